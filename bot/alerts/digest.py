"""What a person is sent: every alert that is due with its new offers, each offer once, as they are now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bot.domain import Button, Hit, Notice, Offers, Press
from bot.state import KeptList, Shown
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from bot.domain import Action, Alert, Language, Offer, Part
    from bot.state import Claim, Claimed
    from bot.texts import Speech

SHOWN = 10
"""Offers of one alert in a digest; the others come under its button for more."""
ALIKE = 85
"""From this likeness of titles on (rapidfuzz's token_set_ratio, 0 to 100) an offer is one like another."""


@dataclass(frozen=True, slots=True)
class Digest:
    """`parts` to send, `kept` lists for their buttons. `dropped`: what is not sent at all, by its row."""

    parts: Sequence[Part]
    kept: Sequence[KeptList]
    language: Language
    dropped: Sequence[int]


def is_open(offer: Offer, today: date) -> bool:
    return offer.closed is None and (offer.expires is None or offer.expires >= today)


def unwanted(claim: Claim, offer: Offer, claimed: Claimed) -> bool:
    """Whether the person has hidden the offer, has got it by another alert, or wants fewer like it."""
    if {claim.cluster, offer.cluster} & set(claimed.unwanted):
        return True
    title = offer.title.casefold()
    return any(fuzz.token_set_ratio(title, other.casefold()) >= ALIKE for other in claimed.disliked)


def compose(claimed: Claimed, hits: Mapping[int, Hit], *, new_id: Callable[[], str]) -> Digest:
    """`hits`: what can be sent, by the row that owes it; every other row is dropped."""
    dropped = [claim.id for claim in claimed.claims if claim.id not in hits]
    told: set[str] = set()
    sections: list[tuple[Alert, list[Hit]]] = []
    for alert in sorted(claimed.alerts.values(), key=lambda one: one.number):
        fresh = []
        for claim in claimed.claims:
            if claim.alert == alert.id and claim.id in hits and claim.cluster not in told:
                told.add(claim.cluster)
                fresh.append(hits[claim.id])
        if fresh:
            sections.append((alert, sorted(fresh, key=lambda hit: -hit.score)))
    if not sections:
        return Digest((), (), "pl", dropped)
    language = sections[-1][0].language
    speech = say(language)
    parts: list[Part] = [Notice(speech.digest_heading([(alert, len(found)) for alert, found in sections]))]
    kept = []
    for alert, found in sections:
        if len(sections) > 1:
            parts.append(Notice(speech.alert_heading(alert)))
        one = _kept(alert, found, new_id(), speech)
        kept.append(one)
        parts.append(_offers(alert, found, one, speech))
    return Digest(parts, kept, language, dropped)


def _kept(alert: Alert, found: Sequence[Hit], name: str, speech: Speech) -> KeptList:
    """The list as it is kept: its first page in front of the person, the others still to be shown."""
    ids = tuple(hit.offer.id for hit in found)
    shown = Shown(ids[:SHOWN], 1, len(ids), len(ids[:SHOWN]), list_id=name, ahead=ids[SHOWN:])
    return KeptList(alert.sentence, alert.search, shown)


def _offers(alert: Alert, found: Sequence[Hit], one: KeptList, speech: Speech) -> Offers:
    offers = Offers(tuple(found[:SHOWN]), len(found), list_id=one.shown.list_id)
    of_list: tuple[Action, ...] = ("more", "fewer") if one.shown.ahead else ("fewer",)
    of_alert: tuple[Action, ...] = ("change", "pause", "stop")
    labels = speech.words.buttons
    buttons = [Button(labels[action], Press(action, offers.list_id)) for action in of_list]
    buttons += [Button(labels[action], Press(action, alert.id)) for action in of_alert]
    return replace(offers, buttons=tuple(buttons))
