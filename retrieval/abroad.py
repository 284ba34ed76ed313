"""What is abroad to whoever asks here, and where people drive: at home, abroad, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.places import gazetteer

if TYPE_CHECKING:
    from bot.domain import Search
    from retrieval.store.digest import Digest

HOME = "Polska"
ROUTES_AT_HOME, ROUTES_ABROAD, ROUTES_OF_BOTH = "trasy-krajowe", "trasy-miedzynarodowe", "trasy-mieszane"
"""Aspects of the thesaurus. Routes of both are at home and abroad, though who drives at home wants no others."""


def states(row: Digest, aspect: str) -> bool:
    """Whether an offer says so, in its title or its text."""
    return f"a:{aspect}" in row.text or f"a:{aspect}" in row.title


def is_abroad(row: Digest) -> bool:
    """Whether all countries that an offer names are others."""
    countries = row.values("countries")
    return bool(countries) and HOME not in countries


def drives_abroad(search: Search, row: Digest) -> bool:
    """Whether an offer's routes are abroad alone, by what it says or by where it is."""
    if is_abroad(row) and not search.places:
        return True
    if f"a:{ROUTES_AT_HOME}" in row.title:
        return False
    abroad = f"a:{ROUTES_ABROAD}"
    return abroad in row.title or (abroad in row.text and f"a:{ROUTES_AT_HOME}" not in row.text)


def stays_home(search: Search) -> bool:
    """Whether a search names places in Poland alone."""
    found = [gazetteer().named(name) for name in search.places]
    return bool(found) and all(place is not None and place.country == "PL" for place in found)
