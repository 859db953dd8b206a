"""A phrase: words, choices of words and gaps, found round a word in a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hpd_pages.text.often import BEGINNING, ELSE, OFTEN, RARITY

Span = tuple[int, int]
"""First word and the word after the last, counted from 0."""


STOPS = frozenset(";:.!?")
_GAP = re.compile(r"~\d$")
_SET = re.compile(r"<[a-z_]+>")


@dataclass(frozen=True, slots=True)
class Step:
    """One place of a phrase: exact words and beginnings of words, or a gap of so many words."""

    words: frozenset[str]
    starts: tuple[str, ...]
    gap: int = 0

    def takes(self, word: str) -> bool:
        """Whether a word may stand at this place."""
        return word in self.words or (bool(self.starts) and word.startswith(self.starts))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it is looked for: round its anchor, to the left and to the right.

    `key` is the step that is met least often, and `other` the one after it (the key where there is
    but one); where no word of either stands there is no phrase.
    """

    name: str
    key: Step
    other: Step
    anchor: Step
    left: tuple[Step, ...]
    right: tuple[Step, ...]
    gaps: bool
    near: Step
    side: int

    def span(self, words: Sequence[str], at: int) -> Span | None:
        """Where the phrase stands when its rarest word stands at `at`, None where it does not."""
        if self.side:
            place = at + self.side
            if not 0 <= place < len(words):
                return None
            word, near = words[place], self.near
            if word not in near.words and not (near.starts and word.startswith(near.starts)):
                return None
        if not self.gaps:
            return self._fixed(words, at)
        end = _reach(words, at + 1, 1, self.right, 0)
        if end is None:
            return None
        start = _reach(words, at - 1, -1, self.left, 0)
        return None if start is None else (start + 1, end)

    def _fixed(self, words: Sequence[str], at: int) -> Span | None:
        """Where a phrase without gaps stands."""
        start, end = at - len(self.left), at + 1 + len(self.right)
        if start < 0 or end > len(words):
            return None
        for step, word in zip(self.right, words[at + 1 : end], strict=True):
            if not (word in step.words or (step.starts and word.startswith(step.starts))):
                return None
        for step, word in zip(self.left, reversed(words[start:at]), strict=True):
            if not (word in step.words or (step.starts and word.startswith(step.starts))):
                return None
        return start, end


def written_out(classes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each phrase with its class: lines that go on joined, sets of words put in their places.

    Raises KeyError for a set that is not there.
    """
    sets = {name: "/".join(words.split()) for name, words in classes.items() if name[0] == "<"}
    sets = {name: words.replace("//", "/") for name, words in sets.items()}
    for name, phrases in classes.items():
        if name in sets:
            continue
        line = ""
        for part in phrases.splitlines():
            line += part.strip()
            if _GAP.search(line):
                line += " "
            elif line and not line.endswith("/"):
                yield name, _SET.sub(lambda found: sets[found[0]], line)
                line = ""


@cache
def _step(source: str) -> Step:
    if source.startswith("~"):
        return Step(frozenset(), (), int(source[1:]))
    choices = source.split("/")
    return Step(
        frozenset(choice for choice in choices if not choice.endswith("*")),
        tuple(choice[:-1] for choice in choices if choice.endswith("*")),
    )


def phrase_of(name: str, source: str) -> Phrase:
    """The phrase of a class, as it is written in a table, made ready to be looked for."""
    steps = [_step(part) for part in source.split()]
    places = [place for place, step in enumerate(steps) if not step.gap]
    at = min(places, key=lambda place: (_frequency(steps[place]), -place))
    left, right = tuple(reversed(steps[:at])), tuple(steps[at + 1 :])
    sides = [(1, step[0]) for step in (right,) if step] + [
        (-1, step[0]) for step in (left,) if step
    ]
    side, near = next(((side, step) for side, step in sides if not step.gap), (0, steps[at]))
    gaps = len(places) < len(steps)
    rarest = sorted(places, key=lambda place: (_often(steps[place]), place != at))
    key, other = steps[rarest[0]], steps[rarest[1 if rarest[1:] else 0]]
    return Phrase(name, key, other, steps[at], left, right, gaps, near, side)


def _often(step: Step) -> float:
    """How often one of the words of a step may be met."""
    words = [OFTEN.get(word, ELSE) for word in step.words]
    return sum(words, BEGINNING * len(step.starts))


def _frequency(step: Step) -> int:
    return max((RARITY.get(word, 0) for word in step.words), default=0)


def _reach(
    words: Sequence[str], at: int, way: int, steps: tuple[Step, ...], number: int
) -> int | None:
    """The place past the steps, taken one way; None where they do not stand here.

    Gaps are tried shortest first, and no gap reaches over the end of a sentence part.
    """
    count = len(steps)
    while number < count:
        step = steps[number]
        if step.gap:
            return _over(words, at, way, steps, number)
        if not 0 <= at < len(words):
            return None
        word = words[at]
        if not (word in step.words or (step.starts and word.startswith(step.starts))):
            return None
        at += way
        number += 1
    return at


def _over(
    words: Sequence[str], at: int, way: int, steps: tuple[Step, ...], number: int
) -> int | None:
    """The place past the steps where the first of them is a gap; a word step follows it."""
    wanted, starts = steps[number + 1].words, steps[number + 1].starts
    last = number + 2 == len(steps)
    end = at + way * (steps[number].gap + 1)
    end = min(end, len(words)) if way > 0 else max(end, -1)
    for place in range(at, end, way):
        word = words[place]
        if word in wanted or (starts and word.startswith(starts)):
            reached = place + way if last else _reach(words, place + way, way, steps, number + 2)
            if reached is not None:
                return reached
        if word in STOPS:
            return None
    return None
