"""When an alert is due: cadences, time zones with their changes of clocks, quiet hours, the end of a pause.

A time that does not exist, as the clocks go forward, means the next one that does; one that comes twice means the
first. All moments given are in UTC.
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.domain import FOREVER, WEEKDAYS

if TYPE_CHECKING:
    from bot.domain import Cadence, Recipient, Until

RESUMES_AT = 8
"""The hour at which a pause until a date ends: nobody means midnight."""
LATEST = timedelta(days=9)
"""No alert that is not paused is due later than this; one that is stands there because the clock was wrong."""
MOST_PAUSE = timedelta(days=3 * 366)


def next_due(cadence: Cadence, zone: ZoneInfo, *, after: datetime) -> datetime:
    """The first moment of the cadence after `after`; for one at once, `after` itself."""
    if cadence.frequency == "instant":
        return after.astimezone(UTC)
    day = after.astimezone(zone).date() - timedelta(days=1)  # a moment of yesterday's may have been moved to today
    at = time(cadence.hour, cadence.minute)
    while True:
        if not cadence.weekdays or WEEKDAYS[day.weekday()] in cadence.weekdays:
            moment = moment_of(day, at, zone)
            if moment > after:
                return moment
        day += timedelta(days=1)


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment at which clocks in `zone` show that time; see the top for times that none or two moments have."""
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    while moment.astimezone(zone).replace(fold=0) != local:  # compared as clocks show them
        local = (local + timedelta(minutes=1)).replace(tzinfo=zone, fold=0)
        moment = local.astimezone(UTC)
    return moment


def quiet_until(quiet: tuple[int, int] | None, zone: ZoneInfo, *, now: datetime) -> datetime | None:
    """When the quiet hours that `now` lies in end; None where it lies in none."""
    if quiet is None or quiet[0] == quiet[1]:
        return None
    start, end = quiet
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    inside = start <= minute < end if start < end else minute >= start or minute < end
    if not inside:
        return None
    day = local.date() + timedelta(days=1 if minute >= end else 0)
    moment = moment_of(day, time(end // 60, end % 60), zone)
    # Clocks that go back may show the end twice; past the first one it is over.
    return moment if moment > now else None


def zone_of(recipient: Recipient, default: ZoneInfo) -> ZoneInfo:
    """The person's zone; the bot's own where they named none, or one that is not known any more."""
    if not recipient.zone:
        return default
    try:
        return ZoneInfo(recipient.zone)
    except (KeyError, ValueError, OSError):
        return default


def end_of_pause(until: Until | None, zone: ZoneInfo, *, now: datetime) -> datetime | None:
    """When a pause ends; None for a date that does not exist, has passed, or lies years ahead."""
    if until is None:
        return FOREVER
    found = _day(until, now.astimezone(zone).date())
    if found is None:
        return None
    end = moment_of(found, time(RESUMES_AT), zone)
    return end if now < end <= now + MOST_PAUSE else None


def _day(until: Until, today: date) -> date | None:
    """The day on which the pause ends."""
    if until.days is not None:
        return today + timedelta(days=until.days) if until.days <= MOST_PAUSE.days else None
    if until.weekday is not None:
        ahead = (WEEKDAYS.index(until.weekday) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if until.end_of is not None:
        return _after_period(until.end_of, today)
    years = (until.year,) if until.year else range(today.year, today.year + 9)  # a leap day comes within eight
    months = (until.month,) if until.month else range(1, 13)
    for year in years:
        for month in months:
            day = _date(year, month, 1 if until.day is None else until.day)
            if day is not None and day > today:
                return day
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _after_period(period: str, today: date) -> date:
    """The first day after the period that `today` lies in."""
    if period == "week":
        return today + timedelta(days=7 - today.weekday())
    if period == "month":
        return today.replace(day=calendar.monthrange(today.year, today.month)[1]) + timedelta(days=1)
    if period == "year":
        return date(today.year + 1, 1, 1)
    return today + timedelta(days=1)
