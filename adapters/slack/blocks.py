"""Parts of an answer as Block Kit, within Slack's limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from adapters.markup import slack_mrkdwn, split
from adapters.slack.phrases import PHRASES
from bot.commands import code_of
from bot.domain import Press
from bot.texts import link, plain, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from adapters.slack.sending import Json
    from bot.domain import Action, Button, Hit, Language, Notice, Offers

SECTION = 3000
"""Characters in the text of a section."""
LABEL = 75
"""Characters on a button or in a menu."""
MOST_BUTTONS = 25
MOST_BLOCKS = 45
"""Slack allows 50 in a message; a heading and a row of buttons may still be added."""
MESSAGE = 11_000
"""Characters in all blocks of a message; Slack refuses some more than this."""
SUMMARY = 200
PRESS = "press"
"""How the action_id of every button of ours begins."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message: `blocks` to show, and `text` for notifications and screen readers."""

    text: str
    blocks: tuple[Json, ...]


def offers_messages(
    offers: Offers, language: Language, *, today: date, understood: str = "", shareable: bool = False
) -> list[Outgoing]:
    """A list of offers with its buttons. `shareable`: only the person sees it, and may show it to the channel."""
    speech = say(language)
    heading = speech.heading(offers)
    blocks = [*([_context(understood)] if understood.strip() else []), _section(f"**{heading}**")]
    for number, hit in enumerate(offers.hits, offers.first):
        blocks.append(_card(hit, number, offers.list_id, language, today, shareable=shareable))
    buttons = _buttons(offers.buttons)
    if shareable and offers.list_id and offers.hits:
        buttons.append(_button(speech.words.buttons["share"], Press("share", offers.list_id)))
    return _messages([*blocks, *_actions(buttons)], heading)


def shared_messages(offers: Offers, user: str, language: Language, *, today: date) -> list[Outgoing]:
    """Offers that a person shows to the channel; who it is, is said with a mention of that person alone."""
    said = PHRASES[language].shared_by.format(user=f"<@{user}>")
    blocks: list[Json] = [{"type": "section", "text": _mrkdwn(said)}]
    for number, hit in enumerate(offers.hits, offers.first):
        blocks.append(_card(hit, number, offers.list_id, language, today, shared=True))
    return _messages(blocks, say(language).heading(offers))


def notice_messages(notice: Notice, more: Sequence[Json] = ()) -> list[Outgoing]:
    """A text of the bot itself with its buttons; `more`: blocks to put under it."""
    sections = [_section(piece) for piece in _pieces(notice.text)]
    return _messages([*sections, *_actions(_buttons(notice.buttons)), *more], notice.text)


def words_messages(text: str) -> list[Outgoing]:
    """The expert's words."""
    return _messages([_section(piece) for piece in _pieces(text)], text)


def text_blocks(markdown: str) -> list[Json]:
    """A text in as many sections as it needs."""
    return [_section(piece) for piece in _pieces(markdown)]


def button(label: str, action: str, value: str = "") -> Json:
    """A button outside of lists: `action` is its action_id."""
    shown: Json = {"type": "button", "text": plain_text(label), "action_id": action}
    return {**shown, "value": value} if value else shown


def plain_text(text: str, most: int = LABEL) -> Json:
    return {"type": "plain_text", "text": cut(text, most), "emoji": True}


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _card(
    hit: Hit,
    number: int,
    list_id: str,
    language: Language,
    today: date,
    *,
    shareable: bool = False,
    shared: bool = False,
) -> Json:
    """One offer, with a menu of what can be done with it."""
    text = say(language).card(hit, number, today=today)
    url = link(hit.offer.url)
    if url:
        text = text.removesuffix(url).rstrip("\n")
    follow = f"\n{_followed(url, language)}" if url else ""
    piece = split(text, SECTION - len(follow), lambda part: len(slack_mrkdwn(part, links=False)))[0]
    block: Json = {"type": "section", "text": _mrkdwn(slack_mrkdwn(piece, links=False) + follow)}
    if not list_id:
        return block
    actions: list[Action] = ["details"] if shared else ["details", "hide"]
    if shareable:
        actions.append("share")
    words = say(language).words.buttons
    options = [
        {"text": plain_text(words[action]), "value": code_of(Press(action, list_id, number))} for action in actions
    ]
    if len(options) == 1:
        return block | {"accessory": _button(words["details"], Press("details", list_id, number))}
    return block | {"accessory": {"type": "overflow", "action_id": f"{PRESS}:offer:{number}", "options": options}}


def _followed(url: str, language: Language) -> str:
    """A link that says where it leads: a label never stands for another site."""
    address = url.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E")
    host = slack_mrkdwn((urlsplit(url).hostname or "").removeprefix("www.")[:80])
    if len(address) > SECTION // 2 or not host:
        return ""
    return f"<{address}|{PHRASES[language].open_offer} ({host})>"


def _buttons(buttons: Sequence[Button]) -> list[Json]:
    return [_button(one.label, one.press) for one in buttons]


def _button(label: str, press: Press) -> Json:
    code = code_of(press)
    style = {"style": "primary"} if press.action == "more" else {}
    return button(label, f"{PRESS}:{code}", code) | style


def _actions(buttons: list[Json]) -> list[Json]:
    rows = (buttons[start : start + MOST_BUTTONS] for start in range(0, len(buttons), MOST_BUTTONS))
    return [{"type": "actions", "elements": row} for row in rows]


def _pieces(markdown: str, most: int = SECTION) -> list[str]:
    """Parts of a text that have room in a section each; what would show nothing is left out."""
    return [
        piece
        for piece in split(markdown, most, lambda part: len(slack_mrkdwn(part)))
        if slack_mrkdwn(piece).strip()
    ]


def _section(markdown: str) -> Json:
    return {"type": "section", "text": _mrkdwn(slack_mrkdwn(markdown))}


def _context(markdown: str) -> Json:
    return {"type": "context", "elements": [_mrkdwn(slack_mrkdwn(_pieces(markdown, 1900)[0], links=False))]}


def _mrkdwn(text: str) -> Json:
    """`verbatim`: nothing in it becomes a link or a mention by itself."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _messages(blocks: Sequence[Json], summary: str) -> list[Outgoing]:
    """The blocks in as many messages as their number and their length need."""
    groups: list[list[Json]] = [[]]
    room = MESSAGE
    for block in blocks:
        length = len(str(block.get("text", "")))
        if groups[-1] and (len(groups[-1]) >= MOST_BLOCKS or room < length):
            groups.append([])
            room = MESSAGE
        groups[-1].append(block)
        room -= length
    text = slack_mrkdwn(cut(plain(summary).strip().replace("\n", " "), SUMMARY))
    return [Outgoing(text or "…", tuple(group)) for group in groups if group]


def joined(messages: Sequence[Outgoing]) -> list[Outgoing]:
    """The same blocks in as few messages as they fit into; the first text stands for all."""
    if not messages:
        return []
    blocks = [block for message in messages for block in message.blocks]
    return [Outgoing(messages[0].text, one.blocks) for one in _messages(blocks, "")]
