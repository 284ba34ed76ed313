"""Time zones as people name them: a city in Polish or English, "Europe/London", "UTC+2"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale

_OFFSET = re.compile(r"(?:utc|gmt)?\s*(?P<sign>[+-])\s*(?P<hours>\d{1,2})(?::?00)?")
_NAMED = re.compile(r"^(?:czas(?:em|u|ie)?|w|we|strefa|the|in|of)\s+|\s+(?:time)$")
_SHORT = {
    "utc": "Etc/UTC", "gmt": "Etc/UTC", "cet": "Europe/Warsaw", "cest": "Europe/Warsaw", "polska": "Europe/Warsaw",
    "poland": "Europe/Warsaw", "polski": "Europe/Warsaw", "domyslna": "", "default": "",
}  # fmt: skip


def zone_named(text: str) -> str | None:
    """The IANA name of a zone; None for what is none, and "" for the bot's own."""
    name = _folded(text)
    while (shorter := _NAMED.sub("", name)) != name:
        name = shorter
    if name in _SHORT:
        return _SHORT[name]
    if (offset := _OFFSET.fullmatch(name)) and int(offset["hours"]) <= 14:
        hours = int(offset["hours"])
        # Etc's signs are those of POSIX: Etc/GMT-2 is two hours ahead.
        zone = f"Etc/GMT{'-' if offset['sign'] == '+' else '+'}{hours}" if hours else "Etc/UTC"
        return zone if zone in available_timezones() else None
    known = _names()
    return known.get(name) or known.get(name.replace(" ", "_")) or _inflected(name, known)


def _inflected(name: str, known: dict[str, str]) -> str | None:
    """A Polish city in another case: "w Londynie", "Paryża"; only where it can be but one."""
    stem = name[: max(4, len(name) - 3)]
    fitting = {zone for city, zone in known.items() if "/" not in city and city.startswith(stem)}
    return fitting.pop() if len(fitting) == 1 and len(name) > 4 else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Every name that is known, folded: of the zones themselves, and of their cities in both languages."""
    zones = {name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/"))}
    found = {_folded(name.rpartition("/")[2].replace("_", " ")): name for name in sorted(zones)}
    for language in ("en", "pl"):
        for zone, names in Locale.parse(language).time_zones.items():
            if zone in zones and names.get("city"):
                found[_folded(str(names["city"]))] = zone
    return found | {_folded(name): name for name in zones}


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.strip(" .!?:;„”\"'").split())
