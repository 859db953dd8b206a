from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpd_pages.model.snapshot import Block, BlockKind, Link
from hpd_pages.text.html import read_html


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


def block(html: str, text: str) -> Block:
    return next(one for one in read_html(html).blocks if one.text == text)


def leads(html: str, text: str) -> tuple[str, ...]:
    return block(html, text).lead_ins


def test_words_split_over_inline_tags_are_joined_and_blocks_are_never_glued() -> None:
    html = (
        "<div>one<div>two</div>th<b>re</b>e<p>fo<span>u</span>r</div><td>five<button>six</button>"
    )
    assert texts(html) == ["one", "two", "three", "four", "five", "six"]


def test_each_block_has_its_heading_path() -> None:
    html = "<h1>Page</h1><h2>Rules</h2><p>a</p><h3>More</h3><p>b</p><h2>Contact</h2><p>c</p>"
    assert block(html, "b").headings == ("Page", "Rules", "More")
    assert block(html, "c").headings == ("Page", "Contact")
    assert block(html, "Contact").headings == ("Page", "Rules", "More")


def test_a_heading_does_not_reach_past_its_section_and_the_footer_has_none() -> None:
    html = "<main><h1>Page</h1><section><h2>A</h2>in</section>after</main><footer>foot</footer>"
    assert block(html, "in").headings == ("Page", "A")
    assert block(html, "after").headings == ("Page",)
    assert block(html, "foot").headings == ()


def test_a_bold_line_of_its_own_is_a_heading() -> None:
    html = "<p><strong>Comment policy</strong></p><p>Be kind.</p><p><b>Records</b><br>All kept.</p>"
    assert block(html, "Be kind.").headings == ("Comment policy",)
    assert block(html, "All kept.").headings == ("Records",)


def test_the_sentence_before_a_list_is_its_lead_in_even_across_a_wrapper() -> None:
    html = "<div><p>Write to us. We remove comments that contain:</p></div><div><ul><li>threats</ul></div>"
    assert leads(html, "threats") == ("We remove comments that contain:",)


def test_a_short_lead_in_that_points_back_brings_the_sentence_before_it() -> None:
    html = "<p>Hello. We may remove comments. These include:</p><ul><li>threats</ul>"
    assert leads(html, "threats") == ("We may remove comments. These include:",)


def test_nested_lists_have_their_lead_ins_outermost_first() -> None:
    html = "<p>We remove:</p><ul><li>Attacks<ul><li>on staff<ol><li>by name</ol></ul><li>spam</ul>"
    assert leads(html, "by name") == ("We remove:", "Attacks", "on staff")
    assert leads(html, "spam") == ("We remove:",)


def test_two_lists_in_a_row_share_the_lead_in_above_the_first() -> None:
    html = (
        "<p>We remove:</p><ul><li>threats</ul><ul><li>spam</ul><p>or anything</p><ul><li>else</ul>"
    )
    assert leads(html, "spam") == ("We remove:",)
    assert leads(html, "else") == ("We remove:", "or anything")


def test_a_colon_further_above_still_introduces_the_list_after_a_remark() -> None:
    html = "<p>We remove:</p><p>(This list is not complete, and we may add to it at any time.)</p><ul><li>spam</ul>"
    assert leads(html, "spam")[0] == "We remove:"


def test_headings_under_a_colon_carry_it_and_so_do_their_lists() -> None:
    html = "<h2>Policy</h2><p>We remove:</p><h3>Spam</h3><p>Any advert.</p><ul><li>links</ul><h2>Records</h2><p>Kept.</p>"
    assert leads(html, "Spam") == ("We remove:",)
    assert leads(html, "links") == ("We remove:", "Any advert.")
    assert leads(html, "Kept.") == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("• threats", "• spam"),
        ("- threats", "- spam"),
        ("1. threats", "2. spam"),
        ("a) threats", "b) spam"),
        ("(i) threats", "(ii) spam"),
        ("✓ threats", "✓ spam"),
        ("threats", "spam"),
    ],
)
def test_lines_with_bullets_numbers_letters_or_breaks_are_items(lines: tuple[str, str]) -> None:
    html = "<p>We remove:<br>" + "<br>".join(lines) + "</p><p>Thank you for being here with us.</p>"
    blocks = read_html(html).blocks
    assert [(b.text, b.kind, b.lead_ins) for b in blocks[1:3]] == [
        ("threats", BlockKind.ITEM, ("We remove:",)),
        ("spam", BlockKind.ITEM, ("We remove:",)),
    ]
    assert blocks[3].lead_ins == ()


def test_paragraphs_with_bullets_are_one_list() -> None:
    html = "<p>We remove:</p><p>• threats</p><p>• spam</p>"
    assert leads(html, "spam") == ("We remove:",)


def test_short_paragraphs_after_a_colon_are_items_and_a_sentence_ends_them() -> None:
    html = "<p>We remove:</p><p>Threats</p><p>Spam</p><p>Critics are most welcome on this page, as the law demands.</p>"
    assert leads(html, "Spam") == ("We remove:",)
    assert block(html, "Spam").kind is BlockKind.ITEM
    assert read_html(html).blocks[3].lead_ins == ()


def test_line_ends_of_an_address_stay_in_one_block() -> None:
    assert texts("<p>Police Department<br>1 Main Street<br>Hartford</p>") == [
        "Police Department\n1 Main Street\nHartford"
    ]


def test_a_cell_is_introduced_by_its_column_and_row_headers() -> None:
    html = (
        "<table><tr><th>Ground<th>Meaning<tr><th>Spam<td>adverts"
        "<tr><td rowspan=2>Threats<td>of harm<tr><td>of damage</table>"
    )
    assert leads(html, "adverts") == ("Meaning", "Spam")
    assert leads(html, "of damage") == ("Meaning",)


def test_a_definition_is_introduced_by_its_term() -> None:
    html = "<p>We remove:</p><dl><dt>Spam<dd>adverts<dt>Threats<dd>of harm</dl>"
    assert leads(html, "of harm") == ("We remove:", "Threats")
    assert block(html, "Spam").kind is BlockKind.TERM


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>More</summary><p>x</p></details>",
        "<style>.pane{display:none}</style><a role=tab href=#a>A</a><div class=pane id=a>x</div>",
        "<button aria-controls=a>A</button><div id=a hidden>x</div>",
        "<div role=tabpanel style='display:none'>x</div>",
        "<style>.tab-pane{display:none}.tab-pane.active{display:block}</style><p class=tab-pane>x</p>",
        "<style>.b{display:none}#i:checked ~ .b{display:block}</style><input id=i><p class=b>x</p>",
    ],
)
def test_what_a_visitor_can_open_is_visible_and_collapsed(html: str) -> None:
    assert block(html, "x").collapsed


def test_the_summary_of_details_is_not_collapsed_and_titles_them() -> None:
    html = "<details><summary>More</summary>x</details>after"
    assert not block(html, "More").collapsed
    assert block(html, "x").headings == ("More",)
    assert block(html, "after").headings == ()


def test_landmarks_are_found_by_element_role_and_id() -> None:
    html = (
        "<header>a</header><div role=navigation>b</div><main>c<article><header>d</header></article>"
        "</main><div id=footer>e<address>f</address></div><aside>g</aside>h"
    )
    found = {b.text: b.region for b in read_html(html).blocks}
    assert found == {
        "a": "header",
        "b": "nav",
        "c": "main",
        "d": "main",
        "e": "footer",
        "f": "address",
        "g": "aside",
        "h": "",
    }


def test_links_are_absolute_with_their_words_and_rel() -> None:
    html = (
        '<p>Call <a href="tel:+18605550100">860-555-0100</a>, <a href="mailto:a@example.gov">write</a>'
        ' or <a href="../form?a=1&amp;b=2" rel="nofollow ME">use <b>the form</b></a>'
        ' <a href="javascript:x()">no</a> <a href="#top">no</a></p>'
    )
    assert read_html(html, base="https://example.gov/police/page").blocks[0].links == (
        Link(target="tel:+18605550100", text="860-555-0100"),
        Link(target="mailto:a@example.gov", text="write"),
        Link(
            target="https://example.gov/form?a=1&b=2", text="use the form", rel=("nofollow", "me")
        ),
    )


def test_a_base_or_canonical_address_of_the_page_makes_links_absolute() -> None:
    assert read_html("<base href='https://a.example.gov/x/'><a href=y>z</a>").blocks[0].links == (
        Link(target="https://a.example.gov/x/y", text="z"),
    )
    html = "<link rel=canonical href='https://b.example.gov/q'><a href=/y>z</a>"
    assert read_html(html).blocks[0].links[0].target == "https://b.example.gov/y"


def test_a_link_around_an_icon_belongs_to_the_next_block() -> None:
    html = "<div><a href='tel:860'><svg><path/></svg></a></div><p>Call us</p>"
    assert block(html, "Call us").links == (Link(target="tel:860"),)


def test_language_is_inherited_and_title_and_language_of_the_page_are_kept() -> None:
    document = read_html("<html lang=en><title>T &amp; U</title><p>a<div lang=es><p>b")
    assert (document.title, document.lang) == ("T & U", "en")
    assert [(b.text, b.lang) for b in document.blocks] == [("a", "en"), ("b", "es")]


def test_blocks_know_their_source_line() -> None:
    html = "<html>\n<body>\n<p>one\ntwo</p>\n\n<p><b>three</b> &amp; four</p>"
    assert [b.line for b in read_html(html).blocks] == [3, 6]


def test_alternative_texts_are_not_text_a_visitor_sees() -> None:
    assert texts('<p>a <img alt="Comments are monitored" title="x"> b</p>') == ["a b"]


def test_contacts_stated_for_machines_are_kept() -> None:
    html = '<script type="application/ld+json">{"@graph":[{"telephone":"860-555-0100"}]}</script>'
    assert read_html(html).stated.phones == ("860-555-0100",)


@pytest.mark.parametrize(
    "html",
    [
        "<script><!--<script>x</script> <p>evil</p> --></script>good",
        "<style><p>evil</p></style>good",
        "<p title='><p>evil</p>'>good</p>",
        '<p "><p x="y>evil</p>">good</p>',
        "<!-- <p>evil</p> --!>good",
        "<!x-- <p evil>good",
        "<iframe><p>evil</p></iframe>good",
        "<textarea style='display:none'></textarea><title>evil</title>good",
        "<svg><desc>evil</desc><br/></svg>good",
    ],
)
def test_markup_that_hides_from_simple_readers_is_read_as_a_browser_does(html: str) -> None:
    words = " ".join(texts(html))
    assert "good" in words
    assert "evil" not in words.replace('evil">good', "good")


@given(st.text(max_size=300))
def test_any_string_gives_a_document(body: str) -> None:
    read_html(body)


_PART_LIST = """
<p> </p> <ul> <li> </li> </ul> <table> <tr> <td> <th/rowspan=3/colspan=9> </table> <a/href=//[>
</a> <b> </b> <br> <details> <summary> </details> <svg> <math> <template> </template> <!-- -->
<style> .x{display:none} </style> <div/class=x> </div> <select> <option> <h1> <h2> </h1>
<plaintext> <xmp> <noscript> <frameset> <![CDATA[ ]]> &amp; &#0; &nbsp; \x00 \u200b \u2022 1. a) -
"""
_SOUP = st.lists(
    st.sampled_from([*_PART_LIST.split(), " ", "\n", "word", "We remove:"]), max_size=60
).map("".join)


@given(_SOUP)
@settings(max_examples=300)
def test_any_tag_soup_gives_a_document(body: str) -> None:
    document = read_html(body)
    assert [b.index for b in document.blocks] == list(range(len(document.blocks)))
    assert all(b.text and b.text == b.text.strip() for b in (*document.blocks, *document.hidden))
    assert all(b.hidden for b in document.hidden)
    assert not any(b.hidden for b in document.blocks)


_TAGS = ("p", "div", "li", "td", "h2", "span", "b", "a", "section", "ul", "details", "button")


@st.composite
def simple_pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A page of nested elements, and its words in order."""
    words: list[str] = []

    def part(depth: int) -> str:
        tag = draw(st.sampled_from(_TAGS))
        inner = []
        for _ in range(draw(st.integers(1, 3))):
            if depth and draw(st.booleans()):
                inner.append(part(depth - 1))
            else:
                words.append(f"word{len(words)}x")
                inner.append(f" {words[-1]} ")
        return f"<{tag}>{''.join(inner)}</{tag}>"

    html = "".join(part(3) for _ in range(draw(st.integers(1, 4))))
    return html, words


@given(simple_pages())
@settings(max_examples=200)
def test_every_visible_word_comes_out_once(page: tuple[str, list[str]]) -> None:
    html, words = page
    found = " ".join(texts(html)).split()
    assert sorted(found) == sorted(words)
    if "<td" not in html and "<a" not in html and "<p" not in html and "<li" not in html:
        assert found == words


@pytest.mark.parametrize("end", [".", ")"])
def test_paragraphs_with_roman_numerals_are_items_of_a_list(end):
    page = read_html(f"<p>Prohibited:</p><p>i{end} spam</p><p>ii{end} insults</p><p>In vain.</p>")

    assert [(block.text, block.lead_ins) for block in page.blocks] == [
        ("Prohibited:", ()),
        ("spam", ("Prohibited:",)),
        ("insults", ("Prohibited:",)),
        ("In vain.", ()),
    ]
