"""Reads what the JSON file beside a platform says of its places for text and its settings.

The file is part of the package, so it is read once, when the package is; the schema and the tests
hold it, not this reader.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hpd_pages.model.platform import Holds, Platform, Setting, Surface, Unit

Row = Mapping[str, Any]
_HERE = Path(__file__).parent


def with_data(platform: Platform) -> Platform:
    """`platform` with the surfaces, settings and settings screen of its data file."""
    data = json.loads((_HERE / f"{platform.id}.json").read_text(encoding="utf-8"))
    linked = any(row.get("holds") == Holds.LINK for row in data["surfaces"])
    return replace(
        platform,
        surfaces=tuple(_surface(row, linked=linked) for row in data["surfaces"]),
        settings=tuple(Setting(**row) for row in data["settings"]),
        screen=data["screen"]["path"],
        screen_confidence=data["screen"]["confidence"],
    )


def _surface(row: Row, *, linked: bool) -> Surface:
    return Surface(
        id=row["id"],
        title=row["title"],
        limit=row["limit"],
        unit=Unit(row["unit"]),
        confidence=row["confidence"],
        source=row["source"],
        also=tuple((also["limit"], Unit(also["unit"])) for also in row.get("also", ())),
        carries_links=row.get("carries_links", True),
        link_field=linked,
        holds=Holds(row.get("holds", Holds.NOTICES)),
        where=row.get("where", ""),
        checked=row["checked"],
    )
