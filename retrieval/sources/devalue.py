"""The data of pages that Nuxt 3 makes (`__NUXT_DATA__`): one list, in which values are named by their numbers.

https://github.com/Rich-Harris/devalue: `[{"title": 1}, "Zdun"]` is {"title": "Zdun"}.
"""

from __future__ import annotations

import json
from typing import Any

_MARKED = frozenset("Reactive ShallowReactive Ref ShallowRef Set Date EmptyRef EmptyShallowRef NuxtError".split())
"""Names of lists that hold the number of what they only wrap; `Set` holds those of its members."""

_MOST = 500_000
"""Values that a page unfolds to; one value may be named by many others."""

_LONGEST = 16_000_000
"""Characters of all of them together, each counted as often as it is named."""

_DEEPEST = 60


def unfolded(raw: str) -> Any:
    """The value that the list stands for; None where it is no such list, or too much comes out of it."""
    try:
        values = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, list) or not values or not isinstance(values[0], (list, dict)):
        return None
    try:
        return _Unfolding(values).value(0, 0)
    except (_TooMuchError, IndexError):
        return None


class _TooMuchError(Exception):
    """More comes out of a page than any page holds."""


class _Unfolding:
    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._made = 0
        self._length = 0

    def value(self, number: Any, depth: int) -> Any:
        """The value of a number; None for those below zero, which stand for what JSON has no words for."""
        self._made += 1
        if self._made > _MOST or depth > _DEEPEST:
            raise _TooMuchError
        if not isinstance(number, int) or number < 0:
            return None
        held = self._values[number]
        if isinstance(held, dict):
            return {self._counted(name): self.value(inner, depth + 1) for name, inner in held.items()}
        if not isinstance(held, list):
            return self._counted(held)
        if held and isinstance(held[0], str):
            return self._wrapped(held[0], held[1:], depth + 1)
        return [self.value(inner, depth + 1) for inner in held]

    def _counted(self, plain: Any) -> Any:
        """A text, a number or nothing, once more in what the page unfolds to."""
        self._length += len(plain if isinstance(plain, str) else str(plain))
        if self._length > _LONGEST:
            raise _TooMuchError
        return plain

    def _wrapped(self, kind: str, held: list[Any], depth: int) -> Any:
        if kind not in _MARKED:
            return None
        if kind == "Set":
            return [self.value(inner, depth) for inner in held]
        if kind == "Date":
            return self._counted(held[0]) if held and isinstance(held[0], str) else None
        return self.value(held[0], depth) if held else None
