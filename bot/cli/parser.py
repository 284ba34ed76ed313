"""The command line's shape: commands, options, and the help people read. Imports nothing heavy."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot.errors import WrongUse

EPILOG = """\
A first conversation, on sample offers that come along:   szukaj chat
Your own offers:                                          szukaj import offers.jsonl
The bot on Telegram and Slack (deploy/README.md):         szukaj serve
One question from a script:                               szukaj search "praca w Krakowie z Javą" --json

Exit codes: 0 done, 1 done in part or not done, 2 wrong use.
"""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence, a WrongUse.

    `does`: what the first argument may ask for, where the command does several things.
    """

    does: tuple[str, ...] = ()

    def error(self, message: str) -> NoReturn:
        if self.does and re.search(r"(?:required: |argument )what\b", message):
            *others, last = self.does
            message = f"say what {self.prog} is to do: {', '.join(others)} or {last}, as in {self.prog} list"
        raise WrongUse(f"{message}; {self.prog} --help shows what there is")

    def add_what(self, does: dict[str, str]) -> None:
        """The first argument, one of several things to do, each with a word about it."""
        self.does = tuple(does)
        about = "; ".join(f"{name}: {words}" for name, words in does.items())
        self.add_argument("what", choices=self.does, help=about)


def build_parser() -> argparse.ArgumentParser:
    """All commands; `command` in the namespace names the one to run."""
    parser = Parser(
        prog="szukaj",
        description="An assistant for job offers that you host yourself.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    # A name of its own in the namespace: `expert publish --version NAME` means another thing.
    parser.add_argument("--version", action="store_true", dest="print_version", help="print the version and leave")
    shared = Parser(add_help=False)
    # Before the command or after it; the command's own default must not undo what stood before.
    for each, default in ((parser, None), (shared, argparse.SUPPRESS)):
        each.add_argument(
            "--data",
            type=Path,
            metavar="DIR",
            default=default,
            help="the data folder (default: SZUKAJ_DATA_DIR, else ./data)",
        )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=Parser)
    _chat(commands, shared)
    _serve(commands, shared)
    _import(commands, shared)
    _search(commands, shared)
    _read(commands, shared)
    _feeds(commands, shared)
    _offers(commands, shared)
    _alerts(commands, shared)
    _doctor(commands, shared)
    _expert(commands, shared)
    return parser


if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[Parser]  # argparse has no public name for what add_subparsers gives


def _add(commands: _Commands, shared: Parser, name: str, summary: str, more: str = "") -> Parser:
    description = f"{summary[0].upper()}{summary[1:]}.{' ' if more else ''}{more}"
    return commands.add_parser(name, help=summary, description=description, parents=[shared], allow_abbrev=False)


def _chat(commands: _Commands, shared: Parser) -> None:
    _add(
        commands,
        shared,
        "chat",
        "open a conversation in the terminal",
        "With input that is not a terminal: one message per line, answers on stdout. "
        "The first time, with no offers yet, it brings in the sample offers.",
    )


def _serve(commands: _Commands, shared: Parser) -> None:
    _add(
        commands,
        shared,
        "serve",
        "run the bot on Telegram and Slack",
        "A platform is on when its tokens are set: TELEGRAM_BOT_TOKEN; SLACK_BOT_TOKEN with SLACK_APP_TOKEN. "
        "Runs until it gets SIGTERM or Ctrl-C, then ends the answers it has begun; a second one ends it at once. "
        "It logs to standard error, or to the file of SZUKAJ_LOG.",
    )


def _import(commands: _Commands, shared: Parser) -> None:
    parser = _add(
        commands,
        shared,
        "import",
        "bring offers in from files and folders",
        "Reads JSON, CSV, Excel, saved pages, RSS, Atom and XML feeds, the APIs of boards and applicant-tracking "
        "systems, and plain text, also .gz; what has not changed since the last time costs nothing.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder; - is standard input")
    parser.add_argument("--source", metavar="NAME", help="the name of the source (default: found in the files)")
    parser.add_argument(
        "--complete",
        action="store_true",
        help="these are all current offers of the source, so what is missing has closed",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="show what would change, and write nothing but --rejected"
    )
    parser.add_argument(
        "--rejected",
        type=Path,
        metavar="FILE",
        help="write what was rejected, with the reason beside each record, to mend it and import it again",
    )
    parser.add_argument(
        "--guess",
        action="store_true",
        help="propose which columns of a table are which fields, as PATH.mapping.toml, and import nothing",
    )
    parser.add_argument(
        "--mapping",
        type=Path,
        metavar="FILE",
        help="which columns are which fields (default: PATH.mapping.toml, where it is there)",
    )
    parser.add_argument(
        "--ask-model",
        action="store_true",
        help="let the model in Ollama read plain text as well, where rules find nothing (seconds an advert)",
    )
    parser.add_argument(
        "--reembed",
        action="store_true",
        help="make the vectors of all offers anew, after SZUKAJ_EMBEDDER has changed",
    )
    parser.add_argument("--json", action="store_true", help="print the summary as one JSON object")


def _search(commands: _Commands, shared: Parser) -> None:
    parser = _add(commands, shared, "search", "find the offers that fit one sentence, or each of many")
    _one_or_many(parser, example="praca w Krakowie z Javą", rows='{"id", "query"}')
    parser.add_argument(
        "--limit", type=_count, default=10, metavar="N", help="at most so many offers (default: 10)"
    )
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="what today is, as 2026-08-22")
    parser.add_argument("--include-closed", action="store_true", help="expired and closed offers too")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _read(commands: _Commands, shared: Parser) -> None:
    parser = _add(commands, shared, "read", "show what a sentence is understood as, without looking for offers")
    _one_or_many(parser, example="tylko zdalnie, od 15 tys.", rows='{"id", "turns": [sentence …]}')
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _one_or_many(parser: Parser, *, example: str, rows: str) -> None:
    """A sentence, or a file with many."""
    parser.add_argument("sentence", nargs="?", metavar="SENTENCE", help=f'such as "{example}"')
    parser.add_argument(
        "--batch",
        metavar="FILE",
        help=f"JSONL with {rows} a row, - is standard input; one JSON row out for each",
    )


def _feeds(commands: _Commands, shared: Parser) -> None:
    parser = _add(
        commands,
        shared,
        "feeds",
        "fetch the feeds that bring offers regularly, or list them",
        "They stand in SZUKAJ_FEEDS (default: feeds.toml in the data folder). "
        "`szukaj serve` fetches each when it is due.",
    )
    parser.add_what({"run": "fetch them now", "list": "what is known of them"})
    parser.add_argument("--only", metavar="NAME", help="run: this one alone, even if it is not enabled")
    parser.add_argument(
        "--dry-run", action="store_true", help="run: fetch, say what would change, and change nothing"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _offers(commands: _Commands, shared: Parser) -> None:
    parser = _add(
        commands,
        shared,
        "offers",
        "list, show, close, reopen, split or count the offers there are",
        "What is closed here stays closed, and what is split stays no copy, whatever is imported.",
    )
    parser.add_what(
        {
            "list": "the latest",
            "show": "those named",
            "close": "those named",
            "reopen": "those named",
            "split": "no copies of others",
            "unsplit": "copies again",
            "stats": "how many of each source",
        }
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="an offer, as list names it")
    parser.add_argument("--source", metavar="NAME", help="list, stats: of this source alone")
    parser.add_argument("--closed", action="store_true", help="list: those that have closed")
    parser.add_argument("--limit", type=_count, metavar="N", help="list: at most so many (default: 20)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _alerts(commands: _Commands, shared: Parser) -> None:
    parser = _add(
        commands,
        shared,
        "alerts",
        "list everybody's alerts, or match new offers and send what is due",
        "`szukaj serve` does the latter by itself, every minute. "
        "`run` sends to the platforms whose tokens are set, also beside a process that serves.",
    )
    parser.add_what({"run": "match and send now", "list": "all alerts there are"})
    parser.add_argument("--dry-run", action="store_true", help="run: say what would be done, and do nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _doctor(commands: _Commands, shared: Parser) -> None:
    parser = _add(commands, shared, "doctor", "check everything that must be right, and say how to mend it")
    parser.add_argument("--json", action="store_true", help="print the checks as one JSON object")


def _expert(commands: _Commands, shared: Parser) -> None:
    """Each part of the workshop says its own options, in its file under bot/cli/expert/."""
    from importlib import import_module

    from bot.cli.expert import PARTS

    parser = _add(
        commands, shared, "expert", "make the job-expert model: data, checks, training, evaluation, publishing"
    )
    parts = parser.add_subparsers(dest="part", metavar="PART", title="parts", parser_class=Parser, required=True)
    for name in PARTS:
        import_module(f"bot.cli.expert.{name}").add(parts, shared)


def _count(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 1000:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 1000")
    return int(value)


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a date such as 2026-08-22") from None
