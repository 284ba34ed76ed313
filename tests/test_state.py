"""Histories in a real SQLite database: kept, bounded, erased, and refused in one sentence where they cannot be."""

from __future__ import annotations

import asyncio
import multiprocessing
import sqlite3
from dataclasses import fields, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from doubles import ADA, BEN, NOW

from bot.domain import Address, PayWish, Preferences, Search, Turn
from bot.errors import DatabaseError
from bot.state import Erased, KeptList, Memory, Shown, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FULL = Search(
    text="programista", skills=("Python",), skills_excluded=("PHP",), places=("Kraków",),
    places_excluded=("Opole",),
    radius_km=30.0, modes=("remote",), levels=("junior", "mid"), levels_excluded=("lead",), contracts=("b2b",),
    contracts_excluded=("task",), hours=("part_time",), hours_excluded=("shifts",), languages=("de",),
    languages_excluded=("fr",), companies=("Orzech",), companies_excluded=("Comarch",),
    words_excluded=("szpital",),
    pay=PayWish(18000.0, 24000.0, "EUR", "hour", "net"), stated_pay_only=True, posted_within_days=7,
    remote_or_place=True, newest_first=True, best_paid_first=True,
    preferred=Preferences(("Go",), ("Gdańsk",), ("hybrid",), ("senior",), ("mandate",), ("weekend",), ("en",)),
    earlier=Search("praca", pay=PayWish(5000.0), earlier=Search("kelner")),
)  # fmt: skip
SHOWN = Shown(("a:1", "b:2"), 1, 37, 2, ("pay",))
SAID = (Turn("user", "praca"), Turn("assistant", "Oferta [1] …"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "szukaj.db"


@pytest.fixture
def state(file: Path) -> Iterator[State]:
    with State.open(f"sqlite:///{file}", keep_turns=4, keep_days=30) as opened:
        yield opened


async def fill(state: State, address: Address = ADA) -> None:
    await state.show(address, FULL, SHOWN, language="en", now=NOW)
    await state.remember(address, SAID, language="en", now=NOW)


async def test_a_new_conversation_is_empty(state: State) -> None:
    assert await state.recall(ADA, now=NOW) == Memory()


async def test_everything_is_there_after_the_database_was_closed(file: Path) -> None:
    with State.open(f"sqlite:///{file}") as state:
        await fill(state)
    with State.open(f"sqlite:///{file}") as state:
        kept = await state.recall(ADA, now=NOW)
    assert kept == Memory(SAID, FULL, SHOWN, "en", at=NOW)
    assert kept.search is not None
    assert kept.search.earlier == FULL.earlier
    assert kept.search.earlier is not None
    assert kept.search.earlier.earlier == Search("kelner")


def test_the_search_in_these_tests_has_a_value_in_every_field() -> None:
    empty = Search()
    assert all(getattr(FULL, one.name) != getattr(empty, one.name) for one in fields(Search))
    assert all(getattr(FULL.preferred, one.name) for one in fields(Preferences))


async def test_conversations_of_two_chats_and_two_platforms_stay_apart(state: State) -> None:
    await fill(state)
    for other in (BEN, replace(ADA, chat="group"), replace(ADA, platform="other")):
        assert await state.recall(other, now=NOW) == Memory()


async def test_only_the_last_turns_are_kept(state: State) -> None:
    for n in range(5):
        turns = [Turn("user", f"pytanie {n}"), Turn("assistant", f"odpowiedź {n}")]
        await state.remember(ADA, turns, language="pl", now=NOW)
    memory = await state.recall(ADA, now=NOW)
    assert [turn.text for turn in memory.turns] == ["pytanie 3", "odpowiedź 3", "pytanie 4", "odpowiedź 4"]
    assert len((await state.export(ADA))["conversations"][0]["turns"]) == 4


async def test_what_is_too_old_is_not_recalled_and_then_pruned(state: State) -> None:
    await fill(state)
    await state.remember(BEN, SAID, language="pl", now=NOW + timedelta(days=20))
    later = NOW + timedelta(days=31)
    assert await state.recall(ADA, now=later) == Memory()
    assert await state.prune(now=later) == 1
    assert (await state.export(ADA))["conversations"] == []
    assert (await state.recall(BEN, now=later)).turns == SAID


async def test_old_turns_of_a_living_conversation_are_dropped(state: State) -> None:
    await fill(state)
    later = NOW + timedelta(days=31)
    await state.remember(ADA, [Turn("user", "znowu"), Turn("assistant", "dobrze")], language="pl", now=later)
    memory = await state.recall(ADA, now=later)
    assert [turn.text for turn in memory.turns] == ["znowu", "dobrze"]


async def test_forget_erases_a_person_in_every_chat_and_nobody_else(state: State) -> None:
    await fill(state)
    await fill(state, replace(ADA, chat="group"))
    await fill(state, BEN)
    assert await state.forget(ADA) == Erased(conversations=2, turns=4)
    assert await state.recall(ADA, now=NOW) == Memory()
    assert await state.recall(replace(ADA, chat="group"), now=NOW) == Memory()
    assert (await state.recall(BEN, now=NOW)).turns == SAID
    assert await state.forget(ADA) == Erased(0, 0)


async def test_what_was_forgotten_is_not_in_the_files_either(state: State, file: Path) -> None:
    await state.remember(
        ADA, [Turn("user", "zupełna tajemnica"), Turn("assistant", "tak")], language="pl", now=NOW
    )
    await state.forget(ADA)
    looked_at = list(file.parent.iterdir())
    assert file in looked_at
    assert not any(b"tajemnica" in one.read_bytes() for one in looked_at)


async def test_export_gives_every_chat_with_every_word(state: State) -> None:
    await fill(state)
    await state.remember(replace(ADA, chat="group"), SAID, language="pl", now=NOW)
    told = await state.export(ADA)
    assert [one["chat"] for one in told["conversations"]] == ["chat-1", "group"]
    first = told["conversations"][0]
    assert first["search"]["pay"]["minimum"] == 18000
    assert first["shown"]["ids"] == ["a:1", "b:2"]
    assert first["turns"][0] == {"role": "user", "text": "praca", "at": "2026-03-14T09:00:00+00:00"}


@pytest.mark.parametrize(
    "kept",
    [
        '{"version": 99, "search": {"text": "x"}}',
        '{"search": {"text": "x"}}',
        "[]",
        "null",
        '{"version": 1, "search": 7}',
    ],
)
async def test_a_search_in_an_unknown_form_is_forgotten(state: State, file: Path, kept: str) -> None:
    await fill(state)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE conversations SET search = ?", (kept,))
    connection.close()
    memory = await state.recall(ADA, now=NOW)
    assert memory.search is None
    assert memory.turns == SAID


async def test_a_search_with_a_field_more_or_less_is_still_read(state: State, file: Path) -> None:
    await fill(state)
    kept = '{"version": 1, "search": {"text": "x", "modes": ["remote"], "new_field": 1, "pay": {"minimum": 5}}}'
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE conversations SET search = ?", (kept,))
    connection.close()
    memory = await state.recall(ADA, now=NOW)
    assert memory.search == Search(text="x", modes=("remote",), pay=PayWish(5))


def test_a_database_of_a_newer_version_is_refused_in_one_sentence(file: Path) -> None:
    with State.open(f"sqlite:///{file}"):
        pass
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE schema_version SET version = 7")
    connection.close()
    with pytest.raises(DatabaseError, match=r"is of version 7 and this szukaj knows version 4: update"):  # noqa: SIM117
        with State.open(f"sqlite:///{file}"):
            pass


async def test_a_database_that_only_lacks_tables_gets_them_and_keeps_what_it_has(file: Path) -> None:
    with State.open(f"sqlite:///{file}") as state:
        await fill(state)
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE lists")
        connection.execute("UPDATE schema_version SET version = 1")
    connection.close()
    with State.open(f"sqlite:///{file}") as state:
        assert (await state.recall(ADA, now=NOW)).turns == SAID
        name = await state.show(ADA, FULL, SHOWN, language="pl", now=NOW, question="praca")
        assert await state.kept_list(ADA, name, now=NOW) == KeptList("praca", FULL, replace(SHOWN, list_id=name))


async def test_a_list_is_kept_for_its_buttons_in_its_chat_for_as_long_as_conversations(state: State) -> None:
    name = await state.show(ADA, FULL, SHOWN, language="pl", now=NOW, question="praca")
    neighbour = replace(ADA, user="eve")
    kept = KeptList("praca", FULL, replace(SHOWN, list_id=name))
    assert await state.kept_list(ADA, name, now=NOW + timedelta(days=29)) == kept
    assert await state.kept_list(neighbour, name, now=NOW) == kept, "people of one group may press each other's"
    assert await state.kept_list(replace(ADA, chat="elsewhere"), name, now=NOW) == kept, "it is their own list"
    assert await state.kept_list(BEN, name, now=NOW) is None
    assert await state.kept_list(ADA, name, now=NOW + timedelta(days=31)) is None
    assert await state.kept_list(ADA, "made-up", now=NOW) is None
    await state.prune(now=NOW + timedelta(days=31))
    assert await state.kept_list(ADA, name, now=NOW) is None


async def test_what_is_not_kept_as_a_list_has_no_name(state: State) -> None:
    assert await state.show(ADA, FULL, None, language="pl", now=NOW, question="praca") == ""
    assert await state.show(ADA, FULL, SHOWN, language="pl", now=NOW) == ""
    assert (await state.forget(ADA)).others == 0


async def test_forget_erases_lists_and_hidden_offers_too(state: State) -> None:
    await state.show(ADA, FULL, SHOWN, language="pl", now=NOW, question="praca")
    await state.hide(ADA, "cluster-1", "Kucharz", now=NOW)
    assert await state.forget(ADA) == Erased(conversations=1, turns=0, others=2)
    told = await state.export(ADA)
    assert (told["lists"], told["hidden"]) == ([], [])


async def test_a_list_is_rated_by_whom_it_was_shown_to(state: State) -> None:
    name = await state.show(ADA, FULL, SHOWN, language="pl", now=NOW, question="praca")
    assert await state.rate(ADA, name, helpful=True)
    assert not await state.rate(BEN, name, helpful=False)
    assert not await state.rate(ADA, "made-up", helpful=True)
    assert [one["helpful"] for one in (await state.export(ADA))["lists"]] == [True]


async def test_hidden_offers_are_known_in_every_chat_of_the_person_until_shown_again(state: State) -> None:
    for _ in range(2):
        await state.hide(ADA, "cluster-1", "Kucharz", now=NOW)
    elsewhere = replace(ADA, chat="group")
    assert (await state.recall(elsewhere, now=NOW)).hidden == {"cluster-1"}
    assert (await state.recall(BEN, now=NOW)).hidden == frozenset()
    assert [one["offer"] for one in (await state.export(ADA))["hidden"]] == ["Kucharz"]
    await state.unhide(ADA, "cluster-1")
    assert (await state.recall(ADA, now=NOW)).hidden == frozenset()


async def test_a_stranger_has_no_standing_until_somebody_gives_one(state: State) -> None:
    assert await state.standing("telegram", "7") is None
    await state.set_standing("telegram", "7", "asked", now=NOW)
    await state.set_standing("telegram", "7", "allowed", now=NOW)
    assert await state.standing("telegram", "7") == "allowed"
    assert await state.standing("slack", "7") is None
    await state.forget(Address("telegram", "chat", "7"))
    assert await state.standing("telegram", "7") == "allowed", "to be forgotten is not to be shut out"


async def test_a_chat_that_gets_another_id_goes_on_with_its_history_and_its_buttons(state: State) -> None:
    await state.remember(ADA, SAID, language="pl", now=NOW)
    name = await state.show(ADA, FULL, SHOWN, language="pl", now=NOW, question="praca")
    await state.move("test", "chat-1", "super-1")
    moved = replace(ADA, chat="super-1")
    assert (await state.recall(moved, now=NOW)).turns == SAID
    assert await state.kept_list(moved, name, now=NOW) is not None
    assert await state.recall(ADA, now=NOW) == Memory()
    await state.remember(ADA, SAID, language="pl", now=NOW)
    await state.move("test", "chat-1", "super-1")
    assert (await state.recall(moved, now=NOW)).turns == SAID, "what was said under the new id stays"


async def test_a_delivery_comes_for_the_first_time_once_for_all_processes(file: Path) -> None:
    with State.open(f"sqlite:///{file}") as state, State.open(f"sqlite:///{file}") as other:
        again = [state.first_time("slack", "Ev1", now=NOW), other.first_time("slack", "Ev1", now=NOW)]
        assert sorted(await asyncio.gather(*again)) == [False, True]
        assert await other.first_time("telegram", "Ev1", now=NOW)
        await state.prune(now=NOW + timedelta(days=2))
        assert await state.first_time("slack", "Ev1", now=NOW)


def test_a_file_that_is_no_database_is_refused_in_one_sentence(file: Path) -> None:
    file.write_text("to nie jest baza danych" * 100, encoding="utf-8")
    with pytest.raises(DatabaseError, match="damaged or is no database"):  # noqa: SIM117
        with State.open(f"sqlite:///{file}"):
            pass


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(DatabaseError, match="folder of the database cannot be made"):  # noqa: SIM117
        with State.open(f"sqlite:///{tmp_path / 'file' / 'szukaj.db'}"):
            pass


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("nonsense", "none that SQLAlchemy knows"),
        ("nodialect://host/name", "none that SQLAlchemy knows"),
        ("mysql+pymysql://host/name", "driver pymysql is not installed"),
        ("postgresql+asyncpg://host/name", r"asynchronous driver \(asyncpg\): name a synchronous"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused_in_one_sentence(url: str, sentence: str) -> None:
    with pytest.raises(DatabaseError, match=sentence), State.open(url):
        pass


async def test_a_read_only_database_can_be_read_and_says_that_it_cannot_be_written(file: Path) -> None:
    with State.open(f"sqlite:///{file}") as state:
        await fill(state)
    with State.open(f"sqlite:///file:{file}?mode=ro&uri=true") as state:
        assert (await state.recall(ADA, now=NOW)).turns == SAID
        with pytest.raises(DatabaseError, match="is read-only"):
            await state.remember(ADA, SAID, language="pl", now=NOW)


async def test_a_full_disk_is_said_and_nothing_is_lost(state: State) -> None:
    await fill(state)

    def bound(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 12")

    from sqlalchemy import event

    event.listen(state._database.engine, "checkout", bound)
    with pytest.raises(DatabaseError, match="has no room left"):
        await state.remember(ADA, [Turn("user", "x" * 500_000)], language="pl", now=NOW)
    assert (await state.recall(ADA, now=NOW)).turns == SAID


async def test_a_database_locked_by_another_is_waited_for_and_then_named(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.state.database.BUSY_SECONDS", 0.1)
    with State.open(f"sqlite:///{file}") as state:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="written by another process"):
            await state.remember(ADA, SAID, language="pl", now=NOW)
        assert await state.recall(ADA, now=NOW) == Memory()  # readers go on
        other.execute("ROLLBACK")
        other.close()
        await state.remember(ADA, SAID, language="pl", now=NOW)


async def test_many_at_once_lose_nothing(state: State) -> None:
    addresses = [Address("test", str(n), "crowd") for n in range(40)]
    await asyncio.gather(*(state.remember(address, SAID, language="pl", now=NOW) for address in addresses))
    assert len((await state.export(addresses[0]))["conversations"]) == 40


def _open_often(url: str) -> None:
    for _ in range(3):
        with State.open(url) as state:
            asyncio.run(state.prune(now=NOW))


def test_processes_that_open_a_new_database_at_once_all_succeed(file: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_open_often, args=(f"sqlite:///{file}",)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    assert [process.exitcode for process in processes] == [0, 0, 0]


async def test_a_cancelled_call_ends_what_it_began(state: State) -> None:
    task = asyncio.create_task(state.remember(ADA, SAID, language="pl", now=NOW))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await state.recall(ADA, now=NOW)).turns in {SAID, ()}


async def test_a_database_in_memory_lives_as_long_as_it_is_open() -> None:
    with State.open("sqlite://") as state:
        await fill(state)
        assert (await state.recall(ADA, now=NOW)).search == FULL


def test_sqlite_is_set_up_to_share_and_to_survive(file: Path) -> None:
    from bot.state.database import pragma

    with State.open(f"sqlite:///{file}") as state:
        found = {
            name: pragma(state._database.engine, name)
            for name in ("journal_mode", "foreign_keys", "secure_delete")
        }
    assert found == {"journal_mode": "wal", "foreign_keys": "1", "secure_delete": "1"}
