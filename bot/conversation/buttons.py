"""The buttons that an answer offers, for platforms that have some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import CONSTRAINTS, Button, Press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Action, Offers
    from bot.texts import Speech

_MOST_DROPPED = 3
"""Constraints that stand in the way; with more of them the question itself wants thought."""


def of_list(offers: Offers, speech: Speech) -> tuple[Button, ...]:
    """What can be done with a list that is kept; see `Offers.buttons`."""
    if not offers.list_id:
        return ()
    last = offers.first + len(offers.hits) - 1
    fitting: dict[Action, bool] = {
        "more": offers.total > last,
        "compare": len(offers.hits) > 1,
        "subscribe": True,
    }
    ratings: tuple[Action, ...] = ("helpful", "unhelpful")
    return (
        *(_button(action, offers.list_id, speech) for action, fits in fitting.items() if fits),
        *_drops(offers, speech),
        *(_button(action, offers.list_id, speech) for action in ratings),
    )


def of_details(list_id: str, number: int, speech: Speech, *, hidden: bool) -> tuple[Button, ...]:
    """What can be done with one offer in full."""
    return (_button("unhide" if hidden else "hide", list_id, speech, number),) if list_id else ()


def after_hiding(list_id: str, number: int, speech: Speech, *, alerts: bool) -> tuple[Button, ...]:
    """What undoes it, and for whom alerts come, fewer offers like the one hidden."""
    actions: tuple[Action, ...] = ("unhide", "fewer") if alerts else ("unhide",)
    return tuple(_button(action, list_id, speech, number) for action in actions)


def _drops(offers: Offers, speech: Speech) -> Iterator[Button]:
    constraints = [obstacle for obstacle in offers.obstacles if obstacle.field in CONSTRAINTS]
    for obstacle in constraints[:_MOST_DROPPED]:
        without = speech.without((obstacle.field,))
        label = f"{without[:1].upper()}{without[1:]} ({obstacle.total}{'+' if obstacle.more else ''})"
        yield Button(label, Press("drop", offers.list_id, field=obstacle.field))


def _button(action: Action, list_id: str, speech: Speech, number: int | None = None) -> Button:
    return Button(speech.words.buttons[action], Press(action, list_id, number))
