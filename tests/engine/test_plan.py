"""The plan names what an audit would ask for, and is what the audit then asks for."""

from __future__ import annotations

from hpd_pages.engine.doors import doors
from hpd_pages.engine.plan import least_time, plan
from hpd_pages.model.department import Department
from hpd_pages.model.plan import Step
from hpd_pages.platforms import PLATFORMS
from support.builders import department, page

NOTICE = {"en": "https://police.example.gov/notice", "es": "https://police.example.gov/notice"}


def steps(declared, **settings) -> list[tuple[str, bool, str]]:
    made = plan([declared], settings.pop("dept", department()), platforms=PLATFORMS, **settings)
    return [(step.url, step.fetched, step.why) for step in made]


def test_a_page_of_our_own_and_its_notice_page_are_fetched():
    declared = page(id="site", platform="website", url="https://police.example.gov/")

    (own, *notices) = steps(declared)

    assert own == ("https://police.example.gov/", True, "the page itself, over plain HTTP")
    assert [fetched for _, fetched, _ in notices] == [True] * len(notices)
    assert all("where the page links to it" in why for _, _, why in notices)


def test_a_page_that_is_to_be_drawn_is_said_to_ask_for_its_parts():
    declared = page(id="site", platform="website", url="https://police.example.gov/")

    (own, notice, *_) = steps(declared, drawn=True)

    assert own[2] == (
        "the page itself, over plain HTTP, then the parts that it asks for when Chromium draws it"
    )
    assert "Chromium" not in notice[2]


def test_a_platform_that_forbids_robots_is_left_and_the_plan_says_what_to_do_instead():
    declared = page(id="fb", platform="facebook", url="https://www.facebook.com/ExamplePolice")

    (own, notice, *site) = steps(declared)

    assert own[:2] == ("https://www.facebook.com/ExamplePolice", False)
    assert "forbid automated reading; instead, save the page" in own[2]
    assert notice[1]
    assert next(url for url, _, _ in site) == department().site
    assert all("links to the page" in why for _, _, why in site)


def test_an_api_that_can_be_used_is_asked_instead_of_the_web_page():
    declared = page(id="sky", platform="bluesky", url="https://bsky.app/profile/police.example.gov")
    free = doors(PLATFORMS, variables={}, present=(), bases={"bluesky": "https://api.example.gov"})

    (own, *_) = steps(declared, doors=free)

    assert own[0].startswith("https://api.example.gov/xrpc/app.bsky.actor.getProfile")
    assert "Bluesky's API" in own[2]


def test_a_missing_key_is_named_with_what_to_do():
    declared = page(id="tube", platform="youtube", url="https://www.youtube.com/@ExamplePolice")
    locked = doors(PLATFORMS, variables={}, present=())

    (own, *_) = steps(declared, doors=locked)

    assert own[0] == "https://www.youtube.com/@ExamplePolice"
    assert "environment variable" in own[2]


def test_a_page_that_is_its_own_notice_page_is_named_once():
    dept: Department = department(notice_page=NOTICE)
    declared = page(id="site", platform="website", url=NOTICE["en"])

    assert [url for url, _, _ in steps(declared, dept=dept)] == [NOTICE["en"]]


def test_the_host_with_most_addresses_says_how_long_a_plan_takes_at_least():
    made = [
        Step(page="a", url=f"https://long.gov/{n // 2}", fetched=True, why="") for n in range(100)
    ]
    made += [Step(page="b", url=f"https://town-{n}.gov/", fetched=True, why="") for n in range(90)]
    made += [Step(page="c", url=f"https://x.com/{n}", fetched=False, why="") for n in range(90)]

    assert least_time(made, gap=1.0) == (51.0, "long.gov", 50)
    assert least_time([], gap=1.0) == (0.0, "", 0)
