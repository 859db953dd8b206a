"""Reports for tests: findings and targets in one call, and a report with each verdict."""

from __future__ import annotations

from hpd_pages.model.finding import (
    Attestation,
    Exemption,
    FilePlace,
    Finding,
    Level,
    PagePlace,
    Quote,
    Reason,
    Verdict,
)
from hpd_pages.model.report import Change, Look, Problem, Report, Run, Target

PAGE = "https://police.example.gov/social-media"
WALLED = "https://www.facebook.com/ExamplePolice"
NOTICE = (
    "Comments are monitored. The Department may remove a comment that is obscene.\n\n"
    "A copy of every removed comment is kept."
)


def finding(rule="B4-disclaimer", verdict=Verdict.FAIL, reason=Reason.MISSING, **fields) -> Finding:
    """A finding of one requirement; the clause follows from its id."""
    clause = f"{rule[0]}.{rule[1]}" if rule[1].isdigit() else rule[0]
    fields = {"message": "No disclaimer was found.", "clause": clause, **fields}
    return Finding(rule=rule, verdict=verdict, reason=reason, **fields)


def report(*targets: Target, command="audit", **fields) -> Report:
    """A report of the Example Police Department."""
    fields = {"tool": "hpd-pages 0.1.0", "department": "Example Police Department", **fields}
    return Report(command=command, targets=targets, **fields)


def on_page(block=11, **fields) -> PagePlace:
    """A place on the example page."""
    return PagePlace(**{"source": PAGE, "block": block, **fields})


def contradicted(**fields) -> Finding:
    """A failure with everything a live finding can carry."""
    fields = {
        "message": "The page says the opposite: comments are not monitored.",
        "quotes": (
            Quote(
                text="This page is not monitored.",
                place=on_page(line=42, headings=("Contact", "Comments"), region="footer"),
            ),
        ),
        "expected": "A sentence that says that comments are monitored.",
        "nearest": Quote(text="Comments are not monitored.", place=on_page(block=12)),
        "diff": "Comments are [-not-] monitored{+ by the Department+}.",
        "fix": NOTICE,
        **fields,
    }
    return finding("B5-monitoring", Verdict.FAIL, Reason.CONTRADICTED, **fields)


def exempted(**fields) -> Finding:
    """A failure that an office lets stand for a while."""
    exemption = Exemption(
        rule="B5-removal",
        reason="The platform has no room for the notice.",
        approver="Chief of Police",
        expires="2027-06-30",
    )
    fields = {"message": "No notice of removal was found.", "exemption": exemption, **fields}
    return finding("B5-removal", **fields)


def stated(rule="B3-purpose", **fields) -> Finding:
    """A pass with its quote."""
    fields = {
        "message": "The page says what it is for.",
        "quotes": (Quote(text="We share police news.", place=on_page(block=2)),),
        **fields,
    }
    reason = fields.pop("reason", Reason.STATED)
    return finding(rule, Verdict.PASS, reason, **fields)


def uncertain(**fields) -> Finding:
    """Words that may or may not say it."""
    fields = {
        "message": "Words were found that may say it.",
        "quotes": (Quote(text="Records may be kept.", place=on_page(block=4)),),
        **fields,
    }
    return finding("B6-disclosure", Verdict.UNKNOWN, Reason.WEAK_MATCH, **fields)


def advised(**fields) -> Finding:
    """A piece of advice."""
    fields = {
        "message": "The page does not say whom it is for.",
        "level": Level.ADVICE,
        "fix": "Say whom the page is for.",
        **fields,
    }
    return finding("B3-audience", Verdict.NOT_APPLICABLE, Reason.ADVICE, **fields)


def inapplicable(**fields) -> Finding:
    """A clause that does not apply."""
    fields = {"message": "Visitors can leave nothing on this page.", **fields}
    return finding("B5-removal", Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS, **fields)


def unseen(rule="B4-disclaimer", reason=Reason.BLOCKED_BY_POLICY, **fields) -> Finding:
    """A requirement of a page that could not be seen at all."""
    fields = {
        "message": "Could not be seen: its terms forbid robots.",
        "fix": "Save the page and inspect the file.",
        **fields,
    }
    return finding(rule, Verdict.UNKNOWN, reason, **fields)


def look(**fields) -> Look:
    """A look at the example page that saw all of it."""
    fields = {
        "final": PAGE,
        "status": 200,
        "taken_at": "2027-02-01T09:00:00Z",
        "digest": "ab" * 32,
        "size": 12_345,
        "coverage": "full",
        **fields,
    }
    return Look(**fields)


def seen(**fields) -> Target:
    """A page with one finding of each kind, and one verdict that changed."""
    fields = {
        "target": PAGE,
        "page": "website",
        "declared_in": "pages/website.yml",
        "findings": (stated(), advised(), contradicted(), inapplicable(), uncertain()),
        "look": look(),
        "seen_at": "2027-02-01T09:00:00Z",
        "changes": (Change(rule="B5-monitoring", before=Verdict.PASS, after=Verdict.FAIL),),
        **fields,
    }
    return Target(**fields)


def walled(**fields) -> Target:
    """A page that may not be read by robot."""
    fields = {
        "target": WALLED,
        "page": "facebook",
        "declared_in": "pages/facebook.yml",
        "findings": (unseen(), unseen("B5-monitoring")),
        "look": look(
            final="",
            status=0,
            digest="",
            size=0,
            coverage="none",
            cause=Reason.BLOCKED_BY_POLICY,
            note="Facebook's terms forbid reading it by robot.",
        ),
        **fields,
    }
    return Target(**fields)


def unreadable(**fields) -> Target:
    """A declaration that is no YAML."""
    fields = {
        "target": "pages/x.yml",
        "page": "x",
        "problem": Problem(
            message="A quote is opened and never closed.",
            hint="Close the quote that opens here.",
            place=FilePlace(file="pages/x.yml", line=3, column=7),
        ),
        **fields,
    }
    return Target(**fields)


def misdeclared(**fields) -> Target:
    """A declaration with a failure, a piece of advice and a pass."""
    fields = {
        "target": "pages/facebook.yml",
        "page": "facebook",
        "findings": (
            finding(
                "B2-identity",
                Verdict.PASS,
                Reason.DECLARED,
                message="The name identifies the Department.",
                place=FilePlace(file="pages/facebook.yml", line=3, column=1, pointer="/name"),
            ),
            finding(
                "B4-disclaimer",
                message="The date “2027-13-01” does not exist.",
                reason=Reason.SCHEMA,
                place=FilePlace(
                    file="pages/facebook.yml", line=6, column=14, pointer="/disclaimer/effective"
                ),
                expected="A date as year-month-day, such as 2027-01-04.",
                fix="Write the day the notice takes effect.",
            ),
            finding(
                "C-uses",
                Verdict.NOT_APPLICABLE,
                Reason.ADVICE,
                level=Level.ADVICE,
                message="Is this the address of the page?",
                place=FilePlace(file="pages/facebook.yml", line=4, column=1, pointer="/url"),
            ),
        ),
        **fields,
    }
    return Target(**fields)


RUN = Run(
    id="2027-02-01T090000Z",
    started_at="2027-02-01T09:00:00Z",
    finished_at="2027-02-01T09:00:09Z",
    previous="2027-01-31T090000Z",
)


def everything() -> Report:
    """One audit with each kind of finding, a page not seen and one not read."""
    return report(seen(), walled(), unreadable(), run=RUN)


def every_kind() -> Report:
    """The same with an exempt failure and an attested pass."""
    attested = Attestation(
        rule="B4-disclaimer",
        office="Public Information Officer",
        made_at="2027-01-30T15:00:00Z",
        until="2027-04-30",
        file="screen.png",
        digest="cd" * 32,
    )
    seen_by_eye = stated("B4-disclaimer", reason=Reason.ATTESTED, attestation=attested)
    page = seen(findings=(*seen().findings[:4], exempted(), uncertain(), seen_by_eye))
    return report(page, walled(), unreadable(), run=RUN)


def declarations() -> Report:
    """One check of declarations: a failure, advice, a pass, what does not apply, a broken file."""
    place = FilePlace(file="pages/facebook.yml", line=9, column=1, pointer="/visitor_content")
    closed = inapplicable(place=place)
    target = misdeclared(findings=(*misdeclared().findings, closed))
    return report(target, unreadable(), command="validate")


def hostile(text: str) -> Report:
    """A page and a declaration in which every field that people or pages fill is `text`."""
    quote = Quote(text=text, place=on_page(source=text, headings=(text,), region=text))
    place = FilePlace(file=text or "x", line=1, column=1, pointer=text)
    words = {"message": text, "expected": text, "fix": text, "clause": text}
    rows = (
        contradicted(**words, quotes=(quote,), nearest=Quote(text=text + "2"), diff=text),
        stated(**words, quotes=(quote,)),
        uncertain(**words, quotes=(quote,)),
        advised(**words),
        inapplicable(**words),
        finding(place=place, **words),
    )
    target = seen(
        target=text,
        page=text,
        declared_in=text,
        findings=rows,
        look=look(final=text, note=text, captured_by=text),
    )
    problem = Problem(message=text, hint=text, place=place)
    return report(target, unreadable(target=text, page=text, problem=problem), department=text)
