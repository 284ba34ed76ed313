"""What is done with each kind of delivery: messages are answered; Home, form and assistant pane are opened."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from adapters.slack.blocks import notice_messages
from adapters.slack.events import Asked, from_press, key_of, team_of
from adapters.slack.home import alerts_text, home
from adapters.slack.modal import WHAT, form, opened, sentence_of
from adapters.slack.phrases import PHRASES
from adapters.slack.places import Thread, direct_conversation, post
from adapters.slack.thread_answer import suggest
from bot.domain import Notice
from bot.errors import PlatformError
from bot.texts import escape, language_of, say

if TYPE_CHECKING:
    from adapters.slack.people import People
    from adapters.slack.reception import Reception
    from adapters.slack.sending import Api, Json
    from bot.domain import Language
    from bot.ports import Clock, PersonAlerts

log = logging.getLogger(__name__)


class Desk:
    """Every method returns at once; the work is a task that the reception keeps."""

    def __init__(self, api: Api, reception: Reception, people: People, alerts: PersonAlerts, clock: Clock) -> None:
        self._api = api
        self._reception = reception
        self._people = people
        self._alerts = alerts
        self._clock = clock

    def ask(self, asked: Asked) -> None:
        self._reception.take(asked)

    def ask_example(self, body: Json) -> None:
        """An example that was tapped in Home: asked in the direct messages."""
        user, action = _user(body), (body.get("actions") or [{}])[0]
        question = str(action.get("value") or "")
        if user and question:
            asked = Asked(key=_key(body), chat="", user=user, team=team_of(body), text=question)
            self._reception.spawn(self._ask_directly(asked))

    def submit(self, body: Json) -> dict[str, str]:
        """The form, sent off; the errors to show in it instead, if any."""
        view, user = body.get("view") or {}, _user(body)
        question, how = sentence_of(view), opened(view)
        if not question:
            return {WHAT: PHRASES[how.language].form_empty}
        asked = Asked(key=_key(body), chat=how.chat, user=user, team=team_of(body), text=question)
        if how.chat:
            self._reception.take(replace(asked, private=True, response_url=how.response_url))
        elif user:
            self._reception.spawn(self._ask_directly(asked))
        return {}

    def open_form(self, body: Json) -> None:
        self._reception.spawn(self._open_form(body))

    def open_home(self, body: Json) -> None:
        event = body.get("event") or {}
        if event.get("user") and event.get("tab", "home") == "home":
            self._reception.spawn(self._open_home(str(event["user"])))

    def open_assistant(self, body: Json) -> None:
        pane = (body.get("event") or {}).get("assistant_thread") or {}
        user, chat, thread = (str(pane.get(name) or "") for name in ("user_id", "channel_id", "thread_ts"))
        if user and chat and thread:
            place = Thread(self._api, chat=chat, thread=thread, user=user)
            self._reception.spawn(self._open_assistant(place, f"assistant:{chat}:{thread}"))

    async def _ask_directly(self, asked: Asked) -> None:
        """Says in the direct messages what was asked, and answers in the thread of that."""
        if not await self._reception.first_time(asked.key):
            return
        chat = await direct_conversation(self._api, asked.user)
        language = await self._language(asked.user, asked.text)
        said = PHRASES[language].asked_elsewhere.format(question=f"**{escape(asked.text, 1000)}**")
        answer = await post(self._api, chat, notice_messages(Notice(said))[0])
        ts = str(answer.get("ts") or "")
        self._reception.take(replace(asked, key=f"{chat}:{ts}", chat=chat, thread=ts))

    async def _open_form(self, body: Json) -> None:
        """From a message the answer belongs to where the message is; else into the direct messages."""
        pressed = from_press(body) if body.get("type") == "block_actions" else None
        language = await self._language(_user(body))
        view = form(
            language,
            chat=pressed.chat if pressed else "",
            response_url=pressed.response_url if pressed else "",
        )
        await self._api.call("views.open", hurry=True, trigger_id=str(body.get("trigger_id") or ""), view=view)

    async def _open_home(self, user: str) -> None:
        known = await self._people.language(user)
        alerts, language = await alerts_text(self._alerts, user, known, now=self._clock())
        await self._api.call("views.publish", user_id=user, view=home(language, alerts))

    async def _open_assistant(self, place: Thread, key: str) -> None:
        if not await self._reception.first_time(key):
            return
        language = await self._language(place.user)
        phrases = PHRASES[language]
        await place.post(notice_messages(Notice(say(language).words.greeting))[0])
        try:
            await suggest(place, phrases.examples, phrases.prompts_title)
        except PlatformError as failure:
            log.info("no prompts were suggested: %s", failure)

    async def _language(self, user: str, text: str = "") -> Language:
        return language_of(text, await self._people.language(user))


def _user(body: Json) -> str:
    return str((body.get("user") or {}).get("id") or "")


def _key(body: Json) -> str:
    return key_of(str(body.get("type") or ""), body.get("trigger_id"))
