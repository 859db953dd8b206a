"""Audits that draw pages in Chromium, end to end over loopback, and the same run judged again."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from hpd_pages.formats.html import format_html
from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.wiring import audit as audit_wiring
from hpd_pages.wiring import inspect as inspect_wiring
from hpd_pages.wiring import records as records_wiring
from hpd_pages.wiring import rejudge as rejudge_wiring
from hpd_pages.wiring.looking import Browse, Manner
from support.command import hpd_pages
from support.registries import demo_registry

JSON = {"Content-Type": "application/json"}
APP = """<!doctype html><html lang=en><title>Community</title><div id=root></div><script>
fetch('/notice.json').then(r => r.json()).then(said => {
  const parsed = new DOMParser().parseFromString(said.html, 'text/html');
  root.append(...parsed.body.childNodes) })
</script>"""


@pytest.fixture
def registry(tmp_path, serve) -> tuple[Path, object]:
    """A registry of one page that fetches its whole notice by script."""
    routes = {}
    site = serve(routes)
    demo_registry(tmp_path, site)
    assert hpd_pages("generate", cwd=tmp_path).code == 0
    notice = (tmp_path / "build/community/notice.en.html").read_text(encoding="utf-8")
    routes["/community"] = APP
    routes["/notice.json"] = (200, JSON, json.dumps({"html": notice}))
    return tmp_path, site


@pytest.fixture
def _chromium(installed_chromium) -> None:
    """Chromium is there; the fixture above says what is missing."""


def audit(root: Path, browse: Browse):
    return audit_wiring.audit(root, (), Manner(allow_private=True, browse=browse))


def verdicts(report) -> dict[str, Verdict]:
    return {finding.rule: finding.verdict for finding in report.targets[0].findings}


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
def test_a_page_that_builds_itself_is_drawn_kept_and_judged_again_the_same(registry):
    root, site = registry

    report = audit(root, Browse.SHELLS)
    (target,) = report.targets
    asked = len(site.hits)
    again = rejudge_wiring.rejudge(root, "")

    assert set(verdicts(report).values()) == {Verdict.PASS}
    assert target.look.drawn_by.startswith("Chromium ")
    assert target.look.coverage == "full"
    assert site.asked("/community") == site.asked("/notice.json") == 1
    assert verdicts(again) == verdicts(report)
    assert again.targets[0].changes == ()
    assert again.targets[0].look.drawn_by == target.look.drawn_by
    assert len(site.hits) == asked
    assert "Drawn by" in format_html(report, style="")


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
def test_every_byte_is_in_the_evidence_and_the_evidence_is_sound(registry):
    root, site = registry
    audit(root, Browse.SHELLS)
    (warc,) = (root / ".hpd-pages" / "evidence").rglob("*.warc.gz")
    stored = gzip.decompress(warc.read_bytes())
    verified = records_wiring.verify(root)[1]

    checked = subprocess.run(
        [Path(sys.executable).parent / "warcio", "check", warc], capture_output=True, check=False
    )
    assert checked.returncode == 0
    assert verified.damages == ()
    for target in ("", "urn:drawn:", "urn:fullPage:"):
        assert f"WARC-Target-URI: {target}{site}/community\r\n".encode() in stored
    assert f"WARC-Target-URI: {site}/notice.json\r\n".encode() in stored
    assert b"X-Drawn-By: Chromium" in stored
    assert b"Content-Type: image/png" in stored


def test_without_a_browser_the_page_is_unknown_and_the_advice_names_it(registry):
    root, site = registry

    report = audit(root, Browse.NEVER)

    unknown = [f for f in report.targets[0].findings if f.verdict is Verdict.UNKNOWN]
    assert {finding.reason for finding in unknown} == {Reason.SCRIPT_SHELL}
    assert "Look with `--browser`" in unknown[0].fix
    assert site.asked("/notice.json") == 0


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
def test_every_page_is_drawn_where_that_is_asked_and_a_hidden_notice_fails(registry, serve):
    style = (200, {"Content-Type": "text/css"}, ".notice { position: absolute; left: -9999px }")
    text = "<p class=notice>Comments are monitored.</p><p>Call 860-555-0100.</p>"
    page = serve({"/": f"<link rel=stylesheet href=/a.css>{text}", "/a.css": style})

    def found(browse):
        manner = Manner(allow_private=True, browse=browse)
        report = inspect_wiring.inspect([f"{page}/"], manner)
        (one,) = [f for f in report.targets[0].findings if f.rule == "B5-monitoring"]
        return one.verdict, one.reason

    assert found(Browse.SHELLS) == (Verdict.PASS, Reason.STATED)
    assert found(Browse.EVERY) == (Verdict.FAIL, Reason.HIDDEN)


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
def test_the_command_draws_and_says_who_drew(registry):
    root, site = registry

    ran = hpd_pages(
        "audit", "--allow-private", "--browser", "--verbose", "--format", "json", cwd=root
    )
    (target,) = json.loads(ran.out)["targets"]

    assert (ran.code, target["look"]["coverage"]) == (0, "full")
    assert target["look"]["drawn_by"].startswith("Chromium ")
    assert f"GET {site}/notice.json 200" in ran.err

    said = hpd_pages("audit", "--allow-private", "--browser", "--verbose", cwd=root).out
    assert ", drawn by Chromium " in said


@pytest.mark.parametrize("command", [("audit",), ("inspect", "https://www.example.gov/")])
def test_a_missing_chromium_is_an_error_that_says_what_to_install(registry, tmp_path, command):
    root, site = registry
    verb, *rest = command

    ran = hpd_pages(verb, "--browser", *rest, cwd=root, PATH=str(tmp_path / "empty"))

    assert ran.code == 2
    assert "--browser needs Chromium, and it is not installed" in ran.err
    assert "apt install chromium" in ran.err
    assert "hpd-pages[browser]" in ran.err
    assert site.asked("/community") == 0


def test_the_plan_says_that_parts_are_asked_for_too(registry):
    root, _ = registry

    ran = hpd_pages("audit", "--plan", "--browser", cwd=root)

    assert ran.code == 0
    assert "then the parts that it asks for when Chromium draws it" in " ".join(ran.out.split())
