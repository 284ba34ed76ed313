"""Copies among real offers, against pairs that were judged by hand; where they are beside the project."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from retrieval.importing import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened
from tests.retrieval.copied_offers import clustered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Offer

pytestmark = pytest.mark.real_data
LABELS = Path(__file__).with_name("copy_pairs.tsv")


class Pair(NamedTuple):
    stratum: str
    weight: float
    one: str
    other: str
    copies: bool
    clear: bool

    @classmethod
    def of(cls, line: str) -> Pair:
        stratum, weight, one, other, verdict, _, *doubtful = line.split("\t")
        return cls(stratum, float(weight), one, other, verdict == "copy", not doubtful)


PAIRS = [Pair.of(line) for line in LABELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Boards:
    """All the real offers, in the order of their files, and how many records the day of the board had."""

    adverts: list[Offer]
    days: dict[str, list[Offer]]
    records: int


def offers_of(paths: Sequence[Path], today: date) -> tuple[list[Offer], int]:
    offers: dict[str, Offer] = {}
    records = 0
    for path in paths:
        file = opened(str(path))
        with file.stream:
            format_ = format_of(file)
            for record in format_.records(file):
                records += 1
                if isinstance(record, Record):
                    identity = format_.identity(record, "")
                    if identity.id not in offers:
                        offers[identity.id] = normalise(format_.draft(record, identity), today=today)
    return list(offers.values()), records


@pytest.fixture(scope="module")
def boards(real_data: Path) -> Boards:
    offers = real_data / "offers"
    adverts, _ = offers_of([offers / "polish-ads-2021.jsonl.gz"], date(2021, 12, 1))
    days, records = {}, 0
    for day in ("2026-08-22", "2026-08-08"):
        pages = sorted((offers / f"nofluffjobs-{day}").glob("page_*"))
        days[day], records = offers_of(pages, date(2026, 8, 25))
    return Boards(adverts, days, records)


def clusters_of(offers: Sequence[Offer]) -> dict[str, str]:
    return {offer.id: offer.cluster for offer in clustered(offers)}


@pytest.fixture(scope="module")
def found(boards: Boards) -> dict[str, str]:
    both = {offer.id: offer for day in ("2026-08-08", "2026-08-22") for offer in boards.days[day]}
    return clusters_of(boards.adverts) | clusters_of(list(both.values()))


def measured(begins: str | tuple[str, ...], clusters: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall over the pairs of strata that begin so, each pair as many as it stands for."""
    return told([pair for pair in PAIRS if pair.stratum.startswith(begins)], clusters)


def told(pairs: Sequence[Pair], clusters: Mapping[str, str]) -> tuple[float, float]:
    together = [pair for pair in pairs if clusters[pair.one] == clusters[pair.other]]
    right = sum(pair.weight for pair in together if pair.copies)
    proposed, there = (sum(p.weight for p in some) for some in (together, [p for p in pairs if p.copies]))
    return right / proposed, right / there


def test_there_are_enough_pairs_of_both_kinds() -> None:
    for board, least in (("ads", 4400), ("board", 2470)):
        pairs = [pair for pair in PAIRS if pair.stratum.split("/")[1] == board]
        assert len(pairs) > least
        assert 0.08 < sum(pair.copies for pair in pairs) / len(pairs) < 0.7
    assert len({(pair.one, pair.other) for pair in PAIRS}) > 6800


RANDOM_ADVERTS = {
    "4/ads": (0.98, 0.98),
    "5/ads": (0.98, 0.95),
    "6/ads": (0.94, 0.94),
    "7/ads": (0.98, 0.98),
    "8/ads": (0.98, 0.91),
    "9/ads": (0.98, 0.78),
    "10/ads": (0.98, 0.83),
    "11/ads": (0.98, 0.9),
    "12/ads": (0.98, 0.8),
    "13/ads": (0.98, 0.87),
    "14/ads": (0.98, 0.91),
    "15/ads": (0.97, 0.87),
    "16/ads": (0.98, 0.82),
    "17/ads": (0.98, 0.85),
    "18/ads": (0.95, 0.91),
    "19/ads": (0.98, 0.75),
    "20/ads": (0.98, 0.9),
    "21/ads": (0.98, 0.7),
}
"""Precision and recall of samples of adverts drawn at random."""


def test_pairs_of_offers_drawn_at_random_are_told_right(found: dict[str, str]) -> None:
    for sample, least in RANDOM_ADVERTS.items():
        precision, recall = measured(sample, found)
        assert precision >= least[0], sample
        assert recall >= least[1], sample


def test_what_no_reader_doubts_is_told_as_well_as_is_wanted(found: dict[str, str]) -> None:
    for samples in (("12/", "13/"), ("14/", "15/"), ("16/", "17/"), ("18/", "19/"), ("20/", "21/")):
        clear = [pair for pair in PAIRS if pair.stratum.startswith(samples) and pair.clear]
        precision, recall = told(clear, found)
        assert len(clear) > 600
        assert precision >= 0.98, samples
        assert recall >= 0.9, samples


@pytest.mark.parametrize(
    ("begins", "precision", "recall"),
    [
        ("1/", 0.985, 0.87),
        ("1/board", 0.98, 0.75),
        ("2/ads", 0.945, 0.81),
        ("2/board", 0.98, 0.71),
        ("3/ads", 0.95, 0.88),
        ("3/board", 0.87, 0.63),
        ("5/board", 0.98, 0.83),
        ("6/board", 0.98, 0.79),
        ("7/board", 0.98, 0.62),
        ("8/board", 0.98, 0.84),
        ("9/board", 0.98, 0.66),
        ("10/board", 0.98, 0.58),
        ("11/board", 0.98, 0.26),
        ("12/board", 0.8, 0.53),
        ("13/board", 0.98, 0.58),
        ("14/board", 0.98, 0.49),
        ("15/board", 0.98, 0.85),
        ("16/board", 0.98, 0.49),
        ("17/board", 0.98, 0.23),
        ("18/board", 0.98, 0.38),
        ("19/board", 0.98, 0.39),
        ("20/board", 0.98, 0.6),
        ("21/board", 0.98, 0.9),
    ],
)
def test_the_hard_pairs_are_told_as_well_as_was_measured(
    begins: str, precision: float, recall: float, found: dict[str, str]
) -> None:
    now = measured(begins, found)
    assert now[0] >= precision
    assert now[1] >= recall


def test_a_day_of_the_board_is_about_three_thousand_offers(boards: Boards) -> None:
    assert boards.records == 21_909
    assert 2_850 < len(set(clusters_of(boards.days["2026-08-08"]).values())) < 3_000


def test_any_order_gives_nearly_the_same_clusters(boards: Boards, found: dict[str, str]) -> None:
    turned = list(boards.adverts)
    random.Random(1).shuffle(turned)
    again = clusters_of(turned)
    numbers = [len(set(clusters.values())) for clusters in (again, {id: found[id] for id in again})]
    assert abs(numbers[0] - numbers[1]) < 0.005 * numbers[1]
    groups: dict[str, list[str]] = {}
    for id in again:
        groups.setdefault(found[id], []).append(id)
    pairs = [(one, other) for ids in groups.values() for one, other in pairwise(ids)]
    assert sum(again[one] == again[other] for one, other in pairs) > 0.9 * len(pairs)
