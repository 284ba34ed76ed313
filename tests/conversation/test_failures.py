"""What is down or broken costs one sentence, and the log keeps no words of a person."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from doubles import OffersInMemory, ScriptedModel

from bot.domain import Done, Notice, Understood
from bot.errors import StoreError
from bot.state import State
from tests.conversation.talking import POLISH, ask, notices, offers, spoken, talk

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_a_store_that_is_down_costs_one_sentence(state: State, caplog: pytest.LogCaptureFixture) -> None:
    finder = OffersInMemory(failure=StoreError("the offers in data/offers cannot be read"))
    conversation = talk(state, finder=finder)
    with caplog.at_level(logging.WARNING):
        parts = await ask(conversation, "python")
    assert [type(part) for part in parts] == [Understood, Notice, Done]
    assert notices(parts) == [POLISH.store_down]
    assert conversation.under_way() == 0


async def test_a_bug_gives_a_number_to_the_person_and_a_trace_to_the_log(
    state: State, caplog: pytest.LogCaptureFixture
) -> None:
    finder = OffersInMemory(failure=ValueError("python is the secret the person wrote"))
    with caplog.at_level(logging.DEBUG):
        parts = await ask(talk(state, finder=finder), "python")
    (sentence,) = notices(parts)
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    identity = sentence.rsplit(" ", 1)[1].rstrip(".")
    assert len(identity) == 8
    assert identity in record.getMessage()
    assert "doubles.py" in record.getMessage()
    assert "ValueError" in record.getMessage()
    assert "secret" not in caplog.text
    assert "secret" not in sentence
    assert isinstance(parts[-1], Done)


async def test_a_bug_in_the_middle_takes_back_words_nobody_has_checked(state: State) -> None:
    model = ScriptedModel(pieces=["Oferta [1] płaci 99"], failure=RuntimeError("boom"))
    parts = await ask(talk(state, model=model), "python")
    assert spoken(parts) == ""
    assert "boom" not in "".join(notices(parts))
    assert len(notices(parts)) == 1


async def test_a_database_that_is_down_still_leaves_offers_and_says_what_it_means(tmp_path: Path) -> None:
    path = tmp_path / "szukaj.db"
    with State.open(f"sqlite:///{path}"):
        pass
    with State.open(f"sqlite:///file:{path}?mode=ro&uri=true") as state:
        conversation = talk(state, model=ScriptedModel())
        parts = await ask(conversation, "python")
        assert offers(parts).hits
        assert spoken(parts)
        assert notices(parts) == [POLISH.memory_down]
        assert notices(await ask(conversation, "zapomnij mnie")) == [POLISH.command_needs_memory]


async def test_no_message_text_reaches_the_log(state: State, caplog: pytest.LogCaptureFixture) -> None:
    conversation = talk(state, model=ScriptedModel(pieces=["Oferta [9]."]))
    with caplog.at_level(logging.DEBUG):
        for text in ("python tajemnica", "opowiedz o drugiej", "zapomnij mnie"):
            await ask(conversation, text)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert ours
    assert not any("tajemnica" in line for line in ours)
