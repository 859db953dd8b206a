"""The code frame: five lines, a caret in the right column, nothing that harms a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.frame import frame
from hpd_pages.text.terminal import columns

LINES = [f"line {number}" for number in range(1, 13)]


def test_five_lines_are_shown_with_a_caret_under_the_place():
    assert frame(LINES, 9, 6) == (
        "   7 | line 7\n   8 | line 8\n>  9 | line 9\n     |      ^\n  10 | line 10\n  11 | line 11"
    )


def test_the_first_and_the_last_line_have_fewer_neighbours():
    assert frame(LINES[:4], 1, 1) == "> 1 | line 1\n    | ^\n  2 | line 2\n  3 | line 3"
    assert frame(LINES[:2], 2, 7) == "  1 | line 1\n> 2 | line 2\n    |       ^"


def test_a_place_behind_the_end_is_the_end_and_a_strange_one_is_nothing():
    assert frame(["a: ["], 2, 1) == "> 1 | a: [\n    | ^"
    assert frame(["a: ["], 1, 99) == "> 1 | a: [\n    |     ^"
    assert frame([], 1, 1) == ""
    assert frame(["a"], 0, 1) == ""
    assert frame(["a"], 7, 1) == ""


def test_the_caret_stands_under_wide_letters_and_behind_marks():
    assert frame(["名前: x"], 1, 5) == "> 1 | 名前: x\n    |       ^"
    assert frame(["e\u0301: x"], 1, 5) == "> 1 | e\u0301: x\n    |    ^"


def test_a_long_line_is_cut_around_the_caret():
    text = "en: " + " ".join(f"word{number}" for number in range(40))
    shown = frame(["short", text, "short"], 2, text.index("word30") + 1, width=50)
    row, caret = shown.split("\n")[1:3]
    assert max(len(line) for line in shown.split("\n")) <= 50
    assert row[caret.index("^") :].startswith("word30")
    assert row.startswith("> 2 | …")
    assert row.endswith("…")


def test_control_and_bidi_characters_are_masked_and_passwords_starred():
    assert frame(["\x1b[2Ja\u202eb"], 1, 5) == "> 1 | �[2Ja�b\n    |     ^"
    assert frame(["url: https://me:secret@x.com/a"], 1, 6) == (
        "> 1 | url: https://*********@x.com/a\n    |      ^"
    )


@given(
    st.lists(st.text(max_size=80), min_size=1, max_size=8),
    st.integers(1, 9),
    st.integers(1, 90),
    st.integers(20, 100),
)
def test_any_text_fits_the_width_and_has_one_caret_row(lines, line, column, width):
    lines = [text.replace("\n", " ") for text in lines]
    shown = frame(lines, line, column, width=width)
    if line > len(lines) + 1:
        assert shown == ""
        return
    rows = shown.split("\n")
    assert sum(row.startswith(">") for row in rows) == 1
    assert all(columns(row) <= max(width, 27) for row in rows)
