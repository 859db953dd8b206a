"""JSON whose objects know where they stand, so that a part of an answer can be kept as received."""

from __future__ import annotations

from json.decoder import JSONDecoder, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any


class Spanned(dict[str, Any]):
    """A JSON object, and the places in the text where it begins and ends."""

    __slots__ = ("end", "start")
    start: int
    end: int


class _Decoder(JSONDecoder):
    """The standard decoder, with every object remembering its place."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_object = self._object
        self.scan_once = py_make_scanner(self)

    def _object(self, text_and_end: tuple[str, int], *rest: Any) -> tuple[Spanned, int]:  # noqa: ANN401 - the decoder's own protocol
        found, end = JSONObject(text_and_end, *rest)
        spanned = Spanned(found)
        spanned.start, spanned.end = text_and_end[1] - 1, end
        return spanned, end


def read_json(text: str) -> object:
    """The value that a JSON text holds. Raises ValueError or RecursionError where it is none."""
    return _Decoder().decode(text)


def part_of(text: str, value: object) -> bytes | None:
    """The bytes of an object of `text`, as they stand there; None for what has no place in it."""
    return text[value.start : value.end].encode() if isinstance(value, Spanned) else None
