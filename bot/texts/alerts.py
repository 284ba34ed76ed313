"""Alerts in words: what one watches, when it comes, a person's list of them, the heading of a digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import FOREVER
from bot.texts.numbers import date_text, plural
from bot.texts.questions import SEPARATOR, constraints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.domain import Alert, Cadence, Search
    from bot.texts.wording import Wording

_WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def watched(w: Wording, search: Search) -> str:
    """What an alert looks for: "kelner · Sopot"."""
    return SEPARATOR.join(constraints(w, search)) or w.everything


def when(w: Wording, cadence: Cadence) -> str:
    """ "codziennie o 8:00", "w poniedziałki i we czwartki o 17:30"."""
    a = w.alerts
    if cadence.frequency == "instant":
        return a.instant
    at = time_text(cadence.hour, cadence.minute)
    if cadence.frequency == "daily":
        return a.daily.format(time=at)
    if cadence.weekdays == _WORKDAYS:
        return a.weekly.format(days=a.workdays, time=at)
    *others, last = [a.on_days[day] for day in cadence.weekdays]
    days = f"{', '.join(others)} {w.and_} {last}" if others else last
    return a.weekly.format(days=days, time=at)


def time_text(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}"


def moment_text(w: Wording, moment: datetime, *, now: datetime) -> str:
    """ "jutro o 8:00"; both moments in the person's zone."""
    days = (moment.date() - now.date()).days
    day = {0: w.today, 1: w.alerts.tomorrow}.get(days) or date_text(w, moment.date())
    return w.alerts.at_time.format(day=day, time=time_text(moment.hour, moment.minute))


def item(w: Wording, alert: Alert, *, now: datetime, zone: ZoneInfo, on_opening: bool) -> str:
    """One alert of the list: its number, what it understood, when it is due or why it is not."""
    state = _state(w, alert, now.astimezone(zone), zone, on_opening)
    return w.alerts.item.format(number=alert.number, what=watched(w, alert.search), state=state)


def _state(w: Wording, alert: Alert, now: datetime, zone: ZoneInfo, on_opening: bool) -> str:
    if alert.gone is not None:
        return w.alerts.resting
    if alert.paused_until is not None and alert.paused_until > now:
        if alert.paused_until >= FOREVER:
            return w.alerts.paused_forever
        return w.alerts.paused.format(date=moment_text(w, alert.paused_until.astimezone(zone), now=now))
    if on_opening:
        return w.alerts.on_opening
    said = when(w, alert.cadence)
    if alert.cadence.frequency == "instant" or alert.due <= now:
        return said
    return w.alerts.next_time.format(when=said, next=moment_text(w, alert.due.astimezone(zone), now=now))


def names(w: Wording, alerts: Sequence[Alert]) -> str:
    """ "alert 1, alert 3"."""
    return ", ".join(w.alerts.name.format(number=alert.number) for alert in alerts)


def titles(w: Wording, alerts: Sequence[Alert]) -> str:
    """ "alert 1 (kelner · Sopot), alert 3 (kucharz)"."""
    a = w.alerts
    return ", ".join(
        a.titled.format(name=a.name.format(number=alert.number), what=watched(w, alert.search)) for alert in alerts
    )


def digest_heading(w: Wording, sections: Sequence[tuple[Alert, int]]) -> str:
    """What a digest holds, by alert."""
    offers = plural(w.alerts.digest, sum(count for _, count in sections), w.language)
    if len(sections) == 1:
        alert = sections[0][0]
        return w.alerts.digest_of.format(offers=offers, number=alert.number, what=watched(w, alert.search))
    numbers = ", ".join(str(alert.number) for alert, _ in sections)
    return w.alerts.digest_of_many.format(offers=offers, numbers=numbers)


def heading(w: Wording, alert: Alert) -> str:
    """Above the offers of one alert among several."""
    return w.alerts.heading.format(number=alert.number, what=watched(w, alert.search))
