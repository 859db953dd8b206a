"""Judges declarations one by one, on several cores where there are enough of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.engine.page_checks import Claim
from hpd_pages.model.report import Target

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter

    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.registry import Reader
    from hpd_pages.model.department import Department
    from hpd_pages.model.finding import Finding

ENOUGH = 200
"""Pages for which another process is worth its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was found in one file, and what it claims for its own.

    `digest` is the SHA-256 of the bytes that were judged, in hex; "" where none could be read.
    """

    digest: str
    target: Target
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJudge:
    """Reads and judges the file of a page."""

    reader: Reader
    department: Department
    laws: Laws
    today: str

    def __call__(self, path: Path, shared: Sequence[Finding] = ()) -> Judged:
        """What is found in the file, with `shared`, which other files have of it too."""
        from hpd_pages.engine.page_checks import claims
        from hpd_pages.engine.validate import judge_page, unreadable
        from hpd_pages.errors import UnreadableFile
        from hpd_pages.io.declarations import decode_utf8, parse_declaration

        name, digest = self.reader.name(path), ""
        try:
            raw = self.reader.raw(path)
            digest = hashlib.sha256(raw).hexdigest()
            page = parse_declaration(name, decode_utf8(name, raw))
        except UnreadableFile as problem:
            return Judged(digest=digest, target=unreadable(problem))
        platforms = {platform.id: platform for platform in self.laws.platforms}
        return Judged(
            digest=digest,
            target=judge_page(page, self.department, self.laws, shared=shared, today=self.today),
            claims=tuple(claims(page, platforms)),
        )


def judge_files(judge: PageJudge, paths: Sequence[Path], processes: int) -> Mapping[Path, Judged]:
    """What is found in each file, by `processes` processes at most."""
    from hpd_pages.wiring.processes import shared_out

    return dict(zip(paths, shared_out(judge, paths, processes, enough=ENOUGH), strict=True))


@cache
def _converter() -> JsonConverter:
    from cattrs.preconf.json import make_converter

    return make_converter()


def to_bytes(judged: Judged) -> bytes:
    """What was found, as `from_bytes` reads it."""
    return _converter().dumps(judged).encode()


def from_bytes(raw: bytes) -> Judged:
    """What `to_bytes` wrote."""
    return _converter().loads(raw.decode(), Judged)
