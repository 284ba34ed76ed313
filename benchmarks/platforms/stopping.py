"""SIGTERM amid many conversations: is every answer that was begun finished, or its person told?

What a platform still holds is delivered to the process that is started afterwards, and answered then, once.
"""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING

from benchmarks.platforms.children import model, new_database, szukaj
from benchmarks.platforms.crowd import EVERY, TOKENS, WORDS, Person, environment_of, is_list
from benchmarks.platforms.sides import both_sides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.platforms.children import Child

GRACE_SECONDS = 5
_ASKING_SECONDS = 4.0
_PATIENCE = 60


async def measure(folder: Path, *, people: int, stops: int) -> None:
    print(f"\n{stops} stops amid {people} people, half on each platform; {GRACE_SECONDS} s of grace")
    print(f"  {'SIGTERM after':>14} {'ended in':>9} {'whole':>7} {'told':>6} {'held':>6} {'wrong':>6}")
    for stop in range(stops):
        await _one_stop(folder, people, random.Random(stop).uniform(0.3, _ASKING_SECONDS + TOKENS * EVERY))


async def _one_stop(folder: Path, people: int, after: float) -> None:
    async with both_sides() as sides, model(TOKENS, EVERY) as ollama:
        environment = environment_of(sides, ollama, people) | {
            "SZUKAJ_GRACE_SECONDS": str(GRACE_SECONDS),
            **new_database(folder),
        }
        crowd = [Person(sides[number % 2], number) for number in range(people)]
        async with szukaj(folder, 2, environment) as bot:
            asking = asyncio.gather(*(_ask_once(one, people) for one in crowd))
            await asyncio.sleep(after)
            begun = time.monotonic()
            bot.stop()
            code = await bot.process.wait()
            seconds = time.monotonic() - begun
            await asking
        states = {one.number: _state(one) for one in crowd}
        held = [one for one in crowd if states[one.number] == "held"]
        wrong = [
            f"{one.side.name} {one.number}: {states[one.number]}"
            for one in crowd
            if states[one.number].startswith("!")
        ]
        wrong += _log_troubles(code, bot)
        async with szukaj(folder, 2, environment) as bot:
            for one in held:
                await one.side.deliver_again(one.number)
            await asyncio.gather(*(_answered(one) for one in held))
            await asyncio.sleep(1)
        wrong += [
            f"{one.side.name} {one.number}: not answered after the start, or twice"
            for one in crowd
            if not _once(one)
        ]
    count = list(states.values()).count
    print(
        f"  {after:12.1f} s {seconds:7.1f} s {count('whole'):7} {count('told'):6} {len(held):6} {len(wrong):6}",
        flush=True,
    )
    for line in wrong[:5]:
        print(f"    {line}")


async def _ask_once(one: Person, people: int) -> None:
    await asyncio.sleep(_ASKING_SECONDS * one.number / people)
    await one.ask(0)


def _state(one: Person) -> str:
    """whole, told, held (by the platform, for later), or what is wrong, with a mark before it."""
    replies = one.side.replies(one.number)
    if not replies:
        return "! taken, and nothing was said" if one.side.taken(one.number) else "held"
    if not all(reply.complete for reply in replies):
        return "! an answer was left unfinished"
    last = replies[-1].text.strip()
    if last == WORDS:
        return "whole"
    if is_list(replies[-1]) or WORDS.startswith(last):
        return "! an answer was cut off without a word"
    return "told"


def _once(one: Person) -> bool:
    """There is one list of offers; or none, where the person was asked to write again."""
    lists = sum(is_list(reply) for reply in one.side.replies(one.number))
    return lists == 1 or (lists == 0 and _state(one) == "told")


async def _answered(one: Person) -> None:
    for _ in range(_PATIENCE * 4):
        if _state(one) in {"whole", "told"}:
            return
        await asyncio.sleep(0.25)


def _log_troubles(code: int, bot: Child) -> Sequence[str]:
    errors = [line for line in bot.lines if " ERROR " in line]
    return [*([f"it ended with {code}"] if code else []), *errors]
