"""Excluded words of a search that stand for a constraint of their own, told in the words that people read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from retrieval.facts.languages.mastery import GOOD

if TYPE_CHECKING:
    from collections.abc import Mapping

ABROAD = "za granicą"
"""Excluded by whoever wants to stay in the country."""
AT_HOME = "w kraju"
"""Excluded by whoever wants work abroad, whichever the country."""
FOREIGN_LANGUAGE = "język obcy"
"""Excluded by whoever speaks none."""
OTHER_LANGUAGES = "inne języki"
"""Excluded by whoever speaks the languages named and none besides."""
NIGHTS = "praca w nocy"
"""Excluded by whoever works by day, also in shifts."""
THREE_SHIFTS = "trzy zmiany"
"""Excluded by whoever works two shifts at most."""
BRIGADES = "cztery brygady"
"""Excluded by whoever wants no shifts that go on without a break."""
TRIPS = "delegacja"
"""Excluded by whoever wants to work where the job is, and to be home in the evening."""
TRIPS_ABROAD = "wyjazdy za granicę"
"""Excluded by whoever drives or is sent no farther than the borders."""
IN_CAB = "spanie w kabinie"
"""Excluded by whoever drives and sleeps at home."""
PHONE = "telefon"
"""Excluded by whoever will not speak to people on the telephone."""
TARGETS = "plany sprzedażowe"
"""Excluded by whoever will not be measured by what is sold."""
CALLING = "dzwonienie do ludzi"
"""Excluded by whoever will not call people up, but may answer them."""
CALL_CENTRE = "call center"
"""Excluded by whoever will not sit among telephones, whichever way they ring."""
SELLING = "sprzedaż"
"""Excluded by whoever will sell nothing; a department of sales is none of it."""
COLD_CALLS = "cold calling"
"""Excluded by whoever will not call people to sell to them."""
OWN_CAR = "własny samochód"
"""Excluded by whoever has none that the work could need."""
PIECEWORK = "akord"
"""Excluded by whoever wants to be paid for the time."""
LIFTING = "dźwiganie"
"""Excluded by whoever can carry nothing heavy."""
HEIGHTS = "praca na wysokości"
"""Excluded by whoever must not work high above the ground."""
DRIVING = "prowadzenie pojazdów"
"""Excluded by whoever must not drive."""
AGENCY = "agencja"
"""Excluded by whoever wants to be employed by those that they work for."""
OUTDOORS = "praca w terenie"
"""Excluded by whoever will not go from one customer to the next."""
DUTIES = "dyżury"
"""Excluded by whoever will not be on call beside the hours of work, nor stay for the night."""
HOLIDAYS = "praca w święta"
"""Excluded by whoever wants public holidays off."""
SUNDAYS = "praca w niedziele"
"""Excluded by whoever wants Sundays off; Saturdays may be worked."""
LONG_SHIFTS = "zmiany po 12 godzin"
"""Excluded by whoever works eight hours a day at most."""
ROUND_THE_CLOCK = "dyżury 24h"
"""Excluded by whoever will not stay for a day and a night; half of it may do."""
TILL = "kasa"
"""Excluded by whoever will work in a shop, but not there."""
COMMISSION_ALONE = "sama prowizja"
"""Excluded by whoever wants to be paid for the time too; commission beside that is no fault."""
UNPAID = "bezpłatny staż"
"""Excluded by whoever wants to be paid while learning."""
CHAIN = "sieciówka"
"""Excluded by whoever will not work for a chain of shops, pharmacies or restaurants; a shop of its own will do."""
PHYSICAL = "praca fizyczna"
"""Excluded by whoever wants to work with the head; what guards and bodies are called is none of it."""
DAYS = "praca w dzień"
"""Excluded by whoever can work at night alone."""
MORE_EXPERIENCE: Mapping[int, str] = MappingProxyType(
    {years: f"od {years} lat doświadczenia" for years in range(2, 11)}
)
"""Excluded by whoever has worked for less; by the years that an offer demands at least."""
NOT_IN_TEXTS = frozenset(
    {
        *GOOD,
        *MORE_EXPERIENCE.values(),
        DUTIES,
        HOLIDAYS,
        SUNDAYS,
        LONG_SHIFTS,
        DAYS,
        AT_HOME,
        FOREIGN_LANGUAGE,
        OTHER_LANGUAGES,
        THREE_SHIFTS,
        BRIGADES,
        TRIPS,
        TRIPS_ABROAD,
        PHONE,
        CALLING,
        CALL_CENTRE,
        SELLING,
        TARGETS,
        COLD_CALLS,
        OUTDOORS,
        OWN_CAR,
        PIECEWORK,
        LIFTING,
        HEIGHTS,
    }
)
"""Those that are not looked for in what an offer says."""
