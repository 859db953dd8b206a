from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.text.markup import VOID, attributes_of, href_of, parse, unescape

_PIECES = """
<p> </p> <a/href="x>y"> <b/c='"'> <b/=d> <b/"e> <i/f<g=1> </i> <svg> <path/> <title> </title> <br>
<textarea> </textarea> <!-- --> <!x> <?y> <table> <td> <math> <mi> <select> <option> </select> <q<r>
&lt; &amp;amp; &nbsp; > < " ' = / word
"""


@given(st.lists(st.sampled_from([*_PIECES.split(), " ", "\n"]), max_size=40).map("".join))
@settings(max_examples=300)
def test_the_tokens_hold_all_text_of_the_tree_and_nothing_else(body: str) -> None:
    tree = LexborHTMLParser(body).root
    assert tree is not None
    tokens = parse(body).tokens
    assert unescape("".join(text for text, _, _, _ in tokens)) == tree.text(deep=True)


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=40).map("".join))
def test_every_open_tag_is_closed_in_order(body: str) -> None:
    opened: list[str] = []
    for _, slash, tag, _ in parse(body).tokens:
        if slash and tag not in VOID:
            assert opened.pop() == tag
        elif tag and tag not in VOID:
            opened.append(tag)
    assert opened == []


def test_attributes_are_read_as_the_parser_read_them() -> None:
    body = '<p a=\'1 > 2\' B="x&quot;y" c =d"e f<g=h hidden>'
    tag = next(token for token in parse(body).tokens if token[2] == "p")
    assert attributes_of(tag[3]) == {
        "a": "1 > 2",
        "b": 'x"y',
        "c": 'd"e',
        "f<g": "h",
        "hidden": "",
    }


def test_an_address_is_read_with_its_character_references() -> None:
    link = next(
        token for token in parse('<a class=x href="?a=1&amp;b=2">').tokens if token[2] == "a"
    )
    assert href_of(link[3]) == "?a=1&b=2"
