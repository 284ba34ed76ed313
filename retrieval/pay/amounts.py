"""The numbers in a text that could be amounts: as they are written, with their currency, thousands and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.pay import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_CURRENCY = tuple((re.compile(pattern), code) for pattern, code in words.CURRENCIES)
_BLANKS = re.compile(r"[ \u00a0\u202f'’]")
_WITH_CENTS = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.))[.,](?P<cents>\d{2})")
_LONGEST_OTHER = 12
_THREE_BY_THREE = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range. `open`: with "+" or "plus" after it. `start`, `end`: where it stands."""

    low: float
    high: float | None
    currency: str | None
    thousands: bool
    open: bool
    start: int
    end: int


def amounts(flattened: str) -> list[tuple[Amount, int]]:
    """Every number that could be an amount, and where the one before it ended."""
    result: list[tuple[Amount, int]] = []
    previous = 0
    for match in _written_amounts(flattened):
        amount = _amount(match)
        result.append((amount, previous))
        previous = end_of_tail(flattened, amount.end)
    return result


def _written_amounts(flattened: str) -> Iterator[re.Match[str]]:
    """The matches of `words.AMOUNT`, looked for only where a number begins and at a currency before it."""
    end = 0
    for digit in words.NUMBER_BEGINS.finditer(flattened):
        start = digit.start()
        if start < end:
            continue
        currency = words.CURRENCY_ENDS.search(flattened, max(end, start - words.LONGEST_CURRENCY), start)
        match = words.AMOUNT.match(flattened, currency.start()) if currency else None
        match = match or words.AMOUNT.match(flattened, start)
        if match:
            end = match.end()
            yield match


def _amount(match: re.Match[str]) -> Amount:
    low, high = _number(match["low"]), _number(match["high"]) if match["high"] else None
    low_thousands, high_thousands = bool(match["low_k"]), bool(match["high_k"])
    end = match.end()
    if high is None:
        end = match.end("open_currency" if match["open_currency"] else "open") if match["open"] else end
    if low_thousands or (high_thousands and low < 1_000 and high is not None):
        low *= 1_000
    if high is not None and (high_thousands or (low_thousands and high < 1_000)):
        high *= 1_000
    written = match["high_currency"] or match["low_currency"] or match["open_currency"] or match["before"]
    currency = next((code for pattern, code in _CURRENCY if pattern.match(written)), None) if written else None
    start = match.start()
    return Amount(low, high, currency, low_thousands or high_thousands, bool(match["open"]), start, end)


def _number(written: str) -> float:
    digits = _BLANKS.sub("", written)
    if both := _WITH_CENTS.fullmatch(digits):
        digits = f"{re.sub('[.,]', '', both['whole'])}.{both['cents']}"
    if _THREE_BY_THREE.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", ""))
    return float(digits.replace(",", "."))


def end_of_tail(flattened: str, end: int) -> int:
    """Where the words that belong to an amount end: currency, basis, period, and the contract beside it."""
    tail = words.TAIL.match(flattened, end, min(len(flattened), end + 70))
    if tail is None:
        return end
    of_the_next = words.CONTRACT_OF_THE_NEXT.search(flattened, end, tail.end() + 1)
    return of_the_next.start() if of_the_next else tail.end()


def in_other_money(flattened: str, amount: Amount) -> bool:
    """Whether a currency without a rate stands by it: "45 000 UAH", "A$ 120 000"."""
    digit = words.NUMBER_BEGINS.search(flattened, amount.start)
    before = flattened[max(0, amount.start - _LONGEST_OTHER) : digit.start() if digit else amount.start]
    return bool(words.OTHER_MONEY_BEFORE.search(before)) or bool(
        amount.currency is None and words.OTHER_MONEY_AFTER.match(flattened, amount.end)
    )
