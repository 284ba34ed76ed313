"""The cases of place names: what follows "w" or "do"."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files


def declined(name: str, case: str) -> str:
    """A canonical name in a case (one of n g d a i l), as it is usually said: "Kraków", "l" → "Krakowie".

    "" for a name whose forms are not known, or only as a nickname.
    """
    form = _forms().get((name, case), "")
    return form if form[:1].casefold() == name[:1].casefold() else ""


@lru_cache(maxsize=1)
def _forms() -> dict[tuple[str, str], str]:
    """(name, case) → the first form of that case; nicknames come after it in the data."""
    found: dict[tuple[str, str], str] = {}
    text = gzip.decompress((files("retrieval") / "data" / "places.tsv.gz").read_bytes()).decode()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        for raw in columns[8].split("|"):
            form, _, cases = raw.lstrip("!?").rpartition(":")
            for case in "" if cases == "*" else cases:
                found.setdefault((columns[0], case), form)
    return found
