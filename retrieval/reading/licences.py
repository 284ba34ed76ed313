"""Licences to drive, named beside the work or in its place: "na kat. C", "mam D i przewóz osób"."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation

_LICENCE_ALONE = re.compile(r"(?:(?<=,)|(?<=,[ ]))(?P<kind>b|c|d|c\+e|b\+e)(?=[ ]*(?:$|[,.;]))")
_ON_LICENCE = re.compile(
    r"(?:(?<=praca )|(?<=pracy )|(?<=prace )|(?<=robota )|(?<=roboty )|(?<=robote )|(?<=cos )|(?<=czegos )|"
    r"(?<=szukam )|(?<=zatrudnienia ))"
    r"(?:na[ ](?:praw(?:o|ko)[ ](?:jazdy[ ])?)?(?:kat\.?|kategori\w+)?[ ]?(?P<on>c1?\+e|c1|(?<=kat[ ])[bcd]1?|"
    r"(?<=kat\.[ ])[bcd]1?|(?<=kat\.)[bcd]1?|(?<=kategorie[ ])[bcd]1?|(?<=kategoria[ ])[bcd]1?)|"
    r"z[ ](?:prawem[ ]jazdy[ ])?(?:kat\.?|kategoria)[ ]?(?P<with>c1?(?:\+e)?|d1?(?:\+e)?))(?![\w+])"
)
"""Work that is named by the licence alone: "szukam pracy na kat. C"."""
_PERMIT = re.compile(
    r"(?P<before>(?<!\w)(?:mam|posiadam|z)(?:[ ][^,.;!?]*?)??)(?:[ ](?:i|oraz|tez)|,)?[ ](?:uprawnienia[ ]na[ ])?"
    r"przewoz[ ](?:osob|rzeczy)(?=[ ]*(?:$|[,.;!?)]|(?:i|oraz)[ ]))"
)
"""What a driver may carry besides the licence, and no work of its own: "mam D i przewóz osób"."""
_LICENCE_HELD = re.compile(
    r"(?:(?<=mam )|(?<=posiadam ))(?P<kind>b|c|d|c\+e|d\+e)(?=[ ]*(?:$|[,.;]|(?:i|oraz)[ ]))"
)


def licences_worded(text: str) -> str:
    """The text with its licences in the words that are known, each other letter where it was."""
    said = flat(text)
    if _ON_LICENCE.search(said) and not names_occupation(_ON_LICENCE.sub(" ", said)):
        text = replaced(text, _ON_LICENCE, lambda m: f"kierowca kat. {(m['on'] or m['with']).upper()}")
    if _PERMIT.search(said) and drives(flat(text)) and names_occupation(_PERMIT.sub(" ", flat(text))):
        whole = text
        text = replaced(text, _PERMIT, lambda m: whole[slice(*m.span("before"))])
    if drives_by_name(text):
        text = replaced(text, _LICENCE_HELD, lambda m: f"prawo jazdy kat. {m['kind'].upper()}")
        text = replaced(text, _LICENCE_ALONE, _licence)
    return text


def drives_by_name(text: str) -> bool:
    """Whether a driver is looked for by name, whose licence may be named by its letter alone."""
    said = text.casefold()
    return "kierow" in said and drives(said)


def _licence(m: re.Match[str]) -> str:
    right_behind = m.string[: m.start()].rstrip(" ,").endswith(("kierowca", "kierowcy", "kierowce"))
    return f"{'kat.' if right_behind else 'prawo jazdy kat.'} {m['kind'].upper()}"
