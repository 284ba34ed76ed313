"""What a message means that may be of an alert or not, by what there is and by what was shown last."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from bot.domain import AlertOrder, OfferQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation.exchange import Exchange
    from bot.domain import Address, Alert, Intent, Reading
    from bot.ports import Reader
    from bot.state import Shown

T = TypeVar("T")

MOST_KEPT = 10_000
"""Addresses of which it is known that alerts were shown last; of more the oldest are forgotten."""

_OF_ALERTS: frozenset[Intent] = frozenset({"alerts", "subscribe", "unsubscribe"})
_OF_OFFERS: frozenset[Intent] = frozenset({"search", "more", "details", "compare"})
_THE_ALERT = re.compile(r"\balert\s+", re.IGNORECASE)
_NOT_THEN = re.compile(
    r"\W*(?:(?:ale|tylko|byle|tylko że|i|a|to|ok|no|but|only|just|and)\s+)*(?:nie|(?P<english>not|never))\s+"
    r"(?P<then>(?:w|we|na|po|przed|nocą|noca|on|at|after|before|during)\b.*?)\W*",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r"\s*(?:a|i|and|what about|how about)\s[^?]{3,40}\?\s*$", re.IGNORECASE)
"""A question that only names other work or another town."""
_FROM_ANOTHER = re.compile(r"\b(?:od|z|ze|with|from|than)\b", re.IGNORECASE)
"""Before the offer that another one is compared with."""
_CORRECTS = re.compile(r"jednak\b|ma być\b|ma byc\b", re.IGNORECASE)


class LastShown:
    """Whether alerts or offers were shown last, and which offer alone was told about. Kept in memory: after a
    restart it is offers, and none of them."""

    def __init__(self) -> None:
        self._alerts: OrderedDict[Address, None] = OrderedDict()
        self._told: OrderedDict[Address, tuple[str, int]] = OrderedDict()
        self._paid: OrderedDict[Address, None] = OrderedDict()

    def note(
        self, address: Address, reading: Reading, *, dismissed: bool = False, told: tuple[str, int] | None = None
    ) -> None:
        """`dismissed`: the reading was of offers of the list, whatever its intent. `told`: the list and the number
        of the only offer that was told about."""
        if dismissed or reading.intent in _OF_OFFERS:
            self._alerts.pop(address, None)
            self._told.pop(address, None)
        elif reading.intent in _OF_ALERTS:
            _put(self._alerts, address, None)
            self._told.pop(address, None)
        if told is not None:
            _put(self._told, address, told)
        self._paid.pop(address, None)
        if reading.intent == "search" and reading.about is not None and reading.about.pay:
            _put(self._paid, address, None)

    def alerts(self, address: Address) -> bool:
        return address in self._alerts

    def paid(self, address: Address) -> bool:
        """Whether it was told last what some work pays."""
        return address in self._paid

    def told(self, address: Address, shown: Shown | None) -> int | None:
        """The number of the offer of the list `shown` that was told about last; None where it was not one."""
        list_id, number = self._told.get(address, ("", 0))
        return number if shown is not None and number and list_id == shown.list_id else None


def _put(kept: OrderedDict[Address, T], address: Address, value: T) -> None:
    kept[address] = value
    kept.move_to_end(address)
    if len(kept) > MOST_KEPT:
        kept.popitem(last=False)


def as_asked_before(exchange: Exchange, reading: Reading, last: LastShown) -> Reading:
    """The reading, of what the work pays where that was asked of other work before: "a tester?"."""
    if reading.intent != "search" or reading.about is not None or not last.paid(exchange.address):
        return reading
    return replace(reading, about=OfferQuestion(pay=True)) if _AND_THAT.match(exchange.text) else reading


def of_the_one_told(exchange: Exchange, reading: Reading) -> Reading:
    """The reading, of the offer told about last where a question means it: "a ile tam płacą?", "czym się różni od
    drugiej?"."""
    told = exchange.told
    if reading.intent != "compare":
        return reading
    if not reading.numbers and reading.about is not None and reading.about.pay:
        return replace(reading, intent="details", numbers=(told,) if told is not None else ())
    if told is None:
        return reading
    if len(reading.numbers) == 1 and reading.numbers[0] != told and _FROM_ANOTHER.search(exchange.text):
        return replace(reading, numbers=(told, *reading.numbers))
    return reading


def as_offer(exchange: Exchange, reading: Reading, last: LastShown) -> Reading:
    """The reading, of an offer where one is shown: "ostatni wyrzuć" hides the last of the list shown last."""
    order = reading.order
    if order is None or not order.perhaps or order.act != "stop" or not reading.numbers:
        return reading
    if exchange.memory.shown is None or last.alerts(exchange.address):
        return reading
    return replace(reading, intent="alerts", order=AlertOrder("hide"))


def times_refused(exchange: Exchange, reading: Reading, last: LastShown) -> str:
    """The wish that nothing be sent then, for a message that refuses days or hours where alerts were shown last
    ("nie w weekendy"); "" for any other message."""
    if reading.intent != "search" or not last.alerts(exchange.address):
        return ""
    m = _NOT_THEN.fullmatch(exchange.text)
    return f"{'do not send me anything' if m['english'] else 'nie wysyłaj mi nic'} {m['then']}" if m else ""


def as_quiet(exchange: Exchange, reading: Reading, then: str, mine: Sequence[Alert], reader: Reader) -> Reading:
    """The reading, of days or hours without alerts where there are alerts; `then`: see `times_refused`."""
    of_alerts = reader.read(then, exchange.memory.search)
    told = mine and of_alerts.order is not None and of_alerts.order.act in {"skip", "quiet"}
    return of_alerts if told else reading


def as_new_alert(exchange: Exchange, reading: Reading, mine: Sequence[Alert], reader: Reader) -> Reading:
    """The reading, of a new alert where none is there to be changed or where other work is named: "alert od 6000
    kucharz Katowice"."""
    order = reading.order
    if order is None or not order.perhaps or order.act != "edit" or reading.numbers:
        return reading
    if mine and (_CORRECTS.match(order.rest) or not reader.read(order.rest).search.text):
        return reading
    return reader.read(_THE_ALERT.sub("powiadamiaj mnie ", exchange.text, count=1), exchange.memory.search)
