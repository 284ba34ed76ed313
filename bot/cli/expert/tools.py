"""The store as tools for a model, for the evaluation's level of that name."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.ollama.replies import OllamaReplies
    from bot.settings import Settings
    from expert.evaluation import Agent, Column


@contextmanager
def tooled(
    columns: Sequence[Column], replies: OllamaReplies, settings: Settings
) -> Iterator[tuple[Agent | None, str]]:
    """The agent over the store, and a mark of what is in it; None and "" where no column needs it."""
    if not any(column.level == "tools" for column in columns):
        yield None, ""
        return
    from bot.app import offers_uri, open_finder, open_offers, open_reader, place_names
    from bot.errors import WrongUse
    from expert.evaluation import Agent, Workbench

    with open_offers(settings) as store:
        if not store.count():
            raise WrongUse(f"the level tools searches the offers of {offers_uri(settings)}, and there are none")
        tools = Workbench(open_reader(settings), open_finder(store), store.pay_rule.monthly)
        yield Agent(replies, tools, place_names), f"{offers_uri(settings)} {store.version()}"
