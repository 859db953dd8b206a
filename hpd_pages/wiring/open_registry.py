"""A registry that can be read, with everything needed to write for its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages import __version__
from hpd_pages.wiring.defaults import OUTPUT, TOOL

if TYPE_CHECKING:
    from hpd_pages.io.rendering import JinjaRenderer
    from hpd_pages.model.department import Department
    from hpd_pages.model.kit import Kit
    from hpd_pages.model.page import Page
    from hpd_pages.model.registry import Registry
    from hpd_pages.model.report import Report, Target
    from hpd_pages.model.response import Response
    from hpd_pages.model.rule import Expected


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRegistry:
    """A registry that can be read, with everything needed to write for its pages."""

    root: Path
    output: Path
    registry: Registry
    department: Department
    pages: tuple[Page, ...]
    renderer: JinjaRenderer
    digests: Mapping[str, str]
    """SHA-256 over what each page's declaration and the Department's say, by page id."""

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
        from hpd_pages.engine.limits import with_own_limits
        from hpd_pages.platforms import PLATFORMS

        platforms = with_own_limits(PLATFORMS, self.department)
        platform = next((p for p in platforms if p.id == page.platform), platforms[0])
        return build_kit(
            page,
            self.department,
            platform,
            self.renderer,
            inputs_digest=self.digests[page.id],
            tool=__version__,
        )

    def checked_kit(self, page: Page) -> Kit:
        """The page's kit with what its own check found beside its other problems."""
        from hpd_pages.engine.generate import notices_for
        from hpd_pages.engine.kit_check import check_kit, checked
        from hpd_pages.rules import CATALOGUE

        kit = self.kit(page)
        notices = notices_for(page, self.department, self.renderer)
        return checked(kit, tuple(check_kit(kit, page, self.department, CATALOGUE, notices)))

    def inputs(self, captures: Mapping[str, Response], attested: object = "") -> str:
        """SHA-256 over all that an audit's results rest on besides the pages: what stopped under
        other inputs is not gone on with. `attested` is what offices saw by eye.
        """
        import hashlib

        handed_in = (hashlib.sha256(c.wire).hexdigest() for _, c in sorted(captures.items()))
        said = (
            TOOL,
            self.renderer.digest(),
            *(self.digests[page.id] for page in self.pages),
            *handed_in,
            repr(attested),
        )
        return hashlib.sha256("".join(said).encode()).hexdigest()

    def located(self, report: Report) -> Report:
        """The report with the file that declares each page, for tools that show code."""
        files = {page.stem: page.path for page in self.registry.pages}
        targets = (replace(t, declared_in=files.get(t.page or "", "")) for t in report.targets)
        return replace(report, targets=tuple(targets))

    def unread(self, ids: Sequence[str]) -> tuple[Target, ...]:
        """The files that could not be read, unless the pages were named one by one."""
        from hpd_pages.engine.validate import unreadable

        return () if ids else tuple(unreadable(problem) for problem in self.registry.problems)


def open_registry(start: Path, output: Path | None = None, *, lean: bool = False) -> OpenRegistry:
    """The registry found from `start` upward, its department and every page that can be read.

    `output` is where kits go, `build/` beside department.yml where None. A `lean` one keeps of the
    declarations no more than the pages that they declare. Raises RegistryError.
    """
    from hpd_pages.engine.declare import build_department, build_page
    from hpd_pages.errors import RegistryError
    from hpd_pages.io.registry import read_registry
    from hpd_pages.io.rendering import own_renderer

    registry = read_registry(start, places=not lean)
    if registry.department is None:
        problem = next(p for p in registry.problems if p.path == registry.department_path)
        raise RegistryError(problem.message, hint=problem.hint)
    root = Path(registry.root)
    department = build_department(registry.department.data)
    pages = tuple(build_page(page.data) for page in registry.pages)
    digests = _digests(registry, pages)
    if lean:
        bare = tuple(replace(page, data={}) for page in registry.pages)
        registry = replace(registry, pages=bare)
    return OpenRegistry(
        root=root,
        output=output or root / OUTPUT,
        registry=registry,
        department=department,
        pages=pages,
        renderer=own_renderer(root),
        digests=digests,
    )


def opened(start: Path | OpenRegistry, *, lean: bool = False) -> OpenRegistry:
    """The registry itself where it is open already, else as `open_registry` finds it."""
    return start if isinstance(start, OpenRegistry) else open_registry(start, lean=lean)


def _digests(registry: Registry, pages: Sequence[Page]) -> Mapping[str, str]:
    """By page id, SHA-256 over what the Department's file and those named like the page say."""
    import hashlib
    import json

    department = registry.department.data if registry.department else {}
    said: dict[str, list[object]] = {}
    for declaration in registry.pages:
        said.setdefault(declaration.stem, []).append(declaration.data)
    digests: dict[str, str] = {}
    for page in pages:
        words = json.dumps([department, *said.get(page.id, ())], sort_keys=True)
        digests[page.id] = hashlib.sha256(words.encode()).hexdigest()
    return digests
