"""The report for a terminal: what needs work first, then one sentence that sums it up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hpd_pages.model.finding import FilePlace, Finding, Verdict
from hpd_pages.model.report import Look, Problem, Report, Target
from hpd_pages.text.details import comparison, details, requirement
from hpd_pages.text.frame import frame
from hpd_pages.text.labels import (
    SYMBOL,
    WORD,
    Kind,
    asides,
    cause,
    is_wording,
    kind,
    place,
)
from hpd_pages.text.safe import clean, clip, mask, one_line
from hpd_pages.text.summary import name, ordered, walled_and_rest
from hpd_pages.text.terminal import Paint, wrap
from hpd_pages.text.tongue import Tongue

_STYLE: Mapping[Kind, str] = {
    Kind.FAIL: "red",
    Kind.UNKNOWN: "yellow",
    Kind.EXEMPT: "magenta",
    Kind.ADVICE: "cyan",
    Kind.PASS: "green",
    Kind.NOT_APPLICABLE: "dim",
}
_OF_FILES = ("validate", "draft")
_LABEL = 10  # columns of "expected" and its gap
_MARK = 11  # columns of "? unknown" and its gap
_INDENT = 2 + _MARK
_ALWAYS = (Kind.FAIL, Kind.UNKNOWN, Kind.EXEMPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """How the report is to be printed."""

    paint: Paint
    width: int
    sources: Mapping[str, Sequence[str]]
    verbose: bool
    quiet: bool
    report: Report
    say: Tongue
    each_wording: bool = False

    def shown(self, finding: Finding) -> bool:
        """Whether the finding gets a row of its own."""
        row = kind(finding)
        return row in _ALWAYS or (row is Kind.ADVICE and not self.quiet) or self.verbose


def format_text(
    report: Report,
    *,
    sources: Mapping[str, Sequence[str]] | None = None,
    colour: bool = False,
    width: int = 80,
    verbose: bool = False,
    quiet: bool = False,
    language: str = "en",
) -> str:
    """The report as lines of at most `width` columns where words allow; no line feed at the end.

    `sources` maps a file, named as in the findings, to its lines: a failure there gets a code
    frame. `verbose` adds a row for every pass; `quiet` leaves only what needs work, "" if nothing;
    `language` is that of the headings, "en" or "es".
    """
    sheet = _Sheet(
        paint=Paint(colour=colour),
        width=max(width, 40),
        sources=sources or {},
        verbose=verbose,
        quiet=quiet,
        report=report,
        say=Tongue(language=language),
        each_wording=verbose or report.command == "wording",
    )
    blocks = [
        "\n".join((_declaration if _in_a_file(target, report) else _page)(target, sheet))
        for target in report.targets
    ]
    if not quiet:
        blocks.append(
            "\n".join(sheet.paint(line, "bold") for line in wrap(_sum(report, sheet), sheet.width))
        )
    return "\n\n".join(text for text in blocks if text)


def _sum(report: Report, sheet: _Sheet) -> str:
    """Which run it is, the whole in one sentence, and who was left out."""
    say = sheet.say
    lines = (say.run(report), say.headline(report), say.absent(report))
    return "\n".join(one_line(line) for line in lines if line)


def _in_a_file(target: Target, report: Report) -> bool:
    """Whether the findings stand at lines of a file that the reader can edit."""
    if report.command in _OF_FILES:
        return True
    return report.command == "wording" and any(
        isinstance(finding.where, FilePlace) for finding in target.findings
    )


# A declaration: one line `file:line:col: …` each finding, so that editors can jump there.


def _declaration(target: Target, sheet: _Sheet) -> Iterator[str]:
    if target.problem is not None:
        yield from _unreadable(target, target.problem, sheet)
    shown = [finding for finding in ordered(target.findings) if sheet.shown(finding)]
    for finding, following in zip_longest(shown, shown[1:]):
        yield _declared(target, finding, sheet)
        yield from _details(asides(finding), 4, sheet)
        if not _repeated(finding, following):
            yield from _details(_mending(finding), 4, sheet)
        yield from _frame(finding, sheet)


def _mending(finding: Finding) -> Iterator[tuple[str, str]]:
    yield "expected", finding.expected
    yield "compare", comparison(finding)
    yield "fix", finding.fix


def _unreadable(target: Target, problem: Problem, sheet: _Sheet) -> Iterator[str]:
    at = place(problem.place) if problem.place else one_line(target.target)
    yield f"{at}: {sheet.paint('unreadable', 'red', 'bold')}: {one_line(problem.message)}"
    yield from _details([("fix", problem.hint)], 4, sheet)


def _repeated(finding: Finding, following: Finding | None) -> bool:
    """Whether the next line gives the same advice, so that it need be said only once."""
    if following is None or not kind(finding) is kind(following) is Kind.ADVICE:
        return False
    return (finding.expected, finding.fix) == (following.expected, following.fix)


def _declared(target: Target, finding: Finding, sheet: _Sheet) -> str:
    row, where = kind(finding), finding.where
    at = place(where, target.target) if where else one_line(target.target)
    word = sheet.paint(row.value, _STYLE[row], "bold")
    return f"{at}: {word} {requirement(finding)}: {one_line(finding.message)}"


def _frame(finding: Finding, sheet: _Sheet) -> Iterator[str]:
    """The lines around a failure, so that the place is seen without opening the file."""
    where = finding.where
    if kind(finding) is not Kind.FAIL or not isinstance(where, FilePlace):
        return
    lines = sheet.sources.get(where.file)
    if lines and 1 <= where.line <= len(lines):
        text = mask(frame(lines, where.line, where.column))
        yield from (f"    {clip(line, sheet.width - 4)}" for line in text.splitlines())
        yield ""


# A page: a heading, then its rows by kind.


def _page(target: Target, sheet: _Sheet) -> Iterator[str]:
    body = list(_rows(target, sheet))
    if not body:
        return
    address = f"  {one_line(target.target)}" if target.page else ""
    if target.status not in ("", "active"):
        address += f"  ({target.status})"
    yield sheet.paint(name(target), "bold") + sheet.paint(address, "dim")
    for row in body:
        yield from row
        if len(row) > 1 and row is not body[-1]:
            yield ""


def _rows(target: Target, sheet: _Sheet) -> Iterator[list[str]]:
    """The target's rows, each as its lines."""
    if target.problem is not None:
        mark, problem = _mark("✗ error", "red", sheet), target.problem
        yield _row(mark, problem.message, [("fix", problem.hint)], sheet)
    for change in target.changes:
        words = sheet.say.changed(change, sheet.report)
        yield [f"  {line}" for line in wrap(words, sheet.width - 2)]
    if target.look is not None and target.look.captured_by:
        day = target.look.taken_at[:10]
        words = f"judged as the {one_line(target.look.captured_by)} saved it on {day}"
        yield [f"  {line}" for line in wrap(words, sheet.width - 2)]
    yield from ([f"  {line}" for line in wrap(said, sheet.width - 2)] for said in _attested(target))
    walled, rest = walled_and_rest(target)
    failed = [finding for finding in rest if kind(finding) is Kind.FAIL]
    yield from (_finding(finding, target, sheet) for finding in failed)
    if walled:
        yield _wall(target, walled, sheet)
    others = [f for f in rest[len(failed) :] if sheet.shown(f)]
    wordings = [] if sheet.each_wording else [f for f in others if is_wording(f)]
    yield from (_finding(finding, target, sheet) for finding in others if finding not in wordings)
    if wordings:
        yield _for_counsel(wordings, sheet)
    if not (sheet.verbose or sheet.quiet):
        yield from _counted(target, sheet)
    if sheet.verbose and target.look is not None and target.look.digest:
        yield _looked(target, target.look, sheet)


def _attested(target: Target) -> Iterator[str]:
    """What was seen by eye and not by robot, one sentence for each time that somebody did."""
    made: dict[tuple[str, str, str], list[str]] = {}
    for finding in target.findings:
        held = finding.attestation
        if held is not None and finding.verdict is Verdict.PASS:
            made.setdefault((held.office, held.made_at[:10], held.until), []).append(finding.rule)
    for (office, day, until), rules in made.items():
        yield one_line(f"attested by the {office} on {day}, until {until}: {', '.join(rules)}")


def _finding(finding: Finding, target: Target, sheet: _Sheet) -> list[str]:
    message = f"{requirement(finding)}: {finding.message}"
    return _row(_kind(kind(finding), sheet), message, details(finding, target), sheet)


def _wall(target: Target, findings: Sequence[Finding], sheet: _Sheet) -> list[str]:
    """One row for all that could not be seen for one cause, instead of the same row many times."""
    reason = findings[0].reason
    words = (target.look.note if target.look else "") or cause(reason)
    todo = next((finding.fix for finding in findings if finding.fix), "")
    names = ", ".join(finding.rule for finding in findings)
    seen = _last_seen(target, sheet)
    message = f"could not be seen ({reason.value}): {words.rstrip('.')}."
    return _row(
        _kind(Kind.UNKNOWN, sheet), message, [("unseen", names), *seen, ("to do", todo)], sheet
    )


def _for_counsel(findings: Sequence[Finding], sheet: _Sheet) -> list[str]:
    """One row for all wordings that counsel should weigh: their reasons and sources are long."""
    places = "1 point" if len(findings) == 1 else f"{len(findings)} points"
    message = f"{places} of wording for counsel to weigh: {', '.join(f.rule for f in findings)}."
    todo = "`hpd-pages wording` on this page, or --verbose, tells each with source and suggestion."
    return _row(_kind(Kind.ADVICE, sheet), message, [("to do", todo)], sheet)


def _last_seen(target: Target, sheet: _Sheet) -> list[tuple[str, str]]:
    """Where a history was asked: a page that nobody has seen for long needs a person."""
    if sheet.report.run is None:
        return []
    return [("last seen", sheet.say.seen(target.seen_at, sheet.report))]


def _counted(target: Target, sheet: _Sheet) -> Iterator[list[str]]:
    kinds = [kind(finding) for finding in target.findings]
    for row in (Kind.PASS, Kind.NOT_APPLICABLE):
        if number := kinds.count(row):
            words = f"{number} {sheet.say('requirement' if number == 1 else 'requirements')}"
            yield _row(_kind(row, sheet), words, [], sheet)


def _looked(target: Target, look: Look, sheet: _Sheet) -> list[str]:
    at = one_line(look.final or target.target)
    by = f", drawn by {one_line(look.drawn_by)}" if look.drawn_by else ""
    return [sheet.paint(f"  looked {look.taken_at} at {at}{by}, SHA-256 {look.digest}", "dim")]


def _mark(words: str, style: str, sheet: _Sheet) -> str:
    return sheet.paint(words.ljust(_MARK), style, "bold")


def _kind(row: Kind, sheet: _Sheet) -> str:
    return _mark(f"{SYMBOL[row]} {sheet.say(WORD[row])}", _STYLE[row], sheet)


def _row(mark: str, message: str, details: Iterable[tuple[str, str]], sheet: _Sheet) -> list[str]:
    first, *more = wrap(one_line(message), sheet.width - _INDENT)
    rest = (f"{'':{_INDENT}}{line}" for line in more)
    return [f"  {mark}{first}", *rest, *_details(details, _INDENT, sheet)]


# Pieces.


def _details(rows: Iterable[tuple[str, str]], indent: int, sheet: _Sheet) -> Iterator[str]:
    """Label and words side by side, the words wrapped under themselves; no words, no line."""
    room = sheet.width - indent - _LABEL
    for label, words in rows:
        if not words:
            continue
        first, *more = wrap(clean(words).strip("\n"), room)
        yield f"{'':{indent}}{sheet.paint(sheet.say(label).ljust(_LABEL), 'dim')}{first}"
        yield from (f"{'':{indent + _LABEL}}{line}".rstrip() for line in more)
