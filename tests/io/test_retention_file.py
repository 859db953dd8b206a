"""`retention.yml`: empty means kept; what is wrong is told with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.retention_file import end_of_day, read_retention, zone_of
from hpd_pages.model.retention import Period, Retention

ROOT = Path(__file__).parent.parent.parent
WHOLE = """version: 1
series:
  - id: comments
    title: Comments
    kinds: [comment]
    number: M1-000
    period: 2 years
    clock: posted
    source: a schedule for tests, page 1
    confirmed_by: Records Division
    confirmed_on: 2027-01-04
"""


def read(folder: Path, text: str) -> Retention:
    (folder / "retention.yml").write_text(text, encoding="utf-8")
    return read_retention(folder)


def test_without_a_file_no_series_covers_anything(tmp_path):
    assert read_retention(tmp_path) == Retention()


def test_the_departments_own_file_locks_everything(tmp_path):
    shutil.copy(ROOT / "retention.yml", tmp_path)
    found = read_retention(tmp_path)
    assert [series.id for series in found.series] == ["posts", "comments", "pages"]
    assert all("does not say: number, period, source" in series.locked for series in found.series)
    assert {kind for series in found.series for kind in series.kinds} == {
        "post",
        "repost",
        "comment",
        "page",
    }


def test_a_series_that_says_all_is_open(tmp_path):
    (series,) = read(tmp_path, WHOLE).series
    assert (series.locked, series.period) == ("", Period(count=2, unit="year"))


@pytest.mark.parametrize("name", ["number", "period", "source"])
def test_one_that_leaves_something_open_is_locked(tmp_path, name):
    lines = [
        f'    {name}: ""' if line.strip().startswith(f"{name}:") else line
        for line in WHOLE.splitlines()
    ]
    (series,) = read(tmp_path, "\n".join(lines)).series
    assert series.locked == f"series comments in retention.yml does not say: {name}"


@pytest.mark.parametrize("name", ["confirmed_by", "confirmed_on"])
def test_one_that_nobody_confirmed_is_locked(tmp_path, name):
    text = "".join(line for line in WHOLE.splitlines(True) if name not in line)
    assert read(tmp_path, text).series[0].locked.endswith(f"does not say: {name}")


def test_a_permanent_series_is_never_disposed_of(tmp_path):
    assert (
        read(tmp_path, WHOLE.replace("2 years", "permanent")).series[0].locked
        == "its series is permanent"
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "period: 2 years",
            "period: two years",
            "retention.yml:7:13: period does not fit: 'two years'",
        ),
        ("clock: posted", "clock: printed", "retention.yml:8:12: clock does not fit: 'printed'"),
        ("    title: Comments\n", "", "retention.yml:3:5: `title` is missing"),
        ("title:", "titel:", "`title` is missing"),
        (
            "version: 1",
            "version: 1\ntime_zone: Mars/Base",
            "retention.yml:2:12: there is no time zone Mars/Base",
        ),
        ("[comment]", "[tweet]", "0 does not fit: 'tweet'"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, before, after, said):
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, WHOLE.replace(before, after, 1))
    assert said in caught.value.message


def test_two_series_of_one_id_are_refused(tmp_path):
    rows = WHOLE + WHOLE.split("series:\n")[1]
    with pytest.raises(
        UnreadableFile, match=r"retention.yml:12:\d+: there is a series comments already"
    ):
        read(tmp_path, rows)


@pytest.mark.parametrize(
    ("day", "zone", "ends"),
    [
        ("2026-10-31", "America/New_York", "2026-11-01T04:00:00Z"),
        ("2026-11-01", "America/New_York", "2026-11-02T05:00:00Z"),
        ("2027-03-13", "America/New_York", "2027-03-14T05:00:00Z"),
        ("2027-03-14", "America/New_York", "2027-03-15T04:00:00Z"),
        ("2024-04-25", "Africa/Cairo", "2024-04-25T22:00:00Z"),  # no midnight follows this day
    ],
)
def test_a_day_ends_where_the_next_begins_on_daylight_saving_nights_too(day, zone, ends):
    assert end_of_day(day, zone_of(zone)) == ends
