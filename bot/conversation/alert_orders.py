"""Orders about alerts that there are, carried out and told: which are meant, and what becomes of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import alert_buttons as buttons
from bot.conversation.asking import Asked
from bot.conversation.describing import stems
from bot.domain import FOREVER, WEEKDAYS, AlertOrder, Cadence, Notice, Reading, Search
from bot.texts import escape, fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.alerts import Alerts
    from bot.conversation.exchange import Exchange
    from bot.domain import Action, Alert, AlertAct
    from bot.ports import Reader

_ACTIONS: dict[AlertAct, Action] = {
    "stop": "stop", "pause": "pause", "resume": "resume", "keep": "keep", "edit": "change", "show": "change"
}  # fmt: skip


class Orders:
    """What is done with alerts at a person's word; raises DatabaseError."""

    def __init__(self, alerts: Alerts, reader: Reader) -> None:
        self._alerts = alerts
        self._reader = reader

    def here(self, exchange: Exchange) -> bool:
        """Whether nothing can be sent to the person, so that alerts are shown when they come."""
        return self._alerts.on_opening(exchange.address)

    def none(self, exchange: Exchange) -> str:
        w = exchange.speech.words.alerts
        return w.none_here if self.here(exchange) else w.none

    async def given(self, exchange: Exchange, numbers: Sequence[int], order: AlertOrder) -> list[Notice]:
        """An order about alerts that it names, or means by not naming any; of several those that there are."""
        w = exchange.speech.words.alerts
        if order.act in {"resume", "restore"}:
            return await self._brought_back(exchange, numbers, order)
        mine = await self._alerts.of(exchange.address)
        if not mine:
            return [Notice(self.none(exchange) + self._or_an_offer(exchange, numbers, order))]
        by_number = {alert.number: alert for alert in mine}
        wanted = [mine[-1].number if number == -1 else number for number in numbers]
        wrong = [number for number in wanted if number not in by_number]
        missing = self._missing(exchange, wrong)
        if missing and (order.others or len(wrong) == len(wanted)):
            return [Notice(missing[0].text + self._or_an_offer(exchange, wrong, order))]
        wanted = [number for number in wanted if number in by_number]
        if order.others and not (wanted := [number for number in by_number if number not in wanted]):
            order = AlertOrder("keep", every=True)
        chosen = [by_number[number] for number in wanted] or self._meant(exchange, mine, order)
        if order.act == "pause" and not await self._possible(exchange, order):
            return [Notice(w.cannot_until)]
        if not chosen:
            return [self._which(exchange, mine, order)]
        return [*await self.carry_out(exchange, chosen, order), *missing]

    def _missing(self, exchange: Exchange, wrong: Sequence[int]) -> list[Notice]:
        """Says which of the alerts named there are not."""
        no_such = exchange.speech.words.alerts.no_such
        return [Notice(fill(no_such, wrong=", ".join(map(str, wrong))))] if wrong else []

    def _which(self, exchange: Exchange, mine: Sequence[Alert], order: AlertOrder) -> Notice:
        """Asks which alert is meant, with the words that would have said it."""
        speech = exchange.speech
        w = speech.words.alerts
        action = _ACTIONS.get(order.act, "change")
        example = f"{speech.words.buttons[action].split()[0].casefold()} {w.name.format(number=mine[0].number)}"
        if order.rest:
            example += f"{':' if order.act == 'edit' else ''} {escape(order.rest, 60)}"
        exchange.asked = Asked(Reading("alerts", Search(), order=order))
        text = fill(w.which, numbers=", ".join(str(alert.number) for alert in mine), example=example)
        return Notice(text, buttons.of_some(action, mine, speech))

    def _or_an_offer(self, exchange: Exchange, numbers: Sequence[int], order: AlertOrder) -> str:
        """What "usuń 2" may have meant instead, where no alert has that number and an offer has."""
        shown, w = exchange.memory.shown, exchange.speech.words.alerts
        last = len(shown.ids) if shown is not None else 0
        if order.act != "stop" or not numbers or not all(1 <= number <= last for number in numbers):
            return ""
        return f" {fill(w.say_hide, hide=fill(w.say['hide'], n=numbers[0]))}"

    def _meant(self, exchange: Exchange, mine: Sequence[Alert], order: AlertOrder) -> Sequence[Alert]:
        """Which alerts a message without numbers means; none where it has to say."""
        plainly = mine if order.every or len(mine) == 1 else []
        if not order.about:
            return plainly
        named = stems(order.about)
        alike = [(len(named & stems(exchange.speech.watched(alert.search))), alert) for alert in mine]
        most = max(count for count, _ in alike)
        if not most:  # "na stałe" names none; what would be deleted is better asked about
            return plainly if order.act == "pause" else []
        return [alert for count, alert in alike if count == most]

    async def _possible(self, exchange: Exchange, order: AlertOrder) -> bool:
        return not order.cannot and await self._alerts.possible(exchange.address, order.until)

    async def _brought_back(self, exchange: Exchange, numbers: Sequence[int], order: AlertOrder) -> list[Notice]:
        """Alerts that are paused, or were given up a short time ago; without a number the last ones."""
        w = exchange.speech.words.alerts
        mine = await self._alerts.of(exchange.address)
        gone = await self._alerts.given_up(exchange.address)
        if numbers:
            first, second = (gone, mine) if order.act == "restore" else (mine, gone)
            by_number = {alert.number: alert for alert in reversed([*first, *second])}
            wanted = [mine[-1].number if number == -1 and mine else number for number in numbers]
            missing = self._missing(exchange, [number for number in wanted if number not in by_number])
            there = [by_number[number] for number in wanted if number in by_number]
            return [*([await self._resume(exchange, there)] if there else []), *missing]
        last = [alert for alert in gone if alert.stopped == gone[0].stopped]
        chosen = (last or mine) if order.act == "restore" else (mine or last)
        if not chosen:
            return [Notice(w.nothing_stopped if order.act == "restore" else self.none(exchange))]
        return [await self._resume(exchange, chosen)]

    async def carry_out(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> list[Notice]:
        """An order about these alerts."""
        w = exchange.speech.words.alerts
        match order.act:
            case "stop":
                notice = await self._stop(exchange, chosen)
            case "pause":
                notice = await self._pause(exchange, chosen, order)
            case "resume":
                notice = await self._resume(exchange, chosen)
            case "keep":
                notice = await self._keep(exchange, chosen)
            case "skip":
                notice = await self._skip(exchange, chosen, order)
            case "less":
                notice = Notice(w.less_here if self.here(exchange) else w.less)
            case _:
                notice = await self._edits(exchange, chosen, order)
        return [notice]

    async def _edits(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> Notice:
        if len(chosen) == 1:
            return await self._edit(exchange, chosen[0], order)
        texts = [(await self._edit(exchange, alert, order)).text for alert in chosen]
        return Notice("\n".join(dict.fromkeys(texts)))

    async def _stop(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        """Says what they were, and the words that bring them back."""
        await self._alerts.stop(chosen)
        speech = exchange.speech
        w = speech.words.alerts
        undo = fill(w.restore_one, name=speech.alert_names(chosen)) if len(chosen) == 1 else w.restore_all
        text = fill(w.stopped, alerts=speech.alert_titles(chosen), undo=undo)
        return Notice(text, buttons.after_stopping(chosen, speech))

    async def _pause(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> Notice:
        speech = exchange.speech
        w = speech.words.alerts
        end = None if order.cannot else await self._alerts.pause(chosen, order.until)
        if end is None:
            return Notice(w.cannot_until)
        names = speech.alert_names(chosen)
        again = buttons.of_some("resume", chosen, speech)
        if end >= FOREVER:
            return Notice(fill(w.all_paused_forever, alerts=names), again)
        zone = await self._alerts.zone(exchange.address)
        until = speech.moment(end.astimezone(zone), now=exchange.now.astimezone(zone))
        paused = w.all_paused_here if self.here(exchange) else w.all_paused
        return Notice(fill(paused, alerts=names, date=until), again)

    async def _resume(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        speech = exchange.speech
        w = speech.words.alerts
        resumed = await self._alerts.resume(chosen)
        if not resumed:
            return Notice(speech.count(w.full, self._alerts.most))
        return Notice(fill(w.resumed, alerts=speech.alert_titles(resumed)))

    async def _keep(self, exchange: Exchange, chosen: Sequence[Alert]) -> Notice:
        await self._alerts.keep_on(chosen)
        speech = exchange.speech
        return Notice(fill(speech.words.alerts.kept_on, alerts=speech.alert_names(chosen)))

    async def _skip(self, exchange: Exchange, chosen: Sequence[Alert], order: AlertOrder) -> Notice:
        """They come on no such day any more; one that comes at once comes once a day from now on."""
        w = exchange.speech.words.alerts
        if self.here(exchange):
            return Notice(w.quiet_here)
        said = []
        for alert in chosen:
            days = tuple(day for day in alert.cadence.weekdays or WEEKDAYS if day not in order.days)
            if days:
                said.append(
                    await self._recadenced(
                        exchange, alert, replace(alert.cadence, frequency="weekly", weekdays=days)
                    )
                )
            else:
                said.append(fill(w.never, number=alert.number, when=exchange.speech.when(alert.cadence)))
        return Notice("\n".join(said))

    async def _edit(self, exchange: Exchange, alert: Alert, order: AlertOrder) -> Notice:
        """The change is read as any sentence after the alert's own search is."""
        w = exchange.speech.words.alerts
        if not order.rest and order.cadence is None:
            return self.ask_change(exchange, alert)
        reading = self._reader.read(order.rest, alert.search) if order.rest else None
        if reading is not None and reading.order is not None and reading.order.cannot:
            return Notice(self.cannot_when(exchange, reading.order.cannot))
        if reading is not None and (reading.intent not in {"search", "subscribe"} or reading.search == Search()):
            return Notice(fill(w.not_edited, number=alert.number))
        search = reading.search if reading is not None else alert.search
        if order.leaves_out and (refusal := _wrongly_left_out(alert.search, search)):
            text = {"all": w.only_that, "already": w.left_out_already, "nothing": w.not_left_out}[refusal]
            return Notice(fill(text, number=alert.number, what=exchange.speech.watched(alert.search)))
        cadence = order.cadence or (reading.cadence if reading is not None else None)
        if cadence is not None and order.hour_only and alert.cadence.frequency == "weekly":
            cadence = replace(alert.cadence, hour=cadence.hour, minute=cadence.minute)
        return Notice(await self._change(exchange, alert, search, cadence))

    async def _change(self, exchange: Exchange, alert: Alert, search: Search, cadence: Cadence | None) -> str:
        speech = exchange.speech
        w = speech.words.alerts
        said = []
        if search != alert.search:
            alert = await self._alerts.set_search(alert, search)
            said.append(fill(w.edited, number=alert.number, what=speech.watched(alert.search)))
        if cadence is not None:
            said.append(await self._recadenced(exchange, alert, cadence))
        return "\n".join(said) or fill(w.not_edited, number=alert.number)

    async def _recadenced(self, exchange: Exchange, alert: Alert, cadence: Cadence) -> str:
        """Where nothing can be sent the time is not kept, and the person is told so."""
        speech = exchange.speech
        w = speech.words.alerts
        what, when = speech.watched(alert.search), speech.when(cadence)
        if self.here(exchange):
            return fill(w.cadence_here, number=alert.number, what=what, when=when)
        alert = await self._alerts.set_cadence(alert, cadence)
        return fill(w.recadenced, number=alert.number, what=what, when=when)

    def cannot_when(self, exchange: Exchange, said: str) -> str:
        w = exchange.speech.words.alerts
        return fill(w.cannot_when_here if self.here(exchange) else w.cannot_when, words=escape(said, 60))

    def ask_change(self, exchange: Exchange, alert: Alert) -> Notice:
        speech = exchange.speech
        w, here = speech.words.alerts, self.here(exchange)
        when = w.on_opening if here else speech.when(alert.cadence)
        asked = w.ask_change_here if here else w.ask_change
        text = fill(asked, number=alert.number, what=speech.watched(alert.search), when=when)
        return Notice(text, buttons.of_change(alert, speech, on_opening=here))


def _wrongly_left_out(before: Search, after: Search) -> str:
    """ "all" where the change leaves out what the alert looks for, "already" where nothing is left to leave out,
    "nothing" where the words are no such change."""
    named = set(before.text.casefold().replace(",", " ").split())
    words = {word.casefold() for word in after.words_excluded if word not in before.words_excluded}
    lists = ("places", "skills", "companies")
    if words & named or any(getattr(before, name) and not getattr(after, name) for name in lists):
        return "all"
    if after.text != before.text:
        return "nothing"
    return "already" if after == before else ""
