"""`hpd-pages validate` on real registries, through the installed program."""

import json
import shutil
from pathlib import Path

import pytest

from support.command import hpd_pages

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def registry(tmp_path):
    """A copy of the Department's own registry."""
    shutil.copy(ROOT / "department.yml", tmp_path)
    shutil.copytree(ROOT / "pages", tmp_path / "pages")
    return tmp_path


def edit(path, *replacements):
    text = path.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def line_of(path, words):
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_the_departments_own_pages_pass_and_what_to_confirm_is_advice(registry):
    ran = hpd_pages("validate", cwd=registry)

    assert ran.code == 0
    assert "waits for the Department's word" in ran.out
    assert " fail " not in ran.out


def test_three_faults_in_one_file_are_all_named_with_their_place(registry):
    page = registry / "pages" / "facebook.yml"
    edit(
        page,
        ('disclaimer:\n  version: "1"\n  effective: 2027-01-04\n', ""),
        ("effective: 2027-01-04", "effective: 2027-13-04"),
        ("platform: facebook", "platform: facebok"),
    )

    ran = hpd_pages("validate", cwd=registry)
    failures = [line for line in ran.out.splitlines() if ": fail " in line]

    assert ran.code == 1
    assert len(failures) == 3
    assert any("B4-disclaimer" in line for line in failures)
    date_line = line_of(page, "2027-13-04")
    assert any(line.startswith(f"pages/facebook.yml:{date_line}:14: ") for line in failures)
    platform_line = line_of(page, "facebok")
    assert any(line.startswith(f"pages/facebook.yml:{platform_line}:11: ") for line in failures)
    assert "Did you mean `facebook`?" in ran.out


def test_one_unreadable_file_hides_no_other(registry):
    (registry / "pages" / "broken.yml").write_text("id: [", encoding="utf-8")
    edit(registry / "pages" / "x.yml", ("platform: x", "platform: y"))

    ran = hpd_pages("validate", "--format", "json", cwd=registry)
    targets = {target["target"]: target for target in json.loads(ran.out)["targets"]}

    assert ran.code == 3
    assert targets["pages/broken.yml"]["problem"]["where"]["file"] == "pages/broken.yml"
    failed = {f["rule"] for f in targets["pages/x.yml"]["findings"] if f["verdict"] == "fail"}
    assert failed == {"B2-identity"}
    assert len(targets) == 8


def test_a_misspelt_key_is_unreadable_by_contract_and_says_what_was_meant(registry):
    edit(registry / "pages" / "x.yml", ("disclaimer:", "disclamer:"))

    ran = hpd_pages("validate", cwd=registry)

    assert ran.code == 3
    assert "Did you mean `disclaimer`?" in ran.out


def test_under_github_actions_the_findings_are_annotations(registry):
    edit(registry / "pages" / "x.yml", ("platform: x", "platform: xx"))

    ran = hpd_pages("validate", cwd=registry, GITHUB_ACTIONS="true")

    assert ran.code == 1
    assert "::error file=pages/x.yml,line=" in ran.out


def test_one_file_may_be_asked_for(registry):
    ran = hpd_pages("validate", "pages/x.yml", "--format", "json", cwd=registry)

    assert ran.code == 0
    assert "pages/facebook.yml" not in ran.out


def test_dash_c_works_from_elsewhere(registry, tmp_path_factory):
    ran = hpd_pages("-C", registry, "validate", "--quiet", cwd=tmp_path_factory.mktemp("else"))

    assert ran.code == 0


def test_a_folder_without_a_department_is_told_so_in_one_line(tmp_path):
    ran = hpd_pages("validate", cwd=tmp_path)

    assert ran.code == 3
    assert ran.err.startswith("hpd-pages: there is no department.yml in")
    assert "Traceback" not in ran.err


def test_an_empty_pages_folder_is_never_a_pass(registry):
    shutil.rmtree(registry / "pages")
    (registry / "pages").mkdir()

    ran = hpd_pages("validate", cwd=registry)

    assert ran.code == 3
    assert "has no page" in ran.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("folder.yml", None),
        ("binary.yml", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("wide.yml", "id: wide".encode("utf-16")),
        ("deep.yml", b"a: " + b"[" * 1000 + b"]" * 1000),
        ("large.yml", b"# " + b"x" * 2_000_000),
    ],
)
def test_a_hopeless_file_is_one_clear_problem_and_the_rest_goes_on(registry, name, content):
    path = registry / "pages" / name
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)

    ran = hpd_pages("validate", "--format", "json", cwd=registry)
    targets = json.loads(ran.out)["targets"]
    problems = {t["target"]: t["problem"] for t in targets if t["problem"]}

    assert ran.code == 3
    assert list(problems) == [f"pages/{name}"]
    assert problems[f"pages/{name}"]["message"]
    assert "Traceback" not in ran.err
    assert len(targets) == 8


def test_a_page_id_that_leaves_the_folder_is_a_finding(registry):
    edit(registry / "pages" / "x.yml", ("id: x", 'id: "../../x"'))

    ran = hpd_pages("validate", cwd=registry)

    assert ran.code == 1
    assert "pages/x.yml:" in ran.out
    assert "../../x" in ran.out


def test_the_report_may_go_to_a_file(registry):
    ran = hpd_pages("validate", "--output", "report.json", cwd=registry)

    assert ran.code == 0
    assert ran.out == ""
    assert json.loads((registry / "report.json").read_text())["command"] == "validate"


def test_a_report_that_cannot_be_written_is_a_usage_error(registry):
    ran = hpd_pages("validate", "--output", "nowhere/report.json", cwd=registry)

    assert ran.code == 2
    assert ran.err.startswith("hpd-pages: cannot write nowhere/report.json")
