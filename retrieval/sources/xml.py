"""Records of XML as it is read: a feed of gigabytes takes the memory of one record.

What real feeds break is mended on the way: HTML's entities, bare ampersands, characters XML does not allow.
Entities of the document's own are refused (they are how a small file becomes a huge one, or reads other files).
"""

from __future__ import annotations

import codecs
import re
from html.entities import name2codepoint
from itertools import chain
from typing import TYPE_CHECKING, Any

from lxml import etree

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.files import Text

LARGEST_RECORD = 32 * 1024 * 1024
"""Bytes that may pass without a record's end."""

_PIECE = 64 * 1024
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["'][^>]*\?>""")
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ELEMENT = re.compile(r"<[A-Za-z_]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
    "|&#(?:[xX]0*(?:[0-8b-cB-C]|[eE]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));"
)
_AMPERSAND = re.compile(r"&(?:([a-zA-Z][a-zA-Z0-9]{1,30});|(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};))")
_OWN = {"amp", "lt", "gt", "quot", "apos"}
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_LONGEST_ENTITY = 40
_TAIL = 400
_END = re.compile(rb"(?:</[^<>]+>|/>)\s*(?:<!--[^<]*-->\s*)?$")
_LONGEST_PROLOGUE = 1024 * 1024


def elements(file: Text, *tags: str) -> Iterator[Any]:
    """Each element with one of these local names that does not lie in another such one, whole, as lxml's.

    An element is emptied once the next one is asked for. Raises BadInput for a file that declares entities, and
    after the elements that could be read for one that ends in the middle, or in which an element has no end.
    """
    parser = etree.XMLPullParser(
        events=("end",), tag=[f"{{*}}{tag}" for tag in tags], recover=True, resolve_entities=False,
        no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    since, tail = 0, b""
    for piece in _mended(file):
        since, tail = since + len(piece), (tail + piece)[-_TAIL:]
        _feed(file, parser, piece)
        for element in _outermost(parser, tags):
            since = 0
            yield element
            _forget(element)
        if since > LARGEST_RECORD:
            raise BadInput(f"{file.name} holds a record of over {LARGEST_RECORD // 1024**2} MB.", source=file.name)
    _feed(file, parser, None)
    if not _END.search(tail):
        raise BadInput(f"{file.name} ends in the middle; fetch it again.", source=file.name)
    for element in _outermost(parser, tags):
        yield element
        _forget(element)
    if deep := next((entry for entry in parser.feed_error_log if "Excessive depth" in entry.message), None):
        raise BadInput(f"{file.name} is nested too deeply from line {deep.line} on.", source=file.name)


def _feed(file: Text, parser: Any, piece: bytes | None) -> None:
    """Feeds a piece, or with None ends the document; what recovers of it is there as events."""
    try:
        parser.close() if piece is None else parser.feed(piece)
    except etree.XMLSyntaxError as error:
        raise BadInput(f"{file.name} is not XML that can be read.", source=file.name) from error


def _outermost(parser: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    for _, element in parser.read_events():
        if not any(local(above) in tags for above in element.iterancestors()):
            yield element


def _forget(element: Any) -> None:
    """What has been read leaves the memory, with what stood before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def decoded(file: Text) -> Iterator[str]:
    """The file's text in pieces, by the encoding that it declares, or the one that fits."""
    pieces = iter(lambda: file.stream.read(_PIECE), b"")
    first = next(pieces, b"")
    if file.encoding == "utf-8" and (declared := _DECLARED.match(first)):
        try:
            file.encoding = codecs.lookup(declared[1].decode()).name
        except LookupError:
            file.encoding = "utf-8"
    elif file.encoding == "utf-8":
        file.text(file.head)  # names the encoding that fits
    encoding = "utf-8" if file.encoding.startswith("utf-") else file.encoding
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for piece in chain([first], pieces):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _mended(file: Text) -> Iterator[bytes]:
    """The file from its first element on, as well-formed UTF-8 as can be."""
    left, inside, begun = "", False, False
    for text in decoded(file):
        left += text
        if not begun:
            start = _root(file, left)
            if start is None:
                continue
            left, begun = left[start:], True
        cut = _safe(left)
        done, inside = _pieces(left[:cut], inside)
        left = left[cut:]
        yield done.encode("utf-8", "replace")
    yield _pieces(left, inside)[0].encode("utf-8", "replace")


def _root(file: Text, text: str) -> int | None:
    """Where the first element begins, None where it is still to come; what stands before it is left out."""
    blanked = _COMMENT.sub(lambda match: " " * len(match[0]), text)
    found = _ELEMENT.search(blanked)
    if _ENTITY.search(blanked, 0, found.start() if found else len(blanked)):
        raise BadInput(
            f"{file.name} declares entities of its own, which can make a small file huge; export it without them.",
            source=file.name,
        )
    if found is None and len(text) > _LONGEST_PROLOGUE:
        raise BadInput(f"{file.name} is not XML: no element begins in it.", source=file.name)
    return found.start() if found else None


def _safe(text: str) -> int:
    """Up to where a piece may be mended: not within an entity or the beginning of a mark of CDATA."""
    cut = text.rfind("&", max(0, len(text) - _LONGEST_ENTITY))
    ends = [n for n in range(1, len(_CDATA)) if text.endswith((_CDATA[:n], _CDATA_END[:n]))]
    return min(cut if cut >= 0 and ";" not in text[cut:] else len(text), len(text) - max(ends, default=0))


def _pieces(text: str, inside: bool) -> tuple[str, bool]:
    """The text mended outside of CDATA; (it, whether CDATA is still open at its end)."""
    done: list[str] = []
    at = 0
    while at < len(text):
        mark = _CDATA_END if inside else _CDATA
        end = text.find(mark, at)
        piece = text[at:] if end < 0 else text[at : end + len(mark)]
        at = len(text) if end < 0 else end + len(mark)
        piece = _FORBIDDEN.sub("", piece)
        done.append(piece if inside else _AMPERSAND.sub(_entity, piece))
        inside = inside if end < 0 else not inside
    return "".join(done), inside


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if name in _OWN:
        return match[0]
    return f"&#{name2codepoint[name]};" if name in name2codepoint else f"&amp;{name};"
