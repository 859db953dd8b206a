"""What a finding rests on and how to mend it, as labels with words: the same in every format."""

from __future__ import annotations

from collections.abc import Iterator

from hpd_pages.model.finding import FilePlace, Finding, Quote
from hpd_pages.model.report import Target
from hpd_pages.text.labels import Kind, asides, kind, place
from hpd_pages.text.safe import clean, clip, one_line
from hpd_pages.text.worddiff import is_telling

_QUOTED = 400  # characters of a quote; the JSON and HTML reports hold more
_LONG = 4000  # characters of a text to paste; no notice of ours comes near


def details(finding: Finding, target: Target) -> Iterator[tuple[str, str]]:
    """Quotes with places, exemption and attestation, what was looked for, nearest words, the fix.

    Words from outside are cleaned and cut. What is met or does not apply gives its quotes alone.
    """
    for quote in finding.quotes:
        yield "quote", quoted(quote)
        if quote.place is not None:
            yield "where", place(quote.place, target.target)
    if not finding.quotes and finding.where is not None:
        yield "where", place(finding.where, target.target)
    yield from asides(finding)
    if kind(finding) in (Kind.PASS, Kind.NOT_APPLICABLE):
        return
    yield from _mending(finding, target)


def described(finding: Finding, target: Target, *, limit: int = 0) -> str:
    """The message and its details in lines of `label: words`, cut to `limit` characters if given.

    Where the finding stands in a file is left out: formats that take text take the place too.
    """
    rows = [
        f"{label}: {words}"
        for label, words in details(finding, target)
        if words and not (label == "where" and isinstance(finding.where, FilePlace))
    ]
    text = "\n".join([clean(finding.message), *rows])
    return clip(text, limit) if limit else text


def requirement(finding: Finding) -> str:
    """The requirement with its clause, such as "B4-disclaimer (B.4)"."""
    clause = f" ({finding.clause})" if finding.clause else ""
    return one_line(f"{finding.rule}{clause}")


def quoted(quote: Quote) -> str:
    """The words between quotation marks, on one line and of bounded length."""
    return f"“{one_line(quote.text, _QUOTED)}”"


def comparison(finding: Finding) -> str:
    """The word diff where it is worth a look: of a declaration always, of a page where
    most stayed.
    """
    declared = isinstance(finding.place, FilePlace)
    return finding.diff if declared or is_telling(finding.diff) else ""


def _mending(finding: Finding, target: Target) -> Iterator[tuple[str, str]]:
    yield "expected", clip(clean(finding.expected), _LONG)
    if finding.nearest is not None and finding.nearest not in finding.quotes:
        near = finding.nearest
        at = f" ({place(near.place, target.target)})" if near.place else ""
        yield "nearest", quoted(near) + at
    yield "compare", clip(clean(comparison(finding)), _LONG)
    yield "fix", clip(clean(finding.fix), _LONG)
