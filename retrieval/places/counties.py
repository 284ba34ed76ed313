"""Counties, and the towns they are governed from."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from retrieval.flat import flat

COUNTY_KM = 20.0
"""How far from its town a county reaches, about: the mean one has 970 square kilometres."""


def _rows() -> list[list[str]]:
    lines = (files("retrieval") / "data" / "counties.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@lru_cache(maxsize=1)
def seats() -> dict[str, tuple[str, ...]]:
    """The flat adjective in its first form ("pilski") → the town, or those of several counties of one name."""
    return {flat(adjective): tuple(towns.split("|")) for adjective, towns in _rows()}


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {flat(adjective): adjective for adjective, _ in _rows()}


def as_written(county: str) -> str:
    """A county's adjective with the marks that an address lacks: "poznanski" is "poznański"."""
    first, _, rest = county.partition(" ")
    known = _adjectives().get(flat(county)) or " ".join(
        filter(None, (_adjectives().get(flat(first), first), rest))
    )
    return known if county.isascii() else county
