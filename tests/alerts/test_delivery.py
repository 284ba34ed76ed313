"""From a new offer to a digest: what is new, what one digest holds, and that it arrives once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from alert_doubles import House, house_on
from alert_scene import AT_ONCE, DAY, KRAKOW, MINUTE, PYTHON, python
from doubles import ADA, BEN, offer

from bot.domain import Notice, Search
from bot.errors import NotSent
from bot.state import State

if TYPE_CHECKING:
    from pathlib import Path


async def test_only_what_is_new_since_the_alert_was_made_arrives_and_arrives_once(house: House) -> None:
    house.shelf.put(python("old"))
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"), python("b", town="Gdańsk"))
    for _ in range(3):
        await house.tick(MINUTE)
    assert house.channel.clusters() == ["a"]
    assert len(house.channel.arrived) == 1


async def test_what_was_there_at_the_very_first_run_is_not_new(house: House) -> None:
    house.shelf.put(python("old"))
    await house.matching.run()
    await house.keep(KRAKOW, AT_ONCE)
    await house.tick(MINUTE)
    assert house.channel.arrived == []


async def test_an_offer_put_before_the_alert_and_matched_after_it_is_not_new_for_it(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE, BEN)
    house.shelf.put(python("seen"))  # Ada sees it in her results, and then makes her alert
    await house.keep(KRAKOW, AT_ONCE)
    await house.tick(MINUTE)
    assert house.channel.clusters(ADA) == []
    assert house.channel.clusters(BEN) == ["seen"]


async def test_copies_of_one_offer_are_one(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"), replace(python("b"), cluster="a"))
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a"]


async def test_ten_alerts_are_one_digest_and_an_offer_is_in_it_once(house: House) -> None:
    await house.keep(PYTHON)
    await house.keep(KRAKOW)
    await house.keep(Search(places=("Gdańsk",)))
    house.shelf.put(python("a"), python("b", town="Gdańsk"), offer("c", "Kucharz", town="Gdańsk"))
    await house.tick(DAY)
    (only,) = house.channel.arrived
    assert sorted(house.channel.clusters()) == ["a", "b", "c"]
    heading = only[1][0]
    assert isinstance(heading, Notice)
    assert heading.text == "🔔 3 nowe oferty. Alerty: 1, 3"
    assert [button.press.action for button in house.channel.offers()[0].buttons] == [
        "fewer", "change", "pause", "stop",
    ]  # fmt: skip


async def test_two_instances_at_once_send_everything_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'szukaj.db'}"
    with State.open(url) as one, State.open(url) as other:
        first = house_on(one)
        second = house_on(other, first.shelf, first.clock, first.channel)
        people = [replace(ADA, user=f"u{n}", chat=f"c{n}") for n in range(30)]
        for person in people:
            await first.keep(PYTHON, AT_ONCE, person)
        for step in range(5):
            first.shelf.put(*(python(f"{step}-{n}") for n in range(3)))
            first.clock.now += MINUTE
            await asyncio.gather(first.matching.run(), second.matching.run())
            await asyncio.gather(first.delivery.run(), second.delivery.run())
        for person in people:
            got = first.channel.clusters(person)
            assert len(got) == 15
            assert len(set(got)) == 15


async def test_each_distinct_search_is_matched_once_however_many_alerts_have_it(house: House) -> None:
    for number in range(10):
        await house.keep(PYTHON, AT_ONCE, replace(ADA, user=f"u{number}", chat=f"c{number}"))
    refined = replace(PYTHON, earlier=KRAKOW)  # however one came to it
    await house.keep(refined, AT_ONCE, replace(ADA, user="other", chat="other"))
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.asked.clear()
    house.shelf.put(python("a"), python("b"))
    await house.matching.run()
    assert house.shelf.asked == [(2, 2)]
    await house.matching.run()
    assert len(house.shelf.asked) == 1, "nothing has changed"


async def test_a_digest_of_many_offers_shows_some_and_keeps_the_others_for_its_button(house: House) -> None:
    await house.keep(PYTHON)
    house.shelf.put(*(python(str(n)) for n in range(25)))
    await house.tick(DAY)
    (shown,) = house.channel.offers()
    assert (len(shown.hits), shown.total) == (10, 25)
    assert shown.buttons[0].press.action == "more"
    kept = await house.state.kept_list(ADA, shown.list_id, now=house.clock.now)
    assert kept is not None
    assert len({*kept.shown.ids, *kept.shown.ahead}) == 25
    assert (await house.ledger.counts()).popitem()[1] == {"sent": 25}


async def test_a_channel_of_slack_may_show_the_list_in_the_direct_messages_of_its_person(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.tick(MINUTE)
    (shown,) = house.channel.offers()
    direct = replace(ADA, chat="direct")
    assert await house.state.kept_list(direct, shown.list_id, now=house.clock.now) is not None


async def test_a_dry_run_of_matching_writes_nothing(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    for _ in range(2):
        assert (await house.matching.run(dry=True)).owed == 1
    assert (await house.matching.run()).owed == 1


async def test_the_second_one_after_a_digest_means_its_second_offer(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"), python("b"))
    await house.tick(MINUTE)
    memory = await house.state.recall(ADA, now=house.clock.now)
    assert memory.shown is not None
    assert memory.shown.ids == tuple(hit.offer.id for hit in house.channel.offers()[0].hits)
    assert len(memory.shown.ids) == 2
    assert memory.search == KRAKOW


async def test_a_digest_that_did_not_arrive_leaves_the_conversation_as_it_was(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"))
    house.channel.failure = NotSent("not now")
    await house.tick(MINUTE)
    assert house.channel.calls == 1
    assert (await house.state.recall(ADA, now=house.clock.now)).shown is None
