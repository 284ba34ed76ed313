"""Objects of JSON as the formats read them: what stands under a path, texts, titled parts, addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from retrieval.polish import fold
from retrieval.sources.draft import Record
from retrieval.sources.said import texts_of

Raw = Mapping[str, Any]
"""An object as its source wrote it."""

Fields = dict[str, Any]
"""An offer's fields under our own names (`field_names.tsv`)."""

ODD = (AttributeError, KeyError, TypeError, ValueError, RecursionError)
"""What reading an object raises where its source breaks its own structure."""

_KEY = re.compile(r'"(@?[A-Za-z_][\w-]*)"\s*:')


@lru_cache(maxsize=2)
def keys_of(head: str) -> frozenset[str]:
    """The names of fields in the beginning of a JSON file."""
    return frozenset(_KEY.findall(head)) if head.lstrip()[:1] in {"{", "["} else frozenset()


def recorded(found: Fields, number: int) -> Record:
    """The record of an offer's fields under our names. What it says is those fields without their time of change,
    so that nothing else of a source's answer makes an offer changed."""
    kept = {name: value for name, value in found.items() if value not in (None, "", [], {})}
    said = {name: value for name, value in kept.items() if name != "updated"}
    return Record(kept, number, json.dumps(said, sort_keys=True, default=str).encode())


def at(value: Any, path: str) -> Any:
    """What stands under names one within another ("location.city"); None where there is none."""
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def listed(value: Any, path: str) -> list[Any]:
    """The list under a path; a single value is a list of one."""
    found = at(value, path)
    return found if isinstance(found, list) else [] if found is None else [found]


def text(value: Any, *paths: str) -> str:
    """The first text or number that one of the paths holds."""
    return next((texts[0] for path in paths if (texts := texts_of(at(value, path)))), "")


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, each once."""
    return by.join(dict.fromkeys(part for part in parts if part))


def sections(*parts: tuple[str, Any]) -> str:
    """A description of titled parts: the title on a line of its own before what it heads."""
    texts = [(title, body) for title, body in parts if isinstance(body, str) and body.strip()]
    return "\n".join(f"{title}\n{body}" if title else body for title, body in texts)


def host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def path_part(url: str, number: int) -> str:
    """The part of an address's path by its number from 0; empty where there is none."""
    try:
        parts = [part for part in urlsplit(url).path.split("/") if part]
    except ValueError:
        return ""
    return parts[number] if len(parts) > number else ""


def source_of(system: str, *names: str) -> str:
    """The source of one employer's offers in a system many use: "lever-przyklad"."""
    name = next((slug for name in names if (slug := re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-"))), "")
    return f"{system}-{name}" if name else system
