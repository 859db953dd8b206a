"""A whole registry over real HTTP: every page exactly one result, whatever happens."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import replace

import pytest

from hpd_pages.engine.audit import audit, select
from hpd_pages.engine.expect import expected_of, notice_pages
from hpd_pages.errors import LookError, NothingToCheck, StoreError, UsageError
from hpd_pages.io.guard import Guard
from hpd_pages.io.history import open_history
from hpd_pages.io.http import Limits, Web
from hpd_pages.io.looks import Looks
from hpd_pages.io.politeness import Politeness
from hpd_pages.io.robots import Robots
from hpd_pages.model.page import Published, Status
from hpd_pages.model.response import Response
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules.wording import WORDINGS
from support.builders import department, page
from support.rules import RULES, broken_rule, phrase_rule

QUICK = Limits(connect=2.0, read=0.8, deadline=1.6, retries=0, backoff=0.01)
GOOD = (
    "<!doctype html><html lang='en'><title>EPD</title><p>The Example Police Department.</p>"
    "<p>Visitors state their own opinions.</p><p>Posts are a public record.</p></html>"
)
BARE = "<!doctype html><html lang='en'><p>The Example Police Department.</p>{}</html>"


@pytest.fixture
def history(store):
    with open_history(store) as opened:
        yield opened


def web_page(page_id, url, **changes):
    return page(id=page_id, platform="website", url=url, status=Status.ACTIVE, **changes)


def looks():
    web = Web(
        guard=Guard(allow_private=True), politeness=Politeness(gap=0), agent="x", limits=QUICK
    )
    return Looks(web, Robots(web.get, agent="hpd-pages"))


def run(pages, history, *, rules=RULES, look=None, dept=None, **settings):
    dept = dept or department(notice_page={}, site="")
    ticks = itertools.count()
    return audit(
        pages,
        dept,
        look=look or looks(),
        rules=rules,
        platforms=PLATFORMS,
        expect=lambda p: expected_of(p, dept, {}),
        history=history,
        clock=lambda: f"2026-11-24T08:00:{next(ticks):02}Z",
        tool="hpd-pages 0",
        **settings,
    )


def verdicts(target):
    return [finding.verdict.value for finding in target.findings]


def test_every_page_gets_one_result_in_registry_order(serve, history):
    site = serve({"/good": GOOD, "/bare": BARE.format("")})
    pages = [
        web_page("bare", f"{site}/bare"),
        web_page("good", f"{site}/good"),
        web_page("lost", f"{site}/lost"),
    ]
    report = run(pages, history)
    assert [t.page for t in report.targets] == ["bare", "good", "lost"]
    assert [verdicts(t) for t in report.targets] == [
        ["pass", "fail", "fail"],
        ["pass", "pass", "pass"],
        ["fail", "unknown", "unknown"],
    ]
    assert (report.command, report.department) == ("audit", "Example Police Department")
    assert (report.run.id, report.run.previous) == ("1", None)
    assert report.run.finished_at == "2026-11-24T08:00:01Z"
    assert history.pages_of("1") == ("bare", "good", "lost")


def test_the_next_run_says_what_changed(serve, tmp_path, history):
    routes = {"/a": GOOD, "/b": GOOD}
    site = serve(routes)
    pages = [web_page("a", f"{site}/a"), web_page("b", f"{site}/b")]
    assert all(t.changes == () for t in run(pages, history).targets)
    routes["/a"] = GOOD.replace("public record", "matter of record")
    second = run(pages, history)
    (change,) = second.targets[0].changes
    assert (change.rule, change.before.value, change.after.value) == (
        "B6-disclosure",
        "pass",
        "fail",
    )
    assert second.targets[1].changes == ()
    assert second.run.previous == "1"


def test_a_notice_on_the_linked_notice_page_counts(serve, history):
    site = serve(
        {
            "/page": BARE.format("<p><a href='/notice'>Comment policy</a></p>"),
            "/notice": GOOD,
        }
    )
    (target,) = run([web_page("a", f"{site}/page")], history).targets
    assert [(f.verdict.value, f.reason.value) for f in target.findings] == [
        ("pass", "stated"),
        ("pass", "linked"),
        ("pass", "linked"),
    ]


def test_the_declared_notice_page_counts_whatever_the_link_is_called(serve, history):
    site = serve({"/page": BARE.format("<a href='/notice'>More</a>"), "/notice": GOOD})
    published = Published(notice_page={"en": f"{site}/notice"})
    (target,) = run([web_page("a", f"{site}/page", published=published)], history).targets
    assert verdicts(target) == ["pass", "pass", "pass"]


def test_a_notice_page_that_could_not_be_seen_makes_nothing_missing(serve, history):
    site = serve(
        {
            "/page": BARE.format("<a href='/notice'>Comment policy</a>"),
            "/notice": (503, {}, ""),
        }
    )
    (target,) = run([web_page("a", f"{site}/page")], history).targets
    assert [(f.verdict.value, f.reason.value) for f in target.findings] == [
        ("pass", "stated"),
        ("unknown", "server-error"),
        ("unknown", "server-error"),
    ]
    assert target.findings[1].message == (
        "Not found, but the page was seen only in part: the notice page it links to, "
        f"{site}/notice, could not be read: the server could not answer (status 503)."
    )


def test_a_notice_page_that_is_not_there_leaves_the_failure(serve, history):
    site = serve({"/page": BARE.format("<a href='/notice'>Comment policy</a>")})
    (target,) = run([web_page("a", f"{site}/page")], history).targets
    assert verdicts(target) == ["pass", "fail", "fail"]


def test_a_shared_notice_page_is_looked_at_once(serve, history):
    link = "<a href='/notice'>Comment policy</a>"
    site = serve({"/a": BARE.format(link), "/b": BARE.format(link), "/notice": GOOD})
    run([web_page("a", f"{site}/a"), web_page("b", f"{site}/b")], history)
    assert site.asked("/notice") == 1
    assert site.asked("/robots.txt") == 1


def test_a_blocked_platform_is_never_fetched_and_stays_unknown(serve, history):
    site = serve({"/notice": BARE.format("<p>Visitors state their own opinions.</p>")})
    asked = []
    look = looks()

    def noted(target):
        asked.append(target)
        return look(target)

    dept = department(notice_page={"en": f"{site}/notice"}, site="")
    (target,) = run([page()], history, look=noted, dept=dept).targets
    assert asked == [f"{site}/notice"]
    assert {(f.verdict.value, f.reason.value) for f in target.findings} == {
        ("unknown", "blocked-by-policy")
    }
    could_not = "Could not be seen: Facebook's robots.txt and terms forbid automated reading."
    assert target.findings[1].message == (
        f"{could_not} The notice page {site}/notice carries it, "
        "but whether the page links there was not seen."
    )
    assert target.findings[2].message == (
        f"{could_not} The notice page {site}/notice does not carry it."
    )
    assert target.findings[0].fix == (
        "Save the page while logged in and run `hpd-pages inspect FILE`, or `hpd-pages audit "
        "--capture facebook=FILE --by OFFICE`. Or attest what you see: `hpd-pages audit attest "
        "facebook`."
    )
    assert target.status == "proposed"


def test_a_blocked_platform_whose_notice_page_is_missing_says_both(serve, history):
    site = serve({})
    dept = department(notice_page={"en": f"{site}/notice"}, site="")
    (target,) = run([page()], history, dept=dept).targets
    assert target.findings[1].verdict.value == "unknown"
    assert target.findings[1].message.endswith(
        f"The notice page {site}/notice could not be seen either: "
        "there is no page at this address (status 404)."
    )


def test_a_redirect_onto_another_host_is_still_the_pages_result(serve, history):
    other = serve({"/new": GOOD})
    site = serve({"/old": (301, {"Location": f"{other}/new"}, "")})
    (target,) = run([web_page("a", f"{site}/old")], history).targets
    assert verdicts(target) == ["pass", "pass", "pass"]
    assert target.look.final == f"{other}/new"


def test_a_wrong_address_is_that_pages_problem_only(serve, history):
    site = serve({"/good": GOOD})
    pages = [web_page("bad", "https://user:pw@example.gov/"), web_page("good", f"{site}/good")]
    bad, good = run(pages, history).targets
    assert bad.problem.message == (
        "https://example.gov/: an address with a user name or password is refused"
    )
    assert not bad.problem.defect
    assert verdicts(good) == ["pass", "pass", "pass"]


def test_a_rule_that_raises_is_our_defect_and_the_rest_is_done(serve, history):
    site = serve({"/a": GOOD, "/b": GOOD})
    rules = (broken_rule("B4-disclaimer"), phrase_rule("B6-disclosure", "public record"))
    pages = [web_page("a", f"{site}/a"), web_page("b", f"{site}/b")]
    report = run(pages, history, rules=rules)
    for target in report.targets:
        assert verdicts(target) == ["unknown", "pass"]
        assert target.problem.defect
        assert "ZeroDivisionError" in target.problem.message
    assert history.pages_of("1") == ("a", "b")


def test_a_defect_outside_the_rules_costs_one_page_only(history):
    def look(target):
        if target.endswith("bad"):
            raise KeyError("a defect")
        return Response(url=target, body=GOOD.encode(), status=200, final=target)

    pages = [web_page("bad", "https://a.example.gov/bad"), web_page("ok", "https://b.example.gov/")]
    bad, good = run(pages, history, look=look).targets
    assert bad.problem.defect
    assert bad.problem.message.startswith("defect of hpd-pages: KeyError at test_audit.py:")
    assert verdicts(good) == ["pass", "pass", "pass"]


def test_hosts_run_side_by_side_and_each_host_in_turn(history):
    lock = threading.Lock()
    busy, most = {}, {}

    def look(target):
        host = target.split("/")[2]
        with lock:
            busy[host] = busy.get(host, 0) + 1
            most[host] = max(most.get(host, 0), busy[host])
            most["all"] = max(most.get("all", 0), sum(busy.values()))
        time.sleep(0.02)
        with lock:
            busy[host] -= 1
        return Response(url=target, body=GOOD.encode(), status=200, final=target)

    pages = [
        web_page(f"p{host}-{n}", f"https://h{host}.example.gov/{n}")
        for host in range(4)
        for n in range(3)
    ]
    report = run(pages, history, look=look)
    assert len(report.targets) == 12
    assert {most[f"h{host}.example.gov"] for host in range(4)} == {1}
    assert most["all"] >= 3


def test_an_interrupted_run_keeps_what_was_done(history):
    def look(target):
        return Response(url=target, body=GOOD.encode(), status=200, final=target)

    done = []

    def stop_after_two(target):
        done.append(target.page)
        if len(done) == 2:
            raise KeyboardInterrupt

    pages = [web_page(f"p{n}", f"https://example.gov/{n}") for n in range(50)]
    with pytest.raises(KeyboardInterrupt):
        run(pages, history, look=look, progress=stop_after_two)
    assert history.pages_of("1") == ("p0", "p1")
    assert history.unfinished() == ("1",)


def test_the_next_audit_goes_on_with_a_stopped_run(history):
    asked = []

    def look(target):
        asked.append(target)
        return Response(url=target, body=GOOD.encode(), status=200, final=target)

    def stop_after_two(_target):
        if len(history.pages_of("1")) == 2:
            raise KeyboardInterrupt

    pages = [web_page(f"p{n}", f"https://example.gov/{n}") for n in range(20)]
    with pytest.raises(KeyboardInterrupt):
        run(pages, history, look=look, progress=stop_after_two)
    begun, before = [], len(asked)
    report = run(pages, history, look=look, begun=begun.append)

    assert [t.page for t in report.targets] == [p.id for p in pages]
    assert (report.run.id, report.run.previous, begun[0].resumed) == ("1", None, True)
    assert sorted(history.pages_of("1")) == sorted(p.id for p in pages)
    assert asked[before:].count("https://example.gov/0") == 0
    assert all(verdicts(t) == ["pass", "pass", "pass"] for t in report.targets)


def test_evidence_that_cannot_be_stored_ends_the_run(history):
    def look(_target):
        raise StoreError("1.warc.gz: evidence cannot be written")

    with pytest.raises(StoreError, match="evidence cannot be written"):
        run([web_page("a", "https://example.gov/")], history, look=look)
    assert history.unfinished() == ("1",)


def test_a_history_that_cannot_be_written_stops_the_run_with_its_error(history):
    class Full:
        def __getattr__(self, name):
            return getattr(history, name)

        def record(self, *_args):
            raise StoreError("history.sqlite: database or disk is full")

    def look(target):
        raise LookError("timeout", "late")

    with pytest.raises(StoreError, match="disk is full"):
        run([web_page("a", "https://example.gov/")], Full(), look=look)


def test_progress_hears_of_every_page(serve, history):
    site = serve({"/a": GOOD, "/b": GOOD})
    heard = []
    pages = [web_page("a", f"{site}/a"), web_page("b", f"{site}/b")]
    run(pages, history, progress=lambda target: heard.append(target.page))
    assert sorted(heard) == ["a", "b"]


def test_nothing_to_audit_is_an_error(history):
    with pytest.raises(NothingToCheck):
        run([], history)
    with pytest.raises(NothingToCheck):
        run([page()], history, rules=())


def test_retired_pages_are_left_out_unless_they_are_asked_for():
    pages = [page(id=s.value, status=s) for s in Status]
    assert [p.id for p in select(pages)] == ["proposed", "active", "suspended"]
    assert [p.id for p in select(pages, ["retired"])] == ["retired"]
    with pytest.raises(NothingToCheck):
        select([page(status=Status.RETIRED)])
    with pytest.raises(NothingToCheck):
        select([])


def test_an_unknown_id_is_a_usage_error_that_lists_the_known_ones():
    with pytest.raises(UsageError) as caught:
        select([page(), page(id="x")], ["facebok"])
    assert caught.value.message == "no page has the id facebok"
    assert caught.value.hint == "the registry holds: facebook, x"


def test_a_page_promises_its_names_contacts_and_notices():
    notices = {"B6-disclosure": {"en": "Posts are public records."}}
    expected = expected_of(page(name="EPD Facebook"), department(), notices)
    assert expected.names == ("Example Police Department", "EPD Facebook")
    assert expected.contacts.phone == "860-555-0100"
    assert expected.visitors_can_post is True
    assert expected.notices == notices
    undeclared = expected_of(replace(page(), contact=None, visitor_content=None), department(), {})
    assert (undeclared.contacts, undeclared.visitors_can_post) == (None, None)


def test_the_notice_pages_are_the_pages_own_or_else_the_departments():
    own = Published(notice_page={"es": "https://police.example.gov/aviso"})
    assert notice_pages(page(published=own), department()) == ("https://police.example.gov/aviso",)
    assert notice_pages(page(languages=("es", "en")), department()) == (
        "https://police.example.gov/es/notice",
        "https://police.example.gov/notice",
    )
    assert notice_pages(page(), department(notice_page={})) == ()


RISKY = BARE.format("<h2>Comments</h2><p>We remove comments that are offensive.</p>")


def wordings_of(target):
    return [finding.rule for finding in target.findings if finding.rule.startswith("W-")]


def test_counsel_is_told_of_the_notice_on_a_page_and_on_the_notice_page_of_a_blocked_one(
    serve, history
):
    site = serve({"/page": RISKY, "/notice": RISKY, "/bare": BARE.format("")})
    pages = [
        web_page("page", f"{site}/page"),
        web_page("bare", f"{site}/bare"),
        page(id="facebook", status=Status.ACTIVE),
    ]
    dept = department(notice_page={"en": f"{site}/notice"}, site="")

    report = run(pages, history, dept=dept, wordings=WORDINGS)
    told = {target.page: wordings_of(target) for target in report.targets}

    assert told["page"] == ["W-N02", "W-N22", "W-N23", "W-N24", "W-N32"]
    assert told["bare"] == []
    assert told["facebook"] == told["page"]
    assert report.advice() == 10
