"""What a location field names and the gazetteer does not know, in the field's own words.

"Heijen" or "Babice Nowe" is a place all the same: whoever reads the offer is told it, and whoever asks for another
town does not get the offer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Place
from retrieval.places.index import flat
from retrieval.places.parsing import cleaned, items_of

if TYPE_CHECKING:
    from retrieval.places.field import Item
    from retrieval.places.index import Index

NOT_KNOWN = ""
"""The country of a place that nothing is known of."""

_LONGEST = 60
# "Sunnyvale, CA", "Lansing, Michigan"; without the codes of countries of Europe (DE, AL, MT, MD, ME).
_OF_THE_STATES = re.compile(
    r", (?:AK|AZ|AR|CA|CO|CT|DC|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MI|MN|MO|MS|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA"
    r"|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut"
    r"|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan"
    r"|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York"
    r"|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota"
    r"|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)$"
)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_NO_PLACE = re.compile(
    r"\b(?:locations?|lokalizacj\w*|europ[aey]|emea|apac|amer\w*|latam|north|south|global\w*|worldwide|world|swiat"
    r"|headquarters|hq|distributed|flexible|multiple|various|several|other|none|tbd|tbc|client|klient\w*|siedzib\w*"
    r"|firm\w*|zakl\w*|dom\w*|home|based|onsite|on-site|stacjonarn\w*|ustaleni\w*|uzgodnieni\w*|dowoln\w*|cal[aey]\w*"
    r"|kraj\w*|polsk\w*|poland|woje\w*|powiat\w*|gmin\w*|miast\w*|wies|wskazan\w*|rozn\w*|wybran\w*|miejsc\w*|all|add"
    r"|pandemi\w*|covid\w*|time|friendly|work\w*|prac\w*)\b"
)


def unknown(index: Index, raw: str) -> Place | None:
    """The place of a field as it is written ("Prien am Chiemsee"); None where the field names none.

    In a foreign country that the field names, it is only the name ("Holandia, Gendt": Gendt); else the country is
    `NOT_KNOWN`.
    """
    text = " ".join(cleaned(raw).split()).strip(" ,;:/|-–—")
    items = items_of(index, text)
    names = [item for item in items if item.kind in {"village", "commune"} and _is_name(item)]
    if not names or any(item.kind == "town" for item in items):
        return None
    countries = {item.place.country for item in items if item.kind == "country"}
    if len(countries) == 1:
        return Place(names[0].text, "town", None, countries.pop())
    if not countries and _OF_THE_STATES.search(text):
        return Place(names[0].text, "town", None, "US")
    return Place(text if len(text) <= _LONGEST else names[0].text, "town", None, NOT_KNOWN)


def _is_name(item: Item) -> bool:
    text = re.sub(r"^(?:gm\.|gmina)\s*", "", flat(item.text))
    return not item.names and bool(_LETTERS.search(text)) and not _NO_PLACE.search(text)
