"""Other offers that an advert lists are not the work it offers."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.others import own_text
from tests.retrieval.ranked import found, offer


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Wożenie mebli. Więcej ofert: kontener, silos na stronie: a.pl", "Wożenie mebli. na stronie: a.pl"),
        ("Więcej ofert niż konkurencja. Wożenie silosów.", "Więcej ofert niż konkurencja. Wożenie silosów."),
        ("Przygotowywanie ofert na stronie klienta", "Przygotowywanie ofert na stronie klienta"),
    ],
)
def test_lists_of_other_offers_are_left_out(text: str, own: str) -> None:
    assert own_text(text) == own


def test_what_stands_in_such_a_list_alone_is_not_found() -> None:
    offers = [
        offer("other", "Kierowca C+E", "Trasy krajowe. Więcej ofert: silos, kontener na stronie agencji."),
        offer("own", "Kierowca C+E", "Wożenie mąki, silos."),
    ]
    assert found(offers, Search(text="kierowca C+E, silos"))[0] == "own"
