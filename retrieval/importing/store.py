"""What an import needs of the store that it writes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from contextlib import AbstractContextManager
    from datetime import datetime

    from bot.domain import Offer
    from retrieval.store.counts import Counts


class ImportStore(Protocol):
    """See `retrieval.store.OfferStore` for what each gives."""

    def contents(self, source: str | None = None) -> Mapping[str, str]: ...

    def closed_ids(self) -> AbstractSet[str]: ...

    def put(self, offers: Sequence[Offer], *, now: datetime | None = None) -> object: ...

    def close(self, ids: Sequence[str], now: datetime) -> int: ...

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int: ...

    def facets(self) -> tuple[Mapping[str, int], Mapping[str, int]]: ...

    def counts(self) -> Mapping[str, Counts]: ...

    def optimise(self) -> None: ...

    def lock(self, doing: str = "import") -> AbstractContextManager[None]: ...
