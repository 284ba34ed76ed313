"""Text as people read it: HTML taken away, control characters, shouted titles, reference numbers."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from html.parser import HTMLParser

LONGEST_DESCRIPTION = 20_000
"""Characters of a description that are kept; no advert of a person is longer."""

LONGEST_TITLE = 200

_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});?")
_ESCAPED_IN_PART = re.compile(r"</(?:p|li|ul|ol|div|span|strong|h\d)>|<br ?/?>")
"""Tags that an author escaped beside others, and no words about HTML: what ends, and line breaks."""

_MOST_ESCAPED = 4
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LOST_CODE = re.compile(r"<U\+([0-9A-Fa-f]{4,5})>")
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_BLOCKS = frozenset(
    "p br div li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer blockquote hr dt dd".split()
)
_SILENT = frozenset({"script", "style", "head", "template", "noscript"})

_OTHER_OFFERS = re.compile(
    r"\b(?:(?:podobne|polecane|powiązane|inne) (?:oferty|ogłoszenia|propozycje)(?: pracy)?"
    r"(?:\s*:|, które (?:mogły|mogą|mogłyby))|(?:similar|related|recommended) (?:jobs|offers)\s*:)",
    re.IGNORECASE,
)

# "R117/1768-865/21", "(nr 2123)", "ref. ABC-12", "#1234", "[12345]"; never "C++", "24/7" or "1/2 etatu".
_REFERENCE = re.compile(
    r"""
    (?P<name>(?<!\w)(?:sp|lo|zs|zsp|szkoł\w|podstawow\w+|przedszkol\w+|żłob\w+|sklep\w*|apte\w+|szpital\w*)
        [ ]nr[ ]\d{1,3}\b)
    | [(\[]?\b(?:nr|numer|ref|nr\.?\s*ref|ref\.?\s*nr|oferta\s+nr)\b\.?\s*:?\s*[A-Z]{0,6}[-/]?\d[\w/.-]*[)\]]?
    | [(\[]?\b[A-Z]{0,6}\d{0,6}[-/]\d{3,}[-/\d]*/\d{2,4}\b[)\]]?
    | [(\[]\s*\d{4,}\s*[)\]]
    | \#\d{3,}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GLUED_SHARE = re.compile(r"(?<=[^\W\d_]{4})(?=[13]/[248]\b)|(?<=\b[13]/[248])(?=etatu?\b)", re.IGNORECASE)
"""Where a part of a post is glued to the word before it or behind: "SPRZĄTACZKA1/2 ETATU"."""
_EDGES = " \t\n-–—,;:|/*•·.\"'„”"
_DOT_NET = re.compile(r"\.net\b", re.IGNORECASE)
_SHORTHANDS = frozenset(
    "IT HR BHP PR QA UX UI AI ML SAP ERP CRM CNC MIG MAG TIG B2B B2C SQL PHP API AWS GCP DTP TIR HVAC RTV AGD NZOZ"
    " SPA OZE BIM "
    "CAD UDT SEP UE VAT KPIR PPOŻ POZ OIT SOR USG RTG ZUS PKP PKS BMS PLC OC AC SEO PPC CFO CEO CTO COO WMS CO"
    " KAT ADR C+E "
    "C B D CE LPG LO SP ZSP DPS MOPS GOPS US USA UK II III IV VI VII".split()
)


class _Plain(HTMLParser):
    """The words of HTML, with a line for every block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


def plain(text: str) -> str:
    """Text without tags, entities and control characters; lines are kept, empty ones are not."""
    if "<U+" in text:
        text = _LOST_CODE.sub(lambda match: chr(int(match[1], 16)), text)
    if "<" in text and _TAG.search(text):
        text = _without_tags(text)
        if "<" in text and _ESCAPED_IN_PART.search(text):
            text = _without_tags(text)
    for _ in range(_MOST_ESCAPED):  # a system that escapes what another one escaped
        if "&" not in text or not _ENTITY.search(text):
            break
        text = unescape(text)
        if "<" in text and _TAG.search(text):
            text = _without_tags(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00ad", "")
    if not text.replace("\n", "").isprintable():
        text = _CONTROL.sub(" ", text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(filter(None, lines)))


def _without_tags(text: str) -> str:
    parser = _Plain()
    try:
        parser.feed(text)
        parser.close()
    except AssertionError:  # html.parser gives up on some broken declarations
        return _TAG.sub(" ", text)
    return "".join(parser.pieces)


def description(text: str) -> str:
    """The description as it is kept: plain, at most `LONGEST_DESCRIPTION` characters, cut between words.

    The other offers that a portal lists below it are none of its words.
    """
    if len(text) > 10 * LONGEST_DESCRIPTION:
        text = text[: 10 * LONGEST_DESCRIPTION]
    text = plain(text)
    if others := _OTHER_OFFERS.search(text):
        text = text[: others.start()].rstrip()
    return text if len(text) <= LONGEST_DESCRIPTION else _cut(text, LONGEST_DESCRIPTION)


def _cut(text: str, length: int) -> str:
    return text[:length].rsplit(None, 1)[0] + " …"


def line(text: str) -> str:
    """A short field on one line."""
    return plain(text).replace("\n", " ")


def title(text: str) -> str:
    """The title on one line, without reference numbers, and not in capitals throughout."""
    whole = line(text)
    text = re.sub(r"[(\[]\s*[)\]]", "", _REFERENCE.sub(_unless_a_name, whole))
    text = _trimmed(_SPACES.sub(" ", _GLUED_SHARE.sub(" ", text))) or whole
    letters = [c for c in text if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        text = _spoken(text)
    return text if len(text) <= LONGEST_TITLE else _cut(text, LONGEST_TITLE)


def _unless_a_name(match: re.Match[str]) -> str:
    """ "SP nr 5" is a school's name and no reference."""
    return match["name"] or " "


def _trimmed(text: str) -> str:
    """Without the marks that are left at the edges; ".NET" keeps its dot, "(Senior) Analyst" its bracket."""
    text = text.rstrip(_EDGES + "(")
    begin = len(text) - len(text.lstrip(_EDGES))
    if begin and _DOT_NET.match(text, begin - 1):
        begin -= 1
    text = text[begin:]
    if text.startswith("(") and ")" not in text:
        text = text[1:].lstrip(_EDGES)
    return text + ")" if text.count("(") > text.count(")") else text


def _spoken(text: str) -> str:
    """ "KSIĘGOWA DS. VAT" → "Księgowa ds. VAT"."""
    words = [word if _shorthand(word) else word.lower() for word in text.split(" ")]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]


def _shorthand(word: str) -> bool:
    bare = word.strip("()[].,;:/-–\"'")
    return (
        bare in _SHORTHANDS
        or any(c.isdigit() for c in bare)
        or all(part in _SHORTHANDS for part in bare.split("/"))
    )
