"""Exports of services that have no format of their own: their names are known, and estimated pay is left out."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, answer: Any) -> Offer:
    (offer,) = offers_of(path / "answer", answer if isinstance(answer, str) else json.dumps(answer))
    return offer


def test_pay_that_a_portal_estimated_is_none(tmp_path: Path) -> None:
    job = {"id": "1", "title": "Recruiter", "salary_min": 12000, "salary_max": 12000, "created": "2026-08-20"}
    assert one(tmp_path, {"results": [{**job, "salary_is_predicted": "1"}]}).pay == ()
    assert one(tmp_path, {"results": [{**job, "salary_is_predicted": "0"}]}).pay == (Pay(12_000, 12_000),)


@pytest.mark.parametrize(
    ("low", "high", "currency", "pay"),
    [
        (40_000, 45_000, "GBP", (Pay(40_000, 45_000, "GBP", "year"),)),
        (2_400, 2_900, "EUR", (Pay(2_400, 2_900, "EUR"),)),
        (16_000, 18_000, "EUR", ()),  # for a year or a month, nobody can tell
        (150_000, 180_000, "PLN", ()),
        (9_000, 11_000, "PLN", (Pay(9_000, 11_000),)),
    ],
)
def test_pay_without_a_period_is_of_the_one_it_plainly_means(
    tmp_path: Path, low: int, high: int, currency: str, pay: tuple[Pay, ...]
) -> None:
    job = {"jobId": 1, "jobTitle": "Accountant", "currency": currency}
    found = one(tmp_path, {"results": [{**job, "minimumSalary": low, "maximumSalary": high}]})
    assert found.pay == pay
    found = one(tmp_path, [{**job, "salary": {"min": low, "max": high, "currency": currency}}])
    assert found.pay == pay


def test_pay_for_a_week_is_none(tmp_path: Path) -> None:
    job = {"title": "Picker", "salary": {"min": 600, "max": 700, "currency": "EUR", "per": "week"}}
    assert one(tmp_path, [job]).pay == ()


def test_german_kinds_of_employment_are_hours(tmp_path: Path) -> None:
    job = {"slug": "x", "title": "Pflegefachkraft", "company_name": "Klinik", "location": "München"}
    found = one(tmp_path, {"data": [{**job, "job_types": ["Vollzeit"], "url": "https://x.example/1"}]})
    assert (found.hours, [place.name for place in found.places]) == (("full_time",), ["Monachium"])


def test_names_in_one_word_are_known(tmp_path: Path) -> None:
    job = {
        "id": 1,
        "jobTitle": "Content Writer",
        "jobGeo": "Poland",
        "jobLevel": "Junior",
        "jobType": ["Part-Time"],
    }
    found = one(tmp_path, {"jobs": [{**job, "jobDescription": "<p>Teksty</p>", "pubDate": "2026-08-20 07:00:00"}]})
    assert (found.levels, found.hours, found.description) == (("junior",), ("part_time",), "Teksty")
    assert ([place.name for place in found.places], found.published) == (["Polska"], date(2026, 8, 20))


def test_a_kind_of_work_given_as_an_object_is_its_name(tmp_path: Path) -> None:
    job = {"id": "b", "name": "Cook", "url": "https://acme.example/b", "location": {"city": "Sopot"}}
    found = one(tmp_path, [{**job, "type": {"id": "fullTime", "name": "Full-Time"}, "salary": "6000 - 7000 PLN"}])
    assert found.hours == ("full_time",)


def test_every_town_of_an_element_that_holds_several_is_read(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        "<oferty><oferta><id>4</id><stanowisko>Doradca klienta</stanowisko><firma>Bank</firma>"
        "<miasta><miasto>Łódź</miasto><miasto>Zgierz</miasto></miasta><wojewodztwo>łódzkie</wojewodztwo>"
        "<data_od>2026-08-01</data_od><data_do>2026-08-31</data_do></oferta></oferty>",
    )
    assert [place.name for place in found.places] == ["Łódź", "Zgierz"]
    assert (found.published, found.expires) == (date(2026, 8, 1), date(2026, 8, 31))


def test_pay_in_words_within_objects_has_their_contract(tmp_path: Path) -> None:
    said = [
        {"salary": "9000 - 12 000 zł netto (+ VAT) / mies.", "contract_type": "kontrakt B2B (pełny etat)"},
        {"salary": "8000 - 10 000 zł brutto / mies.", "contract_type": "umowa o pracę (pełny etat)"},
    ]
    found = one(
        tmp_path,
        [{"title": "Data Engineer", "company": "ACME", "salary_info": said, "url": "https://x.example/1"}],
    )
    assert [(p.minimum, p.maximum, p.basis, p.contract) for p in found.pay] == [
        (9_000, 12_000, "net", "b2b"),
        (8_000, 10_000, "gross", "employment"),
    ]


def test_what_is_welcome_is_not_required(tmp_path: Path) -> None:
    found = one(
        tmp_path, "Stanowisko,Firma,Wymagania (Obowiązkowe),Wymagania (Mile widziane)\nTester,X,Selenium,Docker\n"
    )
    assert (found.skills, found.skills_nice) == (("Selenium",), ("Docker",))


@pytest.mark.parametrize("name", ["candidate_required_location", "locationRestrictions", "jobGeo"])
def test_who_tells_where_candidates_must_live_offers_remote_work(tmp_path: Path, name: str) -> None:
    found = one(tmp_path, {"jobs": [{"title": "Writer", "company_name": "Pióro", name: "Poland"}]})
    assert (found.modes, [place.name for place in found.places]) == (("remote",), ["Polska"])


def test_an_excerpt_is_the_text_only_where_there_is_no_other(tmp_path: Path) -> None:
    job = {"title": "Kierowca", "company": "Trans", "snippet": "Praca na trasach &lt;b&gt;krajowych&lt;/b&gt;"}
    assert one(tmp_path, {"jobs": [job]}).description == "Praca na trasach krajowych"
    assert one(tmp_path, {"jobs": [{**job, "description": "Całość."}]}).description == "Całość."


def test_a_category_that_repeats_itself_is_said_once(tmp_path: Path) -> None:
    job = {"title": "Kierowca", "company": "Trans", "department": "Flota", "category": "Flota"}
    assert one(tmp_path, [job]).category == "Flota"


def test_the_address_of_an_offer_comes_before_that_of_its_form_and_is_plain(tmp_path: Path) -> None:
    job = {
        "title": "Kierowca",
        "applyUrl": "https://a.example/1/apply",
        "detailUrl": "https://a.example/?j=1&amp;l=2",
    }
    assert one(tmp_path, [job]).url == "https://a.example/?j=1&l=2"


def test_a_list_of_objects_that_name_their_things_in_longer_words(tmp_path: Path) -> None:
    skills = [{"skillId": "1", "skillName": "Excel", "level": 2}, {"skillId": "2", "skillName": "SQL", "level": 1}]
    found = one(tmp_path, [{"title": "Analityk", "company": {"companyName": "Liczydło"}, "requirements": skills}])
    assert (found.skills, found.company) == (("Excel", "SQL"), "Liczydło")


def test_a_mode_among_the_skills_is_a_mode(tmp_path: Path) -> None:
    found = one(tmp_path, [{"title": "Analityk", "company": "Liczydło", "skills": "Fully remote, Excel, SQL"}])
    assert (found.skills, found.modes) == (("Excel", "SQL"), ("remote",))


def test_a_description_in_titled_parts_is_read_with_its_titles(tmp_path: Path) -> None:
    parts = [{"name": "Description", "value": "<p>Mosty.</p>"}, {"name": "Requirements", "value": "<p>Go</p>"}]
    found = one(tmp_path, [{"uid": "A1.2B", "name": "Backend Developer", "details": parts}])
    assert (found.source_id, found.description) == ("A1.2B", "Description\nMosty.\nRequirements\nGo")


@pytest.mark.parametrize(
    ("url", "company"),
    [
        ("https://job-boards.eu.greenhouse.io/acme-labs/jobs/48", "Acme Labs"),
        ("https://jobs.lever.co/acme/1?utm_source=x", "Acme"),
        ("https://acme.breezy.hr/p/1-x", "Acme"),
        ("https://acme.jobs.personio.de/job/1", "Acme"),
        ("https://apply.workable.com/j/AB12", ""),
        ("https://careers.recruitee.com/o/x", ""),
        ("https://jobs.acme.example/1", ""),
        ("https://[acme", ""),
    ],
)
def test_an_employer_whom_nothing_else_names_is_the_one_of_the_address(
    tmp_path: Path, url: str, company: str
) -> None:
    job = {"title": "Cook", "url": url}
    assert one(tmp_path, [job]).company == company
    assert one(tmp_path, [{**job, "company": "Kuchnia"}]).company == "Kuchnia"


def test_smartrecruiters_without_its_company_has_it_from_the_address(tmp_path: Path) -> None:
    page = "https://jobs.smartrecruiters.com/acme/60-lead"
    job = {"id": "60", "name": "Lead", "releasedDate": "2026-06-01T15:41:57.577Z", "postingUrl": page}
    job |= {"location": {"city": "Sydney", "country": "au", "hybrid": True}, "refNumber": "R1"}
    found = one(tmp_path, {"content": [{**job, "jobAd": {"sections": {"jobDescription": {"text": "<p>A</p>"}}}}]})
    assert (found.source, found.company, found.modes) == ("smartrecruiters-acme", "Acme", ("hybrid",))
    assert (found.description, found.published) == ("A", date(2026, 6, 1))


def test_a_sentence_among_the_requirements_is_no_skill(tmp_path: Path) -> None:
    found = one(tmp_path, [{"title": "Consultant", "requirements": "CRM delivery experience."}])
    assert (found.skills, found.description) == ((), "CRM delivery experience.")
    assert one(tmp_path, [{"title": "Consultant", "requirements": "CRM, SQL."}]).skills == ("CRM", "SQL")


def test_pay_without_a_currency_in_a_part_of_the_world_is_none(tmp_path: Path) -> None:
    job = {"title": "Junior", "companyName": "Orbital", "minSalary": 24_000, "maxSalary": 36_000}
    found = one(tmp_path, {"jobs": [{**job, "locationRestrictions": ["Brazil", "Latin America"]}]})
    assert ([place.country for place in found.places], found.pay) == (["BR"], ())


def test_ends_of_pay_that_name_amounts_are_a_range(tmp_path: Path) -> None:
    job = {"job_posting_id": "40", "job_title": "Recruiter", "job_posted_date": "2026-08-20T08:00:00Z"}
    pay = {"min_amount": 8000, "max_amount": 11_000, "currency": "PLN", "payment_period": "mo"}
    found = one(tmp_path, [{**job, "url": "https://x.example/40", "base_salary": pay}])
    assert (found.source_id, found.pay) == ("40", (Pay(8000, 11_000),))


def test_workday_names_the_first_of_several_places_in_its_path(tmp_path: Path) -> None:
    job = {"title": "Accountant", "locationsText": "2 Locations", "bulletFields": ["R-101"]}

    def places(path: str) -> list[str]:
        found = one(tmp_path, {"jobPostings": [{**job, "externalPath": path}]})
        return [place.name for place in found.places]

    assert places("/job/PL-Lodz/Accountant_R-101") == ["Łódź"]
    assert places("/job/US---Various/Accountant_R-101") == ["Stany Zjednoczone"]
    assert places("/job/Krakw/Accountant_R-101") == []
    assert places("/job/Accountant_R-101") == places("/job/Somewhere-or-other/Accountant_R-101") == []
