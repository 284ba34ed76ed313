"""The beginning of a description: without what portals put before it and the card says anyway."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.texts.markup import one_line

if TYPE_CHECKING:
    from bot.domain import Offer

DIGEST = 420
"""How many characters of a description a full card shows, cut at the end of a sentence where one is near."""

_PREAMBLE = 320
"""How far into a description the labels of a portal reach; a heading further down belongs to the description."""
_LEAST = 40
"""A rest shorter than this says too little: the description is then shown from where it begins."""

_HEADING = re.compile(
    r"(?:\b(?:opis (?:ogłoszenia|oferty(?: pracy)?|stanowiska(?: podany przez pracodawcę)?)|treść ogłoszenia"
    r"|(?:twój |główny )?zakres obowiązków(?: na (?:danym |tym )?stanowisku)?|twoje (?:obowiązki|zadania)"
    r"|job description|about the (?:job|role)|your (?:responsibilities|tasks))\b(?: pracy)?[ :–-]*"
    r"|\b(?:obowiązki|zadania|responsibilities|duties) ?: *)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:kto szuka|stanowisko|praca na stanowisku|pracodawca|nazwa firmy"
    r"|numer(?: oferty| referencyjny)?|nr ref\.?"
    r"|lokalizacja|miejsce pracy|position|job title|employer|location|reference(?: number)?) ?: *",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<!\btzw)(?<!\bkat)(?<!\bmin)(?<!\bul)(?<!\bnr)(?<!\bSp)(?<!\bnp)[.!?…](?=\s+[^\sa-ząćęłńóśźż])"
)
"""An end of a sentence: what follows begins with no small letter, and what precedes is no abbreviation."""
_EDGE = " \t\n-–—:,.;|•*"


def digest(offer: Offer, most: int = DIGEST) -> str:
    """What the work is, on one line: first the headings and labels of a portal go, then the title said again."""
    line = one_line(offer.description, _PREAMBLE + most * 2)
    rest = _without_title(_without_preamble(line), offer.title)
    while (shorter := _without_title(_without_preamble(rest), offer.title)) != rest:
        rest = shorter
    if len(rest) < _LEAST:
        rest = line
    return first_sentences(rest[:1].upper() + rest[1:], most)


def _without_preamble(line: str) -> str:
    """After the last heading before which there is nothing but labelled facts."""
    start = 0
    for heading in _HEADING.finditer(line, 0, _PREAMBLE):
        before = line[start : heading.start()].strip(_EDGE)
        if before and not _LABEL.search(before):
            break
        start = heading.end()
    return line[start:].lstrip(_EDGE)


def _without_title(line: str, title: str) -> str:
    """Without "Praca na stanowisku:" and the title, where the text begins with them."""
    label = _LABEL.match(line)
    text = line[label.end() :] if label else line
    if not title.strip() or not text.casefold().startswith(title.strip().casefold()):
        return line
    rest = text[len(title.strip()) :]
    goes_on = rest[:1].isalpha() or rest.lstrip()[:1].islower()  # "Kucharz potrzebny od zaraz" is a sentence
    return line if goes_on else rest.lstrip(_EDGE)


def first_sentences(text: str, most: int = DIGEST) -> str:
    """The beginning of a text on one line, ended at a sentence where one ends after the first third."""
    line = one_line(text, most * 2)
    if len(line) <= most:
        return line
    ends = [match.end() for match in _SENTENCE_END.finditer(line, 0, most + 2) if match.end() <= most]
    if ends and ends[-1] > most // 3:
        return line[: ends[-1]]
    return one_line(line, most)
