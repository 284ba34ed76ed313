"""Every hard constraint holds in the store, and an offer that does not say is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain import Offer, Pay, PayWish, Place, Preferences, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.filters import condition
from retrieval.places import gazetteer
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 6, 15)
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


def place(name: str) -> Place:
    found = gazetteer().named(name)
    assert found is not None
    return found


def offer(name: str, **fields: object) -> Offer:
    return replace(Offer(f"test:{name}", "test", name, "Magazynier", content=name), **fields)


OFFERS = [
    offer("silent"),
    offer("krakow", places=(place("Kraków"),), modes=("onsite",), contracts=("employment",), levels=("junior",)),
    offer("wieliczka", places=(place("Wieliczka"),), company="Comarch S.A.", published=date(2026, 6, 14)),
    offer("malopolskie", places=(place("małopolskie"),), hours=("part_time",), languages=("de",)),
    offer("poland", places=(place("Polska"),), modes=("remote",), skills=("Java", "WordPress")),
    offer("gdansk", places=(place("Gdańsk"),), modes=("remote", "hybrid"), contracts=("b2b", "mandate")),
    offer("berlin", places=(place("Berlin"),), contracts=("mandate",), published=date(2026, 1, 1)),
    offer("rich", places=(place("Poznań"),), pay=(Pay(18000, 24000, basis="net", contract="b2b"),)),
    offer("poor", places=(place("Poznań"),), pay=(Pay(4000, None, basis="gross"),)),
    offer("hourly", places=(place("Poznań"),), pay=(Pay(150, 170, per="hour", basis="net"),)),
    offer("hamlet", places=gazetteer().parse("Wólka Nieznana, krakowski, małopolskie")),
    offer("heijen", places=(Place("Heijen", "town", None, ""),)),
    offer("namesake", places=(Place("Wieliczka", "town", "podlaskie", "PL"),)),
    offer("by-turns", places=(place("Wrocław"),), hours=("shifts", "weekend")),
    offer("saturdays", places=(place("Wrocław"),), hours=("weekend",)),
    offer("expired", expires=date(2026, 6, 14)),
    offer("last-day", expires=TODAY),
]


@pytest.fixture(scope="module")
def store() -> Iterator[OfferStore]:
    with OfferStore.open("memory://", BuiltinEmbedder()) as made:
        made.put(OFFERS, now=NOW)
        yield made


def through(store: OfferStore, search: Search, **options: bool) -> set[str]:
    where = condition(search, today=TODAY, **options)
    return {name.removeprefix("test:") for name in store.scan(where)["id"].to_pylist()}


def test_an_expired_offer_is_shown_only_when_asked_for(store: OfferStore) -> None:
    assert "expired" not in through(store, Search())
    assert {"last-day", "silent"} <= through(store, Search())
    assert "expired" in through(store, Search(), include_closed=True)


def test_a_closed_offer_is_shown_only_when_asked_for() -> None:
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put([offer("open"), offer("shut")], now=NOW)
        store.close(["test:shut"], NOW)
        assert through(store, Search()) == {"open"}
        assert through(store, Search(), include_closed=True) == {"open", "shut"}


def test_a_town_lets_through_itself_its_bare_voivodeship_the_whole_country_and_the_silent(
    store: OfferStore,
) -> None:
    assert through(store, Search(places=("Kraków",))) == {"krakow", "malopolskie", "poland", "silent", "last-day"}


def test_stated_only_lets_through_what_names_the_place(store: OfferStore) -> None:
    assert through(store, Search(places=("Kraków",)), stated_only=True) == {"krakow", "malopolskie"}


def test_a_radius_lets_through_the_towns_around(store: OfferStore) -> None:
    assert "wieliczka" in through(store, Search(places=("Kraków",), radius_km=30))
    assert "wieliczka" not in through(store, Search(places=("Kraków",), radius_km=5))


def test_a_namesake_far_away_does_not_lie_around_a_town(store: OfferStore) -> None:
    assert "namesake" not in through(store, Search(places=("Kraków",), radius_km=30))
    assert {"namesake", "wieliczka"} <= through(store, Search(places=("Wieliczka",)))
    assert "namesake" in through(store, Search(places=("Wieliczka",), radius_km=10))


def test_a_voivodeship_lets_through_its_towns(store: OfferStore) -> None:
    found = through(store, Search(places=("małopolskie",)))
    assert {"krakow", "wieliczka", "malopolskie"} <= found
    assert not {"gdansk", "rich", "berlin"} & found


def test_a_village_nobody_knows_is_found_around_the_town_of_its_county(store: OfferStore) -> None:
    assert "hamlet" in through(store, Search(places=("Kraków",), radius_km=20))
    assert "hamlet" in through(store, Search(places=("małopolskie",)))
    assert "hamlet" not in through(store, Search(places=("Kraków",), radius_km=10))
    assert "hamlet" not in through(store, Search(places=("Kraków",)))


def test_a_place_nobody_knows_is_no_town_asked_for_but_may_lie_in_a_region(store: OfferStore) -> None:
    assert "heijen" not in through(store, Search(places=("Kraków",)))
    assert "heijen" in through(store, Search(places=("małopolskie",)))
    assert "heijen" in through(store, Search(words_excluded=("za granicą",)))
    assert "heijen" not in through(store, Search(places=("małopolskie",)), stated_only=True)


def test_a_foreign_country_lets_through_its_towns_alone(store: OfferStore) -> None:
    assert through(store, Search(places=("Niemcy",))) == {"berlin"}


def test_remote_work_is_done_from_any_town(store: OfferStore) -> None:
    assert "gdansk" in through(store, Search(places=("Kraków",), modes=("remote",)))
    assert "gdansk" not in through(store, Search(places=("Kraków",)))


def test_an_excluded_place_is_left_out(store: OfferStore) -> None:
    assert not {"rich", "poor"} & through(store, Search(places_excluded=("Poznań",)))
    assert "wieliczka" not in through(store, Search(places_excluded=("małopolskie",)))
    assert {"silent", "gdansk"} <= through(store, Search(places_excluded=("małopolskie",)))


@pytest.mark.parametrize(
    ("search", "kept", "left_out"),
    [
        (Search(modes=("hybrid",)), {"gdansk", "silent"}, {"krakow", "poland"}),
        (Search(levels=("senior",)), {"silent", "gdansk"}, {"krakow"}),
        (Search(levels_excluded=("junior",)), {"silent"}, {"krakow"}),
        (Search(contracts=("employment",)), {"krakow", "silent"}, {"gdansk", "berlin"}),
        (Search(contracts_excluded=("mandate",)), {"gdansk", "silent"}, {"berlin"}),
        (Search(hours=("full_time",)), {"silent", "by-turns"}, {"malopolskie", "saturdays"}),
        (Search(hours_excluded=("part_time",)), {"silent"}, {"malopolskie"}),
        (Search(languages=("en",)), {"silent"}, {"malopolskie"}),
        (Search(languages_excluded=("de",)), {"silent"}, {"malopolskie"}),
        (Search(words_excluded=("język obcy",)), {"silent"}, {"malopolskie"}),
        (Search(skills_excluded=("WordPress",)), {"silent"}, {"poland"}),
        (Search(companies_excluded=("Comarch",)), {"silent"}, {"wieliczka"}),
        (Search(companies=("comarch",)), {"wieliczka"}, {"silent"}),
        (Search(posted_within_days=7), {"wieliczka", "silent"}, {"berlin"}),
    ],
)
def test_what_breaks_a_constraint_is_left_out_and_what_does_not_say_is_kept(
    store: OfferStore, search: Search, kept: set[str], left_out: set[str]
) -> None:
    found = through(store, search)
    assert kept <= found
    assert not left_out & found


def test_pay_is_compared_with_the_top_of_the_range_and_across_periods(store: OfferStore) -> None:
    wanting = Search(pay=PayWish(minimum=20000))
    assert {"rich", "hourly", "silent"} <= through(store, wanting)
    assert "poor" not in through(store, wanting)
    assert "rich" not in through(store, Search(pay=PayWish(minimum=150, per="hour")))
    assert {"hourly", "silent"} <= through(store, Search(pay=PayWish(minimum=150, per="hour")))


def test_stated_pay_only_leaves_out_the_silent(store: OfferStore) -> None:
    assert through(store, Search(stated_pay_only=True)) == {"rich", "poor", "hourly"}


def test_a_quotation_mark_in_a_name_is_no_way_into_the_query(store: OfferStore) -> None:
    hostile = "x' OR '1'='1"
    assert through(store, Search(companies=(hostile,))) == set()
    assert "silent" in through(store, Search(companies_excluded=(hostile,), places_excluded=(hostile,)))


def test_a_place_or_remote_work_lets_through_either(store: OfferStore) -> None:
    found = through(store, Search(places=("Kraków",), modes=("remote",), remote_or_place=True))
    assert {"krakow", "gdansk", "poland"} <= found
    assert not {"rich", "berlin"} & found


def test_a_town_or_hybrid_work_lets_through_either(store: OfferStore) -> None:
    town = through(store, Search(places=("Kraków",)))
    hybrid = through(store, Search(modes=("hybrid",))) - through(store, Search(modes=("remote",)))
    either = through(store, Search(places=("Kraków",), modes=("hybrid",), remote_or_place=True))
    assert town | hybrid <= either


def test_remote_work_that_would_do_fits_any_town(store: OfferStore) -> None:
    remote = through(store, Search(places=("Kraków",), modes=("remote",), remote_or_place=True))
    assert through(store, Search(places=("Kraków",), preferred=Preferences(modes=("remote",)))) == remote


def test_whoever_wants_work_abroad_gets_none_at_home(store: OfferStore) -> None:
    found = through(store, Search(words_excluded=("w kraju",)))
    assert "berlin" in found
    assert not {"silent", "krakow", "malopolskie", "poland"} & found


def test_whoever_refuses_work_abroad_gets_none(store: OfferStore) -> None:
    found = through(store, Search(words_excluded=("za granicą",)))
    assert "berlin" not in found
    assert {"silent", "krakow", "malopolskie", "poland"} <= found
