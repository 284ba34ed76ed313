"""A condition lets the same offers through in memory as in the store."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain import Offer, Pay, PayWish, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.filters import demanded
from retrieval.matching.batch import Batch, numbers
from retrieval.question import question
from retrieval.stand_ins import ABROAD, NOT_IN_TEXTS
from retrieval.store import OfferStore
from retrieval.store.conditions import AllOf, AnyOf, AtLeast, AtMost, Labelled, Named, Open, Without, sql
from tests.retrieval.made_questions import search_near
from tests.retrieval.sample_offers import sample_offers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.store.conditions import Condition

TODAY = date(2026, 6, 15)
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
SEARCHES = 2000


def offers() -> list[Offer]:
    """The samples with what they lack: days of expiry, amounts that the table rounds, names with odd signs."""
    chance = random.Random(8)
    made = []
    for number, offer in enumerate(sample_offers(TODAY)):
        expires = TODAY + timedelta(days=chance.randint(-2, 2)) if chance.random() < 0.3 else offer.expires
        pay = (offer.pay, (), (Pay(149_999.99, 150_000.01),), (Pay(4000.1, None),))[number % 4]
        company = chance.choice((offer.company, offer.company, "", "100% Żółw_i S.A.", "O'Brien \\ Syn"))
        made.append(replace(offer, expires=expires, pay=pay, company=company))
    return made


@pytest.fixture(scope="module")
def store() -> Iterator[OfferStore]:
    with OfferStore.open("memory://", BuiltinEmbedder()) as made:
        made.put(offers(), now=NOW)
        made.close([offers()[5].id, offers()[6].id], NOW)
        yield made


@pytest.fixture(scope="module")
def batch(store: OfferStore) -> Batch:
    made = Batch(store.open_rows([offer.cluster or offer.id for offer in offers()]))
    assert len(made.rows) == len(offers()) - 2
    return made


def in_memory(batch: Batch, condition: Condition) -> set[str]:
    return {batch.rows[number].id for number in numbers(batch.meeting(condition))}


def in_store(store: OfferStore, condition: AllOf) -> set[str]:
    return set(store.scan(sql(AllOf((Open(), *condition.parts))))["id"].to_pylist())


def test_thousands_of_searches_let_the_same_offers_through(store: OfferStore, batch: Batch) -> None:
    chance = random.Random(4)
    pool = offers()
    seen: set[Condition] = set()
    some = 0
    for _ in range(SEARCHES):
        search = search_near(chance.choice(pool), chance.choice(pool), chance)
        if chance.random() < 0.1:
            search = replace(search, words_excluded=(chance.choice((ABROAD, *sorted(NOT_IN_TEXTS))),))
        stated_only = chance.random() < 0.2
        condition = demanded(search, question(search), TODAY, stated_only=stated_only)
        found = in_memory(batch, condition)
        assert found == in_store(store, condition), search
        seen.update(condition.parts)
        some += 0 < len(found) < len(batch.rows)
    assert some > SEARCHES / 2
    assert len(seen) > 500


@pytest.mark.parametrize(
    "condition",
    [
        AllOf((AllOf(()),)),
        Open(),
        Labelled(()),
        Without(Labelled(())),
        Named(""),
        Named("o'brien  syn"),
        Without(Named("zolw")),
        AtLeast("pay_max", 149_999.99),
        AtMost("pay_min", 149_999.99),
        AtMost("pay_max", 150_000.01),
        AtLeast("pay_min", 4000.1),
        AtLeast("expires", TODAY),
        AtMost("expires", TODAY),
        AtMost("published", TODAY),
        AnyOf(
            (AtLeast("pay_max", 1e9), AllOf((Labelled(("modes=remote",)), AtLeast("published", date(1, 1, 1)))))
        ),
        AnyOf((Without(Labelled(("pay=?",))), AtMost("published", date(1, 1, 1)))),
    ],
)
def test_every_kind_of_condition_lets_the_same_offers_through(
    store: OfferStore, batch: Batch, condition: Condition
) -> None:
    assert in_memory(batch, condition) == in_store(store, AllOf((condition,)))


def test_what_is_unknown_meets_no_comparison(batch: Batch) -> None:
    silent = batch.meeting(Labelled(("pay=?",)))
    assert silent.bit_count() > 10
    for comparison in (
        AtLeast("pay_max", 0),
        AtMost("pay_max", 1e9),
        AtLeast("pay_min", 0),
        AtMost("pay_min", 1e9),
    ):
        assert batch.meeting(comparison) == batch.everything & ~silent
    wanting = Search(pay=PayWish(minimum=1e6))
    assert batch.meeting(demanded(wanting, question(wanting), TODAY, include_closed=True)) == silent


def test_a_set_names_its_offers_in_their_order() -> None:
    assert list(numbers(0)) == []
    assert list(numbers((1 << 1000) | 0b1011)) == [0, 1, 3, 1000]
