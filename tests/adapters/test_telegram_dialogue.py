"""Telegram with the real conversation and the real database: a whole dialogue in words and buttons."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from doubles import FixedClock, OffersInMemory, ScriptedModel, TinyReader
from fakes.telegram_updates import ADA, BEN, GROUP
from telegram_scene import scene

from bot.conversation import Conversation
from bot.state import State
from bot.texts import plain, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from telegram_scene import Scene

pytestmark = pytest.mark.network

LABELS = say("pl").words.buttons


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with State.open(f"sqlite:///{tmp_path / 'szukaj.db'}") as state:
        yield state


def conversation(state: State, model: ScriptedModel | None) -> Conversation:
    return Conversation(TinyReader(), OffersInMemory(), model, state, FixedClock(), page_size=3)


class Person:
    """Writes and presses as a person does who looks at the chat."""

    def __init__(self, on: Scene, number: int, chat: int | None = None) -> None:
        self._on = on
        self._number = number
        self._chat = number if chat is None else chat

    async def write(self, text: str, *, expecting: str) -> str:
        """The newest message, once there is one that says this."""
        seen = len(self._on.server.chats[self._chat])
        self._on.server.write(text, by=self._number, to=self._chat)
        return await self._new(seen, expecting)

    async def press(self, label: str, *, expecting: str) -> str:
        """Presses the newest button of this label."""
        standing = next(one for one in reversed(self._on.server.chats[self._chat]) if label in one.buttons)
        seen = len(self._on.server.chats[self._chat])
        self._on.server.press(standing.buttons[label], by=self._number, to=self._chat, message=standing.id)
        return await self._new(seen, expecting)

    async def _new(self, seen: int, expecting: str) -> str:
        def found() -> list[str]:
            return [text for text in self._on.server.said(self._chat)[seen:] if expecting in text]

        await self._on.settle(found)
        return found()[0]


async def test_a_dialogue_in_words_and_buttons(state: State) -> None:
    async with scene(conversation(state, ScriptedModel())) as on:
        ada = Person(on, ADA)
        await ada.write("python", expecting="[1] Programistka Python")
        await on.settle(lambda: "Oferta [1] wygląda najlepiej." in on.server.said(ADA))
        assert "Budujemy system rezerwacji" in await ada.press("🔎 1", expecting="Budujemy")
        assert "[4] Tester Python" in await ada.press(LABELS["more"], expecting="[4]")
        await ada.press(LABELS["compare"], expecting="Porównanie")
        await ada.press(LABELS["helpful"], expecting=plain(say("pl").words.rated))
        await ada.write("/wiecej", expecting="[7]")
        await ada.write("a zdalnie?", expecting="zdalnie")
        await ada.write("/zapomnij", expecting="usunąłem")
        shown = [one for one in on.server.chats[ADA] if LABELS["more"] in one.buttons]
        assert shown
        await ada.press(LABELS["more"], expecting=plain(say("pl").words.button_old))
        assert on.server.spinning() == []


async def test_an_offer_that_is_hidden_does_not_come_back_until_that_is_undone(state: State) -> None:
    async with scene(conversation(state, None)) as on:
        ada = Person(on, ADA)
        await ada.write("python", expecting="[1] Programistka Python")
        await ada.press("🔎 1", expecting="Budujemy")
        await ada.press(LABELS["hide"], expecting="Ukryłem")
        assert "Programistka" not in await ada.write("python", expecting="[1] Python Developer")
        await ada.press(LABELS["unhide"], expecting="znowu")
        await ada.write("python", expecting="[1] Programistka Python")


async def test_a_newer_question_ends_the_words_about_the_older_one(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    async with scene(conversation(state, model)) as on:
        ada = Person(on, ADA)
        await ada.write("python", expecting="[1]")
        await asyncio.wait_for(model.asked.wait(), 2)
        on.server.write("a zdalnie?")
        await on.settle(lambda: len(model.prompts) == 2)
        assert model.gate
        model.gate.set()
        await on.settle(lambda: sum("najlepiej" in text for text in on.server.said(ADA)) == 1)
        texts = on.server.said(ADA)
        interrupted = next(at for at, text in enumerate(texts) if plain(say("pl").words.interrupted) in text)
        newer = next(at for at, text in enumerate(texts) if text.startswith("Szukam") and "zdalnie" in text[:40])
        assert interrupted < newer


async def test_people_of_a_group_have_a_conversation_each(state: State) -> None:
    async with scene(conversation(state, None)) as on:
        ada, ben = Person(on, ADA, GROUP), Person(on, BEN, GROUP)
        await ada.write("/szukaj python", expecting="Kraków")
        await ben.write("@szukaj_bot a zdalnie?", expecting="[1] Python Developer")
        text = await ada.write("/wiecej", expecting="[4]")
        assert "[4] Tester Python" in text


async def test_what_is_kept_of_a_person_is_shown_in_no_group(state: State) -> None:
    async with scene(conversation(state, None)) as on:
        private, public = Person(on, ADA), Person(on, ADA, GROUP)
        await private.write("python sekretnie", expecting="Szukam")
        await public.write("/dane", expecting="tylko w prywatnej rozmowie")
        await public.write("/szukaj python", expecting="Kraków")
        assert "sekretnie" not in " ".join(on.server.said(GROUP))
        assert "sekretnie" in await private.write("/dane", expecting="wszystko, co o Tobie pamiętam")


async def test_stopping_finishes_what_was_begun_or_says_so(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    talk = conversation(state, model)
    async with scene(talk) as on:
        people = range(6000, 6020)
        for person in people:
            on.server.write("python", by=person)
        await on.settle(lambda: all(on.server.said(person) for person in people))
        talk.finish_within(0.05)
        await asyncio.wait_for(on.platform.stop(), 5)
        for person in people:
            cards, *rest = on.server.said(person)
            assert cards.startswith("Szukam")
            assert len(rest) == 1, "the person is told, once"
