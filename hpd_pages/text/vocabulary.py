"""The words that every live check shares: which class a word belongs to, in each language.

A language is one table `words_<lang>.py` and one line in `WORDS`; rules add phrases of their own.

Who: `we`, `agency`, `you`, `visitor`, `employee`. What: `content` (what visitors leave; `comment`
where it can be nothing else), `matter` (words that stand for it), `posted`, `site` (any page),
`social` (a page of ours), `elsewhere` (other people's sites). Does: `monitor`, `review`, `remove`
(`cull` where the verb has many meanings, `vanish` where the comment does it), `unpublish`, `gone`
(looser words for removal), `stays_if` ("stays up only if"), `given_up`
(a right that is never used), `stale` (reasons to tidy), `prohibit`,
`hold_to` ("stick to …"), `ban`, `welcome`, `endorse`,
`reflect`. How: `neg`, `none`, `be`, `aux`, `join`, `but`, `limit`, `exception`.
"""

from __future__ import annotations

from functools import cache

from hpd_pages.text import words_en, words_es
from hpd_pages.text.terms import Terms

WORDS = {"en": words_en.WORDS, "es": words_es.WORDS}

CUES = (
    "monitor",
    "unmonitored",
    "subject_to_review",
    "review",
    "remove",
    "unpublish",
    "prohibit",
    "endorse",
    "side_with",
    "reflect",
    "opinion",
    "record",
    "open",
    "private",
    "kept_none",
    "social",
    "site",
    "content",
    "emergency",
    "grounds_title",
    "none",
    "comment",
    "continues",
    "aim",
    "here",
    "street",
    "form",
    "urgent",
    "cull",
    "vanish",
    "a_record",
    "give",
    "unprivate",
    "exempt",
    "left",
    "voice",
    "gone",
    "hold_to",
    "stays_if",
    "given_up",
)
"""Classes whose words make a sentence worth reading closely, in the order of their bits."""

ANY = -1
"""The bits that stand for every sentence, one without a cue word too."""

BIT = {name: 1 << number for number, name in enumerate(CUES)}


def topics(*names: str) -> int:
    """The bits of some cues, to ask a sentence's `topics` with."""
    bits = 0
    for name in names:
        bits |= BIT[name]
    return bits


@cache
def shared() -> Terms:
    """The shared words of all languages, compiled on first use."""
    return Terms(WORDS)
