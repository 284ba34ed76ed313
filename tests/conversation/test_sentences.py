"""What comes besides searches: another language, smalltalk, nonsense, much too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from doubles import ADA, NOW, FixedClock, OffersInMemory, ScriptedModel, TinyReader

from bot.conversation import Conversation
from bot.domain import Done, Understood
from bot.texts import say
from tests.conversation.talking import ENGLISH, POLISH, ask, notices, offers, talk

if TYPE_CHECKING:
    from bot.state import State


async def test_an_english_dialogue_is_english_throughout(state: State) -> None:
    model = ScriptedModel(pieces=["Offer [1] is remote."])
    conversation = talk(state, model=model)
    parts = await ask(conversation, "show me remote python jobs")
    understood = parts[0]
    assert isinstance(understood, Understood)
    assert understood.language == "en"
    assert say("en").understood(understood.reading.search) == "Looking for: python · remote"
    parts = await ask(conversation, "B2B?")  # no word tells, so the language stays
    assert parts[0].language == "en"  # type: ignore[union-attr]
    (card,) = notices(await ask(conversation, "tell me about the second one"))
    assert "- Work mode: remote" in card
    assert notices(await ask(conversation, "forget me"))[0].startswith("Done: I have erased everything")


async def test_the_platforms_language_counts_where_words_do_not_tell(state: State) -> None:
    parts = await ask(talk(state), "python", language="en")
    assert parts[0].language == "en"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("cześć", POLISH.greeting),
        ("dzięki!", POLISH.thanks),
        ("kim jesteś?", POLISH.who),
        ("jaka będzie pogoda?", POLISH.not_understood),
        ("😀🎉", POLISH.wordless),
        ("", POLISH.wordless),
        ("?!…", POLISH.wordless),
        ("/start", POLISH.help),
        ("/pomoc@szukaj_bot", POLISH.help),
        ("/nonsens", POLISH.help),
        ("pomoc", POLISH.help),
        ("hello", ENGLISH.greeting),
    ],
)
async def test_smalltalk_and_nonsense_are_answered_briefly(state: State, text: str, sentence: str) -> None:
    parts = await ask(talk(state, model=ScriptedModel()), text)
    assert notices(parts) == [sentence]
    assert isinstance(parts[0], Understood)
    assert isinstance(parts[-1], Done)


async def test_a_message_of_ten_thousand_characters_is_read_in_part_and_says_so(state: State) -> None:
    reader = TinyReader()
    conversation = Conversation(reader, OffersInMemory(), None, state, FixedClock())
    parts = await ask(conversation, "python " + "a" * 9_993)
    assert notices(parts) == [POLISH.too_long.format(n=2000)]
    assert len(reader.read_texts[0]) == 2000
    assert offers(parts).total == 7
    memory = await state.recall(ADA, now=NOW)
    assert len(memory.turns[0].text) == 2000


async def test_control_characters_and_broken_surrogates_do_no_harm(state: State) -> None:
    parts = await ask(talk(state), "py\x00thon\ud800 \x1b[31m")
    assert isinstance(parts[-1], Done)
    assert not notices(parts)
