"""A model server that says one sentence over and over, for `python -m benchmarks.platforms.model TOKENS EVERY`."""

from __future__ import annotations

import asyncio
import json
import signal
import sys

PIECES = ("Oferta ", "[1] ", "jest ", "dobra. ")


def answer(tokens: int) -> list[str]:
    """Its answer, piece by piece; every sentence of it stands in the offers."""
    return [PIECES[i % len(PIECES)] for i in range(tokens - tokens % len(PIECES))]


async def main(tokens: int, every: float) -> None:
    from fakes.ollama import FakeOllama, Script

    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with FakeOllama(script=Script(pieces=answer(tokens), every=every)).served() as server:
        sys.stderr.write(json.dumps(server.url) + "\n")
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
