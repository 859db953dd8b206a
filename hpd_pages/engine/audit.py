"""Audits a registry: every page exactly one result, hosts side by side, each host in turn."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from hpd_pages.engine.defect import defect_of
from hpd_pages.engine.expect import notice_pages
from hpd_pages.engine.look_at import Assignment, look_at, site_of
from hpd_pages.engine.observe import NO_DRAWING, Drawing
from hpd_pages.engine.ports import History, Look
from hpd_pages.engine.settle import NOTHING_ATTESTED, Attestations, settled
from hpd_pages.errors import AnotherHost, NothingToCheck, Stopped, StoreError, UsageError
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Verdict
from hpd_pages.model.page import Page, Status
from hpd_pages.model.platform import Platform
from hpd_pages.model.profile import NO_DOORS, Doors, Known
from hpd_pages.model.report import Change, Report, Run, Target
from hpd_pages.model.response import Response
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.wording import Wording

WORKERS = 32
_RESUMABLE = timedelta(hours=12)
_ASKED_AGAIN = 0.2
"""Seconds after which it is asked again whether to stop."""


def select(pages: Sequence[Page], ids: Sequence[str] = ()) -> tuple[Page, ...]:
    """The pages to audit, in registry order: those named, or else all that are not retired.

    Raises UsageError for an id that is not in the registry, NothingToCheck where none is left.
    """
    known = {page.id for page in pages}
    strangers = [name for name in ids if name not in known]
    if strangers:
        raise UsageError(
            f"no page has the id {', '.join(strangers)}",
            hint=f"the registry holds: {', '.join(sorted(known)) or 'no page'}",
        )
    chosen = tuple(p for p in pages if (p.id in ids if ids else p.status is not Status.RETIRED))
    if not chosen:
        raise NothingToCheck("no page to audit", hint="declare one in pages/ or name a retired one")
    return chosen


def audit(
    pages: Sequence[Page],
    department: Department,
    *,
    look: Look,
    rules: tuple[Rule, ...],
    platforms: tuple[Platform, ...],
    expect: Callable[[Page], Expected],
    history: History,
    clock: Callable[[], str],
    doors: Doors = NO_DOORS,
    wordings: tuple[Wording, ...] = (),
    drawing: Drawing = NO_DRAWING,
    captures: Mapping[str, Response] | None = None,
    attestations: Attestations = NOTHING_ATTESTED,
    accounts: Mapping[str, Known] | None = None,
    tool: str = "",
    inputs: str = "",
    workers: int = WORKERS,
    begun: Callable[[Run], None] = lambda _run: None,
    judged: Callable[[Run, Target], None] = lambda _run, _target: None,
    progress: Callable[[Target], None] = lambda _target: None,
    stop: Callable[[], bool] | None = None,
) -> Report:
    """What each page shows of each rule, in the order given, and what changed since last time.

    `expect` gives what a page's declaration promises, `clock` the time in UTC as RFC 3339, `doors`
    the APIs that are looked through instead of plain HTTP, `drawing` which pages a browser draws,
    `captures` what a person saved of a page by its id, `attestations` what an office saw of it by
    eye, `accounts` the account first seen at its address; `begun` hears of the run before the first
    look, `judged` of each result before it is kept. Each result is in `history` before the next is
    waited for, so an interrupted run keeps
    what it did, and the next audit with the same `inputs` (a digest of declarations and tool) goes
    on with it; KeyboardInterrupt is passed on. Raises NothingToCheck for no page or no rule,
    StoreError.
    """
    if not pages or not any(rule.check_live for rule in rules):
        raise NothingToCheck("no page or no rule to audit")
    run, done = _opened(history, pages, clock(), inputs)
    begun(run)
    work = Work(
        look=look,
        rules=rules,
        platforms=platforms,
        expect=expect,
        department=department,
        doors=doors,
        wordings=wordings,
        drawing=drawing,
        captures=captures or {},
        attestations=attestations,
        accounts=accounts or {},
        today=run.started_at[:10],
    )
    for target in done.values():
        progress(target)
    left = [page for page in pages if page.id not in done]
    before = history.all_before(run, [page.id for page in left])
    for index, result in results(left, work, workers, stop=stop):
        if isinstance(result, AnotherHost):
            raise result  # alone, an audit may ask every host
        page = left[index].id
        done[page] = _kept(result, run, history, judged, before.get(page, {}))
        progress(done[page])
    return Report(
        command="audit",
        tool=tool,
        targets=tuple(done[page.id] for page in pages),
        department=department.name,
        run=history.finish(run, clock()),
    )


def _opened(
    history: History, pages: Sequence[Page], now: str, inputs: str
) -> tuple[Run, dict[str, Target]]:
    """The run to work on, and the results it has: the last one where it was stopped, or a new one.

    What was stopped longer ago than that is no picture of today any more.
    """
    after = (datetime.fromisoformat(now) - _RESUMABLE).strftime("%Y-%m-%dT%H:%M:%SZ")
    stopped = history.resume([page.id for page in pages], after, inputs)
    if stopped is None:
        return history.begin(now, inputs), {}
    run, done = stopped
    return run, dict(done)


class Work:
    """What every worker needs to turn a page into its result."""

    def __init__(
        self,
        *,
        look: Look,
        rules: tuple[Rule, ...],
        platforms: tuple[Platform, ...],
        expect: Callable[[Page], Expected],
        department: Department,
        doors: Doors,
        wordings: tuple[Wording, ...],
        drawing: Drawing,
        captures: Mapping[str, Response],
        attestations: Attestations,
        accounts: Mapping[str, Known],
        today: str,
    ) -> None:
        self._accounts = accounts
        self._site = site_of(department, look, platforms, drawing)
        self._attestations = attestations
        self._captures = captures
        self._today = today
        self.stop = threading.Event()
        self._look = look
        self._rules = rules
        self._platforms = platforms
        self._expect = expect
        self._department = department
        self._doors = doors
        self._wordings = wordings
        self._drawing = drawing

    def __call__(self, page: Page) -> Target:
        """The page's result; a defect of ours is that page's problem and nobody else's."""
        try:
            task = Assignment(
                page=page,
                expected=self._expect(page),
                notice_pages=notice_pages(page, self._department),
                capture=self._captures.get(page.id),
                known=self._accounts.get(page.id),
            )
            seen = look_at(
                task,
                look=self._look,
                rules=self._rules,
                platforms=self._platforms,
                doors=self._doors,
                site=self._site,
                wordings=self._wordings,
                drawing=self._drawing,
            )
            return settled(
                seen,
                page,
                self._department,
                rules=self._rules,
                today=self._today,
                held=self._attestations.get(page.id, ()),
            )
        except (StoreError, AnotherHost):
            raise
        except Exception as error:  # noqa: BLE001 - one page's defect must not cost the others
            problem = defect_of(error)
            return Target(target=page.url, page=page.id, problem=problem, status=page.status.value)


_Results = queue.SimpleQueue[tuple[int, Target | AnotherHost] | StoreError]


def results(
    pages: Sequence[Page],
    work: Work,
    workers: int = WORKERS,
    *,
    hosts: Sequence[Sequence[int]] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Iterator[tuple[int, Target | AnotherHost]]:
    """Results as they come, with each page's place in the order. Hosts run side by side.

    `hosts` are the places of the pages that are looked at one after the other; those of one host
    where None. A page whose look led to a host that may not be asked from here has AnotherHost for
    its result.

    The threads are daemons: who interrupts an audit does not wait for the looks under way. Where
    the evidence of a look cannot be stored, the StoreError ends the run: nothing is judged that
    was not kept.
    """
    found: _Results = queue.SimpleQueue()
    queued = _by_host(pages) if hosts is None else sorted(map(list, hosts), key=len)
    try:
        for number in range(max(1, min(workers, len(queued)))):
            threading.Thread(
                target=_visit,
                args=(pages, queued, work, found),
                name=f"audit-{number}",
                daemon=True,
            ).start()
        for _ in pages:
            result = _next(found, stop)
            if isinstance(result, StoreError):
                raise result
            yield result
    finally:
        work.stop.set()


def _next(
    found: _Results, stop: Callable[[], bool] | None
) -> tuple[int, Target | AnotherHost] | StoreError:
    """The next result. Raises Stopped as soon as somebody asks to stop."""
    if stop is None:
        return found.get()
    while not stop():
        try:
            return found.get(timeout=_ASKED_AGAIN)
        except queue.Empty:
            continue
    raise Stopped("the audit was stopped", hint="the next one goes on with it")


def _visit(pages: Sequence[Page], hosts: list[list[int]], work: Work, found: _Results) -> None:
    """What one thread does: take a host, look at its pages in turn, until no host is left."""
    try:
        while True:
            for index in hosts.pop():
                if work.stop.is_set():
                    return
                found.put((index, _one(pages[index], work)))
    except IndexError:
        return
    except StoreError as error:
        found.put(error)


def _one(page: Page, work: Work) -> Target | AnotherHost:
    try:
        return work(page)
    except AnotherHost as error:
        return error


def _by_host(pages: Sequence[Page]) -> list[list[int]]:
    """The places of the pages of each host; the longest list last, which is taken first."""
    hosts: dict[str, list[int]] = {}
    for index, page in enumerate(pages):
        hosts.setdefault(_host(page.url), []).append(index)
    return sorted(hosts.values(), key=len)


def _kept(
    target: Target,
    run: Run,
    history: History,
    judged: Callable[[Run, Target], None],
    before: Mapping[str, Verdict],
) -> Target:
    """The result with what changed since the page was last seen, after it is in the history."""
    target = replace(target, changes=changes(target, before))
    judged(run, target)
    history.record(run, target)
    return target


def changes(target: Target, before: Mapping[str, Verdict]) -> tuple[Change, ...]:
    """Where a verdict is not what it was before, by rule."""
    return tuple(
        Change(rule=finding.rule, before=before[finding.rule], after=finding.verdict)
        for finding in target.findings
        if finding.rule in before and before[finding.rule] is not finding.verdict
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
