"""One offer in full, as the boards of Poland and its applicant-tracking systems give it: each beside the lists."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from tests.retrieval.sources.reading import drafts_of, offers_of
from tests.retrieval.sources.test_boards import posting

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

SECTIONS: list[dict[str, Any]] = [
    {
        "sectionType": "technologies",
        "title": "Technologie",
        "subSections": [
            {
                "sectionType": "technologies-expected",
                "title": "Wymagane",
                "model": {"items": [{"name": "Java"}], "customItems": [{"name": "Kalkulator"}]},
            },
            {"sectionType": "technologies-optional", "title": "Mile", "model": {"items": [{"name": "Kafka"}]}},
        ],
    },
    {
        "sectionType": "requirements",
        "title": "Nasze wymagania",
        "subSections": [{"sectionType": "requirements-expected", "model": {"bullets": ["Angielski B2"]}}],
    },
    {"sectionType": "about-us", "title": "O nas", "model": {"paragraphs": ["Liczymy owce."]}},
]
PRACUJ: dict[str, Any] = {
    "jobOfferWebId": 500_600,
    "publicationDetails": {
        "dateOfInitialPublicationUtc": "2026-08-14T13:49:55.61Z",
        "lastPublishedUtc": "2026-08-20T10:00:00Z",
        "expirationDateTimeUtc": "2026-09-14T21:59:59Z",
        "isActive": True,
    },
    "attributes": {
        "jobTitle": "Programista",
        "description": "Liczenie owiec…",
        "offerAbsoluteUrl": "https://www.pracuj.pl/praca/programista-warszawa,oferta,500600",
        "displayEmployerName": "Owczarnia S.A.",
        "workplaces": [
            {
                "displayAddress": "Owcza 7, Wola, Warszawa",
                "region": {"name": "mazowieckie"},
                "inlandLocation": {"location": {"name": "Warszawa"}, "address": "Owcza 7"},
            }
        ],
        "employment": {
            "positionLevels": [{"id": 4, "name": "specjalista / specjalistka (mid / regular)"}],
            "entirelyRemoteWork": False,
            "workSchedules": [{"name": "pełny etat"}],
            "typesOfContracts": [
                {
                    "id": 3,
                    "name": "kontrakt B2B",
                    "salary": {
                        "from": 140,
                        "to": 155,
                        "currency": {"code": "PLN", "symbol": "zł"},
                        "timeUnit": {"id": 1, "shortForm": {"name": "godz."}},
                        "salaryKind": {"code": "net-plus-vat", "name": "netto (+ VAT)"},
                    },
                },
                {
                    "id": 0,
                    "name": "umowa o pracę",
                    "salary": {
                        "from": 16_000,
                        "to": 18_500,
                        "currency": {"code": "PLN"},
                        "timeUnit": {"id": 0, "shortForm": {"name": "mies."}},
                        "salaryKind": {"code": "gross", "name": "brutto"},
                    },
                },
            ],
            "workModes": [{"code": "hybrid", "name": "praca hybrydowa"}],
        },
    },
    "sections": SECTIONS,
}
NOFLUFF: dict[str, Any] = {
    "company": {"name": "Przykład", "size": "50"},
    "details": {"description": "<p>Budujemy <b>mosty</b>.</p>"},
    "basics": {"category": "backend", "seniority": ["Senior", "Expert"], "technology": "Java"},
    "specs": {"dailyTasks": ["Projektowanie"]},
    "requirements": {
        "musts": [{"value": "Java", "type": "main"}, {"value": "Spring", "type": "main"}],
        "nices": [{"value": "AWS", "type": "main"}],
        "description": "<ul><li>5 lat</li></ul>",
        "languages": [{"type": "MUST", "code": "en", "level": "B2"}],
    },
    "essentials": {
        "originalSalary": {
            "currency": "PLN",
            "types": {
                "b2b": {"period": "Hour", "range": [150.0, 190.0]},
                "permanent": {"period": "Month", "range": [18_000, 23_000]},
            },
        },
        "salary": {"currency": "EUR", "types": {"b2b": {"period": "Month", "range": [6_000, 7_600]}}},
    },
    "location": {
        "places": [
            {"city": "Remote", "url": "java-dev-przyklad-remote"},
            {"country": {"code": "POL", "name": "Poland"}, "city": "Kraków", "url": "java-dev-przyklad-krakow"},
        ],
        "fullyRemote": False,
        "hybridDesc": "2 dni",
    },
    "id": "java-dev-przyklad-Krakow",
    "reference": "AAAA1111",
    "title": "Java Dev",
    "posted": 1_785_168_005_852,
    "status": "PUBLISHED",
    "postingUrl": "java-dev-przyklad-krakow",
    "regions": ["pl"],
}
ERECRUITER: dict[str, Any] = {
    "jobs": [
        {
            "jobOfferId": 31,
            "jobOfferRegionId": 77,
            "url": "https://skk.erecruiter.pl/Offer.aspx?oid=31&ejorId=77",
            "urlWithLayout": "https://skk.erecruiter.pl/Offer.aspx?oid=31&cfg=9A",
            "title": "Kierownik sklepu",
            "publishDate": "2026-08-05T00:00:00",
            "expiryDate": "2026-09-04T00:00:00",
            "company": "Sklepy Sp. z o.o.",
            "location": "Olkusz",
            "referencenumber": "KS/1",
            "country": {"isoCode": "PL"},
            "region": {"name": "małopolskie"},
            "departments": ["Sprzedaż"],
            "companyDescription": "<p>Sieć sklepów.</p>",
            "positionDescription": "<p>Prowadzenie sklepu</p>",
            "requirements": "<ul><li>2 lata na kasie</li></ul>",
            "opportunities": "<ul><li>umowa o pracę</li></ul>",
            "clause": "<p>Administratorem danych jest ktoś w Gdańsku</p>",
            "compensationPackage": {
                "salaryRanges": [{"from": 5500, "to": 6800, "currency": "PLN", "type": "Gross"}]
            },
        }
    ]
}
ADZUNA: dict[str, Any] = {
    "count": 1,
    "results": [
        {
            "id": "45",
            "title": "Kierowca <strong>C+E</strong>",
            "description": "Trasy krajowe…",
            "created": "2026-08-19T12:34:56Z",
            "redirect_url": "https://www.adzuna.pl/details/45?utm_medium=api",
            "adref": "ey",
            "category": {"label": "Logistyka", "tag": "logistics-jobs"},
            "company": {"display_name": "Trans Sp. z o.o."},
            "location": {"display_name": "Radom, Mazowieckie", "area": ["Polska", "Mazowieckie", "Radom"]},
            "salary_min": 96_000,
            "salary_max": 120_000,
            "salary_is_predicted": "0",
            "contract_time": "full_time",
            "contract_type": "permanent",
        }
    ],
}


def one(path: Path, answer: Any) -> Offer:
    (offer,) = offers_of(path / "answer", answer if isinstance(answer, str) else json.dumps(answer))
    return offer


def within_a_page(value: Any) -> dict[str, Any]:
    """The data of a page, in which what it shows lies as deep as this."""
    return {"props": {"pageProps": {"dehydratedState": {"queries": [{"state": {"data": value}}]}}}}


@pytest.mark.parametrize(
    ("format_", "answer"),
    [("pracuj", PRACUJ), ("nofluffjobs", NOFLUFF), ("erecruiter", ERECRUITER), ("adzuna", ADZUNA)],
)
def test_each_is_recognised_by_what_it_holds(tmp_path: Path, format_: str, answer: Any) -> None:
    (tmp_path / "x").write_text(json.dumps(answer, indent=1), encoding="utf-8")
    name, (draft,), rejected = drafts_of(tmp_path / "x")
    assert (name, rejected) == (format_, [])
    assert all((draft.title, draft.source_id, draft.company, draft.url, draft.places, draft.published))


def test_an_offer_of_pracuj_in_full(tmp_path: Path) -> None:
    offer = one(tmp_path, PRACUJ)
    assert (offer.id, offer.company) == ("pracuj:500600", "Owczarnia S.A.")
    assert [place.name for place in offer.places] == ["Warszawa"]
    assert (offer.modes, offer.levels, offer.hours) == (("hybrid",), ("mid",), ("full_time",))
    assert offer.contracts == ("employment", "b2b")
    assert offer.pay == (
        Pay(140, 155, "PLN", "hour", "net", "b2b"),
        Pay(16_000, 18_500, "PLN", "month", "gross", "employment"),
    )
    assert (offer.skills, offer.skills_nice, offer.languages) == (("Java", "Kalkulator"), ("Kafka",), ("en",))
    assert "Nasze wymagania\nAngielski B2\nO nas\nLiczymy owce." in offer.description
    assert (offer.published, offer.expires) == (date(2026, 8, 14), date(2026, 9, 14))


@pytest.mark.parametrize("indent", [None, 1])
def test_the_same_offer_in_the_data_of_its_page(tmp_path: Path, indent: int | None) -> None:
    data = json.dumps(within_a_page(PRACUJ), indent=indent)
    page = f'<!doctype html><script id="__NEXT_DATA__" type="application/json">{data}</script>'
    assert one(tmp_path, data) == one(tmp_path, page) == one(tmp_path, PRACUJ)


def test_an_offer_that_is_no_longer_shown_is_none(tmp_path: Path) -> None:
    closed = {**PRACUJ, "publicationDetails": {**PRACUJ["publicationDetails"], "isActive": False}}
    assert offers_of(tmp_path / "x", json.dumps(closed)) == []
    assert offers_of(tmp_path / "x", json.dumps({**NOFLUFF, "status": "EXPIRED"})) == []


def test_an_offer_without_sections_has_what_its_head_says(tmp_path: Path) -> None:
    head = {"code": "it-technologies-highlighted", "model": {"items": [{"name": "Java"}]}}
    offer = one(tmp_path, {**PRACUJ, "sections": [], "secondaryAttributes": [head]})
    assert (offer.description, offer.skills) == ("Liczenie owiec…", ("Java",))


def test_a_posting_of_nofluffjobs_in_full_is_the_one_of_the_list(tmp_path: Path) -> None:
    offer = one(tmp_path, NOFLUFF)
    assert offer.id == one(tmp_path, {"postings": [posting()]}).id == "nofluffjobs:AAAA1111"
    assert offer.url == "https://nofluffjobs.com/pl/job/java-dev-przyklad-krakow"
    assert [place.name for place in offer.places] == ["Kraków"]
    assert (offer.modes, offer.levels, offer.languages) == (("hybrid",), ("senior", "lead"), ("en",))
    assert offer.pay == (
        Pay(150, 190, "PLN", "hour", "net", "b2b"),
        Pay(18_000, 23_000, "PLN", "month", "gross", "employment"),
    )
    assert (offer.skills, offer.skills_nice) == (("Java", "Spring"), ("AWS",))
    assert offer.description == "Budujemy mosty.\n5 lat\nProjektowanie"
    assert offer.published == date(2026, 7, 27)


@pytest.mark.parametrize(("days", "modes"), [(5, ("remote",)), (3, ("hybrid",)), (0, ("onsite",)), (None, ())])
def test_a_posting_may_tell_its_mode_by_days_of_the_week(
    tmp_path: Path, days: int | None, modes: tuple[str, ...]
) -> None:
    places = NOFLUFF["location"]["places"]
    offer = one(tmp_path, {**NOFLUFF, "location": {"places": places, "remote": days}})
    assert (offer.modes, [place.name for place in offer.places]) == (modes, ["Kraków"])
    nowhere = one(tmp_path, {**NOFLUFF, "location": {"places": places[:1], "remote": days}})
    assert [place.name for place in nowhere.places] == (["Polska"] if days == 5 else [])


def test_a_page_marked_up_for_others_is_read_by_the_boards_own_data(tmp_path: Path) -> None:
    pay = {"@type": "MonetaryAmount", "currency": "PLN", "value": {"value": 190, "unitText": "HOUR"}}
    posting_ = {"@type": "JobPosting", "title": "Java Dev", "baseSalary": pay, "datePosted": "2026-07-27"}

    def page(title: str, *states: dict[str, Any]) -> str:
        marked = json.dumps({**posting_, "title": title})
        data = json.dumps({"7": {"b": {"menu": [{"name": "O nas"}]}}, "8": [{"b": state} for state in states]})
        return (
            f'<!doctype html><script type="application/ld+json">{marked}</script>'
            f'<script id="serverApp-state" type="application/json">{data}</script>'
        )

    assert one(tmp_path, page("Java Dev", NOFLUFF, NOFLUFF)) == one(tmp_path, NOFLUFF)
    other = {**NOFLUFF, "reference": "BBBB2222"}
    for unclear in (page("Java Dev", NOFLUFF, other), page("Kucharz", NOFLUFF), page("Java Dev")):
        assert one(tmp_path, unclear).pay == (Pay(190, 190, "PLN", "hour"),)


def test_the_list_that_a_page_was_made_of_is_read(tmp_path: Path) -> None:
    data = json.dumps(
        {"1": {"b": {"config": {"name": "x"}}}, "2": {"b": {"postings": [posting()], "totalCount": 1}}}
    )
    page = f'<!doctype html><script id="serverApp-state" type="application/json">{data}</script>'
    found = one(tmp_path, page)
    assert (found.id, found.company, found.pay) == (
        "nofluffjobs:AAAA1111",
        "Przykład",
        one(tmp_path, {"postings": [posting()]}).pay,
    )


@pytest.mark.parametrize("cut", [1, 200, 600])
def test_a_list_that_was_streamed_to_its_page_is_read(tmp_path: Path, cut: int) -> None:
    listed = {
        "slug": "kolo-java-dev-krakow-java",
        "title": "Java Dev",
        "requiredSkills": ["Java"],
        "workplaceType": "hybrid",
        "experienceLevel": "mid",
        "employmentTypes": [{"from": 20_000, "to": 25_000, "type": "b2b", "gross": False, "currency": "pln"}],
        "multilocation": [{"city": "Kraków"}, {"city": "Łódź"}],
        "city": "Kraków",
        "companyName": "Koło",
        "publishedAt": "2026-08-19T15:00:00.000Z",
    }
    state = {"state": {"queries": [{"state": {"data": {"pages": [{"data": [listed], "meta": {}}]}}}]}}
    stream = '1:HL["/x.css","style"]\n18:T5,<p>a]5:' + json.dumps(["$", "$L27", None, state]) + '\n6:["$","div"]\n'
    pieces = [stream[:cut], stream[cut:]]
    scripts = "".join(f"<script>self.__next_f.push({json.dumps([1, piece])})</script>" for piece in pieces)
    found = one(
        tmp_path, f"<!doctype html><html><body><script>self.__next_f.push([0])</script>{scripts}</body></html>"
    )
    assert (found.id, found.company, found.modes) == ("justjoin:kolo-java-dev-krakow-java", "Koło", ("hybrid",))
    assert [place.name for place in found.places] == ["Kraków", "Łódź"]
    assert found.pay == (Pay(20_000, 25_000, "PLN", "month", "net", "b2b"),)


def test_an_offer_of_erecruiter_is_that_of_one_region_and_leaves_the_clause_out(tmp_path: Path) -> None:
    offer = one(tmp_path, ERECRUITER)
    assert offer.id == "erecruiter-sklepy-sp-z-o-o:77"
    assert [(place.name, place.voivodeship) for place in offer.places] == [("Olkusz", "małopolskie")]
    assert offer.pay == (Pay(5500, 6800, "PLN", "month", "gross", "employment"),)
    assert offer.description == ("Prowadzenie sklepu\nWymagania:\n2 lata na kasie\nOferujemy:\numowa o pracę")
    assert (offer.skills, offer.expires) == ((), date(2026, 9, 4))


def test_adzuna_pays_for_a_year_in_the_money_of_the_country(tmp_path: Path) -> None:
    offer = one(tmp_path, ADZUNA)
    assert (offer.title, [place.name for place in offer.places]) == ("Kierowca C+E", ["Radom"])
    assert offer.pay == (Pay(96_000, 120_000, "PLN", "year", None, "employment"),)
    (job,) = ADZUNA["results"]
    assert one(tmp_path, {"results": [{**job, "salary_is_predicted": "1"}]}).pay == ()
    elsewhere = {**job, "redirect_url": "https://www.adzuna.com.br/details/45"}
    assert one(tmp_path, {"results": [elsewhere]}).pay == ()
