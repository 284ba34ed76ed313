"""Which version and which embedder a table belongs to, kept in the table's own schema.

The same model may embed the same text differently in another version of its server, so the vector of a fixed
sentence with Polish letters is kept beside the fingerprint and compared when the store opens.
"""

from __future__ import annotations

import base64
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.domain import PAY_RULE
from bot.errors import ModelError, StoreMismatch
from retrieval import analysis
from retrieval.store.rows import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.domain import PayRule
    from retrieval.embedding import Embedder

PROBE = "Zażółć gęślą jaźń: księgowa w Łodzi, kierowca C+E, Python"
REEMBED_COMMAND = "szukaj import --reembed"
_SAME_COSINE = 0.999

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a table says about itself; `probe` is the normalised vector of `PROBE`.

    `analysis` names what its words were made with (`retrieval.analysis.fingerprint`), `rates` by which rates its
    pay was made comparable (`PayRule.told`).
    """

    version: int
    fingerprint: str
    dimension: int
    probe: NDArray[np.float32]
    analysis: str = ""
    rates: str = ""

    @classmethod
    def of(cls, embedder: Embedder, rule: PayRule) -> Identity:
        """Raises ModelError where the embedder's server does not answer."""
        return cls(
            SCHEMA_VERSION,
            embedder.fingerprint,
            embedder.dimension,
            embedder.question(PROBE),
            analysis.fingerprint(),
            rule.told,
        )

    @classmethod
    def read(cls, metadata: Mapping[bytes, bytes] | None, uri: str) -> Identity:
        """Raises StoreMismatch where a table was not made by szukaj."""
        said = metadata or {}
        try:
            return cls(
                version=int(said[b"szukaj.version"]),
                fingerprint=said[b"szukaj.embedder"].decode(),
                dimension=int(said[b"szukaj.dimension"]),
                probe=np.frombuffer(base64.b64decode(said[b"szukaj.probe"]), dtype="<f4"),
                analysis=said.get(b"szukaj.analysis", b"").decode(),
                rates=said.get(b"szukaj.rates", PAY_RULE.told.encode()).decode(),
            )
        except (KeyError, ValueError) as error:
            raise StoreMismatch(
                f"The table of offers in {uri} was not written by szukaj; name another folder with --data."
            ) from error

    def metadata(self) -> dict[str, str]:
        return {
            "szukaj.version": str(self.version),
            "szukaj.embedder": self.fingerprint,
            "szukaj.dimension": str(self.dimension),
            "szukaj.analysis": self.analysis,
            "szukaj.rates": self.rates,
            "szukaj.probe": base64.b64encode(self.probe.astype("<f4").tobytes()).decode(),
        }


def check_version(table: Identity, uri: str) -> None:
    if table.version != SCHEMA_VERSION:
        wanted = "a newer" if table.version > SCHEMA_VERSION else "an older"
        raise StoreMismatch(
            f"The offers in {uri} were written by {wanted} version of szukaj (format {table.version}, this one "
            f"reads {SCHEMA_VERSION}); use that version, or name an empty folder with --data and import again."
        )


def check_embedder(table: Identity, embedder: Embedder, uri: str) -> bool:
    """Whether the check could be made: a model server that is away leaves full text to search by.

    Raises StoreMismatch where the vectors come from another embedder, or from one that embeds differently now.
    """
    try:
        if table.fingerprint != embedder.fingerprint:
            raise _mismatch(uri, f"with {table.fingerprint}, and {embedder.fingerprint} is set now")
        cosine = float(table.probe @ embedder.question(PROBE))
    except ModelError as error:
        _log.warning("the embedder could not be compared with the store's: %s", error)
        return False
    if cosine < _SAME_COSINE:
        reason = (
            f"with {table.fingerprint}, which gives other vectors now (cosine {cosine:.3f} for the same sentence)"
        )
        raise _mismatch(uri, reason)
    return True


def _mismatch(uri: str, reason: str) -> StoreMismatch:
    return StoreMismatch(
        f"The offers in {uri} were embedded {reason}; "
        f"set SZUKAJ_EMBEDDER back, or embed them anew with: {REEMBED_COMMAND}"
    )
