"""What a verb of removal is done to: words that visitors leave, or some other thing."""

from __future__ import annotations

from enum import Enum

from hpd_pages.text.grammar import Parsed
from hpd_pages.text.phrase import Span

FAR = 25
NOT_THEIRS = ("not_content", "own_content", "elsewhere")
NOUNS = frozenset(
    {
        "removal",
        "takedown",
        "rejection",
        "deletion",
        "deletions",
        "eliminacion",
        "supresion",
        "retirada",
        "retiro",
        "borrado",
    }
)
ITEMS = frozenset({"item", "items", "account", "accounts"})
UNDER = frozenset({"under", "below", "beneath", "underneath"})
PARTING = frozenset(
    {
        "that",
        "which",
        "who",
        "containing",
        "on",
        "in",
        "of",
        "from",
        "under",
        "and",
        "by",
        "with",
        ",",
        "en",
        "de",
        "del",
        "y",
        "con",
    }
)
WHATEVER = frozenset(["what", "whatever", "anything", "everything", "aquello", "cuanto"])
WORDLESS = frozenset({"and", "or", "y", "o", ",", "promptly", "immediately"})


class Patient(Enum):
    """What it is done to, as far as the clause says."""

    WORDS = "words"
    THING = "thing"
    UNKNOWN = "unknown"
    UNNAMED = "unnamed"


def patient(parsed: Parsed, span: Span, *, before: bool) -> Patient:
    """What the verb at `span` is done to: the words `before` it, or those after it.

    UNNAMED is a verb with nothing on that side, as in "we delete:".
    """
    start, end = parsed.clause(span[0])
    if parsed.words[span[0]] in NOUNS:
        region = (start, end)
    elif before:
        region = (max(start, span[0] - FAR), span[1])
    else:
        region = (span[0], min(end, span[1] + FAR))
    words = [
        one[0]
        for one in parsed.spans("content", "removable")
        if _in(one, region) and theirs(parsed, one)
    ]
    things = [
        one[0]
        for one in parsed.spans("thing", *NOT_THEIRS)
        if _in(one, region) and not span[0] <= one[0] < span[1]
    ]
    if _describes(parsed, words, things):
        return Patient.THING
    if not (before or words) and not WHATEVER.isdisjoint(parsed.words[span[1] : span[1] + 2]):
        return Patient.WORDS
    if words and not (things and things[0] < words[0] and _parted(parsed, things[0], words[0])):
        return Patient.WORDS
    if things:
        return Patient.THING
    side = (region[0], span[0]) if before else (span[1], region[1])
    named = any(word not in WORDLESS for word in parsed.words[slice(*side)])
    return Patient.UNKNOWN if named else Patient.UNNAMED


def _describes(parsed: Parsed, words: list[int], things: list[int]) -> bool:
    """Whether the word only tells what the thing is like: "insulting graffiti"."""
    if not words or words[0] + 1 not in things or "content" in parsed.at(words[0]):
        return False
    return parsed.words[words[0] + 1] not in ITEMS


def _parted(parsed: Parsed, thing: int, word: int) -> bool:
    """Whether the thing is the head: "signs on posts", but not "car sales posts"."""
    return bool(PARTING.intersection(parsed.words[thing + 1 : word + 1]))


def theirs(parsed: Parsed, span: Span) -> bool:
    """Whether words for content mean what visitors leave: "under our posts", not "our posts"."""
    return bool(
        not parsed.overlaps(span, *NOT_THEIRS)
        or UNDER.intersection(parsed.words[max(0, span[0] - 2) : span[0]])
    )


def _in(span: Span, region: Span) -> bool:
    return region[0] <= span[0] < region[1]
