"""Records with Polish or English field names become drafts: what JSON lines, JSON lists and CSV share."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources.amounts import pay_of
from retrieval.sources.dates import as_date, days_ago, moment
from retrieval.sources.draft import Draft, Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.domain import Pay

_NAMES = Path(__file__).parents[1] / "data" / "field_names.tsv"
_NO_VALUE = {"", "-", "–", "—", "brak", "null", "none", "nan", "n/a", "nd", "nd.", "nie podano", "b/d"}
_LISTED = re.compile(r"[,;|•·\n\t]+|\s+/\s+")
_NAMING = ("name", "nazwa", "label", "value", "title", "city", "miasto", "text", "code")
_LONGEST_ID = 300
_LONGEST_SKILL = 40
_MOST_WORDS_OF_A_SKILL = 4


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
    " more experience company organization remote".split()
)
"""Names too common to count in the middle of a longer one."""

_NOT_OF_OFFERS = re.compile(
    r"mail|telefon|phone|kontakt|contact|osob|www|fax|\bnip\b|regon|krs|logo|image|zdjec|zgod|liczba"
)
_SHORTEST_WITHIN = 4


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
    tokens = key.split("_")
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            part = "_".join(tokens[start:end])
            if part in known and part not in _EXACT_ONLY and len(part) >= _SHORTEST_WITHIN:
                return known[part][0]
    return None


@lru_cache(maxsize=1024)
def _columns(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """{field: the record's own names for it, best first}."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        if known := _names().get(name_key(name)):
            found.setdefault(known[0], []).append((known[1], name))
    return {field: tuple(name for _, name in sorted(ranked)) for field, ranked in found.items()}


def _values(fields: Mapping[str, Any], field: str) -> list[Any]:
    return [value for name in _columns(tuple(fields)).get(field, ()) if (value := fields[name]) is not None]


def identity(fields: Mapping[str, Any], source: str) -> Identity:
    """Which offer this is. Without an id its link is one, without a link its own words are."""
    source = source or _first(fields, "source") or ""
    source_id = _first(fields, "id") or _first(fields, "url") or _fingerprint(fields)
    if len(source_id) > _LONGEST_ID:
        source_id = hashlib.blake2b(source_id.encode("utf-8", "replace"), digest_size=16).hexdigest()
    updated = max((d for v in _values(fields, "updated") if (d := moment(v))), default="")
    if updated:
        return Identity(source, source_id, updated, updated=True)
    published = next((d for v in _values(fields, "published") if (d := moment(v))), "")
    return Identity(source, source_id, published)


def draft(fields: Mapping[str, Any], who: Identity) -> Draft:
    """The record's fields under our names, every value as text (pay given as numbers as `Pay`)."""
    skills, prose = _skills(fields, "skills")
    nice, prose_nice = _skills(fields, "skills_nice")
    texts = [*_texts(fields, "description"), *prose, *prose_nice, *_texts(fields, "more")]
    published = next((d for v in _values(fields, "published") if (d := as_date(v))), None)
    return Draft(
        source=who.source,
        source_id=who.source_id,
        title=_first(fields, "title") or "",
        url=_first(fields, "url") or "",
        company=_first(fields, "company") or "",
        places=_places(fields),
        places_complete=fields.get("places_complete") is True,
        pay=_pay(fields),
        levels=tuple(_texts(fields, "levels")),
        contracts=tuple(_texts(fields, "contracts")),
        hours=tuple(_texts(fields, "hours")),
        modes=tuple(_modes(fields)),
        skills=tuple(skills),
        skills_nice=tuple(nice),
        languages=tuple(_texts(fields, "languages")),
        description="\n".join(texts),
        category=", ".join(_texts(fields, "category")),
        published=published,
        expires=next((d for v in _values(fields, "expires") if (d := as_date(v))), None),
        days_ago=next((n for v in _values(fields, "published") if (n := days_ago(v)) is not None), None),
    )


def texts_of(value: Any) -> list[str]:
    """A value of JSON as texts: numbers written out, lists one by one, an object by its name or value."""
    if isinstance(value, str):
        text = value.strip()
        return [] if text.casefold() in _NO_VALUE else [text]
    if isinstance(value, dict):
        named = (texts_of(value.get(key)) for key in _NAMING)
        return next(filter(None, named), [])
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in texts_of(item)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [f"{value:g}" if isinstance(value, float) else str(value)]
    return []


def _texts(fields: Mapping[str, Any], field: str) -> list[str]:
    return [text for value in _values(fields, field) for text in texts_of(value)]


def _first(fields: Mapping[str, Any], field: str) -> str | None:
    return next(iter(_texts(fields, field)), None)


def _fingerprint(fields: Mapping[str, Any]) -> str:
    words = [
        text for field in ("title", "company", "places", "region", "description") for text in _texts(fields, field)
    ]
    return hashlib.blake2b("\n".join(words).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _places(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Raw places; a region refines a town ("Zielonka, mazowieckie"), a foreign country as well."""
    found = _texts(fields, "places")
    rest = [text for field in ("region", "country") for text in _texts(fields, field) if text not in found]
    rest = [
        text for text in rest if fold(text) not in {"polska", "poland", "pl", "pol"} or not (found or rest[1:])
    ]
    if len(found) == 1 and rest:
        return (", ".join([found[0], *rest]),)
    return tuple([*found, *rest] if len(found) != 1 else found)


def _modes(fields: Mapping[str, Any]) -> list[str]:
    """Modes as words; a field named after remote work may hold yes or no."""
    found: list[str] = []
    for name in _columns(tuple(fields)).get("modes", ()):
        value, key = fields[name], name_key(name)
        if key in {
            "remote",
            "zdalnie",
            "praca_zdalna",
            "zdalna",
            "fully_remote",
            "remote_work",
            "is_remote",
            "isremote",
        }:
            if value is True or fold(str(value)) in {"tak", "yes", "true", "1", "t", "y"}:
                found.append("remote")
            elif isinstance(value, str) and fold(value) not in {"nie", "no", "false", "0", "n"}:
                found.extend(texts_of(value))
        else:
            found.extend(texts_of(value))
    return found


def _skills(fields: Mapping[str, Any], field: str) -> tuple[list[str], list[str]]:
    """(names of skills, prose): requirements are written either way, and prose belongs to the description."""
    names: list[str] = []
    prose: list[str] = []
    for value in _values(fields, field):
        if isinstance(value, str):
            parts = [part.strip(" .") for part in _LISTED.split(value) if part.strip(" .")]
            if all(_is_name(part) for part in parts):
                names.extend(parts)
            else:
                prose.append(value.strip())
        else:
            for text in texts_of(value):
                (names if _is_name(text) else prose).append(text)
    return names, prose


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_SKILL and len(text.split()) <= _MOST_WORDS_OF_A_SKILL


def _pay(fields: Mapping[str, Any]) -> tuple[str | Pay, ...]:
    found = [
        one
        for value in _values(fields, "pay")
        for item in (value if isinstance(value, list) else [value])
        for one in _pay_in(fields, item)
    ]
    minimum, maximum = _first(fields, "pay_min"), _first(fields, "pay_max")
    if not found and (pay := _bounds(fields, minimum, maximum)):
        found.append(pay)
    return tuple(found)


def _pay_in(fields: Mapping[str, Any], item: Any) -> Sequence[str | Pay]:
    """What one value of a field for pay says: an object, a bare number, a text."""
    if isinstance(item, dict):
        pay = pay_of(item)
        return [pay] if pay else []
    if isinstance(item, (int, float)) and not isinstance(item, bool):
        return [_bounds(fields, item, None) or str(item)]
    return texts_of(item)


def _bounds(fields: Mapping[str, Any], minimum: Any, maximum: Any) -> Pay | None:
    return pay_of(
        {
            "min": minimum,
            "max": maximum,
            "currency": _first(fields, "currency"),
            "per": _first(fields, "per"),
            "basis": _first(fields, "basis"),
        }
    )
