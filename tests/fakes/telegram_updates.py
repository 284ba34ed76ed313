"""Updates as Telegram makes them of what people do: write, press, add the bot to a group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

DATE = 1_774_000_000
ADA, BEN, ADMIN = 1001, 1002, 9001
GROUP, FORUM, CHANNEL = -2001, -1003001, -1004001
_NAMES = {ADA: "Ada", BEN: "Ben", ADMIN: "Olga"}
_TITLES = {GROUP: "Praca razem", FORUM: "Forum pracy", CHANNEL: "Kanał"}


def user(number: int, language: str | None = "pl") -> dict[str, Any]:
    name = _NAMES.get(number, f"Osoba {number}")
    about = {"id": number, "is_bot": False, "first_name": name, "username": name.casefold().replace(" ", "_")}
    return about | ({"language_code": language} if language else {})


def chat(number: int) -> dict[str, Any]:
    if number > 0:
        return {"id": number, "type": "private", "first_name": _NAMES.get(number, f"Osoba {number}")}
    kind = {GROUP: "group", CHANNEL: "channel"}.get(number, "supergroup")
    return {"id": number, "type": kind, "title": _TITLES.get(number, f"Grupa {number}")}


@dataclass(slots=True)
class Updates:
    """Numbers updates and messages, and keeps what people did."""

    pending: list[dict[str, Any]] = field(default_factory=list)
    known_chats: set[int] = field(default_factory=set)
    people_messages: set[int] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    queries: dict[str, dict[str, Any]] = field(default_factory=dict)
    inline_queries: set[str] = field(default_factory=set)
    old_queries: set[str] = field(default_factory=set)
    last_update: int = 500
    last_message: int = 100

    def deliver(self, update: dict[str, Any], *, times: int = 1) -> None:
        self.pending += [update] * times

    def update(self, **content: Any) -> dict[str, Any]:
        self.last_update += 1
        return {"update_id": self.last_update, **content}

    def message(
        self, text: str = "", *, by: int = ADA, to: int | None = None, language: str | None = "pl", **more: Any
    ) -> dict[str, Any]:
        """A message of a person, with the entities that Telegram finds in it. `from`, where given, replaces it."""
        where = by if to is None else to
        self.known_chats.add(where)
        self.last_message += 1
        self.people_messages.add(self.last_message)
        if "message_thread_id" in more:
            self.threads.add(more["message_thread_id"])
        made: dict[str, Any] = {
            "message_id": self.last_message,
            "date": DATE,
            "chat": chat(where),
            "from": user(by, language),
        }
        if text:
            made |= {"text": text, "entities": entities(text)}
        return made | more

    def write(self, text: str = "", *, times: int = 1, **more: Any) -> dict[str, Any]:
        """A person writes; the message."""
        made = self.message(text, **more)
        self.deliver(self.update(message=made), times=times)
        return made

    def change(self, message: dict[str, Any], text: str, *, after: int = 20) -> None:
        """The author changes a message."""
        changed = message | {"text": text, "entities": entities(text), "edit_date": DATE + after}
        self.deliver(self.update(edited_message=changed))

    def press(
        self,
        data: str,
        *,
        by: int = ADA,
        to: int | None = None,
        message: int = 1,
        old: bool = False,
        times: int = 1,
    ) -> str:
        """A person presses a button under a message of the bot; the id of the query. `old`: months after."""
        query = f"query-{len(self.queries) + 1}"
        where = by if to is None else to
        under: dict[str, Any] = {"message_id": message, "chat": chat(where), "date": 0 if old else DATE}
        if not old:
            under |= {"text": "…", "from": {"id": 123456789, "is_bot": True, "first_name": "Szukaj"}}
        made = {"id": query, "from": user(by), "message": under, "chat_instance": "1", "data": data}
        self.queries[query] = made
        self.deliver(self.update(callback_query=made), times=times)
        return query

    def glance(self, text: str, *, by: int = ADA, language: str | None = "pl") -> str:
        """A person types `@bot text` somewhere; the id of the query."""
        query = f"inline-{len(self.inline_queries) + 1}"
        self.inline_queries.add(query)
        made = {"id": query, "from": user(by, language), "query": text, "offset": "", "chat_type": "sender"}
        self.deliver(self.update(inline_query=made))
        return query

    def membership(self, group: int, before: str, after: str, *, by: int = ADA) -> None:
        """The bot comes or goes."""
        self.known_chats.add(group)
        bot = {"id": 123456789, "is_bot": True, "first_name": "Szukaj", "username": "szukaj_bot"}
        change = {"chat": chat(group), "from": user(by), "date": DATE}
        change |= {"old_chat_member": _member(bot, before), "new_chat_member": _member(bot, after)}
        self.deliver(self.update(my_chat_member=change))


def _member(bot: dict[str, Any], status: str) -> dict[str, Any]:
    return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})


def entities(text: str) -> list[dict[str, Any]]:
    """Mentions and commands, in UTF-16 units."""
    found = [("mention", match) for match in re.finditer(r"(?<!\w)@\w{3,}", text)]
    found += [("bot_command", match) for match in re.finditer(r"(?<!\S)/\w+(?:@\w+)?", text)]
    return [
        {"type": kind, "offset": _units(text[: match.start()]), "length": _units(match[0])}
        for kind, match in found
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
