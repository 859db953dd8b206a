"""Reads `retention.yml`: the records series, and what is still lacking before any may go."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.declarations import parse_declaration, read_text
from hpd_pages.io.resources import resource_folder
from hpd_pages.io.schema_check import JsonSchemaChecker, read_schema
from hpd_pages.model.declaration import Declaration, SchemaError
from hpd_pages.model.retention import Clock, Period, Retention, Series

NAME = "retention.yml"
_CONFIRMED = ("number", "period", "source", "confirmed_by", "confirmed_on")


def read_retention(root: Path) -> Retention:
    """The retention of the registry in `root`; one without series where there is no such file, so
    that everything is kept. Raises UnreadableFile with line and column.
    """
    path = root / NAME
    if not path.exists():
        return Retention()
    text = read_text(path, NAME)
    declaration = parse_declaration(NAME, text)
    schema = read_schema(resource_folder("schemas") / "retention.schema.json")
    errors = JsonSchemaChecker(schema).errors(declaration.data)
    if errors:
        raise _misfit(declaration, errors[0])
    data: Mapping[str, Any] = declaration.data
    zone = str(data.get("time_zone", Retention().time_zone))
    _zone(declaration, zone)
    return Retention(
        series=tuple(_series(declaration, row, place) for place, row in enumerate(data["series"])),
        time_zone=zone,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )


def zone_of(name: str) -> ZoneInfo:
    """The time zone of that name."""
    return ZoneInfo(name)


def end_of_day(day: str, zone: ZoneInfo) -> str:
    """The end of a day (ISO 8601) of the zone, in UTC (RFC 3339): its first second no more."""
    ends = datetime.combine(date.fromisoformat(day) + timedelta(days=1), time(), zone)
    return ends.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _zone(declaration: Declaration, name: str) -> None:
    try:
        zone_of(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        hint = "Write its IANA name, such as America/New_York."
        raise _at(declaration, "/time_zone", f"there is no time zone {name}", hint) from error


def _series(declaration: Declaration, row: Mapping[str, Any], place: int) -> Series:
    ids = [series["id"] for series in _rows(declaration)]
    if ids.index(row["id"]) != place:
        words = f"there is a series {row['id']} already"
        raise _at(declaration, f"/series/{place}/id", words, "Give each series its own id.")
    return Series(
        id=row["id"],
        title=row["title"],
        kinds=tuple(row["kinds"]),
        clock=Clock(row["clock"]),
        pages=tuple(row.get("pages", ())),
        number=row["number"],
        period=_period(row["period"]),
        source=row["source"],
        locked=_locked(row),
    )


def _rows(declaration: Declaration) -> list[Mapping[str, Any]]:
    rows: Any = declaration.data["series"]
    return list(rows)


def _period(words: str) -> Period | None:
    count, _, unit = words.partition(" ")
    if not unit:
        return None
    return Period(count=int(count), unit=unit.removesuffix("s"))


def _locked(row: Mapping[str, Any]) -> str:
    """Why nothing of the series may be disposed of."""
    if row["period"] == "permanent":
        return "its series is permanent"
    lacking = [name for name in _CONFIRMED if not str(row.get(name, "")).strip()]
    if not lacking:
        return ""
    return f"series {row['id']} in {NAME} does not say: {', '.join(lacking)}"


def _misfit(declaration: Declaration, error: SchemaError) -> UnreadableFile:
    said = f": {error.found!r}"[:60] if error.found is not None else ""
    if error.keyword == "required":
        words = f"`{error.limit}` is missing"
    elif error.keyword == "additionalProperties":
        words, said = f"`{error.limit}` is no key of this file", ""
    else:
        words = f"{error.pointer.rpartition('/')[2] or 'this'} does not fit{said}"
    return _at(declaration, error.pointer, words, error.description)


def _at(declaration: Declaration, pointer: str, words: str, hint: str) -> UnreadableFile:
    while pointer and pointer not in declaration.values and pointer not in declaration.keys:
        pointer = pointer.rpartition("/")[0]
    line, column = declaration.values.get(pointer) or declaration.keys.get(pointer) or (1, 1)
    return UnreadableFile(declaration.path, words, line=line, column=column, hint=hint)
