"""Every error of the library, of the connection and of the server has its translation."""

from __future__ import annotations

import inspect

import httpx
import pytest
import telegram.error
from telegram.warnings import PTBDeprecationWarning

from adapters.telegram.errors import Answered, Contested, Moved, Refused, translated
from bot.errors import AddresseeGone, BadToken, MaybeSent, NotSent

FOREIGN = [
    *(kind for _, kind in inspect.getmembers(telegram.error, inspect.isclass) if issubclass(kind, Exception)),
]
CONNECTION = [
    kind
    for _, kind in inspect.getmembers(httpx, inspect.isclass)
    if issubclass(kind, httpx.HTTPError) and kind is not httpx.HTTPStatusError
]
SAMPLES = {
    telegram.error.ChatMigrated: (telegram.error.ChatMigrated(-7), Moved),
    telegram.error.Forbidden: (telegram.error.Forbidden("x"), AddresseeGone),
    telegram.error.InvalidToken: (telegram.error.InvalidToken(), BadToken),
    telegram.error.EndPointNotFound: (telegram.error.EndPointNotFound("x"), Refused),
    telegram.error.BadRequest: (telegram.error.BadRequest("x"), Refused),
    telegram.error.Conflict: (telegram.error.Conflict("x"), Contested),
    telegram.error.PassportDecryptionError: (telegram.error.PassportDecryptionError("x"), Refused),
    telegram.error.NetworkError: (telegram.error.NetworkError("x"), MaybeSent),
    telegram.error.TimedOut: (telegram.error.TimedOut(), MaybeSent),
    telegram.error.TelegramError: (telegram.error.TelegramError("x"), MaybeSent),
}


def test_every_error_of_the_library_has_its_translation() -> None:
    assert len(FOREIGN) >= 11
    assert set(FOREIGN) - {telegram.error.RetryAfter} == set(SAMPLES), "a new error needs a translation"
    for error, ours in SAMPLES.values():
        assert type(translated(error, "x")) is ours
    with pytest.warns(PTBDeprecationWarning):
        flooded = telegram.error.RetryAfter(7)
    failure = translated(flooded, "x")
    assert isinstance(failure, NotSent)
    assert failure.retry_after == 7


def test_every_error_of_the_connection_is_certain_or_not() -> None:
    assert len(CONNECTION) >= 15
    certain = {kind.__name__ for kind in CONNECTION if type(translated(_broken(kind), "x")) is NotSent}
    assert certain == {
        "ConnectError", "ConnectTimeout", "PoolTimeout", "WriteTimeout", "ProxyError", "UnsupportedProtocol",
    }  # fmt: skip


def _broken(kind: type[httpx.HTTPError]) -> Exception:
    error = telegram.error.NetworkError("x")
    error.__cause__ = kind("secret")
    return error


@pytest.mark.parametrize(
    ("status", "description", "ours"),
    [
        (401, "Unauthorized", BadToken),
        (404, "Not Found", Refused),
        (405, "", Refused),
        (501, "", Refused),
        (429, "", NotSent),
        (500, "", NotSent),
        (502, "", NotSent),
        (503, "", NotSent),
        (504, "", MaybeSent),
        (302, "", Refused),
        (413, "Request Entity Too Large", Refused),
        (400, "Bad Request: group chat was deactivated", AddresseeGone),
    ],
)
def test_every_status_has_its_translation(status: int, description: str, ours: type[Exception]) -> None:
    assert type(translated(Answered(status, description), "x")) is ours


@pytest.mark.parametrize("said", ["Bad Request: reply markup is too long", "Bad Request: REPLY_MARKUP_TOO_LONG"])
def test_too_many_buttons_are_a_trouble_of_the_keyboard_and_not_of_the_text(said: str) -> None:
    failure = translated(Answered(400, said), "x")
    assert isinstance(failure, Refused)
    assert failure.reason == "keyboard"
