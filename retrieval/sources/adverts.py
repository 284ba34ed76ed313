"""A text that holds several adverts, cut into them: under labels, headings or numbers of their own, as posts of a
group, or by positions that are paid each in its own way. A text of one advert stays whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.polish import fold, lemmas_of
from retrieval.sources.labelled import label_of, labelled
from retrieval.sources.pasted import unmarked
from retrieval.sources.unlabelled import leads_to_whom
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

_TERMS = {"company", "places", "pay", "contracts", "hours"}
"""Fields of which an advert has some beside its title, each under a label."""

_SHARED = {"company", "places", "contracts", "hours", "expires", "url"}
"""Fields that the lines above the first of several adverts may say of all of them."""

_LABEL = re.compile(r"^\W*(?P<label>[^\W\d_][^:–—]{1,40}?)\s*(?::|\s[–—-]\s)")
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,2})[.)]\s+\S")
_HEADING = re.compile(r"^\s{0,3}(?P<level>#{1,4})\s+\S")
_LINKED = re.compile(r"^\s{0,3}#{1,4}\s+\[[^\]]+\]\(https?://")
_POSTED = re.compile(
    r"^\W{0,3}(?:przed chwila|(?:wczoraj|dzisiaj)(?: o \d{1,2}[:.]\d{2})?"
    r"|just now|yesterday(?: at [\d:]+(?: ?[ap]m)?)?"
    r"|\d{1,2} ?(?:sek|min|godz|dni|dzien|tyg|tydz|h|d|m|w)\w*\.?"
    r"|\d{1,2} [a-z]{3,12}(?: \d{4})?(?: o \d{1,2}[:.]\d{2})?)"
    r"\s*·\W*$"
)
"""The line below the name of whoever wrote a post in a group: "5 godz. ·", "wczoraj o 18:22 ·"; folded."""

_ABOUT_A_POST = re.compile(
    r"^\W*(?:\d+ (?:komentarz\w*|udostepnien\w*|comments?|shares?|reakcj\w*)|lubie to!?|komentarz|udostepnij"
    r"|odpowiedz|wyswietl (?:wiecej|wszystkie).*|like|comment|share|reply|see more|zobacz wiecej"
    r"|(?:[-=_*~#]\s?){3,})\W*$"
)
_LONGEST_NAME, _MOST_WORDS = 40, 4
_MOST_POSITIONS, _LONGEST_LINE = 12, 160
"""Positions that one text names; each is given all else of it."""

_PAID = re.compile(
    r"^\W*(?P<title>[^\W\d_][^\d–—:|]{2,60}?)\s*(?:[–—|:]|\s-\s)\s*"
    r"(?P<terms>\D{0,20}\d[\d ,.–-]*(?:zł|pln|eur|€).*)$",
    re.IGNORECASE,
)
"""A line that names a position and what it pays: "PIZZER – 35-40 zł/h na rękę, umowa zlecenie"."""


_NO_POSITION = re.compile(
    r"\W*(?:noc|dzien|dniow|premi|bonus|weekend|nadgodz|niedziel|sobot|swiet|dodat|staw|podstaw|start|okres"
    r"|po okres|zalicz|mieszk|zakwater|dojazd|napiw|brutto|netto|umow|zlecen|wyplat|wynagr|pensj"
    r"|plac|zarob|posil|diet|poleceni"
    r"|do |od |w |za |na |po |min|max|salary|pay|rate|junior|mid|regular|senior|mlods|stars|bez |z )"
)
"""How lines begin that say of one position what it pays, and when; folded."""

_ABOVE_ALL = re.compile(r"[^\d:]{3,60}:\s*")
_OF_ONE = re.compile(rf"{_NO_POSITION.pattern}|\W*(?:praca\b|oferuj|zapewni|wymag|godzin|zmian|kontakt)")
"""The same, or what else a line says of the position above it."""


def adverts(text: str) -> list[str]:
    """The adverts of a text in their order; the text alone where it is one."""
    lines = text.split("\n")
    if each := _line_by_line(lines):
        return each
    parts = _posts(lines) or _under_labels(lines) or _under_headings(lines) or _under_numbers(lines)
    if parts:
        return [one for part in parts for one in adverts("\n".join(part))]
    return ["\n".join(part) for part in _positions(lines)]


def _cut_at(lines: Sequence[str], begin: Sequence[int]) -> list[list[str]]:
    return [list(lines[start:end]) for start, end in zip(begin, [*begin[1:], len(lines)], strict=True)]


def _terms_of(lines: Sequence[str]) -> set[str]:
    return _TERMS & labelled("\n".join(map(unmarked, lines))).keys()


def _with_shared(above: Sequence[str], parts: list[list[str]]) -> list[list[str]]:
    """The parts, each with the lines above them that say under labels what it does not."""
    shared = [(field, line) for line in above if (field := label_of(unmarked(line))[0]) in _SHARED]
    return [[*part, *(line for field, line in shared if field not in labelled("\n".join(part)))] for part in parts]


def _under_labels(lines: list[str]) -> list[list[str]]:
    """From one "Stanowisko: …" to the next, where each has more under labels of its own."""
    labels: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        match = _LABEL.match(plain := unmarked(line))
        if match and label_of(plain)[0] == "title":
            labels.setdefault(fold(match["label"]), []).append(at)
    begin = next((found for found in labels.values() if len(found) > 1), [])
    parts = _cut_at(lines, begin) if begin else []
    return _with_shared(lines[: begin[0]], parts) if parts and all(map(_terms_of, parts)) else []


def _under_headings(lines: list[str]) -> list[list[str]]:
    """Under headings of Markdown of one level that lead to an offer each, or have its terms below them."""
    levels: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if match := _HEADING.match(line):
            levels.setdefault(match["level"], []).append(at)
    for begin in levels.values():
        parts = _cut_at(lines, begin)
        links = [bool(_LINKED.match(part[0])) for part in parts]
        if len(parts) > 1 and (all(links) or all(len(_terms_of(part[1:])) > 1 for part in parts)):
            return _with_shared(lines[: begin[0]], parts)
    return []


def _under_numbers(lines: list[str]) -> list[list[str]]:
    """Under 1., 2., 3., where each has terms under labels, or all of its terms on the line itself."""
    numbers = [(at, int(match["number"])) for at, line in enumerate(lines) if (match := _NUMBERED.match(line))]
    if len(numbers) < 2 or [number for _, number in numbers] != list(range(1, len(numbers) + 1)):
        return []
    parts = _cut_at(lines, [at for at, _ in numbers])
    parts = [[re.sub(r"^\s*\d{1,2}[.)]\s+", "", part[0]), *part[1:]] for part in parts]
    if all(len(_terms_of(part[1:])) > 1 for part in parts) or all(is_terse(part[0]) for part in parts):
        return _with_shared(lines[: numbers[0][0]], parts)
    return []


def _line_by_line(lines: list[str]) -> list[str]:
    """The lines, where each is an advert by itself and most name an occupation; else none. A heading above them
    ("Oferty pracy:") is none of theirs."""
    said = [line for line in lines if line.strip()]
    said = said[1:] if said and _ABOVE_ALL.fullmatch(said[0]) and not leads_to_whom(said[0]) else said
    if len(said) < 2 or not all(map(is_terse, said)):
        return []
    titles = [title_in(line) for line in said]
    named = sum(map(names_work, titles))
    return said if named * 2 > len(said) and not any(_OF_ONE.match(fold(title)) for title in titles) else []


def _posts(lines: list[str]) -> list[list[str]]:
    """The posts of a group without who wrote them and when, and without what is said about them."""
    times = [
        at for at, line in enumerate(lines) if at and _POSTED.match(fold(line.strip())) and _is_name(lines[at - 1])
    ]
    if not times:
        return []
    posts = _cut_at(lines, [at - 1 for at in times])
    kept = [[line for line in post[2:] if not _ABOUT_A_POST.match(fold(line))] for post in posts]
    return [post for post in kept if any(line.strip() for line in post)]


def _is_name(line: str) -> bool:
    words = line.split()
    return 1 < len(words) <= _MOST_WORDS and len(line) <= _LONGEST_NAME and all(w[0].isupper() for w in words)


def _positions(lines: list[str]) -> list[list[str]]:
    """One advert for each of several positions that a text names with their pay, a line each; else all of it."""
    short = [(at, line) for at, line in enumerate(lines) if len(line) <= _LONGEST_LINE]
    paid = {at: match["title"] for at, line in short if (match := _PAID.match(line))}
    named = [
        at for at, title in paid.items() if not _NO_POSITION.match(fold(title)) and not label_of(lines[at])[0]
    ]
    distinct = len({fold(paid[at]).strip() for at in named}) == len(named)
    if not 1 < len(named) <= _MOST_POSITIONS or not distinct or not any(names_work(paid[at]) for at in named):
        return [lines]
    terms = {at: lines[at].partition(title)[2].strip(" –—:|-") for at, title in paid.items()}
    above = next((at for at in range(named[0] - 1, -1, -1) if lines[at].strip()), -1)
    # Who hires those below stays above each, or the next line would be whom they seek.
    lead = [lines[above]] if above >= 0 and leads_to_whom(lines[above]) else []
    others = [line for at, line in enumerate(lines) if at not in named and not (lead and at == above)]
    return [[*lead, paid[at].strip(), terms[at], *others] for at in named]


def names_work(title: str) -> bool:
    """Whether a title is that of an occupation."""
    found = thesaurus().find(lemmas_of(fold(title) if title.isupper() else title, restore=True))
    return any(mention.entry.kind == "occupation" and mention.named for mention in found)


_TERSE = re.compile(r"^\W*(?:\d{1,2}[.)]\s+)?(?P<title>[^\W\d_][^,;|\d]{2,60}?)\s*[,;|]\s+\S")
_SIGNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\d ?(?:zl|pln|eur|€)|\d \d{3}\b|\d{4}"),
    re.compile(r"\b(?:brutto|netto|na reke)\b"),
    re.compile(r"\b(?:zlecen\w+|umow\w+|b2b|uop|etat\w*)\b"),
)
"""Of which a line that is an advert by itself has all: an amount, what it is, and the contract; folded."""


def is_terse(line: str) -> bool:
    """Whether a line is an advert by itself: "Operator CNC, Grodzisk, 6500-7500 brutto, umowa o pracę"."""
    fits = len(line) <= _LONGEST_LINE and _TERSE.match(line) is not None
    return fits and all(sign.search(fold(line)) for sign in _SIGNS)


def title_in(line: str) -> str:
    """The title of a line that goes on with the terms, as an advert by itself or with what a position pays."""
    if is_terse(line):
        match = _TERSE.match(line)
    else:
        match = _PAID.match(line)
        match = match if match and not label_of(line)[0] and names_work(match["title"]) else None
    return match["title"].strip() if match else ""
