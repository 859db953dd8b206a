"""A clause reaches as far as walking word by word from its place would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.grammar import ENDS, Parsed, parse_words


def parts(parsed: Parsed, place: int) -> bool:
    return parsed.words[place] in ENDS or "but" in parsed.at(place)


@given(st.lists(st.sampled_from(["we", "post", "but", "however", ".", ";", ","]), min_size=1))
def test_a_clause_ends_at_the_nearest_parting_words(words):
    parsed = parse_words(" ".join(words), "en", tuple(words))
    for place in range(-1, len(words) + 1):
        start = place
        while start > 0 and not parts(parsed, start - 1):
            start -= 1
        end = place + 1
        while end < len(words) and not parts(parsed, end):
            end += 1

        assert parsed.clause(place) == (start, end)
