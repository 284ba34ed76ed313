"""What a GGUF file holds, read without any library, and whether it is whole: a damaged one can end a server.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Every length is held against the file's
before anything is read by it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from math import prod
from typing import IO, TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_MOST_ENTRIES = 1 << 20
_MOST_DIMENSIONS = 4

_NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9

_BLOCKS: dict[int, tuple[str, int, int]] = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 40),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50),
    20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136),
    24: ("I8", 1, 1),
    25: ("I16", 1, 2),
    26: ("I32", 1, 4),
    27: ("I64", 1, 8),
    28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2),
    39: ("MXFP4", 32, 17),
}
"""Type → name, values in a block, bytes of a block; as the `gguf` package has them (a test compares)."""

Value = str | int | float | bool | list["Value"]


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """`shape`: as in the file, the row's length first. `start`: where its bytes begin in the file."""

    name: str
    type: str
    shape: tuple[int, ...]
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class GgufFile:
    values: Mapping[str, Value]
    tensors: Mapping[str, GgufTensor]

    def text(self, key: str) -> str:
        """A value that is text, "" where there is none."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""


class _Damaged(Exception):
    """Why a file is no whole GGUF."""


def read_gguf(path: Path) -> GgufFile:
    """Raises BadInput where the file is cut, damaged, or of a kind that servers do not read."""
    try:
        size = path.stat().st_size
        with path.open("rb") as opened:
            return _Reader(opened, size).file()
    except OSError as error:
        raise BadInput(f"{path} cannot be read ({error.strerror}).", source=str(path)) from error
    except _Damaged as why:
        raise BadInput(f"{path} is no whole GGUF: {why}; make it again.", source=str(path)) from why


def check_model(path: Path) -> GgufFile:
    """A GGUF of a whole model with its tokenizer; raises BadInput."""
    found = read_gguf(path)
    if found.text("general.type") == "adapter":
        raise BadInput(f"{path} is an adapter, not a whole model.", source=str(path))
    missing = [key for key in ("general.architecture", "tokenizer.ggml.model") if not found.text(key)]
    missing += [name for name in ("token_embd.weight",) if name not in found.tensors]
    tokens = found.values.get("tokenizer.ggml.tokens")
    if not isinstance(tokens, list) or not tokens:
        missing.append("tokenizer.ggml.tokens")
    if missing:
        raise BadInput(f"{path} lacks {', '.join(missing)}: it is no model that answers.", source=str(path))
    return found


def check_adapter(path: Path) -> GgufFile:
    """A GGUF of a LoRA adapter: its kind, its alpha, and two matching matrices for each tensor; BadInput."""
    found = read_gguf(path)
    if (found.text("general.type"), found.text("adapter.type")) != ("adapter", "lora"):
        raise BadInput(f"{path} is no LoRA adapter.", source=str(path))
    alpha = found.values.get("adapter.lora.alpha")
    if not isinstance(alpha, float) or alpha <= 0:
        raise BadInput(f"{path} does not say how strongly it counts (adapter.lora.alpha).", source=str(path))
    names = {name.rpartition(".lora_")[0] for name in found.tensors}
    if not names or "" in names:
        raise BadInput(f"{path} has tensors that are no pair of an adapter.", source=str(path))
    for name in sorted(names):
        first, second = found.tensors.get(f"{name}.lora_a"), found.tensors.get(f"{name}.lora_b")
        if not first or not second or first.shape[1:] != second.shape[:1]:
            raise BadInput(f"{path}: the two matrices for {name} do not fit together.", source=str(path))
    return found


class _Reader:
    def __init__(self, opened: IO[bytes], size: int) -> None:
        self._file = opened
        self._size = size

    def file(self) -> GgufFile:
        if self._bytes(4) != _MAGIC:
            raise _Damaged("it does not begin with GGUF")
        (version,) = self._unpacked("<I")
        if version not in _VERSIONS:
            raise _Damaged(f"its version is {version}, and servers read {_VERSIONS[0]} and {_VERSIONS[1]}")
        tensors, values = self._unpacked("<QQ")
        if max(tensors, values) > _MOST_ENTRIES:
            raise _Damaged(f"it claims {max(tensors, values)} entries")
        told = dict(self._entry() for _ in range(values))
        listed = [self._tensor() for _ in range(tensors)]
        return GgufFile(told, self._placed(listed, told))

    def _bytes(self, count: int) -> bytes:
        if count > self._size - self._file.tell():
            raise _Damaged(f"it ends at byte {self._size}, where {count} more were due")
        return self._file.read(count)

    def _unpacked(self, form: str) -> tuple[int, ...]:
        return struct.unpack(form, self._bytes(struct.calcsize(form)))

    def _text(self) -> str:
        (length,) = self._unpacked("<Q")
        try:
            return self._bytes(length).decode()
        except UnicodeDecodeError:
            raise _Damaged("a name or text in it is not UTF-8") from None

    def _entry(self) -> tuple[str, Value]:
        key = self._text()
        (kind,) = self._unpacked("<I")
        return key, self._value(kind)

    def _value(self, kind: int) -> Value:
        if kind == _STRING:
            return self._text()
        if kind == _ARRAY:
            inner, count = self._unpacked("<I")[0], self._unpacked("<Q")[0]
            if count > self._size - self._file.tell():
                raise _Damaged(f"a list in it claims {count} values")
            return self._list(inner, count)
        if kind not in _NUMBERS:
            raise _Damaged(f"it has a value of the unknown kind {kind}")
        return self._unpacked(f"<{_NUMBERS[kind]}")[0]

    def _list(self, kind: int, count: int) -> list[Value]:
        if kind in _NUMBERS:
            form = f"<{count}{_NUMBERS[kind]}"
            return list(struct.unpack(form, self._bytes(struct.calcsize(form))))
        return [self._value(kind) for _ in range(count)]

    def _tensor(self) -> tuple[str, str, tuple[int, ...], int, int]:
        name = self._text()
        (dimensions,) = self._unpacked("<I")
        if not 1 <= dimensions <= _MOST_DIMENSIONS:
            raise _Damaged(f"{name} has {dimensions} dimensions")
        shape = self._unpacked(f"<{dimensions}Q")
        kind, offset = self._unpacked("<I")[0], self._unpacked("<Q")[0]
        if kind not in _BLOCKS:
            raise _Damaged(f"{name} has the unknown type {kind}")
        label, values, size = _BLOCKS[kind]
        if 0 in shape or shape[0] % values:
            raise _Damaged(f"{name} of {label} has rows of {shape[0]}")
        return name, label, shape, offset, prod(shape) // values * size

    def _placed(
        self, listed: list[tuple[str, str, tuple[int, ...], int, int]], told: Mapping[str, Value]
    ) -> dict[str, GgufTensor]:
        """Every tensor lies inside the file, on its own, where the alignment wants it."""
        alignment = told.get("general.alignment", 32)
        if not isinstance(alignment, int) or alignment < 1 or alignment & (alignment - 1):
            raise _Damaged(f"its alignment is {alignment!r}")
        begin = -(-self._file.tell() // alignment) * alignment
        placed: dict[str, GgufTensor] = {}
        free = 0
        for name, label, shape, offset, size in sorted(listed, key=lambda tensor: tensor[3]):
            if name in placed:
                raise _Damaged(f"it has {name} twice")
            if offset % alignment or offset < free:
                raise _Damaged(f"{name} lies where it cannot ({offset})")
            free = offset + size
            if begin + free > self._size:
                raise _Damaged(f"it is cut: {name} ends at byte {begin + free}, the file at {self._size}")
            placed[name] = GgufTensor(name, label, shape, begin + offset, size)
        return placed
