"""What a message wants of alerts, carried out and told: made, listed, changed, paused, given up."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.alerts.zones import zone_named
from bot.conversation import alert_buttons as buttons
from bot.conversation.alert_orders import Orders
from bot.conversation.asking import Asked
from bot.domain import AlertOrder, Notice, Search
from bot.errors import StoreError
from bot.texts import escape, fill

if TYPE_CHECKING:
    from bot.alerts import Alerts, Made
    from bot.conversation.exchange import Exchange
    from bot.domain import Alert, Reading
    from bot.ports import Reader

log = logging.getLogger(__name__)


class Alerting:
    """Answers about alerts; raises DatabaseError, and StoreError never."""

    def __init__(self, alerts: Alerts, reader: Reader) -> None:
        self._alerts = alerts
        self.orders = Orders(alerts, reader)

    async def make(self, exchange: Exchange, reading: Reading) -> list[Notice]:
        """The search becomes an alert; "włącz alerty" brings back those that are paused, where some are."""
        w = exchange.speech.words.alerts
        order = reading.order
        if order is not None and order.cannot:
            return [Notice(self.orders.cannot_when(exchange, order.cannot))]
        if order is not None and order.act == "resume":
            resting = await self._resting(exchange, reading)
            if resting:
                return await self.orders.carry_out(exchange, resting, order)
        if reading.search == Search():
            if reading.cadence is not None and (mine := await self._alerts.of(exchange.address)):
                change = AlertOrder("edit", rest="" if len(mine) == 1 else exchange.text, cadence=reading.cadence)
                return await self.orders.given(exchange, (), change)
            return [Notice(w.nothing_to_watch)]
        here = self._alerts.on_opening(exchange.address)
        cadence = None if here else reading.cadence
        made = await self._alerts.make(exchange.address, exchange.text, reading.search, cadence, exchange.language)
        if made.alert is None:
            return [Notice(exchange.speech.count(w.full, self._alerts.most))]
        exchange.asked = Asked(before="powiadamiaj mnie")
        text = self._made(exchange, made, made.alert)
        if here and reading.cadence is not None:
            text += f" {fill(w.time_here, when=exchange.speech.when(reading.cadence))}"
        text += self._not_so(exchange, reading.order, made.alert)
        if made.outcome == "made":
            text += await self._preview(exchange, reading.search)
        notices = [Notice(text, buttons.of_new(made.alert, exchange.speech, on_opening=here))]
        if order is not None and order.quiet is not None:
            notices.append(Notice(await self._quiet(exchange, order)))
        return notices

    async def _resting(self, exchange: Exchange, reading: Reading) -> list[Alert]:
        """The alerts that are paused or rest, of those that are named where some are."""
        mine = await self._alerts.of(exchange.address)
        named = [alert for alert in mine if alert.number in reading.numbers]
        return [one for one in named or mine if one.gone or (one.paused_until and one.paused_until > exchange.now)]

    def _made(self, exchange: Exchange, made: Made, alert: Alert) -> str:
        speech = exchange.speech
        here = self._alerts.on_opening(exchange.address)
        w = speech.words.alerts
        said = {"made": w.made_here if here else w.made, "already": w.already, "changed": w.recadenced}
        when = w.on_opening if here else speech.when(alert.cadence)
        return fill(said[made.outcome], number=alert.number, what=speech.watched(alert.search), when=when)

    def _not_so(self, exchange: Exchange, order: AlertOrder | None, alert: Alert) -> str:
        """What was asked for beside the alert and is not done: another way for it to come, or an end."""
        w = exchange.speech.words.alerts
        elsewhere = order is not None and order.elsewhere and not self._alerts.on_opening(exchange.address)
        ends = order is not None and order.until is not None
        said = [*([w.only_here] if elsewhere else []), *([fill(w.no_end, number=alert.number)] if ends else [])]
        return "".join(f" {sentence}" for sentence in said)

    async def _preview(self, exchange: Exchange, search: Search) -> str:
        """How much it would have brought in the last week; nothing where that cannot be told now."""
        w = exchange.speech.words.alerts
        with suppress(StoreError, TimeoutError):
            async with exchange.patience.within():
                count = await self._alerts.preview(search)
            return f"\n{exchange.speech.count(w.preview, count) if count else w.preview_none}"
        return ""

    async def about(self, exchange: Exchange, reading: Reading) -> list[Notice]:
        """Whatever else is said of alerts."""
        order = reading.order or AlertOrder("show" if reading.intent == "alerts" else "stop")
        match order.act:
            case "show":
                return await self._list(exchange)
            case "zone":
                return [Notice(await self._zone(exchange, order))]
            case "quiet":
                return [Notice(await self._quiet(exchange, order))]
        return await self.orders.given(exchange, reading.numbers, order)

    async def _list(self, exchange: Exchange) -> list[Notice]:
        """The person's alerts of this conversation, and how many there are in others."""
        speech, address = exchange.speech, exchange.address
        w = speech.words.alerts
        mine, others = await self._alerts.of(address), await self._alerts.elsewhere(address)
        elsewhere = [speech.count(w.elsewhere, others)] if others else []
        if not mine:
            return [Notice("\n".join([self.orders.none(exchange), *elsewhere]))]
        zone, recipient = await self._alerts.zone(address), await self._alerts.recipient(address)
        here = self._alerts.on_opening(address)
        items = [speech.alert(one, now=exchange.now, zone=zone, on_opening=here) for one in mine]
        settings = [fill(w.settings, zone=zone.key)] if recipient.zone else []
        if recipient.quiet and not here:
            settings.append(fill(w.quiet_setting, **_hours(recipient.quiet)))
        lines = [
            speech.count(w.listed, len(mine)),
            *items,
            "",
            *settings,
            *elsewhere,
            w.hint_here if here else w.hint,
        ]
        exchange.suggestions = ()
        return [Notice("\n".join(lines), buttons.of_some("change", mine, speech))]

    async def _zone(self, exchange: Exchange, order: AlertOrder) -> str:
        w = exchange.speech.words.alerts
        name = zone_named(order.rest)
        if name is None:
            return fill(w.unknown_zone, words=escape(order.rest, 60))
        zone = await self._alerts.set_zone(exchange.address, name)
        local = exchange.now.astimezone(zone)
        return fill(w.zone_set, zone=zone.key, time=f"{local.hour}:{local.minute:02}")

    async def _quiet(self, exchange: Exchange, order: AlertOrder) -> str:
        w = exchange.speech.words.alerts
        if self._alerts.on_opening(exchange.address):
            return w.quiet_here
        if order.quiet is None:
            return fill(w.cannot_quiet, words=escape(order.cannot, 60))
        await self._alerts.set_quiet(exchange.address, order.quiet)
        return fill(w.quiet_set, **_hours(order.quiet)) if order.quiet[0] != order.quiet[1] else w.quiet_off


def _hours(quiet: tuple[int, int]) -> dict[str, str]:
    start, end = (f"{minutes // 60}:{minutes % 60:02}" for minutes in quiet)
    return {"start": start, "end": end}
