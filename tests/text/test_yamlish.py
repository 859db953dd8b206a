"""YAML for a fix: what is written is read back as the same value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.io.yaml_text import parse_yaml
from hpd_pages.text.yamlish import as_yaml, inline

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), max_size=12)
VALUES = st.recursive(
    WORDS | st.booleans() | st.integers(-999, 999) | st.sampled_from(["no", "true", "1", "2027-01-04", "a: b"]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


def test_a_block_is_written_as_a_person_would():
    value = {"version": "1", "en": "Our words: here.", "uses": ["a.b", "no"], "open": True}
    assert as_yaml("purpose", value) == (
        'purpose:\n  version: "1"\n  en: "Our words: here."\n  uses: [a.b, no]\n  open: true'
    )


def test_a_word_stands_plain_only_where_it_is_read_back_as_itself():
    assert inline("Records Division") == "Records Division"
    assert inline("https://www.example.gov/police") == "https://www.example.gov/police"
    assert inline("2027-01-04") == "2027-01-04"
    assert inline("true") == '"true"'
    assert inline("1") == '"1"'
    assert inline("ends with space ") == '"ends with space "'


@given(st.dictionaries(st.sampled_from(["a", "b", "version"]), VALUES, max_size=3))
def test_what_is_written_is_read_back_as_the_same_value(value):
    assert parse_yaml("x.yml", as_yaml("key", {"z": 1, **value})).data == {"key": {"z": 1, **value}}
