"""From a declaration to the exact text to paste: notices, and the kit of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hpd_pages.engine.drift import compare_kit
from hpd_pages.engine.manifest import with_manifest
from hpd_pages.engine.notice_context import notice_context, notice_url
from hpd_pages.engine.pieces import (
    RULES,
    WORDS,
    Pieces,
    declared_text,
    pieces_of,
    why_absent,
)
from hpd_pages.engine.ports import Renderer
from hpd_pages.engine.sheet import link_card, sheet_context, versions
from hpd_pages.engine.snippet import snippet
from hpd_pages.engine.surfaces import nowhere, places_of, surface_texts
from hpd_pages.model.department import Department
from hpd_pages.model.kit import Kit, KitProblem, SurfaceText
from hpd_pages.model.page import Page
from hpd_pages.model.platform import Holds, Platform
from hpd_pages.text.safe import one_line

__all__ = ["build_kit", "compare_kit", "notices_for"]


def notices_for(
    page: Page, department: Department, renderer: Renderer, form: str = "medium"
) -> Mapping[str, Mapping[str, str]]:
    """Rule id to language to notice, in each language of the page; the page's own words come first.

    A notice that does not apply, or that the declaration gives no words for, is left out.
    Raises TemplateError.
    """
    found: dict[str, dict[str, str]] = {}
    for lang in page.languages:
        context = notice_context(page, department, lang)
        for piece, rules in RULES.items():
            if why_absent(piece, page, context) is not None:
                continue
            own = declared_text(piece, page, lang)
            for rule in rules:
                stem = rule.lower().replace("-", "_")
                words = own or renderer.notice(stem, lang, form, context)
                found.setdefault(rule, {})[lang] = words
    return found


def build_kit(
    page: Page,
    department: Department,
    platform: Platform,
    renderer: Renderer,
    *,
    inputs_digest: str,
    tool: str,
) -> Kit:
    """The kit of `page`: the same bytes for the same inputs, templates and tool.

    `inputs_digest` stands for what the declarations said, `tool` is the toolkit's version. Raises
    TemplateError; what the declaration does not allow to be written is a problem of the kit.
    """
    said = [pieces_of(page, department, renderer, lang) for lang in page.languages]
    surfaces = surface_texts(page, department, platform, renderer, said)
    problems = (
        *_absences(said),
        *_misfits(surfaces),
        *_homeless(nowhere(said, places_of(surfaces, page, department)), platform),
    )
    files = {
        f"notice.{pieces.lang}.html": _notice_page(page, department, platform, renderer, pieces)
        for pieces in said
    }
    sheet = sheet_context(
        page, department, platform, renderer, surfaces=surfaces, problems=problems
    )
    files["kit.md"] = renderer.render("kits/kit.md.j2", sheet)
    files["kit.html"] = renderer.render("kits/kit.html.j2", sheet)
    files["registry.html"] = snippet(page, department, platform)
    kit = Kit(
        page=page.id,
        tool=tool,
        inputs=inputs_digest,
        templates=renderer.digest(),
        surfaces=surfaces,
        files=files,
        problems=problems,
    )
    return with_manifest(kit, page)


def _absences(said: Sequence[Pieces]) -> tuple[KitProblem, ...]:
    return tuple(
        KitProblem(
            message=f"No {piece.replace('_', ' ')} could be written ({pieces.lang}): {reason}.",
            hint=f"Run `hpd-pages validate`; it says what to declare for {piece}.",
        )
        for pieces in said
        for piece, reason in pieces.absent.items()
    )


def _misfits(surfaces: Sequence[SurfaceText]) -> tuple[KitProblem, ...]:
    return tuple(
        KitProblem(
            message=f"{text.title} ({text.lang}): {text.note}",
            hint="Give the notice page a shorter address, or the Department a shorter short_name.",
            surface=text.surface,
        )
        for text in surfaces
        if not text.text and text.holds == Holds.NOTICES
    ) + tuple(
        KitProblem(message=f"{text.title}: {text.note}", hint=_NAME, surface=text.surface)
        for text in surfaces
        if not text.text and text.holds == Holds.NAME
    )


_NAME = "The name that visitors see must stand there; B.2 asks that it names the Department."


def _homeless(found: Iterable[tuple[str, str]], platform: Platform) -> tuple[KitProblem, ...]:
    return tuple(
        KitProblem(
            message=f"Nowhere stands the {WORDS[piece]} in “{lang}”: no place on {platform.name} "
            "takes it, and no notice page is declared.",
            hint="Publish a notice page and declare its address as `notice_page`.",
        )
        for lang, piece in found
    )


def _notice_page(
    page: Page, department: Department, platform: Platform, renderer: Renderer, pieces: Pieces
) -> str:
    context = notice_context(page, department, pieces.lang)
    return renderer.render(
        f"pages/{pieces.lang}/notice.html.j2",
        {
            "n": context,
            "platform": platform.name if platform.hosts else "",
            "said": {piece: pieces.said.get(piece, {}).get("long", "") for piece in RULES},
            "others": [
                _other(page, department, lang) for lang in page.languages if lang != pieces.lang
            ],
            "versions": versions(page),
            "approver": one_line(department.approver),
            "card": link_card(page, department, renderer, pieces.lang),
        },
    )


def _other(page: Page, department: Department, lang: str) -> dict[str, str]:
    """The same notice in another language: its published address, else the file beside this one."""
    published = {**department.notice_page, **page.published.notice_page}
    href = notice_url(page, department, lang) if lang in published else f"notice.{lang}.html"
    return {"lang": lang, "href": href}
