"""What would do as well and is no demand: "mogę zacząć od stażu", "mogą być delegacje", "może być szkoła".

A level, a contract or shifts are put behind "może być", which the scope of a sentence knows; what names a
workplace or a circumstance beside the work is left out, for an offer need not speak of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts import find_facts
from retrieval.flat import blank, flat
from retrieval.places import gazetteer
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import (
    names_occupation,
    names_trade,
    names_work,
    names_work_alone,
    names_workplace,
    only_circumstances,
    qualifies,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_FREE = r"(?<!\w)(?<!nie )"
_I_MAY = (
    r"(?:(?:chetnie|tez|nawet|ewentualnie|i|ale|a)[ ]){0,2}"
    r"(?:mog(?:e|lbym|labym|abym)|mozemy|jestem[ ]gotow[ya]?|nie[ ]mam[ ](?:nic[ ]przeciwko|problemu)"
    r"(?:[ ]zeby|[ ]by|[ ]aby|[ ]z[ ]tym[ ]zeby)?|nie[ ]przeszkadza[ ]mi(?:[ ]zeby|[ ]by|[ ]aby)?|zgodze[ ]sie)[ ]"
    r"(?:(?:tez|nawet|na[ ]poczatek|na[ ]poczatku|rowniez|spokojnie|ewentualnie|najpierw)[ ]){0,2}"
)
_LEVEL = (
    r"(?=(?:(?:platn|bezplatn|kilkumiesieczn)\w+[ ])?(?:staz|prakty|junior|mlodsz|asystent|intern|trainee|pomocni|"
    r"(?:umow\w+[ ])?zleceni|(?:pol|czesc)[ ]etatu|pol[ ]etatu))"
)
_NOT_FROM = re.compile(
    r"(?<!\w)nie[ ](?:chce|moge|bede|zamierzam|planuje)[ ](?:juz[ ])?(?:zaczynac|zaczac|startowac|isc)[ ]"
    rf"(?:(?:znowu|znow|jeszcze[ ]raz)[ ])?(?:od|jako|na)[ ]{_LEVEL}"
)
"""Where one will not begin: "nie chcę zaczynać od stażu"."""
_NIGHTS_MAY_BE = re.compile(
    r"(?:(?<=moga byc )|(?<!\bnie )(?:(?<=moge )|(?<=mozemy )|(?<=moge tez )|(?<=moge nawet )|(?<=moge rowniez )))"
    r"noce(?!\w)|(?<!\w)noce(?=[ ](?:tez[ ])?moge(?!\w))"
)
_A_FIRM = r"(?:(?:wlasn|swoj)\w*[ ])?(?:dzialalnos\w+(?:[ ]gospodarcz\w+)?|jdg|firm(?:a|e)(?![ ]\w))"
_OWN_FIRM_MAY_BE = re.compile(
    rf"(?<!\w)(?<!nie )(?:{_I_MAY}(?:(?:byc|pracowac|robic|rozliczac[ ]sie|isc|przejsc)[ ](?:na|przez|jako|z)[ ]|"
    rf"(?:na|przez)[ ]|(?:zalozyc|otworzyc|miec|prowadzic)[ ]){_A_FIRM}|"
    rf"{_I_MAY}(?:wystawi(?:a|c)\w*|dawac)[ ](?:faktur\w+|rachun\w+)(?:[ ]vat)?)(?!\w)"
)
_TRAINED_FIRST = re.compile(
    r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:ale|i|a)[ ])*(?:moze[ ](?:tez[ ]|nawet[ ])?byc|moge[ ]byc|"
    r"ewentualnie)[ ](?:tez[ ]|nawet[ ])?(?:(?:praca|robota)[ ])?(?:do|na)[ ]przyuczeni(?:a|e)"
    r"(?=[ ]*(?:$|[,.;!?)]))"
)
_OR_BY_AGENCY = re.compile(
    r"(?:moze|moga)[ ]byc[ ][^,.;!?]{2,40}?(?P<agency>[ ](?:albo|lub|i|czy|oraz)[ ](?:tez[ ]|nawet[ ])?"
    r"(?:przez[ ]|z[ ])?agencj\w+(?:[ ]pracy)?)(?=[ ]*(?:$|[,.;!?]))"
)
_START_AT = re.compile(
    rf"{_FREE}{_I_MAY}(?:zaczac|zaczynac|startowac|wystartowac|pojsc|isc|przyjsc|pracowac)[ ]"
    rf"(?:(?:tez|nawet|na[ ]poczatek|na[ ]poczatku|rowniez)[ ])?(?:od|jako|na|(?:z|od)[ ]poziomu)[ ]"
    rf"{_LEVEL}|"
    r"(?<!\w)(?:moze[ ]byc[ ])?na[ ](?:poczatek|start)[ ](?:moze[ ]byc[ ])?(?=staz(?!u)|praktyki|"
    r"junior(?!a)|zleceni|umow\w+[ ]zleceni)|"
    r"(?<!\w)(?<!not )(?:(?:i[ ]|and[ ]|i.m[ ]|i[ ]am[ ]|also[ ]|even[ ])*"
    r"(?:can|could|may|happy[ ]to|willing[ ]to|ready[ ]to|open[ ]to|(?:don.?t|wouldn.?t|do[ ]not)[ ]mind)[ ])"
    r"(?:also[ ]|even[ ])?(?:start(?:ing)?|begin(?:ning)?|work(?:ing)?)(?:[ ]off)?[ ](?:as|from|with|at)[ ]"
    r"(?:(?:an?|the)[ ])?(?=(?:paid[ ]|unpaid[ ])?(?:intern|junior|trainee|apprentice|entry))"
)
"""Where one may begin: "mogę zacząć od stażu", "I can start as an intern"."""
_WORK_ON = re.compile(
    rf"{_FREE}{_I_MAY}(?:pracowac|robic|chodzic|brac|przychodzic)[ ](?:(?:tez|nawet|rowniez)[ ])?"
    r"(?=(?:na|w|po)[ ]"
    r"(?:(?:umow\w+[ ])?(?:zleceni\w*|dziel[oe])|nock\w*|noc(?:e|y|ach)?(?!\w)|nocn\w+|trzy[ ]zmian|dwie[ ]zmian|"
    r"[23][ ]zmian|zmian|systemie|b2b))"
)
"""How one may work: "mogę robić na nocki"; of what days one may, no others are left."""
_PERMITTED = re.compile(
    r"(?<!\w)(?<!nie )(?:(?:ale|i|a|to)[ ])?(?:mo(?:ze|ga)[ ](?:(?:to|tez|nawet|rowniez)[ ])?byc|"
    r"(?:moze|moga)[ ](?:sie[ ])?zdarzac[ ]sie|(?:can|may|could)[ ]be|"
    rf"{_I_MAY}(?:pracowac[ ](?:tez[ ])?(?:w[ ]|na[ ])|jezdzic|wyjezdzac|podrozowac))"
    r"(?:[ ](?:tez|rowniez|nawet|w|we|na|to|jakies))*[ ](?P<what>(?!ale|lecz|bez|byle|tylko|za|od|do)[^,.;!?]+?)"
    r"(?=[ ]*(?:$|[,.;!?]))"
)
"""What there may be, up to the end of the clause."""
_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_TRIPS = (
    r"(?:(?:sluzbow|zagraniczn|krajow|czest|krotk|kilkudniow|dalek)\w+[ ])*(?:wyjazd|dojazd|podroz)\w*"
    r"(?:[ ](?:sluzbow\w+|zagraniczn\w+|krajow\w+|w[ ]delegacj\w+|do[ ]klient\w+))*"
)
_OWNED = (
    r"(?:(?:szkol\w+|placowk\w+|przedszkol\w+|klinik\w+)[ ])?"
    r"(?:(?:nie)?publiczn|prywatn|(?:nie)?panstwow|spoleczn|samorzadow)\w{1,2}"
    r"(?:[ ](?:szkol\w+|placowk\w+|przedszkol\w+|klinik\w+|gabinet\w*))?"
)
_OF_ANY = re.compile(rf"(?:{_TRIPS}|{_OWNED})")
"""What may be of work and is not what it is: trips, and whose school or clinic it is."""
_PERMITTED_LAST = re.compile(
    rf"{BEGIN}(?:(?:ale|i|a)[ ])?(?P<what>{_TRIPS}|{_OWNED})[ ]"
    r"(?:(?:tez|rowniez|nawet|ewentualnie|sa)[ ])*"
    rf"(?:mo(?:ze|ga)[ ](?:(?:tez|rowniez)[ ])?byc|tez|rowniez|ok|okej|spoko){_END}|"
    rf"{BEGIN}{_OWNED}[ ](?:lub|albo|czy|i)[ ]{_OWNED}{_END}"
)
"""The same said behind it, or as a choice of both: "wyjazdy mogą być", "państwowe lub prywatne"."""
_PERMITTED_BEHIND = re.compile(
    rf"{BEGIN}(?:(?:ale|i|a)[ ])?(?P<what>(?!nie[ ]|tylko[ ]|bez[ ])[^,.;!?()]{{3,40}}?)"
    r"(?:[ ](?:tez|rowniez|nawet|ewentualnie))*[ ]mo(?:ze|ga)[ ](?:(?:tez|rowniez|to)[ ])?byc"
    rf"(?:[ ](?:tez|rowniez))?{_END}"
)
"""What there may be, said before that: "na zastępstwo może być", "agencja pracy też może być"."""
_PAID = re.compile(
    r"(?<!\w)(?P<what>staz|praktyk[ia])(?:[ ](?:bez)?platn(?:y|a|e)|[ ]{2,})[ ]*"
    r"(?=[ ](?:(?:tez|jest)[ ])?(?:ok|okej|spoko|mo(?:ze|ga)[ ]byc))"
)


def permissions_worded(text: str) -> str:
    """The text with permissions said as "może być", and without those that name no work of their own."""
    text = replaced(text, _START_AT, "może być ")
    text = replaced(replaced(text, _OWN_FIRM_MAY_BE, "może być b2b"), _TRAINED_FIRST, "")
    text = replaced(replaced(text, _WORK_ON, "mogę "), _NOT_FROM, "nie ")
    text = replaced(replaced(text, _NIGHTS_MAY_BE, "nocki"), _PAID, lambda m: m["what"])
    if agency := _OR_BY_AGENCY.search(flat(text)):
        text = blank(text, *agency.span("agency"))
    text = _without_what_may_be(text, _PERMITTED, _is_beside)
    text = _without_what_may_be(text, _PERMITTED_BEHIND, _is_a_circumstance)
    for m in reversed(list(_PERMITTED_LAST.finditer(flat(text)))):
        if names_work(rest := blank(text, *m.span())):
            text = rest
    return text


def _without_what_may_be(text: str, pattern: re.Pattern[str], is_beside: Callable[[str, str], bool]) -> str:
    for m in reversed(list(pattern.finditer(flat(text)))):
        if is_beside(text[slice(*m.span("what"))], blank(text, *m.span())):
            text = blank(text, *m.span())
    return text


def _is_a_circumstance(what: str, rest: str) -> bool:
    """Whether what may be is that alone, and no place to work at, which may be meant as another choice."""
    return only_circumstances(what) and not names_workplace(what) and _is_beside(what, rest)


def _is_beside(what: str, rest: str) -> bool:
    """Whether what may be is a workplace or a circumstance, and the rest names the work it is beside."""
    places = {place.name for found in gazetteer().find(what) for place in found.places}
    if find_facts(what) or places - {"Polska"}:
        return False
    if _OF_ANY.fullmatch(flat(what).strip()):
        return names_work(rest) and not drives(flat(rest))
    if only_circumstances(what):
        return names_work(rest) and not drives(flat(rest))
    works_there = names_work(what) and not names_trade(what) and qualifies(what, rest)
    there = works_there or all(map(_is_place, _EITHER.split(what)))
    return there and names_occupation(rest)


_EITHER = re.compile(r"[ ]+(?:albo|lub|czy|i|oraz)[ ]+")
_OFFICE = re.compile(r"(?:(?:jakis|inny)[ ])?urzad(?:[ ](?:gminy|miasta|miejski|skarbowy|wojewodzki|pracy))?")


def _is_place(what: str) -> bool:
    """Whether it is a workplace that stands for no work by itself, or an office of the state."""
    office = _OFFICE.fullmatch(flat(what).strip()) is not None
    return office or (names_workplace(what) and not names_work_alone(what))
