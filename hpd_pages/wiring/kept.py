"""A registry that is read again only where a file of it changed, for who asks it all day long."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from hpd_pages.wiring.defaults import HISTORY, STATE

if TYPE_CHECKING:
    from hpd_pages.model.kit import Kit
    from hpd_pages.model.report import Report
    from hpd_pages.wiring.open_registry import OpenRegistry

T = TypeVar("T")
FRESH = 1.0
"""Seconds for which the files are not looked at again; `forget` ends them at once."""
_READ = ("pages", "templates", "approvals")
_STORE_FRESH = 5.0


@dataclass(slots=True)
class _Known:
    mark: object
    value: object


class Kept:
    """What is said of one registry, for several threads; each answer is worked out once for as long
    as the files that it rests on stay as they are. Methods raise what the verbs raise.
    """

    def __init__(self, start: Path, *, store: str = "") -> None:
        self._start = start
        self._store = store
        self._lock = threading.RLock()
        self._known: dict[str, _Known] = {}
        self._mark: tuple[object, ...] = ()
        self._looked = 0.0

    def registry(self) -> OpenRegistry:
        """The registry with everything needed to write for its pages."""
        from hpd_pages.wiring.open_registry import open_registry

        return self.remembered("registry", lambda: open_registry(self._start))

    def validated(self) -> Report:
        """What is said of every declaration; what is remembered of a file is not judged again."""
        from hpd_pages.io.registry import list_registry
        from hpd_pages.wiring.remembered import remembered
        from hpd_pages.wiring.validate import judge

        def made() -> Report:
            listed = list_registry(self._start)
            return judge(listed, remembered(listed))[0]

        return self.remembered("validated", made)

    def audited(self) -> Report | None:
        """What the last audit found, with the trend; None where there was none."""
        from hpd_pages.errors import UsageError
        from hpd_pages.wiring.report import report

        def made() -> Report | None:
            try:
                return report(self._start, store=self._store)
            except UsageError:
                return None

        return self.remembered("audited", made, self.history_mark)

    def kit(self, page_id: str) -> Kit:
        """The page's kit as it would be written now. Raises UsageError for a stranger."""

        def made() -> Kit:
            registry = self.registry()
            (page,) = registry.chosen([page_id])
            return registry.checked_kit(page)

        return self.remembered(f"kit {page_id}", made)

    def remembered(
        self, name: str, make: Callable[[], T], also: Callable[[], object] = lambda: None
    ) -> T:
        """What `make` gave the last time where no file changed since, and `also` is as it was.

        One thread at a time: a renderer of templates serves one.
        """
        with self._lock:
            mark = (self._files(), also())
            known = self._known.get(name)
            if known is None or known.mark != mark:
                known = self._known[name] = _Known(mark, make())
            return cast("T", known.value)

    def forget(self) -> None:
        """Something was written: look at the files at the next question."""
        with self._lock:
            self._looked = 0.0

    def _files(self) -> tuple[object, ...]:
        now = time.monotonic()
        if not self._mark or now - self._looked >= FRESH:
            marks = tuple(_marks(self._root()))
            if marks != self._mark:
                self._known.clear()
            self._mark, self._looked = marks, now
        return self._mark

    def _root(self) -> Path:
        from hpd_pages.io.registry import find_root

        return find_root(self._start)

    def history_mark(self) -> object:
        """What changes with the history: its files, or every few seconds where it is elsewhere."""
        if self._store:
            return int(time.monotonic() / _STORE_FRESH)
        path = self._root() / STATE / HISTORY
        return tuple(_mark(Path(f"{path}{end}")) for end in ("", "-wal"))


def _marks(root: Path) -> Iterator[object]:
    """Of every file that a verb reads, what changes when it is written; and today's date."""
    from hpd_pages.io.clock import today

    yield today()
    for entry in os.scandir(root):
        if entry.is_file():
            yield entry.name, _of(entry.stat())
    for folder in _READ:
        yield from _below(root / folder)


def _below(folder: Path) -> Iterator[object]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
        else:
            yield entry.path, _of(entry.stat(follow_symlinks=False))


def _mark(path: Path) -> object:
    try:
        return _of(path.stat())
    except OSError:
        return None


def _of(status: os.stat_result) -> Any:  # noqa: ANN401 - compared, never read
    return status.st_mtime_ns, status.st_size, status.st_ino
