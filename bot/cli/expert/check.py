"""`szukaj expert check`: is a training file fit to train on? What is wrong, where and why; statistics."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from bot.cli.parser import Parser
    from bot.cli.rows import Json
    from bot.settings import Settings
    from expert.checking import Report, Spread

    Commands = argparse._SubParsersAction[Parser]  # argparse has no public name for what add_subparsers gives

_SHOWN = 10
"""Findings of one kind that are shown to the eye; --json has more."""
_WIDTH = 40


def add(commands: Commands, shared: Parser) -> None:
    parser = commands.add_parser(
        "check",
        help="say what is wrong with files to train on",
        description="Checks files of conversations (messages, JSONL), ours and those for OpenAI's fine-tuning: "
        "structure, encoding, lengths, copies, leaks between train, valid and test. "
        "Exit code 1 where anything was found.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="a file, or the folder of a dataset")
    parser.add_argument(
        "--tokenizer", type=Path, metavar="PATH", help="count tokens by this tokenizer.json, or a model's folder"
    )
    parser.add_argument(
        "--most-tokens",
        type=int,
        metavar="N",
        help="the longest conversation, in tokens (default: SZUKAJ_NUM_CTX)",
    )
    parser.add_argument("--allow-warnings", action="store_true", help="exit code 1 for errors alone")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    from bot.errors import WrongUse
    from expert.checking import by_characters, by_tokenizer, check_sources, sources_of

    if arguments.most_tokens is not None and arguments.most_tokens < 1:
        raise WrongUse("--most-tokens is the number of tokens that a conversation may have, such as 8192")
    tokens = by_characters() if arguments.tokenizer is None else by_tokenizer(arguments.tokenizer)
    sources = sources_of(arguments.paths)
    with _progress() as progress:
        report = check_sources(
            sources, tokens, most_tokens=arguments.most_tokens or settings.num_ctx, progress=progress
        )
    if arguments.json:
        from bot.cli.rows import print_row

        print_row(_row(report))
    else:
        _print(report)
    return 1 if report.errors or (report.warnings and not arguments.allow_warnings) else 0


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """How far the check is, on standard error, where somebody watches."""
    if not sys.stderr.isatty():
        yield lambda file, lines: None
        return
    from rich.console import Console

    with Console(stderr=True).status("checking") as status:
        yield lambda file, lines: status.update(f"{file}: {lines} lines")


def _row(report: Report) -> Json:
    return {
        "clean": report.clean,
        "errors": report.errors,
        "warnings": report.warnings,
        "files": [
            {
                "file": str(source.path),
                "split": source.split,
                "lines": report.lines[str(source.path)],
                "conversations": report.conversations[str(source.path)],
            }
            for source in report.sources
        ],
        "counts": dict(report.findings.counts),
        "findings": [
            {"kind": one.kind, "severity": one.severity, "file": one.file, "line": one.line, "reason": one.said}
            for one in report.findings.kept
        ],
        "statistics": {
            "tokens_counted_by": report.counted,
            "exact": report.exact,
            "conversation_tokens": _spread_row(report.tokens),
            "answer_tokens": _spread_row(report.answers),
            "turns": {str(turns): count for turns, count in sorted(report.turns.items())},
            "system_prompts": report.systems,
        },
    }


def _spread_row(spread: Spread) -> Json:
    return {
        "count": spread.count,
        "total": spread.total,
        "min": spread.least,
        "median": spread.median,
        "p95": spread.most_of,
        "max": spread.most,
        "histogram": [{"from": low, "to": high, "count": count} for low, high, count in spread.bars],
    }


def _print(report: Report) -> None:
    for source in report.sources:
        name = str(source.path)
        split = "" if source.split == name else f" ({source.split})"
        sys.stdout.write(
            f"{name}{split}: {report.lines[name]} lines, {report.conversations[name]} conversations\n"
        )
    _print_findings(report)
    if report.tokens.count:
        _print_statistics(report)
    found = f"{_counted(report.errors, 'error')}, {_counted(report.warnings, 'warning')}"
    sys.stdout.write("nothing is wrong with it\n" if report.clean else f"{found}\n")


def _print_findings(report: Report) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for kind, count in report.findings.counts.most_common():
        shown = [one for one in report.findings.kept if one.kind == kind][:_SHOWN]
        severity = shown[0].severity
        console.print(Text(f"{severity}: {kind} ({count})", style="red" if severity == "error" else "yellow"))
        for one in shown:
            where = one.file if one.line is None else f"{one.file}, line {one.line}"
            console.print(Text(f"  {where}: {one.said}"))
        if count > len(shown):
            console.print(Text(f"  and {count - len(shown)} more"))


def _print_statistics(report: Report) -> None:
    sys.stdout.write(f"tokens: counted by {report.counted}\n")
    for name, spread in (("conversations", report.tokens), ("answers", report.answers)):
        sys.stdout.write(
            f"{name}: {spread.total} tokens; from {spread.least} to {spread.most}, "
            f"half up to {spread.median}, 95% up to {spread.most_of}\n"
        )
        _print_histogram(spread)
    turns = ", ".join(f"{count} of {turns}" for turns, count in sorted(report.turns.items()))
    sys.stdout.write(f"turns: {turns}; system prompts: {report.systems}\n")


def _print_histogram(spread: Spread) -> None:
    from rich.bar import Bar
    from rich.console import Console
    from rich.table import Table

    most = max(count for _, _, count in spread.bars)
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    table.add_column(width=_WIDTH)
    table.add_column(justify="right")
    for low, high, count in spread.bars:
        table.add_row(f"{low}–{high - 1}", Bar(most, 0, count, width=_WIDTH), str(count))
    Console(highlight=False).print(table)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
