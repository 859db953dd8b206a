"""`hpd-pages records`, through the installed program, as a records officer types it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support.command import hpd_pages
from support.registries import demo_registry

BY = ("--by", "Records Division")
SERIES = """version: 1
series:
  - id: pages
    title: Profiles and notices as they stood
    kinds: [page, comment, post]
    number: M1-000
    period: 1 day
    clock: posted
    source: a schedule for tests
    confirmed_by: Records Division
    confirmed_on: 2027-01-04
"""


@pytest.fixture
def desk(tmp_path) -> Path:
    """A registry with a Facebook page that was saved by hand long ago."""
    demo_registry(
        tmp_path,
        "https://police.example.gov",
        platform="facebook",
        url="https://www.facebook.com/ExamplePolice",
    )
    saved = tmp_path / "saved.mhtml"
    old = (datetime.now(UTC) - timedelta(days=40)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    saved.write_text(
        f"MIME-Version: 1.0\nDate: {old}\nContent-Type: multipart/related; boundary=x\n\n"
        "--x\nContent-Type: text/html; charset=utf-8\n\n<p>José: thank you</p>\n--x--\n",
        encoding="utf-8",
    )
    (tmp_path / "form.pdf").write_bytes(b"%PDF-1.7 signed")
    return tmp_path


def records(desk: Path, *arguments: object, code: int = 0) -> str:
    ran = hpd_pages("records", *arguments, cwd=desk)
    assert ran.code == code, ran.out + ran.err
    return ran.out + ran.err


def unlock(desk: Path) -> None:
    (desk / "retention.yml").write_text(SERIES, encoding="utf-8")
    page = desk / "pages/community.yml"
    page.write_text(
        re.sub("retention: .*", "retention: 1 day", page.read_text(encoding="utf-8")),
        encoding="utf-8",
    )


def test_the_walk_of_a_records_officer(desk):
    said = records(desk, "capture", *BY, code=4)
    assert "community: not seen: Facebook's robots.txt and terms forbid automated reading" in said
    assert "--file community=FILE" in said
    assert "1 new" in records(desk, "capture", "--file", "community=saved.mhtml", *BY)

    said = records(desk, "due")
    assert "0 due, 0 on hold, 1 kept" in said
    assert "no series in retention.yml covers it" in said
    assert "Nothing is due" in records(desk, "dispose", *BY)

    unlock(desk)
    assert "1 due, 0 on hold, 0 kept" in records(desk, "due")
    said = records(
        desk, "hold", "add", "request", "--words", "JOSÉ", "--reason", "FOI request 1", *BY
    )
    assert said == "Hold 1 stands. It keeps 1 item now, and whatever it matches later.\n"
    assert "0 due, 1 on hold" in records(desk, "due")
    assert "Nothing is due" in records(desk, "dispose", *BY)
    assert "saying “JOSÉ”: FOI request 1" in records(desk, "hold", "list")
    assert records(desk, "hold", "lift", 1, "--reason", "answered", *BY) == "Hold 1 is lifted.\n"
    assert records(desk, "hold", "list") == "No hold stands.\n"
    assert "lifted" in records(desk, "hold", "list", "--all")

    said = records(desk, "dispose", "--output", "list.csv", *BY)
    assert "Dry run: nothing was disposed of. Disposal list 1" in said
    assert (
        "pages,community,page,https://www.facebook.com/ExamplePolice"
        in (desk / "list.csv").read_text()
    )
    said = records(desk, "dispose", "--authorisation", 1, *BY, code=2)
    assert "there is no authorisation 1" in said

    approvals = (
        "--cao",
        "Chief Operating Officer",
        "--cao-on",
        "2029-02-01",
        "--cao-scan",
        "form.pdf",
        "--pra-on",
        "2029-02-09",
        "--pra-scan",
        "form.pdf",
    )
    assert "--form is missing" in records(desk, "authorise", 1, *approvals, *BY, code=2)
    said = records(desk, "authorise", 1, "--form", "RC-075 2029-1", *approvals, *BY)
    assert "Authorisation 1 for list 1 is on file." in said
    said = records(desk, "dispose", "--authorisation", 1, "--output", "certificate.txt", *BY)
    assert "Disposal 1: 1 version of an item went." in said
    assert "RC-075 2029-1" in (desk / "certificate.txt").read_text(encoding="utf-8")

    whole = json.loads(records(desk, "verify", "--json"))
    assert whole["damages"] == whole["chain"]["damages"] == []
    head = f"{whole['chain']['head']['number']}:{whole['chain']['head']['digest']}"
    records(desk, "verify", "--expect", head)
    assert "No disposal had been stopped." in records(desk, "dispose", "--finish", *BY)


def test_a_scan_that_is_lost_or_changed_is_named(desk):
    unlock(desk)
    records(desk, "capture", "--file", "community=saved.mhtml", *BY)
    records(desk, "dispose", *BY)
    approvals = (
        "--form",
        "RC-075 1",
        "--cao",
        "COO",
        "--cao-on",
        "2029-02-01",
        "--cao-scan",
        "form.pdf",
        "--pra-on",
        "2029-02-09",
        "--pra-scan",
        "form.pdf",
    )
    records(desk, "authorise", 1, *approvals, *BY)
    (scan,) = (desk / ".hpd-pages/scans").iterdir()
    scan.write_bytes(b"%PDF-1.7 forged")
    assert "the scan was changed" in records(desk, "verify", code=5)
    scan.unlink()
    assert "the scan is missing" in records(desk, "verify", code=5)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("capture",), 2, "the records need to say which office acts"),
        (("capture", "--since", "monday", *BY), 2, "--since monday: this is no day"),
        (("hold", "add", "whim", "--reason", "r", *BY), 2, "“whim” is no kind of hold"),
        (("hold", "add", "audit", *BY), 2, "--reason is missing"),
        (
            (
                "hold",
                "add",
                "audit",
                "--reason",
                "r",
                "--from",
                "2027-02-01",
                "--to",
                "2027-01-01",
                *BY,
            ),
            2,
            "lies before --from",
        ),
        (
            ("hold", "add", "audit", "--reason", "r", "--page", "nowhere", *BY),
            2,
            "no page has the id nowhere",
        ),
        (("hold", "lift", "3", "--reason", "r", *BY), 2, "no hold 3 stands"),
        (("authorise", "1", *BY), 2, "--cao-scan is missing"),
        (("verify", "--expect", "12"), 2, "is no head of the journal"),
        (("verify",), 5, "there is no evidence"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_to_do(desk, words, code, said):
    told = records(desk, *words, code=code)
    assert said in told
    assert "hint: " in told


def test_a_faulty_retention_file_is_told_with_its_line(desk):
    (desk / "retention.yml").write_text(SERIES.replace("1 day", "soon"), encoding="utf-8")
    assert "retention.yml:7:13: period does not fit: 'soon'" in records(desk, "due", code=3)


def test_a_head_that_is_not_in_the_chain_any_more_is_told(desk):
    records(desk, "capture", "--file", "community=saved.mhtml", *BY)
    said = records(desk, "verify", "--expect", f"1:{'0' * 64}", code=5)
    assert "the chain was written anew at or before this entry" in said
    assert "The journal breaks first at journal, entry 1." in said


@pytest.fixture
def audited(tmp_path, serve) -> Path:
    """A registry of one website page that has been audited once."""
    routes = {}
    demo_registry(tmp_path, serve(routes))
    assert hpd_pages("generate", cwd=tmp_path).code == 0
    notice = (tmp_path / "build/community/notice.en.html").read_text(encoding="utf-8")
    routes["/community"] = (200, {"Content-Type": "text/html; charset=utf-8"}, notice)
    page = tmp_path / "pages/community.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub("effective: .*", "effective: 2026-01-05", text), encoding="utf-8")
    assert hpd_pages("audit", "--allow-private", cwd=tmp_path).code == 0
    return tmp_path


def test_what_the_notices_were_on_a_day_is_shown_with_its_proof(audited):
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()

    said = records(audited, "notice", "--page", "community", "--at", tomorrow)

    assert "Declared: disclaimer, version 1, effective 2026-01-05" in said
    assert "B4-disclaimer (en): " in said
    assert "these bytes are in the evidence as they were received" in said
    assert re.search(r"the run: journal entry \d+, [0-9a-f]{64}", said)
    assert re.search(r"pass +B5-monitoring\n +“.*monitor", said)
    told = json.loads(records(audited, "notice", "--page", "community", "--at", tomorrow, "--json"))
    assert [row["notice"] for row in told["in_force"]] == [
        "disclaimer",
        "introduction",
        "moderation",
        "public_records",
    ]
    (warc,) = (audited / ".hpd-pages/evidence").rglob("*.warc.gz")
    warc.unlink()
    assert "the evidence file is missing" in records(
        audited, "notice", "--page", "community", "--at", tomorrow
    )


def test_what_the_records_do_not_know_of_a_day_is_said(audited):
    said = records(audited, "notice", "--page", "community", "--at", "2020-01-04")
    assert (
        "The records do not know what was declared by then: the first note of it is of 20" in said
    )
    assert "The records do not know a look at the page by then." in said
    assert "The next look at the page was taken at 20" in said
    said = records(audited, "notice", "--page", "nowhere", "--at", "2020-01-04", code=2)
    assert "the records know nothing of a page nowhere" in said


def test_a_copy_saved_by_hand_shows_what_the_page_said(desk):
    records(desk, "capture", "--file", "community=saved.mhtml", *BY)
    today = datetime.now(UTC).date().isoformat()
    said = records(desk, "notice", "--page", "community", "--at", today)
    assert "captured (saved-copy)" in said
    assert "“José: thank you”" in said
    assert "these bytes are in the evidence as they were received" in said
    early = (datetime.now(UTC) - timedelta(days=60)).date().isoformat()
    assert "do not know a look at the page by then" in records(
        desk, "notice", "--page", "community", "--at", early
    )
