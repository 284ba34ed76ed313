"""What the tests of the dataset share: the sample offers as material, and a dataset made of them once."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from bot.app import open_finder, open_offers, open_reader
from bot.cli.expert.knowledge import RetrievalKnowledge
from bot.settings import load_settings
from expert.dataset.material import Material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.settings import Settings
    from expert.ports import Knowledge

NOW = date(2026, 11, 20)
KNOWLEDGE: Knowledge = RetrievalKnowledge(NOW)


@contextmanager
def material_of(stock: Path, folder: Path, *, seed: int = 1) -> Iterator[Material]:
    """The sample offers in a store of their own."""
    shutil.copytree(stock, folder)
    with material_in(load_settings(data_dir=folder, env_file=None), seed=seed) as material:
        yield material


@contextmanager
def material_in(settings: Settings, *, seed: int = 1) -> Iterator[Material]:
    """The offers of a data folder."""
    with open_offers(settings) as store:
        finder = open_finder(store)
        offers = store.get(store.scan(None, None, ("id",))["id"].to_pylist())
        yield Material.of(offers, open_reader(settings), finder, KNOWLEDGE, seed=seed, now=NOW)
        finder.close()
