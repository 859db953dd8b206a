"""The kit sheet: the same contents as Markdown and as a page, in the order of the platform."""

import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.engine.generate import build_kit
from hpd_pages.io.rendering import renderer
from hpd_pages.platforms import PLATFORMS
from support.builders import CLOSED, department, page

BY_ID = {platform.id: platform for platform in PLATFORMS}


def kit(platform="facebook", ours=None, **changes):
    declared = page(platform=platform, url=BY_ID[platform].url_example, **changes)
    return build_kit(
        declared,
        ours or department(),
        BY_ID[platform],
        renderer(),
        inputs_digest="0",
        tool="hpd-pages 0",
    )


@pytest.mark.parametrize("platform", BY_ID)
def test_the_fields_stand_in_the_order_of_the_platforms_screen(platform):
    made = kit(platform)
    tree = LexborHTMLParser(made.files["kit.html"])
    titles = {surface.id: surface.title for surface in BY_ID[platform].surfaces}
    expected = [titles[i] for i in dict.fromkeys(t.surface for t in made.surfaces)][:-1]
    if platform == "website":
        expected = ["Footer of every page", "About page"]

    shown = [node.text() for node in tree.css("h3[id^=place-]")]

    assert shown == expected
    assert (
        re.findall(r"^### (.*)$", made.files["kit.md"], re.MULTILINE)[: len(expected)] == expected
    )


def test_every_text_of_the_kit_is_in_the_sheet_to_the_letter():
    made = kit()
    tree = LexborHTMLParser(made.files["kit.html"])
    shown = {node.attributes["id"]: node.text() for node in tree.css("pre")}

    for text in made.surfaces:
        if text.surface != "notice-page":
            assert shown[f"text-{text.surface}-{text.lang}"] == text.text
        assert text.text in made.files["kit.md"]
    assert f"{shown['snippet']}\n" == made.files["registry.html"]


def test_each_text_has_its_count_and_what_is_uncertain_says_so():
    tree = LexborHTMLParser(kit().files["kit.html"])

    counts = [node.text() for node in tree.css("#place-intro ~ .text .count")]

    assert counts == [
        "English · 86 of 100 characters (limit uncertain)",
        "Spanish · 86 of 100 characters (limit uncertain)",
    ]
    bluesky = kit("bluesky").files["kit.html"]
    assert re.search(r"\d+ of 300 characters as seen; \d+ of 3,000 bytes", bluesky)


def test_what_does_not_fit_is_told_where_it_stands_instead():
    tree = LexborHTMLParser(kit().files["kit.html"])

    assert tree.css_first("#place-intro ~ .text .stands").text() == (
        "In “About, Additional information” instead: introduction (B.3), moderation notice (B.5), "
        "disclaimer (B.4), public-records notice (B.6). In “Phone” instead: contacts (B.7)."
    )


def test_the_uses_stand_with_their_clause():
    made = kit()

    assert "C.2 providing crime-prevention tips" in made.files["kit.html"]
    assert "C.2 providing crime-prevention tips" in made.files["kit.md"]


@pytest.mark.parametrize("platform", BY_ID)
def test_no_setting_is_advised_that_acts_on_an_opinion(platform):
    sheet = kit(platform).files["kit.md"]
    settings = sheet[sheet.index("## Settings") : sheet.index("## Notice page")]

    assert len(re.findall(r"^- \[ \] ", settings, re.MULTILINE)) == len(BY_ID[platform].settings)
    for setting in BY_ID[platform].settings:
        if setting.kind in ("word-filter", "word-list", "muted-words", "block-list"):
            assert re.search(rf"\*\*{re.escape(setting.name)}\*\* .*: (Empty|Off)\. ", settings)


def test_the_settings_follow_the_declaration():
    closed = kit(visitor_content=CLOSED).files["kit.md"]

    assert "Off for everyone, as declared. Closing comments for everyone" in closed
    assert "Everyone, as declared. Closing comments" in kit().files["kit.md"]


def test_the_snippet_links_both_ways_and_cannot_break_out_of_its_script():
    name = "</script><b>Police</b>"
    snippet = kit(ours=department(name=name), name=name).files["registry.html"]
    tree = LexborHTMLParser(snippet)
    linked = json.loads(tree.css_first("script").text())

    assert tree.css_first("a").attributes == {
        "href": "https://www.facebook.com/ExamplePolice",
        "rel": "me",
    }
    assert linked["@type"] == "PoliceStation"
    assert linked["sameAs"] == ["https://www.facebook.com/ExamplePolice"]
    assert linked["name"] == name
    assert tree.css_first("b") is None


def test_the_notice_page_carries_its_link_card():
    tree = LexborHTMLParser(kit().files["notice.en.html"])
    card = {n.attributes["property"]: n.attributes["content"] for n in tree.css("meta[property]")}

    assert card == {
        "og:type": "website",
        "og:title": "Notice to visitors: Example Police Department",
        "og:description": "Emergency? Call 911. What this page is for, how comments are handled, "
        "public records and how to reach the Example Police Department.",
        "og:site_name": "Example Police Department",
        "og:url": "https://police.example.gov/notice",
    }


def test_the_sheet_asks_nothing_of_any_other_server():
    html = kit().files["kit.html"]

    assert not LexborHTMLParser(html).css("[src], link, iframe, object, embed, img, form, base")
    assert not re.search(r"url\(|@import|@font-face|fetch\(|XMLHttp", html)
    assert "default-src 'none'" in html
