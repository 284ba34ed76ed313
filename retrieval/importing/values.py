"""The words of portals for levels, contracts, hours, modes and languages, as canonical values.

Portals mix them up ("job_type: Praca zdalna", "contract_type: pełny etat"), so a function may be given several
fields. What is not understood gives nothing: unknown stays unknown.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.domain import CONTRACTS, HOURS, LEVELS, MODES
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Contract, Hours, Level, Mode

# All patterns are looked for in folded text.
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("intern", re.compile(r"praktykant|stazyst|\bstaz\b|praktyk[ai]|\bintern(?:ship)?\b|trainee")),
    ("junior", re.compile(r"junior|\bjr\b|mlodsz|\basystent|entry.level|bez doswiadczenia|poczatkujac")),
    ("mid", re.compile(r"\bmid\b|\bregular\b|samodzieln|medium|intermediate|mid.level|\bspecjalist")),
    ("senior", re.compile(r"senior|starsz|\bsr\b")),
    (
        "lead",
        re.compile(
            r"kierowni|koordynator|menedzer|manager|dyrektor|\bekspert|\bexpert|\blead|principal|\bhead\b|\bc-level"
        ),
    ),
)
# A specialist is one of the middle, unless a word beside it says which one.
_JUNIOR_OR_SENIOR = re.compile(r"(mlodsz\w*|starsz\w*|junior|senior)\s+specjalist\w*(?:\s*\((?:junior|senior)\))?")
_SPECIALIST_OF = re.compile(r"specjalist\w*\s+(?=\(?(?:junior|mid|senior|regular))")

_CONTRACTS: tuple[tuple[Contract, re.Pattern[str]], ...] = (
    ("temporary", re.compile(r"tymczasow|temporary|sezonow|seasonal")),
    (
        "employment",
        re.compile(
            r"umow\w* o prace(?!\s+tymczasow)|\buop\b|\bo prace\b(?!\s+tymczasow)|contract of employment|permanent"
            r"|employment contract|na zastepstwo|^employment$|^etat$"
        ),
    ),
    (
        "b2b",
        re.compile(
            r"\bb2b\b|kontrakt b|samozatrudni|dzialalnosc gospodarcz|wlasna dzialalnosc"
            r"|self.employ|^contractor$|^freelance"
        ),
    ),
    ("mandate", re.compile(r"zleceni|swiadczeni\w* uslug|\buz\b|mandate")),
    ("task", re.compile(r"o dzielo|\bdzielo\b|\buod\b|^task$")),
    ("internship", re.compile(r"\bstaz\w*|praktyk|internship|^intern$")),
)
_HOURS: tuple[tuple[Hours, re.Pattern[str]], ...] = (
    (
        "full_time",
        re.compile(
            r"peln\w* etat|pelen etat|pelny wymiar|caly etat|full.?time|vollzeit|\b1/1\b|^(?:1|1[.,]0+)$"
            r"|^(?:pelny|pelen|caly)$"
        ),
    ),
    (
        "part_time",
        re.compile(
            r"czesc etatu|niepeln|part.?time|teilzeit|pol etatu|polowa etatu|\b[1-7]/[2-8]\b|\b9/10\b"
            r"|dodatkow|dorywcz|^0[.,]\d+$|czesciow\w* etat|^(?:pol|polowa)$"
        ),
    ),
    ("weekend", re.compile(r"weekend")),
    ("shifts", re.compile(r"zmianow|\bzmian[ay]?\b|shift")),
)
_MODES: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    ("hybrid", re.compile(r"hybryd|hybrid|czesciowo zdaln|partly remote|partially remote")),
    (
        "remote",
        re.compile(r"(?<!czesciowo )zdaln|(?<!partly )(?<!partially )remote|home.?office|praca z domu|telecommut"),
    ),
    ("onsite", re.compile(r"stacjonarn|stationary|on.?site|office|\bbiur|na miejscu|in.person")),
)
# One choice of some portals' forms that says neither: "tymczasowa/dodatkowa".
_EITHER = re.compile(r"(?:tymczasow|dodatkow)a\s*/\s*(?:tymczasow|dodatkow)a")
_ONE_SHIFT = re.compile(r"\b(?:1|jedn(?:a|ej|o)?)[ -]?(?:zmian\w*|shift)\b")
_NOT_REMOTE = re.compile(r"non.remote|not remote|bez pracy zdaln|nie zdaln|brak pracy zdaln")
_LANGUAGES = (
    ("en", "angielsk|english"), ("de", "niemieck|german|deutsch"), ("pl", "polsk|polish"), ("uk", "ukrai|ukrain"),
    ("fr", "francusk|french"), ("es", "hiszpansk|spanish"), ("it", "wlosk|italian"), ("ru", "rosyjsk|russian"),
    ("nl", "niderlandzk|holendersk|dutch"),
    ("cs", "czesk|czech"), ("sk", "slowack|slovak"), ("hu", "wegiersk|hungarian"),
    ("sv", "szwedzk|swedish"), ("no", "norwesk|norwegian"), ("da", "dunsk|danish"), ("fi", "finsk|finnish"),
    ("pt", "portugalsk|portuguese"),
    ("ro", "rumunsk|romanian"), ("bg", "bulgarsk|bulgarian"), ("lt", "litewsk|lithuanian"),
    ("el", "greck|greek"), ("tr", "tureck|turkish"), ("zh", "chinsk|chinese|mandarin"), ("ja", "japonsk|japanese"),
    ("hr", "chorwack|croatian"), ("sr", "serbsk|serbian"), ("he", "hebrajsk|hebrew"), ("ar", "arabsk|arabic"),
)  # fmt: skip
_LANGUAGE_WORDS = tuple((code, re.compile(rf"\b(?:{words})")) for code, words in _LANGUAGES)
_CODES = frozenset(code for code, _ in _LANGUAGES) | {"lv", "et", "sl", "ko", "vi", "be", "ka", "hi"}

Which = Literal["levels", "contracts", "hours", "modes"]


def levels(raw: Iterable[str]) -> tuple[Level, ...]:
    """The levels these words name: "specjalista (Mid / Regular), młodszy specjalista (Junior)" → mid, junior."""
    return _ordered(LEVELS, (value for text in raw for value in _levels(text)))


def contracts(raw: Iterable[str]) -> tuple[Contract, ...]:
    return _ordered(CONTRACTS, (value for text in raw for value in _matches("contracts", text)))


def hours(raw: Iterable[str]) -> tuple[Hours, ...]:
    return _ordered(HOURS, (value for text in raw for value in _matches("hours", text)))


def modes(raw: Iterable[str]) -> tuple[Mode, ...]:
    return _ordered(MODES, (value for text in raw for value in _matches("modes", text)))


@lru_cache(maxsize=4096)
def languages(raw: tuple[str, ...]) -> tuple[str, ...]:
    """Languages as ISO 639-1 codes: "angielski B2, de" → en, de."""
    found: dict[str, None] = {}
    for text in raw:
        folded = fold(text)
        found.update((code, None) for code in re.findall(r"\b[a-z]{2}\b", folded) if code in _CODES)
        found.update((code, None) for code, pattern in _LANGUAGE_WORDS if pattern.search(folded))
    return tuple(found)


@lru_cache(maxsize=4096)
def _levels(text: str) -> tuple[Level, ...]:
    if text in LEVELS:
        return (text,)
    folded = _JUNIOR_OR_SENIOR.sub(r"\1", fold(text).replace("_", " "))
    folded = _SPECIALIST_OF.sub("", folded)
    return tuple(value for value, pattern in _LEVELS if pattern.search(folded))


@lru_cache(maxsize=4096)
def _matches(which: Which, text: str) -> tuple[str, ...]:
    known: tuple[str, ...] = {"contracts": CONTRACTS, "hours": HOURS, "modes": MODES}[which]
    if text in known:
        return (text,)
    folded = _ONE_SHIFT.sub(" ", _EITHER.sub(" ", fold(text).replace("_", " ")))
    if which == "modes" and _NOT_REMOTE.search(folded):
        return ()
    patterns: tuple[tuple[str, re.Pattern[str]], ...] = {
        "contracts": _CONTRACTS,
        "hours": _HOURS,
        "modes": _MODES,
    }[which]
    return tuple(value for value, pattern in patterns if pattern.search(folded))


def _ordered(order: tuple[str, ...], found: Iterable[str]) -> tuple:  # type: ignore[type-arg]
    there = set(found)
    return tuple(value for value in order if value in there)
