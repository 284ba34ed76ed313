"""Refusals in the words that the recognisers know, and what sounds like one and refuses nothing.

"Wyjazdy nie są problemem" permits, "max 20% delegacji" sets a limit, "nie poszedłem na studia" tells of oneself,
and "bez nocek, jeśli się da" is a wish that no offer breaks.
"""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced
from retrieval.reading.softened import softened

_TRIPS = r"(?:delegacj\w+|wyjazd\w*|podroz\w*|trips?|travel\w*)(?:[ ]sluzbow\w+)?"
_PERCENT = r"\d{1,3}(?:[ ]?-[ ]?\d{1,3})?[ ]?(?:%|procent\w*|proc\.?)"
_AT_MOST = r"(?:max\.?|maks\w*\.?|najwyzej|co[ ]najwyzej|do|nie[ ]wiecej[ ]niz|up[ ]to|at[ ]most|no[ ]more[ ]than)"
_OFTEN = (
    r"(?:w[ ](?:miesiacu|roku|tygodniu)|na[ ](?:miesiac|rok|tydzien|kwartal)|miesiecznie|rocznie|"
    r"a[ ](?:month|year))"
)
_FEW_TRIPS = re.compile(
    rf"(?<!\w)(?:(?:ale|i|tylko)[ ])?(?:{_AT_MOST}[ ]{_PERCENT}[ ](?:czasu[ ](?:w[ ])?)?(?:w[ ])?{_TRIPS}|"
    rf"{_TRIPS}(?:[ ](?:tylko|to))?[ ]{_AT_MOST}[ ]{_PERCENT}|"
    rf"{_AT_MOST}[ ](?:\d|jeden|jedna|dwie|dwa|raz|pare|kilka)(?:[ ](?:razy|dni|dzien))?(?:[ ]w)?[ ]{_TRIPS}"
    rf"(?:[ ]{_OFTEN})?|"
    rf"(?:(?:raczej|bardzo)[ ])?(?:malo|niewiele|rzadk\w+|sporadyczn\w+|nieczest\w+|okazjonaln\w+|occasional|few|"
    rf"rare|little)[ ]{_TRIPS}|{_TRIPS}[ ](?:tylko[ ])?(?:sporadyczn\w+|rzadk\w+|okazjonaln\w+|"
    rf"od[ ]czasu[ ]do[ ]czasu))"
    r"(?!\w)"
)
"""How much of them there may be, which is no wish for any."""
_NOT_REACHED = re.compile(
    r"(?<!\w)(?:(?:ale|i|a|ktorych)[ ])?nie[ ](?:po(?:d)?szedlem|poszlam|podeszlam|"
    r"dostal[ae]m(?:[ ]sie)?|zdal[ae]m|zdecydowal[ae]m[ ]sie)(?!\w)"
    r"(?:(?![ ](?:i|wiec|ale|a|szuka\w+|chce)[ ])[^,.;!?])*"
)
"""A school or an exam that somebody has not: "nie poszedłem na aplikację"."""
_NO_LICENCE_HERE = re.compile(
    r"(?<!\w)(?:no|without|bez|nie[ ]mam)[ ](?:an?[ ]|any[ ]|the[ ])?(?:polish|polsk\w+)[ ](?:\w+[ ])?"
    r"(?:qualifi\w+|licen[cs]e\w*|certific\w+|diploma\w*|degree\w*|passport|citizenship|driving[ ]licen[cs]e|"
    r"kwalifikacj\w+|uprawnie\w+|dyplom\w*|obywatelstw\w+|matur\w+|wyksztalceni\w+)(?:[ ]yet)?(?!\w)"
)
_FREE_NIGHTS = re.compile(
    r"(?<!\w)(?:(?:wszystkie|z)[ ])?(?:woln\w+[ ]noc(?:e|ami)|noce[ ](?:mam[ ]|musza[ ]byc[ ])?woln\w+)(?!\w)"
)
_SURVEYS = re.compile(
    r"(?<!\w)(?:telemarket\w+|konsultant\w*(?:[ ]telefoniczn\w+)?|call[ -]?center)(?P<between>[^.;!?]{0,60}?)"
    r"(?:[ ]|,[ ])(?:ale[ ])?(?:tylko|same|wylacznie|jedynie)[ ](?:do[ ]|przy[ ]|od[ ])?"
    r"(?:ankiet\w*|bada(?:nia|n|niach)(?:[ ](?:ankiet\w+|rynku|opinii))?)(?!\w)"
)
_IN_THE_COUNTRY = re.compile(
    r"(?<!\w)(?:(?:tylko|wylacznie)[ ])?(?:(?:na[ ]|jazda[ ]na[ ])?kolk(?:a|ach)|trasy|kursy|"
    r"jazda)?(?:[ ]tylko)?[ ]?"
    r"po[ ](?:polsce|kraju)(?!\w)"
)
_NO_TRIPS_BUT = re.compile(
    r"(?<!\w)(?:(?:tylko|praca|prace|pracy|robota)[ ])*na[ ]miejscu[ ,]+(?=(?:a[ ]|ale[ ]|i[ ])?(?:nie|bez)[ ]"
    r"(?:w[ ]|na[ ])?(?:\w+[ ])?(?:delegacj|wyjazd|podroz))|"
    r"(?:(?<=delegacji)|(?<=wyjazdow))[ ,]+(?:(?:tylko|praca|prace|robota)[ ])*na[ ]miejscu(?!\w)"
)
"""Said of work where one lives, which trips are the contrary of, and no mode of work."""
_NOT_ROUND_IT = re.compile(r"(?<!\w)(?:nie|bez|niz|not)(?!\w)[^,.;!?]{0,40}[ ]po[ ](?:polsce|kraju)")
_ROUTES = "trasy krajowe"


_NOT = (
    r"(?:nie|bez|not|no|without|don.?t[ ]want)[ ]"
    r"(?:(?:chce|chcialbym|chcialabym|bede|moge|interesuje[ ]mnie|work|to)[ ])*"
)
_END = r"(?=[ ]*(?:$|[,.;!?)]|[ ](?:i|ani|oraz|lub|albo|and|or)[ ]))"
_FROM_DOOR_TO_DOOR = re.compile(
    rf"(?<!\w){_NOT}(?:(?:chodz|biega|sprzeda|lata|jezdzi)\w+[ ])?(?:sprzedaz\w*[ ])?"
    rf"(?:po[ ]domach|od[ ]drzwi[ ]do[ ]drzwi|door[ -]to[ -]door(?:[ ]sales)?|d2d){_END}"
)
_BY_PHONE = re.compile(rf"(?<!\w){_NOT}(?:sprzedaz\w*[ ]|sprzedawac[ ])?(?:przez|na)[ ]telefon(?:ie)?{_END}")
_SELLING = re.compile(r"(?<!\w)(?:handlow|sprzeda|przedstawiciel|doradc|sales|akwizy)")
_SUNDAYS_OFF = re.compile(
    rf"(?<!\w){_NOT}(?:(?:prac\w+|robi\w+|work(?:ing)?)[ ])?(?:w[ ]|on[ ])?(?:niedziel\w*|sundays?)(?!\w)"
    r"(?![ ]*(?:,|i|oraz|ani|lub|albo|and|or)[ ]+(?:w[ ])?(?:sobot|saturd|swi|weekend))(?!.*(?:pisz|wysyl|alert))|"
    r"(?<!\w)(?:(?:wszystkie[ ])?woln[ae][ ]niedziel[ae]|z[ ]wolnymi[ ]niedzielami|"
    r"niedziel[ae](?:[ ](?:musza[ ]byc|zawsze|mam))?[ ]woln[ae]|sundays?[ ](?:off|free)|free[ ]sundays)(?!\w)"
    r"(?![ ]*(?:i|oraz|,)[ ]*(?:sobot|swiet|weekend))"
)
_CORPORATION = re.compile(r"(?:(?<=bez )|(?<=nie do )|(?<=nie w )|(?<=nie ))korp(?:o|ow|a|em)?(?!\w)")
_PUSHING = re.compile(
    r"(?:(?<=bez )|(?<=nie )|(?<=zadnego ))(?:wcisk\w+|namawiani\w+|naciagani\w+|pchani\w+)"
    r"(?:[ ](?:ludziom|klientom))?(?:[ ]do)?[ ](?=(?:sprzedaz|kredyt|produkt|ofert|ubezpiecz))"
)
"""How sales are called by those who will not sell: "bez wciskania sprzedaży"."""
_AND_THERE = re.compile(
    r"(?<!\w)nie[ ](?:(?:chce|moge|bede|pojde|isc|pracowac)[ ])*(?:na|do|w|we)[ ][^\W\d_]{4,}"
    r"(?P<there>[ ](?:na|przy)[ ](?:lini|tasm|hal|kas|zmywak|kuchni|montaz|pakowani|magazyn|infolini|telefon|"
    r"sluchaw|recepcj|salon|sal|oddzial|budow)\w*)(?=[ ]*(?:$|[,.;!?]))"
)
"""Where in a place that is refused one would not be: "nie na produkcję na linię"."""


def refusals_worded(text: str) -> str:
    """The text with refusals as the recognisers know them, and without what only sounds like one."""
    for pattern in (_NO_TRIPS_BUT, _FEW_TRIPS, _NOT_REACHED, _NO_LICENCE_HERE):
        text = replaced(text, pattern, "")
    text = softened(replaced(text, _FREE_NIGHTS, "nie nocki"))
    text = replaced(replaced(text, _FROM_DOOR_TO_DOOR, "bez akwizycji"), _SUNDAYS_OFF, "bez dni niehandlowych")
    text = replaced(replaced(text, _CORPORATION, "korporacji"), _PUSHING, "")
    if _SELLING.search(flat(text)):
        text = replaced(text, _BY_PHONE, "bez telemarketingu")
    for there in _AND_THERE.finditer(flat(text)):
        text = blank(text, *there.span("there"))
    if m := _SURVEYS.search(flat(text)):
        text = f"{text[: m.start()]}ankieter{text[slice(*m.span('between'))]}{text[m.end() :]}"
    if drives(flat(text)) and not _NOT_ROUND_IT.search(flat(text)):
        text = replaced(text, _IN_THE_COUNTRY, _ROUTES)
    return text
