"""Counts with their plural forms, money and days, as each language writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import Pay, PayWish
from bot.texts import say
from bot.texts.english import ENGLISH
from bot.texts.numbers import pay_text, when, wish_text
from bot.texts.polish import POLISH

TODAY = date(2026, 3, 14)
_ = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("n", "polish", "english"),
    [
        (0, "0 ofert", "0 offers"),
        (1, "1 oferta", "1 offer"),
        (2, "2 oferty", "2 offers"),
        (4, "4 oferty", "4 offers"),
        (5, "5 ofert", "5 offers"),
        (11, "11 ofert", "11 offers"),
        (12, "12 ofert", "12 offers"),
        (14, "14 ofert", "14 offers"),
        (21, "21 ofert", "21 offers"),
        (22, "22 oferty", "22 offers"),
        (25, "25 ofert", "25 offers"),
        (101, "101 ofert", "101 offers"),
        (112, "112 ofert", "112 offers"),
        (122, "122 oferty", "122 offers"),
        (1000, f"1{_}000 ofert", "1,000 offers"),
        (21_909, f"21{_}909 ofert", "21,909 offers"),
    ],
)
def test_a_count_takes_its_plural_form(n: int, polish: str, english: str) -> None:
    assert say("pl").count(POLISH.offers, n) == polish
    assert say("en").count(ENGLISH.offers, n) == english


@pytest.mark.parametrize(
    ("pay", "polish", "english"),
    [
        (Pay(18000, 25000), f"18{_}000–25{_}000{_}zł / mies.", f"18,000–25,000{_}PLN / month"),
        (Pay(7500, 7500, basis="gross"), f"7{_}500{_}zł brutto / mies.", f"7,500{_}PLN gross / month"),
        (Pay(32.5, None, per="hour", basis="net"), f"od 32,50{_}zł netto / godz.", f"from 32.50{_}PLN net / hour"),
        (Pay(None, 900, per="day"), f"do 900{_}zł dziennie", f"up to 900{_}PLN / day"),
        (Pay(60000, 80000, "EUR", "year"), f"60{_}000–80{_}000{_}€ rocznie", f"60,000–80,000{_}EUR / year"),
        (
            Pay(20000, 24000, basis="net", contract="b2b"),
            f"20{_}000–24{_}000{_}zł netto + VAT / mies. (B2B)",
            f"20,000–24,000{_}PLN net + VAT / month (B2B)",
        ),
        (Pay(5000, 6000, "CHF"), f"5{_}000–6{_}000{_}CHF / mies.", f"5,000–6,000{_}CHF / month"),
        (Pay(None, None, raw="do uzgodnienia"), "", ""),
    ],
)
def test_pay_is_written_as_the_language_writes_money(pay: Pay, polish: str, english: str) -> None:
    assert pay_text(POLISH, pay) == polish
    assert pay_text(ENGLISH, pay) == english


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (PayWish(18000), f"od 18{_}000{_}zł / mies."),
        (PayWish(150, per="hour", basis="net"), f"od 150{_}zł netto / godz."),
        (PayWish(18000, 24000), f"18{_}000–24{_}000{_}zł / mies."),
        (PayWish(), ""),
    ],
)
def test_the_pay_asked_for_is_written_in_the_same_way(wish: PayWish, text: str) -> None:
    assert wish_text(POLISH, wish) == text


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (0, "dzisiaj", "today"),
        (1, "wczoraj", "yesterday"),
        (2, "2 dni temu", "2 days ago"),
        (22, "22 dni temu", "22 days ago"),
        (60, "13 stycznia 2026", "on 13 January 2026"),
        (-2, "16 marca 2026", "on 16 March 2026"),
    ],
)
def test_age_is_told_in_days_and_then_by_date(days: int, polish: str, english: str) -> None:
    day = TODAY - timedelta(days=days)
    assert when(POLISH, day, TODAY) == polish
    assert when(ENGLISH, day, TODAY) == english


@given(st.integers(min_value=0, max_value=10**7))
def test_the_plural_of_offers_follows_the_rule_of_the_grammar(n: int) -> None:
    form = say("pl").count(POLISH.offers, n).rsplit(" ", 1)[1]
    few = n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14}
    assert form == ("oferta" if n == 1 else "oferty" if few else "ofert")
