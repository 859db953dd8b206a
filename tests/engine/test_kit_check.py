"""A kit is put before the same rules as a live page before it is written."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpd_pages.engine.generate import build_kit, notices_for
from hpd_pages.engine.kit_check import check_kit
from hpd_pages.engine.limits import with_own_limits
from hpd_pages.io.rendering import renderer
from hpd_pages.model.department import Contacts, OwnLimit
from hpd_pages.model.page import NoticeBlock, Openness, PageContact, VisitorContent
from hpd_pages.model.platform import Unit
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from hpd_pages.text.lengths import fits
from support.builders import CLOSED, department, page

BY_ID = {platform.id: platform for platform in PLATFORMS}
OPEN = st.sampled_from(list(Openness))
LETTERS = st.text(min_size=1, max_size=40)
NAMES = st.one_of(
    LETTERS,
    st.sampled_from(
        [
            'O\'Brien "Police" Department',
            "<b>Police</b> & Sons",
            "警察 👮🏽‍♂️ Example Police",
            "שוטר \u202eecilop\u202c شرطة",
            "{{ 7 * 7 }} Police Department",
            "Example Police Department " * 400,
        ]
    ),
)
LIMITS = st.dictionaries(
    st.sampled_from(["bio", "intro", "about", "pinned-post", "welcome-post", "name", "link"]),
    st.builds(
        OwnLimit,
        limit=st.one_of(st.none(), st.integers(min_value=0, max_value=3_000)),
        unit=st.sampled_from(["", *Unit]),
        source=st.just("ours"),
        checked=st.just("2026-11-24"),
    ),
)


@cache
def templates():
    return renderer()


def problems(declared, ours, platform, rendered=None):
    rendered = rendered or templates()
    kit = build_kit(declared, ours, platform, rendered, inputs_digest="0", tool="test")
    notices = notices_for(declared, ours, rendered)
    return kit, list(check_kit(kit, declared, ours, CATALOGUE, notices))


@st.composite
def registries(draw):
    """Any department and any page of it on any platform, with any limits of its own."""
    platform = draw(st.sampled_from(PLATFORMS))
    languages = draw(st.sampled_from([("en",), ("es",), ("en", "es"), ("es", "en")]))
    name, short = draw(NAMES), draw(NAMES)
    visitors = VisitorContent(comments=draw(OPEN), posts=draw(OPEN), messages=draw(OPEN))
    ours = department(
        name=name,
        short_name=short,
        jurisdiction=draw(LETTERS),
        appeal_office=draw(st.sampled_from(["", "Public Information Officer"])),
        notice_page=draw(st.sampled_from([{}, department().notice_page])),
        limits={platform.id: draw(LIMITS)},
    )
    declared = page(
        id=platform.id,
        platform=platform.id,
        url=platform.url_example,
        name=draw(NAMES),
        languages=languages,
        visitor_content=visitors,
        contact=draw(st.sampled_from([None, page().contact])),
    )
    return ours, declared, with_own_limits((platform,), ours)[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(registries())
def test_no_text_is_over_its_limit_by_the_platforms_own_count(registry):
    ours, declared, platform = registry

    kit = build_kit(declared, ours, platform, templates(), inputs_digest="0", tool="test")

    for text in kit.surfaces:
        surface = platform.surface(text.surface)
        assert fits(text.text, surface) or text.text == "", (text.surface, text.text)
        assert text.limit is None or text.length <= text.limit
        if text.text and text.form != "fact":
            assert "911" in text.text[:40]


@st.composite
def sensible(draw):
    """A department with a notice page and a name that names it, and any page of it."""
    ours, declared, platform = draw(registries())
    place = draw(st.sampled_from(["Example", "New Harbor", "St. Mary", "O'Fallon", "Ñandú"]))
    kind = draw(
        st.sampled_from(["Police Department", "Sheriff's Office", "Police 👮🏽‍♂️ Department"])
    )
    name = f"{place} {kind}"
    ours = replace(ours, name=name, short_name="EPD", notice_page=department().notice_page)
    return ours, replace(declared, name=name), platform


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sensible())
def test_the_union_of_the_surfaces_and_the_notice_page_meet_every_live_rule(registry):
    ours, declared, platform = registry

    _, found = problems(declared, ours, platform)

    assert found == []


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.id)
@pytest.mark.parametrize("content", [page().visitor_content, CLOSED], ids=["open", "closed"])
def test_a_kit_of_every_platform_meets_its_own_check(platform, content):
    declared = page(platform=platform.id, url=platform.url_example, visitor_content=content)

    assert problems(declared, department(), platform)[1] == []


def test_a_template_that_lost_a_sentence_fails_the_kit(tmp_path):
    own = tmp_path / "notices" / "en"
    own.mkdir(parents=True)
    lost = "{% macro short(n) %}We like visitors.{% endmacro %}"
    lost += "{% macro medium(n) %}{{ short(n) }}{% endmacro %}"
    lost += "{% macro long(n) %}{{ short(n) }}{% endmacro %}"
    (own / "b4_disclaimer.j2").write_text(lost, encoding="utf-8")

    _, found = problems(page(), department(), BY_ID["facebook"], renderer(tmp_path))

    assert all(problem.fatal for problem in found)
    assert [problem.message.split(",")[0] for problem in found] == [
        "The notice by itself (en) would not meet B4-disclaimer",
        "The file notice.en.html (en) would not meet B4-disclaimer",
        "The texts together (en) would not meet B4-disclaimer",
    ]
    assert "A template of yours may have lost the sentence" in found[0].hint


def test_own_words_that_say_something_else_fail_the_kit_and_are_named():
    block = NoticeBlock(version="2", effective="2027-02-01", text={"es": "Nos gustan las visitas."})

    _, found = problems(page(disclaimer=block), department(), BY_ID["facebook"])

    assert found[0].message.startswith("The notice by itself (es) would not meet B4-disclaimer")
    assert "`disclaimer.text.es` of the declaration" in found[0].hint


def test_what_is_not_declared_is_a_problem_of_the_kit_and_not_of_the_check():
    kit, found = problems(page(disclaimer=None), department(), BY_ID["facebook"])

    assert kit.problems
    assert found == []


def test_a_limit_of_zero_leaves_the_place_empty_and_says_so():
    zero = {"x": {"bio": OwnLimit(limit=0, unit="", source="us", checked="2026-11-24")}}
    ours = department(limits=zero)
    platform = with_own_limits((BY_ID["x"],), ours)[0]

    kit, found = problems(page(platform="x"), ours, platform)

    assert [text.text for text in kit.surfaces if text.surface == "bio"] == ["", ""]
    assert "more than the 0 this place allows" in kit.problems[0].message
    assert found == []


def test_contacts_in_fields_of_their_own_count():
    contact = PageContact(
        contacts=Contacts(phone="860-555-0100", email="police@example.gov"), shown_on=("phone",)
    )

    kit, found = problems(page(contact=contact), department(), BY_ID["instagram"])

    assert found == []
    assert [t.text for t in kit.surfaces if t.surface == "email"] == ["police@example.gov"]
