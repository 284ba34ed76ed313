"""Ways to get in touch that an answer gives: links, e-mail addresses, telephone numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Offer

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”»)\]]+"
    r"|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:pl|com|io|eu|org|net|dev|ai|co|app|info|biz|me|ly|ru|link|site|online|xyz)\b(?:/[^\s<>\"”»)\]]*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d.,])(?:\+\s?\d{1,3}[\s-]?)?(?:\(?\d{2,3}\)?[\s-]?)?\d{3}[\s-]?\d{2,3}[\s-]?\d{2,3}(?![\d])"
)
_PHONE_CUE = re.compile(
    r"(?:\btel\w*|\bzadzwo\w*|\bdzwo\w*|\bnumer\w*|\bpod\b|\bcall\b|\bphone|\bsms\w*|whatsapp)\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"\s*(?:tys|k\b|zł|zl\b|PLN|EUR|€|USD|\$|GBP|£|osób|os\.|pracown|użytkown|klient|users|people|employees|customers)",
    re.IGNORECASE,
)


def contacts(text: str) -> list[str]:
    """Links, e-mail addresses and telephone numbers in a text."""
    mails = [m.group() for m in _MAIL.finditer(text)]
    rest = _MAIL.sub(" ", text)
    links = [m.group().rstrip(".,;:!?") for m in _LINK.finditer(rest)]
    rest = _LINK.sub(" ", rest)
    phones = [m.group().strip() for m in _PHONE.finditer(rest) if _is_phone(rest, m)]
    return [*links, *mails, *phones]


def _is_phone(text: str, match: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", match.group())
    if _MONEY_AFTER.match(text, match.end()) or not 7 <= len(digits) <= 13:
        return False
    return len(digits) >= 9 or _PHONE_CUE.search(text[max(0, match.start() - 60) : match.start()]) is not None


def stands_in(contact: str, offer: Offer) -> bool:
    """Whether a link, address or number is one that the offer itself gives."""
    own = " ".join((offer.url, offer.company, offer.title, *offer.skills, offer.description)).casefold()
    if "@" in contact or any(letter.isalpha() for letter in contact):
        bare = re.sub(r"^https?://(?:www\.)?|^www\.", "", contact.casefold()).rstrip("/")
        return (
            bare in own or bare in {skill.casefold() for skill in offer.skills} or bare in offer.title.casefold()
        )
    digits = re.sub(r"\D", "", contact)[-9:]
    return digits in re.sub(r"[\s()+-]", "", own)
