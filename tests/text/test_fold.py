"""Many texts folded and taken apart at once come out as each would by itself."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hpd_pages.text.fold import fold, folds, tokens, tokens_of

_MARKS = [*" -.,;:'\"()!?&…—’“\t\n\x00\x1c`/", "  ", " - ", "..", "'s ", ". "]
texts = st.lists(
    st.lists(st.sampled_from([*_MARKS, "a", "Bc", "é", "и"]), max_size=12).map("".join), max_size=8
)


@given(texts)
@settings(max_examples=300)
def test_texts_folded_at_once_are_what_each_is_by_itself(some: list[str]) -> None:
    assert folds(some) == [fold(text) for text in some]


@given(texts)
@example(["`", ". -."])
@settings(max_examples=300)
def test_words_taken_apart_at_once_are_what_each_text_has_by_itself(some: list[str]) -> None:
    folded = [fold(text) for text in some]
    assert tokens_of(folded) == [tokens(text) for text in folded]
