"""Which of a page's links lead to its notice page."""

from __future__ import annotations

import pytest

from hpd_pages.engine.links import notice_links
from hpd_pages.model.snapshot import Block, Document, Link

PAGE = "https://police.example.gov/social"
NOTICE = "https://police.example.gov/notice"


def found(*links, declared=(NOTICE,)):
    rows = tuple(Link(target=target, text=text) for target, text in links)
    return notice_links(Document(blocks=(Block(index=0, text="x", links=rows),)), declared, PAGE)


@pytest.mark.parametrize(
    "target",
    [
        "https://police.example.gov/notice",
        "http://police.example.gov/notice/",
        "https://www.police.example.gov/notice#top",
        "https://POLICE.example.gov:443/notice",
    ],
)
def test_a_link_to_the_declared_notice_page_counts_whatever_it_is_called(target):
    assert found((target, "here")) == (target,)


@pytest.mark.parametrize(
    "text",
    [
        "Comment policy",
        "Read our Social Media Policy",
        "Social-media terms of use",
        "Commenting guidelines",
        "Moderation notice",
        "Rules for commenting",
        "Política de redes sociales",
        "Normas de comentarios",
    ],
)
def test_a_link_that_names_a_comment_policy_counts(text):
    assert found(("https://city.example.gov/x", text)) == ("https://city.example.gov/x",)


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("https://city.example.gov/privacy", "Privacy policy"),
        ("https://city.example.gov/terms", "Terms of use"),
        ("https://city.example.gov/x", "Comments"),
        ("https://city.example.gov/x", "Police rules"),
        ("mailto:pio@police.example.gov", "Comment policy"),
        (PAGE + "#comments", "Comment policy"),
        ("https://[bad/", "Home"),
    ],
)
def test_other_links_do_not(target, text):
    assert found((target, text)) == ()


def test_declared_pages_come_first_each_once_and_three_at_most():
    policies = [(f"https://city.example.gov/{n}", "Comment policy") for n in range(5)]
    assert found(*policies, (NOTICE, "x"), (NOTICE + "/", "y")) == (
        NOTICE,
        "https://city.example.gov/0",
        "https://city.example.gov/1",
    )
