"""The Slack adapter at work against the fake Slack, with a conversation that plays a script or the real one."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doubles import OFFERS, FixedClock

from adapters.slack import SlackPlatform
from adapters.slack.pulse import Pulse
from bot.domain import Button, Done, Hit, Notice, Offers, Press, Reading, Search, Understood, Words
from bot.errors import DatabaseError
from bot.texts import say
from fakes.ollama import eventually
from fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack
from fakes.slack_deliveries import kind_of

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence
    from datetime import datetime

    from bot.domain import Address, Alert, Language, Message, Part
    from bot.ports import Answering, Clock, Deliveries, PersonAlerts, Platform

QUICK = Pulse(
    stream=0.01, update=0.01, first_sign=0, sign_of_life=5, language=0.5, tries=(0.01, 0.02), reconnect=0.01
)
PL: Language = "pl"


def searched(text: str = "python", language: Language = "pl") -> Understood:
    return Understood(Reading("search", Search(text=text)), language)


def listed(*, list_id: str = "L1", shared: bool = False, first: int = 1, count: int = 2) -> Offers:
    """Two of the doubles' offers, with the buttons that the core gives a list."""
    words = say("pl").words.buttons
    buttons = tuple(
        Button(words[name], Press(name, list_id)) for name in ("more", "compare", "subscribe", "helpful")
    )
    hits = [Hit(one, 0.9) for one in OFFERS[first - 1 : first - 1 + count]]
    return Offers(hits, 7, first, list_id=list_id, buttons=() if shared else buttons, shared=shared)


@dataclass(slots=True)
class ScriptedAnswering:
    """Answers every message with its script; `gate` stands before the parts from `held` on, `pause` after each."""

    script: Sequence[Part] = (searched(), listed(), Words("Oferta [1] "), Words("jest dobra."), Done())
    scripts: list[Sequence[Part]] = field(default_factory=list)
    gate: asyncio.Event | None = None
    held: int = 2
    failure: Exception | None = None
    pause: float = 0
    asked: list[Message] = field(default_factory=list)
    ended: int = 0

    async def answer(self, message: Message) -> AsyncGenerator[Part, None]:
        self.asked.append(message)
        try:
            for number, part in enumerate(self.scripts.pop(0) if self.scripts else self.script):
                if self.gate and number >= self.held:
                    await self.gate.wait()
                if self.failure:
                    raise self.failure
                yield part
                await asyncio.sleep(self.pause)
        finally:
            self.ended += 1

    async def glance(self, message: Message) -> list[Part]:
        return list(self.script)


@dataclass(slots=True)
class DeliveriesInMemory:
    known: set[str] = field(default_factory=set)
    down: bool = False

    async def first_time(self, platform: str, key: str, *, now: datetime) -> bool:
        await asyncio.sleep(0)
        if self.down:
            raise DatabaseError("the database is down")
        new = f"{platform} {key}" not in self.known
        self.known.add(f"{platform} {key}")
        return new


@dataclass(slots=True)
class AlertsInMemory:
    """Everybody's alerts."""

    kept: list[Alert] = field(default_factory=list)
    down: bool = False

    async def everywhere(self, address: Address) -> list[Alert]:
        if self.down:
            raise DatabaseError("the database is down")
        return [one for one in self.kept if one.address.user == address.user]

    async def zone(self, address: Address) -> ZoneInfo:
        return ZoneInfo("Europe/Warsaw")


@dataclass(slots=True)
class Office:
    """Slack and the bot in it. `deliver` waits for the acknowledgement, `at_rest` until all answers have ended."""

    fake: FakeSlack
    platform: SlackPlatform

    async def deliver(self, payload: dict[str, Any], **options: Any) -> dict[str, Any]:
        name = await self.fake.envelope(kind_of(payload), payload, **options)
        await eventually(lambda: name in self.fake.acknowledged)
        return self.fake.acknowledged[name]

    async def say(self, payload: dict[str, Any], **options: Any) -> None:
        """Delivers, and waits for all that comes of it."""
        await self.deliver(payload, **options)
        await self.at_rest()

    async def at_rest(self) -> None:
        reception = self.platform._reception
        assert reception is not None
        await asyncio.wait_for(reception.finish(), 30)


@asynccontextmanager
async def office(
    answering: Answering,
    *,
    fake: FakeSlack | None = None,
    alerts: PersonAlerts | None = None,
    deliveries: Deliveries | None = None,
    clock: Clock | None = None,
    per_minute: int = 100,
    pulse: Pulse = QUICK,
    http: bool = False,
) -> AsyncIterator[Office]:
    """The adapter, started; it is stopped in the end."""
    async with (fake or FakeSlack()).served() as slack:
        platform = SlackPlatform(
            BOT_TOKEN,
            app_token=None if http else APP_TOKEN,
            signing_secret=SECRET,
            api_url=slack.api,
            answering=answering,
            alerts=alerts or AlertsInMemory(),
            deliveries=deliveries or DeliveriesInMemory(),
            clock=clock or FixedClock(),
            per_minute=per_minute,
            pulse=pulse,
        )
        try:
            await platform.start()
            if not http:
                await eventually(lambda: slack.sockets)
            yield Office(slack, platform)
        finally:
            await platform.stop()


def notice(text: str, *buttons: Button) -> Sequence[Part]:
    """An answer of one notice."""
    return (Understood(Reading("smalltalk", Search()), "pl"), Notice(text, buttons), Done())


if TYPE_CHECKING:
    _answering: Answering = ScriptedAnswering()
    _deliveries: Deliveries = DeliveriesInMemory()
    _alerts: PersonAlerts = AlertsInMemory()

    def _platform(platform: SlackPlatform) -> Platform:
        return platform
