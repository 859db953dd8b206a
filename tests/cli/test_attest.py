"""`audit attest`, end to end: kept with its file, taken for a pass by the next audit, sealed."""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from support.command import hpd_pages
from support.registries import demo_registry

PNG = b"\x89PNG\r\n\x1a\n a picture of the page"
OFFICE = "Public Information Officer"


def day(ahead: int) -> str:
    return (datetime.now(UTC) + timedelta(days=ahead)).date().isoformat()


@pytest.fixture
def walled(tmp_path, serve):
    """A registry of one Facebook page, and a screenshot of it."""
    site = serve({})
    demo_registry(tmp_path, site, platform="facebook", url="https://www.facebook.com/ExamplePolice")
    (tmp_path / "page.png").write_bytes(PNG)
    return tmp_path


def attest(folder, *rules, until=None, file="page.png", page="community", office=OFFICE):
    wanted = [word for rule in rules for word in ("--requirement", rule)]
    return hpd_pages(
        *("audit", "attest", page, *wanted, "--office", office),
        *("--until", until or day(30), "--file", file),
        cwd=folder,
    )


def audit(folder):
    ran = hpd_pages("audit", "--allow-private", "--format", "json", cwd=folder)
    (target,) = json.loads(ran.out)["targets"]
    return ran, {finding["rule"]: finding for finding in target["findings"]}


def test_what_an_office_attests_is_a_pass_of_the_next_audit_and_shown_as_attested(walled):
    ran = attest(walled, "B4-disclaimer", "B5-monitoring")
    digest = hashlib.sha256(PNG).hexdigest()

    assert ran.code == 0, ran.err
    assert ran.out == (
        f"community: B4-disclaimer, B5-monitoring: attested by the {OFFICE} until {day(30)}.\n"
        f"  page.png is kept as evidence, SHA-256 {digest}\n"
    )
    ran, findings = audit(walled)
    assert ran.code == 4
    found = findings["B4-disclaimer"]
    assert (found["verdict"], found["reason"]) == ("pass", "attested")
    assert found["attestation"]["until"] == day(30)
    assert found["attestation"]["digest"] == digest
    assert findings["B6-disclosure"]["verdict"] == "unknown"
    text = hpd_pages("rejudge", cwd=walled).out
    assert f"attested by the {OFFICE} on {day(0)}, until {day(30)}:" in text
    assert "judged otherwise" not in text


def test_the_file_is_kept_as_evidence_and_every_byte_of_the_record_is_sealed(walled):
    attest(walled, "B4-disclaimer")
    (warc,) = (walled / ".hpd-pages/evidence").rglob("attested-community-*.warc.gz")

    assert PNG in gzip.decompress(warc.read_bytes())
    whole = hpd_pages("records", "verify", cwd=walled)
    assert whole.code == 0, whole.out
    with closing(sqlite3.connect(walled / ".hpd-pages/history.sqlite")) as raw:
        raw.execute("drop trigger attestations_update")
        raw.execute("update attestations set until = '2099-01-01'")
        raw.commit()
    assert hpd_pages("records", "verify", cwd=walled).code == 5


def test_the_last_attestation_of_a_requirement_counts_also_of_one_second(walled):
    for ahead in (5, 30, 60):
        assert attest(walled, "B4-disclaimer", until=day(ahead)).code == 0

    _, findings = audit(walled)

    assert findings["B4-disclaimer"]["attestation"]["until"] == day(60)


def test_what_was_attested_of_another_address_says_nothing_of_this_one(walled):
    attest(walled, "B4-disclaimer")
    declaration = walled / "pages/community.yml"
    text = declaration.read_text(encoding="utf-8").replace("ExamplePolice", "ExampleTown")
    declaration.write_text(text, encoding="utf-8")

    _, findings = audit(walled)

    assert findings["B4-disclaimer"]["verdict"] == "unknown"


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"page": "stranger"}, 2, "no page has the id stranger"),
        ({"until": "2020-01-01"}, 2, "2020-01-01 is past"),
        ({"file": "lost.png"}, 3, "there is no such file"),
        ({"office": " "}, 2, "needs to say who attests"),
    ],
)
def test_what_cannot_be_attested_says_why_and_keeps_nothing(walled, changes, code, words):
    ran = attest(walled, "B4-disclaimer", **changes)

    assert ran.code == code
    assert words in ran.err
    assert not (walled / ".hpd-pages").exists()


def test_a_page_called_attest_can_still_be_audited(walled):
    ran = hpd_pages("audit", "--", "attest", cwd=walled)

    assert "no page has the id attest" in ran.err


def test_evidence_in_another_folder_is_kept_judged_again_and_hashed_there(walled):
    elsewhere = walled / "share"
    wanted = ("--requirement", "B4-disclaimer", "--office", OFFICE, "--until", day(9))
    made = hpd_pages(
        *("audit", "attest", "community", *wanted, "--file", "page.png"),
        *("--evidence", elsewhere),
        cwd=walled,
    )
    (walled / "saved.html").write_text("<p>Example Police Department</p>", encoding="utf-8")
    ran = hpd_pages(
        *("audit", "--allow-private", "--capture", "community=saved.html", "--by", OFFICE),
        cwd=walled,
        HPD_PAGES_EVIDENCE=str(elsewhere),
    )

    assert (made.code, ran.code) == (0, 1), made.err + ran.err
    assert not (walled / ".hpd-pages/evidence").exists()
    assert len(list(elsewhere.rglob("*.warc.gz"))) == 2
    again = hpd_pages("rejudge", "--evidence", elsewhere, cwd=walled)
    assert "judged otherwise" not in again.out
    whole = hpd_pages("records", "verify", "--evidence", elsewhere, cwd=walled)
    assert whole.code == 0, whole.out
    (warc,) = elsewhere.rglob("1.warc.gz")
    text = gzip.decompress(warc.read_bytes()).decode()
    assert '"schema":"hpd-pages/verdicts/1"' in text
    assert '"rule":"B2-identity","verdict":"pass"' in text
