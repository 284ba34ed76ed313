"""Whole answers of any model of a server: what is asked, what is measured, what is asked again."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from fakes import FakeOllama, Script

from bot.domain import Turn
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelUnreachable
from bot.models import Tool, ToolCall, ToolStep
from bot.ollama.replies import OllamaReplies
from bot.prompts import ANSWER_TOKENS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.models import Replying, ToolReplying

pytestmark = pytest.mark.network

QUESTION = [Turn("system", "Jesteś doradcą."), Turn("user", "Szukam pracy w Krakowie.")]
SEARCH_TOOL = Tool("search_offers", "Finds offers", {"type": "object", "properties": {"q": {"type": "string"}}})


@dataclass(slots=True)
class TickingClock:
    """Every look at it is half a second after the one before."""

    now: float = 100.0
    looks: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        self.now += 0.5
        self.looks.append(self.now)
        return self.now


@asynccontextmanager
async def replies(server: FakeOllama, **options: Any) -> AsyncIterator[OllamaReplies]:  # Any: as `open` takes them
    async with (
        server.served(),
        OllamaReplies.open(server.url, **({"num_ctx": 8192, "clock": TickingClock()} | options)) as opened,
    ):
        yield opened


async def test_a_whole_answer_comes_with_what_the_server_counted() -> None:
    async with replies(FakeOllama(script=Script(tokens_read=123))) as opened:
        asked: Replying = opened
        reply = await asked.reply("job-expert", QUESTION)
    assert reply.text == "Oferta [1] jest najlepsza."
    assert (reply.prompt_tokens, reply.answer_tokens, reply.cut) == (123, 4, False)
    assert reply.seconds == pytest.approx((9_000_000 - 1_200_000) / 1e9)
    assert reply.writing_seconds == pytest.approx(4_000_000 / 1e9)


async def test_the_time_to_the_first_word_is_measured_by_the_clock_given() -> None:
    async with replies(FakeOllama()) as opened:
        reply = await opened.reply("job-expert", QUESTION)
    assert reply.first_seconds == 0.5


async def test_thinking_aloud_is_no_first_word_and_no_part_of_the_answer() -> None:
    clock = TickingClock()
    script = Script(pieces=("<think>", "hmm", "</think>", "Oferta ", "[1]."))
    async with replies(FakeOllama(script=script), clock=clock) as opened:
        reply = await opened.reply("job-expert", QUESTION)
    assert reply.text == "Oferta [1]."
    assert len(clock.looks) == 3  # when it began, at the first word that is meant for the reader, at the end


async def test_a_request_says_everything_and_the_model_is_loaded_before_it() -> None:
    server = FakeOllama()
    schema = {"type": "object", "properties": {"firma": {"type": "string"}}, "required": ["firma"]}
    async with replies(server, num_ctx=4096, keep_alive="3m") as opened:
        reply = await opened.reply(
            "job-expert", QUESTION, schema=schema, temperature=0.3, seed=7, answer_tokens=90
        )
        await opened.reply("job-expert", QUESTION)
    loading, asking, again = server.asked
    assert loading["messages"] == []
    assert asking["options"] == {"num_ctx": 4096, "num_predict": 90, "temperature": 0.3, "seed": 7}
    assert asking["format"] == schema
    assert asking["truncate"] is False
    assert asking["keep_alive"] == "3m"
    assert "think" not in asking
    assert again["options"] == {"num_ctx": 4096, "num_predict": ANSWER_TOKENS, "temperature": 0.0, "seed": 0}
    assert "format" not in again
    assert reply.text == '{"firma": ""}'


async def test_a_model_that_can_think_is_told_not_to() -> None:
    server = FakeOllama(models={"mysliciel": ("completion", "thinking")})
    async with replies(server) as opened:
        await opened.reply("mysliciel", QUESTION)
    assert server.asked[-1]["think"] is False


async def test_an_answer_that_was_cut_says_so() -> None:
    async with replies(FakeOllama(script=Script(reason="length"))) as opened:
        assert (await opened.reply("job-expert", QUESTION)).cut


async def test_an_answer_that_repeats_itself_is_one_that_was_cut() -> None:
    server = FakeOllama(script=Script(pieces=("Oferta ", *[":"] * 40)))
    async with replies(server) as opened:
        reply = await opened.reply("job-expert", QUESTION)
    assert (reply.text, reply.cut, reply.prompt_tokens) == ("Oferta " + ":" * 31, True, 0)
    assert reply.seconds > 0
    assert len(server.asked) == 2  # loading, the answer: it is not asked again


async def test_silence_is_an_answer_too() -> None:
    async with replies(FakeOllama(script=Script(pieces=("", "")))) as opened:
        reply = await opened.reply("job-expert", QUESTION)
    assert reply.text == ""
    assert reply.first_seconds > 0


@pytest.mark.parametrize(
    "failure", [Script(error_after=2), Script(status=500, error="llama runner process has terminated"),
                Script(status=503, error="server busy"), Script(done=False)],
)  # fmt: skip
async def test_a_failure_of_the_server_is_tried_once_more(failure: Script) -> None:
    server = FakeOllama(scripts=[failure])
    async with replies(server) as opened:
        assert (await opened.reply("job-expert", QUESTION)).text == "Oferta [1] jest najlepsza."
    assert len(server.asked) == 3  # loading, the failure, the answer


async def test_a_failure_that_comes_again_is_raised() -> None:
    server = FakeOllama(script=Script(status=503, error="server busy"))
    async with replies(server) as opened:
        with pytest.raises(ModelBusy):
            await opened.reply("job-expert", QUESTION)
    assert len(server.asked) == 3


async def test_what_the_server_refuses_is_not_asked_again() -> None:
    server = FakeOllama()
    async with replies(server, num_ctx=2048) as opened:
        with pytest.raises(ModelError, match="longer than the context"):
            await opened.reply("job-expert", [Turn("user", "słowo " * 4000)])
        with pytest.raises(ModelMissing, match="nieznany"):
            await opened.reply("nieznany", QUESTION)
    assert len(server.asked) == 2


async def test_a_server_that_went_away_is_not_asked_again() -> None:
    async with replies(FakeOllama(scripts=[Script(cut_after=1)])) as opened:
        with pytest.raises(ModelUnreachable):
            await opened.reply("job-expert", QUESTION)


async def test_a_model_is_known_by_its_digest() -> None:
    async with replies(FakeOllama()) as opened:
        assert await opened.fingerprint("job-expert") == "0" * 64
        assert await opened.fingerprint("job-expert:latest") == "0" * 64
        assert await opened.fingerprint("Job-Expert") == "0" * 64
        with pytest.raises(ModelMissing, match="nieznany"):
            await opened.fingerprint("nieznany")


async def test_tools_are_offered_called_and_their_results_sent_back() -> None:
    calling = Script(pieces=("",), calls=[("search_offers", {"q": "kucharz"})])
    server = FakeOllama(models={"job-expert": ("completion", "tools")}, scripts=[calling])
    async with replies(server) as opened:
        tooled: ToolReplying = opened
        assert await tooled.can_use_tools("job-expert")
        first = await tooled.use_tools("job-expert", QUESTION, (), [SEARCH_TOOL])
        assert first.calls == (ToolCall("search_offers", {"q": "kucharz"}),)
        step = ToolStep(first.calls[0], "[1] Kucharz")
        second = await tooled.use_tools("job-expert", QUESTION, [step], [SEARCH_TOOL])
    assert second.text == "Oferta [1] jest najlepsza."
    assert second.calls == ()
    assert server.asked[-1]["tools"][0]["function"]["name"] == "search_offers"
    assert server.asked[-1]["messages"][2:] == [
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"function": {"name": "search_offers", "arguments": {"q": "kucharz"}}}],
        },
        {"role": "tool", "content": "[1] Kucharz", "tool_name": "search_offers"},
    ]


async def test_a_model_without_tools_says_so() -> None:
    async with replies(FakeOllama()) as opened:
        assert not await opened.can_use_tools("job-expert")
        with pytest.raises(ModelError, match="does not support tools"):
            await opened.use_tools("job-expert", QUESTION, (), [SEARCH_TOOL])
