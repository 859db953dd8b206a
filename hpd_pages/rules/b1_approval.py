"""B.1: the Chief of Police or a designee approves every page.

Declaration: an approval on file, by an office that may approve and is not the page's steward, in
force today, proved by a signed paper or a signature, of exactly the content that stands there now.
Live: nothing; an approval does not show on a page.
Source: General Order 3-01a, IV.B.1 and D.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hpd_pages.model.approval import Approval, Changed, Signed, Standing
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.offices import may_approve, same_office
from hpd_pages.model.outcomes import advice, at, declared, unacceptable, undeclared
from hpd_pages.model.page import Page, Status
from hpd_pages.model.rule import Prose, Rule

ID = "B1-approval"
SOON = 60
"""Days before the end of an approval from which on it is said."""
MOST = 3
"""How many changed values are named in one sentence."""
_STATUS = "/status"
_PAGE = "/page"


def check_config(page: Page, department: Department) -> tuple[Finding, ...]:
    """Whether exactly this content is approved, by somebody who may, and still is today."""
    standing = page.standing
    if standing is None:
        return (advice(ID, "Nobody looked for an approval of this page.", _STATUS),)
    if not standing.path:
        return (_none(page, department),)
    if standing.problem is not None:
        return (_unseen("The approval on file cannot be read.", "Mend the approval's file."),)
    approval = standing.approval
    return (
        standing.faults
        if standing.faults or approval is None
        else _judged(page, department, approval, standing)
    )


def _judged(
    page: Page, department: Department, approval: Approval, standing: Standing
) -> tuple[Finding, ...]:
    failures = tuple(_failures(page, department, approval, standing))
    if failures:
        return tuple(_weighed(failure, page) for failure in failures)
    if standing.unseen:
        return (_unseen(standing.unseen, "Mend the template, then run `hpd-pages validate`."),)
    if standing.signature.state is Signed.UNSEEN and not approval.memo:
        return (_unseen(standing.signature.why, "Install OpenSSH, which brings `ssh-keygen`."),)
    return (_approved(approval, standing), *_due(page, approval, standing))


def signature_findings(standing: Standing) -> tuple[Finding, ...]:
    """What is wrong with the proof of an approval, whatever page it is for."""
    approval = standing.approval
    return tuple(_no_proof(approval, standing)) if approval else ()


def _none(page: Page, department: Department) -> Finding:
    approver = department.approver or "Chief of Police"
    message = f"No approval by the {approver} or designee is on file for this page."
    fix = (
        f"Run `hpd-pages approve request {page.id}`, send it up the chain of command, and when it "
        f"comes back signed, `hpd-pages approve record {page.id}`."
    )
    if page.status is Status.ACTIVE:
        return undeclared(
            ID,
            f"The page is active, but {message[0].lower()}{message[1:]}",
            _STATUS,
            fix=f"{fix} Until then write `status: proposed`.",
        )
    return advice(ID, message, _STATUS, fix=fix)


def _failures(
    page: Page, department: Department, approval: Approval, standing: Standing
) -> Iterator[Finding]:
    """What keeps the approval from holding, the gravest first."""
    yield from _wrong_office(page, department, approval)
    yield from _wrong_day(approval, standing)
    yield from _no_proof(approval, standing)
    yield from _changed(page, approval, standing)


def _wrong_office(page: Page, department: Department, approval: Approval) -> Iterator[Finding]:
    allowed = may_approve(department)
    if not any(same_office(approval.office, office) for office in allowed):
        yield unacceptable(
            ID,
            f"The page was approved by the {approval.office}, who may not approve pages.",
            _STATUS,
            expected=f"an approval by the {' or the '.join(allowed) or 'Chief of Police'}",
            fix="Have it approved by them, or name the designee in department.yml (`approvers`).",
        )
    if page.owner and same_office(approval.office, page.owner.steward):
        yield unacceptable(
            ID,
            f"The {approval.office} approved the page and is its steward.",
            "/owner/steward",
            expected="an approval by another office than the one that looks after the page",
            fix="Have another office approve it; nobody approves a page that is their own.",
        )


def _wrong_day(approval: Approval, standing: Standing) -> Iterator[Finding]:
    if approval.date > standing.today:
        yield unacceptable(
            ID,
            f"The approval is dated {approval.date}, which is after today, {standing.today}.",
            _STATUS,
            expected="an approval that has been given",
            fix="Check this computer's clock. If it is right, record the approval anew with the "
            "day on the signed paper.",
        )
    if approval.expires and approval.expires < standing.today:
        yield unacceptable(
            ID,
            f"The approval of {approval.date} ended on {approval.expires}.",
            _STATUS,
            expected="an approval that holds today",
            fix="Have the page approved again.",
        )


def _no_proof(approval: Approval, standing: Standing) -> Iterator[Finding]:
    signature = standing.signature
    if signature.state is Signed.BAD:
        yield unacceptable(
            ID,
            signature.why,
            _STATUS,
            expected=f"a signature with a key of the {approval.office} from department.yml",
            fix="Have the approval signed again (`hpd-pages approve record`, then `sign`). If "
            "nobody can say who signed, ask the approver.",
        )
    if signature.state is Signed.NO and not approval.memo:
        yield undeclared(
            ID,
            f"The approval of {approval.date} has neither a signed paper nor a signature.",
            _STATUS,
            fix="Run `hpd-pages approve sign`, or record the approval with `--memo`.",
        )


def _changed(page: Page, approval: Approval, standing: Standing) -> Iterator[Finding]:
    if not standing.changes:
        return
    own = [change for change in standing.changes if change.pointer.startswith(f"{_PAGE}/")]
    shown = own or list(standing.changes)
    named = ", ".join(_where(change) for change in shown[:MOST])
    others = len(standing.changes) - len(shown[:MOST])
    more = f" and {others} more" if others else ""
    found = unacceptable(
        ID,
        f"The page is not as it was approved on {approval.date}. Changed: {named}{more}.",
        own[0].pointer.removeprefix(_PAGE) if own else _STATUS,
        expected=f"the content with the digest {approval.digest[:12]}…, as approved",
        fix=f"Undo the change, or have it approved: `hpd-pages approve request {page.id}`.",
    )
    told = (f"{_where(change)}: {change.diff}" for change in shown)
    yield replace(found, reason=Reason.DIFFERENT, diff="\n".join(told))


def _where(change: Changed) -> str:
    """The value as a person finds it: `purpose.statement.en`, or the text for a place."""
    part, *path = change.pointer.split("/")[1:]
    if part == "texts":
        return f"the text for `{path[0]}` ({path[-1]})"
    return f"`{'.'.join(path)}`"


def _weighed(failure: Finding, page: Page) -> Finding:
    """A page that is not active yet, or no more, owes no approval today: it is advice."""
    if page.status is Status.ACTIVE:
        return failure
    return replace(
        advice(ID, failure.message, _STATUS, fix=failure.fix),
        place=failure.place,
        diff=failure.diff,
    )


def _unseen(why: str, fix: str) -> Finding:
    return Finding(
        rule=ID,
        verdict=Verdict.UNKNOWN,
        reason=Reason.PARTIAL,
        message=why,
        place=at(_STATUS),
        fix=fix,
    )


def _approved(approval: Approval, standing: Standing) -> Finding:
    until = f", until {approval.expires}" if approval.expires else ""
    signed = ", with a good signature" if standing.signature.state is Signed.GOOD else ""
    return declared(
        ID,
        f"Approved by the {approval.office} on {approval.date}{until}{signed}; nothing has changed "
        "since.",
        _STATUS,
    )


def _due(page: Page, approval: Approval, standing: Standing) -> Iterator[Finding]:
    fix = f"Run `hpd-pages approve request {page.id}` and send it up the chain of command."
    if approval.review and approval.review <= standing.today:
        message = f"The approval was due to be looked at again on {approval.review}."
        yield advice(ID, message, _STATUS, fix=fix)
    elif approval.expires:
        left = (date.fromisoformat(approval.expires) - date.fromisoformat(standing.today)).days
        if left <= SOON:
            yield advice(ID, f"The approval ends on {approval.expires}.", _STATUS, fix=fix)


RULE = Rule(
    id=ID,
    stem="b1_approval",
    clause="B.1",
    title="Approved by the Chief",
    prose=Prose(
        why="Every official page is approved by the Chief of Police or a designee before it speaks "
        "for the Department.",
        declared="An approval on file, in `approvals/<page>/<date>/`, of exactly this content: by "
        "the Department's `approver` or one of its `approvers`, who is not the page's steward; not "
        "dated after today and not past its end; with a copy of the signed paper or an SSH "
        "signature by a listed key. A page that is active fails without it; for any other it is "
        "advice.",
        looked_for="Nothing: an approval does not show on the page itself.",
        mend="`hpd-pages approve request ID` writes the request to the Chief; `hpd-pages approve "
        "record ID` keeps the signed answer with the content that was approved.",
    ),
    check_config=check_config,
)
