"""A failure says what to paste and how the nearest text differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hpd_pages.engine.explain import TAKE_OUT, explain, in_language, word_diff
from hpd_pages.model.finding import Finding, Quote, Reason, Verdict
from support.rules import phrase_rule

RULE = phrase_rule("B6-disclosure", "public record")
NOTICE = "Posts are public records."
MISSING = Finding(
    rule="B6-disclosure",
    verdict=Verdict.FAIL,
    reason=Reason.MISSING,
    message="It is not said.",
    nearest=Quote(text="Posts are kept."),
)


def test_a_failure_gets_clause_notice_and_diff():
    told = explain(MISSING, RULE, NOTICE)
    assert (told.clause, told.fix) == ("B.6", NOTICE)
    assert told.diff == "Posts are [-kept.-] {+public records.+}"


def test_without_a_notice_the_rules_own_advice_stands():
    assert explain(MISSING, RULE, "").fix == "Say so on the page."
    assert explain(replace(MISSING, fix="Add it."), RULE, "").fix == "Add it."


def test_a_contradiction_keeps_the_advice_before_the_notice():
    finding = replace(MISSING, reason=Reason.CONTRADICTED, fix="Take the sentence out.")
    assert explain(finding, RULE, NOTICE).fix == f"Take the sentence out.\n\n{NOTICE}"


def test_without_near_text_there_is_no_diff():
    assert explain(replace(MISSING, nearest=None), RULE, NOTICE).diff == ""


@pytest.mark.parametrize("verdict", [Verdict.PASS, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE])
def test_what_is_no_failure_only_gets_its_clause(verdict):
    finding = replace(MISSING, verdict=verdict)
    assert explain(finding, RULE, NOTICE) == replace(finding, clause="B.6")


@pytest.mark.parametrize(
    ("lang", "text"),
    [("es", "hola"), ("es-MX", "hola"), ("EN-us", "hello"), ("fr", "hello"), ("", "hello")],
)
def test_the_notice_is_in_the_pages_language_or_the_first(lang, text):
    assert in_language({"en": "hello", "es": "hola"}, lang) == text


def test_no_notice_in_any_language_is_none():
    assert in_language({}, "en") == ""


@pytest.mark.parametrize(
    ("before", "after", "diff"),
    [
        ("a b c", "a b c", "a b c"),
        ("a b c", "a x c", "a [-b-] {+x+} c"),
        ("", "a b", "{+a b+}"),
        ("a b", "", "[-a b-]"),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 z", "1 2 3 4 5 6 7 8 9 10 11 12 13", None),
    ],
)
def test_a_word_diff_shows_what_goes_and_what_comes(before, after, diff):
    expected = diff or "1 2 3 4 5 6 … 8 9 10 11 12 13 [-z-]"
    assert word_diff(before, after) == expected


def test_a_long_text_is_compared_only_so_far():
    diff = word_diff("a " * 5_000, "b " * 5_000)
    assert diff == f"[-{'a ' * 249}a-] {{+{'b ' * 249}b+}} …"


def test_a_contradiction_without_advice_of_its_own_says_to_take_the_words_out():
    finding = replace(MISSING, reason=Reason.CONTRADICTED)

    assert explain(finding, RULE, NOTICE).fix == f"{TAKE_OUT}\n\n{NOTICE}"
    assert explain(finding, RULE, "").fix == TAKE_OUT
