"""Pay that a source gives as numbers: a range as an object, its currency, period and contract."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.domain import CONTRACTS, Pay
from retrieval.pay import period_meant
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain import Basis, Contract, Period

_PERIODS: dict[str, Period] = {
    "hour": "hour", "day": "day", "month": "month", "year": "year",
    "godz": "hour", "godzina": "hour", "h": "hour", "hourly": "hour", "godzine": "hour",
    "dzien": "day", "dniowka": "day", "daily": "day", "dni": "day",
    "miesiac": "month", "mies": "month", "monthly": "month", "m_c": "month", "msc": "month",
    "rok": "year", "yearly": "year", "annual": "year", "annually": "year", "rocznie": "year",
}  # fmt: skip
_PERIOD_WORDS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"hour|godz|\bhur\b|^hr?$|/ ?h\b")),
    ("month", re.compile(r"month|miesi|mies\b|\bmon?\b|m-c|msc")),
    ("year", re.compile(r"year|annu|\brok|rocz|\bann\b|p\.?a\.?$|^yr$")),
    ("day", re.compile(r"\bday|dail|dzien|\bdni|dniow")),
)
_BASIS: dict[Basis, frozenset[str]] = {"gross": frozenset({"gross", "brutto"}), "net": frozenset({"net", "netto"})}
_LOW = ("min", "minimum", "from", "od", "min_value", "minValue", "lowEnd", "min_amount", "minAmount")
_HIGH = ("max", "maximum", "to", "do", "max_value", "maxValue", "highEnd", "max_amount", "maxAmount")
_PER = ("per", "period", "unit", "okres", "unitText", "interval", "payment_period", "frequency")
_BASES = ("basis", "type", "kind", "tax", "rodzaj", "typ")
_FLAGS = (("gross", "net"), ("brutto", "netto"))
"""Names under which a range says whether it is the one or the other: {"min": 5000, "gross": true}."""
_WEEK = re.compile(r"week|tydz|tygod")
_SIGNS = {"zl": "PLN", "zloty": "PLN", "€": "EUR", "euro": "EUR", "$": "USD", "£": "GBP", "kc": "CZK"}
NOT_STATED = ""
"""The currency of amounts with which none is named; where the work is tells it, or nothing does."""

_LOWEST_MONTHLY, _LIKELY_MONTHLY = 500, range(1_500, 60_000)
"""PLN: a "monthly" amount below the first is plainly an hourly or daily one; one in the range is monthly where
nothing says what it is paid for."""

_ZLOTYS = {"PLN", NOT_STATED}


def pay_of(value: Mapping[str, Any]) -> Pay | None:
    """A range given as an object: min/max or from/to, currency, per, basis, contract; None without an amount,
    and where nothing tells what it is paid for.

    Its currency is `NOT_STATED` where the object names none.
    """
    bottom = _any(value, *_LOW, "amount", "value")
    top = _any(value, *_HIGH)
    low, high = _amount(bottom), _amount(top)
    if low is None and high is None:
        return None
    of_end = next((end for end in (bottom, top) if isinstance(end, dict)), {})
    currency = _code(_any(value, "currency", "waluta") or _any(of_end, "currency", "currencyCode"))
    said = str(_any(value, *_PER) or "")
    per = _PERIODS.get(re.sub(r"[^a-z0-9]+", "_", fold(said)).strip("_")) or period_of(said)
    if per is None and not _WEEK.search(fold(said)):
        per = _meant(low, high, currency)
    if per is None:
        return None
    contract = _any(value, "contract", "type")
    return Pay(
        minimum=low,
        maximum=high,
        currency=currency,
        per=per,
        basis=_basis(value),
        contract=_contract(contract),
    )


def _basis(value: Mapping[str, Any]) -> Basis | None:
    """Whether a range is gross or net, as a word or as yes and no."""
    for name in _BASES:
        for base, words in _BASIS.items():
            if fold(str(value.get(name) or "")) in words:
                return base
    for gross, net in _FLAGS:
        said = {value.get(gross), not value[net] if isinstance(value.get(net), bool) else None}
        if said & {True, False}:
            return "gross" if True in said else "net"
    return None


def period_of(unit: object) -> Period | None:
    """The period that a word stands for: "per-year-salary", "1 YEAR", "MONTH", "godzina"; None for others."""
    return next(iter(periods_of(unit)), None)


def periods_of(unit: object) -> list[Period]:
    """All periods that words stand for: "zł/h lub zł/mies."."""
    text = fold(str(unit or "")).replace("_", " ")
    return [period for period, words in _PERIOD_WORDS if words.search(text)]


def stated(
    low: Any, high: Any, *, currency: Any, unit: Any, gross: Any = None, contract: Contract | None = None
) -> dict[str, Any] | None:
    """A range as the value of a field "pay"; None without amounts and where nobody can tell what they are for."""
    low, high, currency = _amount(low), _amount(high), _code(currency)
    top = max(low or 0, high or 0)
    per = period_of(unit)
    if per is None and not unit:
        per = _meant(low, high, currency)
    if not top or per is None or (per == "month" and currency in _ZLOTYS and top < _LOWEST_MONTHLY):
        return None
    basis = {True: "gross", False: "net"}.get(gross) if isinstance(gross, bool) else None
    return {"min": low, "max": high, "currency": currency, "per": per, "basis": basis, "contract": contract}


def _meant(low: float | None, high: float | None, currency: str) -> Period | None:
    """What an amount is paid for whose period nobody states, where its size tells it."""
    if currency in _ZLOTYS:
        return "month" if int(max(low or 0, high or 0)) in _LIKELY_MONTHLY else None
    return period_meant(low, high, currency)


def _code(currency: Any) -> str:
    """The ISO 4217 code that a field for currencies holds, also as a sign or as "zł"."""
    written = str(currency or "").strip()
    return _SIGNS.get(fold(written).rstrip("."), written.upper()[:3])


def _contract(value: Any) -> Contract | None:
    return next((c for c in CONTRACTS if c == value), None)


def _any(value: Mapping[str, Any], *names: str) -> Any:
    return next((value[name] for name in names if value.get(name) is not None), None)


def _amount(value: Any) -> float | None:
    """A positive number, also as a text ("12 000,50") or an object; None for 0 and for what is no number."""
    if isinstance(value, dict):
        value = value.get("amount")
    if isinstance(value, str):
        text = re.sub(r"[\s\u00a0']|zł|pln", "", value.casefold())
        text = re.sub(r"[.,](?=\d{3}\b)", "", text).replace(",", ".")
        try:
            value = float(text)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 10**9:
        return None
    return float(value)
