"""Every format opened by a tool that nobody here wrote, on ordinary and on hostile words."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import sarif.loader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpd_pages.model.report import Report
from support.foreign import OPENS
from support.formats import FORMATS, printed
from support.reports import declarations, every_kind, hostile, report

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>]]></failure></testsuite>--><!--",
    "\x1b[2J\x1b]0;title\x07\x9b31m red \x1b]8;;https://example.org\x07link\x1b]8;;\x07",
    "safe \u202e\u2066evil\u2069 \u200b\ufeff\u2028\u2029",
    "=cmd|' /C calc'!A0",
    "+1;-1;@SUM(A1)\t=1+1",
    "\t=HYPERLINK(1)",
    "::error::x\n::set-output name=a::b\n##[error]x%0A%0D%25",
    "\x00\x01\x08\x0b\x0c\x1f\x7f\ufffe\uffff\ud800\udfff",
    "`` ` ``` [a](javascript:alert(1)) ![x](https://example.org/x.png) <b> | @team #1 ~~~\n# h\n---",
    "https://example.org www.example.org user@example.org &amp; &#64; \\` *b* _i_ $x$ :tada:",
    '"a","b"\r\n"c"\n\'d\';e',
    "../../etc/passwd?a b#c%ZZ[",
]
SURROGATES_TOO = st.text(st.characters(exclude_categories=()), max_size=80)


def harmless(text: str) -> None:
    """Nothing in it steers a terminal or turns text round, and it can be written as UTF-8."""
    text.encode()
    controls = {c for c in text if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", "\r"}
    assert controls <= {"\u200c", "\u200d"}, controls
    assert "\r" not in text.replace("\r\n", "")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("made", [every_kind, declarations, report])
def test_each_format_opens_in_a_foreign_tool(name: str, made: Callable[[], Report]) -> None:
    text = printed(made(), name)
    OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_stays_valid_and_harmless_under_hostile_words(name: str, words: str) -> None:
    text = printed(hostile(words), name)
    OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(SURROGATES_TOO)
def test_no_words_at_all_break_a_format(name: str, words: str) -> None:
    text = printed(hostile(words), name)
    if words.strip():  # an empty message or address is no report's: each rule says a sentence
        OPENS[name](text)
    harmless(text)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("letter", ["word ", "=", "\x1b[31m", "`", "<", "\U0001f46e"])
def test_a_quote_of_a_megabyte_is_told_in_bounds(name: str, letter: str) -> None:
    text = printed(hostile(letter * (1_000_000 // len(letter))), name)
    assert len(text) < 2_000_000
    harmless(text)


def test_sarif_tools_counts_what_failed(tmp_path: Path) -> None:
    file = tmp_path / "audit.sarif"
    file.write_text(printed(every_kind(), "sarif"), encoding="utf-8")
    loaded = sarif.loader.load_sarif_file(str(file))
    assert loaded.get_distinct_tool_names() == ["hpd-pages"]
    found = loaded.get_report()
    assert found.get_issue_count_for_severity("error") == 2
    assert found.get_issue_count_for_severity("none") == 4
    failed, exempt = found.get_issues_for_severity("error")
    assert failed["Location"] == "pages/website.yml"
    assert (failed["Code"], exempt["Code"]) == ("B5-monitoring", "B5-removal")


def test_an_exemption_is_a_suppression_with_its_reason() -> None:
    log = json.loads(printed(every_kind(), "sarif"))
    found = [row["suppressions"] for row in log["runs"][0]["results"] if "suppressions" in row]
    words = "The platform has no room for the notice. (the Chief of Police, until 2027-06-30)"
    assert found == [[{"kind": "external", "status": "accepted", "justification": words}]]
