"""The cases of Polish place names: from Morfeusz 2 where it knows the words, else by the endings of such names."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import Any

CASES = {"nom": "n", "gen": "g", "dat": "d", "acc": "a", "inst": "i", "loc": "l"}
_Option = tuple[str, str, str, str, dict[str, tuple[str, ...]]]  # separator before, kind, number, gender, forms
_PREPOSITIONS = {"nad", "pod", "koło", "k.", "przy", "i", "w", "za", "do"}
_ENDINGS = (  # (nominative, genitive, locative, instrumental), longest first; the other cases are seldom needed
    ("burg", "burga", "burgu", "burgiem"),
    ("berg", "bergu", "bergu", "bergiem"),
    ("heim", "heimu", "heimie", "heimem"),
    ("tal", "talu", "talu", "talem"),
    ("ice", "ic", "icach", "icami"),
    ("yce", "yc", "ycach", "ycami"),
    ("owa", "owej", "owej", "ową"),
    ("iec", "ca", "cu", "cem"),
    ("ów", "owa", "owie", "owem"),
    ("sk", "ska", "sku", "skiem"),
    ("ck", "cka", "cku", "ckiem"),
    ("ia", "ii", "ii", "ią"),
    ("ja", "ji", "ji", "ją"),
    ("ka", "ki", "ce", "ką"),
    ("ga", "gi", "dze", "gą"),
    ("ra", "ry", "rze", "rą"),
    ("ta", "ty", "cie", "tą"),
    ("da", "dy", "dzie", "dą"),
    ("na", "ny", "nie", "ną"),
    ("wa", "wy", "wie", "wą"),
    ("ła", "ły", "le", "łą"),
    ("ko", "ka", "ku", "kiem"),
    ("no", "na", "nie", "nem"),
    ("wo", "wa", "wie", "wem"),
    ("in", "ina", "inie", "inem"),
    ("yn", "yna", "ynie", "ynem"),
    ("ek", "ka", "ku", "kiem"),
    ("ki", "k", "kach", "kami"),
    ("ie", "ia", "iu", "iem"),
    ("ń", "nia", "niu", "niem"),
    ("y", "", "ach", "ami"),
)


@lru_cache(maxsize=1)
def _morfeusz() -> Any:  # Morfeusz ships no types
    import morfeusz2

    return morfeusz2.Morfeusz(expand_tags=False)


def is_word(form: str) -> bool:
    """Whether the form in lower case (each word of it) is an ordinary word or a first name as well."""
    for word in form.replace("-", " ").split():
        readings = [r[2] for r in _morfeusz().analyse(word.casefold())]
        if not any(
            (lemma[:1].islower() and tag not in {"ign"} and "nazwa_geograficzna" not in names) or "imię" in names
            for _, lemma, tag, names, _ in readings
        ):
            return False
    return True


@cache
def _paradigms(word: str) -> tuple[tuple[str, str, str, dict[str, tuple[str, ...]]], ...]:
    """(kind, number, gender, forms by case) for each way the word can be a nominative in a name."""
    result = []
    for (lemma, kind, number, gender), geographic in _nominatives(word).items():
        cases = _declension(lemma, kind, number, gender, geographic=geographic and kind == "subst")
        if word[:1].isupper():
            cases = {case: [form[:1].upper() + form[1:] for form in forms] for case, forms in cases.items()}
        if word in cases.get("n", []):
            cases["n"] = [word]
            result.append((kind, number, gender, {c: tuple(dict.fromkeys(f)) for c, f in cases.items()}))
    return tuple(result)


def _nominatives(word: str) -> dict[tuple[str, str, str, str], bool]:
    """(lemma, kind, number, gender) of each nominative reading, and whether it is a geographic name.

    Nouns that are ordinary words are left out where one is a geographic name.
    """
    found: dict[tuple[str, str, str, str], bool] = {}
    for _, _, (_, lemma, tag, names, _) in _morfeusz().analyse(word):
        parts = tag.split(":")
        if not _declines(parts) or "nom" not in parts[2].split("."):
            continue
        geographic = any("geograficzn" in name for name in names)
        for number, gender in product(parts[1].split("."), parts[3].split(".")):
            key = (lemma, parts[0], number, gender)
            found[key] = found.get(key, False) or geographic
    if any(geographic for (_, kind, _, _), geographic in found.items() if kind == "subst"):
        found = {key: geographic for key, geographic in found.items() if geographic or key[1] == "adj"}
    return found


def _declension(lemma: str, kind: str, number: str, gender: str, *, geographic: bool) -> dict[str, list[str]]:
    """The forms of a lexeme by case."""
    cases: dict[str, list[str]] = {}
    for form, _, tag, names, _ in _morfeusz().generate(lemma):
        parts = tag.split(":")
        if not _declines(parts) or parts[0] != kind:
            continue
        if number not in parts[1].split(".") or gender not in parts[3].split("."):
            continue
        if geographic and not any("geograficzn" in name for name in names):
            continue
        for case in parts[2].split("."):
            if case in CASES:
                cases.setdefault(CASES[case], []).append(form)
    return cases


def _declines(tag: list[str]) -> bool:
    """Whether the tag is a noun's, or an adjective's in the positive degree."""
    return tag[0] == "subst" or (tag[0] == "adj" and "pos" in tag)


def _by_ending(word: str) -> dict[str, tuple[str, ...]]:
    for nominative, genitive, locative, instrumental in _ENDINGS:
        if word.endswith(nominative) and len(word) > len(nominative) + 1:
            stem = word.removesuffix(nominative)
            return {"n": (word,), "g": (stem + genitive,), "l": (stem + locative,), "i": (stem + instrumental,)}
    return {"n": (word,)}


def _pieces(name: str) -> list[tuple[str, str]]:
    """(separator before, word)."""
    pieces: list[tuple[str, str]] = []
    for chunk_number, chunk in enumerate(name.split(" ")):
        for part_number, part in enumerate(chunk.split("-")):
            pieces.append(("-" if part_number else (" " if chunk_number else ""), part))
    return pieces


def forms_of(name: str) -> dict[str, set[str]]:
    """The forms of a name by case; at least its nominative."""
    pieces = _pieces(name)
    fixed = next((i for i, (_, word) in enumerate(pieces) if word in _PREPOSITIONS), len(pieces))
    tail = "".join(separator + word for separator, word in pieces[fixed:])
    options = []
    for separator, word in pieces[:fixed]:
        known = _paradigms(word) or (("subst", "", "", _by_ending(word)),)
        options.append([(separator, *p) for p in known])
    result: dict[str, set[str]] = {"n": {name}}
    for combination in _likeliest(options, alone=len(pieces) == 1):
        for case in CASES.values():
            parts = [
                [separator + form for form in cases.get(case, ())] for separator, _, _, _, cases in combination
            ]
            for chosen in product(*parts):
                result.setdefault(case, set()).add("".join(chosen) + tail)
    return result


def _likeliest(options: list[list[_Option]], *, alone: bool) -> list[tuple[_Option, ...]]:
    """The ways to read the words of a name together: what agrees, with most adjectives, singular before plural."""
    possible = []
    for combination in product(*options):
        nouns = [(number, gender) for _, kind, number, gender, _ in combination if kind == "subst"]
        adjectives = [(number, gender) for _, kind, number, gender, _ in combination if kind == "adj"]
        if alone and not nouns:
            continue
        spaced = all(separator != "-" for separator, *_ in combination)
        if not nouns and not (len(set(adjectives)) == 1 and adjectives[0][0] == "sg"):
            continue
        if adjectives and nouns and not any(_agree(a, n) for a in adjectives for n in nouns):
            continue
        if adjectives and nouns and spaced and not all(any(_agree(a, n) for n in nouns) for a in adjectives):
            continue
        possible.append(
            (not nouns, -len(adjectives), [number for _, _, number, _, _ in combination].count("pl"), combination)
        )
    best = min((rank[:3] for rank in possible), default=None)
    return [combination for *rank, combination in possible if tuple(rank) == best]


def _agree(adjective: tuple[str, str], noun: tuple[str, str]) -> bool:
    return "" in noun or adjective == noun
