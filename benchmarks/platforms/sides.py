"""Both platforms seen alike: a person writes, and what stands in the conversation afterwards, with its times."""

from __future__ import annotations

import time
from collections import defaultdict
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from fakes.slack import APP_TOKEN, BOT_TOKEN, FakeSlack
from fakes.slack_blocks import texts_in
from fakes.slack_deliveries import direct, kind_of
from fakes.telegram import FakeTelegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

_FIRST_PERSON = 100_000


@dataclass(frozen=True)
class Reply:
    """A message of the bot: when it first stood there (monotonic seconds), and what it says in the end."""

    at: float
    text: str
    complete: bool = True


class Side(Protocol):
    name: str

    def environment(self) -> Mapping[str, str]:
        """The settings by which `szukaj serve` finds it."""
        ...

    async def write(self, person: int, text: str) -> float:
        """A person writes in private; when that was."""
        ...

    def replies(self, person: int) -> list[Reply]:
        """The bot's messages to the person, in their order."""
        ...

    def taken(self, person: int) -> bool:
        """Whether the platform knows that the bot has what the person wrote last, so that it keeps nothing."""
        ...

    async def deliver_again(self, person: int) -> None:
        """As the platform does with what was not taken, once the bot is back."""
        ...


@dataclass
class TelegramSide:
    server: FakeTelegram
    name: str = "Telegram"
    _updates: dict[int, int] = field(default_factory=dict)
    _sent: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    _looked_at: int = 0

    def environment(self) -> Mapping[str, str]:
        return {"TELEGRAM_BOT_TOKEN": self.server.token, "TELEGRAM_API_URL": self.server.url}

    async def write(self, person: int, text: str) -> float:
        at = time.monotonic()
        self.server.write(text, by=_FIRST_PERSON + person)
        self._updates[person] = self.server.last_update
        return at

    def replies(self, person: int) -> list[Reply]:
        for call in self.server.calls[self._looked_at :]:
            if call.method == "sendMessage":
                self._sent[int(call.params["chat_id"])].append(call.at)
        self._looked_at = len(self.server.calls)
        chat = _FIRST_PERSON + person
        return [Reply(at, one.text) for at, one in zip(self._sent[chat], self.server.chats[chat], strict=False)]

    def taken(self, person: int) -> bool:
        return self.server.confirmed > self._updates[person]

    async def deliver_again(self, person: int) -> None:
        """It is still waiting to be asked for."""


@dataclass
class SlackSide:
    server: FakeSlack
    name: str = "Slack"
    _at: dict[str, float] = field(default_factory=dict)
    _envelopes: dict[int, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.server.on_post = lambda shown: self._at.setdefault(shown.ts, time.monotonic())

    def environment(self) -> Mapping[str, str]:
        return {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": self.server.api,
        }

    async def write(self, person: int, text: str) -> float:
        user = f"U{_FIRST_PERSON + person}"
        self.server.directs.setdefault(user, f"D{_FIRST_PERSON + person}")
        self.server.locales.setdefault(user, "pl-PL")
        payload = direct(self.server, text, user)
        at = time.monotonic()
        name = f"envelope-{self.server.number()}"
        self._envelopes[person] = name, payload
        if self.server.sockets:  # else Slack keeps it for a while
            await self.server.envelope(kind_of(payload), payload, name=name)
        return at

    def replies(self, person: int) -> list[Reply]:
        shown = self.server.in_thread(f"D{_FIRST_PERSON + person}")
        return [
            Reply(self._at[one.ts], "\n".join(texts_in(one.blocks)) or one.text, not one.streaming)
            for one in shown
        ]

    def taken(self, person: int) -> bool:
        return self._envelopes[person][0] in self.server.acknowledged

    async def deliver_again(self, person: int) -> None:
        name, payload = self._envelopes[person]
        await self.server.envelope(kind_of(payload), payload, name=name, retry=1)


@asynccontextmanager
async def both_sides() -> AsyncIterator[list[Side]]:
    """A new server of each platform, where nobody has written yet."""
    async with AsyncExitStack() as stack:
        telegram = TelegramSide(await stack.enter_async_context(FakeTelegram().served()))
        yield [telegram, SlackSide(await stack.enter_async_context(FakeSlack().served()))]
