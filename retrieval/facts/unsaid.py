"""Whether an advert that has the words of a circumstance, or of work, says something else with them.

"Nie zapewniamy zakwaterowania" offers none, a ramp for disabled people is no offer to them alone, and nights that
are slept through are no work at night.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DENIED = re.compile(
    r"(?:\bbez(?: praca(?: w)?)?|"
    r"\b(?:nie|bez) (?:zapewniac|zapewnic|oferowac|zatrudniac|zatrudnic|gwarantowac|przyjmowac|"
    r"dysponowac|przewidywac|organizowac|wstawac|dotyczyc)(?: \w+)?|"
    r"\b(?:brak|bez|nie (?:ma|moj|miec|istniec|byc|widziec)) mozliwosc(?: \w+){0,2})$"
)
"""What stands before a denied circumstance, as lemmas: "brak możliwości zatrudnienia par", "nie oferujemy …"."""
_DENIED_WITHIN = 5

_BUILDING = """budynek winda podjazd toaleta dostosowac przystosowac niedostosowany nieprzystosowany wejscie wjazd
    drzwi udogodnienie parkingowy postojowy parking barierka podnosnik potrzeba wskaznik usprawnic usprawnienie"""
_OF_OTHERS = "opieka opiekun asystent dom kopia kserokopia potwierdzac wydac karta zajecie terapia pomoc wsparcie"
_WHOEVER = "wzglad orientacja plec rasa pochodzenie religia wyznanie dyskryminacja dyskryminowac narodowosc"
_SLEPT = frozenset("przespac przesypiac spac sen spokojny nieprzespany wyspac".split())
_BEFORE = {
    "niepelnosprawni": (6, frozenset(f"{_BUILDING} {_OF_OTHERS} {_WHOEVER}".split())),
    "codziennie-w-domu": (3, frozenset(("doswiadczyc", "doswiadczenie"))),
    "dla-par": (
        4,
        frozenset("isc id programowac pair psychoterapia terapia gotowac gotowanie cieply technologiczny".split()),
    ),
    "nocna-zmiana": (3, _SLEPT),
    "sezonowa": (
        5,
        frozenset(
            "opieka dziecko urlop doplata dofinansowac dofinansowanie premia dodatek nawet doswiadczyc".split()
        ),
    ),
}
"""For each circumstance what makes the words of it say something else, within so many words before them."""
_AFTER = {
    "niepelnosprawni": (2, frozenset(("ruchowy", "ruchowo", "sadowy", "zakaz"))),
    "dla-par": (2, frozenset(("jezykowy",))),
    "nocna-zmiana": (3, _SLEPT),
}
"""The same behind them."""


_WISHED_BEFORE = re.compile(r"\bmile widziec(?: \w+){0,4}$")
_WISHED_AFTER = re.compile(
    r"(?:(?:byc|jest) )?mile widziec\b(?! (?:doswiadczyc|osoba|uprawnic|prawo|znajomosc|kandydat|umiejetnosc|"
    r"umiec|ksiazeczka|student|kobieta|takze|rowniez|kurs|wyksztalcic|status)\b)"
)
"""Behind it, where the wish goes on to name something else it is that which is wished for."""


def is_wished(positions: Sequence[int], lemmas: Sequence[str]) -> bool:
    """Is work that a text names only wished for in whoever comes: "mile widziana znajomość branży spożywczej"?"""
    first, behind = positions[0], positions[-1] + 1
    if _WISHED_BEFORE.search(" ".join(lemmas[max(0, first - 6) : first])):
        return True
    return _WISHED_AFTER.match(" ".join(lemmas[behind : behind + 4])) is not None


def is_unsaid(aspect: str, positions: Sequence[int], lemmas: Sequence[str]) -> bool:
    """Do the words around an aspect, whose own words stand at `positions` of a text, keep it from being stated?"""
    first, last = positions[0], positions[-1]
    if _DENIED.search(" ".join(lemmas[max(0, first - _DENIED_WITHIN) : first])):
        return True
    reach, telling = _BEFORE.get(aspect, (0, frozenset()))
    if reach and not telling.isdisjoint(lemmas[max(0, first - reach) : first]):
        return True
    reach, telling = _AFTER.get(aspect, (0, frozenset()))
    return reach > 0 and not telling.isdisjoint(lemmas[last + 1 : last + 1 + reach])
