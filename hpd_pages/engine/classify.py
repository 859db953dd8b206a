"""Says what a body is before anyone judges it: the page itself, a part of it, or a wall before it.

A wall often answers 200. So signs of a wall count only where little else is to be read: a page
that has a login link, a captcha on its form or a cookie banner beside its text stays a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from urllib.parse import urlsplit

from hpd_pages.engine.signs import (
    ABSENT,
    CONSENT_FORM,
    CONSENT_PLACE,
    CONSENT_TITLE,
    DEFENCE,
    ELSEWHERE,
    HUMAN,
    LOGIN_FIRST,
    LOGIN_PATH,
    LOGIN_TITLE,
    MOUNT,
    NEEDS_SCRIPT,
    PASSWORD,
    PREVIEW,
    SCRIPT,
    STATE,
)
from hpd_pages.model.finding import Reason
from hpd_pages.model.platform import WallMarker
from hpd_pages.model.snapshot import Block, BlockKind, Coverage, Document

_SHELL_WORDS = 40
_WALL_WORDS = 150
_SEARCHED = 512 * 1024


class Body(StrEnum):
    """What came back (the taxonomy of DESIGN 5.3)."""

    STATIC = "static"
    EMBEDDED_JSON = "embedded-json"
    OG_ONLY = "og-only"
    SCRIPT_SHELL = "script-shell"
    LOGIN_WALL = "login-wall"
    CONSENT = "consent-page"
    CHALLENGE = "challenge"
    RATE_LIMITED = "rate-limited"
    NOT_FOUND = "not-found"
    GONE = "gone"
    NOT_HTML = "non-html"
    EMPTY = "empty"
    PARTIAL = "partial"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """A body's kind, how much of the page it shows, why not all, and that in words."""

    kind: Body
    coverage: Coverage
    cause: Reason | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is classified: `status` is 0 for a file, `headers` have lower-case names."""

    source: str
    final: str
    status: int
    headers: Mapping[str, str]
    body: str
    document: Document

    @cached_property
    def start(self) -> str:
        """As much of the body as signs are looked for in."""
        return self.body[:_SEARCHED]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks on the page itself; the title stands in the window's frame."""
        return tuple(b for b in self.document.blocks if b.kind is not BlockKind.TITLE)

    @cached_property
    def words(self) -> int:
        """How many words a visitor can read on the page."""
        return sum(len(block.text.split()) for block in self.blocks)

    @cached_property
    def text(self) -> str:
        """All words a visitor can read on the page, on one line."""
        return " ".join(block.text for block in self.blocks)

    @cached_property
    def headline(self) -> str:
        """The first heading, else the first block."""
        heads = (b.text for b in self.blocks if b.kind is BlockKind.HEADING)
        return next(heads, self.blocks[0].text if self.blocks else "").strip()

    @property
    def moved(self) -> bool:
        """Whether the look ended at another path or host than was asked for."""
        return urlsplit(self.source)[1:3] != urlsplit(self.final)[1:3]


def classify(answer: Answer, markers: tuple[WallMarker, ...] = ()) -> Classified:
    """What the answer is; `markers` are those of the platform it came from. Total and pure."""
    for detect in _DETECTORS:
        found = detect(answer, markers)
        if found is not None:
            return found
    return Classified(kind=Body.STATIC, coverage=Coverage.FULL)


_Markers = tuple[WallMarker, ...]
_Detector = Callable[[Answer, _Markers], Classified | None]

_BY_STATUS: Mapping[int, tuple[Body, Reason, str]] = {
    204: (Body.EMPTY, Reason.PARTIAL, "the answer has no content"),
    205: (Body.EMPTY, Reason.PARTIAL, "the answer has no content"),
    304: (Body.EMPTY, Reason.PARTIAL, "the answer has no content"),
    401: (Body.LOGIN_WALL, Reason.LOGIN_WALL, "the page asks for a login"),
    403: (Body.CHALLENGE, Reason.CHALLENGE, "the site refuses automated reading"),
    404: (Body.NOT_FOUND, Reason.NOT_FOUND, "there is no page at this address"),
    407: (Body.LOGIN_WALL, Reason.LOGIN_WALL, "the page asks for a login"),
    408: (Body.ERROR, Reason.TIMEOUT, "the server gave up waiting"),
    410: (Body.GONE, Reason.GONE, "the page was removed for good"),
    429: (Body.RATE_LIMITED, Reason.RATE_LIMITED, "the site asks for fewer requests"),
    451: (Body.ERROR, Reason.BLOCKED_BY_POLICY, "the page is withheld for legal reasons"),
    999: (Body.RATE_LIMITED, Reason.RATE_LIMITED, "the site denied the request"),
}
_WALLS: Mapping[Reason, tuple[Body, str]] = {
    Reason.LOGIN_WALL: (Body.LOGIN_WALL, "a login page came instead of the page"),
    Reason.CONSENT_WALL: (Body.CONSENT, "a consent page came instead of the page"),
    Reason.CHALLENGE: (Body.CHALLENGE, "a check for robots came instead of the page"),
    Reason.RATE_LIMITED: (Body.RATE_LIMITED, "the site asks for fewer requests"),
    Reason.SCRIPT_SHELL: (Body.SCRIPT_SHELL, "the page builds itself by script"),
}


def _by_header(answer: Answer, _markers: _Markers) -> Classified | None:
    """Firewalls say so in a header: Cloudflare `cf-mitigated`, AWS `x-amzn-waf-action`."""
    said = (answer.headers.get("cf-mitigated"), answer.headers.get("x-amzn-waf-action"))
    if any(said) and answer.status not in (404, 410):
        return _wall(Reason.CHALLENGE)
    return None


def _by_status(answer: Answer, markers: _Markers) -> Classified | None:
    if answer.status in (0, 200, 201, 202, 203):
        return None
    if answer.status not in (404, 410) and (marked := _by_marker(answer, markers)) is not None:
        return marked
    if answer.status == 206:  # noqa: PLR2004 - Partial Content
        return _part(Body.PARTIAL, Reason.PARTIAL, "the server sent a part of the page")
    kind, cause, words = _BY_STATUS.get(
        answer.status, (Body.ERROR, Reason.SERVER_ERROR, "the server could not answer")
    )
    note = f"{words} (status {answer.status})"
    return Classified(kind=kind, coverage=Coverage.NONE, cause=cause, note=note)


def _by_marker(answer: Answer, markers: _Markers) -> Classified | None:
    """The platform's own signs, which no page of that platform shows by chance."""
    for marker in markers:
        in_url = bool(marker.in_url) and marker.in_url in answer.final
        in_body = bool(marker.in_body) and marker.in_body in answer.body
        if in_url or in_body:
            return _wall(Reason(marker.cause))
    return None


def _by_address(answer: Answer, _markers: _Markers) -> Classified | None:
    """A redirect to a login or consent address."""
    if not answer.moved:
        return None
    if CONSENT_PLACE.search(answer.final):
        return _wall(Reason.CONSENT_WALL)
    if LOGIN_PATH.search(urlsplit(answer.final).path):
        return _wall(Reason.LOGIN_WALL)
    return None


def _soft_404(answer: Answer, _markers: _Markers) -> Classified | None:
    """A page that says so in its title and again in its headline, and says little else."""
    says = ABSENT.match(answer.document.title.strip()) and ABSENT.search(answer.headline)
    if not says or answer.words > _WALL_WORDS:
        return None
    note = "the page says that it was not found"
    return Classified(
        kind=Body.NOT_FOUND, coverage=Coverage.NONE, cause=Reason.NOT_FOUND, note=note
    )


def _login(answer: Answer, _markers: _Markers) -> Classified | None:
    if answer.words > _WALL_WORDS:
        return None
    titled = LOGIN_TITLE.match(answer.document.title.strip()) or LOGIN_TITLE.match(answer.headline)
    asked = answer.words <= _SHELL_WORDS and LOGIN_FIRST.search(answer.text)
    if asked or (titled and PASSWORD.search(answer.start)):
        return _wall(Reason.LOGIN_WALL)
    return None


def _challenge(answer: Answer, _markers: _Markers) -> Classified | None:
    """Both the words of a check and the machinery of one, on a page that says little else."""
    if answer.words > _WALL_WORDS:
        return None
    said = HUMAN.search(f"{answer.document.title} {answer.text}") or not answer.words
    return _wall(Reason.CHALLENGE) if said and DEFENCE.search(answer.start) else None


def _consent(answer: Answer, _markers: _Markers) -> Classified | None:
    if answer.words > _WALL_WORDS:
        return None
    titled = CONSENT_TITLE.match(answer.document.title.strip()) or CONSENT_TITLE.match(
        answer.headline
    )
    return _wall(Reason.CONSENT_WALL) if titled and CONSENT_FORM.search(answer.start) else None


def _shell(answer: Answer, _markers: _Markers) -> Classified | None:
    """A body that scripts fill later; an empty place for the page's own part counts even where
    header and footer are full of words.
    """
    if not SCRIPT.search(answer.start):
        return None
    thin = answer.words <= _SHELL_WORDS
    stated = thin and STATE.search(answer.start)
    empty = MOUNT.search(answer.start) or not answer.words
    if not (empty or stated or (thin and NEEDS_SCRIPT.search(answer.start))):
        return None
    if stated:
        kind, note = Body.EMBEDDED_JSON, "the page's text is inside a script"
    elif thin and PREVIEW.search(answer.start):
        kind, note = Body.OG_ONLY, "only the preview for links is there without scripts"
    else:
        kind, note = Body.SCRIPT_SHELL, "the page builds itself by script"
    return _part(kind, Reason.SCRIPT_SHELL, note, seen=answer.words > 0)


def _elsewhere(answer: Answer, _markers: _Markers) -> Classified | None:
    """A page whose text stands in a frame or at another address."""
    if answer.words > _SHELL_WORDS or not ELSEWHERE.search(answer.start):
        return None
    note = "the page's text stands in a frame or at another address"
    return _part(Body.PARTIAL, Reason.PARTIAL, note, seen=answer.words > 0)


def _empty(answer: Answer, _markers: _Markers) -> Classified | None:
    if answer.words:
        return None
    return _part(Body.EMPTY, Reason.PARTIAL, "there is no text to read", seen=False)


_DETECTORS: tuple[_Detector, ...] = (
    _by_header,
    _by_status,
    _by_marker,
    _by_address,
    _soft_404,
    _login,
    _challenge,
    _consent,
    _shell,
    _elsewhere,
    _empty,
)


def _wall(cause: Reason) -> Classified:
    kind, note = _WALLS.get(cause, (Body.ERROR, "the page could not be seen"))
    return Classified(kind=kind, coverage=Coverage.NONE, cause=cause, note=note)


def _part(kind: Body, cause: Reason, note: str, *, seen: bool = True) -> Classified:
    coverage = Coverage.PARTIAL if seen else Coverage.NONE
    return Classified(kind=kind, coverage=coverage, cause=cause, note=note)
