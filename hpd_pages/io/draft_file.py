"""Reads a draft: a text or Markdown file, with a header of keys between two lines of `---`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.declarations import read_text
from hpd_pages.io.tree import Tree
from hpd_pages.io.yaml_text import parse_yaml
from hpd_pages.model.draft import Draft, Picture
from hpd_pages.model.finding import Exemption
from hpd_pages.model.platform import Platform
from hpd_pages.text.suggest import did_you_mean

FENCE = "---"
LONGEST = 100_000
KEYS = ("platform", "images", "exemptions")
IMAGE_KEYS = ("file", "alt", "credit")
EXEMPTION_KEYS = ("rule", "reason", "approver", "expires")


def read_draft(path: Path, platforms: Sequence[Platform], checks: Sequence[str]) -> Draft:
    """The draft in the file; `checks` are the ids that an exemption may name.

    Raises UnreadableFile, with the place, for what is no text, has no post, or has a header that
    says something unknown.
    """
    name = path.as_posix()
    text = read_text(path, name)
    lines = text.splitlines()
    header, first = _header(name, lines)
    post = "\n".join(lines[first:])
    pictures = tuple(_in_text(post, first + 1))
    words = _markdown_picture().sub("", post).strip()
    if not words and not pictures:
        raise UnreadableFile(name, "there is no post in this file", hint="Write the post in it.")
    if len(words) > LONGEST:
        raise UnreadableFile(
            name,
            f"the post is longer than any platform takes ({len(words):,} characters)",
            hint="Is this a draft? Name the file of one post.",
        )
    tree = parse_yaml(name, "\n".join(["", *header])) if any(map(str.strip, header)) else None
    found = _Header(name, tree)
    found.only("", KEYS)
    lead = next((n for n, line in enumerate(lines[first:], first) if line.strip()), first)
    return Draft(
        path=name,
        text=words,
        line=lead + 1,
        pictures=(*found.pictures(), *pictures),
        platforms=found.platforms(platforms),
        exemptions=found.exemptions(checks),
    )


def _header(name: str, lines: Sequence[str]) -> tuple[Sequence[str], int]:
    """The lines of the header, and the number of the first line after it."""
    if not lines or lines[0].strip() != FENCE:
        return (), 0
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return lines[1:number], number + 1
    raise UnreadableFile(name, "the header has no end", hint="Write `---` on a line below it.")


@cache
def _markdown_picture() -> re.Pattern[str]:
    return re.compile(r"!\[([^\]\n]{0,2000})\]\(([^)\s]{1,500})\)")


def _in_text(post: str, first: int) -> list[Picture]:
    return [
        Picture(file=hit[2], alt=hit[1], line=first + post.count("\n", 0, hit.start()))
        for hit in _markdown_picture().finditer(post)
    ]


class _Header:
    """The keys of a header, each with its place; everything unknown is an error."""

    def __init__(self, name: str, tree: Tree | None) -> None:
        self._name = name
        self._places = {**tree.values, **tree.keys} if tree else {}
        data = tree.data if tree and tree.data is not None else {}
        if not isinstance(data, dict):
            raise self._wrong("", "here stand keys and values, such as `platform: x`")
        self._data: Mapping[str, object] = data

    def only(self, pointer: str, known: Sequence[str], data: object = None) -> None:
        """Raise where the mapping at `pointer` has a key that is not known."""
        mapping = self._data if data is None else data
        if not isinstance(mapping, Mapping):
            raise self._wrong(pointer, "here stand keys and values, such as `platform: x`")
        for key in mapping:
            if key not in known:
                meant = did_you_mean(str(key), list(known))
                hint = f"Did you mean `{meant}`?" if meant else f"Known are: {', '.join(known)}."
                raise self._wrong(f"{pointer}/{key}", f"`{key}` is no key of a draft", hint)

    def platforms(self, known: Sequence[Platform]) -> tuple[Platform, ...]:
        """The platforms that the header names, one or a list."""
        value = self._data.get("platform")
        names = value if isinstance(value, list) else [value] if value is not None else []
        found = []
        for number, name in enumerate(names):
            pointer = f"/platform/{number}" if isinstance(value, list) else "/platform"
            found.append(self._platform(name, known, pointer))
        return tuple(found)

    def _platform(self, name: object, known: Sequence[Platform], pointer: str) -> Platform:
        ids = [platform.id for platform in known]
        if name not in ids:
            raise self._wrong(
                pointer, f"“{name}” is no known platform", f"Known are: {', '.join(ids)}."
            )
        return known[ids.index(str(name))]

    def pictures(self) -> tuple[Picture, ...]:
        """The pictures that the header lists."""
        return tuple(
            Picture(
                file=self._word(entry, "file", at) or "a picture",
                alt=self._word(entry, "alt", at),
                credit=self._word(entry, "credit", at),
                line=self._place(at)[0],
            )
            for entry, at in self._entries("images", IMAGE_KEYS)
        )

    def exemptions(self, checks: Sequence[str]) -> tuple[Exemption, ...]:
        """The checks that an office lets the draft pass; each needs reason, office and day."""
        found = []
        for entry, at in self._entries("exemptions", EXEMPTION_KEYS):
            said = {key: self._word(entry, key, at) for key in EXEMPTION_KEYS}
            missing = [key for key, value in said.items() if not value]
            if missing:
                raise self._wrong(
                    at, f"this exemption has no {', '.join(missing)}", "Say who lets it stand."
                )
            if said["rule"] not in checks:
                meant = did_you_mean(said["rule"], list(checks))
                hint = f"Did you mean `{meant}`?" if meant else "docs/drafts.md lists them."
                raise self._wrong(f"{at}/rule", f"there is no check “{said['rule']}”", hint)
            found.append(Exemption(**said))
        return tuple(found)

    def _entries(self, key: str, known: Sequence[str]) -> list[tuple[Mapping[str, object], str]]:
        value = self._data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(f"/{key}", f"`{key}` is a list: each entry begins with “- ”")
        for number, entry in enumerate(value):
            self.only(f"/{key}/{number}", known, entry)
        return [(entry, f"/{key}/{number}") for number, entry in enumerate(value)]

    def _word(self, entry: Mapping[str, object], key: str, at: str) -> str:
        value = entry.get(key)
        if value is None:
            return ""
        if isinstance(value, (dict, list)):
            raise self._wrong(f"{at}/{key}", f"`{key}` is one text")
        return str(value).strip()

    def _place(self, pointer: str) -> tuple[int, int]:
        while pointer and pointer not in self._places:
            pointer = pointer.rpartition("/")[0]
        return self._places.get(pointer, (1, 1))

    def _wrong(self, pointer: str, problem: str, hint: str = "") -> UnreadableFile:
        line, column = self._place(pointer)
        return UnreadableFile(
            self._name, problem, line=line, column=column, hint=hint or "See docs/drafts.md."
        )
