"""What each exit code means; the one table the command line, the docs and the tests read."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hpd_pages.model.report import Report
    from hpd_pages.model.tally import Tally


class ExitCode(IntEnum):
    """Exit codes of every command, by meaning."""

    OK = 0
    FAILED = 1
    USAGE = 2
    UNREADABLE = 3
    UNSEEN = 4
    EVIDENCE = 5
    DEFECT = 70


MEANING: dict[ExitCode, str] = {
    ExitCode.OK: "looked at everything, nothing failed",
    ExitCode.FAILED: "at least one `fail` that no exemption covers",
    ExitCode.USAGE: "usage: the command line asks for something that cannot be done",
    ExitCode.UNREADABLE: "a file of the registry cannot be read; or nothing to check",
    ExitCode.UNSEEN: "nothing failed, but something could not be seen",
    ExitCode.EVIDENCE: "evidence or history is missing, locked or damaged",
    ExitCode.DEFECT: "a defect of hpd-pages itself",
}


def exit_code(report: Report) -> ExitCode:
    """The exit code of a report: what could not be read outranks what failed.

    A run that could not read a file has not checked everything, so its failures are no full answer.
    """
    from hpd_pages.model.finding import Level, Verdict

    if any(target.problem and target.problem.defect for target in report.targets):
        return ExitCode.DEFECT
    if report.unreadable():
        return ExitCode.UNREADABLE
    verdicts = {
        f.verdict for f in report.findings() if f.level is Level.REQUIREMENT and not f.exempt
    }
    if Verdict.FAIL in verdicts:
        return ExitCode.FAILED
    if Verdict.UNKNOWN in verdicts:
        return ExitCode.UNSEEN
    return ExitCode.OK


def tally_code(tally: Tally) -> ExitCode:
    """The exit code of a run that was only counted; the same as that of its report."""
    if tally.defects:
        return ExitCode.DEFECT
    if tally.problems:
        return ExitCode.UNREADABLE
    if tally.open_failures:
        return ExitCode.FAILED
    unknown = any(counts.get("unknown") for counts in tally.rules.values())
    return ExitCode.UNSEEN if unknown else ExitCode.OK
