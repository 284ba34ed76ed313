"""Numbers that are said in words, as whoever dictates does: "siedem i pół tysiąca" → "7500"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.grounding.numerals import numeral_value
from retrieval.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[a-z]+")
_THOUSAND = re.compile(r"tysi[ae]c\w*|thousand|grand")
THOUSAND_SLANG = r"(?:tysi(?:e|ak\w+|aczk\w+)?|kol(?:a|ek)|patyk\w*|klock\w*)"
"""What people call a thousand złoty, folded."""
_COUNTED = re.compile(
    rf"[ ](?:{THOUSAND_SLANG}|tys\.?|zl|zlot\w*|zet\w*|pln|eur\w*|dolar\w*|dollars?|usd|"
    r"funt\w*|gbp|pounds?|frank\w*|chf|koron\w*|godzin\w*|hours?|kilometr\w*|km|kilomet(?:er|re)s?|mil(?:e|"
    r"es))(?!\w)"
)
_RANGE = re.compile(r"[ ](?:do|a|to|and)[ ]|[ ]?-[ ]?")
_FIGURES_BEFORE = re.compile(r"\d[ ]?$")


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: float
    thousands: bool


def in_figures(text: str) -> str:
    """The text with figures for numbers in words that say thousands, money, hours or kilometres."""
    flat_text = flat(text)
    found = _amounts(flat_text)
    for number in reversed(found):
        text = text[: number.start] + f"{number.value:g}".replace(".", ",") + text[number.end :]
    return text


def all_in_figures(flat_text: str) -> str:
    """Flat text with figures for all numbers in words, whatever they count: "obniż o pięćset"."""
    words = list(_WORD.finditer(flat_text))
    done: list[str] = []
    at = end = 0
    while at < len(words):
        count, number = _number(flat_text, words[at:])
        if number is not None:
            done += [flat_text[end : number.start], f"{number.value:g}"]
            end = number.end
        at += count or 1
    return "".join([*done, flat_text[end:]])


def _amounts(flat_text: str) -> list[_Number]:
    words = list(_WORD.finditer(flat_text))
    found: list[_Number] = []
    before: _Number | None = None  # a number that counts nothing yet: "pięć" of "od pięciu do ośmiu tysięcy"
    at = 0
    while at < len(words):
        count, number = _number(flat_text, words[at:])
        at += count or 1
        if number is None:
            continue
        if not (number.thousands or _COUNTED.match(flat_text, number.end)):
            before = number
            continue
        if before and _RANGE.fullmatch(flat_text, before.end, number.start):
            times = 1000 if number.thousands and before.value < 1000 else 1
            found.append(_Number(before.start, before.end, before.value * times, number.thousands))
        found.append(number)
        before = None
    return found


def _number(flat_text: str, words: Sequence[re.Match[str]]) -> tuple[int, _Number | None]:
    """How many of the words, from the first on, say one number, and which."""
    total, current, thousands, count = 0.0, 0.0, False, 0
    while count < len(words):
        word = words[count].group()
        if count and flat_text[words[count - 1].end() : words[count].start()] not in {" ", "-"}:
            break
        following = [each.group() for each in words[count + 1 : count + 3]]
        alone = word in {"tysiac", "thousand"} and not _FIGURES_BEFORE.search(flat_text, 0, words[count].start())
        if _THOUSAND.fullmatch(word) and (current or alone):
            total, current, thousands = total + (current or 1) * 1000, 0.0, True
        elif word == "hundred" and current:
            current *= 100
        elif word.startswith("poltor"):
            current = 1.5
        elif word == "pol" and following and _THOUSAND.fullmatch(following[0]):
            current += 0.5
        elif word in {"i", "and"} and current and following[:1] == ["pol"]:
            current, count = current + 0.5, count + 1
        elif word == "and" and current and following == ["a", "half"]:
            current, count = current + 0.5, count + 2
        elif (value := numeral_value(word)) is not None:
            current += value
        else:
            break
        count += 1
    if not total + current:
        return count, None
    return count, _Number(words[0].start(), words[count - 1].end(), total + current, thousands)
