"""Amounts, counts and dates as a language writes them; the rules of plural and grouping are CLDR's (babel)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from datetime import date

    from bot.domain import Language, Pay, PayWish
    from bot.texts.wording import Forms, Wording

NBSP = "\N{NO-BREAK SPACE}"
MOST_DAYS_AGO = 30
"""Up to this age a date is told in days."""


@lru_cache(maxsize=2)
def locale(language: Language) -> Locale:
    return Locale.parse("pl_PL" if language == "pl" else "en_GB")


def plural(forms: Forms, n: int, language: Language, *, least: bool = False, **more: object) -> str:
    """The right form for `n`, with `{n}` and `more` filled in: 1 oferta, 2 oferty, 5 ofert, 22 oferty.

    `least`: there are so many at least ("240+ ofert").
    """
    category = locale(language).plural_form(n)
    return forms.get(category, forms["other"]).format(n=count(n, language, least=least), **more)


def count(n: int, language: Language, *, least: bool = False) -> str:
    """How many; "240+" where there are so many at least."""
    return number(n, language) + ("+" if least else "")


@lru_cache(maxsize=1024)  # pay comes in round amounts, the same in many offers
def number(value: float, language: Language) -> str:
    """18000 → "18 000" with no-break spaces, 32.5 → "32,50": whole amounts bare, others with two decimals."""
    whole = float(value).is_integer()
    return format_decimal(value, format="#,##0" if whole else "#,##0.00", locale=locale(language))


def amounts(w: Wording, minimum: float | None, maximum: float | None, currency: str) -> str:
    """ "18 000–25 000 zł", "od 18 000 zł", "do 25 000 zł"; "" where neither is known."""
    symbol = NBSP + w.currencies.get(currency, currency)
    if minimum is not None and maximum is not None and minimum != maximum:
        return f"{number(minimum, w.language)}–{number(maximum, w.language)}{symbol}"
    if minimum is not None and maximum is not None:
        return number(minimum, w.language) + symbol
    if minimum is not None:
        return w.from_amount.format(amount=number(minimum, w.language) + symbol)
    if maximum is not None:
        return w.up_to_amount.format(amount=number(maximum, w.language) + symbol)
    return ""


def pay_text(w: Wording, pay: Pay) -> str:
    """One pay range in words, "" where it states no amount."""
    amount = amounts(w, pay.minimum, pay.maximum, pay.currency)
    if not amount:
        return ""
    contract = f"({w.contracts[pay.contract]})" if pay.contract else ""
    basis = ""
    if pay.basis:
        invoiced = pay.contract == "b2b" and pay.basis == "net"
        basis = w.net_of_invoice if invoiced else w.bases[pay.basis]
    return " ".join(filter(None, (amount, basis, w.per[pay.per], contract)))


def wish_text(w: Wording, wish: PayWish) -> str:
    """The pay asked for in words: "od 18 000 zł / mies."."""
    amount = amounts(w, wish.minimum, wish.maximum, wish.currency)
    basis = w.bases[wish.basis] if wish.basis else ""
    return " ".join(filter(None, (amount, basis, w.per[wish.per]))) if amount else ""


def date_text(w: Wording, day: date) -> str:
    return format_date(day, "d MMMM y", locale=locale(w.language))


def when(w: Wording, day: date, today: date) -> str:
    """ "dzisiaj", "wczoraj", "3 dni temu"; a date for what is older, or lies ahead."""
    days = (today - day).days
    if days == 0:
        return w.today
    if days == 1:
        return w.yesterday
    if 0 < days <= MOST_DAYS_AGO:
        return plural(w.days_ago, days, w.language)
    return w.on_date.format(date=date_text(w, day))


def language_name(code: str, language: Language) -> str:
    """ "de" → "niemiecki"; an unknown code is itself."""
    return str(locale(language).languages.get(code, code))


def place_name(name: str, language: Language) -> str:
    """A place in the words of a language: countries have their own, whatever else its Polish name."""
    return name if language == "pl" else country_name(_countries().get(name, name), language)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The codes of the countries by their Polish names, by which searches and offers name them."""
    return {str(name): code for code, name in locale("pl").territories.items() if code.isalpha()}


def country_name(code: str, language: Language) -> str:
    """ "NL" → "Holandia"; an unknown code is itself."""
    return str(locale(language).territories.get(code, code))
