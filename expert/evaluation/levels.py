"""The levels that are compared: what a model is told at each, from the bare question to all that the bot sends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from bot.domain import Turn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from expert.evaluation.held_out import Held, Worked

Level = Literal["bare", "examples", "retrieved", "tuned", "tools"]
"""`bare`: a base model and the question alone. `examples`: the bot's rules and a few worked examples, no offers.
`retrieved`: a base model with all that the bot sends, the offers found among it. `tuned`: the same to the model
that is judged. `tools`: the model that is judged finds the offers itself, by tools."""

LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Column:
    """One level with one model: a column of the table."""

    level: Level
    model: str

    @property
    def name(self) -> str:
        return f"{self.level} {self.model}"


def turns_at(level: Level, held: Held, worked: Sequence[Worked], *, examples: int = 3) -> list[Turn]:
    """What the model is told of a question at a level.

    An advert is part of its question, so it is there at every level, with the names of the fields that are wanted.
    """
    if level in ("retrieved", "tuned"):
        return list(held.turns)
    asked = held.scene.question if held.kind == "answer" else held.turns[-1].text
    if level != "examples":
        return [Turn("user", asked if held.schema is None else f"{asked}\nJSON: {_fields(held.schema)}")]
    shown = [one for one in worked if one.kind == held.kind and one.language == held.scene.language][:examples]
    pairs = [turn for one in shown for turn in (Turn("user", one.asked), Turn("assistant", one.answer))]
    return [held.turns[0], *pairs, Turn("user", asked)]


def _fields(schema: Mapping[str, Any]) -> str:
    """The names of the fields, with their values where they are given; the bot's system prompt says them too."""
    told = []
    for name, one in schema["properties"].items():
        values = [
            str(value) for value in one.get("enum") or one.get("items", {}).get("enum") or () if value is not None
        ]
        told.append(f"{name} ({', '.join(values)})" if values else name)
    return ", ".join(told)


def schema_at(level: Level, held: Held) -> Mapping[str, Any] | None:  # Any: a JSON schema
    """The schema that the server holds the answer to: where the bot's way of asking is part of the level."""
    return held.schema if level in ("retrieved", "tuned") else None
