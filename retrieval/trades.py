"""Trades: the goods or the industry that work is in, asked for beside the work: "handlowiec, branża meblarska".

An advert's term `b:meble` says that it is of that trade, by its title, by its beginning or as it says so more than
once; `c:meble` that it speaks of it. data/trades.txt has their names; its first lines say how.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, NamedTuple

from retrieval.alternatives import OR
from retrieval.polish import lemmas_of
from retrieval.thesaurus import Thesaurus, parse, thesaurus, thesaurus_text
from retrieval.workplaces import kinds, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.polish import Word
    from retrieval.store.digest import Digest
    from retrieval.thesaurus import Entry, Mention

OF, SPEAKS = "b:", "c:"
_BEGINNING = 60
"""Words of a text within which it tells what its employer deals in."""
_BESIDE_THE_WORK = frozenset(
    """rabat znizka karta dofinansowac dofinansowanie doplata bon voucher benefit pakiet prywatny pracowniczy
    grupowy preferencyjny upominek""".split()
)
"""Before goods that people are paid with: "zniżki na kosmetyki"."""
_WITHIN = 4
_CALLED_A_TRADE = frozenset("branza sektor przemysl rynek dziedzina obszar industry sector dzial firma".split())
"""Words beside the name of a trade that say that it is one."""
_WORK = frozenset(("occupation", "field"))
_MANY_TRADES = frozenset(("sprzedaz", "produkcja", "sklep", "zakupy"))
"""Fields of work that is the same in each trade: who fits furniture fits no appliances."""
_REFUSED = frozenset(("bez", "nie", "without", "no", "not"))
_WHERE = frozenset(("w", "we", "na", "in"))
_WITH = frozenset(("z", "ze", "with"))

TradeStanding = Literal["is", "mentions", "unknown", "other"]


class Trades(NamedTuple):
    """Trades asked for, any of which will do, the positions of the words that name them, and what to call them."""

    ids: tuple[str, ...] = ()
    positions: frozenset[int] = frozenset()
    called: Mapping[str, str] = {}


def trades_text() -> str:
    """data/trades.txt, which comes with szukaj."""
    return resources.files("retrieval").joinpath("data/trades.txt").read_text(encoding="utf8")


@lru_cache(maxsize=1)
def _known() -> Thesaurus:
    alike = [entry for entry in parse(thesaurus_text()) if entry.kind == "alike"]
    return Thesaurus([*alike, *parse(trades_text(), source="trades.txt")])


def trade_terms(title: str, company: str, said: Sequence[str]) -> list[str]:
    """The terms of an advert's trades; `said`: the lemmas of its description."""
    sure = {one.entry.id for text in (title, company) for one in _known().find(lemmas_of(text))}
    found = [one for one in _known().find(said) if not _is_beside_the_work(one, said)]
    times = Counter(one.entry.id for one in found)
    sure |= {one.entry.id for one in found if one.positions[0] < _BEGINNING or times[one.entry.id] > 1}
    sure |= {wider for name in sure for wider in _known().entries[name].broader}
    return [f"{OF}{name}" for name in sorted(sure)] + [f"{SPEAKS}{name}" for name in sorted({*times} - sure)]


def _is_beside_the_work(mention: Mention, said: Sequence[str]) -> bool:
    first = mention.positions[0]
    return not _BESIDE_THE_WORK.isdisjoint(said[max(0, first - _WITHIN) : first])


def trades_asked(
    written: Sequence[Word], lemmas: Sequence[str], stretches: Sequence[range], named: Sequence[Mention]
) -> Trades:
    """The trades that a question names beside work, of which `named` are all mentions.

    None where the words of each name the work itself ("spawacz konstrukcji stalowych" asks for a welder), nor one
    in which such work is done anyway ("helpdesk IT"). What "or" parts from work, or joins to a workplace, is
    another answer: "HR albo budownictwo", "w sklepie z ubraniami albo butami".
    """
    trades = [
        one
        for one in _known().find(lemmas, asked=True)
        if one.named
        and not _is_beside(one, lemmas, named)
        and not _is_worked_on(one, written, lemmas, stretches, named)
    ]
    within = {at for one in trades for at in one.positions}
    works = [one for one in named if _is_work(one, within, named)]
    worked = {at for one in works for at in one.positions}
    kept = [one for one in trades if not _is_another_answer(one, lemmas, stretches, worked, within)]
    home = {field for one in works for field in (*thesaurus().fields_of(one.entry.id), one.entry.id)}
    free = [one for one in kept if worked.isdisjoint(one.positions) and home.isdisjoint(_fields_of(one.entry))]
    claiming = [one.entry.id for one in works if not within.isdisjoint(one.positions)]
    alike = all(not _MANY_TRADES.isdisjoint(thesaurus().fields_of(name)) for name in claiming)
    if not (works and free and alike):
        return Trades()
    return Trades(
        tuple(dict.fromkeys(one.entry.id for one in kept)),
        frozenset(at for one in kept for at in (*one.positions, *_called_so(one, lemmas))),
        {one.entry.id: one.entry.names[0] for one in kept},
    )


def _is_work(mention: Mention, within: set[int], named: Sequence[Mention]) -> bool:
    """Does it name work by other words than those of trades (at `within`), or who does it: an "elektryk"?"""
    if mention.entry.kind in _WORK and not within.issuperset(mention.positions):
        return True
    industry = any(one.entry.kind == "field" and one.positions == mention.positions for one in named)
    return mention.entry.kind == "occupation" and mention.named and not mention.asked and not industry


def _fields_of(entry: Entry) -> frozenset[str]:
    """The fields of the thesaurus whose work is of a trade anyway."""
    return frozenset(entry.near).union(*(kinds().of_id[name].fields for name in entry.fields))


def _is_worked_on(
    mention: Mention,
    written: Sequence[Word],
    lemmas: Sequence[str],
    stretches: Sequence[range],
    named: Sequence[Mention],
) -> bool:
    """Is it what is worked on, in its genitive: the metal of "lakiernik metalu"? What is sold is a trade."""
    first = mention.positions[0]
    begins = any(first == one.start for one in stretches) or lemmas[first - 1] in (_WHERE | OR)
    return not begins and not any(map(_sells, named)) and written[first].folded != lemmas[first]


def _sells(mention: Mention) -> bool:
    return mention.entry.kind == "occupation" and "sprzedaz" in thesaurus().fields_of(mention.entry.id)


def _is_beside(mention: Mention, lemmas: Sequence[str], named: Sequence[Mention]) -> bool:
    """Is it a circumstance ("auto służbowe"), refused, what the work comes with, or the name of a workplace?"""
    first, places = mention.positions[0], set(mention.positions)
    if any(one.entry.kind == "aspect" and not places.isdisjoint(one.positions) for one in named):
        return True
    before = lemmas[max(0, first - 2) : first]
    called = _called_so(mention, lemmas) or lemmas[first] in _CALLED_A_TRADE
    if not _REFUSED.isdisjoint(before) or (before and before[-1] in _WITH and not called):
        return True
    return any(
        one.named and not places.isdisjoint(one.positions) for one in kinds().in_questions.find(lemmas, asked=True)
    )


def _called_so(mention: Mention, lemmas: Sequence[str]) -> list[int]:
    """The places beside it of words that say that it is a trade: "sektor" in "sektor tekstylny"."""
    beside = (mention.positions[0] - 1, mention.positions[-1] + 1)
    return [at for at in beside if 0 <= at < len(lemmas) and lemmas[at] in _CALLED_A_TRADE]


def _is_another_answer(
    mention: Mention, lemmas: Sequence[str], stretches: Sequence[range], worked: set[int], within: set[int]
) -> bool:
    """Does "or" part it from work, or join it to a workplace, so that it is one more answer?"""
    own = next(number for number, stretch in enumerate(stretches) if mention.positions[0] in stretch)
    if not worked.isdisjoint(stretches[own]):
        return False
    before = stretches[own - 1] if own else range(0)
    behind = stretches[own + 1] if own + 1 < len(stretches) else range(0)
    places = {at for one in kinds().in_questions.find(lemmas, asked=True) if one.named for at in one.positions}
    if not places.isdisjoint(before):
        return True
    after_or = lemmas[stretches[own].start] in OR and not worked.isdisjoint(before)
    before_or = bool(behind) and lemmas[behind.start] in OR and not worked.isdisjoint(behind)
    return (after_or and within.isdisjoint(before)) or (before_or and within.isdisjoint(behind))


def trade_standing(trades: Sequence[str], row: Digest) -> TradeStanding:
    """Is an offer of one of the trades asked for, does it speak of one, is it unknown, or plainly another?"""
    if any(f"{OF}{name}" in row.text for name in trades):
        return "is"
    there = standing(_kinds_of(tuple(trades)), row)
    if there in ("is", "says"):
        return "is"
    if any(f"{SPEAKS}{name}" in row.text for name in trades):
        return "mentions"
    return "other" if there == "other" else "unknown"


@lru_cache(maxsize=1024)
def _kinds_of(trades: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(kind for name in trades for kind in _known().entries[name].fields)
