"""What offers say of what is asked of them, by their ids."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain import Reason, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from tests.retrieval.ranked import offer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def finder() -> Iterator[StoreFinder]:
    offers = [
        offer(
            "night", "Magazynier", "Praca na nocną zmianę. Zapewniamy zakwaterowanie.", contracts=("employment",)
        ),
        offer("day", "Magazynier", "Praca od 7 do 15.", contracts=("mandate",)),
    ]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        yield finder
        finder.close()


async def test_each_offer_says_what_it_states_and_what_it_leaves_open(finder: StoreFinder) -> None:
    ids = [
        hit.offer.id
        for hit in finder.find_now(Search(), limit=5, today=datetime(2026, 6, 15, tzinfo=UTC).date()).hits
    ]
    about = Search(text="nocna zmiana, zakwaterowanie", contracts=("employment",))
    told = await finder.told(ids, about)
    assert set(told) == set(ids)
    said = {id.rpartition(":")[2]: set(reasons) for id, reasons in told.items()}
    asked = (("contracts", "employment"), ("text", "nocna zmiana"), ("text", "zakwaterowanie"))
    assert said["night"] >= {Reason(field, value) for field, value in asked}
    assert said["day"] >= {Reason(field, value, stated=False) for field, value in asked}


async def test_a_language_demanded_besides_is_no_answer() -> None:
    offers = [offer("german", "Magazynier", "Praca od 7 do 15.", contracts=("mandate",), languages=("de",))]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        (hit,) = finder.find_now(Search(), limit=5, today=datetime(2026, 6, 15, tzinfo=UTC).date()).hits
        ((_, reasons),) = (await finder.told([hit.offer.id], Search(contracts=("employment",)))).items()
        finder.close()
    assert reasons == (Reason("contracts", "employment", stated=False),)


async def test_an_offer_that_is_not_there_says_nothing(finder: StoreFinder) -> None:
    assert await finder.told(["import:gone"], Search(text="nocna zmiana")) == {}


async def test_what_an_offer_needs_is_what_would_break_a_search_without_it() -> None:
    offers = [
        offer("driver", "Handlowiec", "Wymagamy: prawo jazdy kat. B, doświadczenie w sprzedaży min. 2 lata."),
        offer("any", "Handlowiec", "Szukamy osób otwartych na ludzi."),
        offer("german", "Handlowiec", "Wymagania: niemiecki B2.", languages=("de",)),
    ]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        ids = [one.id for one in offers]
        for lacking, needing in (
            (Search(text="bez prawa jazdy"), "driver"),
            (Search(text="bez doświadczenia", levels=("junior",)), "driver"),
            (Search(languages_excluded=("de",)), "german"),
        ):
            assert {one.rpartition(":")[2] for one in await finder.needing(ids, lacking)} == {needing}
        finder.close()
