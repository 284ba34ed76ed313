"""Stages of a long run, each done once: what is there already is not made again."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.errors import WrongUse
from expert.files import read_object, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_FILE = "stages.json"
_BETWEEN = 20.0


@dataclass(slots=True)
class Stages:
    """The figures of the stages that are done, in `folder`/stages.json. Any in this file: JSON."""

    folder: Path
    plan: Mapping[str, Any]
    done: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def opened(cls, folder: Path, plan: Mapping[str, Any]) -> Stages:
        """Raises WrongUse where the folder holds another plan's stages."""
        file = folder / _FILE
        if not file.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            return cls(folder, plan)
        kept = read_object(file)
        if kept["plan"] != plan:
            changed = [name for name in plan if kept["plan"].get(name) != plan[name]]
            raise WrongUse(f"{folder} was begun with other {', '.join(changed)}: name another folder")
        return cls(folder, plan, kept["done"])

    def do(self, name: str, work: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
        """The figures that `work` gave, now or before, with its seconds: of the clock, and of all processors."""
        if name not in self.done:
            print(f"{name} …", flush=True)
            began, used = time.perf_counter(), _processor_seconds()
            figures = work()
            spent = {
                "seconds": round(time.perf_counter() - began, 1),
                "cpu_seconds": round(_processor_seconds() - used, 1),
            }
            self.done[name] = {**figures, **spent}
            write_json(self.folder / _FILE, {"plan": self.plan, "done": self.done})
        told = ", ".join(f"{key} {value}" for key, value in self.done[name].items())
        print(f"{name}: {told}", flush=True)
        return self.done[name]


def _processor_seconds() -> float:
    """Of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@dataclass(slots=True)
class Ticker:
    """Tells on standard error, now and then, how far something is."""

    what: str
    of: int
    last: float = 0.0

    def __call__(self, done: int, note: str = "") -> None:
        now = time.monotonic()
        if now - self.last >= _BETWEEN or done == self.of:
            self.last = now
            sys.stderr.write(f"{self.what}: {done} of {self.of} {note}\n")
            sys.stderr.flush()
