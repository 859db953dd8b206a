"""Contacts are found in reading order, once for all who ask, and no further than they ask."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.snapshot import Snapshot
from hpd_pages.text import contacts as module
from hpd_pages.text.contacts import contacts
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read

TEXT = (
    "Call us at 860-555-0123.\n\nWrite to desk@police.example.gov.\n\nCall 860-555-0124 at night."
)


def sentences():
    return read(Snapshot(source="x", document=read_text(TEXT))).sentences


def test_whoever_asks_again_gets_the_same_contacts_in_the_same_order():
    text = sentences()

    first = [contact.text for contact in contacts(text)]

    assert first == ["860-555-0123", "desk@police.example.gov", "860-555-0124"]
    assert [contact.text for contact in contacts(text)] == first


def test_a_text_is_searched_no_further_than_somebody_asks(monkeypatch):
    searched = []
    written = module._written
    monkeypatch.setattr(module, "_written", lambda s: searched.append(s) or written(s))

    assert [contact.text for contact in islice(contacts(sentences()), 1)] == ["860-555-0123"]
    assert len(searched) == 1


_BITS = [
    "call ",
    "desk",
    "@",
    " at ",
    "[at]",
    "(",
    " dot ",
    "form",
    "٣",
    "7",
    "é",
    ".\n\n",
    "news ",
]


@given(st.lists(st.sampled_from(_BITS), max_size=30).map("".join))
def test_no_sentence_is_passed_over_that_may_hold_a_contact(text):
    text = read(Snapshot(source="x", document=read_text(text))).sentences
    looked_at = {text[number].folded for number in module._worth_a_look(text)}

    assert {s.folded for s in text if module._may_write(s.folded)} <= looked_at
