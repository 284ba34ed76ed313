"""What somebody can do or would learn beside the work that they name is no other work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("pizzer, umiem ciasto i piec", "pizzer"),
        ("kelnerka, umiem robić kawę", "kelnerka"),
        ("mechanik, umiem tez spawac", "mechanik"),
        ("stolarz, potrafię malować", "stolarz"),
        ("sekretarka, znam się na księgowości", "sekretarka"),
        ("pani do sprzątania, umiem gotować", "pani do sprzątania"),
        ("ślusarz, może być przyuczenie do spawania", "ślusarz"),
        ("kucharz, możliwe przyuczenie do pizzy", "kucharz"),
        ("ślusarz, mogę się uczyć spawania", "ślusarz"),
        ("magazynier, mogę się przyuczyć na wózek widłowy", "magazynier"),
        ("fryzjerka, chętna do nauki koloryzacji", "fryzjerka"),
        ("spawacz, moge isc na kurs TIG", "spawacz"),
        ("ochroniarz, mogę wyrobić licencję", "ochroniarz"),
        ("kierowca autobusu, mogę zrobić prawo jazdy kat. D", "kierowca autobusu"),
        ("motorniczy, pójdę na kurs", "motorniczy"),
        ("barman, chętny do nauki", "barman"),
        ("szwaczka, mogę się nauczyć", "szwaczka"),
        ("barman ale chetny do nauki", "barman"),
        ("kitchen help, willing to learn", "kitchen help"),
    ],
)
def test_they_are_left_out(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("umiem gotować i sprzątać, szukam pracy", "gotować i sprzątać"),
        ("umiem szyć, szukam pracy w Łodzi", "szyć"),
        ("chcę się nauczyć spawania", "nauczyć spawania"),
        ("praca na magazynie, umiem jeździć wózkiem", "na magazynie, jeździć wózkiem"),
        ("tokarz, umiem czytać rysunek techniczny", "tokarz, czytać rysunek techniczny"),
        ("praca z przyuczeniem", "z przyuczeniem"),
    ],
)
def test_they_stay_where_they_say_what_the_work_is(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_tools_that_somebody_knows_are_still_asked_for(reader: SentenceReader) -> None:
    search = reader.read("księgowa, umiem obsługiwać Symfonię").search
    assert search.skills == ("Symfonia",)
