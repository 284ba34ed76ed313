"""Where nothing fits, or little: what stands in the way, and what is shown instead."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.domain import Obstacle, Offer, Pay, PayWish, Place, Preferences, Search
from retrieval.candidates import COUNTED, MATCHED, NEAREST
from retrieval.embedding import BuiltinEmbedder
from retrieval.places import gazetteer
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 6, 16)


def place(name: str) -> Place:
    found = gazetteer().named(name)
    assert found is not None
    return found


def offer(name: str, title: str, town: str = "", description: str = "") -> Offer:
    places = (place(town),) if town else ()
    return Offer(
        f"test:{name}", "test", name, title, places=places, description=description, cluster=name, content=name
    )


@contextmanager
def finding(*offers: Offer) -> Iterator[StoreFinder]:
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        yield finder
        finder.close()


def test_where_the_place_stands_in_the_way_near_offers_come_first_and_claim_no_place() -> None:
    far = [offer(f"far{n}", "Fryzjer damski", "Gdańsk", "Strzyżenie damskie.") for n in range(3)]
    with finding(*far, offer("near", "Fryzjer", "Chorzów")) as finder:
        result = finder.find_now(Search(text="fryzjer damski", places=("Katowice",)), limit=3, today=TODAY)
    assert result.relaxed == ("places",)
    assert result.obstacles == (Obstacle("places", 4),)
    assert [hit.offer.source_id for hit in result.hits][:1] == ["near"]
    assert len(result.hits) == 3
    assert not any(reason.field == "places" for reason in result.hits[0].why)


def test_once_the_place_is_dropped_the_list_goes_from_near_to_far_and_names_no_place_as_missing() -> None:
    towns = {"farthest": "Gdańsk", "there": "Katowice", "far": "Kraków", "near": "Chorzów"}
    with finding(*(offer(name, "Fryzjer", town) for name, town in towns.items())) as finder:
        dropped = Search(text="fryzjer", places=("Katowice",)).relaxed("places")
        first = finder.find_now(dropped, limit=2, today=TODAY)
        then = finder.find_now(dropped, limit=2, today=TODAY, offset=2)
    assert not dropped.places
    assert first.total == 4
    assert {hit.offer.source_id for hit in first.hits} == {"there", "near"}
    assert [hit.offer.source_id for hit in then.hits] == ["far", "farthest"]
    about_places = [why for hit in (*first.hits, *then.hits) for why in hit.why if why.field == "places"]
    assert [(why.value, why.stated) for why in about_places] == [("Katowice", True)]


def test_where_nothing_is_in_the_place_what_is_nearest_comes_first_and_says_how_far_it_is() -> None:
    towns = {"farthest": "Gdańsk", "far": "Kraków", "near": "Chorzów", "next": "Częstochowa", "open": ""}
    with finding(*(offer(name, "Fryzjer", town) for name, town in towns.items())) as finder:
        open_ = finder.find_now(Search(text="fryzjer", places=("Racibórz",)), limit=5, today=TODAY)
    assert [hit.offer.source_id for hit in open_.hits] == ["open"]  # it may be there
    with finding(*(offer(name, "Fryzjer", town) for name, town in towns.items() if town)) as finder:
        result = finder.find_now(Search(text="fryzjer", places=("Racibórz",)), limit=5, today=TODAY)
        country = finder.find_now(Search(text="fryzjer", places=("Czechy",)), limit=5, today=TODAY)
    shown = [(hit.offer.source_id, hit.km and round(hit.km, -1)) for hit in result.hits]
    assert shown == [("near", 60), ("next", 100), ("far", 120), ("farthest", 470)]
    assert {hit.km for hit in country.hits} == {None}


def test_of_many_towns_the_nearest_comes_first_and_remote_work_is_not_measured() -> None:
    many = replace(offer("many", "Kelner"), places=tuple(map(place, ("Gdańsk", "Opole", "Kraków", "Katowice"))))
    remote = replace(offer("remote", "Kelner", "Gdańsk"), modes=("remote",))
    with finding(many, remote) as finder:
        near = Search(text="kelner", places=("Sosnowiec",)).relaxed("places")
        around = finder.find_now(near, limit=5, today=TODAY)
        there = finder.find_now(Search(text="kelner", places=("Kraków",)), limit=5, today=TODAY)
    told = {
        hit.offer.source_id: ([one.name for one in hit.offer.places], hit.km and round(hit.km))
        for hit in around.hits
    }
    assert told["many"] == (["Katowice", "Gdańsk", "Opole", "Kraków"], 7)
    assert told["remote"] == (["Gdańsk"], None)
    here = next(hit for hit in there.hits if hit.offer.source_id == "many")
    assert (here.offer.places[0].name, here.km) == ("Kraków", None)


def test_a_near_offer_of_hardly_the_job_does_not_come_before_the_job_itself() -> None:
    with finding(
        offer("far", "Fryzjer", "Gdańsk"), offer("near", "Recepcjonistka w salonie fryzjerskim", "Chorzów")
    ) as finder:
        result = finder.find_now(Search(text="fryzjer", places=("Katowice",)), limit=3, today=TODAY)
    assert [hit.offer.source_id for hit in result.hits][:1] == ["far"]


def test_where_other_work_alone_is_in_the_place_the_work_itself_is_looked_for_close_by() -> None:
    offers = [
        offer("other", "Opiekun medyczny", "Łódź", "Opieka na oddziale."),
        offer("close", "Pielęgniarka", "Pabianice"),
        offer("closest", "Pielęgniarka", "Konstantynów Łódzki"),
        offer("far", "Pielęgniarka", "Gdańsk"),
    ]
    with finding(*offers) as finder:
        result = finder.find_now(Search(text="pielęgniarka", places=("Łódź",)), limit=5, today=TODAY)
    assert [hit.offer.source_id for hit in result.hits] == ["closest", "close"]
    assert (result.relaxed, result.total) == (("places",), 0)
    assert result.obstacles == (Obstacle("places", 3),)


def test_where_the_work_itself_is_nowhere_near_it_is_looked_for_farther_off_but_in_no_other_country() -> None:
    offers = [
        offer("other", "Opiekun medyczny", "Łódź", "Opieka na oddziale."),
        offer("far", "Pielęgniarka", "Gdańsk"),
        offer("abroad", "Pielęgniarka", "Berlin"),
    ]
    with finding(*offers) as finder:
        result = finder.find_now(Search(text="pielęgniarka", places=("Łódź",)), limit=5, today=TODAY)
        abroad = finder.find_now(Search(text="lekarz", places=("Niemcy",)), limit=5, today=TODAY)
    assert [hit.offer.source_id for hit in result.hits][:1] == ["far"]
    assert result.relaxed == ("places",)
    assert abroad.relaxed == ()


def test_where_other_work_alone_fits_the_work_itself_is_worth_another_constraint() -> None:
    offers = [
        offer("other", "Opiekun medyczny", "Łódź", "Opieka na oddziale."),
        replace(offer("english", "Pielęgniarka", "Łódź"), languages=("en",)),
    ]
    search = Search(text="pielęgniarka", places=("Łódź",), languages=("de",))
    with finding(*offers) as finder:
        result = finder.find_now(search, limit=5, today=TODAY)
    assert [hit.offer.source_id for hit in result.hits][:1] == ["english"]
    assert result.relaxed == ("languages",)


def test_where_the_work_itself_is_in_the_place_nothing_is_looked_for_elsewhere() -> None:
    offers = [offer("there", "Pielęgniarka", "Łódź"), offer("close", "Pielęgniarka", "Pabianice")]
    with finding(*offers) as finder:
        result = finder.find_now(Search(text="pielęgniarka", places=("Łódź",)), limit=5, today=TODAY)
    assert [hit.offer.source_id for hit in result.hits] == ["there"]
    assert result.relaxed == ()


def test_where_few_offers_fit_it_is_told_what_keeps_others_out() -> None:
    offers = [offer("here", "Kelner", "Sopot"), *(offer(f"there{n}", "Kelner", "Opole") for n in range(4))]
    search = Search(text="kelner", places=("Sopot",))
    with finding(*offers) as finder:
        result = finder.find_now(search, limit=5, today=TODAY)
        assert finder.find_now(Search(text="kelner"), limit=5, today=TODAY).obstacles == ()
    assert ([hit.offer.source_id for hit in result.hits], result.total, result.relaxed) == (["here"], 1, ())
    assert result.obstacles == (Obstacle("places", 5),)


def test_a_constraint_without_which_there_is_no_more_is_no_obstacle() -> None:
    with finding(offer("here", "Kelner", "Sopot"), offer("there", "Kelner", "Opole")) as finder:
        search = Search(text="kelner", places=("Sopot",), pay=PayWish(minimum=3000))
        result = finder.find_now(search, limit=5, today=TODAY)
    assert result.obstacles == (Obstacle("places", 2),)


def test_words_that_stand_in_no_offer_are_given_up_and_named_where_something_else_was_asked() -> None:
    with finding(offer("here", "Kelner", "Sopot"), offer("there", "Kelner", "Opole")) as finder:
        result = finder.find_now(Search(text="qwertz", places=("Sopot",)), limit=5, today=TODAY)
        alone = finder.find_now(Search(text="qwertz"), limit=5, today=TODAY)
        job = finder.find_now(Search(text="neurochirurg", places=("Sopot",)), limit=5, today=TODAY)
    assert ([hit.offer.source_id for hit in result.hits], result.total) == (["here"], 0)
    assert (result.relaxed, result.obstacles) == (("text",), (Obstacle("text", 1),))
    assert (alone.hits, alone.relaxed) == ((), ())
    assert (job.hits, job.relaxed) == ((), ())


def test_more_offers_than_are_looked_at_are_told_as_at_least_so_many() -> None:
    crowd = [offer(f"f{n}", f"Fryzjer {n}", "Gdańsk") for n in range(COUNTED + 20)]
    some = [offer(f"k{n}", f"Fryzjer {n}", "Chorzów") for n in range(MATCHED + 20)]
    with finding(*crowd, *some, offer("near", "Tapicer", "Chorzów")) as finder:
        result = finder.find_now(Search(text="fryzjer"), limit=5, today=TODAY)
        whole = finder.find_now(Search(text="fryzjer", places=("Chorzów",)), limit=5, today=TODAY)
        few = finder.find_now(Search(text="tapicer"), limit=5, today=TODAY)
    assert (result.total, result.more) == (MATCHED, True)
    assert (whole.total, whole.more) == (MATCHED + 20, False)
    assert (few.total, few.more) == (1, False)


async def test_how_far_offers_are_is_told_by_their_nearest_town() -> None:
    many = replace(offer("many", "Kelner"), places=tuple(map(place, ("Gdańsk", "Katowice"))))
    with finding(many, offer("open", "Kelner"), offer("there", "Kelner", "Sosnowiec")) as finder:
        far = await finder.how_far([f"test:{name}" for name in ("many", "open", "there")], ("Sosnowiec", "Kielce"))
    assert {name.rpartition(":")[2]: round(km) for name, km in far.items()} == {"many": 7, "there": 0}


async def test_what_work_pays_is_told_by_the_offers_that_are_of_it() -> None:
    def paid(name: str, title: str, *pay: Pay) -> Offer:
        return replace(offer(name, title), pay=pay)

    offers = [
        *(paid(f"w{n}", "Spawacz", Pay(4000 + 1000 * n, 6000 + 1000 * n)) for n in range(4)),
        paid("hour", "Spawacz", Pay(50, 50, per="hour")),
        paid("open", "Spawacz"),
        replace(paid("practice", "Spawacz", Pay(1000, 1000)), levels=("intern",)),
        replace(paid("evenings", "Spawacz", Pay(1500, 1500)), hours=("part_time",)),
        paid("other", "Prezes zarządu", Pay(90000, 90000)),
    ]
    with finding(*offers) as finder:
        found = await finder.paid(Search(text="spawacz"), today=TODAY)
        nothing = await finder.paid(Search(text="neurochirurg"), today=TODAY)
    assert (found.offers, found.stated) == (6, 5)
    assert (found.low, found.high, found.most) == (6000, 8000, 9000)
    assert (nothing.offers, nothing.stated) == (0, 0)


def test_of_offers_found_by_likeness_alone_there_may_be_more_until_all_are_looked_at() -> None:
    many = [
        offer(f"n{n}", f"Pomocnik {n}", "Poznań", "Praca w wakacje, w miłym zespole.") for n in range(NEAREST + 40)
    ]
    search = Search(text="coś na ferie", places=("Poznań",))
    with finding(*many) as finder:
        page = finder.find_now(search, limit=5, today=TODAY)
        whole = finder.find_now(search, limit=len(many) + 1, today=TODAY)
    assert (page.total, page.more) == (NEAREST, True)
    assert (whole.total, whole.more) == (len(many), False)


def test_what_lies_in_a_voivodeship_that_is_preferred_comes_before_what_does_not() -> None:
    towns = {"abroad": "Berlin", "inland": "Kielce", "coast": "Gdynia"}
    with finding(*(offer(name, "Kucharz", town) for name, town in towns.items())) as finder:
        search = Search(text="kucharz", preferred=Preferences(places=("pomorskie",)))
        found = finder.find_now(search, limit=3, today=TODAY)
    assert found.hits[0].offer.source_id == "coast"
