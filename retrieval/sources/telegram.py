"""Channels and groups of Telegram as its desktop program exports them (`result.json`): each message that is an
advert is an offer, or several. Messages that are no adverts are passed over.

A text is a text, or a list of texts and of objects that each hold one with how it looks: {"type": "bold", …}.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import chats, envelopes, fields, jsonl
from retrieval.sources.objects import keys_of, listed, source_of
from retrieval.sources.objects import text as text_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record, Rejection
    from retrieval.sources.files import Text

name = "telegram"

_MARKS = {"messages", "date_unixtime", "text"}


def recognises(head: str) -> bool:
    return keys_of(head) >= _MARKS


def records(file: Text) -> Iterator[Record | Rejection]:
    """The adverts of every channel of the export, numbered by their messages."""
    for channel in envelopes.outermost(jsonl.load(file), _channel):
        yield from _adverts(channel[0])


def _channel(value: Any) -> list[Any] | None:
    """A channel as a list of its own, where an object is one."""
    return [value] if isinstance(value.get("messages"), list) else None


def _adverts(channel: dict[str, Any]) -> Iterator[Record]:
    source = source_of("telegram", text_under(channel, "name"))
    for number, message in enumerate(listed(channel, "messages"), 1):
        if not isinstance(message, dict) or message.get("type") != "message":
            continue
        said = chats.Message(text_under(message, "date"), "".join(_pieces(message.get("text"))))
        own = f"{text_under(channel, 'id')}-{text_under(message, 'id')}"
        for at, record in enumerate(chats.adverts_of(said, number, {"source": source}), 1):
            record.fields["id"] = own if at == 1 else f"{own}-{at}"  # type: ignore[index]  # a dict of our own
            yield record


def _pieces(value: Any) -> Iterator[str]:
    for piece in value if isinstance(value, list) else [value]:
        found = piece.get("text") if isinstance(piece, dict) else piece
        if isinstance(found, str):
            yield found


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)
