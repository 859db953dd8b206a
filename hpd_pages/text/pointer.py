"""JSON Pointers (RFC 6901): the address of a value inside a declaration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence


def escape(part: str) -> str:
    """`part` as it stands in a pointer: `~` is `~0` and `/` is `~1`."""
    return part.replace("~", "~0").replace("/", "~1")


def join(parts: Iterable[object]) -> str:
    """The pointer through `parts`: keys, and indices of lists."""
    return "".join(f"/{escape(str(part))}" for part in parts)


def split(pointer: str) -> list[str]:
    """The parts of `pointer`; the empty pointer, the whole file, has none."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def ancestors(pointer: str) -> Iterator[str]:
    """`pointer` itself, then each pointer that leads to it, up to the empty one."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]
    yield ""


def follow(data: object, pointer: str) -> object:
    """The value `pointer` leads to in `data`; KeyError where it leads nowhere."""
    for part in split(pointer):
        if isinstance(data, Mapping) and part in data:
            data = data[part]
        elif isinstance(data, Sequence) and not isinstance(data, str):
            data = _item(data, part)
        else:
            raise KeyError(pointer)
    return data


def _item(items: Sequence[object], part: str) -> object:
    """The item at index `part`, in RFC 6901's form: digits without a leading zero."""
    if not (part.isascii() and part.isdigit()) or (len(part) > 1 and part[0] == "0"):
        raise KeyError(part)
    if len(part) > 9 or int(part) >= len(items):  # noqa: PLR2004 - no list is that long
        raise KeyError(part)
    return items[int(part)]
