"""Names of the official classification of occupations ask for what adverts call otherwise."""

from __future__ import annotations

import pytest

from bot.domain import Offer, Search
from retrieval.analysis import title_terms
from retrieval.question import question


def jobs(text: str) -> list[str]:
    return [job.name for job in question(Search(text=text)).jobs]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("operator urządzeń galwanicznych", "galwanizer"),
        ("maszynista suwnicy", "operator-dzwigu"),
        ("operator przenośników", "operator-dzwigu"),
        ("operator kafara", "operator-koparki"),
        ("wytaczarz", "tokarz"),
        ("ustawiacz obrabiarek", "operator-cnc"),
        ("przewijacz silników elektrycznych", "elektromechanik"),
        ("suszarniowy drewna", "operator-drewna"),
        ("operator maszyn do produkcji wyrobów z tworzyw sztucznych", "operator-wtryskarki"),
        ("operator węzła betoniarskiego", "betoniarz"),
        ("filtrowacz", "aparatowy"),
        ("maszynista turbozespołu", "palacz"),
        ("układacz towarów na półkach", "pracownik-hali-sklepu"),
        ("wydawca posiłków", "pomoc-kuchenna"),
        ("demonstrator wyrobów", "hostessa"),
        ("specjalista bezpieczeństwa i higieny pracy", "bhp-specjalista"),
        ("technik weterynaryjny", "technik-weterynarii"),
        ("fizykoterapeuta", "fizjoterapeuta"),
        ("lekarz specjalista okulistyki", "lekarz-okulista"),
        ("lekarz specjalista medycyny pracy", "lekarz-medycyny-pracy"),
        ("nauczyciel praktycznej nauki zawodu", "nauczyciel-zawodu"),
        ("pomocniczy robotnik drogowy", "robotnik-drogowy"),
        ("operator centrum obsługi telefonicznej", "telemarketer"),
        ("projektant stron internetowych (webmaster)", "web-developer"),
        ("dyrektor naczelny", "dyrektor-generalny"),
        ("ładowacz nieczystości", "pracownik-odpadow"),
        ("robotnicy wykonujący prace proste w przemyśle", "pracownik-produkcji"),
        ("operator call center", "telemarketer"),
        ("wydawca towaru", "magazynier"),
        ("mechanik aparatury kontrolno-pomiarowej", "automatyk"),
        ("specjalista do spraw zgodności", "compliance"),
        ("dezynsektor", "deratyzator"),
        ("dyrektor biblioteki", "pracownik-kultury"),
    ],
)
def test_a_name_of_the_classification_asks_for_the_occupation(asked: str, meant: str) -> None:
    assert meant in jobs(asked)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mechanik", "mechaniczka"),
        ("grafik", "graficzka"),
        ("geodeta", "geodetka"),
        ("strażnik", "strażniczka"),
        ("hydraulik", "hydrauliczka"),
        ("wychowawca", "wychowawczyni"),
        ("lakiernik", "lakierniczka"),
    ],
)
def test_a_woman_is_asked_for_like_a_man(one: str, other: str) -> None:
    assert jobs(other) == jobs(one) != []


@pytest.mark.parametrize(
    "title",
    [
        "Kierowca samochodu ciężarowego C+E",
        "KIEROWCA SAMOCHODU CIĘŻAROWEGO C + E",
        "Kierowca kat. C, C+E, ADR",
        "Kierowca w transporcie międzynarodowym kat. C + E",
    ],
)
def test_a_title_that_names_the_lorry_and_the_trailer_is_for_whoever_may_drive_both(title: str) -> None:
    assert "o:kierowca-ce" in title_terms(Offer("x:1", "x", "1", title))


@pytest.mark.parametrize(("one", "many"), [("kucharz", "kucharze"), ("blacharz", "blacharze")])
def test_a_plural_that_is_a_rarer_word_as_well_is_the_occupation(one: str, many: str) -> None:
    assert jobs(many) == jobs(one) != []


def test_what_a_classification_says_of_the_rest_is_no_word_of_the_job() -> None:
    asked = question(Search(text="POZOSTALI KELNERZY I POKREWNI GDZIE INDZIEJ NIESKLASYFIKOWANI"))
    assert [job.name for job in asked.jobs] == ["kelner"]
    assert asked.words == ()


@pytest.mark.parametrize(
    ("both", "one"),
    [
        ("lakiernik/ka", "lakiernik"),
        ("sprzedawca(czyni)", "sprzedawca"),
        ("przedstawiciel(ka) handlowy(a)", "przedstawiciel handlowy"),
        ("asystent/-ka stomatologiczny/-a", "asystent stomatologiczny"),
        ("nauczyciel / nauczycielka matematyki", "nauczyciel matematyki"),
        ("kierownik/kierowniczka sklepu", "kierownik sklepu"),
    ],
)
def test_a_title_for_both_genders_asks_for_what_one_of_them_does(both: str, one: str) -> None:
    assert question(Search(text=both)) == question(Search(text=one))
    assert jobs(one)


def test_two_occupations_with_a_slash_are_both_asked_for() -> None:
    assert set(jobs("kierowca / operator wózka widłowego")) == {"kierowca", "operator-wozka"}


@pytest.mark.parametrize("asked", ["business analyst or data analyst", "data analyst / business analyst"])
def test_two_names_that_or_or_a_slash_stands_between_are_no_longer_name(asked: str) -> None:
    assert set(jobs(asked)) >= {"analityk-biznesowy", "analityk-danych"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("frontendowiec", "frontend-developer"),
        ("backendowiec", "backend-developer"),
        ("devopsowiec", "devops"),
        ("data enginner", "data-engineer"),
        ("penetration testing specialist", "pentester"),
    ],
)
def test_what_developers_are_called_among_themselves_names_them(said: str, meant: str) -> None:
    assert jobs(said) == [meant]
