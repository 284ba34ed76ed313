"""A model that finds the offers itself: at most three calls of tools, each checked, and then an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Turn
from bot.errors import BadInput
from bot.grounding import check
from bot.models import ToolStep
from bot.prompts import SYSTEM
from expert.evaluation.workbench import TOOLS, Bench

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Hit
    from bot.models import Reply, ToolCall, ToolReplying
    from expert.evaluation.workbench import Workbench
    from expert.examples import Scene

MOST_STEPS = 3

AGENT_SYSTEM = f"""{SYSTEM}
8. Ofert nie dostajesz od razu: znajdujesz je narzędziem search_offers, najwyżej {MOST_STEPS} wywołania narzędzi \
na odpowiedź. Oferty z wyników narzędzi są tym, o czym mówią zasady; ich numery to numery z wyników. Gdy masz, \
czego trzeba, odpowiadasz.
"""

AGENT_TASKS = frozenset({"answer", "follow_up", "nothing_fits"})
"""Questions that begin with looking for offers; the others are about offers that are given."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a question: the last reply with the costs of all, the offers seen, and every step.

    `figures`: what statistics and calculator gave, which an answer may state though no offer does.
    """

    reply: Reply
    seen: tuple[Hit, ...]
    steps: tuple[ToolStep, ...]
    figures: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Agent:
    """`places` finds the names of places in a text, for the checks between the steps."""

    replying: ToolReplying
    tools: Workbench
    places: Callable[[str], list[str]] | None = None

    async def answer(self, model: str, scene: Scene, *, seed: int = 0) -> Told:
        """Raises ModelError, StoreError.

        What a tool cannot do is said to the model instead of a result. So is what it claimed wrongly on the way
        (words beside a call): it is held against the offers seen until then, as a whole answer would be.
        """
        bench = Bench(self.tools, scene.language, scene.today)
        turns = [Turn("system", AGENT_SYSTEM), *scene.history, Turn("user", scene.question)]
        steps: list[ToolStep] = []
        replies: list[Reply] = []
        while True:
            allowed = TOOLS if len(steps) < MOST_STEPS else ()
            reply = await self.replying.use_tools(model, turns, steps, allowed, seed=seed)
            replies.append(reply)
            if not reply.calls or not allowed:
                break
            wrong = self._wrong(reply.text, scene, bench)
            for call in reply.calls[: MOST_STEPS - len(steps)]:
                steps.append(ToolStep(call, "\n".join(filter(None, [await _result(bench, call), wrong]))))
        return Told(_together(replies), tuple(bench.seen), tuple(steps), tuple(bench.figures))

    def _wrong(self, text: str, scene: Scene, bench: Bench) -> str:
        numbered = [(number, hit.offer) for number, hit in enumerate(bench.seen, start=1)]
        claims = check(text, numbered, scene.language, places=self.places, search=scene.search)
        return "" if not claims else f"error: not in the offers: {'; '.join(claim.said for claim in claims)}"


async def _result(bench: Bench, call: ToolCall) -> str:
    try:
        return await bench.use(call)
    except BadInput as error:
        return f"error: {error}"


def _together(replies: Sequence[Reply]) -> Reply:
    """The last reply, with the tokens and times of those before it; its first word comes after all of them."""
    *before, last = replies
    waited = sum(reply.seconds for reply in before)
    return replace(
        last,
        prompt_tokens=sum(reply.prompt_tokens for reply in replies),
        answer_tokens=sum(reply.answer_tokens for reply in replies),
        first_seconds=waited + last.first_seconds,
        seconds=waited + last.seconds,
        calls=(),
    )
