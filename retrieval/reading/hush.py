"""A wish to be sent less, or later: quiet hours, a pause, days without alerts, offers that are not wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import WEEKDAYS, AlertOrder, Until
from retrieval.flat import blank
from retrieval.reading.cadence import DAY, weekday, when
from retrieval.reading.until import find_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import Intent, Weekday

_ALERT = r"(?:alert\w*|powiadomie\w*|subskrypcj\w*|notifications?|subscriptions?)"
_MAIL = rf"(?:{_ALERT}|wiadomosc\w*|(?:e-?)?mail\w*|messages?|texts?)"
_SENDING = re.compile(
    r"(?<!\w)(?:"
    r"(?:nic[ ])?nie[ ](?:(?:mi|mnie|do[ ]mnie|juz|nic)[ ])*(?:wysylaj|przysylaj|podsylaj|pisz(?!e)|powiadamiaj|"
    r"informuj|zawiadamiaj|przeszkadzaj(?!a)|budz(?!et)|spamuj|mailuj|zaczepiaj|nekaj|mecz(?=[ ]mnie)|"
    r"zawracaj(?:cie)?(?:[ ]mi)?[ ](?:glowy|gitary|tylka|dupy))\w*"
    r"|przesta\w*[ ](?:(?:mi|mnie|do[ ]mnie|juz)[ ])*(?:wysyl|przysyl|podsyl|pisa|powiad|zawiad|inform|spam)\w*"
    rf"|nie[ ]chce[ ](?:(?:juz|wiecej|zadnych|miec)[ ])*(?:dostawac|otrzymywac|{_MAIL})"
    r"|\A[ ]*(?:no[ ]|juz[ ]|prosze[ ])*przestan(?:cie)?(?=[ .!]*\Z)"
    r"|da(?:j|jcie)[ ]mi[ ](?:juz[ ])?(?:swiety[ ])?spokoj|odczep\w*[ ]sie"
    r"|cicho(?=[ ](?:w[ ]|noca|po[ ]\d|do[ ]\d|od[ ]\d|przed[ ]\d))"
    rf"|(?:zadnych|dosc|koniec(?:[ ]z)?)[ ](?:(?:juz|wiecej|tych)[ ])*{_MAIL}"
    r"|(?P<english>(?:don'?t|do[ ]not|never)[ ](?:ever[ ])?(?:send|notify|message|write|e?mail|alert|"
    r"text|ping|bother|disturb|bug(?=[ ]me))"
    r"|(?:stop|quit)[ ](?:(?:the|my|all)[ ])*(?:sending|notifying|messaging|writing|e?mailing|alerting|texting|"
    r"messages|spamming|pinging|bothering|disturbing|bugging|contacting)"
    r"|leave[ ]me[ ]alone|(?<=please[ ])stop(?=[ .!]*$)|stop[ ](?:it|this)(?=[ .!]*$)"
    rf"|no[ ](?:more[ ])?{_MAIL}|i[ ]don'?t[ ]want[ ](?:(?:any|more|to|get|receive)[ ])*{_MAIL})"
    r")(?!\w)"
)
_RARER = re.compile(
    rf"(?<!\w)(?:rzadziej|czesciej|(?:less|more|not[ ]so)[ ]often|(?:za[ ]duzo|mniej|too[ ]many|fewer|"
    rf"less)[ ](?:tych[ ])?{_MAIL})"
    r"(?!\w)"
)
_RARER_WORDS = re.compile(
    rf"(?:(?:prosze|please|mozesz|pisz|wysylaj|przysylaj|powiadamiaj|send|write|notify|mi|mnie|me|do|to|to[ ]jest|"
    rf"jest|mam|i|get|dostaje|przychodzi|troche|{_MAIL}|{_RARER.pattern})[ ,.!]*)+"
)
_NIGHT = re.compile(
    r"(?<!\w)(?:(?:w|na|przez)[ ](?:cala[ ])?nocy?|noca|nocami|po[ ]nocach|w[ ]godzinach[ ]nocnych|at[ ]nights?|"
    r"overnight|(?:during|in)[ ]the[ ]night)(?!\w)"
)
NIGHT = (22 * 60, 7 * 60)
"""What is meant by night where no hour is said."""
_AFTER = re.compile(
    r"(?<!\w)(?:po|after|past)[ ](?:godz\w*[ ])?(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[ ]?"
    r"(?P<half>am|pm)?(?!\w|[:.,]?\d)"
)
_BEFORE = re.compile(_AFTER.pattern.replace("po|after|past", "przed|before"))
_TODAY = re.compile(r"(?<!\w)(?:dzis(?:iaj)?|today|tonight)(?!\w)")
_THIS_WEEK = re.compile(r"(?<!\w)(?:w[ ]tym[ ]tygodniu|this[ ]week)(?!\w)")
_THIS_WEEKEND = re.compile(r"(?<!\w)(?:w[ ]ten[ ]weekend|(?:over[ ])?this[ ]weekend)(?!\w)")
_FOR_NOW = re.compile(r"(?<!\w)(?:na[ ]razie|chwilowo|tymczasowo|for[ ]now|for[ ]a[ ]while)(?!\w)")
_ON = r"(?<!\w)(?:(?:w|we|na|przez|on|at|over|during|the|kazd\w+|co|every)[ ])+"
_LISTED = rf"(?:,[ ]?|[ ](?:i|oraz|ani|lub|and|or)[ ])(?:w[ ]|we[ ]|on[ ])?{DAY}"
_DAYS = re.compile(
    rf"{_ON}(?:(?P<end>weekend(?:y|s)?)|(?P<work>dni[ ](?:robocze|powszednie)|weekdays|workdays|working[ ]days)|"
    rf"(?P<days>{DAY}(?:{_LISTED})*))(?!\w)|(?<!\w)(?P<by>weekendami)(?!\w)"
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:rano|rankiem|(?:po|przed)[ ]poludni\w+|wieczor\w*|w[ ]dzien|w[ ]ciagu[ ]dnia|w[ ]pracy|in[ ]the[ ]"
    r"(?:morning|afternoon|evening)|mornings?|evenings?|during[ ]the[ ]day|at[ ]work)(?!\w)"
)
_OFTEN = re.compile(
    r"(?<!\w)(?:(?:tak|zbyt|za)[ ](?:czesto|duzo|wiele)|czesciej|wiecej[ ]niz|swieta|holidays?|tyle|"
    r"codziennie|co[ ]\w+|od[ ]razu|"
    r"(?:so|that|too)[ ]"
    r"(?:often|many|much)|more[ ]than|every[ ]\w+|daily)(?!\w)"
)
_ONLY = re.compile(r"(?<!\w)(?:tylko|ale|only|but)[ ]")
_FILLERS = frozenset(
    """mi mnie nam do juz nic niczego wiecej zadnych zadnego zadnej prosze please alertow alerty alertu alert
    alercie
    powiadomien powiadomienia powiadomieniami alertami wiadomosci maili mailow mail ofert oferty ogloszen me
    anything
    any more anymore alerts notifications mails emails messages it them nothing now teraz ani to tych tego
    these those
    the offers offer jobs again ever w ogole at all nigdy i a ale ok no nie jednej jednego o about get getting to
    wysylac dostawac otrzymywac pisac juz-nic nowych new ze stuff things thing rubbish crap junk garbage spam
    te ta rzeczy bzdur bzdury smieci syf syfu badziewia glupot takie takich this that such""".split()
)
_BELOW = re.compile(
    r"(?:ofert\w*[ ]|offers[ ]|jobs[ ]|pracy[ ])?(?:ponizej|mniej[ ]niz|below|under|less[ ]than)[ ]"
)
_NO_MAIL = re.compile(r"(?<!\w)(?:cv|list\w*[ ]motywacyjn\w*|dokument\w*|aplikacj\w*|szukam|looking|resume)(?!\w)")
_OLD = re.compile(r"(?<!\w)(?:star(?:e|ych|sz\w+)|old(?:er)?)(?!\w)")
"""An alert brings what is new anyway."""
_PAYLESS = re.compile(
    r"(?<!\w)(?:bez|without|no)[ ](?:(?:podan\w+|stated|any)[ ])?(?:pensji|placy|stawki|zarobkow|wynagrodzenia|"
    r"widelek|kwoty|pay|salary)(?!\w)"
)
_PREPOSITION = re.compile(r"(?:from|in|of|for|with|by|at)[ ]")
_ABOUT = re.compile(r"^(?:(?:mi|mnie|me|juz|wiecej|zadnych|any|more|prosze|please|o|about|ze|the|that)[ ]+)+")


@dataclass(frozen=True, slots=True)
class Hush:
    """An order, with the intent that it is told by."""

    intent: Intent
    order: AlertOrder


def hush(text: str, flat_text: str, *, named: Callable[[str], str]) -> Hush | None:
    """What is not to be sent, or not now; None where a message says nothing of the kind.

    `named` blanks the name of an alert in a flat text. Whatever cannot be told for sure is asked about (`less`):
    no such wish gives an alert up.
    """
    if _RARER.search(flat_text) and _RARER_WORDS.fullmatch(flat_text.strip()):
        return Hush("alerts", AlertOrder("less", every=True))
    sending = _SENDING.search(flat_text)
    if sending is None or _NO_MAIL.search(flat_text):
        return None
    rest = named(blank(flat_text, *sending.span()))
    order = _paused(rest) or spared(rest) or _other_times(rest)
    order = order or _unwanted(text, rest, english=sending["english"] is not None)
    return Hush("unsubscribe" if order.act == "pause" else "alerts", order)


def spared(rest: str) -> AlertOrder | None:
    """The hours or the days on which nothing is to be sent; None where none are named."""
    return _quiet(rest) or _other_days(rest)


def _paused(rest: str) -> AlertOrder | None:
    until = find_until(rest)
    if until is not None:
        return AlertOrder("pause", every=True, until=until[0])
    if _FOR_NOW.search(rest) or not _left(rest):
        return AlertOrder("pause", every=True)
    if _TODAY.search(rest):
        return AlertOrder("pause", every=True, until=Until(days=1))
    if _THIS_WEEK.search(rest):
        return AlertOrder("pause", every=True, until=Until(end_of="week"))
    if _THIS_WEEKEND.search(rest):
        return AlertOrder("pause", every=True, until=Until(weekday="monday"))
    return None


def _quiet(rest: str) -> AlertOrder | None:
    """At night, "po 22", "before 8"; a day beside it, or an hour that no clock shows, is asked about."""
    night, after, before = _NIGHT.search(rest), _AFTER.search(rest), _BEFORE.search(rest)
    if not (night or after or before):
        return None
    start = _minutes(after) if after else NIGHT[0]
    end = _minutes(before) if before else NIGHT[1]
    if start is None or end is None or start == end or _DAYS.search(rest):
        return AlertOrder("less", every=True)
    return AlertOrder("quiet", quiet=(start, end))


def _minutes(m: re.Match[str]) -> int | None:
    hour = int(m["hour"]) % 24 if not m["half"] else int(m["hour"]) % 12 + (12 if m["half"] == "pm" else 0)
    return hour * 60 + int(m["minute"] or 0) if int(m["hour"]) <= 24 else None


def _other_days(rest: str) -> AlertOrder | None:
    """Days of the week without alerts. "ofert pracy w weekendy" are offers that are not wanted."""
    m = _DAYS.search(rest)
    if m is None or _ONLY.search(rest) or re.search(r"(?<!\w)(?:prac\w*|work|jobs?)(?!\w)", rest):
        return None
    if _PART_OF_DAY.search(rest) or any(_left(part) for part in (rest[: m.start()], rest[m.end() :])):
        return AlertOrder("less", every=True)
    return AlertOrder("skip", every=True, days=_days(m))


def _days(m: re.Match[str]) -> tuple[Weekday, ...]:
    if m["end"] or m["by"]:
        return WEEKDAYS[5:]
    if m["work"]:
        return WEEKDAYS[:5]
    found = {weekday(word) for word in re.findall(DAY, m["days"])}
    return tuple(day for day in WEEKDAYS if day in found)


def _other_times(rest: str) -> AlertOrder | None:
    """ "nie codziennie, tylko w piątki" says when; "nie tak często" and "nie rano" do not."""
    if (m := _ONLY.search(rest)) and (cadence := when(rest[m.end() :]).cadence):
        return AlertOrder("edit", every=True, cadence=cadence)
    return AlertOrder("less", every=True) if _PART_OF_DAY.search(rest) or _OFTEN.search(rest) else None


def _unwanted(text: str, rest: str, *, english: bool) -> AlertOrder:
    """The offers that are not wanted, as the words that leave them out of a search: "bez ofert z Gdyni"."""
    kept = "".join(char if flat_char != " " else " " for char, flat_char in zip(text, rest, strict=True))
    said, words = " ".join(rest.split()).rstrip(" .!,?"), " ".join(kept.split()).rstrip(" .!,?")
    if m := _ABOUT.match(said):
        said, words = said[m.end() :], words[m.end() :]
    if _OLD.search(said):
        return AlertOrder("less", every=True)
    if _PAYLESS.search(said):
        return AlertOrder("edit", every=True, rest="only with stated pay" if english else "tylko z podaną płacą")
    if m := _BELOW.match(said):
        return AlertOrder("edit", every=True, rest=f"{'at least' if english else 'od'} {words[m.end() :]}")
    if not english:
        words = words if said.startswith("ofert") else f"ofert {words}"
    elif _PREPOSITION.match(said):
        words = f"offers {words}"
    return AlertOrder("edit", every=True, rest=f"{'without' if english else 'bez'} {words}", leaves_out=True)


def _left(rest: str) -> list[str]:
    """The words that say more than that nothing is to be sent."""
    return [word for word in re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", rest) if word not in _FILLERS]
