"""`python -m benchmarks.expert`: a small model from nothing, before and after it is taught.

Needs the libraries of training (.venv-train) and an hour of one core, or minutes of a GPU: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.expert.chain import STAGES, Place, Plan, measure
from benchmarks.measuring import machine
from bot.errors import SzukajError

if TYPE_CHECKING:
    from benchmarks.expert.scratch import Size


def main() -> None:
    plan = Plan()
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.expert",
        description="Makes a small model from nothing, teaches it by the commands of the workshop, and measures "
        "it before and after on offers of employers that it has not seen. What is done is kept: a run that was "
        "stopped goes on.",
    )
    parser.add_argument(
        "--files", type=Path, nargs="+", default=(), metavar="PATH", help="offers (default: the samples)"
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("data/expert-benchmark"),
        metavar="DIR",
        help="where everything is kept (default: data/expert-benchmark)",
    )
    for name, what in (
        ("examples", "examples of the dataset, about"),
        ("reading", "steps of reading before it is taught"),
        ("teaching", "steps of teaching"),
        ("tokens", "tokens of a step"),
        ("rate", "the highest learning rate"),
        ("questions", "questions of the test, at each level"),
        ("seed", "everything random follows from it"),
    ):
        default = getattr(plan, name)
        parser.add_argument(
            f"--{name}", type=type(default), default=default, metavar="N", help=f"{what} ({default})"
        )
    for name, what in (
        ("vocabulary", "tokens that the model knows, the bot's fixed sentences beside them"),
        ("layers", "layers of the model"),
        ("width", "width of the model"),
        ("heads", "heads of each layer"),
    ):
        default = getattr(plan.size, name)
        parser.add_argument(f"--{name}", type=int, default=default, metavar="N", help=f"{what} ({default})")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="where the model learns (cpu)")
    parser.add_argument("--threads", type=int, default=1, metavar="N", help="threads of the processor (1)")
    parser.add_argument(
        "--until",
        choices=STAGES,
        default=STAGES[-1],
        help="the last stage: the folder may then be carried to another machine, and gone on with there",
    )
    asked = parser.parse_args()
    for path in asked.files:
        if not path.exists():
            parser.error(f"there is no file or folder {path}")
    told = vars(asked)
    size = replace(plan.size, **_those(told, plan.size))
    place = Place(asked.device, asked.threads)
    print(machine(libraries=("torch", "transformers")))
    try:
        measure(
            asked.folder,
            replace(plan, **_those(told, plan), size=size),
            asked.files,
            place=place,
            until=asked.until,
        )
    except SzukajError as error:
        sys.exit(str(error))


def _those(told: dict[str, Any], of: Plan | Size) -> dict[str, Any]:
    return {field.name: told[field.name] for field in fields(of) if field.name in told}


if __name__ == "__main__":
    main()
