"""A dataset folder as training reads it: conversations whose last turn is the answer that is learned."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Turn
from bot.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

Conversation = tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class TrainingData:
    """`hash`: of both files' bytes, so that a run can tell that its data has changed."""

    train: list[Conversation]
    valid: list[Conversation]
    hash: str


def read_data(folder: Path) -> TrainingData:
    """Raises BadInput with file and line; `szukaj expert check` says more about a file."""
    files = [folder / "train.jsonl", folder / "valid.jsonl"]
    for file in files:
        if not file.is_file():
            raise BadInput(
                f"{file} is missing: make the dataset with `szukaj expert dataset`, or set data.folder to it.",
                source=str(file),
            )
    train, valid = (read_conversations(file) for file in files)
    if not train or not valid:
        raise BadInput(f"{folder} has no examples to train on or none to hold back: make a larger dataset.")
    digest = hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files))
    return TrainingData(train, valid, digest.hexdigest())


def read_conversations(file: Path) -> list[Conversation]:
    """One conversation a line: an optional system turn, then user and assistant in turn, the last an answer."""
    found = []
    try:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    found.append(_conversation(line, file, number))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} cannot be read: {error}.", source=str(file)) from error
    return found


def _conversation(line: str, file: Path, number: int) -> Conversation:
    try:
        turns = tuple(Turn(message["role"], message["content"]) for message in json.loads(line)["messages"])
    except (ValueError, KeyError, TypeError) as error:
        raise _wrong(file, number, "is no conversation") from error
    roles = [turn.role for turn in turns]
    asked = roles[1:] if roles[:1] == ["system"] else roles
    if not asked or asked != ["user", "assistant"] * (len(asked) // 2):
        raise _wrong(file, number, "does not go from user to assistant in turn, up to an answer")
    if any(not isinstance(turn.text, str) or not turn.text.strip() for turn in turns):
        raise _wrong(file, number, "has a turn without words")
    return turns


def _wrong(file: Path, number: int, what: str) -> BadInput:
    return BadInput(
        f"{file}, line {number}: it {what}; run `szukaj expert check {file}`.", source=str(file), line=number
    )
