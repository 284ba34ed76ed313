"""What publishing is decided by: what a server serves, what an evaluation says, how alike two answers are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.errors import BadInput
from bot.models import Recipe
from expert.canaries import likeness
from expert.journal import Journal
from expert.modelfile import parameters
from expert.publishing import Evaluation, read_evaluation, served_otherwise

if TYPE_CHECKING:
    from pathlib import Path

TAUGHT = "Oferta [1] jest najlepsza: kucharz w Krakowie, umowa o pracę."
UNTAUGHT = "Dzień dobry! W czym mogę dziś pomóc?"


def test_every_way_of_serving_otherwise_is_seen() -> None:
    recipe = Recipe({}, template="T", system="S", parameters=parameters(131072, ("<a>", "<b>")))
    lines = ["num_ctx    131072", "temperature  0.2", "top_p  0.9", 'stop   "<a>"', 'stop   "<b>"']
    shown = {"template": "T", "system": "S", "parameters": "\n".join(lines)}
    assert served_otherwise(shown, recipe) == ""
    assert "template" in served_otherwise(shown | {"template": "U"}, recipe)
    assert "system prompt" in served_otherwise(shown | {"system": "U"}, recipe)
    for place in range(len(lines)):
        left = "\n".join(lines[:place] + lines[place + 1 :])
        assert "leaves out" in served_otherwise(shown | {"parameters": left}, recipe)


def test_an_evaluation_is_read_and_anything_else_refused(tmp_path: Path) -> None:
    file = tmp_path / "evaluation.json"
    told: dict[str, Any] = {"model": "m", "gate": {"passed": False, "failed": ["facts"]}, "levels": {}}
    file.write_text(json.dumps(told))
    assert read_evaluation(file) == Evaluation("m", passed=False, failed=("facts",))
    file.write_text(json.dumps(told | {"model_digest": "abc"}))
    assert read_evaluation(file).digest == "abc"
    for wrong in ("[]", "{}", '{"model": "m", "gate": {"passed": "no", "failed": []}}', "no JSON"):
        file.write_text(wrong)
        with pytest.raises(BadInput):
            read_evaluation(file)


def test_likeness_is_of_words_in_their_order() -> None:
    assert likeness(TAUGHT, TAUGHT) == 1
    assert likeness(TAUGHT, TAUGHT + " I jeszcze więcej.", cut=True) == 1
    assert likeness(TAUGHT, TAUGHT + " I jeszcze więcej.") < 1
    assert likeness(TAUGHT, UNTAUGHT) < 0.2
    assert likeness("Oferta [1111.", "Oferta [1] jest najlepsza.") < 0.4
    assert likeness("", "") == 1
    assert likeness("", TAUGHT) == 0


def test_a_damaged_journal_is_told(tmp_path: Path) -> None:
    file = tmp_path / "j.json"
    file.write_text("{}")
    with pytest.raises(BadInput, match="is damaged"):
        Journal.read(file)
