"""The report as CSV, a row for each finding: for a spreadsheet or a records system.

Source: RFC 4180; OWASP, "CSV Injection", for the guard against formulas.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from hpd_pages.model.finding import FilePlace, Finding
from hpd_pages.model.report import Change, Look, Report, Target
from hpd_pages.text.labels import asides, place
from hpd_pages.text.safe import cell

COLUMNS = (
    *("page", "target", "status", "rule", "clause", "verdict", "level", "reason", "message"),
    *("quote", "where", "file", "line", "column", "expected", "nearest", "fix"),
    *("exempt", "attested", "was", "changed_by"),
    *("looked_at", "coverage", "cause", "captured_by", "sha256", "last_seen"),
)
UNREADABLE = "unreadable"
"""In the column of verdicts: the target could not be read, so no verdict was given."""


def format_csv(report: Report) -> str:
    """A head and a row for each finding, with CRLF at line ends; a cell is never a formula.

    A cell that a spreadsheet would calculate begins with an apostrophe, which is not part of the
    words.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for target in report.targets:
        table.writerows([cell(words) for words in row] for row in _rows(target))
    return out.getvalue()


def _rows(target: Target) -> Iterator[tuple[str, ...]]:
    if target.problem is not None:
        yield _unreadable(target)
    for finding in target.findings:
        yield _row(finding, target)


def _row(finding: Finding, target: Target) -> tuple[str, ...]:
    where = finding.where
    file, line, column = _in_file(finding, target)
    beside = dict(asides(finding))
    change = next((c for c in target.changes if c.rule == finding.rule), None)
    return (
        *_about(target),
        *(finding.rule, finding.clause, finding.verdict.value, finding.level.value),
        *(finding.reason.value, finding.message, finding.quote or ""),
        *(place(where, target.target) if where else "", file, line, column),
        *(finding.expected, finding.nearest.text if finding.nearest else "", finding.fix),
        *(beside.get("exempt", ""), beside.get("attested", "")),
        *(change.before.value if change else "", _why(change)),
        *_looked(target.look or Look()),
        target.seen_at,
    )


def _unreadable(target: Target) -> tuple[str, ...]:
    problem, where = target.problem, target.problem.place if target.problem else None
    return (
        *_about(target),
        *("", "", UNREADABLE, "", UNREADABLE, problem.message if problem else "", ""),
        *(place(where) if where else "", where.file if where else target.target),
        *(str(where.line) if where else "", str(where.column) if where else ""),
        *("", "", problem.hint if problem else "", "", "", "", ""),
        *_looked(target.look or Look()),
        target.seen_at,
    )


def _about(target: Target) -> tuple[str, str, str]:
    return target.page or "", target.target, target.status


def _in_file(finding: Finding, target: Target) -> tuple[str, str, str]:
    where = finding.where
    if isinstance(where, FilePlace):
        return where.file or target.target, str(where.line or ""), str(where.column or "")
    return target.declared_in, "", ""


def _why(change: Change | None) -> str:
    return change.cause.value if change and change.cause else ""


def _looked(look: Look) -> tuple[str, ...]:
    cause = look.cause.value if look.cause else ""
    return look.taken_at, look.coverage, cause, look.captured_by, look.digest
