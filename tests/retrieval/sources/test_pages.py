"""What real pages do with schema.org: references, relative addresses, RDFa, parts without a scope, old dates."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.retrieval.sources.made_answers import PRACUJ
from tests.retrieval.sources.made_boards import THEPROTOCOL
from tests.retrieval.sources.reading import drafts_of, offers_of
from tests.retrieval.sources.test_jobpostings import POSTING, page, posted

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

COMPANY = {"@type": "Organization", "@id": "https://mlyn.example/#firma", "name": "Młyn nad Rzeką"}
PLACE = {"@type": "Place", "@id": "#mlyn", "address": {"addressLocality": "Chełmno", "addressCountry": "PL"}}


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "page", content)
    return offer


def towns(offer: Offer) -> list[str]:
    return [place.name for place in offer.places]


@pytest.mark.parametrize("several", [False, True])
def test_what_a_posting_names_by_its_id_stands_elsewhere_in_the_graph(tmp_path: Path, several: bool) -> None:
    employer: Any = {"@id": COMPANY["@id"]}
    offer = {
        **POSTING,
        "hiringOrganization": employer,
        "jobLocation": [{"@id": "#mlyn"}] if several else {"@id": "#mlyn"},
    }
    found = one(tmp_path, page(json.dumps({"@context": "https://schema.org", "@graph": [COMPANY, PLACE, offer]})))
    assert (found.company, towns(found)) == ("Młyn nad Rzeką", ["Chełmno"])


def test_a_reference_to_nothing_is_nothing(tmp_path: Path) -> None:
    assert one(tmp_path, posted(hiringOrganization={"@id": "#brak"})).company == ""


def test_addresses_of_several_offers_are_told_from_that_of_their_page(tmp_path: Path) -> None:
    blocks = [json.dumps({**POSTING, "identifier": n, "url": f"/oferta/{n}"}) for n in (1, 2)]
    head = '<link rel="canonical" href="https://mlyn.example/praca">'
    found = offers_of(tmp_path / "x", page(*blocks, head=head))
    assert [offer.url for offer in found] == ["https://mlyn.example/oferta/1", "https://mlyn.example/oferta/2"]


def test_the_data_of_a_page_made_by_a_program_are_read(tmp_path: Path) -> None:
    data = json.dumps({"props": {"pageProps": {"offer": POSTING}}})
    found = one(tmp_path, page(body=f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'))
    assert found.title == "Pielęgniarka"


def test_remote_work_from_a_country_given_as_a_place(tmp_path: Path) -> None:
    where = [{"address": {"addressCountry": "POL"}}]
    found = one(
        tmp_path, posted(jobLocation=None, jobLocationType="TELECOMMUTE", applicantLocationRequirements=where)
    )
    assert (towns(found), found.modes) == (["Polska"], ("remote",))


def test_tags_of_which_some_were_escaped_are_all_taken_away(tmp_path: Path) -> None:
    assert (
        one(tmp_path, posted(description="&lt;p&gt;Praca<br>w kuchni&lt;/p&gt;")).description == "Praca\nw kuchni"
    )


def test_microdata_whose_parts_have_no_scope_of_their_own(tmp_path: Path) -> None:
    text = """<html><body><div itemscope itemtype="http://schema.org/JobPosting">
      <meta itemprop="datePosted" content="Wed Aug 05 02:00:00 UTC 2026">
      <meta itemprop="hiringOrganization" content="Latarnia Morska">
      <span itemprop="jobLocation"><span itemprop="address">
        <meta itemprop="streetAddress" content="Gdynia, PL"></span></span>
      <span itemprop="title">Nawigator</span></div></body></html>"""
    found = one(tmp_path, text)
    assert (found.company, towns(found), found.published) == ("Latarnia Morska", ["Gdynia"], date(2026, 8, 5))


def test_rdfa_is_read_as_microdata_is(tmp_path: Path) -> None:
    text = """<html><body vocab="http://schema.org/"><div typeof="JobPosting"><h1 property="title">Młynarz</h1>
      <span property="hiringOrganization" typeof="Organization"><b property="name">Młyn</b></span>
      <div property="jobLocation" typeof="Place"><div property="address" typeof="PostalAddress">
        <span property="addressLocality">Chełmno</span></div></div></div></body></html>"""
    found = one(tmp_path, text)
    assert (found.title, found.company, towns(found)) == ("Młynarz", "Młyn", ["Chełmno"])


@pytest.mark.parametrize("data", [PRACUJ, THEPROTOCOL])
def test_a_boards_page_without_a_posting_is_read_by_the_data_it_was_made_of(tmp_path: Path, data: Any) -> None:
    state = json.dumps({"props": {"menu": [{"name": "O nas", "url": "/o-nas"}], "queries": [{"state": data}]}})
    found = one(tmp_path, page(body=f'<script id="__NEXT_DATA__" type="application/json">{state}</script>'))
    (tmp_path / "answer").write_text(json.dumps(data), encoding="utf-8")
    assert found.title == drafts_of(tmp_path / "answer")[1][0].title


def test_a_page_whose_data_are_no_offers_says_so(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(
        page(body='<script type="application/json">{"menu": [{"name": "O nas"}]}</script>')
    )
    _, drafts, (rejected,) = drafts_of(tmp_path / "x")
    assert (drafts, rejected.partial) == ([], False)


OFFER = {"id": 5, "title": "Bosman", "company_name": "Port", "city": "Hel", "salary_min": 6000, "url": "/praca/5"}
OTHER = {**OFFER, "id": 6, "title": "Cumownik", "url": "/praca/6"}
HEAD = '<link rel="canonical" href="https://port.example/praca">'


def made_of(data: object, *, inertia: bool = False) -> str:
    if inertia:
        return page(body=f"<div data-page='{json.dumps(data)}'></div>", head=HEAD)
    return page(body=f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>', head=HEAD)


@pytest.mark.parametrize("inertia", [False, True])
@pytest.mark.parametrize(
    "data",
    [
        {"props": {"pageProps": {"jobs": [OFFER, OTHER], "menu": [{"title": "Kontakt", "url": "/kontakt"}]}}},
        {"queries": [{"state": {"data": {"pages": [{"items": [OFFER, OTHER]}]}}}], "again": [OFFER, OTHER]},
        {"jobs": [OFFER, OTHER], "similarJobs": [{**OFFER, "id": 7}]},
    ],
)
def test_the_only_list_of_offers_in_the_data_of_a_page_is_read(
    tmp_path: Path, data: object, inertia: bool
) -> None:
    found = offers_of(tmp_path / "x", made_of(data, inertia=inertia))
    assert [(offer.title, offer.company, offer.url) for offer in found] == [
        ("Bosman", "Port", "https://port.example/praca/5"),
        ("Cumownik", "Port", "https://port.example/praca/6"),
    ]


def test_the_only_offer_in_the_data_of_a_page_is_read(tmp_path: Path) -> None:
    offer = {name: value for name, value in OFFER.items() if name != "url"}
    found = one(tmp_path, made_of({"job": {**offer, "body": "<p>Cumy.</p>"}, "similar_jobs": [OTHER]}))
    assert (found.title, found.url, found.description) == ("Bosman", "https://port.example/praca", "Cumy.")


@pytest.mark.parametrize(
    "data",
    [
        {"jobs": [OFFER, OTHER], "archive": [{**OFFER, "id": 9}]},
        {"authors": [{"name": "Ada", "company": "Port", "url": "/ada"}]},
        {"voices": [{"title": "Prezes", "company": "Port", "url": "/o-nas"}]},
        {"articles": [{"title": "Port rośnie", "url": "/port"}, {"title": "Port śpi", "url": "/sen"}]},
        {"jobs": [OFFER, {"title": "Bez firmy", "url": "/7"}], "others": []},
    ],
)
def test_other_data_of_a_page_are_no_offers(tmp_path: Path, data: dict[str, list[dict[str, object]]]) -> None:
    (tmp_path / "x").write_text(made_of(data), encoding="utf-8")
    _, drafts, (rejection,) = drafts_of(tmp_path / "x")
    assert drafts == []
    assert "without a schema.org JobPosting" in rejection.reason


def test_the_base_of_a_page_is_where_its_links_lead_from(tmp_path: Path) -> None:
    found = one(
        tmp_path, page(json.dumps({**POSTING, "url": "/oferta/5"}), head='<base href="https://mlyn.example/">')
    )
    assert found.url == "https://mlyn.example/oferta/5"


def test_rdfa_names_the_address_of_what_it_describes(tmp_path: Path) -> None:
    body = '<div typeof="JobPosting" resource="https://mlyn.example/12"><h2 property="title">Młynarz</h2></div>'
    assert (
        one(tmp_path, f'<html><body vocab="https://schema.org/">{body}</body></html>').url
        == "https://mlyn.example/12"
    )


SHOWN = (
    "<nav><ul><li>Kontakt: Opole</li></ul></nav><main><h1>Dołącz do nas!</h1><p>Od 40 lat.</p>"
    "<h3>Introligator</h3><p><strong>Miejsce pracy:</strong> Nysa<br><b>Umowa:</b> o pracę<br>"
    "<b>Wynagrodzenie:</b> 5 500 – 6 300 zł brutto</p><ul><li>obsługa złamywarki</li></ul>"
    "<h3>Kelner</h3><p>Miejsce pracy: Brzeg<br>Umowa: zlecenie<br>Stawka: 32 zł/h</p></main><footer>Opole</footer>"
)


def test_a_page_that_shows_its_adverts_under_labels_alone_is_read_as_them(tmp_path: Path) -> None:
    first, second = offers_of(tmp_path / "x", page(body=SHOWN, head=HEAD))
    assert (first.title, towns(first), first.contracts) == ("Introligator", ["Nysa"], ("employment",))
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in first.pay] == [(5_500.0, 6_300.0, "gross")]
    assert (second.title, towns(second), second.pay[0].per) == ("Kelner", ["Brzeg"], "hour")
    assert (first.source, first.url, first.description.endswith("obsługa złamywarki")) == (
        "port.example",
        "",
        True,
    )


def test_pairs_of_a_list_are_labels_and_a_public_employer_is_one(tmp_path: Path) -> None:
    pairs = (
        "<dl><dt>Wymiar etatu:</dt><dd>1</dd><dt>Oferty do:</dt><dd>4 grudnia 2026 r.</dd>"
        "<dt>Miejsce wykonywania pracy:</dt><dd>Nysa</dd><dt>Wynagrodzenie</dt><dd>od 6 250 zł brutto</dd></dl>"
    )
    name = "<h1>Inspektor nadzoru budowlanego</h1><div>Powiatowy Inspektorat Nadzoru w Nysie</div>"
    found = one(tmp_path, page(body=name + pairs, head=HEAD))
    assert (found.title, found.company) == (
        "Inspektor nadzoru budowlanego",
        "Powiatowy Inspektorat Nadzoru w Nysie",
    )
    assert (towns(found), str(found.expires), found.pay[0].minimum) == (["Nysa"], "2026-12-04", 6_250.0)
    assert found.url == "https://port.example/praca"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Kontakt</h1><p>Adres: Nysa<br>Umowa: zlecenie</p>",
        "<h1>Introligator</h1><p>Zawód z tradycją. Praca, umowa, wynagrodzenie.</p>",
        "<h1>Kariera</h1><p>Miejsce pracy: Nysa<br>Wynagrodzenie: 5000 zł</p>",
        SHOWN.replace("<strong>Miejsce pracy:</strong> Nysa<br>", ""),
    ],
)
def test_what_other_pages_show_is_no_advert(tmp_path: Path, body: str) -> None:
    (tmp_path / "x").write_text(page(body=body), encoding="utf-8")
    _, drafts, (rejection,) = drafts_of(tmp_path / "x")
    assert drafts == []
    assert "without a schema.org JobPosting" in rejection.reason
