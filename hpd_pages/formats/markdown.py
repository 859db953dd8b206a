"""The report as Markdown: the summary of a CI job, a comment, or a note to file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hpd_pages.model.finding import Finding
from hpd_pages.model.report import Report, Target
from hpd_pages.text.details import requirement
from hpd_pages.text.labels import SYMBOL, WORD, Kind, asides, cause, changed, kind, place
from hpd_pages.text.marks import block, code, words
from hpd_pages.text.summary import by_page, headline, name, ordered, since, state, walled_and_rest
from hpd_pages.text.tongue import Tongue

_QUOTED = 400
_LONGEST = 4000
_BUDGET = 900_000  # bytes; GitHub refuses a job summary above 1 MiB
_TOLD = (Kind.FAIL, Kind.UNKNOWN, Kind.EXEMPT, Kind.ADVICE)


def format_markdown(report: Report) -> str:
    """The sentence by page, the counts of each page, what changed, then what needs work in full.

    Live words stand in code spans or escaped, so that they are words. What goes beyond the size of
    a job summary is left out, and that is said.
    """
    sections = [
        f"## {words(by_page(report))}\n\n{words(headline(report))}",
        words(Tongue().run(report)),
        words(Tongue().absent(report)),
        _table(report),
        _changes(report),
    ]
    text = "\n\n".join(section for section in sections if section)
    return _within(text, [_page(target) for target in report.targets]) + "\n"


def _within(text: str, pages: Iterable[str]) -> str:
    """The pages after `text` for as long as there is room."""
    shown, size, left = [text[:_BUDGET]], len(text.encode()), 0
    for page in filter(None, pages):
        size += len(page.encode()) + 2
        if size > _BUDGET:
            left += 1
        else:
            shown.append(page)
    if left:
        noun = "page has" if left == 1 else "pages have"
        shown.append(f"{left} more {noun} findings; the JSON, CSV and HTML reports hold them all.")
    return "\n\n".join(shown)


def _table(report: Report) -> str:
    if not report.targets:
        return ""
    head = ["Page", *(f"{SYMBOL[row]} {WORD[row]}" for row in Kind)]
    rows = [_row(target) for target in report.targets]
    rule = ["---", *("--:" for _ in Kind)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def _row(target: Target) -> list[str]:
    mark = SYMBOL[state(target)]
    if target.problem is not None and not target.findings:
        return [f"{mark} {words(name(target), 200)}", "could not be read", *[""] * (len(Kind) - 1)]
    kinds = [kind(finding) for finding in target.findings]
    return [f"{mark} {words(name(target), 200)}", *(str(kinds.count(row) or "") for row in Kind)]


def _changes(report: Report) -> str:
    rows = [
        f"- **{words(name(target), 200)}** {words(change.rule)}: {changed(change)}"
        for target in report.targets
        for change in target.changes
    ]
    title = f"Changed {since(report)}" if report.command == "compare" else "Changed since last time"
    title = "Judged otherwise today" if report.command == "rejudge" else title
    return "\n".join([f"### {title}\n", *rows]) if rows else ""


def _page(target: Target) -> str:
    lines = list(_lines(target))
    if not lines:
        return ""
    address = f" {code(target.target, 2000)}" if target.page else ""
    return "\n".join([f"### {words(name(target), 200)}{address}\n", *lines])


def _lines(target: Target) -> Iterator[str]:
    if target.problem is not None:
        yield f"- ✗ **cannot be read**: {words(target.problem.message)}"
        yield from _detail("fix", words(target.problem.hint))
    walled, rest = walled_and_rest(target)
    if walled:
        yield from _wall(target, walled)
    for finding in ordered(rest):
        if kind(finding) in _TOLD:
            yield from _finding(finding, target)


def _wall(target: Target, findings: list[Finding]) -> Iterator[str]:
    note = (target.look.note if target.look else "") or cause(findings[0].reason)
    yield f"- ? **could not be seen** ({findings[0].reason.value}): {words(note, _QUOTED)}"
    yield from _detail("unseen", ", ".join(words(finding.rule) for finding in findings))
    yield from _detail("to do", words(next((f.fix for f in findings if f.fix), ""), _LONGEST))


def _finding(finding: Finding, target: Target) -> Iterator[str]:
    row = kind(finding)
    subject = f"{SYMBOL[row]} {WORD[row]} **{words(requirement(finding))}**"
    yield f"- {subject}: {words(finding.message, _LONGEST)}"
    for quote in finding.quotes:
        at = f" ({words(place(quote.place, target.target), _QUOTED)})" if quote.place else ""
        yield from _detail("quote", code(quote.text, _QUOTED) + at)
    if not finding.quotes and finding.where is not None:
        yield from _detail("where", code(place(finding.where, target.target), _QUOTED))
    for label, said in asides(finding):
        yield from _detail(label, words(said))
    yield from _detail("expected", words(finding.expected, _LONGEST))
    if finding.nearest is not None and finding.nearest not in finding.quotes:
        yield from _detail("nearest", code(finding.nearest.text, _QUOTED))
    if "\n" in finding.fix:
        yield f"  - fix:\n\n{block(finding.fix, _LONGEST, indent='    ')}"
    else:
        yield from _detail("fix", words(finding.fix, _LONGEST))


def _detail(label: str, said: str) -> Iterator[str]:
    if said:
        yield f"  - {label}: {said}"
