"""Mails, pages saved as one file, Word's documents and exports as web pages are read as what they hold."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from bot.errors import BadInput
from tests.retrieval.sources.reading import drafts_of, offers_of
from tests.retrieval.sources.test_jobpostings import POSTING, page

if TYPE_CHECKING:
    from pathlib import Path

ADVERT = (
    "Firma: Bar pod Różą\nMiejsce pracy: Sopot\nWymagania: doświadczenie w kuchni.\n"
    "Oferujemy umowę o pracę i wynagrodzenie 6000 zł brutto.\n"
)


def mail(subject: str = "Fwd: Kucharz / Kucharka", **parts: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "kadry@bar.example", "oferty@praca.example", subject
    message.set_content(parts.pop("plain", ADVERT))
    for kind, content in parts.items():
        message.add_alternative(content, subtype=kind)
    return bytes(message)


def word(*paragraphs: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def test_a_mail_with_an_advert_is_an_offer_that_its_subject_names(tmp_path: Path) -> None:
    (found,) = offers_of(tmp_path / "x", mail())
    assert (found.title, found.company) == ("Kucharz / Kucharka", "Bar pod Różą")
    assert [place.name for place in found.places] == ["Sopot"]
    assert found.description.startswith("Kucharz / Kucharka\nFirma: Bar pod Różą\n")


def test_a_mail_with_offers_marked_up_is_read_as_its_page(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(mail(html=page(f"{POSTING}".replace("'", '"'))))
    assert drafts_of(tmp_path / "x")[0] == "page"


def test_a_page_saved_as_one_file_is_that_page(tmp_path: Path) -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bar.example/1\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        '<body><script type=3D"application/ld+json">{"@type":"JobPosting","title":"Kucharz =C5=9Bniada=C5=84"}'
        "</script></body></html>\r\n--b--\r\n"
    )
    (found,) = offers_of(tmp_path / "x", saved)
    assert (found.title, found.url) == ("Kucharz śniadań", "https://bar.example/1")


def test_a_document_of_word_is_a_text(tmp_path: Path) -> None:
    (found,) = offers_of(tmp_path / "x", word("Stanowisko: Kucharz", *ADVERT.splitlines()))
    assert (found.title, found.company, found.pay[0].minimum) == ("Kucharz", "Bar pod Różą", 6000)


def test_a_short_advert_is_told_by_its_labels(tmp_path: Path) -> None:
    (found,) = offers_of(tmp_path / "x", "Stanowisko: Kucharz\nFirma: Bar pod Różą\n")
    assert (found.title, found.company) == ("Kucharz", "Bar pod Różą")


@pytest.mark.parametrize("around", ["<html><body>%s</body></html>", "%s"])
def test_a_table_in_a_page_is_a_table_of_offers(tmp_path: Path, around: str) -> None:
    rows = (
        "<tr><td>Wykaz</td></tr><tr><th>Stanowisko</th><th>Zakład</th><th>Miasto</th></tr>"
        '<tr><td><a href="https://bar.example/1">Kucharz</a></td><td>Bar</td><td>Sopot<br></td></tr>'
        "<tr><td>Kelner</td><td>Bar</td><td>Reda</td></tr>"
    )
    cook, waiter = offers_of(tmp_path / "x.xls", around % f"<table border=1>{rows}</table>")
    assert (cook.title, cook.url, waiter.title, waiter.url) == ("Kucharz", "https://bar.example/1", "Kelner", "")
    assert [place.name for place in (*cook.places, *waiter.places)] == ["Sopot", "Reda"]


@pytest.mark.parametrize(
    ("begins", "what"),
    [
        (b"SQLite format 3\0", "a database"),
        (b"BZh91AY", "an archive"),
        (b"\xfd7zXZ\0", "an archive"),
        (b"a.csv".ljust(257, b"\0") + b"ustar", "an archive"),
        (b"PAR1", "a Parquet file"),
    ],
)
def test_files_of_another_kind_are_told_by_what_they_are(tmp_path: Path, begins: bytes, what: str) -> None:
    (tmp_path / "x").write_bytes(begins + b"\0" * 300)
    with pytest.raises(BadInput, match=f"is {what}"):
        drafts_of(tmp_path / "x")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\nvar data = ", ";\n"),
        ("// dane\nexport const offers = ", ";\nmodule.exports = offers;\n"),
        ("window.__OFFERS__ = ", ""),
        ("export default ", ";"),
        ("found(", ");"),
    ],
)
def test_a_script_that_names_json_is_that_json(tmp_path: Path, before: str, after: str) -> None:
    rows = '[{"title": "Kucharz", "company": "Bar pod Różą", "city": "Sopot"}, {"title": "Piekarz"}]'
    found = offers_of(tmp_path / "data.js", before + rows + after)
    assert [offer.title for offer in found] == ["Kucharz", "Piekarz"]


def test_a_script_that_names_no_json_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("const jobs = [{ title: 'Kucharz', requirements: 'praca' }];", encoding="utf-8")
    with pytest.raises(BadInput, match="is not JSON"):
        drafts_of(tmp_path / "x")


def test_a_mail_says_its_day_and_needs_no_version(tmp_path: Path) -> None:
    headers = "From: Kadry <kadry@bar.example>\nTo: o@praca.example\nSubject: =?UTF-8?Q?Szwaczka_=C5=82atek?=\n"
    content = f"{headers}Date: Thu, 20 Aug 2026 09:15:00 +0200\n\n{ADVERT}"
    (found,) = offers_of(tmp_path / "x.eml", content)
    assert (found.title, str(found.published)) == ("Szwaczka łatek", "2026-08-20")
    assert found.description.startswith("Szwaczka łatek\nFirma: Bar pod Różą\n")
    assert "kadry@" not in found.description


def test_a_table_of_labels_in_a_document_of_word_is_read(tmp_path: Path) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def row(*cells: str) -> str:
        return (
            "<w:tr>"
            + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in cells)
            + "</w:tr>"
        )

    table = row("Stanowisko", "Bednarz") + row("Miejsce pracy:", "Sopot") + row("Zadania", "Praca", "Umowa")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        body = f"<w:body><w:p><w:r><w:t>Ogłoszenie o naborze</w:t></w:r></w:p><w:tbl>{table}</w:tbl></w:body>"
        archive.writestr("word/document.xml", f"<w:document {space}>{body}</w:document>")
    (found,) = offers_of(tmp_path / "x", packed.getvalue())
    assert (found.title, [place.name for place in found.places]) == ("Bednarz", ["Sopot"])
    assert found.description.splitlines()[1:] == [
        "Stanowisko: Bednarz",
        "Miejsce pracy: Sopot",
        "Zadania",
        "Praca",
        "Umowa",
    ]
