"""Bases that are known, with settings to begin with. Licences are the makers'; read them before you publish."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.errors import WrongUse
from expert.training.settings import RunSettings, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Preset:
    """`note`: what to know before taking this base. `values`: what differs from the defaults, by table."""

    base: str
    family: str
    note: str
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # Any: as in TOML


_SMALL: Mapping[str, Mapping[str, Any]] = {"lora": {"rank": 32, "alpha": 64}, "training": {"learning_rate": 2e-4}}
_LARGE: Mapping[str, Mapping[str, Any]] = {"model": {"four_bit": True}}

PRESETS: Mapping[str, Preset] = {
    "bielik-1.5b": Preset(
        "speakleash/Bielik-1.5B-v3.0-Instruct",
        "chatml",
        "The smallest Bielik, for trying out. Apache 2.0 with its makers' terms of use.",
        _SMALL,
    ),
    "bielik-4.5b": Preset(
        "speakleash/Bielik-4.5B-v3.0-Instruct",
        "chatml",
        "Polish first; the base of deploy/Modelfile. Apache 2.0 with its makers' terms of use.",
    ),
    "bielik-11b": Preset(
        "speakleash/Bielik-11B-v3.0-Instruct",
        "chatml",
        "The best Polish of the three. Apache 2.0 with its makers' terms of use.",
        _LARGE,
    ),
    "llama-3.1-8b": Preset(
        "meta-llama/Llama-3.1-8B-Instruct",
        "llama3",
        "Better English than Polish. Llama 3.1 Community Licence: whatever is made from it carries "
        "“Llama” at the beginning of its name when it is passed on.",
        _LARGE,
    ),
    "pllum-8b": Preset(
        "CYFRAGOVPL/Llama-PLLuM-8B-instruct",
        "llama3",
        "Polish, from Llama 3.1 8B and under its licence. Variants whose names say “nc” are for "
        "non-commercial use only; this one is not of them.",
        _LARGE,
    ),
    "qwen3-4b": Preset("Qwen/Qwen3-4B-Instruct-2507", "chatml", "Does not think aloud, good English. Apache 2.0."),
    "qwen3-8b": Preset("Qwen/Qwen3-8B", "qwen3", "Can think aloud, and is told here not to. Apache 2.0.", _LARGE),
    "mistral-small": Preset(
        "mistralai/Mistral-Small-24B-Instruct-2501",
        "mistral",
        "24B: for a large GPU. Its repository must hold tokenizer.json. Apache 2.0.",
        _LARGE,
    ),
    "tiny": Preset(
        "tiny",
        "chatml",
        "For tests: a model of random weights that knows nothing, on a processor, in minutes.",
        {
            "model": {"precision": "float32"},
            "data": {"max_tokens": 512},
            "lora": {"rank": 8, "alpha": 16, "dropout": 0.0},
            "training": {
                "epochs": 4,
                "batch": 4,
                "accumulate": 1,
                "learning_rate": 5e-3,
                "warmup_steps": 2,
                "gradient_checkpointing": False,
                "evaluate_every": 10,
                "log_every": 1,
            },
        },
    ),
}


def preset_settings(name: str, *, data: Path, output: Path, base: str = "") -> RunSettings:
    """The settings to begin with; `base` instead of the preset's. Raises WrongUse for an unknown preset."""
    if name not in PRESETS:
        raise WrongUse(f"there is no preset {name!r}; there are {', '.join(PRESETS)}")
    preset = PRESETS[name]
    table: dict[str, dict[str, Any]] = {key: dict(values) for key, values in preset.values.items()}
    table.setdefault("model", {}).update(base=base or preset.base, family=preset.family)
    table.setdefault("data", {})["folder"] = data
    table["output"] = {"folder": output}
    return settings_of(table, f"the preset {name}")
