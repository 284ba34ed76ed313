"""What people tell of themselves, of the list and of hours stays out of the words that are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.stand_ins import FOREIGN_LANGUAGE, NIGHTS

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("pielęgniarka, co drugi weekend wolny", "pielęgniarka, co drugi weekend wolny"),
        ("kelner, tylko od 7 do 15", "kelner, praca w dzień"),
        ("studiuję informatykę zaocznie, chciałbym zacząć na helpdesku", "na helpdesku"),
        ("mam tylko średnie wykształcenie, kelner", "bez studiów, kelner"),
        ("kelner bez doświadczenia i wykształcenia", "kelner bez doświadczenia, bez wykształcenia"),
        ("praca na niemieckiej budowie", "na budowie"),
        ("sprzątanie tylko 16-20", "sprzątanie, popołudniami"),
        ("kelner, tylko 5 do 8 osób", "kelner, 5 do 8 osób"),
        ("kierowca 8-16", "kierowca, praca w dzień"),
        ("jestem po rozwodzie, mam dwójkę dzieci, pielęgniarka", "pielęgniarka"),
        ("wychodzę z więzienia i nikt mnie nie chce, szukam czegoś na budowie", "na budowie"),
        ("boję się, że nie dam rady, magazyn", "magazyn"),
        ("I've been a butcher 6 years, proper employment", "butcher"),
        ("kelner, 15 km od domu, Gdynia", "kelner"),
        ("kelner, 10-15 minut od domu", "kelner"),
        ("opiekun osób po udarze", "opiekun osób po udarze"),
        ("projektant drogi", "projektant drogi"),
        ("live chat agent", "live chat agent"),
        ("I live in Katowice, cleaning", "cleaning"),
        ("kelner, tylko od 10.07 do 15.08", "kelner"),
        ("raczej Kraków niż Warszawa, kelner", "kelner"),
        ("po przekwalifikowaniu z nauczycielki na testerkę", "testerkę"),
        ("przy pakowaniu, dojazd komunikacją", "przy pakowaniu"),
        ("muszę być w domu na noc, kierowca", "codziennie w domu, kierowca"),
        ("junior frontend, zero commercial experience", "frontend, no experience"),
        ("minimalna mi wystarczy, kelner", "kelner"),
        ("nanny, no driving licence", "nanny, no driving licence"),
        ("rozbiór mięsa, nie sprzedaż za ladą", "rozbiór mięsa, bez kontaktu z klientem"),
        ("rzeźnik, nie chcę stać za ladą", "rzeźnik, bez kontaktu z klientem"),
        ("handlowiec w terenie z autem służbowym", "handlowiec w terenie z autem służbowym"),
        ("kierownik w regionie i w delegacji", "kierownik w delegacji"),
        ("rozglądam się za pracą w kuchni", "w kuchni"),
        ("warehouse, day shifts only", "warehouse, daytime"),
        ("skończyłam chemię, chciałabym robić w laboratorium", "w laboratorium"),
        ("po administracji, praca w urzędzie", "w urzędzie"),
        ("skończyłem budownictwo, szukam pracy", "budownictwo"),
        ("studentka farmacji szuka pracy w sklepie", "studentka w sklepie"),
        ("z wykształcenia prawnik, szukam pracy w magazynie", "w magazynie"),
        ("degree in chemistry, lab work", "lab"),
        ("skończyłam kurs na wózki widłowe, magazyn", "kurs na wózki widłowe, magazyn"),
        ("jedziemy we dwoje, pakowanie, ma być mieszkanie", "dla par, pakowanie, mieszkanie"),
        ("szukam pracy z żoną w Holandii na magazynie", "dla par, na magazynie"),
        ("looking for work with my girlfriend, greenhouse", "couples, greenhouse"),
        ("wyjazd do Norwegii, budowa", "budowa"),
        ("coś pod dachem, magazyn", "magazyn"),
        ("kucharz z własnym mieszkaniem, nie potrzebuję noclegu", "kucharz"),
        ("pracownik fizyczny, gdzie płacą co tydzień", "pracownik fizyczny, wypłata co tydzień"),
        ("driver, home every day", "driver, codziennie w domu"),
        ("praca od rana do południa, cukiernia", "rano, cukiernia"),
        ("po etacie chcę dorobić, sprzątanie", "sprzątanie"),
        ("support, any that don't need a degree", "support, no degree"),
        ("praca za barem w pubie", "barman w pubie"),
        ("magazyn, może być przez agencję", "magazyn"),
        ("agencja celna, mogę zaczynać od zera", "agencja celna, do przyuczenia"),
        ("jestem na politechnice, praktyki w fabryce", "student, praktyki w fabryce"),
        ("jeżdżę na sztaplarce", "jeżdżę na sztaplarce"),
    ],
)
def test_only_what_names_the_work_is_looked_for(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert search.text == text
    assert search.words_excluded == ()


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("SRE, not on call", ("dyżury",)),
        ("kelner, słaby angielski", ("dobry angielski",)),
        ("frezer, dwie zmiany nie trzy", ("trzy zmiany",)),
        ("dwie zmiany, ale nie trzy, frezer", ("trzy zmiany",)),
        ("mechanik, nie na 4 brygady", ("cztery brygady",)),
        ("mechanik bez brygadówki", ("cztery brygady",)),
        ("operator, trzy zmiany odpadają", ("trzy zmiany",)),
        ("magazyn, nie na nocki ani trzy zmiany", ("trzy zmiany", NIGHTS)),
        ("biuro, bez dzwonienia i bez kontaktu z ludźmi", ("dzwonienie do ludzi",)),
        ("magazyn bez chłodni", ("chłodnia",)),
        ("I can't lift heavy things, packing", ("dźwiganie",)),
        ("produkcja, max dwie zmiany", ("trzy zmiany",)),
        ("prawnik, raczej firma albo urząd niż kancelaria", ("kancelaria",)),
        ("handlowiec, bez pracy w terenie", ("praca w terenie",)),
        ("warehouse worker, no temp agency", ("agencja",)),
        ("warehouse, direct employment only", ("agencja",)),
        ("I don't want to work through an agency, warehouse", ("agencja",)),
        ("I don't want sales, office", ("sprzedaż",)),
        ("wolę pracę na magazynie niż na produkcji", ("produkcja",)),
        ("nie znamy języka, zbiory", ("język obcy",)),
        ("only knows English, office", ("inne języki",)),
        ("znam tylko niemiecki, biuro", ("inne języki",)),
        ("nie sprzedaż w sklepie, biuro", ("sprzedaż w sklepie",)),
        ("psycholog, nie chcę uczyć w szkole", ("uczyć w szkole",)),
        ("bez stania przy taśmie, magazyn", ("stania przy taśmie",)),
        ("kelner, agencje mnie nie obchodzą", ("agencja",)),
        ("driver B category, own car no", ("własny samochód",)),
        ("raczej księgowość niż sprzedaż", ("sprzedaż",)),
        ("biuro, sprzedaż i telemarketing odpadają", ("sprzedaż", "telemarketing")),
        ("sprzątanie, ale nie opieka nad leżącymi", ("opieka nad leżącymi",)),
        ("kurier, własnym autem nie mam jak", ("własny samochód",)),
        ("magazynier, nocek już zdrowotnie nie dam rady", (NIGHTS,)),
        ("magazynier, nocki odpadają ze względów zdrowotnych", (NIGHTS,)),
        ("nie musi dużo zarabiać na początek, kelner", ()),
        ("I'd rather cook than clean", ("clean",)),
        ("spedytor, bez dzwonienia na zimno", ("cold calling",)),
        ("customer service, no phone sales", ("cold calling",)),
    ],
)
def test_what_is_refused_is_told_whole(reader: SentenceReader, said: str, refused: tuple[str, ...]) -> None:
    assert reader.read(said).search.words_excluded == refused


@pytest.mark.parametrize("said", ["cook, no contract of mandate", "nic na zlecenie, kucharz"])
def test_a_contract_is_refused_by_its_whole_name(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.contracts, search.contracts_excluded) == ((), ("mandate",))


def test_own_business_may_be_refused_with_an_oath(reader: SentenceReader) -> None:
    assert reader.read("fryzjerka, broń Boże własna działalność").search.contracts_excluded == ("b2b",)


def test_the_list_is_narrowed_by_what_is_asked_of_it(reader: SentenceReader) -> None:
    before = reader.read("kelner Gdańsk").search
    search = reader.read("które z nich są w Sopocie?", before).search
    assert (search.text, search.places) == ("kelner", ("Sopot",))


def test_a_shop_that_is_refused_goes_from_the_words_too(reader: SentenceReader) -> None:
    before = reader.read("kasjerka Lidl Kaufland").search
    search = reader.read("jednak nie Kaufland", before).search
    assert (search.text, search.companies_excluded) == ("kasjerka Lidl", ("Kaufland",))


@pytest.mark.parametrize("again", ["nocki jednak mogą być", "scrap that, nights are fine"])
def test_nights_are_let_in_again_and_not_wished_for(reader: SentenceReader, again: str) -> None:
    before = reader.read("pielęgniarka bez nocek").search
    assert before.words_excluded == (NIGHTS,)
    search = reader.read(again, before).search
    assert (search.words_excluded, search.preferred.hours) == ((), ())


def test_nights_that_are_refused_are_no_wish_any_more(reader: SentenceReader) -> None:
    before = reader.read("najlepiej na nocki", reader.read("magazynier").search).search
    assert before.preferred.hours == ("shifts",)
    search = reader.read("jednak bez nocek", before).search
    assert (search.words_excluded, search.preferred.hours) == ((NIGHTS,), ())


def test_who_knows_polish_alone_is_shown_nothing_in_another_language(reader: SentenceReader) -> None:
    for said in (
        "telemarketer, znam tylko polski",
        "mówię tylko po polsku, kelner",
        "waiter, I only speak Polish",
    ):
        assert FOREIGN_LANGUAGE in reader.read(said).search.words_excluded, said
    assert FOREIGN_LANGUAGE not in reader.read("kelner, ogłoszenia tylko po polsku").search.words_excluded
