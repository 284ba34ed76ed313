"""Offers for whoever does not speak Polish, and adverts that say which language is not needed."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.burdens import burdens
from retrieval.facts.languages.needless import IN_ENGLISH, NO_POLISH, POLISH_PAPERS
from tests.retrieval.ranked import hits, offer

ENGLISH = (
    "We are looking for a colleague who will join our team of testers. You will work with the best of our people."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Znajomość języka polskiego nie jest konieczna", True),
        ("Język polski nie jest wymagany", True),
        ("Praca bez znajomości języka polskiego", True),
        ("nie musisz znać języka polskiego", True),
        ("Polish is not required", True),
        ("Wymagana znajomość języka polskiego", False),
        ("bez znajomości języka niemieckiego", False),
    ],
)
def test_an_advert_may_say_that_no_polish_is_needed(text: str, *, told: bool) -> None:
    assert (NO_POLISH in burdens(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ENGLISH, True),
        ("Poszukujemy osoby do zespołu testów. " + ENGLISH[:60], False),
        ("Senior developer of the backend, Kraków", False),
    ],
)
def test_an_advert_in_english_is_known(text: str, *, told: bool) -> None:
    assert (IN_ENGLISH in burdens(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("znajomość ustawy o rachunkowości", True),
        ("przygotowywanie deklaracji VAT i rozliczeń z ZUS", True),
        ("knowledge of Polish tax regulations", True),
        ("reporting in IFRS to our mother company in London", False),
    ],
)
def test_work_by_polish_law_is_known(text: str, *, told: bool) -> None:
    assert (POLISH_PAPERS in burdens(text)) is told


def test_whoever_speaks_no_polish_sees_what_does_without_it_first_and_polish_accounts_last() -> None:
    offers = [
        offer("silent", "Accountant", "Księgowanie faktur."),
        offer("papers", "Accountant", "Deklaracje VAT, kontakt z ZUS."),
        offer("english", "Accountant", ENGLISH),
        offer("polish", "Accountant", "Wymagany polski.", languages=("pl",)),
    ]
    shown = hits(offers, Search(text="accountant", languages_excluded=("pl",)))
    assert [hit.offer.source_id for hit in shown] == ["english", "silent", "papers"]
    told = [next(why.stated for why in hit.why if why.value == "bez polskiego") for hit in shown]
    assert told == [True, False, False]


def test_that_it_takes_foreigners_is_not_asked_twice() -> None:
    shown = hits(
        [offer("one", "Accountant", ENGLISH)],
        Search(text="accountant, dla cudzoziemców", languages_excluded=("pl",)),
    )
    assert [why.value for why in shown[0].why if why.field == "text"] == ["bez polskiego"]
