"""One condition in many wordings: each is read as the usual one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

SAID: dict[str, tuple[str, ...]] = {
    "kelner, bez doświadczenia": (
        "kelner, nie mam jeszcze doświadczenia",
        "kelner, nie mam jeszcze żadnego doświadczenia",
        "kelner, nie mam na razie doświadczenia",
        "kelner, nie mam w tym doświadczenia",
        "kelner, niestety nie mam doświadczenia",
        "kelner, żadnego doświadczenia",
        "kelner, brakuje mi doświadczenia",
        "kelner, doświadczenia brak",
        "kelner, nie mam praktyki",
    ),
    "kelner, bez dużego doświadczenia": (
        "kelner, nie mam wielkiego doświadczenia",
        "kelner, nie mam zbyt dużego doświadczenia",
        "kelner, nie mam jeszcze większego doświadczenia",
    ),
    "kelner, no experience": ("kelner, I don't have any experience", "kelner, do not have much experience yet"),
    "kelner, bez prawa jazdy": (
        "kelner, nie mam jeszcze prawa jazdy",
        "kelner, nie mam niestety prawa jazdy",
        "kelner, prawa jazdy brak",
        "kelner, nie prowadzę samochodu",
        "kelner, nie umiem jeździć autem",
    ),
    "kelner, zakwaterowanie": (
        "kelner, nie mam gdzie mieszkać",
        "kelner, muszę mieć gdzie spać",
        "kelner, potrzebuję gdzie przenocować",
    ),
    "kelner, bez weekendów": (
        "kelner, weekendy chcę mieć dla siebie",
        "kelner, chcę mieć weekendy dla rodziny",
        "kelner, w weekendy jestem zajęta",
        "kelner, soboty i niedziele wolne",
        "kelner, soboty i niedziele muszę mieć wolne",
    ),
    "kelner, od poniedziałku do piątku": ("kelner, tylko w dni robocze",),
    "kelner, niepełny etat": ("kelner, mniej niż etat", "kelner, mniej niż cały etat"),
    "kelner, praca sezonowa": ("kelner, tylko na 3 miesiące", "kelner, na dwa miesiące", "kelner, na krótko"),
    "kelner w okolicach Radomia, nie w samym Radomiu": (
        "kelner nie w Radomiu tylko w okolicach",
        "kelner, nie w samym Radomiu, ale w okolicy",
        "kelner poza Radomiem, ale blisko",
    ),
    "kelner, bez języka": (
        "kelner, język nie wymagany",
        "kelner, język nie jest potrzebny",
        "kelner, gdzie nie trzeba znać języka",
        "kelner, z językami u mnie słabo",
    ),
    "kelner, emeryt": (
        "kelner, mam 65 lat",
        "kelner, dorabiam do emerytury",
        "kelner, chcę dorobić do emerytury",
    ),
    "kelner od 5000": ("kelner, poniżej 5000 mnie nie interesuje",),
    "kelner od 5000 netto": ("kelner, moje oczekiwania to 5000 netto", "kelner, oczekuję 5000 netto"),
}


@pytest.mark.parametrize(("usual", "other"), [(usual, other) for usual in SAID for other in SAID[usual]])
def test_other_words_say_the_same(reader: SentenceReader, usual: str, other: str) -> None:
    assert reader.read(other).search == reader.read(usual).search


@pytest.mark.parametrize(
    "said",
    ["kelner więcej niż minimalna", "kelner, nie za najniższą krajową", "kelner powyżej najniższej krajowej"],
)
def test_more_than_the_least_is_good_pay(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.best_paid_first, search.words_excluded) == ("kelner", True, ())


@pytest.mark.parametrize(
    "said", ["kelner, mam 25 lat", "weekendy dla dzieci, animator", "praca gdzie jest mieszkanie, kelner"]
)
def test_what_only_sounds_alike_is_left_alone(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert ("emeryt" in search.text, search.hours_excluded) == (False, ())


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("bez wykształcenia, kelner", "po podstawówce, kelner"),
        ("kelner, prawo jazdy kat. T", "kelner, mam prawo jazdy na traktor"),
        ("kelner", "jestem bez pracy od dwóch lat, kelner"),
        ("kelner, do przyuczenia", "kelner, przyuczy mnie ktoś?"),
        ("praca biurowa zdalnie", "praca biurowa w domu"),
        ("jestem studentem, kelner", "kończę studia, kelner"),
        ("kelner", "kelner, mam swoją piłę i papiery"),
        ("opieka nad osobami niepełnosprawnymi", "praca z osobami niepełnosprawnymi"),
    ],
)
def test_so_is_what_people_have_lack_and_learn(reader: SentenceReader, usual: str, other: str) -> None:
    assert reader.read(other).search == reader.read(usual).search


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("teraz jestem kasjerką, szukam pracy w biurze", "w biurze"),
        ("aktualnie pracuję jako kasjerka, magazyn Łódź", "magazyn"),
        ("obecnie pracuję w magazynie, chciałbym być kierowcą", "kierowca"),
        ("teraz jestem kasjerką, szukam pracy", "kasjerka"),
        ("sprzątanie, wyuczony zawód krawcowa", "sprzątanie"),
    ],
)
def test_present_work_is_none_that_is_looked_for_where_other_work_is(
    reader: SentenceReader, said: str, text: str
) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("kelner", "siedzę z dzieckiem w domu, kelner"),
        ("kelner", "kelner, zmiany nie są problemem"),
        ("kelner, bez języka", "kelner, we don't speak the language"),
        ("prawnik, nie radca prawny", "prawnik, nie mam jeszcze uprawnień radcy prawnego"),
        ("kierowca po Polsce", "chcę jeździć tylko po Polsce"),
    ],
)
def test_so_are_asides_and_what_somebody_is_not(reader: SentenceReader, usual: str, other: str) -> None:
    first, second = reader.read(usual).search, reader.read(other).search
    assert (first.text.split(", ")[0], first.places, len(first.words_excluded)) == (
        second.text.split(", ")[0],
        second.places,
        len(second.words_excluded),
    )


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("praca po technikum mechanicznym", "mechanik"),
        ("skończyłem technikum gastronomiczne, Zakopane", "kucharz"),
        ("po technikum elektrycznym, utrzymanie ruchu", "utrzymanie ruchu"),
        ("jestem po technikum ekonomicznym, kelner", "kelner"),
    ],
)
def test_a_trade_learned_is_looked_for_where_no_other_work_is(
    reader: SentenceReader, said: str, text: str
) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("teraz jestem w Krakowie, kelner", "kelner"),
        ("obecnie jestem studentem, kelner", "student, kelner"),
        ("na razie jestem niepełnoletni, kelner", "niepełnoletni, kelner"),
        ("obecnie jestem kucharzem, chcę zmienić restaurację", "kucharz, restaurację"),
        ("mój zawód to spawacz, Gdańsk", "zawód spawacz"),
        ("nie mam licencji ochroniarza, ochrona", "bez licencji ochroniarza, ochrona"),
        ("uprawnienia na ciągnik siodłowy, kierowca", "uprawnienia na ciągnik siodłowy, kierowca"),
        ("pracowałam z niepełnosprawnymi dziećmi, szkoła", "szkoła"),
        ("praca biurowa w domu seniora", "praca biurowa w domu seniora"),
        ("nocne zmiany nie są problemem, produkcja", "produkcja"),
        ("chcę jeździć po Polsce jako przedstawiciel handlowy", "jeździć trasy krajowe przedstawiciel handlowy"),
    ],
)
def test_what_says_something_else_is_read_as_that(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded, search.levels) == (text, (), ())


def test_who_is_free_at_weekends_may_work_then(reader: SentenceReader) -> None:
    search = reader.read("soboty i niedziele mam wolne, szukam pracy na weekendy").search
    assert (search.hours, search.hours_excluded) == (("weekend",), ())


def test_what_follows_because_still_counts(reader: SentenceReader) -> None:
    before = reader.read("kelner Kraków").search
    assert reader.read("bo mi zależy na umowie o pracę", before).search.contracts == ("employment",)
    assert reader.read("w niemieckiej fabryce", before).search.places == ("Kraków",)


@pytest.mark.parametrize("said", ["jestem bez pracy Kraków", "bez pracy w Krakowie", "praca bez umowy Kraków"])
def test_who_has_no_work_does_not_refuse_the_town(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.places, search.places_excluded) == (("Kraków",), ())


@pytest.mark.parametrize("said", ["karany szuka pracy, kelner", "mam wyrok w zawieszeniu, kelner"])
def test_who_has_been_convicted_is_shown_nothing_that_forbids_it(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.words_excluded == ("niekaralność",)
    assert reader.read("nie byłem karany, kelner").search.words_excluded == ()


def test_an_employer_named_alone_is_where_the_work_is(reader: SentenceReader) -> None:
    search = reader.read("Lidl Wieliczka").search
    assert (search.companies, search.places) == (("Lidl",), ("Wieliczka",))
    assert reader.read("lidl albo biedronka blisko metra").search.places == ()


def test_back_to_a_town(reader: SentenceReader) -> None:
    away = reader.read("Kraków", reader.read("magazyn Łódź").search).search
    assert reader.read("z powrotem Łódź", away).search.places == ("Łódź",)
