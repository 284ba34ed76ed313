"""What a text says on lines of their own with a label before it: "Firma: Przykład", "Wynagrodzenie – 30 zł/h"."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from retrieval.sources.naming import field_of

if TYPE_CHECKING:
    from collections.abc import Collection

LABELS = frozenset(
    "title company places region country pay contracts hours levels modes languages published"
    " expires id url".split()
)
"""The fields whose values stand on one line."""

_LINE = re.compile(r"^[\W_]*(?P<label>[^\W\d_][\w .()/-]{1,38}?)\s*(?::|\s[–—-]\s)\s*(?P<value>\S.{0,299})$")
_PICTURES = {"📍": "places", "🗺": "places", "💰": "pay", "💵": "pay", "💸": "pay", "💶": "pay", "🏢": "company"}
"""Signs that stand in place of a label."""

_IN_CYRILLIC = {
    "title": "вакансія посада робота вакансия должность работа",
    "places": "місто локація адреса город локация адрес",
    "pay": "зарплата оплата ставка",
    "company": "фірма компанія роботодавець фирма компания работодатель",
    "contracts": "умова договір договор",
    "hours": "графік график",
}
"""Labels of adverts for people from Ukraine and Belarus, which stand in groups and channels here."""

_CYRILLIC = {word: field for field, words in _IN_CYRILLIC.items() for word in words.split()}
_MONEY = (
    ("зл", "zł"),
    ("годину", "godz."),
    ("год", "godz."),
    ("час", "godz."),
    ("місяць", "mies."),
    ("міс", "mies."),
    ("мес", "mies."),
)
_BASES = (("брутто", "brutto"), ("нетто", "netto"))
_IN_BRACKETS = re.compile(r"[\u0400-\u04ff' -]+\(([^()\u0400-\u04ff]+)\)")
"""A name in Cyrillic with its Polish one in brackets."""

_BLOCK = re.compile(r"<(?:br|/?p|/?li|/?div|/?tr|/?h\d)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_MARK = re.compile(r":|\s[–—-]\s")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_HIRES = re.compile(r"\b(?:zatrudni|poszuk|szuk)", re.IGNORECASE)
_MOST_WORDS, _LONGEST_LABEL = 5, 50


def lines_of(text: str) -> list[str]:
    """The lines of a text or of a piece of HTML, without tags and empty ones."""
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub("\n", text))
    return [line for each in unescape(text).splitlines() if (line := " ".join(each.split()))]


def labelled(text: str, wanted: Collection[str] = LABELS) -> dict[str, str]:
    """{field: the first value under a label of it}."""
    found: dict[str, str] = {}
    for line in lines_of(text):
        field, value = label_of(line)
        if field in wanted:
            found.setdefault(field, value)
    return found


def label_of(line: str) -> tuple[str, str]:
    """The field that a line's label, or the picture in its place, stands for, and its value; empty without one."""
    match = _LINE.match(line) if _MARK.search(line, 0, _LONGEST_LABEL) else None
    label = match["label"] if match and len(match["label"].split()) <= _MOST_WORDS else ""
    if match and label and not _HIRES.search(label) and (field := _field_of(label)):
        return field, in_latin(match["value"].strip(" ;"))
    line = line.lstrip("-*•· ")
    value = line[1:].lstrip("\ufe0f :–-")
    return (_PICTURES[line[0]], in_latin(value)) if value and line[0] in _PICTURES else ("", "")


def _field_of(label: str) -> str | None:
    return field_of(label) or _CYRILLIC.get(label.casefold())


def in_latin(value: str) -> str:
    """A value with the words for money in Polish, and only the Polish name where one is given in brackets."""
    if value.isascii() or not _HAS_CYRILLIC.search(value):
        return value
    for written, polish in (*_MONEY, *_BASES):
        value = re.sub(rf"(?<![\u0400-\u04ff]){written}(?![\u0400-\u04ff])\.?", polish, value, flags=re.IGNORECASE)
    return _IN_BRACKETS.sub(r"\1", value)
