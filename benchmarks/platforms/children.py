"""The processes that are measured, and the model server beside them, each in a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
import signal
import sqlite3
import sys
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

NO_SERVER = "http://127.0.0.1:9"
_START_SECONDS = 60
_FIRST_WORK_SECONDS = 180
_PIECES_OF_WORK = 6


@dataclass
class Child:
    """A running process; `lines` is what it has said on its standard error."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    def megabytes(self) -> float:
        """The most memory it has held, in MB (10^6 bytes); Linux says that, elsewhere it is 0."""
        status = Path(f"/proc/{self.process.pid}/status")
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
        return int(found[1]) * 1024 / 1e6 if found else 0

    def cpu_seconds(self) -> float:
        stat = Path(f"/proc/{self.process.pid}/stat")
        if not stat.exists():
            return 0
        fields = stat.read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)


@asynccontextmanager
async def szukaj(folder: Path, ready: int, environment: Mapping[str, str]) -> AsyncIterator[Child]:
    """`szukaj serve` over a data folder, once `ready` platforms run; the settings of who measures do not count."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SZUKAJ_", "TELEGRAM_", "SLACK_"))
    }
    settings = {"SZUKAJ_MESSAGES_PER_MINUTE": "10000", "SZUKAJ_TELEGRAM_ACCESS": "open", **environment}
    program = str(Path(sys.executable).with_name("szukaj"))
    command = [program, "serve", "--data", str(folder)]
    async with _running(command, {**kept, **settings}, folder) as child:
        await _said(child, ": running", ready)
        if url := environment.get("SZUKAJ_DATABASE_URL"):
            await _first_work_done(Path(url.removeprefix("sqlite:///")))
        yield child


async def _first_work_done(database: Path) -> None:
    """The regular work has been done once: with a new database all offers are new to it, only then."""
    for _ in range(_FIRST_WORK_SECONDS * 5):
        with closing(sqlite3.connect(database)) as connection, suppress(sqlite3.OperationalError):
            waiting = connection.execute("SELECT count(*) FROM leases WHERE done IS NULL").fetchone()[0]
            known = connection.execute("SELECT count(*) FROM leases").fetchone()[0]
            if known >= _PIECES_OF_WORK and not waiting:
                return
        await asyncio.sleep(0.2)
    raise RuntimeError("the regular work did not end")


def new_database(folder: Path) -> Mapping[str, str]:
    """A setting: new servers number what they deliver anew, so nothing delivered before may be known."""
    return {"SZUKAJ_DATABASE_URL": f"sqlite:///{folder / secrets.token_hex(8)}.db"}


@asynccontextmanager
async def echo(platform: str, url: str) -> AsyncIterator[Child]:
    """A bot of the platform's own library that says what it hears."""
    command = [sys.executable, "-m", "benchmarks.platforms.echo", platform, url]
    async with _running(command, dict(os.environ), Path(__file__).parents[2]) as child:
        await _said(child, "ready", 1)
        yield child


@asynccontextmanager
async def model(tokens: int, every: float) -> AsyncIterator[str]:
    """A model server whose answers have so many tokens, one in `every` seconds; its address."""
    command = [sys.executable, "-m", "benchmarks.platforms.model", str(tokens), str(every)]
    async with _running(command, dict(os.environ), Path(__file__).parents[2]) as child:
        line = await _said(child, "http://", 1)
        yield json.loads(line)


@asynccontextmanager
async def _running(command: list[str], environment: Mapping[str, str], folder: Path) -> AsyncIterator[Child]:
    process = await asyncio.create_subprocess_exec(
        *command, env=environment, cwd=folder, stderr=asyncio.subprocess.PIPE, limit=2**22
    )
    child = Child(process)
    reading = asyncio.create_task(_read(child))
    try:
        yield child
    finally:
        child.stop()
        try:
            await asyncio.wait_for(process.wait(), 90)
        except TimeoutError:
            process.kill()
        await reading


async def _read(child: Child) -> None:
    assert child.process.stderr is not None
    async for line in child.process.stderr:
        child.lines.append(line.decode(errors="replace").rstrip())


async def _said(child: Child, words: str, times: int) -> str:
    """The line in which it has said `words` for the `times`-th time."""
    for _ in range(_START_SECONDS * 50):
        lines = [line for line in child.lines if words in line]
        if len(lines) >= times:
            return lines[-1]
        if child.process.returncode is not None:
            break
        await asyncio.sleep(0.02)
    raise RuntimeError(f"it did not start: {child.lines[-10:]}")
