"""Facebook Pages: its addresses, and why a robot may not read them.

Robots: robots.txt of facebook.com disallows everything to every unnamed robot (seen 2026-09-10).

API: the Page node of the Graph API v26.0 (facebook-business 26.0.3; developers.facebook.com,
reference of Page), with a Page access token of the Department's own page. `about` is the intro and
`description` the additional information. Uncertain: whether the layout of today shows
`general_info`, `impressum` and the like, so they are not read as seen; the names of page settings,
so that `settings` is kept as it comes; that the token may stand in a Bearer header, where the
reference shows a parameter, which would put it into addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote

from hpd_pages.model.answers import block, word
from hpd_pages.model.finding import Reason
from hpd_pages.model.graph_errors import graph_fault
from hpd_pages.model.platform import Access, Platform, WallMarker
from hpd_pages.model.profile import Api, Fault, Form, Passage, Profile

_PAGE = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook|fb)\.com/"
    r"(?:profile\.php\?id=(\d+)|(?:pages|people|p)/[^/?#]*?[-/]?(\d{6,})|([A-Za-z0-9.-]+))/?"
)
_FIELDS = (
    "id,name,username,about,description,phone,emails,website,single_line_address,is_published,link"
)


def first(page: str, base: str) -> str:
    """The request for the Page of an address, by its id or its name."""
    found = _PAGE.fullmatch(page)
    name = next((part for part in found.groups() if part), "") if found else ""
    return f"{base}/v26.0/{quote(name, safe='')}?fields={_FIELDS}" if name else ""


def further(_page: str, base: str, page: object) -> Mapping[str, str]:
    """The request for the page's settings, which a Page token of a page of one's own may read."""
    number = word(page, "id")
    return {"settings": f"{base}/v26.0/{quote(number, safe='')}/settings"} if number else {}


def handle(page: str) -> str:
    """The Page's name in an address, "" where its id stands there."""
    found = _PAGE.fullmatch(page)
    return (found[3] or "") if found else ""


def read(page: object, more: Mapping[str, object]) -> Profile | Fault:
    """The Page as a visitor reads it, as far as the API tells what a visitor reads."""
    if not word(page, "id"):
        return Fault(
            cause=Reason.SERVER_ERROR,
            note="the Graph API answered with something that is no Page",
            advice="Run the audit again; if it stays, look at the page in a browser.",
        )
    if block(page).get("is_published") is False:
        return Fault(
            cause=Reason.GONE,
            note="the Page is not published: no visitor can see it",
            advice="Publish the Page again. If it is meant to be closed, set its `status` to "
            "retired in the declaration.",
        )
    settings = "; its settings are kept as evidence" if "settings" in more else ""
    return Profile(
        name=word(page, "name"),
        passages=tuple(_passages(page)),
        seen=f"name, intro, additional information and contact{settings}",
        unseen="the featured post and further parts of About",
        account=word(page, "id"),
        handle=word(page, "username"),
    )


def fault(status: int, answer: object) -> Fault | None:
    """What an error of the API means."""
    return graph_fault(
        status,
        answer,
        what="Facebook Page",
        permission="`pages_read_engagement` for this Page",
    )


def _passages(page: object) -> Iterator[Passage]:
    for key in ("about", "description", "phone"):
        if text := word(page, key):
            yield Passage(text=text)
    emails = block(page).get("emails")
    for email in emails[:10] if isinstance(emails, list) else ():
        if isinstance(email, str) and email.strip():
            yield Passage(text=email.strip())
    if address := word(page, "single_line_address"):
        yield Passage(text=address)
    if site := word(page, "website"):
        href = site if site.startswith(("http://", "https://")) else f"https://{site}"
        link = f'<p><a href="{escape(href)}">{escape(site)}</a></p>'
        yield Passage(text=link, form=Form.HTML)


PLATFORM = Platform(
    id="facebook",
    name="Facebook",
    hosts=("facebook.com", "fb.com"),
    access=Access.BLOCKED,
    url_pattern=r"https://(?:www\.|m\.)?facebook\.com/[^\s/?#]+(?:/[^\s?#]*)?/?(?:\?id=\d+)?",
    url_example="https://www.facebook.com/ExamplePolice",
    account=(
        r"/profile\.php\?(?:[^#]*&)?id=(?P<id>\d+)|/(?:people|pages)/[^/?#]+/(?P<page>\d+)"
        r"|/p/[^/?#]*-(?P<post>\d{6,})|/(?:pg/)?(?P<name>[^/?#]+)"
    ),
    unmarked=".",  # facebook.com/Example.Police and /examplepolice are one account
    markers=(
        WallMarker(cause="login-wall", in_url="/login"),
        WallMarker(cause="challenge", in_url="/checkpoint/"),
        WallMarker(cause="challenge", in_body="CometErrorRoot.react"),
        WallMarker(cause="login-wall", in_body='id="login_form"'),
        WallMarker(cause="login-wall", in_body='id="loginbutton"'),
        WallMarker(cause="login-wall", in_body="This content isn't available right now"),
    ),
    why_blocked="Facebook's robots.txt and terms forbid automated reading",
    instead="save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
    "--capture ID=FILE --by OFFICE`",
    api=Api(
        base="https://graph.facebook.com",
        path="/v26.0/",
        token="Page access token",  # noqa: S106 - what it is called
        header="Authorization",
        scheme="Bearer ",
        terms=True,
        first=first,
        handle=handle,
        further=further,
        read=read,
        fault=fault,
    ),
)
