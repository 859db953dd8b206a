"""Shares work out among processes of this machine, where it pays."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")
_PART = 16  # items that a process tells of at once


def cores() -> int:
    """How many processes may work at once: one for each core, where the system can fork safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def shared_out(
    work: Callable[[Item], Result], items: Sequence[Item], processes: int, *, enough: int
) -> list[Result]:
    """What comes of each item, in their order; `enough` items are worth the start of a process.

    What a process leaves undone, because it failed or the system ended it, is done in this one, so
    that an error is raised here.
    """
    processes = min(processes, len(items) // enough)
    done: dict[int, Result] = {}
    if processes > 1:
        try:
            done.update(_told(work, items, processes))
        except OSError:  # no more processes or pipes to be had
            done.clear()
    return [done[n] if n in done else work(item) for n, item in enumerate(items)]


def _told(
    work: Callable[[Item], Result], items: Sequence[Item], processes: int
) -> Iterator[tuple[int, Result]]:
    """Each process takes its share with it and ends with it, so that none is left waiting."""
    from multiprocessing import connection, get_context

    fork = get_context("fork")
    pipes = [fork.Pipe(duplex=False) for _ in range(processes)]
    ends: list[Connection] = [end for end, _ in pipes]
    workers = [
        fork.Process(
            target=_share,
            args=(work, items, range(n, len(items), processes), tell, tuple(ends)),
            daemon=True,
        )
        for n, (_, tell) in enumerate(pipes)
    ]
    for worker in workers:
        worker.start()
    for _, tell in pipes:
        tell.close()
    while ends:
        for end in [end for end in ends if end in connection.wait(ends)]:
            try:
                yield from end.recv()
            except EOFError:
                ends.remove(end)
    for worker in workers:
        worker.join()


def _share(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    numbers: Sequence[int],
    tell: Connection,
    ends: Iterable[Connection],
) -> None:
    """The life of a process: it says nothing of an error, which the first one then meets itself."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process says that it was stopped
    for end in ends:
        end.close()  # so that this process ends where the first one is gone
    try:
        for start in range(0, len(numbers), _PART):
            tell.send([(n, work(items[n])) for n in numbers[start : start + _PART]])
    except Exception:  # noqa: BLE001 - see above
        os._exit(1)
