"""Whom somebody looks for, as a title names it: "mechanika samochodowego" is "mechanik samochodowy"."""

from __future__ import annotations

import re

from retrieval.polish import case_forms, fold

_PIECE = re.compile(r"[^\W\d_]+|.", re.DOTALL)
_JOINS = {"i", "lub", "albo", "oraz", "/", ",", "-"}
_SOUGHT = {"acc", "gen"}
_FEMININE, _NEUTER = {"f"}, {"n", "n1", "n2"}


def nominative(sought: str, *, accusative: bool = False) -> str:
    """The first noun of each of the names that "i" or a stroke joins, with its adjectives, as a dictionary has it;
    the rest, which is in no case of its own, as it is, and so is the plural of women and things ("panie").

    `accusative`: whether no genitive is meant, as behind "zatrudnimy", where "kelnerki" are several.
    """
    cases = {"acc"} if accusative else _SOUGHT
    pieces = _PIECE.findall(sought)
    begin, at = -1, 0
    while begin < at < len(pieces):
        begin, at = at, _name(pieces, at, cases)
        joined = False
        while begin < at < len(pieces) and (pieces[at].isspace() or fold(pieces[at]) in _JOINS):
            joined = joined or not pieces[at].isspace()
            at += 1
        if not joined:
            break
    return "".join(pieces)


def _name(pieces: list[str], begin: int, cases: set[str]) -> int:
    """Turns the name that begins there; gives where it ends."""
    found: list[tuple[int, str, set[str]]] = []  # where, the lemma, its genders if it is a noun
    at = begin
    while at < len(pieces):
        if _opens_compound(pieces, at):
            at += 1  # "damsko-" stays as it is
        elif not pieces[at].isspace():
            turned = _turned(pieces[at], noun=not any(genders for _, _, genders in found))
            if turned is None:
                break
            found.append((at, *turned))
        at += 1
    noun = next((genders for _, _, genders in found if genders), None)
    if noun is None:
        return begin
    if any(genders and _is_plural(pieces[where], cases) for where, _, genders in found):
        return found[-1][0] + 1
    for where, lemma, genders in found:
        pieces[where] = _written_as(pieces[where], lemma if genders else _adjective(lemma, noun))
    return found[-1][0] + 1


def _opens_compound(pieces: list[str], at: int) -> bool:
    """Whether an adjective of two begins there: "damsko-męską"."""
    compound = "".join(pieces[at : at + 3])
    return pieces[at + 1 : at + 2] == ["-"] and any(tag == "adja" for _, tag in case_forms(compound))


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


def _is_plural(noun: str, cases: set[str]) -> bool:
    """Whether a form in one of these cases is a plural that a title may have: "panie", not "kierowców"."""
    forms = [(parts[1], set(parts[2].split("."))) for _, tag in case_forms(noun) if (parts := _noun(tag))]
    sought = [(number, of) for number, of in forms if of & cases]
    return bool(sought) and all(number == "pl" and "nom" in of for number, of in sought)


def _noun(tag: str) -> list[str]:
    return tag.split(":") if tag.startswith("subst:") else []


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
