"""One audit of a registry at a time: a second one is told so and does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from hpd_pages.errors import StoreError


@contextmanager
def alone(folder: Path, what: str = "audit") -> Iterator[None]:
    """Hold the registry's lock for one kind of work; the system frees it however the process ends.

    Raises StoreError where another one of that kind holds it, or the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / f"{what}.lock", timeout=0)
        lock.acquire()
    except Timeout as error:
        raise StoreError(
            f"another {what} of this registry is running ({folder / f'{what}.lock'} is held)",
            hint="wait for it to end, then try again",
        ) from error
    except OSError as error:
        raise StoreError(
            f"{folder}: cannot be written: {error.strerror or error}",
            hint="check the permissions of the registry's folder",
        ) from error
    try:
        yield
    finally:
        lock.release()
