"""The settings of a run: one file, every key explained; the same for other trainers; the loss curve."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from expert_tiny import make_dataset

from bot.errors import BadInput, BadSettings, WrongUse
from expert.templates import TEMPLATES
from expert.training.curve import Point, picture, read_curve, write_curve
from expert.training.dataset import read_conversations, read_data
from expert.training.elsewhere import export_for, yaml_text
from expert.training.presets import PRESETS, preset_settings
from expert.training.settings import RunSettings, read_settings, settings_text


def some_settings(tmp_path: Path, preset: str = "tiny") -> RunSettings:
    return preset_settings(preset, data=make_dataset(tmp_path / "data"), output=tmp_path / "run", base="base")


@pytest.mark.parametrize("preset", PRESETS)
def test_a_presets_settings_are_written_and_read_as_the_same(preset: str, tmp_path: Path) -> None:
    settings = preset_settings(preset, data=Path("data/expert/dataset"), output=Path('a "run"'))
    file = tmp_path / "settings.toml"
    file.write_text(settings_text(settings), encoding="utf-8")
    assert read_settings(file) == settings
    assert settings.model.family in TEMPLATES


def test_every_key_is_explained_in_the_file() -> None:
    text = settings_text(preset_settings("bielik-4.5b", data=Path("d"), output=Path("o")))
    lines = text.splitlines()
    keys = [place for place, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    assert len(keys) >= 30
    assert all(lines[place - 1].startswith("# ") and len(lines[place - 1]) > 10 for place in keys)
    assert sum(len(table) for table in tomllib.loads(text).values()) == len(keys)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[modell]\n", "there is no setting modell"),
        ("[lora]\nrang = 8\n", r"there is no setting lora\.rang"),
        ("[lora]\nrank = 0\n", r"lora\.rank: .* greater than or equal to 1"),
        ("[lora]\ntargets = []\n", r"lora\.targets"),
        ("[lora]\ntargets = ['lm_head', 'q_proj']\n", "lm_head would be lost in the conversion"),
        ("[training]\nepochs = 'two'\n", r"training\.epochs"),
        ("[training\n", "is not TOML"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    rest = '[model]\nbase = "b"\n[data]\nfolder = "d"\n[output]\nfolder = "o"\n'
    file.write_text(rest + text, encoding="utf-8")
    with pytest.raises(BadSettings, match=said):
        read_settings(file)


def test_what_must_be_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[model]\nbase = "b"\n[output]\nfolder = "o"\n', encoding="utf-8")
    with pytest.raises(BadSettings, match="data: Field required"):
        read_settings(file)
    with pytest.raises(BadSettings, match="cannot be read"):
        read_settings(tmp_path / "nothing.toml")
    with pytest.raises(WrongUse, match="there is no preset"):
        preset_settings("gpt", data=tmp_path, output=tmp_path)


def test_presets_know_what_matters_before_one_publishes() -> None:
    assert {"bielik-1.5b", "bielik-4.5b", "bielik-11b", "llama-3.1-8b", "pllum-8b", "tiny"} <= set(PRESETS)
    assert "non-commercial" in PRESETS["pllum-8b"].note
    assert all(preset.note.endswith(".") for preset in PRESETS.values())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("no json", "is no conversation"),
        ('{"messages": [{"role": "user"}]}', "is no conversation"),
        ('{"messages": []}', "from user to assistant in turn"),
        ('{"messages": [{"role": "user", "content": "a"}]}', "from user to assistant in turn"),
        (
            '{"messages": [{"role": "assistant", "content": "a"}, {"role": "user", "content": "b"}]}',
            "from user to assistant in turn",
        ),
        (
            '{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": " "}]}',
            "without words",
        ),
    ],
)
def test_a_line_that_cannot_be_learned_is_named(line: str, said: str, tmp_path: Path) -> None:
    data = make_dataset(tmp_path / "data")
    with (data / "train.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(BadInput, match=rf"train\.jsonl, line 32: it .*{said}") as caught:
        read_data(data)
    assert caught.value.line == 32


def test_a_dataset_without_a_half_is_refused(tmp_path: Path) -> None:
    data = make_dataset(tmp_path / "data")
    assert len(read_data(data).train) == 30
    (data / "valid.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(BadInput, match="none to hold back"):
        read_data(data)
    (data / "valid.jsonl").unlink()
    with pytest.raises(BadInput, match="szukaj expert dataset"):
        read_data(data)


@pytest.mark.parametrize("preset", PRESETS)
def test_axolotl_gets_the_same_settings(preset: str, tmp_path: Path) -> None:
    settings = some_settings(tmp_path, preset)
    files = export_for("axolotl", settings)
    config: dict[str, Any] = yaml.safe_load(files[0].read_text(encoding="utf-8"))
    template = TEMPLATES[settings.model.family]
    assert config["base_model"] == "base"
    assert config["adapter"] == ("qlora" if settings.model.four_bit else "lora")
    assert (config["lora_r"], config["lora_alpha"]) == (settings.lora.rank, settings.lora.alpha)
    assert config["learning_rate"] == settings.training.learning_rate
    assert config["chat_template_jinja"].endswith(template.jinja)
    assert config["eot_tokens"] == [template.end]
    rows = [json.loads(line) for line in Path(config["datasets"][0]["path"]).read_text().splitlines()]
    assert len(rows) == 30
    assert all([turn["train"] for turn in row["messages"]] == [False, False, True] for row in rows)


@pytest.mark.parametrize("preset", PRESETS)
def test_llama_factory_gets_the_same_settings(preset: str, tmp_path: Path) -> None:
    settings = some_settings(tmp_path, preset)
    files = export_for("llama-factory", settings)
    config: dict[str, Any] = yaml.safe_load(files[0].read_text(encoding="utf-8"))
    assert config["lora_target"] == ",".join(settings.lora.targets)
    assert config["mask_history"] is True
    assert config.get("quantization_bit") == (4 if settings.model.four_bit else None)
    info = json.loads((Path(config["dataset_dir"]) / "dataset_info.json").read_text())
    for name in ("dataset", "eval_dataset"):
        assert read_conversations(Path(config["dataset_dir"]) / info[config[name]]["file_name"])


def test_small_numbers_stay_numbers_in_yaml() -> None:
    told = {"rate": 1e-05, "half": 2.5e-05, "one": 1, "on_": True, "text": "1e-5", "list": ["ą", 2.0]}
    assert yaml.safe_load(yaml_text(told)) == told


def test_the_curve_is_kept_as_json_and_as_a_picture(tmp_path: Path) -> None:
    points = [Point(step, "train", 6 - step / 5) for step in range(1, 21)] + [Point(20, "valid", 2.5)]
    write_curve(tmp_path / "bieg <1>", points)
    assert read_curve(tmp_path / "bieg <1>") == points
    root = ElementTree.fromstring((tmp_path / "bieg <1>" / "curve.svg").read_text(encoding="utf-8"))
    lines = [one for one in root.iter() if one.tag.endswith("polyline")]
    assert [len(line.attrib["points"].split()) for line in lines] == [20, 1]
    heights = [float(pair.split(",")[1]) for pair in lines[0].attrib["points"].split()]
    assert heights == sorted(heights)
    texts = [one.text for one in root.iter() if one.tag.endswith("text")]
    assert "job-expert: bieg <1>" in texts
    assert "held back 2.500" in texts


def test_a_curve_without_points_is_a_picture_all_the_same() -> None:
    assert ElementTree.fromstring(picture([], title="a"))
