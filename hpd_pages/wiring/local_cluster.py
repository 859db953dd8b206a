"""A scheduler and workers of this machine, for audits that are shared out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable


def run(workers: int, threads: int, port: int, started: Callable[[str], None]) -> None:
    """Start them on 127.0.0.1, tell their address, and stay until SIGINT or SIGTERM.

    Raises StoreError where Dask is not installed, UsageError where the port is taken.
    """
    import logging
    from importlib.util import find_spec

    from hpd_pages.errors import StoreError, UsageError

    if find_spec("distributed") is None:
        hint = "pip install 'hpd-pages[cluster]'"
        raise StoreError("Dask distributed is not installed", hint=hint)
    from distributed import LocalCluster

    # Ctrl-C reaches every process of the window: what is started now leaves it to this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        cluster = LocalCluster(
            n_workers=workers,
            threads_per_worker=threads,
            processes=True,
            host="127.0.0.1",
            scheduler_port=port,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )
    except (OSError, RuntimeError) as error:
        raise UsageError(
            f"the scheduler cannot listen on port {port} of 127.0.0.1: {error}",
            hint="another one may run there: use its address, or take another --port",
        ) from error
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: ended.set())
    with cluster:
        started(cluster.scheduler_address)
        ended.wait()
