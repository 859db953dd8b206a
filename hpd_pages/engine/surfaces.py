"""What stands on every surface of a page, and on which one a notice stands that did not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.facts import facts, welcome
from hpd_pages.engine.fitting import fit
from hpd_pages.engine.notice_context import notice_url
from hpd_pages.engine.pieces import RULES, Pieces
from hpd_pages.engine.ports import Renderer
from hpd_pages.model.department import Department
from hpd_pages.model.kit import SurfaceText
from hpd_pages.model.page import Page
from hpd_pages.model.platform import NOTICE_PAGE, Holds, Platform

OWN_SITE = "website"


def surface_texts(
    page: Page,
    department: Department,
    platform: Platform,
    renderer: Renderer,
    said: Sequence[Pieces],
) -> tuple[SurfaceText, ...]:
    """The texts in the order of the platform's screens, those of one surface by language.

    Raises TemplateError.
    """
    known = facts(platform, page, department)
    linked = any(text.text and text.holds == Holds.LINK for text in known)
    texts: list[SurfaceText] = []
    for surface in platform.surfaces:
        match surface.holds:
            case Holds.NOTICES:
                place = replace(surface, link_field=surface.link_field and linked)
                wanted = _declared_on(surface.id, page)
                texts += (fit(place, pieces, wanted) for pieces in said)
            case Holds.WELCOME:
                texts += welcome(surface, platform, page, department, renderer=renderer)
            case _:
                texts += (text for text in known if text.surface == surface.id)
    return tuple(_with_places(texts, places_of(texts, page, department)))


def places_of(
    texts: Sequence[SurfaceText], page: Page, department: Department
) -> Mapping[str, Mapping[str, str]]:
    """Language to piece to the surface where it stands: one of the page's own if any carries it.

    The notice page counts only where it has an address. A field that holds one fact speaks no
    language, so it counts for all.
    """
    found: dict[str, dict[str, str]] = {lang: {} for lang in page.languages}
    counted = [text for text in texts if has_notice_page(page, department) or not _linked(text)]
    for text in sorted(counted, key=_linked):
        for piece in text.carries:
            for lang in [text.lang] if text.holds == Holds.NOTICES else page.languages:
                found.setdefault(lang, {}).setdefault(piece, text.surface)
    return found


def has_notice_page(page: Page, department: Department) -> bool:
    """Whether the full notice has an address; on the Department's site the page itself is it."""
    return page.platform == OWN_SITE or bool(notice_url(page, department, ""))


def nowhere(
    said: Sequence[Pieces], places: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Language and piece of each notice that the order asks for and that stands on no surface."""
    for pieces in said:
        for piece in pieces.said:
            if RULES[piece] and piece not in places.get(pieces.lang, {}):
                yield pieces.lang, piece


def _linked(text: SurfaceText) -> bool:
    return text.surface == NOTICE_PAGE


def _with_places(
    texts: Sequence[SurfaceText], places: Mapping[str, Mapping[str, str]]
) -> Iterator[SurfaceText]:
    for text in texts:
        stands = places.get(text.lang, {})
        yield replace(text, instead={p: stands[p] for p in text.elsewhere if p in stands})


def _declared_on(surface: str, page: Page) -> frozenset[str]:
    notices = page.published.notices
    here = {piece for piece, places in notices.items() if surface in places}
    shown = page.contact is not None and surface in page.contact.shown_on
    return frozenset(here | ({"contact"} if shown else set()))
