"""`szukaj read`: what sentences are understood as. Needs the vocabulary only, not the store."""

from __future__ import annotations

import sys
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from bot.app import open_reader
from bot.cli.batches import one_or_many, print_answers
from bot.cli.rows import Json, print_row, reading_row
from bot.domain import PayWish, Preferences, Search
from bot.texts import language_of, say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from bot.cli.batches import BatchRow
    from bot.domain import Reading
    from bot.ports import Reader
    from bot.settings import Settings


def run(arguments: Namespace, settings: Settings) -> int:
    one_or_many(arguments)
    reader = open_reader(settings)
    if arguments.batch is not None:
        return print_answers(arguments.batch, "turns", list, lambda row: _row(row, reader))
    reading = reader.read(arguments.sentence.strip())  # as the conversation reads it
    if arguments.json:
        print_row(reading_row(reading))
    else:
        _print(reading, arguments.sentence)
    return 0


def _row(row: BatchRow, reader: Reader) -> Json:
    return {"id": row.identity, "readings": [reading_row(reading) for reading in _read(reader, row.value)]}


def _read(reader: Reader, turns: list[str]) -> list[Reading]:
    """One reading a turn, each after the ones before it."""
    readings: list[Reading] = []
    before: Search | None = None
    for turn in turns:
        reading = reader.read(turn.strip(), before)
        readings.append(reading)
        before = reading.search
    return readings


def _print(reading: Reading, sentence: str) -> None:
    """For the eye: the search in words, the intent, and every field that says something."""
    language = language_of(sentence)
    if reading.search != Search():
        from rich.console import Console

        from adapters.console import Screen

        screen = Screen(Console(highlight=False, file=sys.stdout), language=language, today=date.today)
        screen.say(say(language).understood(reading.search), "dim")
    said = {"intent": reading.intent, **dict(_said(reading.search))}
    said |= {"offers or alerts": _plain(reading.numbers)} if reading.numbers else {}
    said |= {"of alerts": " ".join(filter(None, [reading.order.act, reading.order.rest]))} if reading.order else {}
    said |= {"when": say(language).when(reading.cadence)} if reading.cadence is not None else {}
    wide = max(map(len, said))
    sys.stdout.writelines(f"{name:{wide}}  {value}\n" for name, value in said.items())


def _said(search: Search | Preferences, named: str = "{}") -> Iterator[tuple[str, str]]:
    """The fields in their order, but for those of which nothing was said."""
    for field in fields(search):
        value = getattr(search, field.name)
        if field.name == "earlier" or value in (None, (), "", False):
            continue
        if isinstance(value, Preferences):
            yield from _said(value, "preferred {}")
        else:
            yield named.format(field.name.replace("_", " ")), _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, PayWish):
        return _pay(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "yes" if value is True else f"{value:g}" if isinstance(value, float) else str(value)


def _pay(wish: PayWish) -> str:
    """ "at least 5000 PLN net per month"."""
    bounds = {"at least": wish.minimum, "at most": wish.maximum}
    amounts = [f"{bound} {amount:.15g}" for bound, amount in bounds.items() if amount is not None]
    return " ".join(filter(None, [", ".join(amounts), wish.currency, wish.basis, f"per {wish.per}"]))
