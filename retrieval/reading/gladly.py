"""Whether "chętnie" says what somebody would do, or how they would rather have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.polish import names_nothing

if TYPE_CHECKING:
    from retrieval.reading.marks import Cue

_FOLLOWING = re.compile(r"[ ]+([a-z]+)")
_BESIDE_WISH = frozenset("tez takze rowniez i ale albo lub nawet tylko oraz jesli gdyby moze niech byle".split())


def would_do_it(flat_text: str, cue: Cue) -> bool:
    """Whether a verb follows "chętnie", which wishes for nothing then: "chętnie podejmę pracę w Łomży"."""
    following = _FOLLOWING.match(flat_text, cue.end)
    if following is None or flat_text[cue.start : cue.end].strip() != "chetnie":
        return False
    return following[1] not in _BESIDE_WISH and (names_nothing(following[1]) or following[1].startswith("dorob"))
