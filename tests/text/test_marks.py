from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hpd_pages.text.marks import block, code, words
from hpd_pages.text.safe import clean, one_line

HOSTILE = "`` ` ``` [a](javascript:x) ![x](y) <b> | @team #1 ~~x~~ **b** &lt; https://example.org"
SHOWN = MarkdownIt("gfm-like", {"linkify": False})


def read(markdown: str) -> tuple[set[str], str]:
    """The elements that a renderer makes of it, and the words it shows."""
    tree = html5lib.parseFragment(SHOWN.render(markdown), namespaceHTMLElements=False)
    return {node.tag for node in tree.iter()} - {"DOCUMENT_FRAGMENT"}, "".join(tree.itertext())


@given(st.text())
def test_words_come_back_as_they_were_and_are_nothing_else(text: str) -> None:
    tags, shown = read(f"- {words(text + HOSTILE)}")
    assert tags == {"ul", "li"}
    assert shown.strip() == one_line(text + HOSTILE)


@given(st.text())
def test_a_code_span_holds_the_words_and_nothing_else(text: str) -> None:
    tags, shown = read(f"x {code(text + HOSTILE)} y")
    assert tags == {"p", "code"}
    assert shown.strip()[2:-2].strip() == one_line(text + HOSTILE).replace("|", "\\|")


@given(st.text())
def test_a_block_cannot_be_left(text: str) -> None:
    tags, shown = read(block(f"{text}\n```\n~~~~\n# h\n{HOSTILE}", 5000))
    assert tags == {"pre", "code"}
    wanted = clean(f"{text}\n```\n~~~~\n# h\n{HOSTILE}").split("\n")
    assert shown.rstrip("\n").split("\n")[-4:] == [line.rstrip() for line in wanted[-4:]]


@pytest.mark.parametrize("text", ["1. one", "- one", "+ one", "# one", "> one", "---", "1) one"])
def test_words_at_the_start_of_a_line_open_nothing(text: str) -> None:
    assert read(words(text)) == ({"p"}, f"{text}\n")


def test_addresses_are_no_links_even_where_every_address_becomes_one() -> None:
    said = words("https://example.org www.example.org a@example.org")
    assert said == "https\\://example.org www\\.example.org a&#64;example.org"
