"""Sending keeps below a platform's limits, evenly, whoever asks for a turn and however often."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from doubles import ADA
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.pace import CHAT_SECONDS, Pace, messages_of, pace_of
from bot.domain import Hit, Notice, Offer, Offers


class Time:
    """A clock that stands while anybody has something to do, and then goes on to whoever wakes first."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def now(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.append((self.seconds + seconds, woken))
        await woken.wait()

    async def run(self, work: asyncio.Future[list[None]]) -> None:
        while not work.done():
            for _ in range(10):
                await asyncio.sleep(0)
            if self._sleepers:
                first = min(self._sleepers, key=lambda sleeper: sleeper[0])
                self._sleepers.remove(first)
                self.seconds = max(self.seconds, first[0])
                first[1].set()


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(1, 3)), min_size=2, max_size=25))
def test_no_second_has_more_than_the_rate_and_no_chat_hears_twice_in_one(asked: list[tuple[str, int]]) -> None:
    time, sent = Time(), list[tuple[float, str, int]]()

    async def all_at_once() -> None:
        pace = Pace(10, now=time.now, sleep=time.sleep)

        async def one(chat: str, messages: int) -> None:
            await pace.turn(chat, messages)
            sent.append((time.now(), chat, messages))

        await time.run(asyncio.gather(*(one(chat, messages) for chat, messages in asked)))

    asyncio.run(all_at_once())
    assert sorted(what for _, *what in sent) == sorted(map(list, asked))
    for moment, _, _ in sent:
        within = [messages for at, _, messages in sent if moment <= at < moment + 1 - 1e-6]
        assert sum(within) <= 10 + max(within) - 1, "the last one may be of several messages"
    for chat in {chat for _, chat, _ in sent}:
        times = sorted(at for at, to, _ in sent if to == chat)
        assert all(later - earlier >= CHAT_SECONDS - 1e-6 for earlier, later in pairwise(times))


def test_a_long_digest_takes_the_turns_of_several_messages() -> None:
    hit = Hit(Offer("a:1", "a", "1", "Kelner"), 1.0)
    assert messages_of([Notice("x")]) == 1
    assert [messages_of([Offers([hit] * n, n)]) for n in (1, 6, 7, 10, 13)] == [1, 1, 2, 2, 3]


def test_known_platforms_have_their_rates() -> None:
    assert pace_of("telegram")._interval == 1 / 20
    assert pace_of("slack")._interval == 1 / 5
    assert timedelta(seconds=pace_of(replace(ADA, platform="other").platform)._interval) == timedelta(seconds=0.05)
