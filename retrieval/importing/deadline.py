"""Until when an advert says that it is open, where no field of it does: "Termin składania dokumentów: 31.08.2021".

An advert names many days: when the work begins, until when a contract or a replacement lasts, until when a rate
holds. So a day counts behind a label of its own, or behind words of sending in papers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.sources.dates import as_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_READ = 20_000
_SIGNS = ("202", "203")
_MONTHS = (
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
)
_DAY = (
    rf"(?P<day>\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}[ ](?:{_MONTHS})[ ]\d{{4}}"
    rf"|(?:{_MONTHS})[ ]\d{{1,2}},?[ ]\d{{4}})(?!\d)"
)
_PAPERS = (
    r"(?:aplikacj\w*|dokument(?:y|ow|ami)|ofert\w*|zgloszen\w*|cv|podan\w*|list\w*[ ]motywacyjn\w*|kandydatur\w*"
    r"|wniosk\w*|applications?)"
)
_SENDING = (
    r"(?:s?klada\w*|zloz\w+|nadsyla\w*|przesyla\w*|przesla\w*|wysyla\w*|dostarcz\w*|przyjm\w+|rejestrow\w*"
    r"|zglasza\w*)"
)
_LABELLED = re.compile(
    r"(?<!\w)(?:data[ ]waznosci(?:[ ]ogloszenia|[ ]oferty)?"
    r"|(?:ogloszenie|oferta)[ ](?:jest[ ])?(?:wazn[ae]|aktualn[ae])(?:[ ]do)?(?:[ ]dnia)?"
    r"|wazn[ae][ ]do(?:[ ]dnia)?|aplikuj[ ]do(?:[ ]dnia)?"
    rf"|(?:ostateczny[ ])?termin[ ]{_SENDING}[ ]{_PAPERS}(?:[ ](?:uplywa|mija|to|do))?(?:[ ]z?[ ]?dni(?:a|em))?"
    rf"|(?:application[ ])?deadline|apply[ ]by)[ ]?[:-]?[ ]?{_DAY}"
)
"""A label that can mean nothing but the end of the advert."""
_SENT = re.compile(
    rf"(?<!\w)(?:{_SENDING}[ ](?P<between>[^;\n]{{0,150}}?)|{_PAPERS}[ ](?:[^.;\n]{{0,60}}[ ])?)"
    rf"(?:w[ ](?:nieprzekraczalnym[ ])?terminie[ ])?(?<!od[ ])(?:najpozniej[ ])?do(?:[ ]dnia)?[ ]?:?[ ]?{_DAY}"
)
_OTHER = re.compile(
    r"(?:umow|zatrudn|zastepstw|przedluz|okres|urlop|obowiazuj|prac[aey][ ]|kontrakt|staz|rozpocz|szkolen)"
    r"|[.][ ]|(?<!\w)do[ ]\d"
)
"""Between the words and the day: what else ends then, or a sentence of its own."""
_OTHER_OFFERS = "podobne oferty"


def deadline_in(text: str) -> date | None:
    """The last day of those that the text names as its own end; None where it names none."""
    if not any(sign in text for sign in _SIGNS):
        return None
    said = flat(text[:_READ]).partition(_OTHER_OFFERS)[0]
    labelled = [match["day"] for match in _LABELLED.finditer(said)]
    found = [day for raw in labelled or _sent(said) if (day := as_date(raw)) is not None]
    return max(found, default=None)


def _sent(said: str) -> Iterator[str]:
    for match in _SENT.finditer(said):
        if not _OTHER.search(said, match.start(), match.start("day")):
            yield match["day"]
