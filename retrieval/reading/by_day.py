"""The hours of the day that are the only ones somebody can work: "tylko od 7 do 15", "wyłącznie między 9 a 14"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from retrieval.reading.rewriting import replaced

if TYPE_CHECKING:
    from retrieval.reading.said import Said

_HOUR = (
    r"(?:[01]?\d|2[0-4])(?:[:.](?:00|15|30|45))?(?![:.\d])(?![ ]?(?:zl|pln|tys|k\b|eur|km|%|/|lat|osob|dni|"
    r"mies|min|godz|h\b|tyg|raz|"
    r"stycz|lut|mar|kwie|maj|czer|lip|sier|wrze|pazd|list|grud|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_ONLY = r"(?:tylko|wylacznie|jedynie|only|just)"
_ABLE = r"(?:(?:moge|mozemy|dam[ ]rade|pracowac|robic|pracy|prace|i[ ]can|can|work)[ ])*"
_HOURS = re.compile(
    rf"(?<!\w)(?:{_ABLE}{_ONLY}[ ]{_ABLE}|(?:moge[ ](?:pracowac[ ])?|pracowac[ ]moge[ ]))"
    r"(?:(?:w[ ]godz\w*\.?|godz\w*\.?|od|miedzy|from|between|w)[ ])*"
    rf"(?P<from>{_HOUR})[ ]?(?:-|–|do|a|to|and|till|until)[ ]?(?:godz\w*\.?[ ])?(?P<to>{_HOUR})(?!\w)"
)
_IN_HOURS = re.compile(
    rf"(?<!\w)(?:(?:praca|pracy|prace|pracowac|work)[ ])?(?:w[ ])?(?:godz(?:inach|iny|\.)?|hours)[ ](?:pracy[ ])?"
    rf"(?:od[ ]|from[ ])?(?P<from>{_HOUR})[ ]?(?:-|–|do|to)[ ]?(?P<to>{_HOUR})(?!\w)"
)
"""Hours told as such: "w godzinach 7-15"."""
_BARE = re.compile(
    r"(?<![\w,.:/])(?:od[ ]|from[ ])?(?P<from>0?[5-9](?:[:.](?:00|15|30|45))?|10(?:[:.](?:00|30))?)[ ]?(?:-|–|"
    r"do|to)[ ]?"
    r"(?P<to>(?:1[3-8])(?:[:.](?:00|15|30|45))?)(?:[ ]?h\b)?(?!\w|[:.]\d|[ ]?(?:[-/+%\d]|tys|zl|pln|eur|usd|net|"
    r"brutto|lat|dni|km|mies|min|osob|kg|ton|razy|stop|h(?:[ ]|/)|godz|tyg|"
    r"pracown|uczni|dziec|klas|(?:na[ ])?b2b|na[ ](?:uop|reke|start)))"
)
"""The same alone: "praca biurowa 8-16"; what somebody does in these hours now is told of in words of its own."""
_UNTIL = re.compile(
    rf"(?<!\w)(?:(?:{_ONLY}|najlepiej|najchetniej|byle|idealnie|chetnie|preferably|ideally|praca|pracy|"
    rf"prace|pracowac|moge|konczyc|koniec|najpozniej|godziny|cos|czegos|maks\w*|"
    r"max\.?|wolna|wolny|dostepn[aey]|dyspozycyjn[aey]|work|finish)[ ])+"
    rf"(?:do|o|until|till|by)[ ](?:godz\w*\.?[ ])?(?P<to>1[2-8])(?:[:.](?:00|30))?"
    rf"(?=[ ]*(?:$|[,.;!?]|(?:i|bo|a|w|na|oraz|and|because)[ ]|maks|max))|"
    rf"(?<!\w)do[ ]godz(?:iny|\.)?[ ](?P<hour>1[2-8])(?:[:.](?:00|30))?(?!\w|[ ]?(?:tys|zl|pln|net|brut|eur|k\b))"
)
"""The end alone: "praca do godziny 15", "tylko do 16"."""
_UNTIL_ALONE = re.compile(
    r"(?<=[^\W\d_])(?:,[ ]*|[ ](?=do[ ]1[3-7][:.](?:00|15|30|45)))do[ ](?P<to>1[3-7])(?:[:.](?:00|15|30|45))?"
    r"(?=[ ]*(?:$|[,;!?]|[.](?!\d)|maks|max))"
)
"""The same beside work, in a clause of its own: "pomoc kuchenna, do 15"."""
_UNTIL_BEHIND = re.compile(
    r"(?:(?<!\w)(?:praca|pracy|prace)[ ][^\W\d_]{4,}[ ]|\A[ ]*)"
    r"(?P<until>do[ ](?P<to>1[3-7])(?:[:.](?:00|15|30|45))?)(?=[ ]*(?:$|,|;)(?P<rest>.*))"
)
"""The same right behind work, or before it: "praca biurowa do 15", "do 14, pomoc kuchenna"."""
_COUNTED = re.compile(
    r"(?<!\w)(?:od|from)[ ]\d|\d[ ]?(?:tys|k|zl|pln)\b|(?<!\w)(?:lat|wiek|zarob|(?<!kadry i )(?<!kadr i )plac|"
    r"stawk|km)\w*"
)
"""Before it: what makes the number one of years or of pay."""
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:nie|not|can't|cannot|pracuje|pracujemy|i[ ]work|mam|jestem|ucze|studiuj\w*|zajec\w*|zajeci\w*|"
    r"szkol\w*|lekcj\w*|wyklad\w*|i'm|"
    r"busy|school|classes)(?!\w)"
)
"""Says of hours that somebody is elsewhere then: "do godziny 14 mam zajęcia"."""
_AT_PRESENT = re.compile(
    r"(?<!\w)(?:pracuj\w+|robie|mam[ ](?:zajeci\w*|lekcj\w*|etat\w*|prace|szkol\w*)|zajeci\w*|lekcj\w*|w[ ]szkole|"
    r"jestem[ ]w|po[ ]pracy|otwart\w+|zajet\w+|nie[ ]moge|i[ ](?:already[ ])?work|busy|classes)(?!\w)"
)
"""Says of hours that somebody is at work or at school then."""
_REFUSED = re.compile(
    r"(?<!\w)(?:nie|bez|niz|poza|o?procz|zamiast|dosc|dosyc|unikam|not|no|than|except|without|instead[ ]of|don.?t|"
    r"teraz[ ]mam|obecnie[ ]mam|mam[ ](?:teraz|obecnie))"
    r"(?:[ ](?!tylko|ale|lecz|raczej|only|but|a\b|wiec)\w+){0,4}[ ]?$"
)
"""Before hours that are not wanted, or are those of now: "nie 8-16", "mam dość pracy 8-16"."""
_DENIED = re.compile(r"(?<!\w)(?:nie|niz|not|can.?t|don.?t)[ ]?$")
_NO_TIME = re.compile(
    r"(?<!\w)(?:wiek\w*|lat\w*|klas\w*|grup\w*|dziec\w*|widel\w*|stawk\w*|zarob\w*|pensj\w*|plac\w*|budzet\w*|"
    r"kwot\w*|wynagrodz\w*|wyplat\w*|ul\.?|aged?|salary|pay|rate|budget)(?:[ ](?:od|w|ok\.?|okolo|from))?[ ]?$"
)
"""Before numbers that are no hours."""
_CHILDREN = r"(?:(?:moj\w*|swoj\w*|my)[ ])?(?:dzieci(?:ak\w*)?|dziecko|syn\w*|cork[ai]|maluch\w*)"
_SCHOOL_HOURS = re.compile(
    r"(?<!\w)(?:w[ ])?godz(?:inach|iny|in|\.)?[ ](?:(?:pracy|otwarcia|zajec)[ ])?"
    r"(?:(?:szkoln|przedszkoln|zlobkow)(?:ych|e|o)|szkoly|przedszkola|zlobka)(?!\w)|"
    rf"(?<!\w)(?:(?:w[ ]czasie|podczas|wtedy),?[ ])?(?:gdy|kiedy|jak)[ ]{_CHILDREN}[ ]"
    r"(?:(?:jest|sa|bedzie|beda|siedz\w+|chodz\w+)[ ])*(?:w|do)[ ](?:szkol\w+|przedszkol\w+|zlobk\w+|swietlic\w+)"
    rf"(?!\w)|(?<!\w){_CHILDREN}[ ](?:jest|sa)[ ]wtedy[ ]w[ ](?:szkole|przedszkolu|zlobku)(?!\w)"
)
_ENGLISH_SCHOOL_HOURS = re.compile(
    r"(?<!\w)(?:(?:during|in|within|around|only)[ ])*(?:the[ ])?(?<!high )school[ -]hours(?:[ ]only)?(?!\w)|"
    r"(?<!\w)(?:while|when)[ ](?:my[ ])?(?:kids?|child|children|son|daughter)[ ](?:is|are)[ ](?:at|in)[ ]"
    r"(?:school|kindergarten|nursery)(?!\w)"
)
"""Hours told by a school, where somebody's children are then: they are those of the day, and no workplace."""
_MORNING, _EVENING, _AFTERNOON = 5, 18, 13
_DAY_WORK = "praca w dzień"
_PART_OF_A_DAY = 6
"""Hours of work that are no full day."""


@dataclass(frozen=True, slots=True)
class ByDay:
    """`words`: how offers call work at these hours. `short`: they are too few for a full day."""

    start: int
    end: int
    words: str
    short: bool


def school_hours_worded(text: str) -> str:
    """The text with hours told by a school said as work by day."""
    return replaced(replaced(text, _SCHOOL_HOURS, "w ciągu dnia"), _ENGLISH_SCHOOL_HOURS, "daytime")


def hours_of_day(flat_text: str) -> ByDay | None:
    """The only hours that somebody can work; None where none are named, or such as no offer has a name for."""
    if (until := _UNTIL.search(flat_text)) and not _ELSEWHERE.search(_clause(flat_text, until)):
        return ByDay(*until.span(), _DAY_WORK, short=False)
    if (alone := _UNTIL_ALONE.search(flat_text)) and not _COUNTED.search(flat_text[: alone.start()]):
        return ByDay(*alone.span(), _DAY_WORK, short=False)
    if (behind := _UNTIL_BEHIND.search(flat_text)) and (behind.start("until") or behind["rest"].strip(" ,;")):
        return ByDay(*behind.span("until"), _DAY_WORK, short=False)
    no_others = _HOURS.search(flat_text)
    m = no_others or _IN_HOURS.search(flat_text) or _bare(flat_text)
    if m is None or (_DENIED if no_others else _REFUSED).search(_before(flat_text, m)):
        return None
    begins, ends = (int(re.split(r"[:.]", m[name])[0]) for name in ("from", "to"))
    by_day = _MORNING <= begins < ends <= _EVENING
    words = _DAY_WORK if by_day else "popołudniami" if _AFTERNOON <= begins < ends else ""
    short = no_others is not None and ends - begins <= _PART_OF_A_DAY
    return ByDay(*m.span(), words, short) if words else None


def _bare(flat_text: str) -> re.Match[str] | None:
    m = _BARE.search(flat_text)
    if m is None or _AT_PRESENT.search(_clause(flat_text, m)) or _NO_TIME.search(_before(flat_text, m)):
        return None
    return m


def _before(flat_text: str, match: re.Match[str]) -> str:
    """The clause of a text as far as a match, without its end."""
    return re.split(r"[,;!?]|[.](?=[ ])", flat_text[: match.start()])[-1]


def _clause(flat_text: str, match: re.Match[str]) -> str:
    """The clause of a text that a match stands in."""
    start = max((flat_text.rfind(end, 0, match.start()) for end in ",.;!?"), default=-1)
    return re.split(r"[,.;!?]", flat_text[start + 1 :] + " ", maxsplit=1)[0]


def with_hours(said: Said, day: ByDay | None) -> Said:
    """What a sentence says, with what its hours of the day mean for the work."""
    if day is None:
        return said
    search = said.search
    told = day.words == _DAY_WORK and any(said in search.text for said in ("w ciągu dnia", "daytime"))
    text = ", ".join(filter(None, (search.text, "" if told else day.words)))
    hours = search.hours or (("part_time",) if day.short else ())
    return replace(said, search=replace(search, text=text, hours=hours))
