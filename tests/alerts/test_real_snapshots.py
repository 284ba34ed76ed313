"""Two snapshots of a board, two weeks apart, imported in turn as complete lists: what is truly new alerts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from alert_doubles import Recorder
from doubles import ADA, FixedClock

from bot.app import bring_in, open_finder, open_offers, open_state
from bot.domain import Cadence, Hit, Match, Search
from bot.regular import alert_work
from bot.settings import load_settings
from bot.state import owed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from bot.domain import Offer
    from retrieval.store import OfferStore

pytestmark = pytest.mark.real_data

FIRST, SECOND = datetime(2026, 8, 8, 12, tzinfo=UTC), datetime(2026, 8, 22, 12, tzinfo=UTC)
JAVA = Search(text="java", skills=("Java",), places=("Kraków",))


class Everything:
    """A matcher to whom everything fits, so that what alerts is what is new."""

    def __init__(self, store: OfferStore) -> None:
        self._store = store

    async def match(self, searches: Sequence[Search], clusters: Sequence[str], *, today: date) -> list[Match]:
        found: dict[str, Offer] = {one.cluster: one for one in open_offers_of(self._store)}
        hits = [(cluster, Hit(found[cluster], 1.0)) for cluster in clusters if cluster in found]
        return [Match(number, cluster, hit) for number in range(len(searches)) for cluster, hit in hits]

    async def count_since(self, search: Search, since: date, *, today: date) -> int:
        return 0


def open_offers_of(store: OfferStore) -> list[Offer]:
    return store.get(store.scan("open", None, ("id",))["id"].to_pylist())


async def test_exactly_the_truly_new_adverts_alert(
    real_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owed, "MOST_CLAIMED", 100_000)
    settings = load_settings(data_dir=tmp_path / "data", env_file=None)
    clock, channel = FixedClock(FIRST), Recorder()
    with open_offers(settings) as store, open_state(settings) as state:

        def bring(folder: str) -> None:
            bring_in([real_data / "offers" / folder], store, settings, now=clock(), complete=True)

        work = alert_work(settings, store, open_finder(store), state, clock=clock)
        monkeypatch.setattr(work.matching, "_matcher", Everything(store))
        delivery = work.delivery({"test": channel})
        monkeypatch.setattr(delivery, "_matcher", Everything(store))

        bring("nofluffjobs-2026-08-08")
        first = {one.id: one for one in open_offers_of(store)}
        await work.alerts.make(ADA, "wszystko", Search(text="praca"), Cadence("instant"), "pl")
        assert (await work.matching.run()).owed == 0, "what was there is not new"

        clock.now = SECOND
        bring("nofluffjobs-2026-08-22")
        second = {one.id: one for one in open_offers_of(store)}
        before = {one.cluster for one in first.values()}
        truly_new = {one.cluster for one in second.values()} - before
        matched = await work.matching.run()
        await delivery.run()
        told = sum(offers.total for offers in channel.offers(ADA))
        assert matched.owed == told == len(truly_new) > 500
        changed = [name for name in first.keys() & second.keys() if first[name].content != second[name].content]
        closed = first.keys() - second.keys()
        assert len(changed) > 100
        assert len(closed) > 500, "what the second list lacks has closed"

        wanted = await work.matcher.match([JAVA], sorted(truly_new), today=SECOND.date())
        shown = (await work.finder.find(JAVA, limit=1000, today=SECOND.date())).hits
        assert wanted
        assert {match.hit.offer.id for match in wanted} <= {hit.offer.id for hit in shown}, "as its search shows"

        clock.now = SECOND + timedelta(days=1)
        bring("nofluffjobs-2026-08-08")
        again = await work.matching.run()
        assert again.owed == 0, "what comes back is not new"
