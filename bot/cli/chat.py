"""`szukaj chat`: the conversation in the terminal; with no offers yet, on the sample offers."""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from rich.console import Console

from adapters.console import ADDRESS, PHRASES, Background, Screen, ScreenChannel, converse, read_through
from bot.app import bring_samples, clock_of, open_app, open_offers
from bot.cli.startup import started
from bot.errors import SzukajError
from bot.texts import fill, say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.app import App
    from bot.domain import Language
    from bot.settings import Settings

log = logging.getLogger(__name__)

_SAMPLES: dict[Language, str] = {
    "pl": "Nie ma jeszcze żadnych ofert, więc wczytuję przykładowe ({n}). Swoje wczytasz tak: szukaj import PLIK",
    "en": "There are no offers yet, so here are sample ones ({n}). Bring in your own with: szukaj import FILE",
}


def run(arguments: Namespace, settings: Settings) -> int:
    """Reads to the end of the input, then leaves."""
    clock = clock_of(settings)
    language = settings.language
    screen = Screen(Console(highlight=False, file=sys.stdout), language=language, today=lambda: clock().date())
    with ExitStack() as stack:
        with screen.busy(PHRASES[language].opening):
            brought = _bring_samples(settings)
            background = stack.enter_context(Background(open_app(settings, clock=clock)))
        if brought:
            console = Console(stderr=True, highlight=False)
            console.print(_SAMPLES[language].format(n=brought) + "\n", soft_wrap=not console.is_terminal)
        conversation = background.opened.conversation
        started()
        if sys.stdin.isatty():
            screen.greet(say(language).words.greeting, background.opened.store.count())
            background.call(_show_owed(background.opened, screen))
            converse(conversation, screen, background)
        else:
            background.call(_tell_waiting(background.opened, screen))
            read_through(conversation, screen, background, sys.stdin)
    return 0


async def _show_owed(app: App, screen: Screen) -> None:
    """What alerts owe to whoever sits at this terminal; nothing can be sent there at any other time."""
    work = app.alert_work
    try:
        if await work.ledger.of_address(ADDRESS):
            await work.matching.run()
            shown = await work.delivery({}).show(ADDRESS, ScreenChannel(screen))
            if shown.offers:
                screen.say(f"{say(screen.language).words.alerts.digest_here}\n", "dim")
    except SzukajError as error:
        log.warning("what alerts owe could not be shown: %s", error)


async def _tell_waiting(app: App, screen: Screen) -> None:
    """A line for each alert that owes something. A script that asks by a pipe is not to use up what a person is
    to see, nor to get cards that it has not asked for: the offers stay owed until somebody opens a terminal."""
    work = app.alert_work
    try:
        if not await work.ledger.of_address(ADDRESS):
            return
        await work.matching.run()
        for alert, count in await work.alerts.waiting(ADDRESS):
            speech = say(alert.language)
            screen.say(fill(speech.words.alerts.waiting_here, heading=speech.digest_heading([(alert, count)])))
            screen.end()
    except SzukajError as error:
        log.warning("what alerts owe could not be told: %s", error)


def _bring_samples(settings: Settings) -> int:
    """Only into an empty store, so that they never mix with a person's own offers; gives how many came."""
    with open_offers(settings) as store:
        if store.count_where(None):
            return 0
        return bring_samples(store, settings, now=clock_of(settings)()).new
