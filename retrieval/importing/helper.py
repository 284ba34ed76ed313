"""Offers made of drafts in two processes: two cores share a large first import.

The helper is this module's `main` in a Python of its own. It takes a batch piece by piece from the front while the
importing process writes the batch before; whoever then waits for the batch takes pieces from the back, so that
neither is idle whatever the machine. Pieces travel as pickles with their length before them. The helper is started
with the first batch that is worth it, and ends when its input does. Where it cannot be started or breaks, the work
is done here instead.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Self, cast

from retrieval.importing.normalise import normalise
from retrieval.processes import python_running

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from datetime import date
    from types import TracebackType

    from bot.domain import Offer
    from retrieval.sources.draft import Draft

WORTH_IT = 1_500
"""Drafts of one batch from which the second or so that a process needs to start is won back."""

PIECE = 100
"""Drafts made at a time: a tenth of a second's work, which is how long one may wait for the other in the end."""

_AHEAD = 2
"""Pieces the helper has at once, so that the next one is there when one is made."""

_LENGTH_BYTES = 8
_RARELY = 50_000
"""New objects after which garbage is looked for; offers and what is made on the way hardly ever are any."""

Made = tuple["Draft", str]
"""A draft and the content hash of its offer."""


def make(batch: Sequence[Made], today: date) -> list[Offer]:
    return [normalise(draft, today=today, content=content) for draft, content in batch]


class Making:
    """A batch being made. The helper may take pieces at any time; `result` makes those that it has not taken."""

    def __init__(self, batch: Sequence[Made], today: date) -> None:
        self.today = today
        self.pieces = [batch[start : start + PIECE] for start in range(0, len(batch), PIECE)]
        self.made: dict[int, list[Offer]] = {}
        self.helped: Future[None] | None = None
        self._open = deque(range(len(self.pieces)))

    def first(self) -> int | None:
        """The number of the first piece that nobody has taken, which is now taken; None when there is none."""
        return _taken(self._open.popleft)

    def result(self) -> list[Offer]:
        """The offers, in the order of the drafts."""
        while (number := _taken(self._open.pop)) is not None:
            self._make(number)
        if self.helped is not None:
            self.helped.result()
        for number in range(len(self.pieces)):
            if number not in self.made:  # the helper broke with it
                self._make(number)
        return [offer for number in range(len(self.pieces)) for offer in self.made[number]]

    def _make(self, number: int) -> None:
        self.made[number] = make(self.pieces[number], self.today)


def _taken(take: Callable[[], int]) -> int | None:
    try:
        return take()
    except IndexError:
        return None


class Maker:
    """Makes batches of offers, one after the other; `start` gives at once what `result` waits for."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="offers")
        self._alone = (os.cpu_count() or 1) < 2

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None and kind is not None:
            self._process.kill()
        self._thread.shutdown(wait=True, cancel_futures=kind is not None)
        if self._process is not None:
            for pipe in filter(None, (self._process.stdin, self._process.stdout)):
                with suppress(OSError):  # of a helper that broke: what had not gone out
                    pipe.close()
            self._process.wait()

    def start(self, batch: Sequence[Made]) -> Making:
        making = Making(batch, self._today)
        if self._process is None and not self._alone and len(batch) >= WORTH_IT:
            self._start_helper()
        if self._process is not None and not self._alone:
            making.helped = self._thread.submit(self._help, making, self._process)
        return making

    def _start_helper(self) -> None:
        command = python_running("from retrieval.importing import helper; helper.main()")
        try:
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except OSError:
            self._alone = True

    def _help(self, making: Making, process: subprocess.Popen[bytes]) -> None:
        """Has the helper make pieces as long as there are any; those it took and did not bring are left out."""
        if self._alone or process.stdin is None or process.stdout is None:
            return
        try:
            _have_made(making, process.stdin, process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            self._alone = True


def _have_made(making: Making, to: IO[bytes], back: IO[bytes]) -> None:
    sent: deque[int] = deque()
    while True:
        while len(sent) < _AHEAD and (number := making.first()) is not None:
            _send(to, (making.pieces[number], making.today))
            sent.append(number)
        if not sent:
            return
        making.made[sent[0]] = cast("list[Offer]", pickle.loads(_received(back)))
        sent.popleft()


def _send(stream: IO[bytes], value: object) -> None:
    packed = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(packed).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(packed)
    stream.flush()


def _received(stream: IO[bytes]) -> bytes:
    """The next pickle; raises EOFError where the other side has ended."""
    head = stream.read(_LENGTH_BYTES)
    if len(head) < _LENGTH_BYTES:
        raise EOFError
    return stream.read(int.from_bytes(head, "big"))


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Makes what comes in until nothing comes any more.

    What comes meanwhile is read at once, so that the two never wait for each other to empty a full pipe.
    """
    waiting: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_read, args=(source, waiting), daemon=True).start()
    while (packed := waiting.get()) is not None:
        batch, today = cast("tuple[list[Made], date]", pickle.loads(packed))
        _send(target, make(batch, today))


def _read(source: IO[bytes], waiting: SimpleQueue[bytes | None]) -> None:
    with suppress(OSError, EOFError):
        while True:
            waiting.put(_received(source))
    waiting.put(None)


def main() -> None:
    """The helper. An interrupt from the keyboard is for the importing process, which then closes the pipes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(_RARELY)
    with suppress(OSError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
