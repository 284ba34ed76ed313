"""Names of fields as sources write them, Polish and English, and the fields of an offer that they stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NAMES = Path(__file__).parents[1] / "data" / "field_names.tsv"


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A field name as it is compared: "Ważne do" and "wazne_do" are one."""
    return re.sub(r"[^a-z0-9]+", "_", fold(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name))).strip("_")


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, int]]:
    """{name of a field as sources write it: (our field, rank among the names of that field)}."""
    found: dict[str, tuple[str, int]] = {}
    for line in _NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            field, names = line.split("\t")
            for rank, name in enumerate(names.split()):
                found.setdefault(name, (field, rank))
    return found


def known_fields(names: Iterable[str]) -> set[str]:
    """Which fields of an offer these names stand for."""
    known = _names()
    return {known[key][0] for name in names if (key := name_key(name)) in known}


_EXACT_ONLY = frozenset(
    "nazwa name id data date text tekst body created nr numer lp state role rola place level mode posted url link"
    " via per etat termin kod zawod content details summary source area address adres tags title reference kwota"
    " more experience company organization remote office income grade employment jednostka"
    " pozycja kasa comp notes grafik zaklad".split()
)
"""Names too common to count in the middle of a longer one."""

_NOT_OF_OFFERS = re.compile(
    r"mail|telefon|phone|kontakt|contact|osob|www|fax|\bnip\b|regon|krs|logo|image|zdjec|zgod|liczba"
    r"|rozmow|rekrut|recruit|interview|slug|rating|preprocessed|predicted|normali[sz]ed|\bapplication\b"
    r"|\b(?:id|ids|url|link|href|size|count|hash|key)$"
)
_LOW = frozenset("min mini minimum minimal lower minimalne minimalna minimalny".split())
_HIGH = frozenset("max maks maximum maksimum maximal upper maksymalne maksymalna maksymalny".split())
_WELCOME = re.compile(r"mile_widzian|nice_to_have|nice_to_haves|good_to_have")
_SHORTEST_WITHIN = 4
_UNITS = re.compile(
    r"[(\[](?:s|y|e|i|(?:(?:brutto|netto|gross|net|pln|zl|eur|euro|usd|h|hr|hour|godz\.?|mies\.?|mo|month|monthly|mc|m-c|yr"
    r"|year|rok|tys\.?)(?:\W+|$))+)[)\]]?"
)
"""What stands in brackets behind a name, folded, and does not change what it names: "Office(s)", "Comp (net)"."""


@lru_cache(maxsize=1)
def field_names() -> tuple[str, ...]:
    """Our names for the fields of an offer, in the order of the table."""
    return tuple(dict.fromkeys(field for field, _ in _names().values()))


@lru_cache(maxsize=4096)
def field_of(name: str) -> str | None:
    """The field a name stands for, also one of more words ("Oferowane wynagrodzenie brutto"); None for others."""
    key = name_key(name)
    known = _names()
    if key in known:
        return known[key][0]
    if _NOT_OF_OFFERS.search(key.replace("_", " ")):
        return None
    if _WELCOME.search(key):
        return "skills_nice"  # "Wymagania (mile widziane)"
    tokens = key.split("_")
    if (bare := name_key(_UNITS.sub("", fold(name)))) in known:
        return _end_of_pay(tokens) or "pay" if known[bare][0] == "pay" else known[bare][0]
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            part = "_".join(tokens[start:end])
            if part in known and part not in _EXACT_ONLY and len(part) >= _SHORTEST_WITHIN:
                return (
                    _end_of_pay(tokens) or "pay" if known[part][0] == "pay" else _end_of_days(known[part][0], key)
                )
    return None


def _end_of_days(field: str, key: str) -> str:
    """What a name of days says: "dataWaznosciOd" is the first of those until the last of which an offer stands."""
    return "published" if field == "expires" and key.endswith(("_od", "_from")) else field


def _end_of_pay(tokens: Sequence[str]) -> str | None:
    """The end of a range that a name for pay says: "compensation_min", "Wynagrodzenie brutto od"."""
    if _LOW & set(tokens) or tokens[-1] in {"od", "from"}:
        return "pay_min"
    return "pay_max" if _HIGH & set(tokens) or tokens[-1] in {"do", "to"} else None


_WORTH_GUESSING = frozenset(
    "title company places region pay pay_min pay_max currency contracts hours levels modes skills skills_nice"
    " description more category published expires".split()
)
"""Fields that a name of more words may stand for, where the record has none that stands for them by itself."""


@lru_cache(maxsize=1024)
def columns(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """{field: the record's own names for it, best first}."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        if known := _names().get(name_key(name)):
            found.setdefault(known[0], []).append((known[1], name))
    return {field: tuple(name for _, name in sorted(ranked)) for field, ranked in found.items()}


@lru_cache(maxsize=1024)
def guessed_columns(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """{field: the names in which one of its own is a part ("Oferowane wynagrodzenie")}."""
    found: dict[str, list[str]] = {}
    for name in names:
        if name_key(name) not in _names() and (field := field_of(name)) in _WORTH_GUESSING:
            found.setdefault(field, []).append(name)
    return {field: tuple(guessed) for field, guessed in found.items()}
