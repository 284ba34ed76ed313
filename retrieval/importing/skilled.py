"""The tools and technologies that an advert's own words name, where no field of its record lists them.

Only names of the table count, written as they are written there: an advert is long, and inflected or mistyped
forms of short names are everyday words in it ("która" is no Ktor, a Shell station no shell). Most adverts name no
technology at all, so a look at which words occur comes first; a finder reads what stands around doubtful names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.polish import fold
from retrieval.skills import SkillFinder
from retrieval.skills.table import Known, table
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 20_000  # characters of a description that are read
_MOST_SKILLS = 40
_AROUND = 32
"""Characters on either side of a name by which the finder tells a doubtful one."""

_TOKEN = re.compile(r"[^\W_]+")
# Names that are also words of adverts, firms, grades and norms ("Jest to praca", "kat. C", "stacja Shell").
_NEVER_ALONE = frozenset({"jest", "shell", "c", "r", "d3", "al", "chef", "optima", "ifs"})
_WITH_A_CAPITAL = frozenset({"blender", "access"})
_WITH_MODULES = frozenset({"SAP"})
_NICE = re.compile(
    r"mile widzian\w*|nice.to.have|atutem bed\w+|(?:dodatkow\w+ )?atut\w*\s*:|dodatkowe\s*:|would be a plus\s*:"
)
_NICE_REACHES = 250
_REQUIRED_AGAIN = re.compile(
    r"oferujemy|oferta|wymagania(?! dodatkowe)|wymagamy|oczekujemy|obowiazki|zadania|zapewniamy|we offer"
    r"|requirements|responsibilities|o nas|mozesz liczyc|technologie"
)
_ENDS = re.compile(r"[.;\n\u2022](?=\s|$)")


def skills_in(title: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(required, nice to have) by canonical name, in the order of the advert; what is both is required."""
    whole = f"{title}\n{text[:_MOST]}"
    low = whole.lower()
    if len(low) != len(whole):  # "İ" becomes two characters
        low = whole
    there = _names_by_first_word().keys() & set(_TOKEN.findall(low))
    required: dict[str, None] = {}
    nice: dict[str, None] = {}
    seen = -1
    for at, word in sorted((start, name) for name in there for start in _starts_of(name, low)):
        if at < seen or _is_something_else(word, whole, at):
            continue
        for pattern, known in _names_by_first_word()[word]:
            if match := pattern.match(whole, at):
                seen = match.end()
                for name in _meant(known, whole, match):
                    (nice if _only_nice(whole, at) else required)[name] = None
                break
    return tuple(required)[:_MOST_SKILLS], tuple(name for name in nice if name not in required)[:_MOST_SKILLS]


def _is_something_else(word: str, text: str, at: int) -> bool:
    """The end of an address ("praca.example/rodo.html"), or a thing that is no tool unless it has a capital."""
    if text[at].isupper():
        return False
    return word in _WITH_A_CAPITAL or (text[at - 1 : at] == "." and word != "net")


def _meant(known: Known, text: str, match: re.Match[str]) -> list[str]:
    """The skills that stand at a match: its own, or none or others where only its surroundings tell."""
    if not known.marks and known.name not in _WITH_MODULES:
        return [known.name]
    left, right = _word_start(text, match.start() - _AROUND), _word_end(text, match.end() + _AROUND)
    found = _finder().find(text[left:right], mistyped=False)
    return [m.name for m in found if m.start + left < match.end() and match.start() < m.end + left]


@lru_cache(maxsize=1)
def _finder() -> SkillFinder:
    return SkillFinder(Vocabulary())


@lru_cache(maxsize=1)
def _names_by_first_word() -> dict[str, list[tuple[re.Pattern[str], Known]]]:
    """The ways to write each name by its first word in lower case, longest first."""
    found: dict[str, list[tuple[str, Known]]] = {}
    for row in table():
        for name in (row.name, *row.others):
            first = _TOKEN.search(name)
            if first is None or fold(name) in _NEVER_ALONE:
                continue
            found.setdefault(first[0].lower(), []).append((name, row))
    return {
        word: [(_written(name), row) for name, row in sorted(named, key=lambda n: -len(n[0]))]
        for word, named in found.items()
    }


@lru_cache(maxsize=2_000)
def _written(name: str) -> re.Pattern[str]:
    """A name with its words parted in any usual way, and nothing of a word behind it."""
    before, rest = re.match(r"([^\w]*)(.*)", name).groups()  # type: ignore[union-attr]  # it always matches
    parts = [re.escape(part) for part in re.split(r"[\s-]+", rest)]
    ends = r"(?![\w+#]|\.(?:js|net|io|com|pl|eu)\b)" if name[-1].isalnum() else ""
    pattern = r"[\s-]{0,2}".join(parts) + ends
    return re.compile((f"(?<={re.escape(before)})" if before else "") + pattern, re.IGNORECASE)


def _starts_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        after = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[after : after + 1].isalnum()):
            yield at
        at = text.find(word, after)


def _word_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return max(at, 0)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return min(at, len(text))


def _only_nice(text: str, at: int) -> bool:
    """Whether a name stands in a clause or under a heading of what is merely welcome."""
    before = flat(text[max(0, at - _NICE_REACHES) : at])
    marks = list(_NICE.finditer(before))
    if not marks:
        return False
    between = before[marks[-1].end() :]
    if _REQUIRED_AGAIN.search(between):
        return False
    heading = marks[-1][0].endswith(":") or between.lstrip()[:1] == ":"
    return heading or _ENDS.search(between) is None
