"""A LoRA adapter of PEFT as a GGUF adapter, for a base that the server has: what llama.cpp's converter does.

A llama's q and k are stored with their rows in another order than in Hugging Face form (rotary pairs side by side
rather than in halves); a LoRA's delta is B·A, so it is B whose rows are reordered. Ollama's own conversion of
PEFT's files reorders A instead, which gives noise: therefore PEFT's files are never sent as they are.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from expert.exporting.gguf_file import check_adapter
from expert.files import read_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ARCHITECTURES = {
    "LlamaForCausalLM": "llama",
    "MistralForCausalLM": "llama",
    "Qwen2ForCausalLM": "qwen2",
    "Qwen3ForCausalLM": "qwen3",
}
"""Those whose tensors are only renamed, and for `llama` reordered, by llama.cpp's converter."""

_NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_TENSOR = re.compile(r"base_model\.model\.model\.layers\.(\d+)\.(.+)\.lora_([AB])\.weight")

# Any in this file: matrices are numpy's, which would have to be imported to be named; and JSON.


@dataclass(frozen=True, slots=True)
class Lora:
    """`pairs`: GGUF tensor name → A (rank × in) and B (out × rank), B in GGUF's order of rows."""

    architecture: str
    alpha: float
    pairs: Mapping[str, tuple[Any, Any]]


def read_lora(adapter: Path, base_config: Path) -> Lora:
    """PEFT's files as GGUF would have them; raises BadInput for what does not survive the conversion."""
    from safetensors.torch import load_file

    config = read_object(base_config)
    peft = read_object(adapter / "adapter_config.json")
    architecture = architecture_of(config)
    alpha = _alpha(peft, adapter)
    found: dict[str, dict[str, Any]] = {}
    for name, tensor in load_file(adapter / "adapter_model.safetensors").items():
        part = _TENSOR.fullmatch(name)
        if part is None or part[2] not in _NAMES:
            raise BadInput(f"{adapter} teaches {name}, which a GGUF adapter cannot hold: export the whole model.")
        found.setdefault(f"blk.{part[1]}.{_NAMES[part[2]]}.weight", {})[part[3]] = tensor.float().numpy()
    pairs = {}
    for name, parts in sorted(found.items(), key=lambda item: _order(item[0])):
        if set(parts) != {"A", "B"}:
            raise BadInput(f"{adapter} has half of the pair for {name}.")
        b = reordered(parts["B"], heads_of(config, name)) if architecture == "llama" else parts["B"]
        pairs[name] = (parts["A"], b)
    if not pairs:
        raise BadInput(f"{adapter} teaches nothing.")
    return Lora(architecture, alpha, pairs)


def write_adapter(lora: Lora, path: Path, *, name: str) -> None:
    """The GGUF file, checked after it is written."""
    import gguf

    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, lora.architecture)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_name(name)
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, lora.alpha)
    for tensor, (a, b) in lora.pairs.items():
        writer.add_tensor(f"{tensor}.lora_a", a)
        writer.add_tensor(f"{tensor}.lora_b", b)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    check_adapter(path)


def delta(lora: Lora, name: str) -> Any:
    """What is added to a tensor of the base: alpha / rank · B·A, in GGUF's order."""
    a, b = lora.pairs[name]
    return lora.alpha / a.shape[0] * (b @ a)


def architecture_of(config: Mapping[str, Any]) -> str:
    """GGUF's name of an architecture; raises BadInput for one whose adapters are not known here."""
    name = (config.get("architectures") or ["?"])[0]
    if name not in _ARCHITECTURES:
        raise BadInput(f"Adapters of {name} are not known here: export the whole model (`--as gguf`).")
    return _ARCHITECTURES[name]


def heads_of(config: Mapping[str, Any], tensor: str) -> int:
    """How many heads a tensor's rows belong to; 0 for one whose rows stay in order."""
    if "attn_q" in tensor:
        return int(config["num_attention_heads"])
    if "attn_k" in tensor:
        return int(config.get("num_key_value_heads") or config["num_attention_heads"])
    return 0


def reordered(rows: Any, heads: int) -> Any:
    """Each head's rows from halves to pairs, as llama.cpp's `permute`; unchanged for no heads."""
    if not heads:
        return rows
    pairs = rows.reshape(heads, 2, rows.shape[0] // heads // 2, *rows.shape[1:])
    return pairs.swapaxes(1, 2).reshape(rows.shape)


def _alpha(peft: Mapping[str, Any], adapter: Path) -> float:
    """What the server divides by the rank; raises BadInput for kinds of LoRA that it does not know."""
    lost = {
        "use_dora": peft.get("use_dora"),
        "modules_to_save": peft.get("modules_to_save"),
        "alpha_pattern": peft.get("alpha_pattern"),
        "lora_bias": peft.get("lora_bias"),
        "trainable_token_indices": peft.get("trainable_token_indices"),
        "fan_in_fan_out": peft.get("fan_in_fan_out"),
        "bias": peft.get("bias", "none") != "none",
    }
    if names := [name for name, value in lost.items() if value]:
        raise BadInput(f"{adapter} uses {', '.join(names)}, which a GGUF adapter loses: export the whole model.")
    if peft.get("peft_type") != "LORA":
        raise BadInput(f"{adapter} is no LoRA adapter ({json.dumps(peft.get('peft_type'))}).")
    alpha = float(peft["lora_alpha"])
    return alpha * sqrt(peft["r"]) if peft.get("use_rslora") else alpha


def _order(name: str) -> tuple[int, str]:
    return int(name.split(".")[1]), name
