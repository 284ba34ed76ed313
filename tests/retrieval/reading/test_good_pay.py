"""Who wants good pay and names no amount gets the best paid first, of some work or of any."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text", "places"),
    [
        ("kelner Sopot, byle dobrze płacili", "kelner", ("Sopot",)),
        ("kelner Sopot, grunt żeby kasa się zgadzała", "kelner", ("Sopot",)),
        ("waiter Sopot, as long as it pays well", "waiter", ("Sopot",)),
        ("praca w Poznaniu, od najlepiej płatnych", "", ("Poznań",)),
        ("najlepiej płatna praca w Radomiu", "", ("Radom",)),
        ("jakie są najlepiej płatne oferty w Gdańsku", "", ("Gdańsk",)),
        ("dobrze płatna praca fizyczna", "praca fizyczna", ()),
        ("kucharz z dobrą pensją, Sopot", "kucharz", ("Sopot",)),
        ("magazynier wysokie zarobki Łódź", "magazynier", ("Łódź",)),
        ("chcę dobrze zarobić, murarz, Kielce", "murarz", ("Kielce",)),
        ("pokaż najlepiej płatne", "", ()),
        ("best paid jobs in Kraków", "", ("Kraków",)),
    ],
)
def test_good_pay_is_an_order_and_no_word(
    reader: SentenceReader, said: str, text: str, places: tuple[str, ...]
) -> None:
    reading = reader.read(said)
    search = reading.search
    assert reading.intent == "search"
    assert (search.text, search.places, search.best_paid_first, search.pay) == (text, places, True, None)


@pytest.mark.parametrize(
    "said",
    [
        "kucharz z dobrą pensją od 6 tys, Sopot",
        "kucharz Sopot, wyższa stawka niż 30 zł",
        "kucharz Sopot, płaca 6000",
    ],
)
def test_an_amount_says_it_better(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert search.pay is not None
    assert (search.text, search.best_paid_first) == ("kucharz", False)


def test_a_question_about_the_list_compares_and_a_poorly_paid_job_is_not_wished_for(
    reader: SentenceReader,
) -> None:
    before = reader.read("kelner Poznań").search
    assert reader.read("która jest najlepiej płatna?", before).intent == "compare"
    assert reader.read("a coś lepiej płatnego?", before).search.best_paid_first
    assert not reader.read("praca w Lublinie, nie musi być dobrze płatna, kelner").search.pay
    assert not reader.read("kelner, nie musi być dobrze płatna").search.best_paid_first


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("opowiedz o najlepiej płatnej ofercie", "details"),
        ("czy to jest dobrze płatna praca?", "details"),
        ("wyślij cv do najlepiej płatnej", "smalltalk"),
        ("usuń dobrze płatne", "smalltalk"),
    ],
)
def test_what_is_said_of_an_offer_is_no_order(reader: SentenceReader, said: str, intent: str) -> None:
    before = reader.read("kelner Kraków").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.search) == (intent, before)


@pytest.mark.parametrize(
    "said",
    [
        "kelner, nie zależy mi na wysokich zarobkach",
        "wysokie zarobki nie są ważne, kelner",
        "mam dobrze płatną pracę, ale szukam spokojniejszej, kelner",
        "dlaczego taka wysoka stawka?",
    ],
)
def test_pay_that_is_not_asked_for_orders_nothing(reader: SentenceReader, said: str) -> None:
    assert not reader.read(said).search.best_paid_first
