"""Buttons: what a press means, taken from the list that it belongs to, however old."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import buttons
from bot.domain import Hit, Notice, Offers, Reading
from bot.texts import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.conversation.exchange import Exchange
    from bot.domain import Action, Offer, Press
    from bot.ports import OfferFinder
    from bot.state import KeptList, State
    from bot.texts import Speech

AT_ONCE: frozenset[Action] = frozenset({"hide", "unhide", "helpful", "unhelpful", "share"})
"""Presses that need no turn: they say nothing about the search, so no answer under way ends for them."""


def in_words(press: Press, speech: Speech) -> str:
    """The message that says the same; it stands in the history for the press."""
    words = speech.words
    if press.action == "details":
        return words.say_details.format(n=press.number or 1)
    if press.action == "drop":
        return speech.without((press.field,))
    return {"more": words.say_more}.get(press.action, words.buttons[press.action])


async def read(exchange: Exchange, press: Press, state: State) -> Reading | None:
    """Puts the list in front of the person again, and reads the press; None where the list is forgotten.

    Raises DatabaseError.
    """
    kept = await state.kept_list(exchange.address, press.list_id, now=exchange.now)
    if kept is None:
        return None
    exchange.memory = replace(exchange.memory, search=kept.search, shown=kept.shown)
    await state.show(exchange.address, kept.search, kept.shown, language=exchange.language, now=exchange.now)
    match press.action:
        case "drop":
            return Reading("search", kept.search.without(press.field))
        case "more" | "details" | "compare" | "subscribe":
            return Reading(press.action, kept.search, (press.number,) if press.number else ())
    return None


async def at_once(
    exchange: Exchange, press: Press, state: State, finder: OfferFinder
) -> Sequence[Notice | Offers]:
    """Carries a press of `AT_ONCE` out. Raises DatabaseError, StoreError and TimeoutError."""
    words = exchange.speech.words
    if press.action in {"helpful", "unhelpful"}:
        known = await state.rate(exchange.address, press.list_id, helpful=press.action == "helpful")
        return [Notice(words.rated if known else words.button_old)]
    kept = await state.kept_list(exchange.address, press.list_id, now=exchange.now)
    if kept is None:
        return [Notice(words.button_old)]
    numbered = await _offers(exchange, press, kept, finder)
    if not numbered:
        return [Notice(words.gone.format(numbers=press.number or kept.shown.first))]
    if press.action == "share":
        first = numbered[0][0]
        hits = tuple(Hit(offer, 1.0) for _, offer in numbered)
        return [Offers(hits, first + len(hits) - 1, first, list_id=press.list_id, shared=True)]
    number, offer = numbered[0]
    return [await _hide(exchange, press, number, offer, state)]


async def _offers(
    exchange: Exchange, press: Press, kept: KeptList, finder: OfferFinder
) -> list[tuple[int, Offer]]:
    """The offer that the press names, or the page that the list ends with; numbered as they were shown."""
    shown = kept.shown
    first = press.number or shown.first
    ids = shown.ids[first - 1 : first] if press.number else shown.ids[first - 1 :]
    async with exchange.patience.within():
        offers = {offer.id: offer for offer in await finder.get(ids)}
    return [(number, offers[name]) for number, name in enumerate(ids, first) if name in offers]


async def _hide(exchange: Exchange, press: Press, number: int, offer: Offer, state: State) -> Notice:
    speech = exchange.speech
    title, cluster = escape(offer.title, 140), offer.cluster or offer.id
    if press.action == "hide":
        await state.hide(exchange.address, cluster, offer.title, now=exchange.now)
        undo = buttons.after_hiding(press.list_id, number, speech)
        return Notice(speech.words.hidden.format(title=title), undo)
    await state.unhide(exchange.address, cluster)
    return Notice(speech.words.unhidden.format(title=title))
