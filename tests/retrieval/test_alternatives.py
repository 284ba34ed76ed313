"""What "or" joins in a question: work, workplaces, and names whose first word is said once."""

from __future__ import annotations

import pytest

from bot.domain import Offer, Search
from retrieval.analysis import title_terms
from retrieval.question import Question, question


def asked(text: str) -> Question:
    return question(Search(text=text))


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("sprzątanie albo na magazynie", {"sprzatacz", "magazynier"}),
        ("kierownik sklepu, magazynu albo budowy", {"kierownik-sklepu", "kierownik-magazynu", "kierownik-budowy"}),
        ("recepcjonistka w hotelu lub przychodni", {"recepcjonista-hotelowy", "rejestratorka-medyczna"}),
        ("w lesie albo na tartaku", {"pracownik-lesny", "operator-drewna"}),
        ("w bibliotece albo muzeum", {"bibliotekarz", "muzealnik"}),
        ("kucharka w szkole, przedszkolu albo szpitalu", {"kucharz-zywienia"}),
        ("lekarz rodzinny lub internista do przychodni", {"lekarz-rodzinny", "lekarz-internista"}),
        ("business analyst or data analyst", {"analityk-biznesowy", "analityk-danych"}),
        ("rozdawanie ulotek lub inwentaryzacje", {"hostessa", "inwentaryzator"}),
        ("sprzątanie albo rozdawanie ulotek", {"sprzatacz", "hostessa"}),
    ],
)
def test_each_of_them_is_asked_for(text: str, jobs: set[str]) -> None:
    assert set(asked(text).occupations) == jobs


@pytest.mark.parametrize(
    ("text", "workplaces"),
    [
        ("prawnik, firma albo urząd", {"administracja-publiczna"}),
        ("kucharz w hotelu albo w restauracji", {"hotel", "gastronomia"}),
        ("lekarz rodzinny lub internista do przychodni", {"przychodnia"}),
        ("pielęgniarka, szpital lub przychodnia", {"szpital", "przychodnia"}),
        ("rehabilitant, sanatorium lub spa", {"sanatorium", "uroda"}),
    ],
)
def test_a_workplace_is_no_other_work(text: str, workplaces: set[str]) -> None:
    found = asked(text)
    assert ({*found.workplaces, *found.houses.kinds}, found.fields) == (workplaces, ())


@pytest.mark.parametrize(
    ("title", "named", "not_named"),
    [
        (
            "Asystentka / Higienistka Stomatologiczna",
            {"asystentka-stomatologiczna", "higienistka-stomatologiczna"},
            set(),
        ),
        ("Pielęgniarka / Technik analityki / Ratownik Medyczny", {"ratownik-medyczny"}, {"ratownik-wodny"}),
        ("Sprzedawca/kasjer", {"sprzedawca", "kasjer"}, set()),
    ],
)
def test_both_sides_of_a_slash_are_named_by_a_title(title: str, named: set[str], not_named: set[str]) -> None:
    terms = set(title_terms(Offer("1", "test", "1", title)))
    assert {f"o:{name}" for name in named} <= terms
    assert not {f"o:{name}" for name in not_named} & terms


def test_who_teaches_a_trade_does_not_assist_it() -> None:
    terms = title_terms(Offer("1", "test", "1", "Nauczyciel na kierunku Agent celny"))
    assert "n:agent-celny" not in terms
    assert "n:piekarz" in title_terms(Offer("1", "test", "1", "Pomocnik piekarza"))


def test_help_in_the_work_would_do_as_well() -> None:
    found = asked("stolarz od mebli albo pomocnik")
    assert (found.occupations, found.helping) == (("stolarz",), True)
    assert asked("kucharz albo pomoc kuchenna").occupations == ("kucharz", "pomoc-kuchenna")


def test_what_somebody_has_not_is_no_wish() -> None:
    found = asked("magazyn, bez uprawnień na wózki")
    assert (found.occupations, found.lacked, found.aspects, found.words) == (("magazynier",), ("udt",), (), ())


def test_work_is_not_borrowed_over_a_comma() -> None:
    assert asked("dentysta, gabinetu").occupations == ("dentysta",)


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("HR, marketing albo administracja", {"hr", "marketing", "pracownik-biurowy"}),
        ("w finansach, HR lub logistyce", {"finanse", "hr", "hr-specjalista", "logistyka"}),
        ("marketing, HR or finance", {"marketing", "hr", "hr-specjalista", "finanse"}),
        ("sekretariat, recepcja albo administracja", {"sekretarka", "recepcjonista", "pracownik-biurowy"}),
        ("nauczycielka przedszkola albo klas 1-3", {"nauczyciel-przedszkola", "nauczyciel-wczesnoszkolny"}),
    ],
)
def test_each_part_of_a_list_is_work_of_its_own(text: str, jobs: set[str]) -> None:
    asked = question(Search(text=text))
    assert {job.name for job in asked.jobs} == jobs
    assert (asked.workplaces, asked.houses.kinds, asked.trades.ids) == ((), (), ())


def test_a_place_where_work_is_done_stays_beside_a_choice() -> None:
    assert question(Search(text="na gospodarstwie przy krowach albo świniach")).houses.kinds == ("rolnictwo",)


def test_departments_with_administration_among_them_are_each_work() -> None:
    asked = question(Search(text="HR, administracja"))
    assert {job.name for job in asked.jobs} >= {"hr", "pracownik-biurowy"}
    assert not asked.workplaces


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("asystent radcy prawnego lub notariusza", {("asystent-prawny", False), ("notariusz", True)}),
        ("pomocnik elektryka lub hydraulika", {("elektryk", True), ("instalator-sanitarny", True)}),
        ("elektryk lub hydraulik", {("elektryk", False), ("instalator-sanitarny", False)}),
        ("planistka transportu lub zakupów", {("dyspozytor-transportu", False), ("kupiec", False)}),
    ],
)
def test_help_is_meant_in_both_that_or_joins(text: str, jobs: set[tuple[str, bool]]) -> None:
    assert {(job.name, job.assisting) for job in asked(text).jobs} == jobs


def test_the_first_place_of_a_list_is_demanded_of_none_of_the_others() -> None:
    among = asked("w ngo, urzędzie albo przy projektach unijnych")
    assert {"ngo", "urzednik", "fundusze"} <= {job.name for job in among.jobs}
    assert not among.workplaces
    assert not among.houses.kinds


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("handlowiec, sprzęt dla szpitali", False),
        ("przedstawicielka handlowa, kosmetyki profesjonalne salonów", False),
        ("key account manager, sieci handlowe", False),
        ("handlowiec, klienci szkoły i urzędy", False),
        ("handlowiec w hurtowni elektrycznej", True),
        ("przedstawiciel handlowy, hurtownia spożywcza", True),
        ("kucharz, szpitale i szkoły", True),
    ],
)
def test_who_buys_is_no_workplace_of_who_sells(text: str, there: bool) -> None:
    found = asked(text)
    assert bool(found.workplaces or found.houses.kinds) is there


def test_words_of_two_names_make_no_third_over_a_comma() -> None:
    assert {job.name for job in asked("magazynier przez agencję pracy, prawo jazdy b").jobs} == {"magazynier"}
    assert {job.name for job in asked("rekruterka do agencji pracy, prawo jazdy b").jobs} == {"rekruter"}
