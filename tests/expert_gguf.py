"""Small GGUF files written by hand, whole and damaged."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Value = str | int | float | bool | list[str]
Tensor = tuple[str, tuple[int, ...], int]
"""Name, shape with the row's length first, type: 0 for F32, 1 for F16, 8 for Q8_0."""

MODEL: dict[str, Value] = {
    "general.architecture": "llama",
    "general.type": "model",
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.tokens": ["<s>", "</s>", "a", "ł"],
    "tokenizer.ggml.eos_token_id": 1,
    "tokenizer.ggml.add_bos_token": False,
}
ADAPTER: dict[str, Value] = {
    "general.architecture": "llama",
    "general.type": "adapter",
    "adapter.type": "lora",
    "adapter.lora.alpha": 16.0,
}
TENSORS: list[Tensor] = [("token_embd.weight", (32, 4), 0), ("blk.0.attn_q.weight", (32, 32), 8)]
PAIR: list[Tensor] = [("blk.0.attn_q.weight.lora_a", (32, 4), 0), ("blk.0.attn_q.weight.lora_b", (4, 32), 0)]

_SIZES = {0: (1, 4), 1: (1, 2), 8: (32, 34)}


def gguf_bytes(
    values: Mapping[str, Value] = MODEL, tensors: Sequence[Tensor] = TENSORS, *, version: int = 3, seed: int = 1
) -> bytes:
    head = b"GGUF" + struct.pack("<IQQ", version, len(tensors), len(values))
    for key, value in values.items():
        head += _text(key) + _value(value)
    offset = 0
    for name, shape, kind in tensors:
        head += _text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, offset)
        offset += -(-_size(shape, kind) // 32) * 32
    head += b"\0" * (-len(head) % 32)
    body = b""
    for _, shape, kind in tensors:
        data = bytes((place * 7 + seed) % 251 for place in range(_size(shape, kind)))
        body += data + b"\0" * (-len(data) % 32)
    return head + body


def _size(shape: tuple[int, ...], kind: int) -> int:
    values = 1
    for length in shape:
        values *= length
    block, size = _SIZES[kind]
    return values // block * size


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(value: Value) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, str):
        return struct.pack("<I", 8) + _text(value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    return struct.pack("<IIQ", 9, 8, len(value)) + b"".join(map(_text, value))
