"""`validate` says the same with its cache and without, whatever was changed since, byte for byte."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hpd_pages.io.registry import list_registry
from hpd_pages.io.verdict_cache import FILE, VerdictCache
from hpd_pages.wiring.remembered import Remembered, keys_of
from hpd_pages.wiring.validate import judge
from support.command import hpd_pages
from support.registries import PAGE, changed, registry, write

LATER = ("url: https://www.facebook.com/ExamplePolice", "url: https://www.facebook.com/ExampleTown")
EXEMPT = (
    "exemptions:\n  - rule: B5-monitoring\n    reason: A new tool is being bought.\n"
    "    approver: Chief of Police\n    expires: 2099-12-31\n"
)


@pytest.fixture
def root(tmp_path):
    """Five pages: good, failing, exempt, one that has the first one's address, and no YAML."""
    unwatched = changed(PAGE, ("monitored: true", "monitored: false"), LATER)
    return registry(
        tmp_path / "registry",
        facebook=PAGE,
        failing=changed(unwatched, ("id: facebook", "id: failing")),
        exempt=changed(unwatched, ("id: facebook", "id: exempt"), ("ExampleTown", "Example3"))
        + EXEMPT,
        second=changed(PAGE, ("id: facebook", "id: second")),
        unreadable="id: [",
    )


@pytest.fixture
def cache(root):
    return VerdictCache(root.parent / "cache" / "hpd-pages", root.parent / "state" / "hpd-pages")


def validate(root, *options, cached=True):
    folders = {f"XDG_{name.upper()}_HOME": str(root.parent / name) for name in ("cache", "state")}
    off = {"HPD_PAGES_NO_CACHE": "" if cached else "1"}
    return hpd_pages("validate", *options, cwd=root, **folders, **off)


def assert_same(root, *options):
    without = validate(root, *options, cached=False)
    assert validate(root, *options) == validate(root, *options) == without
    return without


@pytest.mark.parametrize(
    "options", [(), ("-q",), ("-v",), ("--plain",), *(("-f", f) for f in ("json", "sarif", "html"))]
)
def test_it_prints_the_same_with_and_without(root, options):
    said = assert_same(root, *options)

    assert said.code == 3
    assert (root.parent / "cache" / "hpd-pages" / FILE).exists()


def test_without_a_cache_nothing_is_kept(root):
    validate(root, cached=False)
    hpd_pages("validate", "--no-cache", cwd=root, HOME=str(root.parent), HPD_PAGES_NO_CACHE="")

    assert sorted(path.name for path in root.parent.iterdir()) == ["registry"]


def change_page(root):
    write(root, {"pages/facebook.yml": changed(PAGE, ("monitored: true", "monitored: false"))})


def change_department(root):
    path = root / "department.yml"
    path.write_text(changed(path.read_text("utf-8"), ("name: Example", "name: Sample")), "utf-8")


def change_template(root):
    write(root, {"templates/notices/en/b5_monitoring.j2": "{% macro medium(n) %}{% endmacro %}"})


def change_approval(root):
    write(root, {"approvals/facebook/2026-01-05/approval.yml": "page: other\n"})


def add_page(root):
    write(root, {"pages/a-first.yml": changed(PAGE, ("id: facebook", "id: a-first"))})


def remove_page(root):
    (root / "pages" / "facebook.yml").unlink()


def rename_page(root):
    (root / "pages" / "facebook.yml").rename(root / "pages" / "renamed.yml")


CHANGES = [
    change_page,
    change_department,
    change_template,
    change_approval,
    add_page,
    remove_page,
    rename_page,
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_changed_is_judged_anew_and_the_rest_said_as_it_was(root, change):
    before = validate(root)

    change(root)

    after = assert_same(root)
    assert (after != before) == (change is not change_template)  # it has no notice to place here


def test_another_day_another_time_zones_day_and_another_version_have_keys_of_their_own(
    root, monkeypatch
):
    listed = list_registry(root)
    keys = {keys_of(listed).whole}
    for name, value in {
        "now": lambda: "2031-01-05T10:00:00Z",
        "today": lambda: "2031-01-06",
        "machine": lambda: "another version",
    }.items():
        monkeypatch.setattr(f"hpd_pages.wiring.remembered.{name}", value)
        keys.add(keys_of(listed).whole)

    assert len(keys) == 4
    assert "" not in keys


def test_a_poisoned_entry_turns_no_failure_into_a_pass(root):
    failing = validate(root, "pages/failing.yml", "-q")
    validate(root, "pages/exempt.yml", "-q")
    file = root.parent / "cache" / "hpd-pages" / FILE
    with closing(sqlite3.connect(file)) as connection:
        values = [value for (value,) in connection.execute("select value from verdict")]
    assert len(values) == 4  # what was found in each page, and each report

    for value in values:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("update verdict set value = ?", [value])
        assert validate(root, "pages/failing.yml", "-q") == failing


def test_what_could_not_be_seen_is_asked_again(root, cache):
    department = (root / "department.yml").read_text("utf-8")
    nameless = "".join(line for line in department.splitlines(True) if not line.startswith("name:"))
    write(root, {"department.yml": nameless})
    listed = list_registry(root, [Path("pages/failing.yml")])
    known = Remembered(listed, cache)

    judge(listed, known)
    known.keep_answer("text", "unknown", 4)

    assert known.pages() == {}
    assert known.answer("text") is None


def test_a_page_that_was_changed_while_it_was_judged_is_not_kept(root, cache):
    listed = list_registry(root)
    known = Remembered(listed, cache)
    change_page(root)

    judge(listed, known)
    known.keep_answer("text", "old", 0)

    assert known.pages() == {}
    assert known.answer("text") is None
    assert Remembered(listed, cache).answer("text") is None


def test_several_processes_find_what_one_finds(root, monkeypatch):
    monkeypatch.setattr("hpd_pages.wiring.page_judge.ENOUGH", 1)
    listed = list_registry(root)

    assert judge(listed, processes=3)[0] == judge(listed)[0]


READS = """
import os, sys
from pathlib import Path
from hpd_pages.io.registry import list_registry
from hpd_pages.wiring.validate import judge
read = set()
sys.addaudithook(lambda event, given: read.add(str(given[0])) if event in ("open", "os.scandir", "os.listdir") else None)
judge(list_registry(Path()))
root = os.getcwd()
for path in sorted(read):
    if os.path.abspath(path).startswith(root):
        print(os.path.relpath(path))
"""


def test_nothing_is_read_of_the_registry_that_the_keys_do_not_cover(root):
    write(root, {"templates/notices/en/own.j2": "", "retention.yml": "", "other/file.txt": ""})
    change_approval(root)

    done = subprocess.run(
        [sys.executable, "-c", READS], cwd=root, capture_output=True, text=True, check=True
    )
    read = {Path(line).parts[0] for line in done.stdout.splitlines()}

    assert {"department.yml", "pages", "approvals"} <= read
    assert read <= {"department.yml", "pages", "approvals", "templates"}


def test_a_link_among_the_approvals_is_not_remembered(root):
    change_approval(root)
    shutil.move(root / "approvals" / "facebook" / "2026-01-05", root / "elsewhere")
    (root / "approvals" / "facebook" / "2026-01-05").symlink_to(root / "elsewhere")

    keys = keys_of(list_registry(root))

    assert root / "pages" / "facebook.yml" not in keys.pages
    assert keys.whole == ""
    assert_same(root)
