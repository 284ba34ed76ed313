"""Personal data taken out of what people wrote, before a model may learn from it."""

from __future__ import annotations

import re
from functools import lru_cache

from expert.dataset.inflection import is_personal_name

HIDDEN = "[…]"
MADE_UP_MAIL = "praca@firma.example"
MADE_UP_PHONE = "600 000 000"

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d.,-])(?:\+\s?\d{2,3}[\s-]?)?\(?(?:\d{3}[\s-]?\d{3}[\s-]?\d{3}"
    r"|\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2})(?![\d-]|\s*(?:zł|pln|tys|eur|brutto|netto|k\b))",
    re.IGNORECASE,
)
_PATTERNS = (
    _MAIL,
    re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE),
    re.compile(r"(?<!\w)@[\w.]{3,}"),  # names on platforms
    _PHONE,
    re.compile(r"(?<!\d)\d{11}(?!\d)"),  # PESEL
    re.compile(r"\b[A-Z]{2,3}\s?\d{6}\b"),  # identity cards, passports
    re.compile(r"\b(?:ul|al|os|pl)\.\s*[A-ZŁŚŻŹĆ]\w+(?:\s+\w+)?\s+\d+\w*(?:\s*/\s*\d+)?"),  # addresses
    re.compile(r"\bPL\s?\d{2}(?:\s?\d{4}){6}\b"),  # accounts
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


@lru_cache(maxsize=4_000)
def with_made_up_contacts(advert: str) -> str:
    """An advert in which other ways to get in touch stand, and no person's name.

    They are not left out, because the model is to learn that it does not pass them on.
    """
    text = _PHONE.sub(MADE_UP_PHONE, _MAIL.sub(MADE_UP_MAIL, advert))
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
