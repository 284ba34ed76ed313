"""The lines of a training file as they stand on the disk: one at a time, whatever their encoding."""

from __future__ import annotations

import codecs
from typing import IO, TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from expert.checking.findings import Findings

MOST_BYTES = 32 * 2**20
"""A longer line is no conversation, and is not read."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def numbered_lines(path: Path, findings: Findings) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, numbered from 1; what is wrong with their bytes goes to `findings`.

    Raises BadInput where the file cannot be read at all.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
            stream.seek(0)
            encoding = _wide_encoding(head)
            if encoding:
                findings.add("encoding", str(path), None, f"the file is {encoding.upper()}; save it as UTF-8")
                yield from _wide_lines(path, encoding)
            else:
                yield from _lines(stream, str(path), findings)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}", source=str(path)) from error


def _wide_encoding(head: bytes) -> str:
    """ "utf-16" and its kinds, "" for a file that is none: told by its mark, or by its zeros."""
    if head.startswith(_UTF16):
        return "utf-16"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(1, len(head) // 4):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _wide_lines(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    with path.open(encoding=encoding, errors="replace", newline="\n") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield number, line


def _lines(stream: IO[bytes], name: str, findings: Findings) -> Iterator[tuple[int, str]]:
    number = 0
    while raw := stream.readline(MOST_BYTES):
        number += 1
        if len(raw) == MOST_BYTES and not raw.endswith(b"\n"):
            findings.add(
                "json", name, number, f"the line is longer than {MOST_BYTES // 2**20} MiB; it is left out"
            )
            while (rest := stream.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
                pass
            continue
        if raw.startswith(codecs.BOM_UTF8):
            findings.add("bom", name, number, "a byte order mark stands before it; save the file without BOM")
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if raw.strip():
            yield number, _text(raw, name, number, findings)


def _text(raw: bytes, name: str, number: int, findings: Findings) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        bad = raw[error.start]
        findings.add(
            "encoding", name, number, f"byte {error.start + 1} (0x{bad:02x}) is no UTF-8; was it saved as CP1250?"
        )
        return raw.decode(errors="replace")
