"""Monthly pay as people say it among themselves: "piątka na rękę", "3,5 na rękę"."""

from __future__ import annotations

import re

from bot.domain import Basis, PayWish
from retrieval.reading.marks import Mark
from retrieval.reading.numerals import THOUSAND_SLANG

_THOUSANDS = {
    "trojk": 3, "czworeczk": 4, "czwork": 4, "piateczk": 5, "piatk": 5, "szosteczk": 6, "szostk": 6, "siodemk": 7,
    "osemk": 8, "dziewiatk": 9, "dyszk": 10, "dych": 10, "pietnastk": 15, "dwudziestk": 20,
}  # fmt: skip
_SLANG = rf"(?:{THOUSAND_SLANG}(?:[ ]na[ ](?:start|poczatek))?|k[ ]na[ ](?:start|poczatek))"
_MOST_WITHOUT_UNIT = 16
"""So many "na rękę" can only be thousands a month; more may be złoty an hour."""

_LEAD = r"(?:(?:za|od|min\.?|minimum|przynajmniej|co[ ]najmniej|chociaz|tak[ ]z|okolo|ok\.?|powyzej)[ ])"
_PAY = re.compile(
    rf"""(?<![\w,.])(?:
      {_LEAD}*(?:(?P<word>{"|".join(_THOUSANDS)})(?:a|e|i|y)?|(?P<number>\d{{1,2}})(?:[,.](?P<part>\d))?)
        [ ](?P<basis>na[ ]reke|do[ ]reki|na[ ]czysto|netto|brutto)(?![ ]?(?:/|za[ ]h|za[ ]godz|na[ ]godz))
      | {_LEAD}*(?P<monthly>{"|".join(_THOUSANDS)})(?:a|e|i|y)?[ ](?:miesiecznie|na[ ]miesiac|za[ ]miesiac)
      | {_LEAD}*(?:(?P<from>\d{{1,2}})[ ](?:do|a)[ ])?(?P<thousand>\d{{1,2}}(?:[,.]\d)?)[ ]?{_SLANG}
        (?:[ ](?:zl\w*|pln|zet\w*|(?P<euro>eur(?:o|os)?)))?
        (?:[ ](?P<of>na[ ]reke|do[ ]reki|na[ ]czysto|na[ ]lape|netto|brutto))?
        (?![ ]?(?:dol|funt|koron|-|do[ ]\d))
      | {_LEAD}*(?P<rate>\d{{2,3}})[ ]?(?:ziko|zika|zikow|zet\w*|zeta|zlociszy|zeciakow|zlotowek|zlotowki)
        (?:[ ](?P<rate_of>na[ ]reke|netto|brutto|do[ ]reki))?[ ](?:za[ ]|na[ ])?(?:h|godz\w*\.?)
      | (?P<low>\d{{1,2}})[ ]?-[ ]?(?P<high>\d{{1,2}})(?=[ ](?:netto[ ])?(?:na[ ])?b2b)
      | {_LEAD}*(?P<some>\d{{1,2}})[ ]?(?:-|do)[ ]?(?P<more>\d{{1,2}})
        [ ](?P<both>na[ ]reke|do[ ]reki|na[ ]czysto|netto|brutto)
        (?![ ]?(?:/|za[ ]h|za[ ]godz|na[ ]godz))
      | {_LEAD}+(?P<least>\d{{1,2}})(?=[ ](?:netto[ ])?na[ ]b2b)
      | (?:pensj|wyplat|zarobk|wynagrodz)\w*[ ]{_LEAD}*(?P<bare>\d{{1,2}})(?:[ ]?(?:-|do)[ ]?(?P<top>\d{{1,2}}))?
        (?=[ ]*(?:$|[,;.?!]))
      | {_LEAD}*(?P<day>\d{{2,4}})[ ]?(?:zl\w*|pln)?[ ](?:za[ ])?dniowk\w+
    )(?!\w)""",
    re.VERBOSE,
)
_THOUSANDS_A_MONTH = range(3, 61)
"""So many on B2B, or as a month's pay, are thousands; more may be złoty an hour."""


def find_slang_pay(flat_text: str) -> list[Mark]:
    """The pay wished for in thousands that are not named, or for a day's work."""
    return [
        Mark("pay", (), m.start(), m.end(), pay=wish)
        for m in _PAY.finditer(flat_text)
        if (wish := _wish(m)) is not None
    ]


def _wish(m: re.Match[str]) -> PayWish | None:
    if m["day"] or m["rate"]:
        return PayWish(float(m["day"] or m["rate"]), per="day" if m["day"] else "hour", basis=_basis(m["rate_of"]))
    if m["thousand"]:
        return _thousands(m)
    if bare := m["least"] or m["low"] or m["bare"]:
        return _of_thousands(int(bare), int(m["high"] or m["top"] or 0), _THOUSANDS_A_MONTH, None)
    if m["some"]:
        return _of_thousands(int(m["some"]), int(m["more"]), range(1, _MOST_WITHOUT_UNIT), _basis(m["both"]))
    word = m["word"] or m["monthly"]
    thousands = _THOUSANDS[word] if word else float(f"{m['number']}.{m['part'] or 0}")
    if not (word or 1 <= thousands < _MOST_WITHOUT_UNIT):
        return None
    return PayWish(minimum=float(round(thousands * 1000)), basis=_basis(m["basis"]))


def _of_thousands(least: int, most: int, plausible: range, basis: Basis | None) -> PayWish | None:
    """At least so many thousands, up to `most` of them where that is not 0; None where they are not plausible."""
    if least not in plausible or (most and not least < most <= plausible[-1]):
        return None
    return PayWish(least * 1000.0, most * 1000.0 or None, basis=basis)


def _basis(said: str | None) -> Basis | None:
    return None if said is None else "gross" if said == "brutto" else "net"


def _thousands(m: re.Match[str]) -> PayWish:
    """ "7 koła", "5 do 6 tysiaków", "2 patyki euro"."""
    said, low = (round(float((m[name] or "0").replace(",", ".")) * 1000.0) for name in ("thousand", "from"))
    return PayWish(
        low or said, said if low else None, currency="EUR" if m["euro"] else "PLN", basis=_basis(m["of"])
    )
