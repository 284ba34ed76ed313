"""`python -m benchmarks.expert`: a small model from nothing, before and after it is taught.

Needs the libraries of training (.venv-train) and an hour and a half of one core. See benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.expert.chain import Plan, measure
from benchmarks.measuring import machine
from bot.errors import SzukajError


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
        ("questions", "questions of the test, at each level"),
        ("threads", "threads of the processor"),
        ("seed", "everything random follows from it"),
    ):
        default = getattr(plan, name)
        parser.add_argument(
            f"--{name}", type=type(default), default=default, metavar="N", help=f"{what} ({default})"
        )
    asked = parser.parse_args()
    for path in asked.files:
        if not path.exists():
            parser.error(f"there is no file or folder {path}")
    told = {name: value for name, value in vars(asked).items() if name not in {"files", "folder"}}
    print(machine())
    try:
        measure(asked.folder, replace(plan, **told), asked.files)
    except SzukajError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
