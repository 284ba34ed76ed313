"""What the values of a column look like: addresses, days, pay, towns, kinds of contract, long texts, titles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.importing import values
from retrieval.pay import parse_pay
from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.sources.adverts import names_work
from retrieval.sources.dates import as_date, days_ago

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping, Sequence

_URL = re.compile(r"(?:https?://|www\.)\S+$")
_NUMBER = re.compile(r"\d[\d\s.,]*$")
_MONEY = re.compile(r"zł|pln|eur|usd|€|\$|brutto|netto|/\s*h\b|mies|godz|tys", re.IGNORECASE)
_LEGAL_FORM = re.compile(
    r"\bsp\.?\s?z\s?o|\bs\.?\s?a\.?$|\bs\.c\b|\bgmbh\b|\bltd\b|\binc\b|\bsp\. ?[jk]\b", re.IGNORECASE
)
_END = re.compile(r"\bdo\b|termin|wazn|koniec|zamkni|until|deadline|clos|expir|\bend\b")
_NUMBERED = re.compile(r"\(?(?:[^\W\d]{1,12}[ :._-]{0,2})?\d{1,3}\)?")
_LONGEST_NAME, _MOST_WORDS = 60, 6
_ENOUGH, _MOST = 0.6, 0.8
_LONG = 150
_LONGEST_TITLE = 90
_JUDGED = 60
"""Values of a column that are looked at where looking is slow."""


def is_data(cell: str) -> bool:
    """Whether a cell holds a value that no column would be named after."""
    return bool(_URL.match(cell) or as_date(cell) or _NUMBER.match(cell) or len(cell) > _LONG)


def is_value(cell: str) -> bool:
    """Whether a cell looks like what an offer says rather than like the name of a column."""
    return is_data(cell) or any(test(cell) for _, test, _ in _TESTS)


def tells_names_apart(name: str, texts: Sequence[str]) -> bool:
    """Whether what stands below looks alike, and the cell above it does not: an amount below "ile"."""
    tests = [(test, enough) for _, test, enough in _TESTS] + [(is_data, _MOST)]
    return len(texts) > 1 and any(share(texts, test) >= enough and not test(name) for test, enough in tests)


def is_numbered(name: str) -> bool:
    """Whether a column's name says nothing but its place: "3", "kol3", "(3)", "Unnamed: 3"."""
    return bool(_NUMBERED.fullmatch(name))


def share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    judged = texts[:_JUDGED]
    return sum(bool(test(text)) for text in judged) / len(judged) if judged else 0.0


def contradicts(field: str, texts: Sequence[str]) -> bool:
    """Whether a column cannot be what its name says: a "published" without days, a "url" without addresses."""
    tests: dict[str, Callable[[str], object]] = {
        "published": lambda t: as_date(t) or days_ago(t) is not None,
        "expires": as_date,
        "url": lambda t: _URL.match(t) or "/" in t,
        "pay_min": lambda t: re.search(r"\d", t),
        "pay_max": lambda t: re.search(r"\d", t),
    }
    return field in tests and share(texts, tests[field]) == 0


_TESTS: tuple[tuple[str, Callable[[str], object], float], ...] = (
    ("url", _URL.match, _MOST),
    ("published", lambda t: len(t) <= 40 and as_date(t), _MOST),
    ("expires", lambda t: len(t) <= 40 and as_date(t), _MOST),
    ("pay", lambda t: len(t) <= 120 and _MONEY.search(t) and parse_pay(t), _ENOUGH),
    ("contracts", lambda t: len(t) <= 120 and values.contracts([t]), _ENOUGH),
    ("modes", lambda t: len(t) <= 60 and values.modes([t]), _ENOUGH),
    ("hours", lambda t: len(t) <= 60 and values.hours([t]), _ENOUGH),
    ("levels", lambda t: len(t) <= 40 and len(t.split()) <= 3 and values.levels([t]), _MOST),
    ("region", lambda t: len(t) <= 40 and all(p.kind == "voivodeship" for p in _places(t)) and _places(t), _MOST),
    ("places", lambda t: len(t) <= 80 and (_in_town(t) or values.modes([t]) == ("remote",)), _ENOUGH),
    ("company", _LEGAL_FORM.search, 0.3),
    ("description", lambda t: len(t) >= _LONG, 0.5),
)


def _in_town(text: str) -> bool:
    return any(place.latitude is not None for place in _places(text))


def _places(text: str) -> tuple:  # type: ignore[type-arg]  # of Place
    return gazetteer().parse(text)


def assign(texts: Mapping[str, Sequence[str]], found: MutableMapping[str, str], taken: set[str]) -> None:
    """Gives columns without a field the one their values look like, each field once; the title last."""
    for field, test, enough in _TESTS:
        if field in taken:
            continue
        left = [name for name in texts if not found[name] and texts[name] and not _tells_an_end(field, name)]
        shares = {name: share(texts[name], test) for name in left}
        best = max(left, key=lambda name: shares[name], default=None)
        unsure = field == "expires" and "published" not in taken and not _END.search(fold(best or ""))
        if best is not None and shares[best] >= enough and not unsure:
            found[best] = field
            taken.add(field)
    _assign_range(texts, found, taken)
    if "title" not in taken and (name := _title(texts, found)):
        found[name] = "title"
        taken.add("title")
    if "title" in taken and "company" not in taken and (name := _company(texts, found)):
        found[name] = "company"
    _order_days(texts, found)


def _tells_an_end(field: str, name: str) -> bool:
    """Whether a column of days is by its name no day of publication: "Do kiedy"."""
    return field == "published" and _END.search(fold(name)) is not None


def _title(texts: Mapping[str, Sequence[str]], found: Mapping[str, str]) -> str:
    """Of what is left, the column of short words that differ most and name occupations."""
    left = [
        name
        for name in texts
        if not found[name]
        and share(texts[name], lambda t: 3 <= len(t) <= _LONGEST_TITLE and not is_data(t)) >= _MOST
    ]

    def weight(name: str) -> float:
        values = texts[name]
        return len(set(values)) * (1 + share(values, lambda t: " " in t)) * (1 + 2 * share(values, names_work))

    return max(left, key=weight, default="")


def _company(texts: Mapping[str, Sequence[str]], found: Mapping[str, str]) -> str:
    """Of what is left under names that say nothing, the first column of names; legal forms are seldom written."""

    def is_name(text: str) -> bool:
        short = len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_WORDS
        return short and text[:1].isupper() and not is_data(text)

    left = [name for name in texts if not found[name] and is_numbered(name)]
    return next((name for name in left if share(texts[name], is_name) >= _MOST), "")


def _assign_range(texts: Mapping[str, Sequence[str]], found: MutableMapping[str, str], taken: set[str]) -> None:
    """Two columns of amounts side by side, the one never above the other, are the ends of a range."""
    if taken & {"pay", "pay_min", "pay_max"}:
        return
    names = list(texts)
    for low, high in pairwise(names):
        if found[low] or found[high] or len(texts[low]) != len(texts[high]):
            continue
        pairs = [(_amount(a), _amount(b)) for a, b in zip(texts[low], texts[high], strict=True)]
        if pairs and all(a and b and 1_000 <= a <= b <= 100_000 for a, b in pairs):
            found[low], found[high] = "pay_min", "pay_max"
            taken |= {"pay_min", "pay_max"}
            return


def _amount(text: str) -> float:
    try:
        return float(re.sub(r"\s", "", text).replace(",", "."))
    except ValueError:
        return 0.0


def _order_days(texts: Mapping[str, Sequence[str]], found: MutableMapping[str, str]) -> None:
    """Of two columns of days the earlier one is that of publication."""
    names = {field: name for name, field in found.items() if field in {"published", "expires"}}
    if len(names) == 2:
        first, last = ([d for t in texts[names[f]] if (d := as_date(t))] for f in ("published", "expires"))
        if first and last and sorted(first)[len(first) // 2] > sorted(last)[len(last) // 2]:
            found[names["published"]], found[names["expires"]] = "expires", "published"
