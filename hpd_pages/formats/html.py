"""The report as one self-contained page: for the Chief to read and the records officer to file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hpd_pages.model.finding import Finding, Quote, Verdict
from hpd_pages.model.report import Look, Report, Run, Target
from hpd_pages.text.details import comparison
from hpd_pages.text.labels import SYMBOL, WORD, Kind, asides, cause, kind, place
from hpd_pages.text.safe import clip
from hpd_pages.text.summary import by_page, counts, headline, name, ordered, walled_and_rest
from hpd_pages.text.tags import Html, el, join, link, pairs, with_code
from hpd_pages.text.worddiff import Part
from hpd_pages.text.worddiff import parts as runs

_QUOTED = 1200  # characters of one quote, so that a hostile page cannot swell the report
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MEANING: Mapping[Kind, str] = {
    Kind.FAIL: "The requirement is not met, and the page was seen well enough to say so.",
    Kind.UNKNOWN: "It could not be seen. Nothing is claimed, neither good nor bad.",
    Kind.EXEMPT: "The requirement is not met. An office lets that stand until the day named.",
    Kind.ADVICE: "Good practice or an open question; never a failure of the order.",
    Kind.PASS: "The requirement is met, in the words quoted.",
    Kind.NOT_APPLICABLE: "The clause does not apply to this page.",
}


def format_html(report: Report, *, style: str) -> str:
    """The report as an HTML document without scripts or outside requests; `style` is its CSS.

    Every word of a report is data and is escaped; a link leads only to http and https.
    """
    title = f"Official pages of {report.department}" if report.department else "Official pages"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{title}: report"),
        el("style", Html(style.replace("</", "<\\/"))),
    )
    content = el("main", *_sections(report), id="content")
    skip = el("a", "Skip to the report", class_="skip", href="#content")
    body = el("body", skip, _top(report, title), content, _foot(report))
    return f"<!doctype html>\n{el('html', head, body, lang='en')}\n"


def _top(report: Report, title: str) -> Html:
    number = counts(report)
    shown = {row: number[row.value] for row in Kind}
    shown[Kind.FAIL] -= number["exempt"]
    tiles = (
        el("li", _badge(row), el("b", str(shown[row])), class_=row.value)
        for row in Kind
        if shown[row] or row in (Kind.FAIL, Kind.PASS)
    )
    return el(
        "header",
        el("p", title, class_="kicker"),
        el("h1", by_page(report)),
        el("p", headline(report), class_="lead"),
        el("ul", *tiles, class_="tiles", aria_label="Requirements and advice, counted"),
    )


def _sections(report: Report) -> Iterator[Html]:
    if report.run is not None:
        again = report.command == "rejudge"
        title = "What today's rules judge otherwise" if again else "What changed since last time"
        yield _section("changes", title, _changes(report, report.run))
    yield _section("coverage", "What could not be seen", _coverage(report.targets))
    yield _section("matrix", "Pages by requirement", _matrix(report.targets))
    pages = (_page(number, target) for number, target in enumerate(report.targets))
    yield _section("pages", "Every finding", *pages)


def _section(anchor: str, title: str, *content: str) -> Html:
    heading = el("h2", title, id=f"{anchor}-title")
    return el("section", heading, *content, id=anchor, aria_labelledby=f"{anchor}-title")


def _table(caption: str, head: Sequence[str], rows: Sequence[Html], kind_of: str = "") -> Html:
    """A table in a frame that scrolls by itself and can be reached with the keyboard."""
    cells = (el("th", text, scope="col") for text in head)
    parts_of = (el("caption", caption), el("thead", el("tr", *cells)), el("tbody", *rows))
    table = el("table", *parts_of, class_=kind_of)
    return el("div", table, class_="frame", role="region", aria_label=caption, tabindex="0")


# What changed, and what was not seen.


def _changes(report: Report, run: Run) -> Html:
    rows = [
        el(
            "tr",
            el("th", name(target), scope="row"),
            el("td", change.rule),
            el("td", _badge(Kind(change.before.value))),
            el("td", _badge(Kind(change.after.value))),
        )
        for target in report.targets
        for change in target.changes
    ]
    before = run.id if report.command == "rejudge" else run.previous
    if rows:
        caption = f"Verdicts that differ from the run {before}"
        return _table(caption, ("Page", "Requirement", "Was", "Is"), rows)
    if before is None:
        return el("p", "This is the first run, so there is nothing to compare it with.")
    return el("p", f"No verdict differs from the run {before}.")


def _coverage(targets: Sequence[Target]) -> Html:
    rows = [row for target in targets for row in _not_seen(target)]
    if not rows:
        return el("p", "Everything that was asked for could be seen.")
    head = ("Page", "Requirements", "Why", "What to do")
    return _table("Looked for, but not seen: nothing is claimed about these", head, rows)


def _not_seen(target: Target) -> Iterator[Html]:
    """A row for each cause; a page that could not be read is one of them."""
    if target.problem is not None:
        yield _blind(target, "all", target.problem.message, target.problem.hint)
    walled, _ = walled_and_rest(target)
    by_cause: dict[str, list[Finding]] = {}
    for finding in target.findings:
        if finding.verdict is Verdict.UNKNOWN:
            by_cause.setdefault(finding.reason.value, []).append(finding)
    for code, findings in by_cause.items():
        note = target.look.note if target.look and findings[0] in walled else ""
        todo = next((finding.fix for finding in findings if finding.fix), "")
        rules = ", ".join(finding.rule for finding in findings)
        why = (note or cause(findings[0].reason)).rstrip(".")
        yield _blind(target, rules, f"{why} ({code})", todo)


def _blind(target: Target, rules: str, why: str, todo: str) -> Html:
    advice = with_code(todo or "Read the page by eye and decide.")
    cells = (el("td", text) for text in (rules, why, advice))
    return el("tr", el("th", name(target), scope="row"), *cells)


# The table of pages by requirement.


def _matrix(targets: Sequence[Target]) -> Html:
    rules = _rules(targets)
    rows = [_matrix_row(number, target, rules) for number, target in enumerate(targets)]
    if not rules:
        return el("p", "There is no finding to show.")
    caption = "The verdict on each requirement, page by page"
    return _table(caption, ("Page", *(el("span", rule) for rule in rules)), rows, "matrix")


def _rules(targets: Sequence[Target]) -> list[str]:
    """The requirements in clause order: as the target with most of them has them, then the rest."""
    lists = sorted(([f.rule for f in target.findings] for target in targets), key=len, reverse=True)
    return list(dict.fromkeys(rule for rules in lists for rule in rules))


def _matrix_row(number: int, target: Target, rules: Sequence[str]) -> Html:
    page = el("th", el("a", name(target), href=f"#page-{number}"), scope="row")
    if target.problem is not None and not target.findings:
        return el("tr", page, el("td", "could not be read", colspan=str(len(rules))))
    worst = {finding.rule: finding for finding in reversed(ordered(target.findings))}
    return el("tr", page, *(_cell(number, target, worst.get(rule)) for rule in rules))


def _cell(number: int, target: Target, finding: Finding | None) -> Html:
    if finding is None:
        return el("td")
    row = kind(finding)
    badge = _badge(row)
    if row not in (Kind.PASS, Kind.NOT_APPLICABLE):
        badge = el("a", badge, href=f"#{_anchor(number, target, finding)}")
    elif finding.attestation is not None:
        badge = join(badge, el("span", "attested", class_="attested"))
    return el("td", badge, class_=row.value)


def _badge(row: Kind) -> Html:
    """Symbol and word: the colour only repeats what they say."""
    symbol = el("span", SYMBOL[row], class_="symbol", aria_hidden="true")
    return el("span", symbol, " ", WORD[row], class_=f"badge {row.value}")


# One page with its findings.


def _page(number: int, target: Target) -> Html:
    walled, rest = walled_and_rest(target)
    passed = [f for f in rest if kind(f) in (Kind.PASS, Kind.NOT_APPLICABLE)]
    status = f" ({target.status})" if target.status not in ("", "active") else ""
    pieces = [el("h3", name(target), status), el("p", link(target.target), class_="address")]
    if target.problem is not None:
        problem = el("p", target.problem.message, " ", target.problem.hint)
        pieces.append(el("div", problem, class_="finding fail"))
    pieces += [_finding(number, target, f) for f in rest if f not in passed]
    if walled:
        pieces.append(_wall(number, target, walled))
    if passed:
        summary = el("summary", f"{len(passed)} met or not applicable")
        pieces.append(el("details", summary, *(_finding(number, target, f) for f in passed)))
    if target.look is not None:
        pieces.append(_look(target.look))
    return el("article", *pieces, id=f"page-{number}", class_="page")


def _wall(number: int, target: Target, findings: Sequence[Finding]) -> Html:
    note = (target.look.note if target.look else "") or cause(findings[0].reason)
    todo = next((finding.fix for finding in findings if finding.fix), "")
    rules = (el("li", f.rule, id=_anchor(number, target, f)) for f in findings)
    heading = el("h4", _badge(Kind.UNKNOWN), " The page could not be seen: ", note)
    details = pairs(
        [("Not seen", el("ul", *rules, class_="inline")), ("What to do", with_code(todo))]
    )
    return el("div", heading, details, class_="finding unknown")


def _finding(number: int, target: Target, finding: Finding) -> Html:
    clause = f" ({finding.clause})" if finding.clause else ""
    subject = el("span", f"{finding.rule}{clause}", class_="rule")
    heading = el("h4", _badge(kind(finding)), " ", subject, " ", finding.message)
    evidence = pairs(_evidence(target, finding))
    anchor = _anchor(number, target, finding)
    return el("div", heading, evidence, id=anchor, class_=f"finding {kind(finding).value}")


def _anchor(page: int, target: Target, finding: Finding) -> str:
    """The finding's place in the document; a declaration may have several of one requirement."""
    position = next(i for i, other in enumerate(target.findings) if other is finding)
    return f"page-{page}-{position}"


def _evidence(target: Target, finding: Finding) -> Iterator[tuple[str, str]]:
    for quote in finding.quotes:
        yield "Found", _quote(quote, target)
    if not finding.quotes and finding.where is not None:
        yield "Where", place(finding.where, target.target)
    yield from ((label.capitalize(), words) for label, words in asides(finding))
    if kind(finding) in (Kind.PASS, Kind.NOT_APPLICABLE):
        return
    yield "Looked for", finding.expected
    if finding.nearest is not None and finding.nearest not in finding.quotes:
        yield "Nearest", _quote(finding.nearest, target)
    yield "Compared", _diff(comparison(finding)) if comparison(finding) else ""
    if finding.fix:
        yield "To mend it", el("pre", finding.fix)


def _quote(quote: Quote, target: Target) -> Html:
    words = el("blockquote", el("p", clip(quote.text, _QUOTED)), dir="auto")
    where = el("p", place(quote.place, target.target), class_="where") if quote.place else ""
    return join(words, where)


def _diff(diff: str) -> Html:
    """The words taken out and put in, said by element and by mark, not by colour alone."""
    tag = {Part.GONE: "del", Part.NEW: "ins"}
    return el("p", *(el(tag[p], text) if p in tag else text for p, text in runs(diff)), dir="auto")


def _look(look: Look) -> Html:
    status = f"HTTP {look.status}" if look.status else ""
    size = f"{look.size:,} bytes" if look.digest else ""
    rows: list[tuple[str, str]] = [
        ("Looked at", look.taken_at.replace("T", " ").replace("Z", " UTC")),
        ("Ended at", link(look.final) if look.final else ""),
        ("Answer", ", ".join(part for part in (status, size) if part)),
        ("Saved by", look.captured_by),
        ("Seen", f"{look.coverage}{f': {look.note}' if look.note else ''}"),
        ("SHA-256", el("code", look.digest) if look.digest else ""),
    ]
    return el("div", pairs(rows), class_="look")


def _foot(report: Report) -> Html:
    words = (el("div", el("dt", _badge(row)), el("dd", text)) for row, text in _MEANING.items())
    run = report.run
    when = f", run {run.id}, from {run.started_at} to {run.finished_at}" if run else ""
    made = f"Made by {report.tool}, command {report.command}{when}."
    order = "Checked against Hartford Police Department General Order 3-01a, section IV.B."
    return el(
        "footer",
        el("h2", "What the words mean"),
        el("dl", *words, class_="meaning"),
        el("p", f"{order} {made}"),
    )
