"""What was refused and is welcome after all: "jednak Comarch może być", "Qt isn't a problem after all"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from retrieval import stand_ins
from retrieval.facts import find_facts
from retrieval.polish import fold
from retrieval.reading.burdens import burdens_named
from retrieval.reading.shift_systems import system_named
from retrieval.stand_ins import NIGHTS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.domain import Search

_WELCOME = re.compile(
    r"(?<!\w)(?:(?<!\bnie )mo(?:ze|ga)[ ](?:jednak[ ]|juz[ ]|tez[ ])*(?:byc|zostac|wrocic)|"
    r"(?:mi[ ])?nie[ ]przeszkadza\w*|"
    r"jednak[ ](?:juz[ ])?(?:moge|mozemy|dam[ ]rade)|(?<!\bnie[ ])moge[ ]jednak|"
    r"dopuszczam|akceptuj\w+|(?:jest|sa)[ ](?:jednak[ ])?(?:ok|okej|spoko|w[ ]porzadku)|"
    r"przywroc\w*|wpusc\w*|dopusc\w*|(?:jakos[ ])?przezyje|(?<!i )z[ ]powrotem[ ](?:prosze|daj)|"
    r"(?:wraca|wracaja|wrocil\w*)[ ]do[ ](?:lask|gry)|przesta\w+[ ](?:\w+[ ])?przeszkadza\w*|"
    r"(?:sie[ ]przeprosil\w+|przeprosil\w+[ ]sie)|(?:can|could)[ ]live[ ]with|"
    r"(?:is|are)[ ](?:back(?:[ ](?:in|on))?|all[ ]?right|alright|ok|okay)|"
    r"nie[ ]wykluczaj\w*|stop[ ](?:excluding|hiding|skipping)|przestan[ ](?:wykluczac|pomijac|"
    r"ukrywac)|"
    r"odblokuj|jednak[ ](?:tak|ok|okej|chce|chetnie)|"
    r"(?:is|are|would[ ]be)[ ](?:also[ ])?(?:ok|okay|fine|allowed|acceptable|welcome)|"
    r"can[ ](?:stay|be[ ](?:back|included))|"
    r"(?:is|are)(?:n.t|[ ]not|n't)[ ]a[ ]problem|(?:don.?t|do[ ]not|no[ ]need[ ]to)[ ](?:exclude|mind)|"
    r"(?:bring|put)[ ](?:\w+[ ])?back|allow)(?!\w)"
)
_TIMES = (
    (stand_ins.LONG_SHIFTS, r"dwunast\w+|12-?t?k\w*|12[ -]?(?:h|godz\w*)|dobowk\w+|twelve"),
    (stand_ins.HOLIDAYS, r"swieta|swiat|swiateczn\w+|holidays"),
    (stand_ins.SUNDAYS, r"niedziel\w+|sundays?"),
    (stand_ins.DAYS, r"(?:w|na)[ ]dzien|za[ ]dnia|dniowk\w+|dzienn\w+|day[ ]?shifts?"),
)
_TIMES_NAMED = tuple((word, re.compile(rf"(?<!\w)(?:{said})(?!\w)")) for word, said in _TIMES)
"""Hours that are refused, as they are named where they are welcome."""
_ABLE = re.compile(
    r"(?:(?:ok|dobra|to|jednak|a|no|tez)[ ,]+){0,3}"
    r"(?:moge[ ]|moze[ ](?:byc[ ])?(?:jednak|tez)[ ]|moze[ ]byc[ ])"
    r"(?:(?:tez|jednak|juz|byc|praca|pracowac|robic)[ ]){0,3}"
    r"(?:(?:w|we|po|na)[ ])?(?!tylko)[\w ]{1,25}[ .!]*"
)
_FEW_WORDS = 8
"""A message of more says something else besides."""
_CLAUSES = re.compile(r"[,.;!?]|(?<!\w)(?:ale|a|lecz|but)(?!\w)")
_NOT_WELCOME = re.compile(r"(?<!\w)(?:nie(?![ ]przeszkadza)|bez|tylko|only)(?!\w)")
_ANY_EXPERIENCE = re.compile(
    r"(?:(?:a|ok|to)[ ,]+)?doswiadczenie[ ](?:jest[ ])?(?:bez[ ]znaczenia|niewazne|obojetne|dowolne|"
    r"nie[ ]ma[ ]znaczenia)[ .!]*"
)
_ANY_HOURS = re.compile(
    r"(?:(?:a|ok|to)[ ,]+)?(?:godziny(?:[ ]pracy)?|pora[ ]dnia)[ ](?:sa[ ]|jest[ ])?(?:dowoln[ea]|obojetn[ea]|"
    r"bez[ ]znaczenia|niewazn[ea]|nie[ ]maj?a?[ ]znaczenia)[ .!]*"
)
_OF_THE_DAY = frozenset({"praca w dzień", "rano", "popołudniami", "wieczorami"})
_FIELDS = ("companies_excluded", "skills_excluded", "places_excluded", "words_excluded")
_NIGHT = re.compile(r"noc|nok|night")
_SHIFTS = re.compile(r"(?<!\w)(?:zmiany|shifts)(?=[ ](?:mo|jednak|tez|sa|are))")
_LONGEST_ENDING = 3
_TELLING = 4
"""Letters from which on a word of a refused phrase tells which is meant."""
_OF_MUCH = re.compile(r"prac|robot|sprzed|samoch|firm|umow|zdaln|zmian|klient|system|branz|work|job|sales|compan")
"""Begins words that many phrases have."""
_STAND_INS = frozenset(
    value for name, value in vars(stand_ins).items() if name.isupper() and isinstance(value, str)
)


def readmitted(flat_text: str, before: Search, skills: AbstractSet[str]) -> Search | None:
    """The search with what the message lets in again; None where it lets in nothing that was refused.

    `skills`: those that it names, by the names that offers have for them.
    """
    if _ANY_HOURS.fullmatch(flat_text):
        parts = before.text.split(", ")
        left_text = ", ".join(part for part in parts if part not in _OF_THE_DAY)
        return replace(before, text=left_text) if left_text != before.text else None
    if (again := _times_again(flat_text)) & {*before.words_excluded}:
        return replace(before, words_excluded=tuple(w for w in before.words_excluded if w not in again))
    if not _WELCOME.search(flat_text):
        return None
    said = re.findall(r"[a-z0-9+#.]+", flat_text)
    hours = _hours_named(flat_text)
    named = {*skills, *burdens_named(flat_text), *hours}
    left: dict[str, Any] = {
        field: tuple(n for n in getattr(before, field) if not (n in named or _is_named(n, said, field)))
        for field in _FIELDS
    }
    left["hours_excluded"] = tuple(value for value in before.hours_excluded if value not in hours)
    changed = any(left[field] != getattr(before, field) for field in left)
    return replace(before, **left) if changed else None


def _times_again(flat_text: str) -> frozenset[str]:
    """The excluded words of hours, and of years of work, that a message lets in: "mogę w święta"."""
    if _ANY_EXPERIENCE.fullmatch(flat_text):
        return frozenset(stand_ins.MORE_EXPERIENCE.values())
    if len(flat_text.split()) > _FEW_WORDS:
        return frozenset()
    clauses = [flat_text] if _ABLE.fullmatch(flat_text) else filter(_WELCOME.search, _CLAUSES.split(flat_text))
    welcome = [clause for clause in clauses if not _NOT_WELCOME.search(clause)]
    return frozenset(word for word, said in _TIMES_NAMED if any(map(said.search, welcome)))


def _hours_named(flat_text: str) -> frozenset[str]:
    """The hours that a message names, as what is excluded for them: "nocki", "weekendy"."""
    found = [fact for fact in find_facts(flat_text) if fact.field == "hours"]
    at_night = [fact for fact in found if _NIGHT.search(flat_text, fact.start, fact.end)]
    others = {NIGHTS} if at_night else set()
    others |= {system} if (system := system_named(flat_text)) else set()
    others |= {"shifts"} if _SHIFTS.search(flat_text) else set()
    return frozenset({*others, *(fact.value for fact in found if fact not in at_night)})


def _is_named(name: str, said: list[str], field: str) -> bool:
    """Whether a name stands among folded words, in any case of it: "Comarchu", "pythona"; of a phrase a word of
    it will do: "prywatne też mogą być"."""
    words = re.findall(r"[a-z0-9+#.]+", fold(name))
    if field == "words_excluded" and name not in _STAND_INS:
        telling = (part for part in words if len(part) >= _TELLING and not _OF_MUCH.match(part))
        return any(_is_form(word, part) for part in telling for word in said)
    return bool(words) and all(any(_is_form(word, name_word) for word in said) for name_word in words)


def _is_form(word: str, name: str) -> bool:
    if word == name:
        return True
    stem = name.rstrip("aeiouy") if len(name) > _LONGEST_ENDING else name
    stem = stem if len(stem) >= _LONGEST_ENDING else name
    return word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING + 1
