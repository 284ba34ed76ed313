"""What people refuse to do at work beside its hours, in the words they have for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval import stand_ins
from retrieval.facts.rules import either
from retrieval.reading.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

BURDENS = "burdens"
"""The field of marks for what stands for itself where it is refused, and is soft text where it is not."""

_SAID: tuple[tuple[str, str], ...] = (
    (
        stand_ins.TRIPS,
        r"""
        (?:(?:jezdz|wyjezdz)\w+[ ](?:w|na|po)[ ]|prac[yae]\w*[ ]w[ ]|wyjazd\w*[ ](?:w|\
        na)[ ])?delegacj\w+(?:[ ](?:krajow|zagraniczn|sluzbow)\w+)?
        (?:jezdz\w+|jechac|wyjezdzac|wyjazd\w*)[ ](?:w|na)[ ](?:(?:dlug|dalek)\w+[ ])?tras(?:y|e)
        (?:czest\w+[ ])?(?:wyjazd|podroz)\w*[ ]sluzbow\w+  sluzbow\w+[ ](?:wyjazd|podroz)\w*
        (?<=bez[ ])(?:czest\w+[ ])?wyjazdow(?![ ](?:za|do|na|po)\b)  business[ ]trips?
        """,
    ),
    (
        stand_ins.TRIPS_ABROAD,
        r"""
        (?:czest\w+[ ])?(?:wyjazd|podroz|jazd|wyjezdza|jezdz|tras|kurs)\w*[ ](?:sluzbow\w+[ ])?\
        (?:za[ ]granic\w+|zagraniczn\w+)
        (?:tras|kurs|przewoz|transport|ruch)\w*[ ]miedzynarodow\w+  miedzynarodowk\w+
        international[ ](?:trips?|routes?|travel\w*|journeys?|driving|transport|haulage)
        (?:trips?|travel\w*|driving|routes?)[ ]abroad
        """,
    ),
    (
        stand_ins.IN_CAB,
        r"""
        (?:spani[ae]|spac|spiac|nocowani[ae]|nocowac|nocleg(?:i|ow)|noc(?:e|y)?)[ ]w[ ](?:kabin\w+|tras(?:ie|ach))
        (?:spani[ae]|spac|nocowani[ae]|nocowac)[ ]w[ ](?:aucie|ciezarowce|tirze|szoferce)
        kabinow\w+[ ]noc\w*  sleep(?:ing)?[ ]in[ ](?:the[ ]|a[ ])?(?:cab|truck|lorry)\w*
        """,
    ),
    (
        stand_ins.PHONE,
        r"""
        (?:rozm\w+|rozmawiani\w+|gadani\w+|kontakt\w*|obslug\w+)[ ](?:przez[ ]telefon\w*|telefoniczn\w+)
        telefonowani\w+  (?:wy|ob)?dzwonieni\w+(?:[ ](?:do|po)[ ](?:ludzi\w*|klient\w+))?
        (?:odbierani\w+[ ])?(?<=bez[ ])telefonow  (?<=zadnych[ ])telefonow  odbierani\w+[ ]telefonow
        phone[ ]calls  (?<=no[ ])phones?
        """,
    ),
    (
        stand_ins.TARGETS,
        r"""
        (?:plan|cel|target|wynik)\w*[ ]sprzedaz(?:y|ow\w+)  target(?:ow|y|u|ami)  sales[ ]targets?
        """,
    ),
    (
        stand_ins.COLD_CALLS,
        r"cold[ -]?call\w*  (?:tele)?phone[ ]sales  telesales  sales[ ]calls  zimn\w+[ ]telefon\w*  "
        r"(?:(?:wy|ob)?dzwonieni\w+|telefon\w*|sprzedaz\w*)[ ]na[ ]zimno  "
        r"sprzedaz\w*[ ](?:przez[ ]telefon\w*|telefoniczn\w+)",
    ),
    (
        stand_ins.OWN_CAR,
        r"own[ ](?:car|vehicle)  (?:wlasn|swoj)\w+[ ](?:samochod\w*|aut(?:o|a|em)|"
        r"srodk\w+[ ]transportu)  (?<=bez[ ])(?:samochodu|"
        r"auta)(?![ ]sluzb)",
    ),
    (
        stand_ins.DUTIES,
        r"""
        (?:(?:medyczn|domow|weekendow|swiateczn|dodatkow|calodobow|lekarsk|pielegniarsk)\w+[ ])?(?<!nocnych[ ])\
        (?<!nocne[ ])(?<!nocny[ ])dyzur(?:y|ow|ach|ami|u)?(?![ ]nocn)(?:[ ](?:po[ ]nocach|w[ ]nocy|\
        pod[ ]telefonem|\
        medyczn\w+|domow\w+|weekendow\w+|swiateczn\w+|lekarsk\w+|w[ ]szpitalu))?
        on[ -]?call(?:[ ](?:duty|duties|shifts?|rota|work))?  stand[ -]?by(?:[ ](?:duty|duties|shifts?))?
        """,
    ),
    (stand_ins.HOLIDAYS, r"pracy[ ]w[ ]swieta"),
    (stand_ins.LONG_SHIFTS, r"zmian[ ]po[ ]12[ ]godzin"),
    (stand_ins.OUTDOORS, r"(?:(?:prac|jezdz|jazd|wyjazd)\w*[ ])?w[ ]teren(?:ie)?(?![ ]\w+ski)"),
    (stand_ins.PIECEWORK, r"(?:pracy[ ]|prace[ ])?(?:na[ ]|w[ ])?akord(?:u|zie)?"),
    (
        stand_ins.LIFTING,
        r"(?:dzwigani|noszeni|podnoszeni)\w+(?:[ ](?:duzych[ ])?(?:ciezar\w+|ciezki\w+[ ]\w+))?  heavy[ ]lifting  "
        r"(?:(?:nic|za[ ]duzo|duzo)[ ])?(?:dzwigac|(?:(?:nosic|podnosic|przenosic)(?=[ ](?:\w+[ ])?ciez)))"
        r"(?:[ ](?:duzych[ ]|zadnych[ ])?(?:ciezar\w+|ciezki\w+[ ]\w+|ciezkiego))?  "
        r"lift(?:ing)?[ ](?:any[ ]|anything[ ]|things[ ])?heavy(?:[ ](?:things|weights?|loads?|boxes|stuff))?",
    ),
    (
        stand_ins.HEIGHTS,
        r"""
        (?:prac[yae]?\w*[ ])?(?:na[ ])(?:duz\w+[ ])?wysokosci(?:ach)?  prac\w*[ ]wysokosciow\w+
        (?:work(?:ing)?[ ])?(?:at[ ])?(?:great[ ])?heights?
        """,
    ),
    (
        stand_ins.DRIVING,
        r"""
        (?:prowadzeni|kierowani)\w+[ ](?:samochod|aut|pojazd)\w*
        (?<=no[ ])driving(?![ ]licen)  (?<=without[ ])driving(?![ ]licen)  (?<=not[ ])driv(?:e|ing)(?![ ]licen)
        (?<=can't[ ])drive  (?<=nie[ ]moge[ ])(?:prowadzic|kierowac)(?:[ ](?:samochod|aut|pojazd)\w*)?
        """,
    ),
)
_PATTERNS = tuple((word, re.compile(rf"(?<!\w){either(ways)}(?!\w)")) for word, ways in _SAID)
_REFUSING = re.compile(
    r"(?<!\w)(?:bez|nie|ani|zadn\w+|zaden|poza|o?procz|odpada\w*|wyklucz\w*|niepotrzebn\w+|unikam\w*|"
    r"omijam|zero|nic|"
    r"dosc|wyrzuc|usun|skresl|no|not|without|never|avoid|don.?t|can.?t|won.?t)(?!\w)"
)
"""Without any of it nothing is refused."""
_SIGNS = (
    "deleg", "sluzb", "jazd", "jezdz", "trip", "tras", "kurs", "miedzynarodow", "internation", "abroad", "noc",
    "spa", "sleep", "telefon", "dzwoni", "phone", "sprzeda", "target", "sales", "cold", "samoch", "aut",
    "transportu", "wysokosc", "height", "driv", "prowadz", "kierowan", "akord", "own car", "own veh", "dzwig",
    "nosze", "lift", "teren", "dyzur", "swieta", "on call", "on-call", "standby", "stand-by", "12 godz",
    "dzwiga", "nosic",
    "podnosic",
)  # fmt: skip


def find_burdens(flat_text: str) -> Iterator[Mark]:
    """What a sentence names of it, refused or not: "delegacje", "rozmowy przez telefon", "plany sprzedażowe"."""
    if not any(map(flat_text.__contains__, _SIGNS)) or not _REFUSING.search(flat_text):
        return
    for word, pattern in _PATTERNS:
        for m in pattern.finditer(flat_text):
            yield Mark(BURDENS, (word,), m.start(), m.end(), kept=True)


def burdens_named(flat_text: str) -> frozenset[str]:
    """The excluded words that a sentence names, in whichever words: "mogę spać w kabinie"."""
    return frozenset(word for word, pattern in _PATTERNS if pattern.search(flat_text))
