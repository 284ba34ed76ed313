"""What goes wrong with a store ends in one clear sentence, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.errors import ModelUnreachable, StoreBusy, StoreError, StoreFull, StoreMismatch
from retrieval.store import Term, identity
from retrieval.store.failures import translated, translating
from retrieval.store.lock import writer_lock
from tests.retrieval.store_offers import JAVA, LATER, NOW, NURSE, WordEmbedder, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

CHILD = Path(__file__).with_name("store_child.py")


@pytest.mark.parametrize(
    ("error", "expected", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), StoreFull, "full"),
        (OSError(errno.EROFS, "Read-only file system"), StoreFull, "cannot be written"),
        (PermissionError(errno.EACCES, "Permission denied"), StoreFull, "cannot be written"),
        (OSError(errno.EIO, "Input/output error"), StoreError, "Input/output error"),
        (RuntimeError("lance error: LanceError(IO): No space left on device (os error 28)"), StoreFull, "full"),
        (
            ValueError("lance error: LanceError(IO): Permission denied (os error 13), /x/y.rs:1"),
            StoreFull,
            "right",
        ),
        (RuntimeError("lance error: LanceError(IO): Generic S3 error: 403 Forbidden"), StoreFull, "right"),
        (RuntimeError("lance error: Retryable commit conflict for version 7"), StoreBusy, "same time"),
        (RuntimeError("lance error: Not found: a/offers.lance/x.lance, /x/local.rs:9"), StoreError, "damaged"),
    ],
)
def test_failures_of_disk_and_store_are_translated(
    error: Exception, expected: type[StoreError], words: str
) -> None:
    failure = translated(error, "/there", "write offers")

    assert type(failure) is expected
    assert words in str(failure)
    assert "/there" in str(failure)
    assert ".rs" not in str(failure)
    assert "\n" not in str(failure)


@pytest.mark.parametrize("error", [ValueError("no field named x"), RuntimeError("bug"), KeyError("x")])
def test_bugs_are_not_taken_for_failures_of_the_store(error: Exception) -> None:
    with pytest.raises(type(error)), translating("/there", "read offers"):
        raise error


def test_a_full_disk_says_so_and_keeps_what_was_there(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)
    done = subprocess.run(
        [sys.executable, str(CHILD), str(tmp_path), "no-room"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert done.stdout.startswith("StoreFull Could not write offers: the disk")
    with opened(str(tmp_path)) as store:
        assert store.contents() == {"tablica:1": "abc"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with opened(str(tmp_path)) as store, pytest.raises(StoreFull, match="cannot be written"):
            store.put([JAVA], now=NOW)
    finally:
        tmp_path.chmod(0o700)


def test_a_file_in_place_of_the_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(StoreError, match="Could not open the store"):
        opened(str(tmp_path / "file"))


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)
    shutil.rmtree(tmp_path / "offers.lance" / "data")

    with opened(str(tmp_path)) as store, pytest.raises(StoreError, match="import again"):
        store.get(["tablica:1"])


def test_a_store_opened_for_reading_writes_nothing(tmp_path: Path) -> None:
    with opened(str(tmp_path), read_only=True) as store, pytest.raises(StoreFull, match="reading only"):
        store.put([JAVA], now=NOW)


def test_another_embedder_is_refused_and_the_way_out_is_named(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)

    with pytest.raises(StoreMismatch, match=r"words/16.*other/16.*szukaj import --reembed"):
        opened(str(tmp_path), WordEmbedder(name="other"))


def test_the_same_model_that_gives_other_vectors_is_refused(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)

    with pytest.raises(StoreMismatch, match="other vectors now"):
        opened(str(tmp_path), WordEmbedder(turned=True))


class AwayEmbedder(WordEmbedder):
    @property
    def fingerprint(self) -> str:
        raise ModelUnreachable("no server")


def test_an_embedder_whose_server_is_away_leaves_the_store_readable(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)

    with opened(str(tmp_path), AwayEmbedder()) as store:
        assert len(store.match([Term("title_words", "java")])) == 1


def test_embedding_anew_changes_vectors_and_nothing_else(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA, NURSE], now=NOW)
        store.close(["tablica:1"], LATER)
        before = store.get(["tablica:1", "urząd:2"])
    other = WordEmbedder(24, name="other")
    told: list[tuple[int, int]] = []

    with opened(str(tmp_path), any_embedder=True) as store:
        store.reembed(other, lambda done, total: told.append((done, total)))

    with opened(str(tmp_path), other) as store:
        assert store.get(["tablica:1", "urząd:2"]) == before
        assert store.nearest(other.question("pielęgniarka"), limit=1)["id"].to_pylist() == ["urząd:2"]
        assert store.match([Term("title_words", "java")])["id"].to_pylist() == ["tablica:1"]
        assert store.count() == 1
    assert told[-1] == (2, 2)


class LeavingEmbedder(WordEmbedder):
    """Its server goes away when it is to embed offers."""

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        raise ModelUnreachable(f"no server for {len(texts)} texts")


def test_a_server_that_leaves_while_embedding_anew_is_told_and_changes_nothing(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA, NURSE], now=NOW)

    with opened(str(tmp_path), any_embedder=True) as store, pytest.raises(ModelUnreachable, match="for 2 texts"):
        store.reembed(LeavingEmbedder(24, name="other"))

    with opened(str(tmp_path)) as store:
        assert store.count() == 2
        assert store.nearest(WordEmbedder().question("pielęgniarka"), limit=1)["id"].to_pylist() == ["urząd:2"]


def test_a_store_of_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(str(tmp_path)) as store:
        store.put([JAVA], now=NOW)
    monkeypatch.setattr(identity, "SCHEMA_VERSION", 99)

    with pytest.raises(StoreMismatch, match="older version"):
        opened(str(tmp_path))


def test_a_table_of_another_program_is_refused(tmp_path: Path) -> None:
    import lancedb

    lancedb.connect(tmp_path).create_table("offers", [{"id": 1}])

    with pytest.raises(StoreMismatch, match="not written by szukaj"):
        opened(str(tmp_path))


def test_two_writers_at_once_the_second_is_told_who_is_first(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as first, opened(str(tmp_path)) as second:
        with (
            first.lock("import tablica"),
            pytest.raises(StoreBusy, match=rf"process {os.getpid()} \(import tablica\)"),
        ):
            second.put([NURSE], now=NOW)
        second.put([NURSE], now=NOW)
        first.put([NURSE, JAVA], now=LATER)

        assert first.get(["urząd:2"])[0].first_seen == NOW
        assert first.count() == 2


def test_an_error_while_the_lock_is_held_passes_and_frees_it(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        with pytest.raises(FileNotFoundError), store.lock():
            raise FileNotFoundError("an input file")
        store.put([JAVA], now=NOW)


def test_the_lock_of_a_process_that_died_is_free(tmp_path: Path) -> None:
    (tmp_path / ".writer.lock").write_text("process 999999 (import)")

    with writer_lock(tmp_path, doing="test"):
        assert (tmp_path / ".writer.lock").read_text() == f"process {os.getpid()} (test)"


def test_killed_at_any_moment_the_store_stays_readable_and_writable(tmp_path: Path) -> None:
    for turn in range(5):
        child = subprocess.Popen(
            [sys.executable, str(CHILD), str(tmp_path), "put"], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        try:
            assert child.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                child.wait(timeout=0.02 + turn * 0.12)  # from the making of the table to its upkeep
        finally:
            child.kill()
            child.wait()
            child.stdout.close()
        with opened(str(tmp_path)) as store:
            ids = store.scan()["id"].to_pylist()
            assert len(ids) == len(set(ids))
            assert len(store.get(ids)) == len(ids)
            store.put([JAVA], now=NOW)
    with opened(str(tmp_path)) as store:
        store.optimise()
        assert store.contents("tablica") == {"tablica:1": "abc"}
        assert store.count_where("source = 'dużo'") >= 40
