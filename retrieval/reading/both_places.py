"""The places of a search together with those before it: "both are fine", "oba miasta mogą być"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Search

_PLEASE = r"(?:(?:ok|dobra|no|to|a|and|moga[ ]byc|niech[ ]beda)[ ,]+)*"
_BOTH = re.compile(
    rf"{_PLEASE}(?:(?:both|either)(?:[ ](?:of[ ]them|cities|towns|places))?[ ](?:are|is|would[ ]be|will)[ ]"
    rf"(?:fine|ok|okay|good|do|all[ ]right)|both[ ](?:cities|towns|places)|"
    rf"(?:oba|obie|obydwa|obydwie)[ ](?:(?:miasta|miejscowosci|lokalizacje)(?:[ ](?:moga[ ]byc|pasuja|sa[ ]ok|"
    rf"ok))?|"
    rf"moga[ ]byc|(?:mi[ ])?pasuja|sa[ ](?:ok|w[ ]porzadku)|ok))[ .!]*"
)


def both_places(flat_text: str, before: Search) -> Search | None:
    """The search with its places and those that it took the place of; None where a message means no such, or there
    were none."""
    earlier = before.earlier
    if earlier is None or not before.places or not _BOTH.fullmatch(" ".join(flat_text.split())):
        return None
    places = tuple(dict.fromkeys((*earlier.places, *before.places)))
    return replace(before, places=places) if earlier.places and places != before.places else None
