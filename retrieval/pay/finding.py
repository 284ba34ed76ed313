"""Reads pay: in adverts, in raw pay fields, and in what people ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from bot.domain import Pay
from retrieval.pay import words
from retrieval.pay.amounts import amounts, end_of_tail, in_other_money
from retrieval.pay.contracts import contract_of
from retrieval.places.index import flat

if TYPE_CHECKING:
    from bot.domain import Basis, Contract, Period
    from retrieval.pay.amounts import Amount

_PLAUSIBLE: dict[str, dict[str, tuple[float, float]]] = {
    # Gross full-time pay from well below minimum wages to the rarest top. Between the ranges nothing is guessed.
    "PLN": {"hour": (5, 1_500), "day": (60, 8_000), "month": (300, 250_000), "year": (10_000, 3_000_000)},
    "EUR": {"hour": (3, 400), "day": (20, 2_500), "month": (150, 60_000), "year": (4_000, 700_000)},
    "NOK": {"hour": (50, 3_000), "day": (400, 20_000), "month": (3_000, 400_000), "year": (50_000, 5_000_000)},
}
_GUESSED: dict[str, dict[str, tuple[float, float]]] = {
    # Where no period is stated, the one that the amount plainly means.
    "PLN": {"hour": (10, 130), "month": (1_000, 60_000), "year": (60_000.01, 1_500_000)},
    "EUR": {"hour": (7, 130), "month": (600, 14_000), "year": (20_000, 400_000)},
    "NOK": {"hour": (120, 900), "month": (12_000, 110_000), "year": (200_000, 2_500_000)},
}
_ASKED_PER_HOUR = {"PLN": (10, 300), "EUR": (7, 200), "NOK": (120, 1_500)}
_LIKE = {"USD": "EUR", "GBP": "EUR", "CHF": "EUR", "SEK": "NOK", "DKK": "NOK", "CZK": "NOK"}
_WIDEST = 25.0  # a range whose top is more than so many times its bottom is a mistake
_ANY_PAY = re.compile(
    r"zl\b|pln|eur|€|\$|usd|gbp|£|chf|nok\b|sek\b|dkk|czk|netto|brutto|na reke|" + words.PAY_WORD.pattern
)
_GLUED = re.compile(
    r"(?i)(b2b|pracę|prace|zlecenie|dzieło|dzielo|agencyjna|mies\.|godz\.|/h|bonus)(?=\d)|(?i:(zł|pln)(?=brutto|netto))"
)
_BESIDE_IT = re.compile(r"\+[ \t\u00a0]*$|[ ]plus[ ]*$")
_ITEM_BEGINS = re.compile(r"[ \t\u00a0]*[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]")
_ON_START = re.compile(r"[ \t\u00a0]*na start\b")
_LEAST_MONTHLY = 1_500
_LINE_ENDS = re.compile(r"[\n;!•]")
_START_WORDS = re.compile(
    r"(?:\b(?:(?:dzienn|godzinow)\w+ |day[ -])?(?:stawk\w+|pensj\w+|zarobk\w+|zarobi\w+|wynagr[oa]dz\w+|"
    r"plac[aei]\b|widelk\w+|salary|pay|rate|rejt|dniowk\w+|za|kwot\w+)"
    r"(?: (?:godzinow\w+|miesieczn\w+|dzienn\w+|za (?:dzien|godzin\w|h|md)|netto|brutto|minimaln\w+|to))*[ :]*)$"
)


@dataclass(frozen=True, slots=True)
class PayMention:
    """`text[start:end]` says this pay, with the words that belong to it ("od", "zł brutto / mies.")."""

    pay: Pay
    start: int
    end: int


def find_pay(text: str, *, asked: bool = False) -> list[PayMention]:
    """The pay that a text states, in its order.

    `asked`: the text is a person's question, where a bare "20k" or "od 7000" is pay too and means "at least".
    In an advert a currency or a word for pay must stand by it. Left out: bonuses and benefits, and whatever is
    doubtful (0, upside down, an amount that cannot be pay for the period stated).
    """
    own = flat(text)
    found: list[PayMention] = []
    for amount, previous in amounts(own):
        follows = (
            bool(found) and amount.start - found[-1].end <= 25 and "\n" not in text[found[-1].end : amount.start]
        )
        if not _is_pay(text, own, amount, previous, asked=asked, follows=follows):
            continue
        mention = _mention(text, own, amount, previous, asked=asked)
        if mention is None or _doubt(mention.pay):
            continue
        if found and (whole := _joined(text, found[-1], mention)):
            found[-1] = whole
        else:
            found.append(mention)
    return found if asked or (found and _ANY_PAY.search(own)) else []


def _joined(text: str, first: PayMention, second: PayMention) -> PayMention | None:
    """ "od 12 zł/h do 14 zł/h" as one range; None where the two are no such pair."""
    low, high = first.pay, second.pay
    between = text[first.end : second.start].strip(" \t\u00a0.,")
    if between in {"-", "–"} and low.minimum == low.maximum and high.minimum == high.maximum:
        low, high = replace(low, maximum=None), replace(high, minimum=None)  # "20 zł/h - 25 zł/h"
    if low.maximum is not None or high.minimum is not None or between.strip("–-"):
        return None
    if (low.currency, low.per) != (high.currency, high.per) or low.minimum is None or high.maximum is None:
        return None
    if low.minimum > high.maximum:
        return None
    raw = text[first.start : second.end].strip()
    pay = replace(low, maximum=high.maximum, basis=low.basis or high.basis, raw=raw)
    return PayMention(pay, first.start, second.end)


def names_currency(raw: str) -> bool:
    """Whether a text names the currency of any amount in it."""
    return any(amount.currency for amount, _ in amounts(flat(raw)))


def parse_pay(raw: str) -> tuple[Pay, ...]:
    """The pay of a raw pay field; empty where there is none or it is doubtful."""
    return read_pay(raw)[0]


def read_pay(raw: str) -> tuple[tuple[Pay, ...], str]:
    """The pay of a raw pay field, and why what was left out was left out (empty where nothing was)."""
    text = _GLUED.sub(r"\g<0> ", raw)
    flattened = flat(text)
    found: list[PayMention] = []
    reason = ""
    numbers = amounts(flattened)
    for number, (amount, previous) in enumerate(numbers):
        if words.UNIT.match(flattened, amount.end) and amount.currency is None:
            continue
        if in_other_money(flattened, amount):
            reason = reason or f"in a currency that has no rate: {text[amount.start :].strip()[:40]}"
            continue
        if _not_pay_before(flattened[previous : amount.start]):
            continue
        mention = _mention(text, flattened, amount, previous, asked=False, whole_field=True)
        if mention is None:
            reason = reason or f"no period is stated for {text[amount.start : amount.end].strip()}"
        elif doubt := _doubt(mention.pay):
            reason = reason or doubt
        elif found and (whole := _joined(text, found[-1], mention)):
            found[-1] = whole
        else:
            contract = contract_of(flattened, [one for one, _ in numbers], number) or mention.pay.contract
            found.append(replace(mention, pay=replace(mention.pay, contract=contract)))
    return tuple(dict.fromkeys(replace(mention.pay, raw=raw.strip()) for mention in found)), reason


def _is_pay(text: str, flattened: str, amount: Amount, previous: int, *, asked: bool, follows: bool) -> bool:
    before = flattened[max(previous, amount.start - 80) : amount.start]
    line = _LINE_ENDS.split(before)[-1]
    pay_word = follows or _says_pay(line)
    if in_other_money(flattened, amount):
        return False
    if not (asked or pay_word or amount.currency or _is_plain(flattened, amount)):
        return False
    if _is_something_else(text, flattened, amount, line, asked=asked):
        return False
    tail_end = end_of_tail(flattened, amount.end)
    tail = flattened[amount.end : tail_end]
    said = bool(_period_in(tail)) or _says_basis(tail)
    if asked:
        return _is_asked(amount, line, said, pay_word)
    if amount.currency:
        return pay_word or said
    return (amount.thousands or said) and not _is_year(amount)


def _is_plain(flattened: str, amount: Amount) -> bool:
    """Whether a range without a currency or a word for pay can be nothing else: "21-27 netto na godzinę",
    "4000-5500 na rękę"."""
    tail = flattened[amount.end : end_of_tail(flattened, amount.end)] if amount.high is not None else ""
    return _says_basis(tail) and (amount.low >= _LEAST_MONTHLY or _period_in(tail) is not None)


def _says_basis(tail: str) -> bool:
    return bool(words.GROSS.search(tail) or words.NET.search(tail))


def _not_pay_after(text: str, flattened: str, end: int, tail_end: int) -> bool:
    """Whether a bonus or the like follows: "500 zł premii", and not "3,500 zł + premia"; nor, in a text that has
    lost its lines, the next item: "stawka 12 €/h Dieta 40 €"."""
    if words.NO_PAY_AFTER.match(flattened, end):
        return not flattened[:end].endswith(" +")
    beside = _BESIDE_IT.search(flattened, end, tail_end)
    if beside or words.NO_PAY_AFTER.match(flattened, tail_end) is None:
        return False
    tail = flattened[end:tail_end]
    if not _period_in(tail):
        return not (tail.rstrip().endswith(",") and _says_basis(tail))  # "3 750 zł na rękę, bonusy"
    return not (_ITEM_BEGINS.match(text, tail_end) or _ON_START.match(flattened, tail_end))


def _says_pay(line: str) -> bool:
    """Whether the words before an amount say that pay comes."""
    return bool(words.PAY_WORD.search(line) or words.GROSS.search(line[-12:]) or words.NET.search(line[-12:]))


def _is_something_else(text: str, flattened: str, amount: Amount, line: str, *, asked: bool) -> bool:
    """A number of years, people or pieces, a bonus, the price of something."""
    tail_end = end_of_tail(flattened, amount.end)
    if words.UNIT.match(flattened, amount.end) and amount.currency is None and not _least_after(flattened, amount):
        tail = flattened[amount.end : tail_end]
        if not (amount.low >= 1_000 and _period_in(tail)) and not (asked and _hourly_rate(line, tail)):
            return True
    if _not_pay_after(text, flattened, amount.end, tail_end):
        return True
    no_pay = words.NO_PAY_ASKED.search(line) is not None if asked else _not_pay_before(line)
    # a bonus, or the rate with the surcharge for nights and Sundays
    return no_pay or line.rstrip().endswith(("%", "% (", "%("))


def _least_after(flattened: str, amount: Amount) -> bool:
    """Whether "min" behind it says that it is the least: nobody counts minutes in thousands."""
    return amount.thousands and words.AT_LEAST_AFTER.match(flattened, amount.end) is not None


def _hourly_rate(line: str, tail: str) -> bool:
    return bool(words.PAY_WORD.search(line)) and bool(_period_in(tail))


def _is_asked(amount: Amount, line: str, said: bool, pay_word: bool) -> bool:
    """Whether a number in a question is pay: by its currency or "k", by words beside it, or by its size alone."""
    if amount.currency or amount.thousands:
        return True
    if said or (pay_word and not _is_year(amount)):
        return amount.low >= 10
    directed = bool(words.AT_LEAST.search(line) or words.AT_MOST.search(line) or words.ROUGHLY.search(line))
    if amount.high is not None:
        return amount.low >= 1_000 and amount.high >= 1_000
    if _is_year(amount):
        return False
    return 1_000 <= amount.low <= 500_000 and (directed or amount.low >= 2_000) and amount.low % 10 == 0


def _is_year(amount: Amount) -> bool:
    """A bare number that reads as a year."""
    return (
        amount.currency is None and not amount.thousands and amount.low.is_integer() and 1950 <= amount.low <= 2035
    )


def _not_pay_before(line: str) -> bool:
    """Whether the nearest word that says what the amount is says a bonus, a benefit, a price."""
    no_pay = [m.start() for m in words.NO_PAY_BEFORE.finditer(line)]
    if not no_pay:
        return False
    pay = [m.start() for m in words.PAY_WORD.finditer(line)]
    return not pay or max(no_pay) > max(pay)


def _period_in(tail: str) -> str | None:
    found = [(m.start(), name) for name, pattern in words.PERIODS if (m := pattern.search(tail))]
    return min(found)[1] if found else None


def _mention(
    text: str, flattened: str, amount: Amount, previous: int, *, asked: bool, whole_field: bool = False
) -> PayMention | None:
    """The amount as pay, or None where its period is not plain. `whole_field`: all the text is about pay."""
    end = end_of_tail(flattened, amount.end)
    tail = flattened[amount.end : end]
    before = flattened[max(previous, amount.start - 60) : amount.start]
    line = _LINE_ENDS.split(before)[-1]
    currency = amount.currency or "PLN"
    if not _period_in(tail) and _is_for_something_else(flattened, amount, end):
        return None
    per = _period_in(tail) or _period_before(line)
    if per is None:
        per = _guess(amount, currency, asked=asked)
    if per is None or per == "week":
        return None
    contract_end = _contract_end(tail)
    minimum, maximum, start = _bounds(flattened, amount, line, asked=asked)
    contract = _contract(tail[:contract_end], tail[contract_end:], line if whole_field else _just_before(line))
    if contract is None and not asked and words.INVOICED.search(tail):
        contract = "b2b"
    pay = Pay(
        minimum,
        maximum,
        currency,
        cast("Period", per),
        _basis(tail, line),
        contract,
        "",
    )
    end = amount.end + len(tail.rstrip(" \t\u00a0/().,:+"))
    if tail.rstrip().endswith(")") and "(" in tail:
        end = amount.end + len(tail.rstrip())
    if asked:
        end = _before_contract(flattened, amount.end, end)
    after = words.AT_LEAST_AFTER.match(flattened, end)
    if after:
        end = after.end()
    return PayMention(replace(pay, raw=text[start:end].strip()), start, end)


def _is_for_something_else(flattened: str, amount: Amount, end: int) -> bool:
    """Whether it pays for a visit, a piece or two months away: no period of ours."""
    before = flattened[max(0, amount.start - 110) : amount.start]
    return bool(words.OTHER_MEASURE_AFTER.match(flattened, end) or words.OTHER_TIME_BEFORE.search(before))


def _before_contract(flattened: str, start: int, end: int) -> int:
    """The end without a contract named there: in a question that is a constraint of its own."""
    found = [start + m.start() for _, pattern in words.CONTRACTS if (m := pattern.search(flattened[start:end]))]
    cut = min(found, default=end)
    kept = re.sub(r"(?:\b(?:na|przy|w ramach|on)\b|[ \t\u00a0/(),:+])+$", "", flattened[start:cut])
    return start + len(kept) if cut < end else end


def _contract_end(tail: str) -> int:
    """Up to where a contract named in the tail belongs to this amount: up to the end of the period."""
    ends = words.PERIOD_ENDS.search(tail)
    return ends.end() if ends else len(tail)


def _bounds(flattened: str, amount: Amount, line: str, *, asked: bool) -> tuple[float | None, float | None, int]:
    """Minimum, maximum, and where the mention starts."""
    start = amount.start
    low = round(amount.low, 2)
    least, most = words.AT_LEAST.search(line), words.AT_MOST.search(line)
    roughly = words.ROUGHLY.search(line)
    opened = amount.open or bool(words.AT_LEAST_AFTER.match(flattened, end_of_tail(flattened, amount.end)))
    direction = least or most or roughly
    line_start = amount.start - len(line)
    if direction:
        start = line_start + direction.start()
    word = _START_WORDS.search(flattened[line_start:start])
    if word:
        start = line_start + word.start()
    if amount.high is not None:
        return low, round(amount.high, 2), start
    if least or opened:
        return low, None, start
    if most:
        return None, low, start
    return low, (None if asked else low), start


def _period_before(line: str) -> str | None:
    found = [(-m.start(), name) for name, pattern in words.PERIODS_BEFORE if (m := pattern.search(line))]
    return min(found)[1] if found else None


def _guess(amount: Amount, currency: str, *, asked: bool) -> str | None:
    """The period that the amounts plainly mean, both ends of them."""
    ranges = _GUESSED[_LIKE.get(currency, currency)]
    if asked:
        ranges = {**ranges, "hour": _ASKED_PER_HOUR[_LIKE.get(currency, currency)]}
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return next((per for per, (low, high) in ranges.items() if all(low <= end <= high for end in ends)), None)


def period_meant(low: float | None, high: float | None, currency: str) -> Period | None:
    """The period, a month or a year, that amounts of a salary plainly mean where nothing states one."""
    ends = [end for end in (low, high) if end is not None]
    for per, (least, most) in _GUESSED.get(_LIKE.get(currency, currency), {}).items():
        if per != "hour" and ends and all(least <= end <= most for end in ends):
            return cast("Period", per)
    return None


def _basis(tail: str, line: str) -> Basis | None:
    gross, net = words.GROSS.search(tail), words.NET.search(tail)
    if gross and net:
        return "gross" if gross.start() < net.start() else "net"
    if gross or net:
        return "gross" if gross else "net"
    near = line[-25:]
    if words.GROSS.search(near):
        return "gross"
    return "net" if words.NET.search(near) else None


def _just_before(line: str) -> str:
    """The end of a sentence that a contract stands in when it belongs to the amount after it."""
    return re.split(r"[.;·•]", line[-40:])[-1]


def _contract(tail: str, bracket: str, line: str) -> Contract | None:
    """The one contract that is named with the amount; None where none or several are."""
    said_after = bracket if re.search(r"\(|\bna |\bprzy |w ramach", bracket) else ""
    for where in (tail, said_after, line):
        named = [value for value, pattern in words.CONTRACTS if pattern.search(where)]
        if named:
            return cast("Contract", named[0]) if len(named) == 1 and named[0] else None
    return None


def _doubt(pay: Pay) -> str:
    """Why this pay cannot be shown as a fact; empty where it can."""
    ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
    if any(end <= 0 for end in ends):
        return "an amount of 0"
    if pay.minimum is not None and pay.maximum is not None:
        if pay.minimum > pay.maximum:
            return f"upside down: {pay.minimum:g} to {pay.maximum:g}"
        if pay.maximum > _WIDEST * pay.minimum:
            return f"too wide to be one range: {pay.minimum:g} to {pay.maximum:g}"
    low, high = _PLAUSIBLE[_LIKE.get(pay.currency, pay.currency)][pay.per]
    if any(not low <= end <= high for end in ends):
        return f"{' to '.join(f'{end:g}' for end in ends)} {pay.currency} is no pay for one {pay.per}"
    return ""
