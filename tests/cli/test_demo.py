"""`hpd-pages demo`: the whole job on real input, through the installed program."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.engine.seeds import SEEDS
from support.command import hpd_pages


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    return folder, hpd_pages("demo", cwd=folder)


def test_exactly_the_five_seeded_faults_are_found(shown):
    _, ran = shown

    assert (ran.code, ran.err) == (0, "")
    assert "5 of 5 seeded faults found, and 0 others." in ran.out
    assert len([seed for seed in SEEDS if seed.fault]) == 5


def test_the_report_is_named_and_shows_every_page_with_its_verdicts(shown):
    folder, ran = shown
    page = LexborHTMLParser((folder / "build/demo/report.html").read_text(encoding="utf-8"))

    assert ran.out.rstrip().endswith("The report: build/demo/report.html")
    assert page.css_first("html").attributes["lang"] == "en"
    text = page.body.text()
    for seed in SEEDS:
        assert f"/{seed.id}" in text


def test_the_demo_runs_again_over_its_own_leavings(shown):
    folder, _ = shown

    assert hpd_pages("demo", cwd=folder).code == 0


def test_the_served_pages_stay_and_can_be_inspected(shown):
    folder, _ = shown
    served = folder / "build/demo/served/alerts.html"

    ran = hpd_pages("inspect", served, "--format", "json", cwd=folder)
    (target,) = json.loads(ran.out)["targets"]
    reasons = {f["rule"]: f["reason"] for f in target["findings"] if f["verdict"] == "fail"}

    assert ran.code == 1
    assert reasons == {"B6-disclosure": "hidden"}
