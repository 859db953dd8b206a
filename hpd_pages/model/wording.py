"""A wording: words of a notice that courts have found risky, as advice for counsel to weigh."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from hpd_pages.model.reading import Sentence


class Weight(StrEnum):
    """How much the words matter to counsel; advice all the same."""

    HIGH = "high"
    MEDIUM = "medium"


class Hit(NamedTuple):
    """One place where the words stand; `sentence` is None where something is not said at all."""

    words: str = ""
    sentence: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The sentences of a moderation notice, in order, and what stands around it.

    `page` is the folded text of the whole page. `complete` says that all a visitor is told was
    seen, so that what is missing can be told too.
    """

    sentences: tuple[Sentence, ...]
    page: str = ""
    complete: bool = True


Check = Callable[[Notice], tuple[Hit, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One risky wording.

    `risk` is one sentence for counsel, `source` the cases or laws, with "to be checked" behind what
    nobody has read yet; `mend` says what to do, and `instead` gives words to paste, by language.
    `about_lists` marks the one that is asked of a platform's list of filtered words.
    """

    id: str
    title: str
    weight: Weight
    risk: str
    source: str
    mend: str
    check: Check
    instead: Mapping[str, str] = field(default_factory=dict)
    about_lists: bool = False

    @property
    def stem(self) -> str:
        """Name of its cases and its place in the docs, such as "w_n01"."""
        return self.id.lower().replace("-", "_")
