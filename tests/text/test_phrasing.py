"""Declared words become sentences; plain texts become paragraphs and lists."""

import pytest
from markdown_it import MarkdownIt

from hpd_pages.text.phrasing import (
    Piece,
    as_phrase,
    as_sentence,
    code_span,
    fence,
    markdown_safe,
    pieces,
)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("  it covers\n the town ", "It covers the town."),
        ("Open till 4 p. m.", "Open till 4 p. m."),
        ("¿Preguntas?", "¿Preguntas?"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(given, sentence):
    assert as_sentence(given) == sentence


def test_a_phrase_loses_its_full_stop():
    assert as_phrase("people who live here. ") == "people who live here"


def test_paragraphs_and_lists_are_told_apart():
    text = "One.\nStill one.\n\nOnly these:\n- a\n- b\n  goes on\n\nLast."

    assert pieces(text) == (
        Piece(text="One. Still one."),
        Piece(text="Only these:"),
        Piece(items=("a", "b goes on")),
        Piece(text="Last."),
    )


@pytest.mark.parametrize("text", ["plain", "```", "a ````` b", "`"])
def test_fenced_text_and_code_spans_come_back_as_they_were(text):
    marks = fence(text)
    tokens = MarkdownIt().parse(f"{marks}text\n{text}\n{marks}\n\nSee {code_span(text)}.")

    assert tokens[0].content == f"{text}\n"
    assert tokens[2].children[1].content == text


@pytest.mark.parametrize(
    "name", ["<script>", "[a](http://x)", "*a* _b_ `c`", "a | b", "&lt;", "![x](y)"]
)
def test_a_name_with_markup_stays_the_same_words_in_markdown(name):
    (_, inline, _) = MarkdownIt().parse(f"Name: {markdown_safe(name)}")

    assert "".join(child.content for child in inline.children) == f"Name: {name}"
    assert {child.type for child in inline.children} <= {"text", "text_special"}
