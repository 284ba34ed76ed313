"""Drafts become offers: what fields, labels, titles and texts say, and what is believed when they differ."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.domain import Offer, Pay
from bot.errors import BadInput
from retrieval.importing import Draft, normalise
from retrieval.importing.words import LONGEST_DESCRIPTION, plain, title
from retrieval.sources import fields
from retrieval.sources.draft import Identity

TODAY = date(2026, 8, 25)


def offer(**fields: Any) -> Offer:
    return normalise(Draft(**{"source": "x", "source_id": "1", "title": "Księgowa", **fields}), today=TODAY)


def places(**fields: Any) -> list[str]:
    return [place.name for place in offer(**fields).places]


def test_fields_win_over_the_text_and_what_was_read_from_it_is_named() -> None:
    found = offer(
        contracts=("umowa o pracę",), description="Oferujemy kontrakt B2B. Pensja 9000 - 11000 zł brutto."
    )
    assert found.contracts == ("employment",)
    assert [(pay.minimum, pay.maximum) for pay in found.pay] == [(9000, 11000)]
    assert "pay" in found.read_from_text
    assert "contracts" not in found.read_from_text


@pytest.mark.parametrize(
    ("raw", "levels"),
    [
        ("specjalista (Mid / Regular), młodszy specjalista (Junior)", ("junior", "mid")),
        ("starszy specjalista (Senior)", ("senior",)),
        ("specjalista junior / mid / senior", ("junior", "mid", "senior")),
        ("kierownik / koordynator", ("lead",)),
        ("specjalista mid / senior / ekspert", ("mid", "senior", "lead")),
        ("praktykant / stażysta", ("intern",)),
        ("pracownik fizyczny", ()),
        ("Szczegóły ogłoszenia", ()),
    ],
)
def test_levels_of_portals(raw: str, levels: tuple[str, ...]) -> None:
    assert offer(levels=(raw,)).levels == levels


@pytest.mark.parametrize(
    ("title", "raw", "levels"),
    [
        ("Junior/Mid Business Analyst", "Mid", ("mid", "junior")),
        ("Mid/Senior Java Developer", "Senior", ("senior", "mid")),
        ("Senior Java Developer", "Mid", ("senior",)),
        ("Java Developer", "Mid", ("mid",)),
    ],
)
def test_a_title_for_several_levels_is_for_each_of_them(title: str, raw: str, levels: tuple[str, ...]) -> None:
    assert offer(title=title, levels=(raw,)).levels == levels


def test_a_language_that_the_title_asks_for_is_required_beside_those_of_the_fields() -> None:
    found = offer(title="Specjalista ds. obsługi klienta z j. hiszpańskim", languages=("pl",))
    assert found.languages == ("pl", "es")
    assert "languages" in found.read_from_text
    assert "languages" not in offer(languages=("pl",)).read_from_text
    assert offer(title="Finnish -speaking Customer Service Consultant").languages == ("fi",)


@pytest.mark.parametrize(
    ("raw", "contracts"),
    [
        ("umowa o pracę, kontrakt B2B", ("employment", "b2b")),
        ("Umowa zlecenie / Umowa o świadczenie usług", ("mandate",)),
        ("umowa o pracę tymczasową", ("temporary",)),
        ("umowa o pracę / o pracę tymczasową", ("employment", "temporary")),
        ("umowa na zastępstwo", ("employment",)),
        ("umowa o dzieło", ("task",)),
        ("contract of employment", ("employment",)),
        ("Nie dotyczy", ()),
    ],
)
def test_contracts_of_portals(raw: str, contracts: tuple[str, ...]) -> None:
    assert offer(contracts=(raw,)).contracts == contracts


@pytest.mark.parametrize(
    ("raw", "hours"),
    [
        ("pełny etat / część etatu", ("full_time", "part_time")),
        ("dodatkowa/dorywcza", ("part_time",)),
        ("tymczasowa/dodatkowa", ()),
        ("1/2", ("part_time",)),
        ("stała", ()),
    ],
)
def test_hours_of_portals(raw: str, hours: tuple[str, ...]) -> None:
    assert offer(hours=(raw,)).hours == hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Praca na umowę zlecenie, 6 godzin pracy w tygodniu", ("part_time",)),
        ("Premia także dla osób pracujących w niepełnym wymiarze", ("full_time", "part_time")),
        ("Praca na pełny etat, godziny pracy 8-12 w soboty", ("full_time",)),
        ("Sprzątanie biur", ("full_time",)),
    ],
)
def test_few_hours_that_a_text_counts_win_over_a_portals_full_time(text: str, hours: tuple[str, ...]) -> None:
    assert offer(hours=("pełny etat",), description=text).hours == hours


def test_a_traineeship_named_as_kind_of_job_is_a_contract_and_a_level() -> None:
    found = offer(title="Pomoc w biurze", hours=("staż/praktyka",))
    assert (found.contracts, found.levels) == (("internship",), ("intern",))


def test_remote_work_may_stand_where_the_place_is() -> None:
    assert offer(places=("Praca zdalna , świętokrzyskie",)).modes == ("remote",)


def test_a_region_is_made_exact_by_the_address_of_the_advert() -> None:
    url = "https://praca.example/praca/spawacz-bielsko-biala,oferta,1001"
    assert places(places=("śląskie",), url=url) == ["Bielsko-Biała"]
    assert places(places=("mazowieckie",), url=url) == ["mazowieckie"]


def test_a_label_in_the_text_makes_a_region_exact_and_adds_towns() -> None:
    assert places(places=("śląskie",), description="Zadania. Miejsce pracy: Gliwice Wymagania: brak") == [
        "Gliwice"
    ]
    text = "Opis. Miejsca pracy: Warszawa, Kraków i Łódź. Zadania"
    assert places(places=("Kraków",), description=text.replace("Miejsca", "Miejsce")) == [
        "Kraków",
        "Warszawa",
        "Łódź",
    ]


def test_a_label_far_from_the_field_is_believed() -> None:
    assert places(places=("Lublin",), description="Miejsce pracy: Gdynia Wymagania") == ["Gdynia"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Spawacz TIG / Niemcy", ""),
        ("Hydraulik – praca w Niemczech", ""),
        ("Kierowca ciężarówki", "Miejsce pracy: Niemcy / 35688 Dillenburg Do twoich zadań należeć będzie jazda."),
        ("Lakiernik", "Oferujemy legalne zatrudnienie na terenie Niemiec, stawka: 15 € brutto/h."),
    ],
)
def test_an_agencys_town_is_not_where_the_work_abroad_is(title: str, text: str) -> None:
    assert {place.country for place in offer(title=title, places=("Lublin",), description=text).places} == {"DE"}


def test_work_with_a_country_is_not_work_in_it() -> None:
    assert places(title="Spedytor międzynarodowy – Niemcy", places=("Wrocław",)) == ["Wrocław"]
    assert places(title="Call Center Agent (Czech)", places=("Katowice",)) == ["Katowice"]


def test_abroad_is_found_in_the_text_where_the_field_says_only_that() -> None:
    assert places(places=("zagranica",), description="Praca w Holandii przy kwiatach.") == ["Holandia"]


def test_an_employment_offices_labels_win_over_its_fields() -> None:
    text = (
        "Zakres obowiązków:gotowanie Zmianowość:jedna zmiana Wynagrodzenie brutto:od 2 800 PLN "
        "System wynagrodzenia:Czasowy ze stawką miesięczną Wymiar etatu:0.5 Rodzaj umowy:Umowa zlecenie / Umowa o "
        "świadczenie usług Wymagania konieczne:brak"
    )
    found = offer(
        pay=("8 000 - 15 000 zł brutto/mies.",),
        hours=("pełny etat",),
        contracts=("umowa o pracę",),
        description=text,
    )
    assert [(pay.minimum, pay.maximum, pay.per, pay.basis) for pay in found.pay] == [
        (2800, None, "month", "gross")
    ]
    assert found.hours == ("part_time",)
    assert found.contracts == ("mandate",)
    assert {"pay", "hours", "contracts"} <= set(found.read_from_text)


OFFICE = "Powiatowy Urząd Pracy w Pile OBOWIĄZKI: {} Wymagania konieczne:brak Rodzaj umowy:Nie dotyczy {}"


@pytest.mark.parametrize(
    ("duties", "pay"),
    [
        ("układanie towaru /NABÓR STAŻ - POWER/", "Wynagrodzenie brutto:1 500 PLN"),
        ("według programu stażu", "Wynagrodzenie brutto:od 2 500 PLN"),
        ("układanie towaru", "Wynagrodzenie brutto:1 500 PLN"),
        ("układanie towaru", "Stypendium brutto: 1 500 PLN"),
    ],
)
def test_an_employment_offices_traineeship_is_one_whatever_the_fields_say(duties: str, pay: str) -> None:
    found = offer(
        levels=("kierownik/koordynator",), contracts=("umowa o pracę",), description=OFFICE.format(duties, pay)
    )
    assert (found.contracts, found.levels) == (("internship",), ("intern",))


def test_seniority_asked_for_is_no_traineeship() -> None:
    text = OFFICE.format("rozładunek, staż pracy 2 lata", "Wynagrodzenie brutto:od 3 100 PLN")
    assert offer(contracts=("umowa o pracę",), description=text).contracts == ("employment",)


def test_the_level_of_an_employment_offices_offer_comes_from_its_title() -> None:
    text = "Powiatowy Urząd Pracy w Pile OBOWIĄZKI: sprzątanie Wymagania konieczne:brak"
    assert offer(title="Palacz", levels=("ekspert",), description=text).levels == ()
    assert offer(title="Młodszy kucharz", levels=("ekspert",), description=text).levels == ("junior",)


@pytest.mark.parametrize(
    ("title", "levels"),
    [
        ("Java Tech Lead", ("senior", "lead")),
        ("Lead Data Engineer", ("senior", "lead")),
        ("Head of Marketing", ("senior", "lead")),
        ("Lead Generation Specialist", ("senior",)),
        ("Leadership Trainer", ("senior",)),
        ("Ekspert ds. podatków", ("senior",)),
    ],
)
def test_who_leads_people_does_so_whatever_level_the_board_has_for_it(title: str, levels: tuple[str, ...]) -> None:
    assert offer(title=title, levels=("Senior",)).levels == levels


def test_a_title_says_its_level_better_than_a_choice_of_the_portal() -> None:
    assert offer(title="Młodszy księgowy", levels=("specjalista (mid)",)).levels == ("junior",)
    assert offer(title="Starszy księgowy", levels=("specjalista mid / senior",)).levels == ("mid", "senior")
    assert offer(title="Kierownik zmiany", levels=("specjalista (mid)",)).levels == ("mid",)


def test_an_employment_offices_own_address_is_no_workplace() -> None:
    text = (
        "Miejsce pracy:Radom Wymagania konieczne:brak KONTAKT: Sposób aplikowania:przez urząd "
        "Adres:Polna 4, 26-600 Przysucha, powiat: przysuski, woj: mazowieckie"
    )
    assert places(places=("Radom",), description=text) == ["Radom"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (Pay(0, 0), []),
        (Pay(9000, 6000), [(6000, 9000)]),
        (Pay(None, 5000), [(None, 5000)]),
        (Pay(10_000_000, None), []),
        (Pay(-5, None), []),
    ],
)
def test_pay_of_nothing_upside_down_or_beyond_belief(raw: Pay, expected: list[tuple[float | None, float]]) -> None:
    assert [(pay.minimum, pay.maximum) for pay in offer(pay=(raw,)).pay] == expected


def test_wages_are_no_reward_however_long_their_words() -> None:
    text = "Pełny pakiet. Atrakcyjne wynagrodzenie (12,40-14,60 euro brutto / godzina + 20 euro netto diety)"
    assert [(pay.minimum, pay.maximum, pay.per) for pay in offer(description=text).pay] == [(12.4, 14.6, "hour")]
    assert offer(description="Nagroda (1 240-1 460 zł brutto / miesiąc) dla najlepszych.").pay == ()


def test_a_bonus_is_no_pay() -> None:
    assert offer(description="Dajemy premię 500 zł miesięcznie i bon 300 zł.").pay == ()


def test_a_title_states_pay_where_the_text_does_not() -> None:
    (pay,) = offer(title="Kompletacja – 30 zł/h", description="Praca od zaraz.").pay
    assert (pay.minimum, pay.per) == (30, "hour")
    (pay,) = offer(title="Kompletacja do 40 zł/h", description="Stawka 31 zł brutto/h.").pay
    assert pay.minimum == 31


def test_dates_of_the_future_and_out_of_order_are_unknown() -> None:
    assert offer(published=date(2027, 1, 1)).published is None
    assert offer(published=TODAY).published == TODAY
    assert offer(published=TODAY, expires=date(2026, 8, 1)).expires is None
    assert offer(days_ago=3).published == date(2026, 8, 22)


@pytest.mark.parametrize("raw", ["", "   ", "<b></b>", "---", "\x00\x01"])
def test_an_offer_without_a_title_is_refused(raw: str) -> None:
    with pytest.raises(BadInput, match="no title"):
        offer(title=raw)


@pytest.mark.parametrize(
    "below",
    [
        "Podobne oferty: Programista Java Magazynier, pensja 9000 zł brutto na pełny etat",
        "Inne propozycje, które mogły być w kręgu Twoich zainteresowań: Mistrz budowy Doradca klienta",
        "Similar jobs: Java developer, 90 PLN/h",
    ],
)
def test_the_other_offers_that_a_portal_lists_below_are_none_of_the_advert_s_words(below: str) -> None:
    found = offer(description=f"Pakowanie kaw, podobne oferty znajdziesz u nas. {below}")
    assert found.description == "Pakowanie kaw, podobne oferty znajdziesz u nas."
    assert (found.skills, found.pay, found.hours) == ((), (), ())


def test_html_entities_and_control_characters_leave_plain_text() -> None:
    raw = "<style>p{}</style><p>Praca&nbsp;w <b>biurze</b></p><ul><li>C &amp; D</li></ul>\x00\u200b<script>x()"
    assert plain(raw) == "Praca w biurze\nC & D"
    assert plain("&lt;p&gt;dwa razy&lt;/p&gt;") == "dwa razy"
    assert plain("płaca < 5000 i > 3000") == "płaca < 5000 i > 3000"


def test_a_very_long_description_is_cut_between_words() -> None:
    text = offer(description="słowo " * 20_000).description
    assert len(text) <= LONGEST_DESCRIPTION + 2
    assert text.endswith("słowo …")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("KELNER\n(NR 2123)", "Kelner"),
        ("  Spawacz   MIG/MAG  ", "Spawacz MIG/MAG"),
        ("KSIĘGOWA DS. VAT", "Księgowa ds. VAT"),
        ("Programista C++ / C#", "Programista C++ / C#"),
        ("Operator R117/1768-865/21", "Operator"),
        ("Dyżury 24/7, 1/2 etatu", "Dyżury 24/7, 1/2 etatu"),
        ("Kierowca C+E", "Kierowca C+E"),
        ("SPRZĄTACZKA1/2 ETATU", "Sprzątaczka 1/2 etatu"),
        ("Kucharz 3/4etatu", "Kucharz 3/4 etatu"),
        ("12345", "12345"),
        (".NET Developer", ".NET Developer"),
        ("- .Net Developer.", ".Net Developer"),
        ("(Senior) Accountant (f/m/d)", "(Senior) Accountant (f/m/d)"),
        ("(Kierowca", "Kierowca"),
        ("...pilne: kucharz", "pilne: kucharz"),
    ],
)
def test_titles_as_people_read_them(raw: str, expected: str) -> None:
    assert title(raw) == expected


@pytest.mark.parametrize("raw", ["javascript:alert(1)", "${link}2fa", "ftp://x.example/a", "x"])
def test_an_address_nobody_can_open_is_left_out(raw: str) -> None:
    assert offer(url=raw).url == ""


def _pay(**fields: Any) -> list[tuple[float | None, float | None, str, str]]:
    return [(pay.minimum, pay.maximum, pay.currency, pay.per) for pay in offer(**fields).pay]


@pytest.mark.parametrize(
    ("place", "raw", "expected"),
    [
        ("Niemcy", "2500 - 3000 netto miesięcznie", []),
        ("Londyn, Wielka Brytania", "od 12 000 / mies.", []),
        ("Berlin, Niemcy", "2500 - 3000 EUR netto miesięcznie", [(2500, 3000, "EUR", "month")]),
        ("Niemcy", "12 000 zł netto miesięcznie", [(12000, 12000, "PLN", "month")]),
        ("Kraków", "9 000 - 11 000 brutto / mies.", [(9000, 11000, "PLN", "month")]),
        ("", "9 000 - 11 000 brutto / mies.", [(9000, 11000, "PLN", "month")]),
        ("Szwecja", "30 000 - 35 000 kr miesięcznie", [(30000, 35000, "SEK", "month")]),
        ("Norwegia", "220 koron za godzinę", [(220, 220, "NOK", "hour")]),
        ("Dania", "25 000 kr. / mies.", [(25000, 25000, "DKK", "month")]),
        ("Praga, Czechy", "45 000 Kč měsíčně / mies.", [(45000, 45000, "CZK", "month")]),
        ("Kanada", "$30 per hour", []),
        ("Kanada", "30 USD per hour", [(30, 30, "USD", "hour")]),
        ("Kraków", "45 000 UAH / mies.", []),
        ("Kraków", "A$ 8 000 per month", []),
        ("Kraków", "30 000 kr / mies.", []),
    ],
)
def test_pay_is_in_the_currency_that_is_named_or_that_of_poland_where_the_work_may_be_there(
    place: str, raw: str, expected: list[tuple[float | None, float | None, str, str]]
) -> None:
    places = (place,) if place else ()
    assert _pay(places=places, pay=(raw,)) == expected
    assert _pay(places=places, description=f"Oferujemy wynagrodzenie: {raw}.") == expected


@pytest.mark.parametrize(
    ("place", "currency", "expected"),
    [
        ("Berlin, Niemcy", None, []),
        ("Berlin, Niemcy", "EUR", [(3000, 4000, "EUR", "month")]),
        ("Berlin, Niemcy", "€", [(3000, 4000, "EUR", "month")]),
        ("Kraków", None, [(3000, 4000, "PLN", "month")]),
        ("Kraków", "zł", [(3000, 4000, "PLN", "month")]),
        ("Bladel, Atlantyda", None, [(3000, 4000, "PLN", "month")]),
    ],
)
def test_numbers_without_a_currency_are_zlotys_unless_the_work_is_abroad(
    place: str, currency: str | None, expected: list[tuple[float | None, float | None, str, str]]
) -> None:
    record: dict[str, Any] = {"title": "Spawacz", "id": "1", "location": place, "currency": currency}
    for ends in ({"salary": {"min": 3000, "max": 4000, "currency": currency}}, {"pay_min": 3000, "pay_max": 4000}):
        found = fields.draft({**record, **ends}, Identity("x", "1"))
        made = normalise(found, today=TODAY)
        assert [(pay.minimum, pay.maximum, pay.currency, pay.per) for pay in made.pay] == expected


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Nauczyciel matematyki – SP nr 5", "Nauczyciel matematyki – SP nr 5"),
        ("Woźny, Szkoła Podstawowa nr 103", "Woźny, Szkoła Podstawowa nr 103"),
        ("Kucharz (nr 2123)", "Kucharz"),
        ("Stażysta, konkurs O.KDR-110-94/21", "Stażysta, konkurs O"),
    ],
)
def test_the_number_of_a_school_is_no_reference(raw: str, kept: str) -> None:
    assert title(raw) == kept


def test_a_driver_on_routes_abroad_works_from_the_town_of_the_field() -> None:
    assert places(title="Kierowca C+E – trasy Polska/Niemcy", places=("Rzeszów",)) == ["Rzeszów"]
    assert places(title="Kierowca C+E – Niemcy", places=("Rzeszów",)) == ["Niemcy"]


def test_remote_within_a_country_is_remote() -> None:
    assert offer(description="We are hiring. Remote within Poland.").modes == ("remote",)


def test_a_contract_that_only_pay_names_is_one_of_the_offer() -> None:
    found = offer(pay=("B2B 120-150 zł/h, UoP 14-16 tys. zł",))
    assert (found.contracts, found.read_from_text) == (("employment", "b2b"), ())
    assert offer(pay=("B2B 120-150 zł/h",), contracts=("umowa zlecenie",)).contracts == ("b2b", "mandate")


def test_contracts_that_pay_names_belong_to_those_that_are_stated() -> None:
    said = "Oferujemy umowę o pracę. Wynagrodzenie: 9 000-13 000 PLN netto (B2B) / 8 000-11 500 PLN brutto (UoP)"
    assert offer(description=said).contracts == ("employment", "b2b")
    temporary = offer(pay=("25 zł/h brutto, umowa o pracę",), contracts=("praca tymczasowa",))
    assert temporary.contracts == ("temporary",)


def test_a_mandate_or_a_contract_of_employment_is_both() -> None:
    found = offer(description="Proponujemy umowę zlecenie lub o pracę.")
    assert found.contracts == ("employment", "mandate")
    assert offer(description="Proponujemy umowę zlecenie.").contracts == ("mandate",)


def test_what_several_systems_escaped_one_after_another_is_plain() -> None:
    text = "&amp;lt;p&amp;gt;Praca &amp;amp;amp; p&amp;oacute;łka&amp;lt;/p&amp;gt;"
    offer = normalise(Draft("a", "1", "Kucharz &amp;amp; kelner", description=text), today=date(2026, 8, 25))
    assert (offer.title, offer.description) == ("Kucharz & kelner", "Praca & półka")
