"""The pay that a sentence asks for, as the offers' own words for pay are read."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain import PayWish
from retrieval.flat import flat
from retrieval.pay import PayMention, find_pay, names_currency
from retrieval.reading.marks import Mark

_MOST_CLAUSES = 500
"""Characters in which pay is looked for clause by clause."""
_CROWNS = re.compile(r"(?<=\d )koron\w*(?! (?:norw|szw|du[nń]|czes))", re.IGNORECASE)
_APART = re.compile(
    r"(?<!\w)(?<!\bnie[ ])(?<!not[ ])(?:(?:w|in)[ ]|(?=\w+[ ](?:od|min\w*|co[ ]najmniej|from|"
    r"at[ ]least)[ ]\d))(?:(?P<EUR>eur(?:o|os)?)|(?P<USD>usd|dolar(?:ach|y|ow)|"
    r"(?:us[ ])?dollars)|(?P<GBP>gbp|funt(?:ach|y|ow)|"
    r"(?:british[ ])?pounds)|(?P<CHF>chf|frankach|(?:swiss[ ])?francs)|(?P<PLN>pln|zl|zlotych|zlotowkach))(?!\w)"
)
"""A currency that stands apart from the amount: "kontrakt w euro, minimum 5000"."""
_LEAST_APART = re.compile(r"(?<=[^ ])[ ]{2,}(?:min(?:imum)?|wi[eę]cej|wzwy[zż])$", re.IGNORECASE)
"""Behind blanks that stand for what has been read between, which no mark may cover: "140 zł/h b2b minimum"."""
_TURNED = re.compile(
    r"(?<!\w)(?:od )?(?P<least>\d[\d .,]*?(?: ?(?:tys\.?|k))?)(?: do |"
    r" ?[-–] ?)(?P<most>\d+(?:[ .,]\d+)*(?: ?(?:tys\.?|k))?)(?!\w)",
    re.IGNORECASE,
)
"""A range whose ends stand the wrong way round, where nothing else is pay: "od 20 tys. do 5 tys."."""
_COUNTRY_OF_CROWNS = (("szwe", "SEK"), ("dani", "DKK"), ("czec", "CZK"))


def _crowns_named(text: str) -> str:
    """Crowns by the currency of the country named, of Norway where none is; as many letters as they had."""
    said = flat(text)
    code = next((code for stem, code in _COUNTRY_OF_CROWNS if stem in said), "NOK")
    return _CROWNS.sub(lambda m: code.ljust(len(m.group())), text)


def asked_pay(text: str) -> list[Mark]:
    """The pay a person asks for, as constraints."""
    found = _found(_crowns_named(text))
    apart = _APART.search(flat(text))
    if found and apart is not None and (currency := apart.lastgroup):
        found = [
            m if names_currency(text[m.start : m.end]) else replace(m, pay=replace(m.pay, currency=currency))
            for m in found
        ]
        return [*_pay_marks(found, text), Mark("told", (), *apart.span())]
    return _pay_marks(found, text)


def _found(text: str) -> list[PayMention]:
    """The pay a person asks for. What a clause before it says ("zakwaterowanie zapewnione, od 3000 euro") must not
    hide it, so each clause is read by itself where the whole gives nothing."""
    found = find_pay(text, asked=True)
    if found or not any(c.isdigit() for c in text):
        return found
    if turned := _TURNED.search(text):
        whole = f"od {turned['most']} do {turned['least']}"
        return find_pay(text[: turned.start()] + whole + text[turned.end() :], asked=True)
    for clause in re.finditer(r"[^,;]+", text[:_MOST_CLAUSES]):
        for m in find_pay(clause.group(), asked=True):
            found.append(replace(m, start=m.start + clause.start(), end=m.end + clause.start()))
    return found


def _pay_marks(found: list[PayMention], text: str) -> list[Mark]:
    return [
        Mark(
            "pay",
            (),
            m.start,
            m.start + len(_LEAST_APART.sub("", text[m.start : m.end]).rstrip()),
            pay=PayWish(m.pay.minimum, m.pay.maximum, m.pay.currency, m.pay.per, m.pay.basis),
        )
        for m in found
        if m.pay.minimum is not None or m.pay.maximum is not None
    ]
