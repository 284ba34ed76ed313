"""`szukaj search`: one sentence or a batch of them, answered from the store without a model."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.app import clock_of, offers_uri, open_finder, open_offers, open_reader
from bot.cli.batches import one_or_many, print_answers
from bot.cli.rows import Json, found_row, offer_row, print_row
from bot.domain import Offers, Search
from bot.errors import StoreError
from bot.texts import language_of, reason_text, say

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from bot.domain import Found
    from bot.ports import Reader
    from bot.settings import Settings
    from retrieval.search import StoreFinder
    from retrieval.store import OfferStore


@dataclass(frozen=True, slots=True)
class Asking:
    """What answers a sentence, and the options that hold for every one."""

    reader: Reader
    finder: StoreFinder
    today: date
    limit: int
    include_closed: bool

    def answer(self, sentence: str) -> tuple[Search, Found]:
        """Words that ask for no offers ("dzień dobry") are looked for as they stand."""
        sentence = sentence.strip()
        search = self.reader.read(sentence).search
        if search == Search():
            search = Search(text=sentence)
        found = self.finder.find_now(
            search, limit=self.limit, today=self.today, include_closed=self.include_closed
        )
        return search, found


def run(arguments: Namespace, settings: Settings) -> int:
    one_or_many(arguments)
    with open_offers(settings) as store:
        _refuse_empty(store, settings)
        asking = Asking(
            open_reader(settings),
            open_finder(store),
            arguments.as_of or clock_of(settings)().date(),
            arguments.limit,
            arguments.include_closed,
        )
        if arguments.batch is not None:
            return print_answers(
                arguments.batch,
                "query",
                str,
                lambda row: _row(row.identity, row.value, *asking.answer(row.value)),
            )
        search, found = asking.answer(arguments.sentence)
        if arguments.json:
            print_row(_row(None, arguments.sentence, search, found))
        else:
            _print(arguments.sentence, search, found, asking.today)
    return 0


def _refuse_empty(store: OfferStore, settings: Settings) -> None:
    if not store.count_where(None):
        raise StoreError(
            f"There are no offers in {offers_uri(settings)} yet; bring some in with: szukaj import PATH"
        )


def _row(identity: object, sentence: str, search: Search, found: Found) -> Json:
    language = language_of(sentence)
    offers = [offer_row(hit, [reason_text(reason, language) for reason in hit.why]) for hit in found.hits]
    return found_row(identity, search, found, offers)


def _print(sentence: str, search: Search, found: Found, today: date) -> None:
    """For the eye: what was understood, and cards."""
    from rich.console import Console

    from adapters.console import Screen

    language = language_of(sentence)
    screen = Screen(Console(highlight=False, file=sys.stdout), language=language, today=lambda: today)
    screen.say(say(language).understood(search), "dim")
    offers = Offers(found.hits, found.total, relaxed=found.relaxed, obstacles=found.obstacles, more=found.more)
    screen.say(say(language).heading(offers))
    screen.cards(list(found.hits))
