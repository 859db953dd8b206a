"""Rejudge: what today's rules say of the bytes that an audit kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import STATE, TOOL
from hpd_pages.wiring.open_registry import open_registry
from hpd_pages.wiring.past_runs import asked_for, open_there
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from hpd_pages.model.report import Report


def rejudge(
    start: Path,
    run_id: str,
    *,
    store: str = "",
    api_bases: Mapping[str, str] | None = None,
    evidence_at: str = "",
) -> Report:
    """What today's rules say of the bytes that run `run_id` kept, or the last one.

    `api_bases` and `evidence_at` are those of the audit. Raises UsageError for a run that is not
    there, StoreError where its evidence is missing.
    """
    from hpd_pages.engine import rejudge as engine
    from hpd_pages.engine.doors import doors
    from hpd_pages.engine.observe import Drawing
    from hpd_pages.io.stored_looks import StoredLooks
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.rules.wording import WORDINGS

    registry = open_registry(start)
    with open_there(registry, store) as history:
        run = asked_for(history, run_id)
        results = history.results(run)
        addresses = {page.id: page.url for page in registry.pages}
        held = history.attestations(addresses, run.started_at)
        accounts = history.accounts(addresses)
    seen = any(target.look and target.look.digest for target in results.values())
    folder = evidence_folder(registry.root / STATE, evidence_at)
    stored = StoredLooks(folder, run.id, run.started_at, wanted=seen)
    report = engine.rejudge(
        run,
        results,
        registry.pages,
        registry.department,
        look=stored,
        rules=CATALOGUE,
        wordings=WORDINGS,
        platforms=PLATFORMS,
        expect=registry.expected,
        attestations=held,
        accounts=accounts,
        doors=doors(
            PLATFORMS,
            variables={},
            present=[platform.id for platform in PLATFORMS],
            bases=api_bases or {},
        ),
        drawing=Drawing(draw=stored.drawn, every=True),
        tool=TOOL,
    )
    return registry.located(report)
