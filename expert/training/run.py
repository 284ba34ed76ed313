"""One training run: LoRA by TRL's SFTTrainer over PEFT, in a folder that a killed run goes on from.

The folder: settings.toml; checkpoints/; curve.json and curve.svg, written as it goes; adapter/ and card.json when
it is done. What has been killed in the middle of writing a checkpoint is left out.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any, Protocol

from bot.errors import WrongUse
from expert.files import read_object, text_hash, write_json, write_whole
from expert.template_check import check_templates
from expert.templates import template_named
from expert.training.curve import Point, write_curve
from expert.training.dataset import TrainingData, read_data
from expert.training.libraries import TRAINING, need, quiet, versions
from expert.training.loading import fitting, load_model, load_tokenizer, precision
from expert.training.rows import Rows, token_rows
from expert.training.settings import settings_text

if TYPE_CHECKING:
    from pathlib import Path

    from expert.training.settings import RunSettings

CARD = "card.json"
ADAPTER = "adapter"
_COMPLETE = ".complete"
_FORM = 1


class Progress(Protocol):
    """What is told while it goes on; `loss` None before the first is known."""

    def words(self, what: str) -> None: ...

    def step(self, step: int, of: int, loss: float | None) -> None: ...


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Everything before the first step. Any: the tokenizer."""

    tokenizer: Any
    own_template: str
    data: TrainingData
    train: Rows
    valid: Rows


def train(settings: RunSettings, *, progress: Progress, afresh: bool = False) -> dict[str, Any]:
    """Trains, or goes on, and gives the run's card (Any: JSON). A finished run is left as it is.

    Raises BadInput, BadSettings, WrongUse. `afresh`: what is in the folder is thrown away first.
    """
    need(TRAINING, what="training")
    with quiet():
        return _train(settings, progress, afresh=afresh)


def _train(settings: RunSettings, progress: Progress, *, afresh: bool) -> dict[str, Any]:
    folder = settings.output.folder
    if afresh:
        _clear(folder)
    data = read_data(settings.data.folder)
    _check_folder(folder, settings, data)
    if (folder / CARD).is_file():
        progress.words(f"{folder} is a finished run: nothing to do")
        return read_object(folder / CARD)
    prepared = _prepare(settings, data, progress)
    write_whole(folder / "settings.toml", settings_text(settings))
    write_json(folder / "run.json", _identity(settings, data))
    found = _last_checkpoint(folder / "checkpoints")
    with fitting():
        trainer = _trainer(settings, prepared, progress)
        if found is not None:
            progress.words(f"going on from step {found.name.rpartition('-')[2]}")
        outcome = trainer.train(resume_from_checkpoint=str(found) if found else None)
    trainer.save_model(str(folder / ADAPTER))
    prepared.tokenizer.save_pretrained(str(folder / ADAPTER))
    write_curve(folder, _points(trainer.state.log_history))
    card = _card(settings, prepared, trainer, outcome)
    write_json(folder / CARD, card)
    return card


def _clear(folder: Path) -> None:
    """Only what a run writes: the folder may be somebody's."""
    for name in ("checkpoints", ADAPTER):
        shutil.rmtree(folder / name, ignore_errors=True)
    for name in (CARD, "run.json", "settings.toml", "curve.json", "curve.svg"):
        (folder / name).unlink(missing_ok=True)


def _identity(settings: RunSettings, data: TrainingData) -> dict[str, str]:
    """By which a folder's run is recognised as this one."""
    return {"settings": text_hash(settings_text(settings)), "data": data.hash}


def _check_folder(folder: Path, settings: RunSettings, data: TrainingData) -> None:
    file = folder / "run.json"
    if not file.is_file():
        return
    there, here = read_object(file), _identity(settings, data)
    changed = [name for name in here if there.get(name) != here[name]]
    if changed:
        raise WrongUse(
            f"{folder} holds a run with other {' and '.join(changed)}; "
            "set another output.folder, or throw it away with --afresh"
        )


def _prepare(settings: RunSettings, data: TrainingData, progress: Progress) -> _Prepared:
    template = template_named(settings.model.family)
    progress.words("reading the tokenizer and the examples")
    tokenizer, own = load_tokenizer(settings.model.base, template, revision=settings.model.revision)
    if own == "other":
        progress.words(
            f"the base's own template differs from {template.name}: that may be a date in it, "
            "or the wrong model.family"
        )
    check_templates(tokenizer, template.go)
    longest = settings.data.max_tokens
    train_rows = token_rows(tokenizer, template, data.train, longest=longest)
    valid_rows = token_rows(tokenizer, template, data.valid, longest=longest)
    if dropped := train_rows.too_long + valid_rows.too_long:
        progress.words(f"{dropped} examples are longer than data.max_tokens ({longest}) and are left out")
    return _Prepared(tokenizer, own, data, train_rows, valid_rows)


def _trainer(settings: RunSettings, prepared: _Prepared, progress: Progress) -> Any:
    from peft import LoraConfig
    from transformers import PrinterCallback
    from trl import SFTTrainer

    progress.words("loading the base")
    lora = LoraConfig(
        r=settings.lora.rank,
        lora_alpha=settings.lora.alpha,
        lora_dropout=settings.lora.dropout,
        target_modules=list(settings.lora.targets),
        task_type="CAUSAL_LM",
    )
    trainer = SFTTrainer(
        model=load_model(settings.model),
        args=_arguments(settings),
        train_dataset=prepared.train.dataset(),
        eval_dataset=prepared.valid.dataset(),
        processing_class=prepared.tokenizer,
        peft_config=lora,
        callbacks=_callbacks(settings, progress),
    )
    trainer.remove_callback(PrinterCallback)
    # A run that is shorter than one look at the valid split gets its look at the end.
    every = min(settings.training.evaluate_every, _steps(settings, len(trainer.train_dataset)))
    trainer.args.eval_steps = trainer.args.save_steps = every
    return trainer


def _steps(settings: RunSettings, rows: int) -> int:
    """How many steps the run will take, as the trainer counts them."""
    training = settings.training
    batches = -(-rows // training.batch)
    steps = ceil(training.epochs * max(1, -(-batches // training.accumulate)))
    return min(steps, training.max_steps) if training.max_steps else steps


def _arguments(settings: RunSettings) -> Any:
    import torch
    from trl import SFTConfig

    training = settings.training
    kind = precision(settings.model)
    return SFTConfig(
        output_dir=str(settings.output.folder / "checkpoints"),
        num_train_epochs=training.epochs,
        max_steps=training.max_steps or -1,
        per_device_train_batch_size=training.batch,
        per_device_eval_batch_size=training.batch,
        gradient_accumulation_steps=training.accumulate,
        train_sampling_strategy="group_by_length" if training.by_length else "random",
        learning_rate=training.learning_rate,
        lr_scheduler_type=training.scheduler,
        warmup_steps=training.warmup_steps,
        weight_decay=training.weight_decay,
        max_grad_norm=training.max_grad_norm,
        optim=training.optimizer,
        gradient_checkpointing=training.gradient_checkpointing,
        eval_strategy="steps",
        eval_steps=training.evaluate_every,
        save_strategy="steps",
        save_steps=training.evaluate_every,
        save_total_limit=settings.output.keep_checkpoints,
        load_best_model_at_end=training.patience > 0,
        metric_for_best_model="eval_loss",
        greater_is_better=False,
        logging_steps=training.log_every,
        seed=training.seed % 2**32,
        data_seed=training.seed % 2**32,
        bf16=kind == "bfloat16",
        fp16=kind == "float16",
        use_cpu=not (torch.cuda.is_available() or torch.backends.mps.is_available()),
        max_length=settings.data.max_tokens,
        packing=settings.data.packing,
        eval_packing=False,
        disable_tqdm=True,
        report_to=[],
        restore_callback_states_from_checkpoint=True,
        dataloader_pin_memory=torch.cuda.is_available(),
    )


def _callbacks(settings: RunSettings, progress: Progress) -> list[Any]:
    from transformers import EarlyStoppingCallback, TrainerCallback

    folder = settings.output.folder

    class Watching(TrainerCallback):  # type: ignore[misc]  # the library has no types here
        """Tells of every step, keeps the curve, and marks checkpoints that are whole."""

        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            losses = [row["loss"] for row in state.log_history if "loss" in row]
            progress.step(state.global_step, state.max_steps, losses[-1] if losses else None)

        def on_log(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            write_curve(folder, _points(state.log_history))

        def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            write_whole(folder / "checkpoints" / f"checkpoint-{state.global_step}" / _COMPLETE, "")

    stopping = [EarlyStoppingCallback(settings.training.patience)] if settings.training.patience else []
    return [Watching(), *stopping]


def _last_checkpoint(folder: Path) -> Path | None:
    """The last whole one; those that a kill left half written are removed."""
    whole = []
    for path in folder.glob("checkpoint-*") if folder.is_dir() else ():
        if (path / _COMPLETE).is_file():
            whole.append(path)
        else:
            shutil.rmtree(path)
    return max(whole, key=lambda path: int(path.name.rpartition("-")[2]), default=None)


def _points(history: list[dict[str, Any]]) -> list[Point]:
    points = [Point(row["step"], "train", row["loss"]) for row in history if "loss" in row]
    return points + [Point(row["step"], "valid", row["eval_loss"]) for row in history if "eval_loss" in row]


def _card(settings: RunSettings, prepared: _Prepared, trainer: Any, outcome: Any) -> dict[str, Any]:
    valid = [point for point in _points(trainer.state.log_history) if point.of == "valid"]
    best = min(valid, key=lambda point: point.loss)
    return {
        "form": _FORM,
        "base": settings.model.base,
        "revision": settings.model.revision,
        "family": settings.model.family,
        "own_template": prepared.own_template,
        "settings": settings.model_dump(mode="json"),
        "data": {
            "hash": prepared.data.hash,
            "train": len(prepared.train.rows),
            "valid": len(prepared.valid.rows),
            "too_long": prepared.train.too_long + prepared.valid.too_long,
            "tokens": prepared.train.tokens,
            "answer_tokens": prepared.train.answer_tokens,
        },
        "figures": {
            "steps": outcome.global_step,
            "of": trainer.state.max_steps,
            "stopped_early": outcome.global_step < trainer.state.max_steps,
            "best_step": best.step,
            "best_valid_loss": best.loss,
            "first_valid_loss": valid[0].loss,
            "last_train_loss": next(
                (p.loss for p in reversed(_points(trainer.state.log_history)) if p.of == "train"), None
            ),
            "seconds_since_resumed": round(outcome.metrics.get("train_runtime", 0.0), 1),
            "trainable_parameters": sum(p.numel() for p in trainer.model.parameters() if p.requires_grad),
            "device": str(trainer.args.device),
            "precision": precision(settings.model),
            "peak_memory_bytes": _peak_memory(),
        },
        "versions": versions(),
    }


def _peak_memory() -> int | None:
    """Of the GPU, None where there is none."""
    import torch

    return torch.cuda.max_memory_allocated() if torch.cuda.is_available() else None
