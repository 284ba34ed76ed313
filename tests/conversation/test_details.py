"""Offers by their numbers: details, comparisons, and numbers that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from doubles import OFFERS, OffersInMemory, ScriptedModel

from bot.domain import Understood
from tests.conversation.talking import POLISH, ask, notices, spoken, talk, titles

if TYPE_CHECKING:
    from bot.state import State


async def test_details_of_the_last_one_give_every_field_and_name_the_unknown(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    (card,) = notices(await ask(conversation, "opowiedz o ostatniej"))
    assert card.startswith("**[3] Inżynierka danych Python** · Sosna")
    assert "Płaca: nie podano" in card
    assert "Umowa: nie podano" in card
    assert "https://offers.example/3" in card


async def test_what_is_asked_of_an_offer_is_answered_before_all_that_it_says(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    answer, card = notices(await ask(conversation, "opowiedz, czy 2 jest zdalna"))
    assert answer == "[2] Tak, ogłoszenie podaje: zdalnie."
    assert card.startswith("**[2] Python Developer**")
    answer, _ = notices(await ask(conversation, "opowiedz, czy 1 jest zdalna"))
    assert answer == "[1] Ogłoszenie podaje co innego niż: zdalnie."


async def test_what_is_asked_next_is_asked_of_the_offer_told_about_last(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    (answer,) = notices(await ask(conversation, "opowiedz, czy zdalna"))  # of none yet, so of all of them
    assert [line[:3] for line in answer.split("\n")] == ["[1]", "[2]", "[3]"]
    await ask(conversation, "opowiedz o 2")
    (answer,) = notices(await ask(conversation, "opowiedz, czy zdalna"))  # its card is there already
    assert answer == "[2] Tak, ogłoszenie podaje: zdalnie."
    (answer,) = notices(await ask(conversation, "porównaj ile płacą"))
    assert answer.startswith("[2] Płaca: ")
    (compared,) = notices(await ask(conversation, "porównaj z 3"))
    assert "[2] Python Developer" in compared
    assert "[3] Inżynierka" in compared
    (answer,) = notices(await ask(conversation, "opowiedz, czy zdalna"))
    assert answer.startswith("[1]")


async def test_a_list_that_is_new_has_no_offer_told_about(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    await ask(conversation, "opowiedz o 2")
    await ask(conversation, "kucharz zdalnie")
    await ask(conversation, "python")
    (answer,) = notices(await ask(conversation, "opowiedz, czy zdalna"))
    assert answer.startswith("[1]")


async def test_what_an_offer_needs_is_told_of_one_and_of_all(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    answer, card = notices(await ask(conversation, "opowiedz, czy 1 wymaga pracy w zespół"))
    assert answer == "[1] Tak, ogłoszenie tego wymaga."
    assert card.startswith("**[1]")
    (answer,) = notices(await ask(conversation, "opowiedz, czy któraś z nich ma zespół"))
    assert [line[:12] for line in answer.split("\n")] == ["[1] Tak, ogł", "[2] Ogłoszen", "[3] Ogłoszen"]


async def test_the_nearest_is_told_where_it_is_known_from_where(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    assert notices(await ask(conversation, "porównaj która najbliżej")) == [POLISH.far_from_where]
    await ask(conversation, "python w Krakowie")
    (answer,) = notices(await ask(conversation, "porównaj która najbliżej"))
    head, first, *_ = answer.split("\n")
    assert head == "Od najbliższej (Kraków):"
    assert first.endswith("na miejscu")


async def test_two_numbers_answer_which_offers_to_compare(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    assert notices(await ask(conversation, "porównaj 2")) == [POLISH.which_two.format(a=1, b=2)]
    *_, card = notices(await ask(conversation, "opowiedz, czy 1 jest zdalna?"))
    assert card.startswith("**[1]")  # a question is no answer to ours
    assert notices(await ask(conversation, "porównaj 2")) == [POLISH.which_two.format(a=1, b=2)]
    (compared,) = notices(await ask(conversation, "opowiedz 1 3"))
    assert compared.startswith("**Porównanie:**") or compared.startswith("Porównanie:")


async def test_the_model_tells_about_one_offer_under_its_number(state: State) -> None:
    model = ScriptedModel(pieces=["Oferta [2] jest zdalna."])
    conversation = talk(state, model=model)
    await ask(conversation, "python")
    parts = await ask(conversation, "opowiedz o drugiej")
    assert spoken(parts) == "Oferta [2] jest zdalna."
    assert "Python Developer" in model.prompts[-1][-1].text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("opowiedz o 9", POLISH.no_such_number.format(last=3, wrong=9)),
        ("opowiedz", POLISH.which_offer.format(n=1)),
        ("porównaj 2", POLISH.which_two.format(a=1, b=2)),
        ("porównaj 7 i 8", POLISH.no_such_number.format(last=3, wrong="7, 8")),
    ],
)
async def test_a_number_that_is_missing_or_wrong_is_answered_in_a_sentence(
    state: State, text: str, sentence: str
) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    assert notices(await ask(conversation, text)) == [sentence]


@pytest.mark.parametrize("text", ["opowiedz o drugiej", "porównaj 1 i 2"])
async def test_numbers_before_any_list_are_answered_in_a_sentence(state: State, text: str) -> None:
    assert notices(await ask(talk(state), text)) == [POLISH.no_offers_yet]


async def test_an_offer_that_has_gone_since_is_said_to_be_gone(state: State) -> None:
    finder = OffersInMemory()
    conversation = talk(state, finder=finder)
    await ask(conversation, "python")
    finder.offers = OFFERS[1:]
    parts = notices(await ask(conversation, "opowiedz o 1"))
    assert parts == [POLISH.gone.format(numbers=1)]


async def test_a_comparison_is_a_table_of_facts_and_then_words(state: State) -> None:
    model = ScriptedModel(pieces=["[1] płaci więcej niż [2]."])
    conversation = talk(state, model=model)
    await ask(conversation, "python")
    parts = await ask(conversation, "porównaj 1 i 2")
    (table,) = notices(parts)
    assert "- Tryb pracy: [1] hybrydowo · [2] zdalnie" in table
    assert "[1] 18\N{NO-BREAK SPACE}000–25\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}zł / mies. (B2B)" in table
    assert spoken(parts) == "[1] płaci więcej niż [2]."


async def test_the_best_paid_is_looked_for_among_all_and_not_on_the_page_in_view(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    parts = await ask(conversation, "porównaj która najlepiej płatna?")
    assert isinstance(parts[0], Understood)
    assert (parts[0].reading.intent, parts[0].reading.search.best_paid_first) == ("search", True)
    assert titles(parts)
    again = await ask(conversation, "porównaj która najlepiej płatna?")
    assert any("Porównanie" in notice for notice in notices(again))


async def test_compare_without_numbers_takes_the_page_in_view(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    await ask(conversation, "pokaż więcej")
    (table,) = notices(await ask(conversation, "porównaj"))
    assert "[4] Tester Python" in table
    assert "[6] Analityczka Python" in table


async def test_what_no_field_says_is_quoted_or_said_to_be_left_open(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    answer, card = notices(await ask(conversation, "opowiedz 1 rezerwacji"))
    assert answer == "[1] W ogłoszeniu: „Budujemy system rezerwacji.”"
    assert card.startswith("**[1]")
    answer, _ = notices(await ask(conversation, "opowiedz 2 rezerwacji"))
    assert answer == "[2] Ogłoszenie o tym nie mówi."


async def test_a_question_that_names_the_employer_is_of_that_offer(state: State) -> None:
    conversation = talk(state)
    await ask(conversation, "python")
    await ask(conversation, "opowiedz o 1")
    answer, card = notices(await ask(conversation, "opowiedz, czy Modrzew jest zdalna"))
    assert answer == "[2] Tak, ogłoszenie podaje: zdalnie."
    assert card.startswith("**[2]")
