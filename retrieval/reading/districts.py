"""Parts of towns, by which offers are not known: "Kraków, ale nie Nowa Huta" refuses no town."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Collection

    from retrieval.reading.meaning import Meaning


def without_districts(meaning: Meaning, text: str) -> tuple[Meaning, tuple[str, ...]]:
    """The meaning without such refusals, and the names refused: of offers in the town only their words tell."""
    places = [(mark.start, mark.end) for mark in meaning.refused if mark.field == "places"]
    parts = {span: name for span in places if gazetteer().is_district(name := text[slice(*span)])}
    if not parts:
        return meaning, ()
    refused = [mark for mark in meaning.refused if (mark.start, mark.end) not in parts]
    return replace(meaning, refused=refused), tuple(parts.values())


def districts_named(text: str, places: Collection[str]) -> tuple[str, ...]:
    """The parts of `places` that a text names, as it writes them: "Mokotowie"."""
    found = gazetteer().find(text)
    return tuple(
        dict.fromkeys(
            name
            for mention in found
            if any(place.name in places for place in mention.places)
            and gazetteer().is_district(name := text[mention.start : mention.end])
        )
    )
