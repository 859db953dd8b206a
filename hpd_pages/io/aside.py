"""Puts values aside on disk while a run goes on, so that memory does not grow with the registry."""

from __future__ import annotations

import pickle
import threading
import zlib
from array import array
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, TypeVar

T = TypeVar("T")


class Aside(Generic[T]):
    """Values by number, in the order in which they were put aside; safe from many threads.

    They stand in a file without a name, which only this process reads and which is gone with it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - open as long as this is
        self._ends = array("Q", [0])
        self._lock = threading.Lock()

    def put(self, value: T) -> int:
        """The value's number."""
        packed = zlib.compress(pickle.dumps(value), 1)
        with self._lock:
            self._file.seek(self._ends[-1])
            self._file.write(packed)
            self._ends.append(self._ends[-1] + len(packed))
            return len(self._ends) - 2

    def get(self, number: int) -> T:
        """The value of that number."""
        start, end = self._ends[number], self._ends[number + 1]
        with self._lock:
            self._file.seek(start)
            packed = self._file.read(end - start)
        value: T = pickle.loads(zlib.decompress(packed))  # noqa: S301 - written above, by us
        return value

    def __len__(self) -> int:
        """How many values were put aside."""
        return len(self._ends) - 1

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
