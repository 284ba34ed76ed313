"""Offers that a person has hidden: hidden and shown again, one or all, and a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import buttons
from bot.domain import Hit, Notice, Offers, Search
from bot.state import Shown
from bot.texts import escape, fill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.alerts import Alerts
    from bot.conversation.exchange import Exchange
    from bot.conversation.keeping import Keeping
    from bot.domain import Offer, Press
    from bot.ports import OfferFinder
    from bot.state import State

_LONGEST_TITLE = 140


class Hiding:
    """What is done with hidden offers. All of it raises DatabaseError; what looks offers up, StoreError too."""

    def __init__(
        self, state: State, finder: OfferFinder, alerts: Alerts | None, keeping: Keeping, *, page_size: int
    ) -> None:
        self._state = state
        self._finder = finder
        self._alerts = alerts
        self._keeping = keeping
        self._page_size = page_size

    async def of_press(self, exchange: Exchange, press: Press, number: int, offer: Offer) -> Notice:
        """The offer of that number in the press's list is hidden (hide) or may be seen again (unhide)."""
        if press.action == "hide":
            return await self._hide(exchange, press.list_id, number, offer)
        title = escape(offer.title, _LONGEST_TITLE)
        if await self._state.unhide(exchange.address, offer.cluster or offer.id):
            return Notice(exchange.speech.words.unhidden.format(title=title))
        text = exchange.speech.words.not_hidden.format(title=title)
        if hidden := await self._state.hidden(exchange.address):
            last = escape(hidden[0].title, _LONGEST_TITLE)
            text += " " + fill(exchange.speech.words.say_last_hidden, title=last)
        return Notice(text)

    async def last(self, exchange: Exchange) -> Notice:
        """The offer hidden last, or those hidden last with one message, may be seen again."""
        hidden = await self._state.hidden(exchange.address)
        if not hidden:
            return Notice(exchange.speech.words.none_hidden)
        together = [one for one in hidden if one.at == hidden[0].at]
        for one in together:
            await self._state.unhide(exchange.address, one.cluster)
        said = (exchange.speech.words.unhidden.format(title=escape(one.title, _LONGEST_TITLE)) for one in together)
        return Notice("\n".join(said))

    async def every(self, exchange: Exchange) -> Notice:
        """All of them may be seen again."""
        count = await self._state.unhide_all(exchange.address)
        words = exchange.speech.words
        return Notice(exchange.speech.count(words.unhidden_all, count) if count else words.none_hidden)

    async def listed(self, exchange: Exchange) -> Sequence[Notice | Offers]:
        """The hidden offers that there still are, the last hidden first, as a list whose numbers can be named.

        Raises TimeoutError too.
        """
        words = exchange.speech.words
        hidden = await self._state.hidden(exchange.address)
        if not hidden:
            return [Notice(words.none_hidden)]
        async with exchange.patience.within():
            offers = await self._finder.one_of_each([one.cluster for one in hidden])
        if not offers:
            return [Notice(exchange.speech.count(words.hidden_gone, len(hidden)))]
        hits = tuple(Hit(offer, 1.0) for offer in offers[: self._page_size])
        ids = tuple(hit.offer.id for hit in hits)
        ahead = tuple(offer.id for offer in offers[self._page_size :])
        shown = Shown(ids, total=len(offers), ahead=ahead, of_hidden=True)
        list_id = await self._keeping.begin(exchange, exchange.memory.search or Search(), shown)
        await exchange.kept()
        told = [exchange.speech.count(words.hidden_list, len(offers))]
        if gone := len(hidden) - len(offers):
            told.append(exchange.speech.count(words.hidden_gone, gone))
        list_ = Offers(hits, len(offers), list_id=list_id)
        return [Notice(" ".join(told)), list_]

    async def hidden_last(self, exchange: Exchange) -> datetime | None:
        """When the person hid an offer last, of those that are hidden."""
        hidden = await self._state.hidden(exchange.address)
        return hidden[0].at if hidden else None

    async def _hide(self, exchange: Exchange, list_id: str, number: int, offer: Offer) -> Notice:
        speech = exchange.speech
        await self._state.hide(exchange.address, offer.cluster or offer.id, offer.title, now=exchange.now)
        undo = buttons.after_hiding(list_id, number, speech, alerts=self._alerts is not None)
        text = speech.words.hidden.format(title=escape(offer.title, _LONGEST_TITLE))
        if self._alerts is not None and self._alerts.on_opening(exchange.address):
            w = speech.words.alerts
            said = {"undo": w.say["unhide"], "fewer": fill(w.say["fewer"], n=number)}
            text += f" {fill(w.say_undo_hiding, **said)}"
        return Notice(text, undo)
