"""Workers of a cluster: of this version only, and lost ones told, with the scheduler or without."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from hpd_pages import __version__
from hpd_pages.errors import UsageError, WorkerLost
from hpd_pages.io.dask_pool import DaskPool


def _work():
    """What a worker does in these tests, and what it does at the end; they travel by value."""

    def slowly(order: bytes) -> bytes:
        import time

        time.sleep(float(order))
        return order

    return slowly, lambda: None


slowly, nothing = _work()


@contextmanager
def scheduler(port: int) -> Iterator[str]:
    command = ["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    with _dask(*command) as process:
        yield f"tcp://127.0.0.1:{port}"
        process.kill()


@contextmanager
def worker(address: str) -> Iterator[subprocess.Popen[bytes]]:
    command = ["worker", address, "--host", "127.0.0.1", "--no-nanny", "--no-dashboard"]
    with _dask(*command, "--nthreads", "1") as process:
        yield process


@contextmanager
def _dask(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "dask", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until_free(pool: DaskPool) -> None:
    until(lambda: pool.free() > 0)


def until(met) -> None:
    end = time.monotonic() + 60
    while not met():
        assert time.monotonic() < end
        time.sleep(0.1)


def ended(pool: DaskPool) -> list[tuple[bytes, object]]:
    end = time.monotonic() + 60
    while not (found := list(pool.ended(0.5))):
        assert time.monotonic() < end
    return found


@pytest.mark.slow
def test_a_scheduler_that_restarts_is_found_again_and_what_was_out_is_told_lost():
    port = free_port()
    with scheduler(port) as address, worker(address):
        pool = DaskPool(address, slowly, version=__version__, say=print, leave=nothing)
        until_free(pool)
        pool.give(b"0.0")
        assert ended(pool) == [(b"0.0", b"0.0")]
        pool.give(b"60")
    ((order, outcome),) = ended(pool)
    assert order == b"60"
    assert isinstance(outcome, WorkerLost)
    until(lambda: pool.free() == 0)

    told: list[str] = []
    with scheduler(port) as address, worker(address):
        until_free(pool)
        pool.give(b"0.1")
        assert ended(pool) == [(b"0.1", b"0.1")]

        other = DaskPool(address, slowly, version="99.0", say=told.append, leave=nothing)
        with pytest.raises(UsageError) as caught:
            until_free(other)
        assert re.search(rf"has hpd-pages {__version__}, this audit is of 99.0", told[0])
        assert "pip install 'hpd-pages[cluster]==99.0'" in caught.value.hint
        other.close()
        pool.close()


def test_an_address_without_a_scheduler_is_told_at_once(monkeypatch):
    monkeypatch.setattr("hpd_pages.io.dask_pool._CONNECT", 0.5)
    with pytest.raises(UsageError, match="no scheduler answers at tcp"):
        DaskPool("tcp://127.0.0.1:9", slowly, version="1", say=print, leave=nothing)
