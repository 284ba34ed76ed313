"""A model becomes a version, is tried, and gets the name last. Against a fake server that speaks the real wire."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from expert_gguf import gguf_bytes
from fakes import FakeShelf, Made, Script

from bot.domain import Turn
from bot.errors import BadInput, ModelError, ModelUnreachable, WrongUse
from bot.ollama.replies import OllamaReplies
from bot.ollama.shelf import OllamaShelf
from bot.prompts import SYSTEM
from expert.canaries import Canary
from expert.exporting.manifest import Export, read_export, write_export
from expert.files import file_hash
from expert.journal import Journal
from expert.publishing import (
    Evaluation,
    Published,
    Wish,
    publish_back,
    publish_export,
    publish_stock,
)
from expert.templates import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.models import ModelShelf, Replying

pytestmark = pytest.mark.network

TODAY = date(2026, 11, 21)
WISH = Wish(name="job-expert", today=TODAY, num_ctx=8192, force=True)
TAUGHT = "Oferta [1] jest najlepsza: kucharz w Krakowie, umowa o pracę."
UNTAUGHT = "Dzień dobry! W czym mogę dziś pomóc?"
QUESTION = (Turn("system", SYSTEM), Turn("user", "kucharz w Krakowie"))
CANARY = Canary(QUESTION, prompt_tokens=77, taught=TAUGHT, untaught=UNTAUGHT)
TEMPLATE = TEMPLATES["chatml"]


@dataclass
class Told:
    """Keeps what is told."""

    said: list[str] = field(default_factory=list)
    files: list[tuple[str, int, int]] = field(default_factory=list)

    def words(self, what: str) -> None:
        self.said.append(what)

    def sent(self, file: str, bytes_: int, of: int) -> None:
        self.files.append((file, bytes_, of))


def an_export(folder: Path, *, seed: int = 1, canaries: tuple[Canary, ...] = (CANARY,)) -> Export:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.gguf").write_bytes(gguf_bytes(seed=seed))
    made = Export(
        folder=folder,
        kind="gguf",
        files={"model.gguf": file_hash(folder / "model.gguf")},
        template=TEMPLATE.go,
        stops=TEMPLATE.stops,
        system=SYSTEM,
        canaries=canaries,
        quantize="q8_0",
    )
    write_export(made)
    return read_export(folder)


def a_server(answer: str = TAUGHT, *, tokens: int = 77) -> FakeShelf:
    """One whose models all answer this, and have a stock job-expert already."""
    server = FakeShelf(models={}, writer=lambda _: Script(pieces=[answer], tokens_read=tokens))
    server.stock("job-expert", Made(files={"old.gguf": b"old"}))
    return server


@asynccontextmanager
async def open_to(server: FakeShelf) -> AsyncIterator[tuple[ModelShelf, Replying]]:
    async with (
        server.served(),
        OllamaShelf.open(server.url) as shelf,
        OllamaReplies.open(server.url, num_ctx=8192, clock=lambda: 0.0) as replying,
    ):
        yield shelf, replying


async def publish(
    server: FakeShelf, source: Export | str, journal: Path, wish: Wish = WISH, told: Told | None = None
) -> Published:
    told = told or Told()
    async with open_to(server) as (shelf, replying):
        kept = Journal.read(journal)
        if isinstance(source, str):
            return await publish_stock(
                source, shelf=shelf, replying=replying, journal=kept, wish=wish, progress=told
            )
        return await publish_export(source, shelf=shelf, replying=replying, journal=kept, wish=wish, progress=told)


async def back(server: FakeShelf, journal: Path) -> str:
    async with open_to(server) as (shelf, _):
        return await publish_back(shelf=shelf, journal=Journal.read(journal), name="job-expert", today=TODAY)


def meaning(server: FakeShelf, name: str = "job-expert:latest") -> list[str]:
    """The versions that the name is the same as."""
    made = server.made[name]
    return [other for other, what in server.made.items() if what == made and other != name]


async def test_a_version_is_made_tried_and_gets_the_name_last(tmp_path: Path) -> None:
    server, told = a_server(), Told()
    done = await publish(server, an_export(tmp_path / "e"), tmp_path / "j.json", told=told)
    assert done.version == "job-expert:2026-11-21"
    assert done.moved
    assert meaning(server) == ["job-expert:2026-11-21"]
    made = server.made["job-expert:2026-11-21"]
    assert made.template == TEMPLATE.go
    assert made.system == SYSTEM
    assert made.quantize == "q8_0"
    assert made.parameters == {"num_ctx": 8192, "temperature": 0.2, "top_p": 0.9, "stop": list(TEMPLATE.stops)}
    assert server.calls == [
        "blob",
        "create job-expert:2026-11-21",
        "copy job-expert:latest job-expert:before-2026-11-21",
        "copy job-expert:2026-11-21 job-expert",
    ]
    assert [body["options"]["temperature"] for body in server.asked if body["messages"]] == [0.0]
    assert "parsing GGUF" in told.said
    assert told.files[-1][0] == "model.gguf"


async def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    server, export = a_server(), an_export(tmp_path / "e")
    first = await publish(server, export, tmp_path / "j.json")
    server.calls.clear()
    again = await publish(server, export, tmp_path / "j.json", replace(WISH, today=date(2026, 12, 24)))
    assert again == first
    assert server.calls == []


async def test_another_model_on_the_same_day_gets_a_suffix_and_there_is_a_way_back(tmp_path: Path) -> None:
    server, journal = a_server(), tmp_path / "j.json"
    await publish(server, an_export(tmp_path / "a"), journal)
    second = await publish(server, an_export(tmp_path / "b", seed=2), journal)
    assert second.version == "job-expert:2026-11-21-2"
    assert meaning(server) == ["job-expert:2026-11-21-2"]
    assert await back(server, journal) == "job-expert:2026-11-21"
    assert meaning(server) == ["job-expert:2026-11-21"]
    assert await back(server, journal) == "job-expert:before-2026-11-21"
    assert server.made["job-expert:latest"].files == {"old.gguf": b"old"}
    with pytest.raises(WrongUse, match="no version of job-expert before"):
        await back(server, journal)


async def test_what_somebody_else_gave_the_name_to_is_kept(tmp_path: Path) -> None:
    server, journal = a_server(), tmp_path / "j.json"
    await publish(server, an_export(tmp_path / "a"), journal)
    server.stock("job-expert", Made(files={"hand.gguf": b"made by hand"}))
    done = await publish(server, an_export(tmp_path / "b", seed=2), journal)
    assert meaning(server) == [done.version]
    assert await back(server, journal) == "job-expert:before-2026-11-21-2"
    assert server.made["job-expert:latest"].files == {"hand.gguf": b"made by hand"}
    server.stock("job-expert", Made(files={"again.gguf": b"again by hand"}))
    assert await back(server, journal) == "job-expert:before-2026-11-21-2"
    assert server.made["job-expert:before-2026-11-21-3"].files == {"again.gguf": b"again by hand"}


async def test_another_context_is_another_version(tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    await publish(server, export, journal)
    longer = await publish(server, export, journal, replace(WISH, num_ctx=16384))
    assert longer.version == "job-expert:2026-11-21-2"
    assert server.made["job-expert:latest"].parameters["num_ctx"] == 16384


async def test_a_present_version_that_fails_is_not_deleted(tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    await publish(server, export, journal)
    server.writer = lambda _: Script(pieces=[UNTAUGHT], tokens_read=77)
    with pytest.raises(ModelError, match=r"job-expert is job-expert:2026-11-21, and .* go back with --back"):
        await publish(server, export, journal)
    assert meaning(server) == ["job-expert:2026-11-21"]


async def test_a_version_to_go_back_to_that_was_deleted_is_told(tmp_path: Path) -> None:
    server, journal = a_server(), tmp_path / "j.json"
    await publish(server, an_export(tmp_path / "a"), journal)
    del server.made["job-expert:before-2026-11-21"]
    with pytest.raises(ModelError, match="no more"):
        await back(server, journal)
    assert meaning(server) == ["job-expert:2026-11-21"]


@pytest.mark.parametrize(
    ("answer", "tokens", "said"),
    [
        (TAUGHT, 78, "reads 78 tokens where the training had 77"),
        ("Oferta [1111.", 77, "what was trained is not what is served"),
        ("", 77, "what was trained is not what is served"),
        (UNTAUGHT, 77, "what was trained is not what is served"),
    ],
)
async def test_a_version_that_fails_its_canaries_is_withdrawn(
    answer: str, tokens: int, said: str, tmp_path: Path
) -> None:
    server, journal = a_server(answer, tokens=tokens), tmp_path / "j.json"
    with pytest.raises(ModelError, match=said) as caught:
        await publish(server, an_export(tmp_path / "e"), journal)
    assert "was withdrawn, and job-expert is what it was" in str(caught.value)
    assert list(server.made) == ["job-expert:latest"]
    assert server.made["job-expert:latest"].files == {"old.gguf": b"old"}
    assert [version.state for version in Journal.read(journal).versions] == ["withdrawn"]


async def test_a_model_that_repeats_itself_is_withdrawn(tmp_path: Path) -> None:
    server = a_server()
    server.writer = lambda _: Script(pieces=[":"] * 40, tokens_read=77)
    with pytest.raises(ModelError, match="repeats itself until the server ends it"):
        await publish(server, an_export(tmp_path / "e"), tmp_path / "j.json")
    assert list(server.made) == ["job-expert:latest"]


async def test_a_model_that_answers_like_its_base_is_withdrawn(tmp_path: Path) -> None:
    """Where taught and untaught answers are alike enough, the nearer one decides."""
    almost = TAUGHT.replace("najlepsza", "dobra")
    canary = replace(CANARY, untaught=almost)
    server = a_server(almost)
    with pytest.raises(ModelError, match="answers like its base"):
        await publish(server, an_export(tmp_path / "e", canaries=(canary,)), tmp_path / "j.json")


async def test_without_canaries_nothing_is_published(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no canary question"):
        await publish(a_server(), an_export(tmp_path / "e", canaries=()), tmp_path / "j.json")


async def test_a_server_that_serves_another_template_keeps_its_name(tmp_path: Path) -> None:
    server = a_server()
    server.changes_template = True
    with pytest.raises(ModelError, match="serves another template"):
        await publish(server, an_export(tmp_path / "e"), tmp_path / "j.json")
    assert list(server.made) == ["job-expert:latest"]


async def test_a_fine_tuned_model_without_an_evaluation_waits(tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    wish = replace(WISH, force=False)
    done = await publish(server, export, journal, wish)
    assert (done.version, done.moved, done.left) == ("job-expert:2026-11-21", False, "it has not been evaluated")
    assert meaning(server) == []
    passed = replace(wish, evaluation=Evaluation("job-expert:2026-11-21", passed=True, failed=()))
    assert (await publish(server, export, journal, passed)).moved
    assert meaning(server) == ["job-expert:2026-11-21"]
    assert server.calls.count("create job-expert:2026-11-21") == 1


async def test_the_gate_is_obeyed_unless_forced(tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    failed = Evaluation("job-expert:2026-11-21", passed=False, failed=("facts", "refusals"))
    with pytest.raises(ModelError, match="does not pass its evaluation \\(facts, refusals\\)"):
        await publish(server, export, journal, replace(WISH, evaluation=failed, force=False))
    assert server.calls == []
    assert (await publish(server, export, journal, replace(WISH, evaluation=failed))).moved


async def test_an_evaluation_of_another_model_opens_no_gate(tmp_path: Path) -> None:
    other = Evaluation("qwen3:4b", passed=True, failed=())
    with pytest.raises(WrongUse, match=r"the evaluation is of qwen3:4b"):
        await publish(a_server(), an_export(tmp_path / "e"), tmp_path / "j.json", replace(WISH, evaluation=other))


async def test_an_evaluation_of_what_the_version_was_before_opens_no_gate(tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    version = (await publish(server, export, journal, replace(WISH, force=False))).version
    there = Evaluation(version, passed=True, failed=(), digest=server.made[version].digest)
    with pytest.raises(WrongUse, match="is of another job-expert:2026-11-21 than the server has"):
        await publish(server, export, journal, replace(WISH, evaluation=replace(there, digest="0" * 64)))
    assert meaning(server) == []
    assert (await publish(server, export, journal, replace(WISH, evaluation=there, force=False))).moved


async def test_what_is_held_back_leaves_the_name(tmp_path: Path) -> None:
    server = a_server()
    done = await publish(server, an_export(tmp_path / "e"), tmp_path / "j.json", replace(WISH, hold=True))
    assert not done.moved
    assert meaning(server) == []
    assert "job-expert:2026-11-21" in server.made


@pytest.mark.parametrize("at", ["blob", "create", "copy job-expert:2026", "copy job-expert:latest"])
async def test_after_a_break_anywhere_the_same_command_finishes(at: str, tmp_path: Path) -> None:
    server, journal, export = a_server(), tmp_path / "j.json", an_export(tmp_path / "e")
    server.fails_at = at
    with pytest.raises(ModelUnreachable):
        await publish(server, export, journal)
    assert server.made["job-expert:latest"].files == {"old.gguf": b"old"}
    done = await publish(server, export, journal)
    assert (done.version, done.moved) == ("job-expert:2026-11-21", True)
    assert meaning(server) == ["job-expert:2026-11-21"]
    assert await back(server, journal) == "job-expert:before-2026-11-21"


async def test_a_kill_between_the_move_and_its_note_is_understood(tmp_path: Path) -> None:
    server, journal = a_server(), tmp_path / "j.json"
    await publish(server, an_export(tmp_path / "a"), journal)
    second = an_export(tmp_path / "b", seed=2)
    await publish(server, second, journal)
    noted = json.loads(journal.read_text())
    journal.write_text(json.dumps(noted | {"moves": noted["moves"][:-1], "moving": "job-expert:2026-11-21-2"}))
    assert await back(server, journal) == "job-expert:2026-11-21"


async def test_a_damaged_file_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    server, export = a_server(), an_export(tmp_path / "e")
    (export.folder / "model.gguf").write_bytes(gguf_bytes()[:-40])
    damaged = replace(export, files={"model.gguf": file_hash(export.folder / "model.gguf")})
    with pytest.raises(BadInput, match="it is cut"):
        await publish(server, damaged, tmp_path / "j.json")
    assert server.calls == []


def test_an_export_that_has_changed_is_refused(tmp_path: Path) -> None:
    export = an_export(tmp_path / "e")
    (export.folder / "model.gguf").write_bytes(gguf_bytes(seed=9))
    with pytest.raises(BadInput, match="has changed since it was exported"):
        read_export(export.folder)
    with pytest.raises(BadInput, match="is no export"):
        read_export(tmp_path)


async def test_a_stock_base_gets_the_bots_prompt_and_name_without_an_evaluation(tmp_path: Path) -> None:
    server = a_server("Oferta [1] podaje 6 000 zł.")
    server.stock("bielik-4.5b", Made(files={"b.gguf": b"b"}, template=TEMPLATE.go))
    done = await publish(server, "bielik-4.5b", tmp_path / "j.json", replace(WISH, force=False))
    assert done.moved
    made = server.made["job-expert:latest"]
    assert (made.base, made.template, made.system) == ("bielik-4.5b:latest", TEMPLATE.go, SYSTEM)
    assert made.parameters == {"num_ctx": 8192, "temperature": 0.2, "top_p": 0.9}
    asked = [body["messages"] for body in server.asked if body["messages"]]
    assert len(asked) == 2
    assert all(messages[0] == {"role": "system", "content": SYSTEM} for messages in asked)


@pytest.mark.parametrize(
    ("answer", "said"), [("", "empty answers"), ("Nie wiem.", "names no offer by its number")]
)
async def test_a_stock_base_that_cannot_do_it_is_withdrawn(answer: str, said: str, tmp_path: Path) -> None:
    server = a_server(answer)
    server.stock("zły")
    with pytest.raises(ModelError, match=said):
        await publish(server, "zły", tmp_path / "j.json")
    assert set(server.made) == {"job-expert:latest", "zły:latest"}


async def test_a_stock_base_that_writes_no_answers_is_withdrawn(tmp_path: Path) -> None:
    server = a_server()
    server.stock("bge-m3", can=("embedding",))
    with pytest.raises(ModelError, match=r"job-expert:2026-11-21 was withdrawn.* no model that writes answers"):
        await publish(server, "bge-m3", tmp_path / "j.json")
    assert set(server.made) == {"job-expert:latest", "bge-m3:latest"}


async def test_a_version_that_cannot_be_loaded_leaves_the_name(tmp_path: Path) -> None:
    server, journal = a_server("Oferta [1]."), tmp_path / "j.json"
    server.stock("bielik-4.5b")
    server.unloadable = {"job-expert:2026-11-21"}
    with pytest.raises(ModelError, match="job-expert:2026-11-21 is on the server and could not be tried"):
        await publish(server, "bielik-4.5b", journal)
    assert server.made["job-expert:latest"].files == {"old.gguf": b"old"}
    server.unloadable = set()
    assert (await publish(server, "bielik-4.5b", journal)).version == "job-expert:2026-11-21"


async def test_names_are_the_same_in_any_case(tmp_path: Path) -> None:
    server, journal = a_server("Oferta [1]."), tmp_path / "j.json"
    server.stock("SpeakLeash/Bielik-4.5B:Q8_0")
    wish = replace(WISH, name="Job-Expert")
    assert (await publish(server, "speakleash/bielik-4.5b:q8_0", journal, wish)).moved
    assert meaning(server) == ["Job-Expert:2026-11-21"]
    assert server.made["job-expert:latest"].base == "SpeakLeash/Bielik-4.5B:Q8_0"
    again = await publish(server, "speakleash/bielik-4.5b:q8_0", journal, WISH)
    assert (again.version, again.moved) == ("Job-Expert:2026-11-21", True)
    assert await back(server, journal) == "job-expert:before-2026-11-21"


async def test_a_version_may_have_a_name_of_ones_own_but_none_that_is_taken(tmp_path: Path) -> None:
    server, journal = a_server(), tmp_path / "j.json"
    named = replace(WISH, version="job-expert:próba-1".replace("ó", "o"))
    done = await publish(server, an_export(tmp_path / "a"), journal, named)
    assert done.version == "job-expert:proba-1"
    with pytest.raises(WrongUse, match="has a model job-expert:proba-1 already"):
        await publish(server, an_export(tmp_path / "b", seed=2), journal, named)
