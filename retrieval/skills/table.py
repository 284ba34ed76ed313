"""The names of skills: a table of known ones, the forms of a name, and which learned names can only be tools."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from retrieval.polish import fold, lemmas, words

Tokens = tuple[str, ...]

_ENDINGS = tuple(
    "owi ami ach iem em om ow a u y i e ie ze".split()
)  # case endings that Polish puts behind a foreign name, folded
TAILS = frozenset({*_ENDINGS, "owie", "owe", "owego", "m", "ka", "ki", "ke", "owy", "owa"})
_SOFTENED = (
    ("tcie", "t"),
    ("cie", "t"),
    ("dzie", "d"),
    ("rze", "r"),
    ("scie", "st"),
    ("ce", "ka"),
    ("dze", "ga"),
    ("le", "l"),
    ("ksie", "x"),
)
_WHO_KNOWS = re.compile(
    r"(?P<stem>[a-z]{3,})(?:ow(?:iec|ca|cem|cowi|cy|cow|com|cami)|ist(?:a|y|e|ow|om|ami|ka|ki|ke))"
)
"""Whoever works with it: "reactowiec", "pythonista"."""
_WITH_VERSION = re.compile(r"(?P<name>[a-z]{3,}[+#]*)\d{1,2}(?:\.\d{1,2})*")
"""A name and its version in one word: "php8", "angular17"."""
_SHORT_INFLECTED = frozenset({"sap", "php", "sql", "aws", "git", "jpa", "gcp", "css"})
ROLE = re.compile(
    r"(?:engineer\w*|develop\w*|master\w*|coach\w*|specjalist\w*|specialist\w*|manager\w*|menedzer\w*|"
    r"consultant\w*|konsultant\w*|owner\w*"
    r"|analyst\w*|analityk\w*|tester\w*|architect\w*|architekt\w*|inzynier\w*|scientist\w*|expert\w*|ekspert\w*|"
    r"administrator\w*|operator\w*"
    r"|wdrozeni\w*|lead\w*|researcher\w*|trener\w*)"
)
_FOREIGN = re.compile(r"[áéíöüőűúâêîôûàèùäëïãõñçğşřěžščýů]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """One row of the table. `marks`: see the head of data/skills.tsv."""

    name: str
    others: tuple[str, ...]
    marks: str


@lru_cache(maxsize=1)
def table() -> list[Known]:
    rows = (files("retrieval") / "data" / "skills.tsv").read_text(encoding="utf-8").splitlines()
    parted = (([*row.split("\t"), "", ""])[:3] for row in rows if row and not row.startswith("#"))
    return [Known(name, tuple(o for o in others.split("|") if o), marks) for name, others, marks in parted]


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    rows = (files("retrieval") / "data" / "plain_words.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@lru_cache(maxsize=1)
def rows_by_name() -> dict[Tokens, Known]:
    """The row of each written name, its own name before those of other rows."""
    rows = {tokens_of(other): row for row in table() for other in row.others}
    return rows | {tokens_of(row.name): row for row in table()}


@lru_cache(maxsize=20_000)
def tokens_of(name: str) -> Tokens:
    return tuple(w.folded for w in words(name))


def skill_key(name: str) -> str:
    """What all names of one skill share, whatever the offers call it: compare skills by this."""
    return key_of(tokens_of(name)) or fold(name.strip())


def key_of(tokens: Tokens) -> str:
    row = rows_by_name().get(tokens)
    return fold(row.name) if row else " ".join(tokens)


@lru_cache(maxsize=50_000)
def base_forms(word: str) -> tuple[str, ...]:
    """What a folded word may be a case form of: "javą" → "java", "pythonem" → "python", "dockerze" → "docker"."""
    if "'" in word:
        base, _, tail = word.rpartition("'")
        return (base, base + "e") if tail in TAILS else ()
    if versioned := _WITH_VERSION.fullmatch(word):
        return (versioned["name"],)
    found = [word[: -len(soft)] + hard for soft, hard in _SOFTENED if word.endswith(soft)]
    if who := _WHO_KNOWS.fullmatch(word):
        found += (who["stem"], who["stem"] + "a", who["stem"] + "e")
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (
            len(stem) >= 4 or stem in _SHORT_INFLECTED or (len(stem) == 3 and not stem.isascii())
        ):
            found += (stem, stem + "e")
        if stem != word and len(stem) >= 3:
            found += (stem + "a", stem + "o")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def is_everyday(word: str) -> bool:
    """Whether a folded word, or the word that it may stand for, is one of the dictionary or of English adverts."""
    return word in plain_words() or bool(lemmas(word))


@lru_cache(maxsize=20_000)
def is_tool(name: str, count: int) -> bool:
    """Whether a learned name can only be a tool or technology."""
    tokens = tokens_of(name)
    name = unicodedata.normalize("NFC", name)
    known = [is_everyday(w.folded) or is_everyday(w.text.casefold()) for w in words(name)]
    if (
        not tokens
        or len(tokens) > 3
        or max(map(len, tokens)) < 2
        or _FOREIGN.search(name)
        or any(ROLE.fullmatch(t) for t in tokens)
        or ("/" in name and tokens_of(name.split("/")[0]) in rows_by_name())
    ):
        return False
    if len(tokens) > 1:
        return (
            count >= 2
            and not all(k or t.isdigit() for k, t in zip(known, tokens, strict=True))
            and not set(tokens) & plain_words()
        )
    if len(name) < 3 or known[0] or name.isdigit():
        return False
    looks_made = not name[1:].islower()
    return count >= 3 or (looks_made and len(name) > 3)
