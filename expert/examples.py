"""What the model is taught and tested with: a scene (all that it is shown) and the answer that is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.domain import Hit, Language, Search, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Task = Literal[
    "answer",
    "follow_up",
    "details",
    "comparison",
    "nothing_fits",
    "newer_version",
    "injected",
    "extraction",
    "category",
]
"""What is asked of the model. `newer_version`: two versions of one offer, of which the newer counts. `injected`:
an offer contains orders to the model. `extraction`, `category`: an advert to JSON, an advert to its category."""

Split = Literal["train", "valid", "test"]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an answer is made from and held against.

    `first`: the number of the first offer; `numbers`: those of all, where they do not follow one another, as in
    a comparison of the first and the third. `expected`: what a right answer must hold where that can be said as
    data: the object of an `extraction` or `category`, under "canary" the words that an `injected` offer orders.
    `employers`: the keys of the employers whose offers it shows; no employer stands in two splits.
    """

    id: str
    task: Task
    language: Language
    question: str
    today: date
    search: Search = field(default_factory=Search)
    hits: tuple[Hit, ...] = ()
    history: tuple[Turn, ...] = ()
    relaxed: tuple[str, ...] = ()
    first: int = 1
    numbers: tuple[int, ...] = ()
    advert: str = ""
    expected: Mapping[str, Any] = field(default_factory=dict)  # Any: JSON
    employers: tuple[str, ...] = ()

    @property
    def numbered(self) -> list[tuple[int, Hit]]:
        """The hits under the numbers by which question and answer call them."""
        return list(zip(self.numbers or range(self.first, self.first + len(self.hits)), self.hits, strict=True))


@dataclass(frozen=True, slots=True)
class Example:
    """A scene with the answer that is wanted. `writer`: "rules", or the name of the teacher that wrote it."""

    scene: Scene
    answer: str
    writer: str = "rules"
