"""What the Department's own site says of one page: a link and JSON-LD, each pointing both ways.

`rel="me"` is what Mastodon and others verify an account by (microformats.org/wiki/rel-me);
`sameAs` tells search engines which accounts are the Department's (schema.org/PoliceStation).
"""

from __future__ import annotations

import json

from hpd_pages.engine.notice_context import contacts_of
from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Platform
from hpd_pages.text.safe import one_line
from hpd_pages.text.tags import Html, el

WEB = ("https://", "http://")


def snippet(page: Page, department: Department, platform: Platform) -> str:
    """HTML to paste into the Department's site; every word in it is escaped."""
    url, name = one_line(page.url), one_line(page.name)
    words = f"{name} on {platform.name}" if platform.hosts or platform.id != "website" else name
    link = el("a", words, href=url, rel="me") if url.startswith(WEB) else el("span", words)
    linked = json.dumps(_linked(page, department, url), indent=2, ensure_ascii=False)
    script = el("script", Html(f"\n{_inside(linked)}\n"), type="application/ld+json")
    return f"{link}\n{script}\n"


def _linked(page: Page, department: Department, url: str) -> dict[str, object]:
    contacts = contacts_of(page, department)
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "PoliceStation",
        "name": one_line(department.name),
        "url": one_line(department.site),
        "telephone": one_line(contacts.phone),
        "email": one_line(contacts.email),
        "sameAs": [url] if page.platform != "website" and url.startswith(WEB) else [],
    }
    return {key: value for key, value in said.items() if value}


def _inside(linked: str) -> str:
    """JSON that cannot end the script it stands in."""
    return linked.replace("<", "\\u003c")
