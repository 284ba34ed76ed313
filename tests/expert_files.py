"""Made-up conversations and files of them, for the tests of the workshop."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.prompts import SYSTEM
from expert.checking import by_characters, check_sources, sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from expert.checking import Report

Row = dict[str, Any]  # Any: JSON

ANSWERS = [
    "Najlepiej pasuje oferta [1], bo jest w Krakowie i podaje widełki. Nie mówi nic o godzinach.",
    "Z tych dwóch wybrałabym [2]: praca jest zdalna, a zespół mały. O płacy nie ma w niej ani słowa.",
    "Żadna nie spełnia wszystkiego, ale [1] jest najbliżej. Zapytaj o umowę, bo oferta jej nie podaje.",
    "Oferta [3] wymaga prawa jazdy, pozostałe nie. Jeśli go nie masz, zacznij od [1].",
]
QUESTIONS = [
    "Szukam pracy jako księgowa w Łodzi, najlepiej pół etatu.",
    "Kierowca C+E bez spania w kabinie, okolice Radomia, od ośmiu tysięcy.",
    "Is there a remote Python position for a beginner?",
    "Praca w kuchni w Zakopanem z zakwaterowaniem, od zaraz.",
]


def row(number: int = 0, **changed: Any) -> Row:  # Any: JSON
    """A sound line; `system`, `question`, `answer` are changed where named."""
    return {
        "messages": [
            {"role": "system", "content": changed.get("system", SYSTEM)},
            {"role": "user", "content": changed.get("question", QUESTIONS[number % 4])},
            {"role": "assistant", "content": changed.get("answer", ANSWERS[number % 4])},
        ]
    }


def text(row_: Row) -> str:
    return json.dumps(row_, ensure_ascii=False)


def write(path: Path, lines: Sequence[Row | str]) -> Path:
    """A file of these lines, as JSON where they are no strings."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join((line if isinstance(line, str) else text(line)) + "\n" for line in lines), "utf-8")
    return path


def checked(*paths: Path, most_tokens: int = 8192) -> Report:
    return check_sources(sources_of(paths), by_characters(), most_tokens=most_tokens)


def found(report: Report) -> list[tuple[str, int | None]]:
    return [(one.kind, one.line) for one in report.findings.kept]


def system_of(turns: Any) -> list[dict[str, str]]:  # Any: turns
    return [{"role": turn.role, "content": turn.text} for turn in turns]


def with_messages(*messages: Any) -> str:  # Any: JSON
    return json.dumps({"messages": list(messages)}, ensure_ascii=False)
