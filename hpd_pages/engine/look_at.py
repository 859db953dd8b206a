"""Looks at one declared page: the page itself, then the notice page it links to, then judges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hpd_pages.engine.identity import Site, identified
from hpd_pages.engine.inspect import remedy_of
from hpd_pages.engine.judge import REMEDIES, Judged, judge, look_of
from hpd_pages.engine.links import NOWHERE, notice_links, short_links
from hpd_pages.engine.observe import NO_DRAWING, Drawing, kind_of, observe, see, unseen
from hpd_pages.engine.ports import Look
from hpd_pages.engine.profile import Seen, see_page
from hpd_pages.errors import UnreadableFile, UsageError
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Access, Platform
from hpd_pages.model.profile import NO_DOORS, Doors, Known
from hpd_pages.model.report import Problem, Target
from hpd_pages.model.response import Response
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.snapshot import Coverage, LinkedDocument, Snapshot
from hpd_pages.model.wording import Wording
from hpd_pages.text.accounts import platform_at

_ABSENT = (Reason.NOT_FOUND, Reason.GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One page to look at, with all that is needed: what to expect, and where its notices stand.

    `capture` is the page as a person saved it, judged instead of a look over the web; `known` is
    the account that was first seen at its address.
    """

    page: Page
    expected: Expected
    notice_pages: tuple[str, ...]
    capture: Response | None = None
    known: Known | None = None


def look_at(
    task: Assignment,
    *,
    look: Look,
    rules: tuple[Rule, ...],
    platforms: tuple[Platform, ...],
    doors: Doors = NO_DOORS,
    drawing: Drawing = NO_DRAWING,
    site: Site | None = None,
    wordings: tuple[Wording, ...] = (),
) -> Target:
    """The page's result: one finding for every rule with a live side, whatever happened.

    `doors` are the APIs of platforms that are looked through instead of plain HTTP; `drawing` says
    which pages a browser draws; `site` is the Department's own, None where links both ways are not
    looked for.
    """
    page = task.page
    platform = next((p for p in platforms if p.id == page.platform), None)
    platform = platform_at(page.url, platforms) or platform
    door = doors.get(platform.id) if platform else None
    readable = task.capture is not None and kind_of(task.capture) != "binary"
    try:
        if task.capture is not None and readable:
            seen = Seen(snapshot=observe(task.capture, platform))
        else:
            seen = see_page(page.url, look, platform, door, drawing)
    except (UsageError, UnreadableFile) as error:
        problem = Problem(message=error.message, hint=error.hint)
        return Target(target=page.url, page=page.id, problem=problem, status=page.status.value)
    snapshot, resolved = seen.snapshot, NOWHERE
    blocked = platform is not None and platform.access is Access.BLOCKED
    if platform is not None and blocked and snapshot.coverage is Coverage.NONE:
        judged = _blocked(task, seen, platform, look, rules, wordings)
    else:
        resolved = _resolved(snapshot, look, platforms)
        snapshot = _with_notice_page(
            task, snapshot, look, platforms, resolved=resolved, drawing=drawing
        )
        judged = judge(snapshot, rules, task.expected, remedy=seen.advice, wordings=wordings)
    findings = identified(
        judged.findings,
        page,
        snapshot,
        site=site,
        known=task.known,
        declared_handle=door.api.handle(page.url) if door else "",
        platforms=platforms,
        resolved=resolved,
    )
    return Target(
        target=page.url,
        page=page.id,
        findings=(*findings, *judged.advice),
        problem=judged.defect,
        look=look_of(snapshot),
        status=page.status.value,
    )


def _resolved(snapshot: Snapshot, look: Look, platforms: tuple[Platform, ...]) -> Mapping[str, str]:
    """Where the page's short links lead, each followed by a look that guards every hop."""
    seen = {
        url: glance(url, look, platform_at(url, platforms))
        for url in short_links(snapshot.document)
    }
    return {url: there.final for url, there in seen.items() if there.final}


def _with_notice_page(
    task: Assignment,
    snapshot: Snapshot,
    look: Look,
    platforms: tuple[Platform, ...],
    *,
    resolved: Mapping[str, str],
    drawing: Drawing,
) -> Snapshot:
    """The snapshot with the notice pages that it links to, one hop away.

    Where one of them could not be seen, the page was seen in part only: what is missing here may
    stand there. One that is not there adds nothing.
    """
    linked: list[LinkedDocument] = []
    for url in notice_links(snapshot.document, task.notice_pages, snapshot.final, resolved):
        seen = glance(url, look, platform_at(url, platforms), drawing)
        if seen.coverage is not Coverage.NONE:
            linked.append(LinkedDocument(source=url, document=seen.document, digest=seen.digest))
        if seen.coverage is Coverage.FULL or seen.cause in _ABSENT:
            continue
        if snapshot.coverage is Coverage.FULL:
            snapshot = replace(
                snapshot,
                coverage=Coverage.PARTIAL,
                cause=seen.cause,
                note=f"the notice page it links to, {url}, could not be read: {seen.note}",
            )
    return replace(snapshot, linked=tuple(linked))


def site_of(
    department: Department,
    look: Look,
    platforms: tuple[Platform, ...],
    drawing: Drawing = NO_DRAWING,
) -> Site:
    """The Department's own site, not looked at before somebody asks for its links."""
    return Site(
        department,
        lambda url: glance(url, look, platform_at(url, platforms), drawing),
        platforms,
    )


def glance(
    url: str, look: Look, platform: Platform | None, drawing: Drawing = NO_DRAWING
) -> Snapshot:
    """A look at an address that a page gave: whatever is wrong with it, a snapshot."""
    try:
        return see(url, look, platform, drawing)
    except (UsageError, UnreadableFile) as error:
        return unseen(url, Reason.PARTIAL, error.message)


def _blocked(  # noqa: PLR0917 - what one look rests on
    task: Assignment,
    page: Seen,
    platform: Platform,
    look: Look,
    rules: tuple[Rule, ...],
    wordings: tuple[Wording, ...],
) -> Judged:
    """The findings for a page that no robot may read, and of which no API told: all unknown.

    The notice page can be read, so each finding says whether it carries the notice. That alone is
    no pass: that the page links to it was not seen.
    """
    by_hand = remedy_of(platform).replace("ID=FILE", f"{task.page.id}=FILE")
    by_hand = f"{by_hand} Or attest what you see: `hpd-pages audit attest {task.page.id}`."
    remedy = _both(by_hand, page)
    judged = judge(page.snapshot, rules, task.expected, remedy=remedy)
    if not task.notice_pages:
        return judged
    notice = glance(task.notice_pages[0], look, None)
    seen = judge(notice, rules, task.expected, wordings=wordings)
    there = {finding.rule: finding for finding in seen.findings}
    carried = {rule.id for rule in rules if rule.has_notice}
    findings = tuple(
        _beside(finding, there[finding.rule], notice) if finding.rule in carried else finding
        for finding in judged.findings
    )
    return Judged(findings=findings, advice=seen.advice, defect=seen.defect)


def _both(by_hand: str, page: Seen) -> str:
    """What to do: where the API failed, about that; else by hand, or by making the API's use
    possible.
    """
    if page.snapshot.cause is Reason.BLOCKED_BY_POLICY and page.snapshot.status == 0:
        return " ".join(part for part in (by_hand, page.advice and f"Or: {page.advice}") if part)
    return page.advice or REMEDIES.get(page.snapshot.cause or Reason.PARTIAL, by_hand)


def _beside(finding: Finding, there: Finding, notice: Snapshot) -> Finding:
    """The unknown finding, with what the notice page says of the same requirement."""
    if finding.verdict is not Verdict.UNKNOWN:
        return finding
    where = f"The notice page {notice.source}"
    if notice.coverage is Coverage.NONE:
        told = f"{where} could not be seen either: {notice.note}."
    elif there.verdict is Verdict.PASS:
        told = f"{where} carries it, but whether the page links there was not seen."
    elif there.verdict is Verdict.FAIL:
        told = f"{where} does not carry it."
    else:
        told = f"{where} leaves it open."
    return replace(finding, message=f"{finding.message} {told}", quotes=there.quotes)
