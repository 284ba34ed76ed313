"""Long letters: of what people tell only what names the work is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

LETTER = (
    "Dzień dobry, mam na imię Marek, do niedawna pracowałem na wtryskarkach, ale hala stoi pusta. Szukam pracy "
    "jako operator wtryskarki w okolicach Torunia, najlepiej na dwie zmiany, nie mniej niż 5500 na rękę. Jestem "
    "z tych, co lubią porządek, a po godzinach majsterkuję przy motorach. Nie palę. Pozdrawiam, Marek"
)


def test_a_letter_is_searched_by_what_is_known_in_it(reader: SentenceReader) -> None:
    search = reader.read(LETTER).search
    assert (search.places, search.words_excluded) == (("Toruń",), ())
    assert "operator wtryskarki" in search.text
    assert not any(word in search.text for word in ("hala", "porządek", "motorach"))
    assert search.pay is not None
    assert search.pay.minimum == 5500.0


def test_in_a_short_message_every_word_may_be_what_is_looked_for(reader: SentenceReader) -> None:
    assert reader.read("kelner, w lokalu z ogródkiem").search.text == "kelner, w lokalu z ogródkiem"


@pytest.mark.parametrize(
    ("said", "refused"), [("kelner, nie palę", ()), ("sprzątanie, ale nie gotuję", ("gotować",))]
)
def test_what_somebody_does_not_do_is_refused_where_it_is_work(
    reader: SentenceReader, said: str, refused: tuple[str, ...]
) -> None:
    assert reader.read(said).search.words_excluded == refused
