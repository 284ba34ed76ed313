"""`szukaj chat`: the conversation in the terminal; with no offers yet, on the sample offers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console

from adapters.console import Background, Screen, converse, read_through
from bot.app import SAMPLES, bring_in, clock_of, open_app, open_offers
from bot.cli.startup import started
from bot.texts import say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.domain import Language
    from bot.settings import Settings

_SAMPLES: dict[Language, str] = {
    "pl": "Nie ma jeszcze żadnych ofert, więc wczytuję przykładowe ({n}). Swoje wczytasz tak: szukaj import PLIK",
    "en": "There are no offers yet, so here are sample ones ({n}). Bring in your own with: szukaj import FILE",
}


def run(arguments: Namespace, settings: Settings) -> int:
    """Reads to the end of the input, then leaves."""
    clock = clock_of(settings)
    language = settings.language
    screen = Screen(Console(highlight=False, file=sys.stdout), language=language, today=lambda: clock().date())
    _bring_samples(settings, screen)
    with Background(open_app(settings, clock=clock)) as background:
        conversation = background.opened.conversation
        started()
        if sys.stdin.isatty():
            screen.greet(say(language).words.greeting, background.opened.store.count())
            converse(conversation, screen, background)
        else:
            read_through(conversation, screen, background, sys.stdin)
    return 0


def _bring_samples(settings: Settings, screen: Screen) -> None:
    """Only into an empty store, so that they never mix with a person's own offers; told on stderr."""
    with open_offers(settings) as store:
        if store.count_where(None):
            return
        summary = bring_in([SAMPLES], store, settings, now=clock_of(settings)())
    sys.stderr.write(_SAMPLES[screen.language].format(n=summary.new) + "\n")
