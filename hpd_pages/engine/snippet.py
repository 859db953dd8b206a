"""What the Department's own site says of one page: a link and JSON-LD, each pointing both ways.

`rel="me"` is what Mastodon and others verify an account by (microformats.org/wiki/rel-me);
`sameAs` tells search engines which accounts are the Department's (schema.org/PoliceStation).
"""

from __future__ import annotations

from hpd_pages.engine.notice_context import contacts_of
from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.text.jsonld import inside_script, police_station
from hpd_pages.text.safe import one_line
from hpd_pages.text.tags import Html, el

WEB = ("https://", "http://")


def snippet(page: Page, department: Department, platform: Platform) -> str:
    """HTML to paste into the Department's site; every word in it is escaped."""
    url, name = one_line(page.url), one_line(page.name)
    words = f"{name} on {platform.name}" if platform.hosts or platform.id != "website" else name
    link = el("a", words, href=url, rel="me") if url.startswith(WEB) else el("span", words)
    linked = inside_script(_linked(page, department, url))
    script = el("script", Html(f"\n{linked}\n"), type="application/ld+json")
    return f"{link}\n{script}\n"


def _linked(page: Page, department: Department, url: str) -> str:
    contacts = contacts_of(page, department)
    return police_station(
        name=one_line(department.name),
        site=one_line(department.site),
        phone=one_line(contacts.phone),
        email=one_line(contacts.email),
        accounts=[url] if page.platform != "website" and url.startswith(WEB) else [],
    )
