"""What was published when: the versions made, and the order in which the name that the bot asks was moved."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from bot.errors import BadInput
from expert.files import read_object, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

State = Literal["making", "made", "withdrawn", "kept"]
"""`making`: begun, perhaps not finished. `made`: on the server, with its canaries answered. `withdrawn`: deleted
again. `kept`: what the name meant before the first publishing."""


@dataclass(frozen=True, slots=True)
class Version:
    """`fingerprint`: of what it was made from, by which the same export is recognised. `at`: ISO date."""

    name: str
    fingerprint: str
    state: State
    at: str


@dataclass(frozen=True, slots=True)
class Journal:
    """`moves`: what the name meant, the present last. `moving`: where it was being moved to, "" when at rest."""

    versions: tuple[Version, ...] = ()
    moves: tuple[str, ...] = ()
    moving: str = ""
    path: Path | None = field(default=None, compare=False)

    @classmethod
    def read(cls, path: Path) -> Journal:
        """An empty one where there is none; raises BadInput where it is damaged."""
        if not path.exists():
            return cls(path=path)
        told = read_object(path)
        try:
            versions = tuple(Version(**row) for row in told["versions"])
            return cls(versions, tuple(told["moves"]), told["moving"], path)
        except (KeyError, TypeError) as error:
            raise BadInput(f"{path} is damaged: move it away, and the versions stay on the server.") from error

    def kept(self) -> Journal:
        """Written to its file; returns itself."""
        if self.path is not None:
            told = asdict(replace(self, path=None))
            del told["path"]
            write_json(self.path, told)
        return self

    @property
    def present(self) -> str:
        return self.moves[-1] if self.moves else ""

    def of(self, fingerprint: str) -> Version | None:
        """The last version made from this, unless it was withdrawn."""
        alike = [version for version in self.versions if version.fingerprint == fingerprint]
        return alike[-1] if alike and alike[-1].state != "withdrawn" else None

    def noted(self, version: Version) -> Journal:
        others = tuple(each for each in self.versions if each.name != version.name)
        return replace(self, versions=(*others, version))

    def moved(self, name: str) -> Journal:
        return replace(self, moves=(*self.moves, name) if name != self.present else self.moves, moving="")

    def back(self) -> Journal:
        return replace(self, moves=self.moves[:-1], moving="")

    def settled(self, name: str, digests: Mapping[str, str]) -> Journal:
        """After a kill in the middle of a move: whether it happened is what the server says."""
        if not self.moving:
            return self
        there = digests.get(name)
        happened = there is not None and there == digests.get(self.moving)
        if not happened:
            return replace(self, moving="")
        return self.back() if self.moves[-2:-1] == (self.moving,) else self.moved(self.moving)
