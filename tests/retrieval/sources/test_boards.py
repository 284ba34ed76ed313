"""The traps of the board's list API."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from retrieval.sources import boards, format_of
from retrieval.sources.draft import Draft, Record
from retrieval.sources.files import opened
from tests.retrieval.sources.reading import drafts_of

if TYPE_CHECKING:
    from pathlib import Path

POLAND = {"code": "POL", "name": "Poland"}
POSTED = 1_785_168_005_852  # 2026-07-27


def posting(**changes: Any) -> dict[str, Any]:
    """A posting as the API gives it, of an invented company."""
    places = [
        {"city": "Remote", "url": "java-dev-przyklad-remote"},
        {"country": POLAND, "city": "Warszawa", "url": "java-dev-przyklad-warszawa"},
        {"country": POLAND, "province": "lodz", "url": "java-dev-przyklad-lodz", "provinceOnly": True},
    ]
    whole: dict[str, Any] = {
        "id": "java-dev-przyklad-Remote",
        "name": "Przykład",
        "title": "Java Dev",
        "location": {"places": places, "fullyRemote": True, "covidTimeRemotely": False, "hybridDesc": ""},
        "posted": POSTED,
        "renewed": POSTED + 86_400_000,
        "technology": "Java",
        "category": "backend",
        "seniority": ["Senior", "Expert"],
        "url": "java-dev-przyklad-remote",
        "regions": ["pl"],
        "fullyRemote": False,
        "salary": {"from": 20_000.0, "to": 25_000, "type": "b2b", "currency": "PLN", "disclosedAt": "VISIBLE"},
        "reference": "AAAA1111",
        "tiles": {
            "values": [
                {"value": "backend", "type": "category"},
                {"value": "Spring", "type": "requirement"},
                {"value": "en", "type": "jobLanguage"},
            ]
        },
    }
    return {**whole, **changes}


def located(places: list[dict[str, Any]], **how: Any) -> dict[str, Any]:
    return {"location": {"places": places, "fullyRemote": False, "hybridDesc": "", **how}}


def drafts(tmp_path: Path, *postings: dict[str, Any]) -> list[tuple[Record, Draft]]:
    path = tmp_path / "page"
    path.write_text(json.dumps({"totalCount": len(postings), "postings": postings}), encoding="utf-8")
    file = opened(str(path))
    with file.stream:
        format_ = format_of(file)
        assert format_.name == "boards"
        records = [record for record in format_.records(file) if isinstance(record, Record)]
        return [(record, format_.draft(record, format_.identity(record, ""))) for record in records]


def test_a_posting_becomes_a_draft(tmp_path: Path) -> None:
    ((_, draft),) = drafts(tmp_path, posting())
    assert (draft.source, draft.source_id) == ("nofluffjobs", "AAAA1111")
    assert draft.url == "https://nofluffjobs.com/pl/job/java-dev-przyklad-warszawa"
    assert draft.places == ("Warszawa",)
    assert draft.modes == ("remote",)
    assert draft.levels == ("senior", "lead")
    assert draft.pay == (Pay(20_000.0, 25_000.0, "PLN", "month", "net", "b2b"),)
    assert draft.skills == ("Java", "Spring")
    assert draft.languages == ("en",)
    assert draft.published == date(2026, 7, 27)


@pytest.mark.parametrize("bare", [False, True])
def test_a_list_of_years_ago_and_one_without_its_frame_are_read(tmp_path: Path, bare: bool) -> None:
    old = {name: value for name, value in posting().items() if name not in {"reference", "fullyRemote", "tiles"}}
    (tmp_path / "x").write_text(
        json.dumps([old] if bare else {"totalCount": 1, "postings": [old]}), encoding="utf-8"
    )
    name, (draft,), rejected = drafts_of(tmp_path / "x")
    assert (name, rejected) == ("boards", [])
    assert (draft.source_id, draft.company, draft.skills) == ("java-dev-przyklad-Remote", "Przykład", ("Java",))


def test_copies_of_one_advert_say_the_same_in_any_order_of_places(tmp_path: Path) -> None:
    first = posting()
    turned = posting(id="other", url="java-dev-przyklad-lodz", renewed=POSTED)
    turned["location"] = {**first["location"], "places": first["location"]["places"][::-1]}
    (one, draft), (two, other) = drafts(tmp_path, first, turned)
    assert one.said == two.said
    assert draft == other


def test_a_period_that_the_api_names_now_changes_no_offer(tmp_path: Path) -> None:
    salary = posting()["salary"]
    (one, _), (two, _) = drafts(tmp_path, posting(), posting(salary={**salary, "period": "Month"}))
    assert one.said == two.said


def test_a_remote_advert_in_every_province_is_one_for_all_of_poland(tmp_path: Path) -> None:
    spread = [{"country": POLAND, "province": p, "url": p, "provinceOnly": True} for p in ("lodz", "opole")]
    ((_, draft),) = drafts(
        tmp_path, posting(**located([{"city": "Remote", "url": "r"}, *spread], fullyRemote=True))
    )
    assert draft.places == ("Polska",)


def test_an_office_abroad_keeps_its_country(tmp_path: Path) -> None:
    place = {"country": {"code": "HUN", "name": "Hungary"}, "city": "Budapest", "url": "x"}
    ((_, draft),) = drafts(tmp_path, posting(**located([place])))
    assert draft.places == ("Budapest, Hungary",)


@pytest.mark.parametrize(("how", "mode"), [({}, "onsite"), ({"hybridDesc": "2x w tygodniu"}, "hybrid")])
def test_the_mode_is_what_the_location_says(tmp_path: Path, how: dict[str, Any], mode: str) -> None:
    ((_, draft),) = drafts(tmp_path, posting(**located([{"country": POLAND, "city": "Łódź", "url": "l"}], **how)))
    assert draft.modes == (mode,)


@pytest.mark.parametrize(
    "salary",
    [
        {"from": 0, "to": 0, "type": "intern", "currency": "PLN"},
        {"from": 90.0, "to": 110.0, "type": "b2b", "currency": "PLN", "period": "Month"},
        {"from": 9000, "to": 9500, "type": "b2b", "currency": "PLN", "disclosedAt": "HIDDEN"},
        {},
    ],
)
def test_pay_that_cannot_be_true_or_is_hidden_is_unknown(tmp_path: Path, salary: dict[str, Any]) -> None:
    ((_, draft),) = drafts(tmp_path, posting(salary=salary))
    assert draft.pay == ()


def test_an_hourly_rate_stays_hourly(tmp_path: Path) -> None:
    salary = {"from": 90, "to": 110, "type": "permanent", "currency": "PLN", "period": "Hour"}
    ((_, draft),) = drafts(tmp_path, posting(salary=salary))
    assert draft.pay == (Pay(90.0, 110.0, "PLN", "hour", "gross", "employment"),)


def test_the_renewal_orders_versions(tmp_path: Path) -> None:
    ((record, _),) = drafts(tmp_path, posting())
    who = boards.identity(record, "")
    assert (who.version, who.updated) == ("2026-07-28", True)
