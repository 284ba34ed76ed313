"""Skills that are asked for as alternatives, and skills and categories that tell what an offer without text is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain import Found, Offer, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.question import question
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 6, 15)


def offer(name: str, title: str, **fields: object) -> Offer:
    made = Offer(f"test:{name}", "test", name, title, cluster=name, content=name, published=TODAY)
    return replace(made, **fields)


def find(offers: Sequence[Offer], search: Search) -> Found:
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        found = finder.find_now(search, limit=10, today=TODAY)
        finder.close()
        return found


def ids(found: Found) -> list[str]:
    return [hit.offer.source_id for hit in found.hits]


@pytest.mark.parametrize(
    ("text", "skills", "choices"),
    [
        ("tester z Playwrightem albo Cypressem", ("Playwright", "Cypress"), (("playwright", "cypress"),)),
        ("iOS or Android developer", ("iOS", "Android"), (("ios", "android"),)),
        ("Java i Kotlin", ("Java", "Kotlin"), (("java",), ("kotlin",))),
        ("Java, Kotlin lub Scala", ("Java", "Kotlin", "Scala"), (("java",), ("kotlin", "scala"))),
        ("Python do analiz lub w testach Java", ("Python", "Java"), (("python",), ("java",))),
        ("programista", ("Java",), (("java",),)),
    ],
)
def test_of_skills_that_or_stands_between_one_is_enough(
    text: str, skills: tuple[str, ...], choices: tuple[tuple[str, ...], ...]
) -> None:
    assert question(Search(text=text, skills=skills)).skill_choices == choices


def test_an_offer_with_one_of_the_alternatives_fits_as_well_as_one_with_both() -> None:
    both = offer("both", "Automation Tester", skills=("Playwright", "Cypress"), published=date(2026, 6, 1))
    one = offer("one", "Automation Tester", skills=("Cypress",))
    skills = ("Playwright", "Cypress")
    assert ids(find([both, one], Search(text="tester Playwright i Cypress", skills=skills))) == ["both", "one"]

    found = find([both, one], Search(text="tester Playwright lub Cypress", skills=skills))
    assert ids(found) == ["one", "both"]
    assert [(why.value, why.stated) for why in found.hits[0].why if why.field == "skills"] == [("Cypress", True)]


def test_a_listed_skill_points_to_the_work_that_a_broad_title_leaves_open() -> None:
    offers = [
        offer("tester", "QA Engineer", skills=("SQL",)),
        offer("manual", "QA Engineer", skills=("Manual testing",), published=date(2026, 6, 1)),
    ]
    assert ids(find(offers, Search(text="tester manualny"))) == ["manual", "tester"]


def test_the_name_of_a_tool_is_no_occupation_where_another_is_asked_for() -> None:
    search = Search(
        text="tester, Azure DevOps i Google Tag Manager", skills=("Azure DevOps", "Google Tag Manager")
    )
    assert [job.name for job in question(search).jobs] == ["tester"]
    alone = Search(text="Azure DevOps", skills=("Azure DevOps",))
    assert [job.name for job in question(alone).jobs] == ["devops"]
    either = Search(text="SEO albo Google Ads", skills=("Google Ads",))
    assert [job.name for job in question(either).jobs] == ["seo-specjalista", "ppc-specjalista"]


def test_a_category_in_one_word_names_what_the_title_does_not() -> None:
    offers = [
        offer("analyst", "Wsparcie zmian", category="businessAnalyst"),
        *(offer(f"other{number}", "Wsparcie zmian", category="customerService") for number in range(9)),
    ]
    assert ids(find(offers, Search(text="analityk biznesowy"))) == ["analyst"]


def test_a_skill_that_developers_are_named_after_makes_a_broader_title_one_of_them() -> None:
    offers = [
        offer("java", "Backend Engineer", skills=("Java", "Kubernetes")),
        offer("go", "Backend Engineer", skills=("Go",), published=date(2026, 6, 1)),
    ]
    found = find(offers, Search(text="Go developer, Kubernetes", skills=("Go", "Kubernetes")))
    assert ids(found) == ["go", "java"]
    assert found.hits[0].score > 1.5 * found.hits[1].score


def test_the_tools_asked_for_make_a_tester_one_who_automates_before_whoever_names_none() -> None:
    offers = [
        offer("title", "Automation Tester", skills=("SQL",)),
        offer("tools", "QA Engineer", skills=("QA", "Cypress"), published=date(2026, 6, 1)),
    ]
    search = Search(text="tester automatyzujący z Playwrightem albo Cypressem", skills=("Playwright", "Cypress"))
    assert ids(find(offers, search)) == ["tools", "title"]


def test_a_tool_that_others_are_named_after_makes_no_developer_of_embedded_systems() -> None:
    offers = [
        offer("named", "Embedded Developer", skills=("C",), published=date(2026, 6, 1)),
        offer("other", "Software Engineer", skills=("C++",)),
    ]
    search = Search(text="embedded developer C++", skills=("C++",))
    assert ids(find(offers, search)) == ["named", "other"]
    assert thesaurus().named_after["c++"] == {"cpp-developer"}
