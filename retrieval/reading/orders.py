"""What a message wants done with alerts that are kept: pause, resume, stop, change, quiet hours, a time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import AlertOrder
from retrieval.flat import blank
from retrieval.reading.alert_names import ALERT, MINE, NAMED_ALERT, ONE, ORDINAL, ORDINAL_OF_ALERT
from retrieval.reading.all_but import all_but
from retrieval.reading.cadence import DAY
from retrieval.reading.dismissals import dismissal
from retrieval.reading.hush import hush, spared
from retrieval.reading.until import find_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import AlertAct, Intent
    from retrieval.reading.hush import Hush

_NAMED = re.compile(rf"(?<!\w){NAMED_ALERT}")
_HIS = (
    r"(?:(?:w|do|dla|ten|tego|tym|moj)[ ])*(?P<ordinal>pierwsz(?:y|ego|emu|ym)|drugi(?:ego|emu|m)?|"
    r"trzeci(?:ego|emu|m)?|czwart(?:y|ego|emu|ym)|ostatni(?:ego|emu|m)?)(?P<digits>)"
)
"""An alert by its number alone, which is masculine in Polish, as an offer is not."""

_ZONE = re.compile(
    r"^(?:\w+[ ,]+){0,5}?(?:stref[aey][ ]czasow(?:a|e|ej)|time[ ]?zone)"
    r"(?:[ ](?:to|na|jest|is|it's|dla|mam)(?!\w))*[ :=-]*(?P<rest>.*)$"
)
_CLOCK = r"\d{1,4}(?:[:.]\d{1,2})?(?:[ ]?(?:am|pm))?"
_QUIET = re.compile(
    r"(?<!\w)(?:nie[ ](?:wysyl|powiadam|przysyl|pisz|przeszkadzaj(?!a)|inform|budz)\w*|cisz[aey]|(?:don't|"
    r"do[ ]not|"
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
_PLEASE = r"(?:(?:prosze|please|ok|to|i|a|no|teraz|now|jednak)[ ,]+)*"
_HOLD = (
    r"(?:wstrzym|zawies|wycisz|pauz|zapauz|zatrzym|wylacz|dezaktyw|pause|suspend|snooze|mute|stop|"
    r"disable|deactivate)"
)
_PAUSE = re.compile(
    rf"(?<!\w)(?:{_HOLD}\w*[ ](?:\w+[ ]){{0,3}}?{ALERT}|{ALERT}[ ](?:\d{{1,2}}[ ])?(?:wylacz|wstrzym|zawies|"
    rf"wycisz)\w*|(?:turn|switch)[ ]off[ ](?:\w+[ ]){{0,2}}?{ALERT}|"
    rf"(?:turn|switch)[ ](?:\w+[ ]){{0,2}}?{ALERT}[ ](?:\d+[ ])?off)(?!\w)"
)
_PAUSE_BARE = re.compile(
    rf"^{_PLEASE}(?:(?:zrob|chce|potrzebuje)[ ])?(?:przerw[aey]|wstrzym|zawies|wycisz|pauz|zapauz|zatrzym|"
    rf"wylacz|pause|suspend|snooze|mute)\w*"
    rf"(?P<which>(?:[ ](?:go|je|ten|to|it|this|that|them|the|one|nr|numer|number|wszystk\w+|all|"
    rf"everything|wysylanie|"
    rf"sending|{ORDINAL}|\#?\d{{1,2}}(?!\d)))*)(?P<rest>(?:[ ,].*)?)$"
)
_STOP_BARE = re.compile(
    rf"^{_PLEASE}(?:usun|(?:s|wy)?kasuj|delete|remove|zrezygnuj|rezygnuje)(?:cie)?"
    rf"(?P<which>(?:[ ](?:go|je|ten|it|them|the|one|nr|numer|number|wszystkie|all|oba|obydwa|both|"
    rf"{ORDINAL_OF_ALERT}|"
    rf"\#?\d{{1,2}}(?!\d)))*)[ .!]*$"
)
_EDIT_BARE = re.compile(
    rf"^{_PLEASE}(?:(?:edytuj|zmien|popraw|edit|change)[ ](?:the[ ]|nr[ ]|numer[ ])?|{ONE}[ ](?:nr[ ]|numer[ ])?)"
    rf"(?P<which>{ORDINAL_OF_ALERT}|\#?\d{{1,2}})(?:[ ]one)?[ .!?]*$"
)
_RESUME = re.compile(
    rf"^{_PLEASE}(?:wznow|odwies|odwycisz|resume|unpause|unmute)\w*"
    rf"(?:[ ](?:\w+[ ]){{0,2}}?(?:{ALERT})|[ ](?:wszystk\w+|all|wysylanie|sending|go|je|it|them))?"
    rf"(?:[ ](?:nr[ ]|numer[ ]|the[ ])?(?:[\d,i ]{{1,12}}|{ORDINAL}(?:[ ]one)?))?[ .!]*$"
)
_RESTORE = re.compile(
    rf"^{_PLEASE}(?:(?:przywroc|odzyskaj|restore|undelete|bring[ ]back)\w*|(?:cofnij|undo|anuluj)[ ](?:the[ ])?"
    rf"(?:usuni\w+|skasowani\w+|delet\w+|deletion|removal))"
    rf"(?:[ ](?:\w+[ ]){{0,2}}?(?:{ALERT})|[ ](?:wszystk\w+|all|go|je|it|them))?"
    rf"(?:[ ](?:nr[ ]|numer[ ]|ten[ ])?(?:[\d,i ]{{1,12}}|{ORDINAL_OF_ALERT}))?[ .!]*$"
)
_AGAIN = r"(?:[ ](?:znowu|znow|ponownie|again|back|on|z[ ]powrotem))*"
_ON_BARE = re.compile(
    rf"^{_PLEASE}(?:wlacz(?:[ ](?:je|go|wszystk\w+))?|(?:turn|switch)[ ](?:it|them)(?:[ ]back)?[ ]on|"
    rf"(?:turn|switch)(?:[ ]back)?[ ]on(?:[ ](?:it|them))?){_AGAIN}[ .!]*$"
)
_ON = re.compile(
    rf"^{_PLEASE}(?:(?:wlacz|uruchom|aktywuj|enable|activate|reactivate)\w*|(?:turn|switch)(?:[ ]back)?[ ]on|"
    rf"(?:turn|switch)(?=[ ].*[ ]on(?!\w))){_AGAIN}(?:[ ](?:my|the|all|moj\w*|wszystk\w+))*[ ]{ALERT}"
    rf"(?:[ ](?:nr[ ])?\d{{1,2}})?{_AGAIN}[ .!]*$"
)
_KEEP = re.compile(
    rf"^(?:tak,?[ ]|yes,?[ ])?(?:(?:nadal|wciaz|dalej|ciagle)[ ](?:szukam|aktualne)|still[ ]looking|"
    rf"(?:zostaw|zachowaj|utrzymaj|keep)\w*[ ](?:\w+[ ]){{0,2}}?(?:{ALERT})(?:[ ]\d{{1,2}})?)[ .!]*$"
)
_CHANGE = re.compile(
    rf"^(?:prosze[ ]|please[ ])?(?:zmien|edytuj|popraw|zmodyfikuj|przestaw|przesun|przenies|change|edit|"
    rf"update|modify|reschedule|move)\w*[ ](?:w[ ]|in[ ])?"
    rf"(?:{NAMED_ALERT}|{MINE}{ONE})(?!\w)[ ]*(?:[:,-]|tak[ ]zeby|zeby|aby|to(?!\w)|na(?=[ ](?:co|raz|od|"
    rf"codz)))?"
    r"[ ]*(?P<rest>.*)$"
)
_NUMBERED = re.compile(rf"^(?:(?:w|do|dla|niech|in|to|for|let)[ ])?{NAMED_ALERT}[ ]*[:,-]?[ ]*(?P<rest>\S.*)$")
_HIS_CHANGE = re.compile(
    rf"^{_PLEASE}{_HIS}[ ]*[:,-]?[ ]*(?:chce(?:my)?[ ])?(?P<rest>(?:dodaj|dorzuc|usun|wyrzuc|skasuj|zmien|"
    rf"wylacz|wlacz|wstrzym\w*|zawies|wznow|wycisz|tylko|jednak|niech|codziennie|"
    rf"co(?=[ ](?:drugi|tydzien|dzien|rano|piat|poniedz|sobot))|"
    rf"raz(?=[ ](?:na|w|dziennie))|rano|wieczorem|po[ ]poludniu|"
    rf"(?:w|we|na|przestaw[ ]na)[ ](?:{DAY}|weekend\w*|dni[ ](?:robocze|powszednie))|"
    rf"(?:o|(?:przestaw[ ])?na)[ ]\d{{1,2}}(?:[:.]\d\d)?)(?![\w.:])(?![ ](?:tys|zl)).*)$"
)
_ITS_CHANGE = re.compile(
    rf"^{_PLEASE}(?:the[ ])?(?P<ordinal>first|second|third|fourth|fifth|last)(?P<digits>)(?:[ ]one)?[ ]"
    rf"(?P<rest>(?:on[ ]{DAY}|(?:at|to)[ ]\d{{1,2}}(?:[:.]\d\d)?[ ]?(?:am|pm)?|to[ ]{DAY}|every[ ](?:day|week|"
    rf"morning|evening|{DAY})|daily|weekly)(?!\w).*)$"
)
"""The same in English, of a time alone: "the second on Fridays"."""
_THE_ALERT = re.compile(
    rf"^{_PLEASE}(?P<ordinal>)(?P<digits>)alert[ ](?P<rest>(?:od[ ]\d|jednak[ ]|tylko[ ]|bez[ ]|ma[ ]byc[ ]).*)$"
)
_PERHAPS = (_HIS_CHANGE, _ITS_CHANGE, _THE_ALERT)
"""What may be of an offer of the list, or want a new alert, as well."""
_NO_MORE_ABOUT = re.compile(
    rf"^{_PLEASE}nie[ ]chce[ ](?:(?:juz|wiecej|dostawac)[ ])+(?:(?:tych|alertow|powiadomien|wiadomosci|"
    rf"ofert)[ ])+o[ ]"
    r"(?P<what>\S.*?)[ .!]*$"
)
_AWAY = re.compile(
    r"(?<!\w)(?:na|bo|jade|mam)[ ](?:(?:jade|mam|na|czas)[ ])*(?:urlop\w*|wakacj\w*|wyjazd\w*)(?!\w)"
)
"""Why alerts pause."""
_SENT = re.compile(
    rf"^{_PLEASE}(?:wysylaj|przysylaj|pokazuj|send|show)(?:cie)?[ ](?:(?:mi|mnie|me|"
    rf"my)[ ])*{NAMED_ALERT}[ ]*[:,-]?"
    r"[ ]*(?P<rest>\S.*)$"
)
_RETIMED = re.compile(
    rf"^{_PLEASE}(?:zmien|ustaw|przestaw|przesun|przenies|change|set|move|reschedule)(?:cie)?[ ](?:(?:the[ ])?"
    rf"(?:godzin\w+|por\w+|czas|dzien|dni|time|hour|days?)[ ](?:dla[ ]|of[ ]|for[ ])?)?"
    rf"(?:{NAMED_ALERT}|(?:the|my|moj|ten)[ ]{ONE})[ ]"
    rf"(?P<rest>(?:na|to|for|o|at|w|we|on|co|codziennie|every|daily)(?!\w).*)$"
)
_INTO = re.compile(
    rf"^(?P<rest>(?:dodaj|dorzuc|usun|wyrzuc|add|remove)[ ]\S.*?)[ ](?:do|z|w|to|from|in)[ ]"
    rf"(?:{NAMED_ALERT}|{MINE}(?:alertu|alercie|alert))[ .!]*$"
)
_OUT_OF = re.compile(
    rf"^{_PLEASE}(?P<verb>dodaj|dorzuc|usun|wyrzuc|skasuj|add|remove)(?:cie)?[ ](?:do|z|w|to|from|in)[ ]"
    rf"{NAMED_ALERT}[ ,:-]+(?P<what>\S.*)$"
)
"""The same with the alert first, which is not given up: "wyrzuć z alertu 1 Kraków"."""
_EVERY = re.compile(
    r"(?<!\w)(?:wszystk\w+|oba|obydwa|both|all|every\w*|alerty|alertow|powiadomienia|powiadomien|subskrypcje|subskrypcji|alerts|"
    r"notifications|subscriptions|wypis\w*|unsubscribe|stop|nic|no[ ]more|koniec|je|them|wysylanie|sending)(?!\w)"
)
_DELETING = r"(?:usun|(?:s|wy)?kasuj|anuluj|odwolaj|wycofaj|wyrzuc|z?rezygnuj\w*|delete|remove|cancel)"
_GIVES_UP = re.compile(rf"(?<!\w)(?:{_DELETING}|wypis\w*|odsubskryb\w*|unsubscribe)(?!\w)")
_STOP_WORDS = re.compile(rf"(?:prosze[ ]|please[ ])?{_DELETING}[ .!]*")
_ON_WORDS = re.compile(r"(?:wlacz|uruchom|on|turn[ ]on|enable)[ .!]*")
_PAUSE_WORDS = re.compile(rf"(?:prosze[ ]|please[ ])?(?:{_HOLD}\w*|off|turn[ ]off)")
_PAUSE_LAST = re.compile(r"(?<=[ ])(?:wstrzym|zawies|wycisz|zatrzym|wylacz|pause|mute|snooze)\w*$")
_ALERT_ABOUT = re.compile(rf"(?<!\w){ALERT}(?!\w)(?P<what>.*)$")
_NO_SUBJECT = frozenset(
    """dla for prosze please bardzo moje swoje wszystkie teraz now juz from about the all off odwolania until till
    further notice czasu jakis chwile razie natychmiast dzieki thanks you and not mnie tego przysylac wysylac
    sending wylacz wstrzymaj zawies wycisz stale zawsze""".split()
)
_FOUND_WORK = re.compile(
    r"(?:(?:juz|hej|dzieki)[ ,]+)*(?:znalazl(?:em|am)[ ](?:juz[ ])?prace|i(?:'ve|"
    r"[ ]have)?[ ](?:already[ ])?found[ ]a[ ]job)"
    r"[ ,.!;]+(?:(?:wiec|so|and|i)[ ])?(?=\w)"
)
_NO_END = re.compile(r"(?<!\w)(?:odwolania|czasu|kiedy|momentu|chwili|further[ ]notice|i|you)(?!\w)")
_UNREAD_END = re.compile(r"(?<!\w)(?:(?:az[ ])?do|until|till)[ ]\w+.*$")


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
    if m := _FOUND_WORK.match(flat_text):
        text, flat_text = text[m.end() :], flat_text[m.end() :]
    if (spared_some := all_but(flat_text, positions)) is not None:
        return Ordered("unsubscribe", *spared_some)
    if m := _NO_MORE_ABOUT.match(flat_text):
        return Ordered("unsubscribe", AlertOrder("stop", about=m["what"]))
    return _of_kept(text, flat_text, positions)


def _of_kept(text: str, flat_text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered | None:
    for pattern, meant in _PLAIN:
        if m := pattern.search(flat_text):
            return Ordered("alerts", meant(m, text))
    if m := _PAUSE.search(flat_text):
        return _pause(blank(flat_text, *m.span()), flat_text, text, positions)
    for pattern, intent, act in _OF_SOME:
        if pattern.match(flat_text):
            numbers = positions(flat_text)
            return Ordered(intent, AlertOrder(act, every=not numbers), numbers)
    if (dismissed := dismissal(flat_text, positions)) is not None:
        return Ordered("alerts", *dismissed)
    if (less := hush(text, flat_text, named=_unnamed)) is not None:
        return _numbered(less, _NAMED.search(flat_text), positions)
    return _bare(flat_text, text, positions) or _about_one(text, flat_text, positions)


def stop_order(flat_text: str, numbers: tuple[int, ...]) -> AlertOrder:
    """For a message that wants nothing sent: are alerts given up, or only paused, and are all of them meant?"""
    act: AlertAct = "stop" if _GIVES_UP.search(flat_text) else "pause"
    about = "" if numbers else _about(flat_text)
    return AlertOrder(act, every=not numbers and _EVERY.search(flat_text) is not None, about=about)


def _about(flat_text: str) -> str:
    """What the alert that is meant looks for: "usuń alert o kelnerach w Sopocie"."""
    m = _ALERT_ABOUT.search(flat_text)
    words = re.findall(r"[^\W\d]{3,}", m["what"]) if m else []
    return " ".join(word for word in words if word not in _NO_SUBJECT)


def _unnamed(flat_text: str) -> str:
    m = _NAMED.search(flat_text)
    return blank(flat_text, *m.span()) if m else flat_text


def _numbered(less: Hush, m: re.Match[str] | None, positions: Callable[[str], tuple[int, ...]]) -> Ordered:
    numbers = positions(m["digits"] or m["ordinal"]) if m else ()
    every = less.order.every and not numbers
    return Ordered(less.intent, replace(less.order, every=every), numbers)


def _pause(rest: str, flat_text: str, text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered:
    """`rest`: the message without the words for a pause."""
    until = find_until(flat_text)
    numbers = positions(blank(flat_text, *until[1]) if until else flat_text)
    every = not numbers and _EVERY.search(flat_text) is not None
    if until is None and (order := spared(_unnamed(rest))) is not None:
        return Ordered("alerts", replace(order, every=order.every and not numbers), numbers)
    order = _pause_order(rest, text, every=every, numbers=numbers)
    about = "" if numbers or order.cannot else _about(blank(flat_text, *until[1]) if until else flat_text)
    return Ordered("unsubscribe", replace(order, about=about), numbers)


def _pause_order(rest: str, text: str, *, every: bool, numbers: tuple[int, ...]) -> AlertOrder:
    """How long; `rest` stands at the same place as in the text. An end that cannot be read is said to be none."""
    until = find_until(rest)
    if until is None:
        unread = None if _NO_END.search(rest) else _UNREAD_END.search(rest)
        return AlertOrder("pause", every=every, cannot=text[slice(*unread.span())].strip() if unread else "")
    said = "" if every or numbers else text[slice(*until[1])]
    return AlertOrder("pause", every=every, until=until[0], rest=said)


def _bare(flat_text: str, text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered | None:
    """An order that does not say "alert": "wstrzymaj na tydzień", "usuń pierwszy", "edytuj 2"."""
    if m := _PAUSE_BARE.match(flat_text):
        return _pause_bare(m, text, positions)
    for pattern, intent, act in _BARE:
        if m := pattern.match(flat_text):
            numbers = positions(m["which"])
            every = not numbers and act == "stop" and _EVERY.search(m["which"]) is not None
            return Ordered(intent, AlertOrder(act, every=every), numbers)
    return None


def _pause_bare(m: re.Match[str], text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered | None:
    """Nothing but how long may follow; "wstrzymanie ruchu, kierowca" is a search."""
    numbers = positions(m["which"])
    start = m.start("rest")
    rest = " " * start + m["rest"]
    every = not numbers and _EVERY.search(m["which"]) is not None
    if until := find_until(rest):
        left = blank(rest, *until[1])
    elif (order := spared(rest)) is not None and order.act != "less":
        return Ordered("alerts", replace(order, every=order.every and not numbers), numbers)
    else:
        left = _UNREAD_END.sub("", rest)
    if re.search(r"\w", _AWAY.sub("", left)):
        return None
    return Ordered("unsubscribe", _pause_order(rest, text, every=every, numbers=numbers), numbers)


def _about_one(text: str, flat_text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered | None:
    for pattern in (_CHANGE, _INTO, _NUMBERED, _SENT, _RETIMED, *_PERHAPS):
        if m := pattern.match(flat_text):
            ordered = _of_one(m, text, flat_text, positions)
            perhaps = pattern in _PERHAPS
            return replace(ordered, order=replace(ordered.order, perhaps=perhaps))
    if m := _OUT_OF.match(flat_text):
        rest = f"{text[slice(*m.span('verb'))]} {text[slice(*m.span('what'))]}".strip(" .!?")
        return Ordered("alerts", AlertOrder("edit", rest=rest), positions(m["digits"] or m["ordinal"]))
    return None


def _of_one(m: re.Match[str], text: str, flat_text: str, positions: Callable[[str], tuple[int, ...]]) -> Ordered:
    """What is to become of one alert: "alert 2: dodaj Kraków", "alert 2 wstrzymaj na tydzień"."""
    named = m["digits"] or m["ordinal"]
    numbers = positions(named) if named else ()
    rest = _rest(m, text)
    flat_rest = flat_text[m.start("rest") : m.end("rest")].strip(" .:,-")
    if _STOP_WORDS.fullmatch(flat_rest) or (numbers and flat_rest == "jednak nie"):
        return Ordered("unsubscribe", AlertOrder("stop"), numbers)
    if _RESUME.match(flat_rest) or _ON_WORDS.fullmatch(flat_rest):
        return Ordered("alerts", AlertOrder("resume"), numbers)
    if _RESTORE.match(flat_rest):
        return Ordered("alerts", AlertOrder("restore"), numbers)
    if p := _PAUSE_WORDS.match(flat_rest) or _PAUSE_LAST.search(flat_rest):
        order = _pause_order(blank(flat_rest, *p.span()), rest, every=False, numbers=numbers)
        return Ordered("unsubscribe", order, numbers)
    if re.fullmatch(r"(?:zostaw|zachowaj|utrzymaj|keep)\w*", flat_rest):
        return Ordered("alerts", AlertOrder("keep"), numbers)
    return Ordered("alerts", AlertOrder("edit", rest=rest), numbers)


def _rest(m: re.Match[str], text: str) -> str:
    """The rest as it was written: what is found in the flat text stands at the same place."""
    return text[m.start("rest") : m.end("rest")].strip(" .:,-?!")


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
_OF_SOME: tuple[tuple[re.Pattern[str], Intent, AlertAct], ...] = (
    (_RESUME, "alerts", "resume"),
    (_RESTORE, "alerts", "restore"),
    (_KEEP, "alerts", "keep"),
    (_ON, "subscribe", "resume"),
    (_ON_BARE, "alerts", "resume"),
)
_BARE: tuple[tuple[re.Pattern[str], Intent, AlertAct], ...] = (
    (_STOP_BARE, "unsubscribe", "stop"),
    (_EDIT_BARE, "alerts", "edit"),
)
