"""kill -9 at random moments: whatever is owed arrives, and nothing twice but what was on its way just then."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import random
import signal
import socketserver
import sqlite3
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from alert_child import LEASE, TOWNS, Now, Wire, made_offer, work
from alert_doubles import Shelf, house_on
from doubles import ADA

from bot.alerts import digest
from bot.domain import Cadence, Search
from bot.state import State, owed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.network

KILLS = int(os.environ.get("KILLS", "40"))
PEOPLE = 6
LONGEST_LIFE = 0.15
"""Seconds from the beginning of the work to the kill."""


class Arrivals(socketserver.ThreadingTCPServer):
    """Notes what arrives, and then says so; now and then it takes its time."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, chance: random.Random) -> None:
        self.arrived: Counter[tuple[str, str]] = Counter()
        self.guard = threading.Lock()
        self.chance = chance
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        server: Any = self.server  # Any: socketserver knows no type of its own server
        line = self.rfile.readline()
        if not line.endswith(b"\n"):
            return  # killed while it was writing: nothing has arrived
        user, clusters = json.loads(line)
        with server.guard:
            server.arrived.update((user, cluster) for cluster in clusters)
            pause = server.chance.choice((0, 0, 0.003))
        time.sleep(pause)
        try:
            self.wfile.write(b"ok\n")
        except OSError:
            return


@contextmanager
def arrivals(chance: random.Random) -> Iterator[Arrivals]:
    with Arrivals(chance) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def on_their_way(file: Path) -> tuple[set[tuple[str, str]], int]:
    """What the ledger says was being sent when the process died, and how much was claimed."""
    connection = sqlite3.connect(file)
    rows = connection.execute(
        "SELECT alerts.user, owed.cluster, owed.state FROM owed JOIN alerts ON alerts.id = owed.alert "
        "WHERE owed.state IN ('sending', 'claimed')"
    ).fetchall()
    connection.close()
    sending = {(user, cluster) for user, cluster, state in rows if state == "sending"}
    return sending, len(rows) - len(sending)


async def test_killed_at_any_moment_everything_arrives_and_nothing_twice_that_was_not_on_its_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owed, "LEASE", LEASE)
    monkeypatch.setattr(digest, "SHOWN", 10_000)
    chance = random.Random(20261126)
    file, count = tmp_path / "szukaj.db", tmp_path / "count"
    url = f"sqlite:///{file}"
    count.write_text("0", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # so that the server can import before it forks
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["alert_child"])
    doubtful: set[tuple[str, str]] = set()
    kills_while_sending = kills_while_claimed = 0
    with State.open(url) as state, arrivals(chance) as server:
        house = house_on(state, Shelf(), Now(), Wire(server.server_address[1]))
        await house.matching.run()
        for person in range(PEOPLE):
            search = Search(text="python", places=(TOWNS[person % len(TOWNS)],) if person else ())
            address = replace(ADA, user=f"u{person}", chat=f"c{person}")
            await house.keep(search, Cadence("instant"), address)
        for kill in range(KILLS):
            count.write_text(str(2 * kill + 2), encoding="utf-8")
            ready, telling = context.Pipe(duplex=False)
            process = context.Process(target=work, args=(url, server.server_address[1], count, telling))
            process.start()
            if chance.random() < 0.95:  # some die before they have begun
                assert ready.poll(30)
            await asyncio.sleep(chance.uniform(0, LONGEST_LIFE))
            ready.close()
            telling.close()
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
            process.join()
            assert process.exitcode == -signal.SIGKILL, "it had ended by itself"
            sending, claimed = on_their_way(file)
            doubtful |= sending
            kills_while_sending += bool(sending)
            kills_while_claimed += bool(claimed)
        house.shelf.put(*(made_offer(number) for number in range(2 * KILLS)))
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            await house.matching.run()
            await house.delivery.run()
            if on_their_way(file) == (set(), 0) and not await house.delivery.due():
                break
            await asyncio.sleep(LEASE / 2)
    expected = {
        (f"u{person}", str(number))
        for person in range(PEOPLE)
        for number in range(2 * KILLS)
        if person == 0 or number % len(TOWNS) == person % len(TOWNS)
    }
    assert expected
    assert set(server.arrived) == expected, "nothing is lost and nothing is made up"
    twice = {what for what, times in server.arrived.items() if times > 1}
    assert twice <= doubtful, "only what was being sent may come twice"
    assert kills_while_sending + kills_while_claimed >= KILLS // 20, "the kills came at telling moments"
    told = f"{kills_while_sending} while sending, {kills_while_claimed} while claimed"
    print(f"{KILLS} kills: {told}; of {len(expected)} offers {len(twice)} came twice")
