"""Conditions in the words that people have for them come to the search as those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval import stand_ins
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "refused", "text"),
    [
        ("nie chcę pracować po 12 godzin, ochrona Kraków", stand_ins.LONG_SHIFTS, "ochrona"),
        ("ochrona ale nie dobówki", stand_ins.ROUND_THE_CLOCK, "ochrona"),
        ("maksymalnie 8 godzin dziennie, produkcja", stand_ins.LONG_SHIFTS, "produkcja"),
        ("produkcja, bez dwunastek", stand_ins.LONG_SHIFTS, "produkcja"),
        ("magazyn, zmiany do 8 godzin dziennie", stand_ins.LONG_SHIFTS, "magazyn, zmiany"),
        ("pielęgniarka bez dyżurów Warszawa", stand_ins.DUTIES, "pielęgniarka"),
        ("nie chcę żadnych dyżurów pod telefonem, administrator sieci", stand_ins.DUTIES, "administrator sieci"),
        ("devops, no on-call duty", stand_ins.DUTIES, "devops"),
        ("żeby nie trzeba było siedzieć w święta, recepcjonistka", stand_ins.HOLIDAYS, "recepcjonistka"),
        ("kucharz pn-pt bez weekendów i świąt", stand_ins.HOLIDAYS, "kucharz"),
        ("nie chcę nocować poza domem, monter", stand_ins.TRIPS, "monter"),
        ("serwisant, nie chcę jeździć po Polsce", stand_ins.TRIPS, "serwisant"),
        ("nie mogę dźwigać, magazyn", stand_ins.LIFTING, "magazyn"),
        ("nie mogę podnosić więcej niż 5 kg, sklep", stand_ins.LIFTING, "sklep"),
        ("mam lęk wysokości, budowa", stand_ins.HEIGHTS, "budowa"),
        ("lekarz zabronił mi pracy w nocy, magazyn", stand_ins.NIGHTS, "magazyn"),
    ],
)
def test_what_is_refused_in_many_words_is_one_condition(
    reader: SentenceReader, said: str, refused: str, text: str
) -> None:
    search = reader.read(said).search
    assert refused in search.words_excluded
    assert search.text == text


@pytest.mark.parametrize(
    ("said", "aspect"),
    [
        ("sprzedawca Kraków tylko ranki", "dzienna-zmiana"),
        ("praca biurowa 8-16 Lublin", "dzienna-zmiana"),
        ("urząd 7.30-15.30", "dzienna-zmiana"),
        ("szukam czegoś do 15, bo muszę odebrać córkę z przedszkola", "dzienna-zmiana"),
        ("kucharz, nie później niż do 17", "dzienna-zmiana"),
        ("po 16 dorobię, Katowice", "popoludniowa-zmiana"),
        ("I can only work after 5pm, Gdańsk", "popoludniowa-zmiana"),
        ("zapewniony dojazd do pracy, produkcja", "dojazd"),
        ("produkcja z dowozem", "dojazd"),
        ("nie mogę stać cały dzień", "lekka-praca"),
        ("mam chory kręgosłup, sprzedawca", "lekka-praca"),
        ("mam grupę, sprzątanie Radom", "niepelnosprawni"),
        ("nie wymagające doświadczenia, programista", "bez-doswiadczenia"),
        ("mam tylko podstawówkę, szukam pracy", "bez-wyksztalcenia"),
        ("wykształcenie średnie, pracownik biurowy", "bez-studiow"),
        ("praca tymczasowa nie, tylko stała", "umowa-stala"),
    ],
)
def test_what_is_asked_in_other_words_is_the_circumstance(reader: SentenceReader, said: str, aspect: str) -> None:
    search = reader.read(said).search
    asked = question(search)
    assert aspect in asked.aspects
    assert not asked.words


@pytest.mark.parametrize(
    "said",
    [
        "pracuję od 7 do 15 i szukam czegoś wieczorem",
        "kelner, mam zajęcia od 8 do 14",
        "chodzę do szkoły do 15, praca po szkole Radom",
        "magazynier 8-16 tys.",
    ],
)
def test_hours_in_which_somebody_is_elsewhere_are_not_those_of_the_work(reader: SentenceReader, said: str) -> None:
    assert "dzienna-zmiana" not in question(reader.read(said).search).aspects


def test_only_nights_are_no_shifts_by_turns(reader: SentenceReader) -> None:
    assert stand_ins.DAYS in reader.read("magazyn Łódź, mogę tylko na nocki").search.words_excluded
    assert stand_ins.DAYS in reader.read("night shifts only, warehouse").search.words_excluded
    assert stand_ins.DAYS not in reader.read("magazyn Łódź, na nocki").search.words_excluded


def test_who_has_a_post_asks_for_no_contract(reader: SentenceReader) -> None:
    assert reader.read("szukam dodatkowego zajęcia na parę godzin, mam etat").search.contracts == ()
    assert reader.read("nie chcę zakładać firmy, kurier").search.contracts_excluded == ("b2b",)
    assert reader.read("bez umów śmieciowych, sprzedawca").search.contracts_excluded == ("mandate", "task")


@pytest.mark.parametrize(
    "said",
    [
        "praca samodzielna, bez zespołu",
        "w zespole, nie samemu",
        "byle nie duże miasto",
        "mam alergię na mąkę",
        "blisko stacji metra, Warszawa",
    ],
)
def test_words_of_every_advert_are_not_refused(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.words_excluded == ()


def test_leading_others_is_a_level(reader: SentenceReader) -> None:
    assert reader.read("inżynier, bez zarządzania zespołem").search.levels_excluded == ("lead",)


def test_the_sea_is_the_towns_by_it_and_not_two_voivodeships(reader: SentenceReader) -> None:
    assert reader.read("kelnerka nad morzem z noclegiem").search.places == ("nad morzem",)
    assert reader.read("pokojówka w górach").search.places == ("w górach",)
    assert reader.read("kelner Gdynia nad morzem").search.places == ("Gdynia",)
    assert reader.read("najlepiej nad morzem, kelner").search.preferred.places == ("nad morzem",)


@pytest.mark.parametrize(
    "said",
    [
        "niemiecki znam tylko podstawowo, opiekunka",
        "słabo mówię po niemiecku, opiekunka",
        "opiekunka, podstawy niemieckiego",
        "opiekunka, niemiecki A2",
    ],
)
def test_who_knows_a_little_of_a_language_is_asked_for_no_more(reader: SentenceReader, said: str) -> None:
    assert "dobry niemiecki" in reader.read(said).search.words_excluded


def test_who_knows_more_refuses_nothing(reader: SentenceReader) -> None:
    assert reader.read("opiekunka, niemiecki komunikatywny").search.words_excluded == ()
    assert reader.read("opiekunka, niemiecki podstawowy lub komunikatywny").search.words_excluded == ()


def test_days_that_are_counted_are_part_time(reader: SentenceReader) -> None:
    assert reader.read("sprzątanie, mogę tylko wtorki i czwartki").search.hours == ("part_time",)
    assert reader.read("sprzątanie, 40 godzin miesięcznie").search.hours == ("part_time",)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("max 8h dziennie zdalnie python", "modes", ("remote",)),
        ("max 8 godz w weekendy, kelner", "hours", ("weekend",)),
        ("max 8h b2b", "contracts", ("b2b",)),
        ("maks 8 godzin dziennie umowa o pracę produkcja", "contracts", ("employment",)),
        ("sprzedawca, max 8h dziennie pełny etat", "hours", ("full_time",)),
        ("magazyn do 8 godzin dziennie na noc", "hours", ("shifts",)),
        ("wolne święta praca zdalna programista", "modes", ("remote",)),
        ("tylko przychodzące zdalnie", "modes", ("remote",)),
        ("mam lęk wysokości praca zdalna", "modes", ("remote",)),
        ("nie chcę dwunastek praca zdalna", "modes", ("remote",)),
        ("no team lead, software developer", "levels_excluded", ("lead",)),
        ("without team lead", "levels", ()),
        ("nie chcę pracować w niedziele i święta", "words_excluded", (stand_ins.HOLIDAYS,)),
        ("nie w święta Kraków", "words_excluded", (stand_ins.HOLIDAYS,)),
        ("bez weekendów, świąt i nocek", "words_excluded", (stand_ins.HOLIDAYS, stand_ins.NIGHTS)),
        ("sprzątanie, nie tylko nocki", "words_excluded", ()),
        ("byle nie same nocki", "words_excluded", ()),
        ("nie tylko poranki", "words_excluded", ()),
        ("nie tylko w poniedziałki, sprzedawca", "hours_excluded", ()),
        ("nie tylko przychodzące, wychodzące też", "words_excluded", ()),
        ("nie stałe godziny", "hours_excluded", ()),
        ("magazyn, tylko noclegi zapewnione", "words_excluded", ()),
        ("tylko w nocnym klubie", "words_excluded", ()),
        ("manager, no management experience", "levels_excluded", ()),
        ("no management consulting", "levels_excluded", ()),
        ("no management, developer", "levels_excluded", ("lead",)),
        ("nie mam problemów z kręgosłupem, magazyn", "words_excluded", ()),
        ("lęk wysokości nie jest problemem, budowa", "words_excluded", ()),
        ("praca od poniedziałku do piątku tylko w piątki krócej", "hours", ()),
    ],
)
def test_what_is_wished_for_beside_a_refusal_is_not_refused(
    reader: SentenceReader, said: str, name: str, value: tuple[str, ...]
) -> None:
    assert getattr(reader.read(said).search, name) == value


@pytest.mark.parametrize(
    "said",
    [
        "nauczyciel niewidomych",
        "asystent osoby niewidomej",
        "logopeda, praca z niesłyszącymi",
        "lektor z grupą",
        "nauczyciel z grupą, przedszkole",
        "nie jestem głuchy",
        "mechanik, bez barier językowych",
        "rehabilitant po urazie ręki",
        "fizjoterapeuta, pacjenci po operacji biodra",
        "masażysta, słabe plecy klientów",
        "leczenie przepukliny, chirurg",
        "nauczyciel matematyki tylko liceum",
        "nauczyciel, tylko szkoła podstawowa",
        "świetlica po szkole podstawowej",
        "wykształcenie wyższe, nie tylko średnie",
        "kierowca, dowóz z magazynu do sklepu",
        "serwisant z dojazdem do klienta",
        "spedytor z transportem",
    ],
)
def test_what_the_work_is_about_is_no_trouble_of_who_asks(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    troubles = {
        "niepelnosprawni",
        "dla-osob-na-wozku",
        "lekka-praca",
        "bez-studiow",
        "bez-wyksztalcenia",
        "dojazd",
    }
    assert troubles.isdisjoint(question(search).aspects)
    assert not search.words_excluded or "niepełnospr" not in " ".join(search.words_excluded)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("kadry i ZUS", "kadry i ZUS"),
        ("urzędnik zus", "urzędnik zus"),
        ("opiekun z psem", "opiekun z psem"),
        ("opiekunka, odbiór dziecka z przedszkola", "opiekunka, odbiór dziecka z przedszkola"),
        ("kierowca, odwożenie dzieci do szkoły", "kierowca, odwożenie dzieci do szkoły"),
        ("może być agencja reklamowa", "agencja reklamowa"),
        ("może być pośrednik nieruchomości", "pośrednik nieruchomości"),
        ("położna, kobiety w ciąży", "położna, kobiety w ciąży"),
        ("praca blisko domu kultury", "blisko domu kultury"),
        ("bez zespołu, praca samodzielna", "praca samodzielna"),
        ("jestem w ciąży, recepcjonistka", "recepcjonistka"),
        ("mama małego dziecka", "mama małego dziecka"),
    ],
)
def test_words_of_the_work_stay(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "aspect"),
    [
        ("opiekunka, jestem niesłysząca", "niepelnosprawni"),
        ("niewidomy szuka pracy", "niepelnosprawni"),
        ("ochrona, mam II grupę", "niepelnosprawni"),
        ("jestem po operacji kolana, magazyn", "lekka-praca"),
        ("problemy z kręgosłupem, szukam pracy", "lekka-praca"),
        ("sprzedawca, mam dyskopatię", "lekka-praca"),
        ("mam tylko liceum, biuro", "bez-studiow"),
        ("tylko liceum mam, kasjer", "bez-studiow"),
        ("szukam pracy po 16 w Gdańsku", "popoludniowa-zmiana"),
        ("kelner po godz. 16", "popoludniowa-zmiana"),
    ],
)
def test_what_is_told_of_oneself_counts(reader: SentenceReader, said: str, aspect: str) -> None:
    assert aspect in question(reader.read(said).search).aspects


@pytest.mark.parametrize(
    "said",
    ["stawka po 17", "tylko dla osób po 18", "mieszkanie po 16", "ul. Krakowska po 14", "Java 17 po 17"],
)
def test_a_number_is_not_an_hour_of_the_day(reader: SentenceReader, said: str) -> None:
    assert "popoludniowa-zmiana" not in question(reader.read(said).search).aspects


@pytest.mark.parametrize(
    "said",
    [
        "praca nie 8-16, raczej popołudnia",
        "byle nie od 8 do 16",
        "inne godziny niż 8-16",
        "mam dość pracy 8-16, coś w nocy",
        "poza godzinami 8-16",
        "not 9-17, evenings",
        "teraz mam 8-16 a chcę popołudniami",
        "nie mogę pracować od 8 do 16",
        "10-15 godzin tygodniowo, student, sklep",
        "opieka nad dziećmi w wieku 5-15",
        "5-15 pracowników",
        "widełki 8-16",
        "klasa 6-18",
        "8-14 na b2b python",
        "do godz 15 tys",
        "do południa Polski",
    ],
)
def test_hours_refused_and_numbers_of_other_things_are_no_work_by_day(reader: SentenceReader, said: str) -> None:
    assert "dzienna-zmiana" not in question(reader.read(said).search).aspects


@pytest.mark.parametrize(
    "said", ["magazyn 7-15", "tylko 8-16, nie w weekendy", "nie chcę nocek, tylko 8-16", "mam czas 8-14"]
)
def test_hours_asked_for_are_work_by_day(reader: SentenceReader, said: str) -> None:
    assert "dzienna-zmiana" in question(reader.read(said).search).aspects


@pytest.mark.parametrize(
    "said",
    [
        "angielski A2 lub wyższy",
        "co najmniej angielski A2",
        "angielski minimum podstawowy",
        "nie tylko podstawowy angielski",
        "lektor angielskiego A2",
        "nauczanie niemieckiego początkujących",
        "nauczyciel podstawy niemieckiego",
    ],
)
def test_the_least_of_a_language_and_teaching_it_refuse_nothing(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.words_excluded == ()


def test_a_language_to_be_used_is_one_that_is_spoken(reader: SentenceReader) -> None:
    assert reader.read("chcę używać niemieckiego na co dzień, księgowa").search.languages == ("de",)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("ochrona, bez dwunastek", "mogą być dwunastki"),
        ("ochrona, bez dwunastek", "12 godzin też może być"),
        ("kucharz bez świąt", "święta mogą być"),
        ("kucharz bez świąt", "mogę w święta"),
        ("magazyn, tylko nocki", "w dzień też może być"),
        ("opiekunka, niemiecki A2", "niemiecki B2"),
        ("opiekunka, niemiecki podstawowy", "opiekunka z dobrym niemieckim"),
        ("programista, mam 2 lata doświadczenia", "senior"),
        ("programista, mam 2 lata doświadczenia", "doświadczenie bez znaczenia"),
    ],
)
def test_what_was_refused_may_be_taken_back(reader: SentenceReader, first: str, then: str) -> None:
    before = reader.read(first).search
    assert before.words_excluded
    assert reader.read(then, before).search.words_excluded == ()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("kucharz bez świąt", "nie mogę w święta"),
        ("kucharz bez świąt", "Kraków"),
        ("kucharz bez świąt", "mogą być dwunastki, ale nie święta"),
        ("opiekunka, niemiecki A2", "niemiecki"),
        ("opiekunka, niemiecki A2", "nie znam dobrze niemieckiego"),
    ],
)
def test_what_was_refused_stays_so(reader: SentenceReader, first: str, then: str) -> None:
    before = reader.read(first).search
    assert set(before.words_excluded) <= set(reader.read(then, before).search.words_excluded)


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        ("księgowa 8-16", "a popołudniami?", "księgowa, popołudniami"),
        ("księgowa 8-16", "godziny dowolne", "księgowa"),
        ("księgowa 8-16", "może być też popołudniami", "księgowa, praca w dzień, popołudniami"),
        ("księgowa 8-16 Kraków", "a w Poznaniu?", "księgowa, praca w dzień"),
    ],
)
def test_other_hours_of_the_day_stand_in_the_place_of_those_before(
    reader: SentenceReader, first: str, then: str, text: str
) -> None:
    assert reader.read(then, reader.read(first).search).search.text == text


@pytest.mark.parametrize(
    "said", ["spedytor Łódź, niekoniecznie z doświadczeniem w spedycji", "kucharz, doświadczenie niekonieczne"]
)
def test_experience_that_need_not_be_is_none(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert "bez doświadczenia" in search.text
    assert search.levels == ("junior",)
