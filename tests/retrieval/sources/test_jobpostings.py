"""schema.org's JobPosting as pages really hold it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from retrieval.sources import lenient
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

POSTING: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Pielęgniarka",
    "description": "&lt;p&gt;Dyżury na oddziale.&lt;/p&gt;",
    "identifier": {"@type": "PropertyValue", "name": "Szpital", "value": "P-17"},
    "datePosted": "2026-08-01",
    "validThrough": "2026-09-30T23:59",
    "employmentType": ["FULL_TIME", "TEMPORARY"],
    "hiringOrganization": {"@type": "Organization", "name": "Szpital Przykładowy"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Lublin",
            "addressRegion": "lubelskie",
            "addressCountry": {"@type": "Country", "name": "PL"},
        },
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "PLN",
        "value": {"@type": "QuantitativeValue", "minValue": 7000, "maxValue": "8500", "unitText": "MONTH"},
    },
}


def page(*blocks: str, head: str = "", body: str = "") -> str:
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return f"<!DOCTYPE html><html><head><title>Oferta</title>{head}{scripts}</head><body>{body}</body></html>"


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "page", content)
    return offer


def posted(**changes: Any) -> str:
    return page(json.dumps({**POSTING, **changes}, ensure_ascii=False))


def test_a_page_with_a_posting_is_an_offer(tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://szpital.example/praca/17">'
    offer = one(tmp_path, page(json.dumps(POSTING), head=link))
    assert offer.id == "szpital.example:P-17"
    assert (offer.title, offer.company) == ("Pielęgniarka", "Szpital Przykładowy")
    assert [(p.name, p.voivodeship) for p in offer.places] == [("Lublin", "lubelskie")]
    assert offer.pay == (Pay(7_000.0, 8_500.0, "PLN", "month", None, "temporary"),)
    assert (offer.hours, offer.contracts) == (("full_time",), ("temporary",))
    assert (offer.published, offer.expires) == (date(2026, 8, 1), date(2026, 9, 30))
    assert (offer.url, offer.description) == ("https://szpital.example/praca/17", "Dyżury na oddziale.")


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda p: [p],
        lambda p: {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, p]},
        lambda p: {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": p}]},
        lambda p: {**p, "@type": ["Thing", "JobPosting"]},
        lambda p: {**p, "@type": "http://schema.org/JobPosting"},
        lambda p: {"@type": "WebPage", "mainEntity": p},
    ],
)
def test_a_posting_is_found_wherever_it_stands(tmp_path: Path, wrapped: Any) -> None:
    assert one(tmp_path, page('{"@type": "Organization"}', json.dumps(wrapped(POSTING)))).title == "Pielęgniarka"


def test_several_postings_of_one_page_are_several_offers(tmp_path: Path) -> None:
    other = {**POSTING, "title": "Lekarz", "identifier": "P-18"}
    link = '<link rel="canonical" href="https://szpital.example/praca">'
    offers = offers_of(tmp_path / "x", page(json.dumps([POSTING, other]), json.dumps(POSTING), head=link))
    assert [offer.source_id for offer in offers] == ["P-17", "P-18", "P-17"]
    assert {offer.url for offer in offers} == {""}


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "JobPosting", "title": "Kelner", /* pensja */ "skills": ["a", "b",],} // koniec',
        '<!-- {"@type": "JobPosting", "title": "Kelner"} -->',
        '//<![CDATA[\n{"@type": "JobPosting", "title": "Kelner"}\n//]]>',
        '{"@type": "JobPosting", "title": "Kelner", "description": "wiersz\npierwszy\ti \\drugi\\\'"}',
        '{"@type": "JobPosting", "title": "Kelner", "description": "praca "od zaraz", blisko"}',
        "{&quot;@type&quot;: &quot;JobPosting&quot;, &quot;title&quot;: &quot;Kelner&quot;}",
        '{"@type": "WebSite"}\n{"@type": "JobPosting", "title": "Kelner"};',
    ],
)
def test_json_as_people_write_it_is_read(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, page(text)).title == "Kelner"


def test_a_block_that_nobody_can_read_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(page('{"@type": "JobPosting", "title": ', json.dumps(POSTING)), encoding="utf-8")
    _, drafts, (rejection,) = drafts_of(tmp_path / "x")
    assert [draft.title for draft in drafts] == ["Pielęgniarka"]
    assert rejection.reason == "its JSON-LD block 1 cannot be read, even leniently"
    assert rejection.record


def test_a_page_without_a_posting_says_so_and_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(page('{"@type": "Organization"}'), encoding="utf-8")
    _, drafts, (rejection,) = drafts_of(tmp_path / "x")
    assert drafts == []
    assert rejection.reason.startswith("it is a page without a schema.org JobPosting")
    assert not rejection.partial


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        ({"currency": "PLN", "value": {"value": 5000, "unitText": "MONTH"}}, Pay(5000.0, 5000.0)),
        ({"currency": "PLN", "value": {"minValue": 35, "unitText": "HOUR"}}, Pay(35.0, None, "PLN", "hour")),
        (
            {"currency": "EUR", "minValue": 40000, "maxValue": 50000, "unitText": "YEAR"},
            Pay(4e4, 5e4, "EUR", "year"),
        ),
        ({"currency": "PLN", "value": "6000", "unitText": "MONTH"}, Pay(6000.0, 6000.0)),
        ([{"currency": "PLN", "value": [{"minValue": 6000, "unitText": "MONTH"}]}], Pay(6000.0, None)),
        (8000, Pay(8000.0, 8000.0)),
        ({"currency": "PLN", "value": {"minValue": 25, "maxValue": 30, "unitText": "MONTH"}}, None),
        ({"currency": "PLN", "value": {"minValue": 0, "maxValue": 0, "unitText": "MONTH"}}, None),
        ({"currency": "GBP", "value": {"value": 700, "unitText": "WEEK"}}, None),
        (45, None),
        (None, None),
    ],
)
def test_pay_in_every_shape(tmp_path: Path, salary: Any, expected: Pay | None) -> None:
    offer = one(tmp_path, posted(baseSalary=salary, employmentType="FULL_TIME"))
    assert offer.pay == ((expected,) if expected else ())


@pytest.mark.parametrize(
    "salary", ["od 6 000 do 7 000 zł brutto", {"currency": "PLN", "value": "6 000 - 7 000 zł"}]
)
def test_pay_in_words_is_read_as_words(tmp_path: Path, salary: Any) -> None:
    ((pay,),) = [one(tmp_path, posted(baseSalary=salary)).pay]
    assert (pay.minimum, pay.maximum) == (6_000.0, 7_000.0)


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("Gdynia", ["Gdynia"]),
        ({"address": "Gdynia, pomorskie"}, ["Gdynia"]),
        ({"address": "Zakopane, Krupówki 1"}, ["Zakopane"]),
        (
            [{"address": {"addressLocality": "Gdynia"}}, {"address": {"addressLocality": "Sopot"}}],
            ["Gdynia", "Sopot"],
        ),
        ({"address": {"addressLocality": ["Gdynia", "Sopot"]}}, ["Gdynia", "Sopot"]),
        ({"address": {"addressRegion": "pomorskie", "addressCountry": "PL"}}, ["pomorskie"]),
        ({"address": {"addressLocality": "Berlin", "addressCountry": "DE"}}, ["Berlin"]),
        ({"name": "Gdynia"}, ["Gdynia"]),
        ({"address": [{"addressLocality": "Gdynia"}]}, ["Gdynia"]),
    ],
)
def test_places_in_every_shape(tmp_path: Path, location: Any, expected: list[str]) -> None:
    assert [place.name for place in one(tmp_path, posted(jobLocation=location)).places] == expected


def test_remote_work_lies_where_its_people_may_be(tmp_path: Path) -> None:
    country = {"@type": "Country", "name": "Poland"}
    text = posted(jobLocation=None, jobLocationType="TELECOMMUTE", applicantLocationRequirements=[country])
    offer = one(tmp_path, text)
    assert (offer.modes, [place.name for place in offer.places]) == (("remote",), ["Polska"])


@pytest.mark.parametrize(
    ("kind", "contracts", "hours"),
    [
        ("FULL_TIME, CONTRACTOR", ("b2b",), ("full_time",)),
        (["PART_TIME", "INTERN"], ("internship",), ("part_time",)),
        ("Umowa zlecenie", ("mandate",), ()),
        ("Umowa o pracę, pełny etat", ("employment",), ("full_time",)),
        ("OTHER", (), ()),
        ({"@value": "FULL_TIME"}, (), ("full_time",)),
    ],
)
def test_kinds_of_employment_in_codes_and_words(tmp_path: Path, kind: Any, contracts: Any, hours: Any) -> None:
    offer = one(tmp_path, posted(employmentType=kind))
    assert (offer.contracts, offer.hours) == (contracts, hours)


def test_a_company_that_is_only_a_name_and_skills_in_a_list(tmp_path: Path) -> None:
    skills = [{"@type": "DefinedTerm", "name": "EKG"}, "RTG"]
    offer = one(tmp_path, posted(hiringOrganization="Przychodnia", skills=skills, qualifications="Prawo zawodu."))
    assert (offer.company, offer.skills) == ("Przychodnia", ("EKG", "RTG"))
    assert "Wymagania:\nPrawo zawodu." in offer.description


MICRODATA = """
<html><body><div itemscope itemtype="http://schema.org/JobPosting">
<meta itemprop="datePosted" content="2026-08-03">
<h1 itemprop="title">Fryzjer  męski</h1>
<a itemprop="url" href="https://salon.example/praca/3">adres</a>
<span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
  <span itemprop="name">Salon Nożyczki</span></span>
<div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
  <span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
    <span itemprop="addressLocality">Tarnów</span></span></div>
<div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
  <span itemprop="address" itemscope><span itemprop="addressLocality">Bochnia</span></span></div>
<time itemprop="validThrough" datetime="2026-09-01">pierwszego</time>
<span itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">
  <meta itemprop="currency" content="PLN"><span itemprop="value" itemscope>
  <meta itemprop="minValue" content="31"><meta itemprop="unitText" content="HOUR"></span></span>
<div itemprop="description"><p>Strzyżenie.</p><ul><li>Golenie</li></ul></div>
</div></body></html>
"""


def test_microdata_is_read_as_well(tmp_path: Path) -> None:
    offer = one(tmp_path, MICRODATA)
    assert (offer.title, offer.company, offer.source) == ("Fryzjer męski", "Salon Nożyczki", "salon.example")
    assert [place.name for place in offer.places] == ["Tarnów", "Bochnia"]
    assert offer.pay == (Pay(31.0, None, "PLN", "hour"),)
    assert (offer.published, offer.expires) == (date(2026, 8, 3), date(2026, 9, 1))
    assert offer.description == "Strzyżenie.\nGolenie"


def test_pages_in_an_old_encoding_are_read(tmp_path: Path) -> None:
    content = page(json.dumps(POSTING, ensure_ascii=False), head='<meta charset="iso-8859-2">').encode(
        "iso-8859-2"
    )
    (offer,) = offers_of(tmp_path / "x", content)
    assert offer.title == "Pielęgniarka"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_file_of_json_ld_alone(tmp_path: Path, indent: int | None) -> None:
    graph = {"@context": "https://schema.org", "@graph": [POSTING, {**POSTING, "title": "Lekarz"}]}
    offers = offers_of(tmp_path / "x", json.dumps(graph, indent=indent))
    assert [offer.title for offer in offers] == ["Pielęgniarka", "Lekarz"]


def test_json_ld_one_posting_a_line(tmp_path: Path) -> None:
    offers = offers_of(tmp_path / "x", "\n".join([json.dumps(POSTING)] * 3))
    assert len(offers) == 3


@pytest.mark.parametrize("text", ["", "{", '{"a": }', '["a" "b"', "nic"])
def test_what_makes_no_sense_is_nothing(text: str) -> None:
    assert lenient.loads(text) is None


def test_many_broken_quotes_take_no_long_time() -> None:
    assert lenient.loads('{"a": "' + 'x"y ' * 50_000) is None


@pytest.mark.parametrize("skills", ["Java, Kafka", ["Java, Kafka"], ["Java", "Kafka"]])
def test_skills_are_a_list_also_where_they_stand_in_one_text(tmp_path: Path, skills: Any) -> None:
    assert one(tmp_path, posted(title="Programista", skills=skills)).skills == ("Java", "Kafka")
