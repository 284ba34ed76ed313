"""An answer's body on its way into a file: counted, unpacked, never more than the limit, packed or unpacked."""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING

from bot.errors import FeedFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

_GZIP = b"\x1f\x8b"
_AT_ONCE = 1024 * 1024
_AUTOMATIC = 47
"""zlib's word for gzip or zlib by the header."""


class Body:
    """Takes the pieces of a body as they come over the wire; writes to `file` what they hold, unpacked."""

    def __init__(self, file: IO[bytes], encoding: str, *, most_bytes: int) -> None:
        """`encoding`: the Content-Encoding. Raises FeedFailed for one that nobody asked for."""
        self._file = file
        self._most = most_bytes
        self._received = self._written = 0
        self._layers: list[_Gzip] = []
        self._begun = False
        for name in (part.strip().casefold() for part in encoding.split(",")):
            if name in {"gzip", "x-gzip", "deflate"}:
                self._layers.append(_Gzip())
            elif name not in {"", "identity"}:
                raise FeedFailed("its server packs the answer in a way that cannot be unpacked")

    def write(self, piece: bytes) -> None:
        """Raises FeedFailed where it is too much or damaged."""
        self._received += len(piece)
        self._check(self._received)
        for part in self._unpacked(piece, 0):
            self._file.write(part)

    def _unpacked(self, piece: bytes, layer: int) -> Iterator[bytes]:
        if layer < len(self._layers):
            for part in self._layers[layer].unpack(piece):
                yield from self._unpacked(part, layer + 1)
        elif piece and not self._begun:
            self._begun = True
            if piece.startswith(_GZIP):  # a .gz file
                self._layers.append(_Gzip())
                yield from self._unpacked(piece, layer)
            else:
                yield self._counted(piece)
        elif piece:
            yield self._counted(piece)

    def _counted(self, part: bytes) -> bytes:
        self._written += len(part)
        self._check(self._written)
        return part

    def _check(self, count: int) -> None:
        if count > self._most:
            raise FeedFailed(
                f"it is larger than {self._most // 1_000_000} MB and was broken off; if that is right, "
                "write a larger max_mb"
            )

    def finish(self) -> None:
        """Raises FeedFailed where the end is missing."""
        if not all(layer.ended for layer in self._layers):
            raise FeedFailed("it came only in part: its gzip ends in the middle; it is tried again later")


class _Gzip:
    """Unpacks gzip of several members, in pieces of bounded length."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_AUTOMATIC)
        self._fed = False

    @property
    def ended(self) -> bool:
        return self._member.eof or not self._fed

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        try:
            while piece:
                if self._member.eof:
                    if not piece.startswith(_GZIP[:1]):
                        return  # padding after the end
                    self._member = zlib.decompressobj(_AUTOMATIC)
                self._fed = True
                part = self._member.decompress(piece, _AT_ONCE)
                piece = self._member.unconsumed_tail or self._member.unused_data
                if part:
                    yield part
        except zlib.error as error:
            raise FeedFailed("it is damaged: its gzip cannot be unpacked") from error
