"""Checks everything that a person must get right before the bot works well, and says how to mend it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.app import offers_uri, open_model, open_offers, open_reader, open_state
from bot.errors import BadInput, DatabaseError, ModelError, ModelMissing, StoreError
from bot.settings import unknown_names, variable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from bot.settings import Settings
    from retrieval.store import OfferStore

State = Literal["ok", "warn", "fail"]

_OLD_DAYS = 14
"""Offers whose newest is older than this are worth importing again."""
_LEAST_BYTES = 500_000_000
_OLDEST_PYTHON = (3, 11)
_SLACK_HTTP = "slack_signing_secret"
_SLACK_SOCKET = "slack_app_token"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, and how to mend it where it is not well."""

    name: str
    state: State
    found: str
    mend: str = ""


async def examine(settings: Settings, *, clock: Callable[[], datetime]) -> AsyncIterator[Check]:
    """Every check in turn; none of them raises an expected failure."""
    yield _python()
    yield _settings(settings, clock())
    yield _folder(settings.data_dir)
    yield _room(settings.data_dir)
    for check in _offers(settings, clock()):
        yield check
    yield _vocabulary(settings)
    yield await _database(settings, clock())
    yield await _model(settings)
    yield _telegram(settings)
    yield _slack(settings)


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _OLDEST_PYTHON:
        return Check("Python", "fail", version, "install Python 3.11 or newer")
    return Check("Python", "ok", version)


def _settings(settings: Settings, now: datetime) -> Check:
    strange = unknown_names()
    if strange:
        return Check("settings", "warn", f"{', '.join(strange)} means nothing here", "look for a slip in the name")
    return Check("settings", "ok", f"all understood; it is {now:%Y-%m-%d %H:%M} in {settings.timezone}")


def _folder(folder: Path) -> Check:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Check(
            "data folder",
            "fail",
            f"{folder} cannot be written: {error.strerror}",
            f"give this user the right to write there, or name another with --data or {variable('data_dir')}",
        )
    return Check("data folder", "ok", f"{folder.absolute()} can be written")


def _room(folder: Path) -> Check:
    there = next(path for path in (folder, *folder.absolute().parents) if path.is_dir())
    free = shutil.disk_usage(there).free
    if free < _LEAST_BYTES:
        return Check("disk", "warn", f"{free / 1e6:.0f} MB free", "free some space: an import may not fit")
    return Check("disk", "ok", f"{free / 1e9:.0f} GB free")


def _offers(settings: Settings, now: datetime) -> Iterator[Check]:
    """The embedder, then the offers; both need the store."""
    try:
        with open_offers(settings) as store:
            yield Check("embedder", "ok", store.embedder.fingerprint)
            yield _stock(settings, store, now)
    except StoreError as error:
        yield Check("offers", "fail", str(error))
    except ModelError as error:
        mend = f"start the server, or set {variable('embedder')}=builtin"
        yield Check("embedder", "fail", str(error), mend)


def _stock(settings: Settings, store: OfferStore, now: datetime) -> Check:
    total = store.count()
    newest = _newest(store)
    if not total:
        return Check("offers", "warn", f"none in {offers_uri(settings)}", "bring some in: szukaj import PATH")
    age = (now - newest).days if newest is not None else None
    found = f"{total} in {offers_uri(settings)}, last seen {newest:%Y-%m-%d}" if newest else f"{total}"
    if not store.analysed_alike():
        return Check("offers", "warn", f"{found}; indexed with another thesaurus", "run: szukaj import --reembed")
    if age is not None and age > _OLD_DAYS:
        return Check("offers", "warn", found, "import newer ones: most of these may be taken")
    return Check("offers", "ok", found)


def _newest(store: OfferStore) -> datetime | None:
    """When an open offer was last seen in its source."""
    seen = store.scan("closed IS NULL", columns=("last_seen",))["last_seen"].to_pylist()
    return max(filter(None, seen), default=None)


def _vocabulary(settings: Settings) -> Check:
    try:
        reading = open_reader(settings).read("praca zdalna w Krakowie")
    except BadInput as error:
        return Check("reading", "fail", str(error))
    if reading.search.places != ("Kraków",):
        return Check("reading", "fail", "a sentence about Kraków is not understood", "install szukaj again")
    return Check("reading", "ok", "sentences are understood")


async def _database(settings: Settings, now: datetime) -> Check:
    try:
        with open_state(settings) as state:
            await state.prune(now=now)
    except DatabaseError as error:
        return Check("histories", "fail", str(error))
    kind = "SQLite in the data folder" if settings.database_url is None else variable("database_url")
    return Check("histories", "ok", f"{kind}; kept for {settings.keep_days} days")


async def _model(settings: Settings) -> Check:
    """A missing model is no failure: the offers are shown without an expert's words."""
    without = "answers show the offers without an expert's comment"
    try:
        async with open_model(settings, warm=False) as model:
            facts = await model.look()
    except ModelMissing as error:
        return Check("model", "warn", f"{error} Until then {without}")
    except ModelError as error:
        return Check(
            "model",
            "warn",
            f"{error} Until then {without}",
            f"install Ollama (https://ollama.com), then: ollama create {settings.model} -f deploy/Modelfile",
        )
    size = ", ".join(filter(None, (facts.parameters, facts.quantization)))
    found = f"{facts.name} at {settings.ollama_host}{f' ({size})' if size else ''}"
    if facts.context_tokens is not None and facts.context_tokens < settings.num_ctx:
        return Check(
            "model",
            "warn",
            f"{found} was made for {facts.context_tokens} tokens",
            f"set {variable('num_ctx')}={facts.context_tokens}",
        )
    return Check("model", "ok", found)


def _telegram(settings: Settings) -> Check:
    if settings.telegram_bot_token is None:
        return Check("Telegram", "ok", "off, no token is set")
    return Check("Telegram", "ok", f"{variable('telegram_bot_token')} is set")


def _slack(settings: Settings) -> Check:
    names = ("slack_bot_token", _SLACK_SOCKET, _SLACK_HTTP)
    given = [name for name in names if getattr(settings, name) is not None]
    if not given:
        return Check("Slack", "ok", "off, no token is set")
    found = f"{', '.join(map(variable, given))} set"
    if "slack_bot_token" not in given or len(given) == 1:
        return Check(
            "Slack",
            "warn",
            found,
            f"set {variable('slack_bot_token')} with {variable(_SLACK_SOCKET)} or {variable(_SLACK_HTTP)}",
        )
    return Check("Slack", "ok", found)
