"""What a browser drew becomes HTML that shows what a visitor saw and hides what nobody could."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpd_pages.text.drawn import drawn_html, html_of
from hpd_pages.text.drawn_tree import STYLES, read_drawn
from hpd_pages.text.html import read_html
from support.drawn import told

URL = "https://police.example.gov/"


@pytest.fixture
def document(chromium_page):
    """`document(html)`: the page drawn in Chromium, read as a drawn page is."""

    def read(html):
        chromium_page.set_content(html)
        session = chromium_page.context.new_cdp_session(chromium_page)
        asked = {"computedStyles": list(STYLES), "includeBlendedBackgroundColors": True}
        snapshot = session.send("DOMSnapshot.captureSnapshot", asked)
        page = {"url": URL, "width": 1280, "height": 800, "styles": STYLES, "snapshot": snapshot}
        return read_html(html_of(json.dumps(page).encode()), base=URL, drawn=True)

    return read


def shown(page) -> list[str]:
    return [block.text for block in page.blocks]


def hidden(page) -> dict[str, str]:
    return {block.text: block.hidden for block in page.hidden}


@pytest.mark.browser
def test_what_style_sheets_hide_is_hidden_with_its_reason(document):
    page = document(
        """<style>.a{display:none}.b{visibility:hidden}.b i{visibility:visible}.c{opacity:0}
        .d{position:absolute;left:-9999px}.e{height:0;overflow:hidden}.f{color:#fff}
        .g{font-size:0}.h{clip-path:inset(100%)}.j{transform:translateX(-5000px)}
        .k{background:#123;color:#123}.l{position:absolute;clip:rect(0 0 0 0)}</style>
        <p class=a>none<p class=b>veiled <i>unveiled</i><p class=c>faint<p class=d>off
        <div class=e><p>flat</div><p class=f>white<p class=g>tiny<p class=h>cut<p class=j>moved
        <p class=k>same<p class=l>clipped<p>Shown."""
    )

    assert shown(page) == ["unveiled", "Shown."]
    assert hidden(page) == {
        "none": "display: none",
        "veiled": "visibility: hidden",
        "faint": "opacity: 0",
        "off": "moved off the screen",
        "flat": "clipped to nothing",
        "white": "text in the colour of its background",
        "tiny": "font size of nothing",
        "cut": "clipped to nothing",
        "moved": "moved off the screen",
        "same": "text in the colour of its background",
        "clipped": "clipped to nothing",
    }


@pytest.mark.browser
def test_what_only_looks_hidden_is_shown(document):
    page = document(
        """<style>.sr-only{font-weight:bold}.dark{background:#000;color:#fff}
        .photo{background:#fff url(data:,);color:#fff}.box{overflow:hidden;height:100px}
        .scroll{overflow:auto;height:20px}.out{position:absolute;top:600px}
        .empty{height:0;overflow:hidden}</style>
        <p class=sr-only>Named so.<p class=dark>White on black.<p class=photo>On a photo.
        <div class=box><p>In a box.</div><div class=scroll><p>One.<p>Two.<p>Three.</div>
        <div class=empty><p class=out>Out of the box.</div>
        <div style="display:contents"><p>Without a box.</div>"""
    )

    assert shown(page) == [
        "Named so.",
        "White on black.",
        "On a photo.",
        "In a box.",
        "One.",
        "Two.",
        "Three.",
        "Out of the box.",
        "Without a box.",
    ]


@pytest.mark.browser
def test_words_that_a_style_sheet_adds_are_read_where_they_stand(document):
    page = document(
        """<style>.no::after{content:" not"}.q::before{content:"\\201c"}
        .icon::before{content:"\\e001"}li::marker{content:"* "}.big::first-letter{font-size:3em}</style>
        <p class=no>This page is</p><p class=q>Quoted</p><p class=icon>Call us</p><ul><li>Item</ul>
        <p class=big>Welcome</p>"""
    )

    assert shown(page) == ["This page is not", "“Quoted", "Call us", "Item", "Welcome"]


@pytest.mark.browser
def test_lines_past_the_last_that_is_shown_are_hidden(document):
    words = " ".join(f"word{n}" for n in range(60))
    clamp = "display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden"

    page = document(f'<p style="width:300px;{clamp}">{words}')
    tall = document(f'<p style="width:300px;height:40px;line-height:20px;overflow:hidden">{words}')

    for each in (page, tall):
        (first,), (rest,) = shown(each), hidden(each)
        assert f"{first} {rest}" == words
        assert 3 < len(first.split()) < 15


@pytest.mark.browser
def test_capitals_and_line_ends_of_a_style_sheet_are_read_as_written(document):
    page = document(
        """<p style="text-transform:uppercase">Comments are   monitored.</p>
        <p style="white-space:pre-line">One:\n- two\n- three</p>"""
    )

    assert shown(page)[0] == "Comments are monitored."
    assert [text for text in shown(page)[1:] if text] == ["One:", "two", "three"]


@pytest.mark.browser
def test_screens_are_counted_from_the_top(document):
    page = document(
        """<h1>Police</h1><p style="margin-top:900px">Second</p><p>Second too <b>bold</b></p>
        <div style="height:1700px"></div><div><span>Fourth</span></div>
        <footer style="position:fixed;bottom:0">Fixed</footer>"""
    )

    assert [(block.text, block.screen) for block in page.blocks] == [
        ("Police", 1),
        ("Second", 2),
        ("Second too bold", 2),
        ("Fourth", 4),
        ("Fixed", 1),
    ]


@pytest.mark.browser
def test_structure_links_and_language_are_kept(document):
    page = document(
        """<html lang=es><title>Policía</title><base href=/sub/><header><h1>Uno</h1></header>
        <p>We remove:</p><ul><li>one<li>two</ul><a href=notice rel=me>Notice</a>
        <table><tr><th>Phone<td>860-555-0100</table><svg><title>drawing</title><text y=20>In a drawing</text></svg>
        <details><summary>More</summary><p>Closed.</p></details>
        <script type="application/ld+json">{"telephone": "860-555-0100", "@type": "PoliceStation"}</script>"""
    )
    by_text = {block.text: block for block in page.blocks}

    assert (page.title, page.lang) == ("Policía", "es")
    assert by_text["two"].lead_ins == ("We remove:",)
    assert by_text["Uno"].region == "header"
    (link,) = by_text["Notice"].links
    assert (link.target, link.rel) == (f"{URL}sub/notice", ("me",))
    assert by_text["860-555-0100"].lead_ins == ("Phone",)
    assert by_text["Closed."].collapsed
    assert page.stated.phones == ("860-555-0100",)
    assert "In a drawing" in by_text


@pytest.mark.browser
def test_a_page_as_deep_as_scripts_make_it_is_read(document):
    page = document(
        "<p>Top.<script>let at = document.body; for (let n = 0; n < 400; n++)"
        " { const d = document.createElement('div'); at.append(d); at = d }"
        " at.textContent = 'Deep.'</script>"
    )

    assert shown(page) == ["Top.", "Deep."]


def test_text_of_the_page_stays_text():
    html = html_of(told("<script>alert(1)</script> & <b>"))

    assert "<script" not in html
    assert shown(read_html(html)) == ["<script>alert(1)</script> & <b>"]


def test_a_page_told_by_hand_reads_like_one_told_by_chromium():
    page = read_html(
        html_of(told("First.", ("Far.", 1700.0, {}), ("Gone.", 40.0, {"opacity": "0"}))), drawn=True
    )

    assert [(block.text, block.screen) for block in page.blocks] == [("First.", 1), ("Far.", 3)]
    assert hidden(page) == {"Gone.": "opacity: 0"}


@given(st.binary(max_size=60), st.integers(0, 4000), st.integers(0, 40))
def test_damaged_evidence_gives_a_page_and_no_error(noise, at, cut):
    whole = told("One.", "Two.")
    at %= len(whole)
    assert isinstance(html_of(whole[:at] + noise + whole[at + cut :]), str)


def test_what_is_read_from_the_tree_is_what_is_written():
    page = json.loads(told("One."))
    assert drawn_html(read_drawn(page)) == html_of(json.dumps(page).encode())
