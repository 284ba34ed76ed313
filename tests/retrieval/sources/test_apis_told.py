"""What APIs, feeds and pages say in their own way: amounts in words, states, kinds that are no contract."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from tests.retrieval.sources.made_answers import FRANCETRAVAIL, GREENHOUSE, JOOBLE, JUSTJOIN, ORACLE
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, answer: Any) -> Offer:
    (offer,) = offers_of(path / "answer", json.dumps(answer))
    return offer


def amounts(offer: Offer) -> list[Pay]:
    return [replace(pay, raw="") for pay in offer.pay]


def test_france_tells_town_and_pay_in_words(tmp_path: Path) -> None:
    offer = one(tmp_path, FRANCETRAVAIL)
    assert (offer.id, offer.company) == ("francetravail:199ABCD", "CARREAUX DU SUD")
    assert [(place.name, place.country) for place in offer.places] == [("Lyon", "FR")]
    assert (offer.contracts, offer.hours) == (("employment",), ("part_time",))
    assert offer.pay == (Pay(12.5, 14.2, "EUR", "hour", None, "employment"),)
    assert offer.url == "https://candidat.francetravail.fr/offres/recherche/detail/199ABCD"


def test_oracle_has_further_places_and_the_language_of_its_page_is_none_of_the_work(tmp_path: Path) -> None:
    offer = one(tmp_path, ORACLE)
    assert (offer.id, offer.title, offer.company) == ("oracle:26001", "Doradca klienta", "Bank Przykład")
    assert [place.name for place in offer.places] == ["Łódź", "Kutno"]
    assert (offer.languages, offer.modes, offer.hours) == ((), ("hybrid",), ("full_time",))
    assert str(offer.expires) == "2026-09-19"


def test_jooble_is_the_source_of_what_it_found_elsewhere(tmp_path: Path) -> None:
    offer = one(tmp_path, JOOBLE)
    assert (offer.id, offer.company, offer.description) == (
        "jooble:-111",
        "Kafel",
        "...Stawianie pieców. Umowa o pracę...",
    )
    assert (amounts(offer)[0].maximum, offer.hours, offer.contracts) == (7_300.0, ("full_time",), ("employment",))


@pytest.mark.parametrize(
    ("title", "ends", "pay"),
    [
        (
            "B2B, monthly net",
            ("20 000 zł", "25 000 zł PLN"),
            Pay(20_000.0, 25_000.0, "PLN", "month", "net", "b2b"),
        ),
        ("Monthly salary range", ("PLN 20,000", "PLN 25,000 PLN"), Pay(20_000.0, 25_000.0)),
        ("Salary Range", ("$108,400", "$129,600 USD"), Pay(108_400.0, 129_600.0, "USD", "year")),
    ],
)
def test_greenhouse_ends_a_text_with_the_range(
    tmp_path: Path, title: str, ends: tuple[str, str], pay: Pay
) -> None:
    answer = json.loads(json.dumps(GREENHOUSE))
    low, high = ends
    span = f'<span>{low}</span><span class="divider">&mdash;</span><span>{high}</span>'
    block = f'<div class="pay-input"><div class="title">{title}</div><div class="pay-range">{span}</div></div>'
    answer["jobs"][0] |= {
        "pay_input_ranges": [],
        "content": escape(f"<p>Raporty w SQL.</p>{block}"),
        "metadata": [{"name": "Employment Type", "value": "Full-time"}, {"name": "Karta", "value": "Part-time"}],
    }
    offer = one(tmp_path, answer)
    assert (amounts(offer), offer.hours) == ([pay], ("full_time",))


def test_an_answer_whose_slugs_name_no_category_of_either_board_has_no_addresses(tmp_path: Path) -> None:
    answer = json.loads(json.dumps(JUSTJOIN))
    answer["data"][0]["slug"] = "przyklad-lublin-frontend-developer"
    offer = one(tmp_path, answer)
    assert (offer.source, offer.url) == ("justjoin", "")


@pytest.mark.parametrize(
    ("kind", "text", "contracts"),
    [
        ("contract", "Pisanie tekstów, umowa o dzieło.", ("task",)),
        ("contractor", "Kontrakt B2B lub umowa zlecenie.", ("b2b", "mandate")),
        ("Freelance", "Umowa o dzieło.", ("task",)),
        ("contractor", "Pisanie tekstów.", ("b2b",)),
        ("contract", "Pisanie tekstów.", ()),
        ("umowa zlecenie", "Po okresie próbnym umowa o pracę.", ("mandate",)),
    ],
)
def test_a_word_that_only_says_contract_yields_to_what_the_text_says(
    tmp_path: Path, kind: str, text: str, contracts: tuple[str, ...]
) -> None:
    offer = one(tmp_path, [{"title": "Redaktor", "company": "Pióro", "jobtype": kind, "description": text}])
    assert offer.contracts == contracts


@pytest.mark.parametrize("state", ["PUBLISHED", "active", "Open"])
def test_a_state_of_publication_is_no_place(tmp_path: Path, state: str) -> None:
    offer = one(tmp_path, [{"title": "Zdun", "company": "Kafel", "city": "Nysa", "state": state}])
    assert [place.name for place in offer.places] == ["Nysa"]


@pytest.mark.parametrize(
    "said", [{"tax": "GROSS"}, {"rodzaj": "brutto"}, {"typ": "brutto"}, {"brutto": True}, {"net": False}]
)
def test_a_range_says_in_many_ways_that_it_is_gross(tmp_path: Path, said: dict[str, Any]) -> None:
    pay = {"od": 5000, "do": 6000, "waluta": "PLN", "okres": "miesiąc", **said}
    offer = one(tmp_path, [{"title": "Zdun", "company": "Kafel", "wynagrodzenie": pay}])
    assert offer.pay == (Pay(5_000.0, 6_000.0, basis="gross"),)


def test_the_first_day_of_an_offer_is_not_its_last(tmp_path: Path) -> None:
    record = {"stanowisko": "Zdun", "dataWaznosciOd": "2026-08-18", "dataWaznosciDo": "2026-09-18"}
    offer = one(tmp_path, [record])
    assert (str(offer.published), str(offer.expires)) == ("2026-08-18", "2026-09-18")


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>
<author><name>Kafel</name></author><entry><id>1</id><title>Zdun</title><link href="https://kafel.example/1"/>
<summary>Piece kaflowe.</summary></entry></feed>"""


@pytest.mark.parametrize(
    ("title", "company"),
    [("Jobs at Kafel", "Kafel"), ("Kafel – kariera", "Kafel"), ("Kafel - oferty pracy w budownictwie", "")],
)
def test_an_employers_own_feed_is_by_its_employer(tmp_path: Path, title: str, company: str) -> None:
    (offer,) = offers_of(tmp_path / "x", ATOM.format(title=title))
    assert offer.company == company


def test_data_in_which_values_are_named_by_their_numbers_are_read(tmp_path: Path) -> None:
    data = [
        ["ShallowReactive", 1], {"data": 2, "path": -1}, {"offers": 3}, [4, 9],
        {"title": 5, "company": 6, "city": 7, "salary": 8}, "Zdun", {"name": 12}, "Nysa", "6000 zł brutto",
        {"title": 10, "company": 6, "city": 7, "published": 11}, "Kaflarz", ["Date", "2026-08-20T10:00:00Z"],
        "Kafel",
    ]  # fmt: skip
    script = f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(data)}</script>'
    offers = offers_of(tmp_path / "x", f"<!doctype html><html><body>{script}</body></html>")
    assert [(offer.title, offer.company, offer.places[0].name) for offer in offers] == [
        ("Zdun", "Kafel", "Nysa"),
        ("Kaflarz", "Kafel", "Nysa"),
    ]
    assert str(offers[1].published) == "2026-08-20"


def test_data_that_name_themselves_end(tmp_path: Path) -> None:
    from retrieval.sources.devalue import unfolded

    assert unfolded('[{"a": 0}]') is None
    assert unfolded("[[1, 1], [2, 2], [3, 3], 7]") == [[[7, 7], [7, 7]], [[7, 7], [7, 7]]]
    assert unfolded(json.dumps([[n + 1, n + 1] for n in range(40)] + [7])) is None


def test_a_text_that_is_named_many_times_counts_each_time(tmp_path: Path) -> None:
    from retrieval.sources.devalue import unfolded

    long = "z" * 200_000
    assert unfolded(json.dumps([[1] * 40_000, long])) is None
    assert unfolded(json.dumps([[1] * 40_000, {long: 2}, 7])) is None
    assert unfolded(json.dumps([[1] * 40_000, ["Date", long]])) is None
    assert unfolded(json.dumps([[1] * 40_000, 10**4_000])) is None
    assert unfolded(json.dumps([[1] * 3, long])) == [long] * 3
    page = f'<html><body><script id="__NUXT_DATA__">{json.dumps([[1] * 40_000, long])}</script></body></html>'
    (tmp_path / "x.html").write_text(page)
    _, drafts, rejected = drafts_of(tmp_path / "x.html")
    assert (drafts, len(rejected)) == ([], 1)
