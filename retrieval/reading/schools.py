"""What a trade school teaches, which is what its graduates look for where they name no other work."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.reading.sense import names_work

_TAUGHT = {
    "mechatroniczn": "mechatronik", "elektroniczn": "elektronik", "elektryczn": "elektryk",
    "mechaniczn": "mechanik", "samochodow": "mechanik samochodowy", "budowlan": "pracownik budowlany",
    "gastronomiczn": "kucharz", "informatyczn": "informatyk", "logistyczn": "logistyk", "fryzjersk": "fryzjer",
    "handlow": "sprzedawca", "weterynaryjn": "technik weterynarii", "stolarsk": "stolarz",
    "krawieck": "krawiec", "cukiernicz": "cukiernik", "piekarsk": "piekarz", "ekonomiczn": "praca biurowa",
}  # fmt: skip
_SCHOOL = re.compile(
    r"(?<!\w)(?:(?:jestem[ ])?(?:swiezo[ ]|zaraz[ ]|wlasnie[ ])?po[ ](?:technikum|zawodowce|szkole)|"
    r"(?:wlasnie[ ]|niedawno[ ])?(?:(?:s|u)konczyl(?:em|am)|koncze)[ ](?:technikum|zawodowke|szkole)|"
    r"absolwent(?:ka|em)?[ ]technikum|mam[ ](?:(?:s|u)konczone[ ])?technikum)[ ]"
    rf"(?P<of>{'|'.join(_TAUGHT)})(?:e|a|y|ym|ej|im|iej)(?!\w)"
)


def trade_learned(text: str) -> str:
    """`text` with the school that somebody has finished said as its trade, or left out beside other work."""
    m = _SCHOOL.search(flat(text))
    if m is None:
        return text
    before, after = text[: m.start()], text[m.end() :]
    known = "" if names_work(f"{before}, {after}") else _TAUGHT[m["of"]]
    return f"{before}{known.rjust(m.end() - m.start())}{after}"
