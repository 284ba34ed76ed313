"""`szukaj expert train`, `export`, `publish` on the command line, as far as they go without training."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from expert_tiny import make_dataset
from rich.console import Console

from bot.cli import main
from bot.cli.expert.progress import Told, bars_on, shown
from bot.errors import WrongUse
from expert.modelfile import TEMPERATURE, TOP_P, modelfile, parameters
from expert.training.libraries import need
from expert.training.settings import read_settings

PROJECT = Path(__file__).parents[2]


def test_settings_are_written_to_begin_with_and_never_over_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bielik.toml"
    wish = ["--data", str(tmp_path), "expert", "train", "--write-settings", str(file)]
    assert main([*wish, "--preset", "bielik-11b"]) == 0
    assert f"szukaj expert train {file}" in capsys.readouterr().out
    settings = read_settings(file)
    assert settings.model.base == "speakleash/Bielik-11B-v3.0-Instruct"
    assert settings.model.four_bit
    assert settings.output.folder == tmp_path / "expert" / "runs" / "bielik-11b"
    assert main(wish) == 2
    assert "is there already" in capsys.readouterr().err


def test_the_presets_are_listed_with_what_to_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["expert", "train", "--presets"]) == 0
    out = capsys.readouterr().out
    assert "pllum-8b" in out
    assert "non-commercial" in out


@pytest.mark.parametrize("trainer", ["axolotl", "llama-factory"])
def test_other_trainers_get_their_files(trainer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_dataset(tmp_path / "d")
    file = tmp_path / "s.toml"
    main(
        [
            "expert",
            "train",
            "--write-settings",
            str(file),
            "--dataset",
            str(tmp_path / "d"),
            "--output",
            str(tmp_path),
        ]
    )
    capsys.readouterr()
    assert main(["expert", "train", str(file), "--export-for", trainer]) == 0
    written = capsys.readouterr().out.split()
    assert len(written) >= 3
    assert written[0].endswith(f"{trainer}.yaml")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["train"], "name a file of settings"),
        (["train", "nothing.toml"], "nothing.toml cannot be read"),
        (["train", "--write-settings", "x.toml", "--preset", "gpt"], "there is no preset"),
        (["publish"], "name the folder of an export, or --base MODEL, or --back"),
        (["publish", "a", "--base", "b"], "one of them"),
        (["publish", "--back", "--base", "b"], "one of them"),
    ],
)
def test_wrong_use_is_one_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["expert", *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_publishing_what_is_no_export_is_told_before_a_server_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "expert", "publish", str(tmp_path), "--version", "job-expert:1"]) == 1
    assert "is no export" in capsys.readouterr().err


def test_missing_libraries_are_named_with_how_to_get_them() -> None:
    need(["json"], what="training")
    with pytest.raises(
        WrongUse, match=r"training needs libraries .* \(no_such_library\); get them with `pip install"
    ):
        need(["json", "no_such_library"], what="training")


def test_the_parameters_are_those_of_the_stock_modelfile() -> None:
    stock = (PROJECT / "deploy" / "Modelfile").read_text(encoding="utf-8")
    assert f"PARAMETER temperature {TEMPERATURE}\n" in stock
    assert f"PARAMETER top_p {TOP_P}\n" in stock
    assert "PARAMETER num_ctx 8192\n" in stock


def test_a_modelfile_says_all_that_publishing_says() -> None:
    text = modelfile(
        "./model.gguf", template="{{ .Prompt }}", told=parameters(8192, ("<a>", "<b>")), system="Jesteś."
    )
    assert text.splitlines() == [
        "# ollama create NAME -f Modelfile",
        "FROM ./model.gguf",
        'TEMPLATE """{{ .Prompt }}"""',
        'SYSTEM """Jesteś."""',
        "PARAMETER num_ctx 8192",
        "PARAMETER temperature 0.2",
        "PARAMETER top_p 0.9",
        'PARAMETER stop "<a>"',
        'PARAMETER stop "<b>"',
    ]
    assert "\nFROM base\nADAPTER ./a.gguf\n" in modelfile("base", told={}, adapter="./a.gguf")
    first = modelfile("./merged", told={}, quantize="q4_K_M").splitlines()[0]
    assert first == "# ollama create NAME -f Modelfile --quantize q4_K_M"


def pinned(name: str) -> dict[str, set[str]]:
    """Each requirement of a lock with its hashes."""
    blocks = re.split(r"\n(?=\S)", (PROJECT / name).read_text(encoding="utf-8"))
    found = {block.split(" \\")[0].strip(): set(re.findall(r"sha256:\w+", block)) for block in blocks}
    return {requirement: hashes for requirement, hashes in found.items() if "==" in requirement}


def test_training_is_tried_with_what_the_bot_is_tried_with_and_more() -> None:
    everything, training = pinned("requirements.lock"), pinned("requirements-train.lock")
    assert {name.split("==")[0] for name in training} > {"torch", "trl", "peft", "transformers", "gguf", "pytest"}
    assert all(training.values())
    names = {re.split("==| ;", name)[0] for name in everything}
    assert names < {re.split("==| ;", name)[0] for name in training}
    of_training = {name.split(" ;")[0]: hashes for name, hashes in training.items()}
    same = [name for name, hashes in everything.items() if of_training.get(name.split(" ;")[0]) == hashes]
    assert len(same) == len(everything)


def test_progress_is_plain_lines_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with shown() as told:
        for step in range(1, 101):
            told.step(step, 100, None if step < 5 else 1.5)
        told.words("quantizing")
        told.words("quantizing")
        told.sent("model.gguf", 500_000, 1_000_000)
        told.sent("model.gguf", 1_000_000, 1_000_000)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "step 5 of 100, loss 1.500"
    assert lines[-3:] == ["step 100 of 100, loss 1.500", "quantizing", "model.gguf is on the server (1.0 MB)"]
    assert len(lines) == 22
    with shown(quiet=True) as told:
        told.words("a")
        told.step(1, 1, 1.0)
        told.sent("a", 1, 1)
    assert capsys.readouterr().err == ""


def test_progress_is_bars_in_a_terminal() -> None:
    screen = io.StringIO()
    with bars_on(Console(file=screen, force_terminal=True, width=100)) as bars:
        told = Told(bars, quiet=False)
        told.words("loading [the] base")
        told.step(7, 32, 2.25)
        told.sent("model.gguf", 5_000_000, 10_000_000)
        bars.refresh()
    text = screen.getvalue()
    assert "loading [the] base" in text
    assert "7/32 loss 2.250" in text
    assert "5/10 MB" in text
