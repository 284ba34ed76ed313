"""Taking the time, and saying on what machine it was taken."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_T = TypeVar("_T")


@dataclass(frozen=True)
class Latency:
    """Milliseconds for one question: the median, and what 95 of 100 stay below."""

    name: str
    p50: float
    p95: float


def latency(name: str, ask: Callable[[_T], Any], questions: Sequence[_T], *, rounds: int = 5) -> Latency:
    """Asks every question once to warm up, then `rounds` times."""
    for question in questions:
        ask(question)
    times = []
    for _ in range(rounds):
        for question in questions:
            began = time.perf_counter()
            ask(question)
            times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return Latency(name, times[len(times) // 2], times[int(len(times) * 0.95)])


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def machine(*, libraries: Sequence[str] = ("lancedb",)) -> str:
    """The processor, how many of it may be used, memory and versions, in one line."""
    versions = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in libraries)]
    return f"{_processor()}, {_cores()} cores, {_memory_gb():.0f} GB; {platform.system()}; {', '.join(versions)}"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.exists():
        for line in about.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def _memory_gb() -> float:
    if not hasattr(os, "sysconf"):
        return 0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
