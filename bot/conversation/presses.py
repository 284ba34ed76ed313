"""Buttons: what a press means, taken from the list that it belongs to, however old."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import chosen as chosen_of
from bot.conversation.alert_presses import OF_ALERTS, OF_OFFERS, of_alert, of_offers
from bot.conversation.asking import Asked
from bot.conversation.describing import told_of
from bot.conversation.hiding import Hiding
from bot.domain import Hit, Notice, Offers, Press, Reading
from bot.texts import fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.alerts import Alerts
    from bot.conversation.alerting import Alerting
    from bot.conversation.exchange import Exchange
    from bot.conversation.keeping import Keeping
    from bot.domain import Action, AlertAct, Offer
    from bot.ports import OfferFinder
    from bot.state import KeptList, Shown, State
    from bot.texts import Speech

AT_ONCE: frozenset[Action] = frozenset({"hide", "unhide", "helpful", "unhelpful", "share", *OF_ALERTS, *OF_OFFERS})
"""Presses that need no turn: they say nothing about the search, so no answer under way ends for them."""


_IN_WORDS: dict[AlertAct, Action] = {"hide": "hide", "unhide": "unhide", "fewer": "fewer", "unfewer": "unfewer"}


def in_words(press: Press, speech: Speech) -> str:
    """The message that says the same; it stands in the history for the press."""
    words = speech.words
    if press.action == "details":
        return words.say_details.format(n=press.number or 1)
    if press.action == "drop":
        return speech.without((press.field,))
    return {"more": words.say_more}.get(press.action, words.buttons[press.action])


class Presses:
    """What presses mean. Without alerts their buttons say that there are none."""

    def __init__(
        self,
        state: State,
        finder: OfferFinder,
        alerts: Alerts | None,
        alerting: Alerting | None,
        *,
        keeping: Keeping,
        page_size: int,
    ) -> None:
        self._state = state
        self._finder = finder
        self._alerts = alerts
        self._alerting = alerting
        self._keeping = keeping
        self.hiding = Hiding(state, finder, alerts, keeping, page_size=page_size)

    async def read(self, exchange: Exchange, press: Press) -> Reading | None:
        """Puts the list in front of the person again, and reads the press; None where the list is forgotten.

        Raises DatabaseError.
        """
        await self._keeping.settled(press.list_id)
        kept = await self._state.kept_list(exchange.address, press.list_id, now=exchange.now)
        if kept is None:
            return None
        exchange.memory = replace(exchange.memory, search=kept.search, shown=kept.shown)
        await self._state.show(
            exchange.address, kept.search, kept.shown, language=exchange.language, now=exchange.now
        )
        match press.action:
            case "drop":
                return Reading("search", kept.search.relaxed(press.field))
            case "more" | "details" | "compare" | "subscribe":
                return Reading(press.action, kept.search, (press.number,) if press.number else ())
        return None

    async def by_order(self, exchange: Exchange, reading: Reading) -> Sequence[Notice | Offers] | None:
        """Carries out what words want done with offers of the last list, as a press of `AT_ONCE` does; None for
        any other message. Raises DatabaseError, StoreError and TimeoutError."""
        order = reading.order
        if order is None:
            return None
        if order.act == "hidden":
            return await self.hiding.listed(exchange)
        if order.act == "unhide" and not reading.numbers:
            return [await (self.hiding.every(exchange) if order.every else self.hiding.last(exchange))]
        action = _IN_WORDS.get(order.act)
        if action is None:
            return None
        words, shown = exchange.speech.words, exchange.memory.shown
        if shown is None or not shown.list_id:
            return [Notice(words.no_offers_yet)]
        chosen = chosen_of(reading.numbers or await self._told(exchange, order.about, shown), shown)
        wrong = ", ".join(str(number) for number in chosen.wrong)
        parts: list[Notice | Offers] = []
        if wrong:
            parts.append(Notice(words.no_such_number.format(last=len(shown.ids), wrong=wrong)))
        elif not chosen.numbered and action != "fewer":
            exchange.asked = Asked(reading)
            example = fill(words.alerts.say[action], n=shown.first)
            parts.append(Notice(fill(words.alerts.which_of_list, example=example)))
        elif not chosen.numbered:
            parts += await self.at_once(exchange, Press(action, shown.list_id))
        for number, _ in chosen.numbered:
            parts += await self.at_once(exchange, Press(action, shown.list_id, number))
        return parts

    async def _told(self, exchange: Exchange, about: str, shown: Shown) -> tuple[int, ...]:
        """The number of the only offer of the list that is meant, by these words if there are any."""
        told = (
            await told_of(about, shown, finder=self._finder, patience=exchange.patience)
            if about
            else range(1, len(shown.ids) + 1)
        )
        return tuple(told) if len(told) == 1 else ()

    async def at_once(self, exchange: Exchange, press: Press) -> Sequence[Notice | Offers]:
        """Carries a press of `AT_ONCE` out. Raises DatabaseError, StoreError and TimeoutError."""
        words = exchange.speech.words
        await self._keeping.settled(press.list_id)
        if press.action in {"helpful", "unhelpful"}:
            known = await self._state.rate(exchange.address, press.list_id, helpful=press.action == "helpful")
            return [Notice(words.rated if known else words.button_old)]
        if press.action in OF_ALERTS | OF_OFFERS and self._alerts is None:
            return [Notice(words.alerts_off_plain)]
        if press.action in OF_ALERTS and self._alerts is not None and self._alerting is not None:
            return await of_alert(exchange, press, self._alerts, self._alerting)
        kept = await self._state.kept_list(exchange.address, press.list_id, now=exchange.now)
        if kept is None:
            return [Notice(words.button_old)]
        numbered = await self._offers(exchange, press, kept)
        if not numbered:
            return [Notice(words.gone.format(numbers=press.number or kept.shown.first))]
        return await self._with_offers(exchange, press, numbered)

    async def _with_offers(
        self, exchange: Exchange, press: Press, numbered: Sequence[tuple[int, Offer]]
    ) -> Sequence[Notice | Offers]:
        if press.action == "share":
            first = numbered[0][0]
            hits = tuple(Hit(offer, 1.0) for _, offer in numbered)
            return [Offers(hits, first + len(hits) - 1, first, list_id=press.list_id, shared=True)]
        if press.action in OF_OFFERS and self._alerts is not None:
            return await of_offers(exchange, press, numbered, self._alerts)
        number, offer = numbered[0]
        return [await self.hiding.of_press(exchange, press, number, offer)]

    async def _offers(self, exchange: Exchange, press: Press, kept: KeptList) -> list[tuple[int, Offer]]:
        """The offer that the press names, or the page that the list ends with; numbered as they were shown."""
        shown = kept.shown
        first = press.number or shown.first
        ids = shown.ids[first - 1 : first] if press.number else shown.ids[first - 1 :]
        async with exchange.patience.within():
            offers = {offer.id: offer for offer in await self._finder.get(ids)}
        return [(number, offers[name]) for number, name in enumerate(ids, first) if name in offers]
