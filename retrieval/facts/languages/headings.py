"""Under which heading a language stands: what is required, welcome or offered; the words for what is welcome."""

from __future__ import annotations

import re
from typing import Literal

from retrieval.facts.rules import either

_IS = either("bedzie  beda  jest  sa  mo(?:ze|ga) byc  stanowi\\w*  za")
_NOT_SAID_BEFORE = (
    "(?<!bedzie )(?<!beda )(?<!bedzie dodatkowym )(?<!beda dodatkowym )(?<!bedzie duzym )"  # "… będzie atutem"
)
WELCOME = either(rf"""
    mile (?:bedzie )?widzian\w*  chetnie widzian\w*  preferowan\w*  preferujem\w*  preferred  nice[ -]to[ -]have
    good to have
    (?:wymagani\w+|umiejetnosci|kompetencj\w+|kwalifikacj\w+) (?:dodatkow|pozadan|opcjonaln)\w+
    pozadan\w+  wskazan\w+
    {_NOT_SAID_BEFORE}(?:atut|zalet|plus|walor)\w*\s*(?:{_IS}|:)
    (?:assets?|advantages?)\s*(?::|is|are|would be|will be|if)
    (?<!bedzie )(?<!beda )(?<!jest )(?<!stanowi )dodatkow\w+ (?:atut|zalet|plus)\w*(?:\s*{_IS})?
    dodatkow[oe]\s*:  bonus\w*\s*:  bonus points  extra points  (?:a|big|huge) plus  optional\w*  opcjonaln\w*
    docenimy  doceniamy  (?:za)?punktu\w+ za  punkty za  ideally  najlepiej  fajnie,? (?:jesli|gdy|jak)
    (?:dodatkow\w+|inn(?:y|ych|ego)|kolejn\w+) jezyk\w*
    """)
"""What makes welcome only whatever follows: "mile widziana …", "dodatkowym atutem będzie …", "nice to have"."""
_NO_HEADING = "".join(
    f"(?<!{word} )"
    for word in (
        "powierzone powierzonych powierzonymi wykonywane wykonywanych swoje swoich wlasne wyznaczone zlecone z do"
        " przydzielone postawione trudne swoim nowe biezace liczne"
    ).split()
)
"""Not behind words that make of duties what somebody is good at: "odpowiedzialność za powierzone zadania"."""
_HEADINGS = re.compile(
    rf"(?<!\w)(?:(?P<welcome>{WELCOME})|(?P<offered>"
    + either("""oferuje(?:my)?(?!\\w)  oferta\\s*:  zapewniam\\w+  benefit\\w*  (?:what )?we offer  nasza oferta
        korzysci  zyskasz  dla ciebie mamy  gwarantuj\\w+""")
    + ")|(?P<demanded>"
    + either("""
    (?:nasze )?wymagania(?! dodatk| pozad)  wymagam\\w*  oczekiwani\\w+  oczekujem\\w*  poszukujem\\w*
    szukam\\w*  requirements?  (?:jesli|jezeli)\\s*:  must have  profil kandydata  qualifications  posiadasz
    umiejetnosci (?:koniecz|niezb)\\w+
    """)
    + ")|(?P<other>"
    + either(
        rf"""
    {_NO_HEADING}(?:(?:zakres )?obowiazk\w+|\
    zadania)  responsibilities  o nas  dokumenty  stanowisko\\s*:  miejsce pracy
    """
    )
    + r"))(?P<end>\s*:|(?=\W|$))"
)
_SINGULAR = re.compile(r" (?:\w+osc|wiedza|praktyka|komunikacja)(?!\w)")
_REACHES = 700
"""Letters in which the heading of a list is looked for."""


def under(kind: Literal["welcome", "offered", "demanded"], text: str, flat_text: str, start: int) -> bool:
    """Whether the last heading before `start` is of this kind: "Mile widziane:", "Oferujemy", "Requirements"."""
    last = None
    for m in _HEADINGS.finditer(flat_text, max(0, start - _REACHES), start):
        if m["welcome"] is None or m[0].startswith("mile") or _welcomes_list(m, text, flat_text):
            last = m
    if last is None or last[kind] is None:
        return False
    return kind != "welcome" or _welcomes_list(last, text, flat_text)


def other_heading(words: str) -> bool:
    """Whether a heading that welcomes nothing stands in these flat words: "Nice to have: AWS Wymagania: …"."""
    return any(m["welcome"] is None and m[0].endswith(":") for m in _HEADINGS.finditer(words))


def _welcomes_list(m: re.Match[str], text: str, flat_text: str) -> bool:
    """Whether it heads a list: "Mile widziane: …", "Mile widziane Znajomość …", or agrees with nothing behind."""
    start, end = m.span()
    small = text[start].islower()
    qualifies = small and m[0].startswith("prefer") and text[:start].rstrip().endswith((",", "-", "\u2013"))
    if qualifies or text[start - 1 : start] == "(":
        return False  # "wykształcenie wyższe, preferowane: techniczne"
    if m[0].endswith(":"):
        return True
    if small:
        return m[0].startswith(("wymagania dod", "wymagania poz"))
    capital = text[end : end + 3].strip(" -\u2022*\n")[:1].isupper()
    return capital or (m[0].startswith("mile widziane") and _SINGULAR.match(flat_text, end) is not None)
