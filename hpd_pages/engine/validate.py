"""Validates a registry: is each page declared completely, and lawful to publish?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hpd_pages.engine.confirmations import confirmations
from hpd_pages.engine.declare import build_department, build_page
from hpd_pages.engine.exemptions import declared_exemptions, exempted
from hpd_pages.engine.homes import homeless
from hpd_pages.engine.limits import stray_limits, with_own_limits
from hpd_pages.engine.page_checks import claims, page_checks, shared_addresses
from hpd_pages.engine.places import located, place_of
from hpd_pages.engine.ports import Renderer, SchemaChecker
from hpd_pages.engine.schema_findings import UNKNOWN_KEY, schema_finding, unknown_keys
from hpd_pages.engine.wording import in_declaration
from hpd_pages.errors import UnreadableFile
from hpd_pages.model.approval import Standing
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.department import Department
from hpd_pages.model.finding import FilePlace, Finding, Reason, Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.model.registry import Registry
from hpd_pages.model.report import Problem, Report, Target
from hpd_pages.model.rule import Rule
from hpd_pages.model.wording import Wording

IDENTITY = "B2-identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Laws:
    """What declarations are held to: both schemas, the catalogue, and the platforms' facts.

    `standing` says how a page's approval stands; None where approvals are not looked at.
    `wordings` are what counsel should weigh in a text that a declaration brings itself. `renderer`
    writes the texts of a page without a notice page; None where that is not looked at.
    """

    page_schema: SchemaChecker
    department_schema: SchemaChecker
    rules: Sequence[Rule]
    platforms: Sequence[Platform] = ()
    standing: Callable[[Declaration, Department], Standing] | None = None
    wordings: Sequence[Wording] = ()
    renderer: Callable[[], Renderer] | None = None


def validate(registry: Registry, laws: Laws, *, tool: str, today: str = "") -> Report:
    """One target for each file: department.yml first, then the pages by path.

    Findings stand in clause order. A file that cannot be read is a target with a problem; so is one
    with unknown keys, with its findings beside. `today` (ISO 8601) is the day on which exemptions
    hold or have ended.
    """
    department = build_department(registry.department.data if registry.department else {})
    laws = laws_for(laws, department)
    platforms = {platform.id: platform for platform in laws.platforms}
    shared = shared_addresses(claim for page in registry.pages for claim in claims(page, platforms))
    targets = [unreadable(problem) for problem in registry.problems]
    targets += [
        judge_page(page, department, laws, shared=shared.get(page.path, ()), today=today)
        for page in registry.pages
    ]
    if registry.department is not None:
        targets.append(judge_department(registry.department, department, laws))
    return report_of(targets, registry.department_path, department, tool=tool)


def laws_for(laws: Laws, department: Department) -> Laws:
    """The laws with the limits that the Department read itself."""
    return replace(laws, platforms=with_own_limits(laws.platforms, department))


def report_of(
    targets: Iterable[Target], department_path: str, department: Department, *, tool: str
) -> Report:
    """The report on the targets in their order: the Department first, then the pages by path."""
    ordered = sorted(targets, key=lambda t: (t.target != department_path, t.target))
    return Report(command="validate", tool=tool, targets=tuple(ordered), department=department.name)


def validate_page(page: Declaration, registry: Registry, laws: Laws, *, today: str = "") -> Target:
    """What `validate` says of one page, were it a page of the registry beside the others, or in the
    place of the one that has its file; the others are only asked for their addresses.
    """
    department = build_department(registry.department.data if registry.department else {})
    laws = laws_for(laws, department)
    platforms = {platform.id: platform for platform in laws.platforms}
    pages = (*(other for other in registry.pages if other.path != page.path), page)
    shared = shared_addresses(claim for each in pages for claim in claims(each, platforms))
    return judge_page(page, department, laws, shared=shared.get(page.path, ()), today=today)


def unreadable(problem: UnreadableFile) -> Target:
    """The target of a file that cannot be read."""
    place = FilePlace(file=problem.path, line=problem.line, column=problem.column)
    return Target(
        target=problem.path,
        problem=Problem(message=problem.problem, hint=problem.hint, place=place),
    )


def judge_page(
    page: Declaration,
    department: Department,
    laws: Laws,
    *,
    shared: Iterable[Finding] = (),
    today: str,
) -> Target:
    """What is found in one page's declaration; `shared` is what other pages have of it too."""
    problem, misfits = _misfits(page, laws.page_schema)
    built = build_page(page.data)
    standing = laws.standing(page, department) if laws.standing else None
    platforms = {platform.id: platform for platform in laws.platforms}
    told, misfit = {f.place for f in misfits}, {f.rule for f in misfits}
    findings = [
        *misfits,
        *(f for f in (*page_checks(page, platforms), *shared) if f.place not in told),
        *(homeless(page, built, department, platforms, laws.renderer) if laws.renderer else ()),
        *_ruled(
            page,
            replace(built, standing=standing),
            department,
            [rule for rule in laws.rules if rule.id not in misfit],
        ),
        *confirmations(page, laws.page_schema),
    ]
    findings += declared_exemptions(page, findings, laws.rules, today)
    weighed = exempted(_in_order(findings, laws.rules), built.exemptions, today)
    return Target(
        target=page.path,
        page=page.stem,
        problem=problem or (standing.problem if standing else None),
        findings=(*weighed, *in_declaration(built, page, laws.wordings)),
    )


def judge_department(declaration: Declaration, department: Department, laws: Laws) -> Target:
    """What is found in department.yml."""
    problem, misfits = _misfits(declaration, laws.department_schema)
    platforms = {platform.id: platform for platform in laws.platforms}
    misfits += stray_limits(declaration, department, platforms)
    findings = misfits or [
        Finding(
            rule=IDENTITY,
            verdict=Verdict.PASS,
            reason=Reason.DECLARED,
            message="The Department says who it is and how to reach it.",
            place=place_of(declaration, "/name"),
        )
    ]
    findings = [*findings, *confirmations(declaration, laws.department_schema)]
    return Target(
        target=declaration.path, problem=problem, findings=_in_order(findings, laws.rules)
    )


def _misfits(
    declaration: Declaration, schema: SchemaChecker
) -> tuple[Problem | None, list[Finding]]:
    """The unknown keys as a problem, and every other misfit with the schema as a finding."""
    errors = schema.errors(declaration.data)
    unknown = [error for error in errors if error.keyword == UNKNOWN_KEY]
    findings = [
        schema_finding(error, declaration, unknown)
        for error in errors
        if error.keyword != UNKNOWN_KEY
    ]
    return unknown_keys(unknown, declaration) if unknown else None, findings


def _ruled(
    declaration: Declaration, page: Page, department: Department, rules: Iterable[Rule]
) -> list[Finding]:
    """What each rule says of the page."""
    return [
        located(finding, declaration)
        for rule in rules
        for finding in (
            rule.check_config(page, department)
            if department.name or rule.id != IDENTITY
            else (_nameless(),)
        )
    ]


def _nameless() -> Finding:
    """Unknown: without the Department's name nobody can say whether a page bears it."""
    return Finding(
        rule=IDENTITY,
        verdict=Verdict.UNKNOWN,
        reason=Reason.PARTIAL,
        message="The Department's name could not be read, so the display name is not judged.",
        place=FilePlace(file="", line=0, column=0, pointer="/name"),
        fix="Mend department.yml first.",
    )


def _in_order(findings: Sequence[Finding], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """The findings in clause order, each with its clause; within one clause in the order given.

    A requirement that has failed anywhere in the file has no pass beside its failures.
    """
    failed = {finding.rule for finding in findings if finding.verdict is Verdict.FAIL}
    clauses: Mapping[str, str] = {rule.id: rule.clause for rule in rules}
    order = {rule.id: number for number, rule in enumerate(rules)}
    named = (
        finding if finding.clause else replace(finding, clause=clauses.get(finding.rule, ""))
        for finding in findings
        if not (finding.verdict is Verdict.PASS and finding.rule in failed)
    )
    return tuple(sorted(named, key=lambda finding: order.get(finding.rule, len(order))))
