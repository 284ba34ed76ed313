"""Another process that writes to a store, for the tests: `store_child.py FOLDER WHAT`."""

from __future__ import annotations

import resource
import signal
import sys
from itertools import count

from store_offers import NOW, many, opened

from bot.errors import StoreError


def put_for_ever(folder: str) -> None:
    """Puts, closes and optimises until it is killed; says "ready" just before it begins."""
    import lancedb  # noqa: F401  # so that "ready" comes after the second it takes

    print("ready", flush=True)
    with opened(folder) as store, store.lock("import tablica"):
        for turn in count():
            store.put(many(40 + 40 * (turn % 5)), now=NOW)
            store.close(["dużo:1", "dużo:2"], NOW)
            if turn % 3 == 2:
                store.optimise()


def put_without_room(folder: str) -> None:
    """As on a full disk: no file may grow beyond 4 kB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    with opened(folder) as store:
        try:
            store.put(many(500), now=NOW)
        except StoreError as error:
            print(type(error).__name__, error)


if __name__ == "__main__":
    {"put": put_for_ever, "no-room": put_without_room}[sys.argv[2]](sys.argv[1])
