"""Reads JSON text strictly (RFC 8259), keeping the place of every key and value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from math import inf, isfinite

from hpd_pages.io.tree import LONGEST_NUMBER, Tree
from hpd_pages.model.declaration import Position


def parse_json(path: str, text: str) -> Tree:
    """The tree of `text`; raises UnreadableFile, with `path`, line and column, as `Tree` does."""
    tree = Tree(path)
    starts = _line_starts(text)
    _check_syntax(tree, text, starts)
    for lexeme in _lexemes().finditer(text):
        _feed(tree, lexeme[0], _place(starts, lexeme.start()))
    return tree


@cache
def _lexemes() -> re.Pattern[str]:
    """Strings, brackets, and whatever else stands between white space, commas and colons."""
    return re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]|[^\s,:\[\]{}"]+')


def _feed(tree: Tree, lexeme: str, place: Position) -> None:
    if lexeme in "[{":
        tree.begin([] if lexeme == "[" else {}, place)
    elif lexeme in "]}":
        tree.end()
    elif tree.wants_key():
        tree.key(json.loads(lexeme), place)
    else:
        tree.scalar(_value(tree, lexeme, place), place)


def _value(tree: Tree, lexeme: str, place: Position) -> object:
    """The value of a lexeme that is no bracket."""
    value = json.loads(lexeme) if lexeme[0] == '"' or len(lexeme) <= LONGEST_NUMBER else inf
    if isinstance(value, float) and not isfinite(value):
        raise tree.refusal("this is no number a declaration can use", place)
    return value


def _check_syntax(tree: Tree, text: str, starts: list[int]) -> None:
    """Refuse what is not JSON; the standard library's messages say what and where."""
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place = _place(starts, error.pos)
        problem = f"the file is not JSON: {error.msg}"
        raise tree.refusal(
            problem, place, "Check the commas, colons and quotation marks."
        ) from error
    except RecursionError:
        return  # the tree refuses the depth, and knows where


def _line_starts(text: str) -> list[int]:
    """Where each line starts, a line being what `str.splitlines` takes for one."""
    return [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]


def _place(starts: list[int], offset: int) -> Position:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
