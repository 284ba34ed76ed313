"""A hundred pay fields of real adverts, against what a person reads in them; where the adverts are there."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from retrieval.pay import read_pay

if TYPE_CHECKING:
    from bot.domain import Pay

pytestmark = pytest.mark.real_data
LABELS = Path(__file__).with_name("pay_fields.tsv")


def written(pay: Pay) -> str:
    ends = ["-" if end is None else f"{end:g}" for end in (pay.minimum, pay.maximum)]
    return " ".join([*ends, pay.currency, pay.per, pay.basis or "-", pay.contract or "-"])


def test_pay_fields_are_read_as_a_person_reads_them(real_data: Path) -> None:
    lines = [line for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    expected = dict(line.split("\t") for line in lines)
    found = {}
    with gzip.open(real_data / "offers" / "polish-ads-2021.jsonl.gz", "rt", encoding="utf-8") as adverts:
        for advert in map(json.loads, adverts):
            id = f"{advert['source']}:{advert['id']}"
            if id in expected:
                found[id] = "; ".join(map(written, read_pay(advert["salary"])[0]))
    assert len(expected) == 100
    assert found == expected
