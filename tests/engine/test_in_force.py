"""Which notice was in force on a day."""

from __future__ import annotations

import pytest

from hpd_pages.engine.in_force import in_force
from hpd_pages.model.notices import Noted


def noted(at: str, **versions: tuple[str, str]) -> Noted:
    declared = {
        name: {
            "version": version,
            "effective": effective,
            "texts": {"B4-disclaimer": {"en": f"v{version}"}},
        }
        for name, (version, effective) in versions.items()
    }
    return Noted(at=at, declared=declared, entry=1, entry_digest="d")


ROWS = (
    noted("2026-12-01T00:00:00Z", disclaimer=("1", "2027-01-04")),
    noted("2027-02-01T00:00:00Z", disclaimer=("2", "2027-03-01"), moderation=("1", "2027-02-01")),
    noted("2027-06-01T00:00:00Z", moderation=("1", "2027-02-01")),
)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-11-30", {}),
        ("2027-01-03", {}),
        ("2027-01-04", {"disclaimer": "1"}),
        ("2027-02-15", {"disclaimer": "1", "moderation": "1"}),
        ("2027-03-01", {"disclaimer": "2", "moderation": "1"}),
        ("2027-06-02", {"moderation": "1"}),
    ],
)
def test_the_newest_version_that_had_taken_effect_counts(day, found):
    notices = in_force(ROWS, day, f"{day}T23:59:59Z")
    assert {notice.notice: notice.version for notice in notices} == found


def test_its_words_come_with_it():
    (notice,) = in_force(ROWS[:1], "2027-01-04", "2027-01-05T05:00:00Z")
    assert notice.texts == {"B4-disclaimer": {"en": "v1"}}
    assert (notice.effective, notice.noted_at, notice.entry) == (
        "2027-01-04",
        "2026-12-01T00:00:00Z",
        1,
    )


def test_what_is_damaged_is_read_as_far_as_it_goes():
    damaged = Noted(
        at="2026-01-01T00:00:00Z", declared={"x": {"texts": ["?"]}}, entry=1, entry_digest=""
    )
    (notice,) = in_force([damaged], "2027-01-01", "2027-01-02T00:00:00Z")
    assert (notice.version, notice.texts) == ("", {})
