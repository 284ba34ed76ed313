"""The same settings for those who train with Axolotl or LLaMA-Factory: their configuration, and their data.

The last answer alone is learned there too: Axolotl by a mark on each turn, LLaMA-Factory by `mask_history`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from expert.files import write_json, write_whole
from expert.templates import template_named
from expert.training.dataset import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from expert.training.dataset import Conversation
    from expert.training.settings import RunSettings

Trainer = Literal["axolotl", "llama-factory"]

_FACTORY_TEMPLATES = {"chatml": "chatml", "qwen3": "qwen3", "llama3": "llama3", "mistral": "mistral_small"}
"""LLaMA-Factory's names of the families (its src/llamafactory/data/template.py)."""

# Any in this file: the values of configurations.


def export_for(trainer: Trainer, settings: RunSettings) -> list[Path]:
    """Writes the files into the run's folder and gives their paths; raises BadInput for the data."""
    folder = settings.output.folder / trainer
    data = read_data(settings.data.folder)
    write = _axolotl if trainer == "axolotl" else _llama_factory
    return write(settings, folder, {"train": data.train, "valid": data.valid})


def _axolotl(settings: RunSettings, folder: Path, data: Mapping[str, Sequence[Conversation]]) -> list[Path]:
    """For `axolotl train FILE`."""
    files = [_marked(folder / f"{name}.jsonl", conversations) for name, conversations in data.items()]
    config = folder / "axolotl.yaml"
    write_whole(config, yaml_text(axolotl_config(settings, folder)))
    return [config, *files]


def axolotl_config(settings: RunSettings, folder: Path) -> dict[str, Any]:
    training, lora = settings.training, settings.lora
    template = template_named(settings.model.family)
    return {
        "base_model": settings.model.base,
        **({"revision_of_model": settings.model.revision} if settings.model.revision else {}),
        "chat_template": "jinja",
        # The token that begins a text, where the tokenizer has one.
        "chat_template_jinja": "{{- bos_token if bos_token is defined and bos_token else '' }}" + template.jinja,
        "eot_tokens": [template.end],
        "datasets": [_axolotl_data(folder / "train.jsonl")],
        "test_datasets": [_axolotl_data(folder / "valid.jsonl")],
        "adapter": "qlora" if settings.model.four_bit else "lora",
        "load_in_4bit": settings.model.four_bit,
        "lora_r": lora.rank,
        "lora_alpha": lora.alpha,
        "lora_dropout": lora.dropout,
        "lora_target_modules": list(lora.targets),
        "sequence_len": settings.data.max_tokens,
        "sample_packing": settings.data.packing,
        "eval_sample_packing": False,
        "micro_batch_size": training.batch,
        "gradient_accumulation_steps": training.accumulate,
        "group_by_length": training.by_length,
        "num_epochs": training.epochs,
        **({"max_steps": training.max_steps} if training.max_steps else {}),
        "optimizer": training.optimizer,
        "lr_scheduler": training.scheduler,
        "learning_rate": training.learning_rate,
        "warmup_steps": training.warmup_steps,
        "weight_decay": training.weight_decay,
        "max_grad_norm": training.max_grad_norm,
        "gradient_checkpointing": training.gradient_checkpointing,
        "bf16": "auto" if settings.model.precision == "auto" else settings.model.precision == "bfloat16",
        "fp16": settings.model.precision == "float16",
        "logging_steps": training.log_every,
        "eval_steps": training.evaluate_every,
        "save_steps": training.evaluate_every,
        "save_total_limit": settings.output.keep_checkpoints,
        **_stopping(settings, "early_stopping_patience"),
        "seed": training.seed % 2**32,
        "output_dir": str(settings.output.folder / "adapter"),
    }


def _axolotl_data(file: Path) -> dict[str, Any]:
    return {
        "path": str(file),
        "ds_type": "json",
        "type": "chat_template",
        "field_messages": "messages",
        "message_property_mappings": {"role": "role", "content": "content"},
        "message_field_training": "train",
        "roles_to_train": [],
        "train_on_eos": "turn",
    }


def _marked(file: Path, conversations: Sequence[Conversation]) -> Path:
    """Each turn says whether it is learned: the last one alone."""
    rows = [
        {
            "messages": [
                {"role": turn.role, "content": turn.text, "train": place == len(turns) - 1}
                for place, turn in enumerate(turns)
            ]
        }
        for turns in conversations
    ]
    return _lines(file, rows)


def _llama_factory(settings: RunSettings, folder: Path, data: Mapping[str, Sequence[Conversation]]) -> list[Path]:
    """For `llamafactory-cli train FILE`."""
    files = []
    for name, conversations in data.items():
        rows = [
            {"messages": [{"role": turn.role, "content": turn.text} for turn in turns]} for turns in conversations
        ]
        files.append(_lines(folder / f"{name}.jsonl", rows))
    write_json(folder / "dataset_info.json", {f"szukaj_{name}": _factory_data(f"{name}.jsonl") for name in data})
    config = folder / "llama-factory.yaml"
    write_whole(config, yaml_text(llama_factory_config(settings, folder)))
    return [config, folder / "dataset_info.json", *files]


def llama_factory_config(settings: RunSettings, folder: Path) -> dict[str, Any]:
    training, lora = settings.training, settings.lora
    return {
        "model_name_or_path": settings.model.base,
        **({"model_revision": settings.model.revision} if settings.model.revision else {}),
        "stage": "sft",
        "do_train": True,
        "finetuning_type": "lora",
        "lora_rank": lora.rank,
        "lora_alpha": round(lora.alpha),
        "lora_dropout": lora.dropout,
        "lora_target": ",".join(lora.targets),
        **({"quantization_bit": 4, "quantization_method": "bnb"} if settings.model.four_bit else {}),
        "dataset_dir": str(folder),
        "dataset": "szukaj_train",
        "eval_dataset": "szukaj_valid",
        "template": _FACTORY_TEMPLATES[settings.model.family],
        **({"enable_thinking": False} if settings.model.family == "qwen3" else {}),
        "mask_history": True,
        "cutoff_len": settings.data.max_tokens,
        "packing": settings.data.packing,
        "per_device_train_batch_size": training.batch,
        "per_device_eval_batch_size": training.batch,
        "gradient_accumulation_steps": training.accumulate,
        "group_by_length": training.by_length,
        "num_train_epochs": training.epochs,
        **({"max_steps": training.max_steps} if training.max_steps else {}),
        "optim": training.optimizer,
        "lr_scheduler_type": training.scheduler,
        "learning_rate": training.learning_rate,
        "warmup_steps": training.warmup_steps,
        "weight_decay": training.weight_decay,
        "max_grad_norm": training.max_grad_norm,
        "disable_gradient_checkpointing": not training.gradient_checkpointing,
        "bf16": settings.model.precision in {"auto", "bfloat16"},
        "fp16": settings.model.precision == "float16",
        "logging_steps": training.log_every,
        "eval_strategy": "steps",
        "eval_steps": training.evaluate_every,
        "save_steps": training.evaluate_every,
        "save_total_limit": settings.output.keep_checkpoints,
        **_stopping(settings, "early_stopping_steps"),
        "seed": training.seed % 2**32,
        "output_dir": str(settings.output.folder / "adapter"),
    }


def _stopping(settings: RunSettings, name: str) -> dict[str, Any]:
    if not settings.training.patience:
        return {}
    return {
        name: settings.training.patience,
        "load_best_model_at_end": True,
        "metric_for_best_model": "eval_loss",
        "greater_is_better": False,
    }


def _factory_data(file: str) -> dict[str, Any]:
    tags = {f"{role}_tag": role for role in ("role", "content", "user", "assistant", "system")}
    return {"file_name": file, "formatting": "sharegpt", "columns": {"messages": "messages"}, "tags": tags}


def _lines(file: Path, rows: Sequence[object]) -> Path:
    write_whole(file, "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows))
    return file


def yaml_text(config: Mapping[str, Any]) -> str:
    """Every value as JSON, which is YAML; numbers such as 1e-4 with a point, or YAML takes them for text."""
    return "".join(f"{key}: {_yaml(value)}\n" for key, value in config.items())


def _yaml(value: Any) -> str:
    if isinstance(value, float) and "e" in repr(value) and "." not in repr(value):
        return repr(value).replace("e", ".0e")
    return json.dumps(value, ensure_ascii=False)
