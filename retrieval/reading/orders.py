"""What a message wants done with alerts that are kept: pause, resume, stop, change, quiet hours, a time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import AlertOrder
from retrieval.flat import blank
from retrieval.reading.until import find_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import AlertAct, Intent

_ALERT = r"(?:alert\w*|alercie|powiadomieni\w*|powiadomien|subskrypcj\w*|notifications?|subscriptions?)"
_ONE = r"(?:alert|alertu|alercie|powiadomienie|powiadomieniu|subskrypcj[eai]|notification|subscription)"
_ORDINAL = (
    r"(?:pierwsz\w+|drug\w+|trzec\w+|czwart\w+|piat\w+|szost\w+|siodm\w+|osm\w+|ostatni\w*|first|second|third|"
    r"fourth|fifth|last)"
)
_MINE = r"(?:(?:moj\w*|swoj\w*|ten|to|te|my|the|this)[ ])?"
_NAMED_ALERT = (
    rf"(?:{_MINE}(?P<ordinal>{_ORDINAL})[ ]{_ONE}|{_MINE}{_ONE}(?:[ ](?:nr|numer|no\.?|number))?[ ]?"
    rf"(?P<digits>\#?\d{{1,2}})(?![\w.,]?\d|\w))"
)

_ZONE = re.compile(
    r"^(?:\w+[ ,]+){0,5}?(?:stref[aey][ ]czasow(?:a|e|ej)|time[ ]?zone)"
    r"(?:[ ](?:to|na|jest|is|it's|dla|mam)(?!\w))*[ :=-]*(?P<rest>.*)$"
)
_CLOCK = r"\d{1,4}(?:[:.]\d{1,2})?(?:[ ]?(?:am|pm))?"
_QUIET = re.compile(
    r"(?<!\w)(?:nie[ ](?:wysyl|powiadam|przysyl|pisz|przeszkadz|inform|budz)\w*|cisz[aey]|(?:don't|do[ ]not|"
    r"never)[ ]"
    r"(?:send|notify|disturb|message|write)|quiet(?:[ ]hours)?|silence)(?:[ ](?:nocn\w+|mi|mnie|me|it|nic|"
    r"anything|"
    rf"powiadomien|ustaw|w[ ]godzinach|godziny))*[ :]*(?:miedzy|pomiedzy|od|between|from)?[ ]*(?:godz\w*\.?[ ])?"
    rf"(?P<start>{_CLOCK})[ ]?(?:a|i|do|and|to|till|until|-)[ ]?(?:godz\w*\.?[ ])?(?P<end>{_CLOCK})(?!\w)"
)
_NOT_QUIET = re.compile(
    r"(?:wylacz|usun|skasuj|zdejmij|turn[ ]off|remove|disable|no|bez)[ ](?:the[ ]|my[ ]|moja[ ])?(?:cisz[eyai]"
    r"(?:[ ]nocn\w+)?|godzin[ ]ciszy|quiet(?:[ ]hours)?)|(?:wysylaj|powiadamiaj)(?:[ ](?:mi|mnie))?[ ]o[ ]"
    r"kazdej[ ]porze|"
    r"quiet[ ]hours[ ]off"
)
_PAUSE = re.compile(
    rf"(?<!\w)(?:(?P<verb>wstrzym|zawies|wycisz|pauz|zapauz|pause|suspend|snooze|mute)|"
    rf"(?P<hold>zatrzym|wylacz|stop))\w*[ ](?:\w+[ ]){{0,3}}?(?:{_ALERT})(?!\w)"
)
_RESUME = re.compile(
    rf"^(?:prosze[ ]|please[ ])?(?:wznow|odwies|przywroc|odwycisz|resume|unpause|unmute)\w*"
    rf"(?:[ ](?:\w+[ ]){{0,2}}?(?:{_ALERT})|[ ](?:wszystk\w+|all|wysylanie|sending))?"
    r"(?:[ ](?:nr[ ]|numer[ ])?[\d,i ]{1,12})?[ .!]*$"
)
_KEEP = re.compile(
    rf"^(?:tak,?[ ]|yes,?[ ])?(?:(?:nadal|wciaz|dalej|ciagle)[ ](?:szukam|aktualne)|still[ ]looking|"
    rf"(?:zostaw|zachowaj|utrzymaj|keep)\w*[ ](?:\w+[ ]){{0,2}}?(?:{_ALERT})(?:[ ]\d{{1,2}})?)[ .!]*$"
)
_CHANGE = re.compile(
    rf"^(?:prosze[ ]|please[ ])?(?:zmien|edytuj|popraw|zmodyfikuj|change|edit|update|modify)\w*[ ](?:w[ ]|in[ ])?"
    rf"(?:{_NAMED_ALERT}|{_MINE}{_ONE})(?!\w)[ ]*(?:[:,-]|tak[ ]zeby|zeby|aby|to(?!\w)|na(?=[ ](?:co|raz|od|"
    rf"codz)))?"
    r"[ ]*(?P<rest>.*)$"
)
_NUMBERED = re.compile(rf"^(?:w[ ]|do[ ]|dla[ ]|in[ ]|to[ ]|for[ ])?{_NAMED_ALERT}[ ]*[:,-]?[ ]*(?P<rest>\S.*)$")
_INTO = re.compile(
    rf"^(?P<rest>(?:dodaj|dorzuc|usun|wyrzuc|add|remove)[ ]\S.*?)[ ](?:do|z|w|to|from|in)[ ]"
    rf"(?:{_NAMED_ALERT}|{_MINE}(?:alertu|alercie|alert))[ .!]*$"
)
_EVERY = re.compile(
    r"(?<!\w)(?:wszystk\w+|all|every\w*|alerty|alertow|powiadomienia|powiadomien|subskrypcje|subskrypcji|alerts|"
    r"notifications|subscriptions|wypisz\w*|przesta\w*|unsubscribe|stop|nic|rezygnuje|no[ ]more|koniec|nie[ ]"
    r"\w+)(?!\w)"
)
_STOP_WORDS = re.compile(
    r"(?:prosze[ ]|please[ ])?(?:usun|skasuj|wylacz|anuluj|zakoncz|delete|remove|cancel|stop)[ .!]*"
)
_PAUSE_WORDS = re.compile(
    r"(?:prosze[ ]|please[ ])?(?:wstrzym|zawies|wycisz|pauz|zapauz|pause|suspend|snooze|mute)\w*"
)


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order with its intent, and the alerts that it names by number."""

    intent: Intent
    order: AlertOrder
    numbers: tuple[int, ...] = ()


def alert_order(text: str, flat_text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered | None:
    """The order that a message gives about alerts there are; None for any other message.

    `positions` gives the numbers that a text points at.
    """
    flat_text = flat_text.rstrip()
    for pattern, meant in _PLAIN:
        if m := pattern.search(flat_text):
            return Ordered("alerts", meant(m, text))
    if m := _PAUSE.search(flat_text):
        return _pause(flat_text, positions, sure=m["verb"] is not None)
    for pattern, act in _OF_SOME:
        if pattern.match(flat_text):
            numbers = positions(flat_text)
            return Ordered("alerts", AlertOrder(act, every=not numbers), numbers)
    for pattern in (_CHANGE, _INTO, _NUMBERED):
        if m := pattern.match(flat_text):
            return _about_one(m, text, flat_text, positions)
    return None


def stop_order(flat_text: str, numbers: tuple[int, ...]) -> AlertOrder:
    """For a message that gives alerts up: are all of them meant?"""
    return AlertOrder("stop", every=not numbers and _EVERY.search(flat_text) is not None)


def _pause(flat_text: str, positions: Callable[[str], tuple[int, ...]], *, sure: bool) -> Ordered | None:
    """`sure`: the verb itself means a pause; else only an end does."""
    until = find_until(flat_text)
    if until is None and not sure:
        return None
    numbers = positions(blank(flat_text, *until[1]) if until else flat_text)
    order = AlertOrder("pause", every=not numbers, until=until[0] if until else None)
    return Ordered("unsubscribe", order, numbers)


def _about_one(
    m: re.Match[str], text: str, flat_text: str, positions: Callable[[str], tuple[int, ...]]
) -> Ordered | None:
    """What is to become of one alert: "alert 2: dodaj Kraków", "alert 2 wstrzymaj na tydzień"."""
    named = m["digits"] or m["ordinal"]
    numbers = positions(named) if named else ()
    rest = _rest(m, text)
    flat_rest = flat_text[m.start("rest") : m.end("rest")].strip(" .:,-")
    if _STOP_WORDS.fullmatch(flat_rest):
        return Ordered("unsubscribe", AlertOrder("stop"), numbers)
    if _RESUME.match(flat_rest):
        return Ordered("alerts", AlertOrder("resume"), numbers)
    if _PAUSE_WORDS.match(flat_rest):
        until = find_until(flat_rest)
        return Ordered("unsubscribe", AlertOrder("pause", until=until[0] if until else None), numbers)
    if re.fullmatch(r"(?:zostaw|zachowaj|utrzymaj|keep)\w*", flat_rest):
        return Ordered("alerts", AlertOrder("keep"), numbers)
    return Ordered("alerts", AlertOrder("edit", rest=rest), numbers)


def _rest(m: re.Match[str], text: str) -> str:
    """The rest as it was written: what is found in the flat text stands at the same place."""
    return text[m.start("rest") : m.end("rest")].strip(" .:,-")


def _quiet(m: re.Match[str], text: str) -> AlertOrder:
    start, end = _minutes(m["start"]), _minutes(m["end"])
    if start is None or end is None:
        return AlertOrder("quiet", cannot=text[m.start("start") : m.end("end")])
    return AlertOrder("quiet", quiet=(start, end))


def _minutes(clock: str) -> int | None:
    """Minutes of the day; None for an hour that no clock shows."""
    m = re.fullmatch(r"(\d{1,4})(?:[:.](\d{1,2}))?[ ]?(am|pm)?", clock)
    if m is None:
        return None
    hour, minute = int(m[1]), int(m[2] or 0)
    if m[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m[3] == "pm" else 0)
    if hour == 24:
        hour = 0
    return hour * 60 + minute if hour < 24 and minute < 60 else None


_PLAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], AlertOrder]], ...] = (
    (_NOT_QUIET, lambda _, __: AlertOrder("quiet", quiet=(0, 0))),
    (_QUIET, _quiet),
    (_ZONE, lambda m, text: AlertOrder("zone", rest=_rest(m, text))),
)
_OF_SOME: tuple[tuple[re.Pattern[str], AlertAct], ...] = ((_RESUME, "resume"), (_KEEP, "keep"))
