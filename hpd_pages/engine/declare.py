"""Turns a declaration's data into the values that rules read; what is absent or broken is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from sys import intern  # the pages of a registry say most things in the same words
from typing import TypeVar

from hpd_pages.engine.declare_alerts import build_alerts
from hpd_pages.model.department import Approver, Contacts, Department, OwnLimit, ToConfirm
from hpd_pages.model.finding import Exemption
from hpd_pages.model.page import (
    Moderation,
    NoticeBlock,
    Openness,
    Owner,
    Page,
    PageContact,
    PublicRecords,
    Published,
    Purpose,
    Records,
    Status,
    VisitorContent,
)

Data = Mapping[str, object]
Block = TypeVar("Block")
Choice = TypeVar("Choice", bound=StrEnum)

EMERGENCY = "911"
NOTICES = ("introduction", "disclaimer", "moderation", "public_records")


def build_page(data: object) -> Page:
    """The page that `data` declares.

    Never raises: a block that is no mapping is None, a value of another kind than it should be is
    empty, an unknown status is `proposed` and an unknown openness `open`, so that nothing is held
    to be approved or closed by mistake.
    """
    page = _mapping(data)
    return Page(
        id=_word(page, "id"),
        platform=_word(page, "platform"),
        name=_word(page, "name"),
        url=_word(page, "url"),
        account=_word(page, "account"),
        status=_choice(page, "status", Status.PROPOSED),
        languages=_words(page, "languages"),
        former_urls=_words(page, "former_urls"),
        owner=_block(page, "owner", _owner),
        visitor_content=_block(page, "visitor_content", _visitor_content),
        purpose=_block(page, "purpose", _purpose),
        disclaimer=_block(page, "disclaimer", _notice),
        moderation=_block(page, "moderation", _moderation),
        public_records=_block(page, "public_records", _public_records),
        contact=_block(page, "contact", _page_contact),
        records=_block(page, "records", _records),
        published=_published(_mapping(page.get("published"))),
        exemptions=_exemptions(page),
        to_confirm=_to_confirm(page),
    )


def build_department(data: object) -> Department:
    """The Department that `data` declares; never raises, as `build_page`."""
    department = _mapping(data)
    moderation = _mapping(department.get("moderation"))
    return Department(
        name=_word(department, "name"),
        short_name=_word(department, "short_name"),
        other_names=_words(department, "other_names"),
        jurisdiction=_word(department, "jurisdiction"),
        site=_word(department, "site"),
        notice_page=_text(department, "notice_page"),
        contacts=_contacts(_mapping(department.get("contacts"))),
        emergency=_word(department, "emergency") or EMERGENCY,
        languages=_words(department, "languages") or ("en",),
        records_officer=_word(department, "records_officer"),
        records_contact=_contacts(_mapping(department.get("records_contact"))),
        records_law=_text(department, "records_law"),
        policy=_word(department, "policy"),
        approver=_word(department, "approver"),
        approvers=_approvers(department),
        appeal_office=_word(moderation, "appeal_office"),
        appeal_days=_whole(moderation, "appeal_days"),
        monitoring_hours=_text(moderation, "hours"),
        crawler_contact=_word(department, "crawler_contact"),
        tokens=_tokens(department),
        limits=_limits(_mapping(department.get("platforms"))),
        alerts=build_alerts(department.get("alerts")),
        to_confirm=_to_confirm(department),
    )


def _owner(block: Data) -> Owner:
    return Owner(unit=_word(block, "unit"), steward=_word(block, "steward"))


def _visitor_content(block: Data) -> VisitorContent:
    return VisitorContent(
        comments=_choice(block, "comments", Openness.OPEN),
        posts=_choice(block, "posts", Openness.OPEN),
        messages=_choice(block, "messages", Openness.OPEN),
    )


def _notice(block: Data) -> NoticeBlock:
    return NoticeBlock(
        version=_word(block, "version"),
        effective=_word(block, "effective"),
        text=_text(block, "text"),
    )


def _purpose(block: Data) -> Purpose:
    return Purpose(
        notice=_notice(block),
        statement=_text(block, "statement"),
        scope=_text(block, "scope"),
        audience=_text(block, "audience"),
        uses=_words(block, "uses"),
    )


def _moderation(block: Data) -> Moderation:
    return Moderation(
        notice=_notice(block),
        monitored=block.get("monitored") is True,
        may_remove=block.get("may_remove") is True,
        grounds=_words(block, "grounds"),
    )


def _public_records(block: Data) -> PublicRecords:
    disclosed = block.get("subject_to_disclosure") is True
    return PublicRecords(notice=_notice(block), disclosed=disclosed)


def _page_contact(block: Data) -> PageContact:
    return PageContact(contacts=_contacts(block), shown_on=_words(block, "shown_on"))


def _contacts(block: Data) -> Contacts:
    return Contacts(
        phone=_word(block, "phone"),
        email=_word(block, "email"),
        address=_word(block, "address"),
        web=_word(block, "web"),
        form=_word(block, "form"),
    )


def _records(block: Data) -> Records:
    capture = _mapping(block.get("capture"))
    return Records(
        series=_word(block, "series"),
        custodian=_word(block, "custodian"),
        method=_word(capture, "method"),
        interval_days=_whole(capture, "every_days"),
        retention=_word(block, "retention"),
    )


def _published(block: Data) -> Published:
    notices = {name: _words(block, name) for name in NOTICES if _words(block, name)}
    return Published(notices=notices, notice_page=_text(block, "notice_page"))


def _exemptions(page: Data) -> tuple[Exemption, ...]:
    entries = page.get("exemptions")
    found = map(build_exemption, entries if isinstance(entries, list) else ())
    return tuple(exemption for exemption in found if exemption is not None)


def build_exemption(data: object) -> Exemption | None:
    """The exemption that `data` declares; None where a part or the day is missing."""
    block = _mapping(data)
    made = Exemption(
        rule=_word(block, "rule"),
        reason=_word(block, "reason"),
        approver=_word(block, "approver"),
        expires=_day(block, "expires"),
    )
    return made if made.rule and made.reason and made.approver and made.expires else None


def _day(data: Data, key: str) -> str:
    """A day of the calendar as year-month-day, else ""."""
    value = _word(data, key)
    try:
        return value if date.fromisoformat(value).isoformat() == value else ""
    except ValueError:
        return ""


def _to_confirm(data: Data) -> tuple[ToConfirm, ...]:
    entries = data.get("to_confirm")
    blocks = [_mapping(entry) for entry in entries] if isinstance(entries, list) else []
    return tuple(
        ToConfirm(value=_word(block, "value"), question=_word(block, "question"))
        for block in blocks
        if _word(block, "value")
    )


def _approvers(data: Data) -> tuple[Approver, ...]:
    entries = data.get("approvers")
    blocks = [_mapping(entry) for entry in entries] if isinstance(entries, list) else []
    return tuple(
        Approver(
            office=_word(block, "office"),
            key=_word(block, "key"),
            valid_from=_word(block, "valid_from"),
            valid_until=_word(block, "valid_until"),
            revoked=_word(block, "revoked"),
        )
        for block in blocks
        if _word(block, "office")
    )


def _tokens(data: Data) -> Mapping[str, str]:
    """The variables that may be read: a name that holds its platform's, and so no other secret."""
    named = _text(data, "tokens")
    return {
        name: variable for name, variable in named.items() if name.upper() in variable.split("_")
    }


def _limits(platforms: Data) -> Mapping[str, Mapping[str, OwnLimit]]:
    return {
        name: {place: _limit(_mapping(block)) for place, block in _mapping(places).items()}
        for name, places in platforms.items()
    }


def _limit(block: Data) -> OwnLimit:
    return OwnLimit(
        limit=None if block.get("limit") is None else max(0, _whole(block, "limit")),
        unit=_word(block, "unit"),
        source=_word(block, "source"),
        checked=_word(block, "checked"),
    )


def _mapping(value: object) -> Data:
    return value if isinstance(value, Mapping) else {}


def _block(data: Data, key: str, build: Callable[[Data], Block]) -> Block | None:
    block = data.get(key)
    return build(block) if isinstance(block, Mapping) else None


def _word(data: Data, key: str) -> str:
    value = data.get(key)
    return intern(value.strip()) if isinstance(value, str) else ""


def _words(data: Data, key: str) -> tuple[str, ...]:
    values = data.get(key)
    if not isinstance(values, list):
        return ()
    return tuple(intern(value) for value in values if isinstance(value, str))


def _text(data: Data, key: str) -> Mapping[str, str]:
    texts = _mapping(data.get(key))
    return {tag: intern(words) for tag, words in texts.items() if isinstance(words, str)}


def _whole(data: Data, key: str) -> int:
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _choice(data: Data, key: str, default: Choice) -> Choice:
    value = data.get(key)
    known = type(default)
    return known(value) if isinstance(value, str) and value in list(known) else default
