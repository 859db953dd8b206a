"""What a worker of a shared audit does: looks at a bundle of pages, keeps the bytes, then results.

Runs in processes of this machine or of a cluster alike. Everything a bundle needs comes with it; a
worker has no registry. Keys of APIs come from the worker's own environment.
"""

from __future__ import annotations

import pickle
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hpd_pages.engine.dispatch import Bundle, Done
from hpd_pages.errors import LookError, StoreError, UsageError
from hpd_pages.wiring.defaults import TOOL
from hpd_pages.wiring.looking import Browse, Manner, Share, doors_and_keys, eyes

if TYPE_CHECKING:
    from hpd_pages.engine.audit import Work
    from hpd_pages.io.history import SqlHistory
    from hpd_pages.io.run_seals import CloseRun
    from hpd_pages.model.department import Department
    from hpd_pages.model.finding import Attestation
    from hpd_pages.model.page import Page
    from hpd_pages.model.report import Run, Target
    from hpd_pages.model.response import Response
    from hpd_pages.model.rule import Expected

T = TypeVar("T")

BATCH = 200
"""Results that go into the store at a time, with one part of the evidence."""
BATCH_SECONDS = 15.0
STORE_PATIENCE = 180.0
"""Seconds for which a store that is away is waited for before the bundle is given back."""


class Secret(str):
    """Words that no log may show, such as the address of a database with its password."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Nothing of it."""
        return "Secret(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What all bundles of a run share. `keyed` are the platforms whose API key its head has."""

    run: Run
    department: Department
    store: Secret
    evidence: str
    allow_private: bool
    browse: Browse
    contact: str
    api_bases: Mapping[str, str]
    keyed: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One page, what it promises, and what people saved or attested of it."""

    page: Page
    expected: Expected
    capture: Response | None = None
    attested: tuple[Attestation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A bundle with all that its worker needs: a task for each of its pages, in their order.

    `told` is what was seen for everybody, by address in its normal form.
    """

    settings: Settings
    bundle: Bundle
    tasks: tuple[Task, ...]
    told: Mapping[str, Response | LookError] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Short: what a cluster's logs show of it."""
        return f"Order(run {self.settings.run.id}, bundle {self.bundle.number})"


def do_bundle(order: Order) -> Done:
    """Look at the bundle's pages and record them; those that have a result already are left out.

    Raises StoreError where store or evidence stay away, UsageError where this worker lacks a key
    that the run's head has.
    """
    session = _session(order.settings)
    with session.owning(order):
        return _Doing(order, session).run()


def packed(order: Order) -> bytes:
    """The order as it travels: small, and nothing that a scheduler's log could show."""
    return zlib.compress(pickle.dumps(order), 1)


def do_packed(order: bytes) -> Done:
    """As `do_bundle`, of an order that `packed` made."""
    return do_bundle(pickle.loads(zlib.decompress(order)))  # noqa: S301 - from the run's own head


class _Session:
    """What the bundles of one run share in one process: guard, turns, robots.txt, evidence."""

    def __init__(self, settings: Settings) -> None:
        from tempfile import TemporaryDirectory

        from hpd_pages.io.evidence_parts import Parts
        from hpd_pages.io.storage import folder_at

        self._owned: Counter[str] = Counter()
        self._told: dict[str, Response | LookError] = {}
        self._lock = threading.Lock()
        self._closing = ExitStack()
        spool = self._closing.enter_context(TemporaryDirectory(prefix="hpd-pages-"))
        self.doors, keys = doors_and_keys(settings.department, settings.api_bases)
        _same_keys(settings)
        self.parts = Parts(folder_at(settings.evidence), settings.run, Path(spool), tool=TOOL)
        self._closing.callback(self.parts.close)
        manner = Manner(
            allow_private=settings.allow_private,
            browse=settings.browse,
            contact=settings.contact,
            api_bases=settings.api_bases,
            share=Share(own=self._own, told=self._told.get),
        )
        self.eyes = self._closing.enter_context(
            eyes(manner, keep=self.parts.keep, doors=self.doors, keys=keys)
        )

    def close(self) -> None:
        """Give back what it holds."""
        self._closing.close()

    @contextmanager
    def owning(self, order: Order) -> Iterator[None]:
        """The bundle's hosts may be asked from here until it is done."""
        hosts = {_site(host) for leg in order.bundle.legs for host in leg.hosts}
        with self._lock:
            self._owned.update(hosts)
            self._told.update(order.told)
        for leg in order.bundle.legs:
            for host in leg.hosts if leg.hold else ():
                self.eyes.hold(host, leg.hold)
        try:
            yield
        finally:
            with self._lock:
                self._owned.subtract(hosts)

    def _own(self, url: str) -> None:
        from hpd_pages.errors import AnotherHost
        from hpd_pages.io.http import host_of

        site = _site(host_of(url))
        if self._owned[site] <= 0:
            raise AnotherHost(site)


class _Doing:
    """One bundle under way."""

    def __init__(self, order: Order, session: _Session) -> None:
        self._order = order
        self._session = session
        self._run = order.settings.run
        self._store = PatientStore(order.settings.store)
        self._pages = {task.page.id: task.page for task in order.tasks}
        self._moved: dict[int, str] = {}

    def run(self) -> Done:
        from hpd_pages.engine.audit import changes, results
        from hpd_pages.errors import AnotherHost

        try:
            ids = list(self._pages)
            kept = self._store.patiently(lambda history: history.recorded(self._run, ids))
            before = self._store.patiently(lambda history: history.all_before(self._run, ids))
            pages, numbers, hosts = self._left(kept)
            batch = _Batch(self._run, self._session, self._store)
            for index, result in results(pages, self._work(), hosts=hosts):
                if isinstance(result, AnotherHost):
                    self._moved[numbers[index]] = result.host
                    continue
                changed = changes(result, before.get(result.page or "", {}))
                batch.add(replace(result, changes=changed))
            batch.commit()
        finally:
            self._store.close()
        hosts_asked = {host for leg in self._order.bundle.legs for host in leg.hosts}
        pauses = {host: self._session.eyes.pause(host) for host in hosts_asked}
        return Done(
            bundle=self._order.bundle,
            moved=self._moved,
            pauses={host: pause for host, pause in pauses.items() if pause > 0},
        )

    def _left(self, kept: frozenset[str]) -> tuple[list[Page], list[int], list[list[int]]]:
        """The pages without a result, their numbers in the run, and their places leg by leg."""
        pages: list[Page] = []
        numbers: list[int] = []
        hosts: list[list[int]] = []
        tasks = iter(self._order.tasks)
        for leg in self._order.bundle.legs:
            places: list[int] = []
            for number in leg.pages:
                page = next(tasks).page
                if page.id not in kept:
                    places.append(len(pages))
                    pages.append(page)
                    numbers.append(number)
            hosts.append(places)
        return pages, numbers, [places for places in hosts if places]

    def _work(self) -> Work:
        from hpd_pages.engine.audit import Work
        from hpd_pages.platforms import PLATFORMS
        from hpd_pages.rules import CATALOGUE
        from hpd_pages.rules.wording import WORDINGS

        tasks = {task.page.id: task for task in self._order.tasks}
        addresses = {name: page.url for name, page in self._pages.items()}
        return Work(
            look=self._session.eyes.look,
            rules=CATALOGUE,
            platforms=PLATFORMS,
            expect=lambda page: tasks[page.id].expected,
            department=self._order.settings.department,
            doors=self._session.doors,
            wordings=WORDINGS,
            drawing=self._session.eyes.drawing,
            captures={name: task.capture for name, task in tasks.items() if task.capture},
            attestations={name: task.attested for name, task in tasks.items()},
            accounts=self._store.patiently(lambda history: history.accounts(addresses)),
            today=self._run.started_at[:10],
        )


class _Batch:
    """Results on their way into the store: their evidence goes before them."""

    def __init__(self, run: Run, session: _Session, store: PatientStore) -> None:
        self._run = run
        self._session = session
        self._store = store
        self._targets: list[Target] = []
        self._since = time.monotonic()

    def add(self, target: Target) -> None:
        from hpd_pages.engine.verdicts import verdicts
        from hpd_pages.io.clock import now

        self._session.parts.tell(target.target, now(), verdicts(self._run, target))
        self._targets.append(target)
        if len(self._targets) >= BATCH or time.monotonic() - self._since > BATCH_SECONDS:
            self.commit()

    def commit(self) -> None:
        if self._targets:
            self._store.patiently(self._keep)
            self._targets.clear()
        self._since = time.monotonic()

    def _keep(self, history: SqlHistory) -> None:
        self._session.parts.turn()
        history.record_once(self._run, self._targets)


class PatientStore:
    """The history as one thread uses it: opened anew after it was away, for as long as it takes."""

    def __init__(self, place: str, close_run: CloseRun | None = None) -> None:
        self._place = place
        self._close_run = close_run
        self._history: SqlHistory | None = None

    def open(self) -> None:
        """Open it now, with no patience: what is wrong at the start is told at once."""
        self._open()

    def patiently(self, ask: Callable[[SqlHistory], T]) -> T:
        """What the history answers; asked again while it is away. Raises StoreError at last."""
        end, pause = time.monotonic() + STORE_PATIENCE, 0.5
        while True:
            try:
                return ask(self._open())
            except StoreError:
                self.close()
                if time.monotonic() + pause > end:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, 10.0)

    def close(self) -> None:
        """Close the history; what is asked next opens it again."""
        history, self._history = self._history, None
        if history is not None:
            history.close()

    def _open(self) -> SqlHistory:
        from hpd_pages.io.history import open_history
        from hpd_pages.io.run_seals import seal_run

        if self._history is None:
            self._history = open_history(str(self._place), self._close_run or seal_run)
        return self._history


_SESSIONS: dict[tuple[str, str, str], _Session] = {}
_OPENING = threading.Lock()


def _session(settings: Settings) -> _Session:
    """The process's session of that run; that of an earlier run is closed."""
    key = (settings.store, settings.run.id, settings.run.started_at)
    with _OPENING:
        if key not in _SESSIONS:
            close_sessions()
            _SESSIONS[key] = _Session(settings)
        return _SESSIONS[key]


def close_sessions() -> None:
    """Give back what earlier runs hold in this process: evidence in hand, a browser."""
    while _SESSIONS:
        _SESSIONS.popitem()[1].close()


def _same_keys(settings: Settings) -> None:
    import os

    from hpd_pages.io.tokens import tokens

    lacking = settings.keyed - set(tokens(settings.department.tokens, os.environ))
    if lacking:
        names = ", ".join(sorted(settings.department.tokens[name] for name in lacking))
        raise UsageError(
            f"a worker lacks the environment variable {names}, which the audit's own process has",
            hint="set it where the workers are started, and start them again",
        )


def _site(host: str) -> str:
    from hpd_pages.engine.shards import site_of

    return site_of(host)
