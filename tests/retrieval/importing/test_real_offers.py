"""Real offers, where they are beside the project: all of them are taken, and what they say is understood."""

from __future__ import annotations

import gzip
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from retrieval.importing import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

pytestmark = pytest.mark.real_data


def offers_of(path: Path, today: date) -> list[Offer]:
    file = opened(str(path))
    with file.stream:
        format_ = format_of(file)
        records = list(format_.records(file))
        assert all(isinstance(record, Record) for record in records)
        kept = {format_.identity(r, "").id: r for r in records if isinstance(r, Record)}
        return [normalise(format_.draft(r, format_.identity(r, "")), today=today) for r in kept.values()]


def test_polish_adverts_are_taken_whole(real_data: Path, tmp_path: Path) -> None:
    with gzip.open(real_data / "offers" / "polish-ads-2021.jsonl.gz") as whole:
        (tmp_path / "some").write_bytes(b"".join(islice(whole, 0, None, 25)))
    offers = offers_of(tmp_path / "some", date(2021, 12, 1))
    assert len(offers) > 380
    assert sum(bool(offer.places) for offer in offers) > 0.95 * len(offers)
    assert sum(bool(offer.contracts) for offer in offers) > 0.7 * len(offers)
    assert all(offer.title for offer in offers)


def test_a_page_of_the_board_is_taken_whole(real_data: Path) -> None:
    offers = offers_of(real_data / "offers" / "nofluffjobs-2026-08-22" / "page_0001.json.gz", date(2026, 8, 25))
    assert len(offers) > 100
    assert all(len(offer.places) < 40 and offer.modes and offer.url for offer in offers)
    assert not any(place.name in {"Remote", "Warsaw", "Cracow"} for offer in offers for place in offer.places)
    voivodeships = [offer for offer in offers if any(place.kind == "voivodeship" for place in offer.places)]
    assert voivodeships == []
