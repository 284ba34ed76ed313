"""How the adapter's time passes, as values: clocks, sleeping, and how often a growing text is shown."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


@dataclass(frozen=True, slots=True)
class Pulse:
    """Seconds between two pieces of a stream and between two updates (Slack allows some 50 a minute), before a
    first and a second sign of life, within which a question about a person's language is worth waiting for,
    between tries of a call, and before the first try to connect again (each further one waits twice as long).
    """

    stream: float = 0.6
    update: float = 1.3
    first_sign: float = 0.3
    sign_of_life: float = 1.0
    language: float = 1.0
    tries: tuple[float, ...] = (0.5, 1.0, 2.0)
    reconnect: float = 0.5
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
