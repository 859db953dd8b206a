"""Alerts and the digest in plain words, for the Public Information Officer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hpd_pages.model.alert import UNSEEN, Event, Kind, Message, Sends
from hpd_pages.model.finding import Finding, Level, Verdict
from hpd_pages.model.report import Report, Target
from hpd_pages.text.safe import one_line

_MOST = 20  # lines of one message; the report has the rest
_LONGEST = 300  # characters of one line
_HEADINGS = {
    Kind.ALERT: "New",
    Kind.REMINDER: "Still so",
    Kind.RECOVERY: "Mended",
}


def alert_message(events: Sequence[Event], report: Report, rules: Mapping[str, str]) -> Message:
    """One message for all that a run has to tell; `rules` are the requirements' titles by id."""
    targets = {target.page or target.target: target for target in report.targets}
    count = {kind: sum(event.kind is kind for event in events) for kind in Kind}
    parts = [f"{count[kind]} {_HEADINGS[kind].lower()}" for kind in Kind if count[kind]]
    lines: list[str] = []
    for kind in Kind:
        told = [event for event in events if event.kind is kind]
        lines += [f"{_HEADINGS[kind]}:"] if told else []
        lines += _bounded([_line(event, targets.get(event.page), rules) for event in told])
    return Message(
        sends=Sends.ALERTS,
        title=one_line(f"Official pages of {report.department}: {', '.join(parts)}", _LONGEST),
        body="\n".join([*lines, "", _source(report)]),
    )


def digest_message(report: Report, headline: str) -> Message:
    """How every page stands, in a few lines; `headline` says it in one sentence."""
    need = [target for target in report.targets if list(_failures(target)) or target.problem]
    blind = [t for t in report.targets if t not in need and t.look and t.look.coverage == "none"]
    lines = [headline, ""]
    if need:
        lines += ["These need work:", *_bounded([_standing(target) for target in need]), ""]
    if blind:
        lines += ["These could not be seen:", *_bounded([_cause(target) for target in blind]), ""]
    if not need and not blind:
        lines += ["Nothing needs work.", ""]
    return Message(
        sends=Sends.DIGEST,
        title=one_line(f"Official pages of {report.department}: the week", _LONGEST),
        body="\n".join([*lines, _source(report)]),
    )


def page_issue(target: Target, rules: Mapping[str, str]) -> Message:
    """What an issue about one page says; its failures with quote and fix."""
    lines = [f"The audit found on {one_line(target.target, _LONGEST)}:", ""]
    for finding in _failures(target):
        lines.append(f"- {finding.rule}, {rules.get(finding.rule, '')}: {_said(finding)}")
        if finding.fix:
            lines.append(f"  To mend: {one_line(finding.fix, _LONGEST)}")
    return Message(
        sends=Sends.ISSUES,
        title=f"Official page {target.page or target.target}: notices need work",
        body="\n".join(lines),
    )


def _line(event: Event, target: Target | None, rules: Mapping[str, str]) -> str:
    where = f"- {event.page}"
    since = f"since {event.since[:10]}"
    if event.rule == UNSEEN:
        seen = "is seen again" if event.kind is Kind.RECOVERY else f"could not be seen {since}"
        return one_line(f"{where}: the page {seen}", _LONGEST)
    title = f"{rules.get(event.rule, event.rule)} ({event.rule})"
    if event.kind is Kind.RECOVERY:
        return one_line(f"{where}: {title} is met again, {since}", _LONGEST)
    found = next((f for f in _failures(target) if f.rule == event.rule), None) if target else None
    said = f": {found.message}" if found else ""
    return one_line(f"{where}: {title}, {since}{said}", _LONGEST)


def _standing(target: Target) -> str:
    names = ", ".join(dict.fromkeys(finding.rule for finding in _failures(target)))
    problem = target.problem.message if target.problem else ""
    return one_line(f"- {target.page or target.target}: {names or problem}", _LONGEST)


def _cause(target: Target) -> str:
    cause = target.look.cause.value if target.look and target.look.cause else "not seen"
    return one_line(f"- {target.page or target.target}: {cause}", _LONGEST)


def _failures(target: Target) -> Iterator[Finding]:
    for finding in target.findings:
        wanted = finding.level is Level.REQUIREMENT and not finding.exempt
        if wanted and finding.verdict is Verdict.FAIL:
            yield finding


def _said(finding: Finding) -> str:
    return one_line(finding.message, _LONGEST)


def _bounded(lines: list[str]) -> list[str]:
    left = len(lines) - _MOST
    return [*lines[:_MOST], f"- and {left} more, in the report"] if left > 0 else lines


def _source(report: Report) -> str:
    run = f"Run {report.run.id}, {report.run.finished_at[:16]} UTC. " if report.run else ""
    return f"{run}`hpd-pages report` shows every finding with its quote and what to do."
