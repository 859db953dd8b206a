"""Reads YAML text with the meaning of YAML 1.2's core schema, which is JSON's: `no` is a word."""

from __future__ import annotations

import re
from functools import cache
from math import inf, isfinite
from typing import TYPE_CHECKING

from hpd_pages.io.tree import LONGEST_NUMBER, Tree

if TYPE_CHECKING:
    import yaml

    from hpd_pages.errors import UnreadableFile
    from hpd_pages.model.declaration import Position

_WORDS: dict[str, object] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "a colon stands where none is expected",
        "Put a text that holds “: ” in quotation marks, and check the indentation.",
    ),
    (
        "cannot start any token",
        "this character cannot start a text",
        "Put the text in quotation marks.",
    ),
    (
        "could not find expected ':'",
        "a key is not followed by its colon",
        "Write a colon and a space after the key.",
    ),
    (
        "unexpected end of stream",
        "the file ends inside a text in quotation marks",
        "Close the quotation marks.",
    ),
    (
        "escape c",
        "a backslash stands before something it has no meaning for",
        "Write the backslash twice, or use single quotation marks.",
    ),
    (
        "expected",
        "this does not fit what stands before it",
        "Check the indentation, and that brackets and quotation marks are closed.",
    ),
)
_HINT = "Check the indentation, the colons and the quotation marks here."


def parse_yaml(path: str, text: str, *, pure: bool = False) -> Tree:
    """The tree of `text`, which is one YAML document; `pure` takes PyYAML's slower Python parser.

    Raises UnreadableFile, with `path`, line and column, for what is not YAML and for what this
    form leaves out: tags, a second document, and what `Tree` refuses.
    """
    import yaml

    loader = yaml.SafeLoader if pure or not yaml.__with_libyaml__ else yaml.CSafeLoader
    tree = Tree(path)
    try:
        _feed(tree, loader(text))
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(tree, error, text) from error
    except yaml.YAMLError as error:
        raise tree.refusal(f"the file is not YAML: {error}".partition("\n")[0], (1, 1)) from error
    return tree


def _feed(tree: Tree, loader: yaml.SafeLoader | yaml.CSafeLoader) -> None:
    """Hand each event of the parser to the tree."""
    import yaml

    documents = 0
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.ScalarEvent):
            _scalar(tree, event)
        elif isinstance(event, yaml.CollectionStartEvent):
            _refuse_tag(tree, event)
            tree.begin(
                {} if isinstance(event, yaml.MappingStartEvent) else [], _place(event), event.anchor
            )
        elif isinstance(event, yaml.CollectionEndEvent):
            tree.end()
        elif isinstance(event, yaml.AliasEvent):
            tree.alias(event.anchor or "", _place(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            _refuse_second(tree, event, documents)


def _place(event: yaml.Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _refuse_second(tree: Tree, event: yaml.Event, documents: int) -> None:
    if documents > 1:
        raise tree.refusal(
            "a second document starts here",
            _place(event),
            "Write one page per file; take out `---`.",
        )


def _refuse_tag(tree: Tree, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        raise tree.refusal(
            f"the tag `{tag}` is not read", _place(event), "Write the value without a tag."
        )


def _scalar(tree: Tree, event: yaml.ScalarEvent) -> None:
    place = _place(event)
    _refuse_tag(tree, event)
    if tree.wants_key():
        tree.key(event.value, place)
    elif event.implicit[0]:
        tree.scalar(_plain(tree, event.value, place), place, event.anchor)
    else:
        tree.scalar(event.value, place, event.anchor)


@cache
def _number() -> re.Pattern[str]:
    """YAML 1.2.2, 10.3.2: the plain forms of the core schema that are numbers."""
    return re.compile(
        r"(?P<int>[-+]?[0-9]+)|0o(?P<oct>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
        r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
        r"|(?P<special>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
    )


def _plain(tree: Tree, text: str, place: Position) -> object:
    """The value of a scalar written without quotation marks."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "0123456789+-.":
        return text
    found = _number().fullmatch(text)
    if found is None:
        return text
    number = inf if len(text) > LONGEST_NUMBER or found["special"] else _as_number(found)
    if not isfinite(number):
        raise tree.refusal(
            "this is no number a declaration can use", place, "For text, use quotation marks."
        )
    return number


def _as_number(found: re.Match[str]) -> int | float:
    if found["oct"]:
        return int(found["oct"], 8)
    if found["hex"]:
        return int(found["hex"], 16)
    return int(found[0]) if found["int"] else float(found[0])


def _syntax_error(tree: Tree, error: yaml.MarkedYAMLError, text: str) -> UnreadableFile:
    """PyYAML's error in plain words, at the place it is about."""
    mark = error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    problem, hint = error.problem or error.context or "the text breaks off", _HINT
    if lines[line - 1][column - 1 : column] == "\t":
        problem, hint = "a tab stands here", "Indent with spaces."
    else:
        for part, words, mend in _PLAIN_WORDS:
            if part in problem:
                problem, hint = words, mend
                break
    return tree.refusal(f"the file is not YAML: {problem}", (line, column), hint)
