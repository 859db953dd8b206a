"""Each format of one report with a finding of each verdict, kept as a file to be read by eye.

`GOLDEN=write pytest tests/formats/test_golden.py` writes them anew; look at the difference.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from support.formats import ENDING, FORMATS, printed
from support.reports import declarations, every_kind

GOLDEN = Path(__file__).parent / "golden"
REPORTS = {"audit": every_kind, "validate": declarations}


def itself(text: str, name: str) -> str:
    """The text without the style sheet and the catalogue, which have their own tests."""
    if name == "html":
        return re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)
    if name != "sarif":
        return text
    log = json.loads(text)
    log["runs"][0]["tool"]["driver"].pop("rules")
    for result in log["runs"][0]["results"]:
        result.pop("ruleIndex")
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_what_was_looked_at(report: str, name: str) -> None:
    file = GOLDEN / f"{report}.{ENDING[name]}"
    text = itself(printed(REPORTS[report](), name), name)
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8", newline="")
    assert text == file.read_bytes().decode()


def test_no_file_is_left_of_a_format_that_is_gone() -> None:
    wanted = {f"{report}.{ending}" for report in REPORTS for ending in ENDING.values()}
    assert {file.name for file in GOLDEN.iterdir()} == wanted
