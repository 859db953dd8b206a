"""How findings are named to people: kinds with a symbol and a word, places and causes in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from hpd_pages.model.finding import FilePlace, Finding, Level, PagePlace, Place, Reason, Verdict
from hpd_pages.text.safe import one_line


class Kind(StrEnum):
    """What a row of a report is, in the order a reader wants to see them."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    ADVICE = "advice"
    PASS = "pass"  # noqa: S105 - a verdict, no password
    NOT_APPLICABLE = "not-applicable"


SYMBOL: Mapping[Kind, str] = {
    Kind.FAIL: "✗",
    Kind.UNKNOWN: "?",
    Kind.ADVICE: "i",
    Kind.PASS: "✓",
    Kind.NOT_APPLICABLE: "–",  # noqa: RUF001 - a dash is what is meant
}


def kind(finding: Finding) -> Kind:
    """The row's kind: advice that is followed is a pass, any other advice is advice."""
    if finding.level is Level.ADVICE and finding.verdict is not Verdict.PASS:
        return Kind.ADVICE
    return Kind(finding.verdict.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why something could not be seen, as half a sentence, and what a person can do about it."""

    words: str
    todo: str


_BY_HAND = "save the page from a browser and run `hpd-pages inspect FILE`"
_LATER = "Run the audit again later; if it lasts, ask who runs the site."

CAUSE: Mapping[Reason, Cause] = {
    Reason.BLOCKED_BY_POLICY: Cause(
        words="the platform's terms forbid reading it by robot", todo=f"By hand, {_BY_HAND}."
    ),
    Reason.ROBOTS_DISALLOW: Cause(
        words="the site's robots.txt asks robots to stay away",
        todo=f"Ask who runs the site to let the audit in, or {_BY_HAND}.",
    ),
    Reason.LOGIN_WALL: Cause(
        words="a log-in page stands in front of it",
        todo=f"Make the page public if it should be, or {_BY_HAND}.",
    ),
    Reason.CONSENT_WALL: Cause(
        words="a consent page stands in front of it", todo=f"By hand, {_BY_HAND}."
    ),
    Reason.CHALLENGE: Cause(
        words="the site asks for proof that the visitor is human", todo=f"By hand, {_BY_HAND}."
    ),
    Reason.SCRIPT_SHELL: Cause(
        words="the page arrives empty and is filled in by scripts", todo=f"By hand, {_BY_HAND}."
    ),
    Reason.RATE_LIMITED: Cause(words="the site asked for fewer requests", todo=_LATER),
    Reason.TIMEOUT: Cause(words="the site did not answer in time", todo=_LATER),
    Reason.DNS: Cause(
        words="the host name leads nowhere", todo="Check the address in the declaration."
    ),
    Reason.TLS: Cause(
        words="the secure connection cannot be trusted",
        todo="Ask who runs the site to renew or mend its certificate.",
    ),
    Reason.CONNECTION: Cause(words="the site refused or broke the connection", todo=_LATER),
    Reason.SERVER_ERROR: Cause(words="the site answered with an error of its own", todo=_LATER),
    Reason.TOO_LARGE: Cause(
        words="the page is larger than the audit reads", todo=f"By hand, {_BY_HAND}."
    ),
    Reason.NOT_HTML: Cause(
        words="the answer is not a web page", todo="Check the address in the declaration."
    ),
    Reason.PARTIAL: Cause(words="only a part of it could be seen", todo=f"By hand, {_BY_HAND}."),
    Reason.PRIVATE_ADDRESS: Cause(
        words="the address leads into a private network",
        todo="Check the address; for an intranet or a test server, add `--allow-private`.",
    ),
    Reason.WEAK_MATCH: Cause(
        words="words were found that may or may not say it",
        todo="Read the words quoted and decide, or paste the standard notice.",
    ),
    Reason.NOT_FOUND: Cause(
        words="no page was found at the address", todo="Check the address in the declaration."
    ),
    Reason.GONE: Cause(
        words="the page was taken down", todo="Check the address in the declaration."
    ),
}


def cause(reason: Reason) -> Cause:
    """The cause in words; a reason that explains itself gets its own name and nothing to do."""
    return CAUSE.get(reason, Cause(words=reason.value.replace("-", " "), todo=""))


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
        f"in the page's {one_line(where.region)} part" if where.region else "",
        f"line {where.line}" if where.line else f"block {where.block + 1}",
        "folded away until a visitor opens it" if where.collapsed else "",
    )
    return ", ".join(part for part in parts if part)
