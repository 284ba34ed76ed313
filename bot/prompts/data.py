"""An offer, a search and a person's words as data for the model: one line each, harmless, bounded."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from bot.domain import Preferences, Search
from bot.prompts.words import FIELDS, VALUES, WISHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.domain import Hit, Language, Pay, PayWish

DESCRIPTION_LENGTH = 700
_NAME_LENGTH = 120
_MOST_VALUES = 12
# Chat templates mark turns with <|im_start|>, </s>, <start_of_turn>, [INST] and the like, and servers read
# such marks out of the text of a message as well. In strangers' words they must not survive.
_ANGLES = str.maketrans({"<": "‹", ">": "›", "＜": "‹", "＞": "›"})
_INSTRUCTION_MARK = re.compile(r"\[(/?\s*(?:INST|SYS\w*|AVAILABLE_TOOLS|TOOL\w*))\s*\]", re.IGNORECASE)
_CURRENCIES = {"PLN": "zł"}


def plain(text: str, length: int | None = None) -> str:
    """One line without control and invisible characters or marks of chat templates, cut at a word to `length`."""
    line = " ".join(text.translate(_ANGLES).split())
    if not line.isprintable():
        line = " ".join("".join(c for c in line if unicodedata.category(c)[0] != "C").split())
    line = _INSTRUCTION_MARK.sub(r"(\1)", line)
    return line if length is None else shortened(line, length)


def shortened(text: str, length: int) -> str:
    """At most `length` characters, ending in "…" where something is left out."""
    if len(text) <= length:
        return text
    cut = text[: max(0, length - 1)]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > length // 2 else cut).rstrip(" ,;:.-") + "…"


def offer_line(hit: Hit, number: int, language: Language, *, today: date, description: int) -> str:
    """An offer as one line of JSON with only what an answer needs; `description`: its length in characters."""
    offer, key = hit.offer, FIELDS[language]
    values: dict[str, Any] = {
        "title": plain(offer.title, _NAME_LENGTH),
        "company": plain(offer.company, _NAME_LENGTH),
        "places": _names(place.name for place in offer.places),
        "modes": _words(offer.modes, language),
        "pay": "; ".join(pay_text(pay, language) for pay in offer.pay[:4]),
        "contracts": _words(offer.contracts, language),
        "levels": _words(offer.levels, language),
        "hours": _words(offer.hours, language),
        "skills": _names(offer.skills),
        "skills_nice": _names(offer.skills_nice),
        "languages": list(offer.languages),
        "published": None if offer.published is None else max(0, (today - offer.published).days),
        "unstated": _unstated(hit, language),
        "description": plain(offer.description, description) if description else "",
    }
    line = {key["number"]: number} | {key[name]: v for name, v in values.items() if v not in ("", [], None)}
    return json.dumps(line, ensure_ascii=False)


def pay_text(pay: Pay, language: Language) -> str:
    """Pay as people write it: "18 000–25 000 zł miesięcznie netto (B2B)", "from 30 EUR per hour"."""
    word = VALUES[language]
    low, high = (None if x is None else amount_text(x, language) for x in (pay.minimum, pay.maximum))
    if low and high:
        amount = low if low == high else f"{low}–{high}"
    elif low or high:
        amount = f"{word.get('from', 'from')} {low}" if low else f"{word['to']} {high}"
    else:
        return ""
    currency = _CURRENCIES.get(pay.currency, pay.currency) if language == "pl" else pay.currency
    parts = [amount, currency, word[pay.per], word.get(pay.basis, pay.basis) if pay.basis else ""]
    contract = f"({word.get(pay.contract, pay.contract)})" if pay.contract else ""
    return " ".join(part for part in (*parts, contract) if part)


def amount_text(amount: float, language: Language) -> str:
    """ "18 000" in Polish, "18,000" in English; grosze only where there are some."""
    text = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    return text if language == "en" else text.replace(",", " ").replace(".", ",")


def wishes_line(search: Search, language: Language) -> str:
    """What was understood of the question as one line of JSON; empty where nothing was."""
    return json.dumps(found, ensure_ascii=False) if (found := _wishes(search, language)) else ""


def _wishes(search: Search | Preferences, language: Language) -> dict[str, Any]:
    names, found = WISHES[language], {}
    for field in fields(search):
        if field.name == "earlier":
            continue  # what was asked before is no wish
        value = getattr(search, field.name)
        if isinstance(value, Preferences):
            value = _wishes(value, language)
        elif field.name == "pay" and value is not None:
            value = _pay_wish(value, language)
        elif isinstance(value, tuple):
            value = [plain(VALUES[language].get(item, item), _NAME_LENGTH) for item in value]
        elif isinstance(value, str):
            value = plain(value, _NAME_LENGTH)
        if value and not isinstance(value, bool):
            found[names.get(field.name, field.name)] = value
    return found


def _pay_wish(wish: PayWish, language: Language) -> str:
    from bot.domain import Pay

    return pay_text(Pay(wish.minimum, wish.maximum, wish.currency, wish.per, wish.basis), language)


def _unstated(hit: Hit, language: Language) -> list[str]:
    """The wishes this offer says nothing about."""
    names = WISHES[language]
    fields = ("text" if reason.field == "title" else reason.field for reason in hit.why if not reason.stated)
    return list(dict.fromkeys(names.get(name, name) for name in fields))


def _words(values: Sequence[str], language: Language) -> list[str]:
    return [VALUES[language].get(value, value) for value in values]


def _names(values: Iterable[str]) -> list[str]:
    return [plain(value, _NAME_LENGTH) for value in values][:_MOST_VALUES]
