"""The chats of a Telegram bot: what stands in them, and what each method does there; strict where Telegram is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from fakes.telegram_rules import Parsed, Refusal, bad, check_commands, check_inline, check_keyboard, check_text
from fakes.telegram_updates import Updates


@dataclass(slots=True)
class Standing:
    """A message of the bot that stands in a chat. `versions`: every text it has had."""

    id: int
    chat: int
    parsed: Parsed
    keyboard: list[list[dict[str, Any]]]
    thread: int | None = None
    reply_to: int | None = None
    versions: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.parsed.text

    @property
    def buttons(self) -> dict[str, str]:
        """Label → callback data."""
        return {one["text"]: one.get("callback_data", "") for row in self.keyboard for one in row}


@dataclass(slots=True)
class Chats(Updates):
    """`chats`: what stands in them. `blocked`, `gone`: chats that may not be written to. `upgraded`: group →
    supergroup. `toasts`: the answers to presses.
    """

    me: dict[str, Any] = field(
        default_factory=lambda: {
            "id": 123456789,
            "is_bot": True,
            "first_name": "Szukaj",
            "username": "szukaj_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
    )
    chats: dict[int, list[Standing]] = field(default_factory=lambda: defaultdict(list))
    deleted: list[Standing] = field(default_factory=list)
    drafts: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    inline_answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    toasts: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    upgraded: dict[int, int] = field(default_factory=dict)
    closed_threads: set[int] = field(default_factory=set)

    def said(self, chat: int) -> list[str]:
        """The texts that stand in a chat."""
        return [one.text for one in self.chats[chat]]

    def spinning(self) -> list[str]:
        """The presses that nobody has answered."""
        return [query for query in self.queries if query not in self.toasts]

    async def _get_me(self, _: dict[str, Any]) -> Any:
        return self.me

    async def _send_message(self, params: dict[str, Any]) -> Any:
        chat = self._chat(params)
        parsed = check_text(params)
        keyboard = check_keyboard(params.get("reply_markup"))
        thread = params.get("message_thread_id")
        if thread is not None and (thread in self.closed_threads or thread not in self.threads):
            raise bad("message thread not found")
        reply = params.get("reply_parameters") or {}
        known = reply.get("message_id") in {*self.people_messages, *(one.id for one in self.chats[chat])}
        if reply and not known and not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        self.last_message += 1
        standing = Standing(
            self.last_message, chat, parsed, keyboard, thread, reply.get("message_id"), [parsed.text]
        )
        self.chats[chat].append(standing)
        return self._shown(standing)

    async def _edit_message_text(self, params: dict[str, Any]) -> Any:
        standing = self._standing(params, "edit")
        parsed = check_text(params)
        keyboard = check_keyboard(params.get("reply_markup"))
        if (parsed, keyboard) == (standing.parsed, standing.keyboard):
            raise bad(
                "message is not modified: specified new message content and reply markup are exactly the same as "
                "a current content and reply markup of the message"
            )
        standing.parsed, standing.keyboard = parsed, keyboard
        standing.versions.append(parsed.text)
        return self._shown(standing)

    async def _delete_message(self, params: dict[str, Any]) -> bool:
        standing = self._standing(params, "delete")
        self.chats[standing.chat].remove(standing)
        self.deleted.append(standing)
        return True

    async def _send_message_draft(self, params: dict[str, Any]) -> bool:
        chat = self._chat(params)
        if chat < 0:
            raise bad("chat must be private")
        if not params.get("draft_id"):
            raise bad("DRAFT_ID_INVALID")
        self.drafts[chat].append((params["draft_id"], check_text(params, empty=True).text))
        return True

    async def _send_chat_action(self, params: dict[str, Any]) -> bool:
        self._chat(params)
        return True

    async def _answer_callback_query(self, params: dict[str, Any]) -> bool:
        query = params["callback_query_id"]
        if query not in self.queries or query in self.old_queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(params.get("text", "")) > 200:
            raise bad("MESSAGE_TOO_LONG")
        self.toasts[query] = params.get("text", "")
        return True

    async def _answer_inline_query(self, params: dict[str, Any]) -> bool:
        query = params["inline_query_id"]
        if query not in self.inline_queries or query in self.old_queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        check_inline(params["results"])
        self.inline_answers[query] = params
        return True

    async def _set_my_commands(self, params: dict[str, Any]) -> bool:
        check_commands(params["commands"], params.get("language_code"))
        self.commands[params.get("language_code") or ""] = params["commands"]
        return True

    async def _get_my_commands(self, params: dict[str, Any]) -> Any:
        return self.commands.get(params.get("language_code") or "", [])

    def _chat(self, params: dict[str, Any]) -> int:
        """The chat, where it may be written to."""
        chat = params["chat_id"]
        if chat in self.upgraded:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.upgraded[chat])
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat not in self.known_chats or chat in self.gone:
            raise bad("chat not found")
        return int(chat)

    def _standing(self, params: dict[str, Any], what: str) -> Standing:
        chat = self._chat(params)
        found = [one for one in self.chats[chat] if one.id == params["message_id"]]
        if not found:
            raise bad(f"message to {what} not found")
        return found[0]

    def _shown(self, standing: Standing) -> dict[str, Any]:
        chat = {"id": standing.chat, "type": "private" if standing.chat > 0 else "supergroup"}
        shown = {"message_id": standing.id, "date": 1_774_000_000, "chat": chat, "from": self.me}
        return shown | {"text": standing.text}
