"""`hpd-pages wording` on files, and the same advice in validate, generate and inspect."""

import json
import shutil
from pathlib import Path

import pytest

from support.command import hpd_pages

ROOT = Path(__file__).parents[2]
BAD = "We remove comments that are offensive.\n"


@pytest.fixture
def registry(tmp_path):
    shutil.copy(ROOT / "department.yml", tmp_path)
    shutil.copytree(ROOT / "pages", tmp_path / "pages")
    return tmp_path


def rules_of(ran):
    (target,) = json.loads(ran.out)["targets"]
    return [finding["rule"] for finding in target["findings"]]


def test_a_notice_is_advised_on_and_never_failed(tmp_path):
    (tmp_path / "policy.txt").write_text(BAD, encoding="utf-8")

    ran = hpd_pages("wording", "policy.txt", cwd=tmp_path)

    assert ran.code == 0
    assert "i advice   W-N02: For counsel to weigh: “offensive”." in ran.out
    assert ran.out.endswith("1 text read: 5 points for counsel to weigh.\n")


def test_the_standard_notice_has_nothing_for_counsel(registry):
    hpd_pages("generate", "facebook", cwd=registry)

    ran = hpd_pages("wording", "build/facebook/notice.en.html", cwd=registry)

    assert (ran.code, ran.out) == (0, "1 text read: nothing for counsel to weigh.\n")


def test_a_file_that_is_not_there_is_named_and_the_others_are_read(tmp_path):
    (tmp_path / "policy.txt").write_text(BAD, encoding="utf-8")

    ran = hpd_pages("wording", "nothing.txt", "policy.txt", cwd=tmp_path)

    assert ran.code == 3
    assert "there is no such file" in ran.out
    assert "W-N02" in ran.out


def test_a_filter_list_is_told_entry_by_entry_with_its_place(tmp_path):
    (tmp_path / "words.csv").write_text("viagra\npig, Jane Doe\n", encoding="utf-8")

    ran = hpd_pages("wording", "--filter-list", "words.csv", cwd=tmp_path)

    assert ran.code == 0
    assert (
        "words.csv:2:1: advice W-N30: For counsel to weigh: “pig” is slang for the police."
        in ran.out
    )
    assert "words.csv:2:6: advice W-N30: For counsel to weigh: “Jane Doe”" in ran.out
    assert "viagra" not in ran.out


def test_posts_and_names_without_a_filter_list_are_a_usage_error(tmp_path):
    ran = hpd_pages("wording", "policy.txt", "--name", "Jane Doe", cwd=tmp_path)

    assert ran.code == 2
    assert "--filter-list" in ran.err


def test_inspect_sums_the_wording_up_in_one_row_and_its_json_holds_each(tmp_path):
    (tmp_path / "policy.txt").write_text(BAD, encoding="utf-8")

    text = hpd_pages("inspect", "policy.txt", cwd=tmp_path)
    data = hpd_pages("inspect", "policy.txt", "--format", "json", cwd=tmp_path)

    assert "5 points of wording for counsel to weigh: W-N02, W-N22, W-N23," in text.out
    assert [rule for rule in rules_of(data) if rule.startswith("W-")] == [
        *("W-N02", "W-N22", "W-N23", "W-N24", "W-N32"),
    ]


def test_a_text_that_a_declaration_brings_itself_is_advised_on_at_its_line(registry):
    page = registry / "pages" / "facebook.yml"
    text = page.read_text(encoding="utf-8")
    assert "disclaimer:\n" in text
    words = (
        "    en: Opinions of visitors do not reflect the opinions of the Department. "
        "We remove comments that are offensive."
    )
    own = f"disclaimer:\n  text:\n{words}\n"
    page.write_text(text.replace("disclaimer:\n", own, 1), encoding="utf-8")
    line = page.read_text(encoding="utf-8").splitlines().index(words)

    checked = hpd_pages("validate", "pages/facebook.yml", cwd=registry)
    made = hpd_pages("generate", "facebook", cwd=registry)

    assert f"pages/facebook.yml:{line + 1}:9: advice W-N02: For counsel to weigh" in checked.out
    assert checked.code == 0
    assert "facebook: advice: notice.en.html: W-N02: For counsel to weigh: “offensive”." in made.out
    assert made.code == 0
