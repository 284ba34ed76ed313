"""Trouble with the model server becomes an error of ours, after the words that had come."""

from __future__ import annotations

import json

import httpx
import ollama
import pytest
from fakes import FakeOllama, Script

from bot.domain import Turn
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable, PromptTooLong
from bot.ollama.failures import FOREIGN, translated
from tests.ollama.asking import expert, heard, said

pytestmark = pytest.mark.network
_LONG = "the input length exceeds the context length"
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
    (
        "too long, as older servers say it",
        Script(status=400, error=_LONG),
        PromptTooLong,
        "",
        "SZUKAJ_NUM_CTX",
    ),
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


async def test_a_prompt_that_is_too_long_is_refused_and_not_cut() -> None:
    async with expert(FakeOllama(), num_ctx=2048) as model:
        with pytest.raises(ModelError, match="SZUKAJ_NUM_CTX"):
            await said(model, [Turn("user", "x" * 10_000)])


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
