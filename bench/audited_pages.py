"""A registry of made-up pages on many host names, some of which lack a notice, to audit."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hpd_pages.wiring import generate  # noqa: E402
from site_pages import site_page  # noqa: E402
from support.registries import demo_registry  # noqa: E402

SITE = "www.localhost"
SIZE = 50_000
_EVERY = 20
_SEEDED = (
    ("opinions", "B4-disclaimer"),
    ("moderation", "B5-monitoring"),
    ("records", "B6-disclosure"),
)
"""The section of the notice that is left out, and the requirement that the page then fails."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One page: its id, host and path, and the requirement that it was made to fail, or ""."""

    id: str
    host: str
    path: str
    lacks: str


def served(pages: int, hosts: int) -> tuple[Served, ...]:
    """So many pages dealt out to so many hosts; every twentieth lacks one of its notices."""
    return tuple(
        Served(
            id=f"page-{number:05}",
            host=f"h{number % hosts:03}.localhost",
            path=f"/page-{number:05}",
            lacks=_SEEDED[number // _EVERY % len(_SEEDED)][1]
            if number % _EVERY == _EVERY - 1
            else "",
        )
        for number in range(pages)
    )


def write_registry(folder: Path, pages: Sequence[Served], port: int) -> str:
    """Declare the pages in `folder`; the notice that each of them should carry, as HTML."""
    site = f"http://{SITE}:{port}"
    demo_registry(folder, site)
    generate.generate(folder, (), None)
    notice = (folder / "build/community/notice.en.html").read_text(encoding="utf-8")
    declaration = (folder / "pages/community.yml").read_text(encoding="utf-8")
    (folder / "pages/community.yml").unlink()
    for page in pages:
        text = declaration.replace("id: community", f"id: {page.id}")
        address = f"http://{page.host}:{port}{page.path}"
        text = text.replace(f"url: {site}/community", f"url: {address}")
        text = text.replace(f"    en: {site}/community", f"    en: {address}")
        (folder / f"pages/{page.id}.yml").write_text(text, encoding="utf-8")
    return notice


def write_bodies(folder: Path, pages: Sequence[Served], notice: str) -> None:
    """Write what the server serves: one file of all bodies, and where each of them lies in it."""
    places: dict[str, tuple[int, int]] = {}
    with (folder / "bodies").open("wb") as file:
        for key, html in _bodies(pages, notice):
            body = html.encode()
            places[key] = (file.tell(), len(body))
            file.write(body)
    (folder / "places.json").write_text(json.dumps(places), encoding="utf-8")


def _bodies(pages: Sequence[Served], notice: str) -> Iterator[tuple[str, str]]:
    yield f"{SITE}/community", notice
    main = re.search(r"<main[^>]*>(.*)</main>", notice, re.DOTALL)
    assert main is not None  # noqa: S101 - the notice page is our own
    sections = {lack: section for section, lack in _SEEDED}
    for number, page in enumerate(pages):
        policy = main[1]
        if page.lacks:
            policy = re.sub(_section(sections[page.lacks]), "", policy, count=1, flags=re.DOTALL)
        yield f"{page.host}{page.path}", _department(site_page(SIZE, number, policy=policy))


def _section(name: str) -> str:
    return rf'<section aria-labelledby="{name}">.*?</section>'


def _department(html: str) -> str:
    """The page as one of the department that the registry declares."""
    html = html.replace("Millbrook", "Example").replace("860-555-0123", "860-555-0100")
    return html.replace("8605550123", "8605550100")
