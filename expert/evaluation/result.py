"""What an evaluation found: the figures of every column, the verdict; and how evaluation.json says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expert.evaluation.figures import by_task, cost, figures
from expert.evaluation.judging import judge, judge_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from expert.evaluation.figures import Cost, Figure
    from expert.evaluation.gate import Verdict
    from expert.evaluation.held_out import HeldOut
    from expert.evaluation.journal import Answer
    from expert.evaluation.judging import Eyes, Judged, Measure
    from expert.evaluation.levels import Column

Json = dict[str, Any]  # Any: JSON is made of itself


@dataclass(frozen=True, slots=True)
class Row:
    """One column of the table with all that was found in it; `column` is None for the wanted answers."""

    column: Column | None
    answers: tuple[Answer, ...]
    judged: tuple[Judged, ...]
    figures: Mapping[Measure, Figure]
    tasks: Mapping[str, Mapping[Measure, Figure]]
    cost: Cost | None

    @property
    def name(self) -> str:
        return "wanted" if self.column is None else self.column.name


def row_of(column: Column, answers: Sequence[Answer], test: HeldOut, eyes: Eyes, *, seed: int = 0) -> Row:
    judged = [judge(held, answer, eyes) for held, answer in zip(test.held, answers, strict=True)]
    return _row(column, answers, judged, test, seed)


def wanted_row(test: HeldOut, eyes: Eyes, *, seed: int = 0) -> Row:
    """The wanted answers held against the same measures: what the test itself makes of a perfect pupil."""
    return _row(None, (), [judge_text(held, held.wanted, eyes) for held in test.held], test, seed)


def _row(
    column: Column | None, answers: Sequence[Answer], judged: Sequence[Judged], test: HeldOut, seed: int
) -> Row:
    tasks = [held.scene.task for held in test.held]
    return Row(
        column,
        tuple(answers),
        tuple(judged),
        figures(judged, seed=seed),
        by_task(judged, tasks, seed=seed),
        cost(answers),
    )


def evaluation_json(
    model: str, rows: Sequence[Row], verdict: Verdict, *, test: HeldOut, about: Mapping[str, object]
) -> Json:
    """As `publish` reads it: the model, the gate's verdict, the levels. `about`: what it was made of."""
    return {
        "model": model,
        "gate": {
            "passed": verdict.passed,
            "failed": list(verdict.failed),
            "unmeasured": list(verdict.unmeasured),
        },
        "levels": {_level_name(row, rows, model): _row_json(row) for row in rows},
        "questions": len(test.held),
        "digest": test.digest,
        **about,
    }


def _level_name(row: Row, rows: Sequence[Row], model: str) -> str:
    """The level's own name for the judged model and where it stands once; else with its model."""
    if row.column is None:
        return "wanted"
    alone = sum(other.column is not None and other.column.level == row.column.level for other in rows) == 1
    return row.column.level if alone or row.column.model == model else row.name


def _row_json(row: Row) -> Json:
    told: Json = {
        "model": row.column.model if row.column is not None else None,
        "figures": _figures_json(row.figures),
        "tasks": {task: _figures_json(found) for task, found in row.tasks.items()},
    }
    if row.cost is not None:
        told["cost"] = {
            "prompt_tokens": round(row.cost.prompt_tokens, 1),
            "first_word_seconds": round(row.cost.first_seconds, 3),
            "words_per_second": round(row.cost.words_per_second, 2),
            "failed": row.cost.failed,
        }
    return told


def _figures_json(found: Mapping[Measure, Figure]) -> Json:
    return {
        name: {
            "value": round(one.value, 4),
            "low": round(one.low, 4),
            "high": round(one.high, 4),
            "got": round(one.got, 2),
            "of": round(one.of, 2),
            "questions": one.questions,
        }
        for name, one in found.items()
    }
