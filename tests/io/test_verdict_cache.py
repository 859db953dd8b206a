"""A value comes back as it was put, or not at all; nothing that is wrong with the cache is told."""

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hpd_pages.io.verdict_cache import FILE, SECRET, VerdictCache, own_cache


@pytest.fixture
def cache(tmp_path):
    return VerdictCache(tmp_path / "cache", tmp_path / "state")


def change(cache_folder, statement, *values):
    with closing(sqlite3.connect(cache_folder / FILE)) as connection, connection:
        connection.execute(statement, values)


def test_what_was_put_is_got_and_nothing_else(cache):
    cache.put({f"key {n}": b"%d" % n for n in range(1200)})

    found = cache.get([f"key {n}" for n in range(600, 1300)])

    assert found == {f"key {n}": b"%d" % n for n in range(600, 1200)}


def test_folders_and_secret_are_for_the_user_alone(cache, tmp_path):
    cache.put({"a": b"1"})

    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "state" / SECRET).stat().st_mode & 0o777 == 0o600


def test_a_value_under_another_key_is_not_got(cache, tmp_path):
    cache.put({"passes": b"pass", "fails": b"fail"})

    change(
        tmp_path / "cache",
        "update verdict set value = (select value from verdict where key = 'passes') "
        "where key = 'fails'",
    )

    assert cache.get(["fails", "passes"]) == {"passes": b"pass"}


def test_a_value_sealed_with_another_secret_is_not_got(cache, tmp_path):
    VerdictCache(tmp_path / "cache", tmp_path / "theirs").put({"fails": b"pass"})

    assert cache.get(["fails"]) == {}
    cache.put({"other": b"1"})
    assert cache.get(["fails", "other"]) == {"other": b"1"}


@pytest.mark.parametrize("value", [b"", b"short", b"\0" * 40])
def test_a_value_without_a_seal_is_not_got(cache, tmp_path, value):
    cache.put({"a": b"1"})
    change(tmp_path / "cache", "update verdict set value = ?", value)

    assert cache.get(["a"]) == {}


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_begun_anew(cache, tmp_path, damage):
    cache.put({"a": b"1"})
    (tmp_path / "cache" / FILE).write_bytes(damage)

    assert cache.get(["a"]) == {}
    cache.put({"a": b"1"})
    cache.put({"a": b"1"})
    assert cache.get(["a"]) == {"a": b"1"}


def test_a_file_that_has_grown_too_large_is_begun_anew(cache, monkeypatch):
    cache.put({"a": os.urandom(50_000)})
    monkeypatch.setattr("hpd_pages.io.verdict_cache.MOST_BYTES", 10_000)

    cache.put({"b": b"1"})

    assert cache.get(["a", "b"]) == {"b": b"1"}


def test_what_is_older_than_its_day_is_thrown_away(cache, tmp_path):
    cache.put({"old": b"1"})
    change(tmp_path / "cache", "update verdict set day = day - 3")

    cache.put({"new": b"1"})

    assert cache.get(["old", "new"]) == {"new": b"1"}


@pytest.mark.parametrize("folder", ["cache", "state"])
@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_can_write_is_not_used(cache, tmp_path, folder, mode):
    cache.put({"a": b"1"})
    (tmp_path / folder).chmod(mode)

    assert cache.get(["a"]) == {}
    cache.put({"b": b"1"})
    (tmp_path / folder).chmod(0o700)
    assert cache.get(["a", "b"]) == {"a": b"1"}


def test_a_secret_that_others_can_read_is_none(cache, tmp_path):
    cache.put({"a": b"1"})
    (tmp_path / "state" / SECRET).chmod(0o644)

    assert cache.get(["a"]) == {}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("path", ["cache", f"cache/{FILE}", "state", f"state/{SECRET}"])
def test_what_belongs_to_another_user_is_not_used(cache, tmp_path, path):
    cache.put({"a": b"1"})
    os.chown(tmp_path / path, 12345, -1)

    assert cache.get(["a"]) == {}


@pytest.mark.parametrize("path", ["cache", f"cache/{FILE}", "state", f"state/{SECRET}"])
def test_a_link_is_not_followed(cache, tmp_path, path):
    cache.put({"a": b"1"})
    (tmp_path / path).rename(tmp_path / "moved")
    (tmp_path / path).symlink_to(tmp_path / "moved")

    assert cache.get(["a"]) == {}


@pytest.mark.parametrize("folder", ["/proc/self/cache", "/dev/null/cache"])
def test_a_folder_that_cannot_be_made_is_no_error(tmp_path, folder):
    for cache in (
        VerdictCache(Path(folder), tmp_path / "state"),
        VerdictCache(tmp_path / "cache", Path(folder)),
    ):
        cache.put({"a": b"1"})
        assert cache.get(["a"]) == {}


def test_a_disk_that_is_full_keeps_nothing_and_is_no_error(tmp_path):
    words = (
        "from pathlib import Path; import sys\n"
        "from hpd_pages.io.verdict_cache import VerdictCache\n"
        "cache = VerdictCache(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "cache.put({'a': b'1'}); cache.put({'b': b'1' * 100_000})\n"
        "print(sorted(cache.get(['a', 'b'])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words, tmp_path / "cache", tmp_path / "state"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("['a']\n", "")


def test_many_processes_write_at_once_and_all_is_kept(cache, tmp_path):
    words = (
        "from pathlib import Path; import sys\n"
        "from hpd_pages.io.verdict_cache import VerdictCache\n"
        "cache = VerdictCache(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "for n in range(20): cache.put({f'{sys.argv[3]} {n}': b'1'})"
    )
    command = [sys.executable, "-c", words, tmp_path / "cache", tmp_path / "state"]
    writing = [subprocess.Popen([*command, str(number)]) for number in range(4)]

    assert [process.wait() for process in writing] == [0] * 4
    assert len(cache.get([f"{p} {n}" for p in range(4) for n in range(20)])) == 80


@pytest.mark.parametrize(
    "environment", [{}, {"HOME": "relative"}, {"HOME": "/home/a", "XDG_STATE_HOME": "x"}]
)
def test_without_a_home_there_is_no_cache(environment):
    assert own_cache(environment) is None
