"""Questions as people type them, in the bot's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expert.dataset.questions.english import EnglishQuestions
from expert.dataset.questions.polish import PolishQuestions
from expert.dataset.questions.typing import typed

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Language
    from expert.dataset.wishes import Wish
    from expert.ports import Knowledge


def question(wish: Wish, knowledge: Knowledge, language: Language, random: Random) -> str:
    """The wish in words, as typed."""
    if language == "en":
        return typed(EnglishQuestions(random).question(wish), random)
    return typed(PolishQuestions(random, knowledge).question(wish), random)
