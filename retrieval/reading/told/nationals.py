"""A nation that somebody names for themselves, in the word known for it: "Gruzin", "dwie Ukrainki".

It is a clause of its own, or whom the work is for. A country that stands alone beside papers is where they come
from and no place, and a diploma that is not recognised here is no wish: "lekarz bez nostryfikacji, asystentka".
"""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.places import gazetteer
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation

FOREIGNER, FOREIGNERS = "cudzoziemiec", "foreigners"
_NEED_NO_PAPERS = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS CH LI".split()
)
"""States whose citizens may work without papers (ISO 3166)."""

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|ale|oraz)[ ](?:szuka|chc)|szuka|poszuku|chce|chcial))"
_NATIONAL = (
    r"(?:ukrain(?:iec|ca|cy|cow|cowi|cem|com|ka|ki|ke|ek|kom)|bialorusin(?:a|em|i|ow|om|ka|ki|ke|ek)?|"
    r"gruzin(?:a|em|i|ow|om|ka|ki|ke|ek)?|moldawian(?:in|ina|ie|ka|ki|ke|ek)?|rosjan(?:in|ina|ie|ka|ki|ke|ek)?|"
    r"ormian(?:in|ina|ie|ka|ki|ke|ek)?|hindus(?:a|em|i|ow|ka|ki|ke|ek)?|uzbe(?:k|ka|kow|cy|czka|czki|czke)|"
    r"kazach(?:a|ow|owie|em)?|tadzy(?:k|ka|kow|cy|czka)|kirgiz(?:a|ow|i|ka)?|turkmen(?:a|i|ow|ka)?|"
    r"azer(?:a|ow|owie|ka)?|tur(?:ka|kow|cy|czynka|czynki|kiem)|"
    r"(?:nepal|wietnam|filipin|kolumbij|pakistan|bangladesz|egipcj|chin|afgan|indonezyj|iran|irak|algier|maro|"
    r"nigeryj|tunezyj|syryj|wenezuel|kub|japon|korean|brazylij|argentyn|peruwian|kenij|ghan|etiop)"
    r"(?:anczy|inczy|czy|y)(?:k|ka|kow|cy|kiem|kom)|"
    r"(?:nepal|wietnam|filipin|kolumbij|pakistan|chin|nigeryj|syryj|egipcjan|bangladesz)(?:an)?k(?:a|i|e|om))"
)
_SOME = r"(?:(?:dwoch|dwaj|dwie|dwoje|trzech|trzej|trzy|czterech|cztery|kilku|[2-9]|mlod\w+|dla|praca[ ]dla)[ ])*"
_OWN = re.compile(
    rf"{BEGIN}(?:(?:jestem|jestesmy|jako|ja|my|szukam[ ](?:pracy|roboty))[ ])*{_SOME}{_NATIONAL}"
    rf"(?:[ ]+{FOREIGNER}|[ ](?:z[ ](?:karta[ ]pobytu|wiza|pozwoleniem[ ]na[ ]prace)|w[ ]polsce))?{_END}"
)
_FOR = re.compile(
    rf"(?<!\w)(?:(?<=praca )|(?<=pracy )|(?<=prace )|(?<=robota )|(?<=oferty ))dla[ ](?:(?:dwoch|trzech|czterech|"
    rf"[2-9])[ ])?{_NATIONAL}(?!\w)"
)
_FROM = re.compile(
    rf"{BEGIN}(?:(?:dzien[ ]dobry|czesc|hej)[ ,]+)?(?:ja|my|i[ ]ja)[ ](?:jest(?:em|esmy)?[ ])?(?:z|ze)[ ]"
    r"(?P<state>[^\W\d_]{4,})(?!\w)"
)
_WHO_IS_FROM = re.compile(
    rf"{BEGIN}(?P<who>[^\W\d_]{{3,}}(?:[ ][^\W\d_]{{3,}})?)(?P<from>[ ](?:z|ze|from)[ ](?:the[ ])?"
    r"(?P<state>[^\W\d_]{4,}))(?=[ ]*(?:$|[,.;!?)]|szuka|looking|seek))"
)
_A_COUNTRY = re.compile(rf"{BEGIN}(?P<state>[^\W\d_]{{4,}}(?:[ ][^\W\d_]{{4,}})?)(?=[ ]*(?:$|[,.;!?)]))")
_UNRECOGNISED = (
    r"(?:bez[ ]|brak[ ]|nie[ ]mam[ ]|w[ ]trakcie[ ]|czekam[ ]na[ ]|przed[ ]|jeszcze[ ]bez[ ])"
    r"nostryfik(?:acji|acja|acje|owan\w+)(?:[ ](?:dyplomu|studiow|uprawnien))?"
)
_DIPLOMA = re.compile(rf"{BEGIN}(?:(?P<trained>[^,.;!?()]+?)[ ]*,?[ ])?{_UNRECOGNISED}(?=[ ]*(?:$|[,.;!?)]))")


def nationals_worded(text: str) -> str:
    """The text with a foreign nation, a country of origin and an unrecognised diploma said as "cudzoziemiec"."""
    for m in reversed(list(_DIPLOMA.finditer(flat(text)))):
        rest = blank(text, *m.span())
        if m["trained"] and not (names_occupation(text[slice(*m.span("trained"))]) and names_occupation(rest)):
            rest = blank(text, m.end("trained"), m.end())
        text = rest
    text = replaced(replaced(text, _OWN, FOREIGNER), _FOR, FOREIGNER)
    for m in reversed(list(_FROM.finditer(flat(text)))):
        if is_foreign(m["state"]):
            text = f"{text[: m.start()]}{FOREIGNER.rjust(len(m.group()))}{text[m.end() :]}"
    for m in reversed(list(_WHO_IS_FROM.finditer(flat(text)))):
        if is_foreign(m["state"]) and names_occupation(text[slice(*m.span("who"))]):
            said = FOREIGNERS if "from" in m["from"] else FOREIGNER
            text = f"{text[: m.start('from')]}, {said}{text[m.end() :]}"
    return text


def without_origin(text: str) -> str:
    """The text, which tells of a foreigner, without the foreign countries that stand in a clause by themselves."""
    for m in reversed(list(_A_COUNTRY.finditer(flat(text)))):
        if is_foreign(m["state"]):
            text = blank(text, *m.span())
    return text


def is_foreign(state: str) -> bool:
    """Whether it names countries alone whose citizens need papers to work here."""
    countries = [place for found in gazetteer().find(state) for place in found.places]
    return bool(countries) and all(
        one.kind == "country" and one.country not in _NEED_NO_PAPERS for one in countries
    )
