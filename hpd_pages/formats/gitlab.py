"""The report as a GitLab Code Quality artifact, shown beside the lines of a merge request.

Source: GitLab documentation, "Code Quality", section "Import Code Quality results".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from hpd_pages.model.finding import FilePlace, Finding
from hpd_pages.model.report import Problem, Report, Target
from hpd_pages.text.details import requirement
from hpd_pages.text.fingerprints import fingerprints, problem_fingerprint
from hpd_pages.text.labels import Kind, kind
from hpd_pages.text.safe import one_line
from hpd_pages.text.summary import name

Object = dict[str, object]

_LONGEST = 1000  # characters of a description; GitLab shows one line
SEVERITY: Mapping[Kind, str] = {
    Kind.FAIL: "major",
    Kind.UNKNOWN: "minor",
    Kind.EXEMPT: "info",
    Kind.ADVICE: "info",
}


def format_gitlab(report: Report) -> str:
    """A JSON list: failures are major, what could not be seen minor, exempt failures and advice
    info, and a target that cannot be read a blocker.

    A finding of a live page stands at the page's declaration.
    """
    rows = [row for target in report.targets for row in _rows(target)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _rows(target: Target) -> Iterator[Object]:
    if target.problem is not None:
        yield _unreadable(target, target.problem)
    for finding, fingerprint in zip(target.findings, fingerprints(target), strict=True):
        if severity := SEVERITY.get(kind(finding)):
            yield _row(
                f"{requirement(finding)}: {_said(finding, target)}",
                check=finding.rule,
                severity=severity,
                fingerprint=fingerprint,
                where=_place(finding, target),
            )


def _said(finding: Finding, target: Target) -> str:
    subject = "" if isinstance(finding.where, FilePlace) else f"{name(target)}: "
    told = finding.message.startswith("Could not be seen")
    aside = {Kind.UNKNOWN: "" if told else "could not be seen. ", Kind.EXEMPT: "exempt failure. "}
    fix = f" Fix: {finding.fix}" if finding.fix else ""
    return f"{subject}{aside.get(kind(finding), '')}{finding.message}{fix}"


def _unreadable(target: Target, problem: Problem) -> Object:
    return _row(
        f"{name(target)} cannot be read: {problem.message} {problem.hint}",
        check="unreadable",
        severity="blocker",
        fingerprint=problem_fingerprint(target),
        where=(problem.place.file, problem.place.line) if problem.place else (target.target, 1),
    )


def _place(finding: Finding, target: Target) -> tuple[str, int]:
    where = finding.where
    if isinstance(where, FilePlace):
        return where.file or target.target, where.line
    return target.declared_in or target.target, 1


def _row(
    description: str, *, check: str, severity: str, fingerprint: str, where: tuple[str, int]
) -> Object:
    path, line = where
    return {
        "description": one_line(description, _LONGEST),
        "check_name": one_line(check),
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": one_line(path), "lines": {"begin": max(line, 1)}},
    }
