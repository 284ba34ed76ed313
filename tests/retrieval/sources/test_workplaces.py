"""Where the work is: flags of remote work in any writing, and places however deep an answer holds them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def one(path: Path, **fields: Any) -> Offer:
    (offer,) = offers_of(path / "x.json", json.dumps([{"title": "Analityk", "company": "A", **fields}]))
    return offer


@pytest.mark.parametrize(
    "fields",
    [
        *({"isRemote": flag} for flag in (True, 1, "true", "True", "TRUE", "PRAWDA", "1.0", "yes", "tak", "1")),
        *(
            {name: True}
            for name in "remoteOk remote_allowed telecommuting job_is_remote remotePossible is_remote".split()
        ),
        {"remote_allowed": 1.0},
        {"location": {"city": "Łódź", "is_remote": True}},
        {"location": {"name": "Łódź", "remote": "true"}},
        {"workplace": {"type": "remote"}},
    ],
)
def test_remote_work_is_told_by_flags(tmp_path: Path, fields: dict[str, Any]) -> None:
    assert one(tmp_path, **fields).modes == ("remote",)


@pytest.mark.parametrize("flag", [False, "false", "FALSE", "nie", "0", 0, "", None])
def test_no_is_no(tmp_path: Path, flag: Any) -> None:
    assert one(tmp_path, is_remote=flag, remoteOk=flag).modes == ()


@pytest.mark.parametrize("code", ["STATIONARY", "stationary", "ON_SITE"])
def test_codes_of_the_place_are_read(tmp_path: Path, code: str) -> None:
    assert one(tmp_path, workMode=code).modes == ("onsite",)


@pytest.mark.parametrize(
    "fields",
    [
        {"workPlace": {"city": "Łowicz", "region": "łódzkie"}},
        {"work_place": "Łowicz"},
        {"workplace": "Łowicz"},
        {"place_of_work": {"city": "Łowicz"}},
        {"locations": {"edges": [{"node": {"city": "Łowicz", "country": {"code": "PL"}}}]}},
        {"locations": {"data": [{"name": "Łowicz"}]}},
    ],
)
def test_places_stand_under_many_names(tmp_path: Path, fields: dict[str, Any]) -> None:
    offer = one(tmp_path, **fields)
    assert ([place.name for place in offer.places], offer.modes) == (["Łowicz"], ())


def test_a_workplace_that_is_a_mode_is_no_place(tmp_path: Path) -> None:
    offer = one(tmp_path, workplace="hybrid", city="Ełk")
    assert ([place.name for place in offer.places], offer.modes) == (["Ełk"], ("hybrid",))


@pytest.mark.parametrize(
    "code", ["EMPLOYMENT_CONTRACT", "CONTRACT_OF_EMPLOYMENT", "UMOWA_O_PRACE", "PERMANENT_CONTRACT"]
)
def test_codes_of_contracts_are_read(tmp_path: Path, code: str) -> None:
    assert one(tmp_path, contractType=code).contracts == ("employment",)


@pytest.mark.parametrize(
    ("fields", "modes"),
    [
        ({"remote_possible": True, "work_mode": "hybrid"}, ("hybrid",)),
        ({"telecommuting": 1, "mode": "office"}, ("onsite",)),
        ({"telecommuting": 1, "mode": "praca w biurze"}, ("onsite",)),
        ({"mozliwa praca zdalna": "tak", "tryb pracy": "hybrydowo"}, ("hybrid",)),
        ({"remote_possible": True, "work_mode": "do uzgodnienia"}, ("remote",)),
        ({"is_remote": True, "work_mode": "hybrid"}, ("remote", "hybrid")),
    ],
)
def test_that_work_may_be_remote_yields_to_a_stated_mode(
    tmp_path: Path, fields: dict[str, Any], modes: tuple[str, ...]
) -> None:
    assert one(tmp_path, **fields).modes == modes
