"""The report for a screen reader: whole sentences, no symbols, no columns, no line breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Report, Target
from hpd_pages.text.details import details, requirement
from hpd_pages.text.labels import Kind, cause, changed, kind
from hpd_pages.text.safe import one_line
from hpd_pages.text.summary import by_page, headline, name, walled_and_rest
from hpd_pages.text.tongue import Tongue
from hpd_pages.text.worddiff import Part, parts

_SAID = {
    Kind.FAIL: "Failed",
    Kind.UNKNOWN: "Could not be seen",
    Kind.EXEMPT: "Failed, and exempt",
    Kind.ADVICE: "Advice",
    Kind.PASS: "Met",
    Kind.NOT_APPLICABLE: "Does not apply",
}
_LABEL = {
    "quote": "Quote",
    "where": "Where",
    "exempt": "Exempt",
    "attested": "Attested",
    "expected": "Expected",
    "nearest": "Nearest words",
    "compare": "Compared",
    "fix": "To mend it",
}


def format_plain(report: Report, *, verbose: bool = False, quiet: bool = False) -> str:
    """The sum first, then page by page, each fact on a line that says by itself what it is.

    `verbose` adds what is met, `quiet` leaves only what needs work, "" where nothing does.
    """
    shown = [Kind.FAIL, Kind.UNKNOWN, Kind.EXEMPT]
    shown += [] if quiet else [Kind.ADVICE]
    shown += [Kind.PASS, Kind.NOT_APPLICABLE] if verbose else []
    total = len(report.targets)
    pages = [
        "\n".join(lines)
        for number, target in enumerate(report.targets, 1)
        if (lines := list(_page(target, f"{number} of {total}", shown)))
    ]
    say = Tongue()
    told = (say.run(report), f"{by_page(report)} {headline(report)}", say.absent(report))
    said = [] if quiet else ["\n".join(one_line(line) for line in told if line)]
    return "\n\n".join([*said, *pages])


def _page(target: Target, number: str, shown: Sequence[Kind]) -> Iterator[str]:
    body = list(_body(target, shown))
    if body:
        address = f", {one_line(target.target)}" if target.page else ""
        status = f", {target.status}" if target.status not in ("", "active") else ""
        yield f"Page {number}: {name(target)}{address}{status}."
        yield from body


def _body(target: Target, shown: Sequence[Kind]) -> Iterator[str]:
    if target.problem is not None:
        yield f"Cannot be read: {one_line(target.problem.message)}"
        yield from _detail("fix", target.problem.hint)
    for change in target.changes:
        yield f"Changed: {change.rule} {changed(change)}."
    walled, rest = walled_and_rest(target)
    if walled:
        yield from _wall(target, walled)
    for finding in rest:
        if kind(finding) in shown:
            yield f"{_SAID[kind(finding)]}: {requirement(finding)}. {one_line(finding.message)}"
            for label, words in details(finding, target):
                yield from _detail(label, _spoken(words) if label == "compare" else words)


def _wall(target: Target, findings: Sequence[Finding]) -> Iterator[str]:
    note = (target.look.note if target.look else "") or cause(findings[0].reason)
    rules = ", ".join(finding.rule for finding in findings)
    yield f"Could not be seen: {one_line(note).rstrip('.')}. Requirements: {rules}."
    yield from _detail("fix", next((finding.fix for finding in findings if finding.fix), ""))


def _detail(label: str, words: str) -> Iterator[str]:
    if words:
        yield f"{_LABEL[label]}: {one_line(words)}"


def _spoken(diff: str) -> str:
    """A word diff said aloud: brackets and signs are not read out by every voice."""
    say = {Part.GONE: "(taken out: {})", Part.NEW: "(put in: {})", Part.SAME: "{}"}
    runs = [say[part].format(text.strip()) for part, text in parts(diff) if text.strip()]
    return " ".join(runs).replace(" .", ".")
