"""When a digest arrives: its hour, quiet hours, pauses, and clocks that are wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from alert_doubles import MONDAY, House, Recorder
from alert_scene import AT_ONCE, DAY, MINUTE, PYTHON, python
from doubles import ADA, BEN

from bot.domain import Cadence, Until


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
