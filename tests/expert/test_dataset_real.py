"""A dataset from real adverts, as messy as they are."""

from __future__ import annotations

import asyncio
import gzip
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from dataset_scene import material_in

from bot.app import bring_in, open_offers
from bot.settings import load_settings
from expert.dataset.building import build

if TYPE_CHECKING:
    from pathlib import Path

ADVERTS = 900


@pytest.mark.real_data
def test_real_adverts_give_what_is_asked_for(real_data: Path, tmp_path: Path) -> None:
    few = tmp_path / "few.jsonl"
    with gzip.open(real_data / "offers" / "polish-ads-2021.jsonl.gz", "rt", encoding="utf-8") as file:
        few.write_text("".join(islice(file, ADVERTS)), encoding="utf-8")
    settings = load_settings(data_dir=tmp_path / "data", env_file=None)
    with open_offers(settings) as store:
        bring_in([few], store, settings, now=datetime(2021, 11, 1, tzinfo=UTC))
    with material_in(settings) as material:
        assert len(material.offers) > 0.9 * ADVERTS
        dataset = asyncio.run(build(material, 60))
    assert dataset.size >= 50
    assert len({name for one in dataset.examples["train"] for name in one.scene.employers}) > 40
