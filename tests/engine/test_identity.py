"""B2-identity: links both ways with the Department's site, and the account behind the address."""

from __future__ import annotations

import pytest

from hpd_pages.engine.identity import Site, identified
from hpd_pages.model.finding import Finding, Level, Reason, Verdict
from hpd_pages.model.profile import Known
from hpd_pages.model.snapshot import Coverage, Snapshot
from hpd_pages.platforms import PLATFORMS
from hpd_pages.text.html import read_html
from support.builders import department, page

SITE = "https://police.example.gov/"
PAGE = page(platform="bluesky", url="https://bsky.app/profile/police.example.gov")
NAMED = Finding(
    rule="B2-identity",
    clause="B.2",
    verdict=Verdict.PASS,
    reason=Reason.STATED,
    message="The page names the Department.",
)
OTHER = Finding(
    rule="B6-disclosure", verdict=Verdict.PASS, reason=Reason.STATED, message="It says so."
)
KNOWN = Known(
    account="did:plc:ours", handle="police.example.gov", first_seen="2026-11-25T08:00:00Z"
)


def snapshot(html="<p>EPD</p>", **changes):
    return Snapshot(source=PAGE.url, document=read_html(html, base=PAGE.url), **changes)


def site(html="", coverage=Coverage.FULL, asked=None):
    def glance(url):
        if asked is not None:
            asked.append(url)
        return Snapshot(source=url, document=read_html(html, base=url), coverage=coverage)

    return Site(department(), glance, PLATFORMS)


def judged(seen=None, *, finding=NAMED, own=PAGE, known=None, handle="", **settings):
    settings = {"site": site(), "resolved": None, **settings}
    found, other = identified(
        [finding, OTHER],
        own,
        seen or snapshot(),
        known=known,
        declared_handle=handle,
        platforms=PLATFORMS,
        **settings,
    )
    assert other is OTHER
    return found


LINKS = f'<a rel="me" href="{PAGE.url}/">Bluesky</a>'
SAME_AS = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": '
    f'"PoliceStation", "sameAs": ["{PAGE.url}"]}}</script><p>EPD</p>'
)
BACK = f'<a href="{SITE}contact">Our site</a>'


@pytest.mark.parametrize("there", [LINKS, SAME_AS, LINKS.replace("bsky.app", "BSKY.app")])
def test_links_both_ways_are_told(there):
    found = judged(snapshot(BACK), site=site(there))

    assert (found.verdict, found.reason, found.fix) == (Verdict.PASS, Reason.STATED, "")
    assert found.message == (
        "The page names the Department. The Department's site links to it, and it links back."
    )


def test_links_that_are_missing_limit_the_pass_and_say_what_to_link():
    found = judged()

    assert (found.verdict, found.reason, found.level) == (
        Verdict.PASS,
        Reason.LIMITED,
        Level.REQUIREMENT,
    )
    assert found.message == (
        f"The page names the Department. The Department's site, {SITE}, does not link to it. It "
        "does not link back to the Department's site."
    )
    assert found.fix == (
        "Link from the Department's site to the page and from the page to the Department's site, "
        'best with rel="me".'
    )


def test_nothing_is_missing_where_it_could_not_be_seen():
    seen = snapshot(coverage=Coverage.PARTIAL, cause=Reason.PARTIAL)
    found = judged(seen, site=site(coverage=Coverage.NONE))

    assert (found.reason, found.fix) == (Reason.STATED, "")
    assert found.message.endswith(
        f"Whether the Department's site, {SITE}, links to it could not be seen."
    )


def test_a_link_back_counts_in_a_wrapper_and_behind_a_short_address():
    wrapped = (
        '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.police.example.gov%2F">x</a>'
    )
    short = '<a href="https://bit.ly/epd">x</a>'

    assert "links back" in judged(snapshot(wrapped), site=site(LINKS)).message
    assert (
        "links back"
        in judged(
            snapshot(short), site=site(LINKS), resolved={"https://bit.ly/epd": f"{SITE}about"}
        ).message
    )


@pytest.mark.parametrize(("there", "words"), [(LINKS, "links to"), ("", "does not link to")])
def test_of_a_page_that_could_not_be_seen_the_sites_link_is_told(there, words):
    unseen = Finding(
        rule="B2-identity",
        verdict=Verdict.UNKNOWN,
        reason=Reason.LOGIN_WALL,
        message="Could not be seen.",
    )
    found = judged(finding=unseen, site=site(there))

    assert found.verdict is Verdict.UNKNOWN
    assert found.message == f"Could not be seen. The Department's site {words} this address."


def test_a_page_of_the_departments_own_site_needs_no_links():
    asked = []
    own = page(platform="website", url=f"{SITE}news")

    assert judged(own=own, site=site(asked=asked)) is NAMED
    assert judged(site=None) is NAMED
    assert asked == []


def test_the_site_and_its_notice_pages_are_looked_at_once():
    asked = []
    one = site(LINKS, asked=asked)
    judged(site=one)
    judged(site=one)

    assert asked == [
        SITE,
        "https://police.example.gov/notice",
        "https://police.example.gov/es/notice",
    ]


def test_another_account_at_the_same_address_is_a_failure_whatever_it_says_of_itself():
    found = judged(snapshot(BACK, account="did:plc:other"), known=KNOWN, site=site(LINKS))

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.DIFFERENT)
    assert found.message == (
        "Another account answers at this address: its id is did:plc:other, ours is did:plc:ours, "
        "as seen on 2026-11-25."
    )
    assert "`account: did:plc:other`" in found.fix


def test_the_declared_account_counts_for_more_than_the_remembered_one():
    own = page(platform="bluesky", url=PAGE.url, account="did:plc:new")
    seen = snapshot(BACK, account="did:plc:new")

    assert judged(seen, own=own, known=KNOWN, site=site(LINKS)).verdict is Verdict.PASS
    assert judged(snapshot(account="did:plc:ours"), own=own, known=KNOWN).verdict is Verdict.FAIL


def test_the_same_account_under_another_name_is_a_failure():
    seen = snapshot(account="did:plc:ours", handle="epd.example.gov")
    found = judged(seen, known=KNOWN, handle="police.example.gov")

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.DIFFERENT)
    assert found.message == (
        "The account has been renamed: it is epd.example.gov now, the declaration says "
        "police.example.gov."
    )


@pytest.mark.parametrize("handle", ["Police.Example.GOV", ""])
def test_the_case_of_a_name_does_not_count(handle):
    seen = snapshot(BACK, account="did:plc:ours", handle=handle)

    found = judged(seen, known=KNOWN, handle="police.example.gov", site=site(LINKS))
    assert found.verdict is Verdict.PASS


def test_a_page_that_is_gone_says_which_account_was_there():
    gone = Finding(
        rule="B2-identity", verdict=Verdict.FAIL, reason=Reason.NOT_FOUND, message="Not there."
    )
    seen = snapshot("", coverage=Coverage.NONE, cause=Reason.NOT_FOUND)

    found = judged(seen, finding=gone, known=KNOWN)
    assert found.message == "Not there. On 2026-11-25 the account did:plc:ours answered there."
