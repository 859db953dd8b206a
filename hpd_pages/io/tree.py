"""Builds a declaration's data from a parser's events, with bounds and the place of every value."""

from __future__ import annotations

import re
from functools import cache

from hpd_pages.errors import UnreadableFile
from hpd_pages.model.declaration import Position
from hpd_pages.text.pointer import escape

MAX_DEPTH = 50
"""How deep values may be nested; the deepest of the schemas is 5."""
MAX_VALUES = 5_000
"""How many keys and values a file may hold, aliases written out; a full page has about 150."""
LONGEST_NUMBER = 40
"""Digits beyond which a number is refused; Python's own conversions take quadratic time."""

Container = dict[str, object] | list[object]


class Tree:
    """Takes the events of one file in order; `data`, `keys` and `values` are its outcome.

    Each method raises UnreadableFile with line and column where the file goes against the form:
    a duplicate key, a key that is no text, values nested or multiplied beyond the bounds.
    """

    __slots__ = (
        "_anchors",
        "_count",
        "_key",
        "_open",
        "_pointer",
        "data",
        "keys",
        "path",
        "values",
    )

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: object = None
        self.keys: dict[str, Position] = {}
        self.values: dict[str, Position] = {}
        self._open: list[tuple[Container, str, str | None]] = []
        self._pointer = ""
        self._key: str | None = None
        self._anchors: dict[str, object] = {}
        self._count = 0

    def wants_key(self) -> bool:
        """Whether the next event is a key of a mapping."""
        return bool(self._open) and self._key is None and isinstance(self._open[-1][0], dict)

    def key(self, text: str, place: Position) -> None:
        """The key of the value that comes next."""
        self._check(text, place)
        mapping, parent, _ = self._open[-1]
        pointer = f"{parent}/{escape(text)}"
        if text in mapping:
            line, column = self.keys[pointer]
            raise self.refusal(
                f"the key `{text}` stands here a second time; the first is at {line}:{column}",
                place,
                "Keep one of the two.",
            )
        self._weigh(1, place)
        self.keys[pointer] = place
        self._key = text
        self._pointer = pointer

    def scalar(self, value: object, place: Position, anchor: str | None = None) -> None:
        """A value without parts."""
        if isinstance(value, str):
            self._check(value, place)
        self._weigh(1, place)
        self._put(value, place)
        if anchor:
            self._anchors[anchor] = value

    def begin(self, container: Container, place: Position, anchor: str | None = None) -> None:
        """The start of a mapping (an empty dict) or a list (an empty list)."""
        if self.wants_key():
            problem = "a key must be text, not a list or a block of keys"
            raise self.refusal(problem, place, "Quote a text that begins with a bracket or brace.")
        if len(self._open) >= MAX_DEPTH:
            raise self._too_deep(place)
        self._weigh(1, place)
        pointer = self._put(container, place)
        self._open.append((container, pointer, anchor))

    def end(self) -> None:
        """The end of the innermost mapping or list."""
        container, _, anchor = self._open.pop()
        if anchor:
            self._anchors[anchor] = container

    def alias(self, name: str, place: Position) -> None:
        """The value that `name` was given to earlier, once more; it counts as if written out."""
        if self.wants_key():
            raise self.refusal("a key must be text, not an alias", place, "Write the key out.")
        if name not in self._anchors:
            problem = f"`*{name}` refers to nothing that stands before it"
            raise self.refusal(
                problem, place, "Write the value out; quote a text that begins with `*`."
            )
        value = self._anchors[name]
        count, depth = _extent(value)
        if len(self._open) + depth > MAX_DEPTH:
            raise self._too_deep(place)
        self._weigh(count, place)
        self._put(value, place)

    def refusal(self, problem: str, place: Position, hint: str = "") -> UnreadableFile:
        """The error that says what is wrong at `place`."""
        return UnreadableFile(self.path, problem, line=place[0], column=place[1], hint=hint)

    def _put(self, value: object, place: Position) -> str:
        if not self._open:
            pointer, self.data = "", value
        else:
            container, parent, _ = self._open[-1]
            if isinstance(container, dict):
                assert self._key is not None  # noqa: S101 - both parsers send the key first
                container[self._key] = value
                pointer, self._key = self._pointer, None
            else:
                pointer = f"{parent}/{len(container)}"
                container.append(value)
        self.values[pointer] = place
        return pointer

    def _check(self, text: str, place: Position) -> None:
        """Refuse the control characters that an escape can bring into a text."""
        if found := _no_text().search(text):
            problem = f"an escape here stands for a control character (U+{ord(found[0]):04X})"
            raise self.refusal(problem, place, "Take the escape out.")

    def _weigh(self, count: int, place: Position) -> None:
        self._count += count
        if self._count > MAX_VALUES:
            raise self.refusal(
                f"the file holds more than {MAX_VALUES:,} keys and values, aliases written out",
                place,
                "A full declaration has about 150. Take out what does not belong to it.",
            )

    def _too_deep(self, place: Position) -> UnreadableFile:
        return self.refusal(
            f"values are nested more than {MAX_DEPTH} deep",
            place,
            "No declaration is nested deeper than 5; look for brackets that are not closed.",
        )


@cache
def _no_text() -> re.Pattern[str]:
    """Control characters but tab and line breaks, and halves of surrogate pairs."""
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def _extent(value: object) -> tuple[int, int]:
    """How many keys and values `value` holds, itself included, and how deep it is nested."""
    if isinstance(value, dict):
        parts, own = list(value.values()), 1 + len(value)
    elif isinstance(value, list):
        parts, own = value, 1
    else:
        return 1, 0
    extents = [_extent(part) for part in parts]
    return own + sum(e[0] for e in extents), 1 + max((e[1] for e in extents), default=0)
