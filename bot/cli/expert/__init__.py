"""`szukaj expert …`: the workshop of the job-expert model. Each part is a file here with `add` and `run`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.settings import Settings

PARTS: tuple[str, ...] = ("dataset", "convert", "check", "train", "evaluate", "export", "publish")
"""In the order of the work: dataset, convert, check, train, evaluate, export, publish."""


def run(arguments: Namespace, settings: Settings) -> int:
    code: int = import_module(f"bot.cli.expert.{arguments.part}").run(arguments, settings)
    return code
