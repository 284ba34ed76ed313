"""The form of a new search: a view, and the sentence that a person would write instead of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.slack.blocks import plain_text
from adapters.slack.phrases import PHRASES
from bot.texts import language_of

if TYPE_CHECKING:
    from adapters.slack.sending import Json
    from bot.domain import Language

NEW_SEARCH = "new_search"
"""The callback_id of the form and of the global shortcut that opens it."""
OPEN_FORM = "open_form"
"""The action_id of buttons that open the form."""
WHAT, PLACE, PAY = "what", "place", "pay"

_MOST = {WHAT: 1000, PLACE: 100, PAY: 100}


def form(language: Language, *, chat: str = "", response_url: str = "") -> Json:
    """The view. With `chat` the answer belongs there, for the person alone; else into their direct messages."""
    phrases = PHRASES[language]
    return {
        "type": "modal",
        "callback_id": NEW_SEARCH,
        "private_metadata": json.dumps({"language": language, "chat": chat, "response_url": response_url}),
        "title": plain_text(phrases.form_title, 24),
        "submit": plain_text(phrases.form_submit, 24),
        "close": plain_text(phrases.form_close, 24),
        "blocks": [
            _input(WHAT, phrases.form_what, phrases.form_what_hint, several_lines=True),
            _input(PLACE, phrases.form_place, phrases.form_place_hint, optional=True),
            _input(PAY, phrases.form_pay, phrases.form_pay_hint, optional=True),
        ],
    }


def _input(name: str, label: str, hint: str, *, optional: bool = False, several_lines: bool = False) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "optional": optional,
        "label": plain_text(label, 2000),
        "element": {
            "type": "plain_text_input",
            "action_id": name,
            "multiline": several_lines,
            "max_length": _MOST[name],
            "placeholder": plain_text(hint, 150),
        },
    }


@dataclass(frozen=True, slots=True)
class Opened:
    """How a form was opened: in which language, and from which channel ("" for none)."""

    language: Language
    chat: str
    response_url: str


def opened(view: Json) -> Opened:
    """What the form remembers; a form that was changed on the way remembers nothing."""
    try:
        kept = json.loads(view.get("private_metadata") or "{}")
        language: Language = "en" if kept.get("language") == "en" else "pl"
        return Opened(language, str(kept.get("chat") or ""), str(kept.get("response_url") or ""))
    except (ValueError, AttributeError):
        return Opened("pl", "", "")


def sentence_of(view: Json) -> str:
    """What the person filled in as one sentence, "" where the main field is blank."""
    values = (view.get("state") or {}).get("values") or {}
    what, place, pay = (
        " ".join(str(((values.get(name) or {}).get(name) or {}).get("value") or "").split())
        for name in (WHAT, PLACE, PAY)
    )
    if not what:
        return ""
    language = language_of(what, opened(view).language)
    if pay and pay.replace(" ", "").isdecimal():
        pay += " zł" if language == "pl" else " PLN"
    if pay and pay[0].isdigit():
        pay = PHRASES[language].form_pay_said.format(pay=pay)
    return ", ".join(part for part in (what, place, pay) if part)
