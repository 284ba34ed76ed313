"""A scene for Telegram's scenarios: the fake server, the platform with quick waits, doubles for its neighbours."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from doubles import FixedClock
from fakes.ollama import eventually
from fakes.telegram import TOKEN, FakeTelegram
from fakes.telegram_updates import ADA

from adapters.telegram import Rhythm, TelegramPlatform
from bot.domain import Button, Done, Hit, Notice, Offer, Offers, Place, Press, Reading, Search, Understood, Words

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
    from datetime import datetime

    from bot.domain import Message, Part, Standing
    from bot.ports import Access, Answering, Deliveries, Platform

QUICK = Rhythm(
    call=2.0,
    poll=5.0,
    breath=0.0,
    chat_limits=((1, 0.01),),
    group_limits=((1, 0.02),),
    bot_limits=((1000, 1.0),),
    typing_after=0.05,
    typing_every=0.05,
    backoff=(0.01, 0.02, 0.03, 0.04, 0.05),
    closing=0.05,
    neighbours=0.2,
)
UNDERSTOOD = Understood(Reading("search", Search(text="python", places=("Kraków",))), "pl")
HITS = tuple(
    Hit(
        Offer(
            f"made:{number}",
            "made",
            str(number),
            title,
            url=f"https://offers.example/{number}",
            company="Orzech & Syn",
            places=(Place("Kraków", "town"),),
            published=date(2026, 3, 11),
        ),
        0.9,
    )
    for number, title in enumerate(("Programista Python", "Tester <b>Python</b>", "Analityczka *danych*"), 1)
)


def offers(list_id: str = "list-1", **more: Any) -> Offers:
    buttons = (
        Button("Pokaż więcej", Press("more", list_id)),
        Button("Porównaj", Press("compare", list_id)),
        Button("🔔 Powiadamiaj mnie", Press("subscribe", list_id)),
        Button("Bez ograniczenia płacy", Press("drop", list_id, field="pay")),
        Button("👍 Pomocne", Press("helpful", list_id)),
        Button("👎 Niepomocne", Press("unhelpful", list_id)),
    )
    given = {"hits": HITS, "total": 7, "list_id": list_id, "buttons": buttons}
    return Offers(**(given | more))


ANSWER = (UNDERSTOOD, offers(), Words("Najlepiej "), Words("pasuje [1]."), Done())


@dataclass(slots=True)
class Scripted:
    """A conversation that gives prepared parts: by the text of the message, else `usual`. An event is awaited."""

    usual: Sequence[Part | asyncio.Event | Exception] = ANSWER
    by_text: dict[str, Sequence[Part | asyncio.Event | Exception]] = field(default_factory=dict)
    glances: list[Part] = field(default_factory=lambda: [UNDERSTOOD, offers("")])
    asked: list[Message] = field(default_factory=list)
    glanced: list[Message] = field(default_factory=list)
    closed: int = 0

    async def answer(self, message: Message) -> AsyncGenerator[Part, None]:
        self.asked.append(message)
        key = message.press.action if message.press else message.text
        try:
            for part in self.by_text.get(key, self.usual):
                if isinstance(part, asyncio.Event):
                    await part.wait()
                elif isinstance(part, Exception):
                    raise part
                else:
                    yield part
        finally:
            self.closed += 1

    async def glance(self, message: Message) -> list[Part]:
        self.glanced.append(message)
        return self.glances

    def texts(self) -> list[str]:
        return [message.text for message in self.asked]


@dataclass(slots=True)
class People:
    """Who may talk, and what was delivered; `failure` instead of an answer, `hangs` for ever."""

    standings: dict[str, Standing] = field(default_factory=dict)
    delivered: set[str] = field(default_factory=set)
    moves: list[tuple[str, str]] = field(default_factory=list)
    failure: Exception | None = None
    hangs: bool = False

    async def standing(self, platform: str, user: str) -> Standing | None:
        await self._there(platform)
        return self.standings.get(user)

    async def set_standing(self, platform: str, user: str, standing: Standing, *, now: datetime) -> None:
        await self._there(platform)
        assert now.tzinfo
        self.standings[user] = standing

    async def first_time(self, platform: str, key: str, *, now: datetime) -> bool:
        await self._there(platform)
        assert now.tzinfo
        new = key not in self.delivered
        self.delivered.add(key)
        return new

    async def move(self, platform: str, old_chat: str, new_chat: str) -> None:
        await self._there(platform)
        self.moves.append((old_chat, new_chat))

    async def _there(self, platform: str) -> None:
        assert platform == "telegram"
        if self.hangs:
            await asyncio.Event().wait()
        if self.failure:
            raise self.failure


@dataclass(slots=True)
class Scene:
    """Everything of a scenario."""

    server: FakeTelegram
    platform: TelegramPlatform
    answering: Answering
    people: People
    clock: FixedClock

    @property
    def scripted(self) -> Scripted:
        assert isinstance(self.answering, Scripted)
        return self.answering

    async def settle(self, condition: Callable[[], object]) -> None:
        """Waits until a condition holds."""
        await eventually(condition, seconds=4)

    async def said(self, count: int, chat: int = ADA) -> list[str]:
        """The texts in a chat once there are so many."""
        await self.settle(lambda: len(self.server.chats[chat]) >= count)
        return self.server.said(chat)

    async def quiet(self) -> None:
        """A moment in which whatever is going on would have happened."""
        await asyncio.sleep(0.15)


@asynccontextmanager
async def scene(
    answering: Answering | None = None,
    *,
    people: People | None = None,
    server: FakeTelegram | None = None,
    rhythm: Rhythm = QUICK,
    started: bool = True,
    open_to_all: bool = True,
    admins: Sequence[int] = (),
    allowed: Sequence[int] = (),
    per_minute: int = 100,
    webhook_url: str | None = None,
    webhook_secret: str | None = None,
) -> AsyncIterator[Scene]:
    """The platform runs inside, and is stopped at the end."""
    people, clock = people or People(), FixedClock()
    server = server or FakeTelegram()
    async with server.served():
        answering = answering or Scripted()
        platform = TelegramPlatform(
            TOKEN,
            api_url=server.url,
            answering=answering,
            access=people,
            deliveries=people,
            clock=clock,
            open_to_all=open_to_all,
            admins=admins,
            allowed=allowed,
            per_minute=per_minute,
            webhook_url=webhook_url,
            webhook_secret=webhook_secret,
            rhythm=rhythm,
        )
        try:
            if started:
                await platform.start()
            yield Scene(server, platform, answering, people, clock)
        finally:
            await asyncio.wait_for(platform.stop(), 10)


def notice(text: str, *buttons: Button) -> tuple[Part, ...]:
    return (Understood(Reading("help", Search()), "pl"), Notice(text, buttons), Done())


if TYPE_CHECKING:
    _access: Access = People()
    _deliveries: Deliveries = People()
    _answering: Answering = Scripted()

    def _platform(one: TelegramPlatform) -> Platform:
        return one
