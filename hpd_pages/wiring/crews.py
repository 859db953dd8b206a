"""The workers of a shared audit: processes of this machine, or those of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from hpd_pages import __version__
from hpd_pages.engine.dispatch import Bundle, Crew, Done, Lost
from hpd_pages.errors import StoreError, UsageError, WorkerLost
from hpd_pages.wiring.bundles import Order, close_sessions, do_packed, packed
from hpd_pages.wiring.shared import Hire


class Pool(Protocol):
    """Does orders somewhere else."""

    def free(self) -> int:
        """How many could be given now."""

    def give(self, order: bytes) -> None:
        """Have one done."""

    def ended(self, seconds: float) -> Sequence[tuple[bytes, object]]:
        """Those that came to an end, with what came of each."""


class PoolCrew:
    """A crew over a pool; fulfils the engine's Crew port."""

    def __init__(self, pool: Pool, order_of: Callable[[Bundle], Order]) -> None:
        self._pool = pool
        self._order_of = order_of
        self._bundles: dict[bytes, Bundle] = {}

    def free(self) -> int:
        """How many bundles could be given away now."""
        return self._pool.free()

    def give(self, bundle: Bundle) -> None:
        """Have a worker look at the bundle's pages."""
        order = packed(self._order_of(bundle))
        self._bundles[order] = bundle
        self._pool.give(order)

    def reports(self, seconds: float) -> Sequence[Done | Lost]:
        """What came back, waiting up to so many seconds for the first."""
        return [
            _report(self._bundles.pop(order), outcome)
            for order, outcome in self._pool.ended(seconds)
        ]


def processes(count: int) -> Hire:
    """So many processes of this machine."""
    from hpd_pages.io.process_pool import process_pool

    @contextmanager
    def hired(order_of: Callable[[Bundle], Order]) -> Iterator[Crew]:
        with process_pool(count, do_packed) as pool:
            yield PoolCrew(pool, order_of)

    return hired


def cluster(address: str, say: Callable[[str], None]) -> Hire:
    """The workers of the Dask cluster whose scheduler is at the address.

    Raises StoreError where Dask is not installed.
    """
    from importlib.util import find_spec

    if find_spec("distributed") is None:
        hint = "pip install 'hpd-pages[cluster]'"
        raise StoreError("Dask distributed is not installed", hint=hint)
    from hpd_pages.io.dask_pool import dask_pool

    @contextmanager
    def hired(order_of: Callable[[Bundle], Order]) -> Iterator[Crew]:
        with dask_pool(
            address, do_packed, version=__version__, say=say, leave=close_sessions
        ) as pool:
            yield PoolCrew(pool, order_of)

    return hired


def _report(bundle: Bundle, outcome: object) -> Done | Lost:
    """What became of a bundle: an error that another try would meet again is told as fatal."""
    match outcome:
        case Done():
            return outcome
        case WorkerLost():
            return Lost(bundle=bundle, why=outcome.message, blame=outcome.blame, hint=outcome.hint)
        case StoreError():
            return Lost(bundle=bundle, why=outcome.message, blame=False, hint=outcome.hint)
        case UsageError():
            return Lost(bundle=bundle, why=outcome.message, blame=False, fatal=outcome)
        case _:
            why = f"{type(outcome).__name__} in a worker"
            return Lost(bundle=bundle, why=why, blame=True)
