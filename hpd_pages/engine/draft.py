"""Reviews drafts: what the order forbids in a post, and what good practice would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.engine.exemptions import exempted
from hpd_pages.engine.validate import unreadable
from hpd_pages.errors import NothingToCheck, UnreadableFile
from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import FilePlace, Finding, Level, Quote, Reason, Verdict
from hpd_pages.model.report import Report, Target
from hpd_pages.text.safe import one_line

MOST = 3
"""How many places of one check are told; who mends these sees the rest."""


def review(
    drafts: Sequence[Draft | UnreadableFile],
    checks: Sequence[DraftCheck],
    *,
    today: str = "",
    tool: str = "",
) -> Report:
    """One target for each draft, in the order given, with what there is to settle before it goes
    out. `today` (ISO 8601) is the day on which exemptions hold. Raises NothingToCheck for none.
    """
    if not drafts:
        raise NothingToCheck("nothing to read", hint="name at least one file with a draft")
    return Report(
        command="draft",
        tool=tool,
        targets=tuple(_target(draft, checks, today) for draft in drafts),
    )


def _target(draft: Draft | UnreadableFile, checks: Sequence[DraftCheck], today: str) -> Target:
    if isinstance(draft, UnreadableFile):
        return unreadable(draft)
    findings = tuple(found for check in checks for found in findings_of(draft, check))
    return Target(target=draft.path, findings=exempted(findings, draft.exemptions, today))


def findings_of(draft: Draft, check: DraftCheck) -> Iterator[Finding]:
    """What one check finds in a draft: at most three places."""
    for mark in check.check(draft)[:MOST]:
        level = mark.level or check.level
        fails = level is Level.REQUIREMENT
        at = _place(draft, mark)
        words = one_line(mark.words, 120)
        says = mark.says or check.says
        yield Finding(
            rule=check.id,
            clause=check.clause,
            verdict=Verdict.FAIL if fails else Verdict.NOT_APPLICABLE,
            level=level,
            reason=Reason.UNACCEPTABLE if fails else Reason.ADVICE,
            message=f"{says.rstrip('.')}: “{words}”." if words else says,
            quotes=(Quote(text=words, place=at),) if words else (),
            place=at,
            fix=check.mend,
        )


def _place(draft: Draft, mark: Mark) -> FilePlace:
    """Where a mark stands in the file: a picture's entry, a word of the post, or the post."""
    if mark.line:
        return FilePlace(file=draft.path, line=mark.line, column=1)
    if mark.at < 0:
        return FilePlace(file=draft.path, line=draft.line, column=1)
    before = draft.text[: mark.at]
    line = draft.line + before.count("\n")
    column = mark.at - (before.rfind("\n") + 1) + 1
    return FilePlace(file=draft.path, line=line, column=column)
