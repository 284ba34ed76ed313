"""A language in the genitive after others or a translator: "jednak hiszpańskiego" after "tłumacz angielskiego"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.names import STEMS
from retrieval.flat import flat

if TYPE_CHECKING:
    from bot.domain import Search

_TRANSLATOR = re.compile(r"(?<!\w)(?:tlumacz|translat|interpret)")
_NAME = rf"(?:{STEMS})kiego"
_ALONE = re.compile(
    r"\s*(?:(?:jednak|i|a|oraz|albo|lub|raczej|tylko|moze|tez|rowniez|dodaj|dorzuc|ok|dobra|to|no|wole|lepiej|z|"
    r"ze|"
    r"jeszcze|plus|ewentualnie)[ ,]+)*"
    rf"{_NAME}(?:(?:[ ]?,[ ]?|[ ](?:i|oraz|lub|albo)[ ])(?:z[ ])?{_NAME})*"
    r"(?:[ ](?:tez|jednak|raczej|lepiej))*[ .!?]*"
)


def with_language_named(text: str, before: Search) -> str:
    """A message that is no more than such names, with "języka" before each; any other as it is."""
    if not (before.languages or _TRANSLATOR.search(flat(before.text))):
        return text
    flat_text = flat(text)
    if _ALONE.fullmatch(flat_text):
        for m in reversed(list(re.finditer(_NAME, flat_text))):
            text = f"{text[: m.start()]}języka {text[m.start() :]}"
    return text
