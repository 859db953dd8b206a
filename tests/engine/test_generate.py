"""From a declaration to its notices and its kit."""

import json
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from hpd_pages.engine.generate import build_kit, notices_for
from hpd_pages.io.rendering import renderer
from hpd_pages.model.department import Contacts
from hpd_pages.model.page import NoticeBlock, Openness, PageContact, Published, VisitorContent
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE
from support.builders import CLOSED, department, page

PLATFORM = {platform.id: platform for platform in PLATFORMS}
HOSTILE = [
    "<script>alert(1)</script>",
    'O\'Brien "the" `Police` ``` & Sons',
    "{{ 7 * 7 }}{% for x in y %}",
    "[click](javascript:alert(1)) *x* | y",
    "שוטר \u202eecilop\u202c شرطة",
    "N" * 10_000,
]


def kit(declared=None, ours=None, platform="facebook"):
    return build_kit(
        declared or page(),
        ours or department(),
        PLATFORM[platform],
        renderer(),
        inputs_digest="0" * 64,
        tool="hpd-pages 0.1.0",
    )


def texts(made, surface_id, lang="en"):
    """The one text of a surface in a language."""
    (found,) = (t for t in made.surfaces if (t.surface, t.lang) == (surface_id, lang))
    return found


def test_every_rule_with_a_notice_gets_one_in_every_language_of_the_page():
    notices = notices_for(page(), department(), renderer())

    wanted = {rule.id for rule in CATALOGUE if rule.has_notice} - {"B8-records"}
    assert set(notices) == wanted
    assert {tuple(texts) for texts in notices.values()} == {("en", "es")}


def test_the_pages_own_words_win_over_the_standard_notice():
    block = NoticeBlock(version="2", effective="2027-02-01", text={"en": "Their words, not ours."})

    notices = notices_for(page(disclaimer=block), department(), renderer())

    assert notices["B4-disclaimer"]["en"] == "Their words, not ours."
    assert notices["B4-disclaimer"]["es"].startswith("Las opiniones que los visitantes")


def test_the_pages_own_words_stand_in_every_text_they_belong_to():
    block = NoticeBlock(version="2", effective="2027-02-01", text={"en": "Their words, not ours."})

    made = kit(page(disclaimer=block))

    assert "<p>Their words, not ours.</p>" in made.files["notice.en.html"]
    assert "Their words, not ours." in texts(made, "about").text


def test_a_page_closed_to_visitors_says_so_instead_of_moderation_and_disclaimer():
    declared = page(visitor_content=CLOSED)

    notices = notices_for(declared, department(), renderer())
    html = kit(declared).files["notice.en.html"]

    assert not [rule for rule in notices if rule.startswith(("B4", "B5"))]
    assert "Visitors cannot comment, post or send messages on this page." in html
    assert "monitors" not in html


@pytest.mark.parametrize(
    ("open_kinds", "en", "es"),
    [
        (("comments",), "comments", "los comentarios"),
        (("posts",), "posts", "las publicaciones"),
        (("comments", "posts"), "comments and posts", "los comentarios y publicaciones"),
        (("messages",), "messages", "los mensajes"),
    ],
)
def test_notices_speak_of_what_visitors_can_leave(open_kinds, en, es):
    kinds = ("comments", "posts", "messages")
    content = VisitorContent(
        **{kind: Openness.OPEN if kind in open_kinds else Openness.CLOSED for kind in kinds}
    )

    notices = notices_for(page(visitor_content=content), department(), renderer(), "short")

    assert notices["B5-monitoring"] == {
        "en": f"The Department monitors {en} on this page.",
        "es": f"El Departamento supervisa {es} de esta página.",
    }


def test_only_the_languages_of_the_page_are_written():
    made = kit(page(languages=("es",)))

    assert sorted(made.files) == [
        "kit.html",
        "kit.json",
        "kit.md",
        "notice.es.html",
        "registry.html",
    ]
    assert {text.lang for text in made.surfaces} == {"es"}


def test_a_missing_translation_is_a_problem_and_never_another_languages_words():
    purpose = replace(page().purpose, statement={"en": "The Department shares news here."})

    made = kit(page(purpose=purpose))

    assert [problem.message for problem in made.problems] == [
        "No introduction could be written (es): purpose: no statement in language 'es'."
    ]
    assert "shares news" not in made.files["notice.es.html"]
    assert "shares news" in made.files["notice.en.html"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"disclaimer": None}, "no disclaimer is declared"),
        ({"moderation": None}, "no moderation is declared"),
        ({"moderation": replace(page().moderation, monitored=False)}, "monitored is not true"),
        ({"public_records": None}, "no public_records are declared"),
        ({"purpose": None}, "no statement, scope, audience"),
    ],
)
def test_what_is_not_declared_is_not_promised(change, problem):
    made = kit(page(languages=("en",), **change))

    (found,) = made.problems
    assert problem in found.message
    assert "## This kit is not complete" in made.files["kit.md"]


def test_only_declared_grounds_are_listed():
    moderation = replace(page().moderation, grounds=("obscenity",))

    html = kit(page(moderation=moderation)).files["notice.en.html"]

    assert "<li>Obscenity:" in html
    assert "Off topic" not in html


def test_the_same_input_gives_the_same_bytes():
    assert dict(kit().files) == dict(kit().files)
    assert all(text.endswith("\n") and "\r" not in text for text in kit().files.values())


def test_the_manifest_lists_texts_files_and_digests():
    manifest = json.loads(kit().files["kit.json"])

    assert manifest["schema"] == "hpd-pages/kit/1"
    assert manifest["tool"] == "hpd-pages 0.1.0"
    assert manifest["inputs"] == "0" * 64
    assert manifest["templates"] == renderer().digest()
    assert sorted(manifest["files"]) == [
        "kit.html",
        "kit.md",
        "notice.en.html",
        "notice.es.html",
        "registry.html",
    ]
    intro = next(row for row in manifest["surfaces"] if row["surface"] == "intro")
    assert (intro["surface"], intro["lang"], intro["limit"]) == ("intro", "en", 100)
    assert intro["length"] == 86
    assert intro["text"] == (
        "Emergency? Call 911. Official EPD page. Full notice: https://police.example.gov/notice"
    )


@pytest.mark.parametrize("platform", sorted(PLATFORM))
def test_every_surface_has_a_text_within_its_limit_that_begins_with_the_emergency_line(platform):
    made = kit(platform=platform)

    for text in made.surfaces:
        assert text.text
        assert text.limit is None or text.length <= text.limit
        assert all(length <= limit for length, limit, _unit in text.also)
        if text.form == "fact":
            continue
        assert "911" in text.text[:40]
        linked = "/notice" in text.text.splitlines()[-1] or "own link field" in text.note
        assert text.surface == "notice-page" or linked
    assert made.problems == ()


def test_a_notice_page_of_the_page_itself_comes_before_the_departments():
    published = Published(notice_page={"en": "https://example.gov/fb"})

    made = kit(page(published=published))

    assert texts(made, "intro").text.endswith(" https://example.gov/fb")


def test_where_the_link_does_not_fit_the_field_for_it_carries_it():
    far = {"en": "https://example.gov/" + "a" * 200, "es": "https://example.gov/es"}

    intro = texts(kit(ours=department(notice_page=far)), "intro")

    assert intro.text == (
        "In an emergency, call 911. "
        "This is an official page of the Example Police Department (EPD)."
    )
    assert "link field" in intro.note


def test_nothing_that_fits_is_a_problem_and_no_cut_text():
    far = {"en": "https://example.gov/" + "a" * 200, "es": "https://example.gov/es"}

    made = kit(ours=department(notice_page=far), platform="x")

    assert texts(made, "link").text == ""
    assert texts(made, "bio").text == ""
    assert [(p.surface, p.message) for p in made.problems] == [
        (
            "bio",
            (
                "Bio (en): Nothing fits: the emergency line, the name and the link need "
                "more than the 160 this place allows."
            ),
        )
    ]


def test_a_fact_that_is_not_declared_has_no_field_and_a_name_too_long_is_a_problem():
    made = kit(page(name="Example Police Department " * 4))

    assert not [text for text in made.surfaces if text.surface == "email"]
    assert texts(made, "phone").text == "860-555-0100"
    assert texts(made, "name").text == ""
    assert [p.message for p in made.problems] == [
        ("Name: What is declared is longer than the 75 this field takes: declare a shorter `name`.")
    ]


def test_a_notice_that_does_not_fit_says_on_which_surface_it_stands_instead():
    made = kit()

    assert texts(made, "intro").instead == {
        "introduction": "about",
        "moderation": "about",
        "disclaimer": "about",
        "public_records": "about",
        "contact": "phone",
    }
    assert texts(kit(platform="instagram"), "bio").instead["moderation"] == "pinned-post"
    assert texts(kit(platform="x"), "bio").instead["moderation"] == "notice-page"


def test_without_a_notice_page_a_notice_that_fits_nowhere_is_a_problem():
    ours = department(notice_page={})

    assert kit(ours=ours).problems == ()
    threads = kit(page(languages=("en",)), ours, "threads")
    assert [p.message for p in threads.problems] == [
        f"Nowhere stands the {what} in “en”: no place on Threads takes it, and no notice page is "
        "declared."
        for what in ("introduction (B.3)", "moderation notice (B.5)")
    ]


def test_a_department_without_spanish_gets_an_english_kit():
    ours = department(languages=("en",), notice_page={"en": "https://example.gov/notice"})

    made = kit(page(languages=("en",)), ours)

    assert made.problems == ()
    assert {text.lang for text in made.surfaces} == {"en"}


def test_a_declared_notice_that_does_not_fit_is_said():
    published = Published(notices={"introduction": ("intro",)})

    made = kit(page(published=published))

    assert texts(made, "intro").note == (
        "The declaration wants this here too, but it does not fit: introduction."
    )


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_harmless_everywhere(name):
    ours = department(name=name, short_name=name, approver=name, jurisdiction=name)
    declared = page(name=name, contact=PageContact(contacts=Contacts(phone=name), shown_on=()))

    made = kit(declared, ours)

    html, sheet = made.files["notice.en.html"], made.files["kit.md"]
    assert "<script" not in html + MarkdownIt("commonmark").render(sheet)
    assert made.files["kit.html"].count("<script") == kit().files["kit.html"].count("<script")
    assert made.files["registry.html"].count("<script") == 1
    assert "{{ 7" in html or "{{ 7" not in name
    assert "\u202e" not in "".join(made.files.values())
    assert 'href="javascript' not in html


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", 'https://x" onclick="y']
)
def test_only_web_addresses_become_links(url):
    ours = department(notice_page={"en": url, "es": url})
    declared = page(
        url=url, contact=PageContact(contacts=Contacts(phone="860-555-0100", web=url), shown_on=())
    )

    html = kit(declared, ours).files["notice.en.html"]

    assert 'href="javascript' not in html
    assert 'href="data' not in html
    assert 'onclick="' not in html
