"""The answers that people marked helpful, with what was said before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.domain import Turn
from bot.state.kept import search_of, shown_of
from bot.state.tables import conversations, lists, turns

if TYPE_CHECKING:
    from bot.domain import Language, Search
    from bot.state.kept import Shown


@dataclass(frozen=True, slots=True)
class Rated:
    """A question, the list that it brought, the answer, and the turns before it. `at`: when the list was shown.

    There is nothing in it of who asked; but the texts are as people wrote them.
    """

    question: str
    answer: str
    search: Search
    shown: Shown
    history: tuple[Turn, ...]
    language: Language | None
    at: datetime


def helpful(connection: sa.Connection) -> list[Rated]:
    """Every list that was marked helpful and whose answer is still kept, the oldest first."""
    marked = connection.execute(sa.select(lists).where(lists.c.helpful.is_(True)).order_by(lists.c.at, lists.c.id))
    found = []
    for row in marked.all():
        search, shown = search_of(row.search), shown_of(row.shown)
        where = [conversations.c[name] == getattr(row, name) for name in ("platform", "chat", "user")]
        one = connection.execute(
            sa.select(conversations.c.id, conversations.c.language).where(*where)
        ).one_or_none()
        if search is None or shown is None or one is None:
            continue
        said = connection.execute(
            sa.select(turns.c.role, turns.c.text, turns.c.at)
            .where(turns.c.conversation == one.id)
            .order_by(turns.c.id)
        ).all()
        # The answer is remembered when it is complete, so after its list was kept.
        at = next(
            (n for n, turn in enumerate(said)
             if turn.role == "user" and turn.text == row.question and turn.at >= row.at), None
        )  # fmt: skip
        if at is None or at + 1 >= len(said) or said[at + 1].role != "assistant":
            continue
        before = tuple(Turn(turn.role, turn.text) for turn in said[:at])
        language: Language | None = one.language if one.language in {"pl", "en"} else None
        found.append(
            Rated(
                row.question,
                said[at + 1].text,
                search,
                shown,
                before,
                language,
                datetime.fromtimestamp(row.at, tz=UTC),
            )
        )
    return found
