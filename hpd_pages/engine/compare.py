"""Tells between two runs what the page changed from what the rules changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hpd_pages.model.finding import Verdict
from hpd_pages.model.report import Cause, Change, Target

Verdicts = Mapping[str, Verdict]


def compare(
    later: Sequence[Target],
    earlier: Mapping[str, Target],
    later_today: Mapping[str, Target],
    earlier_today: Mapping[str, Target],
) -> tuple[Target, ...]:
    """The `later` targets with what changed since the `earlier` run, and why.

    `…_today` are the same two runs as today's rules and declarations judge the bytes kept then, by
    page; a page without them has changes of an untold cause. A page that only one of the runs
    looked at has no changes.
    """
    nothing = Target(target="")
    return tuple(
        replace(
            target,
            changes=_changes(
                _verdicts(earlier.get(target.page or "", nothing)),
                target,
                _verdicts(earlier_today.get(target.page or "", nothing)),
                _verdicts(later_today.get(target.page or "", nothing)),
            ),
        )
        for target in later
    )


def _changes(
    before: Verdicts, target: Target, before_today: Verdicts, after_today: Verdicts
) -> tuple[Change, ...]:
    return tuple(
        Change(
            rule=rule,
            before=before[rule],
            after=after,
            cause=_cause((before[rule], after), (before_today.get(rule), after_today.get(rule))),
        )
        for rule, after in _verdicts(target).items()
        if rule in before and before[rule] is not after
    )


def _cause(then: tuple[Verdict, Verdict], today: tuple[Verdict | None, Verdict | None]) -> Cause:
    """The same bytes judged alike today did not change: then it was the rules that did."""
    if None in today:
        return Cause.UNTOLD
    if today[0] is today[1]:
        return Cause.RULES
    return Cause.PAGE if then == today else Cause.BOTH


def _verdicts(target: Target) -> Verdicts:
    """The verdict on each requirement: the first finding of it, as the engine puts it first."""
    verdicts: dict[str, Verdict] = {}
    for finding in target.findings:
        verdicts.setdefault(finding.rule, finding.verdict)
    return verdicts
