"""What the workshop needs from outside, as Protocols; the wiring gives what implements them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from bot.domain import Language, Offer


class Knowledge(Protocol):
    """What the room of the offers knows of places and work, for the words of a dataset."""

    def place_in(self, name: str, case: Literal["gen", "loc"]) -> str:
        """A place's canonical name in a case: "Kraków" → "Krakowie"; "" where its forms are not known."""
        ...

    def kilometres(self, one: str, other: str) -> float | None:
        """Between two places by their canonical names; None where one of them is no town that is known."""
        ...

    def places(self, text: str) -> list[str]:
        """The canonical names of the places that a text names."""
        ...

    def occupations(self, title: str, language: Language) -> list[str]:
        """Names, in the nominative, of the occupations that a title names, the usual one of each first."""
        ...

    def fields(self, title: str) -> list[str]:
        """The ids of the fields of work of the one occupation that a title names; empty where it names several."""
        ...

    def language_of(self, text: str) -> Language | None:
        """The language that the bot takes a text for; None where its words do not tell."""
        ...

    def advert(self, text: str) -> Offer | None:
        """What the import reads of a pasted advert; None where it finds no offer in it."""
        ...
