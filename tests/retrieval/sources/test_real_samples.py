"""Real files of each format, where they are beside the project: read whole, with the facts they hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from retrieval.importing import normalise
from tests.retrieval.sources.reading import drafts_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

pytestmark = pytest.mark.real_data

SAMPLES = {
    "greenhouse-api.json": ("greenhouse", 2),
    "indeed.xml": ("feed", 2),
    "justjoinit-api.json": ("justjoin", 100),
    "justjoinit-offer-page.html": ("page", 1),
    "justjoinit.atom.xml": ("feed", 794),
    "lever-api.json": ("lever", 2),
    "recruitee-api.json": ("recruitee", 3),
    "rocketjobs-api.json": ("justjoin", 3),
}
TODAY = date(2026, 10, 10)


def offers_of(path: Path) -> list[Offer]:
    _, drafts, rejected = drafts_of(path)
    assert rejected == []
    return [normalise(draft, today=TODAY) for draft in drafts]


def test_every_sample_has_its_place_here(real_data: Path) -> None:
    assert {path.name for path in (real_data / "samples").iterdir()} == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_whole(real_data: Path, name: str) -> None:
    format_, count = SAMPLES[name]
    found, drafts, rejected = drafts_of(real_data / "samples" / name)
    assert (found, len(drafts), rejected) == (format_, count, [])
    offers = offers_of(real_data / "samples" / name)
    assert all(offer.title and offer.company and offer.published for offer in offers)
    assert len({offer.id for offer in offers}) == count


def test_what_each_applicant_tracking_system_tells_is_there(real_data: Path) -> None:
    samples = real_data / "samples"
    for name in ("greenhouse-api.json", "lever-api.json", "recruitee-api.json"):
        for offer in offers_of(samples / name):
            assert offer.places
            assert offer.modes
            assert offer.url.startswith("https://")
    assert all(len(offer.description) > 1000 for offer in offers_of(samples / "greenhouse-api.json"))
    paid = [offer for offer in offers_of(samples / "lever-api.json") if offer.pay]
    assert [(pay.currency, pay.per) for offer in paid for pay in offer.pay] == [("USD", "year")]


def test_the_boards_lists_tell_pay_levels_and_skills(real_data: Path) -> None:
    offers = offers_of(real_data / "samples" / "justjoinit-api.json")
    assert all(offer.levels and offer.modes for offer in offers)
    assert sum(bool(offer.contracts and offer.places) for offer in offers) > 95
    assert sum(bool(offer.pay) for offer in offers) > 30
    assert {pay.currency for offer in offers for pay in offer.pay} <= {"PLN", "EUR", "USD", "GBP", "CHF"}
    assert all(offer.source == "justjoin" for offer in offers)
    others = offers_of(real_data / "samples" / "rocketjobs-api.json")
    assert all(offer.source == "rocketjobs" and offer.places for offer in others)
    assert all(len(offer.pay) <= len(offer.contracts) for offer in others)


def test_the_feed_tells_pay_and_town_in_its_summaries(real_data: Path) -> None:
    offers = offers_of(real_data / "samples" / "justjoinit.atom.xml")
    assert sum(bool(offer.pay) for offer in offers) > 0.7 * len(offers)
    assert sum(bool(offer.places) for offer in offers) > 0.95 * len(offers)
    assert not any("@" in offer.title for offer in offers)
    unknown = [place.name for offer in offers for place in offer.places if place.latitude is None]
    assert len(unknown) < 0.01 * len(offers)


def test_the_page_tells_its_pay_town_and_last_day(real_data: Path) -> None:
    (offer,) = offers_of(real_data / "samples" / "justjoinit-offer-page.html")
    assert offer.modes == ("remote",)
    assert [place.voivodeship for place in offer.places] == ["lubelskie"]
    assert [(pay.currency, pay.per) for pay in offer.pay] == [("PLN", "month")]
    assert offer.expires is not None
