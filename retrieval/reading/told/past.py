"""What somebody has done until now, told in a clause of its own: no wish where other work is named.

"10 lat jako sprzedawczyni, chcę do biura", "dorabiałam w kawiarni", "odchodzę ze szkoły", "była kelnerka szuka …".
"""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.reading.clause_edges import BEGIN

_SEEKING = (
    r"(?:szuka\w*|poszuku\w+|chc[eę]\w*|chcial\w+|chetnie|potrzebuj\w+|interesuj\w+|wol[ea]\w*|marz\w+|planuj\w+|"
    r"dorobi\w*|looking|want|seeking|need)"
)
_BUT = r"(?:(?:ale|lecz|a|i|wiec|teraz|obecnie|dlatego|but|and|now|so|bo)[ ]){0,3}"
_GOES_ON = rf"(?:{_BUT}{_SEEKING}|i[ ](?:pracowac|robic|isc|zaczac|przejsc)|teraz|obecnie|ale|lecz|but|now)"
_REST = rf"(?:(?![ ]{_GOES_ON}(?!\w))[^,.;!?()])*"
"""Up to the end of the clause, or to what is wanted now."""
_COUNT = (
    r"(?:\d{1,2}\+?|kilka|kilkanascie|pare|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|dziesiec|"
    r"dwanascie|pietnascie|dwadziescia|trzydziesci|several|many|two|three|four|five|ten)"
)
_AFTER_YEARS = (
    r"(?:(?:pracy|doswiadczenia|stazu|praktyki|zawodowo|spedzil(?:em|am)|przepracowan\w+|przepracowal(?:em|am)|"
    r"robil(?:em|am)|siedzial(?:em|am)|of|work|working|experience|spent|zawodowej|kariery)[ ]){0,3}"
)
_YEARS = re.compile(
    rf"{BEGIN}(?:(?:mam|ja|ponad|prawie|okolo|niemal|przez|juz|cale|za[ ]soba|po|with|over|i[ ]have|spent|had|bo)"
    rf"[ ])*(?P<years>(?:{_COUNT}[ ](?:(?:dobrych|dlugich)[ ])?(?:lat|lata|years?)|rok|a[ ]year)[ ]{_AFTER_YEARS})"
    rf"(?:(?<!1[3-7][ ]lat[ ])(?:w|we|in|at|u)|jako|na|przy|za|as)[ ][^,.;!?()]*?{_REST}"
)
"""How long and as what: "15 lat na magazynie", "mam za sobą 10 lat pracy w szpitalu".

"16 lat w Łodzi" is an age.
"""
_ON_AND_OFF = (
    r"(?:(?:kiedys|wczesniej|ostatnio|dotychczas|dotad|przedtem|poprzednio|do[ ]tej[ ]pory|zawsze|dlugo|"
    r"cale[ ]zycie|troche|tez|juz|ja|i|a|bo|w[ ]wakacje|na[ ]studiach|w[ ]czasie[ ]studiow|w[ ]liceum|"
    r"przez[ ](?:\w+[ ])?(?:lat\w*|rok|miesi\w+))[ ])*"
)
_WORK = (
    r"(?:dorabial|dorobil|zajmowal|sprzatal|opiekowal|pilnowal|gotowal|kelnerowal|barmanowal|spawal|murowal|"
    r"malowal|budowal|montowal|naprawial|jezdzil|kierowal|wozil|rozwozil|dostarczal|sprzedawal|handlowal|"
    r"obslugiwal|prowadzil|zarzadzal|uczyl|nauczal|pomagal|pakowal|magazynowal|ukladal|wykladal|szyl|strzygl|"
    r"czesal|rekrutowal|ksiegowal|fakturowal|administrowal|organizowal|koordynowal|nadzorowal|ochranial|"
    r"kasowal|stal|siedzial|robil|pracowal|przepracowal|udzielal)"
)
_DONE = re.compile(rf"{BEGIN}{_ON_AND_OFF}{_WORK}(?:em|am)(?:[ ]sie)?[ ](?!nigdy)[^,.;!?()]*?{_REST}")
"""What one has done: "wcześniej sprzątałam biura"."""
_LEAVING = re.compile(
    rf"{BEGIN}(?:(?:wlasnie|niedawno|ostatnio|teraz|chce|chcial(?:bym|abym)|musze|bo|i|a|juz)[ ])*"
    r"(?:(?:odchodze|odejsc|odszedlem|odeszlam|zwolnil(?:em|am)[ ]sie|zwolnili[ ]mnie|zwolniono[ ]mnie|"
    r"zostal(?:em|am)[ ]zwolnion[ya]|uciekam|uciec|rezygnuje|zrezygnowal(?:em|am)|wypalil(?:em|am)[ ]sie|"
    r"wyrwac[ ]sie|zegnam[ ]sie|(?:s|za)konczyl(?:em|am)[ ](?:prace|kontrakt|umowe))[ ](?:z|ze|w|we|jako|na)|"
    r"(?:rzucam|rzucil(?:em|am)|rzucic|zostawiam|koncze[ ]ze?|skonczyl(?:em|am)[ ]ze?))[ ]"
    r"(?:(?![ ](?:do|i[ ]pracowac|i[ ]robic|i[ ]isc)[ ])[^,.;!?()\d])*?(?=[ ](?:do|i)[ ]|[ ]*(?:$|[,.;!?()]))"
)
"""Where one leaves: "odchodzę ze szkoły", "rzucam korpo"."""
_FORMER = re.compile(
    rf"{BEGIN}(?:jestem[ ](?:bylym|byla|dawn(?:ym|a)|emerytowan(?:ym|a))|by(?:ly|la)|dawn[ya]|emerytowan[ya])[ ]"
    r"(?!prac|ofert|oglosz|mowa|tu(?!\w)|tam(?!\w))(?:pani?[ ](?:ze?|od|w|we)[ ])?[^\W\d_]{4,}(?:[ ][^\W\d_]{4,})?"
    r"(?=[ ]*(?:,|$)|[ ](?:szuka|poszukuje|chce|dorobi)(?!\w))"
)
"""What one was: "była sprzedawczyni szuka pracy w biurze"."""


_OWNED = re.compile(
    rf"{BEGIN}{_ON_AND_OFF}(?:mial|posiadal|prowadzil)(?:em|am)[ ](?:wlasn|swoj)\w*[ ][^,.;!?()]*?{_REST}"
)
"""What one had: "miałam własną działalność"."""
_UNTIL_NOW = re.compile(
    rf"{BEGIN}(?:(?:a|i|ja|bo|obecnie)[ ])*(?:(?:do[ ]tej[ ]pory|dotychczas|dotad|dawniej|poprzednio|przedtem)[ ]"
    r"(?:(?:w|we|na|przy|jako|u|za)[ ])?|(?:wczesniej|ostatnio|kiedys)[ ](?:(?:w|we|na|przy|jako|u|za)[ ]))"
    rf"[^\W\d_]{{2,}}{_REST}"
)
"""Where one was or what as, without a verb: "do tej pory w dziale płac"."""


_GOES_BACK = re.compile(
    r"(?<!\w)(?<!\bnie )(?:wroce|wrocic|wracam|wrocil(?:bym|abym)|powrot|going[ ]back|go[ ]back|"
    r"return(?:ing)?)[ ](?:do|to)[ ](?:swojego[ ]|tego[ ]|my[ ]|the[ ])?"
    r"(?:zawodu|fachu|profesji|branzy|szkol\w+|przedszkol\w+|szpital\w+|przychodni|"
    r"nauczania|uczenia|kuchni|gastronomii|gabinetu|apteki|sklepu|handlu|warsztatu|teaching|profession|trade|nursing)(?!\w)"
)
"""Whoever says so looks for what they were: "byłem nauczycielem fizyki, chętnie wrócę do szkoły"."""


def goes_back(flat_text: str) -> bool:
    """Whether what somebody was is what they look for again."""
    return _GOES_BACK.search(flat_text) is not None


def find_told_past(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell of it, whether or not anything else is named."""
    return [
        m.span()
        for pattern in (_YEARS, _DONE, _LEAVING, _FORMER, _OWNED, _UNTIL_NOW)
        for m in pattern.finditer(flat_text)
    ]


def without_years(text: str) -> str:
    """The text without how long somebody has done what they look for again: "10 lat jako kucharz, Gdynia"."""
    for m in _YEARS.finditer(flat(text)):
        text = blank(text, *m.span("years"))
    return text
