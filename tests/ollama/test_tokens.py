"""How many tokens a prompt has: an estimate that learns from what the server read."""

from __future__ import annotations

import logging

import pytest
from fakes import FakeOllama, Script

from bot.domain import Turn
from bot.ollama.tokens import TokenEstimate
from tests.ollama.asking import QUESTION, expert, said

pytestmark = pytest.mark.network


async def test_a_prompt_of_which_the_server_read_too_little_is_noticed(caplog: pytest.LogCaptureFixture) -> None:
    async with expert(FakeOllama(script=Script(tokens_read=40))) as model:
        before = await model.count_tokens(QUESTION)
        with caplog.at_level(logging.WARNING, "bot.ollama"):
            await said(model, [Turn("user", "Szukam pracy w Krakowie. " * 200)])
        assert "the server read 40 tokens" in caplog.text
        assert await model.count_tokens(QUESTION) == before


async def test_the_token_estimate_learns_from_what_the_server_read() -> None:
    turns = [Turn("user", "Szukam pracy w Krakowie jako księgowa. " * 100)]
    async with expert(FakeOllama(script=Script(tokens_read=1100))) as model:
        careful = await model.count_tokens(turns)
        await said(model, turns)
        learned = await model.count_tokens(turns)
    assert careful > 1500
    assert 1100 <= learned <= 1300


def test_the_token_estimate_stays_above_the_densest_prompt_seen() -> None:
    estimate = TokenEstimate()
    turns = [Turn("user", "a" * 2200)]
    plain = estimate.count(turns)
    for reported in (600, 900, 700):
        estimate.learn(turns, reported)
    assert 900 <= estimate.count(turns) <= 1000
    estimate.learn(turns, 3000)  # denser than anything expected
    assert estimate.count(turns) >= 3000 > plain


def test_digits_cyrillic_and_emoji_count_for_more() -> None:
    estimate = TokenEstimate()
    plain = estimate.count([Turn("user", "a" * 300)])
    assert estimate.count([Turn("user", "7" * 300)]) > 1.8 * plain
    assert estimate.count([Turn("user", "щ" * 300)]) > 1.8 * plain
    assert estimate.count([Turn("user", "🙂" * 300)]) > 3 * plain
