"""The goods or the industry that work is asked for in: whoever deals in them first, then those who do not say."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.polish import lemmas_of
from retrieval.question import question
from retrieval.thesaurus import parse, thesaurus
from retrieval.trades import trade_terms, trades_text
from retrieval.workplaces import kinds
from tests.retrieval.ranked import found, offer


@pytest.mark.parametrize(
    ("text", "occupations", "trades"),
    [
        (
            "przedstawiciel handlowy, spożywka albo kosmetyki",
            {"przedstawiciel-handlowy"},
            {"spozywcza", "kosmetyczna"},
        ),
        ("handlowiec w motoryzacji", {"handlowiec"}, {"motoryzacja"}),
        ("handlowiec budowlanka", {"handlowiec"}, {"budowlana"}),
        ("handlowiec, meble lub agd", {"handlowiec"}, {"meble", "agd"}),
        ("KAM FMCG", {"key-account-manager"}, {"spozywcza"}),
        ("sales rep, cosmetics or pharma", {"przedstawiciel-handlowy"}, {"kosmetyczna", "farmacja"}),
        ("przedstawiciel handlowy, farmacja", {"przedstawiciel-handlowy"}, {"farmacja"}),
        ("księgowa w budownictwie", {"ksiegowy"}, {"budowlana"}),
        ("telemarketer, fotowoltaika", {"telemarketer"}, {"oze"}),
        ("kupiec, branza odziezowa", {"kupiec"}, {"odziez"}),
        ("doradca klienta, ubezpieczenia", {"doradca-klienta"}, {"ubezpieczenia"}),
        ("prawnik w nieruchomościach", {"prawnik"}, {"nieruchomosci"}),
        ("pracownik produkcji, spożywka albo kosmetyki", {"pracownik-produkcji"}, {"spozywcza", "kosmetyczna"}),
    ],
)
def test_goods_and_industries_are_the_trade_of_work(text: str, occupations: set[str], trades: set[str]) -> None:
    asked = question(Search(text=text))
    assert set(asked.occupations) == occupations
    assert set(asked.trades.ids) == trades
    assert (asked.workplaces, asked.houses.kinds, asked.words) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "handlowiec, auto służbowe",
        "handlowiec, bez fotowoltaiki",
        "pomocnik elektryka",
        "kierowca, transport międzynarodowy",
        "programista w branży IT",
        "HR albo budownictwo",
        "monter mebli",
        "lakiernik metalu",
        "specjalista jakości leków",
        "sprzedawca mebli, AGD albo materiałów budowlanych",
        "sprzedawczyni w sklepie z ubraniami albo butami",
        "praca w branży spożywczej",
        "kelnerka z mieszkaniem",
        "logistyk od planowania transportu",
    ],
)
def test_what_names_the_work_a_workplace_or_a_circumstance_is_no_trade(text: str) -> None:
    assert question(Search(text=text)).trades.ids == ()


def test_an_offer_of_the_trade_comes_before_one_that_is_silent_and_that_before_one_of_another() -> None:
    offers = [
        offer("another", "Przedstawiciel handlowy", "Obsługa klientów.", company="Castorama Polska"),
        offer("silent", "Przedstawiciel handlowy", "Obsługa klientów w regionie."),
        offer("of", "Przedstawiciel handlowy", "Firma z branży kosmetycznej szuka osoby do pracy."),
        offer("speaks", "Przedstawiciel handlowy", "Obsługa klientów. " * 40 + "Znasz branżę kosmetyczną."),
    ]
    order = found(offers, Search(text="przedstawiciel handlowy, kosmetyki"))
    assert order == ["of", "speaks", "silent", "another"]


def test_goods_that_people_are_paid_with_tell_no_trade() -> None:
    assert trade_terms("Kasjer", "", lemmas_of("Oferujemy zniżki na kosmetyki i dopłaty do leków OTC.")) == []
    assert trade_terms("Kasjer", "", lemmas_of("Sprzedajemy kosmetyki.")) == ["b:kosmetyczna"]


def test_trades_name_fields_kinds_of_workplaces_and_trades_that_exist() -> None:
    entries = parse(trades_text(), source="trades.txt")
    ids = {entry.id for entry in entries}
    assert len(entries) > 30
    for entry in entries:
        assert entry.names
        assert set(entry.near) <= {name for name, one in thesaurus().entries.items() if one.kind == "field"}
        assert set(entry.fields) <= set(kinds().of_id)
        assert set(entry.broader) <= ids
