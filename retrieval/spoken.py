"""Which of the languages that an offer requires somebody lacks; of "angielski lub niemiecki" one is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.store.conditions import AllOf, AnyOf, Without, labelled
from retrieval.store.labels import EITHER, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from retrieval.store.conditions import Condition
    from retrieval.store.digest import Digest


def unmet(row: Digest, speaks: Callable[[str], bool]) -> list[str]:
    """The languages (ISO 639-1) that the offer requires of somebody who `speaks` others."""
    lacking = [code for code in row.values("languages") if not speaks(code)]
    if not lacking or not any(map(speaks, row.values(EITHER))):
        return lacking
    return [code for code in lacking if not row.has(label(EITHER, code))]


def without(refused: Sequence[str], spoken: Sequence[str]) -> Condition:
    """What an offer must meet that requires none of the languages `refused`, or takes one that may be `spoken`."""
    none = Without(labelled(label("languages", code) for code in refused))
    others = labelled(label(EITHER, code) for code in ("pl", *spoken) if code not in refused)
    each = (
        AnyOf((Without(labelled((label("languages", code),))), labelled((label(EITHER, code),))))
        for code in refused
    )
    return AnyOf((none, AllOf((others, *each))))
