from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.terminal import Paint, columns, wrap


def test_wide_letters_count_two_columns_and_marks_none() -> None:
    assert columns("policía") == 7
    assert columns("polici\u0301a") == 7
    assert columns("警察") == 4


def test_lines_are_broken_at_spaces_and_keep_their_own_breaks_and_indents() -> None:
    assert wrap("one two three\n\n  four five", 9) == ["one two", "three", "", "  four", "  five"]


def test_an_address_is_kept_whole() -> None:
    address = "https://police.example.gov/social-media"
    assert wrap(f"see {address} now", 20) == ["see", address, "now"]


@given(st.text(st.characters(categories=("L", "Zs"))), st.integers(min_value=1, max_value=60))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert " ".join(wrap(text, width)).split() == text.split()


def test_colour_is_given_only_where_it_is_asked_for() -> None:
    assert Paint(colour=False)("fail", "red", "bold") == "fail"
    assert Paint(colour=True)("fail", "red", "bold") == "\x1b[31;1mfail\x1b[0m"
    assert Paint(colour=True)("", "red") == ""
