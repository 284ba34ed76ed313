"""What people refuse to do at work stands for itself, in whichever words they refuse it."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def reader() -> SentenceReader:
    return SentenceReader(Vocabulary())


@pytest.mark.parametrize(
    ("said", "refused", "text"),
    [
        ("elektryk bez podróży służbowych", ("delegacja",), "elektryk"),
        ("nie chcę jeździć w delegacje, elektryk", ("delegacja",), "elektryk"),
        ("mechanik, nie chcę jeździć w trasy", ("delegacja",), "mechanik"),
        ("magazynier, auta nie mam", ("własny samochód",), "magazynier"),
        ("doradca w banku, bez planów sprzedażowych, jeśli się da", ("plany sprzedażowe",), "doradca w banku"),
        ("magazyn bez nocek jeśli się da", (), "magazyn noce wolne"),
        ("magazyn, najlepiej bez nocek", (), "magazyn, noce wolne"),
        ("wykładanie towaru, bez kasy", ("kasa",), "wykładanie towaru"),
        ("pracownik hali bez obslugi kasy", ("kasa",), "pracownik hali"),
        ("sprzedaż odzieży, żeby nie na kasie", ("kasa",), "sprzedaż odzieży"),
        ("położna, nie dyżury 24h", ("dyżury 24h",), "położna"),
        ("ochrona, bez dwudziestoczterogodzinnych zmian", ("dyżury 24h",), "ochrona"),
        ("lekarz, dyżury całodobowe odpadają", ("dyżury 24h",), "lekarz"),
        ("handlowiec, nie sama prowizja", ("sama prowizja",), "handlowiec"),
        ("handlowiec, nie sam procent", ("sama prowizja",), "handlowiec"),
        ("sprzedawca, nie tylko prowizja", ("sama prowizja",), "sprzedawca"),
        ("programista, nie staż bezpłatny", ("bezpłatny staż",), "programista"),
        ("grafik, bezpłatne praktyki odpadają", ("bezpłatny staż",), "grafik"),
        ("biuro, nie chcę fizycznej", ("praca fizyczna",), "biuro"),
        ("opiekunka, nie noc", ("praca w nocy",), "opiekunka"),
        ("sprzątanie biur, noce nie", ("praca w nocy",), "sprzątanie biur"),
        ("recepcja, wolne noce", ("praca w nocy",), "recepcja"),
        ("portiernia, tylko dniówki", ("praca w nocy",), "portiernia, w ciągu dnia"),
        ("pakowaczka, tylko ranki", ("praca w nocy",), "pakowaczka, rano"),
        ("produkcja, tylko na dzień", ("praca w nocy",), "produkcja, w ciągu dnia"),
        ("event manager, wyjazdy nie są problemem", (), "event manager"),
        ("teacher, visa is not a problem", (), "teacher"),
        ("magazynier, nocki bez problemu", (), "magazynier"),
        ("elektryk, max 20% delegacji", (), "elektryk"),
        ("dekarz, praca na miejscu, nie delegacje", ("delegacja",), "dekarz"),
        ("przedstawiciel, delegacje do 30%", (), "przedstawiciel"),
        ("telemarketerka, ale tylko ankiety", (), "ankieter"),
        ("paralegal, no Polish qualification", (), "paralegal"),
        ("biuro, nie poszłam na studia", (), "biuro"),
        ("kierowca c+e na kółkach po polsce", (), "kierowca c+e trasy krajowe"),
        ("pomoc kuchenna w szkole, do 15", (), "pomoc kuchenna w szkole, praca w dzień"),
        ("hydraulik bez wyjazdów", ("delegacja",), "hydraulik"),
        ("delegacje odpadają, spawacz", ("delegacja",), "spawacz"),
        ("kierowca C+E, bez spania w kabinie", ("spanie w kabinie",), "kierowca C+E"),
        ("kierowca, nie chcę spać w kabinie", ("spanie w kabinie",), "kierowca"),
        ("kierowca bez noclegów w trasie", ("spanie w kabinie",), "kierowca"),
        ("driver, no sleeping in the cab", ("spanie w kabinie",), "driver"),
        ("kierowca bez wyjazdów za granicę", ("wyjazdy za granicę",), "kierowca"),
        ("kierowca, nie chcę jeździć za granicę", ("wyjazdy za granicę",), "kierowca"),
        ("kierowca bez tras międzynarodowych", ("wyjazdy za granicę",), "kierowca"),
        ("driver, no international trips", ("wyjazdy za granicę",), "driver"),
        ("driver without trips abroad", ("wyjazdy za granicę",), "driver"),
        ("hydraulik bez delegacji zagranicznych", ("delegacja",), "hydraulik"),
        ("magazyn, nie do Dino ani przez agencję", ("agencja",), "magazyn"),
        ("bez rozmów przez telefon, biuro", ("telefon",), "biuro"),
        ("biuro, bez dzwonienia do ludzi", ("dzwonienie do ludzi",), "biuro"),
        ("nie chce obdzwaniać klientów, biuro", ("dzwonienie do ludzi",), "biuro"),
        ("I don't want to call people, office", ("dzwonienie do ludzi",), "office"),
        ("biuro, bez odbierania telefonów", ("telefon",), "biuro"),
        ("nie chcę siedzieć na telefonie, biuro", ("telefon",), "biuro"),
        ("nie na słuchawkach, biuro", ("call center",), "biuro"),
        ("customer service, no call centre", ("call center",), "customer service"),
        ("obsługa klienta, bez infolinii", ("call center",), "obsługa klienta"),
        ("administracja, nie chcę nic sprzedawać", ("sprzedaż",), "administracja"),
        ("biuro, żadnej sprzedaży", ("sprzedaż",), "biuro"),
        ("recepcja bez elementów sprzedazy", ("sprzedaż",), "recepcja"),
        ("marketing, no sales", ("sprzedaż",), "marketing"),
        ("admin, I don't want to sell anything", ("sprzedaż",), "admin"),
        ("byle nie handel, biuro", ("sprzedaż",), "biuro"),
        ("account manager or B2B sales, no nights", ("praca w nocy",), "account manager or B2B sales"),
        ("specjalista ds. sprzedaży, bez nocek", ("praca w nocy",), "specjalista ds. sprzedaży"),
        ("konsultant call center, bez nocek", ("praca w nocy",), "konsultant call center"),
        ("inside sales, no travelling to clients", ("praca w terenie",), "inside sales"),
        ("handlowiec bez wyjazdów do klientów", ("praca w terenie",), "handlowiec"),
        ("produkcja bez ciężkiej pracy fizycznej", ("dźwiganie",), "produkcja"),
        ("doradca bez cold callingu i planów sprzedażowych", ("cold calling", "plany sprzedażowe"), "doradca"),
        ("kurier bez własnego samochodu", ("własny samochód",), "kurier"),
        ("kurier, własny samochód niepotrzebny", ("własny samochód",), "kurier"),
        ("szwaczka bez akordu", ("akord",), "szwaczka"),
        ("magazyn bez dźwigania ciężarów", ("dźwiganie",), "magazyn"),
        ("budowa, nie mogę pracować na wysokości", ("praca na wysokości",), "budowa"),
        (
            "i have epilepsy so no driving and no working at heights",
            ("prowadzenie pojazdów", "praca na wysokości"),
            "",
        ),
        ("sales, i can't drive", ("prowadzenie pojazdów",), "sales"),
        ("bez weekendów, nocek i delegacji, magazyn", ("delegacja", "praca w nocy"), "magazyn"),
        ("monter, praca w delegacji", (), "monter, w delegacji"),
        ("telefoniczna obsługa klienta", (), "telefoniczna obsługa klienta"),
        ("handlowiec z własnym samochodem", (), "handlowiec z własnym samochodem"),
        ("pracownik centrum obsługi telefonicznej", (), "pracownik centrum obsługi telefonicznej"),
    ],
)
def test_what_is_refused_stands_for_itself(
    reader: SentenceReader, said: str, refused: tuple[str, ...], text: str
) -> None:
    search = reader.read(said).search
    assert (search.words_excluded, search.text) == (refused, text)


def test_how_much_is_wanted_behind_what_is_refused(reader: SentenceReader) -> None:
    for said in ("nauczyciel bez wychowawstwa na pół etatu", "sprzątanie bez nocek na pół etatu"):
        search = reader.read(said).search
        assert (search.hours, search.hours_excluded) == (("part_time",), ())


def test_the_first_shift_is_one_shift(reader: SentenceReader) -> None:
    search = reader.read("mechanik, tylko na pierwszą zmianę").search
    assert (search.hours_excluded, search.text) == (("shifts",), "mechanik")


def test_the_town_itself_is_the_town(reader: SentenceReader) -> None:
    for said in ("spawacz w samym Szczecinie", "spawacz w samym centrum Szczecina"):
        search = reader.read(said).search
        assert (search.places, search.text) == (("Szczecin",), "spawacz")


def test_whoever_has_polish_alone_speaks_no_foreign_language(reader: SentenceReader) -> None:
    assert reader.read("księgowość z samym polskim").search.words_excluded == ("język obcy",)


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        ("spanie w kabinie", "a jednak moge spac w kabinie"),
        ("spanie w kabinie", "spanie w kabinie może być"),
        ("delegacja", "jednak mogę jeździć w delegacje"),
        ("cztery brygady", "jednak brygadówka może być"),
        ("trzy zmiany", "3 zmiany mogą być"),
    ],
)
def test_what_was_refused_is_let_in_again_in_other_words(reader: SentenceReader, refused: str, said: str) -> None:
    before = Search(text="kierowca", words_excluded=(refused,))
    search = reader.read(said, before).search
    assert (search.text, search.words_excluded) == ("kierowca", ())


def test_nights_that_are_asked_for_are_kept_in_the_words_until_they_are_refused(reader: SentenceReader) -> None:
    nights = reader.read("magazyn na nocki").search
    assert (nights.text, nights.hours) == ("magazyn na nocki", ("shifts",))
    days = reader.read("a jednak bez nocek", nights).search
    assert (days.text, days.words_excluded) == ("magazyn", ("praca w nocy",))


@pytest.mark.parametrize(
    ("said", "text", "refused"),
    [
        ("praca bez weekendów w sprzedaży", "sprzedaży", ()),
        ("szukam pracy bez nadgodzin w handlu", "handlu", ("nadgodzina",)),
        ("praca bez nocek w call center", "call center", ("praca w nocy",)),
        ("nie mam nic przeciwko sprzedaży", "sprzedaży", ()),
        ("nie chcę pracować w sprzedaży, biuro", "biuro", ("sprzedaż",)),
        ("bez sprzedaży i call center, biuro", "biuro", ("sprzedaż", "call center")),
    ],
)
def test_work_beside_another_refusal_is_looked_for(
    reader: SentenceReader, said: str, text: str, refused: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded) == (text, refused)
