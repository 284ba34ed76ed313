"""Pay as a record says it: objects, texts, ends in fields of their own, and what the names of its fields add."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.domain import Pay
from retrieval.polish import fold
from retrieval.sources.amounts import pay_of, period_of
from retrieval.sources.naming import name_key
from retrieval.sources.said import YES, first, named_values, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HAS_DIGIT, _HAS_AMOUNT = re.compile(r"\d"), re.compile(r"\d\d")
_CURRENCY_IN_NAME = re.compile(r"\b(?:PLN|EUR|USD|GBP|CHF)\b")
_CONTRACT_IN_NAME = {"b2b": "B2B", "permanent": "umowa o pracę", "uop": "umowa o pracę", "zlecenie": "zlecenie"}
_PAY_WORDS = ("salary", "text", "value", "range", "wynagrodzenie", "kwota", "label", "summary")
_CONTRACT_WORDS = ("contract_type", "contract", "contractType", "type", "umowa", "rodzaj_umowy")
_BASES = ("gross", "net", "brutto", "netto")
_ESTIMATED = ("salary_is_predicted", "salary_estimated", "is_salary_estimated")
"""Fields of portals that say that they made the pay up, as Adzuna does."""


def pay(fields: Mapping[str, Any]) -> tuple[str | Pay, ...]:
    if any(fold(str(fields.get(name))) in YES for name in _ESTIMATED):
        return ()
    found = [
        one
        for name, value in _completed(named_values(fields, "pay"))
        for item in _ranges(value)
        for one in _pay_in(fields, name, item)
    ]
    if not any(isinstance(one, Pay) or _HAS_AMOUNT.search(one) for one in found):
        minimum, maximum = first(fields, "pay_min"), first(fields, "pay_max")
        if pay := _bounds(fields, minimum, maximum):
            found.append(pay)
    return tuple(found)


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
        return [_bounds(fields, item, item) or str(item)]
    return [_with_name(name, text) for text in texts_of(item)]


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
def _said_by_name(name: str, *, with_basis: bool) -> str:
    """What a field's name adds to its text, the currency, gross or net, the contract: "Widełki [PLN] brutto"."""
    currency, key = _CURRENCY_IN_NAME.search(name), name_key(name)
    contract = next((words for part, words in _CONTRACT_IN_NAME.items() if part in key.split("_")), "")
    said = (currency[0] if currency else "", _basis_of_name(name) if with_basis else "", contract)
    return "".join(f" {word}" for word in said if word)


def _with_name(name: str, text: str) -> str:
    if not _HAS_DIGIT.search(text):
        return text
    return text + _said_by_name(name, with_basis=not any(map(fold(text).__contains__, _BASES)))


def _bounds(fields: Mapping[str, Any], minimum: Any, maximum: Any) -> Pay | None:
    """Pay whose ends stand in fields of their own; None where nothing says what such an amount is paid for."""
    per = first(fields, "per") or next(
        (
            found
            for field in ("pay_min", "pay_max")
            for name, _ in named_values(fields, field)
            if (found := period_of(name_key(name).replace("_", " ")))
        ),
        None,
    )
    words = fold(per or "")
    ends = {"min": minimum, "max": maximum, "currency": first(fields, "currency"), "per": period_of(per) or per}
    named = (name for field in ("pay_min", "pay_max", "pay") for name, _ in named_values(fields, field))
    basis = (
        first(fields, "basis")
        or next((word for word in _BASES if word in re.split(r"\W+", words)), None)
        or next((base for name in named if (base := _basis_of_name(name))), None)
    )
    return pay_of({**ends, "basis": basis, "contract": "b2b" if "b2b" in words else None})
