"""Takes out of a copy what an exemption allows; never out of the archive. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hpd_pages.model.package import Copy, Picture
from hpd_pages.model.request import Redaction
from hpd_pages.text.redact import mark, names, without_anywhere

_WORDS = ("text", "author", "author_id", "key", "parent", "thread")
_WHO = ("author", "author_id", "key", "permalink")
"""What tells who wrote it: where the author is taken out of one, it goes from all."""


def redacted(copy: Copy, redactions: Sequence[Redaction]) -> Copy:
    """The copy without what the lines of the list take out."""
    known_as = (copy.key, copy.permalink)  # an earlier line may take these out
    for line in redactions:
        if line.item and line.item not in known_as:
            continue
        copy = _withheld(copy, line) if not line.words else _without(copy, line)
    return copy


def unlinked(copy: Copy, hidden: Mapping[str, str]) -> Copy:
    """The copy without the ids of others that are taken out of theirs; `hidden` maps an id to what
    stands for it.
    """
    changes: dict[str, Any] = {
        name: hidden[value]
        for name in ("parent", "thread")
        if (value := getattr(copy, name)) in hidden
    }
    return _untied(replace(copy, **changes)) if changes else copy


def leaks(text: str, redactions: Sequence[Redaction]) -> bool:
    """Whether some words that are to go stand in the text."""
    return any(line.words and names(text, line.words) for line in redactions)


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def _without(copy: Copy, line: Redaction) -> Copy:
    instead = mark(line.number)
    changes: dict[str, Any] = {}
    for name in _WORDS:
        before = getattr(copy, name)
        text = without_anywhere(before, line.words, instead)
        if text != before:
            changes[name] = text
    if names(copy.permalink, line.words):
        changes["permalink"] = instead
    changes |= _pictures(copy, line)
    links = tuple(instead if names(each, line.words) else each for each in copy.links)
    if links != copy.links:
        changes["links"] = links
    if not changes:
        return copy
    if changes.keys() & set(_WHO):
        changes |= {name: changes.get(name, instead) for name in _WHO if getattr(copy, name)}
        changes["key"] = _id(copy, line)
    return _untied(replace(copy, **changes, redactions=_with(copy, line)))


def _pictures(copy: Copy, line: Redaction) -> dict[str, Any]:
    instead = mark(line.number)
    media = tuple(
        Picture(
            url=instead if names(each.url, line.words) else each.url,
            alt=without_anywhere(each.alt, line.words, instead),
        )
        for each in copy.media
    )
    return {"media": media} if media != copy.media else {}


def _withheld(copy: Copy, line: Redaction) -> Copy:
    instead = mark(line.number)
    gone: dict[str, Any] = {name: instead for name in (*_WORDS, "permalink") if getattr(copy, name)}
    gone["key"] = _id(copy, line)
    bare = replace(
        copy, **gone, links=(), media=(), withheld=True, redactions=_with(copy, line)
    )  # fmt: skip
    return _untied(bare)


def _id(copy: Copy, line: Redaction) -> str:
    """What stands for the item's own id: another one for each item, so that answers find it."""
    return f"{mark(line.number)} item {copy.item}"


def _untied(copy: Copy) -> Copy:
    """Without the digests and the record that lead to the words."""
    return replace(copy, sha256="", raw="", record="", file="")


def _with(copy: Copy, line: Redaction) -> tuple[int, ...]:
    return tuple(sorted({*copy.redactions, line.number}))
