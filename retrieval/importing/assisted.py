"""Adverts of plain text, read by a model where rules found nothing: its values only ever fill what is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.errors import ModelError
from retrieval.sources import text
from retrieval.sources.draft import Note

if TYPE_CHECKING:
    from retrieval.sources import Format
    from retrieval.sources.draft import Record

Assistant = Callable[[str], Mapping[str, Any]]  # Any: JSON
"""Reads the text of an advert with a model: fields under our names, each of which stands in the text.

Raises ModelError where there is no answer to be had.
"""

_DRAWN_FROM = "description"


class Assisted:
    """Completes records as long as the assistant answers; rules alone read the rest, which a note tells."""

    def __init__(self, assistant: Assistant | None, notes: list[Note]) -> None:
        self._assistant = assistant
        self._notes = notes

    def completed(self, format_: Format, file: str, record: Record) -> Record:
        """The record with what the assistant finds for the fields that it lacks."""
        if self._assistant is None or format_.name != text.name:
            return record
        try:
            found = self._assistant(str(record.fields.get(_DRAWN_FROM) or ""))
        except ModelError as error:
            self._assistant = None
            self._notes.append(Note("", f"{file} and what follows is read by rules alone: {error}"))
            return record
        new = {name: value for name, value in found.items() if value and not record.fields.get(name)}
        return replace(record, fields={**record.fields, **new})
