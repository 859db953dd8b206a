"""The report as GitHub workflow commands, which the platform shows beside the lines of a change.

Source: GitHub documentation, "Workflow commands for GitHub Actions"; the escapes are those of
actions/toolkit `command.ts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hpd_pages.model.finding import FilePlace, Finding, Place
from hpd_pages.model.report import Problem, Report, Target
from hpd_pages.text.labels import Kind, asides, kind
from hpd_pages.text.safe import clean, clip
from hpd_pages.text.summary import headline, name

COMMAND: Mapping[Kind, str] = {
    Kind.FAIL: "error",
    Kind.UNKNOWN: "warning",
    Kind.EXEMPT: "notice",
    Kind.ADVICE: "notice",
}
_LONGEST = 4000  # characters of one annotation; the platform cuts what is much longer


def format_github(report: Report) -> str:
    """One annotation a line for what needs work, and one line that sums up; passes are left out."""
    lines = [line for target in report.targets for line in _target(target)]
    return "\n".join([*lines, headline(report)])


def _target(target: Target) -> Iterator[str]:
    if target.problem is not None:
        yield _unreadable(target, target.problem)
    for finding in target.findings:
        if command := COMMAND.get(kind(finding)):
            yield _annotation(command, finding, target)


def _unreadable(target: Target, problem: Problem) -> str:
    message = "\n".join(part for part in (problem.message, problem.hint) if part)
    return _line("error", _at(problem.place), "cannot be read", f"{name(target)}: {message}")


def _annotation(command: str, finding: Finding, target: Target) -> str:
    title = f"{finding.rule} ({finding.clause})" if finding.clause else finding.rule
    at = _at(finding.where)
    subject = "" if at else f"{name(target)}: "
    parts = (
        f"{subject}{finding.message}",
        *(f"{label.capitalize()}: {words}" for label, words in asides(finding)),
        f"Found: “{finding.quote}”" if finding.quote else "",
        f"Expected: {finding.expected}" if finding.expected else "",
        f"Fix: {finding.fix}" if finding.fix else "",
    )
    return _line(command, at, title, "\n".join(part for part in parts if part))


def _at(where: Place | None) -> tuple[tuple[str, str], ...]:
    if not isinstance(where, FilePlace) or not where.file:
        return ()
    return (
        ("file", where.file),
        ("line", str(where.line or 1)),
        ("col", str(where.column or 1)),
    )


def _line(command: str, at: tuple[tuple[str, str], ...], title: str, message: str) -> str:
    fields = ",".join(f"{key}={_property(value)}" for key, value in (*at, ("title", title)))
    return f"::{command} {fields}::{_data(clip(message, _LONGEST))}"


def _data(text: str) -> str:
    return clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
