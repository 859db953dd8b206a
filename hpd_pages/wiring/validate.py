"""Validate: the declarations against schema and rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import TOOL

if TYPE_CHECKING:
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.schema_check import JsonSchemaChecker
    from hpd_pages.model.approval import Standing
    from hpd_pages.model.declaration import Declaration
    from hpd_pages.model.department import Department
    from hpd_pages.model.registry import Registry
    from hpd_pages.model.report import Report


def validate(
    start: Path, paths: Sequence[Path] = ()
) -> tuple[Report, Mapping[str, tuple[str, ...]]]:
    """The report on the declarations, and the lines of every file for quoting.

    Raises RegistryError where there is no registry or no page, UsageError for a path that is not.
    """
    from hpd_pages.engine import validate as engine
    from hpd_pages.io.clock import now
    from hpd_pages.io.registry import read_registry
    from hpd_pages.io.rendering import own_renderer

    registry = read_registry(start, paths)
    root = Path(registry.root)
    held = replace(laws(), standing=_standing(registry), renderer=lambda: own_renderer(root))
    return engine.validate(registry, held, tool=TOOL, today=now()[:10]), sources(registry)


def _standing(registry: Registry) -> Callable[[Declaration, Department], Standing]:
    from hpd_pages.engine.declare import build_department
    from hpd_pages.wiring.approvals import approvals

    own = registry.department
    return approvals(Path(registry.root), build_department(own.data if own else {})).standing


def laws() -> Laws:
    """The schemas, rules and platforms that declarations are held against."""
    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
    from hpd_pages.platforms import PLATFORMS
    from hpd_pages.rules import CATALOGUE
    from hpd_pages.rules.wording import WORDINGS

    schemas = resource_folder("schemas")
    return Laws(
        page_schema=JsonSchemaChecker(read_schema(schemas / "page.schema.json")),
        department_schema=JsonSchemaChecker(read_schema(schemas / "department.schema.json")),
        rules=CATALOGUE,
        platforms=PLATFORMS,
        wordings=WORDINGS,
    )


@cache
def page_checker() -> JsonSchemaChecker:
    """The checker of pages, made once: for forms, which ask the schema itself."""
    from hpd_pages.io.resources import resource_folder
    from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema

    return JsonSchemaChecker(read_schema(resource_folder("schemas") / "page.schema.json"))


def sources(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    """The lines of every file, without a key that somebody pasted into department.yml."""
    department = registry.department
    if department is None or "tokens" not in department.data:
        return registry.sources
    from hpd_pages.io.tokens import without_keys

    return {
        name: without_keys(lines, department.data["tokens"])
        for name, lines in registry.sources.items()
    }
