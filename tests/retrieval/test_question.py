"""What the words of a question ask for: an occupation, a field, a circumstance, or only words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain import Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.question import question
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from tests.retrieval.ranked import TODAY, found, offer


def test_a_title_with_letters_without_their_tails_names_its_work() -> None:
    offers = [
        offer("half", "Pracownik serwisu sprzatającego", "Rzeszów."),
        offer("plain", "Ksiegowy", "Rzeszów."),
    ]
    assert found(offers, Search(text="sprzątanie")) == ["half"]
    assert found(offers, Search(text="księgowa")) == ["plain"]


def test_of_two_names_in_a_title_the_one_in_its_order_is_meant() -> None:
    offers = [offer("special", "Przedszkole, nauczyciel wspomagający", "Warszawa.")]
    assert found(offers, Search(text="nauczyciel wspomagający")) == ["special"]


def test_a_licence_alone_asks_for_the_work_that_it_is_for() -> None:
    offers = [
        offer("forklift", "Operator wózka widłowego", "Magazyn."),
        offer("electrician", "Elektryk", "Mile widziane uprawnienia UDT."),
    ]
    assert found(offers, Search(text="UDT na wózki"))[0] == "forklift"


def test_of_words_with_or_between_them_one_is_enough() -> None:
    offers = [
        offer("both", "Kelner", "Karczma góralska i kaszubska."),
        offer("one", "Kelner", "Karczma góralska."),
        offer("none", "Kelner", "Bistro."),
    ]
    search = Search(text="kelner w karczmie góralskiej lub kaszubskiej")
    assert question(search).choices == (("goralski", "kaszubski"),)
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, store.embedder)
        hits = finder.find_now(search, limit=5, today=TODAY).hits
        finder.close()
    scores = {hit.offer.source_id: hit.score for hit in hits}
    assert scores["both"] == scores["one"] > scores["none"]


def test_routes_may_be_named_without_the_word() -> None:
    assert question(Search(text="kierowca busa do 3,5 t po Europie")).aspects == (
        "do-3-5-tony",
        "trasy-miedzynarodowe",
    )
    assert question(Search(text="mechanik po technikum")).aspects == ()


def test_a_misspelt_word_still_finds_by_likeness() -> None:
    offers = [offer("right", "Tapicer meblowy", "Tapicerowanie mebli."), offer("wrong", "Kasjer", "Obsługa kasy.")]
    assert found(offers, Search(text="tapicier meblwy"))[0] == "right"


@pytest.mark.parametrize(
    ("text", "fields", "workplaces"),
    [
        ("gastronomia albo sklep", {"gastronomia", "sklep"}, set()),
        ("sprzątanie albo ochrona", {"sprzatanie", "ochrona"}, set()),
        ("kucharz w restauracji lub hotelu", set(), {"gastronomia", "hotel"}),
        ("pielęgniarka w przychodni albo domu opieki", set(), {"przychodnia", "dom-opieki"}),
        ("rehabilitant, sanatorium lub spa", set(), {"uroda", "sanatorium"}),
        ("pielęgniarka", set(), set()),
    ],
)
def test_a_field_is_the_job_or_says_where_an_occupation_is_at_home(
    text: str, fields: set[str], workplaces: set[str]
) -> None:
    asked = question(Search(text=text))
    assert set(asked.fields) == fields
    assert {*asked.workplaces, *asked.houses.kinds} - fields == workplaces


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("forklift driver", {"forklift driver"}),
        ("driver in Radom", {"driver"}),
        ("warehouse worker with accommodation", {"warehouse worker", "accommodation"}),
        ("magazynier z zakwaterowaniem", {"magazynier", "zakwaterowanie"}),
        ("magazyneir", {"magazynier"}),
    ],
)
def test_why_an_offer_fits_is_told_in_the_persons_own_language(text: str, called: set[str]) -> None:
    asked = question(Search(text=text))
    assert {asked.called(name) for name in (*(job.name for job in asked.jobs), *asked.aspects)} == called


def test_a_language_that_is_a_constraint_already_is_no_further_word() -> None:
    asked = question(Search(text="recepcjonistka z angielskim", languages=("en",)))
    assert asked.words == ()


@pytest.mark.parametrize(
    "text", ["zmiana branży, IT", "handlowiec, bez fotowoltaiki", "pani do sprzątania", "lekkiej"]
)
def test_words_that_say_nothing_of_the_job_are_not_looked_for(text: str) -> None:
    assert not {"zmiana", "bez", "pani", "lekki"} & set(question(Search(text=text)).words)


@pytest.mark.parametrize(
    ("typed", "occupation"),
    [
        ("elektrik", "elektryk"),
        ("spawcz", "spawacz"),
        ("ksiegowa", "ksiegowy"),
        ("magazyner", "magazynier"),
        ("mechnika samochodwego", "mechanik-samochodowy"),
    ],
)
def test_a_misspelt_occupation_is_understood(typed: str, occupation: str) -> None:
    assert occupation in question(Search(text=typed)).occupations


@pytest.mark.parametrize(
    ("text", "occupations"),
    [
        ("data engineer", {"data-engineer"}),
        ("machine learning engineer", {"ml-engineer"}),
        ("inspektor likwidacji szkód", {"likwidator-szkod"}),
        ("kelner barman", {"kelner", "barman"}),
        ("spedytor albo logistyk", {"spedytor", "specjalista-logistyki"}),
        ("magazynie", {"magazynier"}),
        ("operator koparki z uprawnieniami, delegacje", {"operator-koparki"}),
        ("opiekunka, wyjazd od zaraz", {"opiekun"}),
        ("opiekunka wyjazd", set()),
    ],
)
def test_of_one_stretch_the_occupation_that_says_most_is_asked_for(text: str, occupations: set[str]) -> None:
    assert set(question(Search(text=text)).occupations) == occupations


def test_the_words_of_a_skill_that_the_search_holds_are_no_further_words() -> None:
    asked = question(Search(text="devops z Kubernetesem i terraformem", skills=("K8s", "Terraform")))
    assert asked.words == ()
    assert asked.skills == ("kubernetes", "terraform")


def test_helping_in_work_is_another_job_than_the_work_itself() -> None:
    found = question(Search(text="pomocnik elektryka"))
    assert [(job.name, job.assisting) for job in found.jobs] == [("elektryk", True)]
    assert found.called("elektryk") == "pomocnik elektryka"
    assert not found.words
    assert [job.assisting for job in question(Search(text="pomoc dekarza")).jobs] == [True]
    assert [job.assisting for job in question(Search(text="elektryk")).jobs] == [False]


def test_who_wants_to_help_finds_helpers_before_masters() -> None:
    offers = [
        offer("master", "Elektryk", "Uprawnienia SEP."),
        offer("helper", "Pomocnik elektryka", "Pomoc przy układaniu przewodów."),
        offer("either", "Elektryk / pomocnik elektryka", "Montaż instalacji."),
    ]
    assert found(offers, Search(text="pomocnik elektryka")) == ["helper", "either", "master"]
    assert found(offers, Search(text="elektryk"))[0] == "master"


def test_words_that_adverts_of_all_work_have_alike_tell_nothing_beside_a_job() -> None:
    assert question(Search(text="nauczycielka przedszkola, mam kwalifikacje")).words == ()
    assert question(Search(text="we dwóch, produkcja")).words == ()
    assert question(Search(text="kwalifikacje")).words == ("kwalifikacja",)
