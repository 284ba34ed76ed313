"""Hacker News: the month's "Who is hiring?", as Algolia's API gives the thread (`/items/ID`) or a search of it.

An offer is a comment whose first line is parted by "|": the company, then the job, the place and the like in any
order ("Acme | Warsaw or remote | Backend Engineer | 80k EUR").
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.sources import employment, fields, jsonl
from retrieval.sources.draft import Rejection
from retrieval.sources.objects import ODD, keys_of, listed, recorded, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text
    from retrieval.sources.objects import Fields, Raw

name = "hackernews"

_HIRING = re.compile(r"who(?:'|&#x27;|\\u0027)?i?s? (?:is )?hiring", re.IGNORECASE)
_LINE_ENDS = re.compile(r"<p>|\n|<br", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+")
_PAY = re.compile(r"[$€£]\s?\d|\d\s?k\b|\d{2,}[ ,.]?\d{3}|\b(?:usd|eur|gbp|pln|chf)\b", re.IGNORECASE)
_OCCUPATION = re.compile(
    r"engineer|developer|programmer|designer|manager|scientist|analyst|architect|administrator|consultant|researcher"
    r"|lead\b|head of|founding|director|intern\b|recruiter|sales|marketing|writer|specialist|devops|\bsre\b|\bqa\b"
    r"|\bc[teo]o\b|back-?end|front-?end|full[ -]?stack|roles?\b|positions?\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_FEWEST_PARTS = 2
_LONGEST_PART = 120


def recognises(head: str) -> bool:
    keys = keys_of(head)
    if {"comment_text", "story_title"} <= keys:
        return bool(_HIRING.search(head))
    return {"children", "author", "text"} <= keys and (bool(_HIRING.search(head)) or head.count(" | ") > 2)


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each comment that answers the question itself; what was deleted is none, what answers a comment neither."""
    whole = jsonl.load(file)
    for number, comment in enumerate(listed(whole, "children") or listed(whole, "hits"), 1):
        try:
            said = text(comment, "text", "comment_text")
            if said and not _is_reply(comment):
                found = _fields_of(comment, said)
                yield recorded(found, number) if found else Rejection(
                    file.name, number, 'its first line does not name a company and a job with "|" between them',
                    record={"description": said},
                )  # fmt: skip
        except ODD:
            yield Rejection(file.name, number, "it does not have the structure of a comment", partial=True)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _is_reply(comment: Raw) -> bool:
    """Whether it answers another comment; a thread's own children stand right under it."""
    parent, story = comment.get("parent_id"), comment.get("story_id")
    return parent is not None and story is not None and parent != story


def _fields_of(comment: Raw, said: str) -> Fields | None:
    line = unescape(_TAG.sub("", _LINE_ENDS.split(said, maxsplit=1)[0]))
    parts = [cut for part in line.split("|") if (cut := part.strip(" \u00a0–—-")) and len(cut) <= _LONGEST_PART]
    if len(parts) < _FEWEST_PARTS:
        return None
    number = text(comment, "id", "objectID")
    kinds = {part: _kind(part) for part in parts[1:]}
    title = next((part for part, kind in kinds.items() if kind == "title"), "") or next(
        (part for part, kind in kinds.items() if not kind), ""
    )
    return {
        "source": name,
        "id": number,
        "url": f"https://news.ycombinator.com/item?id={number}",
        "title": title or parts[1],
        "company": _ASIDE.sub("", _ADDRESS.sub("", parts[0])).strip(" -–:("),
        "places": [part for part, kind in kinds.items() if kind == "place"],
        "modes": employment.modes(*(part for part in parts[1:] if part != title)),
        "contracts": employment.contracts(*parts[1:]),
        "hours": employment.hours(*parts[1:]),
        "pay": [part for part, kind in kinds.items() if kind == "pay"],
        "description": said,
        "published": text(comment, "created_at", "created_at_i"),
    }


def _kind(part: str) -> str:
    """What a part of the line tells: an address, the pay, the job, a place, how one works; empty for the rest."""
    if _ADDRESS.search(part):
        return "address"
    if _PAY.search(part):
        return "pay"
    if _OCCUPATION.search(part):
        return "title"
    if gazetteer().parse(part):
        return "place"
    words = fold(part)
    return "work" if employment.modes(words) or employment.hours(words) or employment.contracts(words) else ""
