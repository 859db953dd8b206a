"""How every judge weighs what it finds: hidden words, contradictions, doubt, and what was not seen."""

import pytest

from hpd_pages.model.finding import PagePlace, Reason, Verdict
from hpd_pages.model.rule import Expected
from hpd_pages.model.snapshot import Coverage
from support.judging import RULES, ask

SAYS = {
    "B3-purpose": "This page was created to share news with residents.",
    "B3-scope": "This page is not for emergencies.",
    "B4-disclaimer": "Opinions of visitors do not reflect those of the Department.",
    "B5-monitoring": "Comments on this page are monitored.",
    "B5-removal": "The Department may remove comments.",
    "B5-obscenity": "The Department may remove obscene comments.",
    "B5-off-topic": "The Department may remove off-topic comments.",
    "B5-personal-attacks": "The Department may remove comments that are personal attacks.",
    "B6-disclosure": "Comments are subject to public disclosure.",
    "B7-contact": "Call 860-555-0100.",
}
HIDDEN = {
    "the hidden attribute": "<p hidden>{}</p>",
    "an inline style": '<p style="display: none">{}</p>',
    "invisible": '<p style="visibility:hidden">{}</p>',
    "a style sheet": "<style>.gone{{display:none}}</style><p class='gone'>{}</p>",
    "a template": "<template><p>{}</p></template>",
    "a comment": "<!-- <p>{}</p> -->",
    "off the screen": '<p style="position:absolute;left:-9999px">{}</p>',
}
OPPOSITE = {
    "B4-disclaimer": "The opinions of visitors reflect the views of the Department.",
    "B5-monitoring": "This page is not monitored.",
    "B5-removal": "We never remove comments.",
    "B5-obscenity": "We do not remove obscene comments.",
    "B5-off-topic": "We do not remove off-topic comments.",
    "B5-personal-attacks": "Personal attacks are allowed in comments.",
    "B6-disclosure": "Messages sent to us are confidential.",
}
JUDGED = sorted(SAYS)


@pytest.mark.parametrize("rule", JUDGED)
def test_what_a_visitor_can_see_passes_with_its_quote_and_place(rule):
    found = ask(rule, f"<main><h2>About</h2><p>News.</p><p>{SAYS[rule]}</p></main>")

    assert found.verdict is Verdict.PASS
    assert found.quote == SAYS[rule]
    assert isinstance(found.where, PagePlace)
    assert found.where.region == "main"
    assert found.where.headings == ("About",)


@pytest.mark.parametrize("way", HIDDEN)
@pytest.mark.parametrize("rule", JUDGED)
def test_what_a_visitor_cannot_see_never_passes(rule, way):
    found = ask(rule, f"<main><p>News.</p>{HIDDEN[way].format(SAYS[rule])}</main>")

    assert found.verdict is Verdict.FAIL
    assert found.reason in (Reason.HIDDEN, Reason.MISSING)


@pytest.mark.parametrize("rule", JUDGED)
def test_hidden_words_are_shown_as_nearest_with_why_they_are_hidden(rule):
    found = ask(rule, f"<main><p>News.</p><p hidden>{SAYS[rule]}</p></main>")

    assert found.reason is Reason.HIDDEN
    assert found.nearest is not None
    assert found.nearest.text == SAYS[rule]


@pytest.mark.parametrize("rule", sorted(OPPOSITE))
def test_a_page_that_says_both_contradicts_itself_and_both_are_quoted(rule):
    found = ask(rule, f"{SAYS[rule]}\n\n{OPPOSITE[rule]}")

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)
    assert [quote.text for quote in found.quotes] == [OPPOSITE[rule], SAYS[rule]]


@pytest.mark.parametrize("rule", sorted(OPPOSITE))
def test_a_contradiction_beats_a_page_that_was_seen_in_part(rule):
    found = ask(rule, OPPOSITE[rule], coverage=Coverage.PARTIAL, cause=Reason.LOGIN_WALL)

    assert (found.verdict, found.reason) == (Verdict.FAIL, Reason.CONTRADICTED)


@pytest.mark.parametrize("rule", JUDGED)
def test_nothing_found_on_a_page_seen_in_part_is_unknown_with_its_cause(rule):
    found = ask(rule, "News.", coverage=Coverage.PARTIAL, cause=Reason.LOGIN_WALL)

    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.LOGIN_WALL)


@pytest.mark.parametrize("rule", JUDGED)
def test_what_only_the_linked_notice_says_passes_as_linked(rule):
    found = ask(rule, "News.", linked=SAYS[rule])

    assert (found.verdict, found.reason) == (Verdict.PASS, Reason.LINKED)
    assert found.where.source == "https://example.gov/notice"


@pytest.mark.parametrize("rule", [rule for rule in JUDGED if RULES[rule].needs_visitors])
def test_b4_and_b5_do_not_apply_where_visitors_can_leave_nothing(rule):
    found = ask(rule, "News.", expected=Expected(visitors_can_post=False))

    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, Reason.CLOSED_TO_VISITORS)


def test_a_failure_shows_the_nearest_sentence():
    text = "We share news.\n\nComments and posts by visitors are welcome here.\n\nBye."

    found = ask("B5-monitoring", text)

    assert found.nearest is not None
    assert found.nearest.text == "Comments and posts by visitors are welcome here."


def test_a_ground_in_a_list_is_quoted_with_the_sentence_it_stands_under():
    text = "Comments with any of these will be removed:\n\n- threats\n- profanity"

    found = ask("B5-obscenity", text)

    assert [quote.text for quote in found.quotes] == [
        "profanity",
        "Comments with any of these will be removed:",
    ]
