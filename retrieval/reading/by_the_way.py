"""What is said beside the work that offers need not speak of, or speak of in other words.

Customers of one's own, those at whose place the work is done, a qualification that one is about to get, a child
that is fetched from school, weeks on the road and at home, and from which month to which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.names import ENGLISH, NAMES, POLISH, STEMS
from retrieval.flat import blank, flat
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation, names_work

if TYPE_CHECKING:
    from collections.abc import Callable

_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_OWN = r"(?:(?:wlasn|swoj|swoi|moj|moi|stal|gotow|duz|wyrobion|stworzon)\w*[ ])+"
_CUSTOMERS = (
    r"(?:klient(?:ami|ow|ela|ele|eli)|klientel(?:a|e|i)|baz(?:a|e)[ ](?:\w+[ ])?klient(?:ow|ek)|"
    r"portfel\w*[ ]klient(?:ow|ek))"
)
_OWN_CUSTOMERS = re.compile(
    rf"(?<!\w)(?<!nie )(?:(?:z[ ]|mam[ ]|posiadam[ ]|wraz[ ]z[ ])+(?:juz[ ]|tez[ ])?{_OWN}{_CUSTOMERS}|"
    rf"(?:z|mam|posiadam)[ ](?:juz[ ])?(?:baz(?:a|e)|portfel\w*)[ ](?:{_OWN})?klient(?:ow|ek)){_END}|"
    rf"(?<!\w)with[ ](?:my[ ])?own[ ](?:clients|customers|client[ ]base){_END}"
)
_AT_CUSTOMERS = re.compile(
    r"(?<=[^\W\d_] )u[ ]klient(?:a|ow|ki|ek)(?!\w)(?![ ](?:indywidualn|biznesow|kluczow|vip|koncow))"
)
_UNDER_WAY = re.compile(
    r"(?<!\w)(?:(?:jestem|teraz|obecnie)[ ])*w[ ]trakcie(?:[ ](?:robienia|zdobywania|uzyskiwania|wyrabiania|"
    r"zdawania|odnawiania|kursu(?:[ ]na)?|realizacji|konczenia|trwania))?"
    r"(?=[ ]*(?:$|[,.;!?)])|[ ](?:uprawnien|praw|licencj|sep(?!\w)|udt|kat|c(?!\w)|c ?\+|kart))"
)
_PAPERS_UNDER_WAY = re.compile(
    rf"{BEGIN}(?:(?:uprawnieni\w+|kurs\w*|studia|szkol\w|certyfikat\w*|egzamin\w*|licencj\w+|papiery)[ ])"
    rf"(?:[^\W\d_]+[ ])?w[ ]trakcie(?:[ ][^\W\d_]+)?{_END}"
)
_FETCHED = re.compile(
    r"(?<!\w)(?:odbior(?:em|u)?|odbierani\w+|odbierac|przyprowadza\w+|odprowadza\w+|zaprowadza\w+)[ ]"
    r"(?:(?:dzieci|dziecka|dziecko|syna|corki|malucha)[ ])?(?:(?:z|ze|do)[ ])"
    r"(?:przedszkol|szkol|zlobk|zajec|swietlic)\w*"
    r"(?:[ ](?:i|lub|albo)[ ](?:z[ ]|ze[ ]|do[ ])?(?:przedszkol|szkol|zlobk)\w*)?"
)
_NANNY = re.compile(r"(?<!\w)(?:niani|opiekunk\w+[ ](?:do|dla)[ ]dzi|babysitter|bawienie)")
_NUMBER = {"tydzien": 1, "dwa": 2, "trzy": 3, "cztery": 4, "piec": 5, "szesc": 6, "jeden": 1}
_COUNT = r"(?:\d|dwa|trzy|cztery|piec|szesc|jeden)"
_WEEKS = r"(?:tygodni\w*|tyg\.?|tydzien)"
_AWAY = (
    r"(?:(?:w|na)[ ](?:trasie|drodze|trase|wyjezdzie)|tras[ay]|pracy|jazdy|poza[ ]domem|na[ ]kolkach|w[ ]pracy)"
)
_HOME = r"(?:w[ ]domu|dom(?:u)?|wolneg?[eo]?|przerwy|odpoczynku|pauzy)"
_ROTATION = re.compile(
    rf"(?<!\w)(?:(?:(?P<away>{_COUNT})[ ])?{_WEEKS})[ ]{_AWAY}[ ]?(?:,|/|i|a|-|na)?[ ]?"
    rf"(?:(?P<home>{_COUNT})(?:[ ]{_WEEKS})?|{_WEEKS})[ ]{_HOME}(?!\w)"
)
_SPOKEN_WELL_ENOUGH = re.compile(
    rf"(?:^|(?<=[,.;] )|(?<=[,.;]))(?:(?P<stem>{STEMS})ki|(?P<name>{NAMES}))[ ](?:jest[ ]|is[ ])?"
    rf"(?:ok|okej|okay|spoko|w[ ]porzadku){_END}"
)
"""A language that somebody has and that offers need not ask for."""
_STEM_OF = {code: stem for stem, code in POLISH.items()}
_SEASON = re.compile(
    r"(?<!\w)(?:na[ ]okres[ ]|tylko[ ])?od[ ](?:poczatku[ ]|konca[ ]|polowy[ ])?"
    r"(?:marca|kwietnia|maja|czerwca|lipca)[ ]do[ ](?:poczatku[ ]|konca[ ]|polowy[ ])?"
    r"(?:maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada)(?!\w)(?![ ](?:\d|ubieg|zeszl))"
)
"""The months of work in the open and by the sea; other months are left to whoever reads them."""
_PERCENTAGE = re.compile(
    r"(?<!\w)(?:(?:praca|pracowac|robic|umowa|rozliczenie|moge|chetnie)[ ])*(?:na[ ]procent(?:y)?(?:[ ]od[ ]\w+)?|"
    rf"(?:procent|%)[ ]od[ ](?:utargu|obrotu|uslug\w*|sprzedazy)){_END}"
)
_BRINGS = re.compile(r"(?<!\w)(?:kurier|dostaw|dowoz|rozwoz|uber|bolt|glovo|wolt|pyszne|delivery|courier)")
_HAS_A_CAR = re.compile(
    rf"{BEGIN}(?:mam|posiadam|i[ ]have|have)[ ](?:(?:tez|swoj\w*|wlasn\w*|my[ ]own|an?)[ ])*"
    rf"(?:auto|samochod|car){_END}"
)
"""Of whoever brings things: "kurier, mam swoje auto"."""
_SO_LONG = (
    r"(?:(?:kilk\w+|par\w+|dlug\w+|\d+|dwa|trzy|cztery|piec|dziesiec)[ -]?(?:letni\w+|lata?|latach|miesi\w+)?[ ])?"
)
_BREAK = re.compile(
    rf"{BEGIN}(?:(?:mam|mialam|mialem|po|byla|z)[ ])?{_SO_LONG}"
    r"(?:(?:dluga|krotka|kilkuletnia|macierzynska|zawodowa)[ ])?"
    r"przerw(?:y|a|e|ie)(?:[ ](?:w[ ](?:pracy|zawodzie|zatrudnieniu)|macierzynsk\w+|zawodow\w+|na[ ]dzieci\w*|"
    rf"wychowawcz\w+))?{_END}"
)
_VERY = r"(?:(?:bardzo|calkiem|dosc|w[ ]miare|swietnie|naprawde)[ ])?"
_WELL = rf"{_VERY}(?:dobrze|biegle|swietnie|niezle|perfekt|doskonale)"
_SO_WELL = rf"{_VERY}(?:dobrze|biegle|swietnie|niezle|perfekt|doskonale|slabo|srednio|troche|komunikatywnie)"
_KNOWS_WELL = re.compile(
    rf"(?<!\w)(?:{_WELL}[ ](?P<verb>znam|umiem|obsluguje|mowie|gadam)(?!\w)|"
    rf"(?P<first>znam|mowie|umiem|obsluguje)[ ]{_WELL}(?!\w))"
)
_COMPUTERS = re.compile(
    rf"{BEGIN}(?:(?:znam|umiem|obsluguje|ogarniam)[ ](?:sie[ ](?:na[ ])?)?(?:obsluge[ ]|prace[ ]na[ ])?"
    r"(?:komputer\w*|internet\w*)(?:[ ]i[ ](?:internet|office|excel\w*))?|"
    r"(?:dobra[ ])?(?:obsluga|znajomosc)[ ](?:obslugi[ ])?komputera"
    rf"(?:[ ](?:dobra|bardzo[ ]dobra|biegla|na[ ]\w+))?){_END}"
)
_KNOWS_THE_LANGUAGE = re.compile(
    rf"{BEGIN}(?:(?:znam|umiem|mowie[ ]w)[ ](?:(?:troche|komunikatywnie)[ ])?jezyk(?:u)?"
    rf"(?:[ ]{_SO_WELL})?|jezyk[ ](?:znam|umiem)(?:[ ]{_SO_WELL})?)"
    rf"{_END}"
)
_LEVEL_FIRST = re.compile(
    r"(?<!\w)(?<!kat )(?<!kat\. )[abc][12](?:[ ]level|[ ]z|[ ]-|:)?[ ](?=(?:jezyk\w*[ ])?(?:english|german|french|"
    r"spanish|italian|polish|dutch|russian|angielsk|niemieck|francusk|hiszpansk|wlosk|polsk|rosyjsk|holendersk))"
)
"""How well one speaks, said before the language: "B2 English"."""
_FEW_HOURS = re.compile(rf"(?:(?<=moze byc )|(?<=moga byc ))(?:kilka|pare)[ ]godzin{_END}")
_NO_PAYROLL = re.compile(
    rf"(?<!\w)(?:ale[ ]|tylko[ ])?(?:nie|bez)[ ](?:na[ ]|do[ ]|od[ ])?plac(?:e|ami|ach)?{_END}"
)
_STAFF_OFFICE = re.compile(r"(?<!\w)kadr")
_TRIPS = re.compile(rf"{BEGIN}(?:(?:na|sa)[ ])?wyjazdy?(?:[ ]ok)?{_END}")
_ABROAD = re.compile(
    r"(?<!\w)(?:niemc|niemiec|holand|belgi|austri|norweg|szwec|szwajc|francj|dani|czech|zagranic|angli|"
    r"uk(?!\w)|islandi|europ)"
)


def by_the_way_worded(text: str) -> str:
    """The text without what is told by the way, and with the rest in the words that are known."""
    if drives(flat(text)):
        text = replaced(text, _ROTATION, _system)
    text = replaced(text, _SPOKEN_WELL_ENOUGH, _welcome)
    if _NANNY.search(flat(text)):
        text = replaced(text, _FETCHED, "odbieranie dzieci")
    text = replaced(text, _KNOWS_WELL, lambda m: m["verb"] or m["first"])
    text = replaced(replaced(text, _PERCENTAGE, "prowizja"), _LEVEL_FIRST, "")
    text = replaced(text, _FEW_HOURS, "kilka godzin w tygodniu")
    if _STAFF_OFFICE.search(flat(text)):
        text = replaced(text, _NO_PAYROLL, "bez płac")
    if _BRINGS.search(flat(text)):
        text = replaced(text, _HAS_A_CAR, " własny samochód")
    text = _without(text, _AT_CUSTOMERS, names_occupation)
    text = replaced(text, _SEASON, "sezonowo") if names_work(_blanked(text, _SEASON)) else text
    for pattern in (_OWN_CUSTOMERS, _PAPERS_UNDER_WAY, _UNDER_WAY, _BREAK, _COMPUTERS, _KNOWS_THE_LANGUAGE):
        text = _without(text, pattern, names_work)
    return _without(text, _TRIPS, names_work) if _ABROAD.search(flat(text)) else text


def _welcome(m: re.Match[str]) -> str:
    """The language as one that offers may ask for."""
    return f"{m['stem'] or _STEM_OF[ENGLISH[m['name']]]}ki mile widziany"


def _without(text: str, pattern: re.Pattern[str], needed: Callable[[str], bool]) -> str:
    """The text without what a pattern finds, where the rest names work."""
    rest = _blanked(text, pattern)
    return rest if rest != text and needed(rest) else text


def _blanked(text: str, pattern: re.Pattern[str]) -> str:
    for m in pattern.finditer(flat(text)):
        text = blank(text, *m.span())
    return text


def _system(m: re.Match[str]) -> str:
    """Weeks on the road and at home as the trade calls them."""
    weeks = [int(_NUMBER.get(said, said)) if said else 1 for said in (m["away"], m["home"])]
    return f"system {weeks[0]}/{weeks[1]}"
