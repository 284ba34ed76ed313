"""A handful of questions that show whether a model on a server is the one that was trained.

Greedy answers of the merged model and of its base are kept with an export. Through the server the same prompts
must have the same number of tokens, and the answers must be nearer to the taught ones than to the base's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot import prompts
from bot.domain import Hit, Offer, Pay, Place, Search, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.models import Replying

ANSWER_TOKENS = 40
"""How long the compared beginning of an answer is; further on quantised weights go ways of their own."""

LEAST_LIKENESS = 0.4
"""What the answers of a server must share with the taught ones at least, on average. Noise shares next to nothing
(an adapter converted wrongly shares 0.33 with the one short sentence that it was taught); a quantised model
may leave the taught words after some of them."""


@dataclass(frozen=True, slots=True)
class Canary:
    """`prompt_tokens`: as trained. `taught`, `untaught`: how the merged model and its base begin to answer."""

    turns: tuple[Turn, ...]
    prompt_tokens: int
    taught: str
    untaught: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What the server answered to one canary, and how like it is to the taught and to the untaught answer."""

    text: str
    prompt_tokens: int
    taught: float
    untaught: float


@dataclass(frozen=True, slots=True)
class Trial:
    """`failed`: why the model must not be used, "" where it may be."""

    heard: tuple[Heard, ...]
    failed: str = ""


def likeness(one: str, other: str, *, cut: bool = False) -> float:
    """The share of words that two texts have in common, in their order: 0 nothing, 1 the same.

    `cut`: they were ended at a number of tokens, so that the longer one counts as far as the shorter goes.
    """
    first, second = one.split(), other.split()
    if cut:
        shorter = min(len(first), len(second))
        first, second = first[:shorter], second[:shorter]
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


async def try_taught(replying: Replying, model: str, canaries: Sequence[Canary]) -> Trial:
    """Asks the canaries of an export; raises ModelError where the server gives no answer."""
    heard = []
    for canary in canaries:
        reply = await replying.reply(model, canary.turns, answer_tokens=ANSWER_TOKENS)
        heard.append(
            Heard(
                reply.text,
                reply.prompt_tokens,
                likeness(reply.text, canary.taught, cut=reply.cut),
                likeness(reply.text, canary.untaught, cut=reply.cut),
            )
        )
    return Trial(tuple(heard), _failed(canaries, heard))


def _failed(canaries: Sequence[Canary], heard: Sequence[Heard]) -> str:
    if not canaries:
        return "there is no canary question to try it with"
    for canary, answer in zip(canaries, heard, strict=True):
        if not answer.prompt_tokens:
            return f"it repeats itself until the server ends it ({_short(answer.text)})"
        if answer.prompt_tokens != canary.prompt_tokens:
            return (
                f"the server reads {answer.prompt_tokens} tokens where the training had {canary.prompt_tokens}: "
                "template or tokenizer differ"
            )
    mean = sum(answer.taught for answer in heard) / len(heard)
    if mean < LEAST_LIKENESS:
        return (
            f"its answers share {mean:.0%} with the taught ones ({_short(heard[0].text)} where "
            f"{_short(canaries[0].taught)} was taught): what was trained is not what is served"
        )
    telling = [place for place, canary in enumerate(canaries) if canary.taught != canary.untaught]
    if not any(heard[place].taught > heard[place].untaught for place in telling):
        return "it answers like its base: the training has no effect on the server"
    return ""


async def try_stock(replying: Replying, model: str) -> Trial:
    """Asks a stock base two questions over made-up offers; it must answer in words and name an offer."""
    heard = []
    for turns in stock_questions():
        reply = await replying.reply(model, turns)
        heard.append(Heard(reply.text, reply.prompt_tokens, 0.0, 0.0))
    if any(not answer.text.strip() for answer in heard):
        return Trial(tuple(heard), "it gives empty answers")
    if not any("[1]" in answer.text or "[2]" in answer.text for answer in heard):
        return Trial(
            tuple(heard), f"it names no offer by its number ({_short(heard[0].text)}): choose another base"
        )
    return Trial(tuple(heard))


def stock_questions() -> list[list[Turn]]:
    """Prompts as the bot sends them, about two offers that nobody has made."""
    krakow = Place("Kraków", "town", "małopolskie")
    offers = [
        Offer(
            "wzór:1", "wzór", "1", "Kucharz", company="Bistro Pod Lipą", places=(krakow,), pay=(Pay(6000, 7200),)
        ),
        Offer(
            "wzór:2",
            "wzór",
            "2",
            "Pomoc kuchenna",
            company="Stołówka Mniam",
            places=(krakow,),
            hours=("part_time",),
        ),
    ]
    hits = [Hit(offer, 1.0, ()) for offer in offers]
    today = date(2026, 11, 21)
    return [
        prompts.answer("kucharz w Krakowie, od 6 tys.", Search(), hits, (), "pl", today=today),
        prompts.answer("cook in Kraków", Search(), hits, (), "en", today=today),
    ]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return repr(words if len(words) <= 60 else f"{words[:60]}…")
