"""`szukaj expert convert`: a training file of another form as lines of messages; what cannot be one is told."""

from __future__ import annotations

import os
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
    from expert.converting import Conversion

    Commands = argparse._SubParsersAction[Parser]  # argparse has no public name for what add_subparsers gives

_SHOWN = 20
_NUMBERS = 8


def add(commands: Commands, shared: Parser) -> None:
    parser = commands.add_parser(
        "convert",
        help="make messages of a training file of another form",
        description="Makes lines of messages (JSONL) of prompt/completion, instruction/input/output, ShareGPT's "
        'conversations, or lines "input; output"; the form is told by what is in the file. '
        "Exit code 1 where a record was rejected.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="JSONL, JSON, CSV with semicolons, or text")
    parser.add_argument("--to", choices=("messages",), default="messages", help="the form (default: messages)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to (default: standard output)")
    parser.add_argument(
        "--system",
        choices=("bot", "keep", "none"),
        default="bot",
        help="the system prompt: the bot's (default), the record's own, or none",
    )
    parser.add_argument("--json", action="store_true", help="with --out: print the summary as one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    from bot.errors import WrongUse
    from expert.converting import convert

    if arguments.json and arguments.out is None:
        raise WrongUse("--json prints the summary where the lines go to a file: name it with --out FILE")
    if not arguments.file.is_file():
        raise WrongUse(f"there is no file {arguments.file}")
    if arguments.out is not None and arguments.out.exists() and arguments.out.samefile(arguments.file):
        raise WrongUse(f"{arguments.out} is what is read; write to another file")
    with _writing(arguments.out) as write:
        done = convert(arguments.file, write, system=arguments.system)
    if arguments.json:
        from bot.cli.rows import print_row

        print_row(_row(done))
    else:
        _print(done, arguments)
    return 1 if done.rejected or not done.converted else 0


@contextmanager
def _writing(out: Path | None) -> Iterator[Callable[[str], object]]:
    """Where lines go. A file is there as a whole or not at all."""
    if out is None:
        yield sys.stdout.write
        sys.stdout.flush()
        return
    from bot.errors import BadInput

    beside = out.with_name(f"{out.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream.write
        os.replace(beside, out)
    except OSError as error:
        raise BadInput(f"{out} cannot be written: {error.strerror}", source=str(out)) from error
    finally:
        beside.unlink(missing_ok=True)


def _row(done: Conversion) -> Json:
    return {
        "converted": done.converted,
        "rejected": [{"record": number, "reason": reason} for number, reason in done.rejected],
        "forms": dict(done.forms),
        "notes": [{"note": note, "records": numbers} for note, numbers in done.notes.items()],
        "fields_left_out": dict(done.left),
    }


def _print(done: Conversion, arguments: Namespace) -> None:
    """The summary; on standard error where the lines themselves go to standard output."""
    out = sys.stderr if arguments.out is None else sys.stdout
    for number, reason in done.rejected[:_SHOWN]:
        out.write(f"{arguments.file}, record {number}: rejected: {reason}\n")
    if len(done.rejected) > _SHOWN:
        out.write(f"and {len(done.rejected) - _SHOWN} more were rejected\n")
    for note, numbers in done.notes.items():
        some = ", ".join(map(str, numbers[:_NUMBERS]))
        more = f" and {len(numbers) - _NUMBERS} more" if len(numbers) > _NUMBERS else ""
        out.write(f"note: {note} (record {some}{more})\n")
    if done.left:
        names = ", ".join(f"{name} ({count})" for name, count in done.left.most_common())
        out.write(f"note: fields left out: {names}\n")
    forms = ", ".join(f"{count} of the form {form}" for form, count in done.forms.most_common())
    out.write(f"{done.converted} converted{f' ({forms})' if forms else ''}, {len(done.rejected)} rejected\n")
