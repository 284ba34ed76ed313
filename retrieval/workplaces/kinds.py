"""The kinds of workplaces, as data/workplaces.txt writes them: its first lines say how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from bot.errors import BadInput
from retrieval.thesaurus import Entry, Thesaurus, parse, thesaurus_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_KIND, _NOTHING = "workplace", "nothing"
_TRADES = ("branża ", "przemysł ", "produkcja ", "sektor ", "przetwórstwo ")
_LISTS = ("names", "asked", "trade", "called", "employers", "staff", "in", "beside", "field")


@dataclass(frozen=True, slots=True)
class Workplace:
    """One kind of workplace; `within`: the kinds that it is a kind of. The other lists are those of the file."""

    id: str
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    trade: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """What adverts name it by; the trade they name as such: "branża spożywcza"."""
        return (*self.names, *(phrase for phrase in self.trade if phrase.startswith(_TRADES)))


def workplaces_text() -> str:
    """data/workplaces.txt, which comes with szukaj."""
    return resources.files("retrieval").joinpath("data/workplaces.txt").read_text(encoding="utf8")


def parse_workplaces(text: str, *, source: str = "workplaces.txt") -> tuple[list[Workplace], tuple[str, ...]]:
    """The kinds written in `text`, and the phrases that name none; BadInput with the line of the first mistake."""
    written: list[tuple[str, dict[str, tuple[str, ...]]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        content = "" if line.lstrip().startswith("#") else line.rstrip()
        if not content:
            continue
        if not content[0].isspace():
            kind, _, name = content.partition(" ")
            if kind not in {_KIND, _NOTHING} or (kind == _KIND) != bool(name.strip()):
                raise BadInput(f"{source}, line {number}: write {_KIND} and an id, or {_NOTHING}", line=number)
            written.append((name.strip(), {}))
            continue
        key, colon, values = content.strip().partition(":")
        if not colon or key not in _LISTS or not written:
            raise BadInput(
                f"{source}, line {number}: write one of {', '.join(_LISTS)}, a colon and a list", line=number
            )
        phrases = tuple(value.strip() for value in values.split(",") if value.strip())
        if key in written[-1][1] or len(set(phrases)) < len(phrases):
            raise BadInput(f"{source}, line {number}: each list once, and each phrase in it", line=number)
        written[-1][1][key] = phrases
    found = [_workplace(name, lists) for name, lists in written if name]
    return found, tuple(phrase for name, lists in written if not name for phrase in lists.get("names", ()))


def _workplace(name: str, lists: dict[str, tuple[str, ...]]) -> Workplace:
    renamed = {"in": "within", "field": "fields"}
    return Workplace(name, **{renamed.get(key, key): values for key, values in lists.items()})


class Kinds:
    """All kinds of workplaces, and their phrases ready to be found in lemmas."""

    def __init__(self, known: Iterable[Workplace], nothing: tuple[str, ...] = ()) -> None:
        self.of_id = {one.id: one for one in known}
        self._nothing = nothing
        self.staff: dict[str, str] = {work: one.id for one in self.of_id.values() for work in one.staff}
        self._wider = {name: self._closure(name) for name in self.of_id}
        self._narrower = {
            name: frozenset(other for other, wider in self._wider.items() if name in wider) for name in self.of_id
        }

    def _closure(self, name: str) -> frozenset[str]:
        found, queue = {name}, [name]
        while queue:
            for other in self.of_id[queue.pop()].within:
                if other not in found:
                    found.add(other)
                    queue.append(other)
        return frozenset(found)

    def wider(self, name: str) -> frozenset[str]:
        """A kind, and all that it is a kind of."""
        return self._wider[name]

    def narrower(self, name: str) -> frozenset[str]:
        """A kind, and all kinds of it."""
        return self._narrower[name]

    def fields(self, name: str) -> frozenset[str]:
        """The fields of the thesaurus that name a kind or one that it is a kind of."""
        return frozenset(field for other in self._wider[name] for field in self.of_id[other].fields)

    @cached_property
    def in_questions(self) -> Thesaurus:
        """Finds kinds in questions; what names the trade alone is a task there (`Mention.named` is false)."""
        return self._finder(lambda one: (*one.names, *one.asked), lambda one: one.trade)

    @cached_property
    def in_adverts(self) -> Thesaurus:
        """Finds kinds in the titles and the texts of adverts."""
        return self._finder(lambda one: one.told)

    @cached_property
    def in_names(self) -> Thesaurus:
        """Finds kinds in the names of employers."""
        return self._finder(lambda one: (*one.told, *one.called))

    def _finder(
        self,
        names: Callable[[Workplace], tuple[str, ...]],
        tasks: Callable[[Workplace], tuple[str, ...]] = lambda _: (),
    ) -> Thesaurus:
        alike = [entry for entry in parse(thesaurus_text()) if entry.kind == "alike"]
        entries = [Entry(one.id, "field", names(one), tasks(one)) for one in self.of_id.values()]
        return Thesaurus([*alike, *entries, Entry(_NOTHING, "filler", self._nothing)])


@lru_cache(maxsize=1)
def kinds() -> Kinds:
    """The kinds that come with szukaj."""
    return Kinds(*parse_workplaces(workplaces_text()))
