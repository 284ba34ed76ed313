r"""The small Markdown of all texts: **bold**, "- " lists, ``` fences, bare links, and \ before a literal sign.

Offers are text from strangers: what they say is escaped before it is put into a text, so that no platform
renders marks, links or mentions that an offer brings along.
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_\[\]<>~|])")
_BLANK = re.compile(r"\s+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def one_line(text: str, most: int = 300) -> str:
    """`text` without control and direction signs, on one line, cut at a word before `most` characters."""
    line = _BLANK.sub(" ", _UNPRINTABLE.sub(" ", text[: most * 4])).strip()
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > most // 2 else cut).rstrip(" ,;:-–") + "…"


def escape(text: str, most: int = 300) -> str:
    """A stranger's words as one line of small Markdown that reads as they were written."""
    return _MARKS.sub(r"\\\1", one_line(text, most))


def link(url: str) -> str:
    """A web address that may be shown bare, "" for anything else."""
    url = url.strip()
    fine = re.fullmatch(r"https?://[^\s<>\"'`\\^{|}\x00-\x1f\x7f-\x9f]{3,2000}", url, re.IGNORECASE)
    return url if fine else ""


def plain(markdown: str) -> str:
    """Small Markdown as bare text, for terminals and logs."""
    parts = re.split(r"^```.*\n?", markdown, flags=re.MULTILINE)
    return "".join(part if inside % 2 else _bare(part) for inside, part in enumerate(parts)).rstrip("\n")


def _bare(text: str) -> str:
    return re.sub(r"\\([\\`*_\[\]<>~|])|\*\*", lambda match: match[1] or "", text)


def fill(phrase: str, **values: object) -> str:
    """A phrase completed; a sentence that ends in an abbreviation ("/ mies.") has one full stop."""
    return re.sub(r"\.\.(?=\s|$)", ".", phrase.format(**values))
