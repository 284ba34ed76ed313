"""The answers of boards' and applicant-tracking systems' APIs become offers with everything they say."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from tests.retrieval.sources.made_answers import (
    ANSWERS,
    ASHBY,
    CBOP,
    GREENHOUSE,
    JUSTJOIN,
    JUSTJOIN_OLD,
    LEVER,
    PRACUJ,
    RECRUITEE,
    SMARTRECRUITERS,
    SOLIDJOBS,
    SOLIDJOBS_OWN,
    TEAMTAILOR,
    WORKABLE,
)
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, answer: Any) -> Offer:
    (offer,) = offers_of(path / "answer", json.dumps(answer))
    return offer


def towns(offer: Offer) -> list[str]:
    return [place.name for place in offer.places]


@pytest.mark.parametrize("api", ANSWERS)
@pytest.mark.parametrize("indent", [None, 1])
def test_each_answer_is_recognised_by_what_it_holds(tmp_path: Path, api: str, indent: int | None) -> None:
    (tmp_path / "x").write_text(json.dumps(ANSWERS[api], indent=indent), encoding="utf-8")
    name, drafts, rejected = drafts_of(tmp_path / "x")
    assert (name, len(drafts), rejected) == (api, 1, [])
    assert all((draft.title and draft.source_id and draft.company) or api == "teamtailor" for draft in drafts)


def test_pages_of_an_answer_one_a_line_are_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(f"{json.dumps(GREENHOUSE)}\n{json.dumps(GREENHOUSE)}\n", encoding="utf-8")
    name, drafts, _ = drafts_of(tmp_path / "x")
    assert (name, len(drafts)) == ("greenhouse", 2)


@pytest.mark.parametrize("api", ["greenhouse", "lever", "recruitee", "smartrecruiters", "justjoin", "cbop"])
def test_what_is_no_offer_of_the_api_is_rejected_and_the_rest_is_taken(tmp_path: Path, api: str) -> None:
    whole = json.loads(json.dumps(ANSWERS[api]))
    held = next(value for value in _lists(whole) if value)
    held[:0] = [7, {"location": 3, "categories": "x", "company": [], "employmentTypes": 5}]
    (tmp_path / "x").write_text(json.dumps(whole), encoding="utf-8")
    _, drafts, rejected = drafts_of(tmp_path / "x")
    assert drafts[-1].title
    assert rejected[0].reason == "it is no object with the fields of an offer"


def _lists(value: Any) -> list[list[Any]]:
    if isinstance(value, list):
        return [value]
    return [found for item in value.values() for found in _lists(item)] if isinstance(value, dict) else []


def test_greenhouse_tells_pay_in_hundredths(tmp_path: Path) -> None:
    offer = one(tmp_path, GREENHOUSE)
    assert offer.id == "greenhouse-przyklad:4100"
    assert (offer.company, towns(offer), offer.modes) == ("Przykład", ["Kraków"], ("remote",))
    assert offer.pay == (Pay(12_000.0, 16_000.0),)
    assert offer.description == "Raporty w SQL."
    assert offer.published == date(2026, 8, 1)


def test_lever_tells_its_text_in_parts(tmp_path: Path) -> None:
    offer = one(tmp_path, LEVER)
    assert offer.id == "lever-przykladowa-firma:aa-1"
    assert (offer.title, offer.company) == ("Inżynier jakości", "Przykladowa Firma")
    assert (towns(offer), offer.modes) == (["Wrocław", "Opole"], ("hybrid",))
    assert offer.hours == ("part_time",)
    assert offer.pay[0] == Pay(9_000.0, 11_000.0)
    assert "Wymagania\nRysunek techniczny" in offer.description
    assert offer.published == date(2026, 7, 27)


def test_ashby_gives_listed_offers_with_their_salary_alone(tmp_path: Path) -> None:
    offer = one(tmp_path, ASHBY)
    assert offer.id == "ashby-przyklad:5b-7"
    assert (towns(offer), offer.modes, offer.hours) == (["Warszawa", "Gdańsk"], ("remote",), ("full_time",))
    assert offer.pay == (Pay(70_000.0, 90_000.0, "EUR", "year"),)


def test_smartrecruiters_names_an_address_of_its_own(tmp_path: Path) -> None:
    offer = one(tmp_path, SMARTRECRUITERS)
    assert offer.id == "smartrecruiters-przykladsa:c0-ffee"
    assert offer.url == "https://jobs.smartrecruiters.com/PrzykladSA/744000"
    assert (towns(offer), offer.modes) == (["Katowice"], ("hybrid",))
    assert (offer.contracts, offer.hours) == (("employment",), ("full_time",))
    assert offer.description == "Zadania\nZamknięcie miesiąca."


def test_workable_tells_telecommuting_and_experience(tmp_path: Path) -> None:
    offer = one(tmp_path, WORKABLE)
    assert offer.id == "workable-przyklad:AB12CD"
    assert (towns(offer), offer.modes, offer.hours, offer.levels) == (
        ["Łódź"],
        ("remote",),
        ("part_time",),
        ("junior",),
    )


def test_an_offer_that_an_answer_repeats_for_each_place_is_one_in_all_of_them(tmp_path: Path) -> None:
    (job,) = WORKABLE["jobs"]
    rest = {"shortcode": "ZZ", "url": "https://apply.workable.com/j/ZZ"}
    twice = [{**job, **rest, "locations": [{"country": "Poland", "city": city}]} for city in ("Łódź", "Radom")]
    offer, other = offers_of(tmp_path / "x", json.dumps({**WORKABLE, "jobs": [*twice, job]}))
    assert (offer.id, offer.company, towns(offer)) == ("workable-przyklad:ZZ", "Przykład", ["Łódź", "Radom"])
    assert towns(other) == ["Łódź"]


def test_recruitee_tells_pay_by_the_hour(tmp_path: Path) -> None:
    offer = one(tmp_path, RECRUITEE)
    assert offer.id == "recruitee-przyklad:77"
    assert offer.pay == (Pay(32.0, 36.0, "PLN", "hour", None, "employment"),)
    assert (towns(offer), offer.modes, offer.contracts) == (["Poznań"], ("onsite",), ("employment",))
    assert offer.description == "Kompletacja.\nUprawnienia UDT."


def test_teamtailor_takes_places_from_what_is_included(tmp_path: Path) -> None:
    offer = one(tmp_path, TEAMTAILOR)
    assert offer.id == "teamtailor-przyklad:31"
    assert (towns(offer), offer.modes, offer.category) == (["Rzeszów"], ("onsite",), "Utrzymanie ruchu")
    assert offer.pay == (Pay(7_500.0, 9_000.0),)


def test_a_teamtailor_feed_with_postings_beside_its_items(tmp_path: Path) -> None:
    posting = {
        "@type": "JobPosting",
        "title": "Elektryk",
        "hiringOrganization": {"name": "Przykład"},
        "jobLocation": {"address": {"addressLocality": "Rzeszów"}},
    }
    item = {
        "id": "9",
        "url": "https://przyklad.teamtailor.com/jobs/9",
        "title": "Elektryk",
        "_jobposting": posting,
    }
    offer = one(tmp_path, {"version": "https://jsonfeed.org/version/1", "title": "Przykład", "items": [item]})
    assert (offer.id, towns(offer), offer.company) == ("teamtailor-przyklad:9", ["Rzeszów"], "Przykład")


def test_one_offer_of_pracuj_has_all_places_of_its_group(tmp_path: Path) -> None:
    offer = one(tmp_path, PRACUJ)
    assert (offer.id, offer.url) == ("pracuj:g-1", "https://www.pracuj.pl/praca/x,oferta,5")
    assert (towns(offer), offer.modes, offer.levels) == (["Częstochowa", "Sosnowiec"], ("hybrid",), ("mid",))
    assert (offer.contracts, offer.hours) == (("employment", "b2b"), ("full_time",))
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(9_000.0, 11_000.0, "gross")]


def test_justjoin_counts_the_stated_currency_alone(tmp_path: Path) -> None:
    offer = one(tmp_path, JUSTJOIN)
    assert (offer.source, offer.source_id) == ("justjoin", "19c5")
    assert offer.url == "https://justjoin.it/job-offer/przyklad-python-developer-lublin-python"
    assert offer.pay == (Pay(20_000.0, 26_000.0, "PLN", "month", "net", "b2b"),)
    assert (towns(offer), offer.levels) == (["Lublin", "Zamość"], ("senior",))
    assert (offer.skills, offer.skills_nice) == (("Python", "Django"), ("Redis",))


def test_an_exchange_rate_that_changes_changes_no_offer(tmp_path: Path) -> None:
    from retrieval.sources.apis.justjoin import FORMAT
    from retrieval.sources.draft import Record
    from retrieval.sources.files import opened

    said = []
    for rate in (5000, 5100):
        whole = json.loads(json.dumps(JUSTJOIN))
        whole["data"][0]["employmentTypes"][1]["from"] = rate
        (tmp_path / "x").write_text(json.dumps(whole), encoding="utf-8")
        file = opened(str(tmp_path / "x"))
        with file.stream:
            said += [record.said for record in FORMAT.records(file) if isinstance(record, Record)]
    assert len(said) == 2
    assert said[0] == said[1]


def test_the_other_board_of_the_same_house_is_told_by_its_categories(tmp_path: Path) -> None:
    whole = json.loads(json.dumps(JUSTJOIN))
    whole["data"][0]["slug"] = "przyklad-spawacz-opole-produkcja"
    offer = one(tmp_path, whole)
    assert offer.url == "https://rocketjobs.pl/oferta-pracy/przyklad-spawacz-opole-produkcja"


def test_justjoins_older_list_is_read(tmp_path: Path) -> None:
    offer = one(tmp_path, JUSTJOIN_OLD)
    assert (offer.source_id, offer.company, towns(offer)) == ("przyklad-java", "Przykład IT", ["Toruń"])
    assert (offer.modes, offer.levels) == (("hybrid",), ("junior",))
    assert offer.pay == (Pay(9_000.0, 12_000.0, "PLN", "month", None, "employment"),)


def test_solid_jobs_public_list_is_read(tmp_path: Path) -> None:
    offer = one(tmp_path, SOLIDJOBS)
    assert (offer.id, towns(offer), offer.levels) == ("solidjobs:k1", ["Bielsko-Biała"], ("mid",))
    assert (offer.skills, offer.expires) == (("SolidWorks",), date(2026, 9, 5))
    assert (offer.skills_nice, offer.languages, offer.modes) == (("CATIA",), ("en",), ("hybrid",))
    assert offer.contracts == ("employment", "b2b")
    assert [(pay.minimum, pay.contract) for pay in offer.pay] == [(9000.0, "b2b"), (8000.0, "employment")]


def test_the_list_of_solid_jobs_own_page(tmp_path: Path) -> None:
    offer = one(tmp_path, SOLIDJOBS_OWN)
    assert (offer.url, offer.modes, offer.hours) == (
        "https://solid.jobs/offer/12/tester",
        ("hybrid",),
        ("full_time",),
    )
    assert offer.pay == (
        Pay(90.0, 130.0, "PLN", "hour", None, "b2b"),
        Pay(14_000.0, 18_000.0, "PLN", "month", None, "employment"),
    )
    assert (offer.contracts, offer.skills, offer.languages) == (("employment", "b2b"), ("Selenium",), ("en",))


def test_the_public_employment_offices(tmp_path: Path) -> None:
    offer = one(tmp_path, CBOP)
    assert (offer.id, towns(offer), offer.contracts) == ("cbop:c29105e5", ["Zakopane"], ("employment",))
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(5_000.0, None, "gross")]
    assert (offer.published, offer.expires) == (date(2026, 8, 19), date(2026, 9, 18))
    assert "Wymagania:\nKsiążeczka sanitarna." in offer.description


def test_the_offices_name_hours_and_both_ends_of_pay(tmp_path: Path) -> None:
    pay = "od 4806,00 PLN - do 6500,00 PLN miesięcznie"
    found = {"stanowisko": "Kucharz", "pracodawca": "Karczma", "dataDodaniaCbop": "19.08.2026", "id": "7f"}
    offer = one(tmp_path, {"content": [{**found, "wymiarZatrud": "1/2 etatu", "wynagrodzenie": pay}]})
    assert offer.hours == ("part_time",)
    assert [(pay.minimum, pay.maximum, pay.per) for pay in offer.pay] == [(4806.0, 6500.0, "month")]


def test_a_board_that_names_no_employer_tells_it_by_its_address(tmp_path: Path) -> None:
    job = {"title": "Account Manager", "id": 7, "internal_job_id": 1, "location": {"name": "Berlin"}}
    assert one(
        tmp_path, {"jobs": [{**job, "absolute_url": "https://boards.greenhouse.io/acme-labs/jobs/7"}]}
    ).company == ("Acme Labs")


def test_one_offer_of_the_employment_offices_in_full(tmp_path: Path) -> None:
    answer = {
        "payload": {
            "id": "ab12",
            "danePodstawowe": {"stanowisko": "Stolarz", "numer": "StPr/26/0001"},
            "pracodawca": {"nazwa": "Meble Przykład"},
            "warunki": {
                "miejscePracySkrot": "Swarzędz, wielkopolskie",
                "rodzajUmowy": "Umowa zlecenie",
                "wynagrodzenieBruttoOdCzas": "35 PLN / godz.",
                "zakresObowiazkow": "Montaż mebli.",
            },
            "wymagania": {"konieczne": {"umiejetnosci": [{"nazwa": "Obsługa pilarki", "poziom": "DOBRY"}]}},
            "danePozostale": {"dataDodania": "20.08.2026", "dataWaznosci": "30.09.2026"},
        }
    }
    offer = one(tmp_path, answer)
    assert (offer.title, towns(offer), offer.contracts) == ("Stolarz", ["Swarzędz"], ("mandate",))
    assert "Obsługa pilarki" in offer.description


def test_one_offer_of_justjoin_in_full(tmp_path: Path) -> None:
    offer = {
        "id": "19c5", "planKey": "p", "title": "Python Developer", "slug": "przyklad-python-developer-python",
        "body": "<p>API.</p>", "workplaceType": "hybrid", "workingTime": "full_time", "experienceLevel": "mid",
        "lastPublishedAt": "2026-08-11T16:00:10Z", "hiringCompany": {"name": "Przykład IT"},
        "company": {"name": "Agencja"}, "categories": [{"key": "python"}],
        "requirements": [{"skillId": "1", "skillName": "Django", "level": 3, "required": True},
                         {"skillId": "2", "skillName": "Redis", "level": 1, "required": False}],
        "locations": [{"countryCode": "PL", "city": "Lublin"}, {"countryCode": "PL", "city": "Zamość"}],
        "employmentTypes": [{"type": "b2b", "currency": "USD", "amountType": "net", "currencySource": "original",
                             "salary": {"from": 8000, "to": 13500, "unit": "month"}}],
    }  # fmt: skip
    found = one(tmp_path, offer)
    assert (found.id, found.company) == (one(tmp_path, JUSTJOIN).id, "Przykład IT")
    assert (towns(found), found.skills, found.skills_nice) == (["Lublin", "Zamość"], ("Django",), ("Redis",))
    assert found.pay == (Pay(8_000, 13_500, "USD", "month", "net", "b2b"),)
    assert found.category == "python"
