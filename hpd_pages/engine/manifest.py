"""kit.json: what a kit holds, for machines, and the digests by which a drift is seen."""

from __future__ import annotations

from dataclasses import replace

from hpd_pages.engine.drift import digest, sealed
from hpd_pages.engine.pieces import RULES
from hpd_pages.model.kit import MANIFEST, SCHEMA, Kit, SurfaceText
from hpd_pages.model.page import Page


def with_manifest(kit: Kit, page: Page) -> Kit:
    """`kit` with its kit.json, which lists the other files."""
    manifest: dict[str, object] = {
        "schema": SCHEMA,
        "page": kit.page,
        "platform": page.platform,
        "languages": list(page.languages),
        "tool": kit.tool,
        "inputs": kit.inputs,
        "templates": kit.templates,
        "surfaces": [_row(text) for text in kit.surfaces],
        "problems": [
            {"surface": p.surface, "message": p.message, "hint": p.hint} for p in kit.problems
        ],
        "files": {name: digest(text) for name, text in kit.files.items()},
    }
    return replace(kit, files={**kit.files, MANIFEST: sealed(manifest)})


def _row(text: SurfaceText) -> dict[str, object]:
    return {
        "surface": text.surface,
        "title": text.title,
        "holds": text.holds,
        "lang": text.lang,
        "form": text.form,
        "text": text.text,
        "length": text.length,
        "limit": text.limit,
        "unit": text.unit,
        "also": [
            {"length": length, "limit": limit, "unit": unit} for length, limit, unit in text.also
        ],
        "confidence": text.confidence,
        "notices": list(text.notices),
        "elsewhere": [rule for piece in text.elsewhere for rule in RULES[piece]],
        "instead": dict(text.instead),
        "note": text.note,
    }
