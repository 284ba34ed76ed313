"""What lines of a pasted advert say without a label: a town, a level, the employer, its address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.places import gazetteer
from retrieval.polish import fold, is_finite_verb
from retrieval.sources import employment
from retrieval.sources.nominative import nominative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Place

_FIRST_LINES = 15
"""Lines in which a board shows what it knows of an offer, before its text."""

_LONGEST_LINE = 80
FEWEST_PEOPLE = 3_000
"""Inhabitants of a town whose name alone is a line, or that of a sheet; smaller places are called like many other
things."""

_APART = re.compile(r"[,;|/()·•]+|\s[–—-]\s")
_STREET = re.compile(
    r"^(?:ul|al|aleja|aleje|pl|plac|os|osiedle)\b\.?|\s\d{1,4}\s?[a-z]?(?:/\d{1,4})?$|^\d{2}-\d{3}", re.I
)
_POST_CODE = re.compile(r"^\d{2}-\d{3}\s+")
_LEVEL = re.compile(
    r"\W*(?:[a-z]+ )?(?:specjalista|asystent|kierownik|ekspert|manager|menedzer)?(?: / [a-z]+)? ?"
    r"\((?:junior|mid|regular|senior|mid / regular)\)\W*"
)
_COMPANY = re.compile(
    r"(?:^|,\s)(?:dla )?firm[ay] (?P<name>[A-ZŁŚŻŹĆ][\w&.-]*(?: [A-ZŁŚŻŹĆ][\w&.-]*){0,3})(?=\s*(?:,|$))"
)
_BUSINESS = re.compile(
    r"\b(?:pizzeri|restauracj|kawiarni|karczm|bar|cukierni|piekarni|hotel|pensjonat|sklep|salon|warsztat|hurtowni|aptek"
    r"|gospodarstw|firm|przedszkol|żłobk|żłob)\w{0,4}\s+[„\"](?P<name>[^„”\"\n]{2,40})[”\"]",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r",\s*(?=\d{2}-\d{3}\b|(?:ul|al|pl|os)\.\s)")


_HIRES = re.compile(
    r"^\W?(?P<company>.{3,100}?)\s+(?:pilnie\s+)?(?:zatrudni|poszukuje|przyjmie|szuka)"
    r"(?:\s+(?:od zaraz|pilnie|na stałe|do pracy|(?:pracownik\w*\s+|os[oó]b\w*\s+)?na (?:wolne )?stanowisk\w+))*"
    r"(?P<rest>\s*:?\s*$|\s)",
    re.IGNORECASE,
)
_FIRM = re.compile(r"^(?:firma|spółka)\s+", re.IGNORECASE)
_WHAT_IT_IS = re.compile(r",\s+(?=[a-ząćęłńóśźż]+\b)|\s+(?=z siedzibą\b)")
"""What stands behind a name and tells of whom it is: ", specjalizująca się w …", "z siedzibą w …"."""

_OFFICIAL = re.compile(
    r"(?:dyrektor|wojt|burmistrz|prezydent|starosta|prezes|kierownik|zarzad|rektor|komendant|opis)\b"
)
"""Who announces what an office, or a company, offers; folded."""

_JOINS = {"i", "oraz", "a", "się"}
"""What no name ends with: a sentence went on to who hires."""

_MOST_WORDS = 8
_HIRING_LINES = 6
_LONGEST_SHORT = 800
_OF_THE_EMPLOYER = re.compile(
    r"\b(?:siedzib\w*|gield\w*|biur\w*|urz[ae]d\w*|pup|oddzial\w*|central\w*|rekrut\w*|rozmow\w*|zalozon\w*|powsta\w*)"
    r"[^.!?\n]*$"
)
"""What stands before a town where somebody's office is, and not the work; folded."""

_INSIDE = re.compile(r"(?:^|[\s,(])(?:w|we)\s+$|(?:^|\n|,\s)\W*$", re.IGNORECASE)
"""What stands before a town that an advert is for: "w", or nothing but a comma."""

_PREPOSITION = re.compile(r"\b(?:w|we|z|ze|do|od|koło|pod|obok)\s+$", re.IGNORECASE)
_LONGEST_TITLE = 90
_WORD = re.compile(r"[^\W\d_]+")


class Hiring(NamedTuple):
    """Who hires, and whom where that is the line below: "Przedszkole "Bajka" zatrudni:", "Nauczyciel"."""

    company: str
    title: str = ""


class Whereabouts(NamedTuple):
    """A line that says where the work is, and how; `mode` is empty where it says no more than where."""

    place: str
    mode: tuple[str, ...] = ()


def hiring(lines: Sequence[str]) -> Hiring | None:
    """The employer that the first lines name before "zatrudni"; None without one that has a name of its own."""
    for line, below in zip(lines[:_HIRING_LINES], [*lines[1:], ""], strict=False):
        match = _HIRES.match(line)
        if match is None or not _is_proper(_FIRM.sub("", match["company"])):
            continue
        company = _WHAT_IT_IS.split(_FIRM.sub("", match["company"]), maxsplit=1)[0].strip(" ,–-")
        if match["rest"].strip(" :") or (not match["rest"].strip() and match.end() < len(line)):
            return Hiring(company)
        sought = below.strip(" -–•*·")
        fits = 2 < len(sought) <= _LONGEST_TITLE and not sought.endswith((".", ":"))
        return Hiring(company, nominative(sought, accusative=True) if fits else "")
    return None


def leads_to_whom(line: str) -> bool:
    """Whether a line names an employer who hires, and leaves whom to the lines below."""
    found = hiring([line, "Zdun"])
    return found is not None and bool(found.title)


def says_something(name: str) -> bool:
    """Whether words are a sentence, and so nobody's name: "Zespół sprzedaży czeka na Ciebie"."""
    return any(is_finite_verb(word) for word in _WORD.findall(name) if word.islower())


def _is_proper(name: str) -> bool:
    """Whether words are somebody's name: one in quotes, or of more words than one with a capital letter."""
    words = name.split()
    if len(words) > _MOST_WORDS or _OFFICIAL.match(fold(name)) or says_something(name):
        return False
    if words[-1:] and words[-1] in _JOINS:
        return False
    return name[:1].isupper() and (
        any(mark in name for mark in "\"„”'") or any(word[:1].isupper() for word in words[1:])
    )


def whereabouts(lines: Sequence[str]) -> Whereabouts | None:
    """The first line below the title that is nothing but a place: "Wrocław, dolnośląskie"."""
    return next((found for line in lines[1:_FIRST_LINES] if (found := _whereabouts(line))), None)


def _whereabouts(line: str) -> Whereabouts | None:
    if len(line) > _LONGEST_LINE or not (line[:1].isupper() or _STREET.match(line)):
        return None
    parts = [part for one in _APART.split(line) if (part := one.strip())]
    modes = tuple(mode for part in parts for mode in employment.modes(part))
    said = [part for part in parts if not employment.modes(part)]
    streets = [part for part in said if _STREET.search(part)]
    names = [_POST_CODE.sub("", part) for part in said if part not in streets or _POST_CODE.match(part)]
    towns = [place for name in names if (place := _town(name))]
    if len(towns) != 1 or not all(_town(name) or _is_wider(name) or _is_quarter(name, towns[0]) for name in names):
        return None
    certain = len(names) > 1 or streets or gazetteer().population(towns[0]) >= FEWEST_PEOPLE
    return Whereabouts(", ".join(names), modes) if certain else None


def _town(name: str) -> Place | None:
    """The known town that this is the name of, and nothing more."""
    found = [place for place in gazetteer().parse(name) if place.kind == "town" and place.latitude is not None]
    return found[0] if len(found) == 1 and fold(found[0].name) == fold(name) else None


def _is_wider(name: str) -> bool:
    found = gazetteer().parse(name)
    return len(found) == 1 and found[0].kind != "town" and len(name.split()) <= 3


def _is_quarter(name: str, town: Place) -> bool:
    return gazetteer().is_district(name) and gazetteer().parse(f"{town.name}, {name}") == (town,)


def town_between_commas(line: str) -> str:
    """The town that a line names between commas, also with its quarter: "Kelner, Warszawa Wola, 30 zł/h"."""
    for part in (one.strip() for one in line.split(",")[1:]):
        found = gazetteer().parse(part) if part[:1].isupper() and len(part.split()) <= 3 else ()
        if len(found) == 1 and found[0].latitude is not None and fold(part).startswith(fold(found[0].name)):
            return part
    return ""


def only_town(text: str) -> str:
    """The town that a short text names as where it is, where it names no other place, not even as one from which
    people come: "do baru w Nysie"."""
    if len(text) > _LONGEST_SHORT:
        return ""
    found = gazetteer().find(text, running_text=True)
    if any(_OF_THE_EMPLOYER.search(fold(text[max(0, mention.start - 60) : mention.start])) for mention in found):
        return ""
    places = {place for mention in found for place in mention.places} | _behind_prepositions(text)
    inside = any(_INSIDE.search(text[: mention.start]) for mention in found)
    (place,) = places if len(places) == 1 and inside else (None,)
    if place is None or place.kind != "town" or place.latitude is None:
        return ""
    return f"{place.name}, {place.voivodeship}" if place.voivodeship else place.name


def _behind_prepositions(text: str) -> set[Place]:
    """The larger towns that a text names behind a preposition, also where the work is not: "dojazd z Warszawy"."""
    found = gazetteer().find(text)
    behind = (mention for mention in found if _PREPOSITION.search(text[: mention.start]))
    towns = (place for mention in behind for place in mention.places if place.kind == "town")
    return {town for town in towns if gazetteer().population(town) >= FEWEST_PEOPLE}


def level(lines: Sequence[str]) -> str:
    """The line that is nothing but a level as boards name it: "specjalista (Mid / Regular)"; empty without one."""
    return next((line for line in lines[:_FIRST_LINES] if _LEVEL.fullmatch(fold(line))), "")


def employer(line: str) -> str:
    """The employer that a line names between commas: "…, umowa zlecenie, firma Beczka"; empty without one."""
    match = _COMPANY.search(line)
    return match["name"] if match else ""


def employer_in_quotes(text: str) -> str:
    """The one place of business that a text names in quotes: "do baru „Pod Lipą”"; empty where there are more."""
    names = dict.fromkeys(match["name"].strip() for match in _BUSINESS.finditer(text[:_LONGEST_SHORT]))
    return next(iter(names)) if len(names) == 1 else ""


def with_address(company: str) -> tuple[str, str]:
    """An employer and the address or town that was written behind it; empty where there is none."""
    if match := _ADDRESSED.search(company):
        return company[: match.start()].strip(), company[match.end() :].strip()
    name, comma, last = company.rpartition(",")
    if comma and name.strip() and _town(last.strip()):
        return name.strip(), last.strip()
    return company, ""
