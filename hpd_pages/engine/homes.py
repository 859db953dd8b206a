"""Whether every notice of a page has a place to stand, where no notice page is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from hpd_pages.engine.page_checks import PLACES_OF_NOTICES
from hpd_pages.engine.pieces import RULES, WORDS, pieces_of
from hpd_pages.engine.places import place_of
from hpd_pages.engine.ports import Renderer
from hpd_pages.engine.surfaces import has_notice_page, nowhere, places_of, surface_texts
from hpd_pages.errors import TemplateError
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.department import Department
from hpd_pages.model.finding import Finding, Reason, Verdict
from hpd_pages.model.page import Page
from hpd_pages.model.platform import NOTICE_PAGE, Platform
from hpd_pages.text.pointer import follow

FIX = (
    "Publish a notice page on the Department's own site and declare its address as `notice_page` "
    "in department.yml."
)


def homeless(
    declaration: Declaration,
    page: Page,
    department: Department,
    platforms: Mapping[str, Platform],
    renderer: Callable[[], Renderer],
) -> Iterator[Finding]:
    """Failures: a notice that is said to stand on a notice page that is not declared, and one that
    fits no place of its platform.

    `page` is what the declaration declares. `renderer` is asked for only where there is no notice
    page. What no template can say is left to
    `generate`.
    """
    platform = platforms.get(page.platform)
    if not department.name or platform is None or has_notice_page(page, department):
        return
    named = list(_named(declaration))
    yield from named
    told = {finding.rule for finding in named}
    try:
        found = list(_nowhere(page, department, platform, renderer()))
    except TemplateError:
        return
    for piece in dict.fromkeys(piece for _, piece in found):
        rule = RULES[piece][0]
        if rule not in told:
            langs = ", ".join(f"“{lang}”" for lang, other in found if other == piece)
            yield _failure(
                declaration,
                rule,
                "/published",
                f"The {WORDS[piece]} fits no place on {platform.name} ({langs}), and no notice "
                "page is declared.",
            )


def _nowhere(
    page: Page, department: Department, platform: Platform, renderer: Renderer
) -> Iterator[tuple[str, str]]:
    said = [pieces_of(page, department, renderer, lang) for lang in page.languages]
    texts = surface_texts(page, department, platform, renderer, said)
    return nowhere(said, places_of(texts, page, department))


def _named(declaration: Declaration) -> Iterator[Finding]:
    for pointer, rule in PLACES_OF_NOTICES.items():
        try:
            places = follow(declaration.data, pointer)
        except KeyError:
            continue
        if isinstance(places, list) and NOTICE_PAGE in places:
            at = f"{pointer}/{places.index(NOTICE_PAGE)}"
            message = f"`{NOTICE_PAGE}` is named here, but no notice page is declared."
            yield _failure(declaration, rule, at, message)


def _failure(declaration: Declaration, rule: str, pointer: str, message: str) -> Finding:
    return Finding(
        rule=rule,
        verdict=Verdict.FAIL,
        reason=Reason.UNACCEPTABLE,
        message=message,
        place=place_of(declaration, pointer),
        expected="a place that carries the notice, or a notice page that it links to",
        fix=FIX,
    )
