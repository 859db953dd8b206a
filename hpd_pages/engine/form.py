"""A declaration as a form, made from the schema; and what a form that came back changes in it.

What nobody changed in the form is no edit, so that it stays in the file as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hpd_pages.model.form import Edit, Field, FieldKind, Group, Value, Values
from hpd_pages.model.question import Choice
from hpd_pages.text.language_names import language_name
from hpd_pages.text.pointer import escape, follow, join, split

Schema = Mapping[str, Any]
FIXED = frozenset({"$schema", "version", "id"})
"""Keys of the file that no form changes: its form, and its name."""
YES, NO = "true", "false"
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the choices are taken from: the page's languages, and the places of its platform."""

    languages: tuple[str, ...]
    known_languages: tuple[str, ...]
    places: tuple[Choice, ...]


def form(schema: Schema, data: Mapping[str, object], around: Around) -> tuple[Group, ...]:
    """The groups of fields for `data`, in the schema's order; `schema` has no references left."""
    plain: list[Field] = []
    groups: list[Group] = []
    for key, part in schema["properties"].items():
        if key in FIXED:
            continue
        pointer = join([key])
        if _is_block(part) or _is_rows(part):
            groups.append(_group(key, part, data, around))
        else:
            plain.extend(_fields(pointer, part, data, around))
    first = Group(key="", title=schema.get("title", ""), help="", fields=tuple(plain))
    return (first, *groups)


def _group(key: str, part: Schema, data: Mapping[str, object], around: Around) -> Group:
    pointer = join([key])
    rows = 0
    if _is_rows(part):
        there = data.get(key)
        rows = (len(there) if isinstance(there, list) else 0) + 1
        fields = tuple(
            field
            for number in range(rows)
            for field in _fields(f"{pointer}/{number}", part["items"], data, around)
        )
    else:
        fields = tuple(_fields(pointer, part, data, around))
    return Group(
        key=key,
        title=part.get("title", key),
        help=part.get("description", ""),
        fields=fields,
        rule=part.get("x-requirement", ""),
        rows=rows,
    )


def _is_block(part: Schema) -> bool:
    return part.get("type") == "object"


def _is_rows(part: Schema) -> bool:
    return part.get("type") == "array" and _is_block(part.get("items", {}))


def _fields(
    pointer: str, part: Schema, data: Mapping[str, object], around: Around, rule: str = ""
) -> Iterator[Field]:
    rule = part.get("x-requirement", rule)
    if "properties" in part:
        for key, inner in part["properties"].items():
            yield from _fields(f"{pointer}/{escape(key)}", inner, data, around, rule)
    elif "patternProperties" in part:
        yield from _by_language(pointer, part, data, around, rule)
    else:
        yield _field(pointer, part, data, around, rule)


def _by_language(
    pointer: str, part: Schema, data: Mapping[str, object], around: Around, rule: str
) -> Iterator[Field]:
    (inner,) = part["patternProperties"].values()
    there = _found(data, pointer)
    tags = dict.fromkeys((*around.languages, *(there if isinstance(there, Mapping) else ())))
    for tag in tags:
        here = f"{pointer}/{escape(str(tag))}"
        words = inner.get("format") != "uri"
        yield Field(
            pointer=here,
            title=part.get("title", pointer.rpartition("/")[2]),
            help=part.get("description", ""),
            kind=FieldKind.LINES if words else FieldKind.TEXT,
            tag=str(tag),
            rule=rule,
            fits=_fits(_found(data, here), FieldKind.LINES)
            and (there is None or isinstance(there, Mapping)),
        )


def _field(
    pointer: str, part: Schema, data: Mapping[str, object], around: Around, rule: str
) -> Field:
    there = _found(data, pointer)
    kind = _kind(part)
    return Field(
        pointer=pointer,
        title=part.get("title", pointer.rpartition("/")[2]),
        help=part.get("description", ""),
        kind=kind,
        choices=_choices(pointer, part, kind, there, around),
        rule=rule,
        fits=_fits(there, kind),
    )


_KINDS = {"boolean": FieldKind.YES_NO, "integer": FieldKind.NUMBER}


def _kind(part: Schema) -> FieldKind:
    if "enum" in part:
        return FieldKind.ONE
    if part.get("type") == "array":
        items = part.get("items", {})
        several = "enum" in items or str(items.get("pattern", "")).startswith("^[a-z")
        return FieldKind.MANY if several else FieldKind.LIST
    if part.get("format") == "date":
        return FieldKind.DAY
    return _KINDS.get(str(part.get("type")), FieldKind.TEXT)


def _choices(
    pointer: str, part: Schema, kind: FieldKind, there: object, around: Around
) -> tuple[Choice, ...]:
    if kind is FieldKind.ONE:
        known = _of_enum(part)
        held = [there] if isinstance(there, str) else []
    elif kind is FieldKind.MANY:
        items = part.get("items", {})
        known = _of_enum(items)
        if not known:
            known = _languages(around) if pointer == "/languages" else around.places
        held = [word for word in there if isinstance(word, str)] if isinstance(there, list) else []
    else:
        return ()
    names = {choice.value for choice in known}
    strangers = (Choice(value=word, words=word) for word in held if word not in names)
    return (*known, *strangers)


def _of_enum(part: Schema) -> tuple[Choice, ...]:
    values = part.get("enum", ())
    words = part.get("enumDescriptions", values)
    return tuple(Choice(value=v, words=w) for v, w in zip(values, words, strict=True))


def _languages(around: Around) -> tuple[Choice, ...]:
    return tuple(Choice(value=tag, words=language_name(tag)) for tag in around.known_languages)


def _fits(there: object, kind: FieldKind) -> bool:
    """Whether what stands in the file can stand in a field of that kind."""
    if there is None:
        return True
    match kind:
        case FieldKind.YES_NO:
            return isinstance(there, bool)
        case FieldKind.NUMBER:
            return isinstance(there, int) and not isinstance(there, bool) and there >= 0
        case FieldKind.MANY | FieldKind.LIST:
            return (
                isinstance(there, list)
                and all(isinstance(word, str) and word == _line(word) != "" for word in there)
                and len(set(there)) == len(there)
            )
        case _:
            return isinstance(there, str) and there != ""


def _found(data: object, pointer: str) -> object:
    try:
        return follow(data, pointer)
    except KeyError:
        return None


# What stands in the fields, and what comes back.


def values(groups: Sequence[Group], data: Mapping[str, object]) -> dict[str, Value]:
    """What stands in each field that fits, by pointer."""
    return {
        field.pointer: _shown(_found(data, field.pointer), field.kind)
        for group in groups
        for field in group.fields
        if field.fits
    }


def _shown(there: object, kind: FieldKind) -> Value:
    if kind in {FieldKind.MANY, FieldKind.LIST}:
        return tuple(there) if isinstance(there, list) else ()
    if isinstance(there, bool):
        return YES if there else NO
    return "" if there is None else normal(str(there), kind)


def normal(text: str, kind: FieldKind) -> str:
    """The text as a field gives it back: one line, or lines without space at their ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if kind is FieldKind.LINES:
        return "\n".join(line.rstrip() for line in text.split("\n")).strip()
    return _line(text)


def _line(text: str) -> str:
    return " ".join(text.split())


def edits(groups: Sequence[Group], data: Mapping[str, object], given: Values) -> tuple[Edit, ...]:
    """What the form changes. A field that is not among `given` is left as it is."""
    before = values(groups, data)
    changed = []
    for group in groups:
        for field in group.fields:
            if not field.fits or field.pointer not in given:
                continue
            now = _tidy(given[field.pointer], field)
            if not _same(before[field.pointer], now, field.kind):
                kept = _in_order(before[field.pointer], now, field)
                changed.append(Edit(pointer=field.pointer, value=_data(kept, field.kind)))
    return tuple(changed)


def _tidy(given: Value, field: Field) -> Value:
    if field.kind in {FieldKind.MANY, FieldKind.LIST}:
        words = given if isinstance(given, tuple) else tuple(given.splitlines())
        return tuple(dict.fromkeys(filter(None, map(_line, words))))
    return normal(given if isinstance(given, str) else " ".join(given), field.kind)


def _same(before: Value, now: Value, kind: FieldKind) -> bool:
    return set(before) == set(now) if kind is FieldKind.MANY else before == now


def _in_order(before: Value, now: Value, field: Field) -> Value:
    """Chosen words in the order of the file, new ones behind in the order of the choices."""
    if field.kind is not FieldKind.MANY:
        return now
    order = dict.fromkeys((*before, *(choice.value for choice in field.choices), *now))
    return tuple(word for word in order if word in now)


def _data(value: Value, kind: FieldKind) -> object:
    """The value as it stands in a declaration, None for nothing."""
    if not value:
        return None
    if isinstance(value, tuple):
        return list(value)
    if kind is FieldKind.YES_NO:
        return {YES: True, NO: False}.get(value)
    whole = value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS
    return int(value) if kind is FieldKind.NUMBER and whole else value


def applied(data: Mapping[str, object], changes: Sequence[Edit]) -> dict[str, object]:
    """`data` with the edits made; blocks and entries in which nothing is left are gone."""
    done: Any = _copy(data)
    for edit in changes:
        _put(done, split(edit.pointer), edit.value)
    touched = {edit.pointer for edit in changes}
    result: dict[str, object] = _pruned(done, "", touched)
    return result


def _copy(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _copy(inner) for key, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value


def _put(data: Any, path: Sequence[str], value: object) -> None:  # noqa: ANN401 - JSON
    for part, after in pairwise(path):
        inner = _step(data, part)
        if not isinstance(inner, dict | list):
            if value is None:
                return
            inner = [] if after.isdigit() else {}
            _set(data, part, inner)
        data = inner
    if value is not None:
        _set(data, path[-1], value)
    elif isinstance(data, dict):
        data.pop(path[-1], None)


def _step(data: Any, part: str) -> Any:  # noqa: ANN401 - JSON
    if isinstance(data, list):
        return data[int(part)] if int(part) < len(data) else None
    return data.get(part)


def _set(data: Any, part: str, value: object) -> None:  # noqa: ANN401 - JSON
    if not isinstance(data, list):
        data[part] = value
    elif int(part) < len(data):
        data[int(part)] = value
    else:
        data.append(value)


def _pruned(value: Any, pointer: str, touched: set[str]) -> Any:  # noqa: ANN401 - JSON
    """Without the blocks and entries that edits emptied; what was empty before stays."""
    if isinstance(value, dict):
        inner = {k: _pruned(v, f"{pointer}/{escape(k)}", touched) for k, v in value.items()}
        return {
            k: v for k, v in inner.items() if not _emptied(v, f"{pointer}/{escape(k)}", touched)
        }
    if isinstance(value, list):
        kept = [_pruned(v, f"{pointer}/{n}", touched) for n, v in enumerate(value)]
        return [v for n, v in enumerate(kept) if not _emptied(v, f"{pointer}/{n}", touched)]
    return value


def _emptied(value: object, pointer: str, touched: set[str]) -> bool:
    below = f"{pointer}/"
    return value in ({}, []) and any(one.startswith(below) for one in touched)
