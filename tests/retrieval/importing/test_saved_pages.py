"""A saved site: a folder of pages, some with offers, some without."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from retrieval.importing import import_paths
from tests.retrieval.sources.test_jobpostings import POSTING, page
from tests.retrieval.store_offers import opened

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)


def saved(folder: Path, *numbers: int) -> None:
    for number in numbers:
        link = f'<link rel="canonical" href="https://szpital.example/praca/{number}">'
        posting = {**POSTING, "title": f"Pielęgniarka {number}", "identifier": {"value": f"P-{number}"}}
        (folder / f"praca-{number}.html").write_text(page(json.dumps(posting), head=link), encoding="utf-8")


def test_a_folder_of_pages_is_a_list_that_may_be_complete(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(page("{}", body="<p>Nasze oferty</p>"), encoding="utf-8")
    saved(tmp_path, 1, 2, 3)
    with opened("memory://") as store:
        summary = import_paths([tmp_path], store, now=NOW, complete=True)
        assert (summary.new, [rejection.line for rejection in summary.rejected]) == (3, [None])
        (tmp_path / "praca-2.html").unlink()
        summary = import_paths([tmp_path], store, now=NOW, complete=True)
        assert (summary.unchanged, summary.closed) == (2, 1)
        assert set(store.contents()) == {"szpital.example:P-1", "szpital.example:P-3"}
