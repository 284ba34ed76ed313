"""Buttons of alerts, pressed: in a digest, under an alert just made, or in a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import alert_buttons as buttons
from bot.conversation.asking import Asked
from bot.domain import AlertOrder, Notice, Until
from bot.texts import escape, fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.alerts import Alerts
    from bot.conversation.alerting import Alerting
    from bot.conversation.exchange import Exchange
    from bot.domain import Action, AlertAct, Offer, Press

OF_ALERTS: frozenset[Action] = frozenset({"change", "cadence", "pause", "resume", "stop", "keep"})
"""Presses that name an alert, not a list of offers."""
OF_OFFERS: frozenset[Action] = frozenset({"fewer", "unfewer"})

_PAUSES = {"week": Until(days=7), "month": Until(days=30), "open_ended": None}
_ACTS: dict[str, AlertAct] = {"pause": "pause", "resume": "resume", "stop": "stop", "keep": "keep"}


async def of_alert(exchange: Exchange, press: Press, alerts: Alerts, alerting: Alerting) -> list[Notice]:
    """Carries a press of `OF_ALERTS` out. Raises DatabaseError."""
    speech = exchange.speech
    w = speech.words.alerts
    alert = await alerts.get(press.list_id, exchange.address)
    if alert is None or (alert.stopped is not None and press.action != "resume"):
        return [Notice(w.gone)]
    if press.action == "change":
        return [alerting.orders.ask_change(exchange, alert)]
    if press.action == "cadence" and press.field in buttons.CADENCES:
        changed = await alerts.set_cadence(alert, buttons.CADENCES[press.field])
        what, when = speech.watched(changed.search), speech.when(changed.cadence)
        return [Notice(fill(w.recadenced, number=changed.number, what=what, when=when))]
    if press.action == "pause" and press.field not in _PAUSES:
        exchange.asked = Asked(before=f"wstrzymaj alert {alert.number}")
        text = fill(w.ask_pause, number=alert.number, what=speech.watched(alert.search))
        return [Notice(text, buttons.of_pause(alert, speech))]
    if press.action not in _ACTS:
        return [Notice(w.gone)]
    return await alerting.orders.carry_out(
        exchange, [alert], AlertOrder(_ACTS[press.action], until=_PAUSES.get(press.field))
    )


async def of_offers(
    exchange: Exchange, press: Press, numbered: Sequence[tuple[int, Offer]], alerts: Alerts
) -> list[Notice]:
    """Carries a press of `OF_OFFERS` out: fewer offers like one of these. Raises DatabaseError."""
    speech = exchange.speech
    w = speech.words.alerts
    if press.number is None:
        ask = w.ask_fewer.format(n=numbered[0][0])
        lines = [ask, *(f"[{number}] {escape(offer.title, 100)}" for number, offer in numbered)]
        asked = buttons.of_fewer(press.list_id, [number for number, _ in numbered], speech)
        return [Notice("\n".join(lines), asked)]
    number, offer = numbered[0]
    title = escape(offer.title, 140)
    if press.action == "unfewer":
        await alerts.unfewer(exchange.address, offer)
        return [Notice(fill(w.unfewer, title=title))]
    await alerts.fewer(exchange.address, offer)
    text = fill(w.fewer, title=title)
    if alerts.on_opening(exchange.address):
        text += f" {fill(w.say_undo, undo=fill(w.say['unfewer'], n=number))}"
    return [Notice(text, buttons.after_fewer(press.list_id, number, speech))]
