"""The places that a question or an advert names.

A name is found by its form; whether it is meant as a place is decided by evidence: the preposition before it and the
case it asks for ("w Pile" but not "pile"), a label ("Lokalizacja:"), a list that goes on, a capital letter, a
voivodeship after it, and how likely a place of that size is to be named at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.places.index import WORD, Index, Name, flat

if TYPE_CHECKING:
    from bot.domain import Place

_LARGE, _SIZEABLE, _SMALL, _TINY = 100_000, 20_000, 10_000, 3_000

_ANY = "ngdail"
_CASES_AFTER = {
    **dict.fromkeys(("w", "we"), "l"),
    **dict.fromkeys(("do", "z", "ze", "spod", "oprocz", "procz", "wokol"), "g"),
    **dict.fromkeys(
        ("kolo", "obok", "okolice", "okolic", "okolicach", "okolicy", "blisko", "niedaleko", "k"), "gn"
    ),
    **dict.fromkeys(("pod", "nad", "poza", "przed"), "i"),
    "na": "al",
    "po": "l",
    **dict.fromkeys(("in", "near", "from", "around", "to", "at", "within"), "n"),
    **dict.fromkeys(("miasto", "miasta", "miescie", "miejscowosc", "miejscowosci", "m"), _ANY),
    **dict.fromkeys(
        ("lokalizacja", "lokalizacje", "gmina", "gminie", "gminy", "gm", "region", "rejon", "rejonie"), _ANY
    ),
    **dict.fromkeys(("woj", "wojewodztwo", "wojewodztwa", "wojewodztwie", "powiat", "powiecie"), _ANY),
}
_REGION_WORDS = frozenset({"woj", "wojewodztwo", "wojewodztwa", "wojewodztwie"})
_STREET_WORDS = frozenset(
    {"ul", "ulica", "ulicy", "al", "aleja", "alei", "aleje", "pl", "plac", "placu", "os", "osiedle", "rondo"}
)
_BETWEEN_WORDS = re.compile(r"[ \t\u00a0]*(?:[-–—.][ \t\u00a0]*)?|[ \t\u00a0]*\n?[ \t\u00a0]*")
_LIST_GOES_ON = re.compile(
    r"[\s)]*(?:[,/;|&+•·]|\b(?:i|oraz|lub|albo|czy|and|or|ewentualnie|badz|ew\.?|a takze|i/lub)\b)?[\s(]*(?:w |we |do |z )?\s*"
)
_LABEL = re.compile(
    r"(?:miejsc[ea] (?:wykonywania )?(?:pracy|zatrudnienia)|lokalizacj[aei]|miejscowosc|miasto|miejsce|adres|location|city"
    r"|place of work|workplace|oddzial)\s*(?:[:\-–]|to\b|jest\b)+\s*(?:w |we )?$"
)
_NOT_THE_WORKPLACE = re.compile(
    r"(?:siedzib\w+|zarejestrowan\w+|sad\w* rejonow\w*|sadem?|sadu|krs|gospodarcz\w+|uniwersyte\w+|politechni\w+|akademi\w+"
    r"|urzed\w* miasta|prezydent\w*|urodzon\w+|adres do korespondencji|laboratori\w+ w|targ\w+)[\w ,.]{0,14}$"
)
_WORK = re.compile(
    r"\b(?:prac[aeyuąę]\w*|zatrudni\w+|wyjazd\w*|zleceni\w+|ofert\w+|kontrakt\w*|work\w*|job\w*|zakwaterow\w+)\b"
)
_VOIVODESHIP_NEXT = re.compile(r"[ \t\u00a0]*[,(–-]?[ \t\u00a0]*(?:woj(?:\.|ewodztwo|ewodztwie)?[ \t\u00a0]*)?")
_ISLANDS = {"Hel"}  # towns that one is "na" and not "w"
_SENTENCE_ENDS = ".!?:\n•*"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """What `text[start:end]` names: one place, or several where the name stands for a group ("Trójmiasto").

    `labelled`: it stands where an advert says the place of work ("Miejsce pracy: Kraków").
    """

    places: tuple[Place, ...]
    start: int
    end: int
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What stands around a name. `cases` that the words before it ask for, empty where they ask for none."""

    cases: str
    after_na: bool
    inside_it: bool  # "w" or "we" stands before it
    labelled: bool
    capital: bool  # every word of it, and that says something
    begins: bool  # a sentence, or the text
    closed: bool  # a comma or the end of the text follows
    voivodeship: str | None
    listed: bool  # it goes on a list of places


def find(index: Index, text: str, *, running_text: bool) -> list[PlaceMention]:
    """The mentions in the order of the text, none overlapping another."""
    return _Finder(index, text, running_text).mentions()


class _Finder:
    def __init__(self, index: Index, text: str, running_text: bool) -> None:
        self._index = index
        self._text = text
        self._flat = flat(text)
        self._strict = running_text
        self._words = [(m.start(), m.end()) for m in WORD.finditer(self._flat)]
        self._capitals_mean_nothing = _is_title_case(text)
        self._last: PlaceMention | None = None
        self._last_cases = ""

    def mentions(self) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        number = 0
        text, strict, index = self._text, self._strict, self._index
        while number < len(self._words):
            start, end = self._words[number]
            first = self._flat[start:end]
            if first not in index or (strict and not text[start].isupper() and first[0].isalpha()):
                number += 1
                continue
            taken = self._at(number)
            if taken:
                mention, words, cases = taken
                found.append(mention)
                self._last, self._last_cases = mention, cases
                number += words
            else:
                number += 1
        return found

    def _at(self, number: int) -> tuple[PlaceMention, int, str] | None:
        """The mention that begins with word `number`, how many words it takes, and the cases asked of it."""
        start, end = self._words[number]
        matching = [n for n in self._index.starting_with(self._flat[start:end]) if self._matches(n, number)]
        while matching:
            length = len(matching[0].words)
            same = [n for n in matching if len(n.words) == length]
            last = number + length - 1
            evidence = self._evidence(number, last)
            chosen = self._choose(same, number, last, evidence)
            if chosen is not None:
                mention, words = self._mention(chosen, number, last, evidence)
                return mention, words, evidence.cases
            matching = matching[len(same) :]
        return None

    def _matches(self, name: Name, number: int) -> bool:
        last = number + len(name.words) - 1
        if last >= len(self._words):
            return False
        for offset, word in enumerate(name.words):
            start, end = self._words[number + offset]
            if self._flat[start:end] != word:
                return False
            if offset and not _BETWEEN_WORDS.fullmatch(self._flat, self._words[number + offset - 1][1], start):
                return False
        written = self._text[self._words[number][0] : self._words[last][1]].lower()
        return written.isascii() or WORD.findall(written) == WORD.findall(name.written)

    def _evidence(self, number: int, last: int) -> _Evidence:
        start, end = self._words[number][0], self._words[last][1]
        before = self._flat[max(0, start - 60) : start]
        labelled = bool(_LABEL.search(before))
        cases = _ANY if labelled else self._cases_before(number)
        begins = not before.strip() or before.rstrip(" \t\u00a0–-\"'„(")[-1:] in set(_SENTENCE_ENDS)
        listed = False
        if not cases and self._last is not None and self._last_cases and self._goes_on(start):
            cases, labelled, listed = self._last_cases + "n", self._last.labelled, True
        elif self._last is not None and self._goes_on(start):
            listed = True
        capital = not self._capitals_mean_nothing and all(
            self._text[s].isupper() or self._flat[s:e] in {"nad", "pod", "i", "k"}
            for s, e in self._words[number : last + 1]
        )
        after = self._flat[end : end + 3].lstrip(" ")
        voivodeship, _ = self._voivodeship_after(last)
        word_before = self._flat[slice(*self._words[number - 1])] if number and cases and not listed else ""
        after_na, inside_it = word_before == "na", word_before in {"w", "we"}
        return _Evidence(
            cases,
            after_na,
            inside_it,
            labelled,
            capital,
            begins,
            not after or after[0] in ",;/|)\n",
            voivodeship,
            listed,
        )

    def _cases_before(self, number: int) -> str:
        if number == 0:
            return ""
        before_start, before_end = self._words[number - 1]
        gap = self._text[before_end : self._words[number][0]]
        if gap.strip(" .:/-\u00a0\"'„("):
            return ""
        word = self._flat[before_start:before_end]
        if "." in gap and word not in {"woj", "gm", "m", "k", "okolice"}:
            return ""
        return _CASES_AFTER.get(word, "")

    def _goes_on(self, start: int) -> bool:
        return self._last is not None and bool(_LIST_GOES_ON.fullmatch(self._flat, self._last.end, start))

    def _voivodeship_after(self, last: int) -> tuple[str | None, int]:
        """The voivodeship that follows word `last` ("Środa, wielkopolskie") and the number of its last word."""
        if last + 1 >= len(self._words):
            return None, last
        start, end = self._words[last + 1]
        following = last + 1
        if self._flat[start:end] in _REGION_WORDS and last + 2 < len(self._words):
            following = last + 2
            start, end = self._words[following]
        if not _VOIVODESHIP_NEXT.fullmatch(self._flat, self._words[last][1], start):
            return None, last
        for name in self._index.starting_with(self._flat[start:end]):
            if name.entry.kind == "voivodeship" and "n" in name.cases and self._matches(name, following):
                return name.entry.places[0].name, following + len(name.words) - 1
        return None, last

    def _choose(self, names: list[Name], number: int, last: int, evidence: _Evidence) -> Name | None:
        if self._is_part_of_something_else(number, last):
            return None
        accepted = [n for n in names if self._accepts(n, number, last, evidence)]
        if evidence.voivodeship:
            there = [n for n in names if n.entry.places[0].voivodeship == evidence.voivodeship]
            there = [n for n in there if n.entry.kind == "town"]
            if there and (not self._strict or evidence.capital):
                return there[0]
        return accepted[0] if accepted else None

    def _is_part_of_something_else(self, number: int, last: int) -> bool:
        start, end = self._words[number][0], self._words[last][1]
        if number and self._flat[slice(*self._words[number - 1])] in _STREET_WORDS:
            return True
        around = self._text[max(0, start - 1) : start] + self._text[end : end + 1]
        if "@" in around or "_" in around:
            return True
        if self._text[end : end + 1] == "." and self._text[end + 1 : end + 2].islower():
            return True
        return (
            self._text[max(0, start - 1) : start] in {".", "/"} and "www" in self._text[max(0, start - 40) : start]
        )

    def _accepts(self, name: Name, number: int, last: int, evidence: _Evidence) -> bool:
        typed = self._text[self._words[number][0] : self._words[last][1]]
        everyday = name.mark == "!" or (name.mark == "?" and typed.isascii() and not evidence.capital)
        asked = bool(set(evidence.cases) & set(name.cases))
        if asked and evidence.after_na and name.entry.kind == "town" and name.entry.places[0].name not in _ISLANDS:
            asked = False  # "na świecie" is not Świecie
        if self._strict:
            return self._accepts_in_advert(name, number, everyday, asked, evidence)
        return self._accepts_in_question(name, everyday, asked, evidence)

    def _accepts_in_question(self, name: Name, everyday: bool, asked: bool, evidence: _Evidence) -> bool:
        entry = name.entry
        named_in_list = evidence.listed and "n" in name.cases
        inside = evidence.capital and not evidence.begins
        if entry.kind in {"voivodeship", "country", "group"} and not everyday:
            return True
        if entry.kind in {"minor", "district"}:
            return evidence.capital and (asked or named_in_list or (entry.kind == "district" and not everyday))
        if entry.kind == "voivodeship":
            return asked
        if entry.kind in {"country", "group"}:
            return asked or (inside and "n" in name.cases)
        if not everyday:
            return (
                entry.population >= _SMALL
                or asked
                or evidence.capital
                or named_in_list
                or (entry.population >= _TINY and len(name.words[0]) >= 6 and name.cases[0] in "an")
            )
        if entry.population >= _LARGE:
            return asked or evidence.capital or "n" in name.cases
        if inside and "n" in name.cases and entry.population >= _TINY:
            return True
        if entry.population >= _SIZEABLE:
            if asked and not evidence.capital:
                return evidence.inside_it or evidence.labelled or evidence.listed  # "do piły taśmowej" is no town
            return (
                asked or inside or (evidence.capital and evidence.closed) or (named_in_list and evidence.capital)
            )
        return asked and evidence.capital and entry.population > 0

    def _accepts_in_advert(
        self, name: Name, number: int, everyday: bool, asked: bool, evidence: _Evidence
    ) -> bool:
        entry = name.entry
        if not evidence.capital:
            return False
        start = self._words[number][0]
        before = self._flat[max(0, start - 60) : start]
        if not evidence.labelled and _NOT_THE_WORKPLACE.search(before):
            return False
        if evidence.labelled:
            return asked
        if entry.kind == "country":
            return asked and not everyday and bool(_WORK.search(before))
        if entry.kind in {"minor", "group"} or (entry.kind == "district" and everyday):
            return asked and not evidence.begins and not everyday
        if entry.kind in {"voivodeship", "district"}:
            return asked and not everyday
        if everyday:
            return asked and not evidence.begins and entry.population >= _SIZEABLE
        return asked or (entry.population >= _LARGE and "n" in name.cases)

    def _mention(self, name: Name, number: int, last: int, evidence: _Evidence) -> tuple[PlaceMention, int]:
        """The mention with "woj." before it and its voivodeship after it."""
        first, final = number, last
        place = name.entry.places[0]
        if name.entry.kind == "town" and evidence.voivodeship == place.voivodeship and evidence.voivodeship:
            _, final = self._voivodeship_after(last)
        if name.entry.kind == "voivodeship" and number:
            before = self._flat[slice(*self._words[number - 1])]
            if before in _REGION_WORDS:
                first = number - 1
        start, end = self._words[first][0], self._words[final][1]
        return PlaceMention(name.entry.places, start, end, evidence.labelled), final - number + 1


def _is_title_case(text: str) -> bool:
    """Whether capitals say nothing here: all of it is in capitals, or (nearly) every longer word begins with one."""
    words = [w for w in re.findall(r"[^\W\d_]{4,}", text)]
    if len(words) < 4:
        return len(words) > 1 and text.upper() == text
    capitals = sum(w[0].isupper() for w in words)
    return capitals >= 0.9 * len(words)
