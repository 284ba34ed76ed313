"""Personal data taken out of what people wrote, before a model may learn from it."""

from __future__ import annotations

import re

from expert.dataset.inflection import is_personal_name

HIDDEN = "[…]"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # e-mail
        r"(?:https?://|www\.)\S+",
        r"(?<!\w)@[\w.]{3,}",  # names on platforms
        r"(?<![\d.,-])(?:\+\s?\d{2,3}[\s-]?)?\(?(?:\d{3}[\s-]?\d{3}[\s-]?\d{3}|\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2})"
        r"(?![\d-]|\s*(?:zł|pln|tys|eur|brutto|netto|k\b))",
        r"(?<!\d)\d{11}(?!\d)",  # PESEL
        r"\b[A-Z]{2,3}\s?\d{6}\b",  # identity cards, passports
        r"\b(?:ul|al|os|pl)\.\s*[A-ZŁŚŻŹĆ]\w+(?:\s+\w+)?\s+\d+\w*(?:\s*/\s*\d+)?",  # addresses
        r"\bPL\s?\d{2}(?:\s?\d{4}){6}\b",  # accounts
    )
)
_SAYS_NAME = re.compile(
    r"(?P<cue>\b(?:nazywam się|mam na imię|jestem|my name is|i am|i'm|pozdrawiam,?|podpisano:?|regards,?)\s+)"
    r"(?P<name>[A-ZŁŚŻŹĆÓ][\w-]+(?:\s+[A-ZŁŚŻŹĆÓ][\w-]+)?)",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]+(?:[\s-]+[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]+)+\b")


def without_personal_data(text: str) -> str:
    """The text with names, addresses, numbers and links hidden.

    A first name counts where it says that it is one or stands before another capitalised word: alone it may be a
    saint's day, a street, or a month ("maj").
    """
    for pattern in _PATTERNS:
        text = pattern.sub(HIDDEN, text)
    text = _SAYS_NAME.sub(_introduced, text)
    return _NAMES.sub(_named, text)


def _introduced(match: re.Match[str]) -> str:
    """ "mam na imię Ola" hides the name; "jestem Kucharzem" names no one."""
    first = match["name"].split()[0]
    sure = not match["cue"].casefold().startswith(("jestem", "i am", "i'm"))
    if first[:1].isupper() and (sure or is_personal_name(first)):
        return match["cue"] + HIDDEN
    return match[0]


def _named(match: re.Match[str]) -> str:
    """First name and surname, in either order."""
    words = re.split(r"[\s-]+", match[0])
    return HIDDEN if is_personal_name(words[0]) or (len(words) == 2 and is_personal_name(words[1])) else match[0]
