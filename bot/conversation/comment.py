"""The model's words about offers: streamed, checked against them, replaced by facts where they don't hold."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot import grounding, prompts
from bot.domain import Notice, Words
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence

    from bot.domain import Offer, Search, Turn
    from bot.grounding import Claim
    from bot.ports import ChatModel
    from bot.texts import Speech
    from bot.texts.wording import Wording

    PlaceNames = Callable[[str], list[str]]

log = logging.getLogger(__name__)


async def comment(
    model: ChatModel,
    prompt: Sequence[Turn],
    numbered: Sequence[tuple[int, Offer]],
    speech: Speech,
    *,
    search: Search,
    places: PlaceNames | None,
    deadline: float,
) -> AsyncGenerator[Words | Notice, None]:
    """The answer to `prompt` about `numbered` offers. `deadline`: a moment of the event loop's clock.

    `search` and `places` help the check (see `grounding.check`): what the person asked for, and how places are
    recognised in a text.

    Raises no ModelError: what goes wrong becomes one line, and no words stay that the offers don't bear out.
    """
    text = ""
    trouble: Exception | None = None
    if ahead := model.waiting():
        yield Notice(speech.count(speech.words.in_queue, ahead))
    stream: AsyncIterator[str] | None = None
    try:
        async with asyncio.timeout_at(deadline):
            fitted = await prompts.fit(prompt, model)
        stream = model.stream(fitted)
        while (piece := await _next(stream, deadline)) is not None:
            text += piece
            yield Words(piece)
    except (ModelError, TimeoutError) as error:
        trouble = error
        log.warning("the model gave no complete answer: %s", type(error).__name__)
    except Exception:
        if text:  # nobody has checked these words
            yield Words("", replaces=True)
        raise
    finally:
        await _close(stream)
    claims = grounding.check(text, numbered, speech.words.language, search=search, places=places) if text else []
    for part in _verdict(text, trouble, claims, numbered, speech):
        yield part


def _verdict(
    text: str,
    trouble: Exception | None,
    claims: Sequence[Claim],
    numbered: Sequence[tuple[int, Offer]],
    speech: Speech,
) -> list[Words | Notice]:
    """What remains to be said once the words have ended, well or not."""
    words = speech.words
    if not text.strip():
        return [Notice(_sentence(trouble, words))]
    parts: list[Words | Notice] = []
    if claims:
        kinds = ", ".join(sorted({claim.kind for claim in claims}))
        log.warning("the model's answer was replaced: %d claims stand in no offer (%s)", len(claims), kinds)
        facts = speech.plain_comparison(numbered)
        parts.append(Words(facts if trouble else f"{words.checked}\n{facts}", replaces=True))
    if trouble:
        parts.append(Notice(words.model_cut))
    return parts


async def _next(stream: AsyncIterator[str], deadline: float) -> str | None:
    """The next piece, None at the end. The time limit surrounds the wait alone, never what the reader does."""
    async with asyncio.timeout_at(deadline):
        try:
            return await anext(stream)
        except StopAsyncIteration:
            return None


async def _close(stream: AsyncIterator[str] | None) -> None:
    """Frees the model at once, not when the garbage is collected."""
    close = getattr(stream, "aclose", None)
    if close is not None:
        await close()


def _sentence(trouble: Exception | None, words: Wording) -> str:
    if trouble is None:
        return words.model_silent
    sentences: dict[type[Exception], str] = {
        ModelUnreachable: words.model_unreachable,
        ModelMissing: words.model_missing,
        ModelBusy: words.model_busy,
        ModelTimeout: words.model_slow,
        TimeoutError: words.model_slow,
    }
    fitting = (sentence for kind, sentence in sentences.items() if isinstance(trouble, kind))
    return next(fitting, words.model_failed)
