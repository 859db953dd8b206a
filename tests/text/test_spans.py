"""JSON whose objects know where they stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.spans import part_of, read_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def objects(value):
    if isinstance(value, dict):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from objects(inner)


@given(JSON, st.sampled_from([None, 2]), st.booleans())
def test_every_object_is_cut_out_as_it_stands(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    if not ascii_only and any("\ud800" <= c <= "\udfff" for c in text):
        return
    read = read_json(text)
    assert read == value
    for found in objects(read):
        part = part_of(text, found)
        assert part in text.encode()
        assert json.loads(part) == found


def test_what_is_no_object_has_no_part():
    assert part_of("[1]", read_json("[1]")) is None


@pytest.mark.parametrize("text", ["{", '{"a": }', "", "{'a': 1}"])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        read_json(text)
