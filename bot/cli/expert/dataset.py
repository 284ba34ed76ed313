"""`szukaj expert dataset`: examples to train the model on, made from the offers of the store."""

from __future__ import annotations

import sys
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence

    from bot.cli.parser import Parser
    from bot.domain import Offer, Turn
    from bot.settings import Settings
    from expert.dataset.building import Dataset
    from expert.dataset.material import Material

    Commands = argparse._SubParsersAction[Parser]  # argparse has no public name for what add_subparsers gives

_SIZE = 2000


def add(commands: Commands, shared: Parser) -> None:
    parser = commands.add_parser(
        "dataset",
        help="make examples to train the model on from the offers",
        description="Makes examples from the offers: questions as people put them, read and answered by the bot's "
        "own search, with answers by rules or by a teacher model; each is checked against the offers. No employer "
        "is in two of the splits.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write")
    parser.add_argument(
        "--size", type=_size, default=_SIZE, metavar="N", help=f"about so many examples (default: {_SIZE})"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="another one, other examples (default: 1)"
    )
    parser.add_argument("--teacher", metavar="MODEL", help="a model in Ollama that writes the answers anew")
    parser.add_argument(
        "--conversations",
        action="store_true",
        help="also answers that people marked helpful, without personal data; needs --people-agreed",
    )
    parser.add_argument(
        "--people-agreed", action="store_true", help="the people agreed that a model learns from what they wrote"
    )
    parser.add_argument(
        "--language", choices=("pl", "en"), help="only questions in one language (default: Polish, some English)"
    )
    parser.add_argument("--json", action="store_true", help="print the card as one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    import asyncio

    from bot.errors import WrongUse

    if arguments.conversations and not arguments.people_agreed:
        raise WrongUse(
            "--conversations takes what people wrote, which needs their consent; if you have it, add "
            "--people-agreed"
        )
    card = asyncio.run(_made(arguments, settings))
    if arguments.json:
        from bot.cli.rows import print_row

        print_row(card)
    else:
        _print(card, arguments.out)
    return 0 if card["examples"] else 1


async def _made(arguments: Namespace, settings: Settings) -> dict[str, Any]:  # Any: JSON
    from bot.app import clock_of, offers_uri, open_finder, open_offers, open_reader
    from bot.cli.expert.knowledge import RetrievalKnowledge
    from bot.errors import StoreError
    from expert.dataset.building import build
    from expert.dataset.files import write
    from expert.dataset.material import Material

    today = clock_of(settings)().date()
    async with AsyncExitStack() as stack:
        store = stack.enter_context(open_offers(settings))
        offers: list[Offer] = store.get(store.scan(None, None, ("id",))["id"].to_pylist())
        if not offers:
            raise StoreError(f"There are no offers in {offers_uri(settings)} yet; import some: szukaj import PATH")
        arguments.out.mkdir(parents=True, exist_ok=True)  # what cannot be written is told before the work
        finder = open_finder(store)
        stack.callback(finder.close)
        knowledge = RetrievalKnowledge(today)
        material = Material.of(
            offers,
            open_reader(settings),
            finder,
            knowledge,
            seed=arguments.seed,
            now=today,
            only=arguments.language,
        )
        more = await _conversations(arguments, settings, material)
        with _progress("writing examples", arguments.size) as progress:
            dataset = await build(material, arguments.size, progress=progress, more=more)
        if arguments.teacher:
            await _teach(dataset, arguments, settings, material)
        prompts = await _prompts(dataset, settings)
    about = {"seed": arguments.seed, "size": arguments.size, "offers": len(offers), "teacher": arguments.teacher}
    return write(dataset, prompts, arguments.out, about=about)


async def _teach(dataset: Dataset, arguments: Namespace, settings: Settings, material: Material) -> None:
    from time import monotonic

    from bot.ollama.replies import OllamaReplies
    from expert.dataset.teacher import Journal, Teacher

    journal = Journal(arguments.out / "teacher.journal.jsonl")
    opened = OllamaReplies.open(settings.ollama_host, num_ctx=settings.num_ctx, clock=monotonic)
    async with opened as replying:
        with _progress("the teacher writes", dataset.size) as progress:
            teacher = Teacher(
                replying, arguments.teacher, journal, material.knowledge, seed=arguments.seed, progress=progress
            )
            for split, examples in dataset.examples.items():
                dataset.examples[split] = await teacher.rewritten(examples)


async def _conversations(arguments: Namespace, settings: Settings, material: Material) -> Sequence[Any]:
    if not arguments.conversations:
        return ()
    from bot.app import open_state
    from expert.dataset.helpful import Helpful, examples

    with open_state(settings) as state:
        rated = [
            Helpful(
                one.question,
                one.answer,
                one.search,
                one.shown.ids[one.shown.first - 1 :],
                one.shown.first,
                one.shown.relaxed,
                one.history,
                one.language,
                one.at.astimezone(settings.zone()).date(),
            )
            for one in await state.helpful()
        ]
    return await examples(rated, material)


async def _prompts(dataset: Dataset, settings: Settings) -> dict[str, list[Turn]]:
    """The turns as the bot would send them to a model of the settings' context."""
    from bot.ollama.tokens import TokenEstimate
    from expert.prompting import fitted

    context = _Context(settings.num_ctx, TokenEstimate())
    every = [example.scene for examples in dataset.examples.values() for example in examples]
    return {scene.id: await fitted(scene, context) for scene in every}


class _Context:
    """A model of a certain context, of which nothing but that is asked."""

    def __init__(self, context_tokens: int, estimate: Any) -> None:  # Any: bot.ollama is imported late
        self.context_tokens = context_tokens
        self._estimate = estimate

    async def count_tokens(self, turns: Sequence[Turn]) -> int:
        count: int = self._estimate.count(turns)
        return count

    def waiting(self) -> int:
        return 0

    async def stream(self, turns: Sequence[Turn]) -> AsyncIterator[str]:
        """It has nothing to say."""
        for _ in ():
            yield ""


def _size(value: str) -> int:
    import argparse

    if not value.isdecimal() or not 10 <= int(value) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 10 to 1000000")
    return int(value)


@contextmanager
def _progress(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)


def _print(card: dict[str, Any], folder: Path) -> None:
    def listed(counts: dict[str, int]) -> str:
        return ", ".join(f"{name} {count}" for name, count in counts.items())

    lines = [
        f"{card['examples']} examples of {card['employers']} employers are in {folder}: {listed(card['splits'])}",
        f"tasks: {listed(card['tasks'])}",
        f"languages: {listed(card['languages'])}; writers: {listed(card['writers'])}",
    ]
    if card["dropped"]:
        lines.append(f"tries left out: {listed(card['dropped'])}")
    if card["missing"]:
        lines.append(f"examples that no try gave: {listed(card['missing'])}; more offers would give more")
    sys.stdout.write("\n".join(lines) + "\n")
