"""The sentence shown beside a failure is the one that comes nearest."""

from __future__ import annotations

import pytest

from hpd_pages.model.snapshot import Snapshot
from hpd_pages.text.nearest import nearest
from hpd_pages.text.plain import read_text
from hpd_pages.text.sentences import read
from hpd_pages.text.verdicts import LIKELY

CUES = frozenset({"monitored", "comments"})
NOTICE = "The Department reads what visitors write on weekdays."


def near(text, notices=(NOTICE,)):
    found = nearest(read(Snapshot(source="x", document=read_text(text))), CUES, notices, LIKELY)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Comments close on weekdays.\n\nOur comments are monitored.",
            "Our comments are monitored.",
        ),
        (
            "We post pictures on social media.\n\nVisitors write their opinion.",
            "Visitors write their opinion.",
        ),
        (
            "Our opinion is ours.\n\nWe share posts on social media.",
            "We share posts on social media.",
        ),
        ("Snow is cleared at night.", None),
        ("", None),
    ],
    ids=["cues first", "then words of the notice", "then topics", "no likeness", "nothing"],
)
def test_the_nearest_sentence(text, expected):
    assert near(text) == expected


def test_of_equal_sentences_the_shorter_is_nearer():
    short, long = "Comments about snow.", "Comments about snow, rain and other weather."

    assert near(f"{long}\n\n{short}", notices=()) == short
