"""Approvals joined: files on disk, the texts as they are now, signatures and today's date."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages import __version__

if TYPE_CHECKING:
    from hpd_pages.engine.standing import Approvals
    from hpd_pages.io.rendering import JinjaRenderer
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.department import Department
    from hpd_pages.model.kit import Kit
    from hpd_pages.model.page import Page


def approvals(root: Path, department: Department) -> Approvals:
    """What is needed to say how the approvals of the registry in `root` stand."""
    from hpd_pages.engine.standing import Approvals
    from hpd_pages.io.approvals import latest
    from hpd_pages.io.clock import today
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
    from hpd_pages.io.signatures import SshSignatures

    schema = read_schema(resource_folder("schemas") / "approval.schema.json")
    return Approvals(
        latest=partial(latest, root),
        content=contents(root, department),
        schema=JsonSchemaChecker(schema),
        signatures=SshSignatures(),
        today=today(),
    )


def contents(root: Path, department: Department) -> Callable[[Declaration], bytes]:
    """Gives the content of a declaration as it is to be approved; the renderer is made once."""
    from hpd_pages.engine.approved import content_bytes

    made: list[JinjaRenderer] = []

    def content(declaration: Declaration) -> bytes:
        from hpd_pages.io.rendering import own_renderer

        if not made:
            made.append(own_renderer(root))
        kit = kit_of(declaration, department, made[0])
        return content_bytes(declaration.data, kit.surfaces)

    return content


def kit_of(declaration: Declaration, department: Department, renderer: JinjaRenderer) -> Kit:
    """The kit of a declaration; only its texts are meant, so its inputs are not named."""
    from hpd_pages.engine.declare import build_page

    return kit_of_page(build_page(declaration.data), department, renderer)


def kit_of_page(page: Page, department: Department, renderer: JinjaRenderer) -> Kit:
    """The same of a page that is built already."""
    from hpd_pages.engine.generate import build_kit
    from hpd_pages.engine.limits import with_own_limits
    from hpd_pages.platforms import PLATFORMS

    platforms = with_own_limits(PLATFORMS, department)
    platform = next((p for p in platforms if p.id == page.platform), platforms[0])
    return build_kit(page, department, platform, renderer, inputs_digest="", tool=__version__)
