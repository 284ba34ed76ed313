"""Amounts of money in an answer: figures, ranges, thousands, currencies, periods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.grounding.numerals import in_figures
from bot.grounding.words import fold

if TYPE_CHECKING:
    from bot.domain import Basis, Period

Bound = Literal["minimum", "maximum"]


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount or range, as said. `step`: the unit of its last digit, within which a hedged amount may be off.

    `high` is None for a single amount; `bound` says which end a single one claims to be ("od", "do").
    `currency`, `per`, `basis`: None where not said.
    """

    said: str
    low: float
    high: float | None
    step: float
    hedged: bool
    bound: Bound | None
    currency: str | None
    per: Period | None
    basis: Basis | None


_NEAR = 80  # characters around an amount in which its words stand
_SPACE = r"[ \u00a0\u202f\u2009]"
_FIGURE = rf"(?:\d{{1,3}}(?:(?:{_SPACE}|[.,'’])\d{{3}})+(?![\d])|\d+)(?:[.,]\d{{1,2}}(?!\d))?"
_THOUSAND = r"(?:tys(?:\.|iąc\w*|ięc\w*|iac\w*|iec\w*|\b)|k(?![\w+#])|thousand\b|grand\b)"
_CURRENCY = (
    r"(?:zł(?:ot\w+)?|zl(?:ot\w+)?|PLN|EUR\w*|€|USD|US\$|\$|dolar\w*|GBP|£|funt\w*|CHF|CZK|SEK|NOK|DKK|HUF)"
)
_END = r"(?![^\W\d_])"


def _number(name: str) -> str:
    """A figure with its thousands and its currency, as named groups."""
    figure = rf"(?P<{name}>{_FIGURE})(?:,[-–])?{_SPACE}?"
    return rf"{figure}(?P<{name}_k>{_THOUSAND})?{_SPACE}?(?P<{name}_c>{_CURRENCY}{_END})?"


_AMOUNT = re.compile(
    rf"(?P<between>\b(?:po)?między\s+|\bbetween\s+)?"
    rf"(?<![\w.,/#-])(?P<before>{_CURRENCY})?{_SPACE}?{_number('low')}"
    r"(?:\s*(?(between)(?:\ba\b|\bi\b|\band\b)|(?:-|–|—|−|\bdo\b|\bto\b))\s*"
    rf"(?:{_CURRENCY})?{_SPACE}?{_number('high')})?(?!\d)",
    re.IGNORECASE,
)
_EACH = r"(?:/|\bna|\bza|\bper|\ban?|\bkażdą)\s*"
_PER: tuple[tuple[Period, re.Pattern[str]], ...] = (
    ("hour", re.compile(rf"{_EACH}(?:1\s*)?(?:h|g|godz\w*\.?|rbh|hours?|hr)\b|godzinow|\bhourly", re.IGNORECASE)),
    ("day", re.compile(rf"{_EACH}(?:dzień|dniówk\w*|md|day|dobę)\b|\bdziennie|\bdaily", re.IGNORECASE)),
    ("year", re.compile(rf"{_EACH}(?:rok|year|yr|annum)\b|\brocznie|\byearly|\bannual", re.IGNORECASE)),
    ("month", re.compile(rf"{_EACH}(?:mies\w*\.?|mc|msc|months?|mo)\b|\bmiesięczn|\bmonthly", re.IGNORECASE)),
)
_GROSS = re.compile(r"\bbrutto\b|\bgross\b", re.IGNORECASE)
_NET = re.compile(r"\bnetto\b|\bna rękę\b|\bnet\b(?!\s*(?:core|framework))", re.IGNORECASE)
_HEDGE = re.compile(
    r"(?:\bok(?:\.|oło)|\bprawie|\bniemal|\bponad|\bniecał\w+|\bblisko|\brzędu|~|≈|\babout|\baround|\broughly|\bnearly"
    r"|\balmost|\bover|\bapprox\w*\.?)\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:\bod|\bminimum|\bmin\.|\bco najmniej|\bprzynajmniej|\bfrom|\bat least|\bstarting at)\s*$", re.IGNORECASE
)
_UP_TO = re.compile(
    r"(?<!blisko )(?:\bdo|\bnawet|\bmaksymalnie|\bmaks\.|\bmax\.?|\bnajwyżej|\bup to|\bas much as|\bat most)"
    r"(?: nawet| ok\.| około)?\s*$",
    re.IGNORECASE,
)
_PAY_WORD = re.compile(
    r"\b(?:płac|zapłac|wynagrodz|zarob|zarab|pensj|stawk|wideł|uposaż|brutto|netto|salar|pay|paid|earn|wage|rate)\w*",
    re.IGNORECASE,
)
_PAY_JUST_BEFORE = re.compile(
    r"\b(?:wideł\w*|stawk\w*|płac\w*|pensj\w*|wynagrodz\w*|zarob\w*|salary|pay|pays|rate)"
    r"(?: (?:to|jest|wynosi|wynoszą|od|is|are|of|from))?:?\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?:{_SPACE}|-)*(?:\+|ponad|różnych|nowych|aktywnych|active)?\s*(?:os[oó]b|ludzi|pracowni|użytkowni|klient|zatrudnion"
    r"|firm|ofert|sztuk|m2|m²|metr|km\b|kilomet|godzin\w* (?:rocznie|tygod)|dni\b|lat\b|minut"
    r"|people|employee|users?\b|customer|clients?\b|compan|offers?\b|engineer|specjalist|student|pacjent|szk[oó]ł|sklep|plac[oó]wek|stores?\b"
    r"|hours?\b|days?\b|years?\b|linii|wierszy|rekord|zapytań|transakcj|produkt|pojazd)",
    re.IGNORECASE,
)
_NAMES_OF_CURRENCIES = {
    "zl": "PLN", "pln": "PLN", "eur": "EUR", "€": "EUR", "usd": "USD", "us$": "USD", "$": "USD", "dol": "USD",
    "gbp": "GBP", "£": "GBP", "fun": "GBP",
}  # fmt: skip


def amounts(text: str) -> list[Amount]:
    """The amounts of money in a sentence or a part of one; counts, years, hours and percentages are none."""
    text = in_figures(text)
    return [amount for match in _AMOUNT.finditer(text) if (amount := _amount(text, match)) is not None]


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    low, step = _value(match["low"])
    high, high_step = _value(match["high"]) if match["high"] else (None, step)
    thousands = (match["low_k"], match["high_k"])
    if thousands[0] or (thousands[1] and low < 1000):
        low, step = low * 1000, step * 1000
    if high is not None and thousands[1]:
        high, step = high * 1000, high_step * 1000
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    currency = match["before"] or match["high_c"] or match["low_c"]
    nearby = after[:40]
    per = _per(nearby)
    if not _is_money(match, before, after, low=low, per=per, thousands=any(thousands), currency=currency):
        return None
    single = high is None
    return Amount(
        said=match.group().strip(),
        low=low,
        high=high,
        step=step,
        hedged=_HEDGE.search(before) is not None,
        bound=_bound(before) if single else None,
        currency=_currency(currency),
        per=per,
        basis=_basis(nearby),
    )


def _value(figure: str) -> tuple[float, float]:
    """A figure and the unit of its last digit: "18 000" → 18000, 1; "18,5" → 18.5, 0.1."""
    grouped = re.fullmatch(rf"(\d{{1,3}}(?:(?:{_SPACE}|[.,'’])\d{{3}})+)(?:[.,](\d{{1,2}}))?", figure)
    if grouped:
        whole, cents = re.sub(r"\D", "", grouped[1]), grouped[2] or ""
    else:
        whole, _, cents = figure.replace(",", ".").partition(".")
    return float(f"{whole}.{cents or 0}"), 10.0 ** -len(cents)


def _is_money(
    match: re.Match[str],
    before: str,
    after: str,
    *,
    low: float,
    per: Period | None,
    thousands: bool,
    currency: str | None,
) -> bool:
    if currency:
        return True
    if re.match(r"\s*(?:%|proc|percent)", after) or _COUNTED.match(after):
        return False
    if thousands or _GROSS.match(after.lstrip()) or _NET.match(after.lstrip()):
        return True
    if per and re.match(r"\s*(?:/|na |za |per |an? )", after):
        return (
            low >= 10 and not re.match(r"\s*(?:/|na |a |per )\s*(?:dzień|day|rok|year|mies|month)", after)
        ) or low >= 1000
    year = not match["high"] and low.is_integer() and 1900 <= low <= 2100 and len(match["low"]) == 4
    if low >= 1000 and not year:
        return _PAY_WORD.search(before + after) is not None
    return _PAY_JUST_BEFORE.search(before) is not None and not year and low >= 10


def _per(after: str) -> Period | None:
    """The period said soonest after an amount, before anything else is said."""
    near = re.split(r"[,;]\s|\s[-–]\s|\d", after, maxsplit=1)[0]
    found = [(m.start(), per) for per, pattern in _PER if (m := pattern.search(near))]
    return min(found)[1] if found else None


def _basis(after: str) -> Basis | None:
    near = re.split(r"[,;]\s|\d", after, maxsplit=1)[0]
    if _GROSS.search(near):
        return "gross"
    return "net" if _NET.search(near) else None


def _bound(before: str) -> Bound | None:
    if _FROM.search(before):
        return "minimum"
    return "maximum" if _UP_TO.search(before) else None


def _currency(said: str | None) -> str | None:
    if not said:
        return None
    folded = fold(said)
    return next((name for start, name in _NAMES_OF_CURRENCIES.items() if folded.startswith(start)), folded.upper())
