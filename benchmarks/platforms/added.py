"""What szukaj adds to one message: its offers, beside the echo of a bare bot of the same library."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from benchmarks.made_offers import QUESTIONS
from benchmarks.platforms.children import NO_SERVER, echo, new_database, szukaj
from benchmarks.platforms.sides import both_sides

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.platforms.sides import Reply, Side

MESSAGES = 200
_PEOPLE = 25
_QUIET_SECONDS = 0.1


async def measure(folder: Path, *, count: int) -> None:
    print(
        f"\nAdded to a message, {count} offers, no model: milliseconds to the first reply, of {MESSAGES} messages"
    )
    print(f"  {'':10} {'bare p50':>9} {'p95':>7} {'szukaj p50':>11} {'p95':>7} {'added p50':>10} {'p95':>7}")
    for platform in range(2):
        async with both_sides() as sides:
            side = sides[platform]
            url = side.environment()[f"{side.name.upper()}_API_URL"]
            async with echo(side.name.lower(), url):
                bare = await _times(side, 0)
            async with szukaj(folder, 1, {**side.environment(), **new_database(folder), "OLLAMA_HOST": NO_SERVER}):
                ours = await _times(side, _PEOPLE)
        figures = [bare[0], bare[1], ours[0], ours[1], ours[0] - bare[0], ours[1] - bare[1]]
        print(
            f"  {side.name:10} " + "{:9.1f} {:7.1f} {:11.1f} {:7.1f} {:10.1f} {:7.1f}".format(*figures), flush=True
        )


async def _times(side: Side, first: int) -> tuple[float, float]:
    """p50 and p95 in milliseconds, after each person has written once to warm up."""
    times = []
    for number in range(-_PEOPLE, MESSAGES):
        person = first + number % _PEOPLE
        before = len(side.replies(person))
        at = await side.write(person, QUESTIONS[number % len(QUESTIONS)])
        reply = await _next(side, person, before)
        if number >= 0:
            times.append((reply.at - at) * 1000)
        await _quiet(side, person)
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.95)]


async def _next(side: Side, person: int, before: int) -> Reply:
    """The reply after so many; its own time counts, not that of the look."""
    for _ in range(10_000):
        replies = side.replies(person)
        if len(replies) > before:
            return replies[before]
        await asyncio.sleep(0.002)
    raise RuntimeError(f"{side.name}: no reply")


async def _quiet(side: Side, person: int) -> None:
    """Nothing more comes."""
    known = -1
    while known != len(side.replies(person)):
        known = len(side.replies(person))
        await asyncio.sleep(_QUIET_SECONDS)
