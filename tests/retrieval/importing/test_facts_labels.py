"""What an import reads in 1,380 real adverts, against what a person reads in them; where the adverts are there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from retrieval.importing import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened

if TYPE_CHECKING:
    from bot.domain import Offer

pytestmark = pytest.mark.real_data
FACTS = ("modes", "levels", "contracts", "hours", "languages")
LINES = Path(__file__).with_name("facts_labels.tsv").read_text(encoding="utf-8").splitlines()
LABELS = {id: said for _, id, *said in (line.split("\t") for line in LINES if not line.startswith("#"))}


@pytest.fixture(scope="module")
def offers(real_data: Path) -> dict[str, Offer]:
    file = opened(str(real_data / "offers" / "polish-ads-2021.jsonl.gz"))
    found = {}
    with file.stream:
        format_ = format_of(file)
        for record in format_.records(file):
            if isinstance(record, Record) and (identity := format_.identity(record, "")).id in LABELS:
                found[identity.id] = normalise(format_.draft(record, identity), today=date(2021, 12, 1))
    assert len(found) == len(LABELS) == 1380
    return found


@pytest.mark.parametrize("fact", FACTS)
def test_facts_are_read_as_a_person_reads_them(fact: str, offers: dict[str, Offer]) -> None:
    given = right = stated = met = invented = 0
    labelled = {id: said for id, said in LABELS.items() if said[FACTS.index(fact)] != "*"}
    for id, said in labelled.items():
        parts = [part for part in said[FACTS.index(fact)].split(",") if part != "-"]
        needed = [set(part.split("/")) for part in parts if not part.endswith("?")]
        allowed = {part.rstrip("?") for part in parts}.union(*needed)
        read = set(getattr(offers[id], fact))
        as_said = read <= allowed and all(each & read for each in needed)
        given, right = given + bool(read), right + bool(read and as_said)
        stated, met = stated + bool(needed), met + bool(needed and as_said)
        invented += not read <= allowed
    assert right >= 0.98 * given, "what is read is wrong"
    assert met >= 0.97 * stated, "what is said is not read"
    assert len(labelled) >= 660
    assert invented <= 0.01 * len(labelled)
