"""What was refused, and what whoever asks has not, is out, in whichever words an offer says it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain import Place, Search
from retrieval.question import question
from retrieval.stand_ins import IN_CAB, NIGHTS, TRIPS_ABROAD
from tests.retrieval.ranked import TODAY, found, hits, offer


def test_an_excluded_word_leaves_an_offer_out_unless_the_offer_denies_it() -> None:
    offers = [
        offer("hospital", "Pielęgniarka", "Praca na oddziale w szpitalu."),
        offer("clinic", "Pielęgniarka", "Praca w przychodni."),
        offer("denying", "Pielęgniarka", "Praca w domu opieki, nie w szpitalu."),
    ]
    assert set(found(offers, Search(text="pielęgniarka", words_excluded=("szpital",)))) == {"clinic", "denying"}


def test_a_workplace_that_is_only_dealt_with_is_not_where_the_work_is() -> None:
    offers = [
        offer("courses", "Opiekun w żłobku", "Wymagane: nauczyciel wychowania przedszkolnego lub kurs opiekuna."),
        offer("degree", "Opiekun w żłobku", "Licencjat: edukacja wczesnoszkolna i przedszkolna."),
        offer("partners", "Opiekun w żłobku", "Współpraca z okolicznymi przedszkolami."),
        offer("worked", "Opiekun w żłobku", "Doświadczenie w pracy w przedszkolu mile widziane."),
        offer("inside", "Opiekun w żłobku", "Praca w przedszkolu, w najmłodszej grupie."),
        offer("named", "Nauczyciel wychowania przedszkolnego", "Opieka w żłobku."),
    ]
    search = Search(text="opiekun w żłobku", words_excluded=("przedszkole",))
    assert set(found(offers, search)) == {"courses", "degree", "partners", "worked"}


def test_weeks_on_the_road_are_no_weekends_at_home() -> None:
    offers = [
        offer("home", "Kierowca C+E", "Codzienne powroty do domu."),
        offer("pauses", "Kierowca C+E", "Pauzy 45 h w miejscu zamieszkania."),
        offer("silent", "Kierowca C+E", "Trasy po kraju."),
        offer("rota", "Kierowca C+E", "Praca kierowcy w systemie 3/1."),
        offer("days", "Kierowca C+E", "Wyjazdy: 17 dni w trasie / 12 dni w domu."),
    ]
    order = found(offers, Search(text="kierowca C+E, weekendy w domu"))
    assert set(order) == {"home", "pauses", "silent"}
    assert order[2] == "silent"
    assert set(found(offers, Search(text="kierowca C+E", hours_excluded=("weekend",)))) == {
        "home",
        "pauses",
        "silent",
    }


def test_an_offer_that_asks_for_the_certificate_comes_before_one_that_only_welcomes_whoever_has_it() -> None:
    offers = [
        offer("welcome", "Magazynier", "Zachęcamy do aplikowania osoby z orzeczoną niepełnosprawnością."),
        offer("wanted", "Magazynier", "Wymagania: orzeczenie o stopniu niepełnosprawności, chęć do pracy."),
        offer("law", "Magazynier", "Pierwszeństwo w zatrudnieniu przysługuje osobom niepełnosprawnym."),
    ]
    assert found(offers, Search(text="magazynier z orzeczeniem")) == ["wanted", "welcome", "law"]


def test_a_benefit_is_not_the_trade_that_is_refused() -> None:
    offers = [
        offer("insurer", "Przedstawiciel handlowy", "Sprzedaż ubezpieczeń na życie."),
        offer("insured", "Przedstawiciel handlowy", "Oferujemy ubezpieczenie grupowe i samochód."),
    ]
    search = Search(text="przedstawiciel handlowy", words_excluded=("ubezpieczenie",))
    assert found(offers, search) == ["insured"]


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        ("zakwaterowanie", "Zapewniamy zakwaterowanie."),
        ("zakwaterowanie", "Zapewniamy zakwaterowanie pracownicze."),
        ("premia", "System premii i akord."),
        ("premia", "Premia roczna."),
        ("szkolenie", "Szkolenia wdrożeniowe."),
        ("obiad", "Obowiązki: gotowanie obiadów."),
        ("nocleg", "Zapewniamy nocleg."),
        ("mieszkanie", "Praca z mieszkaniem."),
    ],
)
def test_a_benefit_that_is_refused_by_its_name_is_out(refused: str, said: str) -> None:
    offers = [offer("with", "Opiekunka", f"Opieka nad seniorem. {said}"), offer("without", "Opiekunka", "Opieka.")]
    assert found(offers, Search(text="opiekunka", words_excluded=(refused,))) == ["without"]


@pytest.mark.parametrize(
    ("refused", "said"), [("transport", "Transport do pracy."), ("hotel", "Mieszkanie: hotel pracowniczy.")]
)
def test_a_trade_that_a_longer_name_of_a_benefit_holds_is_not_that_trade(refused: str, said: str) -> None:
    offers = [offer("benefit", "Magazynier", said)]
    assert found(offers, Search(text="magazynier", words_excluded=(refused,))) == ["benefit"]


def test_a_word_is_excluded_in_whichever_language_it_was_said() -> None:
    offers = [
        offer("hospital", "Pielęgniarka", "Praca na oddziale w szpitalu."),
        offer("clinic", "Pielęgniarka", "Praca w przychodni."),
        offer("english", "Nurse", "You will work in a hospital."),
    ]
    for said in ("hospitals", "hospital", "szpital"):
        assert found(offers, Search(text="nurse", words_excluded=(said,))) == ["clinic"], said


def test_a_title_that_names_the_work_refused_in_other_words_is_out() -> None:
    offers = [
        offer("phones", "Doradca klienta infolinii", "Rozmowy."),
        offer("desk", "Doradca klienta", "Obsługa w oddziale."),
        offer("chef", "Szef kuchni", "Menu."),
    ]
    refusing = Search(text="doradca klienta", words_excluded=("konsultant call center",))
    assert set(found(offers, Search(text="doradca klienta"))) == {"desk", "phones"}
    assert found(offers, refusing) == ["desk"]
    assert found(offers, Search(text="szef kuchni", words_excluded=("kucharz",))) == ["chef"]


@pytest.mark.parametrize("said", ["agencja", "agencji pracy", "agencies", "temp agencies"])
def test_without_agencies_there_is_no_temporary_work(said: str) -> None:
    offers = [
        offer("temporary", "Magazynier", "Praca na hali.", contracts=("temporary",)),
        offer("registered", "Magazynier", "Praca na hali. Nr KRAZ 1234."),
        offer("told", "Magazynier", "Agencja zatrudnienia szuka ludzi."),
        offer("direct", "Magazynier", "Praca na hali.", contracts=("employment",)),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=(said,))) == ["direct"]


def test_whoever_wants_no_intermediaries_gets_no_agencies() -> None:
    offers = [
        offer("told", "Magazynier", "Agencja zatrudnienia szuka ludzi."),
        offer("direct", "Magazynier", "Praca na hali."),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=("pośrednik",))) == ["direct"]


def test_a_trade_called_like_an_everyday_word_is_refused_where_the_work_is_of_it() -> None:
    offers = [
        offer("recruiting", "IT Recruiter", "Szukasz programistów."),
        offer("branch", "Rekruter", "Praca w branży IT."),
        offer("english", "Recruiter", "We love people and it shows."),
        offer("desk", "Rekruter", "Współpraca z działem IT."),
    ]
    assert set(found(offers, Search(text="rekruter", words_excluded=("IT",)))) == {"english", "desk"}


def test_a_field_refused_leaves_out_its_occupations_but_not_the_one_looked_for() -> None:
    offers = [
        offer("waiter", "Kelner", "Obsługa gości."),
        offer("driver", "Kierowca", "Dostawy."),
        offer("cook", "Kucharz", "Dania dnia."),
    ]
    assert set(found(offers, Search(words_excluded=("gastronomia",)))) == {"driver"}
    assert found(offers, Search(text="kucharz", words_excluded=("gastronomia",)))[:1] == ["cook"]


def test_what_somebody_has_not_is_not_looked_for() -> None:
    assert question(Search(text="kelner bez zaświadczeń")).words == ()
    offers = [
        offer("licensed", "Pracownik ochrony", "Wymagana licencja pracownika ochrony."),
        offer("free", "Pracownik ochrony", "Licencja nie jest wymagana."),
        offer("silent", "Pracownik ochrony", "Obchód."),
    ]
    assert found(offers, Search(text="ochroniarz bez licencji")) == ["free", "silent"]


def test_work_for_a_minor_is_none_for_the_experienced() -> None:
    offers = [
        offer("senior", "Specjalista", "Biuro.", levels=("senior",), published=TODAY),
        offer("open", "Rozdawanie ulotek", "Na mieście.", published=date(2026, 6, 1)),
    ]
    for said in ("dla 16-latka", "17 lat", "dla młodocianych"):
        assert found(offers, Search(text=said))[0] == "open", said


def test_an_excluded_skill_in_the_title_leaves_an_offer_out() -> None:
    offers = [offer("wp", "Programista PHP / WordPress"), offer("php", "Programista PHP")]
    assert found(offers, Search(text="programista php", skills_excluded=("WordPress",))) == ["php"]


def test_a_beginner_gets_no_work_that_demands_years_unless_it_is_for_beginners_too() -> None:
    years = "Wymagamy co najmniej 3 lata doświadczenia."
    offers = [
        offer("open", "Tester oprogramowania", "Testy."),
        offer("years", "Tester oprogramowania", years),
        offer("both", "Tester oprogramowania", years, levels=("junior", "mid")),
        offer("wish", "Tester oprogramowania", "Mile widziane 3 lata doświadczenia."),
    ]
    assert set(found(offers, Search(text="tester", levels=("junior",)))) == {"open", "both", "wish"}
    assert "years" in found(offers, Search(text="tester", levels=("junior", "mid")))
    assert "years" in found(offers, Search(text="tester"))


def test_whoever_has_no_experience_gets_no_work_that_demands_any() -> None:
    offers = [
        offer("open", "Pracownik myjni", "Mycie aut."),
        offer("year", "Pracownik myjni", "Doświadczenie w pracy na myjni (min. 1 rok)."),
        offer("demands", "Pracownik myjni", "Wymagane doświadczenie na podobnym stanowisku."),
        offer("either", "Pracownik myjni", "Wymagane doświadczenie lub chęci: przyuczymy."),
    ]
    search = Search(text="pracownik myjni bez doświadczenia", levels=("junior",))
    assert set(found(offers, search)) == {"open", "either"}
    assert "year" in found(offers, Search(text="pracownik myjni", levels=("junior",)))
    assert set(found(offers, Search(text="pracownik myjni do przyuczenia"))) == {"open", "either"}


def test_a_junior_who_has_no_experience_gets_no_work_that_demands_any_but_a_training() -> None:
    offers = [
        offer("open", "Młodszy tester", "Pisanie testów.", levels=("junior",)),
        offer("some", "Młodszy tester", "Wymagane doświadczenie w zespole.", levels=("junior",)),
        offer("trained", "Stażysta, tester", "Wymagane doświadczenie w zespole.", levels=("intern",)),
        offer("year", "Młodszy tester", "Wymagania: min. 1 rok doświadczenia.", levels=("junior",)),
    ]
    search = Search(text="tester, bez doświadczenia", levels=("junior",))
    assert set(found(offers, search)) == {"open", "trained"}
    assert "year" in found(offers, Search(text="tester", levels=("junior",)))
    little = found(offers, Search(text="tester z małym doświadczeniem", levels=("junior",)))
    assert {"some", "year"} <= set(little)


def test_an_offer_that_says_it_is_without_the_hours_refused_comes_before_one_that_is_silent() -> None:
    offers = [
        offer("silent", "Elektromechanik utrzymania ruchu", "Naprawa maszyn."),
        offer("one", "Elektromechanik", "Naprawa maszyn, utrzymanie ruchu. Praca w systemie jednozmianowym."),
    ]
    text = "elektromechanik utrzymania ruchu"
    assert found(offers, Search(text=text)) == ["silent", "one"]
    assert found(offers, Search(text=text, hours_excluded=("shifts",))) == ["one", "silent"]


def test_whoever_works_in_the_morning_or_on_one_shift_gets_no_two() -> None:
    offers = [
        offer("two", "Pakowacz", "Praca dwuzmianowa."),
        offer("both", "Pakowacz", "Dwie zmiany lub tylko pierwsza zmiana."),
        offer("day", "Pakowacz", "Praca w godzinach 7-15."),
        offer("open", "Pakowacz", "Praca od zaraz."),
    ]
    assert set(found(offers, Search(text="pakowacz, na rano"))) == {"both", "day", "open"}
    one = found(offers, Search(text="pakowacz", hours_excluded=("shifts",)))
    assert set(one) == {"day", "open"}
    assert "two" in found(offers, Search(text="pakowacz", words_excluded=(NIGHTS,)))


def test_whoever_works_at_night_gets_no_hours_of_the_day() -> None:
    offers = [
        offer("day", "Pakowacz", "Godziny pracy 7-15, 9-17."),
        offer("night", "Pakowacz", "Praca tylko na nocną zmianę."),
        offer("three", "Pakowacz", "Praca na trzy zmiany."),
        offer("open", "Pakowacz", "Praca od zaraz."),
    ]
    assert found(offers, Search(text="pakowacz, na noc")) == ["night", "three", "open"]


def test_whoever_sleeps_at_home_gets_no_nights_in_the_cab() -> None:
    offers = [
        offer("abroad", "Kierowca C+E", "System 3/1, trasy po Europie."),
        offer("cab", "Kierowca C+E", "Cztery noclegi w kabinie w tygodniu."),
        offer("denying", "Kierowca C+E", "Nie nocujesz w kabinie, śpisz u siebie."),
        offer("daily", "Kierowca C+E", "Codziennie w domu."),
    ]
    assert set(found(offers, Search(text="kierowca C+E", words_excluded=(IN_CAB,)))) == {"denying", "daily"}


def test_a_title_of_two_occupations_is_each_of_them() -> None:
    offers = [offer("two", "Konserwator - hydraulik"), offer("other", "Monter gazociągów")]
    for wanted in ("hydraulik", "konserwator"):
        assert found(offers, Search(text=wanted))[0] == "two"


def test_whoever_drives_at_home_gets_no_routes_abroad() -> None:
    offers = [
        offer("abroad", "Kierowca C+E transport międzynarodowy", "Stałe trasy na terenie kraju."),
        offer("union", "Kierowca C+E", "Trasy po krajach Unii Europejskiej."),
        offer("there", "Kierowca C+E", "Transport krajowy.", places=(Place("Niemcy", "country", country="DE"),)),
        offer("mixed", "Kierowca C+E", "Praca w transporcie krajowym i międzynarodowym."),
        offer("weeks", "Kierowca C+E", "System pracy: min. 3 tygodnie w NL."),
        offer("silent", "Kierowca C+E", "Nowe ciągniki."),
        offer("home", "Kierowca C+E", "Transport krajowy."),
    ]
    assert found(offers, Search(text="kierowca C+E w kraju")) == ["home", "weeks", "silent", "mixed"]
    refused = Search(text="kierowca C+E", words_excluded=(TRIPS_ABROAD,))
    assert sorted(found(offers, refused)) == ["home", "silent"]
    assert "abroad" in found(offers, Search(text="kierowca C+E"))
    assert {"abroad", "mixed"} <= set(found(offers, Search(text="kierowca C+E, trasy międzynarodowe"), limit=3))


def test_whoever_speaks_no_language_gets_no_work_that_asks_for_one_without_naming_it() -> None:
    offers = [
        offer("asks", "Magazynier", "Czego oczekujemy: Znajomość języka obcego w stopniu komunikatywnym."),
        offer("wishes", "Magazynier", "Mile widziana znajomość języka obcego."),
        offer("needs none", "Magazynier", "Znajomość języka obcego nie jest konieczna."),
        offer("unnamed", "Magazynier", "Wymagania: znajomość języka w stopniu podstawowym."),
        offer("open", "Magazynier", "Pakowanie."),
    ]
    search = Search(text="magazynier", words_excluded=("język obcy",))
    assert set(found(offers, search)) == {"wishes", "needs none", "open"}


def test_whoever_speaks_one_language_gets_no_work_that_asks_for_another_as_well() -> None:
    offers = [
        offer("english", "Konsultant", languages=("en",)),
        offer("both", "Konsultant", languages=("en", "de")),
        offer("german", "Konsultant", languages=("de",)),
        offer("open", "Konsultant"),
    ]
    search = Search(text="konsultant", languages=("en",), words_excluded=("inne języki",))
    assert found(offers, search) == ["english", "open"]


def test_an_offer_that_demands_what_one_is_without_comes_after_one_that_is_silent() -> None:
    offers = [
        offer("demands", "Pracownik ochrony", "Wymagane orzeczenie o stopniu niepełnosprawności."),
        offer("silent", "Pracownik ochrony", "Obchody."),
        offer("says so", "Pracownik ochrony", "Orzeczenie nie jest wymagane."),
    ]
    search = Search(text="pracownik ochrony, bez orzeczenia o niepełnosprawności")
    assert found(offers, search) == ["says so", "silent", "demands"]


def test_whoever_refuses_nights_gets_no_three_shifts_unless_fewer_are_offered() -> None:
    offers = [
        offer("three", "Pracownik produkcji", "Praca na trzy zmiany."),
        offer("roman", "Pracownik produkcji", "Praca w systemie III zmianowym."),
        offer("turns", "Pracownik produkcji", "5-brygadowy: 2 dni I zmiana, 2 dni II zmiana, 2 dni III zmiana."),
        offer("choice", "Pracownik produkcji", "Praca dwuzmianowa lub trzyzmianowa."),
        offer("one", "Pracownik produkcji", "Praca na jedną zmianę."),
        offer("silent", "Pracownik produkcji", "Pakowanie."),
        offer("night", "Pracownik produkcji - zmiana nocna", "Praca na jedną zmianę, 21.00-5.00."),
    ]
    asked = Search(text="pracownik produkcji", words_excluded=("nocna zmiana",))
    assert set(found(offers, asked)) == {"one", "silent", "choice"}


@pytest.mark.parametrize(
    ("refused", "left"),
    [
        ("trzy zmiany", {"two", "choice", "one", "silent"}),
        ("cztery brygady", {"two", "choice", "three", "one", "silent"}),
    ],
)
def test_whoever_refuses_a_system_of_shifts_still_gets_the_lighter_ones(refused: str, left: set[str]) -> None:
    offers = [
        offer("two", "Mechanik", "Praca w systemie dwuzmianowym."),
        offer("three", "Mechanik", "Praca na trzy zmiany."),
        offer("brigades", "Mechanik", "System czterobrygadowy."),
        offer("both", "Mechanik", "Praca na trzy zmiany w systemie czterobrygadowym."),
        offer("choice", "Mechanik", "Do wyboru 2 zmiany, 3 zmiany lub 4 brygady."),
        offer("one", "Mechanik", "Praca na jedną zmianę."),
        offer("silent", "Mechanik", "Naprawy."),
    ]
    assert set(found(offers, Search(text="mechanik", words_excluded=(refused,)))) == left


def test_full_time_work_that_takes_in_weekends_is_no_work_for_weekends() -> None:
    offers = [
        offer("whole", "Kasjer", hours=("full_time", "weekend")),
        offer("weekends", "Kasjer", hours=("weekend",)),
        offer("choice", "Kasjer", hours=("full_time", "part_time", "weekend")),
    ]
    assert set(found(offers, Search(text="kasjer", hours=("weekend",)))) == {"weekends", "choice"}


def test_shifts_and_weekends_that_are_demanded_beside_full_time_can_be_refused() -> None:
    offers = [
        offer("shifts", "Monter", hours=("full_time", "shifts")),
        offer("plain", "Monter", hours=("full_time",)),
    ]
    assert found(offers, Search(text="monter", hours_excluded=("shifts",))) == ["plain"]


def test_a_guard_without_a_licence_gets_no_work_that_demands_the_entry_on_the_list() -> None:
    offers = [
        offer("open", "Pracownik ochrony", "Ochrona magazynu."),
        offer("wish", "Pracownik ochrony", "Mile widziany wpis na listę kwalifikowanych pracowników ochrony."),
        offer("list", "Pracownik ochrony", "Wymagania: wpis na listę kwalifikowanych pracowników ochrony."),
        offer(
            "item",
            "Pracownik ochrony",
            "Mile widziane doświadczenie w ochronie Wpis kwalifikowanego pracownika ochrony na listę MSWiA",
        ),
        offer("degree", "Pracownik ochrony", "Wymagana licencja II stopnia."),
    ]
    assert set(found(offers, Search(text="pracownik ochrony, bez licencji"))) == {"open", "wish"}
    assert len(found(offers, Search(text="pracownik ochrony"))) == len(offers)


@pytest.mark.parametrize(
    ("refused", "left"),
    [
        ("spożywczak", {"clothes", "tools"}),
        ("sklep spożywczy", {"clothes", "tools"}),
        ("dyskont", {"clothes", "tools", "kiosk", "large"}),
        ("supermarket", {"clothes", "tools", "kiosk"}),
        ("market budowlany", {"clothes", "discount", "kiosk", "large"}),
    ],
)
def test_chains_are_the_shops_that_they_are_known_for(refused: str, left: set[str]) -> None:
    offers = [
        offer("clothes", "Sprzedawca", "Salon z odzieżą.", company="Moda Plus"),
        offer("tools", "Sprzedawca", "Market budowlany, dział narzędzi.", company="Castorama"),
        offer("discount", "Sprzedawca", "Wykładanie towaru.", company="Biedronka - Jeronimo Martins Polska S.A."),
        offer("kiosk", "Sprzedawca", "Sklep Żabka w centrum.", company="Jan Kowalski"),
        offer("large", "Sprzedawca", "Obsługa klientów.", company="Kaufland Polska"),
    ]
    assert set(found(offers, Search(text="sprzedawca", words_excluded=(refused,)))) == left


def test_whoever_will_not_sell_is_shown_who_helps_those_that_do_and_none_whose_title_sells() -> None:
    offers = [
        offer("papers", "Asystent Działu Wsparcia Sprzedaży", "Praca biurowa: faktury, umowy."),
        offer("system", "Pracownik biurowy", "Praca biurowa: wprowadzanie sprzedaży do systemu."),
        offer("seller", "Przedstawiciel handlowy", "Praca biurowa i spotkania."),
        offer("paid", "Pracownik biurowy", "Praca biurowa. Wynagrodzenie: podstawa + prowizja od sprzedaży."),
    ]
    assert set(found(offers, Search(text="praca biurowa", words_excluded=("sprzedaż",)))) == {"papers", "system"}


def test_whoever_will_not_call_people_may_answer_them() -> None:
    offers = [
        offer("answering", "Pracownik biurowy", "Praca biurowa: odbieranie telefonów."),
        offer("calling", "Konsultant telefoniczny", "Praca biurowa: rozmowy."),
        offer("selling", "Pracownik biurowy", "Telefoniczna obsługa klientów, aktywna sprzedaż. Praca biurowa."),
    ]
    search = Search(text="praca biurowa", words_excluded=("dzwonienie do ludzi",))
    assert set(found(offers, search)) == {"answering"}


def test_an_offer_in_a_language_that_was_not_named_comes_last_and_says_which() -> None:
    offers = [
        offer(
            "french",
            "Specjalista ds. obsługi klienta z językiem francuskim",
            "Francuski C1.",
            languages=("fr", "en"),
        ),
        offer("english", "Specjalista ds. obsługi klienta", "Angielski.", languages=("en",)),
        offer("silent", "Specjalista ds. obsługi klienta", "Telefony i maile."),
    ]
    found_ = hits(offers, Search(text="obsługa klienta", languages=("en",)))
    assert [hit.offer.source_id for hit in found_] == ["english", "silent", "french"]
    assert ("demand", "fr") in {(why.field, why.value) for why in found_[-1].why}
    assert not any(why.field == "demand" for hit in found_[:2] for why in hit.why)


def test_who_speaks_more_than_english_comes_to_where_the_other_language_is_spoken() -> None:
    offers = [
        offer("english", "Customer service", "English.", languages=("en",)),
        offer("german", "Customer service", "German, English.", languages=("de", "en")),
    ]
    assert found(offers, Search(text="customer service", languages=("de", "en"))) == ["german", "english"]


def test_an_offer_that_says_that_no_language_is_needed_comes_first_and_says_so() -> None:
    offers = [
        offer("silent", "Pakowacz", "Pakowanie czekoladek."),
        offer("needless", "Pakowacz", "Znajomość języka nie jest wymagana."),
        offer("asking", "Pakowacz", "Wymagany niemiecki.", languages=("de",)),
    ]
    found_ = hits(offers, Search(text="pakowacz", words_excluded=("język obcy",)))
    assert [hit.offer.source_id for hit in found_] == ["needless", "silent"]
    told = [next(why.stated for why in hit.why if why.value == "bez języka") for hit in found_]
    assert told == [True, False]
