"""What an answer shows at once, for each intent, and what the model is asked then."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial, reduce
from typing import TYPE_CHECKING

from bot import commands, prompts
from bot.conversation import buttons
from bot.conversation.telling import Prepared, Telling, said
from bot.domain import CONSTRAINTS, Hit, Notice, Offers, Reading, Search
from bot.errors import DatabaseError
from bot.state import Shown

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from bot.conversation.alerting import Alerting
    from bot.conversation.exchange import Exchange
    from bot.conversation.keeping import Keeping
    from bot.domain import Found, PayRule
    from bot.ports import OfferFinder
    from bot.state import State

log = logging.getLogger(__name__)

FEW_STATED = 3
"""Where fewer offers of a place state their pay, it is told of all places as well."""


class Answers:
    """Prepares answers from the offers and the state."""

    def __init__(
        self,
        finder: OfferFinder,
        state: State,
        keeping: Keeping,
        *,
        page_size: int,
        pay_rule: PayRule,
        alerting: Alerting | None = None,
    ) -> None:
        self._finder = finder
        self._state = state
        self._keeping = keeping
        self._page_size = page_size
        self._pay_rule = pay_rule
        self._alerting = alerting
        self._telling = Telling(finder)

    async def prepare(self, exchange: Exchange, reading: Reading) -> Prepared:
        """Carries a reading out as far as that goes without a model. Raises StoreError and TimeoutError."""
        match reading.intent:
            case "search":
                return await self._search(exchange, reading)
            case "more":
                return await self._more(exchange, reading.search)
            case "details":
                return await self._telling.details(exchange, reading)
            case "compare":
                return await self._telling.compare(exchange, reading)
            case "subscribe":
                return await self._subscribe(exchange, reading)
        return await self._said_of_the_bot(exchange, reading)

    async def resolved(self, exchange: Exchange, reading: Reading) -> Reading:
        """A search that leaves out the companies of offers named by number, with the names of those companies; and
        a comparison that asks which offer pays best as a search for those, as the page shown is only some of them.

        What cannot be told of them is asked about as of any offers. Raises StoreError and TimeoutError.
        """
        before = exchange.memory.search
        if (
            reading.intent == "compare"
            and reading.search.best_paid_first
            and before
            and not before.best_paid_first
        ):
            return replace(reading, intent="search")
        if reading.intent != "search" or not reading.numbers:
            return reading
        shown = exchange.memory.shown
        chosen = commands.chosen(reading.numbers, shown) if shown else None
        if chosen is None or chosen.wrong:
            return replace(reading, intent="details")
        async with exchange.patience.within():
            offers = await self._finder.get([name for _, name in chosen.numbered])
        names = [offer.company for offer in offers if offer.company]
        if not names:
            return replace(reading, intent="details")
        search = reading.search
        companies = tuple(dict.fromkeys((*search.companies_excluded, *names)))
        search = replace(search, companies_excluded=companies, earlier=search)
        return replace(reading, search=search, numbers=())

    async def _said_of_the_bot(self, exchange: Exchange, reading: Reading) -> Prepared:
        if self._alerting is not None and reading.intent in {"alerts", "unsubscribe"}:
            return await self._of_alerts(exchange, self._alerting.about(exchange, reading))
        return said(await self._sentence(exchange, reading))

    async def glance(self, exchange: Exchange, search: Search) -> Offers:
        """The first page for a search that nobody will ask about further. Raises StoreError and TimeoutError."""
        found = await self._find(exchange, search)
        return Offers(found.hits, _total(found), 1, found.relaxed, found.obstacles, more=found.more)

    async def _search(self, exchange: Exchange, reading: Reading) -> Prepared:
        search, about = reading.search, reading.about
        found = await self._find(exchange, search)
        offers = Offers(found.hits, _total(found), 1, found.relaxed, found.obstacles, more=found.more)
        ids = tuple(hit.offer.id for hit in found.hits)
        shown = Shown(ids, 1, offers.total, len(ids), found.relaxed) if ids else None
        listed = await self._listed(exchange, search, offers, shown)
        above = [Notice(exchange.speech.words.whole_town)] if reading.districts else []
        if about is not None and about.pay and found.hits:
            above.append(await self._paid(exchange, search, found.relaxed))
        return replace(listed, parts=(*above, *listed.parts))

    async def _paid(self, exchange: Exchange, search: Search, relaxed: Sequence[str]) -> Notice:
        """What the work pays that is looked for, as far as offers say it; in the whole country where few do."""
        hidden, speech = exchange.memory.hidden, exchange.speech
        asked = reduce(Search.without, relaxed, search)
        wider = asked.without("places")
        async with exchange.patience.within():
            here = await self._finder.paid(asked, today=exchange.today, hidden=hidden)
            few = here.stated < FEW_STATED and wider != asked
            anywhere = await self._finder.paid(wider, today=exchange.today, hidden=hidden) if few else None
        told = speech.paid(here, without=relaxed)
        if anywhere is not None and anywhere.stated > here.stated:
            told += f"\n{speech.paid(anywhere, without=('places',))}"
        return Notice(f"{told}\n{speech.words.pay_as_stated}" if here.stated or anywhere else told)

    async def _more(self, exchange: Exchange, search: Search) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None or search != exchange.memory.search:
            if search == Search():
                return said(words.nothing_to_continue)
            return await self._search(exchange, Reading("search", search))
        if shown.ahead:
            return await self._ahead(exchange, search, shown)
        if shown.of_hidden:
            return said(exchange.speech.count(words.that_was_all, len(shown.ids)))
        wider = search
        for name in shown.relaxed:
            wider = wider.relaxed(name)
        # What was hidden since then has moved the others up, and may have stood in the list for several places.
        moved = shown.offset if exchange.memory.hidden else 0
        start = shown.offset - moved
        found = await self._find(exchange, wider, offset=start, more=moved)
        fresh = [(i, hit) for i, hit in enumerate(found.hits, 1) if hit.offer.id not in shown.ids]
        fresh = fresh[: self._page_size]
        if not fresh or found.relaxed:
            exchange.suggestions = (words.say_details.format(n=1),)
            return said(exchange.speech.count(words.that_was_all, len(shown.ids)))
        new = tuple(hit for _, hit in fresh)
        first = len(shown.ids) + 1
        ids = (*shown.ids, *(hit.offer.id for hit in new))
        offers = Offers(new, max(found.total, len(ids)), first, shown.relaxed, more=found.more)
        after = start + fresh[-1][0]
        return await self._listed(exchange, search, offers, Shown(ids, first, offers.total, after, shown.relaxed))

    async def _ahead(self, exchange: Exchange, search: Search, shown: Shown) -> Prepared:
        """The next page of a list that is complete; what has gone meanwhile leaves no gap."""
        page, rest = shown.ahead[: self._page_size], shown.ahead[self._page_size :]
        async with exchange.patience.within():
            found = await self._finder.get(page)
        first = len(shown.ids) + 1
        ids = (*shown.ids, *(offer.id for offer in found))
        offers = Offers(tuple(Hit(offer, 1.0) for offer in found), len(ids) + len(rest), first)
        after = Shown(ids, first, offers.total, len(ids), ahead=rest, of_hidden=shown.of_hidden)
        return await self._listed(exchange, search, offers, after)

    async def _listed(self, exchange: Exchange, search: Search, offers: Offers, shown: Shown | None) -> Prepared:
        """A list of offers, which is kept while it is shown; whoever asks about it waits for that."""
        offers = replace(offers, list_id=await self._keeping.begin(exchange, search, shown))
        offers = replace(offers, buttons=buttons.of_list(offers, exchange.speech))
        exchange.suggestions = _suggestions(exchange, offers)
        if not offers.hits:
            return Prepared((offers,))
        prompt = partial(
            prompts.answer,
            exchange.text,
            search,
            offers.hits,
            exchange.memory.turns,
            exchange.language,
            first=offers.first,
            today=exchange.today,
            relaxed=offers.relaxed,
        )
        numbered = [(number, hit.offer) for number, hit in enumerate(offers.hits, offers.first)]
        return Prepared((offers,), prompt, numbered)

    async def _subscribe(self, exchange: Exchange, reading: Reading) -> Prepared:
        """The search is put in force, and becomes an alert; without alerts the person is told so."""
        words, search = exchange.speech.words, reading.search
        if search not in {exchange.memory.search, Search()}:
            await self._keeping.keep(exchange, search)
        if self._alerting is not None:
            return await self._of_alerts(exchange, self._alerting.make(exchange, reading))
        kept = search != Search() and exchange.remembers
        return said(words.alerts_off if kept else words.alerts_off_plain)

    async def _of_alerts(self, exchange: Exchange, answering: Awaitable[Sequence[Notice]]) -> Prepared:
        """Alerts live in the database: without it one sentence says so."""
        try:
            return Prepared(await answering)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False
            return said(exchange.speech.words.command_needs_memory)

    async def _sentence(self, exchange: Exchange, reading: Reading) -> str:
        words = exchange.speech.words
        try:
            match reading.intent:
                case "help":
                    here = self._alerting is not None and self._alerting.orders.here(exchange)
                    return commands.help_text(exchange.text, exchange.speech, self._pay_rule, on_opening=here)
                case "alerts" | "unsubscribe":
                    return words.alerts_off_plain
                case "forget":
                    return await commands.forget(self._state, exchange.address, exchange.speech)
                case "export":
                    return await commands.export(self._state, exchange.address, exchange.speech)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False
            return words.command_needs_memory
        return words.hard_luck if reading.hard_luck else commands.smalltalk(exchange.text, words)

    async def _find(self, exchange: Exchange, search: Search, *, offset: int = 0, more: int = 0) -> Found:
        async with exchange.patience.within():
            return await self._finder.find(
                search,
                limit=self._page_size + more,
                today=exchange.today,
                offset=offset,
                hidden=exchange.memory.hidden,
            )


def _total(found: Found) -> int:
    """How many offers the hits are a page of, also where they are those without one constraint."""
    without = [obstacle.total for obstacle in found.obstacles if (obstacle.field,) == found.relaxed]
    return max(found.total, len(found.hits), *without)


def _suggestions(exchange: Exchange, offers: Offers) -> tuple[str, ...]:
    words = exchange.speech.words
    if not offers.hits and not offers.obstacles:
        return (words.say_help,)
    obstacles = [obstacle.field for obstacle in offers.obstacles if obstacle.field in CONSTRAINTS]
    drops = [exchange.speech.without((name,)) for name in obstacles[:3]]
    if not offers.hits:
        return tuple(drops)
    last = offers.first + len(offers.hits) - 1
    return (
        *drops,
        *([words.say_more] if offers.total > last else []),
        words.say_details.format(n=offers.first),
        *([words.say_compare.format(a=offers.first, b=offers.first + 1)] if len(offers.hits) > 1 else []),
    )
