from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.safe import clean, clip, escape_unseen, mask, one_line

HARMFUL = {"Cc", "Cf", "Cs", "Zl", "Zp"}
KEPT = {"\n", "\u200c", "\u200d"}
anything = st.text(st.characters(exclude_categories=()))


def is_harmful(character: str) -> bool:
    return unicodedata.category(character) in HARMFUL and character not in KEPT


def test_no_character_that_controls_or_hides_text_is_let_through_and_no_other_is_lost() -> None:
    everything = [chr(point) for point in range(0x110000)]
    noncharacters = {"\ufffe", "\uffff"}
    kept = {c for c in everything if mask(c) == c}
    assert {c for c in kept if is_harmful(c)} == set()
    lost = {c for c in everything if c not in kept and not is_harmful(c)} - noncharacters
    assert {hex(ord(c)) for c in lost if unicodedata.category(c) != "Cn"} == set()


@given(anything)
def test_cleaned_text_holds_nothing_harmful_and_cleaning_it_again_changes_nothing(
    text: str,
) -> None:
    once = clean(text)
    assert not any(is_harmful(c) for c in once)
    assert clean(once) == once


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S"))))
def test_words_marks_and_emoji_are_kept_as_they_are(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;a new window title\x07here", "here"),
        ("\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"),
        ("\x1b]0;no end", "0;no end"),
        ("over\rwritten", "over\nwritten"),
        ("back\x08space", "backspace"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("two\u2028lines\tand a tab", "two\nlines and a tab"),
        ("policía 👮\u200d♀️", "policía 👮\u200d♀️"),
    ],
)
def test_terminal_tricks_are_taken_out_of_live_text(hostile: str, harmless: str) -> None:
    assert clean(hostile) == harmless


@given(anything)
def test_one_line_never_breaks(text: str) -> None:
    assert "\n" not in one_line(text)
    assert one_line(text) == one_line(text).strip()


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_clipped_text_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    clipped = clip(text, limit)
    assert len(clipped) <= limit
    assert clipped == text or clipped.endswith("…")


def test_text_is_cut_at_a_space_where_one_is_near() -> None:
    assert clip("the right to remove is reserved", 15) == "the right to…"


@given(anything)
def test_masking_keeps_every_column(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert not any(is_harmful(c) for c in mask(text))


@given(st.text())
def test_escaped_json_keeps_its_value_and_holds_nothing_harmful(text: str) -> None:
    encoded = escape_unseen(json.dumps(text, ensure_ascii=False))
    assert json.loads(encoded) == text
    assert not any(is_harmful(c) for c in encoded)


def test_half_a_surrogate_pair_is_escaped_so_that_a_report_can_always_be_written() -> None:
    assert escape_unseen(json.dumps("a\ud800", ensure_ascii=False)) == '"a\\ud800"'
