"""Interviews joined: questions, the schemas and rules that check each answer, and the result."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import STATE, TOOL
from hpd_pages.wiring.validate import laws

if TYPE_CHECKING:
    from hpd_pages.engine.interview import Answer, Answers, Interview
    from hpd_pages.engine.page_interview import Surroundings
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.drafts import Draft
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.question import Question
    from hpd_pages.model.registry import Registry
    from hpd_pages.model.report import Report, Target
    from hpd_pages.wiring.open_registry import OpenRegistry

MODELINE = "# yaml-language-server: $schema="
SCHEMAS = ("page", "department", "approval")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A declaration that is not written yet: where to, its text, and what the check says of it.

    `target` stands for the declaration alone, `report` for it and nothing else.
    """

    path: Path
    text: str
    report: Report

    @property
    def target(self) -> Target:
        """What the check says of the declaration."""
        return self.report.targets[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDesk:
    """A registry to which a page is to be added."""

    root: Path
    registry: Registry
    around: Surroundings
    laws: Laws
    interview: Interview
    draft: Draft

    def drafted(self, data: Mapping[str, object], source: Declaration | None = None) -> Drafted:
        """The page that `data` declares; findings point into `source` where it is given."""
        from hpd_pages.text.commented import commented

        page_id = str(data.get("id", ""))
        comments = {
            key: words for key, words in self.laws.page_schema.blocks().items() if key in _TOLD
        }
        platform = self.around.platform({"/platform": str(data.get("platform", ""))})
        head = (
            f"{MODELINE}../schemas/page.schema.json\n"
            f"# The page on {platform.name}. All that visitors read is made from this file.\n"
            "# Change it, then run `hpd-pages validate` and `hpd-pages generate`."
        )
        return Drafted(
            path=self.root / "pages" / f"{page_id}.yml",
            text=commented(_in_order(data, self.laws.page_schema.blocks()), comments, head),
            report=self._report(data, source),
        )

    def _report(self, data: Mapping[str, object], source: Declaration | None) -> Report:
        from hpd_pages.engine.validate import validate_page
        from hpd_pages.model.report import Report

        page = declaration(f"pages/{data.get('id', '')}.yml", data, source)
        target = validate_page(page, self.registry, self.laws, today=self.around.today)
        name = self.around.department.name
        return Report(command="validate", tool=TOOL, targets=(target,), department=name)


def page_desk(start: Path, opened: OpenRegistry | None = None) -> PageDesk:
    """The registry found from `start` upward, or the one that was read already, ready for one page
    more. Raises RegistryError.
    """
    from hpd_pages.engine.declare import build_department, build_page
    from hpd_pages.engine.interview import Interview
    from hpd_pages.engine.limits import with_own_limits
    from hpd_pages.engine.page_interview import Surroundings, page_questions
    from hpd_pages.errors import RegistryError
    from hpd_pages.io.clock import today
    from hpd_pages.io.drafts import Draft
    from hpd_pages.io.registry import read_registry
    from hpd_pages.platforms import PLATFORMS

    registry = opened.registry if opened else read_registry(start, may_be_empty=True)
    if registry.department is None:
        problem = next(p for p in registry.problems if p.path == registry.department_path)
        raise RegistryError(problem.message, hint=problem.hint)
    held = laws()
    if errors := held.department_schema.errors(registry.department.data):
        where = errors[0].pointer.removeprefix("/").replace("/", ".")
        hint = f"`hpd-pages validate {registry.department_path}` says how to mend it."
        raise RegistryError(f"{registry.department_path} is not complete: see `{where}`", hint=hint)
    department = build_department(registry.department.data)
    around = Surroundings(
        department=department,
        platforms=with_own_limits(PLATFORMS, department),
        pages=opened.pages if opened else tuple(build_page(p.data) for p in registry.pages),
        today=today(),
        describe=held.page_schema.description,
    )
    desk: PageDesk
    interview = Interview(
        questions=lambda answers: page_questions(answers, around),
        fault=lambda answers, question, answer: page_fault(desk, answers, question, answer),
    )
    desk = PageDesk(
        root=Path(registry.root),
        registry=registry,
        around=around,
        laws=held,
        interview=interview,
        draft=Draft(Path(registry.root) / STATE, "new"),
    )
    return desk


def page_fault(desk: PageDesk, answers: Answers, question: Question, answer: Answer) -> str:
    """What is wrong with an answer about a page, in one sentence; "" where nothing is."""
    from hpd_pages.engine.page_interview import page_data
    from hpd_pages.model.offices import same_office

    if fault := plain_fault(question, answer):
        return fault
    if question.pointer == "/id" and (there := taken(desk.root, str(answer))):
        return f"{there} is there already; nothing is overwritten. Choose another name."
    approver = desk.around.department.approver
    if question.pointer == "/owner/steward" and same_office(str(answer), approver):
        return f"The {approver} approves pages, and nobody approves a page of their own."
    data = page_data({**answers, question.pointer: answer}, desk.around)
    return fault_in(desk.drafted(data).target, question.pointer)


def plain_fault(question: Question, answer: Answer) -> str:
    """That nothing was answered where something must be."""
    empty = answer in ("", ()) or (isinstance(answer, str) and not answer.strip())
    return "An answer is needed here." if empty and not question.optional else ""


def fault_in(target: Target, pointer: str) -> str:
    """The first failure at or below `pointer`, in words that stand beside the question."""
    from hpd_pages.model.finding import FilePlace, Verdict

    for finding in target.findings:
        place = finding.place
        here = isinstance(place, FilePlace) and f"{place.pointer}/".startswith(f"{pointer}/")
        if here and finding.verdict is Verdict.FAIL:
            return re.sub(r"^`[\w./]+`", "This", finding.message)
    return ""


def taken(root: Path, page_id: str) -> str:
    """The file that a page of that id has already, "" for none."""
    import os

    names = (f"pages/{page_id}{suffix}" for suffix in (".yml", ".yaml", ".json"))
    safe = page_id.replace("-", "").isalnum()
    return next((name for name in names if safe and os.path.lexists(root / name)), "")


def declaration(
    path: str, data: Mapping[str, object], source: Declaration | None = None
) -> Declaration:
    """`data` as a declaration; positions and lines are those of the file `source`."""
    from hpd_pages.model.declaration import Declaration

    if source is None:
        return Declaration(path=path, data=data, keys={}, values={"": (1, 1)})
    return replace(source, path=path, data=data)


def write_schemas(root: Path) -> list[Path]:
    """Copy the schemas that the modelines name into `schemas/`, unless they are there."""
    from hpd_pages.io.resources import resource_folder

    folder = resource_folder("schemas")
    names = [f"{name}.schema.json" for name in SCHEMAS]
    return [
        path
        for name in names
        if (path := write_if_missing(root / "schemas" / name, (folder / name).read_bytes()))
    ]


def write_if_missing(path: Path, data: bytes) -> Path | None:
    """The path where it was written, None where something is there, which stays as it is.

    Raises UsageError where it cannot be written.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io.files import write_new

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            write_new(path, data)
        except FileExistsError:
            return None
    except OSError as error:
        hint = "Give yourself the right to write there."
        raise UsageError(f"{path} cannot be written: {error.strerror}", hint=hint) from error
    return path


_TOLD = frozenset(
    {
        "status",
        "owner",
        "visitor_content",
        "purpose",
        "disclaimer",
        "moderation",
        "public_records",
        "contact",
        "records",
        "published",
        "to_confirm",
    }
)
"""The blocks of a page above which the schema's words stand; the others speak for themselves."""


def _in_order(data: Mapping[str, object], blocks: Mapping[str, str]) -> Mapping[str, object]:
    from hpd_pages.engine.interview import ordered

    return ordered(data, tuple(blocks))
