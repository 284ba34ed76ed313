"""All of an offer that the ranking looks at, as one string in one column.

To read one column of 240 candidates takes LanceDB 2 ms, to read the eight that hold the same takes 10
(100,000 offers); taking the string apart costs 1 ms for all of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import BASES, CONTRACTS, PERIODS, Pay
from retrieval.facts.aged import AGED, is_for_the_aged
from retrieval.facts.burdens import burdens
from retrieval.facts.disabled import FOR_DISABLED, is_meant_for_disabled
from retrieval.facts.schooling import SCHOOLED, demands_schooling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Offer

_BETWEEN = "\x1f"
_WITHIN = "\x1e"
_NONE = "?"
_NOT_APART: frozenset[str] = frozenset()  # one for all: thousands of rows are kept


def digest_of(offer: Offer, *, labels: Iterable[str], title_words: str, text_words: str) -> str:
    """What `Digest` takes apart.

    Its text tells what the advert asks as well, which is looked up and never searched for.
    """
    pay = _WITHIN.join(
        f"{'' if p.minimum is None else p.minimum}|{'' if p.maximum is None else p.maximum}|{p.currency}|{p.per}"
        f"|{p.basis or ''}|{p.contract or ''}"
        for p in offer.pay
    )
    meant = [FOR_DISABLED] if is_meant_for_disabled(offer.description) else []
    meant += [AGED] if is_for_the_aged(f"{offer.title}\n{offer.description}") else []
    meant += [SCHOOLED] if demands_schooling(offer.description) else []
    published = offer.published.isoformat() if offer.published else ""
    cluster = offer.cluster or offer.id
    return _BETWEEN.join(
        (
            offer.id,
            cluster,
            published,
            pay,
            _WITHIN.join(("", *labels, "")),
            title_words,
            " ".join((text_words, *burdens(offer.description, offer.company), *meant)),
        )
    )


class Terms:
    """The terms of a title or a text, between blanks: a few look-ups cost less than taking the string apart."""

    __slots__ = ("_apart", "_padded")

    def __init__(self, joined: str) -> None:
        self._padded = f" {joined} "
        self._apart = _NOT_APART

    def take_apart(self) -> frozenset[str]:
        """For many look-ups: the terms, which are kept from now on."""
        self._apart = frozenset(self._padded.split())
        return self._apart

    def __contains__(self, term: str) -> bool:
        if self._apart and " " not in term:
            return term in self._apart
        return f" {term} " in self._padded

    def has_root(self, word: str) -> bool:
        """Does any term begin as `word` does, its ending aside?"""
        return len(word) > 4 and f" {word[: max(4, len(word) - 3)]}" in self._padded

    def begins_with(self, word: str) -> bool:
        """Does a term begin as a long word does, its last two letters aside ("sprzedaż" in "sprzedawca")?"""
        return len(word) > 6 and f" {word[:-2]}" in self._padded

    def beginning_with(self, prefix: str) -> list[str]:
        """What follows a prefix such as "h:" in the terms that have it."""
        return [part.split(" ", 1)[0] for part in self._padded.split(f" {prefix}")[1:]]

    def sequence(self) -> list[str]:
        return self._padded.split()


class Digest:
    """One offer as the ranking sees it. `published` is an ISO date, empty where unknown."""

    __slots__ = ("_labels", "_parsed", "_pay", "cluster", "id", "published", "text", "title")

    def __init__(self, written: str) -> None:
        self.id, self.cluster, self.published, self._pay, self._labels, title, text = written.split(_BETWEEN, 6)
        self.title = Terms(title)
        self.text = Terms(text)
        self._parsed: list[Pay] | None = None

    def has(self, label: str) -> bool:
        """Does the offer have a label of `retrieval.store.labels`?"""
        return f"{_WITHIN}{label}{_WITHIN}" in self._labels

    def says(self, column: str, wanted: Sequence[str]) -> str | None:
        """The first of `wanted` that the offer states in a labelled column."""
        labels = self._labels
        for value, mark in _marks(column, tuple(wanted)):
            if mark in labels:
                return value
        return None

    def values(self, column: str) -> list[str]:
        """All that the offer states in a labelled column, in its order."""
        labels, start = self._labels, f"{_WITHIN}{column}="
        found: list[str] = []
        at = labels.find(start)
        while at >= 0:
            end = labels.index(_WITHIN, at + 1)
            if (value := labels[at + len(start) : end]) != _NONE:
                found.append(value)
            at = labels.find(start, end)
        return found

    @property
    def labels(self) -> list[str]:
        """All its labels."""
        return self._labels.split(_WITHIN)[1:-1]

    @property
    def states_pay(self) -> bool:
        return bool(self._pay)

    def pay(self) -> Sequence[Pay]:
        """The pay stated, without the words it came from."""
        if self._parsed is None:
            self._parsed = [_pay(one) for one in self._pay.split(_WITHIN)] if self._pay else []
        return self._parsed


@lru_cache(maxsize=1024)  # the same is asked of each of hundreds of offers
def _marks(column: str, wanted: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each value with the form in which an offer's labels have it."""
    return tuple((value, f"{_WITHIN}{column}={value}{_WITHIN}") for value in wanted)


def _pay(written: str) -> Pay:
    low, high, currency, per, basis, contract = written.split("|")
    return Pay(
        float(low) if low else None,
        float(high) if high else None,
        currency,
        next(known for known in PERIODS if known == per),
        next((known for known in BASES if known == basis), None),
        next((known for known in CONTRACTS if known == contract), None),
    )
