from __future__ import annotations

from bot.domain import Place
from retrieval.places.index import Index


def parse(index: Index, raw: str) -> tuple[Place, ...]:
    from retrieval.places.finding import find

    return tuple(p for m in find(index, raw, running_text=False) for p in m.places)
