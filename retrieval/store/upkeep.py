"""Indexes, compaction and old versions: what keeps the table quick."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from retrieval.store.waiting import waited

OLD_VERSIONS = timedelta(minutes=10)
"""Old versions are kept this long: a reader of another process may still be in the middle of one."""

FULL_TEXT = ("title_words", "text_words")
LISTS: tuple[str, ...] = (
    "labels",
    "towns",
    "voivodeships",
    "regions",
    "countries",
    "modes",
    "levels",
    "contracts",
    "hours",
)
LISTS += ("languages", "skills_folded")
FEW_VALUES = ("open", "nationwide", "has_place")
ORDERED = ("id", "source", "closed", "expires", "published", "pay_min", "pay_max")

VECTOR_INDEX_FROM = 12_000
"""Rows from which a vector index is quicker than reading all vectors: 0.8 ms for 1,000 rows against about 8 ms."""
_ROWS_OF_PARTITION = 1500
_VECTOR_INDEX = "vector_ivf_{}"
_PARTITIONS = re.compile(r"vector_ivf_(\d+)")


def prepare(table: Any) -> None:
    """The indexes of a new table; they fill as `keep` runs, and rows they lack are scanned."""
    from lancedb.index import FTS, Bitmap, BTree, LabelList

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
    for config, columns in ((plain, FULL_TEXT), (LabelList(), LISTS), (Bitmap(), FEW_VALUES), (BTree(), ORDERED)):
        for column in columns:
            waited(table.create_index(column, config=config))


def keep(table: Any) -> None:
    """Compaction, indexes brought up to date, old versions removed, a vector index once there are many rows."""
    _index_vectors(table)
    waited(table.optimize(cleanup_older_than=OLD_VERSIONS))


def _index_vectors(table: Any) -> None:
    """IVF_SQ: for 100,000 rows of 384 numbers it trains in 2 s, takes a quarter of the vectors' memory, and with
    refining by the vectors themselves finds all of the nearest (95% without).

    IVF_FLAT is as quick and takes four times the memory, which a reader keeps; IVF_PQ trains for 35 s, HNSW for
    24 s, IVF_RQ finds 87 to 97%. It is trained anew when the rows have doubled; the number of partitions it was
    trained for stands in its name.
    """
    from lancedb.index import IvfSq

    rows = int(waited(table.count_rows()))
    if rows < VECTOR_INDEX_FROM:
        return
    wanted = rows // _ROWS_OF_PARTITION
    indexes = waited(table.list_indices())
    present = [(index.name, int(m[1])) for index in indexes if (m := _PARTITIONS.fullmatch(index.name))]
    if any(trained * 2 > wanted for _, trained in present):
        return
    for name, _ in present:
        waited(table.drop_index(name))
    config = IvfSq(distance_type="cosine", num_partitions=wanted, max_iterations=15, sample_rate=64)
    waited(table.create_index("vector", config=config, name=_VECTOR_INDEX.format(wanted)))
