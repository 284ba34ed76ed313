"""`szukaj import --guess`: which columns of a table are which fields, as a file to look over."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

_USUAL = "Look it over, then import the file as usual."
_NO_TITLE = (
    'No column looks like a title, and without one nothing is imported: write "title" beside the right one.'
)


def propose(paths: Sequence[str], *, keep: bool = True) -> int:
    """Prints the mapping of each table, and writes it beside it unless there is one already; 1 without a title.

    `keep`: False prints it alone.
    """
    from retrieval.importing.guessing import as_toml, guess
    from retrieval.sources.archives import archive_of
    from retrieval.sources.files import MAPPING, STDIN, files

    code = 0
    for name in files(paths):
        found = guess(name)
        text = as_toml(Path(name).name, found)
        sys.stdout.write(text)
        if not found.title:
            code = 1
        then = _USUAL if found.title else _NO_TITLE
        if name == STDIN or not keep:
            sys.stderr.write(f"{then}\n")
        else:
            _keep(Path(f"{archive_of(name) or name}{MAPPING}"), text, then)
    return code


def _keep(path: Path, text: str, then: str) -> None:
    if path.exists():
        sys.stderr.write(f"{path} is there already and was left as it is.\n")
        return
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {(error.strerror or str(error)).lower()}.") from error
    sys.stderr.write(f"Written to {path}. {then}\n")
