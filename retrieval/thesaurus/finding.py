"""Where a text names an entry.

A phrase is matched by its lemmas in any order within a short window; words that only connect are passed over; the
longest phrase wins over those inside it, so that "pomoc księgowej" is not an accountant. Words entered as alike
("kierownik, kierowniczka") are one word in every phrase.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import compress, count
from operator import itemgetter
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.polish import is_word, lemma, lemmas_of
from retrieval.thesaurus.claims import claimed, inside, leads, within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.thesaurus.entries import Entry

CONNECTING = frozenset(
    """
    ds do sprawa w we na nad z ze i oraz a o od dla przy po pod kierunek
    the of and for in with at to an k m n f x
    """.split()
)
"""Folded lemmas that connect words and name nothing."""

_TEACHING = frozenset("nauczyciel nauczycielka instruktor instruktorka teacher instructor".split())
"""Before the name of an occupation outside of education: whoever teaches it."""

_LACKING = frozenset(("bez", "without"))
_ANY = frozenset(("zaden", "jakikolwiek", "wymagany", "any"))
_ASSISTING = frozenset(
    "asystent asystentka pomocnik pomocnica pomoc zastepca zastepczyni assistant deputy".split()
)
"""Before the name of an occupation these name another one: the assistant of a manager is no manager."""

_AND = frozenset("i oraz lub albo badz and or".split())

_ENDINGS = (
    ("ego", "y"), ("emu", "y"), ("ymi", "y"), ("ych", "y"), ("owi", ""), ("ami", ""), ("ach", ""), ("om", ""),
    ("ow", ""), ("em", ""), ("ej", "y"), ("ym", "y"), ("ie", ""), ("a", ""), ("i", "a"), ("y", "a"), ("e", "a"),
)  # fmt: skip
"""Endings of cases, and what the word ends in when it is entered: "samochodwego" is near to "samochodowy"."""

_MOST = 0.4
"""An occupation that has a word in more than this part of its names is named after it."""

_ENGLISH = frozenset(
    """
    driver office teacher engineer developer manager assistant technician advisor representative sales shop school
    hospital agency truck warehouse quality production logistics insurance finance financial export kindergarten
    """.split()
)
"""Words that are alike with Polish ones, and that phrases hold in the order of English."""
_LONG = 7
"""Letters from which on a word of a title may be a misspelt one."""
_ENGLISH_DOER = re.compile(r"\w{2,4}(?:er|or|ing)")


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry named in a text. `positions`: which of the words given (ascending).

    `named` is False where only a task points to the occupation. `assisting`: the words before say "assistant of";
    `teaching`: they say "teacher of" what is no work at schools. `asked`: by words that only questions name it by.
    """

    entry: Entry
    positions: tuple[int, ...]
    named: bool = True
    assisting: bool = False
    teaching: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """`asked`: it counts in questions alone; `fixed`: in the order of its words alone, as one of them is taken for
    a word of another language ("bus driver" is no "kierowca busa"). `rank`: longer phrases before shorter ones, of
    equals fillers first, then names before tasks, and before what only questions name."""

    lemmas: tuple[str, ...]
    entry: Entry
    named: bool
    asked: bool
    fixed: bool
    rank: tuple[int, bool, bool, bool]

    @classmethod
    def of(
        cls, lemmas: tuple[str, ...], entry: Entry, *, named: bool, asked: bool = False, fixed: bool = False
    ) -> _Phrase:
        # A phrase of one word, however often it stands in it, is found by one.
        count = len(lemmas) if len(set(lemmas)) > 1 else 1
        return cls(
            lemmas, entry, named, asked, fixed, (-count, entry.kind != "filler", not named, asked and not fixed)
        )


Match = tuple[tuple[int, bool, bool, bool], int, tuple[int, ...], _Phrase]
"""The phrase's rank, how wide it stands, where its words stand, and the phrase."""

_first_claims = itemgetter(0, 1, 2)


def phrase_lemmas(phrase: str) -> tuple[str, ...]:
    """The lemmas by which a phrase is matched, without the words that only connect."""
    found = lemmas_of(phrase)
    telling = tuple(word for word in found if word not in CONNECTING)
    return telling or tuple(found)


class _Index:
    """Phrases, ready to be found in a sequence of lemmas; `uses`: how many phrases have each word."""

    def __init__(self, phrases: Sequence[_Phrase], uses: Mapping[str, int]) -> None:
        self._of_one: dict[str, list[_Phrase]] = defaultdict(list)
        # By the two rarest words of a phrase, the rarest first. `_near`: these pairs for each distance of theirs.
        self._of_more: dict[tuple[str, str], list[_Phrase]] = defaultdict(list)
        longest = max((len(phrase.lemmas) for phrase in phrases), default=0)
        self._near: list[set[tuple[str, str]]] = [set() for _ in range(longest)]
        for phrase in phrases:
            rarest = sorted(dict.fromkeys(phrase.lemmas), key=uses.__getitem__)
            if len(rarest) == 1:
                self._of_one[rarest[0]].append(phrase)
            else:
                rare, other = rarest[:2]
                self._of_more[rare, other].append(phrase)
                for pairs in self._near[: len(phrase.lemmas)]:
                    pairs.update(((rare, other), (other, rare)))

    def matches(self, sequence: Sequence[str]) -> list[Match]:
        """Every phrase that stands in the words, whatever claims them."""
        one = self._of_one
        singles = [(at, phrase) for at, word in enumerate(sequence) if word in one for phrase in one[word]]
        found: list[Match] = [(phrase.rank, 0, (at,), phrase) for at, phrase in singles]
        for (at, other), place in self._nearest(sequence).items():
            for phrase in self._of_more.get((sequence[at], other), ()):
                if len(phrase.lemmas) > 2:
                    places = within(sequence, at, phrase.lemmas)
                else:
                    places = (min(at, place), max(at, place)) if -2 <= at - place <= 2 else None
                if places:
                    turned = sequence[places[0]] != phrase.lemmas[0]
                    if turned and phrase.fixed:
                        continue
                    found.append((phrase.rank, 2 * (places[-1] - places[0]) + turned, places, phrase))
        return found

    def _nearest(self, sequence: Sequence[str]) -> dict[tuple[int, str], int]:
        """Where the other of a phrase's two rarest words stands nearest to one of them, of equals the first."""
        found: dict[tuple[int, str], int] = {}
        for distance, known in enumerate(self._near, start=1):
            together = map(known.__contains__, zip(sequence, sequence[distance:], strict=False))
            for at in compress(count(), together):
                found.setdefault((at + distance, sequence[at]), at)
                found.setdefault((at, sequence[at + distance]), at + distance)
        return found


class Thesaurus:
    """The entries, and the phrases of all of them ready to be found."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = {entry.id: entry for entry in entries if entry.kind not in {"alike", "filler"}}
        self.general = frozenset(entry.id for entry in entries if entry.general)
        self._alike = {
            lemma(name): lemma(entry.names[0])
            for entry in entries
            if entry.kind == "alike"
            for name in entry.names
        }
        phrases = self._phrases(entries)
        uses: dict[str, int] = defaultdict(int)
        for phrase in phrases:
            for word in phrase.lemmas:
                uses[word] += 1
        alike = {*self._alike, *self._alike.values()}
        self._told = {word for phrase in phrases if not phrase.asked for word in phrase.lemmas} | alike
        known = sorted({*uses, *alike})
        self._words = {word: word for word in known}
        self._phrases_told = [phrase for phrase in phrases if not phrase.asked]
        # Adverts, which are long and many, are not looked through for what they do not say.
        self._in_adverts = _Index(self._phrases_told, uses)
        self._in_questions = _Index(phrases, uses)

    @cached_property
    def named_after(self) -> dict[str, frozenset[str]]:
        """Words, and the ids of the occupations named after them: "java" and the Java developer."""
        named: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in self._phrases_told:
            if phrase.named and phrase.entry.kind == "occupation":
                named[phrase.entry.id].append(phrase.lemmas)
        found: dict[str, set[str]] = defaultdict(set)
        for name, phrases in named.items():
            for word, times in Counter(word for lemmas in phrases for word in set(lemmas)).items():
                if times > _MOST * len(phrases):
                    found[word].add(name)
        return {word: frozenset(names) for word, names in found.items()}

    def _phrases(self, entries: Sequence[Entry]) -> list[_Phrase]:
        """Those of all entries, each once for its entry, whatever the order of its words."""
        distinct: dict[tuple[object, ...], _Phrase] = {}
        for entry in entries:
            if entry.kind == "alike":
                continue
            for named, asked, texts in (
                (True, False, entry.names),
                (False, False, entry.tasks),
                (True, True, entry.asked),
            ):
                for text in texts:
                    own = phrase_lemmas(text)
                    lemmas = tuple(self._alike.get(word, word) for word in own)
                    if lemmas:
                        fixed = asked and not _ENGLISH.isdisjoint(own)
                        phrase = _Phrase.of(lemmas, entry, named=named, asked=asked, fixed=fixed)
                        distinct.setdefault((entry.id, *sorted(lemmas)), phrase)
        return list(distinct.values())

    def knows(self, word: str, *, asked: bool = False) -> bool:
        """Is a folded lemma a word of any phrase; `asked`: of those too that only questions have?"""
        return word in (self._words if asked else self._told)

    def meant(self, word: str) -> str:
        """The word of a phrase that a misspelt one (a folded lemma) stands for; itself where none is near.

        One letter may be wrong in a word of five to seven letters, two in a longer one. Short English names of
        jobs differ by one letter without being misspelt: "diver" and "driver", "tiller" and "teller".
        """
        if len(word) < 5 or not word.isalpha() or word in self._words or _ENGLISH_DOER.fullmatch(word):
            return word
        if near := self._nearest_word(word, 1 if len(word) < 8 else 2):
            return near
        bases = (word.removesuffix(ending) + base for ending, base in _ENDINGS if word.endswith(ending))
        return next((near for base in bases if len(base) > 5 and (near := self._nearest_word(base, 1))), word)

    @lru_cache(maxsize=4096)  # noqa: B019 - one thesaurus lives as long as the process
    def slipped(self, word: str) -> str:
        """The word of a phrase that a long one of a title stands for by one slip ("serisant"), or itself.

        A further letter at the end is a form of another language ("advisory"), unless it stands there twice.
        """
        if len(word) < _LONG or not word.isalpha() or word in self._words or is_word(word):
            return word
        near = self._nearest_word(word, 1)
        formed = word.startswith(near) and word[-1] != word[-2]
        return near if near in self._told and not formed else word

    def _nearest_word(self, word: str, most: int) -> str:
        """The word of a phrase with the same first letter that is nearest, at most so many slips away."""
        found = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=most, limit=5)
        return next((near for near, _, _ in found if near[0] == word[0]), "")

    def singular(self, word: str) -> str:
        """The word of a phrase whose English plural a word is that adverts have not: "agencies"; or itself."""
        if word in self._told or not word.endswith("s"):
            return word
        ways = (
            f"{word[:-3]}y" if word.endswith("ies") else "",
            word[:-1],
            word[:-2] if word.endswith("es") else "",
        )
        return next((one for one in ways if one in self._words), word)

    def find(self, lemmas: Sequence[str], *, asked: bool = False) -> list[Mention]:
        """The entries named in a sequence of folded lemmas, the longest phrases first to claim their words.

        `asked`: it is a question, not the text of an offer.
        """
        telling = [i for i, word in enumerate(lemmas) if word not in CONNECTING]
        sequence = [self._alike.get(lemmas[i], lemmas[i]) for i in telling]
        matches = [
            match
            for match in (self._in_questions if asked else self._in_adverts).matches(sequence)
            if not (_joined(match[2], sequence, telling, lemmas) or _of_another_lack(match[2], sequence))
        ]
        matches.sort(key=_first_claims)
        # "Kierowca kat. C+E" names an occupation and a licence: neither takes the other's words. But what stands
        # inside an aspect is no mention: "opieka medyczna" is not care work.
        # Nor is an aspect one inside a filler: "orzeczenie lekarskie" is not what disabled people have.
        fillers = [frozenset(places) for _, _, places, phrase in matches if phrase.entry.kind == "filler"]
        aspects = claimed(
            [m for m in matches if m[3].entry.kind == "aspect" and not (fillers and inside(m[2], fillers))]
        )
        others = [match for match in matches if match[3].entry.kind != "aspect"]
        if around := [frozenset(places) for _, _, places, _ in aspects if len(places) > 1]:
            others = [match for match in others if leads(match, around) or not inside(match[2], around)]
        others = [match for match in claimed(others) if match[3].entry.kind != "filler"]
        # And one word of the name of work is no circumstance: "malowanie mieszkań" offers no lodging.
        if named := [frozenset(places) for _, _, places, phrase in others if len(places) > 1 and phrase.named]:
            aspects = [match for match in aspects if len(match[2]) > 1 or not inside(match[2], named)]
        mentions = []
        for _, _, places, phrase in aspects + others:
            of_work = phrase.entry.kind == "occupation"
            before = sequence[places[0] - 1] if of_work and places[0] else ""
            teaching = before in _TEACHING and "edukacja" not in self.fields_of(phrase.entry.id)
            positions = tuple(map(telling.__getitem__, places))
            # "asystent / asystentka zarządu" is one for both genders, and no assistant of theirs
            assisting = before in _ASSISTING and before != sequence[places[0]]
            mentions.append(
                Mention(phrase.entry, positions, phrase.named, assisting, teaching, asked=phrase.asked)
            )
        return mentions

    @lru_cache(maxsize=4096)  # noqa: B019 - one thesaurus lives as long as the process
    def alike(self, word: str) -> tuple[str, ...]:
        """The lemmas that are one word with this one, itself first."""
        first = self._alike.get(word, word)
        return (word, *(other for other, one in self._alike.items() if one == first and other != word))

    @lru_cache(maxsize=4096)  # noqa: B019 - one thesaurus lives as long as the process
    def wider(self, name: str) -> tuple[str, ...]:
        """The ids of everything an occupation is a kind of, nearest first."""
        found: list[str] = []
        queue = list(self.entries[name].broader)
        while queue:
            other = queue.pop(0)
            if other not in found and other in self.entries:
                found.append(other)
                queue.extend(self.entries[other].broader)
        return tuple(found)

    @lru_cache(maxsize=4096)  # noqa: B019 - one thesaurus lives as long as the process
    def fields_of(self, name: str) -> tuple[str, ...]:
        """The ids of the fields an occupation belongs to, by itself or by what it is a kind of."""
        ids = (name, *self.wider(name))
        return tuple(
            dict.fromkeys(field for i in ids for field in self.entries[i].fields if field in self.entries)
        )


def _joined(
    places: tuple[int, ...], sequence: Sequence[str], telling: Sequence[int], lemmas: Sequence[str]
) -> bool:
    """Does the phrase take whom one assists and an assistant named behind "and" together?

    "Murarz i pomocnik" are two occupations, "pomocnik murarza" is one.
    """
    return any(sequence[place] in _ASSISTING and lemmas[telling[place] - 1] in _AND for place in places[1:])


def _of_another_lack(places: tuple[int, ...], sequence: Sequence[str]) -> bool:
    """Does the phrase take the "bez" of other words: "obsługa klienta, bez doświadczenia" is with customers."""
    for place in places:
        if sequence[place] in _LACKING:
            behind = place + 1
            while behind < len(sequence) and sequence[behind] in _ANY:
                behind += 1
            if behind not in places:
                return True
    return False
