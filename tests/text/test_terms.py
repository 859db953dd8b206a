"""Phrases as they are written in the tables, and where they are found."""

import pytest

from hpd_pages.text.phrase import written_out
from hpd_pages.text.terms import Terms


def found(words, **classes):
    return Terms({"en": classes}).find(words.split(), "en")


def test_a_phrase_has_alternatives_beginnings_and_gaps():
    spans = found("you may not ever post or tweeting", say="not ~2 post/tweet*")

    assert spans == {"say": [(2, 5)]}


def test_a_line_that_ends_in_a_slash_goes_on_with_the_next():
    table = """
        not ~2 post/
            share/
            say it
        never
    """

    assert list(written_out({"say": table})) == [
        ("say", "not ~2 post/share/say it"),
        ("say", "never"),
    ]


def test_a_set_of_words_stands_for_all_of_them_in_any_phrase():
    table = {"<verbs>": "post/share\n   say", "forbid": "not ~2 <verbs>/write\nno <verbs>"}

    assert list(written_out(table)) == [
        ("forbid", "not ~2 post/share/say/write"),
        ("forbid", "no post/share/say"),
    ]


def test_a_set_finds_nothing_by_itself():
    spans = Terms({"en": {"<verbs>": "post/share", "forbid": "not <verbs>"}}).find(
        ["post", "not", "share"], "en"
    )

    assert spans == {"forbid": [(1, 3)]}


def test_a_set_that_is_not_there_is_an_error():
    with pytest.raises(KeyError, match="verbs"):
        list(written_out({"forbid": "not <verbs>"}))
