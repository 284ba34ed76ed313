"""One scene of each task, with the answer by rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from bot import grounding
from bot.domain import Turn
from expert.dataset.making import adverts, orders, pointing, refining, versions
from expert.dataset.making.asking import asked
from expert.dataset.material import employers_of
from expert.dataset.shares import LANGUAGES
from expert.dataset.writing import write
from expert.examples import Example, Scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Language, Offer
    from expert.dataset.making.asking import Asked
    from expert.dataset.material import Material
    from expert.examples import Split, Task

_LISTED_ANSWERS = 0.15
"""How often an earlier answer was the list alone, as where the model was down."""
_DAYS_AFTER = 8
_DEMANDS = 6
_NONE_AT_ALL = 0.12
"""The share of `nothing_fits` where not even a near offer can be shown."""


class SceneMaker:
    """Makes scenes of a split from its offers."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._offers: dict[Split, list[Offer]] = {"train": [], "valid": [], "test": []}
        for offer in material.offers:
            self._offers[material.split_of(offer)].append(offer)

    async def example(self, task: Task, split: Split, key: str) -> Example | None:
        """One try, the same for the same key; None where no scene of the task came of it."""
        random = Random(f"{self._material.seed}:{key}")
        offers = self._offers[split]
        if not offers:
            return None
        language = self._material.only or random.choices(list(LANGUAGES), weights=list(LANGUAGES.values()))[0]
        offer = random.choice(offers)
        scene = await self._scene(task, split, offer, language, random)
        if scene is None:
            return None
        scene = replace(scene, id=key)
        clean = orders.without(scene)
        return Example(scene, write(clean, self._material.knowledge, f"{self._material.seed}:{key}:words"))

    async def _scene(
        self, task: Task, split: Split, offer: Offer, language: Language, random: Random
    ) -> Scene | None:
        if task in ("extraction", "category"):
            return adverts.scene(task, offer, self._material, random)
        if task == "nothing_fits":
            return await self._nothing(split, offer, language, random)
        one = await asked(offer, self._material, split, random, language=language)
        if one is None or one.found.relaxed or not one.found.hits:
            return None
        first = self._first(one, random)
        if task == "follow_up":
            return await self._follow_up(first, split, one.page, random)
        if task in ("details", "comparison"):
            return await pointing.scene(task, first, self._said, self._material, random)
        changed = {
            "newer_version": lambda: versions.scene(first, offer, random),
            "injected": lambda: orders.scene(first, random),
        }
        return changed[task]() if task in changed else first

    def _first(self, one: Asked, random: Random) -> Scene:
        """The scene of a first question, some days after the newest offer found was published."""
        days = [hit.offer.published for hit in one.found.hits if hit.offer.published is not None]
        today = max(days, default=self._material.today) + timedelta(days=random.randrange(_DAYS_AFTER))
        return Scene(
            "",
            "answer",
            one.language,
            one.question,
            today,
            one.search,
            one.found.hits,
            relaxed=one.found.relaxed,
            employers=employers_of(one.found.hits),
        )

    async def _nothing(self, split: Split, offer: Offer, language: Language, random: Random) -> Scene | None:
        """`offer` is the first tried; most demands are met by somebody."""
        for wanted in (offer, *random.choices(self._offers[split], k=_DEMANDS)):
            one = await asked(wanted, self._material, split, random, language=language, demanding=True)
            if one is not None and one.found.relaxed and one.found.hits:
                break
        else:
            return None
        scene = replace(self._first(one, random), task="nothing_fits")
        if random.random() < _NONE_AT_ALL:
            return replace(scene, hits=(), relaxed=(), employers=(f"offer:{offer.cluster or offer.id}",))
        return scene

    async def _follow_up(self, scene: Scene, split: Split, page: int, random: Random) -> Scene | None:
        """A second or third question of a conversation."""
        for _ in range(random.choice((1, 1, 1, 2))):
            refined = await refining.refined(scene, split, page, self._material, random)
            if refined is None:
                return None
            scene = replace(refined, history=(*scene.history, *self._said(scene, random)))
        days = [hit.offer.published for hit in scene.hits if hit.offer.published is not None]
        return replace(scene, task="follow_up", today=max([scene.today, *days]))

    def _said(self, scene: Scene, random: Random) -> Sequence[Turn]:
        """Question and answer as the bot's history keeps them: the model's words, or else the list.

        Words that the bot's check would not let stand are in no history.
        """
        knowledge = self._material.knowledge
        listed = random.random() < _LISTED_ANSWERS
        answer = "" if listed else write(scene, knowledge, f"{random.random()}")
        numbered = [(number, hit.offer) for number, hit in scene.numbered]
        wrong = grounding.check(answer, numbered, scene.language, search=scene.search, places=knowledge.places)
        if listed or wrong:
            answer = "\n".join(
                f"[{number}] {offer.title}{f' – {offer.company}' if offer.company else ''}"
                for number, offer in numbered
            )
        return (Turn("user", scene.question), Turn("assistant", answer))
