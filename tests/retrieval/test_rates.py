"""The rates of currencies that an operator sets: in force from the next import on, in filters and ranking."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.domain import Offer, Pay, PayRule, PayWish, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 6, 15, tzinfo=UTC)
EUROS = Offer("test:a", "test", "a", "Spawacz", pay=(Pay(2_000, 2_000, "EUR"),), content="a")
FROM_9000 = Search(text="spawacz", pay=PayWish(minimum=9_000))


def found(store: OfferStore) -> list[str]:
    finder = StoreFinder(store, BuiltinEmbedder())
    result = finder.find_now(FROM_9000, limit=5, today=date(2026, 6, 16))
    finder.close()
    return [] if result.relaxed else [hit.offer.source_id for hit in result.hits]


def opened(folder: Path, rates: str) -> OfferStore:
    return OfferStore.open(str(folder), BuiltinEmbedder(), pay_rule=PayRule.with_rates(rates))


def test_another_rate_counts_once_the_offers_are_made_anew_and_is_kept_with_them(tmp_path: Path) -> None:
    with opened(tmp_path, "EUR=4") as store:
        store.put([EUROS], now=NOW)
        assert found(store) == []
    with opened(tmp_path, "EUR=5") as store:
        assert not store.analysed_alike()
        assert found(store) == [], "filters and ranking go by the rates that the table was made with"
        store.reanalyse()
        assert store.analysed_alike()
        assert found(store) == ["a"]
    with opened(tmp_path, "") as store:
        assert found(store) == ["a"]
        assert store.pay_rule.rates["EUR"] == 5
