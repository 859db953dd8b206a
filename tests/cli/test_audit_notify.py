"""`audit --notify` end to end: a real site whose notice goes and comes back, real hooks and forges."""

import json

import pytest

from hpd_pages.wiring import audit as wiring
from hpd_pages.wiring import generate as generate_wiring
from hpd_pages.wiring.looking import Manner
from support.command import hpd_pages
from support.registries import demo_registry

ALERTS = """
alerts:
  confirmations: 2
  to:
    - {variable: HPD_PAGES_HOOK, send: alerts}
    - {variable: HPD_PAGES_FORGE, send: issues, forge: KIND, project: example-police/pages}
"""


@pytest.fixture
def department(tmp_path, serve):
    """A department with one page; `page(text)` changes what is served there."""
    routes = {}
    site = serve(routes)
    root = demo_registry(tmp_path, str(site))

    def declare(forge):
        with (root / "department.yml").open("a") as file:
            file.write(ALERTS.replace("KIND", forge))
        generate_wiring.generate(root, (), None)
        notice = (root / "build" / "community" / "notice.en.html").read_text("utf-8")
        whole = {"/community": notice}
        broken = dict.fromkeys(whole, "<h1>Example Police Department</h1><p>Welcome.</p>")
        routes.update(whole)
        return lambda complete: routes.update(whole if complete else broken)

    return root, declare


def audit(root, **bases):
    said = []
    manner = Manner(allow_private=True, say=said.append, forge_bases=bases)
    wiring.audit(root, (), manner, notify=True)
    return said


def test_a_removed_notice_is_told_once_opens_one_issue_and_closes_it(
    department, taking, forge_server, monkeypatch
):
    root, declare = department
    hook, got = taking(200)
    monkeypatch.setenv("HPD_PAGES_HOOK", f"json://{hook.removeprefix('http://')}")
    monkeypatch.setenv("HPD_PAGES_FORGE", "key")
    forge, issues = forge_server("github")
    serve_whole = declare("github")

    told = []
    for complete in (True, False, True, False, False, False, True, True):
        serve_whole(complete)
        assert audit(root, github=forge) == []
        told.append((len(got), [issue["state"] for issue in issues]))

    assert told == [
        (0, []),
        (0, []),  # one bad look
        (0, []),
        (0, []),
        (1, ["open"]),
        (1, ["open"]),
        (1, ["open"]),
        (2, ["closed"]),
    ]
    first, second = (json.loads(body) for body in got)
    assert "new" in first["title"]
    assert "community: " in first["message"]
    assert "(B4-disclaimer)" in first["message"]
    assert "mended" in second["title"]
    assert issues[0]["title"] == "Official page community: notices need work"


def test_gitlab_issues_are_kept_the_same_way(department, taking, forge_server, monkeypatch):
    root, declare = department
    hook, _ = taking(200)
    monkeypatch.setenv("HPD_PAGES_HOOK", f"json://{hook.removeprefix('http://')}")
    monkeypatch.setenv("HPD_PAGES_FORGE", "key")
    forge, issues = forge_server("gitlab")
    serve_whole = declare("gitlab")
    for complete in (False, False, False, True, True):
        serve_whole(complete)
        assert audit(root, gitlab=forge) == []

    assert [(issue["title"], issue["state"]) for issue in issues] == [
        ("Official page community: notices need work", "closed")
    ]


def test_what_could_not_be_delivered_is_said_kept_and_sent_by_the_next_audit(
    department, taking, monkeypatch
):
    root, declare = department
    serve_whole = declare("github")
    serve_whole(False)
    monkeypatch.setenv("HPD_PAGES_HOOK", "json://user:s3cret@127.0.0.1:9/")
    audit(root)

    said = audit(root)

    assert any("not delivered" in words and "tried again" in words for words in said)
    assert any("HPD_PAGES_FORGE is not set" in words for words in said)
    assert "s3cret" not in "".join(said)
    hook, got = taking(200)
    monkeypatch.setenv("HPD_PAGES_HOOK", f"json://{hook.removeprefix('http://')}")
    audit(root)
    assert len(got) == 1
    assert list((root / ".hpd-pages" / "outbox").iterdir()) == []


def test_a_forge_that_refuses_costs_nothing_but_a_word(
    department, taking, forge_server, monkeypatch
):
    root, declare = department
    serve_whole = declare("github")
    serve_whole(False)
    hook, _ = taking(200)
    monkeypatch.setenv("HPD_PAGES_HOOK", f"json://{hook.removeprefix('http://')}")
    monkeypatch.setenv("HPD_PAGES_FORGE", "wrong")
    forge, issues = forge_server("github")
    audit(root, github=forge)

    said = audit(root, github=forge)

    assert said == ["issues of example-police/pages are not up to date (HTTP 401)"]
    assert issues == []


def test_alerts_lists_what_each_run_had_to_tell_and_sends_nothing(department, monkeypatch):
    root, declare = department
    serve_whole = declare("github")
    assert hpd_pages("alerts", cwd=root).out == "No audit had anything to tell.\n"
    serve_whole(False)
    for _ in range(2):
        wiring.audit(root, (), Manner(allow_private=True))

    ran = hpd_pages("alerts", cwd=root)
    rows = json.loads(hpd_pages("alerts", "--json", cwd=root).out)["events"]

    assert ran.code == 0
    assert "run 2  alert     community: B4-disclaimer  since " in ran.out
    assert {row["run"] for row in rows} == {"2"}
    assert not (root / ".hpd-pages" / "outbox").exists()
