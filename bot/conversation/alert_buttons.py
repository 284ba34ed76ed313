"""The buttons of alerts: when to send, pause for how long, which one is meant, and what undoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Button, Cadence, Press

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Action, Alert, Choice
    from bot.texts import Speech

_MOST = 10
"""Buttons of one kind; with more the person says it in words."""

CADENCES: dict[str, Cadence] = {
    "instant": Cadence("instant"),
    "daily": Cadence("daily", (), 8),
    "weekly": Cadence("weekly", ("monday",), 8),
}
"""What can be chosen by a button."""
_PAUSES: tuple[Choice, ...] = ("week", "month", "open_ended")


def of_new(alert: Alert, speech: Speech, *, on_opening: bool) -> tuple[Button, ...]:
    """Under an alert just made: when it is to come, and what undoes it."""
    cadences = () if on_opening else tuple(_cadences(alert, speech))
    return (*cadences, _button("change", alert, speech), _button("stop", alert, speech))


def of_change(alert: Alert, speech: Speech, *, on_opening: bool) -> tuple[Button, ...]:
    cadences = () if on_opening else tuple(_cadences(alert, speech))
    action: Action = "pause" if alert.paused_until is None else "resume"
    return (*cadences, _button(action, alert, speech), _button("stop", alert, speech))


def of_pause(alert: Alert, speech: Speech) -> tuple[Button, ...]:
    labels = speech.words.alerts.choices
    return tuple(Button(labels[choice], Press("pause", alert.id, field=choice)) for choice in _PAUSES)


def of_some(action: Action, some: Sequence[Alert], speech: Speech) -> tuple[Button, ...]:
    """One button for each alert, by its number."""
    label = speech.words.buttons[action]
    if len(some) == 1:
        return (_button(action, some[0], speech),)
    return tuple(Button(f"{label} {alert.number}", Press(action, alert.id)) for alert in some[:_MOST])


def after_stopping(stopped: Sequence[Alert], speech: Speech) -> tuple[Button, ...]:
    undo = speech.words.alerts.undo
    if len(stopped) == 1:
        return (Button(undo, Press("resume", stopped[0].id)),)
    return tuple(Button(f"{undo} ({alert.number})", Press("resume", alert.id)) for alert in stopped[:_MOST])


def of_fewer(list_id: str, numbers: Sequence[int], speech: Speech) -> tuple[Button, ...]:
    label = speech.words.alerts.like_number
    return tuple(Button(label.format(n=n), Press("fewer", list_id, n)) for n in numbers[:_MOST])


def after_fewer(list_id: str, number: int, speech: Speech) -> tuple[Button, ...]:
    return (Button(speech.words.buttons["unfewer"], Press("unfewer", list_id, number)),)


def _cadences(alert: Alert, speech: Speech) -> Iterator[Button]:
    labels = speech.words.alerts.choices
    choices: tuple[Choice, ...] = ("instant", "daily", "weekly")
    for choice in choices:
        if CADENCES[choice] != alert.cadence:
            yield Button(labels[choice], Press("cadence", alert.id, field=choice))


def _button(action: Action, alert: Alert, speech: Speech) -> Button:
    return Button(speech.words.buttons[action], Press(action, alert.id))
