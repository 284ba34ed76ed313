"""`szukaj` as a whole process: how long it runs, and the most memory it holds."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAUNCHER = Path(__file__).with_name("launcher.py")
_SZUKAJ = Path(sys.executable).with_name("szukaj")
_NO_SERVER = "http://127.0.0.1:9"
"""Where no model server answers, so that the figures are those of szukaj alone."""


@dataclass(frozen=True)
class Run:
    """One run: wall-clock seconds, those of all processors, the peak of memory in MB (10^6 bytes), its output.

    Of a process that starts others, the peak is that of the largest one, not their sum.
    """

    seconds: float
    cpu_seconds: float
    megabytes: float
    output: str


def szukaj(*arguments: str, folder: Path | None = None, said: str = "") -> Run:
    """Runs the installed command with `said` on its standard input; fails when it fails.

    `folder` becomes the data folder and the working folder. Settings of the person who measures do not count.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SZUKAJ_")}
    environment["OLLAMA_HOST"] = _NO_SERVER
    command = [sys.executable, "-I", "-S", str(_LAUNCHER), str(_SZUKAJ), *arguments]
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        command += ["--data", str(folder.absolute())]
    done = subprocess.run(
        command, input=said, capture_output=True, text=True, check=True, env=environment, cwd=folder
    )
    figures = json.loads(done.stderr)
    if figures["code"]:
        raise RuntimeError(f"szukaj {' '.join(arguments)} ended with {figures['code']}: {done.stdout[-500:]}")
    return Run(figures["seconds"], figures["cpu"], figures["bytes"] / 1e6, done.stdout)


def module(name: str, *arguments: object) -> tuple[Any, float]:
    """Runs a module of this project that prints JSON; what it printed, and the peak of its memory in MB."""
    command = [sys.executable, "-I", "-S", str(_LAUNCHER), sys.executable, "-m", name, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_LAUNCHER.parents[1])
    figures = json.loads(done.stderr)
    if figures["code"]:
        raise RuntimeError(f"{name} ended with {figures['code']}: {done.stdout[-500:]}")
    return json.loads(done.stdout), figures["bytes"] / 1e6


def median_run(*arguments: str, folder: Path | None = None, times: int = 7) -> Run:
    """The run of the median wall-clock time of several, after one to warm the disk's cache."""
    szukaj(*arguments, folder=folder)
    runs: Sequence[Run] = [szukaj(*arguments, folder=folder) for _ in range(times)]
    middle = statistics.median_low([run.seconds for run in runs])
    return next(run for run in runs if run.seconds == middle)
