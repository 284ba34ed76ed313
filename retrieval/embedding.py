"""Text to vector: the embedder built in, one by an Ollama server, and the choice between them by name.

The built-in one needs no weights and no server: every word becomes its character 3- and 4-grams and its lemma,
each hashed to one of `dimension` places with a sign (the hashing trick: Weinberger et al., arXiv:0902.2206).
Inflected forms and compounds share most of their n-grams, so they come to lie near each other.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import numpy as np

from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable
from retrieval.polish import fold, lemma

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import ollama
    from numpy.typing import NDArray

_T = TypeVar("_T")

BUILTIN = "builtin"
DIMENSION = 384
_VERSION = 1  # of the features below; another one makes another fingerprint

_TITLE_SHARE = 0.65
_LONGEST_TEXT = 1000
_GRAM_LENGTHS = (3, 4)
_PLACE = np.dtype(np.int32)
_TOGETHER = 64
"""Texts whose vectors are made in one pass: numpy costs more by the call than by the number."""
_LEMMA_WEIGHT = 0.5
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_SILENT = frozenset(
    (
        "a aby albo ale bez by być co czy dla do i ich in jak jako jest już k lub m ma może na nad nam nas nasz "
        "nie o od of on oraz po pod przez przy się są ta tak także the to tym u w we z za ze że and for with or"
    ).split()
)
"""Words that say nothing about an offer."""


class Embedder(Protocol):
    """Turns offers and questions into vectors of one space."""

    @property
    def fingerprint(self) -> str:
        """Names model, dimension and prefixes: vectors of two fingerprints must not be compared.

        May raise ModelError.
        """
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

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """n questions as (n, dimension), as `question` gives them. May raise ModelError."""
        ...


class BuiltinEmbedder:
    """The same vectors in every process and on every platform; safe for many threads."""

    def __init__(self, dimension: int = DIMENSION) -> None:
        self._dimension = dimension
        self._features = {
            typed: lru_cache(maxsize=100_000)(partial(self._features_of, typed=typed)) for typed in (False, True)
        }

    @property
    def fingerprint(self) -> str:
        return f"{BUILTIN}/{_VERSION}/{self._dimension}"

    @property
    def dimension(self) -> int:
        return self._dimension

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        vectors: NDArray[np.float32] = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for start in range(0, len(texts), _TOGETHER):
            some = texts[start : start + _TOGETHER]
            titles = self._vectors([title for title, _ in some], typed=False)
            rest = self._vectors([text for _, text in some], typed=False)
            vectors[start : start + _TOGETHER] = _TITLE_SHARE * titles + (1 - _TITLE_SHARE) * rest
        return _unit(vectors)

    def question(self, text: str) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = self._vectors([text], typed=True)[0]
        return vector

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._vectors(texts, typed=True)

    def _vectors(self, texts: Sequence[str], *, typed: bool) -> NDArray[np.float32]:
        """The vectors of all texts in one pass. `typed`: by a person, who may leave out diacritics."""
        features: list[bytes] = []
        counts: list[int] = []
        words_of = []
        for text in texts:
            counted = Counter(_WORD.findall(text[:_LONGEST_TEXT].lower()))
            for word in _SILENT & counted.keys():
                del counted[word]
            features += map(self._features[typed], counted)
            counts += counted.values()
            words_of.append(len(counted))
        signed = np.frombuffer(b"".join(features), dtype=_PLACE)
        lengths = np.array([len(one) for one in features], dtype=np.intp) // _PLACE.itemsize
        times = 1 + np.log(np.array(counts, dtype=np.float64))
        share = (lengths - 1) ** -0.25  # a long word counts more than a short one, but not by length
        weights = np.repeat(share * times, lengths)
        weights[np.cumsum(lengths) - 1] = _LEMMA_WEIGHT / share * times
        first = np.repeat(np.arange(len(texts)) * self._dimension, words_of)
        places = np.abs(signed) - 1 + np.repeat(first, lengths)
        sums = np.bincount(places, np.copysign(weights, signed), len(texts) * self._dimension)
        return _unit(sums.astype(np.float32).reshape(len(texts), self._dimension))

    def _features_of(self, word: str, typed: bool) -> bytes:
        """Where the n-grams of a word fall, and last its lemma: places from 1, below 0 with that sign; packed."""
        marked = f"<{fold(word)}>"
        grams = dict.fromkeys(marked[i : i + n] for n in _GRAM_LENGTHS for i in range(max(1, len(marked) - n + 1)))
        codes = [zlib.crc32(gram.encode()) for gram in grams]
        codes.append(zlib.crc32(b"=" + lemma(word, restore=typed).encode()))
        places = [code % self._dimension + 1 for code in codes]
        signed = [place if code >> 31 else -place for place, code in zip(places, codes, strict=True)]
        return np.array(signed, dtype=_PLACE).tobytes()


class _Prefixes(NamedTuple):
    question: str = ""
    document: str = ""


_QWEN_TASK = "Instruct: Given a question about work, retrieve offers of work that answer it\nQuery: "
_MXBAI_TASK = "Represent this sentence for searching relevant passages: "
_PREFIXES = {
    "qwen3-embedding": _Prefixes(_QWEN_TASK),
    "snowflake-arctic-embed2": _Prefixes("query: "),
    "nomic-embed-text": _Prefixes("search_query: ", "search_document: "),
    "mxbai-embed-large": _Prefixes(_MXBAI_TASK),
    "embeddinggemma": _Prefixes("task: search result | query: ", "title: none | text: "),
}
"""What each family of models was trained to see before a text, by the beginning of its name; others: nothing."""

_AT_ONCE = 32
_MOST_LETTERS = 6000
_LETTERS_PER_TOKEN = 2  # Polish words are cut into short tokens; a text that is still too long is halved
_KEEP_ALIVE = "30m"
_TIMEOUT = 120.0
_TOO_LONG = re.compile(r"context length|too long|too large|exceeds", re.IGNORECASE)


class _TooLong(Exception):
    pass


class _Failed(ModelError):
    """The server failed at these texts (HTTP 500), as bge-m3 does at single ones; others may well go."""


class OllamaEmbedder:
    """Any embedding model of an Ollama server. `skipped`: how many texts the model failed at; their vectors are 0.

    The server is asked for the first time when a property or a vector is needed.
    """

    def __init__(self, client: ollama.Client, model: str) -> None:
        self._client = client
        self._model = model
        name = model.rsplit("/", 1)[-1]
        self._prefixes = next((p for family, p in _PREFIXES.items() if name.startswith(family)), _Prefixes())
        self.skipped = 0

    def close(self) -> None:
        """Lets go of the connections to the server."""
        self._client.close()  # type: ignore[no-untyped-call]  # the library gives it no types

    @property
    def fingerprint(self) -> str:
        digest, dimension, _ = self._shown
        prefixes = zlib.crc32("\0".join(self._prefixes).encode())
        return f"ollama/{self._model}/{digest[:12] or 'unknown'}/{dimension}/{prefixes:08x}"

    @property
    def dimension(self) -> int:
        return self._shown[1]

    def documents(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return self._all([f"{self._prefixes.document}{title}\n{text}" for title, text in texts])

    def question(self, text: str) -> NDArray[np.float32]:
        if not text.strip():
            return np.zeros(self.dimension, dtype=np.float32)
        return self._one((self._prefixes.question + text)[: self._shown[2]])

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = self._all([self._prefixes.question + text for text in texts])
        vectors[[not text.strip() for text in texts]] = 0.0
        return vectors

    def _all(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of many texts, a few at a time."""
        cut = [text[: self._shown[2]] for text in texts]
        vectors: NDArray[np.float32] = np.zeros((len(cut), self.dimension), dtype=np.float32)
        for start in range(0, len(cut), _AT_ONCE):
            vectors[start : start + _AT_ONCE] = self._batch(cut[start : start + _AT_ONCE])
        return vectors

    def _batch(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of a few texts; where they do not go together, one by one."""
        try:
            return self._vectors(texts)
        except (_TooLong, _Failed) as error:
            vectors: NDArray[np.float32] = np.zeros((len(texts), self.dimension), dtype=np.float32)
            failed = 0
            for row, text in enumerate(texts):
                try:
                    vectors[row] = self._one(text)
                except _Failed:
                    failed += 1
            if failed == len(texts):
                raise ModelError(f"{self._model} gave no vector for any of {failed} texts: {error}") from error
            self.skipped += failed
            return vectors

    def _one(self, text: str) -> NDArray[np.float32]:
        """The vector of one text, shortened until the model takes it."""
        while True:
            try:
                vector: NDArray[np.float32] = self._vectors([text])[0]
            except _TooLong as error:
                if len(text) < 16:
                    raise ModelError(f"{self._model} finds a text of {len(text)} letters too long.") from error
                text = text[: len(text) // 2]
            else:
                return vector

    def _vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        # An empty text alone gets no vector at all, in a batch it does: a space is a text to all versions.
        found = self._ask(lambda client: client.embed(
            self._model, [text or " " for text in texts], truncate=False, keep_alive=_KEEP_ALIVE
        ).embeddings)  # fmt: skip
        if len(found) != len(texts):
            raise _Failed(f"{self._model} gave {len(found)} vectors for {len(texts)} texts")
        try:
            vectors: NDArray[np.float32] = np.asarray(found, dtype=np.float32)
        except ValueError as error:
            raise _Failed(f"{self._model} gave vectors of different lengths") from error
        if not np.isfinite(vectors).all():
            raise _Failed(f"{self._model} gave numbers that are none")
        return _unit(vectors)

    @cached_property
    def _shown(self) -> tuple[str, int, int]:
        """The model's digest, its dimension, and how many letters of a text it is given."""
        shown = self._ask(lambda client: client.show(self._model))
        if shown.capabilities is not None and "embedding" not in shown.capabilities:
            raise ModelMissing(
                f"The model {self._model} does not embed texts (it can: {', '.join(shown.capabilities)}); "
                f"set SZUKAJ_EMBEDDER to an embedding model such as bge-m3, or to {BUILTIN}."
            )
        info = shown.modelinfo or {}
        context = next((int(v) for k, v in info.items() if k.endswith(".context_length") and v), 512)
        dimension = self._vectors(["praca"]).shape[1]
        names = {self._model, f"{self._model}:latest"}
        listed = self._ask(lambda client: client.list()).models
        digest = next((one.digest for one in listed if one.model in names and one.digest), "")
        return digest, dimension, min(_MOST_LETTERS, context * _LETTERS_PER_TOKEN)

    def _ask(self, request: Callable[[ollama.Client], _T]) -> _T:
        """What `request` gives; the one point where what client and network raise becomes ModelError."""
        import httpx
        import ollama

        try:
            return request(self._client)
        except ollama.ResponseError as error:
            raise self._translated(error) from error
        except httpx.TimeoutException as error:
            raise ModelTimeout(
                f"{self._model} took longer than {_TIMEOUT:.0f} s to embed; is it too big here?"
            ) from error
        except (ConnectionError, httpx.HTTPError) as error:
            raise ModelUnreachable(
                f"The Ollama server that embeds texts does not answer ({error}); start it, or check OLLAMA_HOST."
            ) from error
        except ValueError as error:  # pydantic's and json's errors are ValueErrors
            raise ModelError(f"What answers for {self._model} is no Ollama server: {error}") from error

    def _translated(self, error: ollama.ResponseError) -> Exception:
        text = error.error
        if error.status_code == 404:
            return ModelMissing(
                f"The Ollama server has no model {self._model}; fetch it with: ollama pull {self._model}"
            )
        if error.status_code == 501 or "does not support embed" in text:
            return ModelMissing(
                f"The model {self._model} does not embed texts; set SZUKAJ_EMBEDDER to one that does."
            )
        if error.status_code == 503:
            return ModelBusy(f"The Ollama server is busy and does not embed now: {text}")
        if _TOO_LONG.search(text):
            return _TooLong(text)
        if error.status_code >= 500:
            return _Failed(f"{self._model} failed to embed: {text}")
        return ModelError(f"The Ollama server refused to embed with {self._model}: {text}")


def embedder_named(name: str, host: str) -> Embedder:
    """The built-in embedder, or the model `name` of the Ollama server at `host`, which is not asked yet."""
    if name == BUILTIN:
        return BuiltinEmbedder()
    import ollama

    return OllamaEmbedder(ollama.Client(host, timeout=_TIMEOUT), name)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same vectors of length 1 along the last axis; those of length 0 stay."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
    return unit
