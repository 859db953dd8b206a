"""Reads the catalogue that ships beside the code, so that a report needs no judge to explain it."""

from __future__ import annotations

import json
from functools import cache

from hpd_pages.io.resources import resource_folder
from hpd_pages.model.catalogue import RuleText


@cache
def read_catalogue() -> tuple[RuleText, ...]:
    """Every requirement in words, in clause order, then the wordings; no report tells of drafts."""
    source = resource_folder("docs") / "catalogue.json"
    rows = json.loads(source.read_text(encoding="utf-8"))
    return tuple(
        RuleText(**{key: told for key, told in row.items() if key != "kind"})
        for row in rows
        if row["kind"] != "draft"
    )
