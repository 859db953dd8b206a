"""HTML as visible blocks in reading order, each with where it stands on the page."""

from __future__ import annotations

from hpd_pages.model.snapshot import Document, StatedContacts
from hpd_pages.text.controls import controlled_ids
from hpd_pages.text.lines import number_lines
from hpd_pages.text.lists import itemise
from hpd_pages.text.markup import Markup, parse
from hpd_pages.text.outline import settle
from hpd_pages.text.stated import stated_contacts
from hpd_pages.text.traits import Study, notebook
from hpd_pages.text.walker import Walker


def read_html(body: str, *, base: str = "", drawn: bool = False) -> Document:
    r"""The blocks of a page in reading order; any string gives a document, in linear time.

    `base` is the page's address: link targets are absolute against it, or against the page's own
    `<base>`, canonical link; where none is known a relative target stands as written. What a
    sighted visitor cannot see goes to `hidden` with the reason; what they must open first (closed
    details, tabs, accordions) is visible and `collapsed`. Alternative texts of images are not
    text a visitor sees, and are left out. A "\n" in a block's text is a line end that a visitor
    sees. External style sheets are not fetched, so what they hide is not known.
    `drawn` says that the body is `drawn_html`, which is believed where it says on which screen a
    text stands.
    """
    markup = parse(body)
    walker = _walker(markup, base, drawn=drawn)
    walker.walk(markup.tokens())
    drafts = walker.drafts
    if not drawn:  # no visitor can look up a line of what a browser told
        number_lines([draft for draft in drafts if not draft.section], body)
    itemise([draft for draft in drafts if not (draft.scope.hidden or draft.section)])
    itemise([draft for draft in drafts if draft.scope.hidden])
    shown, hidden = settle(drafts, walker.root)
    return Document(
        blocks=shown,
        hidden=hidden,
        stated=stated_contacts(markup.stated) if markup.stated else StatedContacts(),
        title=walker.title,
        lang=walker.lang,
    )


def _walker(markup: Markup, base: str, *, drawn: bool) -> Walker:
    links = (part for part in markup.parts[:400] if part.startswith("link "))
    linked = any("stylesheet" in link.partition(">")[0] for link in links)
    controlled = controlled_ids(markup)
    study = Study(notebook(markup.sheets, linked=linked, drawn=drawn), controlled)
    return Walker(study, base=base, linked=linked)
