"""Joins the verbs, the catalogue and the edges; the defaults of every command live here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages import __version__

if TYPE_CHECKING:
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.http import Exchange
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.rendering import JinjaRenderer
    from hpd_pages.io.tokens import Keys
    from hpd_pages.model.department import Department
    from hpd_pages.model.evidence import Verified
    from hpd_pages.model.kit import Drift, Kit
    from hpd_pages.model.page import Page
    from hpd_pages.model.plan import Step
    from hpd_pages.model.profile import Doors
    from hpd_pages.model.registry import Registry
    from hpd_pages.model.report import Report, Run, Target
    from hpd_pages.model.response import Response
    from hpd_pages.model.rule import Expected

TOOL = f"hpd-pages {__version__}"
STATE = ".hpd-pages"
EVIDENCE = "evidence"
HISTORY = "history.sqlite"
OUTPUT = "build"
GAP_SECONDS = 1.0
LOOPBACK_GAP_SECONDS = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a command looks at the web: what it may reach, whom to write to, and who is told.

    `contact` is an address or e-mail a site's keeper can write to; `log` hears of every request,
    `say` of what the user should know besides the report; `progress` hears of every target that is
    done, and how many there are. `api_bases` replaces where the API of a platform stands; no
    declaration can, so that none steers a key elsewhere.
    """

    allow_private: bool = False
    contact: str = ""
    log: Callable[[str], None] | None = None
    say: Callable[[str], None] = lambda _words: None
    progress: Callable[[str, int], None] = lambda _name, _total: None
    api_bases: Mapping[str, str] = field(default_factory=dict)


def validate(
    start: Path, paths: Sequence[Path] = ()
) -> tuple[Report, Mapping[str, tuple[str, ...]]]:
    """The report on the declarations, and the lines of every file for quoting.

    Raises RegistryError where there is no registry or no page, UsageError for a path that is not.
    """
    from hpd_pages.engine import validate as engine
    from hpd_pages.io.registry import read_registry

    registry = read_registry(start, paths)
    return engine.validate(registry, _laws(), tool=TOOL), _sources(registry)


def generate(start: Path, ids: Sequence[str], output: Path | None) -> Generated:
    """Write the kits of the pages named, or of all; unchanged files are left alone."""
    from hpd_pages.io.kits import kit_folder, write_kit

    desk = _desk(start, output)
    kits = tuple(desk.kit(page) for page in desk.chosen(ids))
    written = {kit.page: write_kit(kit_folder(desk.output, kit.page), kit) for kit in kits}
    return Generated(output=desk.output, kits=kits, written=written, unread=desk.unread(ids))


def check(start: Path, ids: Sequence[str], output: Path | None) -> Checked:
    """How the kits on disk differ from what would be generated now; nothing is written."""
    from hpd_pages.engine.drift import compare_kit
    from hpd_pages.io.kits import kit_folder, read_kit

    desk = _desk(start, output)
    drifts = tuple(
        compare_kit(desk.kit(page), read_kit(kit_folder(desk.output, page.id)))
        for page in desk.chosen(ids)
    )
    return Checked(output=desk.output, drifts=drifts, unread=desk.unread(ids))


def audit(
    start: Path,
    ids: Sequence[str],
    manner: Manner,
    *,
    store: str = "",
    saved: Sequence[str] = (),
    office: str = "",
) -> Report:
    """Look at every page of the registry, or those named, and keep the results in its history.

    `store` is the history's database URL, "" for the SQLite file beside the registry; `saved` are
    captures as `ID=FILE`, and `office` says whose.

    Raises RegistryError, UsageError for an id that is not there, StoreError.
    """
    from hpd_pages.engine import audit as engine
    from hpd_pages.io.captures import read_captures
    from hpd_pages.io.clock import now
    from hpd_pages.io.evidence import Evidence
    from hpd_pages.io.history import open_history
    from hpd_pages.io.one_at_a_time import alone
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE

    desk = _desk(start, None)
    department = desk.department
    pages = desk.chosen(ids)
    promised = {page.id: desk.expected(page) for page in pages}
    captures = read_captures(saved, office, {page.id: page.url for page in pages})

    def begun(run: Run) -> None:
        if run.resumed:
            manner.say(f"going on with run {run.id}, which was stopped before its end")
        evidence.begin(run)
        for capture in captures.values():
            evidence.keep(capture)

    polite = replace(manner, contact=manner.contact or department.crawler_contact)
    doors, keys = _doors(department, manner.api_bases)
    state = desk.root / STATE
    with (
        alone(state),
        open_history(store or state / HISTORY) as history,
        Evidence(state / EVIDENCE, tool=TOOL, say=manner.say) as evidence,
    ):
        report = engine.audit(
            pages,
            department,
            look=_looks(polite, keep=evidence.keep, doors=doors, keys=keys),
            rules=CATALOGUE,
            platforms=PLATFORMS,
            inputs=desk.inputs(captures),
            captures=captures,
            begun=begun,
            expect=lambda page: promised[page.id],
            history=history,
            clock=now,
            doors=doors,
            tool=TOOL,
            progress=lambda target: manner.progress(target.page or target.target, len(pages)),
        )
    return replace(report, targets=(*report.targets, *desk.unread(ids)))


def plan(start: Path, ids: Sequence[str], manner: Manner) -> tuple[Step, ...]:
    """What an audit of the pages named, or of all, would fetch and why; fetches nothing."""
    from hpd_pages.engine import plan as engine
    from hpd_pages.platforms import PLATFORMS

    desk = _desk(start, None)
    doors, _ = _doors(desk.department, manner.api_bases)
    return engine.plan(desk.chosen(ids), desk.department, platforms=PLATFORMS, doors=doors)


def rejudge(
    start: Path, run_id: str, *, store: str = "", api_bases: Mapping[str, str] | None = None
) -> Report:
    """What today's rules say of the bytes that run `run_id` kept, or the last one.

    `api_bases` are those of the audit. Raises UsageError for a run that is not there, StoreError
    where its evidence is missing.
    """
    from hpd_pages.engine import rejudge as engine
    from hpd_pages.engine.doors import doors
    from hpd_pages.errors import UsageError
    from hpd_pages.io.history import open_history
    from hpd_pages.io.stored_looks import StoredLooks
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE

    if run_id and not run_id.isdecimal():
        raise UsageError(f"“{run_id}” is no run", hint="a run is a number: --run 12")
    desk = _desk(start, None)
    with open_history(store or desk.root / STATE / HISTORY) as history:
        run = history.run(run_id)
        if run is None:
            raise UsageError(
                f"there is no run {run_id}".rstrip(), hint="run `hpd-pages audit` first"
            )
        results = history.results(run)
    seen = any(target.look and target.look.digest for target in results.values())
    stored = StoredLooks(desk.root / STATE / EVIDENCE, run.id, run.started_at, wanted=seen)
    return engine.rejudge(
        run,
        results,
        desk.pages,
        desk.department,
        look=stored,
        rules=CATALOGUE,
        platforms=PLATFORMS,
        expect=desk.expected,
        doors=doors(
            PLATFORMS,
            variables={},
            present=[platform.id for platform in PLATFORMS],
            bases=api_bases or {},
        ),
        tool=TOOL,
    )


def verify(start: Path) -> tuple[Path, Verified]:
    """The evidence folder of the registry, and what hashing it again found.

    Raises RegistryNotFound where there is no registry, StoreError where nothing was ever kept.
    """
    from hpd_pages.errors import StoreError
    from hpd_pages.io.evidence_check import verify as check_all
    from hpd_pages.io.registry import find_root

    folder = find_root(start) / STATE / EVIDENCE
    if not folder.is_dir():
        raise StoreError(f"{folder}: there is no evidence", hint="run `hpd-pages audit` first")
    return folder, check_all(folder)


def inspect(targets: Sequence[str], manner: Manner) -> Report:
    """What each URL or file shows of each requirement. Raises NothingToCheck for no target.

    A failure comes with the standard notice to paste, its blanks in brackets.
    """
    from hpd_pages.engine import inspect as engine
    from hpd_pages.engine.standard import standard_notices
    from hpd_pages.io.rendering import renderer
    from hpd_pages.model.rule import Expected
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE

    return engine.inspect(
        targets,
        look=_looks(manner),
        rules=CATALOGUE,
        expected=Expected(notices=standard_notices(renderer())),
        platforms=PLATFORMS,
        tool=TOOL,
        progress=lambda target: manner.progress(target, len(targets)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """The kits as written, the names of the files that changed by page, and what was not read."""

    output: Path
    kits: tuple[Kit, ...]
    written: Mapping[str, tuple[str, ...]]
    unread: tuple[Target, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How each kit on disk differs, and what was not read."""

    output: Path
    drifts: tuple[Drift, ...]
    unread: tuple[Target, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """A registry that can be read, with everything needed to write for its pages."""

    root: Path
    output: Path
    registry: Registry
    department: Department
    pages: tuple[Page, ...]
    renderer: JinjaRenderer

    def chosen(self, ids: Sequence[str]) -> tuple[Page, ...]:
        """The pages named, or all, in registry order. Raises UsageError for a stranger."""
        from hpd_pages.engine.audit import select

        return select(self.pages, ids)

    def expected(self, page: Page) -> Expected:
        """What the page's declaration promises a visitor."""
        from hpd_pages.engine.expect import expected_of
        from hpd_pages.engine.generate import notices_for

        notices = notices_for(page, self.department, self.renderer)
        return expected_of(page, self.department, notices)

    def kit(self, page: Page) -> Kit:
        """The page's kit as it would be written now."""
        from hpd_pages.engine.generate import build_kit
        from hpd_pages.platforms import PLATFORMS

        platform = next((p for p in PLATFORMS if p.id == page.platform), PLATFORMS[0])
        return build_kit(
            page,
            self.department,
            platform,
            self.renderer,
            inputs_digest=self._inputs(page),
            tool=__version__,
        )

    def inputs(self, captures: Mapping[str, Response]) -> str:
        """SHA-256 over all that an audit's results rest on besides the pages: what stopped under
        other inputs is not gone on with.
        """
        import hashlib

        handed_in = (hashlib.sha256(c.wire).hexdigest() for _, c in sorted(captures.items()))
        said = (TOOL, self.renderer.digest(), *map(self._inputs, self.pages), *handed_in)
        return hashlib.sha256("".join(said).encode()).hexdigest()

    def unread(self, ids: Sequence[str]) -> tuple[Target, ...]:
        """The files that could not be read, unless the pages were named one by one."""
        from hpd_pages.engine.validate import unreadable

        return () if ids else tuple(unreadable(problem) for problem in self.registry.problems)

    def _inputs(self, page: Page) -> str:
        """SHA-256 over what the page's declaration and the Department's say."""
        import hashlib
        import json

        sources = [d.data for d in self.registry.pages if d.stem == page.id]
        department = self.registry.department
        said = json.dumps([department.data if department else {}, *sources], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()


def _sources(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    """The lines of every file, without a key that somebody pasted into department.yml."""
    department = registry.department
    if department is None or "tokens" not in department.data:
        return registry.sources
    from hpd_pages.io.tokens import without_keys

    return {
        name: without_keys(lines, department.data["tokens"])
        for name, lines in registry.sources.items()
    }


def _desk(start: Path, output: Path | None) -> _Desk:
    from hpd_pages.engine.declare import build_department, build_page
    from hpd_pages.errors import RegistryError
    from hpd_pages.io.registry import read_registry
    from hpd_pages.io.rendering import renderer

    registry = read_registry(start)
    if registry.department is None:
        problem = next(p for p in registry.problems if p.path == registry.department_path)
        raise RegistryError(problem.message, hint=problem.hint)
    root = Path(registry.root)
    own = root / "templates"
    return _Desk(
        root=root,
        output=output or root / OUTPUT,
        registry=registry,
        department=build_department(registry.department.data),
        pages=tuple(build_page(page.data) for page in registry.pages),
        renderer=renderer(own if own.is_dir() else None),
    )


def _laws() -> Laws:
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE

    schemas = resource_folder("schemas")
    return Laws(
        page_schema=JsonSchemaChecker(read_schema(schemas / "page.schema.json")),
        department_schema=JsonSchemaChecker(read_schema(schemas / "department.schema.json")),
        rules=CATALOGUE,
        platforms=PLATFORMS,
    )


def _doors(department: Department, bases: Mapping[str, str]) -> tuple[Doors, Keys]:
    """The APIs that can be looked through, and the keys for them from the environment."""
    import os

    from hpd_pages.engine.doors import doors
    from hpd_pages.io.tokens import Grant, Keys, tokens
    from hpd_pages.platforms import PLATFORMS

    held = tokens(department.tokens, os.environ)
    found = doors(PLATFORMS, variables=department.tokens, present=held, bases=bases)
    grants = (
        Grant(key=held[name], header=door.api.header, prefix=f"{door.base}{door.api.path}")
        for name, door in found.items()
        if name in held and door.api.token
    )
    return found, Keys(grants)


def _looks(
    manner: Manner,
    *,
    keep: Callable[[Response], None] = lambda _response: None,
    doors: Doors | None = None,
    keys: Keys | None = None,
) -> Looks:
    """Guarded, polite looks that ask robots.txt and stay off platforms that forbid them."""
    from hpd_pages.io.guard import Guard
    from hpd_pages.io.http import Web
    from hpd_pages.io.looks import Looks
    from hpd_pages.io.politeness import Politeness
    from hpd_pages.io.robots import Robots
    from hpd_pages.io.tokens import NO_KEYS

    keys = keys or NO_KEYS
    by_terms = tuple(
        f"{door.base}{door.api.path}" for door in (doors or {}).values() if door.api.terms
    )
    politeness = Politeness(gap=GAP_SECONDS, loopback_gap=LOOPBACK_GAP_SECONDS)
    agent = f"hpd-pages/{__version__}" + (f" (+{manner.contact})" if manner.contact else "")
    web = Web(
        guard=Guard(allow_private=manner.allow_private),
        politeness=politeness,
        agent=agent,
        log=lambda exchange: manner.log(keys.hide(_logged(exchange))) if manner.log else None,
        sign=keys.headers,
    )
    return Looks(
        web,
        Robots(web.get, agent=agent, slow=politeness.slow),
        forbidden=_forbidden,
        by_terms=lambda url: url.startswith(by_terms),
        keep=keep,
        keys=keys,
    )


def _logged(exchange: Exchange) -> str:
    return f"GET {exchange.url} {exchange.outcome} {exchange.seconds:.2f}s {exchange.size}B"


def _forbidden(url: str) -> str:
    """Why the platform at this address may not be read by a robot; "" where it may."""
    from hpd_pages.engine.inspect import platform_of
    from hpd_pages.model.platform import Access
    from hpd_pages.platforms import PLATFORMS

    platform = platform_of(url, PLATFORMS)
    blocked = platform is not None and platform.access is Access.BLOCKED
    return platform.why_blocked if platform and blocked else ""
