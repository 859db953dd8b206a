"""Changes single values of a YAML text: comments, order, quotation marks and layout stay."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    LiteralScalarString,
    PlainScalarString,
)

from hpd_pages.errors import UnreadableFile, UsageError
from hpd_pages.io.declarations import parse_declaration
from hpd_pages.model.form import Edit
from hpd_pages.text.pointer import split
from hpd_pages.text.yamlish import inline

_DASH = re.compile(r"^( *)- ", re.MULTILINE)
_LITERAL = re.compile(r"[^\s#](?:[^\n]*[^\s])?(?:\n+[^\s](?:[^\n]*[^\s])?)+")
_HINT = "Change it in the file itself; aliases and unusual forms are not touched by the form."


def edited(
    name: str,
    text: str,
    edits: Sequence[Edit],
    wanted: Mapping[str, object],
    order: Mapping[str, Sequence[str]],
) -> str:
    """`text` with the edits made, which is to say what `wanted` does. `order` maps a pointer to the
    keys of its block in the schema's order, which says where a new key goes.

    The outcome is read back: raises UsageError where it would not be what is wanted.
    """
    if not edits:
        return text
    if name.lower().endswith(".json"):
        return json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"
    done = _dumped(text, edits, order)
    try:
        good = parse_declaration(name, done).data == wanted
    except UnreadableFile:
        good = False
    if not good:
        raise UsageError(f"{name} cannot be changed there by the form", hint=_HINT)
    return done


def _dumped(text: str, edits: Sequence[Edit], order: Mapping[str, Sequence[str]]) -> str:
    yaml = _yaml(text)
    try:
        data = yaml.load(text)
        _keep_anchors(data)
        for edit in edits:
            _put(data, split(edit.pointer), "", edit.value, order)
        _prune(data, [split(edit.pointer) for edit in edits])
        out = io.StringIO(newline="")
        yaml.dump(data, out)
    except (YAMLError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise UsageError("the file cannot be changed by the form", hint=_HINT) from error
    done = out.getvalue()
    return done.replace("\n", "\r\n") if "\r\n" in text else done


class _Words(VersionedResolver):
    """Takes every plain scalar for words, so that each is written back as it was."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        """Nothing is guessed from how a scalar looks."""
        return {}


def _yaml(text: str) -> YAML:
    yaml = YAML()
    yaml.Resolver = _Words
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 10**9
    found = _DASH.search(text)
    flush = found is not None and _flush(text, found.start())
    yaml.indent(mapping=2, sequence=2 if flush else 4, offset=0 if flush else 2)
    return yaml


def _flush(text: str, start: int) -> bool:
    """Whether the first list stands right below its key, not to the right of it."""
    above = [line for line in text[:start].splitlines() if line.strip()]
    dash = len(text[start:]) - len(text[start:].lstrip(" "))
    key = len(above[-1]) - len(above[-1].lstrip(" ")) if above else 0
    return dash <= key


def _keep_anchors(node: object) -> None:
    anchor = getattr(node, "anchor", None)
    if anchor is not None and anchor.value:
        anchor.always_dump = True
    if isinstance(node, CommentedMap | CommentedSeq):
        for inner in node.values() if isinstance(node, CommentedMap) else node:
            _keep_anchors(inner)


def _put(
    data: Any,  # noqa: ANN401 - ruamel's own types
    path: Sequence[str],
    here: str,
    value: object,
    order: Mapping[str, Sequence[str]],
) -> None:
    part, *rest = path
    if rest:
        inner = _step(data, part)
        if inner is None or isinstance(inner, str):
            if value is None:
                return
            inner = CommentedSeq() if rest[0].isdigit() else CommentedMap()
            _set(data, part, inner, here, order)
        _put(inner, rest, f"{here}/{part}", value, order)
    elif value is not None:
        _set(data, part, _node(value, _step(data, part)), here, order)
    elif isinstance(data, CommentedMap) and part in data:
        del data[part]


def _step(data: Any, part: str) -> Any:  # noqa: ANN401
    if isinstance(data, CommentedSeq):
        return data[int(part)] if int(part) < len(data) else None
    return data.get(part)


def _set(
    data: Any,  # noqa: ANN401
    part: str,
    node: object,
    here: str,
    order: Mapping[str, Sequence[str]],
) -> None:
    if isinstance(data, CommentedSeq):
        if int(part) < len(data):
            data[int(part)] = node
        else:
            data.append(node)
    elif part in data:
        data[part] = node
    else:
        keys = list(data)
        known = list(order.get(here, ()))
        before = known[: known.index(part)] if part in known else keys
        at = max((keys.index(key) + 1 for key in before if key in keys), default=0)
        data.insert(at, part, node)


def _prune(data: Any, paths: Sequence[Sequence[str]]) -> None:  # noqa: ANN401
    """Take out the blocks and entries that the edits emptied, the innermost first."""
    parents = {tuple(path[:depth]) for path in paths for depth in range(1, len(path))}
    for path in sorted(parents, key=lambda one: (-len(one), _backwards(one))):
        around = data
        for part in path[:-1]:
            around = (
                _step(around, part) if isinstance(around, CommentedMap | CommentedSeq) else None
            )
        if not isinstance(around, CommentedMap | CommentedSeq):
            continue
        node = _step(around, path[-1])
        if isinstance(node, CommentedMap | CommentedSeq) and not node:
            del around[int(path[-1]) if isinstance(around, CommentedSeq) else path[-1]]


def _backwards(path: Sequence[str]) -> tuple[object, ...]:
    """Later entries of a list come first, so that those before them keep their number."""
    return tuple(-int(part) if part.isdigit() else 0 for part in path)


def _node(value: object, before: object) -> object:
    """The value as ruamel writes it: a list keeps the form of the one that stood there."""
    if isinstance(value, list):
        made = CommentedSeq([_scalar(item) for item in value])
        if not isinstance(before, CommentedSeq) or before.fa.flow_style() is not False:
            made.fa.set_flow_style()
        return made
    if isinstance(value, str) and isinstance(before, DoubleQuotedScalarString):
        return DoubleQuotedScalarString(value)
    return _scalar(value)


def _scalar(value: object) -> object:
    if isinstance(value, bool):
        return PlainScalarString("true" if value else "false")
    if not isinstance(value, str):
        return PlainScalarString(str(value))
    if _LITERAL.fullmatch(value):
        return LiteralScalarString(value)
    return PlainScalarString(value) if inline(value) == value else DoubleQuotedScalarString(value)
