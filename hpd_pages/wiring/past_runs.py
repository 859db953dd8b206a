"""The history of a registry: the run that was asked for, and what many runs say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE
from hpd_pages.wiring.open_registry import OpenRegistry

if TYPE_CHECKING:
    from hpd_pages.io.history import SqlHistory
    from hpd_pages.model.report import Absent, Report, Run

TREND_RUNS = 52
"""Runs shown in the trend: a year of weekly audits, or seven weeks of daily ones."""


def open_there(registry: OpenRegistry, store: str) -> SqlHistory:
    """The registry's history. Raises UsageError where no audit was ever made."""
    from hpd_pages.errors import UsageError
    from hpd_pages.io.history import open_history

    path = registry.root / STATE / HISTORY
    if not store and not path.is_file():
        raise UsageError("there is no history yet", hint="run `hpd-pages audit` first")
    return open_history(store or path)


def asked_for(history: SqlHistory, run_id: str) -> Run:
    """The run of that number, or the last one. Raises UsageError where there is none."""
    from hpd_pages.errors import UsageError

    if run_id and not run_id.isdecimal():
        raise UsageError(f"“{run_id}” is no run", hint="a run is a number: --run 12")
    run = history.run(run_id)
    if run is None:
        hint = "run `hpd-pages audit` first"
        if last := history.run():
            hint = f"the last run is {last.id}"
        raise UsageError(f"there is no run {run_id}".rstrip(), hint=hint)
    return run


def over_time(found: Report, registry: OpenRegistry, history: SqlHistory) -> Report:
    """The report with the trend, the last good look at each page, and the pages left out."""
    if found.run is None:
        return found
    seen = history.seen(found.run)
    targets = tuple(replace(t, seen_at=seen.get(t.page or "", "")) for t in found.targets)
    return replace(
        found,
        targets=targets,
        trend=history.trend(found.run, TREND_RUNS),
        absent=_absent(found, registry, seen),
    )


def _absent(found: Report, registry: OpenRegistry, seen: Mapping[str, str]) -> tuple[Absent, ...]:
    from hpd_pages.model.page import Status
    from hpd_pages.model.report import Absent

    there = {target.page for target in found.targets}
    return tuple(
        Absent(page=page.id, seen_at=seen.get(page.id, ""))
        for page in registry.pages
        if page.id not in there and page.status is not Status.RETIRED
    )
