"""Words as they are called where they stand alone: "jestem kierowcą" looks for "kierowca", "spokojnej pracy" for
"spokojna praca"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.polish import case_forms, lemma
from retrieval.reading.fillers import FILLERS, WEAK
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.reading.remainder import Piece

_WORK = frozenset(("praca", "pracy", "prace", "robota", "roboty", "robote"))
_OBLIQUE = frozenset(("gen", "dat", "acc", "inst", "loc"))


def in_nominative(pieces: Sequence[Piece]) -> list[Piece]:
    """The words with those in the nominative that an omitted "jestem" or "szukam pracy" put in another case.

    The word "praca" is kept beside an adjective that says which.
    """
    return _with_work(_named(_without_qualities(pieces)))


_INTERNSHIP = frozenset(("stażu", "stażem", "stazu", "stazem"))
_I_AM = frozenset(("jestem", "jestesmy"))
_BETWEEN = frozenset(("i", "oraz", "bardzo", "tez", "takze", "raczej"))


def _without_qualities(pieces: Sequence[Piece]) -> list[Piece]:
    """The words without what somebody says of their own nature: "jestem miła i komunikatywna"."""
    kept: list[Piece] = []
    at = 0
    while at < len(pieces):
        kept.append(pieces[at])
        end = at + 1
        if pieces[at].flat in _I_AM:
            while end < len(pieces) and (pieces[end].flat in _BETWEEN or _is_quality(pieces[end])):
                end += 1
            end = end if end == len(pieces) or pieces[end].flat in FILLERS else at + 1
        at = end
    return kept


def _is_quality(piece: Piece) -> bool:
    if piece.marked or thesaurus().find([lemma(piece.text, restore=True)], asked=True):
        return False
    return any(tag.startswith("adj:") and "nom" in tag.split(":")[2] for _, tag in case_forms(piece.text))


def _named(pieces: list[Piece]) -> list[Piece]:
    """A noun in the instrumental that no preposition asks for, with the adjectives before it."""
    for at, piece in enumerate(pieces):
        if piece.flat in _INTERNSHIP and not (at and pieces[at - 1].flat in WEAK):
            pieces[at] = _said(piece, "staż")
        noun = None if piece.marked else _instrumental(piece.text)
        if noun is None:
            continue
        first = at
        while first and _adjective(pieces[first - 1].text, {"inst"}):
            first -= 1
        if first and pieces[first - 1].flat in WEAK:
            continue
        if first and pieces[first - 1].flat not in FILLERS:
            continue
        for before in range(first, at):
            feminine, masculine = _adjective(pieces[before].text, {"inst"}) or ("", "")
            pieces[before] = _said(pieces[before], feminine if noun[1] == "f" else masculine)
        pieces[at] = _said(piece, noun[0])
        for behind in range(at + 1, len(pieces)):
            forms = None if pieces[behind].marked else _adjective(pieces[behind].text, {"inst"})
            if forms is None:
                break
            pieces[behind] = _said(pieces[behind], forms[0] if noun[1] == "f" else forms[1])
    return pieces


def _with_work(pieces: list[Piece]) -> list[Piece]:
    """Adjectives beside "pracy", and it with them: "spokojnej pracy", "pracy biurowej"."""
    for at, piece in enumerate(pieces):
        if piece.flat not in _WORK or piece.marked:
            continue
        beside = [*_run(pieces, at, -1), *_run(pieces, at, 1)]
        for i, feminine in beside:
            pieces[i] = _said(pieces[i], feminine)
        if beside:
            pieces[at] = replace(piece, text="praca", flat=KEPT_WORK)
    return pieces


KEPT_WORK = "praca+"
"""The flat form of the word "praca" that an adjective keeps."""


def _run(pieces: Sequence[Piece], at: int, step: int) -> list[tuple[int, str]]:
    """The adjectives that stand on one side, each with its feminine form."""
    found: list[tuple[int, str]] = []
    i = at + step
    while 0 <= i < len(pieces) and not pieces[i].marked and pieces[i].flat not in FILLERS | WEAK:
        forms = _adjective(pieces[i].text, {*_OBLIQUE, "nom"})
        if not forms:
            break
        found.append((i, forms[0]))
        i += step
    return found


def _instrumental(word: str) -> tuple[str, str] | None:
    """The nominative of a noun that stands in the instrumental and in no other case, and its gender."""
    nouns = [(name, tag) for name, tag in case_forms(word) if tag.startswith("subst:")]
    if not nouns or not all(tag.startswith("subst:sg:inst") for _, tag in nouns):
        return None
    return nouns[0][0], nouns[0][1].split(":")[3][:1]


def _adjective(word: str, cases: set[str] | frozenset[str]) -> tuple[str, str] | None:
    """The feminine and the masculine nominative of an adjective in one of the cases; of others than the
    instrumental, only where the form is feminine."""
    for name, tag in case_forms(word):
        parts = tag.split(":")
        if parts[0] != "adj" or parts[1] != "sg" or cases.isdisjoint(parts[2].split(".")):
            continue
        stem, end = name[:-1], name[-1]
        feminine = stem + ("ia" if end == "i" and not stem.endswith(("k", "g")) else "a")
        if "f" in parts[3].split(".") or cases == {"inst"}:
            return feminine, name
    return None


def _said(piece: Piece, word: str) -> Piece:
    capital = piece.text[:1].isupper()
    return replace(piece, text=word.capitalize() if capital else word)
