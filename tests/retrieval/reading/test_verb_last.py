"""Orders with their verb behind what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import AlertOrder, Search
from retrieval.flat import flat
from retrieval.reading.verb_last import verb_first

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

BEFORE = Search(text="kelner", places=("Sopot",))


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("Alert usuń!", "usuń Alert"),
        ("moje alerty pokaż", "pokaż moje alerty"),
        ("wszystkie alerty usuńcie", "usuńcie wszystkie alerty"),
        ("tę trzecią mi ukryj", "ukryj tę trzecią"),
        ("1, 3 ukryj", "ukryj 1, 3"),
        ("Biedronkę ukryj", "ukryj Biedronkę"),
        ("specjalista ds. alertów", "specjalista ds. alertów"),
        ("ukryj 2", "ukryj 2"),
        ("nie ukryj", "nie ukryj"),
    ],
)
def test_the_verb_comes_before_what_it_is_about(said: str, first: str) -> None:
    assert verb_first(said, flat(said)) == (first, flat(first))


@pytest.mark.parametrize(
    ("said", "numbers", "order"),
    [
        ("alert usuń", (), AlertOrder("stop")),
        ("alerty usuń", (), AlertOrder("stop", every=True)),
        ("alert wstrzymaj", (), AlertOrder("pause")),
        ("alert wznów", (), AlertOrder("resume", every=True)),
        ("tę trzecią mi ukryj", (3,), AlertOrder("hide")),
        ("trzecią ukryj", (3,), AlertOrder("hide")),
        ("2 ukryj", (2,), AlertOrder("hide")),
        ("tę z Sopotu ukryj", (), AlertOrder("hide", about="z sopotu")),
        ("drugą odkryj", (2,), AlertOrder("unhide")),
    ],
)
def test_an_order_means_the_same_with_its_verb_last(
    reader: SentenceReader, said: str, numbers: tuple[int, ...], order: AlertOrder
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.search, reading.numbers, reading.order) == (BEFORE, numbers, order)
