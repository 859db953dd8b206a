from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.formats.text import format_text
from hpd_pages.model.finding import Quote, Reason, Verdict
from support.reports import (
    PAGE,
    advised,
    contradicted,
    everything,
    finding,
    look,
    misdeclared,
    on_page,
    report,
    seen,
    stated,
    unreadable,
    unseen,
    walled,
)

LINES = (
    "version: 1",
    "id: facebook",
    "name: Example Police Department",
    "url: https://www.facebook.com/ExamplePolice",
    "disclaimer:",
    "  effective: 2027-13-01",
    '  version: "1"',
)


def test_a_declaration_gets_one_line_a_finding_with_its_place_and_a_code_frame() -> None:
    printed = format_text(
        report(misdeclared(), unreadable(), command="validate"),
        sources={"pages/facebook.yml": LINES},
    )
    assert (
        printed
        == """\
pages/facebook.yml:6:14: fail B4-disclaimer (B.4): The date “2027-13-01” does not exist.
    expected  A date as year-month-day, such as 2027-01-04.
    fix       Write the day the notice takes effect.
      4 | url: https://www.facebook.com/ExamplePolice
      5 | disclaimer:
    > 6 |   effective: 2027-13-01
        |              ^
      7 |   version: "1"

pages/facebook.yml:4:1: advice C-uses (C): Is this the address of the page?

pages/x.yml:3:7: unreadable: A quote is opened and never closed.
    fix       Close the quote that opens here.

1 declaration checked, 1 could not be read: 1 requirement met, 1 failed, 1 piece
of advice."""
    )


def test_advice_that_several_lines_share_is_given_once() -> None:
    questions = [advised(message=f"Is this right ({number})?") for number in (1, 2)]
    other = advised(message="Is that?", fix="Ask the records officer.")
    target = misdeclared(findings=(*questions, other))
    assert format_text(report(target, command="validate")).splitlines()[:5] == [
        "pages/facebook.yml: advice B3-audience (B.3): Is this right (1)?",
        "pages/facebook.yml: advice B3-audience (B.3): Is this right (2)?",
        "    fix       Say whom the page is for.",
        "pages/facebook.yml: advice B3-audience (B.3): Is that?",
        "    fix       Ask the records officer.",
    ]


def test_without_sources_there_is_no_code_frame() -> None:
    printed = format_text(report(misdeclared(), command="validate"))
    assert " | " not in printed


def test_an_audit_says_what_needs_work_first_and_sums_up_in_one_sentence() -> None:
    assert (
        format_text(everything())
        == """\
website  https://police.example.gov/social-media
  changed since the last run: B5-monitoring was pass, is fail
  ✗ fail     B5-monitoring (B.5): The page says the opposite: comments are not
             monitored.
             quote     “This page is not monitored.”
             where     under “Contact” > “Comments”, in the footer, line 42
             expected  A sentence that says that comments are monitored.
             nearest   “Comments are not monitored.” (text block 13)
             compare   Comments are [-not-] monitored{+ by the Department+}.
             fix       Comments are monitored. The Department may remove a
                       comment that is obscene.

                       A copy of every removed comment is kept.

  ? unknown  B6-disclosure (B.6): Words were found that may say it.
             quote     “Records may be kept.”
             where     text block 5

  i advice   B3-audience (B.3): The page does not say whom it is for.
             fix       Say whom the page is for.

  ✓ pass     1 requirement
  – n/a      1 requirement

facebook  https://www.facebook.com/ExamplePolice
  ? unknown  could not be seen (blocked-by-policy): Facebook's terms forbid
             reading it by robot.
             unseen    B4-disclaimer, B5-monitoring
             last seen never
             to do     Save the page and inspect the file.

x  pages/x.yml
  ✗ error    A quote is opened and never closed.
             fix       Close the quote that opens here.

2 pages looked at, 1 could not be read: 1 requirement met, 1 failed, 3 could not
be seen (website: weak-match; facebook: blocked-by-policy), 1 piece of advice."""
    )


def test_verbose_adds_passes_with_their_quotes_and_the_look_behind_them() -> None:
    target = seen(findings=(stated(),), changes=())
    assert (
        format_text(report(target), verbose=True)
        == f"""\
website  {PAGE}
  ✓ pass     B3-purpose (B.3): The page says what it is for.
             quote     “We share police news.”
             where     text block 3

  looked 2027-02-01T09:00:00Z at {PAGE}, SHA-256 {"ab" * 32}

1 page looked at: 1 requirement met, none failed."""
    )


def test_quiet_prints_nothing_where_nothing_needs_work() -> None:
    assert format_text(report(seen(findings=(stated(),), changes=())), quiet=True) == ""


def test_quiet_leaves_out_advice_and_the_sum() -> None:
    printed = format_text(report(misdeclared(), command="validate"), quiet=True)
    assert printed.startswith("pages/facebook.yml:6:14: fail B4-disclaimer")
    assert "advice" not in printed
    assert "checked" not in printed


def test_a_page_that_is_gone_fails_first_and_then_says_what_could_not_be_seen() -> None:
    target = seen(
        findings=(
            finding("B2-identity", Verdict.FAIL, Reason.GONE, message="The page is not there."),
            unseen("B4-disclaimer", Reason.GONE),
        ),
        look=look(cause=Reason.GONE, note="the server answered 410 Gone", coverage="none"),
        changes=(),
    )
    assert (
        format_text(report(target), quiet=True)
        == f"""\
website  {PAGE}
  ✗ fail     B2-identity (B.2): The page is not there.
  ? unknown  could not be seen (gone): the server answered 410 Gone.
             unseen    B4-disclaimer
             to do     Save the page and inspect the file."""
    )


def test_words_on_the_linked_notice_page_are_said_to_stand_there() -> None:
    elsewhere = Quote(text="No.", place=on_page(source="https://police.example.gov/notice"))
    printed = format_text(report(seen(findings=(contradicted(quotes=(elsewhere,)),))))
    assert "where     on https://police.example.gov/notice, text block 12" in printed


def test_a_page_that_is_only_proposed_is_marked_as_such() -> None:
    printed = format_text(report(seen(findings=(stated(),), changes=(), status="proposed")))
    assert printed.splitlines()[0] == f"website  {PAGE}  (proposed)"


def test_an_empty_report_says_so() -> None:
    assert format_text(report()) == "Nothing was looked at."


def test_colour_adds_codes_and_changes_no_word() -> None:
    import re

    coloured = format_text(everything(), colour=True)
    assert "\x1b[31;1m✗ fail" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == format_text(everything())


def test_without_colour_there_is_no_escape_character() -> None:
    assert "\x1b" not in format_text(everything())


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_but_for_words_that_cannot_be_broken(
    width: int,
) -> None:
    for line in format_text(everything(), width=width).splitlines():
        assert len(line) <= width or len(line.split()) <= 2, line


@given(st.text(), st.text())
def test_live_words_cannot_steer_the_terminal(text: str, heading: str) -> None:
    hostile = f"\x1b]0;title\x07{text}\x1b[2J\u202e\r\n::error::x"
    quote = Quote(text=hostile, place=on_page(headings=(heading + hostile,), region=hostile))
    rows = contradicted(
        message=hostile,
        quotes=(quote,),
        expected=hostile,
        nearest=quote,
        diff=hostile,
        fix=hostile,
    )
    target = seen(target=hostile, page=hostile, findings=(rows,), look=look(final=hostile))
    for verbose in (False, True):
        printed = format_text(report(target), verbose=verbose)
        assert not set(printed) & {"\x1b", "\x07", "\u202e", "\r", "\x9b"}


def test_a_very_long_quote_is_cut() -> None:
    long = Quote(text="word " * 100_000, place=on_page())
    assert len(format_text(report(seen(findings=(contradicted(quotes=(long,)),))))) < 3000


def test_a_page_that_was_not_seen_is_never_counted_as_met_or_failed() -> None:
    assert format_text(report(walled())).endswith(
        "1 page looked at: 0 requirements met, none failed, 2 could not be seen\n"
        "(facebook: blocked-by-policy)."
    )
