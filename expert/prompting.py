"""A scene as the turns that the bot sends: through the same functions of `bot.prompts`, called in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import prompts
from bot.prompts.extraction import category, extraction

if TYPE_CHECKING:
    from bot.domain import Turn
    from bot.ports import ChatModel
    from expert.examples import Scene


def prompt(scene: Scene) -> list[Turn]:
    """The turns before the answer: system, history, and the last message with the data and the question."""
    match scene.task:
        case "extraction":
            return extraction(scene.advert, scene.language)
        case "category":
            return category(scene.advert, scene.language)
        case "details":
            ((number, hit),) = scene.numbered
            return prompts.details(
                scene.question,
                hit,
                number,
                scene.history,
                scene.language,
                today=scene.today,
                search=scene.search,
            )
        case "comparison":
            return prompts.comparison(
                scene.question,
                scene.numbered,
                scene.history,
                scene.language,
                today=scene.today,
                search=scene.search,
            )
    return prompts.answer(
        scene.question,
        scene.search,
        scene.hits,
        scene.history,
        scene.language,
        first=scene.first,
        today=scene.today,
        relaxed=scene.relaxed,
    )


async def fitted(scene: Scene, model: ChatModel) -> list[Turn]:
    """The turns as they reach a model of this context length."""
    return await prompts.fit(prompt(scene), model)
