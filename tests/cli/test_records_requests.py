"""The walk of a records officer, as docs/records.md tells it, through the installed program."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support.command import hpd_pages
from support.registries import demo_registry

BY = ("--by", "Records Division")
ADDRESS = "https://www.facebook.com/ExamplePolice"
SERIES = """version: 1
series:
  - id: pages
    title: Pages as they stood
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
    """A registry with a page that was saved by hand forty days ago, with a comment on it."""
    demo_registry(tmp_path, "https://police.example.gov", platform="facebook", url=ADDRESS)
    page = tmp_path / "pages/community.yml"
    text = re.sub(r"effective: .*", "effective: 2026-01-01", page.read_text(encoding="utf-8"))
    page.write_text(re.sub("retention: .*", "retention: 1 day", text), encoding="utf-8")
    (tmp_path / "retention.yml").write_text(SERIES, encoding="utf-8")
    old = (datetime.now(UTC) - timedelta(days=40)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    (tmp_path / "saved.mhtml").write_text(
        f"MIME-Version: 1.0\nDate: {old}\nContent-Type: multipart/related; boundary=x\n\n"
        "--x\nContent-Type: text/html; charset=utf-8\n\n<p>José: shoes, half price</p>\n--x--\n",
        encoding="utf-8",
    )
    (tmp_path / "form.pdf").write_bytes(b"%PDF-1.7 signed")
    return tmp_path


def records(desk: Path, *arguments: object, code: int = 0) -> str:
    ran = hpd_pages("records", *arguments, cwd=desk)
    assert ran.code == code, ran.out + ran.err
    return ran.out + ran.err


def assert_the_report_tells_it(desk, manifest):
    hpd_pages("audit", "--quiet", cwd=desk)
    ran = hpd_pages("report", "--format", "json", cwd=desk)
    told = json.loads(ran.out)["records"]
    assert [(line["kind"], line["number"]) for line in told] == [
        ("hold", 1),
        ("disposal", 1),
        ("export", 1),
        ("moderation", 1),
    ]
    assert "litigation" not in told[0]["what"]
    assert told[1]["what"].startswith("1 version went, certificate SHA-256 ")
    assert manifest in told[2]["what"]
    page = hpd_pages("report", "--format", "html", cwd=desk).out
    assert "Register of the records" in page
    assert "community: removed on" in page


def test_the_walk_from_a_comment_to_its_disposal(desk, tmp_path):
    records(desk, "capture", "--file", "community=saved.mhtml", *BY)
    said = records(
        desk, "moderation", "add", "removed", "--page", "community", "--item", ADDRESS,
        "--ground", "off-topic", "--reason", "an advertisement for shoes",
        "--reader", "Public Information Officer", *BY,
    )  # fmt: skip
    assert "Entry 1 of the moderation log is on file." in said
    records(desk, "moderation", "note", "1", "notified", "--words", "by message", *BY)

    said = records(
        desk, "request", "new", "--received", "2026-01-15", "--about", "comments on shoes",
        "--words", "SHOES", *BY,
    )  # fmt: skip
    assert "Request 1 is on file." in said
    assert (
        "answer in writing by 2026-01-22: 4 business days (1-206(a)); that day has passed" in said
    )
    assert "2026-01-19 is not counted: Martin Luther King Jr. Day" in said
    said = records(desk, "hold", "add", "request", "--words", "shoes", "--reason", "request 1", *BY)
    assert "It keeps 1 item now" in said

    said = records(desk, "request", "export", "1", "--no-pdf", *BY)
    made = desk / "build/request-1-export-1.zip"
    (manifest,) = re.findall(r"as on the sheet to sign: ([0-9a-f]{64})", said)
    assert "every file is as it was written" in records(desk, "check-export", made)
    with zipfile.ZipFile(made) as package:
        package.extractall(tmp_path / "receiver")
    folder = tmp_path / "receiver/request-1-export-1"
    ran = subprocess.run(
        [sys.executable, "-I", folder / "verify.py"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert manifest in (folder / "attestation.html").read_text(encoding="utf-8")
    log = (folder / "moderation.csv").read_text(encoding="utf-8-sig")
    assert "removed" in log
    assert "notified, Records Division: by message" in log
    assert "moderation, version" in (folder / "notices.txt").read_text(encoding="utf-8")
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "changed.zip").write_bytes(data)
    records(desk, "check-export", tmp_path / "changed.zip", code=5)

    records(desk, "request", "note", "1", "handed-over", "--words", "by e-mail", *BY)
    said = records(desk, "request", "status")
    assert "handed-over, by Records Division: by e-mail" in said
    assert f"1 version of an item, manifest {manifest}" in said
    records(desk, "request", "note", "1", "closed", *BY)
    assert "No request is open." in records(desk, "request", "status")

    assert "Nothing is due" in records(desk, "dispose", *BY)
    records(desk, "hold", "lift", "1", "--reason", "request 1 is closed", *BY)
    assert "1" in records(desk, "dispose", *BY)
    said = records(desk, "dispose", "--authorisation", "1", *BY, code=2)
    assert "there is no authorisation 1" in said
    records(
        desk, "authorise", "1", "--form", "RC-075 2027-1", "--cao", "Chief Operating Officer",
        "--cao-on", "2026-02-01", "--cao-scan", "form.pdf", "--pra-on", "2026-02-09",
        "--pra-scan", "form.pdf", *BY,
    )  # fmt: skip
    records(desk, "dispose", "--authorisation", "1", "--output", "certificate.txt", *BY)
    said = (desk / "certificate.txt").read_text(encoding="utf-8")
    assert said.startswith("Certificate of disposal 1")
    assert "whole" in records(desk, "verify")

    assert_the_report_tells_it(desk, manifest)


def test_a_denial_tells_until_when_an_appeal_lies(desk):
    records(desk, "request", "new", "--about", "all comments", *BY)
    records(desk, "request", "note", "1", "denied", "--on", "2026-01-20", "--words", "1-210", *BY)
    assert "the requester may appeal until 2026-02-19" in records(desk, "request", "status")


def test_what_cannot_be_is_refused_with_what_to_do(desk):
    assert "--about is missing" in records(desk, "request", "new", *BY, code=2)
    asked = ("request", "new", "--about", "x", *BY)
    assert "is to come" in records(desk, *asked, "--received", "2999-01-01", code=2)
    said = records(desk, *asked, "--from", "2027-02-01", "--to", "2027-01-01", code=2)
    assert "--to 2027-01-01 lies before --from 2027-02-01" in said
    assert "there is no request 9" in records(desk, "request", "export", "9", *BY, code=2)
    assert "there is no such file" in records(desk, "check-export", "none.zip", code=3)
