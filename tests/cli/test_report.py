"""`hpd-pages report` after real audits over loopback, through the installed program."""

import json
import shutil

import pytest

from hpd_pages.cli.options import Format
from support.command import hpd_pages
from support.foreign import OPENS
from support.formats import ENDING, FORMATS
from support.registries import demo_registry


@pytest.fixture
def registry(tmp_path, serve):
    """A registry of one website page, its generated notice page served, and one audit of it."""
    routes = {}
    demo_registry(tmp_path, serve(routes))
    assert hpd_pages("generate", cwd=tmp_path).code == 0
    notice = (tmp_path / "build/community/notice.en.html").read_text(encoding="utf-8")
    routes["/community"] = (200, {"Content-Type": "text/html; charset=utf-8"}, notice)
    assert hpd_pages("audit", "--allow-private", cwd=tmp_path).code == 0
    return tmp_path, routes


def renumber(routes):
    status, headers, notice = routes["/community"]
    moved = notice.replace("860-555-0100", "860-555-0199").replace("8605550100", "8605550199")
    routes["/community"] = (status, headers, moved)


def redeclare(folder):
    page = folder / "pages" / "community.yml"
    told = page.read_text(encoding="utf-8")
    page.write_text(told.replace("555-0100", "555-0199"), encoding="utf-8")


def audit(folder):
    return hpd_pages("audit", "--allow-private", cwd=folder)


def report(folder, *arguments):
    ran = hpd_pages("report", "--format", "json", *arguments, cwd=folder)
    return ran, json.loads(ran.out)


def test_the_last_run_is_told_again_with_trend_and_exit_code(registry):
    folder, routes = registry
    renumber(routes)
    audit(folder)

    ran, told = report(folder)

    assert ran.code == 1
    assert (told["command"], told["run"]["id"]) == ("report", "2")
    assert [(p["met"], p["failed"], p["unseen"]) for p in told["trend"]] == [(1, 0, 0), (0, 1, 0)]
    assert told["targets"][0]["declared_in"] == "pages/community.yml"
    assert told["targets"][0]["seen_at"] == told["targets"][0]["look"]["taken_at"]
    assert told["targets"][0]["changes"][0]["rule"] == "B7-contact"


def test_an_earlier_run_is_told_as_it_was_then(registry):
    folder, routes = registry
    renumber(routes)
    audit(folder)

    ran, told = report(folder, "--run", "1")

    assert ran.code == 0
    assert told["summary"]["fail"] == 0
    assert [point["run"] for point in told["trend"]] == ["1"]


def test_a_page_that_changed_is_told_from_a_declaration_that_changed(registry):
    folder, routes = registry
    renumber(routes)
    audit(folder)

    _, by_page = report(folder, "--compare", "1", "2")
    redeclare(folder)
    _, by_both = report(folder, "--compare", "2", "1")

    assert [c["cause"] for c in by_page["targets"][0]["changes"]] == ["page"]
    assert by_page["command"] == "compare"
    assert (by_page["run"]["id"], by_page["run"]["previous"]) == ("2", "1")
    assert [c["cause"] for c in by_both["targets"][0]["changes"]] == ["both"]


def test_a_declaration_that_changed_beside_a_page_that_did_not_is_said_so(registry):
    folder, _ = registry
    redeclare(folder)
    assert audit(folder).code == 1

    ran = hpd_pages("report", "--compare", "1", "2", cwd=folder)

    assert ran.code == 1
    assert (
        "changed since run 1: B7-contact was pass, is fail: the rules or the\n"
        "  declaration changed, the page did not" in ran.out
    )


def test_without_the_evidence_the_cause_is_not_told(registry):
    folder, routes = registry
    renumber(routes)
    audit(folder)
    shutil.rmtree(folder / ".hpd-pages" / "evidence")

    _, told = report(folder, "--compare", "1", "2")

    assert [c["cause"] for c in told["targets"][0]["changes"]] == ["untold"]


def test_a_page_that_was_left_out_of_the_run_is_named(registry):
    folder, _ = registry
    page = (folder / "pages" / "community.yml").read_text(encoding="utf-8")
    other = page.replace("id: community", "id: other").replace("/community", "/other")
    (folder / "pages" / "other.yml").write_text(other, encoding="utf-8")

    _, told = report(folder)

    assert told["absent"] == [{"page": "other", "seen_at": None}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--run", "7"), "there is no run 7\n  hint: the last run is 1"),
        (("--run", "last"), "“last” is no run\n  hint: a run is a number: --run 12"),
        (("--compare", "1", "1"), "run 1 cannot be compared with itself\n  hint: name two runs"),
        (
            ("--run", "1", "--compare", "1", "2"),
            "--run and --compare do not go together\n  hint: --compare names its two runs itself",
        ),
    ],
)
def test_a_run_that_cannot_be_told_is_named_with_what_to_do(registry, arguments, said):
    folder, _ = registry

    ran = hpd_pages("report", *arguments, cwd=folder)

    assert ran.code == 2
    assert ran.err == f"hpd-pages: {said}\n"


def test_without_any_audit_nothing_is_made_and_the_hint_says_what_first(tmp_path, serve):
    demo_registry(tmp_path, serve({}))

    ran = hpd_pages("report", cwd=tmp_path)

    assert ran.code == 2
    assert ran.err == "hpd-pages: there is no history yet\n  hint: run `hpd-pages audit` first\n"
    assert not (tmp_path / ".hpd-pages").exists()


def test_one_audit_opens_in_a_foreign_tool_in_every_format(registry):
    folder, routes = registry
    renumber(routes)
    audit(folder)

    for chosen in Format:
        name = chosen.value
        ran = hpd_pages("report", "-f", name, "-o", f"report.{ENDING[name]}", cwd=folder)
        assert (ran.code, ran.err) == (1, "")
        OPENS[name]((folder / f"report.{ENDING[name]}").read_bytes().decode("utf-8-sig"))
    assert len(list(folder.glob("report.*"))) == len(FORMATS) - 1
