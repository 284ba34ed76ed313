"""Documents made to be printed: the text on their pages is an advert, and what holds none says why."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from bot.errors import BadInput
from retrieval.sources import papers
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("Stanowisko: Zdun", "Firma: Kafel", "Miejsce pracy: Nysa", "Umowa zlecenie, 33 PLN/h brutto")


def pdf(*pages: tuple[str, ...], password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
        )
        stream = DecodedStreamObject()
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream.set_data(f"BT /F1 12 Tf 14 TL 50 800 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()


RTF = (
    r"{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0 Times New Roman;}}\f0\b Zatrudni\u281?: Zdun\b0\par "
    r"Firma: D\u261?b, Nysa\par Umowa o prac\'ea, 6000-7500 z\u322? brutto\par "
    r"\trowd\cellx100\cellx200\intbl Termin sk\'b3adania\cell 15.09.2026\cell\row \pard}"
)


def test_the_pages_of_a_pdf_are_an_advert(tmp_path: Path) -> None:
    (offer,) = offers_of(tmp_path / "x", pdf(LINES, ("Wymagania: sumienna praca",)))
    assert (offer.title, offer.company, [place.name for place in offer.places]) == ("Zdun", "Kafel", ["Nysa"])
    assert [(pay.minimum, pay.per, pay.basis) for pay in offer.pay] == [(33.0, "hour", "gross")]
    assert offer.description.endswith("sumienna praca")


def test_a_pdf_that_anybody_may_open_is_read_though_it_is_encrypted(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LINES)))
    writer.encrypt("", owner_password="wydruk", algorithm="RC4-128")
    whole = io.BytesIO()
    writer.write(whole)
    assert offers_of(tmp_path / "x", whole.getvalue())[0].title == "Zdun"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (pdf(()), "holds pictures of its pages and no text"),
        (pdf(LINES, password="tajne"), "locked with a password"),
        (b"%PDF-1.7\n1 0 obj\n<<", "a damaged PDF"),
        (b"{\\rtf1 }", "no text"),
    ],
)
def test_what_holds_no_text_says_why(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(BadInput, match=why):
        drafts_of(tmp_path / "x")


def test_of_a_long_pdf_the_first_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "_MOST_PAGES", 1)
    assert papers.of_pdf(pdf(LINES, ("Druga strona",))).decode().splitlines() == list(LINES)


def test_a_pdf_that_is_no_advert_is_no_offer(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(pdf(("Instrukcja pralki", "Wsyp proszek.")))
    with pytest.raises(BadInput, match="no offers in a known format"):
        drafts_of(tmp_path / "x")


@pytest.mark.parametrize("encoding", ["ascii", "cp1250"])
def test_an_rtf_document_is_an_advert(tmp_path: Path, encoding: str) -> None:
    written = RTF if encoding == "ascii" else RTF.replace(r"\'ea", "ę").replace(r"\'b3", "ł")
    (offer,) = offers_of(tmp_path / "x", written.encode(encoding))
    assert (offer.title, offer.company, [place.name for place in offer.places]) == ("Zdun", "Dąb", ["Nysa"])
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(6_000.0, 7_500.0, "gross")]
    assert "Umowa o pracę" in offer.description
    assert "Termin składania: 15.09.2026" in offer.description
