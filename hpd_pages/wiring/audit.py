"""Audit: look at the live pages, keep the bytes, then the results; or say what would be fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.alerts import Teller
from hpd_pages.wiring.defaults import HISTORY, STATE, TOOL
from hpd_pages.wiring.looking import Browse, Manner, doors_and_keys, eyes
from hpd_pages.wiring.open_registry import OpenRegistry, open_registry
from hpd_pages.wiring.past_runs import over_time
from hpd_pages.wiring.places import evidence_folder, evidence_spool

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.model.page import Page
    from hpd_pages.model.plan import Step
    from hpd_pages.model.report import Report, Run
    from hpd_pages.model.rule import Expected


def audit(
    start: Path,
    ids: Sequence[str],
    manner: Manner,
    *,
    store: str = "",
    saved: Sequence[str] = (),
    office: str = "",
    notify: bool = False,
    evidence_at: str = "",
) -> Report:
    """Look at every page of the registry, or those named, and keep the results in its history.

    `store` is the history's database URL, "" for the SQLite file beside the registry; `saved` are
    captures as `ID=FILE`, and `office` says whose; `notify` tells whom the department named;
    `evidence_at` is another folder for the evidence, "" for the one beside the history.

    Raises RegistryError, UsageError for an id that is not there, Stopped where `manner` says so,
    StoreError.
    """
    from hpd_pages.engine import audit as engine
    from hpd_pages.engine.declared import declared_notices
    from hpd_pages.engine.verdicts import verdicts
    from hpd_pages.io.captures import read_captures
    from hpd_pages.io.clock import now
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.io.history import open_history
    from hpd_pages.io.notices import declare_all
    from hpd_pages.io.one_at_a_time import alone
    from hpd_pages.io.run_seals import seal_run
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.rules.wording import WORDINGS

    registry = open_registry(start, lean=True)
    department = registry.department
    pages = registry.chosen(ids)
    promised = _promises(registry, pages)
    captures = read_captures(saved, office, {page.id: page.url for page in pages})

    def begun(run: Run) -> None:
        if run.resumed:
            manner.say(f"going on with run {run.id}, which was stopped before its end")
        evidence.begin(run)
        for capture in captures.values():
            evidence.keep(capture)

    def close_run(connection: Connection, run: Run) -> None:
        told = ((page.id, declared_notices(page, promised[page.id].notices)) for page in pages)
        declare_all(connection, told, at=run.finished_at, office=office)
        facts = {"tool": TOOL, "evidence": evidence.seals()}
        seal_run(connection, run, office=office, facts=facts)

    polite = replace(manner, contact=manner.contact or department.crawler_contact)
    doors, keys = doors_and_keys(department, manner.api_bases)
    state = registry.root / STATE
    folder = evidence_folder(state, evidence_at)
    with (
        alone(state),
        open_history(store or state / HISTORY, close_run) as history,
        Evidence(folder, tool=TOOL, say=manner.say, spool=evidence_spool(state)) as evidence,
        eyes(polite, keep=evidence.keep, doors=doors, keys=keys) as seeing,
    ):
        addresses = {page.id: page.url for page in pages}
        held = history.attestations(addresses)
        report = engine.audit(
            pages,
            department,
            look=seeing.look,
            drawing=seeing.drawing,
            rules=CATALOGUE,
            wordings=WORDINGS,
            platforms=PLATFORMS,
            inputs=registry.inputs(captures, held),
            attestations=held,
            accounts=history.accounts(addresses),
            captures=captures,
            begun=begun,
            judged=lambda run, target: evidence.tell(target.target, now(), verdicts(run, target)),
            expect=lambda page: promised[page.id],
            history=history,
            clock=now,
            doors=doors,
            tool=TOOL,
            progress=lambda target: manner.progress(target.page or target.target, len(pages)),
            stop=manner.stop,
        )
        seen = history.sightings() if notify else ()
        report = over_time(registry.located(report), registry, history)
    report = replace(report, targets=(*report.targets, *registry.unread(ids)))
    if notify:
        Teller(
            report=report,
            settings=department.alerts,
            state=state,
            say=manner.say,
            forge_bases=manner.forge_bases,
        ).tell(seen)
    return report


def _promises(registry: OpenRegistry, pages: Sequence[Page]) -> Mapping[str, Expected]:
    """What each page promises, by id; equal notices are kept once, as most pages have the same."""
    kept: dict[str, str] = {}
    promised: dict[str, Expected] = {}
    for page in pages:
        expected = registry.expected(page)
        notices = {
            rule: {language: kept.setdefault(text, text) for language, text in texts.items()}
            for rule, texts in expected.notices.items()
        }
        promised[page.id] = replace(expected, notices=notices)
    return promised


def plan(start: Path, ids: Sequence[str], manner: Manner) -> tuple[Step, ...]:
    """What an audit of the pages named, or of all, would fetch and why; fetches nothing."""
    from hpd_pages.engine import plan as engine
    from hpd_pages.platforms import PLATFORMS

    registry = open_registry(start)
    doors, _ = doors_and_keys(registry.department, manner.api_bases)
    return engine.plan(
        registry.chosen(ids),
        registry.department,
        platforms=PLATFORMS,
        doors=doors,
        drawn=manner.browse is Browse.EVERY,
    )


def least_time(steps: Sequence[Step]) -> tuple[float, str, int]:
    """How long a plan takes by politeness alone, in seconds, the host that decides it, and how many
    of its addresses are asked.
    """
    from hpd_pages.engine import plan as engine
    from hpd_pages.wiring.defaults import GAP_SECONDS

    return engine.least_time(steps, gap=GAP_SECONDS)
