"""Monthly pay as people say it among themselves: "piątka na rękę", "3,5 na rękę"."""

from __future__ import annotations

import re

from bot.domain import PayWish
from retrieval.reading.marks import Mark

_THOUSANDS = {
    "trojk": 3, "czworeczk": 4, "czwork": 4, "piateczk": 5, "piatk": 5, "szosteczk": 6, "szostk": 6, "siodemk": 7,
    "osemk": 8, "dziewiatk": 9, "dyszk": 10, "dych": 10, "pietnastk": 15, "dwudziestk": 20,
}  # fmt: skip
_MOST_WITHOUT_UNIT = 16
"""So many "na rękę" can only be thousands a month; more may be złoty an hour."""

_LEAD = r"(?:(?:za|od|min\.?|minimum|przynajmniej|co[ ]najmniej|chociaz|tak[ ]z|okolo|ok\.?|powyzej)[ ])"
_PAY = re.compile(
    rf"""(?<![\w,.])(?:
      {_LEAD}*(?:(?P<word>{"|".join(_THOUSANDS)})(?:a|e|i|y)?|(?P<number>\d{{1,2}})(?:[,.](?P<part>\d))?)
        [ ](?P<basis>na[ ]reke|do[ ]reki|na[ ]czysto|netto|brutto)(?![ ]?(?:/|za[ ]h|za[ ]godz|na[ ]godz))
      | (?P<low>\d{{1,2}})[ ]?-[ ]?(?P<high>\d{{1,2}})(?=[ ](?:netto[ ])?(?:na[ ])?b2b)
      | {_LEAD}+(?P<least>\d{{1,2}})(?=[ ](?:netto[ ])?na[ ]b2b)
      | {_LEAD}*(?P<day>\d{{2,4}})[ ]?(?:zl\w*|pln)?[ ](?:za[ ])?dniowk\w+
    )(?!\w)""",
    re.VERBOSE,
)
_B2B = range(3, 61)
"""So many on B2B are thousands a month; more may be złoty an hour."""


def find_slang_pay(flat_text: str) -> list[Mark]:
    """The pay wished for in thousands that are not named, or for a day's work."""
    return [
        Mark("pay", (), m.start(), m.end(), pay=wish)
        for m in _PAY.finditer(flat_text)
        if (wish := _wish(m)) is not None
    ]


def _wish(m: re.Match[str]) -> PayWish | None:
    if m["day"]:
        return PayWish(minimum=float(m["day"]), per="day")
    if m["least"] or m["low"]:
        least, most = int(m["least"] or m["low"]), int(m["high"] or 0)
        if least not in _B2B or (most and not least < most <= _B2B[-1]):
            return None
        return PayWish(minimum=least * 1000.0, maximum=most * 1000.0 or None)
    thousands = _THOUSANDS[m["word"]] if m["word"] else float(f"{m['number']}.{m['part'] or 0}")
    if not (m["word"] or 1 <= thousands < _MOST_WITHOUT_UNIT):
        return None
    return PayWish(minimum=float(round(thousands * 1000)), basis="gross" if m["basis"] == "brutto" else "net")
