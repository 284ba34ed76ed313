"""The settings of a training run: one TOML file, every key described, unknown keys refused."""

from __future__ import annotations

import tomllib
from pathlib import Path  # noqa: TC003  # pydantic reads the annotations
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.errors import BadSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ModelTable(_Table):
    base: str = Field(description="The model that is taught: a folder in Hugging Face form, or a name on its hub.")
    revision: str = Field("", description="Which version of it on the hub (a tag or commit); empty: the newest.")
    family: Literal["chatml", "qwen3", "llama3", "mistral"] = Field(
        "chatml", description="How the base writes conversations: chatml, qwen3, llama3 or mistral."
    )
    four_bit: bool = Field(
        False,
        description="Hold the base in 4 bits while training (QLoRA): a third of the memory, needs CUDA and "
        "the package bitsandbytes. Exports are 16-bit all the same.",
    )
    precision: Literal["auto", "float32", "bfloat16", "float16"] = Field(
        "auto", description="What is computed in; auto: bfloat16 where the GPU can, otherwise float32."
    )
    attention: Literal["auto", "eager", "sdpa", "flash_attention_2"] = Field(
        "auto", description="How attention is computed; auto leaves it to the library."
    )


class DataTable(_Table):
    folder: Path = Field(description="What `szukaj expert dataset` wrote: train.jsonl, valid.jsonl, card.json.")
    max_tokens: int = Field(
        8192,
        ge=64,
        description="Longer examples are left out, never cut: a cut answer has no end. As SZUKAJ_NUM_CTX.",
    )
    packing: bool = Field(
        False, description="Put several short examples into one row; they do not see one another. Faster on a GPU."
    )


class LoraTable(_Table):
    rank: int = Field(16, ge=1, le=1024, description="The rank of the adapter's matrices: what it can hold.")
    alpha: float = Field(
        32, gt=0, description="How strongly the adapter counts: its product is scaled by alpha/rank."
    )
    dropout: float = Field(0.05, ge=0, lt=1, description="How much of the adapter's input is left out at random.")
    targets: tuple[str, ...] = Field(
        ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"),
        min_length=1,
        description="Which linear layers get an adapter. Embeddings cannot: they do not survive the conversion.",
    )


class TrainingTable(_Table):
    epochs: float = Field(2, gt=0, description="How often every example is seen.")
    max_steps: int = Field(
        0, ge=0, description="End after so many steps whatever `epochs` says; 0: no such limit."
    )
    batch: int = Field(1, ge=1, description="Rows at once on the device.")
    accumulate: int = Field(
        16, ge=1, description="Batches that make one step; batch times accumulate is what counts."
    )
    by_length: bool = Field(
        False,
        description="Rows of like length in one batch: less padding, so faster where batch is above 1.",
    )
    learning_rate: float = Field(1e-4, gt=0, description="The highest learning rate.")
    scheduler: Literal["cosine", "linear", "constant", "constant_with_warmup"] = Field(
        "cosine", description="How the learning rate falls: cosine, linear, constant or constant_with_warmup."
    )
    warmup_steps: int = Field(10, ge=0, description="Steps in which the learning rate rises to its highest.")
    weight_decay: float = Field(0.0, ge=0, description="Pulls the adapter's weights to zero.")
    max_grad_norm: float = Field(1.0, gt=0, description="Longer gradients are shortened to this.")
    optimizer: Literal["adamw_torch", "adamw_torch_fused", "paged_adamw_8bit", "adafactor"] = Field(
        "adamw_torch", description="The optimiser, by the transformers library's name."
    )
    gradient_checkpointing: bool = Field(
        True, description="Compute activations again rather than keep them: less memory, about a third slower."
    )
    evaluate_every: int = Field(
        50, ge=1, description="Steps between looks at the valid split; a checkpoint each time."
    )
    log_every: int = Field(5, ge=1, description="Steps between the points of the loss curve.")
    patience: int = Field(
        3, ge=0, description="End after so many looks without a better one, and keep the best; 0: never end early."
    )
    seed: int = Field(20261121, ge=0, description="Everything random follows from it.")


class OutputTable(_Table):
    folder: Path = Field(description="The run's folder: checkpoints, adapter, loss curve, card.")
    keep_checkpoints: int = Field(2, ge=1, description="How many checkpoints are kept; the best one always is.")


class RunSettings(_Table):
    """One run. Paths are relative to the working directory."""

    model: ModelTable
    data: DataTable
    lora: LoraTable = Field(default_factory=lambda: LoraTable.model_validate({}))
    training: TrainingTable = Field(default_factory=lambda: TrainingTable.model_validate({}))
    output: OutputTable

    @model_validator(mode="after")
    def _sensible(self) -> RunSettings:
        lost = {"embed_tokens", "lm_head", "wte"} & set(self.lora.targets)
        if lost:
            raise ValueError(
                f"lora.targets: {', '.join(sorted(lost))} would be lost in the conversion; leave it out"
            )
        return self


def read_settings(path: Path) -> RunSettings:
    """Raises BadSettings, in one sentence that names the key."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSettings(f"{path} cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"{path} is not TOML: {error}.") from error
    return settings_of(table, str(path))


def settings_of(table: Mapping[str, Any], source: str) -> RunSettings:  # Any: TOML
    try:
        return RunSettings.model_validate(table)
    except ValidationError as error:
        complaint = error.errors(include_url=False)[0]
        key = ".".join(map(str, complaint["loc"]))
        if complaint["type"] == "extra_forbidden":
            raise BadSettings(
                f"{source}: there is no setting {key}; --write-settings writes all there are."
            ) from error
        told = complaint["msg"].removeprefix("Value error, ")
        raise BadSettings(f"{source}: {f'{key}: ' if key else ''}{told}.") from error


def settings_text(settings: RunSettings) -> str:
    """The TOML of these settings with a line of explanation above each; reads back as the same settings."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: RunSettings) -> Iterator[str]:
    yield "# Settings of one training run of job-expert; see expert/README.md. Every key may be left out but"
    yield "# model.base, data.folder and output.folder."
    for name in type(settings).model_fields:
        table: _Table = getattr(settings, name)
        yield ""
        yield f"[{name}]"
        for key, field in type(table).model_fields.items():
            yield f"# {field.description}"
            yield f"{key} = {_toml(getattr(table, key))}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
