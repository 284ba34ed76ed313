"""Many people talking at once: is a reply lost, doubled or out of order, and how soon does each see offers?"""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.platforms.children import model, new_database, szukaj
from benchmarks.platforms.model import answer
from benchmarks.platforms.sides import both_sides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.platforms.sides import Reply, Side

TOKENS, EVERY = 120, 0.05
"""Some five sentences, as the model is asked for; at 20 tokens a second they take 6 seconds."""
SPREAD_SECONDS = 20.0
"""People do not begin in the same moment; nor do they ask on before they have read."""
READING_SECONDS = (8.0, 16.0)
WORDS = "".join(answer(TOKENS)).strip()
_JOBS = ("księgowa", "magazynier", "kierowca C+E", "programista Java", "pielęgniarka", "kucharz", "sprzedawca")
_TOWNS = ("Warszawa", "Kraków", "Wrocław", "Poznań", "Gdańsk", "Łódź", "Katowice", "Lublin", "Szczecin")
_PATIENCE = 120


@dataclass
class Person:
    """Asks one question, waits for all of its answer, then asks two at once, the second ends the first's words."""

    side: Side
    number: int
    asked: list[tuple[float, str]] = field(default_factory=list)

    async def talk(self, start: float) -> None:
        await asyncio.sleep(start)
        await self.ask(0)
        await self._heard(1)
        await asyncio.sleep(random.uniform(*READING_SECONDS))
        await self.ask(1)
        await self.ask(2)
        await self._heard(2)

    async def ask(self, turn: int) -> None:
        town = self.town(turn)
        self.asked.append((await self.side.write(self.number, f"{_JOBS[self.number % len(_JOBS)]} {town}"), town))

    def town(self, turn: int) -> str:
        return _TOWNS[(self.number + 2 * turn) % len(_TOWNS)]

    async def _heard(self, answers: int) -> None:
        """Until the expert's words have come whole so many times, or patience ends."""
        for _ in range(_PATIENCE * 4):
            replies = self.side.replies(self.number)
            if sum(reply.complete and reply.text.strip() == WORDS for reply in replies) >= answers:
                return
            await asyncio.sleep(0.25)

    def troubles(self) -> list[str]:
        """What is wrong with what was answered."""
        replies = self.side.replies(self.number)
        lists = [reply for reply in replies if is_list(reply)]
        found = [next((town for town in _TOWNS if town in head(reply)), "?") for reply in lists]
        asked = [town for _, town in self.asked]
        whole = sum(reply.text.strip() == WORDS for reply in replies)
        return [
            *([f"asked {asked}, got offers of {found}"] if found != asked else []),
            *(["an answer is unfinished"] if not all(reply.complete for reply in replies) else []),
            *([f"{whole} whole comments instead of 2 or 3"] if whole not in {2, 3} else []),
            *([] if replies and replies[-1].text.strip() == WORDS else [f"in the end it says {_last(replies)!r}"]),
        ]

    def waits(self) -> list[float]:
        """Seconds from each question to its offers."""
        lists = [reply for reply in self.side.replies(self.number) if is_list(reply)]
        return [reply.at - at for (at, _), reply in zip(self.asked, lists, strict=False)]


def _last(replies: Sequence[Reply]) -> str:
    return replies[-1].text[:80] if replies else ""


def head(reply: Reply) -> str:
    return reply.text.split("\n", 1)[0]


def is_list(reply: Reply) -> bool:
    return head(reply).startswith("Szukam:")


async def measure(folder: Path, *, count: int, people: int) -> None:
    speed = f"{TOKENS} tokens at {1 / EVERY:.0f} a second"
    print(f"\n{people} people at once, half on each platform, {count} offers, {speed}")
    heads = f"{'replies':>8} {'wrong':>6} {'offers p50':>11} {'p95':>7} {'most':>7} {'MB':>6} {'cpu s':>7}"
    print(f"  {'first questions':26} {heads}")
    for name, spread in ((f"spread over {SPREAD_SECONDS:.0f} s", SPREAD_SECONDS), ("all in the same moment", 0.0)):
        async with (
            both_sides() as sides,
            model(TOKENS, EVERY) as ollama,
            szukaj(folder, 2, {**environment_of(sides, ollama, people), **new_database(folder)}) as bot,
        ):
            crowd = [Person(sides[number % 2], number) for number in range(people)]
            await asyncio.gather(*(one.talk(spread * one.number / people) for one in crowd))
            await asyncio.sleep(2)  # for replies that nobody asked for
            megabytes, seconds = bot.megabytes(), bot.cpu_seconds()
        waits = sorted(wait for one in crowd for wait in one.waits())
        replies = sum(len(one.side.replies(one.number)) for one in crowd)
        wrong = [f"{one.side.name} {one.number}: {trouble}" for one in crowd for trouble in one.troubles()]
        wrong += [f"log: {line}" for line in bot.lines if " ERROR " in line]
        figures = (
            f"{waits[len(waits) // 2]:11.2f} {waits[int(len(waits) * 0.95)]:7.2f} {waits[-1]:7.2f}"
            if waits
            else ""
        )
        print(f"  {name:26} {replies:8} {len(wrong):6} {figures} {megabytes:6.0f} {seconds:7.1f}", flush=True)
        for line in wrong[:5]:
            print(f"    {line}")


def environment_of(sides: list[Side], ollama: str, people: int) -> dict[str, str]:
    """The settings of a bot on both platforms, with a model that answers everybody at the same time."""
    found = {"OLLAMA_HOST": ollama, "SZUKAJ_MAX_ANSWERS": str(min(people, 1000))}
    for side in sides:
        found |= side.environment()
    return found
