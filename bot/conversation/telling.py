"""What is told of offers of the list: one whole, some side by side, and what a question asks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bot import commands, prompts
from bot.conversation import buttons
from bot.conversation.asking import Asked
from bot.conversation.describing import told_of
from bot.domain import Hit, Notice, OfferQuestion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.conversation.exchange import Exchange
    from bot.domain import Offer, Part, Reading, Turn
    from bot.ports import OfferFinder
    from bot.state import Shown

MOST_AT_ONCE = 5
"""So many offers are told about or put side by side at the person's word."""
COMPARED_UNASKED = 3
"""So many are compared where the person named none."""

_COMPARING = re.compile(r"por[oó]wn|zestaw|compar|\bvs\b|r[oó][zż]n|differ", re.IGNORECASE)
"""Two are asked for; "ile płacą?" may be asked of one as well."""
_SEVERAL = re.compile(r"\b(?:nich|tych|któr\w+|ktor\w+|wszystki\w+|those|these|them|any|which)\b", re.IGNORECASE)
"""Words that ask of all offers of the page at once."""
_OF_ANOTHER = re.compile(r"\b(?:z|ze|w|we|od|o|from|in|at|about)\s+\w", re.IGNORECASE)
"""What tells an offer by its town, employer or title."""
_NEAREST = re.compile(r"najbli[zż]|nearest|closest", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is shown at once, and then what makes the prompt for the words about `numbered` offers, if any."""

    parts: Sequence[Part]
    prompt: Callable[[], Sequence[Turn]] | None = None
    numbered: Sequence[tuple[int, Offer]] = ()


def said(sentence: str) -> Prepared:
    """One sentence and nothing else."""
    return Prepared((Notice(sentence),))


class Telling:
    """Prepares what is told of single offers. Raises StoreError and TimeoutError."""

    def __init__(self, finder: OfferFinder) -> None:
        self._finder = finder

    async def details(self, exchange: Exchange, reading: Reading) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None:
            return said(words.no_offers_yet)
        numbers = reading.numbers
        if not numbers:
            by_title = reading.about is None or _OF_ANOTHER.search(exchange.text) is not None
            numbers = await told_of(
                exchange.text, shown, finder=self._finder, patience=exchange.patience, titles=by_title
            )
            if numbers and by_title and _asks_of_words_alone(reading):
                reading = replace(reading, about=None)  # they tell which offer is meant
        numbers = numbers or _asked_of(exchange, reading, shown)
        if not numbers:
            return said(words.which_offer.format(n=shown.first))
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
            if any(why.stated for why in stated):
                lines.append(speech.told(offer, number, stated))
            elif about.lacking and offer.id in needing:
                lines.append(speech.needs(offer, number, (), needs=True))
            elif quoted := speech.quoted(offer, number, about.words):
                lines.append(quoted)
            elif about.lacking:
                lines.append(speech.needs(offer, number, without.get(offer.id, ()), needs=False))
            else:
                lines.append(speech.told(offer, number, stated) or speech.says_nothing(number))
        return [Notice("\n".join(lines))]

    async def compare(self, exchange: Exchange, reading: Reading) -> Prepared:
        shown, words = exchange.memory.shown, exchange.speech.words
        if shown is None:
            return said(words.no_offers_yet)
        if not reading.numbers and _NEAREST.search(exchange.text):
            return await self._nearest(exchange, reading, shown)
        if len(shown.ids) > 1:
            return await self._side_by_side(exchange, reading, shown)
        if _COMPARING.search(exchange.text):
            return said(words.one_number_only)
        return await self.details(exchange, replace(reading, intent="details"))

    async def _side_by_side(self, exchange: Exchange, reading: Reading, shown: Shown) -> Prepared:
        words, last = exchange.speech.words, len(shown.ids)
        first = min(shown.first, last - 1)
        numbers = reading.numbers or tuple(range(first, min(first + COMPARED_UNASKED, last + 1)))
        if len(set(numbers)) < 2:
            exchange.asked = Asked(reading)
            return said(words.which_two.format(a=first, b=first + 1))
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

    async def _nearest(self, exchange: Exchange, reading: Reading, shown: Shown) -> Prepared:
        """The offers of the page from near to far, if it is known from where."""
        places = reading.search.places or reading.search.preferred.places
        numbers = range(shown.first, len(shown.ids) + 1)
        parts, numbered = await self._named(exchange, tuple(numbers), shown)
        async with exchange.patience.within():
            far = await self._finder.how_far([offer.id for _, offer in numbered], places) if places else {}
        if not far:
            return said(exchange.speech.words.far_from_where)
        return Prepared([*parts, Notice(exchange.speech.nearest(numbered, far, places))])


def _asks_of_words_alone(reading: Reading) -> bool:
    return reading.about is not None and reading.about == OfferQuestion(words=reading.about.words)


def _asked_of(exchange: Exchange, reading: Reading, shown: Shown) -> tuple[int, ...]:
    """The offers that a question without numbers is about: the only one, the one told last, or all of the page."""
    if len(shown.ids) == 1:
        return (1,)
    if reading.about is None:
        return (exchange.told,) if exchange.told and not _OF_ANOTHER.search(exchange.text) else ()
    if exchange.told and not _SEVERAL.search(exchange.text):
        return (exchange.told,)
    return tuple(range(shown.first, len(shown.ids) + 1))[:MOST_AT_ONCE]


def _after_details(exchange: Exchange, numbered: Sequence[tuple[int, Offer]], shown: Shown) -> tuple[str, ...]:
    """To compare the offer with a neighbour, or to go on with the list."""
    words = exchange.speech.words
    if not numbered:
        return (words.say_details.format(n=1),)
    number, last = numbered[-1][0], len(shown.ids)
    other = number + 1 if number < last else number - 1
    compare = [words.say_compare.format(a=number, b=other)] if last > 1 else []
    return (*compare, *([words.say_more] if shown.total > last else []))
