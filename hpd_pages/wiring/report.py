"""Report: what an earlier audit found, over time, and what changed between two audits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import HISTORY, STATE, TOOL
from hpd_pages.wiring.open_registry import OpenRegistry, open_registry, opened
from hpd_pages.wiring.past_runs import asked_for, open_there, over_time
from hpd_pages.wiring.records_register import register_lines

if TYPE_CHECKING:
    from hpd_pages.model.report import Point, Report, Run, Target


def report(start: Path | OpenRegistry, run_id: str = "", *, store: str = "") -> Report:
    """What run `run_id` found, or the last one, as it was judged then; nothing is fetched.

    Raises UsageError for a run that is not there, StoreError.
    """
    registry = opened(start)
    with open_there(registry, store) as history:
        run = asked_for(history, run_id)
        found = _report(registry, run, history.results(run))
        found = over_time(found, registry, history)
    return replace(found, records=register_lines(registry, store))


def runs(start: Path | OpenRegistry, *, store: str = "") -> tuple[Point, ...]:
    """The latest runs that came to their end, oldest first; none where there was no audit."""
    from hpd_pages.wiring.past_runs import TREND_RUNS

    registry = opened(start, lean=True)
    if not store and not (registry.root / STATE / HISTORY).is_file():
        return ()
    with open_there(registry, store) as history:
        last = history.run()
        return history.trend(last, TREND_RUNS) if last else ()


def compare(
    start: Path,
    earlier: str,
    later: str,
    *,
    store: str = "",
    api_bases: Mapping[str, str] | None = None,
) -> Report:
    """What the later of two runs found, with what changed since the earlier one, and why.

    Both runs are judged again by today's rules, which tells a page that changed from a rule that
    did. Raises UsageError for a run that is not there or the same run twice, StoreError.
    """
    from hpd_pages.engine.compare import compare as engine
    from hpd_pages.errors import UsageError

    registry = open_registry(start)
    with open_there(registry, store) as history:
        runs = [asked_for(history, name) for name in (earlier, later)]
        before, after = sorted(runs, key=lambda run: int(run.id))
        if before.id == after.id:
            raise UsageError(
                f"run {before.id} cannot be compared with itself", hint="name two runs"
            )
        found = _report(registry, replace(after, previous=before.id), history.results(after))
        found = replace(found, command="compare")
        targets = engine(
            found.targets,
            history.results(before),
            _today(start, after, store, api_bases),
            _today(start, before, store, api_bases),
        )
        return over_time(replace(found, targets=targets), registry, history)


def _report(registry: OpenRegistry, run: Run, results: Mapping[str, Target]) -> Report:
    """The results in the registry's order; pages that are no longer declared come last."""
    from hpd_pages.model.report import Report

    order = {page.id: number for number, page in enumerate(registry.pages)}
    ids = sorted(results, key=lambda page: (order.get(page, len(order)), page))
    found = Report(
        command="report",
        tool=TOOL,
        targets=tuple(results[page] for page in ids),
        department=registry.department.name,
        run=run,
    )
    return registry.located(found)


def _today(
    start: Path, run: Run, store: str, api_bases: Mapping[str, str] | None
) -> Mapping[str, Target]:
    """The run as today's rules judge it, by page; nothing where its evidence is missing."""
    from hpd_pages.errors import StoreError
    from hpd_pages.wiring.rejudge import rejudge

    try:
        judged = rejudge(start, run.id, store=store, api_bases=api_bases)
    except StoreError:
        return {}
    return {target.page or "": target for target in judged.targets}
