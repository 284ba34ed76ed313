"""Whom somebody looks for, as a title names it: "mechanika samochodowego" is "mechanik samochodowy"."""

from __future__ import annotations

import re

from retrieval.polish import case_forms, fold

_PIECE = re.compile(r"[^\W\d_]+|.", re.DOTALL)
_JOINS = {"i", "lub", "albo", "oraz", "/", ",", "-"}
_SOUGHT = {"acc", "gen"}
_FEMININE, _NEUTER = {"f"}, {"n", "n1", "n2"}


def nominative(sought: str) -> str:
    """The first noun of each of the names that "i" or a stroke joins, with its adjectives, as a dictionary has it;
    the rest, which is in no case of its own, as it is."""
    pieces = _PIECE.findall(sought)
    begin, at = -1, 0
    while begin < at < len(pieces):
        begin, at = at, _name(pieces, at)
        joined = False
        while begin < at < len(pieces) and (pieces[at].isspace() or fold(pieces[at]) in _JOINS):
            joined = joined or not pieces[at].isspace()
            at += 1
        if not joined:
            break
    return "".join(pieces)


def _name(pieces: list[str], begin: int) -> int:
    """Turns the name that begins there; gives where it ends."""
    found: list[tuple[int, str, set[str]]] = []  # where, the lemma, its genders if it is a noun
    at = begin
    while at < len(pieces):
        if not pieces[at].isspace():
            turned = _turned(pieces[at], noun=not any(genders for _, _, genders in found))
            if turned is None:
                break
            found.append((at, *turned))
        at += 1
    noun = next((genders for _, _, genders in found if genders), None)
    if noun is None:
        return begin
    for where, lemma, genders in found:
        pieces[where] = _written_as(pieces[where], lemma if genders else _adjective(lemma, noun))
    return found[-1][0] + 1


def _turned(word: str, *, noun: bool) -> tuple[str, set[str]] | None:
    """The lemma of a form that may be sought, and its genders where it is a noun; None for others."""
    if not word.isalpha():
        return None
    sought = [(lemma, tag.split(":")) for lemma, tag in case_forms(word) if _is_sought(tag)]
    nouns = [(lemma, parts) for lemma, parts in sought if parts[0] == "subst"]
    if noun and nouns:
        persons = [one for one in nouns if one[1][3] == "m1"]
        lemma, parts = (persons or nouns)[0]
        alike = fold(lemma)[:2] == fold(word)[:2]  # "ludzi" are no "człowiek"
        return (lemma, set(parts[3].split("."))) if alike else None
    adjectives = [lemma for lemma, parts in sought if parts[0] == "adj"]
    return (adjectives[0], set()) if adjectives else None


def _is_sought(tag: str) -> bool:
    return tag.startswith(("subst:", "adj:")) and bool(_SOUGHT & set(tag.split(":")[2].split(".")))


def _adjective(lemma: str, genders: set[str]) -> str:
    if not genders & (_FEMININE | _NEUTER) or lemma[-1:] not in {"y", "i"}:
        return lemma
    soft = lemma.endswith("i") and not lemma.endswith(("ki", "gi"))
    stem = lemma if soft else lemma[:-1]
    ends_in_k = lemma.endswith(("ki", "gi"))
    return f"{stem}{'a' if genders & _FEMININE else 'ie' if ends_in_k else 'e'}"


def _written_as(word: str, lemma: str) -> str:
    if word.isupper() and len(word) > 1:
        return lemma.upper()
    return lemma[:1].upper() + lemma[1:] if word[:1].isupper() else lemma
