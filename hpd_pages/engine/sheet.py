"""The kit sheet's contents: what `kit.md` and `kit.html` both say, in the order of the work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hpd_pages.engine.notice_context import notice_context, notice_url
from hpd_pages.engine.pieces import RULES, WORDS, block_of
from hpd_pages.engine.snippet import snippet
from hpd_pages.engine.surfaces import OWN_SITE
from hpd_pages.model.page import Openness
from hpd_pages.model.platform import NOTICE_PAGE
from hpd_pages.model.uses import use
from hpd_pages.text.safe import one_line

if TYPE_CHECKING:
    from hpd_pages.engine.ports import Renderer
    from hpd_pages.model.department import Department, ToConfirm
    from hpd_pages.model.kit import KitProblem, SurfaceText
    from hpd_pages.model.page import Page
    from hpd_pages.model.platform import Platform

UNITS = {
    "code-points": "characters",
    "utf-16-units": "characters",
    "graphemes": "characters as seen",
    "utf-8-bytes": "bytes",
    "x-weighted": "characters as X weighs them",
    "mastodon": "characters as Mastodon counts them",
}
PICTURES = {
    "patch": "A picture of the Department's patch",
    "building": "A picture of the headquarters",
    "community": "A picture of officers who talk with residents",
}
Row = dict[str, object]


def sheet_context(
    page: Page,
    department: Department,
    platform: Platform,
    renderer: Renderer,
    *,
    surfaces: Sequence[SurfaceText],
    problems: Sequence[KitProblem],
) -> Row:
    """Everything a template of the sheet may read. Raises TemplateError."""
    context = notice_context(page, department, "en")
    written = [text for text in surfaces if text.surface != NOTICE_PAGE]
    card = renderer.notice("b8_records", "en", "long", context) if page.records else ""
    return {
        "n": context,
        "words": dict(WORDS),
        "platform": platform.name if page.platform != OWN_SITE else "the Department's site",
        "screen": platform.screen,
        "screen_unsure": platform.screen_confidence != "sure",
        "status": page.status.value,
        "owner": page.owner,
        "languages": list(page.languages),
        "uses": [found for name in page.purpose.uses if (found := use(name))]
        if page.purpose
        else [],
        "fields": list(_fields([t for t in written if not _is_post(t)], platform)),
        "posts": list(_fields([t for t in written if _is_post(t)], platform)),
        "settings": list(_settings(page, platform, renderer, context)),
        "notice_pages": [text for text in surfaces if text.surface == NOTICE_PAGE],
        "cards": [link_card(page, department, renderer, lang) for lang in page.languages],
        "snippet": snippet(page, department, platform).strip(),
        "alts": list(_alts(page, department, renderer)),
        "problems": list(problems),
        "questions": _questions(page.to_confirm, department.to_confirm),
        "versions": versions(page),
        "records_card": card,
    }


def link_card(page: Page, department: Department, renderer: Renderer, lang: str) -> dict[str, str]:
    """What a platform shows of a link to the notice page: its host, a title and two lines."""
    context = notice_context(page, department, lang)
    name = f"kits/{lang}/pictures.j2"
    return {
        "lang": lang,
        "host": _host(notice_url(page, department, lang)),
        "title": renderer.macro(name, "card_title", context),
        "description": renderer.macro(name, "card_description", context),
    }


def versions(page: Page) -> list[dict[str, str]]:
    """Version and day of each notice that is declared."""
    return [
        {
            "piece": piece,
            "version": one_line(block.version),
            "effective": one_line(block.effective),
        }
        for piece in RULES
        if (block := block_of(piece, page)) is not None
    ]


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _is_post(text: SurfaceText) -> bool:
    return text.surface.endswith("-post")


def _fields(texts: Sequence[SurfaceText], platform: Platform) -> Iterator[Row]:
    titles = {surface.id: surface.title for surface in platform.surfaces}
    for surface, same in groupby(texts, key=lambda text: text.surface):
        rows = list(same)
        yield {
            "id": f"place-{surface}",
            "title": rows[0].title,
            "where": rows[0].where,
            "source": rows[0].source,
            "texts": [_text(text, titles) for text in rows],
        }


def _text(text: SurfaceText, titles: dict[str, str]) -> Row:
    return {
        "id": f"text-{text.surface}-{text.lang}",
        "lang": text.lang,
        "text": text.text,
        "counts": list(_counts(text)),
        "uncertain": text.confidence != "sure" and text.limit is not None,
        "note": text.note,
        "instead": list(_elsewhere(text, titles)),
    }


def _elsewhere(text: SurfaceText, titles: dict[str, str]) -> Iterator[dict[str, str]]:
    """Each place that carries what this one does not, with what it carries."""
    for place in dict.fromkeys(text.instead.values()):
        carried = [WORDS[piece] for piece, where in text.instead.items() if where == place]
        yield {"where": titles.get(place, place), "what": ", ".join(carried)}


def _counts(text: SurfaceText) -> Iterator[str]:
    if text.limit is None:
        yield f"{text.length:,} {UNITS[text.unit]}, no limit published"
        return
    for length, limit, unit in ((text.length, text.limit, text.unit), *text.also):
        yield f"{length:,} of {limit:,} {UNITS[unit]}"


def _settings(
    page: Page, platform: Platform, renderer: Renderer, context: Row
) -> Iterator[dict[str, str]]:
    visitors = page.visitor_content
    said = {
        "comments": (visitors.comments if visitors else Openness.OPEN).value,
        "posts": (visitors.posts if visitors else Openness.OPEN).value,
        "messages": (visitors.messages if visitors else Openness.OPEN).value,
    }
    for setting in platform.settings:
        macro = setting.kind.replace("-", "_")
        advice = renderer.macro("kits/settings.j2", macro, {**context, "visitors": said})
        what, _, why = advice.partition("\n\n")
        yield {"name": setting.name, "where": setting.where, "set": what, "why": why}


def _alts(page: Page, department: Department, renderer: Renderer) -> Iterator[Row]:
    for kind, what in PICTURES.items():
        yield {
            "id": f"picture-{kind}",
            "what": what,
            "texts": [
                {
                    "id": f"picture-{kind}-{lang}",
                    "lang": lang,
                    "text": renderer.macro(
                        f"kits/{lang}/pictures.j2", kind, notice_context(page, department, lang)
                    ),
                }
                for lang in page.languages
            ],
        }


def _questions(*lists: Sequence[ToConfirm]) -> list[str]:
    return [one_line(item.question) for items in lists for item in items]
