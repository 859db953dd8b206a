"""How findings are named to people: kinds with a symbol and a word, places and causes in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import assert_never

from hpd_pages.model.finding import FilePlace, Finding, Level, PagePlace, Place, Reason, Verdict
from hpd_pages.model.report import Cause, Change
from hpd_pages.text.safe import one_line


class Kind(StrEnum):
    """What a row of a report is, in the order a reader wants to see them."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"
    ADVICE = "advice"
    PASS = "pass"  # noqa: S105 - a verdict, no password
    NOT_APPLICABLE = "not-applicable"


SYMBOL: Mapping[Kind, str] = {
    Kind.FAIL: "✗",
    Kind.UNKNOWN: "?",
    Kind.EXEMPT: "○",
    Kind.ADVICE: "i",
    Kind.PASS: "✓",
    Kind.NOT_APPLICABLE: "–",  # noqa: RUF001 - a dash is what is meant
}

WORD: Mapping[Kind, str] = {**{row: row.value for row in Kind}, Kind.NOT_APPLICABLE: "n/a"}


def is_wording(finding: Finding) -> bool:
    """Whether it is advice for counsel on the wording of a notice (W-N01 to W-N32)."""
    return finding.rule.startswith("W-")


def kind(finding: Finding) -> Kind:
    """The row's kind: advice that is followed is a pass, advice that is not is advice.

    A failure that an exemption lets stand is a row of its own kind.
    """
    if finding.exempt:
        return Kind.EXEMPT
    open_advice = finding.verdict is Verdict.FAIL or finding.reason is Reason.ADVICE
    if finding.level is Level.ADVICE and open_advice:
        return Kind.ADVICE
    return Kind(finding.verdict.value)


def asides(finding: Finding) -> Iterator[tuple[str, str]]:
    """What stands beside the verdict, as label and words: an exemption, an attestation."""
    if (exemption := finding.exemption) is not None:
        words = f"until {exemption.expires}, by the {exemption.approver}: {exemption.reason}"
        yield "exempt", one_line(words)
    if (attested := finding.attestation) is not None:
        words = f"by the {attested.office} on {attested.made_at[:10]}, until {attested.until}"
        yield "attested", one_line(f"{words}; {attested.file}, SHA-256 {attested.digest}")


CAUSE: Mapping[Reason, str] = {
    Reason.BLOCKED_BY_POLICY: "the platform's terms forbid reading it by robot",
    Reason.ROBOTS_DISALLOW: "the site's robots.txt asks robots to stay away",
    Reason.LOGIN_WALL: "a log-in page stands in front of it",
    Reason.CONSENT_WALL: "a consent page stands in front of it",
    Reason.CHALLENGE: "the site asks for proof that the visitor is human",
    Reason.SCRIPT_SHELL: "the page arrives empty and is filled in by scripts",
    Reason.RATE_LIMITED: "the site asks for fewer requests",
    Reason.TIMEOUT: "the site did not answer in time",
    Reason.DNS: "the host name leads nowhere",
    Reason.TLS: "the secure connection cannot be trusted",
    Reason.CONNECTION: "the site refused or broke the connection",
    Reason.SERVER_ERROR: "the site answered with an error of its own",
    Reason.TOO_LARGE: "the page is larger than the audit reads",
    Reason.NOT_HTML: "the answer is not a web page",
    Reason.PARTIAL: "only a part of it could be seen",
    Reason.PRIVATE_ADDRESS: "the address leads into a private network",
    Reason.WEAK_MATCH: "words were found that may or may not say it",
    Reason.NOT_FOUND: "no page was found at the address",
    Reason.GONE: "the page was taken down",
}


def cause(reason: Reason) -> str:
    """Why something could not be seen, as half a sentence; else the reason's own name in words."""
    return CAUSE.get(reason, reason.value.replace("-", " "))


WHY_CHANGED: Mapping[Cause, str] = {
    Cause.PAGE: "the page changed",
    Cause.RULES: "the rules or the declaration changed, the page did not",
    Cause.BOTH: "the page changed, and so did the rules or the declaration",
    Cause.UNTOLD: "by what cannot be told: the evidence of a run is missing",
}


def changed(change: Change) -> str:
    """What a verdict was and is, and why where that was asked."""
    words = f"was {change.before.value}, is {change.after.value}"
    return f"{words}: {WHY_CHANGED[change.cause]}" if change.cause else words


_REGION: Mapping[str, str] = {
    "header": "in the header",
    "nav": "in the menu",
    "aside": "in the sidebar",
    "footer": "in the footer",
    "address": "in the address block",
}  # the main part goes without saying


def place(where: Place, target: str = "") -> str:
    """Where something stands, for people: `file:line:col`, or the headings it stands under.

    The source of a place on a page is named only where it is not `target`.
    """
    match where:
        case FilePlace():
            return f"{one_line(where.file or target)}:{where.line or 1}:{where.column or 1}"
        case PagePlace():
            return _on_page(where, target)
        case _:  # pragma: no cover
            assert_never(where)


def _on_page(where: PagePlace, target: str) -> str:
    path = " > ".join(f"“{one_line(heading, 60)}”" for heading in where.headings)
    parts = (
        f"on {one_line(where.source)}" if where.source not in ("", target) else "",
        f"under {path}" if path else "",
        _REGION.get(where.region, ""),
        f"line {where.line}" if where.line else f"text block {where.block + 1}",
        "folded away until a visitor opens it" if where.collapsed else "",
    )
    return ", ".join(part for part in parts if part)
