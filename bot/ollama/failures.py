"""Every foreign error of the model server's client, translated to ours at this one point."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import ollama

from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable, PromptTooLong

if TYPE_CHECKING:
    from collections.abc import Iterator

CREATE = "ollama create {model} -f deploy/Modelfile"
"""How a missing model comes to be."""

FOREIGN: dict[type[Exception], type[ModelError]] = {
    ConnectionError: ModelUnreachable,  # what the client makes of httpx.ConnectError when it does not stream
    TimeoutError: ModelTimeout,
    httpx.ConnectError: ModelUnreachable,
    httpx.ConnectTimeout: ModelUnreachable,
    httpx.ReadError: ModelUnreachable,
    httpx.WriteError: ModelUnreachable,
    httpx.CloseError: ModelUnreachable,
    httpx.RemoteProtocolError: ModelUnreachable,
    httpx.ProxyError: ModelUnreachable,
    httpx.UnsupportedProtocol: ModelUnreachable,
    httpx.InvalidURL: ModelUnreachable,
    httpx.TooManyRedirects: ModelUnreachable,
    httpx.ReadTimeout: ModelTimeout,
    httpx.WriteTimeout: ModelTimeout,
    httpx.PoolTimeout: ModelBusy,
    httpx.LocalProtocolError: ModelError,
    httpx.DecodingError: ModelError,
    httpx.HTTPStatusError: ModelError,
    httpx.CookieConflict: ModelError,
    httpx.StreamError: ModelError,  # and its four kinds: our own misuse of a stream
    httpx.HTTPError: ModelError,  # the rest of httpx, also what it may invent
    ollama.RequestError: ModelError,
    # What the client raises where an answer is not Ollama's: no JSON, no object, fields of other types.
    ValueError: ModelError,
    TypeError: ModelError,
    AttributeError: ModelError,
    KeyError: ModelError,
}
"""Which of our errors a foreign one becomes; the first entry that fits counts."""

_MESSAGES: dict[type[ModelError], str] = {
    ModelUnreachable: "The model server at {host} cannot be reached or went away: is Ollama running there?",
    ModelTimeout: "The model server at {host} did not answer in time: it may be loading {model} or be busy.",
    ModelBusy: "The model server at {host} is busy: try again in a moment.",
    ModelError: "The answer from {host} is not one of an Ollama server ({kind}): check OLLAMA_HOST.",
}


def translated(error: Exception, *, host: str, model: str) -> ModelError | None:
    """Our error for a foreign one, None for one that does not come from the client: that is a bug."""
    if isinstance(error, ModelError):
        return error
    if isinstance(error, ollama.ResponseError):
        return _refusal(error, host=host, model=model)
    for foreign, ours in FOREIGN.items():
        if isinstance(error, foreign):
            return ours(_MESSAGES[ours].format(host=host, model=model, kind=type(error).__name__))
    return None


@contextmanager
def translating(*, host: str, model: str) -> Iterator[None]:
    """Around every use of the client: its errors leave as ours, anything else as it is."""
    try:
        yield
    except Exception as error:
        ours = translated(error, host=host, model=model)
        if ours is None or ours is error:
            raise
        raise ours from error


def missing(model: str, host: str) -> ModelMissing:
    return ModelMissing(
        f"The server at {host} has no model {model!r} (`ollama list` shows those it has): "
        f"make it with `{CREATE.format(model=model)}`, or fetch it with `ollama pull {model}`."
    )


def cannot_chat(model: str, host: str) -> ModelMissing:
    return ModelMissing(
        f"The model {model!r} at {host} cannot write answers (it has no capability 'completion'): "
        f"name one that can, such as job-expert (`{CREATE.format(model='job-expert')}`)."
    )


def _refusal(error: ollama.ResponseError, *, host: str, model: str) -> ModelError:
    """By status where there is one; an error line inside a stream has none (-1)."""
    said = str(error.error)
    if error.status_code == 404 and "model" in said:
        return missing(model, host)
    if error.status_code == 503:
        return ModelBusy(_MESSAGES[ModelBusy].format(host=host))
    if "does not support chat" in said:
        return cannot_chat(model, host)
    if "context" in said and "exceed" in said:
        return PromptTooLong(
            f"The prompt is longer than the context of {model}: raise SZUKAJ_NUM_CTX, as far as the model goes."
        )
    return ModelError(_told(error.status_code, host, model, _short(said)))


def _told(status: int, host: str, model: str, said: str) -> str:
    if status == -1:
        return f"The model server at {host} broke off the answer: {said}."
    if status >= 500:
        return f"The model server at {host} failed over {model} ({status}: {said}): see its log."
    return f"The model server at {host} refused ({status}): {said}."


def _short(said: str) -> str:
    """The server's own words in one short line; they never carry what a person wrote."""
    return " ".join(said.split())[:160].rstrip(".")
