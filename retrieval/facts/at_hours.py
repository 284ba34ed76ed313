"""What an advert says of the hours of its work that people refuse: weekends, holidays, duties, long shifts, an
internship of many months, days of the week that are counted.

Each is one term of the offer's text, as those of `retrieval.facts.burdens`, with its signs and its wordings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEKENDS = "x:weekends"
SUNDAYS = "x:sundays"
"""Of work at weekends that is not on Saturdays alone."""
DUTIES = "x:duties"
"""On call beside the hours of work, or on duty through the night."""
HOLIDAYS = "x:holidays"
LONG_SHIFTS = "x:long-shifts"
"""Twelve hours or more."""
ON_WEEKDAYS = "x:on-weekdays"
"""Of work for a day or two, or of days that are counted: they are none of the weekend."""
FOR_MONTHS = "x:for-months"
"""An internship, or a contract, that is said to last longer than the holidays."""

_WORK = r"prac(?:a|e|y|owac|ujemy|ujesz|ujac)|dyspozyc\w+|gotowosc\w*|dyzury?|zmiany|grafik\w*"
_WORK_ITSELF = r"(?:prac(?:a|e|y|owac|ujemy|ujesz)|dyspozycyjnosc\w*|gotowosc\w*[ ]do[ ]pracy)"
_OF_A_PLACE = (
    r"[ ](?:nasz\w+[ ])?(?:sklep(?:u|ow)|biura?|salon(?:u|ow)|punkt(?:u|ow)|lokalu|restauracji|kawiarni|apteki|"
    r"placow(?:ki|ek)|oddzialu|sekretariatu|recepcji|gabinetu|przychodni|(?:super|hiper)?marketu|galerii|obiektu|"
    r"hurtowni|urzedu|banku|poczty|serwisu|butiku|siedziby)\b"
)
_AT_THE_DOOR = rf"kontakt(?!ow)|tel\b|telefon|dzwon|czynn|otwar[ct]|infolini|aplik|prac\w+{_OF_A_PLACE}"
"""Says of hours that they are those of an office, a shop or a telephone."""
_NOT = r"(?:nie|nigdy|no|not|never|nor|without)\b(?![ ](?:tylko|only))"
EXTRA = r"dodat(?:ek|k(?:i|iem|ami|u|ow))"

AT_HOURS: tuple[tuple[str, str, str], ...] = (
    (
        WEEKENDS,
        "sobot sob weekend niedziel saturday wolne_dni dni_wolne ustawowo_wolne",
        rf"""
        (?:prac|dyspozyc|system|grafik|zmian|godzin)\w*\b(?!{_OF_A_PLACE})\
        (?:(?!{_AT_THE_DOOR})[^;\n]){{0,40}}\
        (?:poniedzialku|pon\.?|pn\.?|wtorku|srody|czwartku)[ ]?(?:do|-)[ ]?(?:sobot\w*|sob\.?|niedziel\w*)
        (?:{_WORK})\b(?!{_OF_A_PLACE})\
        (?:,?[ ](?!woln|bez\b|{_NOT}|{_AT_THE_DOOR})(?!(?<=,[ ])(?:ale|lecz|{_WORK})\b)[\w/-]+){{0,5}}?\
        ,?[ ](?:w|na)[ ](?:(?!woln|tym)\w+[ ]){{0,2}}\
        (?:sobot[yea]|weekend\w*|niedziel[ea])(?:[ ]handlow[ea])?
        (?:{_WORK})\b(?!{_OF_A_PLACE})(?:(?!{_AT_THE_DOOR}|woln|\b{_NOT})[^.;\n]){{0,50}}[ ,]\
        (?:oraz|i|takze|rowniez|sporadycznie|czasami|lub)[ ]\
        (?:w[ ])?(?:wybran\w+[ ]|niektor\w+[ ]|jedn\w+[ ]|dwie[ ])?(?:sobot[yea]|weekend\w*)
        {_WORK_ITSELF}(?:[ ]w[ ]godzinach[ ][^a-z.;\n]{{3,30}})?,?[ ](?:takze[ ]|rowniez[ ]|tez[ ]|i[ ])?\
        w[ ](?:(?:poszczegoln|wybran|niektor)\w+[ ])?(?:niedziel[ea]|dni[ ](?:ustawowo[ ])?wolne|wolne[ ]dni)\b\
        (?![ ]?[:-]?[ ]?nie\b)
        (?:poniedzial|wtor|srod|czwart|piat)\w{{1,4}}(?:,?[ ](?:i[ ]|oraz[ ])?|,)(?:w[ ])?\
        (?:sobot[ya]|niedziel[ea])\b(?![ ](?:woln|zamkn|nieczyn))
        (?:jedn[aey]|dwie|dwoch|co[ ](?:drug|trzec|czwart)\w+|wybran[ey]|niektor[ey]|pracujac[aey])[ ]sobot[aey]
        sobot[aey][ ](?:w[ ]miesiacu[ ])?pracujac[aey]  (?<=[+][ ])(?:w[ ])?(?:sobot[aey]|weekend\w*)
        {EXTRA}(?:[ ]\w+){{0,3}}[ ](?:za[ ]|w[ ]|na[ ])?(?:weekend\w*|sobot\w*|niedziel[eay])
        \d+[ ]?(?:%|zl\w*)[ ](?:stawki[ ]|wiecej[ ]|brutto[ ]|netto[ ]|dodatku[ ]){{0,2}}(?:za|\
        w)[ ](?:prace[ ]w[ ])?\
        (?:weekend\w*|niedziel[ea]|sobot[yea])
        (?:work|shifts?|availab)\w*[ ](?:(?!{_NOT})\w+[ ]){{0,3}}(?:saturdays?|weekends?)(?![ ]off)
        """,
    ),
    (
        DUTIES,
        "dyzur on-call on_call standby stand-by",
        r"""
        dyzur(?:y|ow|ach|ami|u|em|owy\w*)(?![ ](?:agencyjn|rekrutacyjn|konsultant|koordynator|handlow|\
        nauczyciel|srodlekcyjn|miedzylekcyjn|(?:na|podczas|w[ ]czasie|w[ ]trakcie)[ ]przerw))
        on[ -]call(?:s|i|ow)?  stand-?by(?![ ](?:mode|tryb))
        """,
    ),
    (
        HOLIDAYS,
        "swieta swiateczn ustawowo holidays wolne_od",
        rf"""
        (?:{_WORK}|prace)\b(?!{_OF_A_PLACE})(?:(?!{_AT_THE_DOOR}|woln[aey]?\b|\b{_NOT}|bon|\
        paczk)[^.;\n]){{0,40}}?[ ,]\
        (?:(?:w[ ])?(?:swieta|dni[ ]swiateczne)|w[ ]dni[ ](?:ustawowo[ ])?wolne(?:[ ]od[ ]pracy)?)\
        (?![ ]?[:-]?[ ]?(?:woln|nie\b))
        (?:weekend\w*|niedziel[ea]|sobot[ya])(?:[ ]?(?:i|oraz|,|/|a[ ]takze)[ ]?)(?:w[ ])?\
        (?:swieta|dni[ ]swiateczne)(?![ ](?:sa[ ]|zawsze[ ])?(?:woln|nie\b|zamkn|nieczyn))
        dyzur\w*[ ](?:\w+[ ](?:i[ ])?)?swiateczn\w+  work\w*[ ](?:on[ ]|\
        during[ ])?(?:\w+[ ]){{0,3}}(?:public[ ])?holidays
        """,
    ),
    (
        LONG_SHIFTS,
        "12 24 dwunast 17 18 19 20",
        r"""
        (?:zmian\w*|system\w*|dyzur\w*|sluzb\w*|prac[aeyi]\w?|grafik\w*|tryb\w*)[ ](?:(?!8\b)[\w./-]+[ ,(]+){0,4}?\
        (?:po[ ])?(?:12|24(?![ -]?(?:h|godz\w*\.?)[ ]?/[ ]?d))[ -]?(?:h\b|godz\w*\.?)\
        (?![ ]?(?:[/,][ ]?7|na[ ]dob|(?:/|w|na)?[ ]?tyg|od\b|temu|\
        przed|zmian|\
        woln|miesi|pomoc|wspar))
        (?:12|24)[ -]?(?:h|godzinn\w+|godz\.?)[ -](?:zmian|dyzur|dzien|system|sluzb|czas)\w*
        (?:system\w*|zmian\w*|sluzb\w*|dyzur\w*|ochron\w*|prac[aey]|grafik\w*|tryb\w*)[ :]+(?:[\w.]+[ ]){0,3}?\(?\
        (?:12|24)[ ]?h?[ ]?(?:/|na|x|-)[ ]?(?:12|24|36|48|60|72)[ ]?h?(?![\d/:%]|\.\d|[ ]?(?:zl|pln))
        dwunastk\w+  dwunastogodzinn\w+
        0?(?P<early>[5-8])(?:[:.]00)?[ ]?(?:-|do)[ ]?(?P<late>1[7-9]|20)(?:[:.]00)?[ ]?(?:i|oraz|lub|,|/|\
        ;)[ ]?(?:od[ ])?\
        (?P=late)(?:[:.]00)?[ ]?(?:-|do)[ ]?0?(?P=early)(?:[:.]00)?
        """,
    ),
    (
        FOR_MONTHS,
        "miesi m-c semestr roczn rok",
        r"""
        (?:[4-9]|1\d|2\d|szescio|dziewiecio|dwunasto)[ -]?(?:cio[ -]?|\
        ro[ -]?)?miesieczn\w+[ ](?:\w+[ ]){0,2}(?:staz|praktyk|\
        program)\w*
        (?:staz|praktyk|program[ ]staz|umow\w+[ ]o[ ]prac|\
        umow\w+[ ]zleceni)\w*[ ](?:[\w./-]+[ ]){0,6}?(?:min\.?|minimum|\
        minimalnie|co[ ]najmniej|przez|na|trwa\w*|potrwa|okres\w*)[ ](?:\w+[ ]){0,2}?(?:[4-9]|1\d|2\d)[ ]?\
        (?:-?cio[ ])?(?:mies(?:iec|iac|\.)\w*|m-?c\w{1,2})
        (?:polroczn|roczn|dwuletni)\w+[ ](?:\w+[ ]){0,2}(?:staz|praktyk|program)\w*
        (?:staz|praktyk)\w*[ ](?:trwa\w*|przez|na)[ ](?:\w+[ ]){0,2}(?:rok(?:u)?|pol[ ]roku|semestr\w*|dwa[ ]lata)
        (?:dostepnosc|dyspozycyjnosc|wspolprac)\w*[ ](?:\w+[ ]){0,3}?(?:min\.?|minimum|co[ ]najmniej|\
        przez)[ ](?:\w+[ ])?\
        (?:[4-9]|1\d)[ ]mies\w*
        """,
    ),
    (
        ON_WEEKDAYS,
        "dni_w_tygodniu",
        r"(?:min\.?|minimum|przynajmniej|co[ ]najmniej)[ ](?:[3-5]|trzy|cztery|"
        r"piec)[ ]dni[ ]w[ ]tygodniu"
        r"(?![ ](?:w[ ]tym|zdaln|z[ ]|w[ ]biur|w[ ]siedzib|pracy[ ]z|stacjonarn|na[ ]miejscu))",
    ),
)
"""For each term the signs without which nothing is looked for, and its wordings over flat text."""

OTHER_HOURS = {
    DUTIES: re.compile(
        r"(?:harmonogram|koordynator|konsultant|agenc|nauczyciel|wychowaw|lekcyjn|przerw|prawnik|poradni)\w*[^.;:\n]{0,50}$"
    ),
    HOLIDAYS: re.compile(r"\bwoln[aey][ ]$"),
    LONG_SHIFTS: re.compile(
        r"\b8[ ]?(?:h|godz\w*\.?)?[ ]?(?:lub|albo|czy)[ ]?(?:po[ ])?$|"
        r"mozliw\w*[^.;:\n]{0,40}$"
    ),
    WEEKENDS: re.compile(
        rf"(?:mozliw\w*|mozesz|chetn\w*|opcj\w*|dobrowoln\w*|nadgodzin\w*|dodatkow\w*|{_AT_THE_DOOR}\w*)"
        r"(?:(?!prac|dyspozyc|gotowosc|dodatek)[^.;)\n\u2022]){0,30}$"
    ),
}
"""Before the wording: what makes it say something else."""

_ON_SUNDAYS = re.compile(
    r"(?<!\w)(?<!wolne )(?<!wolny )(?<!wolnymi )(?<!bez )(?<!kazda )(?<!kazdy )"
    r"(?:niedziel\w*|weekend\w*|sundays?)(?!\w)"
    r"(?![ ](?:sa[ ]|jest[ ]|mamy[ ]|zawsze[ ]|masz[ ])?(?:woln|nieczynn|zamkn|off|free))"
)


def sundays(found: Sequence[str], said: str) -> tuple[str, ...]:
    """The term of an advert (flat text, `found`: its terms) whose work at weekends is not on Saturdays alone."""
    return (SUNDAYS,) if WEEKENDS in found and _ON_SUNDAYS.search(said) else ()
