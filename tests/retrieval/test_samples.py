"""The project's own offers: varied, complete, never old, with the copies that are meant to be there."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from bot.domain import CONTRACTS, LEVELS, MODES, Offer
from tests.retrieval.copied_offers import clustered
from tests.retrieval.sample_offers import sample_offers

TODAY = date(2030, 1, 15)


@pytest.fixture(scope="module")
def offers() -> list[Offer]:
    return clustered(sample_offers(TODAY))


def test_there_are_enough_of_every_kind(offers: list[Offer]) -> None:
    assert len(offers) >= 220
    assert {mode for offer in offers for mode in offer.modes} == set(MODES)
    assert {level for offer in offers for level in offer.levels} == set(LEVELS)
    assert {contract for offer in offers for contract in offer.contracts} == set(CONTRACTS)
    towns = {place.name for offer in offers for place in offer.places}
    assert {"Radom", "Lublin", "Zakopane", "Gdynia", "Kraków", "Warszawa", "Katowice", "Oslo"} <= towns
    assert sum(1 for offer in offers if not offer.pay) >= 2


def test_every_offer_has_what_a_card_shows(offers: list[Offer]) -> None:
    assert len({offer.id for offer in offers}) == len(offers)
    for offer in offers:
        assert offer.company, offer.id
        assert offer.places, offer.id
        assert offer.url.startswith("https://oferty.example/"), offer.id
        assert 280 <= len(offer.description) <= 700, offer.id


def test_they_are_always_recent_and_never_expire(offers: list[Offer]) -> None:
    ages = [(TODAY - offer.published).days for offer in offers if offer.published]
    assert len(ages) == len(offers)
    assert min(ages) == 1
    assert max(ages) <= 31
    assert all(offer.expires is None for offer in offers)


def test_the_copies_that_are_meant_are_the_only_ones(offers: list[Offer]) -> None:
    copies = [cluster for cluster, count in Counter(offer.cluster for offer in offers).items() if count > 1]
    assert len(copies) == 4


def test_no_two_descriptions_share_a_sentence(offers: list[Offer]) -> None:
    originals = {offer.cluster: offer for offer in offers}.values()
    sentences = Counter(
        sentence
        for offer in originals
        for sentence in re.split(r"(?<=[.!?]) ", offer.description)
        if len(sentence.split()) > 4
    )
    assert len(sentences) > 1000
    assert [sentence for sentence, count in sentences.items() if count > 1] == []


def test_what_stands_only_in_the_text_is_read(offers: list[Offer]) -> None:
    driver = next(offer for offer in offers if offer.title.startswith("Kierowca C+E – kraj"))
    assert [place.name for place in driver.places] == ["Radom"]
    assert driver.contracts == ("employment",)
    assert (driver.pay[0].minimum, driver.pay[0].basis) == (8000, "net")
    assert {"pay", "contracts"} <= set(driver.read_from_text)
