"""Approvals on disk: found by day, written whole, and never over another one."""

import pytest

from hpd_pages.errors import UsageError
from hpd_pages.io.approvals import (
    folders,
    free,
    latest,
    pages_with_approvals,
    read,
    read_memo,
    write,
)
from support.approvals import PDF
from support.registries import write as files

DAY = "2027-01-04"


def test_the_latest_day_counts_and_of_one_day_the_last_recorded(tmp_path):
    for day in (DAY, "2026-12-31", *([DAY] * 10)):
        write(free(tmp_path, "facebook", day), {"approval.yml": b"version: 1\n"})

    names = [folder.name for folder in folders(tmp_path, "facebook")]

    assert names == ["2026-12-31", DAY, *(f"{DAY}-{number}" for number in range(2, 12))]
    assert latest(tmp_path, "facebook").path == f"approvals/facebook/{DAY}-11/approval.yml"


def test_what_a_killed_run_left_behind_is_no_approval(tmp_path):
    files(tmp_path, {"approvals/facebook/.new-x1/approval.yml": "version: 1\n"})

    assert latest(tmp_path, "facebook") is None
    assert pages_with_approvals(tmp_path) == []


def test_a_file_name_that_leads_elsewhere_is_not_followed(tmp_path):
    statement = "content: {file: ../../../secret, sha256: x}\n"
    files(tmp_path, {"secret": "s", f"approvals/x/{DAY}/approval.yml": statement})

    assert read(tmp_path, tmp_path / "approvals" / "x" / DAY).files == {}


def test_a_statement_that_is_a_folder_is_a_problem_with_a_hint(tmp_path):
    files(tmp_path, {f"approvals/x/{DAY}/approval.yml/y": "z"})

    problem = latest(tmp_path, "x").problem

    assert problem.message == "there is no such file"
    assert problem.place.file == f"approvals/x/{DAY}/approval.yml"


def test_a_pdf_is_read_and_nothing_else_is(tmp_path):
    files(tmp_path, {"good.pdf": PDF, "page.pdf": "<html>%%EOF", "torn.pdf": PDF[:30]})

    assert read_memo(tmp_path / "good.pdf") == PDF
    for name in ("page.pdf", "torn.pdf", "absent.pdf"):
        with pytest.raises(UsageError):
            read_memo(tmp_path / name)


def test_a_folder_that_cannot_be_made_is_a_usage_error(tmp_path):
    files(tmp_path, {"approvals": "a file where a folder should be"})

    with pytest.raises(UsageError, match="cannot be written"):
        write(free(tmp_path, "facebook", DAY), {})
