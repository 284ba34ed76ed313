"""Threads that wait for LanceDB: each in an event loop of its own, which goes with the thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from retrieval.store.waiting import waited


async def loop_here() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


def test_a_thread_waits_in_one_loop_of_its_own_that_is_closed_with_it() -> None:
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        first, again = (one.submit(lambda: waited(loop_here())).result() for _ in range(2))
        elsewhere = other.submit(lambda: waited(loop_here())).result()
        assert first is again
        assert first is not elsewhere
        assert not first.is_closed()
    assert first.is_closed()
    assert elsewhere.is_closed()


async def test_a_thread_that_runs_a_loop_already_waits_for_another_thread() -> None:
    assert waited(loop_here()) is not asyncio.get_running_loop()
