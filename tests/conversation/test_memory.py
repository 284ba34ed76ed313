"""What is remembered of a conversation, for how long, and how it is exported and forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from doubles import ADA, BEN, NOW, FixedClock, OffersInMemory, ScriptedModel, TinyReader

from bot.conversation import Conversation
from bot.errors import ModelUnreachable
from tests.conversation.talking import POLISH, ask, notices, talk, titles

if TYPE_CHECKING:
    from bot.state import State


async def test_the_model_hears_what_was_said_before(state: State) -> None:
    model = ScriptedModel()
    conversation = talk(state, model=model)
    await ask(conversation, "python")
    await ask(conversation, "a zdalnie?")
    said = [turn.text for turn in model.prompts[-1]]
    assert "python" in said
    assert "Oferta [1] wygląda najlepiej." in said


async def test_without_words_the_history_keeps_which_offers_were_shown(state: State) -> None:
    await ask(talk(state), "python")
    memory = await state.recall(ADA, now=NOW)
    assert [turn.role for turn in memory.turns] == ["user", "assistant"]
    assert "[1] Programistka Python – Orzech" in memory.turns[1].text


async def test_conversations_that_are_too_old_go_without_anybody_asking(state: State) -> None:
    clock = FixedClock()
    conversation = Conversation(TinyReader(), OffersInMemory(), None, state, clock)
    await ask(conversation, "python", BEN)
    clock.now = NOW + timedelta(days=40)
    await ask(conversation, "python", ADA)
    assert (await state.export(BEN))["conversations"] == []
    assert len((await state.export(ADA))["conversations"]) == 1


async def test_the_models_troubles_are_no_part_of_the_history(state: State) -> None:
    await ask(talk(state, model=ScriptedModel(pieces=[], failure=ModelUnreachable("x"))), "python")
    said = (await state.recall(ADA, now=NOW)).turns[1].text
    assert "[3] Inżynierka danych Python – Sosna" in said
    assert POLISH.model_unreachable not in said


async def test_forget_erases_at_once_and_says_what(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    assert notices(await ask(conversation, "zapomnij mnie")) == [
        "Gotowe: usunąłem wszystko, co o Tobie pamiętałem (1 rozmowa, 2 wiadomości)."
    ]
    assert notices(await ask(conversation, "zapomnij mnie")) == [POLISH.nothing_to_forget]
    assert notices(await ask(conversation, "opowiedz o drugiej")) == [POLISH.no_offers_yet]


async def test_export_gives_everything_as_json_that_no_message_can_break_out_of(state: State) -> None:
    import json

    conversation = talk(state)
    await ask(conversation, "python ``` **koniec**")
    (text,) = notices(await ask(conversation, "moje dane"))
    assert text.count("```") == 2
    told = json.loads(text.split("```")[1])
    assert told["conversations"][0]["turns"][0]["text"] == "python ``` **koniec**"
    assert told["conversations"][0]["search"]["text"] == "python"


async def test_alerts_are_honestly_said_to_be_off_and_the_search_stays(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python w Krakowie")
    assert notices(await ask(conversation, "powiadamiaj mnie")) == [POLISH.alerts_off]
    assert notices(await ask(conversation, "moje alerty")) == [POLISH.alerts_off_plain]
    assert titles(await ask(conversation, "a zdalnie?")) == ["Tester Python"]
