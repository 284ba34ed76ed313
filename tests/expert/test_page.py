"""The workshop's page is executed: its commands, options, settings and files are compared with the code."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

from bot.cli.expert import PARTS
from bot.cli.parser import build_parser
from expert.exporting.manifest import MANIFEST
from expert.training.presets import PRESETS, preset_settings
from expert.training.run import CARD
from expert.training.settings import settings_text

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "expert" / "README.md").read_text(encoding="utf-8")


def commands() -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    inline = re.findall(r"`(szukaj expert [^`]*?)`", PAGE.replace("\n", " "))
    return [shlex.split(line)[1:] for line in [*lines, *inline] if line.startswith("szukaj")]


def test_every_command_of_the_page_is_right() -> None:
    tried = 0
    for command in commands():
        if len(command) > 2 and command[1] in PARTS and "--help" not in command:
            build_parser().parse_args(command)
            tried += 1
    assert tried >= 8


def test_the_page_names_every_part_there_is() -> None:
    named = {command[1] for command in commands()}
    assert set(PARTS) <= named <= {"dataset", "convert", "check", "train", "evaluate", "export", "publish"}


def test_the_settings_that_the_page_names_exist() -> None:
    text = settings_text(preset_settings("bielik-4.5b", data=Path("d"), output=Path("o")))
    tables = tomllib.loads(text)
    known = {f"{table}.{key}" for table, values in tables.items() for key in values}
    named = set(re.findall(r"`((?:model|data|lora|training|output)\.\w+)", PAGE))
    assert len(named) >= 6
    assert named <= known
    assert all(f"`{key}`" in PAGE for key in ("evaluate_every", "patience", "max_tokens"))


def test_the_files_and_presets_that_the_page_names_are_those_of_the_code() -> None:
    for name in (CARD, MANIFEST, "curve.svg", "settings.toml", "adapter/", "checkpoints/", "Modelfile"):
        assert f"`{name}`" in PAGE
    presets = re.findall(r"--preset ([\w.-]+)", PAGE)
    assert presets
    assert set(presets) <= set(PRESETS)


def test_the_page_speaks_of_the_project_alone() -> None:
    assert not re.search(r"/work/|/tmp/|/home/|/root/", PAGE)
    assert all(len(line) <= 125 or line.startswith("|") for line in PAGE.splitlines())
