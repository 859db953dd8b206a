"""The checks of drafts: complete, explained, and quiet on what only comes close."""

from pathlib import Path

import pytest

from hpd_pages.model.draft import Draft
from hpd_pages.rules.drafts import DRAFT_CHECKS

ROOT = Path(__file__).parents[3]
BY_ID = {check.id: check for check in DRAFT_CHECKS}


def words(rule, text):
    return [mark.words for mark in BY_ID[rule].check(Draft(path="draft.md", text=text))]


@pytest.mark.parametrize("check", DRAFT_CHECKS, ids=lambda check: check.id)
def test_each_says_what_is_amiss_its_source_and_how_to_mend_it(check):
    text = (ROOT / "docs" / "drafts.md").read_text(encoding="utf-8")

    assert check.says.endswith(".")
    assert check.mend
    assert check.source
    assert f'<a id="{check.stem}"></a>' in text


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("D-guilt", "He pleaded guilty on Monday and was sentenced to two years for the robbery."),
        ("D-guilt", "Porch thieves love December. Have parcels held at the post office."),
        ("D-guilt", "A man was arrested on suspicion of being the robber of two banks."),
        ("D-pending", "The trial begins on Monday, and parking at the court will be scarce."),
        ("D-presumption", "Officers arrested a man on Main Street. Park Avenue was closed."),
        ("D-victim", "Victim advocates from Grace Hospital will speak at Lincoln High School."),
        ("D-victim", "Have you seen Jane Doe? She was last seen where a car was hit on Elm."),
        ("D-juvenile", "Students at Lincoln High School wrote 400 letters to veterans."),
        ("D-personal", "Call 860-555-0123 before 5 p.m. and mention permit 2026-114."),
        ("D-personal", "Amber Alert: blue pickup, plate XYZ 4821. Call 911."),
        ("D-confidential", "Use a strong password, and agree on a family code word."),
        ("D-political", "Vote for your favorite name for our new K-9 puppy!"),
        ("D-political", "The Democratic and Republican primaries are on Tuesday; expect traffic."),
        ("D-commercial", "Scam: “use code SAFE20 at checkout”. We never sell anything."),
        ("D-copyright", "Photo by the fire department, used with permission."),
        ("D-identity", "“I am proud of this team,” said the chief of the Police Department."),
        ("D-identity", "Where do I pay a parking ticket? At the front desk."),
        ("D-hashtag", "Have a good day. #community #hartford"),
        ("D-emoji", "Welcome back! 🎉 See you on Monday 🎒"),
    ],
)
def test_what_only_comes_close_is_left_alone(rule, text):
    assert words(rule, text) == []


def test_digits_of_personal_data_are_never_repeated():
    assert words("D-personal", "SSN 987-65-4321 and DOB 04/12/1989") == [
        "•••-••-••••",
        "DOB ••/••/••••",
    ]
    assert words("D-personal", "His DOB 04/12/1989.") == ["DOB ••/••/••••"]


def test_a_sentence_longer_than_any_is_still_read():
    text = "word  " * 400 + "and the killer is finally behind bars"

    assert words("D-guilt", text) != []


def test_hashtags_are_cut_by_common_words_and_by_those_of_the_post():
    assert words("D-hashtag", "#staysafe #StaySafe #safety") == ["#staysafe"]
    assert words("D-hashtag", "Marlow Falls wakes up early. #marlowfalls") == ["#marlowfalls"]
