"""What `validate` found earlier in the same files, by their content and all it rests on."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.clock import now, today
from hpd_pages.io.fingerprints import ApprovalsOnFile, digest, machine, own_templates
from hpd_pages.io.registry import Listed, Reader

if TYPE_CHECKING:
    from hpd_pages.io.verdict_cache import VerdictCache
    from hpd_pages.wiring.page_judge import Judged

MOST_CHARACTERS = 16 * 1024 * 1024
"""The length beyond which a printed report is not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Digests of all that the verdicts on a registry rest on, as it is at one time.

    `contents` are those of the pages' bytes, `pages` the keys of what is found in each by itself;
    a page that is not there cannot be told by its content. `whole` is the key of the report, ""
    where the report cannot be told so.
    """

    contents: Mapping[Path, str]
    pages: Mapping[Path, str]
    whole: str


class Remembered:
    """The verdicts of one registry in a cache."""

    def __init__(self, listed: Listed, cache: VerdictCache) -> None:
        self._listed = listed
        self._cache = cache
        self._keys = keys_of(listed)
        self._seen = True

    def answer(self, manner: str) -> tuple[str, int] | None:
        """The printed report and the exit code, where all is as it was; None where it is not."""
        if not self._keys.whole:
            return None
        key = digest(f"{self._keys.whole}\n{manner}")
        raw = self._cache.get([key]).get(key)
        if raw is None:
            return None
        text, code = json.loads(zlib.decompress(raw))
        return text, code

    def pages(self) -> Mapping[Path, Judged]:
        """What was found in those pages that are as they were."""
        from hpd_pages.wiring.page_judge import from_bytes

        known = self._cache.get(list(self._keys.pages.values()))
        return {
            path: from_bytes(zlib.decompress(known[key]))
            for path, key in self._keys.pages.items()
            if key in known
        }

    def keep(self, judged: Mapping[Path, Judged]) -> None:
        """Keep what was found in the pages, but not what could not be seen: that is asked again.

        Nothing is kept where a file was changed meanwhile.
        """
        from hpd_pages.wiring.page_judge import to_bytes

        seen = {path: page for path, page in judged.items() if _is_seen(page)}
        contents = self._keys.contents
        same = all(page.digest == contents.get(path, "") for path, page in judged.items())
        same = same and self._keys == keys_of(self._listed)
        self._seen = same and len(seen) == len(judged)
        if same:
            self._cache.put(
                {
                    self._keys.pages[path]: zlib.compress(to_bytes(page), 1)
                    for path, page in seen.items()
                    if path in self._keys.pages
                }
            )

    def keep_answer(self, manner: str, text: str, code: int) -> None:
        """Keep the printed report, where everything in it was seen."""
        if self._keys.whole and self._seen and len(text) <= MOST_CHARACTERS:
            raw = zlib.compress(json.dumps([text, code]).encode(), 1)
            self._cache.put({digest(f"{self._keys.whole}\n{manner}"): raw})


def remembered(listed: Listed) -> Remembered | None:
    """What this user's cache knows of the registry; None where there can be no cache."""
    import os

    from hpd_pages.io.verdict_cache import own_cache

    cache = own_cache(os.environ)
    return Remembered(listed, cache) if cache else None


def keys_of(listed: Listed) -> Keys:
    """The keys of a registry as it is now: every file is read."""
    reader = Reader(listed.root)
    context = _context(listed, reader)
    approvals = ApprovalsOnFile(listed.root)
    contents: dict[Path, str] = {}
    pages: dict[Path, str] = {}
    told = [context or "", *map(str, listed.problems)]
    for path in listed.pages:
        name = reader.name(path)
        try:
            contents[path] = hashlib.sha256(reader.raw(path)).hexdigest()
        except UnreadableFile as problem:
            told.append(f"{name}\n{problem}")
            continue
        approved = approvals.of(path.stem)
        if approved is not None:
            pages[path] = digest(f"{context}\n{name}\n{contents[path]}\n{approved}")
        told.append(pages.get(path, ""))
    sure = context is not None and "" not in told
    return Keys(
        contents=contents,
        pages=pages if context is not None else {},
        whole=digest("\n".join(told)) if sure else "",
    )


def _context(listed: Listed, reader: Reader) -> str | None:
    """What every verdict rests on beside its own file; None where that cannot be told."""
    templates = own_templates(listed.root)
    try:
        department = hashlib.sha256(reader.raw(listed.department)).hexdigest()
    except UnreadableFile:
        return None
    if templates is None:
        return None
    name = reader.name(listed.department)
    return digest("\n".join((machine(), name, department, templates, now()[:10], today())))


def _is_seen(judged: Judged) -> bool:
    from hpd_pages.model.finding import Verdict

    return not any(finding.verdict is Verdict.UNKNOWN for finding in judged.target.findings)
