"""Rejected records as a file of JSON lines, each with its reason, that is mended and imported again.

A record stands under our names of fields, or as it was where it could not be read as an offer at all; a line that
is no JSON stands as its text. The names that tell what was wrong begin with "_" and are not read.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources.jsonl import MENDED, REASON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from retrieval.sources.draft import Rejection


@contextmanager
def written_to(path: Path) -> Iterator[Callable[[Rejection], None]]:
    """A function that takes rejections; `path` is there when all is done, if anything was rejected.

    The file that is being imported may have the same name. Raises BadInput where it cannot be written.
    """
    partial = path.with_name(f".{path.name}.partial")
    with _telling(path):
        file = partial.open("w", encoding="utf-8", errors="replace")

    def take(rejection: Rejection) -> None:
        if rejection.record is not None or rejection.line is not None:
            with _telling(path):
                file.write(f"{_line(rejection)}\n")

    try:
        with file:
            yield take
        with _telling(path):
            if partial.stat().st_size:
                partial.replace(path)
            else:
                path.unlink(missing_ok=True)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BadInput(f"{path} cannot be written: {reason}.", source=str(path)) from error


def _line(rejection: Rejection) -> str:
    record = rejection.record
    fields: dict[str, Any] = {MENDED: record} if isinstance(record, str) else dict(record or {})
    said = {REASON: rejection.reason, "_file": rejection.file, "_line": rejection.line}
    return json.dumps({**said, **fields, **said}, ensure_ascii=False, default=str)
