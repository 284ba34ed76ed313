"""What a question about one offer wants to know of it: "czy w drugiej są nocki?" asks for work at night."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Search
from retrieval.flat import blank, flat
from retrieval.reading.of_list import POSITION
from retrieval.reading.sense import only_circumstances

if TYPE_CHECKING:
    from retrieval.reading.sentence import Sentences

_OPENING = r"[ ]*(?:(?:a|no|to|ok|i|ale|and|but)[ ])*"
_OFFER = (
    r"(?:(?:w|z|przy|in|for|at|na|ta|tej|tym|te|the|that|ofert\w+|ogloszeni\w+|nr|numer\w*|offer|"
    r"number|job|one)[ ])*"
)
_YES_NO = re.compile(rf"{_OPENING}(?:czy|is|are|does|do|can|will|has)[ ]")
_WHICH = re.compile(
    rf"{_OPENING}{_OFFER}(?:ile|jak\w*|gdzie|kto|kiedy|co|czemu|dlaczego|how|what|where|who|when|why|which)(?!\w)"
)
_NEEDED = re.compile(
    r"(?<!\w)(?:trzeba|musze|musi|wymag\w+|potrzeb\w+|konieczn\w+|daja|maja|oferuj\w+|zapewni\w+|mozna|jest|sa|bedzie|"
    r"znac|miec|required|needed|offer|need|have|there|it|any)(?!\w)"
)
_ROUTES = re.compile(r"(?:wyjazd|jezdz|jazd|tras|kurs)\w*[ ](?:za[ ]granic\w+|zagraniczn\w+|miedzynarod\w+)")
_NIGHT = re.compile(r"(?<!\w)(?:noc|nok|night)")


def asked_of_offer(text: str, flat_text: str, sentences: Sentences) -> Search | None:
    """What is asked of the offer, as a search for it; None where it asks nothing that an offer could state."""
    asks = _YES_NO.match(flat_text) or (flat_text.rstrip().endswith("?") and not _WHICH.match(flat_text))
    if not asks:
        return None
    rest = text
    yes_no = _YES_NO.match(flat_text)
    spans = [m.span() for pattern in (POSITION, _NEEDED) for m in pattern.finditer(flat_text)]
    for start, end in [*spans, *([yes_no.span()] if yes_no else [])]:
        rest = blank(rest, start, end)
    said = sentences.read(rest).search
    parts = [part for part in said.text.split(", ") if part and only_circumstances(part)]
    if _ROUTES.search(flat_text):
        parts = ["trasy międzynarodowe"]
    hours = said.hours
    if "shifts" in hours and _NIGHT.search(flat_text):  # shifts may be by day
        parts, hours = [*(part for part in parts if not _NIGHT.search(flat(part))), "nocna zmiana"], ()
    about = Search(
        text=", ".join(parts),
        skills=said.skills,
        modes=said.modes,
        levels=said.levels,
        contracts=said.contracts,
        hours=hours,
        languages=said.languages,
    )
    return about if about != Search() else None
