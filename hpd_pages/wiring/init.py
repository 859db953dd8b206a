"""Init: a department's own repository from an empty folder; what is there stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages import __version__
from hpd_pages.wiring.defaults import STATE, TOOL
from hpd_pages.wiring.interviews import (
    MODELINE,
    Drafted,
    declaration,
    fault_in,
    plain_fault,
    write_if_missing,
    write_schemas,
)
from hpd_pages.wiring.validate import laws

if TYPE_CHECKING:
    from hpd_pages.engine.interview import Answer, Answers, Interview
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.drafts import Draft
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.question import Question
    from hpd_pages.model.report import Report

DEPARTMENT = "department.yml"
FILES: Mapping[str, str] = {
    ".gitignore": "init/gitignore.j2",
    "README.md": "init/README.md.j2",
    "pages/README.md": "init/pages.md.j2",
    "templates/README.md": "init/templates.md.j2",
    ".github/workflows/pages.yml": "init/workflow.yml.j2",
    ".gitlab-ci.yml": "init/gitlab-ci.yml.j2",
    ".pre-commit-config.yaml": "init/pre-commit.yaml.j2",
    "schedule/hpd-pages-audit.service": "init/audit.service.j2",
    "schedule/hpd-pages-audit.timer": "init/audit.timer.j2",
    "schedule/crontab": "init/crontab.j2",
}
"""Every file of a new repository besides department.yml and the schemas, and its template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentDesk:
    """A folder that is to become a department's repository."""

    root: Path
    laws: Laws
    interview: Interview
    draft: Draft

    def drafted(self, data: Mapping[str, object], source: Declaration | None = None) -> Drafted:
        """department.yml with `data`; findings point into `source` where it is given."""
        from hpd_pages.engine.interview import ordered
        from hpd_pages.text.commented import commented

        blocks = self.laws.department_schema.blocks()
        comments = {key: words for key, words in blocks.items() if key != "version"}
        head = (
            f"{MODELINE}schemas/department.schema.json\n"
            "# The department, as every page and notice names it."
        )
        return Drafted(
            path=self.root / DEPARTMENT,
            text=commented(ordered(data, tuple(blocks)), comments, head),
            report=_report(self.laws, data, source),
        )


def department_desk(folder: Path) -> DepartmentDesk | None:
    """The folder, ready for its department.yml; None where it has one.

    Raises UsageError for a folder that lies inside another registry, or is no folder.
    """
    from hpd_pages.engine.department_interview import department_questions
    from hpd_pages.engine.interview import Interview
    from hpd_pages.errors import RegistryNotFound, UsageError
    from hpd_pages.io.drafts import Draft
    from hpd_pages.io.registry import find_root
    from hpd_pages.io.rendering import renderer

    root = folder.resolve()
    try:
        found = find_root(root)
    except RegistryNotFound:
        found = None
    if found == root:
        return None
    if found is not None:
        raise UsageError(
            f"{folder} lies inside the registry in {found}",
            hint="Make the folder elsewhere, or add a page to that registry with `hpd-pages new`.",
        )
    held = laws()
    languages = renderer().languages()
    desk: DepartmentDesk
    interview = Interview(
        questions=lambda answers: department_questions(
            answers, languages, held.department_schema.description
        ),
        fault=lambda answers, question, answer: department_fault(desk, answers, question, answer),
    )
    desk = DepartmentDesk(
        root=root, laws=held, interview=interview, draft=Draft(root / STATE, "init")
    )
    return desk


def department_fault(
    desk: DepartmentDesk, answers: Answers, question: Question, answer: Answer
) -> str:
    """What is wrong with an answer about the department, in one sentence; "" for nothing."""
    from hpd_pages.engine.interview import nested

    if fault := plain_fault(question, answer):
        return fault
    data = nested({**answers, question.pointer: answer})
    return fault_in(desk.drafted(data).target, question.pointer)


def drafted(desk: DepartmentDesk, answers: Answers) -> Drafted:
    """The department.yml that the answers make."""
    from hpd_pages.engine.department_interview import department_data

    return desk.drafted(department_data(answers))


def drafted_from_file(desk: DepartmentDesk, file: Path) -> Drafted:
    """department.yml from a partial one in `file`, with defaults for what it leaves out."""
    from hpd_pages.engine.department_interview import department_data
    from hpd_pages.engine.interview import answers_in, merged
    from hpd_pages.io.declarations import read_declaration

    source = read_declaration(file)
    answers = answers_in(source.data, desk.interview)
    return desk.drafted(merged(department_data(answers), source.data), source)


def begin(
    desk: DepartmentDesk, department: Drafted, *, office: str, store: str = ""
) -> tuple[list[Path], list[Path]]:
    """As `write`, and the journal, which begins here, tells of the department's file."""
    from hpd_pages.wiring.changes import noting

    with noting(
        desk.root,
        action="department declared",
        office=office,
        saved={DEPARTMENT: department.text.encode()},
        store=store,
    ):
        done = write(desk.root, department)
    desk.draft.forget()
    return done


def write(root: Path, department: Drafted | None) -> tuple[list[Path], list[Path]]:
    """Write what is missing of the repository; the files written, and those left alone."""
    from hpd_pages.engine.declare import build_department
    from hpd_pages.io.declarations import read_declaration
    from hpd_pages.io.rendering import renderer

    written: list[Path] = []
    left: list[Path] = []
    if department is not None:
        made = write_if_missing(department.path, department.text.encode())
        written += [made] if made else []
    declared = build_department(read_declaration(root / DEPARTMENT).data)
    words = {"name": declared.name, "approver": declared.approver, "version": __version__}
    render = renderer().render
    for name, template in FILES.items():
        path = write_if_missing(root / name, render(template, {"d": words}).encode())
        (written if path else left).append(root / name)
    return [*written, *write_schemas(root)], left


def _report(laws_: Laws, data: Mapping[str, object], source: Declaration | None) -> Report:
    from hpd_pages.engine.validate import validate
    from hpd_pages.model.registry import Registry

    own = declaration(DEPARTMENT, data, source)
    registry = Registry(root=".", department_path=DEPARTMENT, department=own)
    report = validate(registry, laws_, tool=TOOL)
    (target,) = report.targets
    findings = (*target.findings, *_contacts(own))
    return replace(report, targets=(replace(target, findings=findings),))


def _contacts(own: Declaration) -> Iterator[Finding]:
    """What B.7 would say of a page that shows the department's contacts: a phone number first."""
    from hpd_pages.engine.declare import build_department, build_page
    from hpd_pages.engine.places import place_of
    from hpd_pages.model.finding import FilePlace, Verdict
    from hpd_pages.model.page import PageContact
    from hpd_pages.rules.b7_contact import RULE

    department = build_department(own.data)
    contact = PageContact(contacts=department.contacts, shown_on=())
    for finding in RULE.check_config(replace(build_page({}), contact=contact), department):
        if finding.verdict is Verdict.FAIL and isinstance(finding.place, FilePlace):
            pointer = finding.place.pointer.replace("/contact", "/contacts", 1)
            fix = "Write `contacts:` with a `phone` that a person answers, and one more way."
            yield replace(finding, place=place_of(own, pointer), fix=fix)
