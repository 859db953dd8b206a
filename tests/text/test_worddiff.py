from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.worddiff import Part, is_telling, parts


def test_a_word_diff_is_read_back_into_its_runs() -> None:
    assert list(parts("Comments are [-not-] monitored{+ daily+}.")) == [
        (Part.SAME, "Comments are "),
        (Part.GONE, "not"),
        (Part.SAME, " monitored"),
        (Part.NEW, " daily"),
        (Part.SAME, "."),
    ]


def test_a_mark_without_an_end_is_plain_text() -> None:
    assert list(parts("a [-b")) == [(Part.SAME, "a [-b")]


def test_texts_that_share_little_are_not_worth_comparing() -> None:
    assert is_telling("Comments are [-not-] monitored{+ daily+}.")
    assert not is_telling("")
    assert not is_telling("[-This-] {+Opinions on this+} page [-is for you.-] {+are theirs.+}")


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    marks = {Part.SAME: "{}", Part.GONE: "[-{}-]", Part.NEW: "{{+{}+}}"}
    assert "".join(marks[part].format(words) for part, words in parts(text)) == text
