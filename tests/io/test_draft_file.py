"""A draft's file: a post, pictures in it, and a header whose errors say where and how to mend."""

import pytest

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.draft_file import read_draft
from hpd_pages.platforms import PLATFORMS

HEADER = """---
platform: [x, mastodon]
images:
  - file: a.jpg
    alt: A cruiser.
    credit: Department photo
exemptions:
  - rule: D-victim
    reason: the family asked
    approver: Chief of Police
    expires: 2026-12-31
---
"""


def read(tmp_path, text):
    path = tmp_path / "post.md"
    path.write_text(text, encoding="utf-8")
    return read_draft(path, PLATFORMS, ["D-victim"])


def test_a_text_without_a_header_is_a_post(tmp_path):
    draft = read(tmp_path, "Rain today.\n")

    assert (draft.text, draft.line, draft.pictures, draft.platforms) == ("Rain today.", 1, (), ())


def test_the_header_names_platforms_pictures_and_exemptions(tmp_path):
    draft = read(tmp_path, HEADER + "\nRain today.\n")

    assert [platform.id for platform in draft.platforms] == ["x", "mastodon"]
    (picture,) = draft.pictures
    assert (picture.file, picture.alt, picture.credit) == (
        "a.jpg",
        "A cruiser.",
        "Department photo",
    )
    assert picture.line == 4
    assert draft.exemptions[0].approver == "Chief of Police"
    assert (draft.text, draft.line) == ("Rain today.", 14)


def test_pictures_of_markdown_are_pictures_and_no_part_of_the_post(tmp_path):
    draft = read(tmp_path, "Rain today.\n![A wet street](wet.jpg)\n")

    assert draft.text == "Rain today."
    assert [(p.file, p.alt, p.line) for p in draft.pictures] == [("wet.jpg", "A wet street", 2)]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "there is no post in this file"),
        ("---\nplatform: x\n---\n", 1, "there is no post in this file"),
        ("word " * 25_000, 1, "longer than any platform takes (124,999 characters)"),
        ("---\nplatform: x\nRain.", 1, "the header has no end"),
        ("---\nplatfrom: x\n---\nRain.", 2, "`platfrom` is no key of a draft"),
        ("---\nplatform: myspace\n---\nRain.", 2, "“myspace” is no known platform"),
        ("---\nimages: a.jpg\n---\nRain.", 2, "`images` is a list"),
        ("---\nimages:\n  - fle: a.jpg\n---\nRain.", 3, "`fle` is no key of a draft"),
        ("---\nexemptions:\n  - rule: D-victim\n---\nRain.", 3, "has no reason, approver, expires"),
        ("---\n- x\n---\nRain.", 2, "here stand keys and values"),
        ("---\na: [\n---\nRain.", 2, "not YAML"),
    ],
)
def test_a_fault_of_the_header_is_told_with_its_line(tmp_path, text, line, said):
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, text)

    assert said in caught.value.problem
    assert caught.value.line == line
    assert caught.value.hint


def test_an_exemption_from_an_unknown_check_suggests_the_nearest(tmp_path):
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, HEADER.replace("D-victim", "D-victims") + "Rain.")

    assert caught.value.hint == "Did you mean `D-victim`?"
