"""How long an answer may take, who waits for the model, and how it becomes free."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

import pytest
from fakes import FakeOllama, Script, eventually

from bot.domain import Turn
from bot.errors import ModelBusy, ModelTimeout
from bot.ollama.turnstile import Turnstile
from tests.ollama.asking import QUESTION, expert, heard, said

pytestmark = pytest.mark.network


async def test_a_first_word_that_does_not_come_in_time_is_a_timeout() -> None:
    async with expert(FakeOllama(script=Script(first_after=2)), first_token_seconds=0.05) as model:
        with pytest.raises(ModelTimeout, match=r"0\.05 s"):
            await said(model)


async def test_an_answer_that_takes_too_long_in_all_is_a_timeout() -> None:
    server = FakeOllama(script=Script(pieces=["a"] * 50, every=0.02))
    got: list[str] = []
    async with expert(server, answer_seconds=0.1) as model:
        with pytest.raises(ModelTimeout):
            await heard(model, got)
    assert 1 <= len(got) <= 6


async def test_time_that_the_reader_takes_between_two_pieces_breaks_nothing_off() -> None:
    async with (
        expert(FakeOllama(), first_token_seconds=0.1, answer_seconds=10) as model,
        aclosing(model.stream(QUESTION)) as pieces,
    ):
        assert await anext(pieces) == "Oferta "
        await asyncio.sleep(0.15)
        assert await anext(pieces) == "[1] "


async def test_closing_the_answer_frees_the_model_at_once() -> None:
    server = FakeOllama(script=Script(every=30))
    async with expert(server, max_answers=1) as model:
        async with aclosing(model.stream(QUESTION)) as pieces:
            assert await anext(pieces) == "Oferta "
            assert model.waiting() == 1
        assert model.waiting() == 0
        await eventually(lambda: not server.answering)
        assert server.closed_early == 1


async def test_a_cancelled_reader_frees_the_model() -> None:
    server = FakeOllama(script=Script(first_after=30))
    async with expert(server, max_answers=1) as model:
        reader = asyncio.create_task(said(model))
        await eventually(lambda: server.answering)
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        assert model.waiting() == 0


async def test_answers_queue_in_order_and_never_more_than_the_bound_at_once() -> None:
    server = FakeOllama(script=Script(every=0.002))
    done: list[int] = []

    async def ask(number: int) -> None:
        await said(model, [Turn("user", f"{number}")])
        done.append(number)

    async with expert(server, max_answers=2) as model, asyncio.TaskGroup() as group:
        for number in range(8):
            group.create_task(ask(number))
        await asyncio.sleep(0)
        assert model.waiting() == 7  # eight asked, two of them at once: seven end before a ninth begins
    assert server.most_answering == 2
    assert [int(body["messages"][0]["content"]) for body in server.asked] == list(range(8))
    assert sorted(done) == list(range(8))


async def test_a_full_queue_turns_away_and_says_how_many_wait() -> None:
    server = FakeOllama(script=Script(first_after=30))
    async with expert(server, max_answers=1, max_queue=2) as model:
        waiting = [asyncio.create_task(said(model)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(ModelBusy) as caught:
            await said(model)
        assert caught.value.waiting == 3
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting)
        assert model.waiting() == 0


async def test_waiting_in_the_queue_has_its_own_limit() -> None:
    turnstile = Turnstile(at_once=1, queue=5)
    async with turnstile.turn(seconds=1):
        with pytest.raises(ModelTimeout):
            async with turnstile.turn(seconds=0.02):
                pass
        assert turnstile.waiting() == 1
    assert turnstile.waiting() == 0
