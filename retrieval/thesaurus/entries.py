"""The entries of the thesaurus, as data/thesaurus.txt writes them: its first lines say how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["occupation", "field", "aspect", "alike", "filler"]
_KINDS: tuple[Kind, ...] = get_args(Kind)
_LISTS = ("names", "tasks", "asked", "near", "broader", "in", "general")


@dataclass(frozen=True, slots=True)
class Entry:
    """One occupation, field or aspect. `names`, `tasks`, `asked` are phrases; the rest are ids of other entries.

    `asked`: names that count in a question alone, and in an advert say something else ("library", "driving").

    An alike entry holds single words instead, which every phrase and text takes for the first of them; a filler
    holds phrases of adverts that name nothing ("ochrona danych osobowych") and keep their words from naming it.
    A general one ("kierownik") says too little to be another occupation beside the one that is asked for.
    """

    id: str
    kind: Kind
    names: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    general: bool = False


def parse(text: str, *, source: str = "thesaurus.txt") -> list[Entry]:
    """The entries written in `text`; raises BadInput with the line of the first mistake."""
    written: list[tuple[Kind, str, dict[str, tuple[str, ...]]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.split("#", 1)[0].rstrip() if line.lstrip().startswith("#") else line.rstrip()
        if not content:
            continue
        if not content[0].isspace():
            kind, _, name = content.partition(" ")
            if kind not in _KINDS or not name.strip():
                raise BadInput(f"{source}, line {number}: write one of {', '.join(_KINDS)} and an id", line=number)
            written.append((kind, name.strip(), {}))
            continue
        key, colon, values = content.strip().partition(":")
        if not colon or key not in _LISTS or not written:
            raise BadInput(
                f"{source}, line {number}: write one of {', '.join(_LISTS)}, a colon and a list", line=number
            )
        _, _, lists = written[-1]
        lists[key] = lists.get(key, ()) + tuple(value.strip() for value in values.split(",") if value.strip())
    return [_entry(*one) for one in written]


def _entry(kind: Kind, name: str, lists: Mapping[str, tuple[str, ...]]) -> Entry:
    return Entry(
        name,
        kind,
        lists.get("names", ()),
        lists.get("tasks", ()),
        lists.get("asked", ()),
        lists.get("near", ()),
        lists.get("broader", ()),
        lists.get("in", ()),
        general="general" in lists,
    )
