"""Text to vector: the embedder built in, and the choice of one by name. `retrieval.ollama_embedding` has the other.

The built-in one needs no weights and no server: every word becomes its character 3- to 5-grams and its lemma, each
hashed to one of `dimension` places with a sign (the hashing trick of Weinberger et al., 2009, arXiv:0902.2206).
Inflected forms and compounds share most of their n-grams, so they come to lie near each other.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from retrieval.polish import fold, lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BUILTIN = "builtin"
DIMENSION = 384
_VERSION = 1

_TITLE_SHARE = 0.7
_LONGEST_TEXT = 1500
_GRAM_LENGTHS = (3, 4, 5)
_LEMMA_WEIGHT = 2.0
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_SILENT = frozenset(
    "a aby albo ale bez by być co czy dla do i ich in jak jako jest już k k/m lub m m/k ma może na nad nam nas nasz nie "
    "o od of on oraz po pod przez przy się są ta tak także the to tym u w we z za ze że and for with or an at is".split()
)
"""Words that say nothing about an offer."""


class Embedder(Protocol):
    """Turns offers and questions into vectors of one space."""

    @property
    def fingerprint(self) -> str:
        """Names model, dimension and prefixes; vectors of two fingerprints must not be compared. May raise ModelError."""
        ...

    @property
    def dimension(self) -> int:
        """May raise ModelError."""
        ...

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """(title, text) of n offers as (n, dimension), each row of length 1 or, where nothing can be said, 0.

        May raise ModelError.
        """
        ...

    def question(self, text: str) -> NDArray[np.float32]:
        """One question as (dimension,), of length 1 or 0. May raise ModelError."""
        ...


class BuiltinEmbedder:
    """The same vectors in every process and on every platform; safe for many threads."""

    def __init__(self, dimension: int = DIMENSION) -> None:
        self._dimension = dimension
        self._features = lru_cache(maxsize=100_000)(self._features_of)

    @property
    def fingerprint(self) -> str:
        return f"{BUILTIN}/{_VERSION}/{self._dimension}"

    @property
    def dimension(self) -> int:
        return self._dimension

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, (title, text) in enumerate(texts):
            vectors[row] = _TITLE_SHARE * self._vector(title, False) + (1 - _TITLE_SHARE) * self._vector(
                text, False
            )
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, lengths, out=vectors, where=lengths > 0)

    def question(self, text: str) -> NDArray[np.float32]:
        return self._vector(text, True)

    def _vector(self, text: str, typed: bool) -> NDArray[np.float32]:
        """`typed`: by a person, who may leave out diacritics."""
        counts = Counter(_WORD.findall(text[:_LONGEST_TEXT].lower()))
        known = [
            (self._features(word, typed), count) for word, count in counts.items() if word not in _SILENT
        ]
        if not known:
            return np.zeros(self._dimension, dtype=np.float32)
        places = np.concatenate([places for (places, _), _ in known])
        weights = np.concatenate(
            [values if count == 1 else values * (1 + math.log(count)) for (_, values), count in known]
        )
        vector = np.bincount(places, weights, minlength=self._dimension).astype(np.float32)
        length = float(np.linalg.norm(vector))
        return vector / np.float32(length) if length else vector

    def _features_of(self, word: str, typed: bool) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Where the n-grams and the lemma of a word fall, and how much each adds there."""
        marked = f"<{fold(word)}>"
        grams = {marked[i : i + n] for n in _GRAM_LENGTHS for i in range(max(1, len(marked) - n + 1))}
        hashes = [zlib.crc32(gram.encode()) for gram in sorted(grams)]
        weights = [1 / math.sqrt(len(hashes))] * len(hashes)
        hashes.append(zlib.crc32(b"=" + lemma(word, restore=typed).encode()))
        weights.append(_LEMMA_WEIGHT)
        codes = np.array(hashes, dtype=np.uint32)
        signs = np.where(codes >> 31, 1.0, -1.0)
        return (codes % self._dimension).astype(np.intp), signs * np.array(weights)
