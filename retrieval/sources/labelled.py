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

_LINE = re.compile(r"^[\s•*·▪>#-]*(?P<label>[^\W\d_][\w .()/-]{1,38}?)\s*(?::|\s[–—-]\s)\s*(?P<value>\S.{0,299})$")
_BLOCK = re.compile(r"<(?:br|/?p|/?li|/?div|/?tr|/?h\d)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_MARK = re.compile(r":|\s[–—-]\s")
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
        match = _LINE.match(line) if _MARK.search(line, 0, _LONGEST_LABEL) else None
        if match is None or len(match["label"].split()) > _MOST_WORDS:
            continue
        field = None if _HIRES.search(match["label"]) else field_of(match["label"])
        if field is not None and field in wanted:
            found.setdefault(field, match["value"].strip(" ;"))
    return found
