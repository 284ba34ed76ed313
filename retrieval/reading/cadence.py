"""When an alert is to come, as a person says it: "co poniedziałek rano", "codziennie o 8", "od razu".

Hours without "rano" or "wieczorem" are those of a clock of 24. A part of a day without an hour is `PARTS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain import WEEKDAYS, Cadence, Weekday

PARTS = {"rano": 8, "morning": 8, "poludnie": 12, "afternoon": 15, "wieczor": 19, "evening": 19}
"""The hours meant by the parts of a day."""

_STEMS: dict[str, Weekday] = {
    "poniedz": "monday", "pn": "monday", "monday": "monday", "wtor": "tuesday", "tuesday": "tuesday",
    "srod": "wednesday", "wednesday": "wednesday", "czwart": "thursday", "thursday": "thursday",
    "piat": "friday", "friday": "friday", "sobot": "saturday", "saturday": "saturday",
    "niedziel": "sunday", "sunday": "sunday",
}  # fmt: skip
DAY = (
    r"(?:poniedzial(?:ek|ki|ku|kow)|wtor(?:ek|ki|ku|kow)|srod[eyao]|czwart(?:ek|ki|ku|kow)|piat(?:ek|ki|ku|kow)|"
    r"sobot[eya]|niedziel[eai]|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"
)
_LISTED = rf"{DAY}(?:(?:[ ]?,[ ]?|[ ](?:i|oraz|and|&)[ ])(?:w[ ]|we[ ]|co[ ]|on[ ]|every[ ])?{DAY})*"
_HOUR_WORDS = {
    "pierwszej": 1, "drugiej": 2, "trzeciej": 3, "czwartej": 4, "piatej": 5, "szostej": 6, "siodmej": 7,
    "osmej": 8, "dziewiatej": 9, "dziesiatej": 10, "jedenastej": 11, "dwunastej": 12, "polnocy": 0,
}  # fmt: skip


def _phrase(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{pattern})(?!\w)")


_INSTANT = _phrase(
    r"od[ ]razu|natychmiast(?:owo)?|na[ ]biezaco|jak[ ]najszybciej|instantly|immediately|at[ ]once|right[ ]away|"
    r"in[ ]real[ ]time|as[ ]soon[ ]as[ ](?:they|it)[ ](?:come|comes|appear|appears)(?:[ ]up)?"
)
_DAILY = _phrase(
    r"codziennie|co[ ]dzien(?:nie)?|kazdego[ ](?:dnia|ranka|wieczora|poranka)|raz[ ](?:na[ ])?(?:dziennie|dzien)|"
    r"raz[ ]na[ ]dobe|co(?=[ ](?:rano|wieczor))|daily|every[ ](?:single[ ])?day|every(?=[ ](?:morning|evening))|"
    r"each[ ]day|"
    r"once[ ](?:a|per)[ ]day"
)
_WEEKLY = _phrase(
    r"nie[ ]codziennie|nie[ ]co[ ]dzien(?:nie)?|not[ ](?:every[ ]day|daily)|co[ ]tydzien|cotygodniowo|"
    r"raz[ ](?:w[ ]tygodniu|na[ ]tydzien|tygodniowo)|kazdego[ ]tygodnia|"
    r"weekly|every[ ]week|once[ ](?:a|per)[ ]week"
)
_WORKDAYS = _phrase(
    r"(?:co|kazdy)[ ]dzien[ ](?:roboczy|powszedni)|(?:w[ ])?dni[ ](?:robocze|powszednie)(?=[ ](?:o[ ]\d|rano|"
    r"wiecz))|"
    r"(?:(?<=mnie[ ])|(?<=mi[ ])|(?<=takie[ ])|(?<=je[ ]))w[ ]dni[ ](?:robocze|powszednie)|"
    r"every[ ](?:weekday|working[ ]day|workday)|on[ ](?:weekdays|working[ ]days|workdays)(?=[ ](?:at|in)[ ])"
)
_WEEKEND = _phrase(r"co[ ]weekend|every[ ]weekend")
_ON_DAYS = _phrase(
    rf"(?:co|w|we|kazd\w+|na|every|each|on)[ ](?P<days>{_LISTED})|(?P<bare>{_LISTED})(?=[ ](?:rano|wieczorem|"
    rf"o[ ]\d|at[ ]\d|mornings?|evenings?))|(?<=[ ]me[ ])(?P<told>{_LISTED})"
)
_TIME = _phrase(
    r"(?:(?:o|ok\.?|okolo|at|around|about|@|(?<=alert[ ])na(?=[ ]\d{1,2}(?:[:.]\d\d)?(?:[ ]?(?:rano|wieczorem|am|"
    r"pm)|[ .!]*$)))[ ](?:godz(?:in(?:ie|a))?\.?[ ]?|the[ ])?"
    r"(?:(?P<hour>\d{1,4})(?:[ ]?[:.][ ]?(?P<minute>\d{1,4}))?|(?P<word>" + "|".join(_HOUR_WORDS) + r"))"
    r"(?:[ ]?(?P<half>am|pm|a\.m\.|p\.m\.))?)"
    r"(?:[ ](?P<part>rano|wieczorem|po[ ]poludniu|w[ ]nocy|in[ ]the[ ](?:morning|evening|afternoon)))?"
    r"(?![ ](?:(?:(?!ze?[ ])\w+[ ])?ofert|nowych|zl\b|tys|pln|km|offers|jobs))"
)
_BARE_TIME = _phrase(
    r"(?<![-\d])(?<!od[ ])(?<!do[ ])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?[ ]?(?P<half>am|pm)|"
    r"(?P<h>\d{1,2}):(?P<m>\d{2}))(?![ ]?-|[ ]do[ ])"
)
_PART = _phrase(
    r"(?:(?:z[ ]|od[ ])?(?:samego[ ])?(?P<rano>rano|rankiem|ranka)|(?:(?:w|at)[ ])?(?P<poludnie>poludnie|noon|"
    r"midday)|"
    r"(?P<afternoon>po[ ]poludniu|popoludni(?:e|ami|u)|(?:in[ ]the[ ])?afternoons?)|"
    r"(?P<wieczor>wieczor(?:em|y|a)?)|(?:in[ ]the[ ])?(?P<morning>mornings?)|(?:in[ ]the[ ]"
    r")?(?P<evening>evenings?))"
)
_CANNOT = _phrase(
    r"co[ ](?:\d+\.?[ ]?|(?:drug|trzec|czwart|piat|dziesiat)\w*[ ]|dwa[ ]|dwie[ ]|trzy[ ]|cztery[ ]|piec[ ]|"
    r"kilka[ ]|"
    r"pol[ ])?"
    r"(?:sekund\w*|minut\w*|godzin\w*|kwadrans\w*|miesia\w+|miesiecy|kwartal\w*|rok\w*|lat\w*)|"
    r"co[ ](?:\d+\.?|drug\w+|trzec\w+|czwart\w+|dwa|trzy|cztery|piec|kilka)[ ](?:dzien|dni|dnia|tydzien|tygodnie|"
    rf"tygodni|{DAY})|"
    r"(?:dwa|trzy|cztery|kilka|piec|\d+)[ ]raz\w*[ ](?:na[ ]|w[ ]|we[ ])?(?:dziennie|dzien|tygodni\w+|tydzien|"
    r"miesiac\w*|godzin\w*|minut\w*|rok\w*)|raz[ ]na[ ](?:dwa|trzy|cztery|kilka|\d+)[ ](?:dni|tygodni\w*|"
    r"miesiac\w*)|"
    r"once[ ]every[ ](?:two|three|few|\d+)[ ](?:days|weeks|months)|raz[ ](?:w[ ]|na[ ])(?:miesia\w+|rok\w*|"
    r"kwartal\w*|godzine|minute)|"
    r"(?:every|each)[ ](?:\d+[ ]|other[ ]|second[ ]|two[ ]|three[ ]|few[ ]|couple[ ]of[ ])?(?:seconds?|minutes?|"
    r"hours?|months?|years?|quarters?)|(?:every|each)[ ](?:\d+(?:st|nd|rd|th)?|other|second|two|three|few)[ ]"
    rf"(?:days?|weeks?|{DAY})|(?:twice|\d+[ ]times|three[ ]times)[ ](?:a|per)[ ](?:day|week|month|hour)|"
    r"hourly|monthly|yearly|comiesiecznie|co[ ]chwile"
)
_SAVE = r"[ ,]*(?:(?:ale|tylko|lecz|but)[ ](?:nie|not)|oprocz|poza|procz|z[ ]wyjatkiem|except(?:[ ]for)?)[ ]"
_DAY_STEM = (
    r"(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_SAVE_DAYS = re.compile(
    rf"{_SAVE}(?:(?:w|we|na|on|at|the)[ ])*(?:(?P<end>weekend\w*)|(?P<days>{_DAY_STEM}\w*(?:(?:[ ]?,[ ]?|"
    rf"[ ](?:i|ani|"
    rf"oraz|and|or)[ ])(?:w[ ]|we[ ]|on[ ])?{_DAY_STEM}\w*)*))"
)
_SAVE_NIGHT = re.compile(rf"{_SAVE}(?:w[ ]nocy|noca|at[ ]nights?|overnight)(?!\w)")


@dataclass(frozen=True, slots=True)
class When:
    """What a message says of time: the cadence, or the words for one that cannot be, and where all that stands.

    `whole`: a frequency was named, not only an hour or a part of a day. `not_at_night`: said beside it.
    """

    cadence: Cadence | None
    cannot: tuple[int, int] | None
    spans: tuple[tuple[int, int], ...]
    whole: bool
    not_at_night: bool = False


def when(flat_text: str) -> When:
    """Reads the time of an alert out of a message that is known to ask for one."""
    spans: list[tuple[int, int]] = []

    def first(pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match outside of what is taken already; takes all of them."""
        found = [m for m in pattern.finditer(flat_text) if not _inside(m.span(), spans)]
        spans.extend(m.span() for m in found)
        return found[0] if found else None

    cannot = first(_CANNOT)
    time = first(_TIME) or first(_BARE_TIME)
    instant, workdays, weekend, weekly = first(_INSTANT), first(_WORKDAYS), first(_WEEKEND), first(_WEEKLY)
    daily, part = first(_DAILY), first(_PART)
    off, night = _saved(flat_text, spans)
    days = _days(flat_text, spans)
    if workdays:
        days = WEEKDAYS[:5]
    elif weekend:
        days = WEEKDAYS[5:]
    elif weekly and not days:
        days = WEEKDAYS[:1]
    days = tuple(day for day in days or WEEKDAYS if day not in off) if off and (daily or days) else days
    at = _clock(time, part)
    if cannot or at is None:
        wrong = cannot or time
        return When(None, wrong.span() if wrong else None, tuple(spans), True)
    whole = bool(instant or daily or days)
    if instant and not (daily or days or time):
        cadence: Cadence | None = Cadence("instant")
    elif days:
        cadence = Cadence("weekly", days, *at)
    else:
        cadence = Cadence("daily", (), *at) if daily or time or part else None
    return When(cadence, None, tuple(spans), whole, not_at_night=night)


def _saved(flat_text: str, spans: list[tuple[int, int]]) -> tuple[set[Weekday], bool]:
    """The days left out right behind a time ("codziennie, ale nie w weekendy"), and whether nights are."""
    off: set[Weekday] = set()
    night = False
    for pattern in (_SAVE_DAYS, _SAVE_NIGHT):
        m = next((m for m in pattern.finditer(flat_text) if any(m.start() == end for _, end in spans)), None)
        if m is None:
            continue
        spans.append(m.span())
        if pattern is _SAVE_NIGHT:
            night = True
        else:
            off |= (
                set(WEEKDAYS[5:])
                if m["end"]
                else {weekday(word) for word in re.findall(rf"{_DAY_STEM}", m["days"])}
            )
    return off, night


def _inside(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in spans)


def _days(flat_text: str, spans: list[tuple[int, int]]) -> tuple[Weekday, ...]:
    """The weekdays named, in the order of the week."""
    found: set[Weekday] = set()
    for m in _ON_DAYS.finditer(flat_text):
        if not _inside(m.span(), spans):
            spans.append(m.span())
            found |= {weekday(word) for word in re.findall(DAY, m["days"] or m["bare"] or m["told"])}
    return tuple(day for day in WEEKDAYS if day in found)


def weekday(word: str) -> Weekday:
    return next(day for stem, day in _STEMS.items() if word.startswith(stem))


def _clock(time: re.Match[str] | None, part: re.Match[str] | None) -> tuple[int, int] | None:
    """Hour and minute; None for an hour that no clock shows."""
    said = "" if part is None else next(name for name, words in part.groupdict().items() if words)
    if time is None:
        return (PARTS.get(said, 8), 0)
    groups = time.groupdict()
    digits = groups.get("hour") or groups.get("h")
    hour = int(digits) if digits else _HOUR_WORDS[groups["word"]]
    minute = int(groups.get("minute") or groups.get("m") or 0)
    half = (groups.get("half") or "").replace(".", "")
    later = f"{groups.get('part') or ''} {said}"
    evening = any(word in later for word in ("wieczor", "evening", "poludni", "afternoon"))
    if half and not 1 <= hour <= 12:
        return None
    if (half == "pm" or evening) and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if (hour, minute) == (24, 0):
        hour = 0
    return (hour, minute) if hour < 24 and minute < 60 else None
