"""B7-prominence on live pages: where the contact stands."""

import pytest

from hpd_pages.model.finding import Reason, Verdict
from hpd_pages.model.snapshot import Document
from hpd_pages.text.html import read_html
from support.judging import ask

RULE = "B7-prominence"
FILLER = (
    "<p>"
    + "</p><p>".join(f"Item {n} of the news, told at some length here." for n in range(60))
    + "</p>"
)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (f"<header><p>Call 860-555-0100</p></header>{FILLER}", Reason.STATED),
        (f"<p>Call 860-555-0100</p>{FILLER}", Reason.STATED),
        (f"{FILLER}<h2>Contact us</h2><p>Call 860-555-0100</p>{FILLER}", Reason.STATED),
        (f"{FILLER}<address>Call 860-555-0100</address>{FILLER}", Reason.STATED),
        (f"{FILLER}<footer><p>Call 860-555-0100</p></footer>", Reason.LIMITED),
    ],
)
def test_a_contact_where_a_visitor_looks_passes(html, reason):
    found = ask(RULE, html)

    assert (found.verdict, found.reason) == (Verdict.PASS, reason)


def test_a_contact_in_the_middle_of_the_news_is_for_a_person_to_judge():
    found = ask(RULE, f"{FILLER}<p>Call 860-555-0100</p>{FILLER}")

    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.WEAK_MATCH)


@pytest.mark.parametrize(
    ("screen", "verdict", "said"),
    [
        (1, Verdict.PASS, "The phone number stands on the first screen."),
        (3, Verdict.UNKNOWN, "in the middle of the page, on screen 3 from its top"),
    ],
)
def test_where_a_browser_measured_it_the_screen_decides_and_not_the_text_above(
    screen, verdict, said
):
    html = f'<p data-screen="{screen}">Call 860-555-0100</p>{FILLER}'
    blocks = read_html(html, drawn=True).blocks

    found = ask(RULE, Document(blocks=blocks))

    assert found.verdict is verdict
    assert said in found.message


def test_a_page_cannot_say_by_itself_on_which_screen_a_text_stands():
    found = ask(RULE, f'{FILLER}<p data-screen="1">Call 860-555-0100</p>{FILLER}')

    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.WEAK_MATCH)


def test_a_page_without_a_contact_fails():
    found = ask(RULE, FILLER)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.MISSING)
