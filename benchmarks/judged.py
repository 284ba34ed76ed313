"""Finding and reading on questions that people have judged; benchmarks/README.md describes the format."""

from __future__ import annotations

import gzip
import json
import math
import shutil
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.cli.rows import reading_row
from bot.cli.search import Asking
from retrieval.embedding import BuiltinEmbedder
from retrieval.importing import import_paths
from retrieval.reading import SentenceReader
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.vocabulary import FILE_NAME, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.domain import Search
    from bot.ports import Reader

SHOWN = 10
RIGHT = 2
"""The grade from which on an offer is a right answer."""
BROKEN = "V"

LISTS = (
    "skills", "skills_excluded", "places", "places_excluded", "modes", "levels", "contracts", "hours",
    "languages", "companies_excluded",
)  # fmt: skip

NEEDS = (
    "judged: name a folder with offers/ and judged sets by --judged DIR; benchmarks/README.md says how to make one"
)


@dataclass(frozen=True)
class Answer:
    """What one question showed: the source ids of the offers, and whether a constraint was dropped for them."""

    shown: Sequence[str]
    relaxed: bool


@dataclass(frozen=True)
class Judged:
    """The figures of one set of questions. `broken`: offers shown that break what was stated, unsaid."""

    questions: int
    ndcg: float
    shown: int
    right: int
    broken: int
    unjudged: int
    honest: int
    without_answer: int


def measure(folder: Path, *, judged: Path | None) -> None:
    """Prints the figures of every set below `judged`; `folder` is emptied first."""
    if judged is None:
        print(f"\n{NEEDS}")
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    offers = sorted(path for path in (judged / "offers").iterdir() if not path.name.startswith("."))
    asked_of = [path for path in offers if path.is_file()]
    print(f"\nJudged questions of {judged.name}, built-in embedder, no model", flush=True)
    with OfferStore.open(str(folder / "offers"), BuiltinEmbedder()) as store:
        if asked_of:
            asking = _imported(asked_of, store, folder)
            names = ", ".join(path.name for path in asked_of)
            print(f"  finding in {store.count()} offers of {names}", flush=True)
            for path in sorted(judged.rglob("*.judged.tsv")):
                _print_asking(path, asking)
            for path in sorted(judged.rglob("*.qrels.tsv.gz")):
                _print_occupations(path, asking)
        asking = _imported([path for path in offers if path.is_dir()], store, folder)
        for path in sorted(judged.rglob("reading-*.jsonl")):
            rows = list(_rows(path))
            right = sum(not mistakes(row, asking.reader) for row in rows)
            print(f"  {path.stem}: {right} of {len(rows)} dialogues read without a mistake", flush=True)


def _imported(paths: Sequence[Path], store: OfferStore, folder: Path) -> Asking:
    now = datetime.now(UTC)
    if paths:
        import_paths(paths, store, now=now, vocabulary=folder / FILE_NAME)
    reader = SentenceReader(Vocabulary.load(folder / FILE_NAME))
    return Asking(reader, StoreFinder(store, store.embedder), now.date(), SHOWN, include_closed=True)


def _rows(path: Path) -> Iterator[Any]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


# Finding


def _answer(question: str, asking: Asking) -> Answer:
    _, found = asking.answer(question)
    return Answer([hit.offer.source_id for hit in found.hits], bool(found.relaxed))


def _print_asking(path: Path, asking: Asking) -> None:
    stem = path.name.removesuffix(".judged.tsv")
    grades: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        question, offer, grade, *_ = line.split("\t")
        grades[question][offer] = grade
    answers = {row["id"]: _answer(row["query"], asking) for row in _rows(path.with_name(f"{stem}.jsonl"))}
    result = judge(answers, grades)
    shares = (100 * count / max(result.shown, 1) for count in (result.right, result.broken, result.unjudged))
    print(
        f"  {stem}: {result.questions} questions, nDCG@{SHOWN} {result.ndcg:.3f}; of {result.shown} shown "
        "{:.1f}% right, {:.1f}% break a stated requirement unsaid, {:.1f}% unjudged".format(*shares)
        + (f"; nothing fits, said so: {result.honest}/{result.without_answer}" if result.without_answer else ""),
        flush=True,
    )


def _print_occupations(path: Path, asking: Asking) -> None:
    stem = path.name.removesuffix(".qrels.tsv.gz")
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            question, offer, grade = line.split()
            grades[question][offer] = int(grade)
    names = {row["qid"]: row["query"] for row in _rows(path.with_name(f"{stem}.jsonl"))}
    scores = [ndcg(_answer(name, asking).shown, grades[qid]) for qid, name in names.items()]
    print(f"  {stem}: {len(scores)} questions, nDCG@{SHOWN} {sum(scores) / len(scores):.3f}", flush=True)


def judge(answers: Mapping[str, Answer], grades: Mapping[str, Mapping[str, str]]) -> Judged:
    """The figures of what was shown. A question without any right offer has no nDCG and counts as such."""
    scores: list[float] = []
    shown = right = broken = unjudged = honest = without_answer = 0
    for question, answer in answers.items():
        known = grades.get(question, {})
        worth = {offer: 0 if grade == BROKEN else int(grade) for offer, grade in known.items()}
        if max(worth.values(), default=0) < RIGHT:
            without_answer += 1
            honest += not answer.shown or answer.relaxed
            continue
        scores.append(ndcg(answer.shown, worth))
        shown += len(answer.shown)
        right += sum(worth.get(offer, 0) >= RIGHT for offer in answer.shown)
        unjudged += sum(offer not in known for offer in answer.shown)
        broken += 0 if answer.relaxed else sum(known.get(offer) == BROKEN for offer in answer.shown)
    mean = sum(scores) / len(scores) if scores else 0.0
    return Judged(len(scores), mean, shown, right, broken, unjudged, honest, without_answer)


def ndcg(shown: Sequence[str], worth: Mapping[str, int]) -> float:
    """nDCG of the first ten with the gain 2^grade − 1; the ideal is made of every judged offer."""
    best = sorted(worth.values(), reverse=True)
    return _gain([worth.get(offer, 0) for offer in shown]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades[:SHOWN], 1))


# Reading


def mistakes(row: Mapping[str, Any], reader: Reader) -> list[tuple[int, str]]:
    """Turn (from 1) and field of everything that was read otherwise than expected."""
    found: list[tuple[int, str]] = []
    before: Search | None = None
    for turn, (said, expected) in enumerate(zip(row["turns"], row["expect"], strict=True), 1):
        reading = reader.read(said, before)
        before = reading.search
        found += [(turn, field) for field in _wrong(expected, reading_row(reading))]
    return found


def _wrong(expected: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[str]:
    search = got["search"]
    if "intent" in expected and expected["intent"] != got["intent"]:
        yield "intent"
    for name in LISTS:
        if not _same_names(expected.get(name, []), search[name]):
            yield name
    if not _same_pay(expected.get("pay"), search["pay"]):
        yield "pay"
    if expected.get("posted_within_days") != search["posted_within_days"]:
        yield "posted_within_days"


def _same_names(expected: Sequence[str], got: Sequence[str]) -> bool:
    """The same names in any order, each once; "K8s|Kubernetes" is either of them."""
    left = [name.casefold() for name in got]
    for names in expected:
        found = next((name for name in names.casefold().split("|") if name in left), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def _same_pay(expected: Mapping[str, Any] | None, got: Mapping[str, Any] | None) -> bool:
    if not expected:
        return not got or (got["min"] is None and got["max"] is None)
    return got is not None and all(got[key] == expected.get(key) for key in ("min", "max", "currency", "per"))
