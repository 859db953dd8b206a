"""Findings for templates: kind, sign, word and the sentences, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hpd_pages.model.finding import FilePlace, Finding
from hpd_pages.model.report import Target
from hpd_pages.text.labels import SYMBOL, WORD, Kind, kind
from hpd_pages.text.summary import ordered

QUIET = frozenset({Kind.PASS, Kind.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A kind of verdict as it is shown: never by colour alone."""

    kind: str
    sign: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding as it is shown; `pointer` is where in the declaration it belongs."""

    sign: Sign
    finding: Finding
    pointer: str = ""

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to do about it."""
        return self.sign.kind in QUIET


def sign(of: Kind) -> Sign:
    """The kind with its symbol and word."""
    return Sign(kind=of.value, sign=SYMBOL[of], word=WORD[of])


def rows(target: Target) -> list[Row]:
    """The findings of a target, the gravest first."""
    return rows_of(ordered(target.findings))


def rows_of(findings: Iterable[Finding]) -> list[Row]:
    """The findings in the order given."""
    return [
        Row(
            sign=sign(kind(finding)),
            finding=finding,
            pointer=finding.place.pointer if isinstance(finding.place, FilePlace) else "",
        )
        for finding in findings
    ]
