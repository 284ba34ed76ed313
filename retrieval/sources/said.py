"""What a record says under the names of a field: its values, and each value as texts."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

from retrieval.sources.mojibake import unmangled
from retrieval.sources.naming import columns, guessed_columns

if TYPE_CHECKING:
    from collections.abc import Mapping

YES = {"tak", "yes", "true", "1", "1.0", "t", "y", "prawda"}
NO = {"nie", "no", "false", "0", "0.0", "n", "falsz"}
"""Texts, folded, that say no more than whether it is so."""

_NO_VALUE = {"", "-", "–", "—", "brak", "null", "none", "nan", "n/a", "nd", "nd.", "nie podano", "b/d"}
_NO_VALUE |= {"true", "false", "[]", "{}", "brak danych", "brak informacji", "brak opisu", "brak technologii"}
_NO_VALUE |= {"nie dotyczy", "nie określono", "not specified", "not provided", "unknown"}
_OPENING = {"[": "]", "{": "}"}
_LONGEST_WRITTEN = 20_000
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:/|www\.|\.{0,2}/)\S|[\w-]+(?:\.[\w-]+)+/?(?:[/?#]\S*)?$|\w\S*/\S*$", re.I
)
_NAMING = tuple("name display_name displayName nazwa label value title city miasto text code".split())
_NAMES_IT = re.compile(r"[a-z]Name$|[a-z]_name$")
"""How names end under which an object of a list holds its own: "skillName", "city_name"."""


def named_values(fields: Mapping[str, Any], field: str) -> list[tuple[str, Any]]:
    """The values of a field with the names they stand under; guessed names count where no other has a value."""
    names = tuple(fields)
    for found_in in (columns, guessed_columns):
        values = [(name, _written_out(fields[name])) for name in found_in(names).get(field, ())]
        if found := [(name, value) for name, value in values if value is not None and _says_something(value)]:
            return found
    return []


def values(fields: Mapping[str, Any], field: str) -> list[Any]:
    return [value for _, value in named_values(fields, field)]


def _says_something(value: Any) -> bool:
    """Whether a value says anything."""
    return (
        value is True
        or isinstance(value, dict)
        or bool(texts_of(value))
        or (isinstance(value, list) and any(value))
    )


def _written_out(value: Any) -> Any:
    """A list or an object that a cell holds as text ("['Java', 'SQL']", as tables written by programs do)."""
    if not isinstance(value, str) or value[:1] not in _OPENING or len(value) > _LONGEST_WRITTEN:
        return value
    text = value.strip()
    if text[-1:] != _OPENING[text[0]]:
        return value
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
            continue
        return found if isinstance(found, (list, dict)) else value
    return value


def texts_of(value: Any) -> list[str]:
    """A value of JSON as texts: numbers written out, lists one by one, an object by its name or value."""
    if isinstance(value, str):
        text = unmangled(value.strip())
        return [] if text.casefold() in _NO_VALUE else [text]
    if isinstance(value, dict):
        named = (texts_of(value.get(key)) for key in (*_NAMING, *filter(_NAMES_IT.search, value)))
        return next(filter(None, named), [])
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in texts_of(item)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [f"{value:g}" if isinstance(value, float) else str(value)]
    return []


def texts(fields: Mapping[str, Any], field: str) -> list[str]:
    return [text for value in values(fields, field) for text in texts_of(value)]


def first(fields: Mapping[str, Any], field: str) -> str | None:
    return next(iter(texts(fields, field)), None)


def address(fields: Mapping[str, Any]) -> str:
    """The first link that is an address rather than the words that one clicks on ("zobacz"); empty without one."""
    return next((text for text in texts(fields, "url") if _ADDRESS.match(text)), "")
