"""Single fields of records as programs write them: days, prose among skills, JSON in scripts of any encoding."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from retrieval.sources.dates import as_date
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, **fields: Any) -> Offer:
    (offer,) = offers_of(path / "x.json", json.dumps([{"title": "Zdun", "company": "Piec", **fields}]))
    return offer


@pytest.mark.parametrize(
    "written",
    [
        {"$date": "2026-08-10T09:00:00Z"},
        {"$date": {"$numberLong": "1786352400000"}},
        {"date": "2026-08-10 09:00:00.000000", "timezone_type": 3, "timezone": "UTC"},
        "/Date(1786352400000)/",
        "/Date(1786352400000+0200)/",
        "1786352400000.0",
        "20260810",
        20260810,
    ],
)
def test_days_as_databases_and_programs_keep_them(tmp_path: Path, written: Any) -> None:
    assert as_date(written) == date(2026, 8, 10)
    assert one(tmp_path, publishedAt=written).published == date(2026, 8, 10)


@pytest.mark.parametrize("written", [{"day": 3}, "20261399", "12345678", 12345678, "/Date(x)/"])
def test_what_is_no_day_is_none(written: Any) -> None:
    assert as_date(written) is None


@pytest.mark.parametrize(
    "prose",
    ["Requirements: trowel", "wykształcenie zawodowe", "doświadczenie mile widziane", "Wymagania: kielnia"],
)
def test_prose_is_no_skill(tmp_path: Path, prose: str) -> None:
    offer = one(tmp_path, skills=["Kielnia", prose])
    assert offer.skills == ("Kielnia",)
    assert prose in offer.description


def test_the_kind_of_application_is_no_kind_of_work(tmp_path: Path) -> None:
    assert one(tmp_path, application_type="weekend shifts", work_type="FULL_TIME").hours == ("full_time",)


def test_languages_required_are_languages(tmp_path: Path) -> None:
    assert one(tmp_path, requiredLanguages=[{"name": "Angielski", "languageLevel": "B2"}]).languages == ("en",)
    own = {
        "jobOfferKey": "x",
        "jobTitle": "Zdun",
        "companyName": "Piec",
        "requiredLanguages": [{"name": "Niemiecki"}],
    }
    (offer,) = offers_of(tmp_path / "x", json.dumps([own]))
    assert offer.languages == ("de",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_script_of_any_encoding_is_its_json(tmp_path: Path, encoding: str) -> None:
    script = 'var oferty = [{"title": "Zdun", "company": "Żar"}, {"title": "Kominiarz", "company": "Żar"}];\n'
    assert [offer.company for offer in offers_of(tmp_path / "x.js", script.encode(encoding))] == ["Żar", "Żar"]


def test_polish_of_dos_is_read(tmp_path: Path) -> None:
    table = "Stanowisko;Firma;Miasto\nKsięgowa;Żuk;Łomża\nŻeglarz;Łódź;Świnoujście\nZdun;Piec;Gąbin\n"
    found = offers_of(tmp_path / "x", table.encode("cp852"))
    assert [offer.title for offer in found] == ["Księgowa", "Żeglarz", "Zdun"]
    assert [place.name for offer in found for place in offer.places] == ["Łomża", "Świnoujście", "Gąbin"]


@pytest.mark.parametrize("encoding", ["cp1250", "iso-8859-2"])
def test_other_old_encodings_are_not_taken_for_it(tmp_path: Path, encoding: str) -> None:
    table = "Stanowisko;Firma;Miasto\nKsięgowa;Żuk;Łomża\n"
    assert [offer.title for offer in offers_of(tmp_path / "x", table.encode(encoding))] == ["Księgowa"]


def test_letters_that_r_wrote_as_codes_are_letters(tmp_path: Path) -> None:
    record = {
        "title": "<U+041A><U+0443><U+0445><U+0430><U+0440>",
        "description": "Praca<U+202F>od zaraz, <U+FFFFFF>.",
    }
    (offer,) = offers_of(tmp_path / "jobs.json", json.dumps([record]))
    assert offer.title == "Кухар"
    assert "Praca od zaraz" in " ".join(offer.description.split())


def test_an_object_that_is_called_employment_says_hours_and_contract(tmp_path: Path) -> None:
    assert one(tmp_path, employment={"name": "Pełny etat"}).hours == ("full_time",)
    assert one(tmp_path, employment="Umowa o pracę").contracts == ("employment",)


def test_the_seniority_of_personio_wins_over_the_title(tmp_path: Path) -> None:
    position = "<id>1</id><name>Sales Manager</name><seniority>experienced</seniority>"
    (offer,) = offers_of(tmp_path / "x", f"<workzag-jobs><position>{position}</position></workzag-jobs>")
    assert offer.levels == ("mid", "senior")
