"""The checks of szukaj's own parts: settings, folders, offers, reading, histories, the model."""

from __future__ import annotations

import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

from bot.app import offers_uri, open_model, open_offers, open_reader, open_state
from bot.doctor.check import Check
from bot.errors import BadInput, DatabaseError, ModelError, ModelUnreachable, StoreError
from bot.folder import PRIVATE, standing
from bot.settings import LEAST_NUM_CTX, unknown_names, variable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from bot.settings import Settings
    from retrieval.store import OfferStore

_OLD_DAYS = 14
"""Offers whose newest is older than this are worth importing again."""
_LEAST_BYTES = 500_000_000
_OLDEST_PYTHON = (3, 11)


def python_check() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _OLDEST_PYTHON:
        return Check("Python", "fail", version, "install Python 3.11 or newer")
    return Check("Python", "ok", version)


def settings_check(settings: Settings, now: datetime) -> Check:
    strange = unknown_names()
    if strange:
        return Check("settings", "warn", f"{', '.join(strange)} means nothing here", "look for a slip in the name")
    return Check("settings", "ok", f"all understood; it is {now:%Y-%m-%d %H:%M} in {settings.timezone}")


def folder_check(folder: Path) -> Check:
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
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


def room_check(folder: Path) -> Check:
    free = shutil.disk_usage(standing(folder)).free
    if free < _LEAST_BYTES:
        return Check("disk", "warn", f"{free / 1e6:.0f} MB free", "free some space: an import may not fit")
    return Check("disk", "ok", f"{free / 1e9:.0f} GB free")


def offer_checks(settings: Settings, now: datetime) -> Iterator[Check]:
    """The embedder, then the offers; both need the store."""
    try:
        with open_offers(settings) as store:
            yield Check("embedder", "ok", store.embedder.fingerprint)
            yield _stock(settings, store, now)
    except StoreError as error:
        yield Check("offers", "fail", str(error))
    except ModelUnreachable as error:
        yield Check("embedder", "fail", str(error), f"start the server, or set {variable('embedder')}=builtin")
    except ModelError as error:
        yield Check("embedder", "fail", str(error), f"or set {variable('embedder')}=builtin")


def _stock(settings: Settings, store: OfferStore, now: datetime) -> Check:
    total = store.count()
    newest = _newest(store)
    if not total:
        return Check("offers", "warn", f"none in {offers_uri(settings)}", "bring some in: szukaj import PATH")
    age = (now - newest).days if newest is not None else None
    found = f"{total} in {offers_uri(settings)}, last seen {newest:%Y-%m-%d}" if newest else f"{total}"
    if not store.analysed_alike():
        return Check(
            "offers",
            "warn",
            f"{found}; indexed with another thesaurus or other rates of currencies",
            "run: szukaj import --reembed",
        )
    if age is not None and age > _OLD_DAYS:
        return Check("offers", "warn", found, "import newer ones: most of these may be taken")
    return Check("offers", "ok", found)


def _newest(store: OfferStore) -> datetime | None:
    """When an open offer was last seen in its source."""
    seen = store.scan("closed IS NULL", columns=("last_seen",))["last_seen"].to_pylist()
    return max(filter(None, seen), default=None)


def reading_check(settings: Settings) -> Check:
    try:
        reading = open_reader(settings).read("praca zdalna w Krakowie")
    except BadInput as error:
        return Check("reading", "fail", str(error))
    if reading.search.places != ("Kraków",):
        return Check("reading", "fail", "a sentence about Kraków is not understood", "install szukaj again")
    return Check("reading", "ok", "sentences are understood")


async def database_check(settings: Settings, now: datetime) -> Check:
    try:
        with open_state(settings) as state:
            await state.prune(now=now)
    except DatabaseError as error:
        return Check("histories", "fail", str(error))
    kind = "SQLite in the data folder" if settings.database_url is None else variable("database_url")
    return Check("histories", "ok", f"{kind}; kept for {settings.keep_days} days")


async def model_check(settings: Settings) -> Check:
    """Has the model loaded, as the first answer would. A missing one is no failure: offers come without words."""
    without = "answers show the offers without an expert's comment"
    try:
        async with open_model(settings, warm=False) as model:
            facts = await model.warm()
    except ModelUnreachable as error:
        mend = f"install Ollama (https://ollama.com), then: ollama create {settings.model} -f deploy/Modelfile"
        return Check("model", "warn", f"{error} Until then {without}", mend)
    except ModelError as error:
        return Check("model", "warn", f"{error} Until then {without}")
    size = ", ".join(filter(None, (facts.parameters, facts.quantization)))
    found = f"{facts.name} at {settings.ollama_host}{f' ({size})' if size else ''}"
    if facts.context_tokens is not None and facts.context_tokens < settings.num_ctx:
        enough = facts.context_tokens >= LEAST_NUM_CTX
        mend = f"set {variable('num_ctx')}={facts.context_tokens}" if enough else "take a model made for more"
        return Check("model", "warn", f"{found} was made for {facts.context_tokens} tokens", mend)
    return Check("model", "ok", found)
