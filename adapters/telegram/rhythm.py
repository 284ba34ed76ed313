"""The times and limits by which the Telegram adapter works, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rhythm:
    """In seconds. Telegram bears about 30 messages a second, 1 a second in a chat and 20 a minute in a group.

    Those limits are kept by previews, which also leave room for others; what must arrive is sent at once and waits
    where Telegram says so. `idle`: between questions for messages to a server that answers at once that there are
    none. `breath`: after messages, before the next question for some. `backoff`: the waits before further
    attempts, where another one does no harm. `closing`: how long something may still wait for that once the bot is
    being stopped. `neighbours`: how long the database may take before it counts as away. `silence`: how long a
    stranger is not told again. `edits`: after that, nobody corrects.
    """

    call: float = 20.0
    poll: float = 30.0
    idle: float = 0.5
    breath: float = 0.006
    chat_limits: tuple[tuple[int, float], ...] = ((1, 1.0),)
    group_limits: tuple[tuple[int, float], ...] = ((1, 3.0), (20, 60.0))
    group_spare: int = 8
    bot_limits: tuple[tuple[int, float], ...] = ((30, 1.0),)
    bot_spare: int = 10
    typing_after: float = 0.4
    typing_every: float = 4.5
    backoff: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 30.0)
    closing: float = 10.0
    neighbours: float = 2.0
    silence: float = 24 * 3600.0
    edits: float = 600.0

    def wait(self, attempt: int) -> float | None:
        """Before the attempt after this one (0-based); None where there is none."""
        return self.backoff[attempt] if attempt < len(self.backoff) else None
