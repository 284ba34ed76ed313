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
def written_to(path: Path, *, keep: bool = False) -> Iterator[Callable[[Rejection], None]]:
    """A function that takes rejections; `path` is there when all is done, if anything was rejected.

    One of an earlier import is replaced, and is gone where nothing is rejected any more, unless `keep`; it may be
    the file that is being imported. Raises BadInput where it cannot be written, or holds anything else.
    """
    _expect_own(path)
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
            elif not keep:
                path.unlink(missing_ok=True)
    finally:
        partial.unlink(missing_ok=True)


def _expect_own(path: Path) -> None:
    """Raises BadInput where something is there that no import has written: a slip must cost nobody's offers."""
    with _telling(path):
        if not path.exists() or (path.is_file() and (not path.stat().st_size or _is_own(path))):
            return
    raise BadInput(
        f"{path} is there already and holds no rejected records; name another file for them.", source=str(path)
    )


def _is_own(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as file:
        return any(line.lstrip().startswith("{") and f'"{REASON}"' in line for line in file)


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
