"""A draft: a post before it goes out, with its pictures, and the checks that it is put to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from hpd_pages.model.finding import Exemption, Level
from hpd_pages.model.platform import Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a post: its file's name, alternative text and credit; `line` counts from 1."""

    file: str
    alt: str = ""
    credit: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One draft. `text` is the post as it will stand, `line` the line of the file it begins at.

    `platforms` are where it goes, none where that is not said; `exemptions` are the checks that an
    office lets it pass, with reason, office and day.
    """

    path: str
    text: str
    line: int = 1
    pictures: tuple[Picture, ...] = ()
    platforms: tuple[Platform, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


class Mark(NamedTuple):
    """One place that a check found: its words, where they start in the text (-1 for no place), the
    line of a picture's entry (0 for none), and what is said of it where that is special.
    """

    words: str = ""
    at: int = -1
    line: int = 0
    says: str = ""
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """One check of drafts. `clause` is that of the order, "" for good practice; `says` is a
    sentence that tells what is amiss, `mend` what to do. Of a requirement a finding fails.
    """

    id: str
    clause: str
    title: str
    level: Level
    says: str
    source: str
    mend: str
    check: Callable[[Draft], tuple[Mark, ...]]

    @property
    def stem(self) -> str:
        """Its place in the docs, such as "d_guilt"."""
        return self.id.lower().replace("-", "_")
