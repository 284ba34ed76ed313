"""Batches: JSONL files of questions, read row by row; a broken row does not stop the others."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from bot.cli.rows import print_row
from bot.cli.startup import started
from bot.errors import BadInput, WrongUse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from bot.cli.rows import Json


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A row of a batch: its 1-based line, its `id`, and the value asked for; or the error instead of it."""

    line: int
    identity: object
    value: Any
    error: BadInput | None = None


def print_answers(path: str, key: str, kind: type, answer: Callable[[BatchRow], Json]) -> int:
    """Answers each row of a JSONL file (`-`: standard input), an `id` and a `key` of the type `kind`, on stdout.

    A broken row is answered by its error, and the others all the same. Gives the exit code; raises WrongUse for an
    unreadable file.
    """
    code = 0
    for row in _rows(path, key, kind):
        if row.error is not None:
            code = 1
            _tell(row)
        else:
            print_row(answer(row))
    return code


def _rows(path: str, key: str, kind: type) -> Iterator[BatchRow]:
    try:
        stream: IO[bytes] = sys.stdin.buffer if path == "-" else open(path, "rb")  # noqa: SIM115 (closed below)
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}") from None
    started()
    with stream:
        for line, raw in enumerate(stream, start=1):
            if raw.strip():
                yield _batch_row(path, line, raw, key, kind)


def _batch_row(path: str, line: int, raw: bytes, key: str, kind: type) -> BatchRow:
    def broken(what: str, identity: object = None) -> BatchRow:
        return BatchRow(line, identity, None, BadInput(f"{path}, line {line}: {what}", source=path, line=line))

    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return broken("not UTF-8; save the file as UTF-8")
    except (json.JSONDecodeError, RecursionError):
        return broken("not JSON; write one JSON object a line")
    if not isinstance(row, dict):
        return broken("not a JSON object; write one JSON object a line")
    if "id" not in row:
        return broken('no "id"')
    complaint = _complaint(row.get(key), key, kind)
    return broken(complaint, row["id"]) if complaint else BatchRow(line, row["id"], row[key])


def _complaint(value: object, key: str, kind: type) -> str:
    """What is wrong with the value, "" where nothing is."""
    if kind is str:
        if not isinstance(value, str):
            return f'"{key}" must be a string'
        return "" if value.strip() else f'"{key}" is empty'
    well = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return "" if well else f'"{key}" must be a list of strings'


def one_or_many(arguments: Namespace) -> None:
    """Raises WrongUse unless there is one sentence or one batch."""
    if (arguments.sentence is None) == (arguments.batch is None):
        raise WrongUse(
            f'give one sentence in quotes, or --batch FILE; as in: szukaj {arguments.command} "praca w Łodzi"'
        )
    if arguments.sentence is not None and not arguments.sentence.strip():
        raise WrongUse("the sentence is empty; write what you look for")


def _tell(row: BatchRow) -> None:
    """The error of a broken row: a sentence on stderr, and a row on stdout in the place of its answer."""
    sys.stdout.flush()
    sys.stderr.write(f"szukaj: {row.error}.\n")
    print_row({"id": row.identity, "error": str(row.error)})
