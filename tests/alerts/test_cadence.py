"""When alerts are due: every zone, every change of clocks, quiet hours, the end of a pause."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.alerts.cadence import end_of_pause, moment_of, next_due, quiet_until, zone_of
from bot.alerts.zones import zone_named
from bot.domain import FOREVER, WEEKDAYS, Cadence, Recipient, Until

WARSAW = ZoneInfo("Europe/Warsaw")
# Half hours, changes of half an hour, a day that never was, changes at midnight, none at all.
ZONES = [ZoneInfo(name) for name in (
    "Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata", "Asia/Kathmandu",
    "America/Sao_Paulo", "America/Havana", "Africa/Cairo", "Antarctica/Troll", "Etc/UTC",
)]  # fmt: skip

moments = st.integers(1_230_768_000, 2_051_222_400).map(lambda second: datetime.fromtimestamp(second, UTC))
times = st.tuples(st.integers(0, 23), st.integers(0, 59))
dailies = times.map(lambda at: Cadence("daily", (), *at))
weeklies = st.tuples(st.sets(st.sampled_from(WEEKDAYS), min_size=1), times).map(
    lambda said: Cadence("weekly", tuple(day for day in WEEKDAYS if day in said[0]), *said[1])
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@given(st.one_of(dailies, weeklies), st.sampled_from(ZONES), moments)
def test_the_next_moment_lies_ahead_and_shows_the_hour_that_was_asked_for(
    cadence: Cadence, zone: ZoneInfo, after: datetime
) -> None:
    due = next_due(cadence, zone, after=after)
    assert after < due <= after + timedelta(days=9)
    local = due.astimezone(zone)
    shown = (local.hour, local.minute)
    if shown != (cadence.hour, cadence.minute):
        a_moment_before = (due - timedelta(minutes=1)).astimezone(zone)
        gap = local.replace(tzinfo=None) - a_moment_before.replace(tzinfo=None)
        assert gap > timedelta(minutes=1), "only a time that no clock shows is moved, to the next one that does"
    elif cadence.weekdays:
        assert WEEKDAYS[local.weekday()] in cadence.weekdays


@given(st.one_of(dailies, weeklies), st.sampled_from(ZONES), moments)
def test_nothing_is_due_between_two_moments_and_none_comes_twice(
    cadence: Cadence, zone: ZoneInfo, after: datetime
) -> None:
    first = next_due(cadence, zone, after=after)
    second = next_due(cadence, zone, after=first)
    middle = after + (first - after) / 2
    assume(middle > after)
    assert next_due(cadence, zone, after=middle) == first
    assert second.astimezone(zone).date() > first.astimezone(zone).date()


@given(dailies, st.sampled_from(ZONES), st.integers(2010, 2030))
def test_a_daily_alert_is_due_once_on_every_day_of_a_year(cadence: Cadence, zone: ZoneInfo, year: int) -> None:
    start = moment_of(date(year, 3, 1), time(0, 0), zone)
    days = []
    moment = start - timedelta(seconds=1)
    for _ in range(40):
        moment = next_due(cadence, zone, after=moment)
        days.append(moment.astimezone(zone).date())
    assert days == sorted(set(days))
    assert (days[-1] - days[0]).days in {39, 40}  # one more where a day was left out


@pytest.mark.parametrize(
    ("after", "at", "due"),
    [
        ("2026-03-28T12:00", (2, 30), "2026-03-29T01:00"),  # no clock shows 2:30: at 3:00 summer time
        ("2026-03-29T01:00", (2, 30), "2026-03-30T00:30"),
        ("2026-10-24T12:00", (2, 30), "2026-10-25T00:30"),  # twice: the first, of summer time
        ("2026-10-25T00:30", (2, 30), "2026-10-26T01:30"),  # and not the second
        ("2026-10-25T01:00", (2, 30), "2026-10-26T01:30"),
        ("2026-07-01T05:59", (8, 0), "2026-07-01T06:00"),
        ("2026-12-01T06:00", (8, 0), "2026-12-01T07:00"),
        ("2026-12-01T07:00", (8, 0), "2026-12-02T07:00"),
    ],
)
def test_the_clocks_of_warsaw_go_forward_and_back(after: str, at: tuple[int, int], due: str) -> None:
    assert next_due(Cadence("daily", (), *at), WARSAW, after=utc(after)) == utc(due)


def test_at_once_is_now() -> None:
    assert next_due(Cadence("instant"), WARSAW, after=utc("2026-03-28T12:00")) == utc("2026-03-28T12:00")


@given(st.tuples(st.integers(0, 1439), st.integers(0, 1439)), st.sampled_from(ZONES), moments)
def test_quiet_hours_end_within_a_day_and_outside_of_themselves(
    quiet: tuple[int, int], zone: ZoneInfo, now: datetime
) -> None:
    end = quiet_until(quiet, zone, now=now)
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    start, stop = quiet
    inside = start <= minute < stop if start < stop else (start > stop and (minute >= start or minute < stop))
    if not inside:
        assert end is None
    elif end is None:
        assert local.utcoffset() != (now + timedelta(hours=26)).astimezone(zone).utcoffset(), (
            "only where clocks go back past the end is it over at once"
        )
    else:
        assert now < end <= now + timedelta(hours=26)
        shown = end.astimezone(zone)
        minutes = shown.hour * 60 + shown.minute
        assert minutes == stop or quiet_until(quiet, zone, now=end) is None or minutes > stop


def test_quiet_hours_over_midnight_and_by_day() -> None:
    night = (22 * 60, 7 * 60)
    assert quiet_until(night, WARSAW, now=utc("2026-03-16T21:30")) == utc("2026-03-17T06:00")
    assert quiet_until(night, WARSAW, now=utc("2026-03-17T03:00")) == utc("2026-03-17T06:00")
    assert quiet_until(night, WARSAW, now=utc("2026-03-17T06:00")) is None
    assert quiet_until((9 * 60, 17 * 60), WARSAW, now=utc("2026-03-16T09:00")) == utc("2026-03-16T16:00")
    assert quiet_until((60, 60), WARSAW, now=utc("2026-03-16T00:00")) is None
    assert quiet_until(None, WARSAW, now=utc("2026-03-16T00:00")) is None


@pytest.mark.parametrize(
    ("until", "end"),
    [
        (Until(day=15, month=1), "2027-01-15T07:00"),
        (Until(day=15, month=12), "2026-12-15T07:00"),
        (Until(day=26, month=11), "2027-11-26T07:00"),  # today's date means the one to come
        (Until(day=29, month=2), "2028-02-29T07:00"),
        (Until(day=15), "2026-12-15T07:00"),
        (Until(day=31), "2026-12-31T07:00"),
        (Until(day=1, month=2, year=2027), "2027-02-01T07:00"),
        (Until(weekday="monday"), "2026-11-30T07:00"),
        (Until(weekday="thursday"), "2026-12-03T07:00"),  # today is a Thursday
        (Until(days=7), "2026-12-03T07:00"),
        (Until(days=1), "2026-11-27T07:00"),
        (Until(end_of="week"), "2026-11-30T07:00"),
        (Until(end_of="month"), "2026-12-01T07:00"),
        (Until(end_of="year"), "2027-01-01T07:00"),
        (Until(end_of="day"), "2026-11-27T07:00"),
        (Until(day=31, month=2), None),
        (Until(day=0, month=5), None),
        (Until(day=10, month=13), None),
        (Until(day=1, month=1, year=2020), None),
        (Until(day=1, month=1, year=2999), None),
        (Until(days=999 * 365), None),
    ],
)
def test_a_pause_ends_in_the_morning_of_its_day_and_never_on_one_that_is_none(
    until: Until, end: str | None
) -> None:
    now = utc("2026-11-26T20:00")
    assert end_of_pause(until, WARSAW, now=now) == (utc(end) if end else None)


def test_a_pause_without_an_end_lasts_for_ever() -> None:
    assert end_of_pause(None, WARSAW, now=utc("2026-11-26T20:00")) == FOREVER


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Londyn", "Europe/London"),
        ("w Londynie", "Europe/London"),
        ("London time", "Europe/London"),
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("Nowy Jork", "America/New_York"),
        ("New York", "America/New_York"),
        ("Warszawa", "Europe/Warsaw"),
        ("czas polski", "Europe/Warsaw"),
        ("UTC", "Etc/UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt-5", "Etc/GMT+5"),
        ("domyślna", ""),
        ("Narnia", None),
        ("UTC+99", None),
        ("../../etc/passwd", None),
        ("", None),
        ("x" * 500, None),
    ],
)
def test_a_zone_is_known_by_its_city_in_either_language(said: str, zone: str | None) -> None:
    assert zone_named(said) == zone


def test_a_zone_that_is_not_known_any_more_is_the_bots_own() -> None:
    assert zone_of(Recipient("Europe/Atlantis"), WARSAW) is WARSAW
    assert zone_of(Recipient("Asia/Tokyo"), WARSAW).key == "Asia/Tokyo"
    assert zone_of(Recipient(), WARSAW) is WARSAW
