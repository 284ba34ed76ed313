"""What people say they hold and who they are by the way: tools, a visa, a residence card, a course.

"Malarz, mam swoje narzędzia", "szwaczka, mam maszynę w domu", "budowa, mam pesel i wizę", "ja silny": offers
need not speak of it. Papers that offers ask for stay: "mam UDT".
"""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.reading.sense import names_work

_BEGIN = (
    r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*"
    r"(?:(?:a|i|ale|bo|ja|my|oraz|do[ ]tego|poza[ ]tym|and|also|tez)[ ])*"
)
_END = (
    r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale|and)[ ](?:szuka|poszuku|chc|potrzebuj|dorobi|looking)|"
    r"szuka|poszuku|looking))"
)
_OWN = r"(?:(?:caly|cale|wszystkie|swoj|moj|wlasn|podstawow|profesjonaln|dobr|komplet|niezbedn|potrzebn)\w*[ ])*"
_TOOL = (
    rf"{_OWN}(?:narzedzia|narzedzi|elektronarzedzi\w+|sprzet|maszyn[ey](?:[ ]do[ ]szycia)?|overlock\w*|nozyczki|"
    r"fartuch|odziez[ ](?:robocza|ochronna)|ubranie[ ]robocze|buty[ ]robocze|ciuchy[ ]robocze|rusztowani[ae]|"
    r"namiot|przyczepe|kampera|tools|equipment|sewing[ ]machine)"
    r"(?:[ ](?:wlasn|swoj|moj)\w*)?(?:[ ](?:w[ ]domu|u[ ]siebie|at[ ]home))?"
)
_PAPER = (
    r"(?:(?:wazn|aktualn|polsk|ukrainsk|czyst|stal|czasow|numer|valid|polish|a|an|my|the)\w*[ ])*"
    r"(?:pesel\w*|wiz[aey]|visa|paszport\w*|passport|kart[aey][ ](?:pobytu|polaka|stalego[ ]pobytu)|"
    r"(?:temporary[ ])?residence[ ](?:card|permit)|work[ ]permit|status[ ]ukr|zezwolenie[ ]na[ ]prace|"
    r"pozwolenie[ ]na[ ](?:prace|pobyt|bron)|zaswiadczenie[ ]o[ ]niekaralnosci|(?:zaswiadczenie[ ]o[ ])?"
    r"niekaralnosc\w*|kartoteke|ksiazeczk[aey](?!\w)(?![ ](?:sanep|zdrow|epid|spawa|operator|maszynist))|"
    r"(?:wlasn\w+[ ])?konto(?:[ ]w[ ]banku)?|bank[ ]account)"
)
_CAR = rf"{_OWN}(?:auto|samochod|busa?|transport)"
_THING = rf"(?:{_TOOL}|{_PAPER})"
_THINGS = rf"{_THING}(?:(?:[ ](?:i|oraz|and)|,)[ ](?:mam[ ])?(?:{_THING}|{_CAR}))*"
_HAVE = r"(?:mam|mamy|posiadam|posiadamy|i[ ]have|have|i.ve[ ]got|having|with)"
_HELD = re.compile(
    rf"{_BEGIN}(?<!nie )(?:{_HAVE}[ ](?:tez[ ]|takze[ ]|juz[ ]|my[ ]own[ ])*{_THINGS}|"
    rf"{_THINGS}[ ](?:juz[ ]|swoje[ ]|tez[ ])*(?:mam|mamy|posiadam)){_END}"
)
_PAPERS_ALONE = re.compile(rf"{_BEGIN}{_PAPER}(?:(?:[ ](?:i|oraz|and)|,)[ ]{_PAPER})*{_END}")
_TOOLS_OF_ONES_OWN = re.compile(
    rf"{_BEGIN}(?:(?:wlasn|swoj)\w*[ ](?:narzedzi\w*|sprzet|elektronarzedzi\w+|maszyn[aey])|"
    rf"(?:narzedzia|sprzet|elektronarzedzia|maszyna)[ ](?:wlasn|swoj)\w*){_END}"
)
_SAID_OF_ONESELF = re.compile(
    rf"{_BEGIN}(?:(?:jestem|osoba|chlopak|facet|mezczyzna|kobieta|dziewczyna)[ ])*"
    r"(?:siln[ya]|zdrow[ya]|sprawn[ya](?:[ ]fizycznie)?|pracowit[ya]|uczciw[ya]|punktualn[ya]|dyspozycyjn[ya]|"
    r"sumienn[ya]|solidn[ya]|rzeteln[ya]|energiczn[ya]|zaradn[ya]|wytrzymal[ya]|niepalac[ya]|obowiazkow[ya]|"
    r"bez[ ]nalogow|nie[ ]boje[ ]sie[ ](?:ciezkiej[ ])?pracy|wysok[ya][ ]i[ ]siln[ya])"
    rf"(?:(?:,|[ ]i)[ ](?:bez[ ]nalogow|siln[ya]|zdrow[ya]|sprawn[ya]|pracowit[ya]|uczciw[ya]|punktualn[ya]))*"
    rf"{_END}|"
    rf"(?<!\w)(?:ja|sam)[ ](?:tez|rowniez|takze)[ ](?:jestem[ ])?(?:mezczyzn[aą]|kobiet[aą]|facet(?:em)?|"
    rf"chlopak(?:iem)?|dziewczyn[aą]){_END}"
)
_NO_GRADE = re.compile(
    r"(?<!\w)(?:bez|nie[ ]mam|brak)[ ]grupy"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:i|ale|a)[ ]))"
)
"""A degree of disability that somebody has not; offers of the "Grupa …" are none the worse."""

_COURSE = re.compile(
    rf"{_BEGIN}(?:(?:mam|posiadam|skonczony|ukonczony|zrobiony|zrobilem|zrobilam|skonczylem|skonczylam|po)[ ])*"
    r"(?:kurs(?:y|em|ie)?|(?:(?<=mam )|(?<=po ))(?:szkolenie|szkoleniu|certyfikat|dyplom))"
    r"(?:[ ](?!na[ ]|z[ ]|i[ ])[^\W\d_]+){0,2}"
    r"(?:[ ](?:mam|posiadam|zrobiony|skonczony|ukonczony))?"
    r"(?=[ ]*(?:$|[,.;!?)]))"
)


def find_held(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell it, whatever is looked for."""
    patterns = (_HELD, _PAPERS_ALONE, _TOOLS_OF_ONES_OWN, _SAID_OF_ONESELF, _NO_GRADE)
    return [m.span() for pattern in patterns for m in pattern.finditer(flat_text)]


def find_courses(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that name a course, which tell nothing where work is named beside them."""
    return [m.span() for m in _COURSE.finditer(flat_text)]


_RETIRED = re.compile(
    rf"{_BEGIN}(?:(?:jestem|jako)[ ])*(?:emerytowan(?:y|a|ym|ego)[ ][^\W\d_]{{4,}}|"
    rf"emeryt(?:ka|em|ka)?[ ](?:wojskow|mundurow|policyjn|gornicz|kolejow|strazack)(?:y|a|ym))(?=[ ]*(?:$|"
    rf"[,.;!?)]))"
)


def retired(text: str) -> str:
    """The text with what somebody was who is retired said as "emeryt", where the rest names work."""
    for m in reversed(list(_RETIRED.finditer(flat(text)))):
        if names_work(blank(text, *m.span())):
            text = text[: m.start()] + "emeryt".rjust(m.end() - m.start()) + text[m.end() :]
    return text
