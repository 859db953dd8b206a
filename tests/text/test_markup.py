from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.text.markup import VOID, VOID_ENDS, attributes_of, href_of, name_of, parse, unescape

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
    tokens = parse(body).tokens()
    assert unescape("".join(text for _, _, text in tokens)) == tree.text(deep=True)


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=40).map("".join))
def test_every_open_tag_is_closed_in_order(body: str) -> None:
    opened: list[str] = []
    for written, _, _ in parse(body).tokens():
        if written.startswith("/") and written not in VOID_ENDS:
            assert f"/{opened.pop()}" == written
        elif written[0] not in "!?" and written not in VOID_ENDS and name_of(written) not in VOID:
            opened.append(name_of(written))
    assert opened == []


def test_attributes_are_read_as_the_parser_read_them() -> None:
    body = '<p a=\'1 > 2\' B="x&quot;y" c =d"e f<g=h hidden>'
    tag = next(written for written, _, _ in parse(body).tokens() if name_of(written) == "p")
    assert attributes_of(tag) == {
        "a": "1 > 2",
        "b": 'x"y',
        "c": 'd"e',
        "f<g": "h",
        "hidden": "",
    }


def test_an_address_is_read_with_its_character_references() -> None:
    tokens = parse('<a class=x href="?a=1&amp;b=2">').tokens()
    link = next(written for written, _, _ in tokens if name_of(written) == "a")
    assert href_of(link) == "?a=1&b=2"
