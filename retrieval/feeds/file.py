"""The file of feeds: a TOML file with a table [[feed]] for each, every mistake in it told in one sentence."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import BadSettings
from retrieval.feeds.table import TableReading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from retrieval.feeds.feed import Feed

_TABLE = re.compile(r"^\s*\[\[\s*feed\s*\]\]", re.MULTILINE)
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Mistake:
    """A table that is no feed: its name as far as it has one, and what is wrong in one sentence."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedsFile:
    feeds: Sequence[Feed] = ()
    mistakes: Sequence[Mistake] = ()


def load_feeds(path: Path, *, secrets: Mapping[str, str], formats: Sequence[str]) -> FeedsFile:
    """The feeds of a file, and its tables that are none; `secrets` stand for `${name}`, `formats` are known.

    Raises BadSettings for a file that cannot be read or is no TOML.
    """
    try:
        raw = path.read_bytes()
        if len(raw) > _MOST_BYTES:
            raise BadSettings(f"{path} is over a megabyte: it is no list of feeds")
        text = raw.decode("utf-8-sig")
        whole = tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        raise BadSettings(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise BadSettings(f"{path} is not UTF-8: save it as UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSettings(f"{path} is not TOML: {_first_small(str(error))}") from error
    return _tables(path, text, whole, secrets, formats)


def _first_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _tables(
    path: Path, text: str, whole: Mapping[str, Any], secrets: Mapping[str, str], formats: Sequence[str]
) -> FeedsFile:
    if odd := sorted(set(whole) - {"feed"}):
        raise BadSettings(f'{path}: "{odd[0]}" means nothing there; begin every feed with a line [[feed]]')
    tables = whole.get("feed", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadSettings(f"{path}: begin every feed with a line [[feed]], with two brackets")
    lines = [text.count("\n", 0, match.start()) + 1 for match in _TABLE.finditer(text)]
    names = Counter(str(table.get("name", "")) for table in tables)
    sources = Counter(_source(table) for table in tables)
    feeds: list[Feed] = []
    mistakes: list[Mistake] = []
    for number, table in enumerate(tables):
        name = str(table.get("name", ""))
        line = f"line {lines[number]}" if len(lines) == len(tables) else f"table {number + 1}"
        reading = TableReading(table, secrets, formats)
        feed = reading.feed()
        if name and names[name] > 1:
            reading.wrong(f'name is "{name}" in {names[name]} feeds; give each its own')
        elif feed.complete and feed.source and sources[feed.source] > 1:
            reading.wrong(
                f'source is "{feed.source}" in {sources[feed.source]} feeds, so it cannot be complete = true'
            )
        if reading.mistakes:
            where = f"{path}, {line}" + (f' (feed "{name}")' if name else "")
            mistakes.append(Mistake(name, f"{where}: {'; '.join(reading.mistakes)}"))
        else:
            feeds.append(feed)
    return FeedsFile(feeds, mistakes)


def _source(table: Mapping[str, Any]) -> str:
    return str(table.get("source") or table.get("name", ""))
