"""Closed sets of values, under the names that code and JSON use."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, get_args

Mode = Literal["remote", "hybrid", "onsite"]

Level = Literal["intern", "junior", "mid", "senior", "lead"]

Contract = Literal["employment", "b2b", "mandate", "task", "internship", "temporary"]

Hours = Literal["full_time", "part_time", "weekend", "shifts"]

Period = Literal["hour", "day", "month", "year"]

Basis = Literal["gross", "net"]

Language = Literal["pl", "en"]

PlaceKind = Literal["town", "voivodeship", "country"]

Intent = Literal[
    "search",
    "more",
    "details",
    "compare",
    "subscribe",
    "unsubscribe",
    "alerts",
    "help",
    "forget",
    "export",
    "smalltalk",
]

Action = Literal[
    "more",
    "details",
    "compare",
    "subscribe",
    "drop",
    "share",
    "hide",
    "unhide",
    "helpful",
    "unhelpful",
    "fewer",
    "unfewer",
    "change",
    "cadence",
    "pause",
    "resume",
    "stop",
    "keep",
]

Frequency = Literal["instant", "daily", "weekly"]

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

AlertAct = Literal[
    "make",
    "show",
    "edit",
    "pause",
    "resume",
    "restore",
    "stop",
    "keep",
    "skip",
    "less",
    "zone",
    "quiet",
    "hide",
    "unhide",
    "hidden",
    "fewer",
    "unfewer",
]

Choice = Literal["instant", "daily", "weekly", "week", "month", "open_ended"]

Standing = Literal["asked", "allowed", "refused"]

ACTIONS: tuple[Action, ...] = get_args(Action)

CHOICES: tuple[Choice, ...] = get_args(Choice)

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

MODES: tuple[Mode, ...] = get_args(Mode)

LEVELS: tuple[Level, ...] = get_args(Level)

CONTRACTS: tuple[Contract, ...] = get_args(Contract)

HOURS: tuple[Hours, ...] = get_args(Hours)

BASES: tuple[Basis, ...] = get_args(Basis)

PERIODS: tuple[Period, ...] = get_args(Period)

INTENTS: tuple[Intent, ...] = get_args(Intent)

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""A pause without an end lasts until then."""
