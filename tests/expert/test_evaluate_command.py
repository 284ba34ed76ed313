"""`szukaj expert evaluate` from outside, against a server that speaks Ollama's wire."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from expert_scenes import dataset, examples, writer
from fakes import FakeOllama, Script

from bot.cli import main
from bot.cli.expert import evaluate as evaluate_command
from expert.evaluation import LEVELS
from expert.publishing import read_evaluation

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[2]

pytestmark = pytest.mark.network

GATE = "questions = 5\nfewest = 1\n"


@contextmanager
def served(server: FakeOllama, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeOllama]:
    """The server in a thread of its own, since the command has a loop of its own."""
    loop = asyncio.new_event_loop()
    ready, leave = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with server.served():
            ready.set()
            await leave.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    try:
        assert ready.wait(5)
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        yield server
    finally:
        loop.call_soon_threadsafe(leave.set)
        thread.join(5)
        loop.close()


def models(*names: str) -> FakeOllama:
    return FakeOllama(models=dict.fromkeys(names, ("completion",)), writer=writer())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gate.toml").write_text(GATE, "utf-8")
    return dataset(tmp_path / "dataset")


def evaluate(*arguments: str) -> int:
    return main(["expert", "evaluate", "dataset", "--gate", "gate.toml", *arguments])


def kept(folder: Path, name: str = "evaluation.json") -> Any:  # Any: JSON
    return json.loads((folder / "evaluation" / name).read_text("utf-8"))


def test_four_levels_stand_side_by_side_and_the_good_model_passes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(models("job-expert", "baza"), monkeypatch) as server:
        assert evaluate("--model", "job-expert", "--base", "baza", "--overlap") == 0
    out = capsys.readouterr().out
    assert "job-expert: the gate is passed" in out
    assert "answers without a wrong claim" in out
    told = kept(folder)
    assert (told["model"], told["gate"]["passed"], told["gate"]["failed"]) == ("job-expert", True, [])
    assert list(told["levels"]) == ["bare", "examples", "retrieved", "tuned", "wanted"]
    assert told["levels"]["tuned"]["figures"]["grounded"]["value"] == 1
    assert told["levels"]["retrieved"]["figures"]["grounded"]["value"] == 0
    assert told["levels"]["retrieved"]["model"] == "baza"
    assert told["levels"]["bare"]["cost"]["prompt_tokens"] < told["levels"]["retrieved"]["cost"]["prompt_tokens"]
    assert told["model_digest"] == "0" * 64
    read = read_evaluation(folder / "evaluation" / "evaluation.json")  # as publishing reads it
    assert (read.model, read.passed, read.failed) == ("job-expert", True, ())
    assert {path.name for path in (folder / "evaluation").iterdir()} == {
        "answers.jsonl", "evaluation.json", "evaluation.svg", "evaluation.html",
    }  # fmt: skip
    questions = [body for body in server.asked if body["messages"]]
    assert len(questions) == 4 * len(examples())
    assert (
        sum("format" in body for body in questions) == 4
    )  # two adverts at the two levels that ask as the bot does
    assert [body["model"] for body in server.asked if not body["messages"]] == ["baza", "job-expert"]


def test_a_model_below_the_gate_is_exit_code_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(models("zly"), monkeypatch):
        assert evaluate("--model", "zly") == 1
    told = kept(folder)
    assert told["gate"]["passed"] is False
    assert any(reason.startswith("answers without a wrong claim: 0.0%") for reason in told["gate"]["failed"])


def test_several_models_are_columns_and_each_has_its_verdict(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(models("job-expert", "inny:7b"), monkeypatch):
        assert evaluate("--model", "job-expert", "--model", "inny:7b", "--levels", "bare", "tuned", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["levels"]) == ["bare", "bare inny:7b", "tuned", "tuned inny:7b", "wanted"]
    assert kept(folder, "evaluation-inny-7b.json")["gate"]["passed"] is False


def test_a_run_that_was_stopped_goes_on_where_it_stopped(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = models("job-expert")
    with served(server, monkeypatch):
        server.scripts = [Script(cut_after=1)]
        assert evaluate("--model", "job-expert", "--limit", "6") == 1
    assert "went away" in capsys.readouterr().err
    assert not (folder / "evaluation" / "evaluation.json").exists()
    with served(server, monkeypatch):
        assert evaluate("--model", "job-expert", "--limit", "6") == 0
        asked = len(server.asked)
        assert evaluate("--model", "job-expert", "--limit", "6", "--overlap") == 0
        assert len(server.asked) == asked


def test_a_run_that_was_killed_goes_on_where_it_was_killed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = FakeOllama(models={"job-expert": ("completion",)}, script=Script(every=0.05))
    command = [sys.executable, "-m", "bot", "expert", "evaluate", str(folder), "--model", "job-expert"]
    answers = folder / "evaluation" / "answers.jsonl"
    with served(server, monkeypatch):
        with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            deadline = time.monotonic() + 60
            while not (answers.exists() and answers.read_bytes().count(b"\n") >= 3):
                assert process.poll() is None, process.communicate()[1]
                assert time.monotonic() < deadline
                time.sleep(0.01)
            process.kill()
        before = answers.read_bytes().count(b"\n")
        assert 3 <= before < len(examples())
        asked = len(server.asked)
        assert evaluate("--model", "job-expert") == 1  # it answers everything alike
        assert len(server.asked) - asked == 1 + len(examples()) - before  # loading it, and the rest


def test_the_command_knows_the_levels_that_there_are() -> None:
    assert evaluate_command._LEVELS == LEVELS


def test_a_model_that_is_not_there_is_told_before_anything_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(models("job-expert"), monkeypatch) as server:
        assert evaluate("--model", "job-expert", "--base", "nieznany") == 1
    assert "nieznany" in capsys.readouterr().err
    assert server.asked == []
    assert folder.is_dir()


def test_without_the_level_tuned_nothing_is_passed_and_nothing_is_wrong(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(models("job-expert"), monkeypatch):
        assert evaluate("--model", "job-expert", "--levels", "bare", "--out", "elsewhere") == 0
    told = json.loads((folder.parent / "elsewhere" / "evaluation.json").read_text("utf-8"))
    assert told["gate"]["passed"] is False
    assert told["gate"]["failed"] == ["the level tuned was not asked"]


def by_tools(body: dict[str, Any]) -> Script:  # Any: JSON
    """Looks for what was asked, once, and then names the first offer; without tools it answers as ever."""
    if "tools" not in body:
        return writer()(body)
    if body["messages"][-1]["role"] == "user":
        return Script(pieces=("",), calls=[("search_offers", {"sentence": body["messages"][-1]["content"]})])
    return Script(pieces=("Oferta [1] jest tu pierwsza.", " Zapytaj o szczegóły.", " Tak bym zrobił."))


def test_tools_are_one_more_level_and_the_verdict_says_whether_they_won(
    folder: Path, stock: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(stock, folder.parent / "data")
    server = FakeOllama(models={"job-expert": ("completion", "tools")}, writer=by_tools)
    with served(server, monkeypatch):
        assert evaluate("--model", "job-expert", "--levels", "tuned", "tools") == 0
    assert "they do not win, leave them off" in capsys.readouterr().out
    told = kept(folder)
    assert list(told["levels"]) == ["tuned", "tools", "wanted"]
    assert told["tools"]["won"] is False
    assert told["tools"]["questions"] == 4
    assert told["tools"]["good_answers"]["tuned"] == 1
    assert told["levels"]["tools"]["figures"]["references"]["value"] == 1
    results = [body["messages"][-1] for body in server.asked if body["messages"] and "tools" in body]
    found = [one for one in results if one["role"] == "tool"]
    assert len(found) == 4
    assert any("Karczma u Gąsienicy" in one["content"] for one in found)  # of the sample offers


def test_tools_need_a_model_that_can_call_them_and_offers_to_find(
    folder: Path, stock: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(models("job-expert"), monkeypatch):
        assert evaluate("--model", "job-expert", "--levels", "tools") == 2
        assert "there are none" in capsys.readouterr().err
        shutil.copytree(stock, folder.parent / "data", dirs_exist_ok=True)
        assert evaluate("--model", "job-expert", "--levels", "tools") == 2
        assert "cannot call tools" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [[], ["--model", "m", "--limit", "0"], ["--model", "m", "--levels", "best"],
     ["--model", "m", "--examples", "-1"], ["--model", "m", "--gate", "nie.toml"]],
)  # fmt: skip
def test_wrong_use_is_told(folder: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]) -> None:
    assert evaluate(*wrong) == 2
    assert capsys.readouterr().err.startswith("szukaj: ")
    assert main(["expert", "evaluate", "nie", "--model", "m"]) == 2
    assert folder.is_dir()
