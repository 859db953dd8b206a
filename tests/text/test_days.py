from __future__ import annotations

import pytest

from hpd_pages.text.days import clock, last_seen

RUN = "2027-02-01T09:00:00Z"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "2027-02-01 09:00 UTC"), ("es", "1 de febrero de 2027, 09:00 UTC")],
)
def test_a_time_is_said_in_the_readers_language(language, said) -> None:
    assert clock(RUN, language) == said


@pytest.mark.parametrize("text", ["", "yesterday", "2027-13-01T00:00:00Z"])
def test_what_is_no_time_stays_as_it_is(text) -> None:
    assert clock(text) == text


@pytest.mark.parametrize(
    ("seen_at", "english", "spanish"),
    [
        ("", "never", "nunca"),
        (RUN, "2027-02-01, in this run", "1 de febrero de 2027, en esta auditoría"),
        (
            "2027-01-31T23:59:59Z",
            "2027-01-31, 1 day before this run",
            "31 de enero de 2027, 1 día antes de esta auditoría",
        ),
        (
            "2026-12-03T00:00:00Z",
            "2026-12-03, 60 days before this run",
            "3 de diciembre de 2026, 60 días antes de esta auditoría",
        ),
    ],
)
def test_the_age_of_the_last_good_look_is_told_in_days(seen_at, english, spanish) -> None:
    assert last_seen(seen_at, RUN) == english
    assert last_seen(seen_at, RUN, "es") == spanish


def test_without_a_run_there_is_only_the_day() -> None:
    assert last_seen(RUN, "") == "2027-02-01"
