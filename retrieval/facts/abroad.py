"""Work abroad that a field calls by the region where people are looked for.

Agencies put "opolskie" where they recruit; their texts tell of a "niemiecka umowa", or of pay in euro beside
lodging. Drivers are told by their routes, which begin at home.
"""

from __future__ import annotations

import re

from retrieval.facts.rules import either

_NATIONS = "niemieck holendersk austriack belgijsk norwesk szwedzk dunsk francusk szwajcarsk finsk".split()
_NATIONAL = rf"(?:{'|'.join(_NATIONS)})"
_CONTRACT = re.compile(
    either(rf"""
    \b{_NATIONAL}(?:a|ie|iej)[ ](?:umow[aey]|kontrakt|ubezpieczeni[ea])(?:[ ]o[ ]prac[ey])?
    \bna[ ]{_NATIONAL}ich[ ]warunkach
    \bumow[aey](?:[ ]o[ ]prac[ey])?[ ](?:na[ ]|wg[ ]|wedlug[ ])?{_NATIONAL}(?:a|iej|ich)\b
    """)
)
_IN_EURO = re.compile(r"\d[ ]?(?:€|eur\b|euro\b)[ ]?(?:netto|brutto|/|na[ ](?:godz|reke|mies)|za[ ]godz|mies|tyg)")
_IN_ZLOTY = re.compile(r"\d[ ]?(?:zl\b|pln\b|zlotych)")
_LODGING = ("zakwaterowani", "kwater", "mieszkani", "nocleg")
_DRIVING = ("c+e", "kat. c", "naczep", "tachograf", "miedzynarodow")
_OPENING = 250
"""Characters in which an advert for drivers calls them so; further on, one of a crew may drive the others."""


def is_work_abroad(said: str) -> bool:
    """Is the work of an advert (flat text) in another country, whatever its fields say?

    Pay in euro tells it only beside lodging, and where there is no pay in złoty as well.
    """
    if "kierowc" in said[:_OPENING] or any(map(said.__contains__, _DRIVING)):
        return False
    if any(map(said.__contains__, _NATIONS)) and _CONTRACT.search(said):
        return True
    if not any(map(said.__contains__, _LODGING)):
        return False
    return _IN_EURO.search(said) is not None and not _IN_ZLOTY.search(said)
