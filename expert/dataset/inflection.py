"""Polish names of occupations in the cases that sentences need, by Morfeusz 2 with the SGJP dictionary."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

Case = Literal["gen", "dat", "acc", "inst", "loc"]


@lru_cache(maxsize=1)
def _morfeusz() -> Any:  # Morfeusz ships no types
    import morfeusz2

    return morfeusz2.Morfeusz(expand_tags=False)


@lru_cache(maxsize=20_000)
def inflected(phrase: str, case: Case) -> str:
    """A phrase in the nominative singular in another case: its noun and the adjectives that go with it.

    "przedstawiciel handlowy" → "przedstawiciela handlowego", "kierownik sklepu" → "kierownika sklepu". "" where
    the dictionary does not know how, so that a caller chooses a sentence that needs the nominative.
    """
    words = phrase.split()
    head = next((at for at, word in enumerate(words) if _nouns(word)), None)
    if head is None:
        return _adjective_alone(words, case)
    lemma, gender = _nouns(words[head])[0]
    changed = dict[int, str]()
    around = [*range(head), *range(head + 1, len(words))]
    for at in around:
        agreeing = _agreeing(words[at], case, gender)
        if agreeing:
            changed[at] = agreeing
        elif at < head:
            return ""
        else:
            break
    changed[head] = _form(lemma, "subst", case, gender)
    if not all(changed.values()):
        return ""
    return " ".join(_like(changed[at], word) if at in changed else word for at, word in enumerate(words))


@lru_cache(maxsize=20_000)
def is_noun_phrase(text: str) -> bool:
    """Whether a text begins with a noun in the nominative (gerunds too), perhaps after its adjectives.

    Then it can stand in a list as it is: "obsługa klienta", "prowadzenie dokumentacji", "drobne naprawy".
    """
    for word in text.split()[:3]:
        if _has(word, {"subst", "ger"}, "nom"):
            return True
        if not _has(word, {"adj"}, "nom") and not any(tag[0] == "adv" for _, tag in _tags(word)):
            return False
    return False


def is_doing(word: str) -> bool:
    """Whether a word in the nominative names an action by its verb: "prowadzenie", "mycie"."""
    return _has(word, {"ger"}, "nom")


_WOMEN = frozenset(
    """
    księgowa pielęgniarka sprzątaczka kelnerka opiekunka szwaczka kosmetyczka recepcjonistka nauczycielka kucharka
    sekretarka fryzjerka położna niania hostessa bufetowa pokojowa kasjerka sprzedawczyni ekspedientka asystentka
    dietetyczka pomoc salowa praczka krawcowa florystka stylistka manikiurzystka przedszkolanka lekarka kadrowa
    """.split()
)


@lru_cache(maxsize=20_000)
def is_person(phrase: str) -> bool:
    """Whether a Polish phrase in the nominative names somebody: "kierownik sklepu", not "stolarstwo" or "tynki".

    A phrase without a word that the dictionary knows as a noun counts as well, "key account manager", where it is
    no abbreviation and does not pass for a surname alone, as "cook" does.
    """
    if phrase.isupper():
        return False
    for word in phrase.split():
        nouns = _nouns(word)
        if nouns:
            return (nouns[0][1] == "m1" and not is_personal_name(word.capitalize())) or word in _WOMEN
        if _has(word, {"ger", "subst"}, "nom"):
            return False
    return True


@lru_cache(maxsize=20_000)
def is_whole(phrase: str) -> bool:
    """Whether a noun phrase from an advert's list is not broken: what "i" joins agrees, and its end is none.

    Adverts turn lists into sentences and back: "planowanie i nadzorowaniu produkcji", "utrzymywanie "
    "bezpośrednich".
    """
    words = re.findall(r"[^\W\d_]+", phrase)
    if any(tag[0] == "adv" for _, tag in _tags(words[0])) and not _has(words[0], {"subst", "ger"}, "nom"):
        return False
    for at, word in enumerate(words[:-1]):
        if word in {"i", "oraz"} and (
            words[at + 1].endswith(("niu", "ciu")) or (at == 1 and not _nominative(words[2]))
        ):
            return False
    if len(words) > 2 and words[-2] in {"i", "oraz"} and _has(words[-1], {"ger"}, "nom"):
        return False  # "nawiązywanie i utrzymywanie" of what?
    last = [tag for _, tag in _tags(words[-1])]
    if last and all(tag[0] in {"adja", "adjp", "prep", "conj", "comp", "part", "adv"} for tag in last):
        return False
    adjective = bool(last) and all(tag[0] in {"adj", "ppas", "pact"} for tag in last)
    return not adjective or len(words) < 2 or _agree(words[-2], words[-1])


def _nominative(word: str) -> bool:
    return _has(word, {"subst", "ger", "adj", "ppas"}, "nom")


def _agree(noun: str, adjective: str) -> bool:
    """Whether an adjective's form goes with the word before it in number and case."""

    def cells(word: str, kinds: set[str]) -> set[tuple[str, str]]:
        return {
            (number, case)
            for _, tag in _tags(word)
            if tag[0] in kinds and len(tag) > 2
            for number in tag[1].split(".")
            for case in tag[2].split(".")
        }

    return bool(cells(noun, {"subst", "adj", "ppas"}) & cells(adjective, {"adj", "ppas", "pact"}))


@lru_cache(maxsize=20_000)
def is_personal_name(word: str) -> bool:
    """Whether a capitalised word is a first name or a surname and no ordinary word."""
    readings = [reading for _, _, reading in _morfeusz().analyse(word)]
    named = any({"imię", "nazwisko"} & set(names) for _, _, _, names, _ in readings)
    ordinary = any(lemma[:1].islower() and tag != "ign" for _, lemma, tag, _, _ in readings)
    return named and not ordinary


@lru_cache(maxsize=20_000)
def is_polish_word(word: str) -> bool:
    return any(tag != "ign" for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word.casefold()))


def we(place: str) -> str:
    """ "w" or "we" before a name: "we Wrocławiu", "we Francji", "w Warszawie"."""
    start = place[:2].casefold()
    return "we" if start[:1] in {"w", "f"} and start[1:] not in set("aeiouyóąę") and len(start) == 2 else "w"


def _tags(word: str) -> list[tuple[str, list[str]]]:
    """(lemma, the parts of the tag) of each reading of a form in lower case."""
    found = [(lemma, tag.split(":")) for _, _, (_, lemma, tag, _, _) in _morfeusz().analyse(word.casefold())]
    return [(lemma, tag) for lemma, tag in found if tag[0] != "ign"]


def _has(word: str, kinds: set[str], case: str) -> bool:
    return any(tag[0] in kinds and len(tag) > 2 and case in tag[2].split(".") for _, tag in _tags(word))


@lru_cache(maxsize=20_000)
def _nouns(word: str) -> list[tuple[str, str]]:
    """(lemma, gender) of each way the word is a noun in the nominative singular; people before things."""
    found = [
        (lemma, gender)
        for lemma, tag in _tags(word)
        if tag[0] == "subst" and tag[1] == "sg" and "nom" in tag[2].split(".")
        for gender in tag[3].split(".")
    ]
    return sorted(
        dict.fromkeys(found), key=lambda noun: ("m1", "f").index(noun[1]) if noun[1] in {"m1", "f"} else 9
    )


def _agreeing(word: str, case: Case, gender: str) -> str:
    """The form of an adjective that agrees with a noun of this gender; "" where the word is none."""
    before, hyphen, last = word.rpartition("-")
    for lemma, tag in _tags(last):
        if tag[0] == "adj" and tag[1] == "sg" and "nom" in tag[2].split(".") and gender in tag[3].split("."):
            form = _form(lemma, "adj", case, gender, tag[4])
            return before + hyphen + form if form else ""
    return ""


def _adjective_alone(words: list[str], case: Case) -> str:
    """An occupation that is an adjective: "księgowa"."""
    forms = (_agreeing(words[0], case, gender) for gender in ("m1", "f")) if len(words) == 1 else iter(())
    return next(filter(None, forms), "")


@lru_cache(maxsize=20_000)
def _form(lemma: str, kind: str, case: Case, gender: str, degree: str = "pos") -> str:
    for form, _, tag, _, marks in _morfeusz().generate(lemma.split(":", 1)[0]):
        parts = tag.split(":")
        if parts[0] != kind or len(parts) < 4 or parts[1] != "sg" or {"daw.", "rzad."} & set(marks):
            continue
        if (
            case in parts[2].split(".")
            and gender in parts[3].split(".")
            and (kind != "adj" or parts[4:5] == [degree])
        ):
            return str(form)
    return ""


def _like(form: str, written: str) -> str:
    return form[:1].upper() + form[1:] if written[:1].isupper() else form
