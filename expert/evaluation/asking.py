"""Every question of the test put to every column, one at a time, so that times can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import ModelBusy, ModelError, ModelMissing, ModelUnreachable
from expert.evaluation.journal import Answer, key_of
from expert.evaluation.levels import schema_at, turns_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from expert.evaluation.held_out import Held, HeldOut
    from expert.evaluation.journal import Journal
    from expert.evaluation.levels import Column
    from expert.ports import Replying

END = (ModelUnreachable, ModelMissing, ModelBusy)
"""What no further question would change; any other failure of a model is that question's."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Puts questions to models; what the journal holds is not asked again.

    `fingerprints`: of each model, see `key_of`. `examples`: worked ones at the level of that name.
    """

    test: HeldOut
    replying: Replying
    journal: Journal
    fingerprints: Mapping[str, str]
    examples: int = 3
    seed: int = 0

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
        turns = turns_at(column.level, held, self.test.worked, examples=self.examples)
        schema = schema_at(column.level, held)
        fingerprint = self.fingerprints.get(column.model, "")
        key = key_of(column.model, fingerprint, turns, schema=schema, more=(self.seed,))
        known = self.journal.get(key)
        if known is not None:
            return known
        try:
            answer = Answer(await self.replying.reply(column.model, turns, schema=schema, seed=self.seed))
        except END:
            raise
        except ModelError as error:
            answer = Answer(None, str(error))
        self.journal.keep(key, answer)
        return answer
