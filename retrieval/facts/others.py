"""What an advert says of its own job: without the other offers that an agency names beside it.

Lists that boards put at the end are cut off at import (`retrieval.importing.words`).
"""

from __future__ import annotations

import re

_ELSEWHERE = re.compile(
    r"\bwięcej ofert\b[^.!?\n]{0,120}?(?=\b(?:na (?:naszej )?stronie\b|pod adresem\b|https?:|www\.))",
    re.IGNORECASE,
)
"""What else an agency has: "Więcej ofert: plandeka, chłodnia na stronie …"."""


def own_text(text: str) -> str:
    """The text without other offers."""
    return _ELSEWHERE.sub("", text)
