"""`hpd-pages audit` over real HTTP on loopback, through the installed program."""

import gzip
import json
import random
import re
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from hpd_pages.io.one_at_a_time import alone
from support.command import COMMAND, hpd_pages
from support.registries import demo_registry

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def registry(tmp_path, serve):
    """A registry of one website page, its generated notice page served."""
    routes = {}
    demo_registry(tmp_path, serve(routes))
    assert hpd_pages("generate", cwd=tmp_path).code == 0
    notice = (tmp_path / "build/community/notice.en.html").read_text(encoding="utf-8")
    routes["/community"] = (200, {"Content-Type": "text/html; charset=utf-8"}, notice)
    return tmp_path, routes


def audit(folder, *arguments):
    ran = hpd_pages("audit", "--allow-private", "--format", "json", *arguments, cwd=folder)
    return ran, json.loads(ran.out)


def test_a_page_that_says_everything_meets_everything(registry):
    folder, _ = registry

    ran, report = audit(folder)

    assert ran.code == 0
    assert {f["verdict"] for f in report["targets"][0]["findings"]} == {"pass"}
    assert report["run"]["previous"] is None


def test_the_next_run_says_what_changed(registry):
    folder, routes = registry
    audit(folder)
    status, headers, notice = routes["/community"]
    moved = notice.replace("860-555-0100", "860-555-0199").replace("8605550100", "8605550199")
    routes["/community"] = (status, headers, moved)

    ran, report = audit(folder)

    assert ran.code == 1
    assert report["targets"][0]["changes"] == [
        {"rule": "B7-contact", "before": "pass", "after": "fail", "cause": None}
    ]


def test_a_private_address_is_not_looked_at_unless_allowed(registry):
    folder, _ = registry
    page = folder / "pages" / "community.yml"
    page.write_text(re.sub(r"http://127\S+?/", "http://10.1.2.3/", page.read_text()))

    ran = hpd_pages("audit", "--format", "json", cwd=folder)
    findings = json.loads(ran.out)["targets"][0]["findings"]

    assert ran.code == 4
    assert {(f["verdict"], f["reason"]) for f in findings} == {("unknown", "private-address")}


def test_a_page_that_is_gone_fails_its_identity_and_nothing_else(registry):
    folder, routes = registry
    routes["/community"] = (410, {}, "")

    ran, report = audit(folder)
    verdicts = {f["rule"]: f["verdict"] for f in report["targets"][0]["findings"]}

    assert ran.code == 1
    assert verdicts.pop("B2-identity") == "fail"
    assert set(verdicts.values()) == {"unknown"}


def test_the_departments_own_platforms_are_unseen_with_what_to_do(tmp_path):
    shutil.copy(ROOT / "department.yml", tmp_path)
    (tmp_path / "pages").mkdir()
    page = (ROOT / "pages" / "nextdoor.yml").read_text(encoding="utf-8")
    own = (ROOT / "department.yml").read_text(encoding="utf-8")
    (tmp_path / "department.yml").write_text(own.replace("www.hartfordct.gov", "host.invalid"))
    (tmp_path / "pages" / "nextdoor.yml").write_text(
        page.replace("www.hartfordct.gov", "host.invalid")
    )

    ran, report = audit(tmp_path)
    findings = report["targets"][0]["findings"]

    assert ran.code == 4
    assert {f["reason"] for f in findings if f["verdict"] == "unknown"} == {"blocked-by-policy"}
    assert all(f["fix"] for f in findings if f["verdict"] == "unknown")


def test_an_unknown_page_id_is_a_usage_error(registry):
    folder, _ = registry

    ran = hpd_pages("audit", "comunity", cwd=folder)

    assert ran.code == 2
    assert "no page has the id comunity" in ran.err


def test_an_unreadable_page_is_one_result_and_the_others_are_looked_at(registry):
    folder, _ = registry
    (folder / "pages" / "broken.yml").write_text("id: [", encoding="utf-8")

    ran, report = audit(folder)

    assert ran.code == 3
    assert [target["target"].rpartition("/")[2] for target in report["targets"]] == [
        "community",
        "broken.yml",
    ]


def test_every_look_is_kept_and_verified_and_a_changed_byte_is_named(registry):
    folder, _ = registry
    audit(folder)
    warc = next((folder / ".hpd-pages" / "evidence").rglob("*.warc.gz"))

    whole = hpd_pages("records", "verify", cwd=folder)
    assert whole.code == 0, whole.err
    assert "all as they were received" in whole.out

    changed = bytearray(warc.read_bytes())
    changed[-20] ^= 1
    warc.write_bytes(changed)
    damaged = hpd_pages("records", "verify", "--json", cwd=folder)
    assert damaged.code == 5
    (damage,) = json.loads(damaged.out)["damages"]
    assert damage["record"].startswith("<urn:uuid:")


def test_rejudging_tells_a_rule_that_changed_from_a_page_that_changed(registry):
    folder, routes = registry
    audit(folder)
    routes["/community"] = (404, {}, "gone")

    same = hpd_pages("rejudge", "--format", "json", cwd=folder)
    assert same.code == 0, same.err
    report = json.loads(same.out)
    assert (report["command"], report["run"]["id"]) == ("rejudge", "1")
    assert report["targets"][0]["changes"] == []

    page = folder / "pages" / "community.yml"
    told = page.read_text(encoding="utf-8")
    page.write_text(told.replace("555-0100", "555-0199"), encoding="utf-8")
    other = hpd_pages("rejudge", "--run", "1", cwd=folder)
    assert other.code == 1
    assert "judged otherwise than then: B7-contact was pass, is fail" in other.out


@pytest.mark.parametrize("number", ["7", "last"])
def test_rejudging_a_run_that_is_not_there_says_so(registry, number):
    folder, _ = registry

    ran = hpd_pages("rejudge", "--run", number, cwd=folder)

    assert ran.code == 2
    assert "hint:" in ran.err


def test_a_run_whose_every_page_was_out_of_reach_is_judged_again_as_unseen(registry):
    folder, _ = registry
    page = folder / "pages" / "community.yml"
    page.write_text(re.sub(r"http://127\S+?/", "http://10.1.2.3/", page.read_text()))
    hpd_pages("audit", cwd=folder)

    ran = hpd_pages("rejudge", "--format", "json", cwd=folder)

    assert ran.code == 4
    reasons = {f["reason"] for f in json.loads(ran.out)["targets"][0]["findings"]}
    assert reasons == {"private-address"}


def test_rejudging_without_the_evidence_says_what_is_missing(registry):
    folder, _ = registry
    audit(folder)
    shutil.rmtree(folder / ".hpd-pages" / "evidence")

    ran = hpd_pages("rejudge", cwd=folder)

    assert ran.code == 5
    assert "the evidence of run 1 is not there" in ran.err


def test_without_evidence_verification_says_so(registry):
    folder, _ = registry

    ran = hpd_pages("records", "verify", cwd=folder)

    assert ran.code == 5
    assert "there is no evidence" in ran.err
    assert "hpd-pages audit" in ran.err


def test_the_history_may_stand_in_a_database_by_url(registry, store):
    folder, routes = registry
    assert audit(folder, "--store", store)[0].code == 0
    routes["/community"] = (410, {}, "")

    ran = hpd_pages(
        "audit", "--allow-private", "--format", "json", cwd=folder, HPD_PAGES_STORE=store
    )

    report = json.loads(ran.out)
    assert (report["run"]["id"], report["run"]["previous"]) == ("2", "1")
    assert report["targets"][0]["changes"]
    assert not (folder / ".hpd-pages/history.sqlite").exists()
    assert hpd_pages("rejudge", "--store", store, cwd=folder).code == 1


def test_the_plan_is_what_is_then_asked_for_and_itself_asks_for_nothing(registry):
    folder, _ = registry

    told = hpd_pages("audit", "--plan", cwd=folder)
    steps = json.loads(hpd_pages("audit", "--plan", "--format", "json", cwd=folder).out)

    assert told.code == 0
    assert "Nothing was fetched." in told.out
    assert not (folder / ".hpd-pages").exists()
    _, report = audit(folder)
    assert [s["url"] for s in steps if s["fetched"]] == [report["targets"][0]["look"]["final"]]


@pytest.fixture
def walled(registry):
    """The registry's page stands on Facebook, which no robot may read; its notice is saved."""
    folder, _ = registry
    page = folder / "pages" / "community.yml"
    text = page.read_text(encoding="utf-8").replace("platform: website", "platform: facebook")
    text = re.sub(
        r"^url: .*", "url: https://www.facebook.com/ExamplePolice", text, flags=re.MULTILINE
    )
    page.write_text(text, encoding="utf-8")
    shutil.copy(folder / "build/community/notice.en.html", folder / "saved page.html")
    return folder


BY = ("--by", "Public Information Officer")


def test_a_page_saved_by_a_person_is_judged_like_a_live_look_and_kept(walled):
    assert audit(walled)[0].code == 4

    ran, report = audit(walled, "--capture", "community=saved page.html", *BY)
    text = hpd_pages("rejudge", cwd=walled).out

    (target,) = report["targets"]
    assert ran.code == 0, ran.err
    assert {f["verdict"] for f in target["findings"]} == {"pass"}
    assert target["look"]["captured_by"] == "Public Information Officer"
    assert "judged as the Public Information Officer saved it on" in text
    whole = hpd_pages("records", "verify", cwd=walled)
    assert whole.code == 0, whole.out


def test_an_image_is_kept_and_the_page_stays_unseen(walled):
    (walled / "saved.png").write_bytes(b"\x89PNG\r\n\x1a\n and so on")

    ran, report = audit(walled, "--capture", "community=saved.png", *BY)

    assert ran.code == 4
    assert {f["reason"] for f in report["targets"][0]["findings"]} == {"blocked-by-policy"}
    warc = next((walled / ".hpd-pages/evidence").rglob("*.warc.gz"))
    assert b"image/png" in gzip.decompress(warc.read_bytes())


def test_a_saved_login_page_is_no_view_of_the_page(walled):
    login = '<title>Log in</title><form id="login_form"><input type="password"></form>'
    (walled / "login.html").write_text(login, encoding="utf-8")

    ran, report = audit(walled, "--capture", "community=login.html", *BY)

    assert ran.code == 4
    assert {f["reason"] for f in report["targets"][0]["findings"]} == {"login-wall"}


@pytest.mark.parametrize(
    ("capture", "by", "code", "words"),
    [
        ("community=saved page.html", (), 2, "a capture needs to say who saved it"),
        ("saved page.html", BY, 2, "names no page and file"),
        ("stranger=saved page.html", BY, 2, "no page has the id stranger"),
        ("community=lost.html", BY, 3, "there is no such file"),
        ("community=department.yml", BY, 3, "is not a kind of capture we read"),
    ],
)
def test_a_capture_that_cannot_be_taken_says_why_and_nothing_is_run(
    walled, capture, by, code, words
):
    ran = hpd_pages("audit", "--capture", capture, *by, cwd=walled)

    assert ran.code == code
    assert words in ran.err
    assert not (walled / ".hpd-pages").exists()


def test_a_second_audit_at_the_same_time_is_refused(registry):
    folder, _ = registry
    with alone(folder / ".hpd-pages"):
        ran = hpd_pages("audit", "--allow-private", cwd=folder)

    assert ran.code == 5
    assert "another audit of this registry is running" in ran.err
    assert hpd_pages("audit", "--allow-private", cwd=folder).code == 0


@pytest.mark.slow
def test_an_audit_killed_at_any_point_loses_no_page_and_counts_none_twice(registry):
    folder, routes = registry
    declaration = (folder / "pages/community.yml").read_text(encoding="utf-8")
    bare = "<!doctype html><title>Example Police Department</title><p>News.</p>"
    names = [f"page-{number:03}" for number in range(499)]
    for number, name in enumerate(names):
        copy = declaration.replace("id: community", f"id: {name}")
        copy = copy.replace("/community\n", f"/{number}\n", 1)
        (folder / f"pages/{name}.yml").write_text(copy, encoding="utf-8")
        routes[f"/{number}"] = bare
    chance = random.Random(20261125)
    points = sorted(chance.sample(range(5, 440), 3))

    for point in points:
        killed_when(folder, lambda point=point: judged(folder) >= point, chance.random() / 50)
    before = judged(folder)
    ran, report = audit(folder)

    assert points[0] <= before < len(names) + 1
    assert "going on with run 1" in ran.err
    assert report["run"]["id"] == "1"
    assert sorted(t["page"] for t in report["targets"]) == ["community", *names]
    with closing(sqlite3.connect(folder / ".hpd-pages/history.sqlite")) as raw:
        counted = raw.execute("select count(*), count(distinct page) from looks").fetchone()
        whole = raw.execute("select count(*) from looks where result = ''").fetchone()
    assert counted == (500, 500)
    assert whole == (0,)
    assert hpd_pages("records", "verify", cwd=folder).code == 0


def judged(folder):
    """How many pages the history holds."""
    path = folder / ".hpd-pages/history.sqlite"
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as raw, suppress(sqlite3.OperationalError):
        return raw.execute("select count(*) from looks").fetchone()[0]
    return 0


def killed_when(folder, ripe, after):
    """An audit that is killed, as by kill -9, so many seconds after `ripe` says so."""
    process = subprocess.Popen(
        [COMMAND, "audit", "--allow-private", "--quiet"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(3_000):
        if ripe() or process.poll() is not None:
            break
        time.sleep(0.01)
    time.sleep(after)
    process.kill()
    process.wait()


def test_a_plan_is_told_as_text_or_json_alone(registry):
    folder, _ = registry

    ran = hpd_pages("audit", "--plan", "--format", "sarif", cwd=folder)

    assert ran.code == 2
    assert ran.err == (
        "hpd-pages: a plan is no report, so there is no sarif of it\n"
        "  hint: take --format text or json, or leave out --plan\n"
    )
