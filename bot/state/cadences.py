"""The form in which an alert's cadence is kept: "instant", "daily 08:00", "weekly monday,friday 17:30"."""

from __future__ import annotations

from bot.domain import WEEKDAYS, Cadence


def kept_cadence(cadence: Cadence) -> str:
    if cadence.frequency == "instant":
        return "instant"
    at = f"{cadence.hour:02}:{cadence.minute:02}"
    return f"weekly {','.join(cadence.weekdays)} {at}" if cadence.frequency == "weekly" else f"daily {at}"


def cadence_of(kept: str) -> Cadence:
    """The cadence that was kept; the default one for a form that this version does not know."""
    match kept.split():
        case ["instant"]:
            return Cadence("instant")
        case ["daily", at] if _is_time(at):
            return Cadence("daily", (), *_time(at))
        case ["weekly", days, at] if _is_time(at):
            named = tuple(day for day in WEEKDAYS if day in days.split(","))
            return Cadence("weekly", named, *_time(at)) if named else Cadence()
    return Cadence()


def _is_time(at: str) -> bool:
    hour, colon, minute = at.partition(":")
    return bool(colon) and hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60


def _time(at: str) -> tuple[int, int]:
    hour, _, minute = at.partition(":")
    return int(hour), int(minute)
