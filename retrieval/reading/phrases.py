"""What a person refuses in words that are no constraint: "bez delegacji", "nie w szpitalu"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.polish import case_forms, fold, lemmas, lemmas_as_typed
from retrieval.reading.fillers import TRADE, WEAK, is_filler
from retrieval.reading.sense import names_anything
from retrieval.reading.times import NUMBERS
from retrieval.stand_ins import PHYSICAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.reading.marks import Token


def refused_phrase(said: Sequence[Token]) -> str:
    """What an offer must not be about: one word by its lemma ("w szpitalu" → "szpital"), more as said; or ""."""
    kept = [t for t in said if not is_filler(t) or t.flat == "pracy"]
    if len(kept) > 2 and kept[0].flat == "robic" and kept[1].flat in _AT:
        kept = kept[2:]  # "nie chcę robić przy tirach"
    if len(kept) == 1 and (
        kept[0].flat in NUMBERS or _ORDINAL.fullmatch(kept[0].flat) or _tells_of_oneself(kept[0].text)
    ):
        return ""  # "dwie zmiany, nie trzy", "nie ta druga", "nie palę"
    while kept and len(kept[0].flat) < 3 and kept[0].text != TRADE:
        kept = kept[1:]
    if len(kept) != 1:
        return " ".join(t.text for t in kept)
    noun = _noun(kept[0].text)
    if _PHYSICAL.fullmatch(kept[0].flat):
        return PHYSICAL
    return "na czarno" if kept[0].flat == "czarno" else "" if fold(noun) in WEAK | _OF_ANY_OFFER else noun


def _tells_of_oneself(word: str) -> bool:
    """Whether a word says what somebody does, which is no work: "palę", and not "gotuję"."""
    verbs = [known for known, tag in case_forms(word) if tag.startswith(("fin:sg:pri", "fin:pl:pri"))]
    return bool(verbs) and not any(map(names_anything, (word, *verbs)))


_ORDINAL = re.compile(r"(?:pierwsz|drug|trzeci|czwart|piat|ostatni)(?:a|e|i|y|ej|iej|ego|iego)?")
_AT = frozenset(("przy", "na", "w", "we", "z", "ze", "u"))
"""Between "robić" and what is worked at."""
_OF_ANY_OFFER = frozenset(("firma", "pracodawca", "company", "employer", "problem"))
"""Words that every offer has."""
_PHYSICAL = re.compile(r"fizyczn(?:a|ej|ie|ego|y|ych)|fizol\w*|physical")
_ACTION = re.compile(r"(.+(?:an|en|c))i(?:e|a|u|em)")
"""A noun made of a verb, in any case."""


def _noun(word: str) -> str:
    if word.isupper():
        return word  # "PUP"
    known = lemmas_as_typed(word)
    nearest = [each for each in known if fold(each)[:3] == fold(word)[:3]]
    things = {known for known, tag in case_forms(word.casefold()) if tag.startswith("subst")}
    nearest.sort(key=lambda each: (not each.endswith(("anie", "enie", "cie")), each not in things))
    if nearest and nearest[0].endswith("ć") and (action := _ACTION.fullmatch(word.casefold())):
        return f"{action[1]}ie"  # "programowania"
    if nearest and nearest[0].endswith("ć") and not lemmas(word.casefold()):
        return word  # "legacy" is no "lęgnąć"
    return nearest[0] if nearest else word
