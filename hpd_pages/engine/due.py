"""What is due: approvals, captures, exemptions, attestations, requests; the nearest day first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from hpd_pages.model.due import DueTask, Task
from hpd_pages.model.finding import Attestation, FilePlace, Finding, Reason, Verdict
from hpd_pages.model.page import Page, Status
from hpd_pages.model.report import Report
from hpd_pages.model.request import Answer, Due, Requested

SOON = 30
"""Days before its end from which on an exemption or an attestation is named."""
APPROVAL = "B1-approval"
_ENDED = frozenset({Answer.DENIED, Answer.HANDED_OVER, Answer.CLOSED})


def in_order(tasks: Iterable[DueTask]) -> tuple[DueTask, ...]:
    """What has a day first, the nearest of them first; then the rest by page."""
    return tuple(sorted(tasks, key=lambda task: (task.by == "", task.by, task.about, task.task)))


def approvals(validated: Report) -> Iterator[DueTask]:
    """Pages that have no approval, or whose approval holds no more or not for long."""
    for target in validated.targets:
        for finding in target.findings:
            if finding.rule == APPROVAL and target.page and _asks(finding):
                late = finding.verdict is Verdict.FAIL
                yield DueTask(
                    task=Task.APPROVAL,
                    about=target.page,
                    words=finding.message,
                    late=late,
                    rule=finding.rule,
                )


def _asks(finding: Finding) -> bool:
    """What is wrong with an exemption is a finding of B.1 too, and has a line of its own."""
    place = finding.place
    if isinstance(place, FilePlace) and place.pointer.startswith("/exemptions"):
        return False
    return finding.verdict in {Verdict.FAIL, Verdict.UNKNOWN} or finding.reason is Reason.ADVICE


def exemptions(pages: Sequence[Page], today: str) -> Iterator[DueTask]:
    """Exemptions that have ended, or end soon."""
    for page in pages:
        for exemption in page.exemptions:
            if exemption.expires and exemption.expires <= _later(today, SOON):
                yield DueTask(
                    task=Task.EXEMPTION,
                    about=page.id,
                    words=f"The exemption from {exemption.rule} ends.",
                    by=exemption.expires,
                    late=exemption.expires < today,
                    rule=exemption.rule,
                )


def attestations(attested: Mapping[str, tuple[Attestation, ...]], today: str) -> Iterator[DueTask]:
    """Attestations that have ended, or end soon."""
    for page, made in attested.items():
        for attestation in made:
            if attestation.until <= _later(today, SOON):
                yield DueTask(
                    task=Task.ATTESTATION,
                    about=page,
                    words=f"What was seen by eye of {attestation.rule} holds no longer.",
                    by=attestation.until,
                    late=attestation.until < today,
                    rule=attestation.rule,
                )


def captures(pages: Sequence[Page], newest: Mapping[str, str], today: str) -> Iterator[DueTask]:
    """Active pages whose content was last captured longer ago than they declare; `newest` maps a
    page to the day of its last capture.
    """
    for page in pages:
        if (
            page.status is not Status.ACTIVE
            or page.records is None
            or not page.records.interval_days
        ):
            continue
        last = newest.get(page.id, "")
        by = _later(last, page.records.interval_days) if last else ""
        if not last or by <= today:
            words = f"Captured last on {last}." if last else "Never captured yet."
            yield DueTask(
                task=Task.CAPTURE,
                about=page.id,
                words=words,
                by=by,
                late=not last or by < today,
                rule="B8-records",
            )


def requests(asked: Iterable[tuple[Requested, Due]], today: str) -> Iterator[DueTask]:
    """Requests for records that are not answered yet."""
    for request, due in asked:
        if not any(step.step in _ENDED for step in request.steps):
            yield DueTask(
                task=Task.REQUEST,
                about=str(request.number),
                words=f"Request {request.number} of {request.received} is to be answered.",
                by=due.on,
                late=due.on < today,
            )


def _later(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""
