"""Where the imports of feeds are done: in a thread of this process, or in a process of their own.

An import holds the interpreter for seconds, so a process that answers people leaves it to another one, which also
gives its memory back. One that is killed has harmed nothing: the feed is fetched and imported again.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.app import bring_in, open_offers
from bot.errors import FeedFailed, SzukajError
from retrieval.processes import python_running

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval.feeds import Work
    from retrieval.feeds.intake import Done, Intake
    from retrieval.importing import Summary
    from retrieval.importing.store import ImportStore
    from retrieval.store import OfferStore

_CODE = "from bot.feeds.working import main; main()"
_NICENESS = 10
"""The import may take longer, so that answers do not."""


def in_thread(settings: Settings, store: OfferStore) -> Work:
    """Imports in a thread, with the store that is open."""

    async def work(intake: Intake) -> Done:
        from retrieval.feeds.threads import finished

        return await finished(lambda: _done(intake, store, settings))

    return work


def in_process(settings: Settings) -> Work:
    """Imports in a process of its own each time; ended with whoever waits for it."""

    async def work(intake: Intake) -> Done:
        process = await asyncio.create_subprocess_exec(
            *python_running(_CODE), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        try:
            said, _ = await process.communicate(pickle.dumps((settings, intake)))
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return _result(said)

    return work


@dataclass(frozen=True, slots=True)
class _Bug:
    """Where an import failed that nobody expected to, without the exception's words, which may quote offers."""

    where: str


class ImportBroken(Exception):
    """The process of an import met what nobody expected; its text is where."""


def _result(said: bytes) -> Done:
    """Raises what the process met."""
    try:
        found: Done | SzukajError | _Bug = pickle.loads(said)
    except (EOFError, pickle.UnpicklingError) as error:
        raise FeedFailed(
            "its import was ended from outside, perhaps for want of memory; it is tried again later"
        ) from error
    if isinstance(found, SzukajError):
        raise found
    if isinstance(found, _Bug):
        raise ImportBroken(found.where)
    return found


def main() -> None:
    """The process: what is to be taken in comes, what became of it goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # from the keyboard it is meant for the process that waits
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICENESS)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no part of the result
    settings, intake = pickle.load(sys.stdin.buffer)
    result: Done | SzukajError | _Bug
    try:
        with open_offers(settings) as store:
            result = _done(intake, store, settings)
    except SzukajError as error:
        result = error
    except Exception as error:
        kind = type(error)
        result = _Bug(f"{''.join(traceback.format_tb(error.__traceback__))}{kind.__module__}.{kind.__qualname__}")
    with out, suppress(BrokenPipeError):
        pickle.dump(result, out)


def _done(intake: Intake, store: OfferStore, settings: Settings) -> Done:
    from retrieval.feeds.intake import do

    if not intake.dry_run and not store.analysed_alike():
        store.reanalyse()
    return do(intake, store, lambda intake, target: _brought_in(intake, target, settings))


def _brought_in(intake: Intake, store: ImportStore, settings: Settings) -> Summary:
    """A rehearsal leaves the vocabulary that sentences are read by as it is."""
    from retrieval.importing import import_paths

    options: dict[str, Any] = {
        "now": intake.now,
        "source": intake.source,
        "complete": intake.complete,
    }  # of both imports
    options |= {"format_": intake.format, "mapping": intake.mapping}
    if intake.dry_run:
        return import_paths(intake.paths, store, **options)
    return bring_in(intake.paths, store, settings, **options)
