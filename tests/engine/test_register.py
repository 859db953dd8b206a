"""The register lists what is the Department's, and answers who asks."""

import pytest

from hpd_pages.engine.register import build_register, check_account
from hpd_pages.model.page import Status
from hpd_pages.model.register import Answer, Standing
from hpd_pages.platforms import PLATFORMS
from support.builders import department, page

X = page(
    id="x",
    platform="x",
    url="https://x.com/ExamplePolice",
    status=Status.ACTIVE,
    former_urls=("https://twitter.com/EPD_Old",),
)


def register(*pages):
    return build_register(pages, department(), PLATFORMS, day="2027-01-04")


def answer(asked, *pages):
    return check_account(asked, register(*(pages or (X,))), PLATFORMS)


def test_a_proposed_page_is_not_in_the_register():
    listed = register(page(id="draft", status=Status.PROPOSED), X)

    assert [account.id for account in listed.accounts] == ["x"]


def test_accounts_in_use_come_first_and_the_retired_last():
    pages = [
        page(id=status.value, platform="x", url=f"https://x.com/{status.value}", status=status)
        for status in (Status.RETIRED, Status.ACTIVE, Status.SUSPENDED)
    ]

    assert [account.standing for account in register(*pages).accounts] == list(Standing)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("https://twitter.com/examplepolice?s=20", Answer.OFFICIAL),
        ("x.com/ExamplePolice", Answer.OFFICIAL),
        ("https://x.com/epd_old", Answer.FORMER),
        ("https://x.com/ExarnplePolice", Answer.LOOK_ALIKE),
        ("https://www.instagram.com/examplepolice", Answer.LOOK_ALIKE),
        ("https://x.com/SomebodyElse", Answer.NOT_LISTED),
        ("https://x.com.example.org/", Answer.NOT_LISTED),
        ("@ExamplePolice", Answer.UNCLEAR),
        ("@SomebodyElse", Answer.NOT_LISTED),
        ("javascript:alert(1)", Answer.UNCLEAR),
        ("two words", Answer.UNCLEAR),
        ("", Answer.UNCLEAR),
    ],
)
def test_an_address_is_answered(asked, expected):
    assert answer(asked).answer is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [(Status.SUSPENDED, Answer.PAUSED), (Status.RETIRED, Answer.RETIRED)],
)
def test_a_page_that_rests_or_is_closed_is_never_called_official(status, expected):
    resting = page(id="x", platform="x", url=X.url, status=status)

    assert answer(X.url, resting).answer is expected


def test_a_retired_account_has_no_imitators():
    retired = page(id="x", platform="x", url="https://x.com/OldHandle", status=Status.RETIRED)

    assert answer("https://x.com/0ldHandle", retired).answer is Answer.NOT_LISTED


def test_a_mastodon_account_is_found_on_its_own_server_only():
    there = page(
        id="m", platform="mastodon", url="https://social.example.gov/@police", status=Status.ACTIVE
    )

    assert answer("https://social.example.gov/@Police/", there).answer is Answer.OFFICIAL
    assert answer("https://social.example.org/@police", there).answer is not Answer.OFFICIAL


def test_a_look_alike_is_told_with_the_account_it_resembles():
    told = answer("https://x.com/ExamplePolice_")

    assert told.account is not None
    assert told.account.url == X.url
    assert "It resembles @ExamplePolice on X, which is." in told.words
