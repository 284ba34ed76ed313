"""What goes wrong on the way to a person: nothing is lost, nothing is sent twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from alert_scene import AT_ONCE, DAY, KRAKOW, MINUTE, PYTHON, python
from doubles import ADA, BEN

from bot.domain import Cadence
from bot.errors import AddresseeGone, MaybeSent, NotSent, StoreError

if TYPE_CHECKING:
    import pytest
    from alert_doubles import House


async def test_a_platform_down_for_a_day_leads_to_one_digest_without_what_has_closed(house: House) -> None:
    await house.keep(PYTHON, Cadence("daily", (), 8))
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(*(python(name) for name in "abc"))
    house.channel.failure = NotSent("the platform is down")
    for _ in range(24):
        await house.tick(timedelta(hours=1))
    assert house.channel.calls >= 24
    house.shelf.close("test:b")
    house.shelf.put(python("d"))
    house.channel.failure = None
    for _ in range(3):
        await house.tick(timedelta(hours=1))
    assert len(house.channel.arrived) == 1
    assert sorted(house.channel.clusters()) == ["a", "c", "d"]


async def test_who_has_blocked_the_bot_stops_nobody_else_and_is_woken_by_writing(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    await house.keep(PYTHON, AT_ONCE, BEN)
    house.shelf.put(python("a"))

    def block(address: object) -> None:
        if address == ADA:
            raise AddresseeGone("blocked")

    house.channel.before = block
    for _ in range(5):
        await house.tick(timedelta(hours=1))
    assert house.channel.clusters(BEN) == ["a"]
    assert house.channel.calls == 2, "nobody is called again who takes nothing"
    house.channel.before = None
    await house.alerts.wake(ADA)
    house.shelf.put(python("b"))
    await house.tick(MINUTE)
    assert sorted(house.channel.clusters(ADA)) == ["a", "b"]
    assert len(house.channel.offers(ADA)) == 1


async def test_a_platform_that_asks_to_wait_is_left_alone_for_so_long(house: House) -> None:
    people = [replace(ADA, user=f"u{n}", chat=f"c{n}") for n in range(20)]
    for person in people:
        await house.keep(PYTHON, AT_ONCE, person)
    house.shelf.put(python("a"))
    house.channel.failure = NotSent("too many requests", retry_after=300)
    await house.tick(MINUTE)
    asked = house.channel.calls
    assert asked <= 8, "only those that were under way already"
    house.channel.failure = None
    for _ in range(4):
        await house.tick(MINUTE)
    assert house.channel.calls == asked
    await house.tick(2 * MINUTE)
    assert all(house.channel.clusters(person) == ["a"] for person in people)


async def test_a_digest_whose_fate_is_unknown_is_not_repeated(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    house.channel.lost = MaybeSent("the answer was lost")
    await house.tick(MINUTE)
    house.channel.lost = None
    house.shelf.put(python("b"))
    for _ in range(10):
        await house.tick(timedelta(hours=1))
    assert house.channel.clusters() == ["a", "b"]


async def test_a_bug_in_a_platform_is_logged_without_words_and_the_digest_tried_again(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a", title="Tajny Python"))
    house.channel.failure = KeyError("Tajny Python")
    await house.tick(MINUTE)
    assert "KeyError" in caplog.text
    assert "Tajny" not in caplog.text
    house.channel.failure = None
    await house.tick(DAY)
    assert house.channel.clusters() == ["a"]


async def test_without_offers_nothing_is_lost_and_the_digest_comes_later(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    house.shelf.failure = StoreError("the store is away")
    done = await house.delivery.run()
    assert (done.waiting, house.channel.calls) == (1, 0)
    house.shelf.failure = None
    await house.tick(timedelta(minutes=5))
    assert house.channel.clusters() == ["a"]


async def test_a_lease_left_by_a_process_that_died_is_taken_up(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    assert await house.ledger.claim(ADA, "of the dead", now=house.clock.now) is not None
    await house.tick(MINUTE)
    assert house.channel.arrived == [], "it may still be at work"
    await house.tick(timedelta(minutes=5))
    assert house.channel.clusters() == ["a"]


async def test_a_claim_made_a_moment_ago_by_a_clock_ahead_of_ours_counts(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    ahead = house.clock.now + timedelta(seconds=1)
    assert await house.ledger.claim(ADA, "of another", now=ahead) is not None
    assert await house.ledger.claim(ADA, "ours", now=house.clock.now) is None
