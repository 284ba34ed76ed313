"""The held-out part of a dataset: scenes with the turns that the bot sends for them, and the wanted answers."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal

from bot.domain import Turn
from bot.errors import BadInput
from bot.prompts import EXTRACTION_SYSTEM
from bot.prompts.extraction import CATEGORY_SCHEMA, EXTRACTION_SCHEMA
from bot.prompts.words import HEADINGS
from expert.checking.asked import question_in
from expert.scenes import scene_from_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.domain import Language
    from expert.examples import Scene

TURNS, SCENES, TRAINING = "test.jsonl", "test.scenes.jsonl", "train.jsonl"

Kind = Literal["answer", "extraction", "category"]
"""What a model is asked for: words about offers, an advert's data, or its category."""


@dataclass(frozen=True, slots=True)
class Held:
    """One question of the test: its scene, the turns to the model, the answer that is wanted."""

    scene: Scene
    turns: tuple[Turn, ...]
    wanted: str

    @property
    def kind(self) -> Kind:
        return self.scene.task if self.scene.task in ("extraction", "category") else "answer"

    @property
    def schema(self) -> Mapping[str, Any] | None:  # Any: a JSON schema
        """What the answer must keep, as the bot asks it; None for words."""
        schemas = {"extraction": EXTRACTION_SCHEMA, "category": CATEGORY_SCHEMA}
        return schemas.get(self.kind)


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked example: what is asked, without offers, and the answer."""

    kind: Kind
    language: Language
    asked: str
    answer: str


@dataclass(frozen=True, slots=True)
class HeldOut:
    """`digest`: of the questions and scenes, by which two evaluations are known to have had the same."""

    held: tuple[Held, ...]
    worked: tuple[Worked, ...]
    digest: str


def held_out(folder: Path, *, limit: int | None = None, seed: int = 0, most_worked: int = 400) -> HeldOut:
    """What is held out in a dataset's folder; raises BadInput.

    `limit`: so many questions, spread evenly over the tasks. `most_worked`: so many lines of the training part
    are looked at for worked examples, drawn with `seed`.
    """
    scenes = list(_json_lines(folder / SCENES))
    rows = list(_json_lines(folder / TURNS))
    if len(scenes) != len(rows):
        raise BadInput(
            f"{folder / SCENES} has {len(scenes)} lines and {TURNS} {len(rows)}: make the dataset anew",
            source=str(folder),
        )
    if not rows:
        raise BadInput(
            f"there is nothing in {folder / TURNS}: make a dataset with more offers", source=str(folder)
        )
    held = [_held(scene, row, folder) for scene, row in zip(scenes, rows, strict=True)]
    digest = sha256(json.dumps([scenes, rows], sort_keys=True).encode()).hexdigest()
    return HeldOut(tuple(_spread(held, limit)), tuple(_worked(folder / TRAINING, seed, most_worked)), digest)


def _held(scene: tuple[int, Any], row: tuple[int, Any], folder: Path) -> Held:  # Any: JSON
    number, value = scene
    try:
        return Held(scene_from_json(value), *_turns(row[1]))
    except BadInput as error:
        raise BadInput(f"{folder / SCENES}, line {number}: {error}", source=str(folder), line=number) from error
    except (KeyError, TypeError, IndexError) as error:
        raise BadInput(
            f"{folder / TURNS}, line {row[0]}: not turns and an answer; szukaj expert check says why",
            source=str(folder),
            line=row[0],
        ) from error


def _turns(row: Any) -> tuple[tuple[Turn, ...], str]:  # Any: JSON
    turns = [Turn(one["role"], one["content"]) for one in row["messages"]]
    if turns[-1].role != "assistant" or turns[-2].role != "user":
        raise TypeError("no answer")
    return tuple(turns[:-1]), turns[-1].text


def _spread(held: Sequence[Held], limit: int | None) -> list[Held]:
    """The first of every task in turn, until there are enough; in their own order."""
    if limit is None or limit >= len(held):
        return list(held)
    tasks: dict[str, list[int]] = {}
    for place, one in enumerate(held):
        tasks.setdefault(one.scene.task, []).append(place)
    kept: list[int] = []
    while len(kept) < limit:
        for places in tasks.values():
            if places and len(kept) < limit:
                kept.append(places.pop(0))
    return [held[place] for place in sorted(kept)]


def _worked(path: Path, seed: int, most: int) -> list[Worked]:
    """Worked examples of single questions, drawn from the training part; none where there is no such part."""
    if not path.is_file():
        return []
    chance = random.Random(seed)
    drawn: list[Any] = []  # Any: JSON
    for place, (_, row) in enumerate(_json_lines(path)):  # a reservoir: each line is as likely as another
        if len(drawn) < most:
            drawn.append(row)
        elif (at := chance.randrange(place + 1)) < most:
            drawn[at] = row
    found = []
    for row in drawn:
        turns, answer = _turns(row)
        if len(turns) == 2:
            found.append(_example(turns[0].text, turns[1].text, answer))
    return found


def _example(system: str, asked: str, answer: str) -> Worked:
    language: Language = "en" if any(_says(asked, "en", name) for name in ("question", "offers")) else "pl"
    if system.strip() == EXTRACTION_SYSTEM.strip():
        language = "en" if '{"advert"' in asked else "pl"
        kind: Kind = "category" if '"kategoria"' in answer else "extraction"
        return Worked(kind, language, asked, answer)
    return Worked("answer", language, question_in(asked), answer)


def _says(asked: str, language: Language, heading: str) -> bool:
    return any(line.startswith(HEADINGS[language][heading].strip()) for line in asked.split("\n"))


def _json_lines(path: Path) -> Iterator[tuple[int, Any]]:
    """The lines of a file with their numbers; raises BadInput."""
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield number, json.loads(line)
    except OSError as error:
        raise BadInput(
            f"{path} cannot be read ({error.strerror}): a dataset is made by szukaj expert dataset",
            source=str(path),
        ) from error
    except ValueError as error:
        raise BadInput(f"{path}, line {number}: no JSON in UTF-8; szukaj expert check says more") from error
