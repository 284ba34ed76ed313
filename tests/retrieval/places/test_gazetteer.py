"""The gazetteer: canonical names, voivodeships, distances."""

from __future__ import annotations

import pytest

from bot.domain import Place
from retrieval.places import VOIVODESHIPS, distance_km, gazetteer


def test_there_are_sixteen_voivodeships_and_each_is_a_place() -> None:
    assert len(VOIVODESHIPS) == 16
    for name in VOIVODESHIPS:
        place = gazetteer().named(name)
        assert place is not None
        assert (place.kind, place.voivodeship, place.country) == ("voivodeship", name, "PL")


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kraków", "town", "PL"),
        ("Niemcy", "country", "DE"),
        ("Monachium", "town", "DE"),
        ("Luksemburg", "country", "LU"),
    ],
)
def test_a_canonical_name_gives_its_place(name: str, kind: str, country: str) -> None:
    place = gazetteer().named(name)
    assert place is not None
    assert (place.kind, place.country) == (kind, country)


def test_other_names_are_not_canonical() -> None:
    assert gazetteer().named("Cracow") is None
    assert gazetteer().named("Atlantyda") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kraków", "małopolskie"),
        ("Sulęcin", "lubuskie"),
        ("śląskie", "śląskie"),
        ("silesian", "śląskie"),
        ("lodz", "łódzkie"),
        ("opole", "opolskie"),
        ("kuyavian-pomeranian", "kujawsko-pomorskie"),
        ("Górny Śląsk", "śląskie"),
        ("Berlin", None),
        ("Niemcy", None),
        ("nic takiego", None),
    ],
)
def test_a_name_gives_its_voivodeship(name: str, expected: str | None) -> None:
    assert gazetteer().voivodeship(name) == expected


def test_towns_within_a_radius_include_the_town_itself_and_its_neighbours() -> None:
    near = gazetteer().within("Kraków", 20)
    assert {"Kraków", "Wieliczka", "Skawina"} <= near
    assert "Warszawa" not in near
    assert "Tarnów" not in near


def test_a_region_has_no_radius() -> None:
    assert gazetteer().within("śląskie", 50) == frozenset()
    assert gazetteer().within("Niemcy", 50) == frozenset()
    assert gazetteer().within("Atlantyda", 50) == frozenset()


def test_the_distance_of_two_towns_is_in_kilometres() -> None:
    one, other = gazetteer().named("Kraków"), gazetteer().named("Warszawa")
    assert one is not None
    assert other is not None
    assert distance_km(one, other) == pytest.approx(252, abs=3)
    assert distance_km(one, Place("Wólka", "town")) is None


def test_no_quarter_of_a_town_is_a_town() -> None:
    for quarter in ("Mokotów", "Wrzeszcz", "Krzyki"):
        assert gazetteer().named(quarter) is None


def test_of_places_that_share_a_name_each_is_near_its_own_neighbours() -> None:
    near = gazetteer().around("Warszawa", 30)
    assert {("Warszawa", "mazowieckie"), ("Pruszków", "mazowieckie"), ("Łazy", "mazowieckie")} <= near
    assert "Łazy" not in gazetteer().within("Warszawa", 30)
    assert gazetteer().around("śląskie", 50) == frozenset()
