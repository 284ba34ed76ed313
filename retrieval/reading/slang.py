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

_PAY = re.compile(
    rf"""(?<![\w,.])(?:(?:za|od|min\.?|minimum|przynajmniej|co[ ]najmniej|chociaz|tak[ ]z|okolo|ok\.?|
      powyzej)[ ])*
    (?:(?P<word>{"|".join(_THOUSANDS)})(?:a|e|i|y)?|(?P<number>\d{{1,2}})(?:[,.](?P<part>\d))?)
    [ ](?P<basis>na[ ]reke|do[ ]reki|na[ ]czysto|netto|brutto)(?![ ]?(?:/|za[ ]h|za[ ]godz|na[ ]godz))(?!\w)""",
    re.VERBOSE,
)


def find_slang_pay(flat_text: str) -> list[Mark]:
    """The pay wished for in thousands that are not named."""
    found = []
    for m in _PAY.finditer(flat_text):
        thousands = _THOUSANDS[m["word"]] if m["word"] else float(f"{m['number']}.{m['part'] or 0}")
        if 1 <= thousands < _MOST_WITHOUT_UNIT or m["word"]:
            basis = "gross" if m["basis"] == "brutto" else "net"
            wish = PayWish(minimum=round(thousands * 1000), basis="gross" if basis == "gross" else "net")
            found.append(Mark("pay", (), m.start(), m.end(), pay=wish))
    return found
