"""What stands around a pasted advert and is none of it: the headers of a mail, marks of Markdown, a shout."""

from __future__ import annotations

import re
from typing import NamedTuple

from retrieval.polish import fold

_HEADER = re.compile(r"\s*(?P<name>[^\W\d_][\w-]{0,20}(?: [a-ząćęłńóśźż]{1,8})?)\s*:(?:\s+(?P<value>.*)|\s*)$")
_FROM, _SUBJECT, _DATE = {"od", "from", "nadawca"}, {"temat", "subject"}, {"data", "date", "wyslano", "sent"}
_OTHERS = {"do", "to", "dw", "udw", "cc", "bcc", "kopia", "reply-to", "odpowiedz do", "message-id", "importance"}
_FORWARDED = re.compile(
    r"\W*(?:forwarded message|original message|wiadomosc oryginalna|przekazana wiadomosc"
    r"|wiadomosc przekazana(?: dalej)?|poczatek przekazywanej wiadomosci|begin forwarded message)\W*"
)
_ANSWERED = re.compile(r"^(?:(?:re|odp|fwd?|pd)\s*:\s*)+", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:pro[sś]b[aęe]|prosz[ęe]|prosimy) o (?:publikacj\w+|zamieszczenie|umieszczenie|dodanie)"
    r"(?: (?:ogłoszeni\w+|oferty?|anonsu))?(?: (?:o )?prac[ęey])?\s*[:–-]\s*",
    re.IGNORECASE,
)
"""What stands in a subject before the title where somebody asks for an advert to be published."""

_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_EMPHASIS = re.compile(r"(?<![\w*])(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)(?![\w*])|\\$")
_DECORATION = re.compile(r"^[^\w(„\"'.#+]+|[^\w)”\"'.#+%]+$")


class Pasted(NamedTuple):
    """`text` begins with the subject of a mail; `sent`: its day as it was written, empty without one."""

    text: str
    sent: str = ""


def without_headers(text: str) -> Pasted:
    """A text without the headers of a mail, at its beginning or behind a line that says that one was passed on."""
    lines, kept, sent = text.split("\n"), list[str](), ""
    at, expected = 0, True
    while at < len(lines):
        line = lines[at]
        if _FORWARDED.fullmatch(fold(line)):
            at, expected = at + 1, True
            continue
        end, named = _headers(lines, at) if expected and line.strip() else (at, {})
        if named:
            sent = sent or next((value for name, value in named.items() if name in _DATE), "")
            subject = next((value for name, value in named.items() if name in _SUBJECT), "")
            kept += [_ASKED.sub("", _ANSWERED.sub("", subject)), ""]
        expected = expected and not line.strip()
        kept += [] if named else [line]
        at = end if named else at + 1
    return Pasted("\n".join(kept), sent)


def _headers(lines: list[str], at: int) -> tuple[int, dict[str, str]]:
    """The headers that begin at a line by their names, and where they end; none where they are no mail's."""
    found: dict[str, str] = {}
    while at < len(lines) and (match := _HEADER.fullmatch(lines[at].rstrip())):
        name = fold(match["name"])
        if name not in _FROM | _SUBJECT | _DATE | _OTHERS:
            break
        found[name] = (match["value"] or "").strip()
        at += 1
    sender = next((value for name, value in found.items() if name in _FROM), "")
    is_mail = len(found) >= 2 and (bool(found.keys() & _SUBJECT) or "@" in sender)
    return at, found if is_mail else {}


def unmarked(line: str) -> str:
    """A line without the marks of Markdown: "# Kucharz", "**Firma:** Bar"."""
    return _EMPHASIS.sub("", _HEADING.sub("", line)).strip()


def undecorated(line: str) -> str:
    """A line without the signs around it: "‼️ Kucharz ‼️"."""
    return _DECORATION.sub("", line)
