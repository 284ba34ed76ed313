"""The places that a question or an advert names.

A name is found by its form; whether it is meant as a place is decided by evidence: the preposition before it and
the case it asks for ("w Pile" but not "pile"), a label ("Lokalizacja:"), a list that goes on, a capital letter, a
voivodeship after it, and how likely a place of that size is to be named at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from retrieval.places import context
from retrieval.places.index import WORD, Index, Kind, Name, flat
from retrieval.places.judging import SIZEABLE, Evidence, meant_in_advert, meant_in_question

if TYPE_CHECKING:
    from bot.domain import Place


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """What `text[start:end]` names: one place, or several where the name stands for a group ("Trójmiasto").

    `labelled`: it stands where an advert says the place of work ("Miejsce pracy: Kraków").
    """

    places: tuple[Place, ...]
    start: int
    end: int
    labelled: bool = False


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
        self._without_capitals = text.isascii() or text[1:].islower()
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
            if offset and not context.BETWEEN_WORDS.fullmatch(
                self._flat, self._words[number + offset - 1][1], start
            ):
                return False
        written = self._text[self._words[number][0] : self._words[last][1]].lower()
        return written.isascii() or self._spelled(WORD.findall(written), WORD.findall(name.written))

    def _spelled(self, written: list[str], name: list[str]) -> bool:
        """Whether a name is written so; a person may leave some of its marks out ("Ślasku")."""
        if written == name or self._strict:
            return written == name
        typed, letters = "".join(written), "".join(name)
        return all(one in {other, flat(other)} for one, other in zip(typed, letters, strict=True))

    def _evidence(self, number: int, last: int) -> Evidence:
        start, end = self._words[number][0], self._words[last][1]
        before = self._flat[max(0, start - 60) : start]
        labelled = bool(context.LABEL.search(before))
        cases = context.ANY if labelled else self._cases_before(number)
        begins = not before.strip() or before.rstrip(" \t\u00a0–-\"'„(")[-1:] in set(context.SENTENCE_ENDS)
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
        return Evidence(
            cases,
            after_na,
            inside_it,
            labelled,
            capital,
            begins,
            not after or after[0] in ",;/|)\n" or bool(context.TOO.match(self._flat, end)),
            voivodeship,
            listed,
            number > 0
            and not cases
            and self._without_capitals
            and not after.strip(" .!?")
            and self._words[number - 1][1] - self._words[number - 1][0] > 3
            and self._flat[self._words[number - 1][1] : start] == " ",
            self._flat[:start].rstrip(" ").endswith((",", ";")),
            listed and self._last is not None and self._flat[self._last.end : start].strip() in context.LIST_SIGNS,
        )

    def _cases_before(self, number: int) -> str:
        if number == 0:
            return ""
        before_start, before_end = self._words[number - 1]
        gap = self._text[before_end : self._words[number][0]]
        if gap.strip(" .:/-\u00a0\"'„("):
            return ""
        word = self._flat[before_start:before_end]
        if self._text[before_start:before_end].lower() == "że":
            return ""
        if "." in gap and word not in {"woj", "gm", "m", "k", "okolice"}:
            return ""
        return context.CASES_AFTER.get(word, "")

    def _goes_on(self, start: int) -> bool:
        return self._last is not None and bool(context.LIST_GOES_ON.fullmatch(self._flat, self._last.end, start))

    def _voivodeship_after(self, last: int) -> tuple[str | None, int]:
        """The voivodeship that follows word `last` ("Środa, wielkopolskie") and the number of its last word."""
        if last + 1 >= len(self._words):
            return None, last
        start, end = self._words[last + 1]
        following = last + 1
        if self._flat[start:end] in context.REGION_WORDS and last + 2 < len(self._words):
            following = last + 2
            start, end = self._words[following]
        if not context.VOIVODESHIP_NEXT.fullmatch(self._flat, self._words[last][1], start):
            return None, last
        for name in self._index.starting_with(self._flat[start:end]):
            if name.entry.kind == "voivodeship" and "n" in name.cases and self._matches(name, following):
                return name.entry.places[0].name, following + len(name.words) - 1
        return None, last

    def _choose(self, names: list[Name], number: int, last: int, evidence: Evidence) -> Name | None:
        if self._is_part_of_something_else(number, last):
            return None
        accepted = [n for n in names if self._accepts(n, number, last, evidence)]
        if evidence.voivodeship:
            there = [n for n in names if n.entry.places[0].voivodeship == evidence.voivodeship]
            there = [n for n in there if n.entry.kind == "town"]
            if there and (not self._strict or evidence.capital):
                return there[0]
        if not evidence.cases:
            if accepted and evidence.capital and not self._strict and "n" not in accepted[0].cases:
                accepted += [n for n in names if "n" in n.cases and n.entry.kind == "town"]  # "Zielonki"
            accepted.sort(key=lambda name: "n" not in name.cases)  # "Węgrów" is a town rather than "of Hungarians"
        return accepted[0] if accepted else None

    def _is_part_of_something_else(self, number: int, last: int) -> bool:
        """Part of a street's name, of an address on the net, or of another word ("US-GAAP")."""
        start, end = self._words[number][0], self._words[last][1]
        before, after = self._text[max(0, start - 1) : start], self._text[end : end + 2]
        return (
            (number > 0 and self._is_street(number - 1, start))
            or bool({"@", "_"} & {before, after[:1]})
            or (
                end - start < 4
                and after[:1] in {"-", "/"}
                and after[1:].isalpha()
                and not self._place_follows(last)
            )
            or (after[:1] == "." and after[1:].islower())
            or (before in {".", "/"} and "www" in self._text[max(0, start - 40) : start])
        )

    def _is_street(self, number: int, until: int) -> bool:
        """Whether word `number` says that what follows is a street: "pl. Warszawski", and not "płac, Warszawa"."""
        start, end = self._words[number]
        written = self._text[start:end].lower()
        return (
            self._flat[start:end] in context.STREET_WORDS
            and not written.startswith("pł")
            and "," not in self._text[end:until]
        )

    def _place_follows(self, last: int) -> bool:
        """Whether a place of a list follows word `last` ("WWA/KRK")."""
        if last + 1 >= len(self._words):
            return False
        return any(
            self._matches(n, last + 1) and n.entry.kind in {"town", "country", "voivodeship"}
            for n in self._index.starting_with(self._flat[slice(*self._words[last + 1])])
        )

    def _another_follows(self, last: int, kind: Kind) -> bool:
        """Whether another of a list follows word `last`: "dania szwecja", and joined "Września albo Słupca"."""
        following = last + 1
        if following < len(self._words) and self._flat[slice(*self._words[following])] in context.JOINTS:
            following += 1
        if following >= len(self._words):
            return False
        start, end = self._words[following]
        gap = self._flat[self._words[last][1] : start]
        if kind == "town" and not gap.strip():
            return False
        return context.LIST_GOES_ON.fullmatch(gap) is not None and any(
            n.entry.kind == kind and "n" in n.cases and self._matches(n, following)
            for n in self._index.starting_with(self._flat[start:end])
        )

    def _accepts(self, name: Name, number: int, last: int, evidence: Evidence) -> bool:
        typed = self._text[self._words[number][0] : self._words[last][1]]
        everyday = name.mark == "!" or (name.mark == "?" and typed.isascii() and not evidence.capital)
        asked = bool(set(evidence.cases) & set(name.cases))
        if (
            asked
            and evidence.after_na
            and name.entry.kind == "town"
            and name.entry.places[0].name not in context.ISLANDS
        ):
            asked = False  # "na świecie" is not Świecie
        if not self._strict and self._is_part_of_last(name, number):
            return True
        if name.words[0] in context.ONLY_WITH_A_CAPITAL and not evidence.capital:
            return False
        if name.entry.kind == "district" and "n" not in name.cases and (self._strict or not asked):
            spelled = WORD.findall(typed.lower()) == WORD.findall(name.written)
            if not spelled:
                return False  # "Brzezna" is a village rather than "of Brzeźno"
        if name.entry.population < SIZEABLE and name.entry.kind in {"town", "minor"} and self._is_qualified(last):
            return False
        kind = name.entry.kind
        leads = everyday and kind in {"country", "town"} and self._another_follows(last, kind)
        at = replace(evidence, everyday=everyday, asked=asked, leads=leads)
        if not self._strict:
            return meant_in_question(name, at)
        start = self._words[number][0]
        return meant_in_advert(name, at, self._flat[max(0, start - 60) : start])

    def _is_part_of_last(self, name: Name, number: int) -> bool:
        """Whether a name is a district of the town that stands right before it: "wawa mokotów"."""
        if name.entry.kind != "district" or self._last is None or self._last.places != name.entry.places:
            return False
        return not self._flat[self._last.end : self._words[number][0]].strip(" ,(-/")

    def _is_qualified(self, last: int) -> bool:
        """Whether a word follows that makes another village of the name ("Biskupice Podgórne")."""
        if last + 1 >= len(self._words) or self._capitals_mean_nothing:
            return False
        following = self._words[last + 1][0]
        gap = self._text[self._words[last][1] : following]
        return (
            gap == " "
            and bool(context.QUALIFIER.match(self._text, following))
            and self._voivodeship_after(last)[0] is None
        )

    def _mention(self, name: Name, number: int, last: int, evidence: Evidence) -> tuple[PlaceMention, int]:
        """The mention with "woj." before it and its voivodeship after it."""
        first, final = number, last
        place = name.entry.places[0]
        if name.entry.kind == "town" and evidence.voivodeship == place.voivodeship and evidence.voivodeship:
            _, final = self._voivodeship_after(last)
        if name.entry.kind == "voivodeship" and number:
            before = self._flat[slice(*self._words[number - 1])]
            if before in context.REGION_WORDS:
                first = number - 1
        start, end = self._words[first][0], self._words[final][1]
        places = name.entry.places
        if evidence.after_na and (town := context.QUARTERS_AFTER_NA.get(place.name)):
            places = (self._index.named[town],)
        return PlaceMention(places, start, end, evidence.labelled), final - number + 1


def _is_title_case(text: str) -> bool:
    """Whether capitals say nothing here: all is in capitals, or (nearly) every longer word begins with one."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    if len(words) < 4:
        return len(words) > 1 and text.upper() == text
    capitals = sum(w[0].isupper() for w in words)
    return bool(capitals >= 0.9 * len(words))
