"""Slack: whole dialogues with the real conversation and a real database, button by button."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from doubles import FixedClock, OffersInMemory, ScriptedModel, TinyReader
from fakes.ollama import eventually
from fakes.slack_blocks import buttons_in, texts_in
from fakes.slack_bot import Office, office
from fakes.slack_deliveries import command, direct, mention, press

from bot.conversation import Conversation
from bot.state import State
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fakes.slack_workspace import Shown

pytestmark = pytest.mark.network


@asynccontextmanager
async def bot(model: ScriptedModel | None = None) -> AsyncIterator[Office]:
    with State.open("sqlite://") as state:
        talk = Conversation(TinyReader(), OffersInMemory(), model, state, FixedClock(), page_size=3)
        async with office(talk, deliveries=state) as here:
            yield here


def button(blocks: object, label: str, number: int = 1) -> dict[str, Any]:
    return [one for one in buttons_in(blocks) if one["text"]["text"] == label][number - 1]


def said(message: Shown) -> str:
    return "\n".join(texts_in(message.blocks)) or message.text


async def test_a_dialogue_in_direct_messages_with_buttons() -> None:
    async with bot(ScriptedModel(pieces=["Oferta [1] ", "to Python w Krakowie."])) as here:
        asked = direct(here.fake, "python")
        await here.say(asked)
        thread = asked["event"]["ts"]

        async def tap(message: Shown, label: str, number: int = 1) -> list[Shown]:
            before = len(here.fake.messages)
            tapped = button(message.blocks, label, number)
            await here.say(press(here.fake, tapped, channel="D1", ts=message.ts, thread=thread))
            return here.fake.messages[before:]

        first, words = here.fake.messages
        assert said(words).startswith("Oferta [1] to Python w Krakowie.")
        more, *_ = await tap(first, "Pokaż więcej")
        assert "*[4] Tester Python*" in said(more)
        details, *_ = await tap(first, "Szczegóły", 2)
        assert "*[2] Python Developer*" in said(details)
        compared, *_ = await tap(first, "Porównaj")
        assert "[1]" in said(compared)
        hidden, *_ = await tap(first, "Ukryj tę ofertę")
        assert "Ukryłem tę ofertę: Programistka Python" in said(hidden)
        (back,) = await tap(hidden, "Cofnij ukrycie")
        assert "Oferta znowu może się pojawić" in said(back)
        (rated,) = await tap(first, "👍 Pomocne")
        assert said(rated) == say("pl").words.rated
        assert {one.thread for one in here.fake.messages} == {thread}
        assert all(not one.streaming for one in here.fake.messages)


async def test_a_command_shared_with_the_channel_and_asked_about_by_somebody_else() -> None:
    async with bot() as here:
        await here.say(command(here.fake, "python"))
        private = here.fake.ephemerals[0]["blocks"]
        await here.say(press(here.fake, button(private, "Pokaż na kanale", 2), ephemeral=True))
        (shared,) = here.fake.in_thread("C1", "")
        assert said(shared).startswith("<@U1> pokazuje na kanale:\n*[2] Python Developer*")
        details = button(shared.blocks, "Szczegóły")
        await here.say(press(here.fake, details, user="U2", ts=shared.ts))
        answer = "\n".join(texts_in(here.fake.ephemerals[-1]["blocks"]))
        assert "[2] Python Developer" in answer
        assert len(here.fake.messages) == 1


async def test_a_button_of_a_list_from_before_a_restart_without_its_database_says_kindly_why_not() -> None:
    async with bot() as here:
        await here.say(command(here.fake, "python"))
        blocks = here.fake.ephemerals[0]["blocks"]
    async with bot() as here:
        await here.say(press(here.fake, button(blocks, "Pokaż więcej"), ephemeral=True))
        assert texts_in(here.fake.ephemerals[0]["blocks"]) == [say("pl").words.button_old]


async def test_what_is_kept_of_a_person_is_seen_by_nobody_else_in_a_channel() -> None:
    async with bot() as here:
        await here.say(direct(here.fake, "python sekretnie"))
        await here.say(mention(here.fake, "/dane"))
        assert here.fake.in_thread("C1") == []
        (private,) = here.fake.ephemerals
        assert private["user"] == "U1"
        assert "sekretnie" in "\n".join(texts_in(private["blocks"]))


async def test_two_people_in_one_channel_have_conversations_of_their_own() -> None:
    async with bot() as here:
        await here.say(mention(here.fake, "python zdalnie", "U1"))
        await here.say(mention(here.fake, "python", "U2"))
        await here.say(mention(here.fake, "więcej", "U1"))
        texts = [said(one) for one in here.fake.messages]
        assert "Szukam: python · zdalnie" in texts[0]
        assert texts[1].split("\n")[0] == "Looking for: python"
        assert texts[2] == "To już wszystko: 3 oferty.", "those of the first person's search"


async def test_a_newer_question_in_the_same_place_ends_the_words_about_the_older_one() -> None:
    model = ScriptedModel(gate=asyncio.Event())
    async with bot(model) as here:
        await here.deliver(direct(here.fake, "python"))
        await eventually(lambda: model.talking)
        await here.deliver(direct(here.fake, "python zdalnie"))
        await eventually(lambda: any(say("pl").words.interrupted in said(one) for one in here.fake.messages))
        assert model.gate is not None
        model.gate.set()
        await here.at_rest()
        assert len({one.thread for one in here.fake.messages}) == 2
