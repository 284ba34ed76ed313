"""Who turns the merged model into GGUF: llama.cpp's converter, or the server from the Safetensors."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput, WrongUse
from expert.exporting.gguf_file import check_model
from expert.files import read_object

if TYPE_CHECKING:
    from collections.abc import Mapping

CONVERTER = "convert_hf_to_gguf.py"

HOW = (
    f"get llama.cpp's {CONVERTER} (it stands in https://github.com/ggml-org/llama.cpp, and in the source archive "
    "of the Python package llama-cpp-python) and name it with --converter"
)

_SERVER_KNOWS = {
    "LlamaForCausalLM": {"default", "linear", "llama3"},
    "MixtralForCausalLM": {"default", "linear", "llama3"},
    "GemmaForCausalLM": {"default"},
    "Gemma2ForCausalLM": {"default"},
    "Gemma3ForCausalLM": {"default"},
    "Phi3ForCausalLM": {"default"},
    "Qwen2ForCausalLM": {"default", "yarn"},
}
"""Architectures that Ollama's own conversion knows, and ways of stretching RoPE that it takes over for them
(ollama/convert/convert_llama.go and beside it). Other architectures it refuses, other ways it leaves out."""

_SERVER_KNOWS_SPLITS = {
    "d98f9631be1e9607a9848c26c1f9eac1aa9fc21ac6ba82a2fc0741af9780a48f",
    "03df5c5863ad70781dcfdef491ead25140f895fe8010964be0daefe27be32b02",
    "21cde974d587f0d54dc8d56b183cc1e6239600172035c68fbd6d4b9f8da0576e",
    "1ff7f41064896984db5d1bb6ff64fa4bc29007d08c1b439e505b7392777a319e",
}
"""Ways of splitting words that Ollama's conversion knows (ollama/convert/tokenizer.go): SHA-256 of the regular
expressions. Any other it takes for its default, without an error, and the model reads other tokens; so it does
where a tokenizer names none (a byte-level one was read as 968 tokens in place of 949)."""


def find_converter(named: Path | None) -> Path | None:
    """`named`, or the one on the PATH; None where there is none. Raises WrongUse where `named` is not there."""
    if named is not None:
        found = named / CONVERTER if named.is_dir() else named
        if not found.is_file():
            raise WrongUse(f"there is no converter at {named}; {HOW}")
        return found
    on_path = shutil.which(CONVERTER)
    return Path(on_path) if on_path else None


def server_converts(merged: Path) -> str:
    """Why the server cannot convert this folder by itself, "" where it can."""
    config = read_object(merged / "config.json")
    architecture = (config.get("architectures") or ["?"])[0]
    if architecture not in _SERVER_KNOWS:
        return f"the server's own conversion does not know {architecture}"
    stretched = _rope(config).get("rope_type", "default")
    if stretched not in _SERVER_KNOWS[architecture]:
        return f"the server's own conversion does not know RoPE of the kind {stretched} for {architecture}"
    if not (merged / "tokenizer.model").is_file():
        split = _split_hash(read_object(merged / "tokenizer.json"))
        if split not in _SERVER_KNOWS_SPLITS:
            return "the server's own conversion does not know how this tokenizer splits words"
    return ""


def _split_hash(tokenizer: dict[str, Any]) -> str:  # Any: JSON
    splits = (tokenizer.get("pre_tokenizer") or {}).get("pretokenizers") or []
    expressions = [one.get("pattern", {}).get("Regex", "") for one in splits if one.get("type") == "Split"]
    return hashlib.sha256("".join(expressions).encode()).hexdigest()


def _rope(config: dict[str, Any]) -> dict[str, Any]:  # Any: JSON
    """How positions turn; where layers differ, those that see everything."""
    told: dict[str, Any] = config.get("rope_parameters") or {}
    whole: dict[str, Any] = told.get("full_attention", told)
    return whole


def convert(converter: Path, merged: Path, to: Path, *, outtype: str) -> None:
    """Runs llama.cpp's converter and checks what it made; raises BadInput with its own last words."""
    part = to.with_name(f".{to.name}.part")
    command = [sys.executable, str(converter), str(merged), "--outfile", str(part), "--outtype", outtype]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not part.is_file():
        raise BadInput(
            f"{converter.name} did not convert {merged}: {_last_words(done.stderr)}.", source=str(merged)
        )
    check_model(part)
    part.replace(to)


def _last_words(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if "pre-tokenizer was not recognized" in said:
        return "it does not know this base's tokenizer, so take a newer llama.cpp"
    return lines[-1].rstrip(".")[:300] if lines else "it said nothing"


def check_tokenizer(gguf: Path, tokens: Mapping[int, str], *, begins: bool, end: int) -> None:
    """The converted tokenizer is the trained one: its tokens, the token that ends, and whether one begins.

    `tokens`: by id; those that were added to a vocabulary may be written otherwise, so that they need not be here.
    Raises BadInput.
    """
    values = check_model(gguf).values
    there = values["tokenizer.ggml.tokens"]
    assert isinstance(there, list)
    for place, token in sorted(tokens.items()):
        found = there[place] if place < len(there) else None
        if found != token:
            raise BadInput(f"{gguf} has another tokenizer: token {place} is {found!r} and was {token!r}.")
    if values.get("tokenizer.ggml.eos_token_id") != end:
        raise BadInput(f"{gguf} ends an answer with token {values.get('tokenizer.ggml.eos_token_id')}, not {end}.")
    adds = values.get("tokenizer.ggml.add_bos_token")
    if isinstance(adds, bool) and adds != begins:
        raise BadInput(
            f"{gguf} says that a text {'begins' if adds else 'does not begin'} with a token of its own."
        )


def say_how_it_turns(merged: Path) -> None:
    """Writes RoPE's numbers into config.json where servers read them.

    The transformers library, from 5 on, has them in `rope_parameters` alone; Ollama's conversion (seen of 2026)
    reads `rope_theta` and `rope_scaling`, and takes 10,000 and nothing where they are not there.
    """
    file = merged / "config.json"
    config = read_object(file)
    rope = _rope(config)
    if "rope_theta" not in rope:
        return
    config["rope_theta"] = rope["rope_theta"]
    if (kind := rope.get("rope_type", "default")) != "default":
        config["rope_scaling"] = {name: value for name, value in rope.items() if name != "rope_theta"} | {
            "type": kind
        }
    if local := config["rope_parameters"].get("sliding_attention"):
        config["rope_local_base_freq"] = local["rope_theta"]
    _write(file, config)


def say_how_it_begins(merged: Path, *, begins: bool) -> None:
    """Writes into tokenizer_config.json what the server's conversion takes for no where it is not said."""
    file = merged / "tokenizer_config.json"
    _write(file, read_object(file) | {"add_bos_token": begins, "add_eos_token": False})


def _write(file: Path, told: dict[str, Any]) -> None:  # Any: JSON
    file.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
