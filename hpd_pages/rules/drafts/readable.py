"""Readable for everyone, and within the platform's limit: D-alt, D-image-text, D-hashtag, D-emoji,
D-characters, D-length.

Source: WCAG 2.1 (1.1.1, 1.4.5); the federal social-media accessibility toolkit; platform limits.
"""

from __future__ import annotations

import re
from functools import cache

from hpd_pages.model.draft import Draft, DraftCheck, Mark
from hpd_pages.model.finding import Level
from hpd_pages.text.hashtags import run_together
from hpd_pages.text.lengths import fits, length_on
from hpd_pages.text.post import Pattern, sentence_marks

POST = "welcome-post"
"""The surface whose limit is that of every post of a platform."""
TELLING = 60
_SEE = sentence_marks(
    Pattern(
        r"\b(?:see|check|read|view|look at)(?: out)? (?:the|our|this) (?:attached )?(?:flyer|flier"
        r"|graphic|image|picture|poster|infographic)\b",
        r"\b(?:details?|info|information|times?|dates?|everything)\b[^.]{0,20}\b(?:is|are) (?:in|on) "
        r"(?:the|this) (?:flyer|flier|graphic|image|picture|poster|photo)\b",
        r"\b(?:listed|shown|found|explained) (?:on|in) (?:the|this) (?:map|flyer|flier|graphic|image"
        r"|picture|poster|chart)\b",
        r"\b(?:vea|mire|lea) (?:el|la) (?:volante|cartel|imagen|afiche|foto)\b",
        r"\b(?:detalles|informaci[oó]n)\b[^.]{0,20}\ben (?:el|la) (?:volante|cartel|imagen|foto)\b",
    )
)


def _unseen(draft: Draft) -> tuple[Mark, ...]:
    """Pictures without alternative text."""
    return tuple(Mark(p.file, line=p.line) for p in draft.pictures if not p.alt.strip())


def _in_picture(draft: Draft) -> tuple[Mark, ...]:
    """Words that stand in a picture only, unless its alternative text holds them."""
    if any(len(picture.alt) >= TELLING for picture in draft.pictures):
        return ()
    return _SEE(draft)


@cache
def _emoji() -> re.Pattern[str]:
    one = (
        "[\U0001f300-\U0001faff\u2600-\u27bf\u2b05-\u2b55\u231a-\u23ff]"
        "[\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?)*"
    )
    return re.compile(rf"(?:{one} ?){{3,}}")


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile("[\U0001d400-\U0001d7ff\u24b6-\u24e9\uff21-\uff5a\U0001f130-\U0001f189]{2,}")


def _matches(pattern: re.Pattern[str], draft: Draft) -> tuple[Mark, ...]:
    return tuple(Mark(hit[0].strip(), hit.start()) for hit in pattern.finditer(draft.text))


def _too_long(draft: Draft) -> tuple[Mark, ...]:
    """The platforms on which the post does not fit."""
    found = []
    for platform in draft.platforms:
        surface = platform.surface(POST)
        if surface is not None and not fits(draft.text, surface):
            length = length_on(draft.text, surface)
            limit = f"{surface.limit:,}" if surface.limit is not None else "what it takes"
            says = f"On {platform.name} the post counts {length:,}, where {limit} is the most."
            found.append(Mark(says=says))
    return tuple(found)


CHECKS: tuple[DraftCheck, ...] = (
    DraftCheck(
        id="D-alt",
        clause="",
        title="Every picture has alternative text",
        level=Level.ADVICE,
        says="This picture has no alternative text, so a blind reader does not know what it shows.",
        source="WCAG 2.1, 1.1.1",
        mend="Write `alt:` at the picture: what it shows, and every word that stands in it.",
        check=_unseen,
    ),
    DraftCheck(
        id="D-image-text",
        clause="",
        title="What the picture says, the post says too",
        level=Level.ADVICE,
        says="This sends readers to words in a picture.",
        source="WCAG 2.1, 1.4.5",
        mend="Repeat date, time, place and what to do in the post itself.",
        check=_in_picture,
    ),
    DraftCheck(
        id="D-hashtag",
        clause="",
        title="Hashtags begin each word with a capital",
        level=Level.ADVICE,
        says="A screen reader reads this hashtag as one word.",
        source="Federal social-media accessibility toolkit",
        mend="Begin each word with a capital, as in #NationalPoliceWeek.",
        check=lambda draft: tuple(Mark(tag, at) for tag, at in run_together(draft.text)),
    ),
    DraftCheck(
        id="D-emoji",
        clause="",
        title="No rows of emoji",
        level=Level.ADVICE,
        says="A screen reader reads each of these emoji aloud.",
        source="Federal social-media accessibility toolkit",
        mend="Keep one or two, at the end of a sentence.",
        check=lambda draft: _matches(_emoji(), draft),
    ),
    DraftCheck(
        id="D-characters",
        clause="",
        title="No letters drawn with symbols",
        level=Level.ADVICE,
        says="These are symbols that look like letters; a screen reader spells or skips them.",
        source="Federal social-media accessibility toolkit",
        mend="Write plain letters.",
        check=lambda draft: _matches(_drawn(), draft),
    ),
    DraftCheck(
        id="D-length",
        clause="",
        title="Fits the platform",
        level=Level.REQUIREMENT,
        says="The post is longer than the platform takes.",
        source="Platform data, `hpd-pages platforms`",
        mend="Shorten it, or put the rest behind a link.",
        check=_too_long,
    ),
)
