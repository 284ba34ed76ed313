"""Hidden offers: which they are, what takes the last hiding back, and all of them at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from alert_talk import notices
from doubles import ADA

from bot.domain import Notice
from bot.texts import say
from tests.conversation.talking import titles

if TYPE_CHECKING:
    from alert_talk import Talk

POLISH = say("pl").words


async def hide_both(talk: Talk) -> None:
    await talk.ask("kelner")
    for number in (1, 2):
        talk.house.clock.now += timedelta(minutes=1)
        await talk.ask(f"ukryj {number}")


@pytest.mark.parametrize("text", ["cofnij", "cofnij ukrycie", "undo", "undo hiding"])
async def test_the_last_hiding_is_taken_back_without_a_number(talk: Talk, text: str) -> None:
    await hide_both(talk)
    assert notices(await talk.ask(text))[0].endswith("Kelner w hotelu.")
    assert titles(await talk.ask("kelner")) == ["Kelner w hotelu"]
    assert await talk.said("cofnij ukrycie") == POLISH.unhidden.format(title="Kelner")
    assert await talk.said("cofnij ukrycie") == POLISH.none_hidden


async def test_a_list_of_what_is_hidden_may_be_looked_at_before_it_is_taken_back(talk: Talk) -> None:
    await hide_both(talk)
    talk.house.clock.now += timedelta(minutes=1)
    await talk.ask("pokaż ukryte")
    assert await talk.said("cofnij") == POLISH.unhidden.format(title="Kelner w hotelu")


async def test_one_offer_is_hidden_by_what_tells_it_from_the_others(talk: Talk) -> None:
    await talk.ask("kelner")
    assert (await talk.said("ukryj tę z Sopotu")) == POLISH.hidden.format(title="Kelner")
    assert (await talk.said("hide the one in a hotel")).startswith("I have hidden this offer: Kelner w hotelu")
    assert await talk.said("odkryj wszystkie") == say("pl").count(POLISH.unhidden_all, 2)
    assert "ukryj 1" in await talk.said("nie pokazuj mi tej z Gdyni")
    assert (await talk.said("2")) == POLISH.hidden.format(title="Kelner w hotelu")
    assert len((await talk.house.state.recall(ADA, now=talk.house.clock.now)).hidden) == 1


async def test_a_search_after_a_hiding_is_what_is_taken_back_first(talk: Talk) -> None:
    await talk.ask("kelner")
    await talk.ask("ukryj 1")
    talk.house.clock.now += timedelta(minutes=1)
    await talk.ask("w Krakowie")
    assert titles(await talk.ask("cofnij")) == ["Kelner w hotelu"]
    assert (await talk.house.state.recall(ADA, now=talk.house.clock.now)).hidden


@pytest.mark.parametrize("search", ["zacznij od nowa: barman", "barman Gdynia", "kelner Sopot"])
async def test_a_hiding_before_a_new_search_comes_back_only_at_its_own_word(talk: Talk, search: str) -> None:
    await talk.ask("kelner")
    await talk.ask("ukryj 1")
    talk.house.clock.now += timedelta(minutes=1)
    await talk.ask(search)
    for moment in (0, 1):
        talk.house.clock.now += timedelta(minutes=moment)
        assert POLISH.unhidden.format(title="Kelner") not in await talk.said("cofnij")
    assert await talk.said("cofnij ukrycie") == POLISH.unhidden.format(title="Kelner")


async def test_questions_about_the_list_after_a_hiding_leave_it_the_last_thing_done(talk: Talk) -> None:
    await talk.ask("kelner")
    await talk.ask("ukryj 1")
    talk.house.clock.now += timedelta(minutes=1)
    for question in ("opowiedz o 2", "porównaj 1 i 2", "pokaż ukryte"):
        await talk.ask(question)
    assert await talk.said("cofnij") == POLISH.unhidden.format(title="Kelner")


async def test_after_the_list_of_what_is_hidden_no_others_follow(talk: Talk) -> None:
    await talk.ask("kelner")
    await talk.ask("ukryj 1")
    await talk.ask("pokaż ukryte")
    assert await talk.said("więcej") == say("pl").count(POLISH.that_was_all, 1)


async def test_hidden_offers_are_listed_the_last_first_under_numbers_of_their_own(talk: Talk) -> None:
    assert await talk.said("pokaż ukryte") == POLISH.none_hidden
    await hide_both(talk)
    parts = await talk.ask("pokaż ukryte oferty")
    assert notices(parts) == [say("pl").count(POLISH.hidden_list, 2)]
    assert titles(parts) == ["Kelner w hotelu", "Kelner"]
    (details,) = [part for part in await talk.ask("opowiedz o 2") if isinstance(part, Notice)]
    assert [button.press.action for button in details.buttons] == ["unhide"]
    assert await talk.said("odkryj 2") == POLISH.unhidden.format(title="Kelner")
    assert titles(await talk.ask("what have I hidden?")) == ["Kelner w hotelu"]


async def test_a_list_of_what_is_hidden_leaves_the_search_as_it_is(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("ukryj 1")
    await talk.ask("pokaż ukryte")
    await talk.ask("odkryj 1")
    memory = await talk.house.state.recall(ADA, now=talk.house.clock.now)
    assert memory.search is not None
    assert memory.search.places == ("Sopot",)


@pytest.mark.parametrize(
    "text",
    ["odkryj wszystkie", "przywróć ukryte oferty", "cofnij wszystkie ukrycia", "unhide all", "bring back hidden"],
)
async def test_all_of_them_come_back_at_once(talk: Talk, text: str) -> None:
    await hide_both(talk)
    assert "(2)" in await talk.said(text)
    assert titles(await talk.ask("kelner")) == ["Kelner", "Kelner w hotelu"]


async def test_a_number_of_an_offer_that_is_not_hidden_is_said_with_what_was_hidden_last(talk: Talk) -> None:
    await talk.ask("kelner")
    await talk.ask("ukryj 1")
    await talk.ask("kelner Kraków")
    said = await talk.said("cofnij ukrycie 1")
    assert said.startswith(POLISH.not_hidden.format(title="Kelner w hotelu"))
    assert said.endswith(POLISH.say_last_hidden.format(title="Kelner"))


async def test_offers_that_have_gone_are_counted(talk: Talk) -> None:
    await hide_both(talk)
    talk.house.shelf.offers = talk.house.shelf.offers[:1]
    assert "Jednej ukrytej oferty nie ma już w bazie." in await talk.said("pokaż ukryte")
    talk.house.shelf.offers = ()
    assert await talk.said("pokaż ukryte") == "2 ukrytych ofert nie ma już w bazie."


@pytest.mark.parametrize(
    "text",
    [
        "nie 2, za mało",
        "nie 2, bo za daleko",
        "2 nie pasuje, za długo",
        "nie 2, za mało godzin",
        "nie drugi, bo nie",
    ],
)
async def test_a_number_that_may_be_an_amount_hides_no_offer(talk: Talk, text: str) -> None:
    await talk.ask(text)
    await talk.ask("kelner")
    await talk.ask(text)
    assert await talk.said("pokaż ukryte") == POLISH.none_hidden


@pytest.mark.parametrize(
    "text", ["2 odpada", "nr 2 odpada, za daleko", "2 odpada bo agencja", "nie drugą, za mało", "2 nie dla mnie"]
)
async def test_an_offer_that_is_turned_down_by_its_number_is_hidden(talk: Talk, text: str) -> None:
    await talk.ask("kelner")
    assert await talk.said(text) == POLISH.hidden.format(title="Kelner w hotelu")


@pytest.mark.parametrize("text", ["ukryj 40", "40 odpada", "40 nie dla mnie"])
async def test_a_number_that_the_list_has_not_got_hides_nothing(talk: Talk, text: str) -> None:
    await talk.ask("kelner")
    assert await talk.said(text) == POLISH.no_such_number.format(last=2, wrong="40")
