"""Is a GGUF whole? Every way in which it can be damaged is refused before it reaches a server."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from expert_gguf import ADAPTER, MODEL, PAIR, TENSORS, gguf_bytes

from bot.errors import BadInput
from expert.exporting.conversion import check_tokenizer
from expert.exporting.gguf_file import check_adapter, check_model, read_gguf

if TYPE_CHECKING:
    from pathlib import Path

TOKENS = ["<s>", "</s>", "a", "ł"]
BY_ID = dict(enumerate(TOKENS))


def file_of(data: bytes, tmp_path: Path) -> Path:
    file = tmp_path / "model.gguf"
    file.write_bytes(data)
    return file


def test_a_whole_model_is_read_with_its_values_and_tensors(tmp_path: Path) -> None:
    found = check_model(file_of(gguf_bytes(), tmp_path))
    assert found.values["tokenizer.ggml.tokens"] == TOKENS
    assert found.text("general.architecture") == "llama"
    assert found.tensors["blk.0.attn_q.weight"].type == "Q8_0"
    assert found.tensors["blk.0.attn_q.weight"].size == 32 * 34


def test_an_adapter_is_read_with_its_pairs(tmp_path: Path) -> None:
    found = check_adapter(file_of(gguf_bytes(ADAPTER, PAIR), tmp_path))
    assert set(found.tensors) == {name for name, _, _ in PAIR}


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = gguf_bytes()
    for length in range(0, len(whole) - 31, 13):
        with pytest.raises(BadInput, match="no whole GGUF"):
            read_gguf(file_of(whole[:length], tmp_path))


def test_bytes_changed_in_the_head_are_seen_or_harmless(tmp_path: Path) -> None:
    """Whatever byte is damaged, the reader ends with an answer: a file or a sentence."""
    whole = gguf_bytes()
    refused = 0
    for place in range(0, 560):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        try:
            read_gguf(file_of(bytes(damaged), tmp_path))
        except BadInput:
            refused += 1
    assert refused > 300


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ends at byte 0"),
        (b"PK\x03\x04 a zip file", "does not begin with GGUF"),
        (gguf_bytes(version=1), "version is 1"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1 << 60, 0), "claims"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 8680820740569200760), "ends at byte"),
        (gguf_bytes(tensors=[*TENSORS, TENSORS[0]]), "twice"),
        (gguf_bytes(tensors=[("token_embd.weight", (33, 4), 8)]), "rows of 33"),
        (gguf_bytes(MODEL | {"general.alignment": 24}), "alignment"),
    ],
)
def test_what_is_no_whole_gguf_is_refused_with_the_reason(data: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=said):
        read_gguf(file_of(data, tmp_path))


def test_tensors_that_overlap_are_refused(tmp_path: Path) -> None:
    whole = gguf_bytes()
    at = whole.index(b"blk.0.attn_q.weight") + len("blk.0.attn_q.weight") + 4 + 16 + 4
    overlapping = whole[:at] + struct.pack("<Q", 32) + whole[at + 8 :]
    with pytest.raises(BadInput, match="lies where it cannot"):
        read_gguf(file_of(overlapping, tmp_path))


@pytest.mark.parametrize("lost", ["general.architecture", "tokenizer.ggml.model", "tokenizer.ggml.tokens"])
def test_a_model_without_what_it_needs_is_refused(lost: str, tmp_path: Path) -> None:
    values = {key: value for key, value in MODEL.items() if key != lost}
    with pytest.raises(BadInput, match=lost):
        check_model(file_of(gguf_bytes(values), tmp_path))


def test_an_adapter_is_no_model_and_a_model_no_adapter(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is an adapter"):
        check_model(file_of(gguf_bytes(ADAPTER, PAIR), tmp_path))
    with pytest.raises(BadInput, match="is no LoRA adapter"):
        check_adapter(file_of(gguf_bytes(), tmp_path))


@pytest.mark.parametrize(
    ("tensors", "values", "said"),
    [
        (PAIR[:1], ADAPTER, "do not fit together"),
        ([PAIR[0], ("blk.0.attn_q.weight.lora_b", (8, 32), 0)], ADAPTER, "do not fit together"),
        (TENSORS, ADAPTER, "no pair"),
        (PAIR, {key: value for key, value in ADAPTER.items() if "alpha" not in key}, "how strongly"),
    ],
)
def test_an_adapter_that_does_not_fit_together_is_refused(
    tensors: list[tuple[str, tuple[int, ...], int]],
    values: dict[str, str | int | float | bool | list[str]],
    said: str,
    tmp_path: Path,
) -> None:
    with pytest.raises(BadInput, match=said):
        check_adapter(file_of(gguf_bytes(values, tensors), tmp_path))


def test_a_converted_tokenizer_must_be_the_trained_one(tmp_path: Path) -> None:
    file = file_of(gguf_bytes(), tmp_path)
    check_tokenizer(file, BY_ID, begins=False, end=1)
    check_tokenizer(file, {2: "a"}, begins=False, end=1)
    with pytest.raises(BadInput, match="token 3 is 'ł' and was 'ż'"):
        check_tokenizer(file, BY_ID | {3: "ż"}, begins=False, end=1)
    with pytest.raises(BadInput, match="token 4 is None"):
        check_tokenizer(file, BY_ID | {4: "ż"}, begins=False, end=1)
    with pytest.raises(BadInput, match="ends an answer with token 1, not 2"):
        check_tokenizer(file, BY_ID, begins=False, end=2)
    with pytest.raises(BadInput, match="does not begin"):
        check_tokenizer(file, BY_ID, begins=True, end=1)


@pytest.mark.real_data
def test_real_files_are_whole_and_their_beginnings_are_not(real_data: Path, tmp_path: Path) -> None:
    models = real_data / "models"
    assert len(check_model(models / "merged.gguf").tensors) == 39
    assert len(check_adapter(models / "adapter.gguf").tensors) == 32
    with pytest.raises(BadInput, match="it is cut"):
        read_gguf(file_of((models / "merged.gguf").read_bytes()[:200_000], tmp_path))
