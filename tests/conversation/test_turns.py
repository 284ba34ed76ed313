"""One answer at a time for each address; whatever ends one early frees the turn and the model."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest
from doubles import ADA, BEN, NOW, ScriptedModel, message

from bot.domain import Search, Words
from tests.conversation.talking import ask, notices, talk

if TYPE_CHECKING:
    from bot.domain import Address
    from bot.state import State


async def test_two_messages_of_one_address_wait_for_each_other_while_another_goes_on(state: State) -> None:
    gate = asyncio.Event()
    model = ScriptedModel(gate=gate)
    conversation = talk(state, model=model)
    finished: list[str] = []

    async def run(text: str, address: Address) -> None:
        await ask(conversation, text, address)
        finished.append(text)

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        tasks.create_task(run("python", ADA))
        await model.asked.wait()
        tasks.create_task(run("zdalnie", ADA))
        tasks.create_task(run("pokaż więcej", ADA))
        await ask(conversation, "pomoc", BEN)
        assert "pokaż więcej" not in finished
        assert conversation.under_way() == 1
        gate.set()
    assert finished == ["python", "zdalnie", "pokaż więcej"]
    assert conversation.under_way() == 0


async def test_closing_in_the_middle_frees_the_turn_and_the_model_and_keeps_the_list(state: State) -> None:
    model = ScriptedModel()
    conversation = talk(state, model=model)
    async with aclosing(conversation.answer(message("python"))) as parts:
        async for part in parts:
            if isinstance(part, Words):
                break
    assert model.talking == 0
    assert conversation.under_way() == 0
    memory = await state.recall(ADA, now=NOW)
    assert memory.turns == ()  # a question is remembered with its answer or not at all
    assert memory.search == Search(text="python")
    assert "[1] Programistka Python" in notices(await ask(conversation, "opowiedz o pierwszej"))[0]


async def test_a_cancelled_answer_frees_the_turn_and_the_model(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    conversation = talk(state, model=model)
    task = asyncio.create_task(ask(conversation, "python"))
    await model.asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert model.talking == 0
    assert conversation.under_way() == 0
