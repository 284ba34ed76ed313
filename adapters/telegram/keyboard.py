"""The buttons under a message, each of which names a stored thing in the 64 bytes that Telegram gives it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from bot.commands import code_of
from bot.domain import Button, Press
from bot.texts.markup import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Action, Offers

_MOST_BYTES = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
_MOST_IN_A_ROW = int(InlineKeyboardMarkupLimit.BUTTONS_PER_ROW)
_MOST_BUTTONS = int(InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER)
_MOST_JSON = 9_000
"""Bytes of a keyboard as it is sent; Telegram refuses ("reply markup is too long") from about 10 kB on."""
_MOST_LABEL = 60
_ROWS: dict[Action, str] = {
    "more": "list",
    "compare": "list",
    "subscribe": "subscribe",
    "helpful": "rating",
    "unhelpful": "rating",
}
"""Buttons that stand side by side; each other one has a row of its own."""


def under_offers(offers: Offers) -> InlineKeyboardMarkup | None:
    """A row of numbers for the details of each offer, then what concerns the list."""
    if not offers.list_id:
        return _markup(list(_rows(offers.buttons)))
    numbers = [
        Button(f"🔎 {number}", Press("details", offers.list_id, number))
        for number in range(offers.first, offers.first + len(offers.hits))
    ]
    chunks = [numbers[at : at + _MOST_IN_A_ROW] for at in range(0, len(numbers), _MOST_IN_A_ROW)]
    return _markup([*chunks, *_rows(offers.buttons)])


def under_notice(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """Two in a row."""
    return _markup([buttons[at : at + 2] for at in range(0, len(buttons), 2)])


def coded(rows: Sequence[Sequence[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    """Buttons by label and code; one that Telegram would refuse is left out."""
    keys = [
        [
            InlineKeyboardButton(_label(label), callback_data=code)
            for label, code in row
            if _fits(code) and _label(label)
        ]
        for row in rows
    ]
    keys = [row for row in keys if row]
    return InlineKeyboardMarkup(keys) if keys else None


def fits(rows: Sequence[Sequence[InlineKeyboardButton]]) -> bool:
    """Whether Telegram takes so many buttons under one message."""
    return sum(map(len, rows)) <= _MOST_BUTTONS and len(InlineKeyboardMarkup(rows).to_json()) <= _MOST_JSON


def _markup(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    return coded([[(button.label, code_of(button.press)) for button in row] for row in rows])


def _rows(buttons: Sequence[Button]) -> Iterator[Sequence[Button]]:
    numbered = enumerate(buttons)
    for _, row in groupby(numbered, key=lambda one: _ROWS.get(one[1].press.action, str(one[0]))):
        yield [button for _, button in row]


def _label(label: str) -> str:
    """ "" where nothing of it can be seen: Telegram takes no button without a text."""
    return one_line(label, _MOST_LABEL)


def _fits(code: str) -> bool:
    return 1 <= len(code.encode()) <= _MOST_BYTES
