"""Starting quickly: what a start makes stays, so looking for garbage in it is half a second for nothing."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def quick_start() -> Iterator[None]:
    """No garbage is collected inside, until `started`."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


_RARELY = 50_000
"""New objects after which garbage is looked for where millions of small ones are made, and none in a circle."""


def started(*, rarely: bool = False) -> None:
    """From here on the process works for longer, and collects what that leaves behind."""
    gc.freeze()
    if rarely:
        gc.set_threshold(_RARELY)
    gc.enable()
