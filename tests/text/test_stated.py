from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.snapshot import StatedContacts
from hpd_pages.text.stated import stated_contacts


def test_graphs_arrays_and_nested_objects_are_followed_in_order() -> None:
    script = """{"@graph": [{"telephone": ["860-555-0100", "tel:860-555-0101"],
      "contactPoint": {"email": "mailto:a@example.gov", "telephone": "860-555-0100"},
      "address": {"streetAddress": "1 Main Street", "addressLocality": "Hartford", "postalCode": 6103}},
      {"address": "PO Box 1", "sameAs": "https://example.gov/x"}]}"""
    assert stated_contacts([script]) == StatedContacts(
        phones=("860-555-0100", "860-555-0101"),
        emails=("a@example.gov",),
        addresses=("1 Main Street, Hartford", "PO Box 1"),
        same_as=("https://example.gov/x",),
    )


def test_a_broken_script_does_not_hide_the_others() -> None:
    found = stated_contacts(
        ['{"telephone": ', "[" * 100_000, '<!-- [{"email":"a@example.gov"}]; -->']
    )
    assert found.emails == ("a@example.gov",)


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(st.sampled_from(["telephone", "address", "email", "@graph"]), x)
        ),
    )
)
def test_any_json_is_read(value: object) -> None:
    import json

    assert isinstance(stated_contacts([json.dumps(value)]), StatedContacts)
