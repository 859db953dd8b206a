"""Checks data against a JSON Schema and tells each misfit with the requirement it belongs to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from re import search
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from hpd_pages.io.formats import (
    is_address,
    is_address_or_email,
    is_date,
    is_email,
    is_moment,
    is_time_zone,
)
from hpd_pages.model.declaration import SchemaError
from hpd_pages.text.pointer import ancestors, join, split

Schema = Mapping[str, Any]

_RANK = {"required": 0, "additionalProperties": 0, "type": 1, "enum": 2, "const": 2, "format": 4}
_OTHER = 3


class JsonSchemaChecker:
    """One schema, made ready once; `errors` may be asked as often as there are files."""

    def __init__(self, schema: Schema) -> None:
        self._schema: Schema = _inlined(schema, schema)
        self._validator = Draft202012Validator(self._schema, format_checker=_formats())

    def errors(self, data: object) -> list[SchemaError]:
        """What does not fit, in the order of the file's keys, one error for each place.

        A block of the wrong kind is told once, without its missing parts.
        """
        told: dict[tuple[str, bool], tuple[int, SchemaError]] = {}
        for error in self._validator.iter_errors(data):
            rank = _RANK.get(str(error.validator), _OTHER)
            for found in self._tell(error):
                place = (found.pointer, rank == 0)
                if place not in told or rank < told[place][0]:
                    told[place] = (rank, found)
        return [found for _, found in told.values()]

    def requirement(self, pointer: str) -> str:
        """The requirement of the innermost block on the way to `pointer` that names one."""
        for place in ancestors(pointer):
            named = self._at(place).get("x-requirement")
            if named:
                return str(named)
        return ""

    def description(self, pointer: str) -> str:
        """The schema's words on the value at `pointer`; "" where it has none."""
        return str(self._at(pointer).get("description", ""))

    def whole(self) -> Schema:
        """The schema itself, with nothing in it that refers elsewhere."""
        return self._schema

    def order(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of every block in the schema's order, by the block's pointer."""
        return dict(_orders(self._schema, ""))

    def blocks(self) -> Mapping[str, str]:
        """Title and description of every key of the file, in the schema's order."""
        parts = self._schema.get("properties", {})
        return {
            key: f"{part.get('title', key)}: {part.get('description', '')}"
            for key, part in parts.items()
        }

    def _tell(self, error: ValidationError) -> Iterator[SchemaError]:
        pointer = join(error.absolute_path)
        if error.validator == "required":
            missing = _missing(error)
            yield self._error(f"{pointer}{join([missing])}", error, found=None, limit=missing)
        elif error.validator == "additionalProperties":
            for key in _unknown(error):
                value = _as_mapping(error.instance).get(key)
                yield self._error(f"{pointer}{join([key])}", error, found=value, limit=key)
        else:
            yield self._error(pointer, error, found=error.instance, limit=error.validator_value)

    def _error(
        self, pointer: str, error: ValidationError, *, found: object, limit: object
    ) -> SchemaError:
        keyword = str(error.validator)
        schema = self._at(pointer)
        around = (
            self._at(pointer.rpartition("/")[0])
            if keyword in ("required", "additionalProperties")
            else {}
        )
        return SchemaError(
            pointer=pointer,
            keyword=keyword,
            requirement=self.requirement(pointer),
            limit=limit,
            found=found,
            description=str(schema.get("description", "")),
            example=next(iter(schema.get("examples", ())), None),
            known_keys=tuple(around.get("properties", ())),
        )

    def _at(self, pointer: str) -> Schema:
        """The schema of the value at `pointer`; empty where the schema knows no such value."""
        schema: Schema = self._schema
        for part in split(pointer):
            schema = _part(schema, part)
        return schema


def read_schema(path: Path) -> Schema:
    """The schema in the JSON file `path`."""
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    return schema


def _part(schema: Schema, part: str) -> Schema:
    """The schema of the key or item `part` of a value that `schema` describes."""
    if part in schema.get("properties", {}):
        inner: Schema = schema["properties"][part]
    elif patterns := schema.get("patternProperties"):
        inner = next(iter(patterns.values()))
    else:
        inner = schema.get("items", {}) if part.isdigit() else {}
    return inner


def _orders(schema: Schema, pointer: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    parts = schema.get("properties", {})
    if parts:
        yield pointer, tuple(parts)
    for key, part in parts.items():
        yield from _orders(part, f"{pointer}{join([key])}")


def _missing(error: ValidationError) -> str:
    """The key that a `required` error is about: jsonschema tells one error for each."""
    keys: list[str] = list(_as_mapping(error.schema).get("required", ()))
    return next(key for key in keys if error.message.startswith(repr(key)))


def _unknown(error: ValidationError) -> list[str]:
    """The keys that the schema at the error does not know."""
    schema = _as_mapping(error.schema)
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    return [
        key
        for key in _as_mapping(error.instance)
        if key not in known and not any(search(pattern, key) for pattern in patterns)
    ]


def _as_mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _inlined(schema: Any, root: Schema) -> Any:  # noqa: ANN401 - JSON
    """`schema` with each local `$ref` replaced by what it names, and `$` in patterns made strict.

    Reading a reference at every look costs more than the checks themselves; and Python's `$` lets
    a line break pass, where ECMA-262's does not.
    """
    if isinstance(schema, list):
        return [_inlined(part, root) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    if "$ref" in schema:
        named = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
        schema = {**named, **{key: schema[key] for key in schema if key != "$ref"}}
    parts = {key: _inlined(part, root) for key, part in schema.items() if key != "$defs"}
    if isinstance(parts.get("pattern"), str):
        parts["pattern"] = _strict(parts["pattern"])
    if "patternProperties" in parts:
        patterns = parts["patternProperties"]
        parts["patternProperties"] = {_strict(key): value for key, value in patterns.items()}
    return parts


def _strict(pattern: str) -> str:
    return f"{pattern[:-1]}\\Z" if pattern.endswith("$") else pattern


@cache
def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checks("date")(is_date)
    checker.checks("date-time")(is_moment)
    checker.checks("time-zone")(is_time_zone)
    checker.checks("uri")(is_address)
    checker.checks("email")(is_email)
    checker.checks("uri-or-email")(is_address_or_email)
    return checker
