"""Tells whether the page is still the Department's own: links both ways, and the account behind it.

B2-identity is judged on what the page says of itself; here it is held against what the Department's
own site says of the page, and against the account that answered when the page was first seen.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from hpd_pages.engine.judge import IDENTITY
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.model.profile import Known
from hpd_pages.model.snapshot import Coverage, Document, Snapshot
from hpd_pages.text.accounts import account_key, platform_at
from hpd_pages.text.safe import clip, one_line
from hpd_pages.text.wrappers import unwrapped

Glance = Callable[[str], Snapshot]
"""A look at an address of the Department's own, which never raises."""
_ABSENT = (Reason.NOT_FOUND, Reason.GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLinks:
    """What the Department's own site links to, each account by one spelling (`account_key`).

    `whole` says that the site was seen in full, so that what it does not show is not there.
    """

    url: str
    keys: frozenset[str]
    whole: bool


class Site:
    """The links of the Department's site, looked at once by whoever asks first, from any thread."""

    def __init__(
        self, department: Department, glance: Glance, platforms: Sequence[Platform]
    ) -> None:
        self._department = department
        self._glance = glance
        self._platforms = platforms
        self._lock = threading.Lock()
        self._links: SiteLinks | None = None

    @property
    def url(self) -> str:
        """The site's address, "" where none is declared."""
        return self._department.site

    def links(self) -> SiteLinks:
        """What the first page of the site and the notice pages link to, in JSON-LD too."""
        with self._lock:
            if self._links is None:
                self._links = self._read()
            return self._links

    def _read(self) -> SiteLinks:
        keys: set[str] = set()
        seen = [self._glance(url) for url in pages_of(self._department)]
        for snapshot in seen:
            for target in targets(snapshot.document):
                keys.add(account_key(target, platform_at(target, self._platforms)))
        return SiteLinks(
            url=self.url,
            keys=frozenset(keys),
            whole=bool(seen) and seen[0].coverage is Coverage.FULL,
        )


def pages_of(department: Department) -> tuple[str, ...]:
    """The pages of its own site that may name its accounts: the first one, then the notice pages.

    Of notice pages only those that stand on that site count.
    """
    notices = [url for url in department.notice_page.values() if same_site(url, department.site)]
    return tuple(dict.fromkeys([department.site, *notices])) if department.site else ()


def targets(document: Document, resolved: Mapping[str, str] | None = None) -> Iterator[str]:
    """Where the page leads: its links, taken out of wrappers, and its JSON-LD `sameAs`.

    `resolved` says where the short addresses among them lead.
    """
    for block in document.blocks:
        for link in block.links:
            if link.target[:4].lower() == "http":
                target = unwrapped(link.target)
                yield (resolved or {}).get(target, target)
    yield from document.stated.same_as


def identified(
    findings: Sequence[Finding],
    page: Page,
    snapshot: Snapshot,
    *,
    site: Site | None,
    known: Known | None,
    declared_handle: str,
    platforms: Sequence[Platform],
    resolved: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """The findings, that of B2-identity with what is known of account and links.

    Another account, or another name of it, is a failure whatever the page says of itself. Links
    that are missing limit a pass: a site has more pages than the one that was looked at.
    """
    stranger = _stranger(page, snapshot, known, declared_handle)
    told = _links(page, snapshot, site, platforms, resolved) if stranger is None else None
    return tuple(
        finding
        if finding.rule != IDENTITY
        else _with_account(finding, stranger, known)
        if stranger is not None or told is None
        else told(finding)
        for finding in findings
    )


def _stranger(
    page: Page, snapshot: Snapshot, known: Known | None, declared_handle: str
) -> tuple[str, str, str] | None:
    """Message, what was expected and what to do where another account answers, or another name."""
    account, handle = snapshot.account, clip(one_line(snapshot.handle), 60)
    ours = page.account or (known.account if known else "")
    if account and ours and account != ours:
        since = "" if page.account or known is None else f", as seen on {known.first_seen[:10]}"
        shown = clip(one_line(account), 80)
        return (
            f"Another account answers at this address: its id is {shown}, ours is {ours}{since}.",
            f"the account {ours}",
            "Look in a browser who holds the address now. If the Department has made a new "
            f"account, write `account: {shown}` into the page's declaration; if not, report it to "
            "the platform.",
        )
    if handle and declared_handle and handle.casefold() != declared_handle.casefold():
        return (
            f"The account has been renamed: it is {handle} now, the declaration says "
            f"{declared_handle}.",
            f"the account's name {declared_handle}",
            "Declare the address that the page has now, and tell whoever links to the old one.",
        )
    return None


def _with_account(
    finding: Finding, stranger: tuple[str, str, str] | None, known: Known | None
) -> Finding:
    if stranger is not None:
        message, expected, fix = stranger
        return replace(
            finding,
            verdict=Verdict.FAIL,
            reason=Reason.DIFFERENT,
            message=message,
            expected=expected,
            fix=fix,
            nearest=None,
            diff="",
        )
    if finding.reason in _ABSENT and finding.verdict is Verdict.FAIL and known is not None:
        was = f"On {known.first_seen[:10]} the account {known.account} answered there."
        return replace(finding, message=f"{finding.message} {was}")
    return finding


def _links(
    page: Page,
    snapshot: Snapshot,
    site: Site | None,
    platforms: Sequence[Platform],
    resolved: Mapping[str, str] | None,
) -> Callable[[Finding], Finding] | None:
    """What to say of links both ways; None where the page is part of the Department's own site."""
    if site is None or not site.url or same_site(page.url, site.url):
        return None
    if snapshot.cause in _ABSENT:
        return None
    theirs = site.links()
    to_page = account_key(page.url, platform_at(page.url, platforms)) in theirs.keys
    back = any(same_site(url, site.url) for url in targets(snapshot.document, resolved))

    def told(finding: Finding) -> Finding:
        if finding.verdict is Verdict.PASS:
            return _on_pass(finding, theirs, snapshot, to_page=to_page, back=back)
        if finding.verdict is Verdict.UNKNOWN and (to_page or theirs.whole):
            words = "links to" if to_page else "does not link to"
            said = f"The Department's site {words} this address."
            return replace(finding, message=f"{finding.message} {said}")
        return finding

    return told


def _on_pass(
    finding: Finding, theirs: SiteLinks, snapshot: Snapshot, *, to_page: bool, back: bool
) -> Finding:
    """The pass with what was seen of the links; a link that is surely missing limits it."""
    if to_page and back:
        words = "The Department's site links to it, and it links back."
        return replace(finding, message=f"{finding.message} {words}")
    missing = []
    said = [finding.message]
    if not to_page:
        said.append(_not_linked(theirs))
        missing += ["from the Department's site to the page"] if theirs.whole else []
    if not back:
        seen = snapshot.coverage is Coverage.FULL
        said += ["It does not link back to the Department's site."] if seen else []
        missing += ["from the page to the Department's site"] if seen else []
    fix = f'Link {" and ".join(missing)}, best with rel="me".' if missing else finding.fix
    reason = Reason.LIMITED if missing else finding.reason
    return replace(finding, reason=reason, message=" ".join(said), fix=fix)


def _not_linked(theirs: SiteLinks) -> str:
    if theirs.whole:
        return f"The Department's site, {theirs.url}, does not link to it."
    return f"Whether the Department's site, {theirs.url}, links to it could not be seen."


def same_site(url: str, site: str) -> bool:
    """Whether an address stands on the host of the site, `www.` aside."""
    try:
        one, other = (urlsplit(address).netloc.lower() for address in (url, site))
    except ValueError:
        return False
    return bool(one) and one.removeprefix("www.") == other.removeprefix("www.")
