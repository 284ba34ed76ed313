"""What remains of a sentence when its constraints are taken out: the words that name the job, and soft wishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.polish import is_word, lemma, names_nothing
from retrieval.reading.ahead import PREPOSITIONS
from retrieval.reading.fillers import FILLERS, PROTECTED, SOFT, WEAK, is_filler, is_weak
from retrieval.reading.nominative import KEPT_WORK, in_nominative
from retrieval.reading.sense import names_work
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of the soft text: as written, flat, and whether a constraint has it too (a skill's name)."""

    text: str
    flat: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Remainder:
    """`text` for searching. `core`: it names a job by more than skills and soft wishes.

    `led`: a preposition led it ("w finansach"), so that it adds to a job named before.
    """

    text: str
    core: bool
    led: bool


_PREPOSITIONS = frozenset(("w", "we", "z", "ze", "dla", "przy", "bez", "na", "do", "with", "in", "for", "without"))
_KEPT = frozenset(("w", "we", "na", "przy", "po", "z", "ze", "bez", "do", "in", "with", "without"))
_PEOPLE = re.compile(
    r"(?:student|uczni|uczenn|emeryt|rencist|absolwent|nastolat|niepelnosprawn|poczatkujac|matk|mam[y]?$|kobiet|"
    r"mezczyzn|panow"
    r"|pan$|par$|pary$|malzenst|mlodziez|osob|\d\d-?latk)\w*"
)
"""Whom work is "dla": no job, so that the word alone says little."""
_ANYBODY = frozenset(("osob", "osoby", "ludzi"))
"""Says nothing where no word of theirs follows: "praca dla osób bez doświadczenia"."""
_JOINING = frozenset(("i", "do"))
"""Words that join others in Polish, and say nothing in English."""
_LIVING, _I = frozenset(("live", "living")), frozenset(("i", "i'm", "am"))
_DOING = frozenset(("robic", "zajmowac", "robilbym", "robilabym"))
_OUTDOORS = ("w", "terenie")
"""Where work is done among customers, and no region: "handlowiec w terenie"."""
_EITHER = frozenset("albo lub czy i oraz badz".split())
_TO_LEARN = ("do", "przyuczenia")
_LED = ("w ", "na ", "od ", "z ")
"""How the words of a constraint begin that are led by a preposition: "na trzy zmiany"."""
_LACKED = ("driving", "driver", "degree", "diploma", "education", "qualification", "licen")
"""Behind "no" it says what somebody has not: "no driving licence"."""
_EVERY = ("drug", "trzec")
"""Behind "co" it says how often: "co drugi weekend wolny"."""
_SHORTEST_MISTYPED = 4
_CASH = frozenset(("kasa", "kase", "kasy"))
_AT_THE_DESK = frozenset(
    ("na", "pracownik", "pracownika", "pracownica", "pracownicy", "pracownice", "obsluga", "obsluge", "obslugi")
)


def _stretch(pieces: Sequence[Piece]) -> tuple[list[Piece], bool]:
    """One stretch without fillers and loose ends, and whether a preposition led it."""
    kept: list[Piece] = []
    gaps: set[int] = set()  # before which of those kept something was left out
    pieces = [next(same) for _, same in groupby(in_nominative(pieces), key=lambda piece: piece.flat)]
    named = _named_by_doing(pieces)
    for at, piece in enumerate(pieces):
        filler = is_filler(piece)
        if not piece.marked and not filler and at not in named and _is_talk(piece):
            continue
        before = pieces[at - 1].flat if at else ""
        if piece.flat in _DOING and not piece.marked and _leads_on(pieces[at + 1 : at + 2]):
            continue
        if piece.flat in _LIVING and before in _I:
            continue
        if not piece.marked and filler:
            after = pieces[at + 1].flat if at + 1 < len(pieces) else ""
            part_of_name = piece.flat in {"pracy", "prace", "work"} and PROTECTED.fullmatch(before)
            payroll = _is_payroll(pieces, at)
            cash_desk = _is_till(pieces, at) or (
                piece.flat in _CASH and (before in _AT_THE_DESK or after in {"w", "we", "fiskalna"})
            )
            lacked = piece.flat == "no" and after.startswith(_LACKED)
            outdoors = (before, piece.flat) == _OUTDOORS and piece is not pieces[0]
            to_learn = (piece.flat, after) == _TO_LEARN
            of_name = part_of_name or payroll or cash_desk or lacked or outdoors or to_learn
            if not (of_name or _for_whom(pieces, at) or _joins(pieces, at)):
                gaps.add(len(kept))
                continue
        kept.append(piece)
    kept = _without_loose(kept, gaps)
    led = False
    leading: list[Piece] = []
    while kept and not kept[0].marked and kept[0].flat in WEAK:
        led = led or kept[0].flat in _PREPOSITIONS
        leading = [kept.pop(0)]
    while kept and not kept[-1].marked and kept[-1].flat in WEAK:
        kept.pop()
    if kept and not kept[0].marked and kept[0].flat in _ANYBODY and all(piece.marked for piece in kept[1:2]):
        kept, leading = kept[1:], []
    if kept and leading and _leads(leading[0], kept[0], pieces):
        kept.insert(0, leading[0])
    return kept, led


def _is_till(pieces: Sequence[Piece], at: int) -> bool:
    """Whether it is a till, and "or" or "and" stands between it and other work: "kasa albo wykładanie towaru"."""
    if pieces[at].flat not in _CASH:
        return False
    behind, before = pieces[at + 1 : at + 4], pieces[max(0, at - 3) : at]
    joined = (behind[1:], behind[:1]), (before[:-1], before[-1:])
    return any(
        bool(joint) and joint[0].flat in _EITHER and names_work(" ".join(piece.text for piece in others))
        for others, joint in joined
    )


def _leads_on(following: Sequence[Piece]) -> bool:
    """Whether a verb has no object of its own: "robić w laboratorium", and not "robić paznokcie"."""
    return not following or following[0].flat in PREPOSITIONS


def _without_loose(kept: Sequence[Piece], gaps: AbstractSet[int]) -> list[Piece]:
    """The words without prepositions whose own word was left out: "rozglądam się za pracą w kuchni"."""
    return [
        piece
        for at, piece in enumerate(kept)
        if piece.marked
        or piece.flat not in PREPOSITIONS
        or at + 1 not in gaps
        or at + 1 == len(kept)
        or not (kept[at + 1].flat in WEAK or kept[at + 1].text.casefold().startswith(_LED))
    ]


def _named_by_doing(pieces: Sequence[Piece]) -> set[int]:
    """Which of the words name work together, by what one does: "jeżdżę na sztaplarce"."""
    found = thesaurus().find([lemma(piece.text, restore=True) for piece in pieces], asked=True)
    return {at for mention in found if mention.asked for at in mention.positions}


def _is_talk(piece: Piece) -> bool:
    """Whether a word names no thing, and no work that we know: "wiesz", "podobno", and not "sprzątam"."""
    if piece.flat in WEAK or _is_mistyped(piece.flat):
        return piece.flat not in WEAK
    known = thesaurus()
    return names_nothing(piece.text) and not (
        known.knows(piece.flat) or known.knows(lemma(piece.text, restore=True))
    )


_ASKING = ("szukam", "praca", "pracy", "prace", "poszukuje", "prosze", "roboty", "oferty")


@lru_cache(maxsize=20_000)
def _is_mistyped(word: str) -> bool:
    """Whether a word (folded) that Polish has not is one slip away from one with which people ask: "szukm"."""
    if len(word) < _SHORTEST_MISTYPED or not word.isalpha() or is_word(word):
        return False
    return process.extractOne(word, _ASKING, scorer=OSA.distance, score_cutoff=1) is not None


def _leads(preposition: Piece, first: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the word is kept with its preposition, without which it would stand there in a case of its own."""
    if first.marked:
        return False
    return any(
        one is preposition
        and other is first
        and (
            one.flat in _KEPT
            or _for_whom(pieces, at)
            or (one.flat == "co" and other.flat.startswith(_EVERY) and pieces[-1] is not other)
        )
        for at, (one, other) in enumerate(pairwise(pieces))
    )


def _is_payroll(pieces: Sequence[Piece], at: int) -> bool:
    """Whether it is "płace" of "kadry i płace", which is work."""
    return at > 1 and pieces[at - 1].flat == "i" and pieces[at - 2].flat.startswith("kadr")


def _joins(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a Polish "i" or "do" stands there between two words that are kept: "osoba do sprzątania"."""
    beside = (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    return (
        pieces[at].text in _JOINING
        and len(beside) == 2
        and any(piece.marked or is_word(piece.text) for piece in beside)
        and all(
            piece.marked or piece.flat not in FILLERS | WEAK or _is_payroll(pieces, i) or _is_till(pieces, i)
            for i, piece in zip((at - 1, at + 1), beside, strict=True)
        )
        and not any(map(_is_talk, beside))
    )


def _for_whom(pieces: Sequence[Piece], at: int) -> bool:
    """Whether "dla" stands there before people whom work is for, who are more than "osób" alone."""
    of_whom = [piece for piece in pieces[at + 1 : at + 3] if not piece.marked]
    if pieces[at].flat != "dla" or not of_whom or of_whom[0] is not pieces[at + 1]:
        return False
    people = of_whom[0].flat
    return _PEOPLE.fullmatch(people) is not None and (not people.startswith("osob") or len(of_whom) > 1)


def remainder(stretches: Iterable[Sequence[Piece]]) -> Remainder:
    """The soft text of a sentence's stretches, joined by commas."""
    found = map(_stretch, stretches)
    said = [(kept, led) for kept, led in found if kept and not _is_amount(kept)]
    core = any(names_job(kept) for kept, _ in said)
    return Remainder(
        text=", ".join(dict.fromkeys(" ".join(p.text for p in kept) for kept, _ in said)),
        core=core,
        led=bool(said) and all(led for kept, led in said if names_job(kept) or not core),
    )


_UNITS = frozenset(
    "lat lata rok roku dni dzien tygodnie tygodni miesiace miesiecy osoby osob godzin godziny".split()
)
_MINORS = frozenset(("15", "16", "17"))


def _is_amount(pieces: Sequence[Piece]) -> bool:
    """Whether it is a number of something, which names nothing; the age of a minor says whom the work is for."""
    told = all(not any(map(str.isalpha, p.text)) or p.flat in _UNITS for p in pieces)
    return told and not (len(pieces) > 1 and pieces[0].text in _MINORS)


def names_job(pieces: Sequence[Piece]) -> bool:
    """Whether words name a job, and do not only qualify any."""
    return any(
        not p.marked
        and p.flat != KEPT_WORK
        and not is_weak(p)
        and not SOFT.fullmatch(p.flat)
        and any(c.isalpha() for c in p.flat)
        for p in pieces
    )
