"""What a message wants of alerts, carried out and told: made, listed, changed, paused, given up."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.alerts.zones import zone_named
from bot.conversation import alert_buttons as buttons
from bot.domain import FOREVER, AlertOrder, Notice, Search
from bot.errors import StoreError
from bot.texts import escape, fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.alerts import Alerts, Made
    from bot.conversation.exchange import Exchange
    from bot.domain import Action, Alert, AlertAct, Reading
    from bot.ports import Reader

log = logging.getLogger(__name__)

_ACTIONS: dict[AlertAct, Action] = {
    "stop": "stop", "pause": "pause", "resume": "resume", "keep": "keep", "edit": "change", "show": "change"
}  # fmt: skip


class Alerting:
    """Answers about alerts; raises DatabaseError, and StoreError never."""

    def __init__(self, alerts: Alerts, reader: Reader) -> None:
        self._alerts = alerts
        self._reader = reader

    async def make(self, exchange: Exchange, reading: Reading) -> list[Notice]:
        """The search becomes an alert."""
        w = exchange.speech.words.alerts
        if reading.order is not None and reading.order.cannot:
            return [Notice(fill(w.cannot_when, words=escape(reading.order.cannot, 60)))]
        if reading.search == Search():
            return [Notice(w.nothing_to_watch)]
        made = await self._alerts.make(
            exchange.address, exchange.text, reading.search, reading.cadence, exchange.language
        )
        if made.alert is None:
            return [Notice(exchange.speech.count(w.full, self._alerts.most))]
        text = self._made(exchange, made, made.alert)
        if made.outcome == "made":
            text += await self._preview(exchange, reading.search)
        here = self._alerts.on_opening(exchange.address)
        return [Notice(text, buttons.of_new(made.alert, exchange.speech, on_opening=here))]

    def _made(self, exchange: Exchange, made: Made, alert: Alert) -> str:
        speech = exchange.speech
        here = self._alerts.on_opening(exchange.address)
        w = speech.words.alerts
        said = {"made": w.made_here if here else w.made, "already": w.already, "changed": w.recadenced}
        when = w.on_opening if here else speech.when(alert.cadence)
        return fill(said[made.outcome], number=alert.number, what=speech.watched(alert.search), when=when)

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
        return await self._some(exchange, reading.numbers, order)

    async def _list(self, exchange: Exchange) -> list[Notice]:
        """The person's alerts of this conversation, and how many there are in others."""
        speech, address = exchange.speech, exchange.address
        w = speech.words.alerts
        mine, others = await self._alerts.of(address), await self._alerts.elsewhere(address)
        elsewhere = [speech.count(w.elsewhere, others)] if others else []
        if not mine:
            return [Notice("\n".join([w.none, *elsewhere]))]
        zone, recipient = await self._alerts.zone(address), await self._alerts.recipient(address)
        here = self._alerts.on_opening(address)
        items = [speech.alert(one, now=exchange.now, zone=zone, on_opening=here) for one in mine]
        settings = [fill(w.settings, zone=zone.key)] if recipient.zone else []
        if recipient.quiet:
            settings.append(fill(w.quiet_setting, **_hours(recipient.quiet)))
        lines = [speech.count(w.listed, len(mine)), *items, "", *settings, *elsewhere, w.hint]
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
        if order.quiet is None:
            return fill(w.cannot_quiet, words=escape(order.cannot, 60))
        await self._alerts.set_quiet(exchange.address, order.quiet)
        return fill(w.quiet_set, **_hours(order.quiet)) if order.quiet[0] != order.quiet[1] else w.quiet_off

    async def _some(self, exchange: Exchange, numbers: Sequence[int], order: AlertOrder) -> list[Notice]:
        """An order about alerts that it names, or means by not naming any."""
        speech = exchange.speech
        w = speech.words.alerts
        mine = await self._alerts.of(exchange.address)
        if not mine:
            return [Notice(w.none)]
        by_number = {alert.number: alert for alert in mine}
        wanted = [mine[-1].number if number == -1 else number for number in numbers]
        if wrong := [number for number in wanted if number not in by_number]:
            return [Notice(fill(w.no_such, wrong=", ".join(map(str, wrong))))]
        chosen = [by_number[number] for number in wanted] or (mine if order.every or len(mine) == 1 else [])
        if not chosen:
            action = _ACTIONS[order.act]
            example = speech.words.buttons[action].split()[0].casefold() + f" {w.name.split()[0]}"
            text = fill(w.which, numbers=", ".join(map(str, by_number)), example=example)
            return [Notice(text, buttons.of_some(action, mine, speech))]
        return await self.carry_out(exchange, chosen, order)

    async def carry_out(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> list[Notice]:
        """An order about these alerts."""
        match order.act:
            case "stop":
                return [await self._stop(exchange, chosen)]
            case "pause":
                return [await self._pause(exchange, chosen, order)]
            case "resume":
                return [await self._resume(exchange, chosen)]
            case "keep":
                return [await self._keep(exchange, chosen)]
        return [await self._edit(exchange, chosen[0], order)]

    async def _stop(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        await self._alerts.stop(chosen)
        speech = exchange.speech
        text = fill(speech.words.alerts.stopped, alerts=speech.alert_names(chosen))
        return Notice(text, buttons.after_stopping(chosen, speech))

    async def _pause(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> Notice:
        speech = exchange.speech
        w = speech.words.alerts
        end = await self._alerts.pause(chosen, order.until)
        if end is None:
            return Notice(w.cannot_until)
        names = speech.alert_names(chosen)
        again = buttons.of_some("resume", chosen, speech)
        if end >= FOREVER:
            return Notice(fill(w.all_paused_forever, alerts=names), again)
        zone = await self._alerts.zone(exchange.address)
        until = speech.moment(end.astimezone(zone), now=exchange.now.astimezone(zone))
        return Notice(fill(w.all_paused, alerts=names, date=until), again)

    async def _resume(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        speech = exchange.speech
        w = speech.words.alerts
        resumed = await self._alerts.resume(chosen)
        if not resumed:
            return Notice(speech.count(w.full, self._alerts.most))
        return Notice(fill(w.resumed, alerts=speech.alert_names(resumed)))

    async def _keep(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        await self._alerts.keep_on(chosen)
        speech = exchange.speech
        return Notice(fill(speech.words.alerts.kept_on, alerts=speech.alert_names(chosen)))

    async def _edit(self, exchange: Exchange, alert: Alert, order: AlertOrder) -> Notice:
        """The change is read as any sentence after the alert's own search is."""
        w = exchange.speech.words.alerts
        if not order.rest:
            return self.ask_change(exchange, alert)
        reading = self._reader.read(order.rest, alert.search)
        if reading.order is not None and reading.order.cannot:
            return Notice(fill(w.cannot_when, words=escape(reading.order.cannot, 60)))
        if reading.intent not in {"search", "subscribe"} or reading.search == Search():
            return Notice(fill(w.not_edited, number=alert.number))
        reading = replace(reading, cadence=order.cadence or reading.cadence)
        return Notice(await self._change(exchange, alert, reading))

    async def _change(self, exchange: Exchange, alert: Alert, reading: Reading) -> str:
        speech = exchange.speech
        w = speech.words.alerts
        said = []
        if reading.search != alert.search:
            alert = await self._alerts.set_search(alert, reading.search)
            said.append(fill(w.edited, number=alert.number, what=speech.watched(alert.search)))
        if reading.cadence is not None:
            alert = await self._alerts.set_cadence(alert, reading.cadence)
            what, when = speech.watched(alert.search), speech.when(alert.cadence)
            said.append(fill(w.recadenced, number=alert.number, what=what, when=when))
        return "\n".join(said) or fill(w.not_edited, number=alert.number)

    def ask_change(self, exchange: Exchange, alert: Alert) -> Notice:
        speech = exchange.speech
        here = self._alerts.on_opening(exchange.address)
        when = speech.words.alerts.on_opening if here else speech.when(alert.cadence)
        asked = speech.words.alerts.ask_change
        text = fill(asked, number=alert.number, what=speech.watched(alert.search), when=when)
        return Notice(text, buttons.of_change(alert, speech, on_opening=here))


def _hours(quiet: tuple[int, int]) -> dict[str, str]:
    start, end = (f"{minutes // 60}:{minutes % 60:02}" for minutes in quiet)
    return {"start": start, "end": end}
