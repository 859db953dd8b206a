"""A report in one sentence, the counts behind it, and findings in the order people read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hpd_pages.model.finding import Finding, Level, Verdict
from hpd_pages.model.report import Report, Target
from hpd_pages.text.labels import Kind, kind
from hpd_pages.text.safe import one_line

_SUBJECT = {
    "validate": ("declaration", "checked"),
    "wording": ("text", "read"),
    "draft": ("draft", "read"),
}
_NAMED = 6  # pages named in the sentence before it says how many more there are


def name(target: Target) -> str:
    """What people call the target: its page id, else its address or file, on one line."""
    return one_line(target.page or target.target)


def counts(report: Report) -> Mapping[str, int]:
    """Targets, unreadable ones, requirements by verdict, failures among them that an exemption
    lets stand, and pieces of advice still open.
    """
    return {
        "targets": len(report.targets),
        "unreadable": report.unreadable(),
        **{verdict.value: number for verdict, number in report.verdicts().items()},
        "exempt": report.exempt(),
        "advice": sum(kind(finding) is Kind.ADVICE for finding in report.findings()),
    }


def headline(report: Report) -> str:
    """The whole report in one sentence: how many were looked at, met, failed, not seen."""
    number = counts(report)
    if not number["targets"]:
        return "Nothing was looked at."
    looked = number["targets"] - number["unreadable"]
    noun, verb = _SUBJECT.get(report.command, ("page", "looked at"))
    opening = f"{_count(looked, noun)} {verb}"
    if number["unreadable"]:
        opening += f", {number['unreadable']} could not be read"
    return f"{opening}: {', '.join(_parts(report, number))}." if looked else f"{opening}."


def by_page(report: Report) -> str:
    """The report in pages, not in requirements: what a reader wants to know first."""
    states = [state(target) for target in report.targets]
    noun = "declaration" if report.command == "validate" else "page"
    total = f"{len(states)} {noun}{'' if len(states) == 1 else 's'}"
    said = [
        f"{number} {one if number == 1 else more}"
        for kind_of, one, more in (
            (Kind.FAIL, "needs work", "need work"),
            (Kind.UNKNOWN, "could not be seen in full", "could not be seen in full"),
            (
                Kind.EXEMPT,
                "fails only what it is exempt from",
                "fail only what they are exempt from",
            ),
            (Kind.PASS, "meets every requirement", "meet every requirement"),
        )
        if (number := states.count(kind_of))
    ]
    return f"Of {total}, {_and(said)}." if said else "Nothing was looked at."


def _and(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def state(target: Target) -> Kind:
    """Whether the page needs work, could not be seen in full, fails only what it is exempt from, or
    meets every requirement.
    """
    required = [f for f in target.findings if f.level is Level.REQUIREMENT]
    verdicts = {finding.verdict for finding in required if not finding.exempt}
    if target.problem is not None or Verdict.FAIL in verdicts:
        return Kind.FAIL
    if Verdict.UNKNOWN in verdicts or not required:
        return Kind.UNKNOWN
    return Kind.EXEMPT if any(finding.exempt for finding in required) else Kind.PASS


def since(report: Report) -> str:
    """What verdicts are compared with, such as "since run 12"; "" where with nothing."""
    if report.run is None:
        return ""
    if report.command == "rejudge":
        return f"since run {one_line(report.run.id)} was judged"
    return f"since run {one_line(report.run.previous)}" if report.run.previous else ""


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by kind: what failed first, what does not apply last; else as they were."""
    order = list(Kind)
    return sorted(findings, key=lambda finding: order.index(kind(finding)))


def walled_and_rest(target: Target) -> tuple[list[Finding], list[Finding]]:
    """Findings that say no more than why the whole page could not be seen, and the others by kind.

    A page behind a wall has the same thing to say of every requirement; people want it said once.
    """
    cause_of_all = target.look.cause if target.look else None
    walled = [
        finding
        for finding in target.findings
        if finding.verdict is Verdict.UNKNOWN
        and finding.reason is cause_of_all
        and not finding.quotes
    ]
    return walled, [finding for finding in ordered(target.findings) if finding not in walled]


def _parts(report: Report, number: Mapping[str, int]) -> Iterable[str]:
    if report.command == "wording":
        points = _count(number["advice"], "point") if number["advice"] else "nothing"
        yield f"{points} for counsel to weigh"
        return
    if report.command == "draft":
        yield from _settled(number)
        return
    yield f"{_count(number[Verdict.PASS], 'requirement')} met"
    yield f"{number[Verdict.FAIL] - number['exempt'] or 'none'} failed"
    if number["exempt"]:
        yield f"{number['exempt']} exempt"
    if number[Verdict.UNKNOWN]:
        yield f"{number[Verdict.UNKNOWN]} could not be seen ({_unseen(report.targets)})"
    if number["advice"]:
        yield _count(number["advice"], "piece", "pieces") + " of advice"


def _settled(number: Mapping[str, int]) -> Iterable[str]:
    """What there is to settle in drafts before they go out."""
    failed = number[Verdict.FAIL] - number["exempt"]
    yield (f"{_count(failed, 'point')} to settle first" if failed else "nothing forbidden")
    if number["exempt"]:
        yield f"{number['exempt']} exempt"
    if number["advice"]:
        yield _count(number["advice"], "piece", "pieces") + " of advice"


def _unseen(targets: tuple[Target, ...]) -> str:
    """Pages by cause, such as "facebook, x: blocked-by-policy; website: timeout"."""
    by_cause: dict[str, list[str]] = {}
    for target in targets:
        unseen = (f for f in target.findings if f.level is Level.REQUIREMENT)
        reasons = Counter(f.reason for f in unseen if f.verdict is Verdict.UNKNOWN)
        for reason, _ in reasons.most_common(1):
            by_cause.setdefault(reason.value, []).append(name(target))
    return "; ".join(f"{_list(names)}: {reason}" for reason, names in by_cause.items())


def _list(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
