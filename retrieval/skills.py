"""Which words of a text are tools and technologies: a table of known ones, and the names that offers use.

One skill has many names and forms ("K8s", "kubernetesem"); it is called by the name most offers use. A learned
name counts only when it cannot be an everyday word, so that "testera" or "marketingu" remain words of the text.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.polish import Word, fold, lemmas, words
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Tokens = tuple[str, ...]

_MOST_WORDS = 5
_MOST_GUESSES = 20
_FEW = 2  # so few offers do not decide what a skill is called
_ENDINGS = tuple(
    "owi ami ach iem em om ow a u y i e ie ze".split()
)  # case endings that Polish puts behind a foreign name, folded
_TAILS = frozenset({*_ENDINGS, "owie", "owe", "owego", "m", "ka", "ki", "ke", "owy", "owa"})
_SOFTENED = (
    ("cie", "t"),
    ("dzie", "d"),
    ("rze", "r"),
    ("scie", "st"),
    ("ce", "ka"),
    ("dze", "ga"),
    ("le", "l"),
    ("ksie", "x"),
)
_SHORT_INFLECTED = frozenset({"sap", "php", "sql", "aws", "git", "jpa", "gcp", "css"})
_JOINT = re.compile(r"[\s\-/._'’+&]{0,3}")
_LIST_GAP = re.compile(
    r"\s*(?:[,/+&;]\s*(?:i|oraz|and)?|(?:i|oraz|lub|albo|czy|and|or|ani|plus))\s*", re.IGNORECASE
)
_LISTED_BESIDE = re.compile(rf"\s+|{_LIST_GAP.pattern}", re.IGNORECASE)
_COMPANY = re.compile(
    r"(?:program(?:ist|owan|mer|ming)\w*|develop\w*|dewelop\w*|dev|jezyk(?:u|a|iem)?|kod(?:er\w*|owani\w*)|"
    r"framework\w*|backend\w*|frontend\w*"
    r"|fullstack|engineer|inzynier\w*|technolog\w*|znajomosc\w*|stack|obslug\w*|programu|programem|programie|"
    r"language|statisti\w*|statysty\w*|analyst\w*|analityk\w*|scientist)"
)
_PROGRAMMING = re.compile(
    r"(?:program(?:ist|owan|mer|ming)|develop|dewelop|backend|front-?end|full-?stack|devops|kod(?:er|owani)|"
    r"software|mobil|engineer)\w*"
)
_REFUSING = frozenset("bez nie not without poza oprocz except excluding niz but no zamiast".split())
_LANGUAGES = frozenset({"go", "rust", "c", "r", "swift", "ruby", "dart", "scala"})
_ROLE = re.compile(
    r"(?:engineer\w*|develop\w*|master\w*|coach\w*|specjalist\w*|specialist\w*|manager\w*|menedzer\w*|"
    r"consultant\w*|konsultant\w*|owner\w*"
    r"|analyst\w*|analityk\w*|tester\w*|architect\w*|architekt\w*|inzynier\w*|scientist\w*|expert\w*|ekspert\w*|"
    r"administrator\w*|operator\w*"
    r"|wdrozeni\w*|lead\w*|researcher\w*|trener\w*)"
)
_DERIVED = re.compile(r"(?:ian|ist|ical|ics)s?$")
"""Ends of words made of another: "statistician" is no slip for Statistica."""
_FOREIGN = re.compile(r"[áéíöüőűúâêîôûàèùäëïãõñçğşřěžščýů]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill by its canonical name, and where it stands: `text[start:end]`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """One row of the table. `marks`: see the head of data/skills.tsv."""

    name: str
    others: tuple[str, ...]
    marks: str


@lru_cache(maxsize=1)
def _table() -> list[Known]:
    rows = (files("retrieval") / "data" / "skills.tsv").read_text(encoding="utf-8").splitlines()
    parted = (([*row.split("\t"), "", ""])[:3] for row in rows if row and not row.startswith("#"))
    return [Known(name, tuple(o for o in others.split("|") if o), marks) for name, others, marks in parted]


@lru_cache(maxsize=1)
def _plain_words() -> frozenset[str]:
    rows = (files("retrieval") / "data" / "plain_words.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@lru_cache(maxsize=1)
def _rows_by_name() -> dict[Tokens, Known]:
    """The row of each written name, its own name before those of other rows."""
    rows = {_tokens(other): row for row in _table() for other in row.others}
    return rows | {_tokens(row.name): row for row in _table()}


@lru_cache(maxsize=20_000)
def _tokens(name: str) -> Tokens:
    return tuple(w.folded for w in words(name))


def skill_key(name: str) -> str:
    """What all names of one skill share, whatever the offers call it: compare skills by this."""
    return _key(_tokens(name)) or fold(name.strip())


def _key(tokens: Tokens) -> str:
    row = _rows_by_name().get(tokens)
    return fold(row.name) if row else " ".join(tokens)


@lru_cache(maxsize=50_000)
def base_forms(word: str) -> tuple[str, ...]:
    """What a folded word may be a case form of: "javą" → "java", "pythonem" → "python", "dockerze" → "docker"."""
    if "'" in word:
        base, _, tail = word.rpartition("'")
        return (base, base + "e") if tail in _TAILS else ()
    found = [word[: -len(soft)] + hard for soft, hard in _SOFTENED if word.endswith(soft)]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (
            len(stem) >= 4 or stem in _SHORT_INFLECTED or (len(stem) == 3 and not stem.isascii())
        ):
            found += (stem, stem + "e")
        if stem != word and len(stem) >= 3:
            found.append(stem + "a")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def is_everyday(word: str) -> bool:
    """Whether a folded word, or the word that it may stand for, is one of the dictionary or of English adverts."""
    return word in _plain_words() or bool(lemmas(word))


@lru_cache(maxsize=20_000)
def _is_tool(name: str, count: int) -> bool:
    """Whether a learned name can only be a tool or technology."""
    tokens = _tokens(name)
    name = unicodedata.normalize("NFC", name)
    known = [is_everyday(w.folded) or is_everyday(w.text.casefold()) for w in words(name)]
    if (
        not tokens
        or len(tokens) > 3
        or max(map(len, tokens)) < 2
        or _FOREIGN.search(name)
        or any(_ROLE.fullmatch(t) for t in tokens)
        or ("/" in name and _tokens(name.split("/")[0]) in _rows_by_name())
    ):
        return False
    if len(tokens) > 1:
        return (
            count >= 2
            and not all(k or t.isdigit() for k, t in zip(known, tokens, strict=True))
            and not set(tokens) & _plain_words()
        )
    if len(name) < 3 or known[0] or name.isdigit():
        return False
    looks_made = not name[1:].islower()
    return count >= 3 or (looks_made and len(name) > 3)


class SkillFinder:
    """Finds skills in texts; built once for a vocabulary, safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._counts: dict[Tokens, dict[str, int]] = {}
        for name, count in vocabulary.skills.items():
            self._counts.setdefault(_tokens(name), {})[name] = count
        self._names: dict[Tokens, str] = {}
        self._longest: dict[str, int] = {}
        for tokens in (*self._counts, *_rows_by_name()):
            if tokens:
                self._longest[tokens[0]] = max(self._longest.get(tokens[0], 1), min(len(tokens), _MOST_WORDS))
        self._guessable = sorted(
            t[0]
            for t, row in _rows_by_name().items()
            if len(t) == 1 and len(t[0]) >= 6 and not row.marks and t[0].isalpha()
        )
        self._guesses: dict[str, Tokens | None] = {}

    def canonical(self, name: str) -> str:
        """The name most offers use for this skill; an unknown name is itself, trimmed."""
        tokens = _tokens(name)
        if tokens not in self._names:
            self._names[tokens] = self._most_used(tokens)
        return self._names[tokens] or name.strip()

    def _most_used(self, tokens: Tokens) -> str:
        row = _rows_by_name().get(tokens)
        spellings: Mapping[str, int] = self._counts.get(tokens, {})
        if row is None:
            return max(spellings, key=lambda s: (spellings[s], s), default="")
        best, most = row.name, 0
        for other in (row.name, *row.others):
            counted = self._counts.get(_tokens(other), {})
            if sum(counted.values()) > max(most, _FEW if other != row.name else 0):
                most = sum(counted.values())
                best = other if other == row.name else max(counted, key=lambda s: (counted[s], s))
        return best

    def find(self, text: str) -> list[SkillMention]:
        """The skills named in `text`, in order, without overlaps; the longest name wins."""
        return self.find_in(words(text), text)

    def find_in(self, said: Sequence[Word], text: str) -> list[SkillMention]:
        """As `find`, for a text whose words are at hand."""
        sure: list[tuple[int, int, Tokens]] = []
        open_: list[tuple[int, int, Tokens]] = []
        at = 0
        guesses = _MOST_GUESSES
        while at < len(said):
            match = self._match(said, at, text)
            if match is None and guesses and len(said[at].folded) >= 6:
                guesses -= 1
                match = self._guess(said[at].folded)
            if match is None:
                at += 1
                continue
            count, tokens = match
            (open_ if self._doubtful(tokens, said, at, count) else sure).append((at, count, tokens))
            at += count
        kept = sure
        while settled := [m for m in open_ if _in_company(said, m, kept, text)]:
            kept = kept + settled
            open_ = [m for m in open_ if m not in settled]
        kept = [m for m in kept if not _part_of_role(m, said, text)]
        kept += _further_modules(kept, said, text)
        return [self._mention(m, said, text) for m in sorted(kept)]

    def _match(self, said: Sequence[Word], at: int, text: str) -> tuple[int, Tokens] | None:
        first = said[at].folded
        for count in range(self._longest.get(first, 1), 0, -1):
            stretch = said[at : at + count]
            if len(stretch) < count or not _joined(stretch, text):
                continue
            for tokens in _readings(stretch):
                if self._counts_as_skill(tokens, stretch):
                    return count, tokens
        return None

    def _counts_as_skill(self, tokens: Tokens, stretch: Sequence[Word]) -> bool:
        exact = tokens[-1] == stretch[-1].folded
        row = _rows_by_name().get(tokens)
        if row is not None:
            if exact or len(tokens) > 1:
                return True
            return (not row.marks or len(tokens[0]) >= 5) and not _another_word(
                stretch[0].folded, tokens[0], row.marks
            )
        spellings = self._counts.get(tokens)
        if spellings is None:
            return False
        name = max(spellings, key=lambda s: (spellings[s], s))
        if not _is_tool(name, sum(spellings.values())):
            return False
        if len(tokens) == 1 and name.isupper() and len(name) <= 4:
            return exact and stretch[0].text == name
        return exact or not (len(tokens) == 1 and _another_word(stretch[0].folded, tokens[0]))

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
        row = _rows_by_name().get(tokens)
        if row is None:
            return False
        if "?" in row.marks:
            # an alias of two words ("język C", "hashicorp vault") is sure by itself
            return count == 1 and tokens == _tokens(row.name)
        return "!" in row.marks and said[at].text != said[at].text.upper()

    def _mention(self, match: tuple[int, int, Tokens], said: Sequence[Word], text: str) -> SkillMention:
        at, count, tokens = match
        end = said[at + count - 1].end
        if at + count < len(said):
            tail = said[at + count]
            if tail.start == end + 1 and text[end] in "-'’" and tail.folded in _TAILS:
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
    if _key(exact) in keys:
        return True
    return any(
        _key(tokens) in keys and not (len(tokens) == 1 and _another_word(stretch[0].folded, tokens[0]))
        for tokens in inflected
    )


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _further_modules(
    found: Sequence[tuple[int, int, Tokens]], said: Sequence[Word], text: str
) -> list[tuple[int, int, Tokens]]:
    """The modules listed behind the first of a system: "SAP SD / MM", "SAP FI/CO"."""
    taken = {at + i for at, count, _ in found for i in range(count)}
    further: list[tuple[int, int, Tokens]] = []
    for at, count, tokens in found:
        next_ = at + count
        while (
            len(tokens) == 2
            and next_ < len(said)
            and next_ not in taken
            and _LIST_GAP.fullmatch(text, said[next_ - 1].end, said[next_].start)
            and (tokens[0], said[next_].folded) in _rows_by_name()
        ):
            further.append((next_, 1, (tokens[0], said[next_].folded)))
            next_ += 1
    return further


def _part_of_role(match: tuple[int, int, Tokens], said: Sequence[Word], text: str) -> bool:
    """Whether a field of work only names a role: "scrum master", "konsultant ERP"."""
    at, count, tokens = match
    row = _rows_by_name().get(tokens)
    if row is None or "f" not in row.marks:
        return False
    if at and _ROLE.fullmatch(said[at - 1].folded) and text[said[at - 1].end : said[at].start].isspace():
        return True
    after = said[at + count] if at + count < len(said) else None
    return (
        after is not None
        and bool(_ROLE.fullmatch(after.folded))
        and text[said[at + count - 1].end : after.start] in {" ", "-"}
    )


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
def _another_word(form: str, name: str, marks: str = "") -> bool:
    """Whether `form` is a dictionary word of another lexeme than `name`, such as "scali" (scalić) for Scala."""
    if marks == "?" and name in {fold(lemma) for lemma in lemmas(form)}:
        return False
    known = {fold(lemma) for lemma in lemmas(form)} | ({form} if form in _plain_words() else set())
    return bool(known) and name not in known


def _in_company(
    said: Sequence[Word], match: tuple[int, int, Tokens], sure: Sequence[tuple[int, int, Tokens]], text: str
) -> bool:
    """Whether a doubtful name stands where only a technology makes sense."""
    at, count, tokens = match
    before = said[at - 1].folded if at else ""
    if (
        text[said[at + count - 1].end :][:1] == "."
        and len(tokens[0]) == 1
        and text[said[at + count - 1].end + 1 :][:1].isalpha()
    ):
        return False  # an abbreviation: "C.H."
    if before in {"kat", "kategorii", "kategoria", "poziom", "poziomie"} or (
        tokens == ("r",) and said[at].text != "R"
    ):
        return False
    after = said[at + count].folded if at + count < len(said) else ""
    if _COMPANY.fullmatch(before) or _COMPANY.fullmatch(after):
        return True
    capital = said[at].text[0].isupper()
    if before in {"w", "in"} and tokens[0] in _LANGUAGES:
        return capital or len(tokens[0]) > 1
    if before in _REFUSING and (capital or tokens[0] in _LANGUAGES):
        # "nie Go" by itself may be English, and "bez C" be about a driving licence
        return any(_PROGRAMMING.fullmatch(w.folded) for w in said) or bool(sure)
    start, end = said[at].start, said[at + count - 1].end
    gap = _LISTED_BESIDE if capital and len(tokens[0]) > 1 else _LIST_GAP
    return any(
        gap.fullmatch(text, said[other + length - 1].end, start) or gap.fullmatch(text, end, said[other].start)
        for other, length, _ in sure
    )
