"""When alerts are to come, apart from the words beside it: said alone, of a new alert, or to change one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import WEEKDAYS, AlertOrder, Cadence
from retrieval.facts import find_facts
from retrieval.flat import blank, flat
from retrieval.reading.cadence import DAY, When, when
from retrieval.reading.hush import NIGHT
from retrieval.reading.of_alerts import alert_end, by_mail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Reading

_JOINED = re.compile(r"^(?:i|oraz|a|and|,)\s+|\s+(?:i|oraz|and|,)$", re.IGNORECASE)
_BESIDE_TIME = frozenset(
    "tylko only just a ale albo dobra jednak zmien zmienmy przestaw na to change it to "
    "poprosze poprosimy lepiej moze niech bedzie no ok okej prosze please to ok. maybe".split()
)
_JOINT = re.compile(r"[ ]*[,;][ ]*(?:(?:i|oraz|a|and)[ ])?|[ ](?:i|oraz|a|and)[ ]")
_INSTEAD = re.compile(
    r",?\s+(?:zamiast|a nie|instead of|and not|not)\s+(?:(?:w|we|o|co|at|on|every)\s+)?[\w:. ]+$"
)
_SET = r"(?:zmie[nń]|ustaw|przestaw|przesu[nń]|przenie[sś]|change|set|move)\w*\s+"
_HOUR_SET = re.compile(
    rf"^(?:{_SET}(?:the\s+)?(?:godzin\w+|por\w+|czas|time|hour)\s+(?:na|to)\s+(?=\d)|"
    rf"(?:{_SET})?(?:na|to|for)\s+(?:godz\w*\.?\s+)?(?=(?:[01]?\d|2[0-4])(?:[:.]\d\d)?"
    r"(?:\s*(?:am|pm|rano|wieczorem|po po[lł]udniu|in the (?:morning|evening|afternoon)))?"
    r"(?:\s*$|,|\s(?:i|oraz|a|and|w|we|on|co|codziennie|every|zamiast)\s)))",
    re.IGNORECASE,
)
"""Before an hour that an alert is to come at: "zmień godzinę na 9", "przestaw na 19", "to 7 am"."""
_DAY_SET = re.compile(rf"^(?:{_SET})?to\s+(?={DAY}(?!\w))", re.IGNORECASE)
_DAYS_ALONE = re.compile(
    r"(?:tylko[ ]|only[ ])?(?:w|na|on|at)[ ](?:weekend(?:y|s)?|dni[ ](?:robocze|powszednie)|weekdays|workdays)"
)
_BESIDE_CADENCE = _BESIDE_TIME | frozenset(
    """na tylko zawsze ma maja przychodzi przychodza przyjdzie ustaw przesun przenies set move przychodzic
    przysylac wysylac wysylaj przysylaj powiadamiaj pisz mi mnie teraz zmien
    only on at send sent come it me please always now notify""".split()
)


def only_says_when(flat_text: str) -> bool:
    """Whether a message says when alerts are wanted and nothing else: "codziennie o 8", "od razu"."""
    said = when(flat_text)
    left = _without(flat_text, said)
    of_work = said.cannot is not None and any(fact.field == "hours" for fact in find_facts(flat_text))
    return _surely_when(said, of_work=of_work) and all(word in _BESIDE_TIME for word in re.findall(r"\w+", left))


def _surely_when(said: When, *, of_work: bool = False) -> bool:
    """Whether it is alerts that are to come then, and not the work: "w soboty" alone may be either.

    `of_work`: it is a wording of hours of work too, as "dwa razy w tygodniu" is.
    """
    plain = said.cadence is not None and said.cadence.frequency in {"instant", "daily"}
    cannot = said.cannot is not None and not of_work
    return said.whole and (cannot or len(said.spans) > 1 or plain)


def _without(text: str, said: When) -> str:
    for start, end in said.spans:
        text = blank(text, start, end)
    return text


def with_time(order: AlertOrder) -> AlertOrder:
    """A change of an alert that says when it is to come as well: "codziennie o 7:30 i dodaj Kielce"."""
    order = replace(order, rest=_DAY_SET.sub("on ", _HOUR_SET.sub("o ", _INSTEAD.sub("", order.rest))))
    flat_rest = flat(order.rest)
    if _DAYS_ALONE.fullmatch(flat_rest):
        weekend = "weekend" in flat_rest
        days = WEEKDAYS[5:] if weekend else WEEKDAYS[:5]
        return replace(order, rest="", cadence=Cadence("weekly", days))
    for start, end in _clauses(flat_rest):
        said = when(flat_rest[start:end])
        if said.cadence is not None and _says_nothing_else(flat_rest[start:end], said):
            rest = _JOINED.sub("", (order.rest[:start] + order.rest[end:]).strip(" .:,-"))
            return replace(order, rest=rest.strip(" .:,-"), cadence=said.cadence, hour_only=not said.whole)
    said = when(flat_rest)
    if said.cadence is None or not _surely_when(said):
        return order
    rest = _JOINED.sub("", _without(order.rest, said).strip(" .:,-"))
    return replace(order, rest=rest, cadence=said.cadence)


def _clauses(flat_text: str) -> Iterator[tuple[int, int]]:
    """The whole, then what stands before and after each "," or "i", the longest first."""
    cuts = [m.span() for m in _JOINT.finditer(flat_text)]
    spans = [(0, len(flat_text)), *((0, start) for start, _ in cuts), *((end, len(flat_text)) for _, end in cuts)]
    yield from sorted(spans, key=lambda span: span[0] - span[1])


def _says_nothing_else(flat_text: str, said: When) -> bool:
    return all(word in _BESIDE_CADENCE for word in re.findall(r"\w+", _without(flat_text, said)))


def timed(reading: Reading, text: str, flat_text: str) -> Reading:
    """A reading that wants an alert, with when it is wanted."""
    said = when(flat_text)
    if said.cannot is None:
        last = alert_end(flat_text)
        order = AlertOrder(
            "make",
            until=last[0] if last else None,
            quiet=NIGHT if said.not_at_night else None,
            elsewhere=by_mail(flat_text),
        )
        return replace(reading, cadence=said.cadence, order=None if order == AlertOrder("make") else order)
    start, end = said.cannot
    return replace(reading, order=AlertOrder("make", cannot=text[start:end]))
