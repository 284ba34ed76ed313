"""Offers of one import that have one id and are plainly different: the newest, of equals the last, is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources.draft import Note
from retrieval.sources.fields import outline

if TYPE_CHECKING:
    from collections.abc import Mapping


class Namesakes:
    """Counts them: another title, and another employer, or an id that is nothing but the link.

    Another title and another link, whose slug the title often is, are another offer only where no version tells
    that one record is the newer of the two: a board gives an offer a new title under its old id.
    """

    def __init__(self) -> None:
        self._met: dict[str, tuple[int, int, int, str]] = {}
        self._titles: dict[str, set[int]] = {}
        self._example = ("", "")

    @property
    def ids(self) -> set[str]:
        """The ids that more than one offer has."""
        return set(self._titles)

    def meet(self, id: str, fields: Mapping[str, Any], version: str, file: str) -> None:
        """A record that describes an offer of this id, whether or not it is the one that is kept."""
        title, company, url = outline(fields)
        said = hash(fold(title)), hash(fold(company)), hash(url), version
        before, self._met[id] = self._met.get(id), said
        if before is not None and before[0] != said[0] and ("://" in id or _others(before[1:], said[1:])):
            self._titles.setdefault(id, set()).update((before[0], said[0]))
            self._example = id, file

    def note(self) -> Note | None:
        """What there is to tell of them, if anything."""
        count = sum(len(titles) - 1 for titles in self._titles.values())
        if not count:
            return None
        id, file = self._example
        which = "one offer has" if count == 1 else f"{count} offers have"
        return Note(
            "",
            f"{which} the id of another one with another title, and only the newest version of each id is kept"
            f" ({id} in {file}, for one). Unless it was only given a new title: import what is of different"
            " sources with a --source for each, or give each offer an id of its own.",
        )


def _others(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    (company, url, version), (its_company, its_url, its_version) = one, other
    return company != its_company or (url != its_url and version == its_version)
