"""An advert as data: is the answer the JSON that was asked for, and are its fields right?"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from bot.grounding.words import fold
from bot.prompts.extraction import parse
from expert.evaluation.measures.part import Part, holds

if TYPE_CHECKING:
    from collections.abc import Mapping

_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL | re.IGNORECASE)
_CATEGORY = "kategoria"


def json_valid(answer: str, schema: Mapping[str, Any]) -> Part:
    """The answer is one JSON object that keeps the schema, as the bot would take it."""
    try:
        parse(answer, schema)
    except BadInput:
        return holds(False)
    return holds(True)


def fields_right(answer: str, expected: Mapping[str, Any]) -> Part:
    """Of the fields that the advert states or the answer fills: how many are right.

    Texts are compared without case and diacritics, numbers as numbers; a list counts by its F1. A field that both
    leave empty counts for nothing, so that leaving all of them empty gains nothing. JSON among other words counts
    as well here.
    """
    got = _object(answer)
    keys = [key for key in {**expected, **got} if not (_empty(expected.get(key)) and _empty(got.get(key)))]
    return Part(sum(_alike(expected.get(key), got.get(key)) for key in keys), len(keys))


def category_right(answer: str, expected: Mapping[str, Any]) -> Part:
    return holds(_alike(expected.get(_CATEGORY), _object(answer).get(_CATEGORY)))


def _object(answer: str) -> dict[str, Any]:
    """The JSON object in an answer, bare or in a block of code; {} where there is none."""
    fenced = _FENCE.search(answer)
    text = fenced[1] if fenced else answer
    start = text.find("{")
    if start < 0:
        return {}
    try:
        value, _ = json.JSONDecoder().raw_decode(text[start:])
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _empty(value: object) -> bool:
    return value is None or value in ("", [])


def _alike(expected: object, got: object) -> float:
    """0 to 1."""
    if isinstance(expected, list) or isinstance(got, list):
        return _f1({_plain(one) for one in _list(expected)}, {_plain(one) for one in _list(got)})
    return 1.0 if not _empty(expected) and _plain(expected) == _plain(got) else 0.0


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if _empty(value) else [value]


def _plain(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{float(value):.2f}"
    return " ".join(fold(str(value)).split())


def _f1(expected: set[str], got: set[str]) -> float:
    common = len(expected & got)
    return 2 * common / (len(expected) + len(got)) if common else 0.0
