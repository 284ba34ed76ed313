"""Which of the phrases that stand in a text claim their words, and where the words of one stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.thesaurus.finding import Match


def claimed(matches: Sequence[Match]) -> list[Match]:
    """The matches, best first, that take no word of a better one.

    Several entries may own the same words where all of them have them in the same order.
    """
    taken: set[int] = set()
    owned: set[tuple[int, tuple[int, ...]]] = set()
    kept = []
    for match in matches:
        _, width, places, _ = match
        if (width, places) in owned or taken.isdisjoint(places):
            taken.update(places)
            owned.add((width, places))
            kept.append(match)
    return kept


def inside(places: tuple[int, ...], spans: Sequence[frozenset[int]]) -> bool:
    """Does one of the spans hold all of the places and more?"""
    return any(len(span) > len(places) and span.issuperset(places) for span in spans)


def leads(match: Match, spans: Sequence[frozenset[int]]) -> bool:
    """Does a name of several words come first in the spans that hold it? "Operator koparki z uprawnieniami" names
    one, "uprawnienia operatora koparki" does not."""
    _, _, places, phrase = match
    holding = [span for span in spans if span > set(places)]
    return phrase.named and len(places) > 1 and all(min(span) == places[0] for span in holding)


def within(sequence: Sequence[str], at: int, wanted: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where all of `wanted` stand around the one at `at`, in any order, one other word at most among them."""
    reach, anchor = len(wanted), sequence[at]
    start = max(0, at - reach)
    around = sequence[start : at + reach + 1]
    places = [at]
    for word in wanted:
        if word == anchor:
            continue
        near = [i for i, there in enumerate(around, start) if there == word and i not in places]
        if not near:
            return None
        places.append(near[0] if len(near) == 1 else min(near, key=lambda i: abs(i - at)))
    places.sort()
    return tuple(places) if places[-1] - places[0] <= reach else None
