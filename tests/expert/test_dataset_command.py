"""`szukaj expert dataset` from outside: the folder it writes, what it says, and what it refuses."""

from __future__ import annotations

import asyncio
import json
import shutil
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from doubles import ADA

from bot.app import database_url, open_offers
from bot.cli import main
from bot.domain import Search, Turn
from bot.prompts import SYSTEM, SYSTEMS
from bot.settings import load_settings
from bot.state import Shown, State
from expert.prompting import prompt
from expert.scenes import scene_from_json

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

SIZE = 40
FILES = ["train.jsonl", "valid.jsonl", "test.jsonl", "test.scenes.jsonl"]


@pytest.fixture(scope="module")
def data(stock: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(stock, tmp_path_factory.mktemp("dataset") / "data")


def made(data: Path, out: Path, *options: str) -> int:
    return main(["--data", str(data), "expert", "dataset", "--out", str(out), *options])


@pytest.fixture(scope="module")
def folder(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("first") / "dataset"
    assert made(data, out, "--size", str(SIZE), "--seed", "3") == 0
    return out


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_two_runs_write_the_same_bytes(folder: Path, data: Path, tmp_path: Path) -> None:
    assert made(data, tmp_path / "again", "--size", str(SIZE), "--seed", "3") == 0
    for name in [*FILES, "card.json"]:
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes()


def test_every_line_is_a_conversation_that_begins_with_a_system_message_of_the_bot(folder: Path) -> None:
    seen = 0
    for name in FILES[:3]:
        for line in lines(folder / name):
            assert list(line) == ["messages"]
            roles = [message["role"] for message in line["messages"]]
            assert roles == ["system", *["user", "assistant"] * (len(roles) // 2)]
            assert line["messages"][0]["content"] in SYSTEMS
            assert all(message["content"].strip() for message in line["messages"])
            seen += 1
    assert seen >= 0.8 * SIZE


def test_the_scenes_of_the_test_stand_in_its_order(folder: Path) -> None:
    tests, scenes = lines(folder / "test.jsonl"), lines(folder / "test.scenes.jsonl")
    assert len(tests) == len(scenes) >= 3
    for line, row in zip(tests, scenes, strict=True):
        asked = [{"role": turn.role, "content": turn.text} for turn in prompt(scene_from_json(row))]
        assert asked == line["messages"][:-1]


def test_the_card_says_what_is_in_the_folder(folder: Path) -> None:
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert (card["seed"], card["size"], card["writers"]) == (3, SIZE, {"rules": card["examples"]})
    assert sum(card["tasks"].values()) == sum(card["splits"].values()) == card["examples"]
    assert card["splits"]["test"] == len(lines(folder / "test.jsonl"))
    assert {name: sha256((folder / name).read_bytes()).hexdigest() for name in FILES} == card["sha256"]
    assert card["system_sha256"] == sha256(SYSTEM.encode()).hexdigest()


def test_the_summary_is_for_the_eye_or_one_object(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(data, tmp_path / "a", "--size", "12", "--json") == 0
    card = json.loads(capsys.readouterr().out)
    assert card["examples"] >= 8
    assert made(data, tmp_path / "b", "--size", "12") == 0
    said = capsys.readouterr().out
    assert f"{card['examples']} examples of {card['employers']} employers" in said
    assert "tries left out: " in said


def test_only_english_may_be_wanted(data: Path, tmp_path: Path) -> None:
    assert made(data, tmp_path / "en", "--size", "12", "--language", "en") == 0
    said = [line["messages"][-2]["content"] for line in lines(tmp_path / "en" / "train.jsonl")]
    asked = [text for text in said if "Question: " in text or "Pytanie: " in text]
    assert len(asked) >= 5
    assert all("Question: " in text for text in asked)


def test_a_folder_that_cannot_be_written_is_told_before_the_work(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert made(data, tmp_path / "file" / "out", "--size", "1000000") == 1
    assert "file/out cannot be used: not a directory" in capsys.readouterr().err


def test_without_offers_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(tmp_path / "empty", tmp_path / "out") == 1
    assert "import some: szukaj import PATH" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_what_people_wrote_is_not_taken_without_their_consent(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(data, tmp_path / "out", "--conversations") == 2
    assert "--people-agreed" in capsys.readouterr().err


async def _marked(settings: Settings, ids: tuple[str, ...], question: str, answer: str) -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with State.open(database_url(settings)) as state:
        for helpful, text in ((True, question), (False, "nic dobrego")):
            shown = Shown(ids, 1, len(ids), len(ids))
            name = await state.show(ADA, Search(text="kierowca"), shown, language="pl", now=now, question=text)
            await state.remember(ADA, [Turn("user", text), Turn("assistant", answer)], language="pl", now=now)
            assert await state.rate(ADA, name, helpful=helpful)
        rated = await state.helpful()
    assert [(one.question, one.answer, one.shown.ids) for one in rated] == [(question, answer, ids)]


def test_answers_marked_helpful_come_in_without_personal_data(stock: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(stock, tmp_path / "data")
    settings = load_settings(data_dir=folder, env_file=None)
    with open_offers(settings) as store:
        offers = store.get(store.scan(None, None, ("id",))["id"].to_pylist())
    driver = min((offer for offer in offers if offer.title.startswith("Kierowca C+E")), key=lambda offer: offer.id)
    answer = (
        f"Na początek dobra jest oferta [1] ({driver.title}, {driver.company}). "
        "Zapytaj o trasy i o to, jak często wraca się do domu. Jeśli to nie to, napisz, co ma być inaczej."
    )
    question = "kierowca C+E, jestem Anna Kowalska, tel. 600 700 800"
    asyncio.run(_marked(settings, (driver.id,), question, answer))
    assert made(folder, tmp_path / "out", "--size", "10", "--conversations", "--people-agreed") == 0
    card = json.loads((tmp_path / "out" / "card.json").read_text(encoding="utf-8"))
    assert card["writers"]["helpful"] == 1
    every = [line["messages"] for name in FILES[:3] for line in lines(tmp_path / "out" / name)]
    (kept,) = [messages for messages in every if messages[-1]["content"] == answer]
    assert "Pytanie: kierowca C+E, jestem […], tel. […]\n" in kept[-2]["content"]
    assert "Kowalska" not in json.dumps(every, ensure_ascii=False)
