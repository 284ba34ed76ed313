"""`szukaj expert check` and `convert` from outside: what they print, where, and with which exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from expert_files import row, write

from bot.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_clean_file_is_said_to_be_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "a.jsonl", [row(number) for number in range(4)])
    assert main(["expert", "check", str(path)]) == 0
    out = capsys.readouterr().out
    assert "4 lines, 4 conversations" in out
    assert "estimate" in out
    assert "█" in out
    assert out.endswith("nothing is wrong with it\n")


def test_findings_are_told_with_line_and_reason_and_the_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.jsonl", [row(), "{", *[row(1, answer=" ")] * 12])
    assert main(["expert", "check", str(path)]) == 1
    out = capsys.readouterr().out
    assert "error: json (1)" in out
    assert f"{path}, line 2: no JSON" in out
    assert "and 2 more" in out


def test_warnings_count_unless_they_are_allowed(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [row(system="Inny.")])
    assert main(["expert", "check", str(path)]) == 1
    assert main(["expert", "check", str(path), "--allow-warnings"]) == 0
    broken = write(tmp_path / "b.jsonl", ["{"])
    assert main(["expert", "check", str(broken), "--allow-warnings"]) == 1


def test_the_check_as_json_holds_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "train.jsonl", [row(0), row(1)])
    write(tmp_path / "test.jsonl", [row(1)])
    assert main(["expert", "check", str(tmp_path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["clean"], told["errors"], told["warnings"]) == (False, 1, 0)
    assert [(one["split"], one["lines"]) for one in told["files"]] == [("train", 2), ("test", 1)]
    assert told["findings"][0]["kind"] == "leak"
    assert told["findings"][0]["line"] == 1
    assert told["counts"] == {"leak": 1}
    assert told["statistics"]["conversation_tokens"]["count"] == 3
    assert told["statistics"]["exact"] is False


def test_a_lower_limit_of_tokens_finds_longer_conversations(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.jsonl", [row()])
    assert main(["expert", "check", str(path), "--most-tokens", "50"]) == 1
    assert "50 are the most" in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong", [["nie.jsonl"], ["."], ["a.jsonl", "--most-tokens", "0"], ["a.jsonl", "--tokenizer", "nie"], []]
)
def test_wrong_use_of_the_check_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    write(tmp_path / "a.jsonl", [row()])
    assert main(["expert", "check", *wrong]) == 2
    assert capsys.readouterr().err.startswith("szukaj: ")


def test_lines_go_to_standard_output_and_the_summary_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.jsonl", [{"prompt": "Gdzie?", "completion": "Tu."}])
    assert main(["expert", "convert", str(path)]) == 0
    said = capsys.readouterr()
    assert [turn["role"] for turn in json.loads(said.out)["messages"]] == ["system", "user", "assistant"]
    assert "1 converted" in said.err


def test_lines_go_to_a_file_and_what_was_rejected_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.jsonl", [{"prompt": "Gdzie?", "completion": "Tu.", "id": 3}, {"x": 1}])
    out = tmp_path / "b.jsonl"
    assert main(["expert", "convert", str(path), "--to", "messages", "--out", str(out), "--system", "none"]) == 1
    told = capsys.readouterr().out
    assert "record 2: rejected" in told
    assert "fields left out: id (1)" in told
    assert len(out.read_text("utf-8").splitlines()) == 1
    assert not list(tmp_path.glob("*.part"))


def test_the_summary_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "a.txt", ["Gdzie?;Tu; tam.", "nic"])
    assert main(["expert", "convert", str(path), "--out", str(tmp_path / "b.jsonl"), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["converted"] == 1
    assert told["rejected"][0]["record"] == 2
    assert told["notes"][0]["records"] == [1]


@pytest.mark.parametrize(
    "wrong", [["nie.jsonl"], ["a.jsonl", "--json"], ["a.jsonl", "--out", "a.jsonl"], ["a.jsonl", "--to", "xml"]]
)
def test_wrong_use_of_the_conversion_is_told_and_changes_nothing(tmp_path: Path, wrong: list[str]) -> None:
    path = write(tmp_path / "a.jsonl", [row()])
    before = path.read_bytes()
    assert main(["expert", "convert", *wrong]) == 2
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "a.jsonl", [row()])
    assert main(["expert", "convert", str(path), "--out", str(tmp_path / "nie" / "b.jsonl")]) == 1
    assert "cannot be written" in capsys.readouterr().err
