"""Training a tiny model for real: what is learned, what is refused, what a kill leaves."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from expert_tiny import Told, make_dataset, make_tokenizer, need_training, tiny_base

from bot.domain import Turn
from bot.errors import BadInput, BadSettings, WrongUse
from expert.templates import TEMPLATES, ChatTemplate
from expert.training.curve import read_curve
from expert.training.dataset import read_data
from expert.training.loading import fitting, load_model, load_tokenizer
from expert.training.masking import TokenExample, check_mask, token_example
from expert.training.presets import preset_settings
from expert.training.rows import UNLEARNED, token_rows
from expert.training.run import train
from expert.training.settings import RunSettings, settings_of, settings_text

need_training()

pytestmark = [pytest.mark.expert_training, pytest.mark.filterwarnings("ignore")]

PROJECT = Path(__file__).parents[2]
CHATML = TEMPLATES["chatml"]
TALK = (Turn("system", "Krótko."), Turn("user", "praca w Łodzi"), Turn("assistant", "Oferta [1]."))
LONGER = (*TALK, Turn("user", "a zdalnie?"), Turn("assistant", "Żadna z ofert nie jest zdalna."))


@pytest.fixture
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_base(tmp_path_factory)


@pytest.fixture
def settings(base: Path, tmp_path: Path) -> RunSettings:
    return preset_settings("tiny", data=make_dataset(tmp_path / "data"), output=tmp_path / "run", base=str(base))


def changed(settings: RunSettings, table: str, **values: Any) -> RunSettings:
    told = settings.model_dump(mode="json")
    told[table] |= values
    return settings_of(told, "the test")


def weights(folder: Path) -> dict[str, Any]:
    from safetensors.torch import load_file

    return dict(load_file(folder / "adapter" / "adapter_model.safetensors"))


def difference(one: Path, other: Path) -> float:
    """The largest difference between two runs' adapters."""
    first, second = weights(one), weights(other)
    assert first.keys() == second.keys()
    assert len(first) == 28
    return max(float((first[name] - second[name]).abs().max()) for name in first)


@pytest.mark.parametrize("begins", [False, True])
@pytest.mark.parametrize("talk", [TALK, LONGER])
def test_loss_falls_on_the_last_answer_and_its_end_alone(
    begins: bool, talk: tuple[Turn, ...], tmp_path: Path
) -> None:
    make_tokenizer(tmp_path, begins=begins)
    tokenizer, _ = load_tokenizer(str(tmp_path), CHATML)
    example = token_example(tokenizer, CHATML, talk)
    learned = [token for token, is_ in zip(example.ids, example.learned, strict=True) if is_]
    assert tokenizer.decode(learned) == talk[-1].text + "<|im_end|>"
    assert (example.ids[0] == tokenizer.bos_token_id) == begins
    assert not any(example.learned[: example.learned.index(True)])
    assert example.learned[-1] is False  # the line's end behind the end token


@pytest.mark.parametrize(
    ("learned", "span", "end", "said"),
    [
        ([False] * 4, (2, 4), 9, "the mask is empty"),
        ([False, True, False, True], (1, 4), 9, "not one run"),
        ([False, True, True, False], (1, 4), 7, "span 1 to 3 .* 1 to 4"),
        ([False, False, True, True], (1, 4), 9, "span 2 to 4 .* 1 to 4"),
        ([False, False, True, True], (2, 4), 8, "the one that ends an answer"),
        ([False, False, False, True], (3, 4), 9, "the one that ends an answer"),
    ],
)
def test_a_wrong_mask_is_refused(learned: list[bool], span: tuple[int, int], end: int, said: str) -> None:
    example = TokenExample([6, 7, 8, 9], learned)
    offsets = [(0, 1), (1, 2), (2, 3), (3, 4)]
    check_mask(replace(example, learned=[False, False, True, True]), offsets, 2, 4, 9)
    with pytest.raises(BadInput, match=said):
        check_mask(example, offsets, *span, end)


def test_a_template_that_leaves_the_end_out_of_the_answer_is_refused(tmp_path: Path) -> None:
    make_tokenizer(tmp_path)
    tokenizer, _ = load_tokenizer(str(tmp_path), CHATML)
    tokenizer.chat_template = CHATML.jinja.replace("+ '<|im_end|>\\n'", "+ '\\n<|im_end|>\\n'")
    with pytest.raises(BadInput, match="loss cannot be kept to them"):
        token_example(tokenizer, CHATML, TALK)


def test_a_base_of_another_family_is_refused(tmp_path: Path) -> None:
    make_tokenizer(tmp_path)
    with pytest.raises(BadInput, match=r"<\|eot_id\|> is not one token .* \(set model\.family\)"):
        load_tokenizer(str(tmp_path), TEMPLATES["llama3"])
    with pytest.raises(BadInput, match="cannot be loaded"):
        load_tokenizer(str(tmp_path / "nothing"), CHATML)


@pytest.mark.parametrize("family", ["llama3", "mistral", "qwen3"])
def test_the_other_families_are_masked_as_exactly(family: str, tmp_path: Path) -> None:
    template: ChatTemplate = TEMPLATES[family]
    marks = {
        "llama3": ("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"),
        "mistral": ("[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[INST]", "[/INST]"),
        "qwen3": ("<|im_start|>", "<|im_end|>"),
    }[family]
    make_tokenizer(tmp_path, begins=family != "qwen3", marks=marks)
    tokenizer, own = load_tokenizer(str(tmp_path), template)
    assert own == "none"
    example = token_example(tokenizer, template, LONGER)
    learned = [token for token, is_ in zip(example.ids, example.learned, strict=True) if is_]
    assert tokenizer.decode(learned) == LONGER[-1].text + template.end


def test_the_bases_own_template_is_compared(tmp_path: Path) -> None:
    tokenizer = make_tokenizer(tmp_path)
    tokenizer.chat_template = CHATML.jinja
    tokenizer.save_pretrained(tmp_path)
    assert load_tokenizer(str(tmp_path), CHATML)[1] == "same"
    tokenizer.chat_template = "{{ messages[0].content }}"
    tokenizer.save_pretrained(tmp_path)
    assert load_tokenizer(str(tmp_path), CHATML)[1] == "other"


def test_examples_that_are_too_long_are_left_out_whole(tmp_path: Path) -> None:
    make_tokenizer(tmp_path)
    tokenizer, _ = load_tokenizer(str(tmp_path), CHATML)
    longest = len(token_example(tokenizer, CHATML, TALK).ids)
    rows = token_rows(tokenizer, CHATML, [TALK, LONGER], longest=longest)
    assert (len(rows.rows), rows.too_long, rows.tokens) == (1, 1, longest)
    assert [label for label in rows.rows[0]["labels"] if label != UNLEARNED][-1] == tokenizer.eos_token_id
    with pytest.raises(BadInput, match=r"data\.max_tokens"):
        token_rows(tokenizer, CHATML, [LONGER], longest=longest)


def test_a_run_learns_and_leaves_adapter_curve_and_card(settings: RunSettings, tmp_path: Path) -> None:
    told = Told()
    card = train(settings, progress=told)
    figures = card["figures"]
    assert figures["steps"] == figures["of"] == 32
    assert told.steps == list(range(1, 33))
    assert figures["best_valid_loss"] < figures["first_valid_loss"] < 6
    assert figures["trainable_parameters"] == sum(tensor.numel() for tensor in weights(tmp_path / "run").values())
    assert card["data"]["hash"] == read_data(tmp_path / "data").hash
    assert card["settings"]["lora"]["rank"] == 8
    assert {"torch", "trl", "peft"} <= card["versions"].keys()
    points = read_curve(tmp_path / "run")
    assert [point.step for point in points if point.of == "train"] == list(range(1, 33))
    assert [point.step for point in points if point.of == "valid"] == [10, 20, 30, 32]
    assert "<svg" in (tmp_path / "run" / "curve.svg").read_text(encoding="utf-8")
    again = Told()
    assert train(settings, progress=again) == card
    assert again.steps == []
    assert "finished run" in again.said[-1]
    with pytest.raises(WrongUse, match="a run with other settings"):
        train(changed(settings, "lora", rank=4), progress=Told())
    with (tmp_path / "data" / "train.jsonl").open("a", encoding="utf-8") as file:
        file.write((tmp_path / "data" / "valid.jsonl").read_text(encoding="utf-8").splitlines()[0] + "\n")
    with pytest.raises(WrongUse, match="a run with other data"):
        train(settings, progress=Told())
    assert train(settings, progress=Told(), afresh=True)["data"]["train"] == 31


@pytest.fixture
def killed(settings: RunSettings, tmp_path: Path) -> RunSettings:
    """A run that was ended by SIGKILL between its first checkpoint and its end."""
    settings = changed(settings, "lora", dropout=0.1)
    file = tmp_path / "settings.toml"
    file.write_text(settings_text(settings), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "--data", str(tmp_path), "expert", "train", str(file)]
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    mark = tmp_path / "run" / "checkpoints" / "checkpoint-10" / ".complete"
    for _ in range(12_000):
        if mark.exists() or process.poll() is not None:
            break
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    _, said = process.communicate()
    assert mark.exists(), said.decode()
    assert process.returncode == -signal.SIGKILL
    assert not (tmp_path / "run" / "card.json").exists()
    return settings


def test_a_killed_run_goes_on_to_the_same_weights(killed: RunSettings, tmp_path: Path) -> None:
    """Within 1e-6; on a processor the arithmetic is the same, step by step."""
    checkpoints = tmp_path / "run" / "checkpoints"
    half = checkpoints / "checkpoint-999"
    half.mkdir()
    (half / "trainer_state.json").write_text("{")
    told = Told()
    train(killed, progress=told)
    assert told.steps[0] in {11, 21, 31}
    assert not half.exists()
    assert any(line.startswith("going on from step") for line in told.said)
    whole = changed(killed, "output", folder=str(tmp_path / "whole"))
    train(whole, progress=Told())
    assert difference(tmp_path / "run", tmp_path / "whole") <= 1e-6
    assert read_curve(tmp_path / "run") == read_curve(tmp_path / "whole")
    other = changed(whole, "output", folder=str(tmp_path / "other"))
    train(changed(other, "training", seed=1), progress=Told())
    assert difference(tmp_path / "run", tmp_path / "other") > 1e-3


def test_a_run_killed_after_its_last_step_is_finished_all_the_same(settings: RunSettings, tmp_path: Path) -> None:
    """Before its adapter and its card were written; with and without looking for the best."""
    for patience in (3, 0):
        run = changed(settings, "training", patience=patience, max_steps=8, evaluate_every=4)
        run = changed(run, "output", folder=str(tmp_path / f"run-{patience}"))
        folder = run.output.folder
        card = train(run, progress=Told())
        before = weights(folder)
        shutil.rmtree(folder / "adapter")
        (folder / "card.json").unlink()
        told = Told()
        again = train(run, progress=told)
        assert told.steps == []
        assert {
            name: float((before[name] - now).abs().max()) for name, now in weights(folder).items()
        } == dict.fromkeys(before, 0.0)
        assert again["figures"]["best_step"] == card["figures"]["best_step"] == 8


def test_a_run_that_gets_no_better_ends_early_and_keeps_the_best(settings: RunSettings, tmp_path: Path) -> None:
    """What is held back here says the opposite of what is learned, so soon every step makes it worse."""
    file = tmp_path / "data" / "valid.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row["messages"][-1]["content"] = "Nie wiem, zapytaj kogoś, kto zna się na tym."
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    card = train(changed(settings, "training", evaluate_every=2, patience=2), progress=Told())
    assert card["figures"]["stopped_early"]
    valid = [point for point in read_curve(tmp_path / "run") if point.of == "valid"]
    step = min(valid, key=lambda point: point.loss).step
    assert card["figures"]["best_step"] == step
    assert card["figures"]["steps"] == step + 2 * 2 < card["figures"]["of"]
    best = tmp_path / "run" / "checkpoints" / f"checkpoint-{step}" / "adapter_model.safetensors"
    assert best.read_bytes() == (tmp_path / "run" / "adapter" / "adapter_model.safetensors").read_bytes()


def test_packed_examples_do_not_see_one_another(settings: RunSettings, tmp_path: Path) -> None:
    """One row of three examples has the loss of the three, each for itself."""
    import torch
    from trl.data_utils import pack_dataset
    from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

    tokenizer, _ = load_tokenizer(settings.model.base, CHATML)
    model = load_model(settings.model).eval()
    rows = token_rows(tokenizer, CHATML, read_data(tmp_path / "data").valid[:3], longest=512)
    packed = pack_dataset(rows.dataset(), 512, "bfd")
    assert len(packed) == 1
    alone = DataCollatorForLanguageModeling(pad_token_id=2)(rows.rows)
    together = DataCollatorForLanguageModeling(pad_token_id=2, padding_free=True)([packed[0]])
    with torch.no_grad():
        one, other = model(**alone, use_cache=False).loss, model(**together, use_cache=False).loss
        flat = model(input_ids=together["input_ids"], labels=together["labels"]).loss
    assert float(one) == pytest.approx(float(other), abs=1e-4)
    assert abs(float(one) - float(flat)) > 1e-3  # without their limits they would see one another


def test_a_packed_run_with_checkpointed_gradients_learns(settings: RunSettings) -> None:
    packed = changed(changed(settings, "data", packing=True), "training", gradient_checkpointing=True, batch=1)
    card = train(packed, progress=Told())
    assert 0 < card["figures"]["steps"] < 4 * 30 / 2  # at least two examples a row, four times over
    assert card["figures"]["best_valid_loss"] <= card["figures"]["first_valid_loss"]


def test_rows_of_like_length_may_come_together(
    settings: RunSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

    file = tmp_path / "data" / "train.jsonl"
    rows = [json.loads(line) for line in 3 * file.read_text(encoding="utf-8").splitlines()]
    for place, row in enumerate(rows):
        row["messages"][1]["content"] += " słowo" * (place % 90)
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    collate, padding = DataCollatorForLanguageModeling.torch_call, [0]

    def counted(self: Any, examples: Any) -> Any:  # Any: the library's rows
        lengths = [len(example["input_ids"]) for example in examples]
        padding[-1] += max(lengths) * len(lengths) - sum(lengths)
        return collate(self, examples)

    monkeypatch.setattr(DataCollatorForLanguageModeling, "torch_call", counted)
    for together in (False, True):
        folder = changed(settings, "output", folder=tmp_path / f"run-{together}")
        train(changed(folder, "training", by_length=together, max_steps=20, batch=3), progress=Told())
        padding.append(0)
    assert 0 < padding[1] < padding[0] / 2


def test_four_bits_without_a_gpu_are_one_sentence(settings: RunSettings) -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is a GPU here")
    with pytest.raises(BadSettings, match="needs a CUDA GPU"):
        train(changed(settings, "model", four_bit=True), progress=Told())


def test_a_gpu_that_is_too_small_is_one_sentence() -> None:
    import torch

    with pytest.raises(BadSettings, match=r"halve training\.batch"), fitting():
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB")


def test_the_command_line_trains_and_says_what_comes_next(settings: RunSettings, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(settings_text(changed(settings, "training", max_steps=3)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--data", str(tmp_path), "expert", "train", str(file)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("3 steps; loss on what was held back")
    assert "Next: szukaj expert export" in done.stdout
    assert "step 3 of 3" in done.stderr
    assert "Traceback" not in done.stderr
