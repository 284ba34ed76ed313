"""What a language must be able to say: one frozen record of phrases, filled by polish.py and english.py.

Phrases with {names} are completed by the functions beside this file. `Forms` are the plural forms of a phrase
with {n} in it, by the categories of CLDR ("one", "few", "many", "other").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Action, Basis, Contract, Hours, Language, Level, Mode, Period
    from bot.texts.alert_wording import AlertWording

Forms = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Everything that is said in one language."""

    language: Language

    # Canonical values in words.
    modes: Mapping[Mode, str]
    levels: Mapping[Level, str]
    contracts: Mapping[Contract, str]
    hours: Mapping[Hours, str]
    per: Mapping[Period, str]
    bases: Mapping[Basis, str]
    net_of_invoice: str
    currencies: Mapping[str, str]
    fields: Mapping[str, str]

    # Joining.
    or_: str
    and_: str

    # Amounts and dates.
    offers: Forms
    from_amount: str
    up_to_amount: str
    today: str
    yesterday: str
    days_ago: Forms
    on_date: str
    published: str

    # A search in words.
    looking_for: str
    everything: str
    radius: str
    language_wanted: str
    company_wanted: str
    within_days: Forms
    stated_pay_only: str
    except_: str
    preferably: str

    # A list of offers.
    some_of: str
    all_of: Forms
    few_of: Forms
    newest_first: str
    best_paid_first: str
    none_there: str
    none_exact: str
    few_maybe: Forms
    page_of: str
    nothing: str
    nothing_at_all: str
    relaxed: Forms
    one_way: Forms
    pay_of_some: Forms
    pay_of_none: Forms
    pay_usually: str
    pay_all: str
    pay_as_stated: str
    without: Mapping[str, str]

    # An offer.
    pay_unknown: str
    somewhere_abroad: str
    away: str
    place_unknown: str
    contract_unknown: str
    fits: str
    told_only: str
    mentioned: str
    demanded: str
    left_open: str
    unmentioned: str
    says_so: str
    says_otherwise: str
    says_nothing: str
    quoted: str
    says_nothing_of_it: str
    needs_it: str
    needs_not: str
    needs_unsaid: str
    far_from_where: str
    whole_town: str
    from_near_to_far: str
    just_there: str
    far_unknown: str
    closed: str
    expired: str
    expires: str
    required: str
    nice: str
    description: str
    more_at_source: str
    read_from_text: str
    labels: Mapping[str, str]
    unknown: str

    # Comparing.
    comparing: str
    highest_pay: str
    pay_unknown_of: str
    not_comparable: str
    remote_possible: str

    # The bot itself.
    help: str
    pay_rule: str
    pay_rate: str
    greeting: str
    thanks: str
    farewell: str
    who: str
    privacy: str
    not_done: str
    hard_luck: str
    no_saving: str
    languages_spoken: str
    terms: str
    what_to_change: str
    how_far: str
    how_much: str
    not_understood: str
    what_to_delete: str
    wordless: str
    too_long: str
    no_offers_yet: str
    which_offer: str
    which_two: str
    no_such_number: str
    one_number_only: str
    gone: str
    that_was_all: Forms
    nothing_to_continue: str
    nothing_to_take_back: str
    alerts_off: str
    alerts_off_plain: str
    forgotten: str
    nothing_to_forget: str
    exported: str
    exported_since: str
    lists_kept: Forms
    hidden_kept: Forms
    earlier_kept: Forms
    nothing_to_export: str
    conversations: Forms
    messages: Forms

    # Alerts.
    alerts: AlertWording

    # Messages worth sending next.
    say_more: str
    say_details: str
    say_compare: str
    say_help: str

    # Buttons.
    buttons: Mapping[Action, str]
    button_old: str
    hidden: str
    unhidden: str
    not_hidden: str
    say_last_hidden: str
    none_hidden: str
    unhidden_all: Forms
    hidden_list: Forms
    hidden_gone: Forms
    rated: str
    too_many: Forms
    only_text: str
    maybe_lost: str

    # Troubles.
    interrupted: str
    stopping: str
    closing: str
    in_queue: Forms
    model_unreachable: str
    model_missing: str
    model_busy: str
    model_slow: str
    model_failed: str
    model_silent: str
    model_cut: str
    checked: str
    store_down: str
    too_slow: str
    memory_down: str
    command_needs_memory: str
    bug: str
