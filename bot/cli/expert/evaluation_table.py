"""What an evaluation shows in the terminal: how far it is, the table, the verdict."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from expert.evaluation import MEASURES, TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from expert.evaluation import Contest, Row, Verdict
    from expert.evaluation.figures import Cost
    from expert.evaluation.judging import Measure

_TITLE_WIDTH, _COLUMN_WIDTH = 32, 18


@contextmanager
def progress(name: str, questions: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, where somebody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda done: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(name, total=questions)
        yield lambda done: shown.update(task, completed=done)


def print_table(rows: Sequence[Row]) -> None:
    """Measures down, levels across; shares in percent with their 95% intervals, where those have room."""
    needed = _TITLE_WIDTH + max(_COLUMN_WIDTH, *(len(row.name) for row in rows)) * len(rows)
    console = Console(highlight=False)
    if not console.is_terminal:  # a file has no edge
        console = Console(highlight=False, width=max(needed, 80))
    wide = console.width >= needed
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("%", no_wrap=True)
    for row in rows:
        table.add_column(Text(row.name.replace(" ", "\n", 1)), justify="right", no_wrap=wide)
    for name in MEASURES:
        if any(name in row.figures for row in rows):
            table.add_row(TITLES[name], *(_share(row, name, wide=wide) for row in rows))
    for title, told in _COSTS.items():
        table.add_row(title, *(told(row.cost) if row.cost is not None else "–" for row in rows))
    console.print(table)


def _share(row: Row, name: Measure, *, wide: bool) -> str:
    figure = row.figures.get(name)
    if figure is None:
        return "–"
    value, low, high = (f"{100 * share:.0f}" for share in (figure.value, figure.low, figure.high))
    return f"{value} ({low}–{high})" if wide else value


_COSTS: dict[str, Callable[[Cost], str]] = {
    "prompt tokens": lambda cost: f"{cost.prompt_tokens:.0f}",
    "first word, s": lambda cost: f"{cost.first_seconds:.2f}",
    "words a second": lambda cost: f"{cost.words_per_second:.1f}",
    "failed": lambda cost: str(cost.failed),
}


def print_verdict(model: str, verdict: Verdict) -> None:
    if verdict.passed:
        sys.stdout.write(f"{model}: the gate is passed\n")
    else:
        sys.stdout.write(f"{model}: the gate is not passed:\n")
        for reason in verdict.failed:
            sys.stdout.write(f"  {reason}\n")
    if verdict.unmeasured:
        names = ", ".join(TITLES[name] for name in verdict.unmeasured)
        sys.stdout.write(f"  not judged, as too few questions show it: {names}\n")


def print_contest(model: str, compared: Contest) -> None:
    """Whether tools are worth it: they are slower, so they must win."""
    sys.stdout.write(
        f"{model} with tools: {compared.challenger:.0%} good answers, {compared.champion:.0%} without "
        f"(difference {compared.low:+.0%} to {compared.high:+.0%}, {compared.questions} questions): "
        f"{'they win' if compared.won else 'they do not win, leave them off'}\n"
    )
