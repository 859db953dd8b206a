"""A finding: one requirement, one verdict, and everything a reader needs to check it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What was established about a requirement."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Level(StrEnum):
    """Whether the order demands it (`requirement`) or good practice suggests it (`advice`)."""

    REQUIREMENT = "requirement"
    ADVICE = "advice"


class Reason(StrEnum):
    """Why the verdict was given: a closed list, stable for machines (DESIGN 5)."""

    # pass
    STATED = "stated"
    LIMITED = "limited"
    LINKED = "linked"
    DECLARED = "declared"
    ATTESTED = "attested"
    # fail
    MISSING = "missing"
    HIDDEN = "hidden"
    CONTRADICTED = "contradicted"
    DIFFERENT = "different"
    MALFORMED = "malformed"
    SCHEMA = "schema"
    UNACCEPTABLE = "unacceptable"
    EXPIRED = "expired"
    NOT_FOUND = "not-found"
    GONE = "gone"
    # unknown: the closed list of what could not be seen
    BLOCKED_BY_POLICY = "blocked-by-policy"
    ROBOTS_DISALLOW = "robots-disallow"
    LOGIN_WALL = "login-wall"
    CONSENT_WALL = "consent-wall"
    CHALLENGE = "challenge"
    SCRIPT_SHELL = "script-shell"
    RATE_LIMITED = "rate-limited"
    TIMEOUT = "timeout"
    DNS = "dns"
    TLS = "tls"
    CONNECTION = "connection"
    SERVER_ERROR = "server-error"
    TOO_LARGE = "too-large"
    NOT_HTML = "not-html"
    PARTIAL = "partial"
    PRIVATE_ADDRESS = "private-address"
    WEAK_MATCH = "weak-match"
    # not-applicable
    CLOSED_TO_VISITORS = "closed-to-visitors"
    NOT_DECLARED = "not-declared"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlace:
    """A place in a declaration: `line` and `column` count from 1, `pointer` is a JSON Pointer."""

    file: str
    line: int
    column: int
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """A place on a page as seen: `block` counts visible blocks from 0, `line` source lines from 1.

    `region` is the landmark the block stands in ("header", "nav", "main", "footer", "address" or
    ""); `headings` leads from the outermost heading to the block.
    """

    source: str
    block: int
    line: int = 0
    headings: tuple[str, ...] = ()
    region: str = ""
    collapsed: bool = False


Place = FilePlace | PagePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words as they stand on the page or in the file, and where."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A failure of `rule` that an office lets stand; `expires` is the last day, ISO 8601."""

    rule: str
    reason: str
    approver: str
    expires: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What an office saw by eye of `rule`, where no robot may look.

    `made_at` is UTC, RFC 3339; `until` is the last day it holds, ISO 8601; `file` names what was
    handed in as proof, `digest` is its SHA-256 in hex.
    """

    rule: str
    office: str
    made_at: str
    until: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The answer for one requirement.

    `message` is one sentence for people and names the limits of a limited pass; `quotes` holds the
    words the verdict rests on, the decisive one first (two for a contradiction); `expected` says
    what was looked for; `nearest` and `diff` are filled for a live failure; `fix` is what to do or
    the text to paste. `exemption` lets a failure stand and `attestation` stands behind a pass that
    nobody saw by robot, or one that has ended; neither changes the verdict beside it.
    """

    rule: str
    verdict: Verdict
    reason: Reason
    message: str
    level: Level = Level.REQUIREMENT
    clause: str = ""
    quotes: tuple[Quote, ...] = ()
    place: Place | None = None
    expected: str = ""
    nearest: Quote | None = None
    diff: str = ""
    fix: str = ""
    exemption: Exemption | None = None
    attestation: Attestation | None = None

    @property
    def exempt(self) -> bool:
        """Whether it is a failure that an exemption lets stand."""
        return self.verdict is Verdict.FAIL and self.exemption is not None

    @property
    def quote(self) -> str | None:
        """The decisive words, or None where there are none."""
        return self.quotes[0].text if self.quotes else None

    @property
    def where(self) -> Place | None:
        """Where to look: the finding's own place, else that of the decisive quote."""
        if self.place is not None:
            return self.place
        return self.quotes[0].place if self.quotes else None
