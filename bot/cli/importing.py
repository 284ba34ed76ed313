"""`szukaj import`: offers from files and folders into the store, with a summary of what became of them."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.app import bring_in, clock_of, offers_uri, open_offers
from bot.cli.rows import Json, counted, print_row
from bot.cli.startup import IMPORTING, started
from bot.errors import WrongUse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from bot.settings import Settings
    from retrieval.importing import Assistant, Progress, Rejection, Summary
    from retrieval.importing.rehearsal import Change
    from retrieval.sources.draft import Note
    from retrieval.store import OfferStore

    Rejected = Callable[[Rejection], None]

_MOST_REASONS = 20
"""Rejected records named in the summary for the eye; --json names them all."""
_MOST_NOTES = 3
"""Files of which something is noted, such as an old encoding."""


def run(arguments: Namespace, settings: Settings) -> int:
    _check(arguments)
    if arguments.reembed:
        _reembed(settings)
    if not arguments.paths:
        return 0
    if arguments.guess:
        from bot.cli.mapping import propose

        return propose(arguments.paths, keep=not arguments.dry_run)
    with (
        open_offers(settings) as store,
        _progress("reading offers") as progress,
        _rejected(arguments.rejected, keep=arguments.dry_run) as rejected,
        _assistant(settings, wanted=arguments.ask_model) as assistant,
    ):
        started(collect_after=IMPORTING)
        options = {**_options(arguments, settings, progress, rejected), "assistant": assistant}
        changes: list[Change] | None = None
        if arguments.dry_run:
            summary, changes = _rehearsed(arguments.paths, store, options)
        else:
            summary = _imported(arguments.paths, store, settings, progress, options)
    if arguments.json:
        print_row(_row(summary, changes))
    else:
        _print(summary, settings, changes, arguments.rejected)
    return 1 if summary.rejected or not summary.read else 0


def _options(
    arguments: Namespace, settings: Settings, progress: Progress, rejected: Rejected | None
) -> dict[str, Any]:  # Any: the options of two functions that share them
    return {
        "now": clock_of(settings)(),
        "source": arguments.source,
        "complete": arguments.complete,
        "progress": progress,
        "mapping": arguments.mapping,
        "rejected": rejected,
    }


def _imported(
    paths: Sequence[str], store: OfferStore, settings: Settings, progress: Progress, options: dict[str, Any]
) -> Summary:
    if not store.analysed_alike():
        # A newer thesaurus: the offers that are there already must be found by the new words as well.
        store.reanalyse(lambda done, total: progress(done, f"of {total}, words anew"))
    return bring_in(paths, store, settings, **options)


def _rehearsed(paths: Sequence[str], store: OfferStore, options: dict[str, Any]) -> tuple[Summary, list[Change]]:
    """The same import over a store that is only looked at."""
    from retrieval.importing import import_paths
    from retrieval.importing.rehearsal import Rehearsal

    rehearsal = Rehearsal(store)
    return import_paths(paths, rehearsal, **options), rehearsal.changes


def _assistant(settings: Settings, *, wanted: bool) -> AbstractContextManager[Assistant | None]:
    if not wanted:
        return nullcontext()
    from bot.cli.assistant import open_assistant

    return open_assistant(settings)


def _rejected(path: Path | None, *, keep: bool) -> AbstractContextManager[Rejected | None]:
    if path is None:
        return nullcontext()
    from retrieval.importing.rejected import written_to

    return written_to(path, keep=keep)


def _check(arguments: Namespace) -> None:
    if not arguments.paths and not arguments.reembed:
        raise WrongUse(
            "name a file or a folder with offers, or - for standard input; as in: szukaj import offers.jsonl"
        )
    for path in [*arguments.paths, *([arguments.mapping] if arguments.mapping else [])]:
        if path != "-" and not Path(path).exists():
            raise WrongUse(f"there is no file or folder {path}; look for a slip in its name")
    if arguments.reembed and (arguments.dry_run or arguments.guess):
        raise WrongUse("--reembed writes, so it goes neither with --dry-run nor with --guess")
    if arguments.dry_run and arguments.rejected is not None and _is_read(arguments.rejected, arguments.paths):
        raise WrongUse(
            f"--dry-run takes nothing in, so what is mended in {arguments.rejected} would be lost if it were "
            "written anew; name another file for --rejected"
        )


def _is_read(path: Path, paths: Sequence[str]) -> bool:
    """Whether the file is one of those that are imported, by itself or in a folder."""
    place = path.resolve()
    return any(
        place == one or one in place.parents for one in (Path(name).resolve() for name in paths if name != "-")
    )


def _reembed(settings: Settings) -> None:
    with open_offers(settings, any_embedder=True) as store, _progress("making vectors") as progress:
        started()
        store.reembed(store.embedder, lambda done, total: progress(done, f"of {total}"))
    sys.stderr.write(f"All offers in {offers_uri(settings)} have vectors of {settings.embedder} now.\n")


def _row(summary: Summary, changes: Sequence[Change] | None) -> Json:
    told = {} if changes is None else {"dry_run": True, "changes": [asdict(change) for change in changes]}
    return {**summary_row(summary), **told}


def summary_row(summary: Summary) -> Json:
    """What became of the records, for --json; its keys are a contract."""
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


def counts_told(summary: Summary) -> str:
    """ "12 new, 3 closed", "" where there is nothing of any kind."""
    counts = {**summary_row(summary), "rejected": len(summary.rejected)}
    told = {name: f"{count} {name}" for name, count in counts.items() if count and name != "read"}
    if summary.duplicates:
        told["duplicates"] = counted(summary.duplicates, "duplicate")
    return ", ".join(told.values())


def print_rejected(summary: Summary) -> None:
    """The first rejected records, each with its reason."""
    for rejection in summary.rejected[:_MOST_REASONS]:
        sys.stdout.write(f"  rejected: {_told(rejection)}\n")
    if len(summary.rejected) > _MOST_REASONS:
        more = len(summary.rejected) - _MOST_REASONS
        sys.stdout.write(f"  and {more} more; --json names them all\n")


def _print(summary: Summary, settings: Settings, changes: Sequence[Change] | None, rejected: Path | None) -> None:
    told = counts_told(summary)
    place = f"the offers are in {offers_uri(settings)}"
    end = place if changes is None else "nothing was written; this is what would change"
    sys.stdout.write(f"{counted(summary.read, 'record')} read{f': {told}' if told else ''}; {end}\n")
    for change in (changes or [])[:_MOST_REASONS]:
        what = f"{change.what} ({', '.join(change.fields)})" if change.fields else change.what
        name = ", ".join(filter(None, (change.title, change.company)))
        sys.stdout.write(f"  {what}: {name} [{change.id}]\n")
    if len(changes or []) > _MOST_REASONS:
        sys.stdout.write(f"  and {len(changes or []) - _MOST_REASONS} more; --json names them all\n")
    _print_notes(summary.notes)
    print_rejected(summary)
    if rejected is not None and summary.rejected and rejected.exists():
        sys.stdout.write(f"{rejected} holds the rejected records; mend them there and import it again\n")


def _print_notes(notes: Sequence[Note]) -> None:
    """What concerns the whole import, and the first of what concerns one file each."""
    of_files = [note for note in notes if note.file]
    for note in [*(note for note in notes if not note.file), *of_files[:_MOST_NOTES]]:
        sys.stdout.write(f"{note.text}\n")
    if len(of_files) > _MOST_NOTES:
        sys.stdout.write(f"and {len(of_files) - _MOST_NOTES} more files of which the like is to be said\n")


def _told(rejection: Rejection) -> str:
    """Where and why; a reason that begins with the file stands for itself."""
    if rejection.reason.startswith(rejection.file):
        return rejection.reason
    place = rejection.file if rejection.line is None else f"{rejection.file}, record {rejection.line}"
    return f"{place}: {rejection.reason}"


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
