"""Offers made of drafts in another process while this one writes: two cores share a large first import.

The helper is this module's `main` in a Python of its own; batches go to it and come back as pickles with their
length before them. It is started with the first batch that is worth it, and ends when its
input does. Where it cannot be started or breaks, the work is done here instead.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Self, cast

from retrieval.importing.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from types import TracebackType

    from bot.domain import Offer
    from retrieval.sources.draft import Draft

WORTH_IT = 1_500
"""Drafts of one batch from which the second or so that a process needs to start is won back."""

HELPERS_SHARE = 0.75
"""What of a batch the helper makes: making an offer costs about twice as much as writing it, done here."""

_LENGTH_BYTES = 8

Made = tuple["Draft", str]
"""A draft and the content hash of its offer."""


def make(batch: Sequence[Made], today: date) -> list[Offer]:
    return [replace(normalise(draft, today=today), content=content) for draft, content in batch]


class Maker:
    """Makes batches of offers, one after the other; `start` gives at once what `result` waits for."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._alone = (os.cpu_count() or 1) < 2

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None and self._process.stdin is not None:
            if kind is not None:
                self._process.kill()
            if self._thread is not None:
                self._thread.shutdown(wait=True)
            self._process.stdin.close()
            self._process.wait()
            if self._process.stdout is not None:
                self._process.stdout.close()

    def start(self, batch: Sequence[Made]) -> Future[list[Offer]]:
        if self._alone or (self._process is None and len(batch) < WORTH_IT):
            done: Future[list[Offer]] = Future()
            done.set_result(make(batch, self._today))
            return done
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="offers")
        return self._thread.submit(self._made, batch)

    def _made(self, batch: Sequence[Made]) -> list[Offer]:
        if not self._alone:
            try:
                return self._made_elsewhere(batch)
            except (OSError, EOFError, pickle.UnpicklingError):
                self._alone = True
        return make(batch, self._today)

    def _made_elsewhere(self, batch: Sequence[Made]) -> list[Offer]:
        if self._process is None:
            command = [sys.executable, "-c", "from retrieval.importing import helper; helper.main()"]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            raise EOFError
        theirs = int(HELPERS_SHARE * len(batch))
        _send(to, (list(batch[:theirs]), self._today))
        own = make(batch[theirs:], self._today)
        return cast("list[Offer]", _received(back)) + own


def _send(stream: IO[bytes], value: object) -> None:
    packed = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(packed).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(packed)
    stream.flush()


def _received(stream: IO[bytes]) -> object:
    """Raises EOFError where the other side has ended."""
    head = stream.read(_LENGTH_BYTES)
    if len(head) < _LENGTH_BYTES:
        raise EOFError
    return pickle.loads(stream.read(int.from_bytes(head, "big")))


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Makes what comes in until nothing comes any more."""
    while True:
        try:
            batch, today = cast("tuple[list[Made], date]", _received(source))
        except EOFError:
            return
        _send(target, make(batch, today))


def main() -> None:
    """The helper. An interrupt from the keyboard is for the importing process, which then closes the pipes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
