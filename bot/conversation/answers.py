"""What an answer shows at once, for each intent, and what the model is asked then."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bot import commands, prompts
from bot.conversation import buttons
from bot.conversation.asking import Asked
from bot.conversation.describing import told_of
from bot.domain import CONSTRAINTS, Hit, Notice, Offers, Search
from bot.errors import DatabaseError
from bot.state import Shown

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.conversation.alerting import Alerting
    from bot.conversation.exchange import Exchange
    from bot.conversation.keeping import Keeping
    from bot.domain import Found, Offer, OfferQuestion, Part, PayRule, Reading, Turn
    from bot.ports import OfferFinder
    from bot.state import State

log = logging.getLogger(__name__)

MOST_AT_ONCE = 5
"""So many offers are told about or put side by side at the person's word."""
COMPARED_UNASKED = 3
"""So many are compared where the person named none."""

_COMPARING = re.compile(r"por[oó]wn|zestaw|compar|\bvs\b|r[oó][zż]n|differ", re.IGNORECASE)
"""Two are asked for; "ile płacą?" may be asked of one as well."""
_SEVERAL = re.compile(r"\b(?:nich|tych|któr\w+|ktor\w+|wszystki\w+|those|these|them|any|which)\b", re.IGNORECASE)
"""Words that ask of all offers of the page at once."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is shown at once, and then what makes the prompt for the words about `numbered` offers, if any."""

    parts: Sequence[Part]
    prompt: Callable[[], Sequence[Turn]] | None = None
    numbered: Sequence[tuple[int, Offer]] = ()


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

    async def prepare(self, exchange: Exchange, reading: Reading) -> Prepared:
        """Carries a reading out as far as that goes without a model. Raises StoreError and TimeoutError."""
        match reading.intent:
            case "search":
                return await self._search(exchange, reading.search)
            case "more":
                return await self._more(exchange, reading.search)
            case "details":
                return await self._details(exchange, reading)
            case "compare":
                return await self._compare(exchange, reading)
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
        return _said(await self._sentence(exchange, reading))

    async def glance(self, exchange: Exchange, search: Search) -> Offers:
        """The first page for a search that nobody will ask about further. Raises StoreError and TimeoutError."""
        found = await self._find(exchange, search)
        return Offers(found.hits, _total(found), 1, found.relaxed, found.obstacles, more=found.more)

    async def _search(self, exchange: Exchange, search: Search) -> Prepared:
        found = await self._find(exchange, search)
        offers = Offers(found.hits, _total(found), 1, found.relaxed, found.obstacles, more=found.more)
        ids = tuple(hit.offer.id for hit in found.hits)
        shown = Shown(ids, 1, offers.total, len(ids), found.relaxed) if ids else None
        return await self._listed(exchange, search, offers, shown)

    async def _more(self, exchange: Exchange, search: Search) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None or search != exchange.memory.search:
            if search == Search():
                return _said(words.nothing_to_continue)
            return await self._search(exchange, search)
        if shown.ahead:
            return await self._ahead(exchange, search, shown)
        if shown.of_hidden:
            return _said(exchange.speech.count(words.that_was_all, len(shown.ids)))
        wider = search
        for name in shown.relaxed:
            wider = wider.relaxed(name)
        # What was hidden since then has moved the others up, so the next page may begin so much earlier.
        moved = min(len(exchange.memory.hidden), shown.offset)
        start = shown.offset - moved
        found = await self._find(exchange, wider, offset=start, more=moved)
        fresh = [(i, hit) for i, hit in enumerate(found.hits, 1) if hit.offer.id not in shown.ids]
        fresh = fresh[: self._page_size]
        if not fresh or found.relaxed:
            exchange.suggestions = (words.say_details.format(n=1),)
            return _said(exchange.speech.count(words.that_was_all, len(shown.ids)))
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

    async def _details(self, exchange: Exchange, reading: Reading) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None:
            return _said(words.no_offers_yet)
        numbers = reading.numbers or _asked_of(exchange, reading, shown)
        numbers = numbers or await told_of(exchange.text, shown, finder=self._finder, patience=exchange.patience)
        numbers = numbers or ((exchange.told,) if exchange.told else ())
        if not numbers:
            return _said(words.which_offer.format(n=shown.first))
        parts, numbered = await self._named(exchange, numbers, shown)
        told = await self._told(exchange, reading.about, numbered)
        parts += told
        if told and (len(numbered) > 1 or [number for number, _ in numbered] == [exchange.told]):
            exchange.suggestions = _after_details(exchange, numbered, shown)
            return Prepared(parts, numbered=numbered)  # whose cards are there already
        parts += [
            Notice(
                exchange.speech.full_card(offer, number, today=exchange.today),
                buttons.of_details(
                    shown.list_id,
                    number,
                    exchange.speech,
                    hidden=(offer.cluster or offer.id) in exchange.memory.hidden,
                ),
            )
            for number, offer in numbered
        ]
        exchange.suggestions = _after_details(exchange, numbered, shown)
        if len(numbered) != 1:
            return Prepared(parts)
        number, offer = numbered[0]
        prompt = partial(
            prompts.details,
            exchange.text,
            Hit(offer, 1.0),
            number,
            exchange.memory.turns,
            exchange.language,
            today=exchange.today,
            search=reading.search,
        )
        return Prepared(parts, prompt, numbered)

    async def _told(
        self, exchange: Exchange, about: OfferQuestion | None, numbered: Sequence[tuple[int, Offer]]
    ) -> list[Part]:
        """What the offers say of what was asked of them, above all that they say."""
        if about is None or not numbered:
            return []
        speech, ids = exchange.speech, [offer.id for _, offer in numbered]
        if about.pay:
            return [Notice("\n".join(speech.told_pay(offer, number) for number, offer in numbered))]
        async with exchange.patience.within():
            told = await self._finder.told(ids, about.stated) if about.stated else {}
            without = await self._finder.told(ids, about.lacking) if about.lacking else {}
            needing = await self._finder.needing(ids, about.lacking) if about.lacking else frozenset()
        lines = []
        for number, offer in numbered:
            stated = told.get(offer.id, ())
            if about.lacking and not any(why.stated for why in stated):
                lines.append(speech.needs(offer, number, without.get(offer.id, ()), needs=offer.id in needing))
            else:
                lines.append(speech.told(offer, number, stated))
        said = "\n".join(filter(None, lines))
        return [Notice(said)] if said else []

    async def _compare(self, exchange: Exchange, reading: Reading) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None:
            return _said(words.no_offers_yet)
        last = len(shown.ids)
        if last == 1:
            if _COMPARING.search(exchange.text):
                return _said(words.one_number_only)
            return await self._details(exchange, replace(reading, intent="details"))
        first = min(shown.first, last - 1)
        numbers = reading.numbers or tuple(range(first, min(first + COMPARED_UNASKED, last + 1)))
        if len(set(numbers)) < 2:
            exchange.asked = Asked(reading)
            return _said(words.which_two.format(a=first, b=first + 1))
        parts, numbered = await self._named(exchange, numbers, shown)
        if len(numbered) < 2:
            return Prepared(parts)
        exchange.suggestions = tuple(words.say_details.format(n=number) for number, _ in numbered[:2])
        prompt = partial(
            prompts.comparison,
            exchange.text,
            [(number, Hit(offer, 1.0)) for number, offer in numbered],
            exchange.memory.turns,
            exchange.language,
            today=exchange.today,
            search=reading.search,
        )
        return Prepared([*parts, Notice(exchange.speech.facts(numbered))], prompt, numbered)

    async def _named(
        self, exchange: Exchange, numbers: Sequence[int], shown: Shown
    ) -> tuple[list[Part], list[tuple[int, Offer]]]:
        """The offers behind numbers, and a line on each number that has none, or whose offer has gone."""
        words = exchange.speech.words
        chosen = commands.chosen(numbers, shown)
        asked = chosen.numbered[:MOST_AT_ONCE]
        async with exchange.patience.within():
            offers = {offer.id: offer for offer in await self._finder.get([name for _, name in asked])}
        gone = ", ".join(str(number) for number, name in asked if name not in offers)
        wrong = ", ".join(str(number) for number in chosen.wrong)
        parts: list[Part] = []
        if wrong:
            parts.append(Notice(words.no_such_number.format(last=len(shown.ids), wrong=wrong)))
        if gone:
            parts.append(Notice(words.gone.format(numbers=gone)))
        return parts, [(number, offers[name]) for number, name in asked if name in offers]

    async def _subscribe(self, exchange: Exchange, reading: Reading) -> Prepared:
        """The search is put in force, and becomes an alert; without alerts the person is told so."""
        words, search = exchange.speech.words, reading.search
        if search not in {exchange.memory.search, Search()}:
            await self._keeping.keep(exchange, search)
        if self._alerting is not None:
            return await self._of_alerts(exchange, self._alerting.make(exchange, reading))
        kept = search != Search() and exchange.remembers
        return _said(words.alerts_off if kept else words.alerts_off_plain)

    async def _of_alerts(self, exchange: Exchange, answering: Awaitable[Sequence[Notice]]) -> Prepared:
        """Alerts live in the database: without it one sentence says so."""
        try:
            return Prepared(await answering)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            exchange.remembers = False
            return _said(exchange.speech.words.command_needs_memory)

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
        return commands.smalltalk(exchange.text, words)

    async def _find(self, exchange: Exchange, search: Search, *, offset: int = 0, more: int = 0) -> Found:
        async with exchange.patience.within():
            return await self._finder.find(
                search,
                limit=self._page_size + more,
                today=exchange.today,
                offset=offset,
                hidden=exchange.memory.hidden,
            )


def _asked_of(exchange: Exchange, reading: Reading, shown: Shown) -> tuple[int, ...]:
    """The offers that a question without numbers is about: the only one, the one told last, or all of the page."""
    if len(shown.ids) == 1:
        return (1,)
    if reading.about is None:
        return ()
    if _SEVERAL.search(exchange.text):
        return tuple(range(shown.first, len(shown.ids) + 1))[:MOST_AT_ONCE]
    return (exchange.told,) if exchange.told else ()


def _said(sentence: str) -> Prepared:
    return Prepared((Notice(sentence),))


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


def _after_details(exchange: Exchange, numbered: Sequence[tuple[int, Offer]], shown: Shown) -> tuple[str, ...]:
    """To compare the offer with a neighbour, or to go on with the list."""
    words = exchange.speech.words
    if not numbered:
        return (words.say_details.format(n=1),)
    number, last = numbered[-1][0], len(shown.ids)
    other = number + 1 if number < last else number - 1
    compare = [words.say_compare.format(a=number, b=other)] if last > 1 else []
    return (*compare, *([words.say_more] if shown.total > last else []))
