"""What a floor for the score of alerts keeps and what it leaves out, on questions that people have judged."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from retrieval import ranking
from retrieval.embedding import BuiltinEmbedder
from retrieval.exclusions import breaks
from retrieval.filters import condition
from retrieval.importing import import_paths
from retrieval.question import question
from retrieval.reading import SentenceReader
from retrieval.store import OfferStore
from retrieval.vocabulary import FILE_NAME, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from bot.domain import Search

FLOORS = (0.08, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7)
GRADES = ("3", "2", "1", "0", "V")
RIGHT = ("3", "2")


@dataclass(frozen=True)
class Share:
    """What is left above a floor: the share of each grade's judged offers, and of all that the searches show."""

    floor: float
    of_grade: Mapping[str, float]
    of_shown: float
    right: float


def measure(folder: Path, judged: Path) -> None:
    """Prints the shares for every set below `judged`, over the files of offers that lie in it."""
    folder.mkdir(parents=True)
    files = [path for path in sorted((judged / "offers").iterdir()) if path.is_file() and path.name[0] != "."]
    now = datetime.now(UTC)
    with OfferStore.open(str(folder / "offers"), BuiltinEmbedder()) as store:
        import_paths(files, store, now=now, vocabulary=folder / FILE_NAME)
        reader = SentenceReader(Vocabulary.load(folder / FILE_NAME))
        for path in sorted(judged.rglob("*.judged.tsv")):
            questions = _questions(path.with_name(path.name.replace(".judged.tsv", ".jsonl")))
            scores = {
                name: _scores(reader.read(text).search, store, now.date()) for name, text in questions.items()
            }
            print(f"\nA floor for alerts, {path.name.removesuffix('.judged.tsv')}: what is left of each grade")
            print(
                f"  {'floor':>6} "
                + " ".join(f"{grade:>6}" for grade in GRADES)
                + "  of all shown  right of judged"
            )
            for share in shares(scores, _grades(path)):
                mark = " <" if share.floor == ranking.ALERT_FLOOR else ""
                columns = " ".join(f"{share.of_grade[grade]:6.3f}" for grade in GRADES)
                print(
                    f"  {share.floor:6.2f} {columns} {share.of_shown:13.3f} {share.right:16.3f}{mark}", flush=True
                )


def shares(scores: Mapping[str, Mapping[str, float]], grades: Mapping[str, Mapping[str, str]]) -> Iterator[Share]:
    """By question and `source_id`, `scores` of every offer that it shows, `grades` of every judged one."""
    graded = [
        (grade, scores[name].get(offer, 0.0))
        for name, judgements in grades.items()
        for offer, grade in judgements.items()
    ]
    shown = [score for of_question in scores.values() for score in of_question.values()]
    every = Counter(grade for grade, _ in graded)
    for floor in FLOORS:
        left = Counter(grade for grade, score in graded if score >= floor)
        yield Share(
            floor,
            {grade: left[grade] / max(every[grade], 1) for grade in GRADES},
            sum(score >= floor for score in shown) / max(len(shown), 1),
            sum(left[grade] for grade in RIGHT) / max(sum(left.values()), 1),
        )


def _scores(search: Search, store: OfferStore, today: date) -> dict[str, float]:
    """The score of every offer that the search shows, by its `source_id`; old offers count as open."""
    asked = question(search)
    found = store.scan(condition(search, today=today, include_closed=True), None, ("digest", "vector"))
    vectors = np.array(found["vector"].to_pylist(), dtype=np.float32).reshape(len(found), -1)
    likeness = vectors @ store.embedder.question(search.text) if len(found) else ()
    scores = {}
    for written, alike in zip(found["digest"].to_pylist(), likeness, strict=True):
        row = ranking.Row(written)
        score, _ = ranking.score(search, asked, row, ranking.soft(asked, row, float(alike)))
        if score >= ranking.FLOOR and not breaks(search, asked, row):
            scores[row.id.split(":", 1)[1]] = score
    return scores


def _questions(path: Path) -> dict[str, str]:
    rows = map(json.loads, filter(None, path.read_text(encoding="utf-8").split("\n")))
    return {row["id"]: row["query"] for row in rows}


def _grades(path: Path) -> Mapping[str, Mapping[str, str]]:
    grades: defaultdict[str, dict[str, str]] = defaultdict(dict)
    lines: Sequence[str] = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        name, offer, grade, *_ = line.split("\t")
        grades[name][offer] = grade
    return grades
