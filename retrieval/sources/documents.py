"""Documents that hold a text or a page of another kind: mails, pages saved as one file (MHTML), Word's .docx,
scripts that give JSON a name or pass it to a function."""

from __future__ import annotations

import io
import json
import re
import zipfile
from email import message_from_bytes, policy
from html import escape
from typing import TYPE_CHECKING

from retrieval.sources.labelled import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from typing import Any

_HEADERS = re.compile(rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_OLD_MAIL = tuple(
    re.compile(rb"^%b:" % name, re.IGNORECASE | re.MULTILINE) for name in (b"from", b"subject", b"date")
)
"""Headers that every mail has, also one without a version of MIME."""

_TEXT_OF_WORD = "word/document.xml"
_SCRIPT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?://[^\n]*\n\s*)*"
    rb"(?:(?:export\s+)?(?:var|let|const)\s+[\w$]{1,60}\s*=|export\s+default\b|module\.exports\s*="
    rb"|(?:window|self|globalThis)\.[\w$.]{1,60}\s*=|[\w$.]{1,60}\()"
    rb"\s*(?=[\[{]\s*[\"\[{\]}])"
)
_END_OF_PAGE = re.compile(rb"</(?:body|html)\s*>\s*(?:</html\s*>)?\s*$", re.IGNORECASE)
_LONGEST_LABEL = 40
_LARGEST = 64 * 1024 * 1024
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def is_mail(head: bytes) -> bool:
    """Whether a file begins with the headers of a mail, or of a page saved as one."""
    headers = _HEADERS.match(head)
    if headers is None:
        return False
    return _MIME.search(headers[0]) is not None or all(one.search(headers[0]) for one in _OLD_MAIL)


def is_word(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"word/" in head


def is_script(head: bytes) -> bool:
    """Whether a file begins as a script does that gives JSON a name (`var data = [`) or a function (`found({`)."""
    return _SCRIPT.match(head) is not None


def of_script(whole: bytes) -> bytes:
    """The JSON of a script, without the code around it."""
    begin = _SCRIPT.match(whole)
    text = whole[begin.end() if begin else 0 :].decode("utf-8", "surrogateescape")
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return text.rstrip(" \t\r\n;)").encode("utf-8", "surrogateescape")
    return text[:end].encode("utf-8", "surrogateescape")


def of_mail(whole: bytes) -> bytes:
    """What a mail says: its text under its subject and its day as headers; of a page saved as one file, or with
    offers marked up, the page. All in UTF-8."""
    mail: EmailMessage = message_from_bytes(whole, policy=policy.default)
    plain, page = (mail.get_body((kind,)) for kind in ("plain", "html"))
    said = _content(page)
    if b"JobPosting" in said or (plain is None and "Snapshot-Content-Location" in mail):
        end = next((found.start() for found in _END_OF_PAGE.finditer(said)), len(said))
        return said[:end] + _canonical(str(mail.get("Snapshot-Content-Location", ""))).encode() + said[end:]
    text = _content(plain) or "\n".join(lines_of(said.decode("utf-8", "replace"))).encode()
    subject = " ".join(str(mail.get("Subject", "")).split())
    sent = getattr(mail.get("Date"), "datetime", None)
    day = sent.date().isoformat() if sent else mail.get("Date", "")
    return f"Temat: {subject}\nOd: {mail.get('From', '')}\nData: {day}\n\n".encode("utf-8", "replace") + text


def _canonical(address: str) -> str:
    """Where a saved page was, behind what it says of that itself; empty where its mail does not tell."""
    address = "".join(address.split())
    return f'<link rel="canonical" href="{escape(address)}">' if address.startswith("http") else ""


def _content(part: Any) -> bytes:
    """What a part says, in UTF-8 where it names its encoding."""
    if part is None:
        return b""
    raw: bytes = part.get_payload(decode=True) or b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, UnicodeDecodeError):
        return raw


def of_word(whole: bytes) -> bytes:
    """The paragraphs of a document of Word's, a line each, in UTF-8; raises ValueError for what is damaged."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            if archive.getinfo(_TEXT_OF_WORD).file_size > _LARGEST:
                raise ValueError("too large")
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root = etree.fromstring(archive.read(_TEXT_OF_WORD), parser)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, etree.XMLSyntaxError) as error:
        raise ValueError(str(error)) from error
    return "\n".join(_lines_of_word(root)).encode()


def _lines_of_word(root: Any) -> Iterator[str]:
    """The paragraphs; of a row of two cells, the first of which is short, "label: value"."""
    labelled = [row for row in root.iter(f"{_WORD}tr") if _is_labelled(row)]
    within = {paragraph: row for row in labelled for paragraph in row.iter(f"{_WORD}p")}
    for paragraph in root.iter(f"{_WORD}p"):
        row = within.get(paragraph)
        if row is None:
            yield _paragraph(paragraph)
        elif paragraph is next(row.iter(f"{_WORD}p")):
            label, value = map(_cell, row.iterchildren(f"{_WORD}tc"))
            yield f"{label.strip().rstrip(':')}: {value.strip()}"


def _is_labelled(row: Any) -> bool:
    cells = [_cell(cell).strip() for cell in row.iterchildren(f"{_WORD}tc")]
    nested = next(row.iter(f"{_WORD}tbl"), None) is not None
    return (
        len(cells) == 2 and all(cells) and len(cells[0]) <= _LONGEST_LABEL and "\n" not in cells[0] and not nested
    )


def _cell(cell: Any) -> str:
    return "\n".join(map(_paragraph, cell.iter(f"{_WORD}p")))


def _paragraph(paragraph: Any) -> str:
    breaks = {f"{_WORD}br": "\n", f"{_WORD}tab": "\t"}
    return "".join(breaks.get(part.tag) or (part.text or "") for part in paragraph.iter(f"{_WORD}t", *breaks))
