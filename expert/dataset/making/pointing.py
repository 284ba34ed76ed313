"""Questions that point at offers of the list before: one to be told, several to be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Hit
from expert.dataset.material import employers_of, plain_search, shown
from expert.dataset.questions.typing import typed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from bot.domain import Turn
    from expert.dataset.material import Material
    from expert.examples import Scene, Task

_ORDINALS = {1: "pierwszej", 2: "drugiej", 3: "trzeciej", 4: "czwartej", 5: "piątej"}
_ORDINALS_ACC = {1: "pierwszą", 2: "drugą", 3: "trzecią", 4: "czwartą", 5: "piątą"}
_ENGLISH_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


async def scene(
    task: Task,
    listed: Scene,
    said: Callable[[Scene, Random], Sequence[Turn]],
    material: Material,
    random: Random,
) -> Scene | None:
    """The question after a list, read by the reader; offers are fetched anew, as the bot does."""
    numbers = [number for number, _ in listed.numbered]
    if task == "comparison" and len(numbers) < 2:
        return None
    meant = (
        [random.choice(numbers)]
        if task == "details"
        else sorted(random.sample(numbers, _how_many(numbers, random)))
    )
    text = typed(_details(meant[0], listed.language, random) if task == "details" else
                 _comparison(meant, listed.language, random), random)  # fmt: skip
    reading = material.read(text, listed.search)
    if reading.intent != {"details": "details", "comparison": "compare"}[task] or list(reading.numbers) != meant:
        return None
    found = await material.finder.get([listed.hits[number - listed.first].offer.id for number in meant])
    if len(found) != len(meant):
        return None
    history = tuple(said(listed, random))
    return replace(
        listed,
        task=task,
        question=text,
        search=plain_search(reading.search),
        hits=tuple(shown(Hit(offer, 1.0)) for offer in found),
        history=history,
        numbers=tuple(meant),
        first=meant[0],
        employers=employers_of(listed.hits),
    )


def _how_many(numbers: Sequence[int], random: Random) -> int:
    return min(len(numbers), random.choice((2, 2, 2, 3)))


def _details(number: int, language: str, random: Random) -> str:
    if language == "en":
        ordinal = _ENGLISH_ORDINALS.get(number, str(number))
        return random.choice(
            (
                f"tell me about {number}",
                f"tell me more about the {ordinal} one",
                f"details of {number}",
                f"more about offer {number}",
            )
        )
    ordinal = _ORDINALS.get(number, str(number))
    return random.choice(
        (
            f"opowiedz o {ordinal}",
            f"opowiedz coś więcej o {number}",
            f"powiedz więcej o ofercie {number}",
            f"szczegóły {number}",
            f"co wiadomo o {ordinal}?",
            f"a ta {_nominative(number)}?",
            f"szczegóły oferty {number}",
        )
    )


def _nominative(number: int) -> str:
    return {1: "pierwsza", 2: "druga", 3: "trzecia", 4: "czwarta", 5: "piąta"}.get(number, str(number))


def _comparison(numbers: Sequence[int], language: str, random: Random) -> str:
    if language == "en":
        listed = f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
        return random.choice((f"compare {listed}", f"compare offers {listed}"))
    listed = f"{', '.join(map(str, numbers[:-1]))} i {numbers[-1]}"
    ways = [f"porównaj {listed}", f"porównaj oferty {listed}"]
    if all(number in _ORDINALS_ACC for number in numbers):
        words = [_ORDINALS_ACC[number] for number in numbers]
        ways.append(f"porównaj {', '.join(words[:-1])} i {words[-1]}")
    return random.choice(ways)
