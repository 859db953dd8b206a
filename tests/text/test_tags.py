"""Markup built from values: what is live stays words."""

from hpd_pages.text.tags import Html, with_code


def test_what_stands_between_backticks_becomes_code_and_all_is_escaped():
    made = with_code("Run `hpd-pages audit --by <office>` & wait.")

    assert isinstance(made, Html)
    assert made == "Run <code>hpd-pages audit --by &lt;office&gt;</code> &amp; wait."


def test_a_lonely_backtick_stays_as_it_is():
    assert with_code("a ` b <i>") == "a ` b &lt;i&gt;"
    assert with_code("") == ""
