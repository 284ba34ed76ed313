"""Two processes make a batch: whoever makes which part of it, the offers are the same and in order."""

from __future__ import annotations

import os
import signal
from datetime import date
from typing import TYPE_CHECKING

import pytest

from retrieval.importing import helper
from retrieval.importing.helper import Maker, make
from retrieval.sources.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 3, 2)
BATCH = [
    (Draft("x", str(n), f"Kucharz {n} w Krakowie", description="Praca w kuchni."), f"c{n}") for n in range(450)
]


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    """One whose helper may start with the first batch, whatever the machine."""
    monkeypatch.setattr(helper, "WORTH_IT", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with Maker(TODAY) as maker:
        yield maker


def test_the_helper_makes_all_where_nobody_waits(maker: Maker) -> None:
    making = maker.start(BATCH)
    assert making.helped is not None
    making.helped.result(timeout=60)
    assert sorted(making.made) == list(range(5))
    assert making.result() == make(BATCH, TODAY)


def test_files_of_the_folder_it_is_started_in_are_no_modules_to_it(
    maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle.py", "retrieval.py"):
        (tmp_path / name).write_text("raise SystemExit(name)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    making = maker.start(BATCH)
    assert making.helped is not None
    making.helped.result(timeout=60)
    assert sorted(making.made) == list(range(5))


def test_whoever_waits_makes_what_the_helper_has_not_taken(maker: Maker) -> None:
    first, second = maker.start(BATCH), maker.start(BATCH[::-1])
    assert first.result() == make(BATCH, TODAY)
    assert second.result() == make(BATCH[::-1], TODAY)


def test_a_helper_that_is_killed_is_done_without(maker: Maker) -> None:
    started = maker.start(BATCH[:1])
    assert started.helped is not None
    started.helped.result(timeout=60)
    assert maker._process is not None
    os.kill(maker._process.pid, signal.SIGTERM)
    maker._process.wait()
    assert maker.start(BATCH).result() == make(BATCH, TODAY)
    assert maker.start(BATCH).helped is None


def test_a_small_batch_is_made_here() -> None:
    with Maker(TODAY) as maker:
        making = maker.start(BATCH[:20])
        assert making.helped is None
        assert making.result() == make(BATCH[:20], TODAY)
        assert maker.start([]).result() == []


def test_a_failure_ends_the_helper_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "WORTH_IT", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    maker = Maker(TODAY)

    def interrupted() -> None:
        with maker:
            maker.start(BATCH * 20)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert maker._process is not None
    assert maker._process.returncode is not None
