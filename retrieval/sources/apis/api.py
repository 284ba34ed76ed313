"""What the APIs of boards and applicant-tracking systems have in common: a list in JSON, one object per offer.

Each API is a value of `Api`: the names by which it is known, where its list stands, and a function that gives an
offer's fields under our own names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retrieval.sources import envelopes, fields, jsonl
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.objects import ODD, Fields, Raw, at, keys_of, recorded
from retrieval.sources.status import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retrieval.sources.draft import Draft, Identity
    from retrieval.sources.files import Text


def _same_but_places(one: Record, other: Record) -> bool:
    """Whether two records are one offer of an id in several places."""
    if not all(record.fields.get("id") and record.fields.get("places") for record in (one, other)):
        return False
    names = (one.fields.keys() | other.fields.keys()) - {"places"}
    return one.fields["places"] != other.fields["places"] and all(
        one.fields.get(name) == other.fields.get(name) for name in names
    )


@dataclass(frozen=True, slots=True)
class Api:
    """One API as a format. `marks`: names that all stand in its answers; each may be written "a|b" for either.

    `lists`: under which paths an answer holds its offers. `fields_of` raises one of `ODD` for what is no offer of
    the API, and gives None for what is no offer to take (a draft, a closed one). `company`: under which name an
    answer tells whose offers all of them are; each is given it as its own "company". `alone`: the names by which
    one offer is known wherever it lies in an answer or in the data of a page.
    """

    name: str
    marks: tuple[str, ...]
    fields_of: Callable[[Raw], Fields | None]
    lists: tuple[str, ...] = ()
    company: str = ""
    alone: tuple[str, ...] = ()

    def recognises(self, head: str) -> bool:
        keys = keys_of(head)
        return all(any(name in keys for name in mark.split("|")) for mark in self.marks)

    def records(self, file: Text) -> Iterator[Record | Rejection]:
        """The offers of the answer; one that stands there once for each of its places is one offer."""
        last: Record | None = None
        for number, value in self._values(file):
            found = value if isinstance(value, Rejection) else self._record(file.name, number, value)
            if isinstance(found, Record) and last is not None and _same_but_places(last, found):
                places = dict.fromkeys([*last.fields["places"], *found.fields["places"]])
                found = recorded({**last.fields, "places": list(places)}, last.number)
            elif last is not None:
                yield last
            last = found if isinstance(found, Record) else None
            if isinstance(found, Rejection):
                yield found
        if last is not None:
            yield last

    def identity(self, record: Record, source: str) -> Identity:
        return fields.identity(record.fields, source)

    def draft(self, record: Record, who: Identity) -> Draft:
        return fields.draft(record.fields, who)

    def _values(self, file: Text) -> Iterator[tuple[int, Any]]:
        if jsonl.is_document(file):
            yield from enumerate(self._unwrapped(jsonl.load(file)), 1)
            return
        number = 0
        for found in jsonl.records(file):
            whole = [found] if isinstance(found, Rejection) else self._unwrapped(found.fields)
            for value in whole:
                number += 1
                yield number, value

    def _unwrapped(self, whole: Any) -> list[Any]:
        """The objects of an answer, of a list of answers, of answers that something else holds, or one alone."""
        if isinstance(whole, list):
            return [value for item in whole for value in (self._held(item) or [item])]
        answers = list(envelopes.outermost(whole, self._held))
        return [value for held in answers for value in held] if answers else [whole]

    def _held(self, value: Any) -> list[Any] | None:
        if self.alone and isinstance(value, dict) and all(name in value for name in self.alone):
            return [value]
        held = next((found for path in self.lists if isinstance(found := at(value, path), list)), None)
        if not held or not self.company or not (company := value.get(self.company)):
            return held
        return [{"company": company, **item} if isinstance(item, dict) else item for item in held]

    def _record(self, file: str, number: int, value: Any) -> Record | Rejection | None:
        if not isinstance(value, dict):
            return Rejection(file, number, "it is no object with the fields of an offer", partial=True)
        try:
            found = self.fields_of(value)
            return None if found is None else recorded({**told(value), **found}, number)
        except ODD:
            reason = f"it does not have the structure of an offer of {self.name}"
            return Rejection(file, number, reason, partial=True, record=value)
