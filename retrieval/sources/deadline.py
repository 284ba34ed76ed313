"""Until when an advert says that it is open, where no field of it does: "Termin składania dokumentów: 31.08.2021".

An advert names many days: when the work begins, until when a contract or a replacement lasts, until when a rate
holds, until when a driving licence must be valid or papers are kept. So a day counts behind a label of its own, or
behind words of sending in papers. This is the one place that reads it, for pasted adverts and for all others.
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
_SHORT_MONTHS = r"(?:sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paz|lis|gru)\.?"
_ANY_DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:[./-]|[.][ ])\d{{1,2}}(?:[./-]|[.][ ])\d{{4}}"
    rf"|\d{{1,2}}[ ](?:{_MONTHS}|{_SHORT_MONTHS})[ ]\d{{4}}|(?:{_MONTHS})[ ]\d{{1,2}},?[ ]\d{{4}})(?!\d)"
)
_DAY = rf"(?P<day>{_ANY_DAY})"
_PAPERS = (
    r"(?:aplikacj\w*|dokument(?:y|ow|ami)|ofert\w*|zgloszen\w*|cv|podan\w*|list\w*[ ]motywacyjn\w*|kandydatur\w*"
    r"|wniosk\w*|applications?)"
)
_SENDING = (
    r"(?:s?klada\w*|zloz\w+|nadsyla\w*|przesyla\w*|przesla\w*|wysyla\w*|dostarcz\w*|przyjm\w+|rejestrow\w*"
    r"|zglasza\w*|aplik(?:uj\w*|owac))"
)
_LABELLED = re.compile(
    r"(?<!\w)(?:data[ ]waznosci(?:[ ]ogloszenia|[ ]oferty)?"
    r"|(?:ogloszenie|oferta)(?:[ ]pracy)?[ ](?:jest[ ])?(?:wazn[ae]|aktualn[ae])"
    rf"(?:[ ]od(?:[ ]dnia)?[ ]{_ANY_DAY}(?:[ ]r\.)?)?(?:[ ]do)?(?:[ ]dnia)?"
    r"|wazn[ae](?:[ ]jeszcze[ ]\d{1,3}[ ]dni)?[ ][(]?do(?:[ ]dnia)?|aplikuj[ ]do(?:[ ]dnia)?"
    rf"|(?:ostateczny[ ])?termin[ ]{_SENDING}[ ]{_PAPERS}(?:[ ](?:uplywa|mija|to|do))?(?:[ ]z?[ ]?dni(?:a|em))?"
    rf"|(?:application[ ])?deadline|apply[ ]by)[ ]?[:-]?[ ]?{_DAY}"
)
"""A label that can mean nothing but the end of the advert; `_BARE` ones are of other things too."""
_BARE = re.compile(r"wazn[ae][ ]|data[ ]waznosci(?![ ]o)")
_BEGINS = re.compile(r"(?:^|[.:;!?\n(|*\u2022-])[ ]*$")
_OF_OFFERS = re.compile(r"(?<!\w)(?:ofert|oglosz|ogloszen|rekrutacj|nabor|aplik)[^.;\n]{0,60}$")
_SENT = re.compile(
    rf"(?<!\w)(?:{_SENDING}[ ](?P<between>[^;\n]{{0,150}}?)|{_PAPERS}[ ](?:[^.;\n]{{0,60}}[ ])?)"
    rf"(?:w[ ](?:nieprzekraczalnym[ ])?terminie[ ])?(?<!od[ ])(?:najpozniej[ ])?do(?:[ ]dnia)?[ ]?:?[ ]?{_DAY}"
)
_OTHER = re.compile(
    r"(?:umow|zatrudn|zastepstw|przedluz|okres|urlop|obowiazuj|prac[aey][ ]|kontrakt|staz|rozpocz|szkolen"
    r"|przechow|archiwiz|usun|niszcz|pobyt|(?<!oferty )(?<!oferta )wazn)"
    r"|[.][ ]|(?<!\w)do[ ]\d"
)
"""Between the words and the day: what else ends then, or a sentence of its own."""
_PROCESSED = re.compile(r"przetwarz|zgod[aeyo]")
_OF_PAPERS = re.compile(rf"(?<!\w){_PAPERS}")
_BY_ITSELF = re.compile(r"(?:zglasza|rejestrow|aplik)\w*[ ]")
_SENDS = re.compile(rf"(?<!\w){_SENDING}")
_PAPERS_BEFORE = 80
_OTHER_OFFERS = "podobne oferty"


def deadline_in(text: str) -> date | None:
    """The last day of those that the text names as its own end; None where it names none."""
    if not any(sign in text for sign in _SIGNS):
        return None
    said = flat(text[:_READ]).partition(_OTHER_OFFERS)[0]
    labelled = [match["day"] for match in _LABELLED.finditer(said) if _is_its_own(match, text, said)]
    found = [day for raw in labelled or _sent(said) if (day := as_date(raw)) is not None]
    return max(found, default=None)


def _is_its_own(label: re.Match[str], text: str, said: str) -> bool:
    """Is it of the advert: "Ważne do", and not "prawo jazdy ważne do"?"""
    at = label.start()
    if not _BARE.match(said, at) or (text[at].isupper() and text[at + 1].islower()):
        return True
    before = said[max(0, at - _PAPERS_BEFORE) : at]
    return bool(_BEGINS.search(before) or _OF_OFFERS.search(before))


def _sent(said: str) -> Iterator[str]:
    for match in _SENT.finditer(said):
        if not _OTHER.search(said, match.start(), match.start("day")) and _is_of_papers(match, said):
            yield match["day"]


def _is_of_papers(match: re.Match[str], said: str) -> bool:
    """Is it papers that are sent: not apples that are picked, nor data that are kept?"""
    end = match.start("day")
    if _PROCESSED.search(said, match.start(), end) and not _SENDS.search(said, match.start(), end):
        return False
    before = max(0, match.start() - _PAPERS_BEFORE)
    before = max(before, 1 + max(said.rfind(mark, before, match.start()) for mark in ".;\n"))
    return bool(_BY_ITSELF.match(match[0]) or _OF_PAPERS.search(said, before, end))
