from __future__ import annotations

import pytest

from hpd_pages.text.html import read_html

SHEET = '<link rel="stylesheet" href="/site.css">'


def seen(html: str) -> bool:
    """Whether a visitor sees the word "notice"; it must come out on one side or the other."""
    document = read_html(html)
    shown = any("notice" in block.text for block in document.blocks)
    hidden = any("notice" in block.text for block in document.hidden)
    assert shown != hidden
    return shown


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<p hidden>notice", "attribute hidden"),
        ("<div hidden><p><b>notice", "attribute hidden"),
        ("<p style='display: none'>notice", "display: none"),
        ("<p style='DISPLAY:NONE !important'>notice", "display: none"),
        ("<p style='visibility:hidden'>notice", "visibility: hidden"),
        ("<p style='opacity:0'>notice", "opacity: 0"),
        ("<p style='font-size:0'>notice", "font size of nothing"),
        ("<p style='font:0/0 a'>notice", "font size of nothing"),
        ("<p style='width:0;overflow:hidden'>notice", "width of nothing"),
        ("<p style='max-height:0px;overflow:hidden'>notice", "max-height of nothing"),
        ("<p style='position:absolute;left:-9999px'>notice", "moved off the screen"),
        ("<p style='text-indent:-100em'>notice", "moved off the screen"),
        ("<p style='margin:0 0 0 -5000px'>notice", "moved off the screen"),
        ("<p style='transform:translateX(-2000px)'>notice", "moved off the screen"),
        ("<p style='transform:scale(0)'>notice", "scaled to nothing"),
        ("<p style='position:absolute;clip:rect(0 0 0 0)'>notice", "clipped to nothing"),
        ("<p style='position:absolute;clip:rect(1px, 1px, 1px, 1px)'>notice", "clipped to nothing"),
        ("<p style='clip-path:inset(50%)'>notice", "clipped to nothing"),
        ("<p style='clip-path:inset(0 0 100% 0)'>notice", "clipped to nothing"),
        ("<p style='clip-path:circle(0)'>notice", "clipped to nothing"),
        ("<p style='color:#fff'>notice", "text in the colour of its background"),
        (
            "<div style='background:navy'><p style='color:rgb(0,0,128)'>notice",
            "text in the colour of its background",
        ),
        ("<p style='color:transparent'>notice", "text in the colour of its background"),
        ("<span class=sr-only>notice</span>", "class sr-only: for screen readers only"),
        (
            "<span class='a visually-hidden'>notice</span>",
            "class visually-hidden: for screen readers only",
        ),
        (f"{SHEET}<p class=d-none>notice", "class d-none: not displayed"),
        ("<body><template><p>notice</template>", "inside a template"),
        ("<body><noscript><p>notice</noscript>", "shown only where scripts are off"),
        ("<dialog><p>notice</dialog>", "dialog that is not open"),
        ("<div popover>notice</div>", "popover that is not open"),
        ("<style>.x{display:none}</style><p class='a x'>notice", "display: none"),
        ("<style>#x{visibility:hidden}</style><p id=x>notice", "visibility: hidden"),
        ("<style>aside{opacity:0}</style><aside>notice", "opacity: 0"),
        ("<style>.a .x{display:none}</style><div class=a><b><p class=x>notice", "display: none"),
        ("<style>div>p.x{display:none}</style><div><p class=x>notice", "display: none"),
        ("<style>.a > * > p{display:none}</style><div class=a><div><p>notice", "display: none"),
        ("<style>[data-x=no]{display:none}</style><p data-x=no>notice", "display: none"),
        ("<style>p:not(.on){display:none}</style><p>notice", "display: none"),
        ("<style>q,.x , b{display:none}</style><p class=x>notice", "display: none"),
        ("<style>@media screen{.x{display:none}}</style><p class=x>notice", "display: none"),
        (
            "<style>@media (min-width:40em){.x{display:none}}</style><p class=x>notice",
            "display: none",
        ),
        ("<style>/* .y{ */.x{display:none}/*}*/</style><p class=x>notice", "display: none"),
        ("<style>a:after{content:'}{'}.x{display:none}</style><p class=x>notice", "display: none"),
        (
            "<style>.x{background:url(data:a;b{c);display:none}</style><p class=x>notice",
            "display: none",
        ),
        (
            "<style>.x{position:absolute}.y{left:-999em}</style><p class='x y'>notice",
            "moved off the screen",
        ),
        (
            "<style>.x{display:none!important}</style><p class=x style='display:block'>notice",
            "display: none",
        ),
        ("<style>#i{display:none}.x{display:block}</style><p id=i class=x>notice", "display: none"),
        ("<style>.x{display:block}.x{display:none}</style><p class=x>notice", "display: none"),
        (
            "<style>.x{display:none}.x:hover{display:block}</style><p class=x>notice",
            "display: none",
        ),
        (
            "<style>body{background:#111}.x{color:#121212}</style><p class=x>notice",
            "text in the colour of its background",
        ),
    ],
)
def test_hidden_text_is_kept_apart_with_the_reason(html: str, why: str) -> None:
    assert not seen(html)
    hidden = next(b for b in read_html(html).hidden if "notice" in b.text)
    assert hidden.hidden == why


@pytest.mark.parametrize(
    "html",
    [
        "<p aria-hidden=true>notice",
        "<p style='display:block'>notice",
        "<p style='visibility:hidden'><span style='visibility:visible'>notice</span>",
        "<div style='font-size:0'><p style='font-size:16px'>notice",
        "<p style='opacity:.9'>notice",
        "<p style='left:-9999px'>notice",
        "<p style='text-indent:-1em'>notice",
        "<p style='width:0'>notice",
        "<p style='color:#fff;background:#036'>notice",
        "<div style='background:url(a.png)'><p style='color:#fff'>notice",
        f"{SHEET}<p style='color:#fff'>notice",
        "<p class=hidden>notice",
        f"{SHEET}<p class='d-none d-md-block'>notice",
        f"{SHEET}<p class='hidden lg:block'>notice",
        "<dialog open>notice</dialog>",
        "<p hidden style='display:block'>notice",
        "<style>.x{display:none}</style><p class=xy>notice",
        "<style>@media print{.x{display:none}}</style><p class=x>notice",
        "<style media=print>.x{display:none}</style><p class=x>notice",
        "<style>@media (max-width:600px){.x{display:none}}</style><p class=x>notice",
        "<style>@keyframes a{from{opacity:0}}</style><p class=from>notice",
        "<style>div>p{display:none}</style><div><section><p>notice",
        "<style>.a .x{display:none}</style><p class=a></p><p class=x>notice",
        "<style>.x::before{display:none}</style><p class=x>notice",
        "<style>.x:hover{display:none}</style><p class=x>notice",
        "<style>p{display:none}.x{display:block}</style><p class=x>notice",
        "<style>.x{display:none}</style><p class=x style='display:block'>notice",
        "<style>.x{display:none}",
        "<style>.x{dis/**/play:none}}}{{</style><p class=x>notice",
    ],
)
def test_what_only_looks_hidden_is_visible(html: str) -> None:
    assert seen(html if "notice" in html else f"{html}</style>notice")


def test_a_hidden_word_leaves_the_sentence_that_a_visitor_reads() -> None:
    html = "<p>Comments are <span style='display:none'>not</span> monitored.</p>"
    document = read_html(html)
    assert [b.text for b in document.blocks] == ["Comments are monitored."]
    assert [b.text for b in document.hidden] == ["not"]


def test_elements_inside_noscript_in_the_head_stay_hidden() -> None:
    document = read_html("<head><noscript><p>notice</p></noscript></head><p>seen")
    assert [b.text for b in document.blocks] == ["seen"]
    assert [b.text for b in document.hidden] == ["notice"]


def test_a_block_that_is_not_displayed_does_not_part_the_text_around_it() -> None:
    assert [b.text for b in read_html("<div>one <div hidden>x</div>two</div>").blocks] == [
        "one two"
    ]


def test_a_hidden_lead_in_never_introduces_a_visible_list() -> None:
    html = "<p hidden>We remove:</p><ul><li hidden>spam<li>threats</ul>"
    document = read_html(html)
    assert document.blocks[0].lead_ins == ()
    assert [b.lead_ins for b in document.hidden] == [(), ("We remove:",)]


def test_hidden_headings_title_nothing() -> None:
    assert read_html("<h2 hidden>Removed</h2><p>x").blocks[0].headings == ()


@pytest.mark.parametrize(
    ("css", "hidden"),
    [
        ("[hidden]{display:none!important}", []),
        ("[data-a]{display:none}", ["a"]),
        ("[class~=c]{display:none}", ["c"]),
        ("*[data-a=2]{display:none}", []),
        ("p:not(.c){display:none}", ["p", "a"]),
        ("@supports(display:grid){.c{display:none}}", ["c"]),
        ("@supports not (display:grid){.c{display:none}}", []),
        (".c{color:hsl(0 0% 100%);background:#fff}", ["c"]),
    ],
)
def test_a_style_rule_hides_what_it_names_and_nothing_else(css, hidden):
    page = read_html(f"<style>{css}</style><p>p</p><p class=c>c</p><p data-a=1>a</p><div>d</div>")

    assert [block.text for block in page.hidden] == hidden


def test_what_is_struck_out_no_longer_stands():
    page = read_html("<p>We <del>never</del> remove spam.</p><s>We read all comments.</s>")

    assert [block.text for block in page.blocks] == ["We remove spam."]
    assert {block.hidden for block in page.hidden} == {"struck out"}
