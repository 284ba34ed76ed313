"""Takes the address's turn, answers, and turns every failure into a sentence; nothing leaves it but parts."""

from __future__ import annotations

import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

from bot import commands
from bot.conversation.alerting import Alerting
from bot.conversation.answers import Answers
from bot.conversation.asking import Asking, answered
from bot.conversation.comment import comment
from bot.conversation.exchange import Exchange, readable
from bot.conversation.keeping import Keeping
from bot.conversation.meant import (
    LastShown,
    as_asked_before,
    as_new_alert,
    as_offer,
    as_quiet,
    of_the_one_told,
    times_refused,
)
from bot.conversation.patience import Patience
from bot.conversation.presses import AT_ONCE, Presses, in_words
from bot.conversation.turns import TurnTaking
from bot.domain import PAY_RULE, AlertOrder, Done, Notice, Reading, Search, Understood, Words
from bot.errors import DatabaseError, StoreError
from bot.requests import begin_request, where_of
from bot.texts import language_of

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence
    from datetime import date, datetime

    from bot.alerts import Alerts
    from bot.conversation.comment import PlaceNames
    from bot.conversation.telling import Prepared
    from bot.domain import Address, Intent, Message, Part, PayRule, Press, Turn
    from bot.ports import ChatModel, Clock, OfferFinder, Reader
    from bot.state import State

log = logging.getLogger(__name__)

_REMEMBERED: frozenset[Intent] = frozenset({"search", "more", "details", "compare", "subscribe"})
"""Intents whose words belong to the history; what is said about the bot itself does not."""


class Conversation:
    """Answers messages. Without a model (None) the answers are offers and facts alone; `alerts` likewise.

    `places` gives the canonical names of the places in a text, by which the model's words are checked.
    `page_size`: offers in one answer. `answer_seconds`: how long one answer may take in all, from its turn on.
    """

    def __init__(
        self,
        reader: Reader,
        finder: OfferFinder,
        model: ChatModel | None,
        state: State,
        clock: Clock,
        *,
        places: PlaceNames | None = None,
        page_size: int = 5,
        answer_seconds: float = 180.0,
        alerts: Alerts | None = None,
        pay_rule: PayRule = PAY_RULE,
    ) -> None:
        self._reader = reader
        self._model = model
        self._state = state
        self._clock = clock
        self._places = places
        self._answer_seconds = answer_seconds
        self._finder = finder
        self._alerts = alerts
        alerting = Alerting(alerts, reader) if alerts is not None else None
        keeping = Keeping(state)
        self._answers = Answers(finder, state, keeping, page_size=page_size, pay_rule=pay_rule, alerting=alerting)
        self._presses = Presses(state, finder, alerts, alerting, keeping=keeping, page_size=page_size)
        self._asking = Asking()
        self._last = LastShown()
        self._turns = TurnTaking()
        self._under_way: dict[Address, Exchange] = {}
        self._closing = False
        self._pruned: date | None = None

    def under_way(self) -> int:
        """How many addresses have messages that are being answered or wait for it."""
        return len(self._turns)

    def finish_within(self, seconds: float) -> None:
        """From now on messages are answered by a request to ask again; answers begun end within `seconds`."""
        self._closing = True
        for exchange in self._under_way.values():
            exchange.patience.end_words("closing", seconds=seconds)

    async def answer(self, message: Message) -> AsyncGenerator[Part, None]:
        """The parts of the answer, `Understood` first and `Done` last; whatever goes wrong is among them.

        A newer message of an address ends the model's words about an older one. Iterate it inside
        `contextlib.aclosing`: closing it early frees the address's turn and the model, and leaves the state as
        it was after the last complete step.
        """
        request = begin_request()
        if message.press is not None and message.press.action in AT_ONCE:
            exchange = self._exchange(message, request)
            answering = self._safely(exchange, self._at_once(exchange, message, message.press))
        else:
            answering = self._in_turn(message, request)
        async with aclosing(answering) as parts:
            async for part in parts:
                yield part

    async def _in_turn(self, message: Message, request: str) -> AsyncGenerator[Part, None]:
        """The answer, once those to the address's earlier messages have ended."""
        if message.address in self._under_way:
            self._under_way[message.address].patience.end_words("newer")
        async with self._turns.of(message.address):
            exchange = self._exchange(message, request)
            if self._turns.waiting(message.address):
                exchange.patience.end_words("newer")
            self._under_way[message.address] = exchange
            try:
                async with aclosing(self._safely(exchange, self._parts(exchange, message))) as parts:
                    async for part in parts:
                        yield part
            finally:
                del self._under_way[message.address]

    async def glance(self, message: Message) -> list[Part]:
        """The offers for a sentence by itself, or a notice: no history is read or written, no model is asked."""
        exchange = self._exchange(message, begin_request())
        try:
            reading = self._reader.read(exchange.text)
            understood = Understood(reading, exchange.language)
            if reading.intent != "search":
                return [understood, Notice(exchange.speech.words.greeting)]
            return [understood, await self._answers.glance(exchange, reading.search)]
        except Exception as error:
            return [Notice(_failure(error, exchange))]

    async def _safely(
        self, exchange: Exchange, answering: AsyncGenerator[Part, None]
    ) -> AsyncGenerator[Part, None]:
        """The parts and `Done`; the one place where a bug becomes a sentence."""
        failure = ""
        try:
            async with aclosing(answering) as parts:
                async for part in parts:
                    yield part
        except Exception as error:
            failure = _failure(error, exchange)
        if failure:
            yield Notice(failure)
        yield Done(exchange.suggestions)

    def _exchange(self, message: Message, request: str) -> Exchange:
        text, cut = readable(message.text)
        language = language_of(text, message.language)
        patience = Patience(self._answer_seconds)
        return Exchange(message.address, text, cut, language, self._clock(), patience, request)

    async def _parts(self, exchange: Exchange, message: Message) -> AsyncGenerator[Part, None]:
        await self._recall(exchange)
        exchange.language = language_of(exchange.text, exchange.memory.language or message.language)
        if self._closing:
            yield Understood(Reading("smalltalk", Search()), exchange.language)
            yield Notice(exchange.speech.words.closing)
            return
        reading = await self._read(exchange, message.press)
        if reading is None:
            yield Understood(Reading("smalltalk", Search()), exchange.language)
            yield Notice(exchange.speech.words.button_old)
            return
        reading = await self._answers.resolved(exchange, reading)
        yield Understood(reading, exchange.language)
        if exchange.cut:
            yield Notice(exchange.speech.words.too_long.format(n=len(exchange.text)))
        if (dismissed := await self._dismissed(exchange, reading)) is not None:
            self._asking.keep(exchange.address, exchange.asked)
            self._last.note(exchange.address, reading, dismissed=True)
            for part in dismissed:
                yield part
            return
        try:
            prepared = await self._answers.prepare(exchange, reading)
            self._asking.keep(exchange.address, exchange.asked)
            self._last.note(exchange.address, reading, told=_told(exchange, reading, prepared))
            for part in prepared.parts:
                exchange.note(part)
                yield part
        finally:
            await exchange.kept()
        if self._model is not None and prepared.prompt is not None:
            prompt = prepared.prompt()
            comments = self._comment(self._model, exchange, prompt, prepared, reading.search)
            async with aclosing(comments) as words:
                async for part in words:
                    if isinstance(part, Words):
                        exchange.note(part)
                    yield part
        if reading.intent in _REMEMBERED:
            await self._remember(exchange)
            if not exchange.remembers:
                yield Notice(exchange.speech.words.memory_down)

    async def _read(self, exchange: Exchange, press: Press | None) -> Reading | None:
        """What the message means; None for a button of a list that is forgotten."""
        asked = self._asking.take(exchange.address)
        if press is None:
            if commands.takes_back(exchange.text) and (order := await self._taken_back(exchange)):
                return Reading("alerts", exchange.memory.search or Search(), order=order)
            search = exchange.memory.search
            reading = commands.read(exchange.text, search, self._reader)
            if asked:
                reading = answered(asked, exchange.text, reading, self._reader, search or Search())
            exchange.told = self._last.told(exchange.address, exchange.memory.shown)
            reading = of_the_one_told(exchange, as_offer(exchange, reading, self._last))
            reading = as_asked_before(exchange, reading, self._last)
            return await self._meant(exchange, reading)
        exchange.text = in_words(press, exchange.speech)
        try:
            return await self._presses.read(exchange, press)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False
            return None

    async def _meant(self, exchange: Exchange, reading: Reading) -> Reading:
        """The reading, of alerts where it may be and is by those that there are, of a new one where it is that."""
        perhaps = reading.order is not None and reading.order.perhaps
        then = times_refused(exchange, reading, self._last)
        if not perhaps and not then:
            return reading
        try:
            mine = await self._alerts.of(exchange.address) if self._alerts is not None else []
        except DatabaseError:  # what is asked next says so
            return reading
        if then:
            return as_quiet(exchange, reading, then, mine, self._reader)
        return as_new_alert(exchange, reading, mine, self._reader)

    async def _taken_back(self, exchange: Exchange) -> AlertOrder | None:
        """What takes the last thing back, where that is alerts given up or an offer hidden, and no search."""
        if not exchange.remembers:
            return None
        try:
            gone = await self._alerts.given_up(exchange.address) if self._alerts is not None else []
            hid = await self._presses.hiding.hidden_last(exchange)
            searched = await self._searched(exchange)
        except DatabaseError:  # what is asked next says so
            return None
        stopped = gone[0].stopped if gone else None
        if hid is not None and (stopped is None or stopped < hid):
            last, order = hid, AlertOrder("unhide")
        elif stopped is not None:
            last, order = stopped, AlertOrder("restore", every=True)
        else:
            return None
        return order if searched is None or searched <= last else None

    async def _searched(self, exchange: Exchange) -> datetime | None:
        """When the search in force was made; whoever asks about its offers after that makes no new one."""
        memory = exchange.memory
        return await self._state.searched(exchange.address) if memory.shown else memory.at

    async def _dismissed(self, exchange: Exchange, reading: Reading) -> Sequence[Part] | None:
        """What words want done with offers of the list, as buttons do it; without the database it says so."""
        try:
            return await self._presses.by_order(exchange, reading)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            return [Notice(exchange.speech.words.command_needs_memory)]

    async def _at_once(self, exchange: Exchange, message: Message, press: Press) -> AsyncGenerator[Part, None]:
        """A press that needs no turn; without the database it says so."""
        self._asking.take(exchange.address)
        await self._recall(exchange)
        exchange.language = exchange.memory.language or message.language or exchange.language
        yield Understood(Reading("smalltalk", Search()), exchange.language)
        try:
            parts = await self._presses.at_once(exchange, press)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            parts = [Notice(exchange.speech.words.command_needs_memory)]
        self._asking.keep(exchange.address, exchange.asked)
        for part in parts:
            yield part

    def _comment(
        self,
        model: ChatModel,
        exchange: Exchange,
        prompt: Sequence[Turn],
        prepared: Prepared,
        search: Search,
    ) -> AsyncGenerator[Words | Notice, None]:
        return comment(
            model,
            prompt,
            prepared.numbered,
            exchange.speech,
            search=search,
            places=self._places,
            patience=exchange.patience,
        )

    async def _recall(self, exchange: Exchange) -> None:
        """What was said before; without the database the message is answered as if it were the first."""
        try:
            exchange.memory = await self._state.recall(exchange.address, now=exchange.now)
            if self._alerts is not None and exchange.memory.resting:
                await self._alerts.wake(exchange.address)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False

    async def _remember(self, exchange: Exchange) -> None:
        """Question and answer, both or neither."""
        turns = exchange.turns()
        if not turns or not exchange.remembers:
            return
        try:
            await self._state.remember(exchange.address, turns, language=exchange.language, now=exchange.now)
            if self._pruned != exchange.today:  # conversations end with nobody there to end them
                self._pruned = exchange.today
                await self._state.prune(now=exchange.now)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False


def _told(exchange: Exchange, reading: Reading, prepared: Prepared) -> tuple[str, int] | None:
    """The list and the number of the only offer that an answer tells about; None where it tells of others too."""
    shown = exchange.memory.shown
    if reading.intent != "details" or shown is None or len(prepared.numbered) != 1:
        return None
    return shown.list_id, prepared.numbered[0][0]


def _failure(error: Exception, exchange: Exchange) -> str:
    """One sentence for the person; for a bug, the log gets the same id and where it happened."""
    words = exchange.speech.words
    if isinstance(error, StoreError):
        log.warning("the store failed: %s", error)
        return words.store_down
    if isinstance(error, TimeoutError):
        log.warning("an answer was given up after its time limit")
        return words.too_slow
    log.error("answer %s failed, most recent call last:\n%s", exchange.request, where_of(error))
    return words.bug.format(id=exchange.request)
