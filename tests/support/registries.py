"""Registries on disk for tests: a small department's files, changed by replacing text in them."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from hpd_pages.engine.validate import Laws, validate
from hpd_pages.io.registry import read_registry
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
from hpd_pages.model.report import Report, Target
from hpd_pages.platforms import PLATFORMS
from hpd_pages.rules import CATALOGUE

CASES = Path(__file__).parent.parent / "cases" / "declarations"
DEPARTMENT = (CASES / "department.yml").read_text(encoding="utf-8")
PAGE = (CASES / "good" / "facebook.yml").read_text(encoding="utf-8")


def changed(text: str, *changes: tuple[str, str]) -> str:
    """`text` with the first occurrence of each pair's first part replaced by its second."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """The files below `root`, by path; returns `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def registry(root: Path, **pages: str | bytes) -> Path:
    """A registry in `root` with the department and the pages given, by stem."""
    files = {f"pages/{stem}.yml": content for stem, content in pages.items()}
    return write(root, {"department.yml": DEPARTMENT, **files})


def laws() -> Laws:
    """The schemas, the catalogue and the platforms as the command uses them."""
    schemas = resource_folder("schemas")
    return Laws(
        page_schema=JsonSchemaChecker(read_schema(schemas / "page.schema.json")),
        department_schema=JsonSchemaChecker(read_schema(schemas / "department.schema.json")),
        rules=CATALOGUE,
        platforms=PLATFORMS,
    )


def validated(root: Path, *paths: str) -> Report:
    """The report on the registry in `root`, or on some of its paths."""
    return validate(read_registry(root, [Path(p) for p in paths]), laws(), tool="hpd-pages test")


def target(report: Report, name: str) -> Target:
    """The one target of that name."""
    (only,) = (t for t in report.targets if t.target == name)
    return only


DEMO = Path(__file__).parent.parent.parent / "templates" / "demo"


def demo_registry(
    root: Path, site: str, *, platform: str = "website", url: str = "", department: str = ""
) -> Path:
    """The demo's registry with one page, `community`, on `site` or at `url` of a platform;
    `department` is added to department.yml."""
    words = {
        "$site": site,
        "$id": "community",
        "$title": "Community",
        "$purpose": "share public-safety news",
        "$audience": "people who live in Example",
        "$use": "outreach.crime-prevention-tips",
    }
    page = (DEMO / "page.yml").read_text(encoding="utf-8")
    page = page.replace("platform: website", f"platform: {platform}")
    page = page.replace("url: $site/$id", f"url: {url or '$site/$id'}", 1)
    own = (DEMO / "department.yml").read_text(encoding="utf-8") + department
    (root / "pages").mkdir()
    for path, text in (("department.yml", own), ("pages/community.yml", page)):
        filled = reduce(lambda so_far, pair: so_far.replace(*pair), words.items(), text)
        (root / path).write_text(filled, encoding="utf-8")
    return root
