"""A platform's list of filtered words, read entry by entry."""

from hpd_pages.text.filter_list import entries, opinions


def test_entries_are_parted_by_lines_and_commas_and_keep_their_place():
    text = 'pig, "copper"\n# a comment\n\nfree money;Jane Doe'

    assert list(entries(text)) == [
        ("pig", 1, 1),
        ("copper", 1, 6),
        ("free money", 4, 1),
        ("Jane Doe", 4, 12),
    ]


def test_slang_names_and_topics_are_told_with_their_reason():
    found = {entry.words: entry.why for entry in opinions("PIG\nJane Doe\nbudget\nviagra\n#acab")}

    assert found == {
        "PIG": "slang for the police",
        "Jane Doe": "what looks like a name",
        "budget": "a topic of a police page",
        "#acab": "slang for the police",
    }


def test_words_of_the_pages_own_posts_are_topics():
    posts = ["Fireworks are banned in Riverside Park."]

    assert [e.why for e in opinions("fireworks\nriverside park", posts=posts)] == [
        "a word of the page's own posts",
        "a word of the page's own posts",
    ]
    assert opinions("fireworks") == ()


def test_names_to_look_for_are_found_in_any_case():
    assert [e.why for e in opinions("badge 1234", names=["Badge 1234"])] == ["a name"]
