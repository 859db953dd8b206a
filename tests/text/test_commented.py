"""Declarations written for people: what is written is read back the same."""

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.io.declarations import parse_declaration
from hpd_pages.text.commented import commented

WORDS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=20)
VALUES = st.recursive(
    WORDS | st.integers() | st.booleans() | st.lists(WORDS, max_size=3),
    lambda inner: st.dictionaries(WORDS.filter(str.isidentifier), inner, min_size=1, max_size=3),
    max_leaves=6,
)


def test_a_block_has_its_comment_above_and_plain_values_stand_together():
    data = {
        "id": "x",
        "url": "https://example.gov",
        "owner": {"unit": "Office: A", "tags": ["a", "b"]},
    }

    assert commented(data, {"owner": "Who keeps it."}, "# head") == (
        "# head\n\nid: x\nurl: https://example.gov\n\n"
        '# Who keeps it.\nowner:\n  unit: "Office: A"\n  tags: [a, b]\n'
    )


def test_a_list_of_blocks_is_written_as_blocks():
    data = {"to_confirm": [{"value": "/url", "question": "Is it right?"}]}

    assert commented(data, {}, "#").endswith(
        'to_confirm:\n  - value: "/url"\n    question: Is it right?\n'
    )


@given(data=st.dictionaries(WORDS.filter(str.isidentifier), VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(data):
    assert parse_declaration("x.yml", commented(data, {}, "# head")).data == data
