"""Files as streams of UTF-8 bytes: folders, standard input, gzip, encodings, lines of bounded length."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
import zipfile
import zlib
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

from bot.errors import BadInput
from retrieval.sources import archives, documents, papers
from retrieval.sources.mojibake import unmangled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from retrieval.sources.mapping import Columns

STDIN = "-"
MAPPING = ".mapping.toml"
"""How the name of a mapping ends that lies beside its file."""

LONGEST_LINE = 8 * 1024 * 1024
"""Bytes of one line (one record) that are read; a longer one is skipped with a reason."""

LARGEST_DOCUMENT = 64 * 1024 * 1024
"""Bytes of one JSON document that are read; lines have no such bound."""

HEAD = 256 * 1024
"""Bytes of a file by which its format is recognised."""

_GZIP = b"\x1f\x8b"
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, of which no byte may be changed."""
_LATIN = frozenset(b"\t\r\n" + bytes(range(32, 127)))
_ENOUGH = 4096
"""Bytes that tell whether every other one is zero, as in UTF-16 of Latin letters."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Where ą, ś, ź and their capitals stand in the two old Polish encodings; the rest is the same in both.
_ONLY_1250 = frozenset(b"\xb9\x9c\x9f\xa5\x8c\x8f")
_ONLY_8859 = frozenset(b"\xb1\xb6\xbc\xa1\xa6\xac")
# ł, ś and the letters of Polish in DOS, and those of both others: the first two are no letters in these.
_ONLY_DOS, _DOS = (b"\x88", b"\x98"), frozenset(b"\xa5\x86\xa9\x88\xe4\xa2\x98\xab\xbe\x9d\xbd\x97")
_NO_DOS = frozenset(b"\xb9\xb1\xe6\xea\xb3\xf1\xf3\xbf\xa3\xaf\xca\xd3\xc6\x8c\xa6")
_SELDOM = frozenset(b"\xa5\x86\xa9\xbe\x9d\xbd\x97")
"""Letters of DOS that are signs in the others: three of them and none of the others' letters tell it as well."""


def _is_of_dos(raw: bytes) -> bool:
    """Whether bytes that are no UTF-8 are Polish as DOS wrote it."""
    if not any(mark in raw for mark in _ONLY_DOS) and len(_SELDOM.intersection(raw)) < 3:
        return False
    return sum(byte in _DOS for byte in raw) > 3 * sum(byte in _NO_DOS for byte in raw)


def files(paths: Sequence[str | Path]) -> Iterator[str]:
    """The names of the files under `paths`, folders and archives opened recursively and in order; `-` is standard
    input. Files within an archive have its name before their own.

    Raises BadInput where a path does not exist, or a folder holds no file.
    """
    for name in on_disk(paths):
        yield from (name,) if name == STDIN else archives.members(name) or (name,)


def on_disk(paths: Sequence[str | Path]) -> Iterator[str]:
    """`files`, with archives as they are."""
    for path in paths:
        if str(path) == STDIN:
            yield STDIN
            continue
        place = Path(path)
        if place.is_dir():
            yield from _files_in(place)
        elif place.exists():
            yield str(place)
        else:
            raise BadInput(f"{place} does not exist; give the path of a file or folder, or - for standard input.")


def _files_in(folder: Path) -> Iterator[str]:
    found = sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and not file.name.endswith(MAPPING)
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    if not found:
        raise BadInput(
            f"{folder} holds no files; give a folder with offers in one of the formats of the README.",
            source=str(folder),
        )
    yield from map(str, found)


@dataclass(slots=True)
class Text:
    """An open file as UTF-8 bytes; `head` is its beginning, `encoding` what it was written in.

    `columns` says which of its names are which fields, where the user has a mapping for it.
    """

    name: str
    stream: IO[bytes]
    head: bytes
    encoding: str = "utf-8"
    columns: Columns | None = None

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Every line with its number from 1, without its end; None instead of a line longer than the limit."""
        number = 0
        while line := self.stream.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                self._skip_line()
                yield number, None
            else:
                yield number, line.rstrip(b"\r\n")

    def _skip_line(self) -> None:
        while (piece := self.stream.readline(LONGEST_LINE)) and not piece.endswith(b"\n"):
            pass

    def document(
        self, what: str = "one JSON value", instead: str = "write an offer per line (JSON lines)"
    ) -> bytes:
        """All of it; raises BadInput, which says what it is and what to do instead, where it is too large."""
        whole = self.stream.read(LARGEST_DOCUMENT + 1)
        if len(whole) > LARGEST_DOCUMENT:
            megabytes = LARGEST_DOCUMENT // 1024**2
            raise BadInput(
                f"{self.name} is {what} of over {megabytes} MB; {instead}.",
                source=self.name,
            )
        return whole

    def text(self, raw: bytes) -> str:
        """`raw` decoded, also where that was done wrongly before; where it is no UTF-8, by the old Polish encoding
        that fits (`encoding` then names it)."""
        try:
            return unmangled(raw.decode("utf-8"))
        except UnicodeDecodeError:
            if self.encoding == "cp852" or _is_of_dos(raw):
                self.encoding = "cp852"
                return raw.decode("cp852")
            older = sum(byte in _ONLY_8859 for byte in raw) > sum(byte in _ONLY_1250 for byte in raw)
            self.encoding = "iso-8859-2" if older else "cp1250"
            return raw.decode(self.encoding, errors="replace")


def opened(name: str) -> Text:
    """The file as a stream; the caller closes `stream`. Raises BadInput where it cannot be opened."""
    if name == STDIN:
        return _recognised("standard input", sys.stdin.buffer, close=None)
    raw = bytes_of(name)
    try:
        return _recognised(name, raw, close=raw.close)
    except BadInput:
        raw.close()
        raise
    except BROKEN as error:
        raw.close()
        raise unreadable(name, error) from error


def bytes_of(name: str) -> IO[bytes]:
    """The file as it is, on the disk or in an archive, opened; raises BadInput where it cannot be."""
    if archive := archives.archive_of(name):
        return archives.opened(archive, name)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise unreadable(name, error) from error


BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile)
"""What reading a file can raise at any point, damage of gzip and of archives among it."""


def unreadable(name: str, error: BaseException) -> BadInput:
    """The failure of a read as a sentence."""
    if isinstance(error, (EOFError, zlib.error, gzip.BadGzipFile)):
        return BadInput(f"{name} is a damaged or cut gzip file; fetch it again.", source=name)
    if isinstance(error, zipfile.BadZipFile):
        return BadInput(f"{name} is damaged in its archive; fetch that again.", source=name)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return BadInput(f"{name} cannot be read: {reason.lower()}.", source=name)


def _recognised(name: str, raw: IO[bytes], *, close: Callable[[], None] | None) -> Text:
    pieces = _pieces(raw)
    first = next(pieces, b"")
    if first.startswith(_GZIP):
        unpacked = gzip.GzipFile(fileobj=io.BufferedReader(_Stream(chain([first], pieces))))
        pieces = _pieces(unpacked)
        first = next(pieces, b"")
    if documents.is_mail(first) or documents.is_word(first) or documents.is_script(first) or _is_paper(first):
        pieces = _pieces(io.BytesIO(_held(name, b"".join(chain([first], pieces)))))
        first = next(pieces, b"")
    if first.startswith(_PACKED):
        return Text(name, io.BufferedReader(_Stream(chain([first], pieces), close), HEAD), first)
    encoding, mark = _unicode_of(first)
    first = first[len(mark) :]
    if encoding != "utf-8":
        pieces = _transcoded(chain([first], pieces), encoding)
        first = next(pieces, b"")
        if documents.is_script(first):
            pieces = _pieces(io.BytesIO(_held(name, b"".join(chain([first], pieces)))))
            first = next(pieces, b"")
    if b"\r" in first and b"\n" not in first:  # lines as old Macs end them
        pieces = (piece.replace(b"\r", b"\n") for piece in chain([first], pieces))
        first = next(pieces)
    stream = io.BufferedReader(_Stream(chain([first], pieces), close), HEAD)
    return Text(name, stream, first, encoding)


def _held(name: str, document: bytes) -> bytes:
    """The text or page of a mail or of a document; raises BadInput where it is too large, locked or damaged."""
    if len(document) > LARGEST_DOCUMENT:
        megabytes = LARGEST_DOCUMENT // 1024**2
        raise BadInput(f"{name} is a document of over {megabytes} MB; save what it says as text.", source=name)
    if documents.is_mail(document):
        return documents.of_mail(document)
    if documents.is_script(document):
        return documents.of_script(document)
    if _is_paper(document):
        read = papers.of_pdf if document.startswith(papers.PDF) else papers.of_rtf
        try:
            return read(document)
        except ValueError as error:
            raise BadInput(f"{name} {error}.", source=name) from error
    try:
        return documents.of_word(document)
    except ValueError as error:
        raise BadInput(f"{name} is a damaged Word document; save it again.", source=name) from error


def _is_paper(head: bytes) -> bool:
    return head.startswith((papers.PDF, papers.RTF))


def _unicode_of(first: bytes) -> tuple[str, bytes]:
    """The encoding of Unicode that a file begins in and the mark that says so, empty where only its zeros do."""
    for mark, encoding in _BOMS:
        if first.startswith(mark):
            return encoding, mark
    some = first[:_ENOUGH]
    even, odd = some[::2].count(0), some[1::2].count(0)
    if even + odd <= len(some) // 4 or min(even, odd) * 20 >= max(even, odd):
        return "utf-8", b""
    letters = some[1::2] if even > odd else some[::2]
    if sum(byte in _LATIN for byte in letters) < 0.8 * len(letters):
        return "utf-8", b""
    return ("utf-16-be" if even > odd else "utf-16-le"), b""


def _pieces(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """The stream in full pieces of `HEAD` bytes, the last one shorter."""
    while piece := stream.read(HEAD):
        yield piece


def _transcoded(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for piece in pieces:
        if text := decoder.decode(piece):
            yield text.encode()
    yield decoder.decode(b"", final=True).encode()


class _Stream(io.RawIOBase):
    """Pieces of bytes as a stream; `close` also closes what they come from."""

    def __init__(self, pieces: Iterable[bytes], close: Callable[[], None] | None = None) -> None:
        self._pieces = iter(pieces)
        self._close = close
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what io.BufferedReader hands over
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        count = min(len(buffer), len(self._left))
        buffer[:count] = self._left[:count]
        self._left = self._left[count:]
        return count

    def close(self) -> None:
        if self._close:
            self._close()
        super().close()
