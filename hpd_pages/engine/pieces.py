"""The pieces every text is made of, and what each says for a page in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hpd_pages.engine.notice_context import notice_context
from hpd_pages.engine.ports import Renderer
from hpd_pages.model.department import Department
from hpd_pages.model.page import NoticeBlock, Page
from hpd_pages.text.safe import clean

FORMS = ("long", "medium", "short")
PURPOSE = ("B3-purpose", "B3-scope", "B3-audience")
MODERATION = (
    "B5-monitoring",
    "B5-removal",
    "B5-obscenity",
    "B5-off-topic",
    "B5-personal-attacks",
)
RULES: Mapping[str, tuple[str, ...]] = {
    "emergency": (),
    "identity": ("B2-identity",),
    "introduction": PURPOSE,
    "closed": (),
    "moderation": MODERATION,
    "disclaimer": ("B4-disclaimer",),
    "public_records": ("B6-disclosure",),
    "contact": ("B7-contact",),
    "link": (),
}
"""Piece to the rules it serves, in the order in which the pieces stand in a text."""

WORDS: Mapping[str, str] = {
    "emergency": "emergency line",
    "identity": "name of the Department (B.2)",
    "introduction": "introduction (B.3)",
    "closed": "note that visitors cannot comment",
    "moderation": "moderation notice (B.5)",
    "disclaimer": "disclaimer (B.4)",
    "public_records": "public-records notice (B.6)",
    "contact": "contacts (B.7)",
    "link": "link to the notice page",
}
"""Piece to what people call it."""

_SOURCES = {
    "identity": "notices/{lang}/b2_identity.j2",
    "disclaimer": "notices/{lang}/b4_disclaimer.j2",
    "public_records": "notices/{lang}/b6_disclosure.j2",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """What a page says in one language: piece to form to words. `absent` says why a piece is not.

    `tiny` is the page line for places where even the short identity is too long.
    """

    lang: str
    said: Mapping[str, Mapping[str, str]]
    tiny: str
    absent: Mapping[str, str]


def pieces_of(page: Page, department: Department, renderer: Renderer, lang: str) -> Pieces:
    """Every piece of the page in `lang`, in all forms. Raises TemplateError."""
    context = notice_context(page, department, lang)
    said: dict[str, dict[str, str]] = {}
    absent: dict[str, str] = {}
    for piece in RULES:
        reason = why_absent(piece, page, context)
        if reason is None:
            said[piece] = _forms(piece, page, renderer, lang, context)
        elif reason:
            absent[piece] = reason
    tiny = renderer.macro(f"kits/{lang}/page_line.j2", "short", context)
    return Pieces(lang=lang, said=said, tiny=tiny, absent=absent)


def _forms(
    piece: str, page: Page, renderer: Renderer, lang: str, context: Mapping[str, object]
) -> dict[str, str]:
    if words := declared_text(piece, page, lang):
        return dict.fromkeys(FORMS, words)
    name = _SOURCES.get(piece, "kits/{lang}/" + piece + ".j2").format(lang=lang)
    return {form: renderer.macro(name, form, context) for form in FORMS}


def block_of(piece: str, page: Page) -> NoticeBlock | None:
    """The declared notice behind a piece: its version, day and own words."""
    match piece:
        case "introduction":
            return page.purpose.notice if page.purpose else None
        case "disclaimer":
            return page.disclaimer
        case "moderation":
            return page.moderation.notice if page.moderation else None
        case "public_records":
            return page.public_records.notice if page.public_records else None
        case _:
            return None


def declared_text(piece: str, page: Page, lang: str) -> str:
    """The page's own words for the piece in `lang`, cleaned; "" means the standard notice."""
    block = block_of(piece, page)
    return clean(block.text.get(lang, "")).strip() if block else ""


def open_to_visitors(page: Page) -> bool:
    """Whether visitors can leave anything; undeclared counts as yes: nothing is left out."""
    return page.visitor_content is None or page.visitor_content.any_open


def why_absent(piece: str, page: Page, context: Mapping[str, object]) -> str | None:
    """None where the piece is said; "" where it does not apply; else why it cannot be said."""
    if piece in _BY_VISITORS and (piece == "closed") == open_to_visitors(page):
        return ""
    if declared_text(piece, page, str(context["lang"])):
        return None
    obstacle = _OBSTACLES.get(piece)
    return obstacle(page, context) if obstacle else None


def _no_introduction(_page: Page, context: Mapping[str, object]) -> str | None:
    missing = [name for name in ("statement", "scope", "audience") if not context[name]]
    if not missing:
        return None
    return f"purpose: no {', '.join(missing)} in language {context['lang']!r}"


def _no_moderation(page: Page, _context: Mapping[str, object]) -> str | None:
    if page.moderation is None:
        return "no moderation is declared"
    if not page.moderation.monitored:
        return "moderation.monitored is not true, and a notice may not say otherwise"
    if not page.moderation.may_remove:
        return "moderation.may_remove is not true, and a notice may not say otherwise"
    return None


def _no_public_records(page: Page, _context: Mapping[str, object]) -> str | None:
    if page.public_records is None:
        return "no public_records are declared"
    if not page.public_records.disclosed:
        return "public_records.subject_to_disclosure is not true"
    return None


def _no_contact(_page: Page, context: Mapping[str, object]) -> str | None:
    ways = ("phone", "email", "web", "form", "address")
    return None if any(context[way] for way in ways) else "no contact is declared"


def _no_disclaimer(page: Page, _context: Mapping[str, object]) -> str | None:
    return None if page.disclaimer else "no disclaimer is declared"


def _no_link(_page: Page, context: Mapping[str, object]) -> str | None:
    return None if context["notice_url"] else ""  # where all notices fit, none is needed


_BY_VISITORS = frozenset({"closed", "moderation", "disclaimer"})
_OBSTACLES: Mapping[str, Callable[[Page, Mapping[str, object]], str | None]] = {
    "introduction": _no_introduction,
    "moderation": _no_moderation,
    "disclaimer": _no_disclaimer,
    "public_records": _no_public_records,
    "contact": _no_contact,
    "link": _no_link,
}
