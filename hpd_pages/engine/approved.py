"""What an approval approves: the declaration and every text made from it, with a digest."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from hpd_pages.engine.explain import word_diff
from hpd_pages.model.approval import CONTENT_SCHEMA, Changed
from hpd_pages.model.kit import SurfaceText
from hpd_pages.text.pointer import join

NOT_CONTENT = frozenset({"$schema", "version", "status", "to_confirm", "exemptions", "former_urls"})
"""Keys that say how far the page is in its life, or what is granted to it, not what it says."""


def content_bytes(declared: Mapping[str, object], texts: Sequence[SurfaceText]) -> bytes:
    """The content of a page as approved: UTF-8 JSON with sorted keys, always the same bytes.

    Comments, the order of keys, line ends and the version of the tool leave no trace in it.
    """
    said: dict[str, dict[str, str]] = {}
    for text in texts:
        said.setdefault(text.surface, {})[text.lang] = text.text
    page = {key: value for key, value in declared.items() if key not in NOT_CONTENT}
    content = {"schema": CONTENT_SCHEMA, "page": page, "texts": said}
    plain = json.dumps(_plain(content), ensure_ascii=False, indent=2, sort_keys=True)
    return f"{plain}\n".encode()


def content_digest(content: bytes) -> str:
    """SHA-256 in hex, as `sha256sum` gives it for the file."""
    return hashlib.sha256(content).hexdigest()


def changes(approved: bytes, now: bytes) -> tuple[Changed, ...]:
    """Every value that differs, the declaration's before the texts'; each with a word diff.

    Raises ValueError where `approved` is no content of ours.
    """
    before, after = _values(approved), _values(now)
    names = [*after, *(name for name in before if name not in after)]
    return tuple(
        Changed(
            pointer=name,
            before=before.get(name, ""),
            after=after.get(name, ""),
            diff=word_diff(before.get(name, ""), after.get(name, "")),
        )
        for name in names
        if before.get(name) != after.get(name)
    )


def _plain(value: object) -> object:
    """`value` with every text in one Unicode form (NFC), one kind of line end, no space at ends."""
    if isinstance(value, str):
        lines = unicodedata.normalize("NFC", value).splitlines()
        return "\n".join(line.rstrip() for line in lines).strip()
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value


def _values(content: bytes) -> dict[str, str]:
    """JSON Pointer to value as words; a list of plain values is one value."""
    read = json.loads(content)
    if not isinstance(read, dict) or read.get("schema") != CONTENT_SCHEMA:
        raise ValueError(CONTENT_SCHEMA)
    return {join(path): words for part in ("page", "texts") for path, words in _leaves(read, part)}


def _leaves(read: Mapping[str, object], part: str) -> Iterator[tuple[tuple[str, ...], str]]:
    waiting: list[tuple[tuple[str, ...], object]] = [((part,), read.get(part))]
    while waiting:
        path, value = waiting.pop(0)
        if isinstance(value, Mapping):
            waiting = [*(((*path, str(key)), inner) for key, inner in value.items()), *waiting]
        else:
            yield path, _words(value)


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
