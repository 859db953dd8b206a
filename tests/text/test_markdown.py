from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.markdown import read_markdown


def texts(text: str) -> list[str]:
    return [block.text for block in read_markdown(text).blocks]


def test_front_matter_and_template_tags_are_not_visible_text() -> None:
    text = "---\ntitle: Not monitored\n---\n{% include x %}\n# Policy {{ site.name }}\n\nBe kind.\n{: .no}\n"
    assert texts(text) == ["Policy", "Be kind."]


def test_a_rule_at_the_top_is_not_front_matter_without_an_end() -> None:
    assert texts("---\nBe kind.") == ["Be kind."]


def test_raw_html_and_tables_are_read_as_html() -> None:
    text = "<p hidden>x</p>\n\n| Ground | Meaning |\n|---|---|\n| Spam | adverts |\n"
    blocks = read_markdown(text).blocks
    assert [(b.text, b.lead_ins) for b in blocks][-1] == ("adverts", ("Meaning",))
    assert [b.text for b in read_markdown(text).hidden] == ["x"]


def test_windows_line_ends_and_soft_breaks_join_lines() -> None:
    assert texts("Be\r\nkind.\r\n") == ["Be kind."]


@given(st.text(alphabet="-+*#>{}%|\n\t :.[]()<a1`_!\\", max_size=200))
def test_any_text_gives_a_document(text: str) -> None:
    assert isinstance(texts(text), list)
