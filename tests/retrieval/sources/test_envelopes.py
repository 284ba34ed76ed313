"""Offers are found wherever in a JSON document they stand, and what merely has a name is none of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.retrieval.sources.made_answers import GREENHOUSE, WORKABLE
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

COOK = {"title": "Kucharz", "company": "Bistro Pestka", "city": "Radom"}
BAKER = {"title": "Piekarz", "company": "Bistro Pestka", "city": "Kielce"}


def titles(path: Path, value: Any) -> list[str]:
    return [offer.title for offer in offers_of(path / "x", json.dumps(value))]


@pytest.mark.parametrize(
    "value",
    [
        [{"jobs": [COOK]}, {"jobs": [BAKER]}],
        {"pages": [{"data": [COOK], "links": {}}, {"data": [BAKER], "links": {}}]},
        {"boards": {"pestka": {"jobs": [COOK]}, "ziarno": {"jobs": [BAKER]}}},
        {"name": "Bistro Pestka", "jobs": [COOK, BAKER]},
        {"2026": {"8": {"Bistro Pestka": {"Kucharz": COOK}, "Ziarno": {"Piekarz": BAKER}}}},
        {"departments": [{"id": 1, "name": "Kuchnia", "jobs": [COOK, BAKER]}, {"name": "Bar", "jobs": []}]},
        {"items": [{"TotalJobsCount": 2, "requisitionList": [COOK, BAKER]}], "count": 1},
        {"data": {"search": {"edges": [{"node": COOK}, {"node": BAKER}]}}},
        {"hits": {"hits": [{"_id": "1", "_source": COOK}, {"_id": "2", "_source": BAKER}]}},
        {"data": [{"id": 1, "attributes": COOK}, {"id": 2, "attributes": BAKER}]},
        {"oferty": {"1": COOK, "2": BAKER}},
        {"facets": {"towns": [{"name": "Radom", "count": 1}]}, "found": {"list": [COOK, BAKER]}},
    ],
)  # fmt: skip
def test_offers_are_found_wherever_they_stand(tmp_path: Path, value: Any) -> None:
    assert titles(tmp_path, value) == ["Kucharz", "Piekarz"]


def test_what_stands_beside_an_offer_in_its_envelope_is_kept(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(json.dumps({"data": [{"id": 77, "attributes": COOK}]}), encoding="utf-8")
    _, (draft,), _ = drafts_of(tmp_path / "x")
    assert (draft.source_id, draft.company) == ("77", "Bistro Pestka")


def test_parts_of_an_offer_that_have_titles_are_no_offers(tmp_path: Path) -> None:
    offer = {**COOK, "sections": [{"title": "Wymagania", "text": "a"}], "offers": [{"name": "Karta sportowa"}]}
    assert titles(tmp_path, offer) == ["Kucharz"]
    assert titles(tmp_path, [offer]) == ["Kucharz"]


@pytest.mark.parametrize("text", ['{"offers":[\n%s,\n%s\n]}', '{"total":2,"offers":[%s\n,%s]}', "[\n%s,\n%s]"])
def test_a_document_with_an_offer_a_line_is_one_document(tmp_path: Path, text: str) -> None:
    found = offers_of(tmp_path / "x", text % (json.dumps(COOK), json.dumps(BAKER)))
    assert [offer.title for offer in found] == ["Kucharz", "Piekarz"]


def test_a_broken_first_line_leaves_the_others_lines(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(f"{json.dumps({**COOK, 'skills': ['a']})[:-3]}\n{json.dumps(BAKER)}\n")
    _, drafts, (rejected,) = drafts_of(tmp_path / "x")
    assert [draft.title for draft in drafts] == ["Piekarz"]
    assert rejected.line == 1


def test_answers_one_a_line_are_read(tmp_path: Path) -> None:
    lines = "\n".join(
        json.dumps({"page": n, "result": {"list": [offer]}}) for n, offer in enumerate((COOK, BAKER))
    )
    assert [offer.title for offer in offers_of(tmp_path / "x", lines)] == ["Kucharz", "Piekarz"]


@pytest.mark.parametrize("answer", [GREENHOUSE, WORKABLE])
def test_the_answers_of_an_api_are_found_in_what_somebody_kept_them_in(tmp_path: Path, answer: Any) -> None:
    (tmp_path / "x").write_text(json.dumps({"saved": "2026-08-01", "boards": {"a": answer, "b": answer}}))
    (tmp_path / "y").write_text(json.dumps(answer))
    name, drafts, _ = drafts_of(tmp_path / "x")
    assert (name, len(drafts)) == (drafts_of(tmp_path / "y")[0], 2)
