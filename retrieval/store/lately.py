"""What was read of the table lately: different people ask for the same offers, and one asks for them again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

K = TypeVar("K")
V = TypeVar("V")


class Lately(Generic[K, V]):
    """The `most` values used last, all of one version of the table: with another one they are forgotten.

    Safe to share by threads.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._version = 0
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._changing = threading.Lock()

    def known(self, version: int, keys: Iterable[K]) -> dict[K, V]:
        """The values of those keys that are kept."""
        with self._changing:
            if version != self._version:
                return {}
            found = {key: self._kept[key] for key in keys if key in self._kept}
            for key in found:
                self._kept.move_to_end(key)
            return found

    def keep(self, version: int, values: Mapping[K, V]) -> None:
        """`values` were read when the table had this version, or a later one."""
        with self._changing:
            if version != self._version:
                self._kept.clear()
                self._version = version
            self._kept.update(values)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
