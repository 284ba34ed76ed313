"""Pacing: previews are few and the newest, waits told by the platform are kept; and messages a minute."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from doubles import FixedClock

from adapters.admission import Admission, Admitted
from adapters.pacing import Pace, Previews
from bot.errors import AddresseeGone, NotSent


class Seconds:
    """A clock that stands still, and goes on while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


class Screen:
    """Notes what is shown; raises `failures` in turn, and waits for `gate` while there is one."""

    def __init__(self, *failures: Exception | None) -> None:
        self.failures = list(failures)
        self.texts: list[str] = []
        self.gate: asyncio.Event | None = None
        self.begun = 0

    async def show(self, text: str) -> None:
        self.begun += 1
        if self.gate:
            await self.gate.wait()
        failure = self.failures.pop(0) if self.failures else None
        if failure:
            raise failure
        self.texts.append(text)


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def test_calls_keep_every_limit_and_leave_some_for_others() -> None:
    seconds = Seconds()
    pace = Pace((1, 1.0), (4, 60.0), clock=seconds)
    assert pace.wait() == 0
    pace.note()
    assert pace.wait() == 1.0
    seconds.now += 1
    assert pace.wait() == 0
    pace.note()
    seconds.now += 1
    assert pace.wait() == 0
    assert pace.wait(spare=2) == 58.0
    pace.note()
    pace.note()
    assert pace.wait() == 58.0


def test_a_wait_told_by_the_platform_is_kept_and_the_longer_one_wins() -> None:
    seconds = Seconds()
    pace = Pace((10, 1.0), clock=seconds)
    pace.hold(30)
    pace.hold(5)
    assert pace.wait() == 30
    assert not pace.idle()
    seconds.now += 31
    assert pace.wait() == pace.held() == 0
    assert pace.idle()


async def test_only_the_newest_text_is_shown_at_the_pace_allowed() -> None:
    seconds, screen = Seconds(), Screen()
    pace = Pace((1, 1.0), clock=seconds)

    async def show(text: str) -> None:
        pace.note()
        await screen.show(text)

    previews = Previews(show, pace.wait, sleep=seconds.sleep)
    for text in ("a", "ab", "abc"):
        previews.put(text)
    await settled()
    assert screen.texts == ["abc"]
    previews.put("abcd")
    previews.put("abcde")
    await settled()
    assert screen.texts == ["abc", "abcde"]
    assert seconds.slept == [1.0]
    previews.put("abcde")
    await settled()
    assert screen.texts == ["abc", "abcde"], "the same text is not shown again"
    await previews.end()


async def test_the_end_waits_for_the_preview_under_way_and_shows_no_other() -> None:
    screen = Screen()
    screen.gate = asyncio.Event()
    previews = Previews(screen.show, lambda: 0.0)
    previews.put("a")
    await settled()
    previews.put("ab")
    ending = asyncio.create_task(previews.end())
    await settled()
    assert not ending.done()
    screen.gate.set()
    await ending
    assert screen.texts == ["a"]
    previews.put("abc")
    await settled()
    assert screen.begun == 1


async def test_a_preview_that_waits_is_dropped_at_the_end() -> None:
    screen = Screen()
    previews = Previews(screen.show, lambda: 3600.0)
    previews.put("a")
    await settled()
    await asyncio.wait_for(previews.end(), 1)
    assert screen.begun == 0


async def test_a_preview_that_was_refused_for_now_is_dropped_and_the_next_one_tried() -> None:
    screen = Screen(NotSent("wait", retry_after=3))
    previews = Previews(screen.show, lambda: 0.0)
    previews.put("a")
    await settled()
    previews.put("ab")
    await settled()
    assert screen.texts == ["ab"]
    await previews.end()


async def test_a_refusal_for_good_ends_the_previews() -> None:
    screen = Screen(AddresseeGone("blocked"))
    previews = Previews(screen.show, lambda: 0.0)
    previews.put("a")
    await settled()
    previews.put("ab")
    await settled()
    await previews.end()
    assert screen.begun == 1


async def test_a_bug_in_showing_is_not_swallowed() -> None:
    previews = Previews(Screen(KeyError("bug")).show, lambda: 0.0)
    previews.put("a")
    await settled()
    with pytest.raises(KeyError):
        await previews.end()


def test_messages_beyond_the_limit_are_refused_and_told_of_once() -> None:
    clock = FixedClock()
    admission = Admission(2, clock)
    assert admission.admit("ada") == Admitted()
    clock.now += timedelta(seconds=10)
    assert admission.has_room("ada")
    assert admission.admit("ada") == Admitted()
    assert not admission.has_room("ada")
    assert admission.admit("ada") == Admitted(50, tell=True)
    clock.now += timedelta(seconds=20)
    assert admission.admit("ada") == Admitted(30, tell=False)
    assert admission.admit("ben") == Admitted(), "others are not concerned"
    clock.now += timedelta(seconds=30)
    assert admission.has_room("ada")
    assert admission.admit("ada") == Admitted()
    assert admission.admit("ada") == Admitted(10, tell=True), "a new window, told anew"


def test_a_clock_set_back_locks_nobody_out() -> None:
    clock = FixedClock()
    admission = Admission(1, clock)
    assert admission.admit("ada") == Admitted()
    clock.now -= timedelta(hours=1)
    assert admission.admit("ada") == Admitted()
