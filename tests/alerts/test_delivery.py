"""From a new offer to a digest: what arrives, once, at its time, and what no longer should."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from alert_doubles import MONDAY, WARSAW, Gone, House, Recorder, house_on, open_house
from doubles import ADA, BEN, offer

from bot.alerts import Delivery
from bot.domain import Button, Cadence, Notice, Search, Until
from bot.errors import AddresseeGone, MaybeSent, NotSent, StoreError
from bot.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.domain import Part

KRAKOW = Search(text="python", places=("Kraków",))
PYTHON = Search(text="python")
AT_ONCE = Cadence("instant")
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(tmp_path) as opened:
        yield opened


def python(name: str, town: str = "Kraków", title: str = "", **more: object) -> object:
    return offer(name, title or f"Python {name}", town=town, content=f"as {name} was", **more)


def buttons(parts: Sequence[Part]) -> list[Button]:
    return [button for part in parts if isinstance(part, Notice) for button in part.buttons]


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


async def test_a_changed_offer_does_not_alert_and_neither_does_one_that_comes_back(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"))
    await house.tick(MINUTE)
    house.shelf.put(python("a", title="Python, lepiej płatny"))
    await house.tick(MINUTE)
    house.shelf.close("test:a")
    await house.tick(MINUTE)
    house.shelf.put(python("a"))
    await house.tick(DAY)
    assert house.channel.clusters() == ["a"]


async def test_copies_of_one_offer_are_one(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"), replace(python("b"), cluster="a"))  # type: ignore[type-var]
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


async def test_a_daily_alert_waits_for_its_hour_and_a_weekly_one_for_its_day(house: House) -> None:
    await house.keep(PYTHON, Cadence("daily", (), 8))
    await house.keep(PYTHON, Cadence("weekly", ("friday",), 17, 30), BEN)
    house.shelf.put(python("a"))
    arrived: dict[str, list[str]] = {"ada": [], "ben": []}
    for _ in range(7 * 24 * 2):
        await house.tick(timedelta(minutes=30))
        for address, _ in house.channel.arrived[sum(map(len, arrived.values())) :]:
            arrived[address.user].append(f"{house.clock.now:%A %H:%M}")
    assert arrived == {"ada": ["Tuesday 07:00"], "ben": ["Friday 16:30"]}  # UTC; Warsaw is an hour ahead


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


async def test_what_has_expired_by_the_time_of_the_digest_is_left_out(house: House) -> None:
    await house.keep(PYTHON)
    house.shelf.put(python("a", expires=date(2026, 3, 16)), python("b", expires=date(2026, 3, 20)))
    await house.tick()
    await house.tick(DAY)
    assert house.channel.clusters() == ["b"]


async def test_an_offer_that_has_changed_until_the_digest_is_matched_again(house: House) -> None:
    await house.keep(KRAKOW)
    house.shelf.put(python("a"), python("b"))
    await house.tick()
    house.shelf.put(replace(python("a", town="Gdańsk"), content="moved"))  # type: ignore[type-var]
    house.shelf.put(replace(python("b", title="Python starszy"), content="renamed"))  # type: ignore[type-var]
    await house.tick(DAY)
    assert [hit.offer.title for hit in house.channel.offers()[0].hits] == ["Python starszy"]


async def test_after_an_alert_is_changed_it_brings_only_what_it_looks_for_now(house: House) -> None:
    alert = await house.keep(PYTHON)
    house.shelf.put(python("a"), python("b", town="Gdańsk"))
    await house.tick()
    await house.alerts.set_search(alert, KRAKOW)
    await house.tick(DAY)
    assert house.channel.clusters() == ["a"]


async def test_an_offer_that_has_grown_too_old_for_its_search_is_left_out(house: House) -> None:
    await house.keep(replace(PYTHON, posted_within_days=3), Cadence("weekly", ("sunday",), 8))
    await house.keep(PYTHON, Cadence("weekly", ("sunday",), 8), BEN)
    house.shelf.put(python("a", published=house.clock.now.date()))
    await house.matching.run()
    house.clock.now += 6 * DAY
    await house.tick()
    assert house.channel.clusters(ADA) == []
    assert house.channel.clusters(BEN) == ["a"]


async def test_a_closed_offer_whose_copy_is_open_is_told_by_the_copy(house: House) -> None:
    await house.keep(KRAKOW)
    house.shelf.put(python("a"), replace(python("copy"), cluster="a"))  # type: ignore[type-var]
    await house.tick()
    house.shelf.close("test:a")
    await house.tick(DAY)
    assert [hit.offer.id for hit in house.channel.offers()[0].hits] == ["test:copy"]


async def test_an_offer_whose_page_is_gone_is_left_out_and_told_by_its_copy(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"), python("b"), python("c"))
    recheck = Gone(house.shelf, "test:a", "test:b")
    channels = {"test": house.channel}
    delivery = Delivery(
        house.ledger, house.shelf, house.shelf, channels, house.clock, zone=WARSAW, recheck=recheck
    )
    await house.matching.run()
    house.shelf.put(replace(python("copy"), cluster="b"))  # type: ignore[type-var]
    done = await delivery.run()
    assert recheck.asked == ["test:a", "test:b", "test:c"]
    assert sorted(house.channel.clusters()) == ["b", "c"]
    assert (done.offers, done.dropped) == (2, 1)


async def test_hidden_offers_and_those_like_disliked_ones_are_left_out(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a", title="Python Developer"))
    await house.tick(MINUTE)
    (sent,) = house.channel.offers()[0].hits
    await house.alerts.fewer(ADA, sent.offer)
    await house.state.hide(ADA, "c", "Python c", now=MONDAY)
    house.shelf.put(
        python("b", title="Senior Python Developer"), python("c"), python("d", title="Nauczycielka Pythona")
    )
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a", "d"]
    await house.alerts.unfewer(ADA, sent.offer)
    house.shelf.put(python("e", title="Python Developer (m/k)"))
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a", "d", "e"]


async def test_nothing_is_sent_in_quiet_hours_and_one_digest_after_them(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    await house.alerts.set_quiet(ADA, (22 * 60, 7 * 60))
    house.clock.now = MONDAY.replace(hour=21, minute=30)  # 22:30 in Warsaw
    hours = []
    for step in range(12):
        house.shelf.put(python(str(step)))
        await house.tick(timedelta(hours=1))
        if len(house.channel.arrived) > len(hours):
            hours.append(f"{house.clock.now:%H:%M}")
    assert hours[0] == "06:30"  # 7:30 in Warsaw, the first tick after the quiet hours
    assert len(house.channel.clusters()) == 12
    assert len(house.channel.offers()[0].hits) == 9


async def test_a_pause_holds_everything_back_and_ends_in_one_digest(house: House) -> None:
    alert = await house.keep(PYTHON, AT_ONCE)
    end = await house.alerts.pause([alert], Until(days=7))
    assert end is not None
    for day in range(6):
        house.shelf.put(python(str(day)))
        await house.tick(DAY)
    assert house.channel.arrived == []
    await house.tick(2 * DAY)
    assert len(house.channel.arrived) == 1
    assert len(house.channel.clusters()) == 6


async def test_a_pause_without_an_end_ends_when_the_person_says_so(house: House) -> None:
    alert = await house.keep(PYTHON, AT_ONCE)
    await house.alerts.pause([alert], None)
    house.shelf.put(python("a"))
    await house.tick(30 * DAY)
    assert house.channel.arrived == []
    (paused,) = await house.alerts.of(ADA)
    await house.alerts.resume([paused])
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a"]


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


async def test_a_clock_that_was_wrong_for_a_while_silences_nobody(house: House) -> None:
    await house.keep(PYTHON, Cadence("daily", (), 8))
    await house.tick(timedelta(days=3000))
    house.clock.now = MONDAY + DAY
    house.shelf.put(python("a"))
    for _ in range(25):
        await house.tick(timedelta(hours=1))
    assert house.channel.clusters() == ["a"]


async def test_a_clock_put_back_by_an_hour_brings_no_second_digest(house: House) -> None:
    await house.keep(PYTHON, Cadence("daily", (), 8))
    house.shelf.put(python("a"))
    await house.tick(timedelta(hours=22, minutes=5))
    assert house.channel.clusters() == ["a"]
    house.shelf.put(python("b"))
    await house.tick(-timedelta(hours=1))
    for _ in range(4):
        await house.tick(timedelta(minutes=30))
    assert house.channel.clusters() == ["a"]
    await house.tick(DAY)
    assert house.channel.clusters() == ["a", "b"]


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
        assert await house.matching.run(dry=True) == await house.matching.run(dry=True)
    assert (await house.matching.run()).owed == 1


async def test_an_alert_given_up_between_matching_and_sending_brings_nothing(house: House) -> None:
    alert = await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    await house.alerts.stop([alert])
    await house.tick(MINUTE)
    assert house.channel.arrived == []


async def test_a_lease_left_by_a_process_that_died_is_taken_up(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    assert await house.ledger.claim(ADA, "of the dead", now=house.clock.now) is not None
    await house.tick(MINUTE)
    assert house.channel.arrived == [], "it may still be at work"
    await house.tick(timedelta(minutes=5))
    assert house.channel.clusters() == ["a"]


async def test_who_comes_to_look_gets_what_is_owed_before_its_time(house: House) -> None:
    at_home = replace(ADA, platform="console")
    await house.keep(PYTHON, Cadence("weekly", ("friday",), 8), at_home)
    house.shelf.put(python("a"))
    await house.tick(MINUTE)
    assert house.channel.arrived == []
    screen = Recorder()
    await house.delivery.show(at_home, screen)
    assert screen.clusters(at_home) == ["a"]
    await house.delivery.show(at_home, screen)
    assert len(screen.arrived) == 1


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


async def test_a_claim_made_a_moment_ago_by_a_clock_ahead_of_ours_counts(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    ahead = house.clock.now + timedelta(seconds=1)
    assert await house.ledger.claim(ADA, "of another", now=ahead) is not None
    assert await house.ledger.claim(ADA, "ours", now=house.clock.now) is None
