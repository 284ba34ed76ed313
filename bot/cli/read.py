"""`szukaj read`: what sentences are understood as. Needs the vocabulary only, not the store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.app import open_reader
from bot.cli.batches import one_or_many, print_answers
from bot.cli.rows import Json, print_row, reading_row

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.batches import BatchRow
    from bot.domain import Reading, Search
    from bot.ports import Reader
    from bot.settings import Settings


def run(arguments: Namespace, settings: Settings) -> int:
    one_or_many(arguments)
    reader = open_reader(settings)
    if arguments.batch is not None:
        return print_answers(arguments.batch, "turns", list, lambda row: _row(row, reader))
    reading = reader.read(arguments.sentence)
    if arguments.json:
        print_row(reading_row(reading))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(reading_row(reading)))
    return 0


def _row(row: BatchRow, reader: Reader) -> Json:
    return {"id": row.identity, "readings": [reading_row(reading) for reading in _read(reader, row.value)]}


def _read(reader: Reader, turns: list[str]) -> list[Reading]:
    """One reading a turn, each after the ones before it."""
    readings: list[Reading] = []
    before: Search | None = None
    for turn in turns:
        reading = reader.read(turn, before)
        readings.append(reading)
        before = reading.search
    return readings


def _lines(row: Json) -> list[str]:
    """For the eye: the intent, and the fields that say something."""
    said = {name: value for name, value in row["search"].items() if value not in (None, [], "")}
    wide = max(len(name) for name in ["intent", *said])
    return [
        f"{'intent':{wide}}  {row['intent']}",
        *(f"{name:{wide}}  {_plain(value)}" for name, value in said.items()),
    ]


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {item}" for name, item in value.items() if item is not None)
    return str(value)
