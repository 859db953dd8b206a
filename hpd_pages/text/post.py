"""Questions about the words of a post: its sentences, names of persons, patterns with a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from hpd_pages.model.draft import Draft, Mark
from hpd_pages.text.cutting import split

Check = Callable[[Draft], tuple[Mark, ...]]

NAME = r"(?:[A-Z][a-záéíóúñ]+(?:\s+(?:del?|la)\s+|\s+)[A-Z][a-záéíóúñ]+)"
"""Two words that begin with a capital, as the name of a person does, and of much else."""
STREETS = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Court|Ct|Drive|Dr|Place|Pl|Boulevard|Blvd|Way"
    r"|Terrace|Circle)"
)
ADDRESS = rf"\b\d{{1,5}}\s+(?:[A-Z][a-z]+\s+){{1,3}}{STREETS}\b"
_NOT_NAMES = """
    happy good thank thanks please national special memorial united great first second third red
    black white blue green safe fire emergency victim victims community grand holy saint lake river
    mount home best general central downtown both two three late last today yesterday tonight
    dollar bank market store pharmacy gas depot inn hotel motel grocery deli pizza cafe restaurant
    mall station corte municipal tribunal juzgado hospital santa san feliz gracias missing wanted
    special olympics citizens civil superior supreme domestic sexual bridge creek hill village
    airport fair festival team road
    street st avenue ave road rd lane ln court ct drive dr boulevard blvd way park square plaza
    county city town state department dept police sheriff office school high middle elementary
    university college library center centre hospital church club unit team division bureau hall
    house council committee board academy league post day week month alert update amber silver
    route exit main north south east west new old the this that our a an monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september
    october november december public services internal affairs shop jewelers alarms mart express
    calle avenida policia policía departamento escuela parque ciudad distrito officer chief
    sergeant detective captain lieutenant deputy attorney state's mayor senator governor judge
"""
_NO_PERSON = frozenset(_NOT_NAMES.split())
_QUOTES = str.maketrans("\u2019\u2018\u201c\u201d", "''\"\"")


class Sentence(NamedTuple):
    """A sentence of a post, quotation marks straight, and where it starts in the text."""

    text: str
    at: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a post with their places."""
    start = 0
    for line in text.split("\n"):
        at = start
        for piece in split(line):
            found = max(text.find(piece, at), at)  # a very long one is cut, and its spaces single
            yield Sentence(piece.translate(_QUOTES), found)
            at = min(found + len(piece), start + len(line))
        start += len(line) + 1


class Pattern:
    """A pattern over the words as written, of any case unless asked; compiled when first asked."""

    __slots__ = ("_cased", "_pattern", "_source")

    def __init__(self, *parts: str, cased: bool = False) -> None:
        self._source = "|".join(f"(?:{part})" for part in parts)
        self._cased = cased
        self._pattern: re.Pattern[str] | None = None

    def _compiled(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(self._source, 0 if self._cased else re.IGNORECASE)
        return self._pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it stands."""
        return self._compiled().search(text)

    def all(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where it stands."""
        return self._compiled().finditer(text)


def sentence_marks(
    words: Pattern,
    *,
    unless: Pattern | None = None,
    beside: Pattern | None = None,
    post: Pattern | None = None,
    post_unless: Pattern | None = None,
) -> Check:
    """Sentences that hold `words`, and `beside` too, but not `unless`.

    `post` must stand somewhere in the post, `post_unless` nowhere in it.
    """

    def check(draft: Draft) -> tuple[Mark, ...]:
        if post is not None and not post.search(draft.text):
            return ()
        if post_unless is not None and post_unless.search(draft.text):
            return ()
        found = []
        for sentence in sentences(draft.text):
            hit = words.search(sentence.text)
            if hit is None or (unless is not None and unless.search(sentence.text)):
                continue
            if beside is None or beside.search(sentence.text):
                found.append(Mark(hit[0].strip(), sentence.at + hit.start()))
        return tuple(found)

    return check


def any_of(*checks: Check) -> Check:
    """All marks of several checks, in the order of the text."""

    def check(draft: Draft) -> tuple[Mark, ...]:
        marks = (mark for one in checks for mark in one(draft))
        return tuple(sorted(dict.fromkeys(marks), key=lambda mark: mark.at))

    return check


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"\b{NAME}")


def names(text: str) -> list[tuple[str, int]]:
    """What looks like the name of a person, with its place: no street, office, day or month."""
    found = []
    for hit in _name().finditer(text):
        parts = [part.lower() for part in hit[0].split()]
        after = text[hit.end() : hit.end() + 14].split()
        next_word = after[0].strip(".,;:!?").lower() if after else ""
        if not any(part in _NO_PERSON for part in (*parts, next_word)):
            found.append((hit[0], hit.start()))
    return found
