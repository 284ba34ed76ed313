"""Adverts as people paste them: forwarded mails, Markdown, pictures for labels, shouts above the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.sources import text
from retrieval.sources.nominative import nominative
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

ADVERT = "Stanowisko: Bednarz\nFirma: Beczka\nMiejsce pracy: Sopot\n"


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "x.txt", content)
    return offer


@pytest.mark.parametrize(
    "headers",
    [
        "Od: Ada <ada@beczka.example>\nDo: o@praca.example\nTemat: Oferta pracy - Bednarz\n"
        "Data: 20 sierpnia 2026\n\n",
        "From: Ada\nSubject: FW: Bednarz\nDate: 20 Aug 2026\n\n",
        "---------- Forwarded message ---------\nOd: Ada <ada@beczka.example>\nDate: czw., 20 sie 2026 o 10:12\n"
        "Subject: Oferta pracy: Bednarz\nTo: <o@praca.example>\n\n",
        "Dzień dobry, przesyłam.\n\n-----Wiadomość oryginalna-----\nOd: ada@beczka.example\nWysłano: 20.08.2026\n",
    ],
)
def test_the_headers_of_a_mail_are_no_part_of_the_advert(tmp_path: Path, headers: str) -> None:
    offer = one(tmp_path, headers + ADVERT)
    assert (offer.title, offer.company, str(offer.published)) == ("Bednarz", "Beczka", "2026-08-20")
    assert not any(word in offer.description for word in ("Od:", "From:", "Subject", "@", "Data:", "Wysłano"))


def test_the_subject_is_a_title(tmp_path: Path) -> None:
    body = "Praca w Sopocie, umowa o pracę, wynagrodzenie 6000 zł brutto.\n"
    assert (
        one(tmp_path, f"Od: ada@beczka.example\nTemat: Odp: Oferta pracy - Bednarz\n\n{body}").title == "Bednarz"
    )


def test_amounts_from_and_to_are_no_headers() -> None:
    assert "Od: 5000 zł" in text.read("Stanowisko: Bednarz\nOd: 5000 zł\nDo: 6000 zł\n")["description"]


@pytest.mark.parametrize(
    "advert",
    [
        "Position: Cooper\nLocation: Gdynia\n",
        "Stanowisko: Bednarz\nMiejsce pracy: Gdynia\n",
        "Bednarz / tokarz\nLokalizacja: Gdynia\nStawka: 38-45 zł/h\n",
        "Bednarz / tokarz\n📍 Gdynia\n💰 38-45 zł/h na rękę\n",
    ],
)
def test_two_good_labels_are_enough(tmp_path: Path, advert: str) -> None:
    offer = one(tmp_path, advert)
    assert offer.title in {"Cooper", "Bednarz", "Bednarz / tokarz"}
    assert [place.name for place in offer.places] == ["Gdynia"]


def test_marks_of_markdown_are_no_part_of_what_they_mark(tmp_path: Path) -> None:
    offer = one(
        tmp_path,
        "# Cooper (oak)\n\n**Company:** Barrel  \n**Location:** Gdynia  \n**Apply by:** 15 December 2026\n\n"
        "## Requirements\n\n- 3 years of experience with __oak__\n",
    )
    assert (offer.title, offer.company, str(offer.expires)) == ("Cooper (oak)", "Barrel", "2026-12-15")
    assert offer.description.endswith("Requirements\n- 3 years of experience with oak")


@pytest.mark.parametrize(
    ("advert", "title"),
    [
        ("‼️ PRACA OD ZARAZ ‼️\n👷 Bednarz / tokarz\n📍 Gdynia\n💰 38-45 zł/h\n", "Bednarz / tokarz"),
        ("Praca od zaraz!\n\nBednarz\nLokalizacja: Gdynia\nStawka: 40 zł/h\n", "Bednarz"),
        ("PILNE! OGŁOSZENIE\nFirma: Beczka\nBednarz\nMiejsce pracy: Gdynia\nPłaca: 40 zł/h\n", "Bednarz"),
        ("OGŁOSZENIE O NABORZE\nDyrektor ogłasza nabór na stanowisko: Sekretarz szkoły\n", "Sekretarz szkoły"),
        ("Ogłoszenie o naborze nr 5/2026 na wolne stanowisko urzędnicze: Referent\nUmowa.\n", "Referent"),
        ("Wójt ogłasza nabór na stanowisko sekretarza gminy\nUmowa o pracę.\n", "sekretarz gminy"),
        ("Praca od zaraz!\nTel. 500600700\nUmowa o pracę, stawka 30 zł\n", "Praca od zaraz"),
        ("Zatrudnię mechanika samochodowego\nPraca w Gdyni.\n", "Mechanik samochodowy"),
    ],
)
def test_a_shout_is_no_title_where_the_work_is_named(advert: str, title: str) -> None:
    assert text.read(advert)["title"] == title


@pytest.mark.parametrize(
    ("sought", "named"),
    [
        ("kelnera/kelnerkę", "kelner/kelnerka"),
        ("murarza, cieślę i zbrojarza na budowę", "murarz, cieśla i zbrojarz na budowę"),
        ("doświadczonego spawacza MIG/MAG", "doświadczony spawacz MIG/MAG"),
        ("młodszą księgową", "młodsza księgowa"),
        ("sprzedawcę-kasjera", "sprzedawca-kasjer"),
        ("KIEROWCY KAT. B", "KIEROWCA KAT. B"),
        ("kierowców C+E", "kierowca C+E"),
        ("nauczyciela języka angielskiego", "nauczyciel języka angielskiego"),
        ("magazynier, kierowca", "magazynier, kierowca"),
        ("ludzi do pracy", "ludzi do pracy"),
        ("Frontend Developera", "Frontend Developera"),
        ("kucharza, Zapraszamy", "kucharz, Zapraszamy"),
        ("", ""),
    ],
)
def test_whom_somebody_looks_for_is_named_as_in_a_dictionary(sought: str, named: str) -> None:
    assert nominative(sought) == named


@pytest.mark.parametrize("label", ["Termin nadsyłania CV", "Termin składania dokumentów", "Apply by"])
def test_the_last_day_to_apply_is_when_it_expires(tmp_path: Path, label: str) -> None:
    assert str(one(tmp_path, f"{ADVERT}{label}: 15.12.2026 r.\n").expires) == "2026-12-15"


@pytest.mark.parametrize(
    ("line", "contracts"),
    [("B2B", ("b2b",)), ("📄 Umowa zlecenie lub B2B", ("b2b", "mandate")), ("Klienci B2B i B2C", ())],
)
def test_a_line_that_only_names_the_contract_says_it(
    tmp_path: Path, line: str, contracts: tuple[str, ...]
) -> None:
    assert one(tmp_path, f"{ADVERT}{line}\n").contracts == contracts


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Kontakt z klientem - konsultant", True),
        ("Umowa o pracę - Tynkarz", True),
        ("Umowa zlecenie – kelner / barman", True),
        ("Stawka godzinowa specjalisty - Księgowa w biurze", True),
        ("Umowa o pracę", False),
        ("Umowa o pracę - pełny etat", False),
        ("Umowa o pracę - stawka 30 zł/h", False),
        ("Stawka 30 zł/h", False),
        ("Kontakt: tel. 500600700", False),
        ("Kontakt - kierownik budowy", False),
        ("Tel. 500 - 600 - 700", False),
    ],
)
def test_terms_are_a_title_where_they_name_work(line: str, named: bool) -> None:
    title = text.read(f"{line}\nBednarz\nOferujemy umowę o pracę w Lublinie.\n")["title"]
    assert title == (line if named else "Bednarz")


def test_terms_that_name_work_are_no_field(tmp_path: Path) -> None:
    offer = one(tmp_path, "Umowa o pracę - Tynkarz\nUmowa: zlecenie\nPraca w Gdyni, stawka 30 zł/h.\n")
    assert (offer.title, offer.contracts) == ("Umowa o pracę - Tynkarz", ("mandate",))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Przyjmę fryzjerkę damsko-męską", "Fryzjerka damsko-męska"),
        ("Szukamy pracownika gospodarczo-technicznego", "Pracownik gospodarczo-techniczny"),
        ("Zatrudnimy Panie do sprzątania biur", "Panie do sprzątania biur"),
        ("Szukamy: doświadczone krawcowe", "Doświadczone krawcowe"),
        ("Zatrudnimy kelnerki na sezon", "Kelnerki na sezon"),
        ("Karczma zatrudni kelnerki", "Kelnerki"),
        ("Karczma poszukuje kelnerki", "Kelnerka"),
        ("Zatrudnię panią do sprzątania", "Pani do sprzątania"),
    ],
)
def test_several_stay_several_and_compounds_are_turned_at_their_end(line: str, title: str) -> None:
    assert text.read(f"{line}\nOferujemy umowę.")["title"] == title
