"""Help, and what ends a command early: one sentence and the right exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from bot.cli.parser import build_parser
from tests.cli.commands import one_sentence

if TYPE_CHECKING:
    from bot.settings import Settings


IN_A_FILE = [
    [*command, "--data", folder]
    for folder in ("offers.jsonl", "offers.jsonl/inside")
    for command in (["import", "offers.jsonl"], ["chat"], ["search", "a"], ["offers", "list"], ["alerts", "list"])
]
NOWHERE = [
    [*command, "--data", "/proc/nowhere"] for command in (["import", "offers.jsonl"], ["chat"], ["alerts", "list"])
]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["import"], 2, "name a file"),
        (["import", "nowhere.jsonl"], 2, "nowhere.jsonl"),
        (["import", "empty"], 1, "empty"),
        (["import", "offers.jsonl", "--sorce", "x"], 2, "--sorce"),
        (["search"], 2, "one sentence"),
        (["search", ""], 2, "empty"),
        (["search", "a", "--batch", "b.jsonl"], 2, "one sentence"),
        (["search", "a", "--limit", "0"], 2, "--limit"),
        (["search", "a", "--as-of", "22.08.2026"], 2, "2026-08-22"),
        (["search", "praca w Łodzi"], 1, "szukaj import"),
        (["search", "--batch", "nowhere.jsonl"], 1, "szukaj import"),
        (["read", "--batch", "nowhere.jsonl"], 2, "nowhere.jsonl"),
        (["read", "--batch", "empty"], 2, "empty"),
        (["alerts"], 2, "say what szukaj alerts is to do: run or list"),
        (["feeds", "lst"], 2, "say what szukaj feeds is to do: run or list"),
        (["offers"], 2, "say what szukaj offers is to do: list, show, close"),
        (["serve-everything"], 2, "invalid choice"),
        (["read", "a", "--data", "offers.jsonl/inside"], 0, ""),
        *((command, 1, "is a file") for command in IN_A_FILE),
        *((command, 1, "/proc/nowhere cannot be made") for command in NOWHERE),
        (["search", "a", "--data", "/proc/nowhere"], 1, "szukaj import"),
        (["expert", "convert", "offers.jsonl", "--out", "offers.jsonl/x"], 1, "cannot be used: not a directory"),
        (
            ["expert", "train", "--write-settings", "offers.jsonl/x", "--preset", "bielik-4.5b"],
            1,
            "offers.jsonl cannot be used: file exists",
        ),
    ],
)
def test_wrong_use_and_bad_input_end_in_one_sentence_and_the_right_exit_code(
    arguments: list[str], code: int, said: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file.parent / "empty").mkdir()
    assert main(arguments) == code
    error = capsys.readouterr().err
    assert one_sentence(error) if code else error == "", error
    assert said in error


def test_a_wrong_setting_ends_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SZUKAJ_TIMEZONE", "Mars")
    assert main(["read", "praca"]) == 2
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "SZUKAJ_TIMEZONE" in error


def test_a_bug_is_one_sentence_and_its_traceback_stands_in_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(settings: Settings) -> None:
        raise ZeroDivisionError("inner detail")

    monkeypatch.setattr("bot.cli.read.open_reader", broken)
    assert main(["read", "praca"]) == 1
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "inner detail" not in error
    number = error.split("(")[1].split(")")[0]
    log = Path("data/szukaj.log").read_text(encoding="utf-8")
    assert number in log
    assert "ZeroDivisionError: inner detail" in log


def test_a_bug_whose_log_cannot_be_written_points_to_no_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(settings: Settings) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.cli.read.open_reader", broken)
    assert main(["read", "praca", "--data", "/proc/nowhere"]) == 1
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "SZUKAJ_LOG" in error


def test_ctrl_c_leaves_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(settings: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.cli.read.open_reader", interrupted)
    assert main(["read", "praca"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_every_command_helps(capsys: pytest.CaptureFixture[str]) -> None:
    commands = next(action.choices for action in build_parser()._actions if action.dest == "command")
    assert commands is not None
    assert {"chat", "serve", "import", "search", "read", "feeds", "alerts", "offers", "doctor"} <= set(commands)
    for command in commands:
        assert main([command, "--help"]) == 0
        assert "--data DIR" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("szukaj ")
    assert main([]) == 2


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_stand_before_the_command_or_after_it(tmp_path: Path, before: bool) -> None:
    data, command = ["--data", str(tmp_path)], ["read", "kelner"]
    arguments = build_parser().parse_args([*data, *command] if before else [*command, *data])
    assert arguments.data == tmp_path


@pytest.mark.parametrize(
    ("error", "bug"),
    [
        (OSError(28, "No space left on device", "offers/x"), False),
        (PermissionError(13, "Permission denied", "offers/x"), False),
        (OSError("of which nobody knows"), True),
        (OSError(9, "Bad file descriptor", "offers/x"), True),
    ],
)
def test_what_the_disk_refuses_is_no_bug_of_ours_and_everything_else_is_one(
    error: OSError, bug: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise error

    monkeypatch.setattr("bot.cli._run", fails)
    assert main(["read", "a"]) == 1
    said = capsys.readouterr().err
    assert one_sentence(said)
    assert ("please report it" in said) is bug
    assert bug or said.startswith("szukaj: offers/x cannot be used: ")
