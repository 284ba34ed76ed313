"""What stands beside a name: whether a doubtful one is a skill there, or a role's, and what is listed behind."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from retrieval.skills.table import ROLE, Tokens, rows_by_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.polish import Word

Match = tuple[int, int, Tokens]
"""A name found: its first word, how many words it has, and the name."""

_LIST_GAP = re.compile(
    r"\s*(?:[,/+&;]\s*(?:i|oraz|and)?|(?:i|oraz|lub|albo|czy|and|or|ani|plus))\s*", re.IGNORECASE
)
_LISTED_BESIDE = re.compile(rf"\s+(?:(?:ze?|with)\s+)?|{_LIST_GAP.pattern}", re.IGNORECASE)
_ALONE = re.compile(
    r"\s*(?:(?:jednak|no|nie|ok|dobra)[\s,]+)*(?:(?:z powrotem|wracam do|wróć do|wroc do|back to|a|i|oraz|and|"
    r"plus|albo|lub|or|also|what about|a może|może|zmień na|zmien na|switch to|"
    r"change to|dodaj|dorzuć|dorzuc|jeszcze|i jeszcze|add)\s+|(?:zamień|zamien|zmień|zmien|swap|replace)\s+"
    r"\S+\s+(?:na|for|with)\s+|(?:zamiast|instead of)\s+\S+\s+(?:niech będzie|"
    r"niech bedzie|daj|weź|wez|może|moze|wolę|wole|use|show)\s+)?",
    re.IGNORECASE,
)
_ALONE_BEHIND = re.compile(r"(?:\s+(?:zamiast|instead of)\s+[^\s?!.]+)?[\s?!.]*", re.IGNORECASE)
_COMPANY = re.compile(
    r"(?:program(?:ist|owan|mer|ming)\w*|develop\w*|dewelop\w*|dev|jezyk(?:u|a|iem)?|kod(?:er\w*|owani\w*)|"
    r"framework\w*|backend\w*|frontend\w*"
    r"|fullstack|engineer|inzynier\w*|technolog\w*|znajomosc\w*|stack|obslug\w*|programu|programem|programie|"
    r"language|statisti\w*|statysty\w*|analyst\w*|analityk\w*|scientist)"
)
_OFFER = re.compile(r"jobs?|work|roles?|positions?|offers?|vacanc(?:y|ies)|gigs?")
_OF_FIELD = re.compile(r"system\w*|oprogramowani\w*|rozwiaza[nń]\w*|klasy|wdrozen|ds|do|spraw|od")
_WHO = re.compile(rf"(?!wdrozeni(?!ow)|architektur){ROLE.pattern}")
"""A role that is somebody, and no work: "architektura rozwiązań CRM"."""
_APART = re.compile(r"\.?[ ]+")
"""Between a role and its field: "specjalista ds. systemów ERP"."""
_PROGRAMMING = re.compile(
    r"(?:program(?:ist|owan|mer|ming)|develop|dewelop|backend|front-?end|full-?stack|devops|kod(?:er|owani)|"
    r"software|mobil|engineer)\w*"
)
_SOUGHT = re.compile(r"\b(?:prac[aąęy]|robot[aęy]|ofert[aęy]?|projekt\w*)\s+ze?\s+$", re.IGNORECASE)
_REFUSING = frozenset("bez nie not without poza oprocz except excluding niz but no zamiast".split())
_HAVING = frozenset(
    "has have having with uses using mentions mentioning requires requiring involving z ze ma".split()
)
_UNLIKELY_WORDS = frozenset({"rust", "swift", "scala", "ruby", "dart"})
_LANGUAGES = frozenset({"go", "rust", "c", "r", "swift", "ruby", "dart", "scala"})


def is_language(name: str) -> bool:
    """Whether a doubtful name is that of a programming language."""
    return name in _LANGUAGES


def listed_together(found: Sequence[Match], said: Sequence[Word], text: str) -> list[Match]:
    """Programming languages that are everyday words, named by each other: "dajcie mi Go albo Rusta"."""
    named = [
        m for m in found if m[2][0] in _LANGUAGES and (said[m[0]].text[0].isupper() or m[2][0] in _UNLIKELY_WORDS)
    ]
    together: dict[Match, None] = {}
    for one, other in itertools.pairwise(named):
        gap = _LIST_GAP.fullmatch(text, said[one[0] + one[1] - 1].end, said[other[0]].start)
        if gap and max(len(one[2][0]), len(other[2][0])) > 1:
            together |= {one: None, other: None}
    return list(together)


def further_modules(found: Sequence[Match], said: Sequence[Word], text: str) -> list[Match]:
    """The modules listed behind the first of a system: "SAP SD / MM", "SAP FI/CO"."""
    taken = {at + i for at, count, _ in found for i in range(count)}
    further: list[Match] = []
    for at, count, tokens in found:
        next_ = at + count
        while (
            len(tokens) == 2
            and next_ < len(said)
            and next_ not in taken
            and _LIST_GAP.fullmatch(text, said[next_ - 1].end, said[next_].start)
            and (tokens[0], said[next_].folded) in rows_by_name()
        ):
            further.append((next_, 1, (tokens[0], said[next_].folded)))
            next_ += 1
    return further


def part_of_role(match: Match, said: Sequence[Word], text: str) -> bool:
    """Whether a field of work only names a role: "scrum master", "konsultant ERP"."""
    at, count, tokens = match
    row = rows_by_name().get(tokens)
    if row is None or "f" not in row.marks:
        return False
    first = at
    while (
        first
        and _OF_FIELD.fullmatch(said[first - 1].folded)
        and _APART.fullmatch(text, said[first - 1].end, said[first].start)
    ):
        first -= 1
    if (
        first
        and (ROLE if first == at else _WHO).fullmatch(said[first - 1].folded)
        and text[said[first - 1].end : said[first].start].isspace()
    ):
        return True
    after = said[at + count] if at + count < len(said) else None
    return (
        after is not None
        and bool(ROLE.fullmatch(after.folded))
        and text[said[at + count - 1].end : after.start] in {" ", "-"}
    )


def in_company(said: Sequence[Word], match: Match, sure: Sequence[Match], text: str) -> bool:
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
    inflected = said[at + count - 1].folded != tokens[-1]
    spelled = capital and len(tokens[0]) > 1 and not said[at].text.isupper()  # "with SWIFT" is about money
    had = before in _HAVING and spelled and tokens[0] in _LANGUAGES
    if had or (before in _REFUSING and (capital or inflected or tokens[0] in _LANGUAGES)):
        # "nie Go" by itself may be English, and "bez C" be about a driving licence
        sought = had and inflected and _SOUGHT.search(text[: said[at].start])
        return bool(sought or sure) or any(_PROGRAMMING.fullmatch(w.folded) for w in said)
    start, end = said[at].start, said[at + count - 1].end
    alone = len(tokens[0]) > 1 and _ALONE.fullmatch(text[:start]) and _ALONE_BEHIND.fullmatch(text, end)
    plainly = (capital and (len(tokens[0]) > 1 or tokens == ("r",))) or tokens[0] in _UNLIKELY_WORDS
    gap = _LISTED_BESIDE if plainly else _LIST_GAP
    named = (capital or tokens[0] in _UNLIKELY_WORDS) and _OFFER.fullmatch(after)
    return bool(alone or named) or any(
        gap.fullmatch(text, said[other + length - 1].end, start) or gap.fullmatch(text, end, said[other].start)
        for other, length, _ in sure
    )
