"""From a sentence to offers: what is shown, refined, gone on with, and said where nothing fits."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from doubles import ADA, NOW, OFFERS, OffersInMemory, ScriptedModel, message, offer

from bot.domain import Done, Offers, Search, Understood, Words
from bot.state import State
from bot.texts import plain, say
from tests.conversation.talking import POLISH, ask, notices, offers, spoken, talk, titles


async def test_a_question_gives_what_was_understood_then_offers_then_words(state: State) -> None:
    parts = await ask(talk(state, model=ScriptedModel()), "python")
    kinds = [type(part) for part in parts]
    assert kinds == [Understood, Offers, Words, Words, Words, Done]
    assert spoken(parts) == "Oferta [1] wygląda najlepiej."
    assert offers(parts).total == 7
    assert titles(parts) == [one.title for one in OFFERS[:3]]


async def test_offers_are_there_before_the_model_has_said_anything(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    async with aclosing(talk(state, model=model).answer(message("python"))) as parts:
        assert isinstance(await anext(parts), Understood)
        assert isinstance(await anext(parts), Offers)
        assert model.prompts == []


async def test_without_a_model_there_are_offers_and_no_complaint(state: State) -> None:
    parts = await ask(talk(state), "python")
    assert [type(part) for part in parts] == [Understood, Offers, Done]


async def test_the_next_sentence_refines_the_search(state: State) -> None:
    finder = OffersInMemory()
    conversation = talk(state, finder=finder)
    await ask(conversation, "python w Krakowie")
    parts = await ask(conversation, "a zdalnie?")
    assert finder.searches[-1] == Search(text="python", places=("Kraków",), modes=("remote",))
    assert titles(parts) == ["Tester Python"]


async def test_more_goes_on_after_a_restart_and_keeps_counting(url: str) -> None:
    with State.open(url) as state:
        await ask(talk(state), "python")
    with State.open(url) as state:
        parts = await ask(talk(state), "pokaż więcej")
        assert offers(parts).first == 4
        assert titles(parts) == [one.title for one in OFFERS[3:6]]
    with State.open(url) as state:
        conversation = talk(state)
        assert titles(await ask(conversation, "pokaż więcej")) == ["Nauczycielka Pythona"]
        end = await ask(conversation, "pokaż więcej")
        assert notices(end) == ["To już wszystko: 7 ofert."]
        assert "**[2] Python Developer**" in notices(await ask(conversation, "opowiedz o drugiej"))[0]


async def test_more_never_repeats_an_offer_that_moved_down_the_list(state: State) -> None:
    finder = OffersInMemory()
    conversation = talk(state, finder=finder)
    await ask(conversation, "python")
    finder.offers = (OFFERS[6], *OFFERS[:6])  # a new offer has come in at the top
    parts = await ask(conversation, "pokaż więcej")
    assert titles(parts) == [OFFERS[3].title, OFFERS[4].title]
    assert offers(parts).first == 4


async def test_more_without_a_search_says_what_to_do(state: State) -> None:
    assert notices(await ask(talk(state), "pokaż więcej")) == [POLISH.nothing_to_continue]


async def test_nothing_found_names_the_obstacle_and_offers_to_drop_it(state: State) -> None:
    conversation = talk(state, finder=OffersInMemory(OFFERS[:5]))
    parts = await ask(conversation, "python w Krakowie, zdalnie, 50000")
    shown = offers(parts)
    assert shown.relaxed == ("pay",)
    heading = say("pl").heading(shown)
    assert heading == "Nic nie spełnia wszystkich warunków. Bez ograniczenia płacy jest 1 oferta:"
    done = parts[-1]
    assert isinstance(done, Done)
    assert done.suggestions[0] == "bez ograniczenia płacy"
    parts = await ask(conversation, done.suggestions[0])
    assert offers(parts).relaxed == ()
    assert titles(parts) == ["Tester Python"]


async def test_more_of_relaxed_offers_is_still_said_to_be_relaxed(state: State) -> None:
    paying = [offer(str(n), f"Python {n}", pay=(8000, 9000)) for n in range(5)]
    conversation = talk(state, finder=OffersInMemory(paying))
    first = offers(await ask(conversation, "python 90000"))
    assert first.relaxed == ("pay",)
    assert first.total == 5
    second = offers(await ask(conversation, "pokaż więcej"))
    assert second.first == 4
    assert say("pl").heading(second) == "Oferty 4–5 z 5 (bez ograniczenia płacy):"
    memory = await state.recall(ADA, now=NOW)
    assert memory.search is not None
    assert memory.search.pay is not None  # nobody has agreed to drop it


async def test_nothing_at_all_is_said_in_one_sentence(state: State) -> None:
    parts = await ask(talk(state), "kucharz")
    assert say("pl").heading(offers(parts)) == POLISH.nothing_at_all
    assert parts[-1] == Done((POLISH.say_help,))


async def test_a_named_command_takes_the_sentence_after_it(state: State) -> None:
    conversation = talk(state)
    assert offers(await ask(conversation, "/szukaj python zdalnie")).total == 3
    assert "[2]" in notices(await ask(conversation, "/szczegoly 2"))[0]


async def test_every_card_of_a_dialogue_can_be_shown_as_bare_text(state: State) -> None:
    shown = offers(await ask(talk(state), "python"))
    for number, hit in enumerate(shown.hits, shown.first):
        card = plain(say("pl").card(hit, number, today=NOW.date()))
        assert hit.offer.title in card
        assert "**" not in card


async def test_who_asks_what_work_pays_is_told_so_above_its_offers(state: State) -> None:
    parts = await ask(talk(state), "ile zarabia python")
    (told,) = notices(parts)
    assert told.startswith("Płaca jest podana w 3 z 7 ofert: ")
    assert [type(part).__name__ for part in parts[1:3]] == ["Notice", "Offers"]
    assert notices(await ask(talk(state), "ile zarabia kucharz")) == []  # there is none


async def test_a_part_of_a_town_is_told_to_be_the_whole_of_it(state: State) -> None:
    conversation = talk(state)
    assert notices(await ask(conversation, "python Kraków Podgórze")) == [POLISH.whole_town]
    assert notices(await ask(conversation, "python Kraków")) == []


async def test_a_question_that_only_names_other_work_asks_what_that_pays(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "ile zarabia python")
    (told,) = notices(await ask(conversation, "a python w Krakowie?"))
    assert told.startswith("Płaca jest podana")
    await ask(conversation, "kucharz")
    assert notices(await ask(conversation, "a python w Krakowie?")) == []
