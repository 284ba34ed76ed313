"""What the long parts of the workshop tell while they work: bars in a terminal, else plain lines; on stderr."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


@contextmanager
def shown(*, quiet: bool = False) -> Iterator[Told]:
    """`quiet`: nothing at all."""
    if quiet or not sys.stderr.isatty():
        yield Told(None, quiet=quiet)
        return
    from rich.console import Console

    with bars_on(Console(stderr=True, highlight=False)) as bars:
        yield Told(bars, quiet=False)


def bars_on(console: Console) -> Bars:
    """Bars that tell how far it is, how long it will take, and a note."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f} {task.fields[note]}"),
        TimeRemainingColumn(),
        console=console,
    )


class Told:
    """Serves training, exporting and publishing as their Progress."""

    def __init__(self, bars: Bars | None, *, quiet: bool) -> None:
        self._bars = bars
        self._quiet = quiet
        self._tasks: dict[str, TaskID] = {}
        self._last = ""

    def words(self, what: str) -> None:
        """A line; the same one twice in a row is told once."""
        if self._quiet or what == self._last:
            return
        self._last = what
        if self._bars is not None:
            self._bars.console.print(what, markup=False, highlight=False, soft_wrap=True)
        else:
            sys.stderr.write(f"{what}\n")
            sys.stderr.flush()

    def step(self, step: int, of: int, loss: float | None) -> None:
        note = "" if loss is None else f"loss {loss:.3f}"
        if self._bars is not None:
            self._bar("training", step, of, note)
        elif step == of or step % max(1, of // 20) == 0:
            self.words(f"step {step} of {of}{f', {note}' if note else ''}")

    def sent(self, file: str, bytes_: int, of: int) -> None:
        if self._bars is not None:
            self._bar(f"sending {file}", bytes_ / 1e6, of / 1e6, "MB")
        elif bytes_ == of:
            self.words(f"{file} is on the server ({of / 1e6:.1f} MB)")

    def _bar(self, name: str, done: float, of: float, note: str) -> None:
        if self._bars is None:
            return
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(name, total=of, note=note)
        self._bars.update(self._tasks[name], completed=done, total=of, note=note)
