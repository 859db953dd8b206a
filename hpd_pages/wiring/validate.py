"""Validate: the declarations against schema and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL

if TYPE_CHECKING:
    from hpd_pages.engine.ports import Renderer
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.registry import Listed, Reader
    from hpd_pages.io.schema_check import JsonSchemaChecker
    from hpd_pages.model.approval import Standing
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.department import Department
    from hpd_pages.model.report import Report, Target
    from hpd_pages.wiring.page_judge import Judged, PageJudge
    from hpd_pages.wiring.remembered import Remembered

Sources = Mapping[str, Sequence[str]]


def validate(start: Path, paths: Sequence[Path] = ()) -> tuple[Report, Sources]:
    """The report on the declarations, and the lines of every file for quoting.

    Raises RegistryError where there is no registry or no page, UsageError for a path that is not.
    """
    from hpd_pages.io.registry import list_registry

    return judge(list_registry(start, paths))


def judge(
    listed: Listed, remembered: Remembered | None = None, *, processes: int = 1
) -> tuple[Report, Sources]:
    """The same of files that are listed; what is `remembered` of a page is not judged again."""
    from hpd_pages.engine.declare import build_department
    from hpd_pages.engine.validate import judge_department, report_of, unreadable
    from hpd_pages.io.registry import Reader

    reader = Reader(listed.root)
    declared = reader.read(listed.department)
    department = build_department(declared.data if declared else {})
    judging = _page_judge(reader, department)
    judged = _judged(judging, listed, remembered, processes)
    targets: list[Target] = [
        unreadable(problem) for problem in (*reader.problems, *listed.problems)
    ]
    targets += [page.target for page in judged.values()]
    if declared is not None:
        targets.append(judge_department(declared, department, judging.laws))
    report = report_of(targets, reader.name(listed.department), department, tool=TOOL)
    return report, Lines(reader, listed, judged, declared)


def _page_judge(reader: Reader, department: Department) -> PageJudge:
    from hpd_pages.engine.validate import laws_for
    from hpd_pages.io.clock import now
    from hpd_pages.wiring.page_judge import PageJudge

    def renderer() -> Renderer:
        from hpd_pages.io.rendering import own_renderer  # it loads Jinja

        return own_renderer(reader.root)

    held = replace(laws(), standing=_standing(reader.root, department), renderer=renderer)
    return PageJudge(
        reader=reader, department=department, laws=laws_for(held, department), today=now()[:10]
    )


def _judged(
    judging: PageJudge, listed: Listed, remembered: Remembered | None, processes: int
) -> Mapping[Path, Judged]:
    """What is found in each page; a page whose id or address an earlier one has, is told so."""
    from hpd_pages.engine.page_checks import shared_addresses
    from hpd_pages.wiring.page_judge import judge_files

    known = remembered.pages() if remembered else {}
    left = [path for path in listed.pages if path not in known]
    new = judge_files(judging, left, processes)
    if remembered:
        remembered.keep(new)
    found = {path: known.get(path) or new[path] for path in listed.pages}
    shared = shared_addresses(claim for page in found.values() for claim in page.claims)
    return {
        path: judging(path, shared[page.target.target]) if page.target.target in shared else page
        for path, page in found.items()
    }


def _standing(root: Path, department: Department) -> Callable[[Declaration, Department], Standing]:
    from hpd_pages.wiring.approvals import approvals

    return approvals(root, department).standing


def laws() -> Laws:
    """The schemas, rules and platforms that declarations are held against."""
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.rules.wording import WORDINGS

    schemas = resource_folder("schemas")
    return Laws(
        page_schema=JsonSchemaChecker(read_schema(schemas / "page.schema.json")),
        department_schema=JsonSchemaChecker(read_schema(schemas / "department.schema.json")),
        rules=CATALOGUE,
        platforms=PLATFORMS,
        wordings=WORDINGS,
    )


@cache
def page_checker() -> JsonSchemaChecker:
    """The checker of pages, made once: for forms, which ask the schema itself."""
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema

    return JsonSchemaChecker(read_schema(resource_folder("schemas") / "page.schema.json"))


class Lines(Mapping[str, Sequence[str]]):
    """The lines of every file that was judged, read when they are asked for.

    A file that was changed since has no lines here: the findings are not about them. A key that
    somebody pasted into department.yml is taken out.
    """

    def __init__(
        self,
        reader: Reader,
        listed: Listed,
        judged: Mapping[Path, Judged],
        department: Declaration | None,
    ) -> None:
        self._reader = reader
        self._department = department
        self._names = {page.target.target: path for path, page in judged.items()}
        self._digests = {page.target.target: page.digest for page in judged.values()}
        self._own = reader.name(listed.department)

    def __getitem__(self, name: str) -> Sequence[str]:
        """The lines of the file. Raises KeyError."""
        if name == self._own:
            return self._of_department()
        return self._lines(self._names[name], self._digests[name])

    def __iter__(self) -> Iterator[str]:
        yield from (self._own, *self._names)

    def __len__(self) -> int:
        return 1 + len(self._names)

    def _of_department(self) -> Sequence[str]:
        from hpd_pages.io.tokens import without_keys

        lines = self._reader.sources.get(self._own, ())
        data = self._department.data if self._department else {}
        return without_keys(lines, data["tokens"]) if "tokens" in data else lines

    def _lines(self, path: Path, digest: str) -> Sequence[str]:
        import hashlib

        from hpd_pages.errors import UnreadableFile
        from hpd_pages.io.declarations import decode_utf8

        try:
            raw = self._reader.raw(path)
            text = decode_utf8(path.name, raw)
        except UnreadableFile:
            return ()
        return text.splitlines() if hashlib.sha256(raw).hexdigest() == digest else ()
