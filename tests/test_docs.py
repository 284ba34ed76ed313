"""The documentation is executed: what README, .env.example and the changelog say is compared with the code."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from bot.cli.parser import build_parser
from bot.settings import Settings, default_of, variable
from retrieval.sources.mapping import load
from tools import platform_dialogues, readme

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def shell_lines(page: str) -> list[str]:
    """The commands in a page's shell blocks, without comments."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_every_make_target_of_the_documentation_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {target for page in (README, CONTRIBUTING) for target in re.findall(r"`make ([a-z ]+)", page)}
    named |= {
        line.removeprefix("make ") for line in shell_lines(README + CONTRIBUTING) if line.startswith("make ")
    }
    words = {word for target in named for word in target.split()}
    assert {"chat", "test", "setup", "check", "bench", "lock"} <= words
    assert words <= targets


def test_every_command_of_the_documentation_is_right() -> None:
    commands = [line for line in shell_lines(README) if "szukaj" in line.split() or line.startswith("szukaj")]
    assert len(commands) >= 8
    for line in commands:
        command = next(part for part in line.split("|") if part.strip().startswith("szukaj"))
        arguments = build_parser().parse_args(shlex.split(command)[1:])
        assert arguments.command


def test_the_table_of_commands_is_that_of_the_help() -> None:
    listed = re.findall(r"^    (\w+)\s{2,}\S", build_parser().format_help(), re.MULTILINE)
    in_readme = re.findall(r"^\| `szukaj (\w+)", README, re.MULTILINE)
    assert len(listed) >= 5
    assert in_readme[: len(listed)] == listed


def test_the_options_that_the_readme_names_exist() -> None:
    named = set(re.findall(r"`(--[a-z-]+)", README)) | set(
        re.findall(r" (--[a-z-]+)", " ".join(shell_lines(README)))
    )
    parser = build_parser()
    commands = next(action.choices for action in parser._actions if action.dest == "command")
    assert isinstance(commands, dict)
    known = {option for command in commands.values() for option in command._option_string_actions}
    assert len(named) >= 8
    assert named - known <= {"--stdout"}  # gunzip's


def test_env_example_lists_every_setting_with_its_meaning_and_default() -> None:
    text = (PROJECT / ".env.example").read_text(encoding="utf-8")
    listed = re.findall(r"^# (.+)\n#([A-Z_]+)=(.*)$", text, re.MULTILINE)
    described = {
        variable(name): (field.description, default_of(name)) for name, field in Settings.model_fields.items()
    }
    assert len(listed) >= 15
    assert {name: (meaning, default) for meaning, name, default in listed} == described
    assert all(line.startswith("#") or not line for line in text.splitlines()), "nothing must be set"


def test_the_readme_lists_every_setting() -> None:
    assert readme.part(README, "settings") == readme.settings_table()


@pytest.mark.network
def test_the_conversation_of_the_readme_is_what_the_bot_says() -> None:
    said = readme.part(README, "dialogue")
    assert said.count(readme.PROMPT) == len(readme.MESSAGES)
    assert "[1]" in said
    assert said == readme.dialogue(), "run `python -m tools.readme` and read the difference"


@pytest.mark.network
@pytest.mark.parametrize("platform", ["telegram", "slack"])
def test_the_platforms_of_the_readme_look_as_their_adapters_make_them(platform: str) -> None:
    shown = readme.part(README, platform)
    assert "[1] " in shown
    assert shown.count("│") > 10
    made = getattr(platform_dialogues, platform)(readme.NOW)
    assert shown == made, "run `python -m tools.readme` and read the difference"


def test_every_file_that_the_documentation_names_exists() -> None:
    names = set(
        re.findall(r"`((?:bot|retrieval|adapters|deploy|tests|tools|benchmarks)/[\w./]*)`", README + CONTRIBUTING)
    )
    names |= set(re.findall(r"\]\((?!https?:|#)([^)]+)\)", README))
    assert len(names) >= 10
    assert [name for name in sorted(names) if not (PROJECT / name).exists()] == []


def test_the_mapping_of_the_readme_is_one(tmp_path: Path) -> None:
    blocks = [block for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL) if "[columns]" in block]
    assert len(blocks) == 1
    (tmp_path / "mapping.toml").write_text(blocks[0], encoding="utf-8")
    columns = load(tmp_path / "mapping.toml")
    assert columns.header
    assert set(columns.columns.values()) == {"title", "company", "places", ""}


def test_every_data_file_is_in_their_table() -> None:
    data = PROJECT / "retrieval" / "data"
    table = (data / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([\w.]+)`", table, re.MULTILINE))
    assert listed == {path.name for path in data.iterdir()} - {"README.md"}


def test_every_room_is_in_the_table_of_rooms() -> None:
    table = README.split("| room | what is in it |")[1].split("\n\n")[0]
    places = ["bot", "retrieval", "adapters"]
    rooms = [f"{path.name}/" for place in places for path in (PROJECT / place).iterdir() if path.is_dir()]
    rooms = [room for room in rooms if not room.startswith("__")]
    assert len(rooms) >= 20
    assert [room for room in [*rooms, *(f"{place}/" for place in [*places, "expert"])] if room not in table] == []


def test_the_readme_has_one_picture() -> None:
    assert README.count("```mermaid") + README.count("![") == 1


def test_the_changelog_begins_with_the_version_of_the_project() -> None:
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    headings = re.findall(r"^## (\S+)", (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings
    assert headings[0] == version


def test_the_documentation_speaks_of_the_project_alone() -> None:
    pages = [
        PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".env.example", "Makefile")
    ]
    assert all(page.is_file() for page in pages)
    for page in pages:
        assert not re.search(r"/work/|/tmp/|/home/|/root/", page.read_text(encoding="utf-8")), page.name
