"""Pasted adverts: what is labelled, what the first lines say, and what is no advert."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import BadInput
from retrieval.sources import text
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

LABELLED = """Oferta pracy

Stanowisko: Elektromonter
Firma: Prąd Przykład Sp. z o.o.
Miejsce pracy: Zielona Góra
Wynagrodzenie: 6 200 - 7 800 zł brutto / mies.
Rodzaj umowy: umowa o pracę
Wymiar etatu: pełny etat
Ważne do: 30.09.2026

Wymagania:
- uprawnienia SEP do 1 kV
- prawo jazdy kat. B
Więcej: https://prad.example/oferta/5.
"""
TOLD = """Hurtownia Przykład S.A. poszukuje pracowników na stanowisko: Magazynier z uprawnieniami UDT
Praca w Gliwicach, umowa zlecenie, 31 zł/h brutto. Szukamy osób z doświadczeniem, aplikuj przez stronę.
"""
PLAIN = """Zatrudnię kucharza do pizzerii w Sopocie!
Praca od zaraz, stawka 32 zł za godzinę, umowa o pracę. Doświadczenie mile widziane.
"""
ENGLISH = """We are hiring: Night Receptionist
Location: Gdańsk
Salary: 5000 - 5500 PLN gross per month
Requirements: good English, experience in a hotel. Apply by e-mail.
"""


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "x.txt", content)
    return offer


def test_what_is_labelled_is_a_field(tmp_path: Path) -> None:
    offer = one(tmp_path, LABELLED)
    assert (offer.title, offer.company) == ("Elektromonter", "Prąd Przykład Sp. z o.o.")
    assert [place.name for place in offer.places] == ["Zielona Góra"]
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(6_200.0, 7_800.0, "gross")]
    assert (offer.contracts, offer.hours) == (("employment",), ("full_time",))
    assert (str(offer.expires), offer.url) == ("2026-09-30", "https://prad.example/oferta/5")
    assert "uprawnienia SEP" in offer.description


def test_what_is_sought_is_the_title(tmp_path: Path) -> None:
    offer = one(tmp_path, TOLD)
    assert (offer.title, offer.company) == ("Magazynier z uprawnieniami UDT", "Hurtownia Przykład S.A.")
    assert offer.contracts == ("mandate",)
    assert [(pay.minimum, pay.per) for pay in offer.pay] == [(31.0, "hour")]


def test_without_any_label_the_first_line_is_the_title(tmp_path: Path) -> None:
    offer = one(tmp_path, PLAIN)
    assert offer.title == "Kucharz do pizzerii w Sopocie"
    assert [place.name for place in offer.places] == ["Sopot"]
    assert [(pay.minimum, pay.per) for pay in offer.pay] == [(32.0, "hour")]


def test_english_adverts_are_read_alike(tmp_path: Path) -> None:
    offer = one(tmp_path, ENGLISH)
    assert (offer.title, [place.name for place in offer.places]) == ("Night Receptionist", ["Gdańsk"])
    assert [(pay.minimum, pay.maximum) for pay in offer.pay] == [(5_000.0, 5_500.0)]


def test_several_adverts_with_lines_between_them(tmp_path: Path) -> None:
    offers = offers_of(tmp_path / "x", f"{LABELLED}\n-----------\n{TOLD}\n===========\n{PLAIN}")
    assert [offer.title for offer in offers][:2] == ["Elektromonter", "Magazynier z uprawnieniami UDT"]
    assert len(offers) == 3


def test_short_adverts_with_lines_between_them_are_told_by_how_they_begin(tmp_path: Path) -> None:
    adverts = (
        "Stanowisko: Kelner\nFirma: Karczma\nStawka: 32 zł/h",
        "PILNE! Zatrudnię pomoc do lodziarni w Juracie na sezon. Zakwaterowanie gratis, 35 zł/h na rękę.",
        "Szukamy murarza do pracy w Hamburgu. Mieszkanie na miejscu.",
    )
    offers = offers_of(tmp_path / "x", "\n-----\n".join(adverts))
    titles = ["Kelner", "Pomoc do lodziarni w Juracie na sezon", "Murarz do pracy w Hamburgu"]
    assert [offer.title for offer in offers] == titles
    assert [[place.name for place in offer.places] for offer in offers] == [[], ["Jurata"], ["Hamburg"]]
    assert [(pay.minimum, pay.basis) for pay in offers[1].pay] == [(35.0, "net")]


@pytest.mark.parametrize("many", ["\n", " \n", "\r\n", "-\n", "- ", "\t"])
def test_a_text_of_empty_lines_is_read_to_its_end(many: str) -> None:
    empty = many * 200_000
    whole = f"{LABELLED}\n{empty}\n{LABELLED}"
    assert text.recognises(whole)
    assert text.parts_of(whole)
    assert not text.recognises(empty)


def test_lines_that_only_decorate_part_nothing(tmp_path: Path) -> None:
    assert len(offers_of(tmp_path / "x", f"{PLAIN}\n----------\nTel. na stronie\n")) == 1


def test_an_advert_keeps_its_identity_when_it_is_pasted_again(tmp_path: Path) -> None:
    assert one(tmp_path, PLAIN).id == one(tmp_path, PLAIN).id
    assert one(tmp_path, PLAIN).id != one(tmp_path, TOLD).id


def test_an_advert_without_a_title_is_rejected_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("Praca!\nhttps://a.example/praca-umowa-etat-cv-wymagania\n", encoding="utf-8")
    _, drafts, (rejection,) = drafts_of(tmp_path / "x")
    assert drafts == []
    assert "Stanowisko:" in rejection.reason


@pytest.mark.parametrize(
    "content",
    [
        "Lista zakupów:\n- chleb\n- mleko\n",
        "Instrukcja obsługi pralki. Włóż pranie, wsyp proszek, włącz.",
        "import os\nprint(os.getcwd())\n",
        "1\tpraca w Łodzi\tumowa\n2\tpraca w Opolu\tetat\n3\twymagania\tcv\n",
        "Pola tych plików to: id, source, tytuł, firma i to, czego nikt jeszcze nie spisał.\n",
        "Jadę do pracy w Gdyni, mój telefon nie działa. Ania szuka pracy od godziny ósmej.",
        "Szukam pracy jako stylistka w Brzegu. Mam doświadczenie, proszę o kontakt.",
        "Szukam mieszkania w Brzegu. Kontakt przez telefon.",
        "Przyjmę paczkę po siedemnastej, kontakt przez telefon. Zapraszam!",
        "# Opis\n\n| pole | praca |\n| --- | --- |\n| `umowa` | etat |\n| `cv` | wymagania |\n",
    ],
)
def test_texts_of_other_things_are_no_offers(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match="no offers in a known format"):
        drafts_of(tmp_path / "x")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Poszukujemy: opiekunki seniora", "Opiekunka seniora"),
        ("Zatrudnimy na stanowisko: Monter rusztowań", "Monter rusztowań"),
        ("PRACA - kierowca kat. C", "Kierowca kat. C"),
        ("Stolarz meblowy", "Stolarz meblowy"),
    ],
)
def test_the_first_line_that_says_something_is_the_title(line: str, title: str) -> None:
    assert text.read(f"OGŁOSZENIE\n{line}\nOferujemy umowę.")["title"] == title


@pytest.mark.parametrize(
    ("advert", "title"),
    [
        ("Cukiernik do pracowni\n\nSzukamy osoby na stanowisko cukiernika.", "Cukiernik do pracowni"),
        ("kierowca do piekarni\n\nPraca od zaraz, na stanowisko kierowcy.", "Kierowca do piekarni"),
        ("Karczma pod Lipą zatrudni pomoc kuchenną", "Pomoc kuchenna"),
        (
            "Lipa Sp. z o.o. zatrudni Specjalistę ds. kadr\nFirma Lipa Sp. z o.o. z Brzegu rośnie.",
            "Specjalista ds. kadr",
        ),
        ("Magazynier - Lipa sp. z o.o.\nJesteśmy firmą rodzinną.", "Magazynier"),
        ("Lipa Sp. z o.o. Kontroler jakości\nPraca w Brzegu.", "Kontroler jakości"),
        ("Praca w lodziarni\nZatrudnimy na stanowisko: lodziarz, Zapraszamy do nas", "lodziarz"),
        ("Praca w zakładzie kamieniarskim\nPraca od zaraz.", "Praca w zakładzie kamieniarskim"),
        ("Zatrudnię do baru\nOferujemy umowę.", "Zatrudnię do baru"),
        ("Piekarz ciastowy\nPoszukujemy osoby na stanowisko pracy przy piecu.", "Piekarz ciastowy"),
        ("Praca. Piekarnia.\nOferujemy umowę.", "Praca. Piekarnia."),
        ("Witam!\nPotrzebny kelner\nna stanowisku pracy oraz na sali", "Potrzebny kelner"),
    ],
)
def test_a_first_line_that_names_the_work_is_the_title(advert: str, title: str) -> None:
    assert text.read(advert)["title"] == title


def test_an_employer_beside_the_title_is_the_company() -> None:
    found = text.read("Magazynier - Lipa sp. z o.o.\nFirma poszukuje: magazynier\nPraca w Brzegu.")
    assert (found["title"], found["company"]) == ("Magazynier", "Lipa sp. z o.o.")


@pytest.mark.parametrize(
    ("advert", "title"),
    [
        (
            "Zatrudnię logopedę\n\nPrzedszkole w Brzegu zatrudni logopedę. Więcej pod numerem telefonu.",
            "Logopeda",
        ),
        ("Zatrudnię kierowcę C+E\n\nTransport krajowy, kontenery.", "Kierowca C+E"),
        (
            "Kierowca C+E\n\nSzukam kierowcy, jazda od poniedziałku do piątku, stała pensja, tel. 500",
            "Kierowca C+E",
        ),
        ("Kelnerkę zatrudnię\n\nBar pod Lipą, Hel, tel. 500", "Kelnerka"),
        ("Pomoc do kuchni\n\nPraca zmianowa, 6 dni w tyg. 28 zł netto/h", "Pomoc do kuchni"),
        (
            "Praca na farmie\n\nPrzyjmę do pracy dwie osoby, zakwaterowanie na miejscu, stawka godzinowa.",
            "Praca na farmie",
        ),
        (
            "Spawacz\n\nPraca polega na spawaniu bram. Do obowiązków należy montaż, mile widziane doświadczenie.",
            "Spawacz",
        ),
    ],
)
def test_a_few_lines_of_somebody_who_hires_are_an_advert(tmp_path: Path, advert: str, title: str) -> None:
    assert one(tmp_path, advert).title == title
