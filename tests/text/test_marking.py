"""Words are marked wherever they stand, and nothing else of the HTML changes."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.marking import Mark, marked

QUOTE = {"element": "mark", "attributes": ' id="quote"'}


def mark(html, words, **more):
    return marked(html, [Mark(words=words, **QUOTE, **more)])


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>We read them.</p>", "We read", '<p><mark id="quote">We read</mark> them.</p>'),
        (
            "<p>We <b>re</b>ad\n them.</p>",
            "We read them.",
            '<p><mark id="quote">We</mark> <b><mark>re</mark></b><mark>ad\n them.</mark></p>',
        ),
        (
            "<p>A &amp; B&lt;C</p>",
            "& B<C",
            '<p>A <mark id="quote">&amp; B&lt;C</mark></p>',
        ),
        ("<p>mo\u00adnitored</p>", "monitored", '<p><mark id="quote">mo\u00adnitored</mark></p>'),
    ],
)
def test_words_are_found_across_elements_spaces_and_invisible_signs(html, words, expected):
    assert mark(html, words) == (expected, (True,))


def test_words_that_stand_twice_are_marked_where_their_block_is():
    html = "<p>Call us.</p><p>By day: Call us.</p>"

    there, _ = mark(html, "Call us.", within="By day: Call us.")

    assert there == '<p>Call us.</p><p>By day: <mark id="quote">Call us.</mark></p>'


def test_words_that_are_not_there_leave_the_html_as_it_was():
    assert mark("<p>Hello</p>", "Goodbye") == ("<p>Hello</p>", (False,))
    assert mark("<p>Hello</p>", "  ") == ("<p>Hello</p>", (False,))


def test_two_marks_do_not_stand_in_each_other():
    marks = [Mark(words="b c", element="mark"), Mark(words="c d", element="i")]

    html, found = marked("<p>a b c d</p>", marks)

    assert html == "<p>a <mark>b c</mark> d</p>"
    assert found == (True, True)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(texts=st.lists(TEXTS, min_size=1, max_size=5), data=st.data())
def test_marking_never_changes_the_text(texts, data):
    from html import escape

    html = "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)
    words = data.draw(st.sampled_from(texts) | TEXTS)

    out, _ = mark(html, words)

    import re

    assert unescape(re.sub(r"<[^>]*>", "", out)) == unescape(
        "".join(escape(text, quote=False) for text in texts)
    )
