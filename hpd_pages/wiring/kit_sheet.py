"""The kit's sheet as data: what to paste where, with counts, settings and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hpd_pages.model.page import Page
    from hpd_pages.wiring.open_registry import OpenRegistry


def sheet_of(registry: OpenRegistry, page: Page) -> Mapping[str, object]:
    """What the kit's sheet says of the page; see `engine.sheet`. Raises TemplateError."""
    from hpd_pages.engine.limits import with_own_limits
    from hpd_pages.engine.sheet import sheet_context
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.wiring.approvals import kit_of_page

    kit = kit_of_page(page, registry.department, registry.renderer)
    platforms = with_own_limits(PLATFORMS, registry.department)
    platform = next((p for p in platforms if p.id == page.platform), platforms[0])
    return sheet_context(
        page,
        registry.department,
        platform,
        registry.renderer,
        surfaces=kit.surfaces,
        problems=kit.problems,
    )
