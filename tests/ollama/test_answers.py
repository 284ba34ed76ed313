"""The model server's client: what it asks for and what it gives, piece by piece."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import pytest
from fakes import FakeOllama, Script, eventually

from bot.domain import Turn
from bot.errors import ModelError, ModelMissing, ModelUnreachable
from bot.ollama import OllamaModel
from bot.ollama.thinking import SpokenText
from tests.ollama.asking import QUESTION, expert, said

if TYPE_CHECKING:
    from bot.ports import ChatModel

pytestmark = pytest.mark.network


async def test_an_answer_comes_in_pieces() -> None:
    async with expert(FakeOllama()) as model:
        chat: ChatModel = model
        assert [piece async for piece in chat.stream(QUESTION)] == ["Oferta ", "[1] ", "jest ", "najlepsza."]


async def test_every_request_names_the_same_context_and_forbids_silent_cutting() -> None:
    server = FakeOllama()
    async with expert(server, num_ctx=4096, answer_tokens=300, keep_alive="10m") as model:
        await model.warm()
        await said(model)
    warming, asking = server.asked
    assert warming["messages"] == []
    assert asking["messages"] == [
        {"role": "system", "content": "Jesteś doradcą."},
        {"role": "user", "content": "Szukam pracy w Krakowie."},
    ]
    for body in server.asked:
        assert body["options"] == {"num_ctx": 4096, "num_predict": 300}
        assert body["truncate"] is False
        assert body["keep_alive"] == "10m"
        assert "think" not in body


async def test_opening_warms_the_model_in_the_background() -> None:
    server = FakeOllama()
    async with expert(server, warm=True, num_ctx=2048):
        await eventually(lambda: server.loaded)
    assert server.loaded == {"job-expert": 2048}


async def test_opening_needs_no_server(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "bot.ollama"):
        async with OllamaModel.open("127.0.0.1:9", "job-expert", num_ctx=8192) as model:
            with pytest.raises(ModelUnreachable, match=r"127\.0\.0\.1:9"):
                await said(model)
            await asyncio.sleep(0.05)
    assert "no expert answers for now" in caplog.text


async def test_a_model_that_is_absent_is_named_with_how_to_make_it() -> None:
    server = FakeOllama(models={"inny": ("completion",)})
    async with expert(server) as model:
        with pytest.raises(ModelMissing, match="ollama create job-expert -f deploy/Modelfile"):
            await model.look()
        with pytest.raises(ModelMissing, match="ollama create job-expert -f deploy/Modelfile"):
            await said(model)


async def test_a_model_that_only_embeds_is_refused() -> None:
    async with expert(FakeOllama(models={"job-expert": ("embedding",)})) as model:
        with pytest.raises(ModelMissing, match="completion"):
            await model.look()
        with pytest.raises(ModelMissing, match="completion"):
            await said(model)


async def test_looking_tells_what_the_model_is() -> None:
    async with expert(FakeOllama()) as model:
        facts = await model.look()
    assert (facts.name, facts.parameters, facts.quantization) == ("job-expert", "4.8B", "Q8_0")
    assert facts.context_tokens == 32768


async def test_a_context_beyond_the_model_s_own_is_not_counted_on() -> None:
    async with expert(FakeOllama(), num_ctx=65536) as model:
        assert model.context_tokens == 65536
        await model.look()
        assert model.context_tokens == 32768


async def test_a_model_that_can_think_is_asked_not_to() -> None:
    server = FakeOllama(models={"job-expert": ("completion", "thinking")})
    async with expert(server) as model:
        await model.look()
        await said(model)
    assert server.asked[-1]["think"] is False


async def test_what_a_model_thinks_aloud_is_left_out() -> None:
    script = Script(thinking=["Hm, ", "zobaczmy."], pieces=["<thi", "nk>tajne", "</think>", "\n\nOferta [1]."])
    async with expert(FakeOllama(script=script)) as model:
        assert await said(model) == "Oferta [1]."


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["a < b, <b>c"], "a < b, <b>c"),
        (["<think>x</think>A<think>y</think>B"], "AB"),
        (["A<th"], "A<th"),
        (["<think>never closed"], ""),
        (list("<think>abc</think>Tak."), "Tak."),
    ],
)
def test_thoughts_are_cut_out_wherever_the_pieces_break(pieces: list[str], shown: str) -> None:
    spoken = SpokenText()
    assert "".join([*map(spoken.take, pieces), spoken.rest()]) == shown


async def test_an_answer_cut_at_its_longest_length_says_so() -> None:
    async with expert(FakeOllama(script=Script(reason="length"))) as model:
        assert await said(model) == "Oferta [1] jest najlepsza.…"


async def test_nothing_a_person_wrote_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    secret = "tajemnica-7431"
    server = FakeOllama(scripts=[Script(tokens_read=1), Script(error_after=1), Script(reason="length")])
    with caplog.at_level(logging.DEBUG):
        async with expert(server, warm=True) as model:
            await said(model, [Turn("user", secret + "x" * 5000)])
            with pytest.raises(ModelError) as caught:
                await said(model, [Turn("user", secret)])
            await said(model, [Turn("user", secret)])
    assert caplog.records
    assert secret not in caplog.text
    assert secret not in str(caught.value)
