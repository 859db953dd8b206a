"""`hpd-pages generate` and `--check` on the Department's own registry."""

import json
import os
import shutil
from pathlib import Path

import pytest

from hpd_pages.wiring.generate import generate
from support.command import hpd_pages

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def registry(tmp_path):
    """A copy of the Department's own registry, its kits generated."""
    shutil.copy(ROOT / "department.yml", tmp_path)
    shutil.copytree(ROOT / "pages", tmp_path / "pages")
    assert hpd_pages("generate", cwd=tmp_path).code == 0
    return tmp_path


def files(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_kit_holds_the_sheet_the_notice_pages_and_the_manifest(registry):
    assert {path.name for path in (registry / "build" / "facebook").iterdir()} == {
        "kit.html",
        "kit.md",
        "kit.json",
        "notice.en.html",
        "notice.es.html",
        "registry.html",
    }


def test_the_sheet_is_no_notice_so_its_words_are_not_weighed_for_counsel(registry):
    ran = hpd_pages("generate", cwd=registry)

    assert ran.code == 0
    assert "advice" not in ran.out + ran.err


def test_generating_twice_gives_the_same_bytes_and_writes_nothing(registry):
    before = files(registry / "build")

    ran = hpd_pages("generate", cwd=registry)

    assert "6 files, 0 written" in ran.out
    assert files(registry / "build") == before


def test_what_was_just_generated_is_clean(registry):
    ran = hpd_pages("generate", "--check", cwd=registry)

    assert (ran.code, ran.out) == (0, "6 of 6 kits are as they would be generated now.\n")


def test_one_edited_character_is_drift_with_its_diff(registry):
    notice = registry / "build" / "x" / "notice.en.html"
    notice.write_text(notice.read_text().replace("Department", "Department!", 1))

    ran = hpd_pages("generate", "--check", cwd=registry)

    assert ran.code == 1
    assert "x/notice.en.html: somebody edited the file" in ran.out
    assert "--- notice.en.html (on disk)" in ran.out
    assert "5 of 6 kits" in ran.out


def test_a_changed_declaration_is_named_as_the_cause(registry):
    page = registry / "pages" / "x.yml"
    page.write_text(page.read_text().replace("2027-01-04", "2027-02-01"))

    ran = hpd_pages("generate", "--check", "x", cwd=registry)

    assert ran.code == 1
    assert "x/notice.en.html: the declaration changed" in ran.out
    assert "edited" not in ran.out


def test_a_newer_template_is_named_as_the_cause(registry):
    own = registry / "templates" / "notices" / "en"
    own.mkdir(parents=True)
    standard = (ROOT / "templates" / "notices" / "en" / "b4_disclaimer.j2").read_text()
    (own / "b4_disclaimer.j2").write_text(standard.replace("Opinions that", "Views that"))

    ran = hpd_pages("generate", "--check", "facebook", cwd=registry)

    assert ran.code == 1
    assert "facebook/notice.en.html: a template is newer" in ran.out


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{% macro short(n) %}{{ n.nothing }}{% endmacro %}", "nothing"),
        (
            (
                "{% macro short(n) %}{% for a in range(9999) %}{% for b in range(9999) %}x"
                "{% endfor %}{% endfor %}{% endmacro %}"
            ),
            "long",
        ),
    ],
)
def test_an_override_that_reads_the_unknown_or_never_ends_is_one_clear_error(registry, body, said):
    own = registry / "templates" / "notices" / "en"
    own.mkdir(parents=True)
    forms = (body.replace("short", form) for form in ("short", "medium", "long"))
    (own / "b4_disclaimer.j2").write_text("\n".join(forms))

    ran = hpd_pages("generate", "facebook", cwd=registry)

    assert ran.code == 3
    assert ran.err.startswith("hpd-pages: notices/en/b4_disclaimer.j2:")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_an_unknown_page_is_a_usage_error(registry):
    ran = hpd_pages("generate", "myspace", cwd=registry)

    assert ran.code == 2
    assert "no page has the id myspace" in ran.err


def test_the_manifest_counts_each_text_by_the_platforms_own_unit(registry):
    manifest = json.loads((registry / "build" / "x" / "kit.json").read_text())
    bio = next(s for s in manifest["surfaces"] if s["surface"] == "bio" and s["lang"] == "en")

    assert manifest["schema"] == "hpd-pages/kit/1"
    assert 0 < bio["length"] <= bio["limit"] == 160


def test_a_template_that_drops_a_mandatory_sentence_keeps_the_kit_from_being_written(registry):
    before = files(registry / "build" / "facebook")
    own = registry / "templates" / "notices" / "en"
    own.mkdir(parents=True)
    empty = "".join(
        f"{{% macro {form}(n) %}}We like visitors.{{% endmacro %}}"
        for form in ("short", "medium", "long")
    )
    (own / "b6_disclosure.j2").write_text(empty)

    ran = hpd_pages("generate", "facebook", cwd=registry)

    assert ran.code == 1
    assert "build/facebook: not written, as its own check fails" in ran.err
    assert "would not meet B6-disclosure" in ran.err
    assert "docs/templates.md" in ran.err
    assert files(registry / "build" / "facebook") == before


@pytest.mark.parametrize(
    "name",
    [
        'O\'Brien "the" Police',
        "<b>Police</b> & Sons",
        "👮🏽‍♂️ Example Police 警察",
        "שוטר شرطة Police",
        "Police " * 1429,
    ],
    ids=["quotes", "brackets", "emoji", "right-to-left", "ten thousand characters"],
)
def test_any_name_gives_a_kit_or_says_why_not(registry, name):
    """No name breaks a file, and a text that cannot hold it is left out rather than cut."""
    department = registry / "department.yml"
    written = json.dumps(name, ensure_ascii=False)
    text = department.read_text(encoding="utf-8")
    department.write_text(
        text.replace("name: Hartford Police Department", f"name: {written}", 1), encoding="utf-8"
    )

    ran = hpd_pages("generate", "x", cwd=registry)

    assert ran.code in (0, 1)
    assert "Traceback" not in ran.err
    kit = registry / "build" / "x"
    manifest = json.loads((kit / "kit.json").read_text(encoding="utf-8"))
    for row in manifest["surfaces"]:
        assert row["limit"] is None or row["length"] <= row["limit"]
        assert row["text"] or row["note"]
    assert "<b>Police" not in (kit / "kit.html").read_text(encoding="utf-8")
    assert "<b>Police" not in (kit / "notice.en.html").read_text(encoding="utf-8")


def test_kits_that_are_as_they_were_are_not_touched_and_several_processes_write_the_same(
    tmp_path, registry, monkeypatch
):
    build, before = registry / "build", files(registry / "build")
    for path in build.rglob("*"):
        os.utime(path, ns=(0, 0))
    monkeypatch.setattr("hpd_pages.wiring.generate.ENOUGH", 1)

    again = generate(registry, (), None, processes=2, keep_texts=False)
    apart = generate(registry, (), tmp_path / "apart", processes=2)

    assert set(again.written.values()) == {()}
    assert {path.stat().st_mtime_ns for path in build.rglob("*") if path.is_file()} == {0}
    assert files(tmp_path / "apart") == before
    assert all(apart.kits[n].page == kit.page for n, kit in enumerate(again.kits))
