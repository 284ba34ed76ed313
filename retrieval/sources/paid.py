"""Pay as a record says it: objects, texts, ends in fields of their own, and what the names of its fields add."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.domain import Pay
from retrieval.pay import parse_pay
from retrieval.polish import fold
from retrieval.sources.amounts import pay_of, period_of, periods_of
from retrieval.sources.dates import as_date
from retrieval.sources.naming import columns, name_key
from retrieval.sources.said import YES, first, named_values, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.domain import Period

_HAS_DIGIT, _HAS_AMOUNT = re.compile(r"\d"), re.compile(r"\d\d")
_CURRENCY_IN_NAME = re.compile(r"\b(?:PLN|EUR|USD|GBP|CHF)\b")
_CONTRACT_IN_NAME = {"b2b": "B2B", "permanent": "umowa o pracę", "uop": "umowa o pracę", "zlecenie": "zlecenie"}
_PAY_WORDS = ("salary", "text", "value", "range", "wynagrodzenie", "kwota", "label", "summary")
_CONTRACT_WORDS = ("contract_type", "contract", "contractType", "type", "umowa", "rodzaj_umowy")
_BARE_ENDS = (("od", "do"), ("Od", "Do"), ("OD", "DO"))
_WHAT_FOR = re.compile(r"/|godz|dzien|mies|rok|roczn|hour|day|month|year|brutto|netto|gross|\bnet\b")
_LONGEST_END = 40
_PAID_BY_THE_HOUR = re.compile(r"/ ?h\b|godz|hourly|per hour")
_YEAR = re.compile(r"(?:19[5-9]|20[0-3])\d(?:\.0)?(?: ?r(?:\.|oku?)?)?")
_IS_AMOUNT = re.compile(
    r"brutto|netto|gross|\bnet\b|\d ?/ ?[a-z]"
    r"|\d (?:za|na|per) (?:godz|h\b|dzien|mies|rok|hour|day|month|year|reke)"
    r"|\b\d{1,3} ?\d{3}(?:[.,]\d\d?)? ?(?:mies|month|roczn|year)"
)
"""What says of a number, folded, that it is paid: days of a month and hours of a week have other words."""

_AN_HOUR = " / godz."
_SIGN = re.compile(r"\b(?:PLN|EUR|USD|GBP|CHF|CZK)\b|€|\$|£|\bzł", re.IGNORECASE)
_BASES = ("gross", "net", "brutto", "netto")
_ESTIMATED = ("salary_is_predicted", "salary_estimated", "is_salary_estimated")
"""Fields of portals that say that they made the pay up, as Adzuna does."""


def pay(fields: Mapping[str, Any]) -> tuple[str | Pay, ...]:
    if any(fold(str(fields.get(name))) in YES for name in _ESTIMATED):
        return ()
    named = named_values(fields, "pay")
    if not any(name in columns(tuple(fields)).get("pay", ()) for name, _ in named) and (ends := _ends(fields)):
        return tuple(ends)  # what only has "salary" in its name ("average_salary") is asked last
    found = [
        one for name, value in _completed(named) for item in _ranges(value) for one in _pay_in(fields, name, item)
    ]
    if not any(isinstance(one, Pay) or _HAS_AMOUNT.search(one) for one in found):
        found += _ends(fields) or _bare_ends(fields)
    return tuple(found)


def _ends(fields: Mapping[str, Any]) -> list[str | Pay]:
    """The range whose ends stand in fields of their own, as numbers or with what they are paid for: "30 zł/h"."""
    minimum, maximum = first(fields, "pay_min"), first(fields, "pay_max")
    pay = _bounds(fields, minimum, maximum)
    return [pay] if pay else _in_words(minimum, maximum)


def _bare_ends(fields: Mapping[str, Any]) -> list[str | Pay]:
    """Amounts in fields that are called nothing but "od" and "do"."""
    for low, high in _BARE_ENDS:
        minimum, maximum = (next(iter(texts_of(fields.get(name))), None) for name in (low, high))
        ends = [end for end in (minimum, maximum) if end]
        if not ends or any(map(as_date, ends)):
            continue
        if pay := _bounds(fields, minimum, maximum):
            paid = first(fields, "currency") or period_of(first(fields, "per"))
            return [pay] if paid or not all(_YEAR.fullmatch(fold(end)) for end in ends) else []
        if any(_SIGN.search(end) or _IS_AMOUNT.search(fold(end)) for end in ends):
            return _in_words(minimum, maximum)
    return []


def _in_words(minimum: str | None, maximum: str | None) -> list[str | Pay]:
    """Ends that say themselves what they are: "30,50 zł/h", "7000 brutto"."""
    ends = [
        end if end and _HAS_DIGIT.search(end) and len(end) <= _LONGEST_END else "" for end in (minimum, maximum)
    ]
    if not any(_WHAT_FOR.search(fold(end)) for end in ends):
        return []
    low, high = ends
    return [f"{low} - {high}" if low and high else f"od {low}" if low else f"do {high}"]


def _completed(named: Sequence[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Texts for pay with the words that a field of their own says of them: "salary_1", "salary_1_description"."""
    words = {
        name_key(name): value for name, value in named if isinstance(value, str) and not _HAS_AMOUNT.search(value)
    }
    for name, value in named:
        key = name_key(name)
        if key in words and any(key.startswith(f"{name_key(other)}_") for other, _ in named):
            continue
        said = [text for other, text in words.items() if other.startswith(f"{key}_")]
        yield name, " ".join([value, *said]) if said and isinstance(value, str) else value


def _ranges(value: Any) -> list[Any]:
    """The ranges of a value, also of one that only holds them: {"salary": [{…}, {…}]}."""
    if isinstance(value, dict) and len(value) == 1:
        (held,) = value.values()
        value = held if isinstance(held, (dict, list)) else value
    return value if isinstance(value, list) else [value]


def _pay_in(fields: Mapping[str, Any], name: str, item: Any) -> Sequence[str | Pay]:
    """What one value of a field for pay says: an object, a bare number, a text with what the field's name adds."""
    if isinstance(item, dict):
        pay = pay_of(item)
        return [pay] if pay else _pay_in_words(item)
    if isinstance(item, (int, float)) and not isinstance(item, bool):
        return [_bounds(fields, item, item) or with_name(name, str(item))]
    return [with_name(name, text) for text in texts_of(item)]


def _pay_in_words(item: Mapping[str, Any]) -> list[str]:
    """An object's words for pay, with the contract it names: {"salary": "9–12 tys. zł", "contract": "B2B"}."""
    said = next((t for name in _PAY_WORDS for t in texts_of(item.get(name)) if _HAS_DIGIT.search(t)), "")
    contract = next((t for name in _CONTRACT_WORDS for t in texts_of(item.get(name))), "")
    return [f"{contract} {said}".strip()] if said else []


@lru_cache(maxsize=256)
def _basis_of_name(name: str) -> str:
    """What a field's name says the pay is: "Wynagrodzenie brutto"; empty where it names both or neither."""
    said = [word for word in name_key(name).split("_") if word in _BASES]
    return said[0] if len(said) == 1 else ""


@lru_cache(maxsize=256)
def _said_by_name(name: str, *, with_basis: bool, with_period: bool) -> str:
    """What a field's name adds to its text, the currency, gross or net, the contract, that it is for an hour:
    "Widełki [PLN] brutto"."""
    hourly = with_period and _PAID_BY_THE_HOUR.search(fold(name)) and len(periods_of(name)) == 1
    currency, key = _CURRENCY_IN_NAME.search(name), name_key(name)
    contract = next((words for part, words in _CONTRACT_IN_NAME.items() if part in key.split("_")), "")
    basis = _basis_of_name(name) if with_basis else ""
    said = (currency[0] if currency else "", basis, contract, _AN_HOUR.strip() if hourly else "")
    return "".join(f" {word}" for word in said if word)


def told_by(name: str) -> dict[str, str]:
    """What the name of a column for pay says of its amounts: "Stawka (zł/h brutto)" → currency, per, basis."""
    sign, periods, basis = _SIGN.search(name), periods_of(name), _basis_of_name(name)
    found = {"currency": sign[0] if sign else "", "per": periods[0] if len(periods) == 1 else "", "basis": basis}
    return {field: said for field, said in found.items() if said}


def with_name(name: str, text: str) -> str:
    """A text for pay with what the name of its field adds to it."""
    if not _HAS_DIGIT.search(text):
        return text
    with_basis = not any(map(fold(text).__contains__, _BASES))
    whole = text + _said_by_name(name, with_basis=with_basis, with_period=period_of(text) is None)
    if whole.endswith(_AN_HOUR) and not parse_pay(whole):  # a sum that no hour is paid
        return text + _said_by_name(name, with_basis=with_basis, with_period=False)
    return whole


def _bounds(fields: Mapping[str, Any], minimum: Any, maximum: Any) -> Pay | None:
    """Pay whose ends stand in fields of their own; None where nothing says what such an amount is paid for."""
    per = first(fields, "per")
    by_name = None if per else _period_by_name(fields)
    words = fold(per or "")
    named = [name for field in ("pay_min", "pay_max", "pay") for name, _ in named_values(fields, field)]
    sign = next((written for name in (per or "", *named) if (written := _SIGN.search(name))), None)
    currency = first(fields, "currency") or (sign[0] if sign else None)
    ends = {"min": minimum, "max": maximum, "currency": currency, "per": period_of(per) or per or by_name}
    basis = (
        first(fields, "basis")
        or next((word for word in _BASES if word in re.split(r"\W+", words)), None)
        or next((base for name in named if (base := _basis_of_name(name))), None)
    )
    said = {**ends, "basis": basis, "contract": "b2b" if "b2b" in words else None}
    pay = pay_of(said)
    if pay and by_name == "hour" and not parse_pay(f"{pay.maximum or pay.minimum} {pay.currency}{_AN_HOUR}"):
        return pay_of({**said, "per": None})
    return pay


def _period_by_name(fields: Mapping[str, Any]) -> Period | None:
    """The one period that the names of the ends of a range say."""
    named = [name for field in ("pay_min", "pay_max") for name, _ in named_values(fields, field)]
    said = (set(periods_of(name_key(name))) | set(periods_of(name)) for name in named)
    return next((next(iter(found)) for found in said if len(found) == 1), None)
