"""Searches made up as people would keep them for alerts: any number of different ones, the same every time.

An occupation of the made-up offers or of the thesaurus by any of its names, or skills, or words that name none;
mostly in a town or two; every third with pay, contract, level or the like. What many look for, many keep.
"""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

from benchmarks.made_offers import CONTRACTS, HOURS, MODES, OCCUPATIONS, SKILLS, TOWNS
from bot.domain import PayWish, Search
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

_NO_JOBS = """
    rowery latawce zabawki pszczoły winnica żagle szachy antyki numizmatyka astronomia origami jaskinie balony
    zegarki perfumy herbata modelarstwo dinozaury bursztyn porcelana
""".split()
_BESIDE = ("od zaraz", "bez doświadczenia", "z zakwaterowaniem", "w małej firmie", "z samochodem służbowym")


def made_searches(count: int, *, seed: int = 1) -> list[Search]:
    """`count` different searches."""
    return list(_different(count, random.Random(seed)))


def made_alerts(count: int, searches: Sequence[Search], *, seed: int = 1) -> list[Search]:
    """The searches of `count` alerts, each of `searches` at least once, the first ones the most often."""
    chance = random.Random(seed)
    weights = list(accumulate(1 / (rank + 50) for rank in range(len(searches))))
    return [*searches, *chance.choices(searches, cum_weights=weights, k=max(0, count - len(searches)))]


def _different(count: int, chance: random.Random) -> Iterator[Search]:
    names = [entry.names for entry in thesaurus().entries.values() if entry.kind == "occupation"]
    chance.shuffle(names)
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(names))))
    known: set[Search] = set()
    while len(known) < count:
        search = _search(chance, chance.choices(names, cum_weights=weights)[0])
        if search not in known:
            known.add(search)
            yield search


def _search(chance: random.Random, names: Sequence[str]) -> Search:
    def one(of: Sequence[Any], probability: float) -> tuple[Any, ...]:
        return (chance.choice(of),) if chance.random() < probability else ()

    kind = chance.random()
    if kind < 0.4:
        text = chance.choice(OCCUPATIONS)[0].format(s="").strip().lower()
    else:
        text = chance.choice(names).lower() if kind < 0.85 else ""
    if kind > 0.95:
        text = " ".join(chance.sample(_NO_JOBS, 2))
    skills = tuple(chance.sample(SKILLS, chance.randint(1, 2))) if not text or chance.random() < 0.05 else ()
    towns = [name for name, _, _ in TOWNS]
    places = chance.choices(towns, [share for _, _, share in TOWNS], k=chance.choice((1, 1, 1, 2)))
    pay = float(chance.randrange(4000, 25_000, 500))
    return Search(
        text=f"{text} {chance.choice(_BESIDE)}".strip() if chance.random() < 0.1 else text,
        skills=skills,
        places=tuple(dict.fromkeys(places)) if chance.random() < 0.8 else (),
        radius_km=chance.choice((None, None, 30.0)),
        modes=one(MODES, 0.2),
        levels=one(("junior", "mid", "senior"), 0.2),
        contracts=one(CONTRACTS, 0.3),
        contracts_excluded=one(("mandate", "temporary"), 0.05),
        hours=one(HOURS, 0.15),
        words_excluded=one(("akwizycja", "sprzedaż"), 0.05),
        pay=PayWish(pay, basis=chance.choice((None, "gross", "net"))) if chance.random() < 0.35 else None,
    )
