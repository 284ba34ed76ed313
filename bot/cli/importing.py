"""`szukaj import`: offers from files and folders into the store, with a summary of what became of them."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import bring_in, clock_of, offers_uri, open_offers
from bot.cli.rows import Json, print_row
from bot.cli.startup import started
from bot.errors import WrongUse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from bot.settings import Settings
    from retrieval.importing import Rejection, Summary

_MOST_REASONS = 20
"""Rejected records named in the summary for the eye; --json names them all."""


def run(arguments: Namespace, settings: Settings) -> int:
    _check(arguments)
    if arguments.reembed:
        _reembed(settings)
    if not arguments.paths:
        return 0
    with open_offers(settings) as store, _progress("reading offers") as progress:
        started()
        if not store.analysed_alike():
            # A newer thesaurus: the offers that are there already must be found by the new words as well.
            store.reanalyse(lambda done, total: progress(done, f"of {total}, words anew"))
        summary = bring_in(
            arguments.paths,
            store,
            settings,
            now=clock_of(settings)(),
            source=arguments.source,
            complete=arguments.complete,
            progress=progress,
        )
    if arguments.json:
        print_row(_row(summary))
    else:
        _print(summary, settings)
    return 1 if summary.rejected or not summary.read else 0


def _check(arguments: Namespace) -> None:
    if not arguments.paths and not arguments.reembed:
        raise WrongUse(
            "name a file or a folder with offers, or - for standard input; as in: szukaj import offers.jsonl"
        )
    for path in arguments.paths:
        if path != "-" and not Path(path).exists():
            raise WrongUse(f"there is no file or folder {path}; look for a slip in its name")


def _reembed(settings: Settings) -> None:
    with open_offers(settings, any_embedder=True) as store, _progress("making vectors") as progress:
        started()
        store.reembed(store.embedder, lambda done, total: progress(done, f"of {total}"))
    sys.stderr.write(f"All offers in {offers_uri(settings)} have vectors of {settings.embedder} now.\n")


def _row(summary: Summary) -> Json:
    return {
        "read": summary.read,
        "new": summary.new,
        "changed": summary.changed,
        "unchanged": summary.unchanged,
        "duplicates": summary.duplicates,
        "closed": summary.closed,
        "rejected": [
            {"file": rejection.file, "line": rejection.line, "reason": rejection.reason}
            for rejection in summary.rejected
        ],
    }


def _print(summary: Summary, settings: Settings) -> None:
    counts = {
        "new": summary.new,
        "changed": summary.changed,
        "unchanged": summary.unchanged,
        "duplicates": summary.duplicates,
        "closed": summary.closed,
        "rejected": len(summary.rejected),
    }
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    sys.stdout.write(
        f"{summary.read} records read{f': {told}' if told else ''}; the offers are in {offers_uri(settings)}\n"
    )
    for note in summary.notes:
        sys.stdout.write(f"{f'{note.file}: ' if note.file else ''}{note.text}\n")
    for rejection in summary.rejected[:_MOST_REASONS]:
        sys.stdout.write(f"  rejected: {_place(rejection)}: {rejection.reason}\n")
    if len(summary.rejected) > _MOST_REASONS:
        more = len(summary.rejected) - _MOST_REASONS
        sys.stdout.write(f"  and {more} more; --json names them all\n")


def _place(rejection: Rejection) -> str:
    return rejection.file if rejection.line is None else f"{rejection.file}, record {rejection.line}"


@contextmanager
def _progress(doing: str) -> Iterator[Callable[[int, str], None]]:
    """A line on stderr that counts, where somebody watches; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda done, where: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[where]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None, where="")
        yield lambda done, where: bar.update(task, completed=done, where=Path(where).name[:40])
