"""Makes a signed answer an approval on file, or says why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from hpd_pages.engine.approved import content_digest
from hpd_pages.errors import UsageError
from hpd_pages.model.approval import OnFile
from hpd_pages.model.department import Department
from hpd_pages.model.offices import may_approve, same_office
from hpd_pages.model.page import Page
from hpd_pages.text.safe import one_line
from hpd_pages.text.yamlish import as_yaml

STATEMENT = "approval.yml"
CONTENT = "content.json"
MEMO = "memo.pdf"
SHORTEST = 8
_HEAD = (
    "# An approval on file. Written by `hpd-pages approve record`, and never edited: a signature\n"
    "# may hang on every byte, and a new approval is a new folder.\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks to be recorded; days are as typed, `digest` the beginning of one."""

    page: str
    office: str
    date: str
    expires: str = ""
    review: str = ""
    digest: str = ""


def checked(asked: Asked, page: Page, department: Department, digest: str, *, today: str) -> Asked:
    """`asked` with the office as department.yml writes it.

    Raises UsageError for whatever keeps it from being an approval of `digest`.
    """
    office = _office(asked, page, department)
    _check_days(asked, today)
    _check_digest(asked, digest)
    return replace(asked, office=office)


def not_twice(asked: Asked, last: OnFile | None, content: bytes) -> None:
    """Raise UsageError where just this approval is on file already."""
    if last is None or last.declaration is None or last.content != content:
        return
    told = last.declaration.data
    if told.get("date") == asked.date and same_office(str(told.get("office")), asked.office):
        raise UsageError(
            f"this approval is on file already: {last.path}",
            hint="To sign it with a key, run `hpd-pages approve sign`.",
        )


def may_go_live(page: Page) -> None:
    """Raise UsageError where a value of the page still waits for the Department's word."""
    if page.to_confirm:
        raise UsageError(
            f"{page.id} cannot be set active: `{page.to_confirm[0].value}` still waits for the "
            "Department's word",
            hint="Settle every entry under `to_confirm` first, or leave out `--activate`.",
        )


def files(asked: Asked, content: bytes, memo: bytes, *, recorded: str) -> Mapping[str, bytes]:
    """The files of the approval by name; no memo where `memo` is empty. `recorded` is a time."""
    stated: dict[str, object] = {
        "version": 1,
        "page": asked.page,
        "office": one_line(asked.office),
        "date": asked.date,
    }
    days = {"expires": asked.expires, "review": asked.review}
    stated |= {name: day for name, day in days.items() if day}
    stated["content"] = {"file": CONTENT, "sha256": content_digest(content)}
    made = {CONTENT: content}
    if memo:
        stated["memo"] = {"file": MEMO, "sha256": content_digest(memo)}
        made[MEMO] = memo
    stated["recorded"] = recorded
    lines = (as_yaml(key, value) for key, value in stated.items())
    return {**made, STATEMENT: (_HEAD + "\n".join(lines) + "\n").encode()}


def _office(asked: Asked, page: Page, department: Department) -> str:
    allowed = may_approve(department)
    named = next((office for office in allowed if same_office(asked.office, office)), "")
    if not named:
        raise UsageError(
            f"the {asked.office} may not approve pages; these may: {', '.join(allowed)}",
            hint="Name a designee under `approvers` in department.yml.",
        )
    if page.owner and same_office(asked.office, page.owner.steward):
        raise UsageError(
            f"the {asked.office} is the steward of {page.id}, and nobody approves a page of their "
            "own",
            hint="Have another office approve it.",
        )
    return named


def _check_days(asked: Asked, today: str) -> None:
    days = {"--date": asked.date, "--expires": asked.expires, "--review": asked.review}
    for option, day in days.items():
        if day and not _is_day(day):
            raise UsageError(f"{option} {day} is no day", hint="Write year-month-day: 2027-01-04.")
    if asked.date > today:
        raise UsageError(
            f"--date {asked.date} is after today, {today}",
            hint="Write the day on the signed paper, or set this computer's clock.",
        )
    if asked.expires and asked.expires < max(asked.date, asked.review):
        hint = "An approval ends after it was given and after it is due again."
        raise UsageError(f"--expires {asked.expires} is too early", hint=hint)
    if asked.review and asked.review < asked.date:
        hint = "An approval is due again after it was given."
        raise UsageError(f"--review {asked.review} is before --date {asked.date}", hint=hint)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_digest(asked: Asked, digest: str) -> None:
    wanted = "".join(asked.digest.lower().split())
    if not wanted:
        return
    if len(wanted) < SHORTEST or not digest.startswith(wanted):
        raise UsageError(
            f"the page's content has the digest {digest[:12]}…, not {wanted[:64]}",
            hint="The page was changed after the request, or the digest is mistyped. Undo the "
            "change, or have a new request approved.",
        )
