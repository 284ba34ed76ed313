"""A part of a town that is refused where the town is wanted: "Kraków, ale nie Nowa Huta"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.flat import flat

if TYPE_CHECKING:
    from retrieval.reading.marks import Mark, Value
    from retrieval.reading.scope import Meaning

_ALSO_CALLED = ("wawa", "wawie", "wawy", "wroclove", "kraka", "krk")


def without_districts(meaning: Meaning, text: str) -> tuple[Meaning, tuple[str, ...]]:
    """The meaning without such refusals, and the names refused: of offers in the town only their words tell."""
    wanted = {value for mark in meaning.wanted if mark.field == "places" for value in mark.values}
    parts = [mark for mark in meaning.refused if mark.field == "places" and _is_part(mark, wanted, text)]
    if not parts:
        return meaning, ()
    refused = [mark for mark in meaning.refused if mark not in parts]
    return replace(meaning, refused=refused), tuple(text[mark.start : mark.end] for mark in parts)


def _is_part(mark: Mark, wanted: set[Value], text: str) -> bool:
    said = flat(text[mark.start : mark.end])
    own = any(said[:4] == flat(str(value))[:4] for value in mark.values) or said.startswith(_ALSO_CALLED)
    return bool(mark.values) and wanted.issuperset(mark.values) and not own
