"""How one is paid and employed, a training that may be and what is no problem, in the words people use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Preferences, Search
from retrieval.stand_ins import FOREIGN_LANGUAGE, NIGHTS

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

WEEKLY = "wypłata co tydzień"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("brukarz, co tydzień wypłata", f"brukarz, {WEEKLY}"),
        ("kelnerka, rozliczenie co tydzień", f"kelnerka, {WEEKLY}"),
        ("rozładunek, kasa do reki", f"rozładunek, {WEEKLY}"),
        ("rozładunek, gotówka od ręki", f"rozładunek, {WEEKLY}"),
        ("magazynier, wypłata na czas", "magazynier"),
        ("zbrojarz, polski szef", "zbrojarz"),
        ("spawacz, u polskiego szefa", "spawacz"),
        ("zbrojarz, umowa na niemieckich warunkach", "zbrojarz"),
        ("spawacz, umowa holenderska", "spawacz"),
        ("pakowanie, umowa od razu przez zakład", "pakowanie, bezpośrednio z pracodawcą"),
        ("wykładanie towaru w nocy lub rano", "wykładanie towaru"),
        ("telemarketer, jeżdżę na wózku inwalidzkim", "telemarketer, osoba na wózku"),
        ("niepełnosprawny ruchowo (wózek), telemarketer", "niepełnosprawny, osoba na wózku, telemarketer"),
        ("archiwista, renta z tytułu częściowej niezdolności", "archiwista, renta"),
        ("produkcja, zmiany ok", "produkcja"),
        ("event manager, wyjazdy nie są problemem", "event manager"),
        ("welder, relocation is not a problem", "welder"),
        ("English teacher, visa is no problem", "English teacher"),
        ("magazynier, noce to nie problem", "magazynier"),
        ("magazynier, nie mam problemu z nockami", "magazynier"),
        ("kelner, gdzie weekendy nie są problemem", "kelner"),
        ("wychowawca, noce mogą być", "wychowawca"),
        ("pakowanie, popołudnia też mogą być", "pakowanie"),
        ("recepcjonista, any shift is fine", "recepcjonista"),
        ("niemiecki szef kuchni", "niemiecki szef kuchni"),
        ("praca w firmie sprzątającej", "w firmie sprzątającej"),
    ],
)
def test_they_are_said_in_known_words_or_not_at_all(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search == Search(text=text)


@pytest.mark.parametrize(
    "said",
    [
        "grafik, może być staż płatny",
        "grafik, moze byc nieplatny staz",
        "grafik, może być staż z urzędu pracy",
        "grafik, internship is ok",
        "grafik, open to internships",
    ],
)
def test_a_training_that_may_be_is_liked(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search == Search(text="grafik", preferred=Preferences(levels=("intern",)))


@pytest.mark.parametrize("said", ["szukam płatnych praktyk, grafik", "szukam platnego stazu, grafik"])
def test_a_training_that_is_looked_for_is_demanded(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.levels == ("intern",)


@pytest.mark.parametrize("said", ["psycholog, mogą być pojedyncze godziny", "psycholog, kilka godzin też wezmę"])
def test_so_are_a_few_hours(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search == Search(text="psycholog", preferred=Preferences(hours=("part_time",)))


@pytest.mark.parametrize(
    "said", ["księgowa na etacie", "szukam czegoś na etacie, księgowa", "księgowa, stały etat"]
)
def test_a_post_is_a_contract_of_employment(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search == Search(text="księgowa", contracts=("employment",))


@pytest.mark.parametrize("said", ["pracuję na etacie, szukam sprzątania", "mam stały etat, dorobię sprzątaniem"])
def test_but_for_one_that_somebody_has(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.contracts == ()


@pytest.mark.parametrize("said", ["inwentaryzator, nocki ok, dorywczo", "inwentaryzator, dorywczo, nocki też ok"])
def test_hours_put_up_with_are_none_of_those_demanded(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.hours == ("part_time",)


@pytest.mark.parametrize(
    "said", ["pakowanie, nie noc", "pakowanie, nie na noce", "pakowanie, noce nie", "pakowanie, bez nocy"]
)
def test_nights_are_refused_in_all_their_cases(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search == Search(text="pakowanie", words_excluded=(NIGHTS,))


def test_a_lack_that_is_no_problem_is_a_lack(reader: SentenceReader) -> None:
    said = "pakowanie, brak języka to nie problem"
    assert reader.read(said).search == Search(text="pakowanie", words_excluded=(FOREIGN_LANGUAGE,))


@pytest.mark.parametrize(
    "said", ["spawacz, polski umie słabo", "spawacz, słabo mówi po polsku", "spawacz, polski słabo"]
)
def test_little_polish_is_told_of_others_too(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search == Search(text="spawacz", words_excluded=("dobry polski",))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("kierowca, B", "kierowca, kat. B"),
        ("kierowca-zaopatrzeniowiec, B", "kierowca-zaopatrzeniowiec, prawo jazdy kat. B"),
        ("koparkowy, papiery kl III", "koparkowy, uprawnienia"),
    ],
)
def test_papers_may_be_named_in_short(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_shifts_lifting_and_the_least_pay_are_limits(reader: SentenceReader) -> None:
    assert reader.read("produkcja, pierwsza zmiana").search.hours_excluded == ("shifts",)
    assert reader.read("produkcja, pierwsza lub druga zmiana").search.hours_excluded == ()
    assert reader.read("produkcja, bez trzeciej zmiany").search.words_excluded == ("praca w nocy",)
    assert reader.read("produkcja, jedna zmiana albo dwie, nie trzy").search.words_excluded == ("trzy zmiany",)
    assert reader.read("magazynier, nie dźwigam powyżej 12 kg").search.words_excluded == ("dźwiganie",)
    paid = reader.read("księgowa, nie niżej niż 7 tys.").search
    assert (paid.text, paid.pay and paid.pay.minimum) == ("księgowa", 7000)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("handlowiec, wyjazdy na targi mile widziane, Poznań", "handlowiec"),
        ("wdrożeniowiec, trochę wyjazdów ok, Kielce", "wdrożeniowiec"),
        ("audytor, wyjazdy do 30% mogą być", "audytor"),
        ("sekretarka, może być zastępstwo, Kalisz", "sekretarka"),
        ("inżynier budowy, delegacje tylko od poniedziałku do piątku", "inżynier budowy"),
        ("kierownik budowy, delegacje tylko krajowe", "kierownik budowy"),
        ("sales manager, commission ok but with a decent base", "sales manager"),
        ("windykator, stała pensja plus premia", "windykator"),
        ("handlowiec, podstawa i prowizja", "handlowiec"),
        ("handlowiec, wysoka prowizja", "handlowiec, wysoka prowizja"),
        ("monter, delegacje mile widziane", "monter, delegacje"),
        ("nauczyciel na zastępstwo", "nauczyciel na zastępstwo"),
        ("sprzedaż fotowoltaiki, umawiane spotkania", "sprzedaż fotowoltaiki"),
        ("umawianie spotkań przez telefon", "umawianie spotkań przez telefon"),
        ("inspektor w wydziale geodezji, starostwo", "inspektor, starostwo"),
    ],
)
def test_what_is_put_up_with_is_no_wish(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text
