"""Figures of many answers, with how sure they are: bootstrap over the questions, with a seed."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean, median
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from expert.evaluation.journal import Answer
    from expert.evaluation.judging import Judged, Measure
    from expert.evaluation.measures.part import Part

_RESAMPLES = 1000
_CONFIDENCE = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Figure:
    """A share from 0 to 1 and its 95% interval; `got` of `of`, from so many `questions`."""

    value: float
    low: float
    high: float
    got: float
    of: float
    questions: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What answers take. Tokens and words a second are means, the time to the first word is the median."""

    prompt_tokens: float
    first_seconds: float
    words_per_second: float
    failed: int


def figure(parts: Sequence[Part], *, seed: int = 0) -> Figure | None:
    """All that was got of all that could be; None where nothing could.

    The interval is the percentile bootstrap (Efron 1979): the questions are drawn anew a thousand times. Where
    every question says the same, drawing anew shows nothing, and the bound of Clopper and Pearson (1934) for none
    (or all) of so many questions stands instead.
    """
    told = [part for part in parts if part.of]
    if not told:
        return None
    got, of = np.array([part.got for part in told]), np.array([part.of for part in told])
    chance = np.random.default_rng(seed)
    drawn = chance.multinomial(len(told), [1 / len(told)] * len(told), size=_RESAMPLES)
    shares = (drawn @ got) / (drawn @ of)
    value = float(got.sum() / of.sum())
    low, high = map(float, np.percentile(shares, _CONFIDENCE))
    bound = (1 - _CONFIDENCE[1] / 100) ** (1 / len(told))
    low, high = (bound if value == 1 else low), (1 - bound if value == 0 else high)
    return Figure(value, low, high, float(got.sum()), float(of.sum()), len(told))


def figures(judged: Sequence[Judged], *, seed: int = 0) -> dict[Measure, Figure]:
    """Every measure that an answer brought something to."""
    found: dict[Measure, Figure] = {}
    for name in dict.fromkeys(name for one in judged for name in one.parts):
        made = figure([one.parts[name] for one in judged if name in one.parts], seed=seed)
        if made is not None:
            found[name] = made
    return found


def by_task(
    judged: Sequence[Judged], tasks: Sequence[str], *, seed: int = 0
) -> Mapping[str, Mapping[Measure, Figure]]:
    """The figures of each task's questions alone; `tasks` in the order of the answers."""
    return {
        task: figures([one for one, own in zip(judged, tasks, strict=True) if own == task], seed=seed)
        for task in dict.fromkeys(tasks)
    }


def cost(answers: Sequence[Answer]) -> Cost | None:
    """None where nothing was answered."""
    replies = [answer.reply for answer in answers if answer.reply is not None]
    if not replies:
        return None
    words = sum(len(reply.text.split()) for reply in replies)
    writing = sum(reply.writing_seconds or reply.seconds for reply in replies)
    counted = [reply.prompt_tokens for reply in replies if reply.prompt_tokens]
    return Cost(
        prompt_tokens=mean(counted or [0]),
        first_seconds=median(reply.first_seconds for reply in replies),
        words_per_second=words / writing if writing else 0.0,
        failed=sum(answer.asked and answer.reply is None for answer in answers),
    )
