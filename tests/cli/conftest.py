"""A folder of its own for every command, and a store with three offers."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.app import bring_in, open_offers
from bot.settings import load_settings
from tests.cli.commands import OFFERS

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything a command keeps lands in a folder of the test; no model server is there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path / "data", env_file=None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with three offers."""
    path = tmp_path / "offers.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in OFFERS), encoding="utf-8")
    return path


@pytest.fixture
def stocked(file: Path, settings: Settings) -> Settings:
    """Settings whose store holds the three offers."""
    with open_offers(settings) as store:
        bring_in([file], store, settings, now=datetime(2026, 8, 16, tzinfo=UTC))
    return settings
