"""`szukaj expert evaluate`: models held against the same held-out questions; a table, a page, a verdict."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelError, WrongUse

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.parser import Parser
    from bot.cli.rows import Json
    from bot.ollama.replies import OllamaReplies
    from bot.settings import Settings
    from expert.evaluation import Column, Contest, Eyes, Gate, HeldOut, Level, Row, Verdict
    from expert.evaluation.journal import Answer

    Commands = argparse._SubParsersAction[Parser]  # argparse has no public name for what add_subparsers gives

_LEVELS = ("bare", "examples", "retrieved", "tuned", "tools")


def add(commands: Commands, shared: Parser) -> None:
    parser = commands.add_parser(
        "evaluate",
        help="hold models against the held-out questions of a dataset",
        description="Asks the test part of a dataset at four levels: the bare base model; the base with worked "
        "examples; the base with all that the bot sends; the tuned model with the same. Writes "
        "evaluation.json, which `szukaj expert publish` obeys, a picture and a page of the answers side by side. "
        "What was answered is kept, so a run that was stopped goes on. Exit code 1 where the gate is not passed.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument(
        "dataset", type=Path, metavar="DATASET", help="the folder that szukaj expert dataset wrote"
    )
    parser.add_argument(
        "--model",
        action="append",
        required=True,
        metavar="NAME",
        help="the model in Ollama that is judged; repeated, each is a column, and the first decides the exit code",
    )
    parser.add_argument("--base", metavar="MODEL", help="the base model, for the levels before tuned")
    parser.add_argument("--bare", metavar="MODEL", help="the model of the level bare (default: that of --base)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: DATASET/evaluation)")
    parser.add_argument("--limit", type=int, metavar="N", help="so many questions, spread over the tasks")
    parser.add_argument(
        "--levels",
        nargs="+",
        choices=_LEVELS,
        metavar="LEVEL",
        help=f"of {', '.join(_LEVELS)} (default: the first four with --base, else tuned); without --base each is "
        "asked of every --model; tools: the model finds the offers in the store itself",
    )
    parser.add_argument("--examples", type=int, default=3, metavar="N", help="worked examples (default: 3)")
    parser.add_argument(
        "--gate", type=Path, metavar="FILE", help="what must be reached (see deploy/gate.example.toml)"
    )
    parser.add_argument("--overlap", action="store_true", help="ROUGE-L and chrF against the wanted answers too")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="for the models and the intervals")
    parser.add_argument("--json", action="store_true", help="print evaluation.json")


def run(arguments: Namespace, settings: Settings) -> int:
    import asyncio

    from bot.app import clock_of
    from bot.cli.startup import started
    from expert.evaluation import Gate, gate_of, held_out

    _check(arguments)
    gate = Gate() if arguments.gate is None else gate_of(arguments.gate)
    test = held_out(arguments.dataset, limit=arguments.limit, seed=arguments.seed)
    eyes = _eyes(settings, overlap=arguments.overlap)
    started()
    columns = _columns(arguments)
    answers, fingerprints = asyncio.run(_asked(columns, test, arguments, settings))
    rows = _rows(columns, answers, test, eyes, arguments)
    made = clock_of(settings)().isoformat(timespec="seconds")
    return _told(_Evaluated(arguments, test, tuple(rows), fingerprints, made), gate)


@dataclass(frozen=True, slots=True)
class _Evaluated:
    """What is to be told, and to whom."""

    arguments: Namespace
    test: HeldOut
    rows: tuple[Row, ...]
    fingerprints: dict[str, str]
    made: str

    @property
    def folder(self) -> Path:
        return _folder(self.arguments)


def _check(arguments: Namespace) -> None:
    if not arguments.dataset.is_dir():
        raise WrongUse(f"there is no folder {arguments.dataset}; szukaj expert dataset writes one")
    if arguments.limit is not None and arguments.limit < 1:
        raise WrongUse("--limit is a number of questions, such as 100")
    if arguments.examples < 0:
        raise WrongUse("--examples is a number of worked examples, such as 3")


def _eyes(settings: Settings, *, overlap: bool) -> Eyes:
    from bot.app import place_names, skill_names
    from bot.texts.language import language_of
    from expert.evaluation import Eyes, Finders

    return Eyes(Finders(places=place_names, skills=skill_names(settings)), language_of, overlap=overlap)


def _columns(arguments: Namespace) -> list[Column]:
    from expert.evaluation import Column

    models = list(dict.fromkeys(arguments.model))
    bases = [arguments.base] if arguments.base else []
    bare = [arguments.bare] if arguments.bare else bases
    asked: dict[Level, list[str]] = {"bare": bare, "examples": bases, "retrieved": bases, "tuned": models}
    if arguments.levels:
        asked["tools"] = models
        asked = {level: own or models for level, own in asked.items() if level in arguments.levels}
    return [Column(level, model) for level, own in asked.items() for model in own]


async def _asked(
    columns: Sequence[Column], test: HeldOut, arguments: Namespace, settings: Settings
) -> tuple[dict[Column, list[Answer]], dict[str, str]]:
    """The answers by column, and the fingerprints of the models. One model after the other: loading takes long."""
    from bot.app import open_replies
    from bot.cli.expert.evaluation_table import progress
    from bot.cli.expert.tools import tooled
    from expert.evaluation import Asking, Journal

    models = list(dict.fromkeys(column.model for column in columns))
    kept = _folder(arguments) / "answers.jsonl"
    answers: dict[Column, list[Answer]] = {}
    async with open_replies(settings) as replies:
        fingerprints = {model: await replies.fingerprint(model) for model in models}
        with Journal.opened(kept) as journal, tooled(columns, replies, settings) as (agent, offers):
            asking = Asking(
                test, replies, journal, fingerprints, arguments.examples, arguments.seed, agent, offers
            )
            await _check_tools(columns, replies)
            try:
                for column in sorted(columns, key=lambda one: models.index(one.model)):
                    with progress(column.name, len(test.held)) as tell:
                        answers[column] = await asking.ask(column, tell)
            except ModelError as error:
                said = f"{error} The {len(journal)} answers until now are kept in {kept}: run the same again"
                raise type(error)(said) from error
    return answers, fingerprints


async def _check_tools(columns: Sequence[Column], replies: OllamaReplies) -> None:
    for model in dict.fromkeys(column.model for column in columns if column.level == "tools"):
        if not await replies.can_use_tools(model):
            raise WrongUse(f"{model} cannot call tools (it has no capability 'tools'): leave out the level tools")


def _rows(
    columns: Sequence[Column],
    answers: dict[Column, list[Answer]],
    test: HeldOut,
    eyes: Eyes,
    arguments: Namespace,
) -> list[Row]:
    from expert.evaluation import row_of, wanted_row

    rows = [row_of(column, answers[column], test, eyes, seed=arguments.seed) for column in columns]
    return [*rows, wanted_row(test, eyes, seed=arguments.seed)]


def _told(found: _Evaluated, gate: Gate) -> int:
    from expert.evaluation import evaluation_json

    verdicts: dict[str, Verdict] = {}
    first: Json = {}
    for model in dict.fromkeys(found.arguments.model):
        verdicts[model] = _verdict(model, found, gate)
        about: Json = {
            "made": found.made,
            "seed": found.arguments.seed,
            "model_digest": found.fingerprints.get(model, ""),
        }
        if (tools := _tools_json(model, found)) is not None:
            about["tools"] = tools
        told = evaluation_json(model, found.rows, verdicts[model], test=found.test, about=about)
        name = f"evaluation-{_file_name(model)}.json" if first else "evaluation.json"
        _write(found.folder / name, _json_text(told))
        first = first or told
    decided = verdicts[found.arguments.model[0]]
    _write_picture_and_page(found, decided)
    _show(found, verdicts, first)
    asked = any(row.column is not None and row.column.level == "tuned" for row in found.rows)
    return 0 if decided.passed or not asked else 1


def _show(found: _Evaluated, verdicts: dict[str, Verdict], first: Json) -> None:
    if found.arguments.json:
        from bot.cli.rows import print_row

        print_row(first)
        return
    from bot.cli.expert.evaluation_table import print_contest, print_table, print_verdict

    print_table(found.rows)
    for model, verdict in verdicts.items():
        print_verdict(model, verdict)
        if (compared := _contest(model, found)) is not None:
            print_contest(model, compared)
    sys.stdout.write(f"evaluation.json, a picture and the answers side by side are in {found.folder}\n")


def _verdict(model: str, found: _Evaluated, gate: Gate) -> Verdict:
    from expert.evaluation import Verdict, verdict

    own = _row_at("tuned", found.rows, [model])
    if own is None:
        return Verdict(("the level tuned was not asked",), ())
    base = _row_at("retrieved", found.rows, [found.arguments.base])
    reached = None if base is None else base.figures
    return verdict(gate, own.figures, questions=len(found.test.held), cost=own.cost, base=reached)


def _contest(model: str, found: _Evaluated) -> Contest | None:
    """Whether the model's answers with tools are better than those to the offers that the bot found."""
    from expert.evaluation import contest

    tuned, tools = _row_at("tuned", found.rows, [model]), _row_at("tools", found.rows, [model])
    if tuned is None or tools is None:
        return None
    return contest(tuned.judged, tools.judged, seed=found.arguments.seed)


def _tools_json(model: str, found: _Evaluated) -> Json | None:
    compared = _contest(model, found)
    if compared is None:
        return None
    return {
        "won": compared.won,
        "good_answers": {"tuned": round(compared.champion, 4), "tools": round(compared.challenger, 4)},
        "difference": {"low": round(compared.low, 4), "high": round(compared.high, 4)},
        "questions": compared.questions,
    }


def _row_at(level: Level, rows: Sequence[Row], models: Sequence[str]) -> Row | None:
    here = (row for row in rows if row.column is not None and row.column.level == level)
    return next((row for row in here if row.column is not None and row.column.model in models), None)


def _write_picture_and_page(found: _Evaluated, verdict: Verdict) -> None:
    from expert.evaluation import page, picture

    model, questions = found.arguments.model[0], len(found.test.held)
    drawn = picture(found.rows, f"{model}: {questions} held-out questions")
    _write(found.folder / "evaluation.svg", drawn + "\n")
    about = f"{found.arguments.dataset}, {questions} questions, {found.made}."
    title = f"Answers of {model}, side by side"
    whole = page(title, found.rows, found.test.held, verdict, picture=drawn, about=about)
    _write(found.folder / "evaluation.html", whole)


def _folder(arguments: Namespace) -> Path:
    folder: Path = arguments.out if arguments.out is not None else arguments.dataset / "evaluation"
    return folder


def _file_name(model: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in model)


def _json_text(value: Json) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, text: str) -> None:
    """As a whole or not at all: publishing reads the verdict from it."""
    from bot.errors import BadInput
    from expert.files import write_whole

    try:
        write_whole(path, text)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}", source=str(path)) from error
