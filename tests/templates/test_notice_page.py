"""The notice page: accessible, in one file, and readable by people and by our own judge."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from hpd_pages.engine.generate import build_kit
from hpd_pages.io.rendering import renderer
from hpd_pages.platforms import PLATFORMS
from support.builders import department, page

FACEBOOK = next(platform for platform in PLATFORMS if platform.id == "facebook")


def source(lang="en", **changes):
    made = build_kit(
        page(**changes), department(), FACEBOOK, renderer(), inputs_digest="0", tool="hpd-pages 0"
    )
    return made.files[f"notice.{lang}.html"]


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Notice to visitors: Example Police Department on Facebook"),
        ("es", "Aviso a los visitantes: Example Police Department en Facebook"),
    ],
)
def test_the_page_has_language_title_one_heading_and_landmarks(lang, title):
    tree = LexborHTMLParser(source(lang))

    assert tree.css_first("html").attributes["lang"] == lang
    assert tree.css_first("title").text() == title
    assert [heading.text() for heading in tree.css("h1")] == [title]
    assert [len(tree.css(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert tree.css_first("meta[name=viewport]") is not None


def test_headings_do_not_skip_a_level_and_every_section_is_named():
    tree = LexborHTMLParser(source())

    assert not tree.css("h3, h4, h5, h6")
    for section in tree.css("section"):
        heading = tree.css_first(f"#{section.attributes['aria-labelledby']}")
        assert heading.tag == "h2"
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))


def test_the_page_asks_nothing_of_any_other_server():
    html = source()
    tree = LexborHTMLParser(html)

    assert not tree.css("[src], link, script, iframe, object, embed, img, form, base")
    assert not re.search(r"url\(|@import|@font-face", html)


def test_the_skip_link_leads_to_the_main_part():
    tree = LexborHTMLParser(source())

    assert tree.css_first("body > a").attributes["href"] == "#notice"
    assert tree.css_first("main").attributes["id"] == "notice"


def test_the_other_language_is_linked_and_marked():
    link = LexborHTMLParser(source("en")).css_first("nav a")

    assert link.text() == "Español"
    assert link.attributes == {
        "href": "https://police.example.gov/es/notice",
        "lang": "es",
        "hreflang": "es",
    }


def test_a_page_in_one_language_has_no_navigation():
    assert "<nav" not in source(languages=("en",))


def test_contacts_can_be_dialled():
    tree = LexborHTMLParser(source())

    assert [a.attributes["href"] for a in tree.css("address a")] == [
        "tel:+18605550100",
        "https://police.example.gov/",
    ]


def test_version_day_and_approving_office_stand_on_the_page():
    footer = LexborHTMLParser(source()).css_first("footer")

    assert "Approving office: Chief of Police." in footer.text()
    assert len(footer.css("tbody tr")) == 4
    assert footer.css_first("time").attributes["datetime"] == "2027-01-04"


def test_the_page_has_rules_for_paper():
    html = source()

    assert "@page { size: letter;" in html
    assert "@media print" in html


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("soft", "paper"),
        ("brand", "paper"),
        ("link", "paper"),
        ("alert", "alert-ground"),
    ],
)
def test_every_text_colour_reaches_the_contrast_of_wcag_aa(ink, ground, scheme):
    colours = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", source(), re.DOTALL)[:2]
    ]

    assert contrast(colours[scheme][ink], colours[scheme][ground]) >= 4.5
