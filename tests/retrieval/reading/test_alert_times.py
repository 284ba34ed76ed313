"""A change of when an alert comes is no change of what it looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import AlertOrder, Cadence, Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

BEFORE = Search(text="kelner", places=("Sopot",))


@pytest.mark.parametrize(
    ("said", "number", "hour", "minute"),
    [
        ("zmien pierwszy alert na 7 rano", 1, 7, 0),
        ("alert 2 przestaw na 19", 2, 19, 0),
        ("przesuń drugi alert na 18:30", 2, 18, 30),
        ("set the first alert to 7 am", 1, 7, 0),
        ("move alert 2 to 8pm", 2, 20, 0),
        ("niech pierwszy alert przychodzi o 7", 1, 7, 0),
        ("zmień godzinę pierwszego alertu na 7 rano", 1, 7, 0),
    ],
)
def test_an_hour_that_an_alert_is_put_to_changes_its_hour_alone(
    reader: SentenceReader, said: str, number: int, hour: int, minute: int
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.numbers, reading.search) == ((number,), BEFORE)
    assert reading.order == AlertOrder("edit", cadence=Cadence("daily", (), hour, minute), hour_only=True)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("zmień alert 1 na 15 tys", "na 15 tys"),
        ("zmień alert 1 na 2 zmiany", "na 2 zmiany"),
        ("alert 1 na pół etatu", "na pół etatu"),
        ("ustaw alert 1 na kucharz Kraków", "na kucharz Kraków"),
    ],
)
def test_a_number_that_counts_something_is_no_hour(reader: SentenceReader, said: str, rest: str) -> None:
    assert reader.read(said, BEFORE).order == AlertOrder("edit", rest=rest)


@pytest.mark.parametrize(
    ("said", "number", "cadence"),
    [
        ("drugi w piątki", 2, Cadence("weekly", ("friday",), 8)),
        ("pierwszy w soboty i niedziele", 1, Cadence("weekly", ("saturday", "sunday"), 8)),
        ("drugi w weekendy", 2, Cadence("weekly", ("saturday", "sunday"), 8)),
        ("ostatni na poniedziałek rano", -1, Cadence("weekly", ("monday",), 8)),
        ("the second on Fridays at 5pm", 2, Cadence("weekly", ("friday",), 17)),
        ("last one to Mondays", -1, Cadence("weekly", ("monday",), 8)),
    ],
)
def test_an_alert_by_its_number_alone_is_put_to_a_time(
    reader: SentenceReader, said: str, number: int, cadence: Cadence
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.numbers) == ("alerts", (number,))
    assert reading.order == AlertOrder("edit", cadence=cadence, perhaps=True)


@pytest.mark.parametrize("said", ["drugi na 5000", "druga zmiana", "pierwszy rok studiów", "first job on Fridays"])
def test_an_ordinal_of_something_else_names_no_alert(reader: SentenceReader, said: str) -> None:
    assert reader.read(said, BEFORE).order is None
