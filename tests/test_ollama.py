"""The model server's client: answers, limits, failures. Against a fake server that speaks the recorded wire."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx
import ollama
import pytest
from fakes import FakeOllama, Script, eventually

from bot.domain import Turn
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable
from bot.ollama import OllamaModel
from bot.ollama.failures import FOREIGN, translated
from bot.ollama.thinking import SpokenText
from bot.ollama.tokens import TokenEstimate
from bot.ollama.turnstile import Turnstile

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.ports import ChatModel

pytestmark = pytest.mark.network

QUESTION = [Turn("system", "Jesteś doradcą."), Turn("user", "Szukam pracy w Krakowie.")]


@asynccontextmanager
async def expert(server: FakeOllama, **settings: Any) -> AsyncIterator[OllamaModel]:  # Any: as `open` takes them
    async with (
        server.served(),
        OllamaModel.open(server.url, "job-expert", **({"num_ctx": 8192, "warm": False} | settings)) as model,
    ):
        yield model


async def said(model: OllamaModel, turns: list[Turn] = QUESTION) -> str:
    return "".join([piece async for piece in model.stream(turns)])


async def heard(model: OllamaModel, got: list[str]) -> None:
    """Adds the pieces to `got` as they come, so that those before an error are there."""
    async for piece in model.stream(QUESTION):
        got.append(piece)


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


FAILURES: list[tuple[str, Script, type[ModelError], str, str]] = [
    ("an error line", Script(error_after=2), ModelError, "Oferta [1] ", "broke off"),
    (
        "an error line of another form",
        Script(error_after=1, error={"message": "x"}),
        ModelError,
        "Oferta ",
        "OLLAMA_HOST",
    ),
    ("a cut connection", Script(cut_after=2), ModelUnreachable, "Oferta [1] ", "went away"),
    ("a busy server", Script(status=503, error="server busy, please try again."), ModelBusy, "", "busy"),
    ("a model that went away", Script(status=404, error="model 'x' not found"), ModelMissing, "", "create"),
    ("a wrong option", Script(status=500, error="option must be of type integer"), ModelError, "", "500"),
    ("no words at all", Script(pieces=()), ModelError, "", "empty"),
    ("blank words", Script(pieces=(" ", "\n")), ModelError, "", "empty"),
    ("thoughts alone", Script(pieces=("<think>hm</think>",)), ModelError, "", "empty"),
    ("nothing within the length", Script(pieces=(), reason="length"), ModelError, "", "empty"),
    ("no last line", Script(done=False), ModelError, "Oferta [1] jest najlepsza.", "before it was complete"),
    ("a page of HTML", Script(raw=b"<html>\n"), ModelError, "", "OLLAMA_HOST"),
    ("JSON of another kind", Script(raw=b"[1]\n"), ModelError, "", "OLLAMA_HOST"),
]


@pytest.mark.parametrize(
    ("script", "error", "before", "words"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES]
)
async def test_trouble_becomes_our_error_after_what_had_come(
    script: Script, error: type[ModelError], before: str, words: str
) -> None:
    got: list[str] = []
    async with expert(FakeOllama(script=script)) as model:
        with pytest.raises(ModelError, match=words) as caught:
            await heard(model, got)
        assert type(caught.value) is error
        assert "".join(got) == before
        assert model.waiting() == 0


async def test_after_trouble_the_next_answer_is_a_good_one() -> None:
    server = FakeOllama(scripts=[Script(cut_after=1)])
    async with expert(server) as model:
        with pytest.raises(ModelUnreachable):
            await said(model)
        assert await said(model) == "Oferta [1] jest najlepsza."


async def test_an_answer_cut_at_its_longest_length_says_so() -> None:
    async with expert(FakeOllama(script=Script(reason="length"))) as model:
        assert await said(model) == "Oferta [1] jest najlepsza.…"


async def test_a_prompt_that_is_too_long_is_refused_and_not_cut() -> None:
    async with expert(FakeOllama(), num_ctx=2048) as model:
        with pytest.raises(ModelError, match="SZUKAJ_NUM_CTX"):
            await said(model, [Turn("user", "x" * 10_000)])


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


def _all_below(kind: type[Exception]) -> list[type[Exception]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _all_below(child))]


def test_every_error_of_httpx_becomes_one_of_ours() -> None:
    roots = [httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError]
    kinds = {kind for root in roots for kind in _all_below(root)}
    public = {value for value in vars(httpx).values() if isinstance(value, type) and issubclass(value, Exception)}
    assert len(public) >= 28
    assert public <= kinds, "httpx has a new root of errors"
    for kind in public:
        error = kind.__new__(kind)
        ours = translated(error, host="h", model="m")
        assert isinstance(ours, ModelError), kind
        # The catch-all entry is for what httpx may invent; what it has is mapped on purpose.
        named = [foreign for foreign in FOREIGN if issubclass(kind, foreign) and foreign is not httpx.HTTPError]
        assert named or kind.__subclasses__(), f"{kind.__name__} stands in no entry of FOREIGN"


def test_errors_of_the_client_itself_become_ours_and_a_bug_does_not() -> None:
    def ours(error: Exception) -> type[ModelError] | None:
        found = translated(error, host="h", model="m")
        return None if found is None else type(found)

    assert ours(ollama.RequestError("x")) is ModelError
    assert ours(ollama.ResponseError("model 'm' not found", 404)) is ModelMissing
    assert ours(ollama.ResponseError("404 page not found", 404)) is ModelError
    assert ours(ollama.ResponseError("server busy", 503)) is ModelBusy
    assert ours(ollama.ResponseError("engine died")) is ModelError
    assert ours(ConnectionError("x")) is ModelUnreachable
    assert ours(TimeoutError()) is ModelTimeout
    assert ours(json.JSONDecodeError("x", "", 0)) is ModelError
    assert ours(AssertionError()) is None


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


RECORDED = ["chat-stream-stop", "chat-load-only", "chat-unload", "chat-unknown-model", "chat-embedding-model",
            "chat-think-unsupported", "chat-tools-unsupported", "chat-no-model", "chat-bad-json", "chat",
            "chat-bad-option", "chat-too-long-refused", "chat-format-bad", "chat-format-schema",
            "show", "show-unknown", "tags", "ps", "version", "root",
            "not-found", "embed", "embed-one-empty", "embed-empty-string", "embed-no-input",
            "embed-unknown-model", "embed-chat-model"]  # fmt: skip


@pytest.mark.real_data
@pytest.mark.parametrize("name", RECORDED)
async def test_the_fake_server_answers_as_a_real_one_did(real_data: Path, name: str) -> None:
    file = real_data / "ollama-wire" / "0.33" / f"{name}.json"
    if not file.is_file():
        pytest.skip(f"there is no recording {file}")
    recorded = json.loads(file.read_text(encoding="utf-8"))
    asked, answered = recorded["request"], recorded["response"]
    for message in (asked.get("json") or {}).get("messages", ()):
        if cut := re.search(r"… (\d+) characters in all$", message["content"]):
            message["content"] = message["content"].ljust(int(cut[1]))
    server = FakeOllama(
        models={**dict.fromkeys(("tiny-merged", "tiny-base"), ("completion",)), "minilm": ("embedding",)}
    )
    async with server.served(), httpx.AsyncClient(base_url=server.url) as client:
        await client.post("/api/chat", json={"model": "tiny-merged", "messages": []})
        body = asked.get("bytes")
        response = await client.request(
            asked["method"], asked["path"], json=asked.get("json"), content=body.encode() if body else None
        )
    assert response.status_code == answered["status"]
    assert response.headers["content-type"] == answered["headers"]["content-type"]
    lines = [line.get("json", line.get("text")) for line in answered["lines"]]
    if isinstance(lines[0], str):
        assert response.text.strip() == lines[0]
        return
    own = [json.loads(line) for line in response.text.strip().split("\n")]
    assert _shape(own[0]) == _shape(lines[0])
    assert _shape(own[-1]) == _shape(lines[-1])


def _shape(value: Any) -> Any:  # Any: JSON
    """The keys and kinds of a JSON value; of lists, the first entry. Which metadata a model has is its own."""
    if isinstance(value, dict):
        return {key: _shape(entry) for key, entry in value.items() if key not in {"model_info", "tensors"}}
    if isinstance(value, list):
        return [_shape(value[0])] if value else []
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__
