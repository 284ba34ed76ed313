"""An answer taken apart: sentences, their parts, and the offers each refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What ends in a full stop without ending a sentence. After the second kind a sentence may well end: it does
# where a capitalised word follows ("25 tys. Druga oferta …"), not where a reference does ("XYZ Sp. z o.o. [1] …").
_NEVER_ENDS = frozenset(
    "np m.in tj tzn ul al pl os nr dr inż mgr hab prof ok św woj pow gm tel itp itd sp z por ww jw ds im "
    "e.g i.e vs no approx mr mrs ms dr st etc incl".split()
)
_MAY_END = frozenset("tys mies godz r zł zl o.o s.a k.k j.v mln h dn min max br netto ltd inc co".split())
_STOP = re.compile(r"(?<=[.!?…])[\"”»)]*\s+|\n+")
_LAST_WORD = re.compile(r"(?<!\d)([^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*)\.[\"”»)]*\s*$")

_BRACKETS = re.compile(
    r"\[\s*(?:ofert\w*|offers?|nr\.?|no\.?)?\s*(\d{1,3}(?:\s*(?:,|;|-|–|i|and|oraz)\s*\d{1,3})*)\s*\]"
)
_MONEY = r"(?:%|tys|zł|pln|eur|usd|gbp|chf|k\b)"
_NAMED = re.compile(
    r"(?:\b(?:ofert[aęyąio]\w*|offers?|pozycj\w+|ogłoszeni\w+|option)\s+(?:nr\.?|numer\w*|number|no\.?|#)?\s*|(?<!\w)#)"
    r"(\d{1,2}(?:\s*(?:,|i|oraz|and|or|lub|a|&)\s*\d{1,2})*)"
    rf"(?![\d.,]*\d|\s*[-–]\s*\d[\d.,]*\s*{_MONEY}|\s*(?:{_MONEY}|firm|lat|dni|godz|stanow|miast|miejsc|osob|osób|year|day|hour|compan|cit|town))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_BETWEEN = re.compile(r"(?:\s|,|;|/|&|\(|\)|\bi\b|\boraz\b|\band\b|\ba\b|\blub\b|\bor\b|\bofert\w*|\boffers?\b)*")
_PART = re.compile(
    r"\s*[,;:()]\s+|\s+[-–—]\s+|\s+\((?=\D)|"
    r"\s+(?:a|i|oraz|ale|lecz|natomiast|zaś|podczas gdy|gdy|while|whereas|and|but)\s+",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"\b(?:odpowiednio|kolejno|respectively)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence and the offers it speaks of; none: it names no offer by its number."""

    text: str
    sentence: str
    numbers: frozenset[int]


def sentences(text: str) -> list[str]:
    """The sentences of a text; abbreviations, amounts and legal forms ("Sp. z o.o.") stay whole."""
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if "\n" not in stop.group() and not _ends(text[start : stop.start()], text[stop.end() :]):
            continue
        found.append(text[start : stop.end()])
        start = stop.end()
    found.append(text[start:])
    return [sentence.strip() for sentence in found if sentence.strip()]


def _ends(before: str, after: str) -> bool:
    """Whether a sentence ends between these two, which a full stop and a space divide."""
    following = after.lstrip('"„“«(*_-–•[ ')[:1]
    if following.islower():
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last[1].casefold()
    if word in _NEVER_ENDS or (len(word) == 1 and word not in _MAY_END):
        return False
    if word in _MAY_END:
        capitalised = re.match(r"[\"„“«(*]*[^\W\d_][^\W\d_]*[a-ząćęłńóśźż]", after)
        return capitalised is not None and not after.startswith("PLN")
    return True


def references(text: str) -> list[tuple[int, int, frozenset[int]]]:
    """Where a text refers to offers by number (start, end, numbers), in order."""
    found = [(m.start(), m.end(), _numbers(m[1])) for m in _BRACKETS.finditer(text)]
    for match in _NAMED.finditer(text):
        if not any(start <= match.start(1) < end for start, end, _ in found):
            found.append((match.start(), match.end(), _numbers(match[1])))
    return sorted(found)


def _numbers(listed: str) -> frozenset[int]:
    numbers = {int(number) for number in _NUMBER.findall(listed)}
    for first, last in _RANGE.findall(listed):
        numbers |= set(range(int(first), min(int(last), int(first) + 50) + 1))
    return frozenset(numbers)


def parts(sentence: str) -> list[Part]:
    """A sentence cut where what it says of one offer gives way to what it says of another.

    A part that names one offer, or several in one breath ("[1] i [2]"), speaks of those; a part that names none,
    or several apart, speaks of all that the sentence names.
    """
    found = references(sentence)
    everyone = frozenset[int]().union(*(numbers for *_, numbers in found))
    if len(everyone) < 2 or _RESPECTIVELY.search(sentence):
        return [Part(sentence, sentence, everyone)]
    groups = _groups(sentence, found)
    cuts = [
        match
        for match in _PART.finditer(sentence)
        if not any(start < match.end() and match.start() < end for start, end, _ in groups)
    ]
    pieces: list[Part] = []
    start = 0
    for end, after in [*((cut.start(), cut.end()) for cut in cuts), (len(sentence), len(sentence))]:
        own = [numbers for begin, _, numbers in groups if start <= begin < end]
        pieces.append(Part(sentence[start:end], sentence, own[0] if len(own) == 1 else everyone))
        start = after
    return [piece for piece in pieces if piece.text.strip()]


def _groups(sentence: str, found: list[tuple[int, int, frozenset[int]]]) -> list[tuple[int, int, frozenset[int]]]:
    """References named in one breath, joined."""
    joined: list[tuple[int, int, frozenset[int]]] = []
    for start, end, numbers in found:
        if joined and _BETWEEN.fullmatch(sentence, joined[-1][1], start):
            begin, _, before = joined.pop()
            joined.append((begin, end, before | numbers))
        else:
            joined.append((start, end, numbers))
    return joined
