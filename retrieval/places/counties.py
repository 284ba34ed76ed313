"""Counties, and the towns they are governed from."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from retrieval.flat import flat

COUNTY_KM = 20.0
"""How far from its town a county reaches, about: the mean one has 970 square kilometres."""


@lru_cache(maxsize=1)
def seats() -> dict[str, tuple[str, ...]]:
    """The flat adjective in its first form ("pilski") → the town, or those of several counties of one name."""
    lines = (files("retrieval") / "data" / "counties.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {flat(adjective): tuple(towns.split("|")) for adjective, towns in rows}
