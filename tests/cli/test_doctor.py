"""`hpd-pages doctor` says line by line what is there, what is not, and what to do."""

import json
import os
from pathlib import Path

import pytest

from hpd_pages.io import machine
from hpd_pages.model.checkup import Health
from hpd_pages.wiring.doctor import doctor
from support.command import hpd_pages
from support.registries import PAGE, registry

TOKENS = "\ntokens: {youtube: YOUTUBE_API_KEY}\n"


@pytest.fixture
def root(tmp_path):
    folder = registry(tmp_path, facebook=PAGE)
    with (folder / "department.yml").open("a") as file:
        file.write(TOKENS)
    return folder


def by_name(checks):
    return {check.name: check for check in checks}


def test_a_sound_registry_is_no_failure_and_shows_no_key(root):
    ran = hpd_pages("doctor", cwd=root, YOUTUBE_API_KEY="s3cret-key", PYTHONUTF8="1")

    assert ran.code == 0, ran.out
    lines = ran.out.splitlines()
    assert any(line.startswith("✓ ok     Registry") and "1 pages" in line for line in lines)
    assert any("Key of youtube" in line and "YOUTUBE_API_KEY is set" in line for line in lines)
    assert "s3cret-key" not in ran.out + ran.err


def test_a_key_that_is_not_set_is_a_note_with_what_to_do(root, monkeypatch):
    monkeypatch.delenv("YOUTUBE_API_KEY", raising=False)

    check = by_name(doctor(root))["Key of youtube"]

    assert check.health is Health.NOTE
    assert "YOUTUBE_API_KEY is not set" in check.words
    assert "set YOUTUBE_API_KEY" in check.advice


def test_a_folder_without_a_registry_is_told(tmp_path):
    ran = hpd_pages("doctor", "--json", cwd=tmp_path)

    checks = {check["name"]: check for check in json.loads(ran.out)["checks"]}
    assert ran.code == 1
    assert checks["Registry"]["health"] == "wrong"
    assert checks["Registry"]["advice"]


def test_looking_makes_no_history(root):
    check = by_name(doctor(root))["History"]

    assert (check.health, check.words) == (Health.NOTE, "no audit yet")
    assert not (root / ".hpd-pages").exists()


def test_a_damaged_history_is_wrong(root):
    (root / ".hpd-pages").mkdir()
    (root / ".hpd-pages" / "history.sqlite").write_bytes(b"no database at all" * 100)

    check = by_name(doctor(root))["History"]

    assert check.health is Health.WRONG


def test_a_file_that_cannot_be_read_is_named(root):
    (root / "pages" / "broken.yml").write_text("version: [1")

    check = by_name(doctor(root))["Registry"]

    assert check.health is Health.WRONG
    assert "pages/broken.yml" in check.words


@pytest.mark.parametrize(
    ("now", "newest", "health"),
    [
        ("2027-01-05T00:00:00Z", "2027-01-04T00:00:00Z", Health.OK),
        ("2027-01-03T00:00:00Z", "2027-01-04T00:00:00Z", Health.WRONG),
        ("2027-01-03T00:00:00Z", "", Health.OK),
    ],
)
def test_a_clock_that_was_set_back_is_seen_by_the_history(now, newest, health):
    assert machine.clock(now, newest).health is health


def test_a_browser_that_does_not_start_is_not_called_found(tmp_path, monkeypatch):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + "/bin")

    assert machine.browser().words == f"{broken} does not start"


def test_an_output_that_cannot_show_every_letter_is_told():
    assert machine.terminal("utf-8").health is Health.OK
    assert "PYTHONUTF8=1" in machine.terminal("cp1252").advice


def test_the_state_folder_is_looked_at_before_it_is_there(tmp_path):
    assert machine.disk(tmp_path / "none" / Path(".hpd-pages")).health is Health.OK
