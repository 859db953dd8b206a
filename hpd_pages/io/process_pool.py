"""Workers that are processes of this machine; one that is killed is replaced."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Generic, TypeVar

from hpd_pages.errors import WorkerLost

Order = TypeVar("Order")
Done = TypeVar("Done")
_WATCH = 1.0


class ProcessPool(Generic[Order, Done]):
    """So many processes, each of which does one order at a time; one more waits for each."""

    def __init__(self, count: int, work: Callable[[Order], Done]) -> None:
        self._count = count
        self._work = work
        self._orders: dict[Future[Done], Order] = {}
        self._pool = self._new()

    def free(self) -> int:
        """How many orders could be given now."""
        return 2 * self._count - len(self._orders)

    def give(self, order: Order) -> None:
        """Have it done; a pool that broke meanwhile is replaced."""
        try:
            future = self._pool.submit(self._work, order)
        except BrokenProcessPool:
            self._pool = self._new()
            future = self._pool.submit(self._work, order)
        self._orders[future] = order

    def ended(self, seconds: float) -> Sequence[tuple[Order, object]]:
        """The orders that came to an end, waiting up to so many seconds for the first."""
        if not self._orders:
            time.sleep(seconds)
            return ()
        done, _ = wait(self._orders, timeout=seconds, return_when=FIRST_COMPLETED)
        return [(self._orders.pop(future), _outcome(future)) for future in done]

    def close(self) -> None:
        """End the processes; what they are doing is given up."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        # Spawned, because a process with threads must not be forked.
        return ProcessPoolExecutor(
            self._count,
            mp_context=get_context("spawn"),
            initializer=_end_with,
            initargs=(os.getpid(),),
        )


@contextmanager
def process_pool(count: int, work: Callable[[Order], Done]) -> Iterator[ProcessPool[Order, Done]]:
    """The processes, ended with the block."""
    pool = ProcessPool(count, work)
    try:
        yield pool
    finally:
        pool.close()


def _outcome(future: Future[Done]) -> object:
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        return WorkerLost("a process was ended from outside, or had no memory left", blame=True)
    return future.result() if error is None else error


def _end_with(parent: int) -> None:
    """End this process when the one that started it is gone: nobody would take its results."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
