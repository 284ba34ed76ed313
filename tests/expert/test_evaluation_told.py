"""What an evaluation tells: its JSON, the page of the answers side by side, the picture."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from expert_scenes import BAD_ANSWER, dataset, examples

from bot.models import Reply
from bot.texts.language import language_of
from expert.evaluation import (
    Column,
    Eyes,
    Finders,
    Gate,
    evaluation_json,
    held_out,
    page,
    picture,
    verdict,
    wanted_row,
)
from expert.evaluation import (
    row_of as figures_of,
)
from expert.evaluation.journal import Answer

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EYES = Eyes(Finders(), language_of)


def rows(tmp_path: Path, *texts: str, model: str = "m") -> Any:  # Any: rows and the test
    test = held_out(dataset(tmp_path), limit=len(texts))
    answers = [Answer(Reply(text, 1, 1, 1, 1)) if text else Answer(None, "nie <b>wyszło</b>") for text in texts]
    return [figures_of(Column("tuned", model), answers, test, EYES), wanted_row(test, EYES)], test


def test_evaluation_json_is_as_publishing_reads_it(tmp_path: Path) -> None:
    made, test = rows(tmp_path, BAD_ANSWER, BAD_ANSWER)
    told = evaluation_json("m", made, verdict(Gate(), made[0].figures, questions=2), test=test, about={"seed": 3})
    again = json.loads(json.dumps(told))
    assert again["model"] == "m"
    assert again["gate"]["passed"] is False
    assert "2 questions are too few" in again["gate"]["failed"][0]
    assert again["levels"]["tuned"]["model"] == "m"
    assert again["levels"]["tuned"]["figures"]["form"]["value"] == 0
    assert again["levels"]["wanted"]["figures"]["form"]["value"] == 1
    assert again["levels"]["tuned"]["tasks"]["answer"]["form"]["of"] == 1
    assert again["seed"] == 3


def test_a_level_of_several_models_is_called_by_its_model_too(tmp_path: Path) -> None:
    made, test = rows(tmp_path, BAD_ANSWER)
    other, _ = rows(tmp_path, BAD_ANSWER, model="n")
    told = evaluation_json("m", [made[0], other[0]], verdict(Gate(), {}, questions=1), test=test, about={})
    assert list(told["levels"]) == ["tuned", "tuned n"]


def test_the_page_shows_answers_and_marks_and_runs_nothing_that_strangers_wrote(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script>\u202e [1] płaci 99 000 zł. " onload="x'
    made, test = rows(tmp_path, evil, "", model="<i>m</i>")
    refused = verdict(Gate(), made[0].figures, questions=2)
    told = page("<b>tytuł</b>", made, test.held, refused, picture=picture(made, "<x>"))
    assert "<script" not in told
    assert "<b>tytuł" not in told
    assert "<i>m" not in told
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told
    assert "\u202e" not in told
    assert "<mark>99 000 zł</mark>" in told
    assert "nie &lt;b&gt;wyszło&lt;/b&gt;" in told
    assert "The gate is not passed." in told
    assert "default-src 'none'" in told
    assert "Karczma Smrek" in told
    passed = page("t", made, test.held, replace(refused, failed=()), picture="")
    assert "The gate is passed." in passed


def test_a_page_of_very_many_questions_shows_the_first_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expert.evaluation.side_by_side.MOST_QUESTIONS", 1)
    made, test = rows(tmp_path, BAD_ANSWER, BAD_ANSWER)
    told = page("t", made, test.held, verdict(Gate(), {}, questions=2), picture="")
    assert "The first 1 of 2 questions." in told
    assert told.count("<section") == 1


def test_the_picture_has_a_bar_for_each_figure_of_each_column(tmp_path: Path) -> None:
    made, _ = rows(tmp_path, BAD_ANSWER, examples()[3].answer, model="a & b")
    svg = ElementTree.fromstring(picture(made, "Tytuł <1>"))
    space = "{http://www.w3.org/2000/svg}"
    bars = [one for one in svg.iter(f"{space}rect") if one.find(f"{space}title") is not None]
    assert len(bars) == sum(len(row.figures) for row in made)
    texts = [one.text for one in svg.iter(f"{space}text")]
    assert "tuned a & b" in texts
    assert "Tytuł <1>" in texts
    assert float(svg.attrib["viewBox"].split()[3]) > 200
