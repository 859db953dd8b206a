"""Says in plain words where a declaration does not fit its schema, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hpd_pages.engine.places import key_of, place_of
from hpd_pages.model.declaration import Declaration, SchemaError
from hpd_pages.model.finding import FilePlace, Finding, Reason, Verdict
from hpd_pages.model.report import Problem
from hpd_pages.text.pointer import split
from hpd_pages.text.safe import clip
from hpd_pages.text.suggest import did_you_mean
from hpd_pages.text.weburl import address_fault
from hpd_pages.text.yamlish import as_yaml, inline

UNKNOWN_KEY = "additionalProperties"

_KINDS = {
    "object": "a block of keys",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
}
_FORMATS = {
    "date": ("is not a day of the calendar", "a date as year-month-day, such as 2027-01-04"),
    "email": ("is not an e-mail address", "an e-mail address, such as police@example.gov"),
    "uri-or-email": (
        "is neither a web address nor an e-mail address",
        "an address with https:// in front, or an e-mail address",
    ),
}
_ADDRESS = "a full address with https:// in front, such as https://www.example.gov/police"
_LONGEST = 60
_VARIABLES = "/tokens/"
_PASTED = (
    "Write the variable's name, such as `YOUTUBE_API_KEY`. If a key itself stood here, make a new "
    "one: whoever can read this file could read the key."
)

Words = tuple[str, str, str]
"""Message, what was expected, how to mend it."""


def schema_finding(
    error: SchemaError, declaration: Declaration, unknown: Sequence[SchemaError] = ()
) -> Finding:
    """The finding for `error`; `unknown` are the file's unknown keys, one of which may be meant."""
    if f"{error.pointer}/".startswith(_VARIABLES) and isinstance(error.found, str):
        error = replace(error, found="…")  # somebody may have pasted the key itself
    message, expected, fix = _WORDS.get(error.keyword, _other)(error)
    place = place_of(declaration, error.pointer)
    if error.keyword == "required":
        place = _gap(declaration, error.pointer)
        if meant := _misspelt(error, unknown):
            place = key_of(declaration, meant.pointer)
            message = f"{message[:-1]}; `{meant.limit}` may be meant for it."
            fix = f"Write `{error.limit}` instead of `{meant.limit}`."
    return Finding(
        rule=error.requirement,
        verdict=Verdict.FAIL,
        reason=Reason.MISSING if error.keyword == "required" else Reason.SCHEMA,
        message=message,
        place=place,
        expected=expected,
        fix=fix,
    )


def unknown_keys(errors: Sequence[SchemaError], declaration: Declaration) -> Problem:
    """The problem of a file with keys that no schema knows: the first in full, the others named."""
    first, *others = errors
    place = key_of(declaration, first.pointer)
    message = f"the key `{_shown(first.limit)}` is not known here"
    if others:
        places = (key_of(declaration, error.pointer) for error in others)
        named = [
            f"`{_shown(error.limit)}` at {at.line}:{at.column}"
            for error, at in zip(others, places, strict=True)
        ]
        more = f", and {len(named) - 5} more" if len(named) > 5 else ""  # noqa: PLR2004
        message = f"{message}, nor {', '.join(named[:5])}{more}"
    return Problem(message=message, hint=_key_hint(first), place=place)


def _key_hint(error: SchemaError) -> str:
    key = str(error.limit)
    if key == "<<":
        return "Merge keys are not read; write the keys out."
    if meant := did_you_mean(key, error.known_keys):
        return f"Did you mean `{meant}`?"
    if not error.known_keys:
        return "Here stand languages, such as `en` and `es`."
    known = (name for name in error.known_keys if not name.startswith("$"))
    return f"Known here: {', '.join(known)}."


def _gap(declaration: Declaration, pointer: str) -> FilePlace:
    """Where a missing key would stand: the key of the block around it."""
    around = key_of(declaration, pointer.rpartition("/")[0])
    return FilePlace(file=around.file, line=around.line, column=around.column, pointer=pointer)


def _misspelt(error: SchemaError, unknown: Sequence[SchemaError]) -> SchemaError | None:
    """The unknown key of the same block that looks like the missing one."""
    block = error.pointer.rpartition("/")[0]
    beside = {str(u.limit): u for u in unknown if u.pointer.rpartition("/")[0] == block}
    return beside.get(did_you_mean(str(error.limit), beside))


def _required(error: SchemaError) -> Words:
    fix = f"Write:\n{as_yaml(str(error.limit), error.example)}" if error.example is not None else ""
    return f"{_named(error)} is missing.", error.description, fix


def _type(error: SchemaError) -> Words:
    wanted = str(error.limit)
    kind = _KINDS.get(wanted, wanted)
    if error.found is None:
        fix = _example(error)
        return f"{_named(error)} is empty, where {kind} is expected.", error.description, fix
    message = f"{_named(error)} is {_kind_of(error.found)}, where {kind} is expected."
    if wanted == "string" and not isinstance(error.found, (Mapping, list)):
        return message, error.description, f'Put it in quotation marks: "{_literal(error.found)}".'
    if wanted == "boolean":
        return message, "true or false", "Write `true` or `false`, without quotation marks."
    if wanted == "array" and isinstance(error.found, str):
        return message, error.description, f"Write a list: [{clip(error.found, _LONGEST)}]."
    return message, error.description, _example(error)


def _enum(error: SchemaError) -> Words:
    options = [str(option) for option in _sequence(error.limit)]
    meant = did_you_mean(error.found, options) if isinstance(error.found, str) else ""
    message = f"{_named(error)} is {_quoted(error.found)}, which is not one of the known values."
    fix = f"Did you mean `{meant}`?" if meant else f"Write one of: {', '.join(options)}."
    return message, f"one of: {', '.join(options)}", fix


def _const(error: SchemaError) -> Words:
    wanted = _quoted(error.limit)
    return (
        f"{_named(error)} is {_quoted(error.found)}, where only {wanted} is known.",
        wanted,
        f"Write {wanted}.",
    )


def _format(error: SchemaError) -> Words:
    found = str(error.found)
    fix = _example(error)
    if error.limit == "uri":
        fault, expected = address_fault(found), _ADDRESS
        fix = "Open the page in a browser and copy its address."
    else:
        fault, expected = _FORMATS.get(str(error.limit), ("is malformed", error.description))
    shown = "" if "password" in fault else f", {_quoted(found)},"
    return f"{_named(error)}{shown} {fault}.", expected, fix


def _pattern(error: SchemaError) -> Words:
    if not str(error.found).strip():
        return f"{_named(error)} has no words.", error.description, _example(error)
    if error.pointer.startswith(_VARIABLES):
        return f"{_named(error)} is not the name of a variable.", error.description, _PASTED
    message = f"{_named(error)} is {_quoted(error.found)}, which is not written as it should be."
    return message, error.description, _example(error)


def _too_few(error: SchemaError) -> Words:
    return f"{_named(error)} is empty.", error.description, _example(error)


def _twice(error: SchemaError) -> Words:
    items = [inline(item) for item in _sequence(error.found)]
    twice = next((item for item in items if items.count(item) > 1), "")
    message = f"{_named(error)} holds `{clip(twice, _LONGEST)}` twice."
    return message, "each value once", "Take one of them out."


def _bound(error: SchemaError) -> Words:
    side = "less than" if error.keyword == "minimum" else "more than"
    message = f"{_named(error)} is {_quoted(error.found)}, {side} {error.limit}."
    return message, error.description, _example(error)


def _too_long(error: SchemaError) -> Words:
    unit = "characters" if error.keyword == "maxLength" else "values"
    message = f"{_named(error)} has more than {error.limit} {unit}."
    return message, f"at most {error.limit} {unit}", "Shorten it."


def _other(error: SchemaError) -> Words:
    message = f"{_named(error)} does not fit `{error.keyword}` of the schema."
    return message, error.description, _example(error)


_WORDS: dict[str, Callable[[SchemaError], Words]] = {
    "required": _required,
    "type": _type,
    "enum": _enum,
    "const": _const,
    "format": _format,
    "pattern": _pattern,
    "minItems": _too_few,
    "minProperties": _too_few,
    "uniqueItems": _twice,
    "minimum": _bound,
    "maximum": _bound,
    "maxLength": _too_long,
    "maxItems": _too_long,
}


def _named(error: SchemaError) -> str:
    """The value as a person finds it: `contact.phone`, or entry 2 of `moderation.grounds`."""
    head: list[str] = []
    tail: list[str] = []
    entry = ""
    for part in split(error.pointer):
        if part.isdigit() and (head or tail):
            head, tail, entry = [*head, *tail], [], part
        elif entry:
            tail.append(part)
        else:
            head.append(part)
    if not entry:
        return f"`{_shown('.'.join(head))}`" if head else "The file"
    inside = f"`{_shown('.'.join(tail))}` in entry" if tail else "Entry"
    return f"{inside} {_ordinal(entry)} of `{_shown('.'.join(head))}`"


def _ordinal(index: str) -> str:
    return str(int(index) + 1) if len(index) < 9 else index  # noqa: PLR2004 - no list is so long


def _example(error: SchemaError) -> str:
    if error.example is None:
        return ""
    last = split(error.pointer)[-1] if error.pointer else ""
    if isinstance(error.example, Mapping) and last and not last.isdigit():
        return f"Write, for example:\n{as_yaml(last, error.example)}"
    return f"Write, for example, `{inline(error.example)}`."


def _kind_of(value: object) -> str:
    match value:
        case bool():
            return f"`{_literal(value)}`"
        case int() | float():
            return f"the number {_literal(value)}"
        case str():
            return f"the text {_quoted(value)}" if value else "an empty text"
        case list():
            return "a list"
        case _:
            return "a block of keys"


def _literal(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(value: object) -> str:
    if isinstance(value, (Mapping, list)):
        return _kind_of(value)
    if value is None:
        return "empty"
    return f"`{_shown(_literal(value))}`"


def _shown(value: object) -> str:
    return clip(str(value).replace("\n", " "), _LONGEST)


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
