"""A few offers, an embedder of few numbers and a store of them, for the tests of the store."""

from __future__ import annotations

import zlib
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.domain import Offer, Pay, Place
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.embedding import Embedder

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
KRAKOW = Place("Kraków", "town", "małopolskie", "PL", 50.06, 19.94)

JAVA = Offer(
    id="tablica:1",
    source="tablica",
    source_id="1",
    title="Starszy programista Java",
    url="https://offers.example/1",
    company="Żółta Łódź S.A.",
    places=(KRAKOW, Place("śląskie", "voivodeship", "śląskie"), Place("Niemcy", "country", None, "DE")),
    modes=("hybrid", "remote"),
    levels=("senior",),
    contracts=("b2b", "employment"),
    hours=("full_time",),
    pay=(Pay(18_000, 25_000, contract="b2b", raw="18–25 tys."), Pay(15_000.5, None, basis="gross")),
    skills=("Java", "Spring Boot"),
    skills_nice=("Kafka",),
    languages=("en", "pl"),
    description="Piszemy po polsku: „zażółć gęślą jaźń”,\n'cudzysłowy' i \\ ukośniki.",
    category="it",
    published=date(2026, 2, 20),
    expires=date(2026, 3, 20),
    cluster="klaster",
    content="abc",
    read_from_text=("modes", "pay"),
)
DRIVER = Offer("tablica:2", "tablica", "2", "Kierowca C+E", modes=("onsite",), content="def")
NURSE = Offer("urząd:2", "urząd", "2", "Pielęgniarka", places=(Place("Polska", "country"),), content="ghi")


class WordEmbedder:
    """Every word adds to one of the numbers. Implements `Embedder`."""

    def __init__(self, dimension: int = 16, *, name: str = "words", turned: bool = False) -> None:
        self._dimension = dimension
        self._name = name
        self._turned = turned

    @property
    def fingerprint(self) -> str:
        return f"{self._name}/{self._dimension}"

    @property
    def dimension(self) -> int:
        return self._dimension

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.stack([self.question(title) for title, _ in texts])

    def question(self, text: str) -> NDArray[np.float32]:
        vector = np.zeros(self._dimension, dtype=np.float32)
        for word in text.lower().split():
            vector[zlib.crc32(word.encode()) % self._dimension] += 1
        length = np.linalg.norm(vector)
        vector = vector[::-1] if self._turned else vector
        return (vector / length if length else vector).astype(np.float32)

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self.question(text) for text in texts])


def plain_words(offer: Offer) -> tuple[list[str], list[str]]:
    return offer.title.lower().split(), offer.description.lower().split()


def opened(uri: str, embedder: Embedder | None = None, **options: Any) -> OfferStore:  # Any: as for `open`
    return OfferStore.open(uri, embedder or WordEmbedder(), analyse=plain_words, **options)


def many(count: int) -> list[Offer]:
    return [Offer(f"dużo:{n}", "dużo", str(n), f"Stanowisko {n}", content=str(n)) for n in range(count)]
