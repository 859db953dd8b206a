"""Snapshots: what an audit kept of a page, made harmless, with a finding's words marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import STATE
from hpd_pages.wiring.open_registry import OpenRegistry, opened
from hpd_pages.wiring.past_runs import asked_for, open_there
from hpd_pages.wiring.places import evidence_folder

if TYPE_CHECKING:
    from hpd_pages.io.stored_looks import StoredLooks
    from hpd_pages.model.finding import Finding, Quote
    from hpd_pages.model.report import Run, Target
    from hpd_pages.model.response import Response
    from hpd_pages.model.snapshot import Document
    from hpd_pages.text.marking import Mark

QUOTE = "quote"
"""The id of the first marked words in the document."""
_WHY = "No visitor sees these words."
_MOST_UNSEEN = 100
_LEAST_UNSEEN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one run found of one page, and its evidence."""

    run: Run
    target: Target
    stored: StoredLooks
    registry: OpenRegistry
    evidence: Path

    def finding(self, number: int) -> Finding:
        """One finding, counted from 0. Raises UsageError where there is none."""
        from hpd_pages.errors import UsageError

        if 0 <= number < len(self.target.findings):
            return self.target.findings[number]
        raise UsageError("there is no such finding", hint="choose one of the run's result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A kept page as an HTML document, where it is from, and whether the words stand in it."""

    html: str
    source: str
    marked: bool


def kept(
    start: Path | OpenRegistry, run_id: str, page: str, *, store: str = "", evidence_at: str = ""
) -> Kept:
    """What the run found of the page. Raises UsageError for a run or a page that is not there."""
    from hpd_pages.errors import UsageError
    from hpd_pages.io.stored_looks import StoredLooks

    registry = opened(start, lean=True)
    with open_there(registry, store) as history:
        run = asked_for(history, run_id)
        target = history.result(run, page)
    if target is None:
        hint = f"`hpd-pages report --run {run.id}` lists the pages"
        raise UsageError(f"run {run.id} did not look at a page {page}", hint=hint)
    folder = evidence_folder(registry.root / STATE, evidence_at)
    return Kept(
        run=run,
        target=target,
        stored=StoredLooks(folder, run.id, run.started_at, wanted=False),
        registry=registry,
        evidence=folder,
    )


def shown(found: Kept, finding: Finding | None = None) -> Shown | None:
    """The page, or the one it links to, on which the finding's words stand, with the words marked;
    None where nothing of it was kept that can be read.
    """
    from hpd_pages.formats.snapshot_html import blocks_html, snapshot_html
    from hpd_pages.text.marking import marked

    source = _source(found, finding)
    seen = _seen(found, source)
    if seen is None:
        return None
    content, document = seen
    decisive = _marks(finding, document)
    marks = [*decisive, *_unseen(document)]
    html, ticks = marked(content, marks)
    if decisive and not any(ticks[: len(decisive)]) and document.blocks:
        html, ticks = marked(blocks_html(document), marks)
    return Shown(
        html=snapshot_html(document.title or source, html, lang=document.lang),
        source=source,
        marked=any(ticks[: len(decisive)]),
    )


def as_received(found: Kept, finding: Finding | None = None) -> Response | None:
    """What was kept of that page, byte by byte; None where there is nothing."""
    return _response(found, _source(found, finding))


def picture(found: Kept, finding: Finding | None = None) -> tuple[bytes, str] | None:
    """A picture of the page and its kind: what an office handed in for the finding, else what a
    browser drew in the run, else what was saved by hand; None where there is none.
    """
    from hpd_pages.text.pictures import picture_kind

    candidates = (
        _proof(found, finding.attestation.made_at) if finding and finding.attestation else None,
        found.stored.pictured(found.target.target),
        *found.stored.all_of(found.target.target),
    )
    for response in candidates:
        if response is not None and (kind := picture_kind(response.wire)):
            return response.wire, kind
    return None


def _proof(found: Kept, made_at: str) -> Response | None:
    """The file that an office handed in with an attestation of that time."""
    from hpd_pages.io.stored_looks import StoredLooks
    from hpd_pages.wiring.attest import evidence_name

    name = evidence_name(found.target.page or "", made_at)
    stored = StoredLooks(found.evidence, name, made_at, wanted=False)
    return _looked_up(stored, found.target.target)


def _source(found: Kept, finding: Finding | None) -> str:
    """The address on which the finding's words stand."""
    from hpd_pages.model.finding import PagePlace

    target, look = found.target.target, found.target.look
    quotes = [] if finding is None else [*finding.quotes, *filter(None, [finding.nearest])]
    for quote in quotes:
        source = quote.place.source if isinstance(quote.place, PagePlace) else ""
        if source and source != (look.final if look else ""):
            return source
    return target


def _response(found: Kept, source: str) -> Response | None:
    return _looked_up(found.stored, source)


def _looked_up(stored: StoredLooks, source: str) -> Response | None:
    from hpd_pages.errors import LookError

    try:
        return stored(source)
    except LookError:
        return None


def _seen(found: Kept, source: str) -> tuple[str, Document] | None:
    """The page as sanitised HTML, and as it was read; None where nothing was kept to be read."""
    from hpd_pages.engine.observe import kind_of, observe
    from hpd_pages.formats.snapshot_html import blocks_html

    response = _response(found, source)
    if response is None:
        document = _profile(found) if source == found.target.target else None
        return None if document is None else (blocks_html(document), document)
    if found.target.look and found.target.look.drawn_by:
        response = found.stored.drawn(response) or response
    kind = kind_of(response)
    if kind == "binary":
        return None
    document = observe(response).document
    html = _html(response, kind)
    return (blocks_html(document) if html is None else html), document


def _html(response: Response, kind: str) -> str | None:
    """The body as sanitised HTML; None where it is none."""
    from hpd_pages.io.sanitised import sanitised
    from hpd_pages.text.bare import bare_html
    from hpd_pages.text.decode import decode
    from hpd_pages.text.drawn import html_of
    from hpd_pages.text.mhtml import open_mhtml

    if kind == "html":
        label = response.headers.get("content-type", "")
        return sanitised(bare_html(decode(response.body, content_type=label)))
    if kind == "drawn":
        return sanitised(bare_html(html_of(response.body)))
    if kind == "mhtml":
        saved = open_mhtml(response.body)
        return sanitised(bare_html(saved.body, saved.picture))
    return None


def _profile(found: Kept) -> Document | None:
    """What a platform's API told of the page in that run; None where none did."""
    from hpd_pages.engine.doors import doors
    from hpd_pages.engine.profile import see_page, told_then
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.text.accounts import platform_at

    url = found.target.target
    every = doors(PLATFORMS, variables={}, present=[platform.id for platform in PLATFORMS])
    told = told_then(url, found.stored, every)
    platform = platform_at(url, PLATFORMS)
    door = told.get(platform.id) if platform else next(iter(told.values()), None)
    if door is None:
        return None
    document = see_page(url, found.stored, platform, door).snapshot.document
    return document if document.blocks else None


def _marks(finding: Finding | None, document: Document) -> list[Mark]:
    """The words that the finding rests on, the decisive ones first, then the nearest ones."""
    from hpd_pages.text.marking import Mark

    if finding is None:
        return []
    marks = [
        Mark(
            words=_whole(quote),
            element="mark",
            attributes=f' id="{QUOTE}"' if number == 0 else "",
            within=_around(quote, document),
        )
        for number, quote in enumerate(finding.quotes)
    ]
    nearest = finding.nearest
    if nearest is not None and nearest not in finding.quotes:
        at = "" if marks else f' id="{QUOTE}"'
        given = f' class="near"{at}'
        around = _around(nearest, document)
        marks.append(Mark(words=_whole(nearest), element="mark", attributes=given, within=around))
    return marks


def _whole(quote: Quote) -> str:
    """The quoted words without the sign that they were cut."""
    return quote.text.removesuffix("…")


def _around(quote: Quote, document: Document) -> str:
    """The block in which the words stand; "" where it is another one by now."""
    from hpd_pages.model.finding import PagePlace

    place = quote.place
    if isinstance(place, PagePlace) and 0 <= place.block < len(document.blocks):
        return document.blocks[place.block].text
    return ""


def _unseen(document: Document) -> Iterator[Mark]:
    """Words of the page that no visitor sees; marked, so that nobody takes them for seen."""
    from hpd_pages.text.marking import Mark

    visible = {block.text for block in document.blocks}
    hidden = (block for block in document.hidden if block.text not in visible)
    for block in list(hidden)[:_MOST_UNSEEN]:
        if len(block.text) >= _LEAST_UNSEEN:
            why = f' class="unseen" title="{_WHY}"'
            yield Mark(words=block.text, element="span", attributes=why)
