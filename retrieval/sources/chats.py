"""Conversations of WhatsApp as its export writes them: each message that is an advert is an offer, or several.

"[18.11.2026, 19:03:40] Ada: Szukamy kelnera …" on iPhones, "18.11.2026, 19:03 - Ada: …" on others; what a message
says goes on over the lines below it. Messages that are no adverts are passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.sources import fields, text
from retrieval.sources.objects import recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record, Rejection
    from retrieval.sources.files import Text

name = "chat"

_DAY = r"(?P<day>\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}),? "
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_STAMP = re.compile(rf"[\u200e\u200f]*(?:\[{_DAY}{_TIME}\] |{_DAY.replace('day', 'date')}{_TIME} - )(?P<rest>.*)")
_SAID = re.compile(r"(?P<who>[^:\n]{1,60}): ?(?P<said>.*)", re.DOTALL)
_LINES = 30
_FEWEST = 2
_SHORT_YEAR = re.compile(r"(\D)(\d{2})$")


class Message(NamedTuple):
    """What somebody wrote, and the day, as it is written."""

    day: str
    said: str


def recognises(head: str) -> bool:
    lines = [line for line in head.split("\n", _LINES)[:_LINES] if line.strip()]
    return (
        bool(lines) and _STAMP.match(lines[0]) is not None and sum(map(bool, map(_STAMP.match, lines))) >= _FEWEST
    )


def records(file: Text) -> Iterator[Record | Rejection]:
    """The adverts of all messages, numbered by their messages."""
    whole = file.text(file.document("a conversation", "split it"))
    for number, message in enumerate(_messages(whole), 1):
        yield from adverts_of(message, number)


def adverts_of(message: Message, number: int, more: dict[str, str] | None = None) -> Iterator[Record]:
    """The adverts of one message, with what else is known of it; none where it is no advert."""
    if not text.is_advert(message.said):
        return
    for part in text.parts_of(message.said):
        found = text.read(part)
        if found.get("title"):
            yield recorded({"published": message.day, **(more or {}), **found}, number)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _messages(whole: str) -> Iterator[Message]:
    """The messages in their order, without what the program itself says."""
    day, said = "", list[str]()
    for line in whole.split("\n"):
        stamp = _STAMP.match(line)
        if stamp is None:
            said.append(line)
            continue
        yield from _message(day, said)
        day, said = _SHORT_YEAR.sub(r"\g<1>20\2", stamp["day"] or stamp["date"]), [stamp["rest"]]
    yield from _message(day, said)


def _message(day: str, said: list[str]) -> Iterator[Message]:
    if match := _SAID.match("\n".join(said)):
        yield Message(day, match["said"].strip())
