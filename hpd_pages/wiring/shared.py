"""A shared audit: the pages of a registry of any size, given away by host to many workers.

The head reads the registry, looks at what all pages need (the Department's own site), gives
bundles away, and closes the run. Workers look, keep the bytes and record the results. A run that
was stopped is gone on with, as after any audit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.engine.dispatch import Bundle, Crew, Office, dispatch
from hpd_pages.wiring.bundles import Order, PatientStore, Secret, Settings, Task
from hpd_pages.wiring.defaults import HISTORY, STATE, TOOL
from hpd_pages.wiring.looking import Manner
from hpd_pages.wiring.places import evidence_folder, evidence_spool
from hpd_pages.wiring.roll import Roll, call_roll
from hpd_pages.wiring.share_out import Told, share_out

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hpd_pages.engine.shards import Shards
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.model.finding import Attestation
    from hpd_pages.model.report import Report, Run
    from hpd_pages.model.tally import Tally

WHOLE = 1_000
"""Up to so many pages are reported page by page where nobody asks for a format."""
PATIENCE = 600.0
"""Seconds without any result after which a run is left to be gone on with later."""
_RESUMABLE = timedelta(hours=12)

Hire = Callable[[Callable[[Bundle], Order]], AbstractContextManager[Crew]]
"""Brings the workers, who get the order of a bundle from the function given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What a shared audit found: counted, and page by page where that was wanted."""

    tally: Tally
    report: Report | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of a shared audit; see `wiring.audit.audit` for the first five.

    `whole` asks for the report page by page whatever their number: it is held in memory.
    """

    ids: Sequence[str] = ()
    store: str = ""
    saved: Sequence[str] = ()
    office: str = ""
    evidence_at: str = ""
    notify: bool = False
    whole: bool = False


def audit_shared(start: Path, wanted: Wanted, manner: Manner, hire: Hire) -> Shared:
    """Look at the pages as `audit` does, with workers.

    Raises RegistryError, UsageError, and StoreError where nothing gets on for ten minutes: what was
    recorded stays, and the next audit goes on from there.
    """
    from hpd_pages.io.one_at_a_time import alone
    from hpd_pages.io.registry import find_root

    with alone(find_root(start) / STATE):
        roll = call_roll(start, wanted.ids, STATE)
        try:
            return _Head(start, roll, wanted, manner).run(hire)
        finally:
            roll.pages.close()


class _Head:
    """One shared audit under way, in the process that was asked for it."""

    def __init__(self, start: Path, roll: Roll, wanted: Wanted, manner: Manner) -> None:
        from hpd_pages.io.captures import read_captures
        from hpd_pages.io.evidence import Evidence

        department = roll.department
        self._start = start
        self._roll = roll
        self._wanted = wanted
        self._manner = replace(manner, contact=manner.contact or department.crawler_contact)
        self._addresses = {entry.id: entry.url for entry in roll.entries}
        self._numbers = {entry.id: number for number, entry in enumerate(roll.entries)}
        self._captures = read_captures(wanted.saved, wanted.office, self._addresses)
        state = roll.root / STATE
        self._place = wanted.store or f"sqlite:///{(state / HISTORY).resolve()}"
        self._store = PatientStore(self._place, self._close_run)
        self._folder = evidence_folder(state, wanted.evidence_at)
        self._evidence: Evidence = Evidence(
            self._folder, tool=TOOL, say=manner.say, spool=evidence_spool(state)
        )

    def run(self, hire: Hire) -> Shared:
        """The whole of it."""
        try:
            self._store.open()
            with self._evidence:
                held = self._store.patiently(lambda h: h.attestations(self._addresses))
                run, done = self._opened(self._roll.inputs(self._captures, held))
                self._begin(run)
                shards, told = share_out(
                    self._roll,
                    self._manner,
                    done=done,
                    finals=self._store.patiently(lambda h: h.finals(list(self._addresses))),
                    keep=self._evidence.keep,
                )
                self._look(run, shards, told, held, hire)
                ended = self._end(run)
            return self._shared(ended)
        finally:
            self._store.close()

    def _opened(self, inputs: str) -> tuple[Run, frozenset[str]]:
        from hpd_pages.io.clock import now

        at = now()
        after = (datetime.fromisoformat(at) - _RESUMABLE).strftime("%Y-%m-%dT%H:%M:%SZ")
        pages = list(self._addresses)
        stopped = self._store.patiently(lambda h: h.stopped(pages, after, inputs))
        if stopped is None:
            return self._store.patiently(lambda h: h.begin(at, inputs)), frozenset()
        run, done = stopped
        self._manner.say(
            f"going on with run {run.id}, which was stopped before its end: "
            f"{len(done)} of {len(pages)} pages are done"
        )
        return run, done

    def _begin(self, run: Run) -> None:
        from hpd_pages.io.evidence_parts import welcome

        self._evidence.begin(run)
        for capture in self._captures.values():
            self._evidence.keep(capture)
        welcome(self._folder, run)

    def _look(
        self,
        run: Run,
        shards: Shards,
        told: Told,
        held: Mapping[str, tuple[Attestation, ...]],
        hire: Hire,
    ) -> None:
        """Give the pages away until each has its result."""
        settings = self._settings(run)

        def order(bundle: Bundle) -> Order:
            pages = [self._roll.pages.get(number) for number in bundle.pages]
            tasks = tuple(
                Task(
                    page=page,
                    expected=expected,
                    capture=self._captures.get(page.id),
                    attested=held.get(page.id, ()),
                )
                for page, expected in pages
            )
            seen = told.of(self._roll.entries[number] for number in bundle.pages)
            return Order(settings=settings, bundle=bundle, tasks=tasks, told=seen)

        office = Office(
            recorded=lambda numbers: self._recorded(run, numbers),
            give_up=lambda number, why: self._give_up(run, number, why),
            clock=time.monotonic,
            say=self._manner.say,
            patience=PATIENCE,
            stop=self._manner.stop,
        )
        total = len(self._roll.entries)
        for _ in range(total - shards.left()):
            self._manner.progress("", total)
        with hire(order) as crew:
            for numbers in dispatch(shards, crew, office):
                for number in numbers:
                    self._manner.progress(self._roll.entries[number].id, total)

    def _settings(self, run: Run) -> Settings:
        from hpd_pages.io.storage import is_local

        folder = self._folder.resolve() if is_local(self._folder) else self._folder
        return Settings(
            run=run,
            department=self._roll.department,
            store=Secret(self._place),
            evidence=str(folder),
            allow_private=self._manner.allow_private,
            browse=self._manner.browse,
            contact=self._manner.contact,
            api_bases=dict(self._manner.api_bases),
            keyed=_keyed(self._roll),
        )

    def _recorded(self, run: Run, numbers: Sequence[int]) -> frozenset[int]:
        ids = [self._roll.entries[number].id for number in numbers]
        there = self._store.patiently(lambda h: h.recorded(run, ids))
        return frozenset(self._numbers[name] for name in there)

    def _give_up(self, run: Run, number: int, why: str) -> None:
        from hpd_pages.model.report import Problem, Target

        entry = self._roll.entries[number]
        problem = Problem(
            message=f"no worker could look at this page to its end: {why}",
            hint="look at it by itself: `hpd-pages audit " + entry.id + "`",
            defect=True,
        )
        target = Target(target=entry.url, page=entry.id, problem=problem)
        self._store.patiently(lambda h: h.record_once(run, [target]))

    def _end(self, run: Run) -> Run:
        from hpd_pages.io.clock import now
        from hpd_pages.io.evidence_parts import join

        join(self._folder, run, self._evidence)
        return self._store.patiently(lambda h: h.finish(run, now()))

    def _close_run(self, connection: Connection, run: Run) -> None:
        from hpd_pages.engine.declared import declared_notices
        from hpd_pages.io.notices import declare_all
        from hpd_pages.io.run_seals import seal_run

        office = self._wanted.office
        told = (
            (page.id, declared_notices(page, expected.notices))
            for page, expected in self._roll.pages
        )
        declare_all(connection, told, at=run.finished_at, office=office)
        facts = {"tool": TOOL, "evidence": self._evidence.seals()}
        seal_run(connection, run, office=office, facts=facts)

    def _shared(self, run: Run) -> Shared:
        tally = self._store.patiently(lambda h: h.tally(run, self._roll.department.name))
        unread = tuple(str(problem.args[0]) for problem in self._roll.problems)
        if not self._wanted.ids:
            tally = replace(tally, problems=(*tally.problems, *unread))
        whole = self._wanted.whole or len(self._roll.entries) <= WHOLE
        return Shared(tally=tally, report=self._report(run) if whole else None)

    def _report(self, run: Run) -> Report:
        from hpd_pages.model.report import Report
        from hpd_pages.wiring.alerts import Teller
        from hpd_pages.wiring.open_registry import open_registry
        from hpd_pages.wiring.past_runs import over_time

        registry = open_registry(self._start, lean=True)
        results = self._store.patiently(lambda h: h.results(run))
        found = Report(
            command="audit",
            tool=TOOL,
            targets=tuple(results[entry.id] for entry in self._roll.entries),
            department=self._roll.department.name,
            run=run,
        )
        found = registry.located(found)
        found = self._store.patiently(lambda h: over_time(found, registry, h))
        found = replace(found, targets=(*found.targets, *registry.unread(self._wanted.ids)))
        if self._wanted.notify:
            Teller(
                report=found,
                settings=self._roll.department.alerts,
                state=self._roll.root / STATE,
                say=self._manner.say,
                forge_bases=self._manner.forge_bases,
            ).tell(self._store.patiently(lambda h: h.sightings()))
        return found


def _keyed(roll: Roll) -> frozenset[str]:
    """The platforms whose API key stands in the environment here."""
    import os

    from hpd_pages.io.tokens import tokens

    return frozenset(tokens(roll.department.tokens, os.environ))
