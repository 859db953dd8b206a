"""JSON Pointers, by the examples of RFC 6901 and by law."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.pointer import ancestors, follow, join, split

DOCUMENT = {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("", DOCUMENT), ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1),
     ("/c%d", 2), ("/ ", 7), ("/m~0n", 8)],
)  # fmt: skip
def test_the_examples_of_the_standard_lead_where_it_says(pointer, value):
    assert follow(DOCUMENT, pointer) == value


@pytest.mark.parametrize(
    "pointer",
    ["/no", "/foo/2", "/foo/00", "/foo/-", "/foo/-1", "/foo/٣", "/foo/0/0", "/foo/" + "9" * 5000],
)
def test_a_pointer_that_leads_nowhere_is_a_key_error(pointer):
    with pytest.raises(KeyError):
        follow(DOCUMENT, pointer)


@given(st.lists(st.text()))
def test_what_is_joined_is_split_into_the_same_parts(parts):
    assert split(join(parts)) == parts


def test_ancestors_lead_from_the_value_to_the_whole():
    assert list(ancestors("/a/b~1c/0")) == ["/a/b~1c/0", "/a/b~1c", "/a", ""]
    assert list(ancestors("")) == [""]
