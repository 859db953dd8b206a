"""Kits on disk: whole, only where they belong, and left alone where nothing changed."""

from pathlib import Path

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.kits import kit_folder, read_kit, write_kit
from hpd_pages.model.kit import Kit


def kit(files):
    return Kit(page="x", tool="t", inputs="0", templates="0", surfaces=(), files=files)


def manifest(**digests):
    import json

    return json.dumps({"files": digests})


@pytest.mark.parametrize(
    "page_id", ["../../x", "", ".", "a/b", "/etc", "A", "a b", "-a", "a\n", "ｘ", "a" * 10 + "\0"]
)
def test_an_id_that_is_no_slug_names_no_folder(page_id):
    with pytest.raises(UsageError, match="cannot name a folder"):
        kit_folder(Path("build"), page_id)


def test_a_slug_names_a_folder_below_the_output():
    assert kit_folder(Path("build"), "next-door2") == Path("build/next-door2")


@pytest.mark.parametrize("name", ["../x", "/x", ".hidden", "a/b", ""])
def test_a_file_name_that_leads_elsewhere_is_refused_before_anything_is_written(tmp_path, name):
    with pytest.raises(UsageError, match="may not stand in a kit"):
        write_kit(tmp_path / "x", kit({"a.md": "a\n", name: "b\n"}))

    assert not (tmp_path / "x").exists()


def test_a_kit_comes_back_as_it_was_written(tmp_path):
    files = {"kit.md": "é\n", "kit.json": "{}\n"}

    assert write_kit(tmp_path / "x", kit(files)) == ("kit.json", "kit.md")
    assert read_kit(tmp_path / "x") == {"kit.json": b"{}\n", "kit.md": "é\n".encode()}


def test_an_unchanged_file_is_not_touched(tmp_path):
    write_kit(tmp_path, kit({"a.md": "a\n", "b.md": "b\n"}))
    before = (tmp_path / "a.md").stat()

    assert write_kit(tmp_path, kit({"a.md": "a\n", "b.md": "c\n"})) == ("b.md",)
    after = (tmp_path / "a.md").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_file_the_kit_gave_up_is_removed_unless_it_was_edited(tmp_path):
    digest = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"  # of "a"
    files = {
        "old.html": "a",
        "kept.html": "a",
        "kit.json": manifest(**{"old.html": digest, "kept.html": digest}),
    }
    write_kit(tmp_path, kit(files))
    (tmp_path / "kept.html").write_text("edited", encoding="utf-8")
    (tmp_path / "mine.txt").write_text("a", encoding="utf-8")

    assert write_kit(tmp_path, kit({"kit.json": "{}\n"})) == ("kit.json", "old.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.html", "kit.json", "mine.txt"]


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"files": []}', "[" * 10_000])
def test_a_damaged_manifest_removes_nothing(tmp_path, damaged):
    (tmp_path / "kit.json").write_text(damaged, encoding="utf-8")
    (tmp_path / "old.html").write_text("a", encoding="utf-8")

    write_kit(tmp_path, kit({"kit.json": "{}\n"}))

    assert (tmp_path / "old.html").exists()


def test_a_folder_that_is_a_file_is_said(tmp_path):
    (tmp_path / "x").write_text("", encoding="utf-8")

    with pytest.raises(UsageError, match="the kit cannot be written"):
        write_kit(tmp_path / "x", kit({"a.md": "a\n"}))
    with pytest.raises(UsageError, match="the kit cannot be read"):
        read_kit(tmp_path / "x")


def test_no_folder_is_an_empty_kit(tmp_path):
    assert read_kit(tmp_path / "none") == {}
