"""The model's words about offers: streamed, checked against them, replaced by facts where they don't hold."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import grounding, prompts
from bot.domain import Notice, Words
from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable
from bot.redaction import unquoted

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence

    from bot.conversation.patience import Patience
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
    patience: Patience,
) -> AsyncGenerator[Words | Notice, None]:
    """The answer to `prompt` about `numbered` offers, for as long as `patience` lasts.

    `search` and `places` help the check (see `grounding.check`): what the person asked for, and how places are
    recognised in a text.

    Raises no ModelError: what goes wrong becomes one line, and no words stay that the offers don't bear out.
    """
    words = speech.words
    if patience.ended:
        yield Notice(_cut(patience, words))
        return
    text = ""
    trouble: Exception | None = None
    if ahead := model.waiting():
        yield Notice(speech.count(words.in_queue, ahead))
    stream: AsyncIterator[str] | None = None
    try:
        async with patience.within(words=True):
            fitted = await prompts.fit(prompt, model)
        stream = model.stream(fitted)
        while (piece := await _next(stream, patience)) is not None:
            text += piece
            yield Words(piece)
    except (ModelError, TimeoutError) as error:
        trouble = error
        log.warning("the model gave no complete answer: %s", patience.ended or _told(error, prompt))
    except Exception:
        if text:  # nobody has checked these words
            yield Words("", replaces=True)
        raise
    finally:
        await _close(stream)
    if not text.strip():
        yield Notice(_cut(patience, words) if patience.ended else _sentence(trouble, words))
        return
    claims = grounding.check(text, numbered, words.language, search=search, places=places)
    if claims:
        yield _facts_instead(claims, trouble, numbered, speech)
    if trouble:
        yield Notice(_cut(patience, words))


def _told(error: Exception, prompt: Sequence[Turn]) -> str:
    """What went wrong, for the log; a server may quote in its own words what it was asked."""
    sentence = str(error) or "it took longer than an answer may (SZUKAJ_ANSWER_SECONDS)"
    asked = [turn.text for turn in prompt if turn.role == "user"]
    lines = [line for text in asked for line in text.splitlines() if not line.startswith("{")]  # an offer
    return f"{type(error).__name__}: {unquoted(sentence, lines)}"


def _facts_instead(
    claims: Sequence[Claim], trouble: Exception | None, numbered: Sequence[tuple[int, Offer]], speech: Speech
) -> Words:
    """What stands in the place of words that claim what no offer says."""
    kinds = ", ".join(sorted({claim.kind for claim in claims}))
    log.warning("the model's answer was replaced: %d claims stand in no offer (%s)", len(claims), kinds)
    facts = speech.plain_comparison(numbered)
    return Words(facts if trouble else f"{speech.words.checked}\n{facts}", replaces=True)


def _cut(patience: Patience, words: Wording) -> str:
    """Why the words broke off."""
    reasons = {"newer": words.interrupted, "closing": words.stopping}
    return reasons[patience.ended] if patience.ended else words.model_cut


async def _next(stream: AsyncIterator[str], patience: Patience) -> str | None:
    """The next piece, None at the end. The time limit surrounds the wait alone, never what the reader does."""
    async with patience.within(words=True):
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
