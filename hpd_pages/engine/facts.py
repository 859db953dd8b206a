"""The fields of a profile that hold one fact: the name, a link, a phone number; and the welcome."""

from __future__ import annotations

from collections.abc import Mapping

from hpd_pages.engine.fitting import surface_text
from hpd_pages.engine.notice_context import contacts_of, notice_context, notice_url
from hpd_pages.engine.pieces import FORMS, RULES
from hpd_pages.engine.ports import Renderer
from hpd_pages.model.department import Department
from hpd_pages.model.kit import SurfaceText
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Holds, Platform, Surface
from hpd_pages.text.lengths import fits
from hpd_pages.text.safe import one_line

FACT = "fact"
_CARRIES = {Holds.NAME: "identity", Holds.PHONE: "contact", Holds.LINK: "link"}
"""The piece that a field stands for; a phone number is the contact that B.7 asks for first."""
_SHORTER = {
    Holds.NAME: "declare a shorter `name`",
    Holds.LINK: "give the notice page a shorter address",
    Holds.PLACE: "leave the field empty, or shorten it by hand",
}


def facts(platform: Platform, page: Page, department: Department) -> tuple[SurfaceText, ...]:
    """The text of each field that holds one fact, in the order of the screen.

    A fact that is not declared has no text here. One that does not fit has the text "" and a note.
    """
    return tuple(
        _fact(surface, words, page)
        for surface in platform.surfaces
        if (words := _said(surface.holds, page, department))
    )


def _fact(surface: Surface, words: str, page: Page) -> SurfaceText:
    lang = page.languages[0] if page.languages else "en"
    if fits(words, surface):
        piece = _CARRIES.get(surface.holds, "")
        return surface_text(
            surface,
            lang,
            words,
            form=FACT,
            notices=RULES.get(piece, ()),
            carries=(piece,) if piece else (),
        )
    mend = _SHORTER.get(surface.holds, "leave the field empty")
    note = f"What is declared is longer than the {surface.limit} this field takes: {mend}."
    return surface_text(surface, lang, "", form=FACT, note=note)


def _said(holds: Holds, page: Page, department: Department) -> str:
    contacts = contacts_of(page, department)
    lang = page.languages[0] if page.languages else "en"
    said = {
        Holds.NAME: page.name,
        Holds.LINK: notice_url(page, department, lang),
        Holds.WEBSITE: department.site,
        Holds.PHONE: contacts.phone,
        Holds.EMAIL: contacts.email,
        Holds.ADDRESS: contacts.address,
        Holds.PLACE: department.jurisdiction,
    }
    return one_line(said.get(holds, ""))


def welcome(
    surface: Surface, platform: Platform, page: Page, department: Department, *, renderer: Renderer
) -> tuple[SurfaceText, ...]:
    """The first post of a new page, in each language: the longest form that fits, else none."""
    context = {"platform_name": platform.name}
    return tuple(
        _welcome(surface, {**notice_context(page, department, lang), **context}, renderer, lang)
        for lang in page.languages
    )


def _welcome(
    surface: Surface, context: Mapping[str, object], renderer: Renderer, lang: str
) -> SurfaceText:
    for form in FORMS:
        text = renderer.macro(f"kits/{lang}/welcome.j2", form, context)
        if fits(text, surface):
            return surface_text(surface, lang, text, form=form)
    note = f"No welcome text fits the {surface.limit} this place allows."
    return surface_text(surface, lang, "", form=FACT, note=note)
