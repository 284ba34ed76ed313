"""What no longer should arrive by the time of the digest does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alert_doubles import MONDAY, WARSAW, Gone, House
from alert_scene import AT_ONCE, DAY, KRAKOW, MINUTE, PYTHON, python
from doubles import ADA, BEN

from bot.alerts import Delivery
from bot.domain import Cadence


async def test_a_changed_offer_does_not_alert_and_neither_does_one_that_comes_back(house: House) -> None:
    await house.keep(KRAKOW, AT_ONCE)
    house.shelf.put(python("a"))
    await house.tick(MINUTE)
    house.shelf.put(python("a", title="Python, lepiej płatny"))
    await house.tick(MINUTE)
    house.shelf.close("test:a")
    await house.tick(MINUTE)
    house.shelf.put(python("a"))
    await house.tick(DAY)
    assert house.channel.clusters() == ["a"]


async def test_what_has_expired_by_the_time_of_the_digest_is_left_out(house: House) -> None:
    await house.keep(PYTHON)
    house.shelf.put(python("a", expires=date(2026, 3, 16)), python("b", expires=date(2026, 3, 20)))
    await house.tick()
    await house.tick(DAY)
    assert house.channel.clusters() == ["b"]


async def test_an_offer_that_has_changed_until_the_digest_is_matched_again(house: House) -> None:
    await house.keep(KRAKOW)
    house.shelf.put(python("a"), python("b"))
    await house.tick()
    house.shelf.put(replace(python("a", town="Gdańsk"), content="moved"))
    house.shelf.put(replace(python("b", title="Python starszy"), content="renamed"))
    await house.tick(DAY)
    assert [hit.offer.title for hit in house.channel.offers()[0].hits] == ["Python starszy"]


async def test_after_an_alert_is_changed_it_brings_only_what_it_looks_for_now(house: House) -> None:
    alert = await house.keep(PYTHON)
    house.shelf.put(python("a"), python("b", town="Gdańsk"))
    await house.tick()
    await house.alerts.set_search(alert, KRAKOW)
    await house.tick(DAY)
    assert house.channel.clusters() == ["a"]


async def test_an_offer_that_has_grown_too_old_for_its_search_is_left_out(house: House) -> None:
    await house.keep(replace(PYTHON, posted_within_days=3), Cadence("weekly", ("sunday",), 8))
    await house.keep(PYTHON, Cadence("weekly", ("sunday",), 8), BEN)
    house.shelf.put(python("a", published=house.clock.now.date()))
    await house.matching.run()
    house.clock.now += 6 * DAY
    await house.tick()
    assert house.channel.clusters(ADA) == []
    assert house.channel.clusters(BEN) == ["a"]


async def test_a_closed_offer_whose_copy_is_open_is_told_by_the_copy(house: House) -> None:
    await house.keep(KRAKOW)
    house.shelf.put(python("a"), replace(python("copy"), cluster="a"))
    await house.tick()
    house.shelf.close("test:a")
    await house.tick(DAY)
    assert [hit.offer.id for hit in house.channel.offers()[0].hits] == ["test:copy"]


async def test_an_offer_whose_page_is_gone_is_left_out_and_told_by_its_copy(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"), python("b"), python("c"))
    recheck = Gone(house.shelf, "test:a", "test:b")
    channels = {"test": house.channel}
    delivery = Delivery(
        house.ledger, house.shelf, house.shelf, channels, house.clock, zone=WARSAW, recheck=recheck
    )
    await house.matching.run()
    house.shelf.put(replace(python("copy"), cluster="b"))
    done = await delivery.run()
    assert recheck.asked == ["test:a", "test:b", "test:c"]
    assert sorted(house.channel.clusters()) == ["b", "c"]
    assert (done.offers, done.dropped) == (2, 1)


async def test_an_offer_whose_page_is_gone_is_left_out_also_where_it_cannot_be_closed_now(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"), python("b"))
    delivery = Delivery(
        house.ledger,
        house.shelf,
        house.shelf,
        {"test": house.channel},
        house.clock,
        zone=WARSAW,
        recheck=Gone(house.shelf, "test:a", closes=False),
    )
    await house.matching.run()
    done = await delivery.run()
    assert house.channel.clusters() == ["b"]
    assert (done.offers, done.dropped) == (1, 1)


async def test_hidden_offers_and_those_like_disliked_ones_are_left_out(house: House) -> None:
    await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a", title="Python Developer"))
    await house.tick(MINUTE)
    (sent,) = house.channel.offers()[0].hits
    await house.alerts.fewer(ADA, sent.offer)
    await house.state.hide(ADA, "c", "Python c", now=MONDAY)
    house.shelf.put(
        python("b", title="Senior Python Developer"), python("c"), python("d", title="Nauczycielka Pythona")
    )
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a", "d"]
    await house.alerts.unfewer(ADA, sent.offer)
    house.shelf.put(python("e", title="Python Developer (m/k)"))
    await house.tick(MINUTE)
    assert house.channel.clusters() == ["a", "d", "e"]


async def test_an_alert_given_up_between_matching_and_sending_brings_nothing(house: House) -> None:
    alert = await house.keep(PYTHON, AT_ONCE)
    house.shelf.put(python("a"))
    await house.matching.run()
    await house.alerts.stop([alert])
    await house.tick(MINUTE)
    assert house.channel.arrived == []
