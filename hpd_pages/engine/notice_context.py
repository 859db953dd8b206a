"""What a template may read: the page's and the Department's words, cleaned, in one language."""

from __future__ import annotations

from hpd_pages.model.department import Contacts, Department, Text
from hpd_pages.model.page import Openness, Page
from hpd_pages.text.phrasing import as_phrase, as_sentence
from hpd_pages.text.safe import one_line

_US_DIGITS = 10


def notice_context(page: Page, department: Department, lang: str) -> dict[str, object]:
    """The names a notice template reads as `n`: strings, numbers, booleans and lists of strings.

    A value that is not declared is "" (or 0, or an empty list), never undefined.
    """
    return {
        "lang": lang,
        **_who(page, department),
        **_what(page, lang),
        **_contacts(contacts_of(page, department)),
        **_moderation(page, department, lang),
        **_records(page, department, lang),
        "notice_url": notice_url(page, department, lang),
    }


def contacts_of(page: Page, department: Department) -> Contacts:
    """The page's own contacts, or the Department's where it declares none."""
    return page.contact.contacts if page.contact else department.contacts


def notice_url(page: Page, department: Department, lang: str) -> str:
    """Where the full notice stands in `lang`, else in any other language; "" if nowhere."""
    for urls in (page.published.notice_page, department.notice_page):
        if url := urls.get(lang):
            return one_line(url)
    anywhere = [*page.published.notice_page.values(), *department.notice_page.values()]
    return one_line(anywhere[0]) if anywhere else ""


def _who(page: Page, department: Department) -> dict[str, object]:
    name = as_phrase(department.name)
    return {
        "name": name,
        "the_name": name if name.lower().startswith("the ") else f"the {name}",
        "short_name": as_phrase(department.short_name) or name,
        "jurisdiction": as_phrase(department.jurisdiction),
        "site": one_line(department.site),
        "emergency": as_phrase(department.emergency),
        "page_id": page.id,
        "page_name": one_line(page.name),
        "page_url": one_line(page.url),
        "platform": page.platform,
    }


def _what(page: Page, lang: str) -> dict[str, object]:
    purpose = page.purpose
    return {
        "statement": as_sentence(_said(purpose.statement, lang)) if purpose else "",
        "scope": as_sentence(_said(purpose.scope, lang)) if purpose else "",
        "audience": as_phrase(_said(purpose.audience, lang)) if purpose else "",
    }


def _contacts(contacts: Contacts) -> dict[str, object]:
    digits = "".join(c for c in contacts.phone if c in "0123456789")
    return {
        "phone": one_line(contacts.phone),
        "phone_link": f"+1{digits}" if len(digits) == _US_DIGITS else f"+{digits}",
        "email": one_line(contacts.email),
        "web": one_line(contacts.web),
        "form": one_line(contacts.form),
        "address": one_line(contacts.address),
    }


def _moderation(page: Page, department: Department, lang: str) -> dict[str, object]:
    visitors, moderation = page.visitor_content, page.moderation
    kinds = ["comments"]
    if visitors is not None:
        left = {"comments": visitors.comments, "posts": visitors.posts}
        kinds = [kind for kind, how in left.items() if how is not Openness.CLOSED] or ["messages"]
    return {
        "kinds": kinds,
        "messages": visitors is None or visitors.messages is not Openness.CLOSED,
        "grounds": list(moderation.grounds) if moderation else [],
        "hours": one_line(_said(department.monitoring_hours, lang)),
        "appeal_office": as_phrase(department.appeal_office),
        "appeal_days": department.appeal_days,
    }


def _records(page: Page, department: Department, lang: str) -> dict[str, object]:
    records = page.records
    return {
        "records_law": as_phrase(_said(department.records_law, lang)),
        "records_officer": as_phrase(department.records_officer),
        "series": as_phrase(records.series) if records else "",
        "custodian": as_phrase(records.custodian) if records else "",
        "method": as_phrase(records.method).replace("-", " ") if records else "",
        "interval_days": records.interval_days if records else 0,
        "retention": as_phrase(records.retention).replace("-", " ") if records else "",
    }


def _said(text: Text, lang: str) -> str:
    return text.get(lang, "")
