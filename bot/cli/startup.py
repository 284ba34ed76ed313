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


IMPORTING = 50_000
"""New objects after which garbage is looked for where millions of small ones are made, and none in a circle."""
SERVING = 10_000
"""The same where offers lately looked at are kept: to go through them takes 10 ms, amid somebody's answer."""


def started(*, collect_after: int | None = None) -> None:
    """From here on the process works for longer, and collects what that leaves behind.

    `collect_after`: so many new objects; None: as Python does by itself.
    """
    gc.freeze()
    if collect_after is not None:
        gc.set_threshold(collect_after)
    gc.enable()
