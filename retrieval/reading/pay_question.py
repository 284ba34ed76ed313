"""Is the bot asked how it reckons with pay? "naliczanie płac" is work in payroll, and no such question."""

from __future__ import annotations

import re

_MOST_WORDS = 14
_PAY = r"""(?: (?:plac|pensj|zarob|stawk|wynagrodz|kwot|widel|walut|pieniadz)\w* | stawek
    | pay | salar\w+ | wages? | rates? | amounts? | money | currenc\w+ )"""
_SHOWN = r"(?: te | podane | pokazane | wasze | twoje )"
_EITHER = r"(?: netto\ czy\ brutto | brutto\ czy\ netto | gross\ or\ net | net\ or\ gross )"
_QUESTION = re.compile(
    rf"""(?<!\w)(?:
      jak\ (?:\w+\ ){{0,2}} (?:prze|wy|ob)?licz\w+ \ (?:\w+\ ){{0,2}} {_PAY}
    | jak\ (?:\w+\ ){{0,2}} porown(?:uj|yw)\w+ \ (?:\w+\ ){{0,2}} {_PAY}
    | (?:czy\ )? (?:{_SHOWN}\ )? {_PAY}\ (?:\w+\ ){{0,2}} {_EITHER}
    | czy\ {_SHOWN}\ {_PAY}\ (?:to|sa|jest)\ (?:netto|brutto)
    | (?:czy\ )? to\ (?:(?:jest|sa)\ )? {_EITHER}
    | \A(?:(?:a|no|to|ok|and|so)\ )* ile\ (?:to|jest|bedzie|wychodzi|wyjdzie|z\ tego|na\ czysto)
      (?:\ (?:to|jest|bedzie|wychodzi|wyjdzie|z\ tego))* \ (?:netto|na\ reke|do\ reki|brutto|na\ czysto) \Z
    | \A(?:(?:and|so)\ )? (?:how\ much|what)\ is\ (?:that|it|this)\ (?:net|gross|after\ tax|in\ hand) \Z
    | po\ jakim\ kursie
    | jaki\ (?:(?:masz|przyjmujesz|bierzesz)\ )? kurs\ (?:walut\w*|euro|dolara)
    | how\ (?:do\ you|are|is)\ (?:the\ )? (?:{_PAY}\ )? (?:compar|conver|calculat)\w+ (?:\ (?:the\ )? {_PAY})?
    | (?:are|is)\ (?:these|the|this|those)\ {_PAY}\ (?:gross|net)
    | what\ exchange\ rates?
    )(?!\w)""",
    re.VERBOSE,
)


def asks_about_pay(said: str) -> bool:
    """`said`: folded words, blanks single: "czy te kwoty sa netto czy brutto"."""
    return len(said.split()) <= _MOST_WORDS and _QUESTION.search(said) is not None
