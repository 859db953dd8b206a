"""Judges declarations one by one, on several cores where there are enough of them."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.engine.page_checks import Claim
from hpd_pages.model.report import Target

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from cattrs.preconf.json import JsonConverter

    from hpd_pages.engine.validate import Laws
    from hpd_pages.io.registry import Reader
    from hpd_pages.model.department import Department
    from hpd_pages.model.finding import Finding

ENOUGH = 200
"""Pages for which another process is worth its start."""
_PART = 32  # pages that a process tells of at once


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


def cores() -> int:
    """How many processes may work at once: one for each core, where the system can fork safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def judge_files(judge: PageJudge, paths: Sequence[Path], processes: int) -> Mapping[Path, Judged]:
    """What is found in each file, by `processes` processes at most.

    What a process leaves undone, because the system ended it, is done in this one.
    """
    processes = min(processes, len(paths) // ENOUGH)
    if processes < 2:  # noqa: PLR2004 - one is this one
        return {path: judge(path) for path in paths}
    try:
        done = dict(_shared_out(judge, paths, processes))
    except OSError:  # no more processes or pipes to be had
        done = {}
    return {path: done.get(path) or judge(path) for path in paths}


def _shared_out(
    judge: PageJudge, paths: Sequence[Path], processes: int
) -> Iterator[tuple[Path, Judged]]:
    """Each process takes its share with it and ends with it, so that none is left waiting."""
    from multiprocessing import connection, get_context

    fork = get_context("fork")
    pipes = [fork.Pipe(duplex=False) for _ in range(processes)]
    ends = [end for end, _ in pipes]
    workers = [
        fork.Process(target=_work, args=(judge, paths[n::processes], pipe[1], ends), daemon=True)
        for n, pipe in enumerate(pipes)
    ]
    for worker in workers:
        worker.start()
    for _, tell in pipes:
        tell.close()
    while ends:
        for end in connection.wait(ends):
            assert isinstance(end, type(pipes[0][0]))  # noqa: S101 - it is one of ours
            try:
                yield from end.recv()
            except EOFError:
                ends.remove(end)
    for worker in workers:
        worker.join()


def _work(
    judge: PageJudge, paths: Sequence[Path], tell: Connection, ends: Iterable[Connection]
) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process says that it was stopped
    for end in ends:
        end.close()  # so that this process ends where the first one is gone
    try:
        for start in range(0, len(paths), _PART):
            tell.send([(path, judge(path)) for path in paths[start : start + _PART]])
    except BrokenPipeError:
        os._exit(1)


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
