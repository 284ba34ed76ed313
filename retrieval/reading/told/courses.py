"""A course in a trade is the work that somebody looks for, where they name no other: "po kursie kosmetycznym"."""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.reading.sense import names_work

_TRADES = {
    "barmansk": "barman", "barist": "barista", "blacharsk": "blacharz", "cukiernicz": "cukiernik",
    "elektryczn": "elektryk", "florystyczn": "florysta", "fotograficzn": "fotograf", "fryzjersk": "fryzjer",
    "graficzn": "grafik", "hydrauliczn": "hydraulik", "informatyczn": "informatyk", "kelnersk": "kelner",
    "kosmetyczn": "kosmetyczka", "krawieck": "krawiec", "ksiegow": "księgowa", "kucharsk": "kucharz",
    "lakiernicz": "lakiernik", "logistyczn": "logistyka", "masazu": "masażysta", "mechaniczn": "mechanik",
    "ochroniarsk": "ochroniarz", "ogrodnicz": "ogrodnik", "piekarsk": "piekarz", "programistyczn": "programista",
    "spawalnicz": "spawacz", "stolarsk": "stolarz", "tapicersk": "tapicer", "wizazu": "wizażystka",
}  # fmt: skip
"""The work of a course, by how its adjective begins."""
_FRESH = r"(?:swiezo|zaraz|tuz|prosto|dopiero(?:[ ]co)?)"
_ENDED = r"(?:(?:s|u)konczyl(?:em|am)|zrobil(?:em|am)|mam(?:[ ](?:skonczony|ukonczony|zrobiony))?)"
_AFTER_COURSE = re.compile(
    rf"(?<!\w)(?:jestem[ ])?(?P<fresh>{_FRESH}[ ])?(?:po[ ](?:kursie|kursach|szkoleniu|szkole|zawodowce|"
    rf"branzowce)|"
    rf"{_ENDED}[ ](?:kurs|szkolenie))[ ](?P<trade>{'|'.join(_TRADES)})(?:ej|im|ym|ich|ych|i|y|a|e)?"
    r"(?:[ ]zrobion\w+)?(?!\w)"
)


def courses_worded(text: str) -> str:
    """The text with the course said as its trade, unless the rest of it names work."""
    m = _AFTER_COURSE.search(flat(text))
    if m is None or names_work(blank(text, *m.span())):
        return text
    said = f"{_TRADES[m['trade']]}{', bez doświadczenia' if m['fresh'] else ''}"
    return f"{text[: m.start()]}{said.rjust(len(m.group()))}{text[m.end() :]}"
