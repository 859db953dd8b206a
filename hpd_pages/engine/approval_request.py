"""The request for approval (D.1): all that the Chief must know to sign, as names for a template."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hpd_pages.engine.approved import content_digest
from hpd_pages.engine.notice_context import contacts_of
from hpd_pages.model.approval import Changed, Standing
from hpd_pages.model.department import Department
from hpd_pages.model.finding import FilePlace, Finding, Level, Verdict
from hpd_pages.model.kit import Kit, SurfaceText
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.model.uses import GROUPS, USES
from hpd_pages.text.language_names import language_name
from hpd_pages.text.safe import clean, one_line

RULE = "B1-approval"
SHORT = 12
"""How many digits of the digest stand at the foot of each sheet."""
_GROUP = 8
_WEIGHTS = {
    Verdict.FAIL: "To be mended before the page goes live",
    Verdict.UNKNOWN: "Not established",
    Verdict.NOT_APPLICABLE: "To be considered",
}


def request_context(
    page: Page,
    department: Department,
    platform: Platform,
    kit: Kit,
    *,
    content: bytes,
    findings: Sequence[Finding],
    standing: Standing,
    preprinted: bool,
) -> dict[str, object]:
    """The names that `approval/request.*` read as `r`: strings, booleans and lists of them.

    `findings` are those of the page's declaration; `preprinted` leaves room for a letterhead.
    """
    digest = content_digest(content)
    return {
        **_who(page, department),
        "date": standing.today,
        "preprinted": preprinted,
        "id": page.id,
        "page": one_line(page.name),
        "platform": platform.name,
        "url": one_line(page.url),
        "visitors": _visitors(page),
        "purposes": list(_purposes(page)),
        "uses": list(_uses(page)),
        "records": _records(page),
        "texts": list(_texts(kit.surfaces)),
        "risks": list(_risks(findings, {item.value for item in page.to_confirm})),
        "questions": [
            one_line(item.question) for item in (*page.to_confirm, *department.to_confirm)
        ],
        "before": standing.approval.date if standing.approval else "",
        "changes": list(_changes(standing.changes)),
        "digest": digest,
        "groups": [digest[i : i + _GROUP] for i in range(0, len(digest), _GROUP)],
        "short": digest[:SHORT],
    }


def _who(page: Page, department: Department) -> dict[str, object]:
    contacts = department.contacts
    ways = (contacts.address, contacts.phone, contacts.email, contacts.web)
    return {
        "department": one_line(department.name),
        "letterhead": [one_line(way) for way in ways if way],
        "policy": one_line(department.policy),
        "approver": one_line(department.approver) or "Chief of Police",
        "unit": one_line(page.owner.unit) if page.owner else "",
        "steward": one_line(page.owner.steward) if page.owner else "",
        "languages": [language_name(tag) for tag in page.languages],
        "contacts": _ways(page, department),
    }


def _ways(page: Page, department: Department) -> list[str]:
    found = contacts_of(page, department)
    ways = (found.phone, found.email, found.web, found.form, found.address)
    return [one_line(way) for way in ways if way]


def _visitors(page: Page) -> list[dict[str, str]]:
    left = page.visitor_content
    if left is None:
        return []
    kinds = {
        "Comments": left.comments,
        "Visitors' own posts": left.posts,
        "Messages": left.messages,
    }
    return [{"kind": kind, "how": how.value} for kind, how in kinds.items()]


def _purposes(page: Page) -> Iterator[dict[str, str]]:
    for tag in page.languages if page.purpose else ():
        yield {
            "lang": tag,
            "language": language_name(tag),
            "statement": one_line(page.purpose.statement.get(tag, "")) if page.purpose else "",
            "scope": one_line(page.purpose.scope.get(tag, "")) if page.purpose else "",
            "audience": one_line(page.purpose.audience.get(tag, "")) if page.purpose else "",
        }


def _uses(page: Page) -> Iterator[dict[str, object]]:
    """The declared uses under their clause, in the order's own sequence."""
    declared = set(page.purpose.uses) if page.purpose else set()
    for group, title in GROUPS.items():
        uses = [use for use in USES if use.group == group and use.id in declared]
        if uses:
            told = [use.words for use in uses]
            yield {"clause": uses[0].clause, "title": title, "uses": told}


def _records(page: Page) -> dict[str, object]:
    kept = page.records
    if kept is None:
        return {}
    return {
        "series": one_line(kept.series),
        "custodian": one_line(kept.custodian),
        "method": one_line(kept.method).replace("-", " "),
        "days": kept.interval_days,
        "retention": one_line(kept.retention),
    }


def _texts(surfaces: Sequence[SurfaceText]) -> Iterator[dict[str, object]]:
    """Each text once, with all the places where it stands."""
    same: dict[tuple[str, str, str], list[str]] = {}
    for text in surfaces:
        same.setdefault((text.lang, text.text, text.note), []).append(text.title)
    for (lang, words, note), titles in same.items():
        yield {
            "titles": titles,
            "lang": lang,
            "language": language_name(lang),
            "text": clean(words),
            "note": note,
        }


def _risks(findings: Sequence[Finding], asked: Collection[str]) -> Iterator[dict[str, object]]:
    """What is not settled, the gravest first.

    The approval itself is what is asked for, and the values `asked` about are told as questions.
    """
    open_ = [f for f in findings if f.rule != RULE and _is_open(f) and not _is_question(f, asked)]
    for verdict, title in _WEIGHTS.items():
        told = [
            {"rule": f.rule, "message": one_line(f.message), "fix": one_line(f.fix, 300)}
            for f in open_
            if f.verdict is verdict
        ]
        if told:
            yield {"title": title, "found": told}


def _is_open(finding: Finding) -> bool:
    if finding.verdict is Verdict.NOT_APPLICABLE:
        return finding.level is Level.ADVICE
    return finding.verdict in (Verdict.FAIL, Verdict.UNKNOWN)


def _is_question(finding: Finding, asked: Collection[str]) -> bool:
    place = finding.place
    advice = finding.verdict is Verdict.NOT_APPLICABLE
    return advice and isinstance(place, FilePlace) and place.pointer in asked


def _changes(told: Sequence[Changed]) -> Iterator[dict[str, str]]:
    """What the declaration changed; only where it changed nothing, the texts that changed."""
    own = [change for change in told if change.pointer.startswith("/page/")]
    return map(_change, own or told)


def _change(change: Changed) -> dict[str, str]:
    part, *path = change.pointer.split("/")[1:]
    what = ".".join(path) if part == "page" else f"Text for {path[0]} ({path[-1]})"
    return {"what": what, "before": clean(change.before), "after": clean(change.after)}
