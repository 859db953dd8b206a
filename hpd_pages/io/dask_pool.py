"""Workers of a Dask cluster: each order goes to one of them, and comes back or is told lost.

Workers of another version of hpd-pages are not used. A scheduler that restarts is found again.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from hpd_pages.errors import StoreError, UsageError, WorkerLost

if TYPE_CHECKING:
    from distributed import Client, Future

_CONNECT = 10.0
_LOOK_AROUND = 1.0
_EACH = 4
"""Orders that one worker has at most, those that wait included."""
_POLL = 0.05


class DaskPool:
    """The workers at a scheduler's address. `version` is the hpd-pages that they must have.

    Raises UsageError where no scheduler answers, or where all its workers are of another version.
    """

    def __init__(
        self,
        address: str,
        work: Callable[[bytes], object],
        *,
        version: str,
        say: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        self._address = address
        self._work = work
        self._leave = leave
        self._version = version
        self._say = say
        self._orders: dict[Future[Any], tuple[bytes, str]] = {}
        self._good: dict[str, int] = {}
        self._refused: dict[str, str] = {}
        self._looked = 0.0
        self._client: Client | None = None
        self._client = self._connected()
        if self._client is None:
            raise UsageError(
                f"no scheduler answers at {address}",
                hint="start one here with `hpd-pages cluster local`, or check the address",
            )

    def free(self) -> int:
        """How many orders could be given now; none while the scheduler is away."""
        self._look_around()
        if not self._good and self._refused:
            raise UsageError(next(iter(self._refused.values())), hint=_mend(self._version))
        return sum(self._good.values()) - len(self._orders)

    def give(self, order: bytes) -> None:
        """Send it to the worker that has the least to do."""
        load = Counter(worker for _, worker in self._orders.values())
        worker = min(self._good, key=lambda name: load[name] / self._good[name])
        client = self._client
        if client is None:
            raise StoreError("the scheduler is away", hint="start it again")
        future = client.submit(
            self._work,
            order,
            key=f"hpd-pages-{uuid.uuid4().hex}",
            workers=[worker],
            allow_other_workers=False,
            pure=False,
            retries=0,
        )
        self._orders[future] = (order, worker)

    def ended(self, seconds: float) -> Sequence[tuple[bytes, object]]:
        """The orders that came to an end, with what came of them, waiting for the first so long."""
        end = time.monotonic() + seconds
        while True:
            self._look_around()
            found = [future for future in self._orders if self._is_over(future)]
            if found or time.monotonic() > end:
                return [(self._orders.pop(future)[0], self._outcome(future)) for future in found]
            time.sleep(_POLL)

    def close(self) -> None:
        """Take back what is not done, and leave the workers without anything of the run."""
        client, self._client = self._client, None
        if client is None:
            return
        with suppress(Exception):
            client.cancel(list(self._orders), force=True)
            client.run(self._leave, workers=list(self._good), on_error="ignore")
        with suppress(Exception):
            client.close(timeout=_CONNECT)

    def _is_over(self, future: Future[Any]) -> bool:
        worker = self._orders.get(future, (b"", ""))[1]
        return future.done() or self._client is None or worker not in self._good

    def _outcome(self, future: Future[Any]) -> object:
        try:
            if future.status == "finished":
                return future.result(timeout=_CONNECT)
            if future.status == "error":
                return future.exception(timeout=_CONNECT)
        except Exception as error:  # noqa: BLE001 - whatever the way to the worker broke with
            return WorkerLost(f"its answer did not arrive: {error}", blame=False)
        with suppress(Exception):
            future.cancel(force=True)
        if self._client is None or self._client.status != "running":
            return WorkerLost("the scheduler went away", blame=False)
        return WorkerLost("a worker of the cluster went away", blame=True)

    def _look_around(self) -> None:
        """Who is there now; those that came since are asked for their version."""
        if time.monotonic() - self._looked < _LOOK_AROUND:
            return
        self._looked = time.monotonic()
        there = self._there()
        self._good = {name: size for name, size in self._good.items() if name in there}
        for name in self._refused.keys() - there.keys():
            del self._refused[name]
        new = [name for name in there if name not in self._good and name not in self._refused]
        for name, found in self._versions(new).items():
            if found == self._version:
                self._good[name] = max(2, min(_EACH, 2 * there[name]))
            else:
                self._refuse(name, found)

    def _there(self) -> Mapping[str, int]:
        """The threads of every worker by its address; none while the scheduler is away."""
        if self._client is None or self._client.status == "closed":
            self._client = self._connected()
        if self._client is None or self._client.status != "running":
            return {}
        try:
            self._client.sync(self._client._update_scheduler_info, n_workers=-1)  # noqa: SLF001
            workers = self._client.scheduler_info(n_workers=-1)["workers"]
        except Exception:  # noqa: BLE001 - the scheduler is going away just now
            return {}
        return {name: int(told["nthreads"]) for name, told in workers.items()}

    def _versions(self, workers: Sequence[str]) -> Mapping[str, str]:
        """The version of hpd-pages that each worker has, "" for none."""
        if not workers or self._client is None:
            return {}
        try:
            told: Mapping[str, object] = self._client.run(
                _asker(), workers=list(workers), on_error="return"
            )
        except Exception:  # noqa: BLE001 - they went away while they were asked
            return {}
        return {name: found if isinstance(found, str) else "" for name, found in told.items()}

    def _refuse(self, name: str, found: str) -> None:
        has = f"has hpd-pages {found}" if found else "has no hpd-pages"
        words = f"the worker at {name} {has}, this audit is of {self._version}: it is not used"
        self._refused[name] = words
        self._say(f"{words}\n  hint: {_mend(self._version)}")

    def _connected(self) -> Client | None:
        from distributed import Client

        try:
            return Client(self._address, timeout=_CONNECT, set_as_default=False)
        except (OSError, ValueError):
            return None


@contextmanager
def dask_pool(
    address: str,
    work: Callable[[bytes], object],
    *,
    version: str,
    say: Callable[[str], None],
    leave: Callable[[], None],
) -> Iterator[DaskPool]:
    """The cluster's workers, left as they were at the end of the block."""
    pool = DaskPool(address, work, version=version, say=say, leave=leave)
    try:
        yield pool
    finally:
        pool.close()


def _mend(version: str) -> str:
    return (
        f"on that machine run `pip install 'hpd-pages[cluster]=={version}'` and start its worker "
        "again"
    )


def _asker() -> Callable[[], str]:
    """A function that asks a worker for its version; it travels by value, as another version may
    not have it.
    """

    def asked() -> str:
        try:
            import hpd_pages
        except ImportError:
            return ""
        return str(getattr(hpd_pages, "__version__", ""))

    return asked
