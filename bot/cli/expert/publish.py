"""`szukaj expert publish`: a model becomes a version on the server, is tried, and gets the bot's name."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from bot.errors import WrongUse

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.settings import Settings
    from expert.publishing import Published


def add(commands: Any, shared: Any) -> None:  # Any: argparse's subparsers have no public name
    parser = commands.add_parser(
        "publish",
        help="bring a model to the server, try it, and give it the bot's name",
        description="Brings a model to the server as a version, asks it canary questions, and last of all moves "
        "the name that the bot asks (SZUKAJ_MODEL) to it. A version that fails is deleted again.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="what `szukaj expert export` made")
    parser.add_argument(
        "--base", default="", metavar="MODEL", help="instead: a stock model, with the bot's prompt"
    )
    parser.add_argument("--back", action="store_true", help="instead: the name means the version before again")
    parser.add_argument(
        "--evaluation",
        type=Path,
        metavar="FILE",
        help="what `szukaj expert evaluate` wrote of this version; a fine-tuned one must have passed",
    )
    parser.add_argument("--version", default="", metavar="NAME", help="the version's name (default: by date)")
    parser.add_argument("--hold", action="store_true", help="make and try it, and leave the name")
    parser.add_argument("--force", action="store_true", help="move the name whatever the evaluation says")
    parser.add_argument("--json", action="store_true", help="print what was done as one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    import asyncio

    ways = [bool(arguments.folder), bool(arguments.base), arguments.back]
    if sum(ways) != 1:
        raise WrongUse("name the folder of an export, or --base MODEL, or --back; one of them")
    if arguments.back:
        return asyncio.run(_back(arguments, settings))
    done = asyncio.run(_publish(arguments, settings))
    _tell(done, arguments, settings)
    return 0 if done.moved or arguments.hold else 1


async def _back(arguments: Namespace, settings: Settings) -> int:
    from bot.app import clock_of
    from bot.cli.rows import print_row
    from bot.ollama.shelf import OllamaShelf
    from expert.publishing import publish_back

    async with OllamaShelf.open(settings.ollama_host) as shelf:
        today = clock_of(settings)().date()
        before = await publish_back(shelf=shelf, journal=_journal(settings), name=settings.model, today=today)
    if arguments.json:
        print_row({"name": settings.model, "version": before})
    else:
        sys.stdout.write(f"{settings.model} is {before} again\n")
    return 0


async def _publish(arguments: Namespace, settings: Settings) -> Published:
    from bot.app import clock_of
    from bot.cli.expert.progress import shown
    from bot.ollama.replies import OllamaReplies
    from bot.ollama.shelf import OllamaShelf
    from expert.exporting.manifest import read_export
    from expert.publishing import Wish, publish_export, publish_stock, read_evaluation

    wish = Wish(
        name=settings.model,
        today=clock_of(settings)().date(),
        num_ctx=settings.num_ctx,
        version=arguments.version,
        evaluation=read_evaluation(arguments.evaluation) if arguments.evaluation else None,
        hold=arguments.hold,
        force=arguments.force,
    )
    export = read_export(arguments.folder) if arguments.folder else None
    journal = _journal(settings)
    async with (
        OllamaShelf.open(settings.ollama_host) as shelf,
        OllamaReplies.open(settings.ollama_host, num_ctx=settings.num_ctx, clock=monotonic) as replying,
    ):
        with shown(quiet=arguments.json) as progress:
            if export is None:
                return await publish_stock(
                    arguments.base, shelf=shelf, replying=replying, journal=journal, wish=wish, progress=progress
                )
            return await publish_export(
                export, shelf=shelf, replying=replying, journal=journal, wish=wish, progress=progress
            )


def _journal(settings: Settings) -> Any:  # Any: imported only here
    from expert.journal import Journal

    return Journal.read(settings.data_dir / "expert" / "published.json")


def _tell(done: Published, arguments: Namespace, settings: Settings) -> None:
    from dataclasses import asdict

    from bot.cli.rows import print_row

    if arguments.json:
        print_row({"name": settings.model} | asdict(done))
        return
    if done.moved:
        sys.stdout.write(f"{settings.model} is now {done.version} (back again: szukaj expert publish --back)\n")
        return
    sys.stdout.write(f"{done.version} is on the server; {settings.model} is what it was, because {done.left}\n")
    if not arguments.hold:
        sys.stdout.write(
            "Next: evaluate it (szukaj expert evaluate --help), "
            f"then: szukaj expert publish {arguments.folder} --evaluation FILE\n"
        )
