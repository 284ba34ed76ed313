"""The words of international systems for contract, hours, level and mode, as canonical values.

Polish words go to `retrieval.importing.values` as they are; here are the codes of APIs and of schema.org
("FULL_TIME", "fulltime_permanent", "mid_senior_level"), which mean nothing there or something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import CONTRACTS, LEVELS, MODES
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Contract, Hours, Level, Mode

_CONTRACTS: tuple[tuple[Contract, re.Pattern[str]], ...] = (
    ("b2b", re.compile(r"b2b|independent|self employ")),
    (
        "employment",
        re.compile(
            r"permanent|fixed term|employee contract|employment contract|contract of employment|umow\w* o prac"
            r"|\bu ?o ?p\b"
        ),
    ),
    ("mandate", re.compile(r"mandate|zleceni|\buz\b")),
    ("task", re.compile(r"specific task|task contract|o dzielo|\bu ?o ?d\b")),
    ("internship", re.compile(r"\bintern\b|internship|traineeship|trainee|apprentice|\bstaz")),
    ("temporary", re.compile(r"temporary|seasonal|tymczas|sezonow")),
)
_VAGUE = (
    ("contractor", re.compile(r"contractor|freelanc\w*")),
    ("contract", re.compile(r"^contract$")),
)
"""Words that only say that it is a contract, of one's own business if of anything."""
_HOURS: tuple[tuple[Hours, re.Pattern[str]], ...] = (
    ("full_time", re.compile(r"full ?time|vollzeit|^full$|pelny etat|full or part")),
    ("part_time", re.compile(r"part ?time|teilzeit|^part$|per diem|working student|czesc etatu|mini ?job")),
)
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("intern", re.compile(r"intern|student|trainee|stazyst|praktykant")),
    ("junior", re.compile(r"junior|entry|associate|mlodsz")),
    ("mid", re.compile(r"\bmid|regular|intermediate")),
    ("senior", re.compile(r"senior|starsz")),
    ("lead", re.compile(r"lead|director|executive|manager|head|principal|expert|c level|kierown")),
)
_MODES: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    ("hybrid", re.compile(r"hybrid|hybryd|partly|partial|czesciowo")),
    ("remote", re.compile(r"remote|\bfully\b|telecommut|zdaln|w calosci|always|anywhere")),
    ("onsite", re.compile(r"on ?site|office|in person|stacjonarn|stationary|never")),
)
_PARTLY_REMOTE = re.compile(r"partly|partial|czesciowo|hybr|sometimes|temporar|non remote|not remote|no remote")

_HYBRID = re.compile(r"partly|partial|hybr")


def _words(raw: Iterable[object]) -> list[str]:
    """The codes as folded words: "FullTime", "full-time" and "FULL_TIME" are all "full time"."""
    found = []
    for value in raw:
        if isinstance(value, str):
            text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", value)
            found.append(re.sub(r"[\s_-]+", " ", fold(text)).strip())
    return found


def contracts(*raw: object) -> list[str]:
    """Kinds of contract; "contractor" stays a word of its own, since the text of an advert says better what of."""
    texts = _words(raw)
    there = {value for text in texts for value, pattern in _CONTRACTS if pattern.search(text)}
    vague = [word for word, pattern in _VAGUE if "b2b" not in there and any(map(pattern.search, texts))]
    return [*(value for value in CONTRACTS if value in there), *vague[:1]]


def is_vague(contract: str) -> bool:
    """Whether a field is nothing but such a word, so that the text of its advert says better what it means."""
    return any(pattern.fullmatch(fold(contract).strip()) for _, pattern in _VAGUE)


def hours(*raw: object) -> list[str]:
    texts = _words(raw)
    return [value for value, pattern in _HOURS if any(pattern.search(text) for text in texts)]


def levels(*raw: object) -> list[str]:
    texts = _words(raw)
    there = {value for text in texts for value, pattern in _LEVELS if pattern.search(text)}
    return [value for value in LEVELS if value in there]


def modes(*raw: object) -> list[str]:
    """Each code's mode; what says "partly" is hybrid and not remote as well."""
    found: set[str] = set()
    for text in _words(raw):
        if _PARTLY_REMOTE.search(text):
            found |= {"hybrid"} if "remote" not in text or _HYBRID.search(text) else set()
        else:
            found |= {value for value, pattern in _MODES if pattern.search(text)}
    return [value for value in MODES if value in found]
