"""What adverts say of hours that people refuse."""

from __future__ import annotations

import pytest

from retrieval.facts import facts_of_offer
from retrieval.facts.at_hours import DUTIES, FOR_MONTHS, HOLIDAYS, LONG_SHIFTS, ON_WEEKDAYS, WEEKENDS
from retrieval.facts.burdens import burdens
from retrieval.facts.clock import NIGHT, aspects_by_the_clock


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Gotowość do pełnienia dyżurów domowych.", DUTIES),
        ("Warunek konieczny: praca w systemie dyżurowym, także w weekendy.", DUTIES),
        ("You will take part in the on-call rota.", DUTIES),
        ("Dyspozycyjność: praca w systemie zmianowym, także w niedziele i święta.", HOLIDAYS),
        ("Dodatek za pracę w święta i niedziele.", HOLIDAYS),
        ("Dyspozycyjność w weekendy.", WEEKENDS),
        ("Praca zmianowa 12h w zespole.", LONG_SHIFTS),
        ("Gotowość do pracy w systemie czterobrygadowym 12 godzinnym", LONG_SHIFTS),
        ("Ochrona w systemie 24/48.", LONG_SHIFTS),
        ("Praca w godzinach 7:00-19:00, 19:00-7:00", LONG_SHIFTS),
        ("Oferujemy płatny 6-miesięczny staż w dziale jakości.", FOR_MONTHS),
        ("Praktyki trwające minimum 9 miesięcy.", FOR_MONTHS),
        ("Inwentaryzacja w sklepie. Termin: 19.10.2021", ON_WEEKDAYS),
        ("Hostessa: minimum 6 godzin dziennie, przynajmniej 5 dni w tygodniu", ON_WEEKDAYS),
    ],
)
def test_what_is_demanded_of_hours_is_a_term(text: str, term: str) -> None:
    assert term in burdens(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Brak dyżurów po godzinach.", DUTIES),
        ("Opieka koordynatora (dyżury agencyjne 2 x w tygodniu).", DUTIES),
        ("Bony na święta, paczki świąteczne dla dzieci.", HOLIDAYS),
        ("Wolne weekendy i święta, pyszna kawa.", HOLIDAYS),
        ("Dwa dodatkowe dni wolne od pracy w ciągu roku.", HOLIDAYS),
        ("Wsparcie naszych koordynatorów 24h na dobę.", LONG_SHIFTS),
        ("Praca w systemie zmianowym, 8 lub 12 godzin do wyboru.", LONG_SHIFTS),
        ("Umowa na 3 miesiące, staż wakacyjny.", FOR_MONTHS),
        ("Inwentaryzacja w sklepie. Termin: 23.10.2021", ON_WEEKDAYS),
        ("Praca w systemie 4-brygadowym, zakład pracuje 24 h/d.", LONG_SHIFTS),
        ("Praca zmianowa po 12 h lub 8 h.", LONG_SHIFTS),
        ("Dyspozycyjność w weekendy będzie dodatkowym atutem.", WEEKENDS),
        ("Praca w weekendy lub popołudniami.", WEEKENDS),
        ("Praca hybrydowa: minimum 3 dni w tygodniu z Radomia.", ON_WEEKDAYS),
        ("Pełnienie dyżurów śródlekcyjnych.", DUTIES),
        ("Rozmowy rekrutacyjne: termin 19.10.2021, inwentaryzacja.", ON_WEEKDAYS),
    ],
)
def test_what_is_not_demanded_is_none(text: str, term: str) -> None:
    assert term not in burdens(text)


def test_a_shift_that_begins_before_the_night_and_ends_in_the_morning_is_at_night() -> None:
    assert NIGHT in aspects_by_the_clock("godz. pracy: 07:00-19:00, 19:00-07:00")


def test_hours_a_month_tell_part_time() -> None:
    assert facts_of_offer("Recepcjonista", "Liczba godzin w miesiącu: 80").hours == ("part_time",)
    assert facts_of_offer("Recepcjonista", "Praca ok. 168 godzin w miesiącu").hours == ()


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ("Wymagana komunikatywna znajomość języka niemieckiego", True),
        ("znajomość języka niemieckiego w stopniu komunikatywnym", True),
        ("niemiecki min. B1", True),
        ("mile widziana dobra znajomość języka niemieckiego", False),
        ("podstawowa znajomość języka niemieckiego", False),
        ("komunikatywny niemiecki lub angielski", False),
        ("dobra znajomość języka angielskiego i/lub niemieckiego", False),
        ("komunikatywny niemiecki i angielski", True),
        ("niemiecki w stopniu komunikatywnym, samochód na wyjazd mile widziany", True),
        ("niemiecki w stopniu komunikatywnym będzie dodatkowym atutem", False),
        ("komunikatywny niemiecki (warunek konieczny!), mile widziany własny samochód", True),
        ("mile widziana znajomość j. niemieckiego na poziomie B1", False),
        ("znajomość niemieckiego pozwalająca na porozumiewanie się w miejscu pracy", True),
        ("niemiecki pozwalający na swobodne czytanie dokumentacji", False),
        ("znajomość niemieckiego umożliwiająca swobodną komunikację będzie atutem", False),
        ("mówi Pan po angielsku lub dobrze po niemiecku", False),
    ],
)
def test_more_than_the_beginnings_of_a_language_is_a_term(text: str, *, demanded: bool) -> None:
    assert ("x:dobry-niemiecki" in burdens(text)) is demanded


def test_a_label_is_not_denied_by_the_one_before_it() -> None:
    text = "Praca tymczasowa:NIE Liczba godzin w miesiącu:80.0 Wymagania konieczne"
    assert facts_of_offer("Recepcjonista", text).hours == ("part_time",)


def test_work_for_single_days_may_be_dated_shortly() -> None:
    assert ON_WEEKDAYS in burdens("Inwentaryzacja, stawka za godzinę, pracę dorywczą w dniach 04.10.21")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("praca od poniedziałku do soboty", False),
        ("praca w soboty, niedziele wolne", False),
        ("praca w weekendy", True),
        ("praca w soboty i niedziele handlowe", True),
        ("dyspozycyjność w niedziele", True),
    ],
)
def test_work_on_sundays_is_told_from_work_on_saturdays(text: str, *, told: bool) -> None:
    assert ("x:sundays" in burdens(text)) is told
