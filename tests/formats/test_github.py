from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.formats.github import format_github
from hpd_pages.model.finding import FilePlace
from support.reports import contradicted, everything, misdeclared, report, seen, stated, unreadable


def test_findings_of_a_declaration_stand_beside_their_lines() -> None:
    assert format_github(report(misdeclared(), unreadable(), command="validate")) == (
        "::error file=pages/facebook.yml,line=6,col=14,title=B4-disclaimer (B.4)"
        "::The date “2027-13-01” does not exist."
        "%0AExpected: A date as year-month-day, such as 2027-01-04."
        "%0AFix: Write the day the notice takes effect.\n"
        "::notice file=pages/facebook.yml,line=4,col=1,title=C-uses (C)"
        "::Is this the address of the page?\n"
        "::error file=pages/x.yml,line=3,col=7,title=cannot be read"
        "::x: A quote is opened and never closed.%0AClose the quote that opens here.\n"
        "1 declaration checked, 1 could not be read: 1 requirement met, 1 failed, "
        "1 piece of advice."
    )


def test_live_findings_name_their_page_and_passes_are_left_out() -> None:
    lines = format_github(everything()).splitlines()
    assert [line.split("::")[1].split(" ")[0] for line in lines[:-1]] == [
        "notice",
        "error",
        "warning",
        "warning",
        "warning",
        "error",
    ]
    assert lines[0] == (
        "::notice title=B3-audience (B.3)::website: The page does not say whom it is for."
        "%0AFix: Say whom the page is for."
    )
    assert lines[-1].startswith("2 pages looked at, 1 could not be read: ")


def test_a_report_without_faults_is_one_line() -> None:
    assert format_github(report(seen(findings=(stated(),)))) == (
        "1 page looked at: 1 requirement met, none failed."
    )


def test_percent_signs_line_breaks_and_the_marks_of_the_format_are_escaped() -> None:
    place = FilePlace(file="pages/a,b:c%.yml", line=2, column=3)
    row = contradicted(message="50% of\r\n::error::it", place=place, quotes=(), expected="", fix="")
    assert format_github(report(seen(findings=(row,)))).splitlines()[0] == (
        "::error file=pages/a%2Cb%3Ac%25.yml,line=2,col=3,title=B5-monitoring (B.5)"
        "::50%25 of%0A::error::it"
    )


@given(st.text())
def test_live_words_never_begin_a_line_of_their_own(text: str) -> None:
    hostile = f"{text}\n::stop-commands::x\r::add-mask::y\u2028::error::z\x0b::debug::"
    row = contradicted(message=hostile, fix=hostile, expected=hostile)
    printed = format_github(report(seen(page=hostile, findings=(row,))))
    assert len(printed.splitlines()) == 2
    assert printed.startswith("::error title=")
    assert printed.splitlines()[1].startswith("1 page looked at: ")


def test_one_annotation_stays_of_bounded_length() -> None:
    printed = format_github(report(seen(findings=(contradicted(fix="word " * 100_000),))))
    assert len(printed.splitlines()[0]) < 5000
