"""Applies today's rules and declarations to the bytes that an earlier audit kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.audit import changes
from hpd_pages.engine.expect import notice_pages
from hpd_pages.engine.look_at import Assignment, look_at, site_of
from hpd_pages.engine.observe import NO_DRAWING, Drawing
from hpd_pages.engine.ports import Look
from hpd_pages.engine.profile import told_then
from hpd_pages.engine.settle import NOTHING_ATTESTED, Attestations, settled
from hpd_pages.errors import LookError
from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.model.profile import NO_DOORS, Doors, Known
from hpd_pages.model.report import Report, Run, Target
from hpd_pages.model.response import Response
from hpd_pages.model.rule import Expected, Rule
from hpd_pages.model.wording import Wording


def rejudge(
    run: Run,
    results: Mapping[str, Target],
    pages: Sequence[Page],
    department: Department,
    *,
    look: Look,
    rules: tuple[Rule, ...],
    platforms: tuple[Platform, ...],
    expect: Callable[[Page], Expected],
    doors: Doors = NO_DOORS,
    drawing: Drawing = NO_DRAWING,
    attestations: Attestations = NOTHING_ATTESTED,
    accounts: Mapping[str, Known] | None = None,
    wordings: tuple[Wording, ...] = (),
    tool: str = "",
) -> Report:
    """What the pages of `run` show of today's rules; `changes` are against the verdicts given then.

    `look` brings back stored bytes; a page that was looked at through one of the APIs in `doors` is
    read from what the API answered then; `drawing` brings back what a browser showed then, and
    `attestations` are those of then. Nothing is fetched and nothing is recorded: a page that was
    changed since then is no reason for a change here, only a rule or a declaration is. Pages that
    are no longer declared are left out.
    """
    targets = []
    site = site_of(department, look, platforms, drawing)
    for page in pages:
        then = results.get(page.id)
        if then is None:
            continue
        if then.look is None:  # its address itself was wrong: nothing was looked at
            targets.append(replace(then, changes=()))
            continue
        task = Assignment(
            page=page,
            expected=expect(page),
            notice_pages=notice_pages(page, department),
            capture=_capture(look, page.url) if then.look.captured_by else None,
            known=(accounts or {}).get(page.id),
        )
        now = look_at(
            task,
            look=_as_then(look, then),
            rules=rules,
            platforms=platforms,
            doors=told_then(page.url, look, doors),
            site=site,
            wordings=wordings,
            drawing=drawing,
        )
        now = settled(
            now,
            page,
            department,
            rules=rules,
            today=run.started_at[:10],
            held=attestations.get(page.id, ()),
        )
        before = {finding.rule: finding.verdict for finding in then.findings}
        targets.append(replace(now, changes=changes(now, before)))
    return Report(
        command="rejudge", tool=tool, targets=tuple(targets), department=department.name, run=run
    )


def _capture(look: Look, url: str) -> Response | None:
    """What a person had saved of the page; None where the evidence has lost it."""
    try:
        return look(url)
    except LookError:
        return None


def _as_then(look: Look, then: Target) -> Look:
    """The stored bytes; where a look of then failed, it fails again for the same cause."""

    def again(target: str) -> Response:
        try:
            return look(target)
        except LookError:
            if then.look and then.look.cause and target == then.target:
                raise LookError(then.look.cause.value, then.look.note) from None
            raise

    return again
