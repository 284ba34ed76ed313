"""Which words of a text are employers: those of the offers, and some that everybody in Poland knows."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.polish import fold, lemmas, words
from retrieval.skills import base_forms, is_everyday
from retrieval.vocabulary import brand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.polish import Word
    from retrieval.vocabulary import Vocabulary

Tokens = tuple[str, ...]

_MOST_WORDS = 4
_ENDING = re.compile(r"(?<=\w\w)(?:u|a|em|owi|ie)$")
_GAP = re.compile(r"[\s\-&.'’+]{0,3}")


@dataclass(frozen=True, slots=True)
class CompanyMention:
    """An employer by its known name. `sure`: the name is no everyday word, so it needs no cue before it. `common`:
    it is one of those that everybody knows, of data/companies.tsv. `proper`: that, and not marked there as an
    everyday word, though a form of it may be one ("orlenu")."""

    name: str
    start: int
    end: int
    sure: bool
    common: bool
    proper: bool


@lru_cache(maxsize=1)
def _table() -> dict[Tokens, tuple[str, bool]]:
    """Written name → (name, whether it is an everyday word too)."""
    known: dict[Tokens, tuple[str, bool]] = {}
    for row in (files("retrieval") / "data" / "companies.tsv").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            name, others, mark = ([*row.split("\t"), "", ""])[:3]
            for written in (name, *filter(None, others.split("|"))):
                known[tuple(w.folded for w in words(written))] = (name, mark == "!")
    return known


@lru_cache(maxsize=1)
def _common_names() -> dict[str, bool]:
    """The names of the table, and whether each is marked as an everyday word."""
    return dict(_table().values())


class CompanyFinder:
    """Finds employers in texts; built once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        known: dict[Tokens, str] = {}
        for name in sorted(vocabulary.companies, key=lambda n: vocabulary.companies[n]):
            short = brand(name)
            tokens = tuple(w.folded for w in words(short))[: _MOST_WORDS + 1]
            if tokens and len(tokens) <= _MOST_WORDS and len(short) > 1:
                known[tokens] = short
        self._known = known
        self._longest: dict[str, int] = {}
        for tokens in (*known, *_table()):
            self._longest[tokens[0]] = max(self._longest.get(tokens[0], 1), len(tokens))

    def find_in(self, said: Sequence[Word], text: str) -> list[CompanyMention]:
        """The employers named, in order; case endings are seen through ("bez Comarchu")."""
        found: list[CompanyMention] = []
        at = 0
        while at < len(said):
            match = self._match(said, at, text)
            if match is None:
                at += 1
                continue
            count, name, sure = match
            common = name in _common_names()
            proper = common and not _common_names()[name]
            found.append(CompanyMention(name, said[at].start, said[at + count - 1].end, sure, common, proper))
            at += count
        return found

    def _match(self, said: Sequence[Word], at: int, text: str) -> tuple[int, str, bool] | None:
        for count in range(self._most(said[at].text.casefold()), 0, -1):
            stretch = said[at : at + count]
            if len(stretch) < count or not _joined(stretch, text):
                continue
            head, last = tuple(w.folded for w in stretch[:-1]), stretch[-1].folded
            for tokens in ((*head, form) for form in _forms(stretch[-1].text.casefold(), short=count > 1)):
                known = self._named(tokens)
                if known is not None and not _another(stretch[-1].text, known[0], tokens[-1] == last):
                    return count, known[0], known[1] and (tokens[-1] == last or not is_everyday(last) or count > 1)
        return None

    def _most(self, first: str) -> int:
        return max([self._longest.get(form, 1) for form in _forms(first)], default=1)

    def _named(self, tokens: Tokens) -> tuple[str, bool] | None:
        if tokens in _table():
            name, everyday = _table()[tokens]
            return name, not everyday
        name_learned = self._known.get(tokens)
        if name_learned is None:
            return None
        sure = not all(is_everyday(t) or len(t) < 3 for t in tokens) and len("".join(tokens)) > 3
        return name_learned, sure


def _joined(stretch: Sequence[Word], text: str) -> bool:
    return all(_GAP.fullmatch(text, a.end, b.start) for a, b in itertools.pairwise(stretch))


def _another(word: str, name: str, exact: bool) -> bool:
    """Whether a form belongs to another word than the Polish word that ends the name: "w Ząbkach" is no Żabka."""
    known, last = lemmas(word.casefold()), name.rsplit(maxsplit=1)[-1].casefold()
    return not exact and bool(known) and bool(lemmas(last)) and last not in known


@lru_cache(maxsize=20_000)
def _forms(word: str, *, short: bool = False) -> tuple[str, ...]:
    """A word, folded, and what it may be a case form of ("żabce" → "zabka", "biedronki" → "biedronka"); `short`:
    though that is very short, as only the end of a name may be ("Lux Medu")."""
    folded = fold(word)
    without_ending = (_ENDING.sub("", folded),) if short else ()
    return tuple(
        dict.fromkeys((folded, *(fold(each) for each in lemmas(word)), *base_forms(folded), *without_ending))
    )
