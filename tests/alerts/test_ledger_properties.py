"""Whatever happens in whatever order: everything owed arrives in the end, and nothing arrives twice."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from alert_doubles import House, house_on
from doubles import ADA, BEN, offer
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import Cadence, Offers, Search
from bot.errors import AddresseeGone, MaybeSent, NotSent
from bot.state import State

TOWNS = ("Kraków", "Gdańsk")
EVERYTHING, KRAKOW = Search(text="python"), Search(text="python", places=("Kraków",))

events = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 19)),
    st.tuples(st.just("close"), st.integers(0, 19)),
    st.tuples(st.just("platform"), st.sampled_from(["up", "down", "slow", "lost", "blocked"])),
    st.tuples(st.just("die"), st.sampled_from(["claimed", "sending"])),
    st.tuples(st.just("hours"), st.integers(0, 30)),
)

FAILURES = {
    "up": (None, None),
    "down": (NotSent("down"), None),
    "slow": (NotSent("slow down", retry_after=120), None),
    "lost": (None, MaybeSent("lost")),
    "blocked": (AddresseeGone("blocked"), None),
}


async def happen(house: House, event: tuple[str, object], put: set[str], closed: set[str]) -> None:
    match event:
        case "put", int(number):
            name = str(number)
            put.add(name)
            house.shelf.put(offer(name, f"Python {name}", town=TOWNS[number % 2], content=name))
        case "close", int(number):
            if str(number) in put:
                closed.add(str(number))
                house.shelf.close(f"test:{number}", at=house.clock.now)
        case "platform", str(how):
            house.channel.failure, house.channel.lost = FAILURES[how]
        case "die", str(state):
            digest = f"of the dead {house.clock.now} {len(put)}"
            claimed = await house.ledger.claim(ADA, digest, now=house.clock.now)
            if claimed and state == "sending":
                size = len(claimed.claims)
                await house.ledger.begin_sending(
                    ADA, digest, dropped=(), expected=size, shown=(), now=house.clock.now
                )
        case "hours", int(hours):
            await house.tick(timedelta(hours=hours))


async def live(story: list[tuple[str, object]]) -> None:
    put: set[str] = set()
    closed: set[str] = set()  # what was closed for a while may have been left out of a digest
    with State.open("sqlite://") as state:
        house = house_on(state)
        await house.matching.run()
        await house.keep(KRAKOW, Cadence("instant"), ADA)
        await house.keep(EVERYTHING, Cadence("daily", (), 8), ADA)
        await house.keep(EVERYTHING, Cadence("instant"), BEN)
        for event in story:
            await happen(house, event, put, closed)
            await house.matching.run()
        house.channel.failure = house.channel.lost = None
        for address in (ADA, BEN):
            await house.alerts.wake(address)
        for _ in range(60):
            await house.tick(timedelta(hours=1))
        for address in (ADA, BEN):
            got = house.channel.clusters(address)
            assert len(got) == len(set(got)), "nothing twice"
            assert put - closed <= set(got), "everything that has stayed open has arrived"
            assert set(got) <= put
        rows = await house.ledger.counts()
        assert all(set(states) <= {"sent", "unknown", "dropped"} for states in rows.values()), (
            "nothing is left over"
        )
        for _, parts in house.channel.arrived:
            ids = [hit.offer.id for part in parts if isinstance(part, Offers) for hit in part.hits]
            assert len(ids) == len(set(ids)), "an offer is in a digest once"


@settings(deadline=None, max_examples=30)
@given(st.lists(events, max_size=25))
def test_whatever_happens_what_is_owed_arrives_once(story: list[tuple[str, object]]) -> None:
    asyncio.run(live(story))


def test_a_story_with_everything_in_it() -> None:
    story: list[tuple[str, object]] = [
        ("put", 1), ("put", 2), ("platform", "down"), ("hours", 1), ("die", "claimed"), ("hours", 1),
        ("platform", "up"), ("put", 4), ("die", "sending"), ("hours", 0), ("close", 4), ("platform", "blocked"),
        ("put", 6), ("hours", 30), ("platform", "lost"), ("put", 8), ("hours", 30), ("put", 4),
    ]  # fmt: skip
    asyncio.run(live(story))
