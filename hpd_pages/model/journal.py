"""The journal: what was done to the records, each entry carrying the digest of the one before.

An entry's digest is the SHA-256, in hex, of its canonical JSON without the digest itself: keys
sorted, no space, everything but ASCII escaped. Anybody can compute it with a JSON library.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from hpd_pages.model.evidence import Damage

BEGINNING = "0" * 64
"""What stands for the digest before the first entry."""


def canonical(value: object) -> str:
    """The one way a value of strings, whole numbers, booleans, lists and mappings is written.

    Raises ValueError or TypeError for anything else; a number with a fraction has many spellings.
    """
    return json.dumps(
        value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def sha256(text: str) -> str:
    """SHA-256, in hex, of the text in UTF-8; what damage left undecoded in it has a digest too."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One entry: numbers count from 1 without a gap, `at` is UTC in RFC 3339, `office` who did it.

    `facts` tell what was done by numbers, names and digests, never by a record's own words: these
    may have to be disposed of, the journal is kept.
    """

    number: int
    at: str
    action: str
    office: str
    previous: str
    facts: Mapping[str, object] = field(default_factory=dict)
    digest: str = ""

    def computed(self) -> str:
        """The digest that the entry should carry."""
        told = {
            "number": self.number,
            "at": self.at,
            "action": self.action,
            "office": self.office,
            "facts": self.facts,
            "previous": self.previous,
        }
        return sha256(canonical(told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the chain ends: the number of its last entry, 0 for none, and that entry's digest."""

    number: int = 0
    digest: str = BEGINNING

    def __str__(self) -> str:
        return f"{self.number}:{self.digest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainChecked:
    """What walking the chain found: `damages` in order, the first break first; `notes` are what a
    records officer should know and is no damage, such as a clock that was set back.
    """

    head: Head
    rows: int
    damages: tuple[Damage, ...] = ()
    notes: tuple[str, ...] = ()
