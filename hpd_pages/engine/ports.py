"""Ports: what the engine asks of the outside, as Protocols that io/ fulfils and tests fake."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from hpd_pages.model.finding import Verdict
from hpd_pages.model.report import Run, Target
from hpd_pages.model.response import Response


class Look(Protocol):
    """Brings back the bytes of a URL or a file; safe to call from many threads."""

    def __call__(self, target: str) -> Response:
        """What is there.

        Raises LookError where it could not be seen, with a cause of `model.finding.Reason`;
        UsageError or UnreadableFile where the target itself is wrong.
        """


class History(Protocol):
    """Keeps the results of runs, page by page, so that a killed run loses nothing that was done."""

    def begin(self, started_at: str) -> Run:
        """A new run, with the run before it. Raises StoreError."""

    def before(self, run: Run, page: str) -> Mapping[str, Verdict]:
        """The verdicts by rule that the page got in the last earlier run that looked at it."""

    def record(self, run: Run, target: Target) -> None:
        """Keep one page's result; on disk when this returns. Raises StoreError."""

    def finish(self, run: Run, finished_at: str) -> Run:
        """The run, closed at that time."""
