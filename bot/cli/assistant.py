"""The model as a reader of plain adverts: what it finds is kept only where it stands in the advert."""

from __future__ import annotations

import asyncio
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from bot.prompts.extraction import EXTRACTION_SCHEMA, extraction, parse, shown
from bot.prompts.standing import standing_in
from bot.texts import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.ollama.replies import OllamaReplies
    from bot.settings import Settings
    from retrieval.importing import Assistant

_ANSWER_TOKENS = 800
_FIELDS = {
    "title": "stanowisko",
    "company": "firma",
    "places": "miasto",
    "modes": "tryb_pracy",
    "contracts": "umowa",
    "levels": "poziom",
    "hours": "wymiar",
    "languages": "języki",
    "skills": "wymagania_kluczowe",
    "skills_nice": "mile_widziane",
}
"""Our names of fields, and the model's."""


@contextmanager
def open_assistant(settings: Settings) -> Iterator[Assistant]:
    """The model of the settings as a reader; that its server is there shows with the first advert."""
    from bot.ollama.replies import OllamaReplies

    opening = OllamaReplies.open(settings.ollama_host, num_ctx=settings.num_ctx, clock=time.monotonic)
    with asyncio.Runner() as runner:
        replies = runner.run(opening.__aenter__())
        try:
            yield lambda text: runner.run(_read(replies, settings.model, text))
        finally:
            runner.run(opening.__aexit__(None, None, None))


async def _read(replies: OllamaReplies, model: str, text: str) -> Mapping[str, Any]:  # Any: JSON
    """Nothing where the model's words are no such object; raises ModelError."""
    asked = extraction(text, language_of(text))
    reply = await replies.reply(model, asked, schema=EXTRACTION_SCHEMA, answer_tokens=_ANSWER_TOKENS)
    try:
        values = standing_in(parse(reply.text), shown(text))
    except BadInput:
        return {}
    return fields_of(values)


def fields_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """An extraction under our names; without what is empty."""
    found = {name: values.get(theirs) for name, theirs in _FIELDS.items()}
    amounts = {"min": values.get("widełki_min"), "max": values.get("widełki_max")}
    if any(amounts.values()):
        terms = {"currency": values.get("waluta"), "per": values.get("okres"), "basis": values.get("podstawa")}
        found["pay"] = [{name: value for name, value in {**amounts, **terms}.items() if value is not None}]
    return {name: value for name, value in found.items() if value}
