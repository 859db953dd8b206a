"""Every finding of the HTML report, page by page, with as much of each as the file has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hpd_pages.formats.html_parts import anchor, badge, section
from hpd_pages.model.finding import Finding, Quote
from hpd_pages.model.report import Look, Report, Target
from hpd_pages.text.days import clock
from hpd_pages.text.details import comparison
from hpd_pages.text.labels import Kind, asides, cause, kind, place
from hpd_pages.text.safe import clip
from hpd_pages.text.summary import name, state, walled_and_rest
from hpd_pages.text.tags import Html, el, join, link, pairs, with_code
from hpd_pages.text.worddiff import Part
from hpd_pages.text.worddiff import parts as runs

_CLOSED = (Kind.PASS, Kind.NOT_APPLICABLE)
_SHARED_FROM = 3  # times a text stands in the report before it is said once, at the end
_MARKUP = 150  # bytes around a finding, at the least
_SHORT = 200  # characters; a text that is shorter is repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """How much is told: `quoted` characters of each quote, the quotes of passes or their names."""

    quoted: int
    passes: bool


DETAILS = (
    Detail(quoted=1200, passes=True),
    Detail(quoted=1200, passes=False),
    Detail(quoted=240, passes=False),
    Detail(quoted=0, passes=False),
)
"""From all to the least; `quoted` 0 leaves each finding its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    detail: Detail
    texts: Mapping[str, int]


def findings(report: Report, detail: Detail) -> Iterator[Html]:
    """The section with every page, what needs work first, and that of the texts they share."""
    sheet = _Sheet(detail=detail, texts=_shared(report))
    order = list(Kind)
    pages = sorted(enumerate(report.targets), key=lambda pair: order.index(state(pair[1])))
    articles = (_page(number, target, sheet) for number, target in pages)
    yield section("pages", "Every finding", _said(detail), *articles)
    if sheet.texts:
        words = el("p", "Texts that several findings ask for, each said once.")
        texts = (
            el("article", el("h3", f"Text {number}"), el("pre", text), id=f"text-{number}")
            for text, number in sheet.texts.items()
        )
        yield section("texts", "Texts to paste", words, *texts)


def at_least(report: Report, detail: Detail) -> int:
    """Bytes that the findings take at the very least, so that what cannot fit is not built."""
    shown = (f for f in report.findings() if detail.passes or kind(f) not in _CLOSED)
    return sum(
        _MARKUP + sum(min(len(quote.text), detail.quoted) for quote in finding.quotes)
        for finding in shown
    )


def _said(detail: Detail) -> Html:
    if detail.passes:
        return Html("")
    quotes = "" if detail.quoted >= DETAILS[0].quoted else " and long quotes are cut or left out"
    words = f"So that this file opens at once, what is met is listed by name{quotes}."
    return el("p", f"{words} The JSON and CSV reports hold every quote.")


def _shared(report: Report) -> Mapping[str, int]:
    """The long texts that stand in the report more than a few times, numbered from 1."""
    times = Counter(f.fix for f in report.findings() if len(f.fix) > _SHORT)
    often = [text for text, number in times.items() if number >= _SHARED_FROM]
    return {text: number for number, text in enumerate(often, 1)}


def _page(number: int, target: Target, sheet: _Sheet) -> Html:
    walled, rest = walled_and_rest(target)
    passed = [f for f in rest if kind(f) in _CLOSED]
    status = f" ({target.status})" if target.status not in ("", "active") else ""
    pieces = [el("h3", name(target), status), el("p", link(target.target), class_="address")]
    if target.problem is not None:
        problem = el("p", target.problem.message, " ", target.problem.hint)
        pieces.append(el("div", problem, class_="finding fail"))
    pieces += [_finding(number, target, f, sheet) for f in rest if kind(f) not in _CLOSED]
    if walled:
        pieces.append(_wall(number, target, walled))
    if passed:
        pieces.append(_passed(number, target, passed, sheet))
    if target.look is not None:
        pieces.append(_look(target.look))
    return el("article", *pieces, id=f"page-{number}", class_="page")


def _passed(number: int, target: Target, passed: Sequence[Finding], sheet: _Sheet) -> Html:
    """Folded away: what is met needs no work."""
    summary = el("summary", f"{len(passed)} met or not applicable")
    if sheet.detail.passes:
        return el("details", summary, *(_finding(number, target, f, sheet) for f in passed))
    names = ", ".join(finding.rule for finding in passed)
    return el("p", f"{len(passed)} met or not applicable: {names}.")


def _wall(number: int, target: Target, walled: Sequence[Finding]) -> Html:
    note = (target.look.note if target.look else "") or cause(walled[0].reason)
    todo = next((finding.fix for finding in walled if finding.fix), "")
    rules = (el("li", f.rule, id=anchor(number, target, f)) for f in walled)
    heading = el("h4", badge(Kind.UNKNOWN), " The page could not be seen: ", note)
    details = pairs(
        [("Not seen", el("ul", *rules, class_="inline")), ("What to do", with_code(todo))]
    )
    return el("div", heading, details, class_="finding unknown")


def _finding(number: int, target: Target, finding: Finding, sheet: _Sheet) -> Html:
    clause = f" ({finding.clause})" if finding.clause else ""
    subject = el("span", f"{finding.rule}{clause}", class_="rule")
    heading = el("h4", badge(kind(finding)), " ", subject, " ", finding.message)
    evidence = pairs(_evidence(target, finding, sheet))
    at = anchor(number, target, finding)
    return el("div", heading, evidence, id=at, class_=f"finding {kind(finding).value}")


def _evidence(target: Target, finding: Finding, sheet: _Sheet) -> Iterator[tuple[str, str]]:
    quoted = sheet.detail.quoted
    if quoted:
        yield "Found", join(*(_quote(quote, target, quoted) for quote in finding.quotes))
    if not finding.quotes and finding.where is not None:
        yield "Where", place(finding.where, target.target)
    yield from ((label.capitalize(), words) for label, words in asides(finding))
    if kind(finding) in _CLOSED:
        return
    if quoted:
        yield "Looked for", finding.expected
        if finding.nearest is not None and finding.nearest not in finding.quotes:
            yield "Nearest", _quote(finding.nearest, target, quoted)
        yield "Compared", _diff(comparison(finding)) if comparison(finding) else ""
    yield "To mend it", _fix(finding.fix, sheet)


def _fix(fix: str, sheet: _Sheet) -> str:
    if (number := sheet.texts.get(fix)) is not None:
        return join("Paste ", el("a", f"text {number}", href=f"#text-{number}"), ".")
    if not sheet.detail.quoted:
        return clip(fix, _SHORT)
    return el("pre", fix) if fix else ""


def _quote(quote: Quote, target: Target, quoted: int) -> Html:
    words = el("blockquote", el("p", clip(quote.text, quoted)), dir="auto")
    where = el("p", place(quote.place, target.target), class_="where") if quote.place else ""
    return join(words, where)


def _diff(diff: str) -> Html:
    """The words taken out and put in, said by element and by mark, not by colour alone."""
    tag = {Part.GONE: "del", Part.NEW: "ins"}
    return el("p", *(el(tag[p], text) if p in tag else text for p, text in runs(diff)), dir="auto")


def _look(look: Look) -> Html:
    """When and how it was seen, and the digest by which the evidence is found, in one paragraph."""
    status = f"HTTP {look.status}, " if look.status else ""
    size = f"{look.size:,} bytes, " if look.digest else ""
    note = f": {look.note.rstrip('.')}" if look.note else ""
    parts: list[str] = [
        f"Looked at {clock(look.taken_at)}: {status}{size}seen: {look.coverage}{note}."
    ]
    if look.drawn_by:
        parts.append(f" Drawn by {look.drawn_by}.")
    if look.captured_by:
        parts.append(f" Saved by the {look.captured_by}.")
    if look.final:
        parts += [" Ended at ", link(look.final), "."]
    if look.digest:
        parts += [" SHA-256 ", el("code", look.digest)]
    return el("p", *parts, class_="look")
