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

_ALONE = (
    r"(?=[ ]*(?:$|[,.;:!?)]|(?:i|ani|oraz|a|ale|lub|albo|tylko|bo|odpada\w*|"
    r"we?(?=[ ](?!skl|salon|galer|intern)))(?!\w)))"
)
"""Not "sprzedaży kredytów", which is refused by its own words."""
_ALONE_IN_ENGLISH = r"(?=[ ]*(?:$|[,.;:!?)]|(?:and|or|nor|but|in|at|please)(?!\w)))"
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
        (?:siedzeni\w+|siedziec|wiszeni\w+|wisiec)[ ]na[ ]telefonie  rozmawiac[ ]przez[ ]telefon
        (?:odbierani\w+[ ])?(?<=bez[ ])telefonow  (?<=zadnych[ ])telefonow  odbierani\w+[ ]telefonow
        (?:answer\w*[ ])?phone[ ]calls  (?<=no[ ])phones?  answer\w*[ ](?:the[ ])?phones?
        """,
    ),
    (
        stand_ins.CALLING,
        r"""
        telefonowani\w+  (?:wy|ob)?dzwonieni\w+(?:[ ](?:do|po)[ ](?:obcych[ ])?(?:ludzi\w*|ludziach|klient\w+|\
        osob|firm(?:ach)?))?
        (?:(?:wy|ob)?dzwonic|(?:wy|ob)dzwaniac)(?:[ ](?:(?:do|po)[ ])?(?:obcych[ ])?(?:ludzi|ludziach|klient\w+|\
        osob|firm(?:ach)?))?
        (?:call|calling|phon(?:e|ing)|ring(?:ing)?)[ ](?:up[ ])?(?:people|strangers|customers|clients)
        mak(?:e|ing)[ ](?:outbound[ ])?calls  outbound[ ]calls?
        """,
    ),
    (
        stand_ins.CALL_CENTRE,
        r"""
        (?:(?:praca|pracy|prace|robota)[ ](?:w|na)[ ])?(?:call|contact)[ -]?cent(?:er|re)\w*
        (?:(?:praca|pracy|prace|pracowac|siedziec)[ ](?:na|w)[ ])?(?:(?<=nie[ ])na[ ])?infolini\w*
        (?:(?:praca|pracy|prace|siedziec|robota)[ ])?(?:na[ ])?sluchaw(?:ka|ki|ce|kach|ek)
        """,
    ),
    (
        stand_ins.SELLING,
        rf"""
        (?:(?:elementow|jakiejkolwiek|aktywnej|bezposredniej)[ ])*sprzedaz(?:y|a|e)?\
        (?:[ ](?:bezposredni|aktywn|czegokolwiek)\w*)?{_ALONE}
        sprzedawa(?:c|ni\w+)(?:[ ](?:nic|niczego|czegokolwiek|ludziom))?{_ALONE}
        (?:nic[ ]|niczego[ ])sprzedawac  wciskani\w+(?:[ ](?:ludziom|kitu|produktow))*
        wciskac(?:[ ](?:ludziom|kitu|produktow|niczego))*  handl(?:u|em|owani\w+|owac)?{_ALONE}  handel{_ALONE}
        sell(?:ing)?(?:[ ](?:anything|stuff|things|to[ ]people))?{_ALONE_IN_ENGLISH}
        sales(?:[ ](?:jobs?|work|roles?|positions?))?{_ALONE_IN_ENGLISH}
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
    (stand_ins.SUNDAYS, r"dni[ ]niehandlowych"),
    (stand_ins.LONG_SHIFTS, r"zmian[ ]po[ ]12[ ]godzin"),
    (
        stand_ins.OUTDOORS,
        r"(?:(?:prac|jezdz|jazd|wyjazd)\w*[ ])?w[ ]teren(?:ie)?(?![ ]\w+ski)  field[ ](?:work|sales|jobs?)  "
        r"(?:jezdz|jazd|wyjazd|wizyt|dojazd|dojezdz)\w*[ ](?:po|do|u)[ ]klient\w+  "
        r"(?:travel\w*|driv\w+|going|visit\w*)[ ](?:to[ ])?(?:clients?|customers?)",
    ),
    (
        stand_ins.TILL,
        r"""
        (?:(?:obslug\w+|siedzeni\w+|siedziec|stani\w+|stac|prac\w+)[ ])?(?:na[ ]|przy[ ]|za[ ])?kas(?:ie|a|y|ach)\
        (?:[ ]fiskaln\w+)?(?=[ ]*(?:$|[,.;!?]|(?:i|ani|oraz|lub|albo|tylko|bo|odpada\w*|nie)[ ,]|nie$))
        cash[ ](?:desk|register)  (?:at[ ]|on[ ])?(?:the[ ])?tills?
        """,
    ),
    (
        stand_ins.ROUND_THE_CLOCK,
        r"""
        (?:dyzur|sluzb|zmian)\w*[ ](?:po[ ])?(?:24|calodobow\w+|dobow\w+|dwudziestoczterogodzinn\w+)\
        (?:[ -]?(?:h|godz\w*\.?|godzinn\w+))?(?!\w)
        (?:24[ -]?(?:h|godz\w*\.?)|calodobow\w+|dobow\w+|dwudziestoczterogodzinn\w+)[ ](?:dyzur|sluzb|zmian)\w*
        dobow(?:ki|ek|kach)  (?:cala|calej)[ ]dob[ey]
        (?:na[ ]|po[ ])?24[ -]?(?:h|godz\w*)(?=[ ]*(?:$|[,.;!?]))
        24[ -]?(?:h|hours?|hour)[ ](?:shifts?|duty|duties)
        """,
    ),
    (
        stand_ins.COMMISSION_ALONE,
        r"""
        (?:(?:na|za|od)[ ])?(?:sam\w{0,3}|gol\w{1,3}|tylko|wylacznie|jedynie)[ ](?:(?:na|za|od)[ ])?\
        (?:prowizj\w+|procen\w+|prowizyjn\w+)
        (?:only[ ]|just[ ]|purely[ ])commission  commission[ -]only
        """,
    ),
    (
        stand_ins.UNPAID,
        r"""
        (?:(?<=nie[ ])|(?<=bez[ ])|(?<=zadnych[ ])|(?<=zadne[ ]))(?:na[ ])?(?:bezplatn|nieplatn|darmow)\w+[ ]\
        (?:staz\w*|praktyk\w*)
        (?:(?<=nie[ ])|(?<=bez[ ])|(?<=zadnych[ ])|(?<=zadne[ ]))(?:staz\w*|praktyk\w*)[ ]\
        (?:bezplatn|nieplatn|darmow)\w+
        (?:bezplatn|nieplatn|darmow)\w+[ ](?:staz\w*|praktyk\w*)(?=[ ](?:mnie[ ])?(?:odpada|nie|wykluczon))
        (?:(?<=no[ ])|(?<=not[ ]))(?:an[ ])?unpaid[ ]internships?
        """,
    ),
    (stand_ins.PIECEWORK, r"(?:pracy[ ]|prace[ ])?(?:na[ ]|w[ ])?akord(?:u|zie)?"),
    (
        stand_ins.LIFTING,
        r"(?:dzwigani|noszeni|podnoszeni)\w+(?:[ ](?:duzych[ ])?(?:ciezar\w+|ciezki\w+[ ]\w+))?  heavy[ ]lifting  "
        r"(?:(?:nic|za[ ]duzo|duzo)[ ])?(?:dzwigac|(?:(?:nosic|podnosic|przenosic)(?=[ ](?:\w+[ ])?ciez)))"
        r"(?:[ ](?:duzych[ ]|zadnych[ ])?(?:ciezar\w+|ciezki\w+[ ]\w+|ciezkiego))?  "
        r"ciezk\w+[ ](?:prac\w+[ ])?fizyczn\w+  ciezk\w+[ ]prac(?:y|e|a)?(?:[ ]fizyczn\w+)?(?![ ]\w)  "
        r"heavy[ ](?:physical[ ])?(?:work|labou?r|things|loads|stuff)  "
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
_WORK_AS_WELL = frozenset((stand_ins.SELLING, stand_ins.CALLING, stand_ins.CALL_CENTRE))
"""What many look for, whose names stay whole where nothing refuses them: "B2B sales, not self-employed"."""
_NEAR = 45
_REACHING = re.compile(
    r"[ ]*(?:(?:chc\w+|bede|moge|lubie|umiem|interesuj\w*|mnie|mi|juz|pracowac|robic|sie|zajmowac|isc|nic|do|na|w|"
    r"we|przy|zadn\w+|jakiejkolwiek|raczej|wcale|nawet|chodzi|o|prac\w+|nadaje|work\w*|want|like|to|in|into|any|"
    r"more|jobs?|a)[ ])*"
    r"(?:[^,]*[ ](?:i|ani|oraz|lub|albo|or|nor|and)[ ](?:w[ ]|na[ ]|do[ ]|zadn\w+[ ])?)?"
)
"""Between a refusal and what it refuses: no other thing that is refused, unless "ani" or "i" joins the two."""
_REFUSED_BEHIND = re.compile(
    r"[ ](?:(?:to|mnie|tez|raczej|zdecydowanie|na[ ]pewno)[ ]){0,2}(?:odpada\w*|nie\b|wyklucz\w+|is[ ]out|not\b)"
)
_SIGNS = (
    "deleg", "sluzb", "jazd", "jezdz", "trip", "tras", "kurs", "miedzynarodow", "internation", "abroad", "noc",
    "spa", "sleep", "telefon", "dzwoni", "dzwania", "phone", "call", "ring", "sluchaw", "infolin", "handel",
    "handl",
    "sell", "wcisk", "field", "client", "customer", "klient", "sprzeda", "target", "sales", "cold", "samoch",
    "aut",
    "transportu", "wysokosc", "height", "driv", "prowadz", "kierowan", "akord", "own car", "own veh", "dzwig",
    "nosze", "lift", "teren", "dyzur", "swieta", "on call", "on-call", "standby", "stand-by", "12 godz",
    "dzwiga", "nosic", "ciezk", "heavy",
    "podnosic", "kas", "cash", "till", "24",
    "dwudziest", "dobow", "prowiz", "procen", "commission", "platn", "darmow", "unpaid",
)  # fmt: skip


def find_burdens(flat_text: str) -> Iterator[Mark]:
    """What a sentence names of it, refused or not: "delegacje", "rozmowy przez telefon", "plany sprzedażowe"."""
    if not any(map(flat_text.__contains__, _SIGNS)) or not _REFUSING.search(flat_text):
        return
    for word, pattern in _PATTERNS:
        for m in pattern.finditer(flat_text):
            if word in _WORK_AS_WELL and not _is_near_a_refusal(m, flat_text):
                continue
            yield Mark(BURDENS, (word,), m.start(), m.end(), kept=True)


def _is_near_a_refusal(m: re.Match[str], flat_text: str) -> bool:
    """Does a refusal stand before it in the sentence, or right behind it?"""
    before = re.split(r"[.;!?]", flat_text[max(0, m.start() - _NEAR) : m.start()])[-1]
    refusals = list(_REFUSING.finditer(before))
    reaches = bool(refusals) and _REACHING.fullmatch(before, refusals[-1].end()) is not None
    return reaches or _REFUSED_BEHIND.match(flat_text, m.end()) is not None


def burdens_named(flat_text: str) -> frozenset[str]:
    """The excluded words that a sentence names, in whichever words: "mogę spać w kabinie"."""
    return frozenset(word for word, pattern in _PATTERNS if pattern.search(flat_text))
