"""What a language must be able to say about alerts; a part of `Wording`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain import Action, Choice, Weekday
    from bot.texts.wording import Forms


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertWording:
    """Everything that is said about alerts in one language."""

    # When.
    instant: str
    daily: str
    weekly: str
    on_days: Mapping[Weekday, str]
    workdays: str
    on_opening: str
    tomorrow: str
    at_time: str

    # Keeping.
    name: str
    made: str
    made_here: str
    time_here: str
    only_here: str
    no_end: str
    cadence_here: str
    preview: Forms
    preview_none: str
    already: str
    recadenced: str
    full: Forms
    nothing_to_watch: str
    edited: str
    not_edited: str

    # The list.
    none: str
    listed: Forms
    item: str
    next_time: str
    paused: str
    paused_forever: str
    resting: str
    hint: str
    hint_here: str
    none_here: str
    elsewhere: Forms
    settings: str
    quiet_setting: str

    # What is asked back.
    which: str
    no_such: str
    cannot_when: str
    cannot_until: str
    cannot_quiet: str
    unknown_zone: str
    cannot_when_here: str
    less: str
    less_here: str
    never: str
    only_that: str
    not_left_out: str
    left_out_already: str
    which_of_list: str
    nothing_stopped: str
    ask_change: str
    ask_change_here: str
    ask_pause: str
    ask_fewer: str
    gone: str

    # What is done.
    all_paused: str
    all_paused_here: str
    all_paused_forever: str
    resumed: str
    titled: str
    stopped: str
    restore_one: str
    restore_all: str
    kept_on: str
    zone_set: str
    quiet_set: str
    quiet_off: str
    quiet_here: str
    fewer: str
    unfewer: str
    say: Mapping[Action, str]
    say_hide: str
    say_undo: str
    say_undo_hiding: str
    choices: Mapping[Choice, str]
    undo: str
    like_number: str

    # What comes unasked.
    digest: Forms
    digest_of: str
    digest_of_many: str
    heading: str
    digest_here: str
    waiting_here: str
    yearly: str
    yearly_stopped: str
    hopeless: str

    forgotten: Forms
    help: str
    help_here: str
