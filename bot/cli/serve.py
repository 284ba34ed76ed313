"""`szukaj serve`: Telegram and Slack, whichever have their tokens set, until the process is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

from bot.cli.log import start_log
from bot.cli.startup import SERVING, started
from bot.serving import serve

if TYPE_CHECKING:
    from argparse import Namespace
    from types import FrameType

    from bot.settings import Settings


_SIGNALS = [signal.SIGINT, signal.SIGTERM]
if sys.platform == "win32":
    _SIGNALS.append(signal.SIGBREAK)

_SWITCH_SECONDS = 0.0005
"""Threads that search give way so soon, instead of after 5 ms: the loop needs its turn at every message and word.

With 200 people talking, the offers of half of them stand there in 0.9 s instead of 1.4.
"""


def run(arguments: Namespace, settings: Settings) -> int:
    """Ends with 0 when it was told to stop, and after a second signal at once."""
    start_log(settings, serving=True)
    sys.setswitchinterval(_SWITCH_SECONDS)
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    told = False

    # Not loop.add_signal_handler: Windows has none, and a second signal must end even a loop that hangs.
    def tell(number: int, _frame: FrameType | None) -> None:
        nonlocal told
        if told:
            os._exit(128 + number)
        told = True
        loop.call_soon_threadsafe(stop.set)

    before = {number: signal.signal(number, tell) for number in _SIGNALS}
    try:
        await serve(settings, stop=stop, opened=lambda: started(collect_after=SERVING))
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
