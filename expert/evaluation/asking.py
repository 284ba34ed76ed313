"""Every question of the test put to every column, one at a time, so that times can be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Turn
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelUnreachable
from expert.evaluation.agent import AGENT_SYSTEM, AGENT_TASKS
from expert.evaluation.journal import Answer, key_of
from expert.evaluation.levels import schema_at, turns_at
from expert.scenes import scene_to_json

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.models import Replying
    from expert.evaluation.agent import Agent
    from expert.evaluation.held_out import Held, HeldOut
    from expert.evaluation.journal import Journal
    from expert.evaluation.levels import Column

END = (ModelUnreachable, ModelMissing, ModelBusy)
"""What no further question would change; any other failure of a model is that question's."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Puts questions to models; what the journal holds is not asked again.

    `fingerprints`: of each model, see `key_of`. `examples`: worked ones at the level of that name. `agent`: for
    the level tools, with `offers`, a mark of what its tools find.
    """

    test: HeldOut
    replying: Replying
    journal: Journal
    fingerprints: Mapping[str, str]
    examples: int = 3
    seed: int = 0
    agent: Agent | None = None
    offers: str = ""

    async def ask(self, column: Column, progress: Callable[[int], None] = lambda done: None) -> list[Answer]:
        """A column's answers to the questions in their order; `progress` is told how many there are.

        Raises ModelError where the server went away or lacks the model; what came until then is in the journal.
        """
        answers: list[Answer] = []
        for held in self.test.held:
            answers.append(await self.answer(column, held))
            progress(len(answers))
        return answers

    async def answer(self, column: Column, held: Held) -> Answer:
        if column.level == "tools":
            return await self._by_tools(column, held)
        turns = turns_at(column.level, held, self.test.worked, examples=self.examples)
        schema = schema_at(column.level, held)
        fingerprint = self.fingerprints.get(column.model, "")
        key = key_of(column.model, fingerprint, turns, schema=schema, more=(self.seed,))

        async def asked() -> Answer:
            return Answer(await self.replying.reply(column.model, turns, schema=schema, seed=self.seed))

        return await self._kept(key, asked)

    async def _by_tools(self, column: Column, held: Held) -> Answer:
        agent, scene = self.agent, held.scene
        if agent is None or scene.task not in AGENT_TASKS:
            return Answer(None, asked=False)
        turns = [*scene.history, Turn("user", scene.question)]
        more = ("tools", AGENT_SYSTEM, self.offers, scene.today.isoformat(), self.seed)
        key = key_of(column.model, self.fingerprints.get(column.model, ""), turns, more=more)

        async def asked() -> Answer:
            told = await agent.answer(column.model, scene, seed=self.seed)
            about = replace(scene, hits=told.seen, first=1, numbers=())
            return Answer(told.reply, scene=scene_to_json(about), figures=told.figures)

        return await self._kept(key, asked)

    async def _kept(self, key: str, asked: Callable[[], Awaitable[Answer]]) -> Answer:
        """The journal's answer, else what is answered now, which is kept."""
        known = self.journal.get(key)
        if known is not None:
            return known
        try:
            answer = await asked()
        except END:
            raise
        except ModelError as error:
            answer = Answer(None, str(error))
        self.journal.keep(key, answer)
        return answer
