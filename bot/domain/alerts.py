"""Alerts: a search that is kept, when it brings what is new, and what a message wants done with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.offers import Search
    from bot.domain.talk import Address
    from bot.domain.values import AlertAct, Frequency, Language, Period, Weekday


@dataclass(frozen=True, slots=True)
class Cadence:
    """When an alert brings what is new: at once, or at an hour every day or on some weekdays.

    `weekdays` are those of a weekly one, in the order of the week. Hour and minute are of the person's own clock.
    """

    frequency: Frequency = "daily"
    weekdays: tuple[Weekday, ...] = ()
    hour: int = 8
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Until:
    """When a pause ends, as it was said: after so many `days`, on a date (of this year or the next where no year
    was said), on the next `weekday`, or at the end of a period; without any of these it has no end."""

    days: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: Weekday | None = None
    end_of: Period | Literal["week"] | None = None


@dataclass(frozen=True, slots=True)
class AlertOrder:
    """What a message wants done with alerts, beside its intent.

    `every`: all of them are meant, `others`: all but those that are named. `until`: when a pause ends, or
    an alert that is made is to. `elsewhere`: such an alert is to come by mail or the like. `quiet`:
    the minutes of the day between which nothing is sent, equal ones for no such hours. `rest`: the words that are
    left, such as the change to the search, the name of a time zone or how long to pause. `cadence`: when the alert
    is to come, said beside such a change, `hour_only` where its days stay as they are. `cannot`: the person's
    words for a time that cannot be. `days`: on which nothing is to be sent (skip). `about`: words that name an
    alert by what it looks for. `leaves_out`: the change only leaves offers out. `less` is a wish for less that
    does not say of what; `hide` and `fewer`, and what undoes them, name offers of the last list; `hidden` asks
    which offers are hidden. `perhaps`: no more than an ordinal, or than the word "alert", says that it is about an
    alert: it may be about an offer of the list, or want a new alert.
    """

    act: AlertAct
    every: bool = False
    until: Until | None = None
    quiet: tuple[int, int] | None = None
    rest: str = ""
    cadence: Cadence | None = None
    cannot: str = ""
    days: tuple[Weekday, ...] = ()
    about: str = ""
    hour_only: bool = False
    leaves_out: bool = False
    others: bool = False
    perhaps: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Alert:
    """A search that is kept, to bring a person what is new. Moments are in UTC.

    `number`: as the person calls it, among those of its address. `sentence`: the words it was made of. `due`: the
    next moment at which it brings what there is. `paused_until`: None while it is not paused, `FOREVER` for a
    pause without end. `gone`: since when its address takes nothing. `stopped`: since when it is given up.
    `confirmed`: when the person last showed interest in it; `asked`: when they were asked since then.
    """

    id: str
    address: Address
    number: int
    sentence: str
    search: Search
    cadence: Cadence
    language: Language
    made: datetime
    due: datetime
    paused_until: datetime | None = None
    gone: datetime | None = None
    stopped: datetime | None = None
    confirmed: datetime | None = None
    asked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """What a person wants of all their alerts: the name of their time zone ("" for the bot's own), and the
    minutes of the day between which nothing is sent."""

    zone: str = ""
    quiet: tuple[int, int] | None = None
