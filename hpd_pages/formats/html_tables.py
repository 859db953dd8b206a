"""The tables of the HTML report: what changed, what was not seen, pages by requirement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hpd_pages.formats.html_parts import anchor, badge, table
from hpd_pages.model.finding import Finding, Verdict
from hpd_pages.model.report import Change, Report, Run, Target
from hpd_pages.text.days import last_seen
from hpd_pages.text.labels import SYMBOL, WHY_CHANGED, WORD, Kind, cause, is_wording, kind
from hpd_pages.text.summary import name, ordered, walled_and_rest
from hpd_pages.text.tags import Html, el, join, with_code


def changes(report: Report, run: Run) -> Html:
    """Verdicts that are not what they were, and why where that was asked."""
    told = [(target, change) for target in report.targets for change in target.changes]
    why = any(change.cause for _, change in told)
    before = _before(report, run)
    if told:
        head = ("Page", "Requirement", "Was", "Is", *(["Why"] if why else []))
        rows = [_change(target, change, why=why) for target, change in told]
        return table(f"Verdicts that differ from {before}", head, rows)
    if run.previous is None and report.command != "rejudge":
        return el("p", "This is the first run, so there is nothing to compare it with.")
    return el("p", f"No verdict differs from {before}.")


def _before(report: Report, run: Run) -> str:
    """With what is compared; a page that the run before left out, with an earlier one."""
    if report.command == "compare":
        return f"run {run.previous}"
    return f"run {run.id}" if report.command == "rejudge" else "the last time the page was audited"


def _change(target: Target, change: Change, *, why: bool) -> Html:
    cells = [
        el("th", name(target), scope="row"),
        el("td", change.rule),
        el("td", badge(Kind(change.before.value))),
        el("td", badge(Kind(change.after.value))),
    ]
    if why:
        cells.append(el("td", WHY_CHANGED[change.cause] if change.cause else ""))
    return el("tr", *cells)


# What was not seen.


def coverage(report: Report) -> Html:
    """What was looked for and not seen, why, when it was last seen, and who was left out."""
    rows = [row for target in report.targets for row in _not_seen(target, report)]
    head = ("Page", "Requirements", "Why", *_last(report, "Last seen in full"), "What to do")
    caption = "Looked for, but not seen: nothing is claimed about these"
    seen = table(caption, head, rows) if rows else el("p", "Everything looked for could be seen.")
    return join(seen, _absent(report))


def _absent(report: Report) -> Html:
    if not report.absent:
        return Html("")
    rows = [
        el(
            "tr",
            el("th", left.page, scope="row"),
            el("td", last_seen(left.seen_at, _started(report))),
        )
        for left in report.absent
    ]
    caption = "Declared, but not part of this run: nothing is claimed about these either"
    return table(caption, ("Page", "Last seen in full"), rows)


def _started(report: Report) -> str:
    return report.run.started_at if report.run else ""


def _last(report: Report, words: str) -> list[str]:
    return [words] if report.run is not None else []


def _not_seen(target: Target, report: Report) -> Iterator[Html]:
    """A row for each cause; a page that could not be read is one of them."""
    if target.problem is not None:
        yield _blind(target, report, "all", target.problem.message, target.problem.hint)
    walled, _ = walled_and_rest(target)
    by_cause: dict[str, list[Finding]] = {}
    for finding in target.findings:
        if finding.verdict is Verdict.UNKNOWN:
            by_cause.setdefault(finding.reason.value, []).append(finding)
    for code, findings in by_cause.items():
        note = target.look.note if target.look and findings[0] in walled else ""
        todo = next((finding.fix for finding in findings if finding.fix), "")
        rules = ", ".join(finding.rule for finding in findings)
        rules = f"all {len(findings)}" if findings == walled and len(findings) > 2 else rules  # noqa: PLR2004
        why = (note or cause(findings[0].reason)).rstrip(".")
        yield _blind(target, report, rules, f"{why} ({code})", todo)


def _blind(target: Target, report: Report, rules: str, why: str, todo: str) -> Html:
    advice = with_code(todo or "Read the page by eye and decide.")
    seen = _last(report, last_seen(target.seen_at, _started(report)))
    cells = (el("td", text) for text in (rules, why, *seen, advice))
    return el("tr", el("th", name(target), scope="row"), *cells)


# Pages by requirement.


def matrix(targets: Sequence[Target]) -> Html:
    """A row for each page, a column for each requirement."""
    rules = _rules(targets)
    rows = [_row(number, target, rules) for number, target in enumerate(targets)]
    if not rules:
        return el("p", "There is no finding to show.")
    caption = "The verdict on each requirement, page by page"
    return table(caption, ("Page", *(el("span", rule) for rule in rules)), rows, "matrix")


def _rules(targets: Sequence[Target]) -> list[str]:
    """The requirements in clause order: as the target with most of them has them, then the rest."""
    of_each = ([f.rule for f in target.findings if not is_wording(f)] for target in targets)
    lists = sorted(of_each, key=len, reverse=True)
    return list(dict.fromkeys(rule for rules in lists for rule in rules))


def _row(number: int, target: Target, rules: Sequence[str]) -> Html:
    page = el("th", el("a", name(target), href=f"#page-{number}"), scope="row")
    if target.problem is not None and not target.findings:
        return el("tr", page, el("td", "could not be read", colspan=str(len(rules))))
    worst = {finding.rule: finding for finding in reversed(ordered(target.findings))}
    return el("tr", page, *(_cell(number, target, worst.get(rule)) for rule in rules))


def _cell(number: int, target: Target, finding: Finding | None) -> Html:
    """Symbol and word, in few bytes: a large registry has tens of thousands of cells."""
    if finding is None:
        return el("td")
    row = kind(finding)
    words: str = f"{SYMBOL[row]} {WORD[row]}"
    if row not in (Kind.PASS, Kind.NOT_APPLICABLE):
        words = el("a", words, href=f"#{anchor(number, target, finding)}")
    elif finding.attestation is not None:
        words = join(words, el("span", "attested", class_="attested"))
    return el("td", words, class_=row.value)
