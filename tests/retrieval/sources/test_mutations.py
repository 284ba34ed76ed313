"""Whatever happens to a file on its way, its import ends with offers and reasons and with no other failure."""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import BadInput
from retrieval.importing import import_paths
from retrieval.importing.guessing import as_toml, guess
from retrieval.importing.rehearsal import Rehearsal
from retrieval.sources.lenient import loads
from tests.retrieval.sources import test_feeds as feeds
from tests.retrieval.sources.made_answers import ANSWERS
from tests.retrieval.sources.made_boards import BOARDS
from tests.retrieval.sources.test_jobpostings import MICRODATA, POSTING, page
from tests.retrieval.sources.test_texts import LABELLED, TOLD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from bot.domain import Offer

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Stanowisko", "Firma", "Miasto"])
    book.active.append(["Spawacz", "Stal", "Radom"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


MADE = [
    *(json.dumps(answer, ensure_ascii=False).encode() for answer in (ANSWERS | BOARDS).values()),
    *(
        getattr(feeds, name).encode()
        for name in ("RSS", "ATOM", "INDEED", "TROVIT", "JOOBLE", "NESTED", "PERSONIO")
    ),
    page(json.dumps(POSTING, ensure_ascii=False)).encode(),
    MICRODATA.encode(),
    LABELLED.encode(),
    TOLD.encode(),
    b"stanowisko;firma;miasto\nKucharz;Bar;Opole\n",
    _workbook(),
]
"""One whole file of each format."""

PIECES = [
    *b'< > " \\ ]]> <![CDATA[ & { } [ ] null <job> </job> ; -1e999 {"a":[[1]]} <html> 0'.split(),
    *(b"\0", b"\xff", b"\xb1", b"\n", b"<!ENTITY a 'b'>"),
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A file of ours with pieces cut out, doubled, swapped or put in."""
    content = draw(st.sampled_from(MADE))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 60)))
        middle = draw(st.one_of(st.sampled_from(PIECES), st.just(content[start:end] * 2), st.binary(max_size=8)))
        content = content[:start] + middle + content[end:]
    return content


class Nothing:
    """A store without offers."""

    def contents(self, source: str | None = None) -> Mapping[str, str]:
        return {}

    def closed_ids(self) -> AbstractSet[str]:
        return set()

    def get(self, ids: Sequence[str]) -> list[Offer]:
        return []


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=mutated())
def test_a_damaged_file_is_read_or_rejected_with_reasons(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    summary = import_paths([tmp_path / "x"], Rehearsal(Nothing()), now=NOW)
    assert summary.new + len(summary.rejected) > 0 or summary.duplicates
    assert all(rejection.reason for rejection in summary.rejected)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=mutated())
def test_a_damaged_table_is_guessed_or_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with suppress(BadInput):
        assert "[columns]" in as_toml("x", guess(str(tmp_path / "x")))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('{}[]",:\\/*<!-abntu 01\n&quot;'), max_size=60))
def test_lenient_json_never_fails(text: str) -> None:
    assert loads(text) is None or isinstance(loads(text), list)


def test_every_file_that_is_mutated_here_is_whole_before(tmp_path: Path) -> None:
    for content in MADE:
        (tmp_path / "x").write_bytes(content)
        summary = import_paths([tmp_path / "x"], Rehearsal(Nothing()), now=NOW)
        assert (summary.new, summary.rejected) == (1, [])


@pytest.mark.parametrize("depth", [50, 2_000, 100_000])
def test_what_is_nested_deeply_is_refused(tmp_path: Path, depth: int) -> None:
    limit = sys.getrecursionlimit()
    for content in ("[" * depth, '{"@type": "JobPosting", "a": ' * depth, "<div>" * depth, "<job>" * depth):
        (tmp_path / "x").write_text(content, encoding="utf-8")
        summary = import_paths([tmp_path / "x"], Rehearsal(Nothing()), now=NOW)
        assert summary.new == 0
        assert len(summary.rejected) == 1
    assert sys.getrecursionlimit() == limit
