"""What is wanted of alerts by name: the words of the wish are no part of what an alert looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import AlertOrder, Cadence, Search, Until

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

BEFORE = Search(text="barman", places=("Gdańsk",))


@pytest.mark.parametrize(
    ("said", "cadence"),
    [
        ("pisz do mnie w poniedziałki i piątki o 18 z ofertami sprzątania w Sopocie",
         Cadence("weekly", ("monday", "friday"), 18)),
        ("pisz do mnie codziennie o 18 z ofertami sprzątania w Sopocie", Cadence("daily", (), 18)),
        ("codziennie o 18 z ofertami sprzątania w Sopocie", Cadence("daily", (), 18)),
        ("pisz codziennie o 18 z ofertami sprzątania w Sopocie", Cadence("daily", (), 18)),
    ],
)  # fmt: skip
def test_an_hour_before_offers_of_some_work_is_that_of_the_alert(
    reader: SentenceReader, said: str, cadence: Cadence
) -> None:
    reading = reader.read(said)
    assert (reading.intent, reading.cadence) == ("subscribe", cadence)
    assert (reading.search.text, reading.search.places) == ("sprzątania", ("Sopot",))


def test_an_hour_before_a_number_of_offers_is_none(reader: SentenceReader) -> None:
    assert reader.read("powiadamiaj mnie o 20 nowych ofertach").cadence is None


@pytest.mark.parametrize(
    ("said", "cadence"),
    [
        ("save this and message me Sundays at 5pm", Cadence("weekly", ("sunday",), 17)),
        ("message me on Sundays at 5pm", Cadence("weekly", ("sunday",), 17)),
        ("text me Fridays", Cadence("weekly", ("friday",), 8)),
        ("ustaw alert na 7 rano", Cadence("daily", (), 7)),
    ],
)
def test_whoever_wants_to_be_written_to_at_some_time_wants_an_alert(
    reader: SentenceReader, said: str, cadence: Cadence
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.search, reading.cadence) == ("subscribe", BEFORE, cadence)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("powiadom mnie mailem", AlertOrder("make", elsewhere=True)),
        ("wysyłaj mi na maila", AlertOrder("make", elsewhere=True)),
        ("powiadamiaj mnie przez SMS", AlertOrder("make", elsewhere=True)),
        ("notify me by email", AlertOrder("make", elsewhere=True)),
        ("alert mailowy", AlertOrder("make", elsewhere=True)),
        ("powiadamiaj mnie tylko do 20 grudnia", AlertOrder("make", until=Until(day=20, month=12))),
        ("do 20 grudnia powiadamiaj mnie", AlertOrder("make", until=Until(day=20, month=12))),
        ("powiadamiaj mnie codziennie do końca roku", AlertOrder("make", until=Until(end_of="year"))),
        ("notify me by email until December 20",
         AlertOrder("make", until=Until(day=20, month=12), elsewhere=True)),
        ("keep an eye on this", None),
        ("miej oko na to", None),
        ("obserwuj to wyszukiwanie", None),
        ("pilnuj tego", None),
    ],
)  # fmt: skip
def test_how_and_until_when_an_alert_is_wanted_is_nothing_that_it_looks_for(
    reader: SentenceReader, said: str, order: AlertOrder | None
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.search, reading.order) == ("subscribe", BEFORE, order)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("powiadamiaj mnie o pracy na poczcie", "na poczcie"),
        ("powiadamiaj mnie o pracy: konsultant na telefon", "konsultant na telefon"),
        ("powiadamiaj mnie do 20 km od Radomia, kelner", "kelner"),
    ],
)
def test_what_is_of_the_work_stays_in_an_alert(reader: SentenceReader, said: str, text: str) -> None:
    reading = reader.read(said)
    assert (reading.intent, reading.search.text, reading.order) == ("subscribe", text, None)
