"""Boards abroad, employment services, "Who is hiring?" and more: what their answers say becomes offers."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from tests.retrieval.sources import made_boards as made
from tests.retrieval.sources.reading import TODAY, drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, answer: Any) -> Offer:
    (offer,) = offers_of(path / "answer", json.dumps(answer))
    return offer


def towns(offer: Offer) -> list[tuple[str, str]]:
    return [(place.name, place.country) for place in offer.places]


@pytest.mark.parametrize("board", made.BOARDS)
@pytest.mark.parametrize("indent", [None, 1])
def test_each_is_recognised_by_what_it_holds(tmp_path: Path, board: str, indent: int | None) -> None:
    (tmp_path / "x").write_text(json.dumps(made.BOARDS[board], indent=indent), encoding="utf-8")
    name, (draft,), rejected = drafts_of(tmp_path / "x")
    assert (name, rejected) == (board, [])
    assert all((draft.title, draft.source_id, draft.company, draft.url, draft.places))


def test_the_german_agency_in_both_versions(tmp_path: Path) -> None:
    old, new = one(tmp_path, made.BUNDESAGENTUR), one(tmp_path, made.BUNDESAGENTUR_NEW)
    assert (old.title, old.company, towns(old)) == (
        "Elektroniker (m/w/d)", "Neiße Strom GmbH", [("Görlitz", "DE")],
    )  # fmt: skip
    assert old.url == "https://www.arbeitsagentur.de/jobsuche/jobdetail/10001-77-S"
    assert (new.source_id, new.company, towns(new)) == ("10001-78-S", "Gasthof Linde", [("Chociebuż", "DE")])
    assert (old.published, new.published) == (date(2026, 8, 20), date(2026, 8, 19))


def test_the_swedish_service_tells_town_skills_and_the_last_day(tmp_path: Path) -> None:
    found = one(tmp_path, made.JOBTECH)
    assert (towns(found), found.skills, found.skills_nice) == ([("Malmö", "SE")], ("Truckkort",), ("Lagersystem",))
    assert (found.contracts, found.hours) == (("temporary",), ("part_time",))
    assert (found.description, found.expires) == ("Truckkörning.", date(2026, 9, 27))


def test_eures_in_a_list_and_in_full_is_one_offer(tmp_path: Path) -> None:
    listed, full = one(tmp_path, made.EURES), one(tmp_path, made.EURES_ONE)
    assert listed.id == full.id == "eures:NThl"
    assert (towns(listed), towns(full)) == ([("Norwegia", "NO")], [("Bergen", "NO")])
    assert (full.title, full.pay) == ("Sveiser TIG", (Pay(250, 320, "NOK", "hour"),))
    assert full.hours == ("full_time",)


def test_usajobs_tells_pay_by_the_code_of_its_period(tmp_path: Path) -> None:
    found = one(tmp_path, made.USAJOBS)
    assert found.pay == (Pay(30, 41.5, "USD", "hour", contract="employment"),)
    assert (towns(found), found.expires) == ([("Chicago", "US")], date(2026, 9, 1))
    assert found.description == "Keeps maps.\nSorts.\nLends.\nOne year with maps."


def test_the_terms_before_a_list_are_no_offer(tmp_path: Path) -> None:
    found = one(tmp_path, made.REMOTEOK)
    assert (found.title, found.modes, found.pay) == ("Tester", ("remote",), (Pay(6e4, 9e4, "USD", "year"),))


def test_the_muse_keeps_address_and_text_under_names_of_its_own(tmp_path: Path) -> None:
    found = one(tmp_path, made.THEMUSE)
    assert found.url == "https://www.themuse.com/jobs/ziarnko/barista"
    assert (found.description, found.levels, towns(found)) == (
        "Coffee & cakes", ("junior",), [("Warszawa", "PL")],
    )  # fmt: skip


def test_workday_in_full_has_all_its_places(tmp_path: Path) -> None:
    found = one(tmp_path, made.WORKDAY)
    assert (found.id, towns(found)) == ("workday-liczydlo:Ksigowy_R-123", [("Kraków", "PL"), ("Warszawa", "PL")])
    assert (found.modes, found.hours, found.published) == (("hybrid",), ("full_time",), date(2026, 8, 20))


def test_workdays_list_has_the_ids_of_its_postings_and_of_several_places_the_first(tmp_path: Path) -> None:
    first, second = offers_of(tmp_path / "x", json.dumps(made.WORKDAY_LIST))
    assert (first.source_id, towns(first)) == ("Ksigowy_R-123", [("Kraków", "PL")])
    assert (second.title, towns(second), second.published) == ("Analityk", [("Polska", "PL")], TODAY)


def test_rippling_names_an_offer_once_for_each_place(tmp_path: Path) -> None:
    found = one(tmp_path, made.RIPPLING)
    assert (found.company, towns(found), found.modes) == ("Przyklad", [("Kraków", "PL")], ("remote",))


def test_a_comment_that_hires_is_read_by_the_parts_of_its_first_line(tmp_path: Path) -> None:
    found = one(tmp_path, made.HACKERNEWS)
    assert (found.title, found.company) == ("Senior Backend Engineer", "Zębatka")
    assert (towns(found), found.modes, found.hours) == ([("Warszawa", "PL")], ("remote",), ("full_time",))
    assert found.pay == (Pay(60_000, 80_000, "EUR", "year", raw="€60k–€80k"),)
    assert "We build clocks in Python & Go.\nApply soon." in found.description
    assert found.url == "https://news.ycombinator.com/item?id=501"


def test_a_search_of_comments_leaves_replies_out_and_tells_what_is_no_offer(tmp_path: Path) -> None:
    hit = {"author": "a", "story_title": "Ask HN: Who is hiring? (August 2026)", "story_id": 1, "parent_id": 1}
    hits = [
        {**hit, "objectID": "2", "comment_text": "Koło | Designer | Gdańsk | Part-time<p>Wheels."},
        {**hit, "objectID": "3", "comment_text": "Still open?", "parent_id": 2},
        {**hit, "objectID": "4", "comment_text": "What a month!"},
    ]
    (tmp_path / "x").write_text(json.dumps({"hits": hits}), encoding="utf-8")
    name, (draft,), (rejected,) = drafts_of(tmp_path / "x")
    assert (name, draft.title, draft.company, draft.places) == ("hackernews", "Designer", "Koło", ("Gdańsk",))
    assert (rejected.line, rejected.partial) == (3, False)


def test_traffit_tells_its_place_in_a_text_and_the_terms_in_fields_of_the_employer(tmp_path: Path) -> None:
    found = one(tmp_path, made.TRAFFIT)
    assert (found.title, found.company, towns(found)) == ("Operator wózka", "Przykladowo", [("Żary", "PL")])
    assert (found.contracts, found.description) == (("mandate",), "Praca na magazynie.\nUDT")
    assert (found.published, found.expires) == (date(2026, 8, 20), date(2026, 9, 20))


def test_posts_of_wordpress_that_are_offers(tmp_path: Path) -> None:
    found = one(tmp_path, made.WORDPRESS)
    assert (found.title, found.company, towns(found)) == (
        "Barista – rano", "Kawiarnia Ziarnko", [("Łódź", "PL")],
    )  # fmt: skip
    assert [(pay.minimum, pay.currency, pay.per) for pay in found.pay] == [(30, "PLN", "hour")]
    filled = {**made.WORDPRESS[0], "meta": {**made.WORDPRESS[0]["meta"], "_filled": 1}}
    (tmp_path / "x").write_text(json.dumps([filled]), encoding="utf-8")
    assert drafts_of(tmp_path / "x")[1:] == ([], [])


def test_theprotocol_tells_pay_and_all_places(tmp_path: Path) -> None:
    found = one(tmp_path, made.THEPROTOCOL)
    assert found.pay == (Pay(120, 150, "PLN", "hour", "net", "b2b"),)
    assert (towns(found), found.modes, found.levels) == (
        [("Gdynia", "PL"), ("Gdańsk", "PL")],
        ("hybrid",),
        ("mid",),
    )
    assert (found.contracts, found.skills) == (("b2b",), ("Python", "Selenium"))
    (listed,) = made.THEPROTOCOL["props"]["pageProps"]["offersResponse"]["offers"]
    (kind,) = listed["typesOfContracts"]
    assert one(tmp_path, {"offers": [{**listed, "salary": kind["salary"]}]}).pay == found.pay
    bare = {**listed, "typesOfContracts": [], "salary": kind["salary"]}
    assert one(tmp_path, {"offers": [bare]}).pay == (Pay(120, 150, "PLN", "hour", "net"),)


def test_bulldogjob_tells_places_pay_and_how_much_is_remote(tmp_path: Path) -> None:
    found = one(tmp_path, made.BULLDOGJOB)
    assert (towns(found), found.levels, found.modes) == ([("Gdynia", "PL"), ("Hel", "PL")], ("mid",), ("hybrid",))
    assert found.pay == (Pay(15000, 20000, "PLN", "month", contract="b2b", raw="15 000 - 20 000 PLN miesięcznie"),)
    assert (found.skills, found.contracts, found.expires) == (("Java", "Kafka"), ("b2b",), date(2026, 12, 24))
    assert found.url == "https://bulldogjob.pl/companies/jobs/77-programista-java-gdynia-zebatka"


def test_olx_gives_work_and_no_flats(tmp_path: Path) -> None:
    found = one(tmp_path, made.OLX)
    assert (found.company, towns(found)) == ("Lipowa Aleja Sp. z o.o.", [("Kórnik", "PL")])
    assert (found.contracts, found.hours, found.modes) == (("employment", "mandate"), ("part_time",), ("onsite",))
    assert (found.published, found.expires) == (date(2026, 8, 2), date(2026, 9, 10))
    assert [(pay.maximum, pay.per, pay.basis) for pay in found.pay] == [(42, "hour", "gross")]


def test_a_page_that_gives_its_data_to_a_script(tmp_path: Path) -> None:
    inner = json.dumps(json.dumps(made.OLX_PAGE))
    script = f"window.__CONFIG__ = {{a: 1}}; window.__PRERENDERED_STATE__= {inner};\nwindow.x = 1"
    (tmp_path / "x").write_text(f"<!doctype html><html><script>{script}</script>", encoding="utf-8")
    name, (draft,), rejected = drafts_of(tmp_path / "x")
    assert (name, rejected, draft.title, draft.company) == ("page", [], "Magazynier", "Skład Sp. z o.o.")
    assert draft.description == 'Wózki widłowe; "od zaraz".'


def test_indeed_in_a_page_of_its_search(tmp_path: Path) -> None:
    script = f'window.mosaic.providerData={{}};window.mosaic.providerData["cards"]={json.dumps(made.INDEED)};a=1'
    found = offers_of(tmp_path / "x", f"<!doctype html><html><script>{script}</script>")
    assert found == [one(tmp_path, made.INDEED)]
    (offer,) = found
    assert (offer.url, offer.title) == (
        "https://pl.indeed.com/viewjob?jk=3c745bd1945cf000", "Sprzedawca w salonie",
    )  # fmt: skip
    assert offer.pay == (Pay(30, 32, "PLN", "hour", contract="mandate"),)
    assert (offer.contracts, offer.hours, offer.modes) == (("mandate",), ("part_time",), ("hybrid",))
    assert (towns(offer), offer.description) == ([("Kielce", "PL")], "Obsługa klienta.")


def test_bamboohr_in_full_and_in_a_list_that_does_not_tell_whose_it_is(tmp_path: Path) -> None:
    full = one(tmp_path, made.BAMBOOHR)
    assert (full.id, full.company, towns(full)) == ("bamboohr-zebatka:167", "Zebatka", [("Radom", "PL")])
    assert (full.modes, full.hours) == (("hybrid",), ("full_time",))
    assert [(pay.minimum, pay.maximum, pay.per) for pay in full.pay] == [(9000, 11000, "month")]
    repairer, tester = offers_of(tmp_path / "y", json.dumps(made.BAMBOOHR_LIST))
    assert repairer.source_id != "7" != tester.source_id != repairer.source_id
    assert (towns(repairer), repairer.hours) == ([("Hel", "PL")], ("part_time",))
    assert tester.modes == ("remote",)
