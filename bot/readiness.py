"""Is the process ready for messages? Machines ask often: answers are kept for a moment, and never wait long."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from bot.errors import ModelError, ModelMissing, SzukajError
from bot.redaction import redacted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.app import App

log = logging.getLogger(__name__)

_WAIT_SECONDS = 2.0
_FRESH_SECONDS = 2.0
_MODEL_FRESH_SECONDS = 30.0
_NOBODY = ""


class Question:
    """One thing that is asked how it is, once at a time and not again within `fresh` seconds."""

    def __init__(self, ask: Callable[[], Awaitable[str]], *, fresh: float) -> None:
        self._ask = ask
        self._fresh = fresh
        self._asking: asyncio.Task[str] | None = None
        self._asked = 0.0

    async def answer(self, *, wait: float = _WAIT_SECONDS) -> str:
        """What it says; "slow" where it says nothing within `wait` seconds, "down" where asking fails."""
        now = asyncio.get_running_loop().time()
        if self._asking is None or (self._asking.done() and now - self._asked >= self._fresh):
            self._asked = now
            self._asking = asyncio.ensure_future(self._carefully())
        await asyncio.wait({self._asking}, timeout=wait)
        return self._asking.result() if self._asking.done() else "slow"

    async def close(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait({self._asking})

    async def _carefully(self) -> str:
        try:
            return await self._ask()
        except SzukajError:
            return "down"
        except Exception:
            log.exception("a look at the process's own parts failed")
            return "down"


class Readiness:
    """`troubles` gives what is wrong with each platform, "" for nothing."""

    def __init__(self, app: App, troubles: Callable[[], Mapping[str, str]]) -> None:
        self._app = app
        self._troubles = troubles
        self._offers = Question(self._count, fresh=_FRESH_SECONDS)
        self._database = Question(self._look_up, fresh=_FRESH_SECONDS)
        self._model = Question(self._look, fresh=_MODEL_FRESH_SECONDS)
        self.stopping = False

    async def look(self) -> tuple[bool, dict[str, Any]]:  # Any: JSON is made of itself
        """Whether messages can be answered on every platform, and the facts. The model is not needed for it."""
        offers, database, model = await asyncio.gather(
            self._offers.answer(), self._database.answer(), self._model.answer(wait=0.2)
        )
        secrets = self._app.settings.secrets()
        platforms = {name: redacted(trouble, secrets) or "ok" for name, trouble in self._troubles().items()}
        ready = (
            not self.stopping
            and offers.isdecimal()
            and database == "ok"
            and all(state == "ok" for state in platforms.values())
        )
        facts: dict[str, Any] = {
            "store": "ok" if offers.isdecimal() else offers,
            "offers": int(offers) if offers.isdecimal() else None,
            "database": database,
            "platforms": platforms,
            "model": model,
        }
        return ready, {**facts, **({"stopping": True} if self.stopping else {})}

    async def close(self) -> None:
        for question in (self._offers, self._database, self._model):
            await question.close()

    async def _count(self) -> str:
        return str(await asyncio.to_thread(self._app.store.count))

    async def _look_up(self) -> str:
        await self._app.state.standing(_NOBODY, _NOBODY)
        return "ok"

    async def _look(self) -> str:
        if self._app.model is None:
            return "off"
        try:
            await self._app.model.look()
        except ModelMissing:
            return "missing"
        except ModelError:
            return "down"
        return "ok"
