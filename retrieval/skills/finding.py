"""Finds skills in texts: by the table of known ones and by the names that offers use."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.polish import Word, case_forms, fold, is_word, lemmas, words
from retrieval.skills.context import Match, further_modules, in_company, is_language, listed_together, part_of_role
from retrieval.skills.table import (
    TAILS,
    Tokens,
    base_forms,
    is_everyday,
    is_tool,
    key_of,
    plain_words,
    rows_by_name,
    skill_key,
    tokens_of,
)
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MOST_WORDS = 5
_MOST_GUESSES = 20
_FEW = 2  # so few offers do not decide what a skill is called
_JOINT = re.compile(r"[\s\-/._'’+&]{0,3}")
_DERIVED = re.compile(r"(?:ian|ist|ical|ics)s?$")
"""Ends of words made of another: "statistician" is no slip for Statistica."""


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill by its canonical name, and where it stands: `text[start:end]`."""

    name: str
    start: int
    end: int


class SkillFinder:
    """Finds skills in texts; built once for a vocabulary, safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._counts: dict[Tokens, dict[str, int]] = {}
        for name, count in vocabulary.skills.items():
            self._counts.setdefault(tokens_of(name), {})[name] = count
        self._names: dict[Tokens, str] = {}
        self._longest: dict[str, int] = {}
        for tokens in (*self._counts, *rows_by_name()):
            if tokens:
                self._longest[tokens[0]] = max(self._longest.get(tokens[0], 1), min(len(tokens), _MOST_WORDS))
        self._guessable = sorted(
            t[0]
            for t, row in rows_by_name().items()
            if len(t) == 1 and len(t[0]) >= 6 and not row.marks and t[0].isalpha()
        )
        self._guesses: dict[str, Tokens | None] = {}

    def canonical(self, name: str) -> str:
        """The name most offers use for this skill; an unknown name is itself, trimmed."""
        tokens = tokens_of(name)
        if tokens not in self._names:
            self._names[tokens] = self._most_used(tokens)
        return self._names[tokens] or name.strip()

    def _most_used(self, tokens: Tokens) -> str:
        row = rows_by_name().get(tokens)
        spellings: Mapping[str, int] = self._counts.get(tokens, {})
        if row is None:
            return max(spellings, key=lambda s: (spellings[s], s), default="")
        best, most = row.name, 0
        for other in (row.name, *row.others):
            counted = self._counts.get(tokens_of(other), {})
            if sum(counted.values()) > max(most, _FEW if other != row.name else 0):
                most = sum(counted.values())
                best = other if other == row.name else max(counted, key=lambda s: (counted[s], s))
        return best

    def find(self, text: str, *, mistyped: bool = True) -> list[SkillMention]:
        """The skills named in `text`, in order, without overlaps; the longest name wins.

        `mistyped`: names with a slip of the hand count too.
        """
        return self.find_in(words(text), text, mistyped=mistyped)

    def find_in(self, said: Sequence[Word], text: str, *, mistyped: bool = True) -> list[SkillMention]:
        """As `find`, for a text whose words are at hand."""
        sure: list[Match] = []
        open_: list[Match] = []
        at = 0
        guesses = _MOST_GUESSES if mistyped else 0
        while at < len(said):
            match = self._match(said, at, text)
            if match is None and guesses and len(said[at].folded) >= 6 and not is_word(said[at].text):
                guesses -= 1
                match = self._guess(said[at].folded)
            if match is None:
                at += 1
                continue
            count, tokens = match
            (open_ if self._doubtful(tokens, said, at, count) else sure).append((at, count, tokens))
            at += count
        kept = sure + (together := listed_together(open_, said, text))
        open_ = [m for m in open_ if m not in together]
        while settled := [m for m in open_ if in_company(said, m, kept, text)]:
            kept = kept + settled
            open_ = [m for m in open_ if m not in settled]
        kept = [m for m in kept if not part_of_role(m, said, text)]
        kept += further_modules(kept, said, text)
        return [self._mention(m, said, text) for m in sorted(kept)]

    def _match(self, said: Sequence[Word], at: int, text: str) -> tuple[int, Tokens] | None:
        first = said[at].folded
        for count in range(self._longest.get(first, 1), 0, -1):
            stretch = said[at : at + count]
            if len(stretch) < count or not _joined(stretch, text):
                continue
            for tokens in _readings(stretch):
                inside = at > 0 and said[at - 1].folded in {"w", "in"}
                if self._counts_as_skill(tokens, stretch, inside=inside):
                    return count, tokens
        return None

    def _counts_as_skill(self, tokens: Tokens, stretch: Sequence[Word], *, inside: bool) -> bool:
        exact = tokens[-1] == stretch[-1].folded
        row = rows_by_name().get(tokens)
        if row is not None:
            if exact or len(tokens) > 1:
                # "Ełk" is a town and no ELK
                return len(tokens) > 1 or _has_marks(row.name) or not _has_marks(stretch[0].text[:-1])
            language = is_language(tokens[0]) and (inside or stretch[0].text[0].isupper())  # "w Scali"
            return (
                not row.marks
                or len(tokens[0]) >= (4 if stretch[0].text[0].isupper() or is_language(tokens[0]) else 5)
            ) and (language or not self._is_another(stretch[0], tokens[0], row.marks))
        spellings = self._counts.get(tokens)
        if spellings is None:
            return False
        name = max(spellings, key=lambda s: (spellings[s], s))
        if not is_tool(name, sum(spellings.values())):
            return False
        if len(tokens) == 1 and name.isupper() and len(name) <= 4:
            return exact and stretch[0].text == name
        return exact or not (len(tokens) == 1 and _another_word(stretch[0].folded, tokens[0]))

    @staticmethod
    def _is_another(word: Word, name: str, marks: str) -> bool:
        """Whether it is a word of Polish that is no form of `name`: "marketów" is no Marketo."""
        return _another_word(word.folded, name, marks) or _another_noun(word.text.casefold(), name)

    def _guess(self, word: str) -> tuple[int, Tokens] | None:
        """A known name mistyped: one letter wrong, missing, added or swapped (two in a long name)."""
        if word not in self._guesses:
            self._guesses[word] = None
            if word.isalpha() and not is_everyday(word) and not lemmas(word.capitalize()):
                near = process.extractOne(
                    word, self._guessable, scorer=OSA.distance, score_cutoff=2 if len(word) >= 9 else 1
                )
                if near is not None and near[0][0] == word[0] and not _DERIVED.search(word):
                    self._guesses[word] = (near[0],)
        tokens = self._guesses[word]
        return (1, tokens) if tokens else None

    def _doubtful(self, tokens: Tokens, said: Sequence[Word], at: int, count: int) -> bool:
        row = rows_by_name().get(tokens)
        if row is None:
            return False
        if "?" in row.marks:
            # an alias of two words ("język C", "hashicorp vault") is sure by itself
            return count == 1 and tokens == tokens_of(row.name)
        return "!" in row.marks and tokens == tokens_of(row.name) and said[at].text != said[at].text.upper()

    def _mention(self, match: Match, said: Sequence[Word], text: str) -> SkillMention:
        at, count, tokens = match
        end = said[at + count - 1].end
        if at + count < len(said):
            tail = said[at + count]
            if tail.start == end + 1 and text[end] in "-'’" and tail.folded in TAILS:
                end = tail.end
        return SkillMention(self.canonical(" ".join(tokens)), said[at].start, end)


@lru_cache(maxsize=1)
def _table_finder() -> SkillFinder:
    """Finds the skills of the table alone."""
    return SkillFinder(Vocabulary())


def skill_words(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where `text` names one of the skills `names`, in order: the words that a search holds as skills already.

    By any name of the table or as given, in any case and with a slip of the hand ("kubernetsem" for "K8s").
    """
    wanted = {skill_key(name) for name in names}
    if not wanted:
        return []
    said = words(text)
    spans = {(m.start, m.end) for m in _table_finder().find_in(said, text) if skill_key(m.name) in wanted}
    for at, first in enumerate(said):
        for count in range(min(_MOST_WORDS, len(said) - at), 0, -1):
            stretch = said[at : at + count]
            if _joined(stretch, text) and _names_one_of(stretch, wanted):
                spans.add((first.start, stretch[-1].end))
                break
    return sorted(span for span in spans if not any(_within(span, other) for other in spans))


def _names_one_of(stretch: Sequence[Word], keys: set[str]) -> bool:
    exact, *inflected = _readings(stretch)
    if key_of(exact) in keys:
        return True
    return any(
        key_of(tokens) in keys and not (len(tokens) == 1 and _another_word(stretch[0].folded, tokens[0]))
        for tokens in inflected
    )


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _has_marks(word: str) -> bool:
    return fold(word) != word.casefold()


def _joined(stretch: Sequence[Word], text: str) -> bool:
    return all(_JOINT.fullmatch(text, a.end, b.start) for a, b in itertools.pairwise(stretch))


def _readings(stretch: Sequence[Word]) -> Iterator[Tokens]:
    """The names a stretch of words may be a form of: as it stands, then with the last word in its base forms."""
    head = tuple(w.folded for w in stretch[:-1])
    last = stretch[-1].folded
    yield (*head, last)
    for base in base_forms(last):
        yield (*head, base)


@lru_cache(maxsize=20_000)
def _another_noun(form: str, name: str) -> bool:
    """Whether `form`, as written, is of nouns alone, none of them `name`."""
    found = case_forms(form)
    nouns = {fold(lemma) for lemma, tag in found if tag.startswith("subst")}
    return bool(nouns) and all(tag.startswith("subst") for _, tag in found) and name not in nouns


@lru_cache(maxsize=20_000)
def _another_word(form: str, name: str, marks: str = "") -> bool:
    """Whether `form` is a dictionary word of another lexeme than `name`, such as "scali" (scalić) for Scala."""
    if marks == "?" and name in {fold(lemma) for lemma in lemmas(form)}:
        return False
    known = {fold(lemma) for lemma in lemmas(form)} | ({form} if form in plain_words() else set())
    return bool(known) and name not in known
