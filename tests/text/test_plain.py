from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.model.snapshot import BlockKind, Link
from hpd_pages.text.plain import read_text


def texts(text: str) -> list[str]:
    return [block.text for block in read_text(text).blocks]


def test_wrapped_lines_are_joined_and_blank_lines_part_paragraphs() -> None:
    first = "The Department reads the comments that visitors leave on this page on working days"
    rest = "and may remove some."
    assert texts(f"{first}\n{rest}\n\nCall us.") == [f"{first} {rest}", "Call us."]


def test_lines_of_a_bio_keep_their_ends() -> None:
    assert texts("Official page of the police\nNot monitored 24/7\nCall 911") == [
        "Official page of the police\nNot monitored 24/7\nCall 911"
    ]


def test_one_line_a_paragraph_is_one_block_each() -> None:
    text = "We read comments on working days. " * 6 + "\n" + "We keep what you write. " * 8
    assert len(texts(text)) == 2


def test_a_short_line_alone_is_a_heading_but_a_last_line_is_not() -> None:
    blocks = read_text("Public records\n\nAll is kept.\n\nThank you").blocks
    assert [b.kind for b in blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert blocks[1].headings == ("Public records",)


def test_underlined_and_hashed_lines_are_headings() -> None:
    blocks = read_text("Policy\n======\nBe kind.\n\n## Records ##\nAll is kept.").blocks
    assert [(b.text, b.headings) for b in blocks] == [
        ("Policy", ()),
        ("Be kind.", ("Policy",)),
        ("Records", ("Policy",)),
        ("All is kept.", ("Policy", "Records")),
    ]


def test_an_item_goes_on_over_its_indented_lines() -> None:
    blocks = read_text("We remove:\n\n  - threats\n    of harm\n  - spam\n").blocks
    assert [(b.text, b.lead_ins) for b in blocks[1:]] == [
        ("threats of harm", ("We remove:",)),
        ("spam", ("We remove:",)),
    ]


def test_a_number_that_is_no_list_stays_in_the_text() -> None:
    assert texts("See below.\n\n7. In June the board met.") == [
        "See below.",
        "7. In June the board met.",
    ]


def test_numbered_short_lines_above_paragraphs_are_headings() -> None:
    blocks = read_text("1. Conduct\n\nBe kind to all who write here.\n\n2. Records\n\nKept.").blocks
    assert [b.headings for b in blocks if b.kind is BlockKind.PARAGRAPH] == [
        ("Conduct",),
        ("Records",),
    ]


def test_addresses_written_out_are_links_and_lines_are_counted() -> None:
    block = read_text("\n\nSee (https://example.gov/a), please.").blocks[0]
    assert block.links == (Link(target="https://example.gov/a", text="https://example.gov/a"),)
    assert block.line == 3


@given(st.text(max_size=400))
def test_any_text_gives_a_document_that_loses_no_letter(text: str) -> None:
    found = "".join(character for b in read_text(text).blocks for character in b.text)
    wanted = [c for c in text if c.isalpha() and len(c.encode("utf-8", "replace")) > 1]
    assert [c for c in found if c in set(wanted)] == wanted
