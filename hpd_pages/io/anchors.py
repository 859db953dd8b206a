"""Keeps anchors beside the records, and checks that the journal still leads to each of them.

An anchor is a statement `<name>.head` with its proof beside it: `<name>.tsr` and the authority's
certificates `<name>.pem`, or the SSH signature `<name>.sig`. Copy them elsewhere too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from hpd_pages.errors import StoreError, UsageError
from hpd_pages.io.files import write_atomic
from hpd_pages.io.ledgers import file_digest
from hpd_pages.io.stamps import check_stamp
from hpd_pages.model.anchor import Anchor, read_statement
from hpd_pages.model.evidence import Damage

STATEMENT = ".head"
Signed = Callable[[Anchor, bytes], str]
"""Why a signature of an anchor does not hold, "" where it does."""


def keep(folder: Path, name: str, files: Mapping[str, bytes]) -> dict[str, str]:
    """Keep an anchor's files, by suffix; their SHA-256, in hex, by the file's name.

    Raises StoreError where they cannot be written or are there already.
    """
    digests = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for suffix, data in files.items():
            path = folder / f"{name}{suffix}"
            if path.exists() and path.read_bytes() != data:
                raise FileExistsError(f"{path} is there already")
            write_atomic(path, data)
            digests[path.name] = file_digest(path)
    except OSError as error:
        raise StoreError(
            f"{folder}: the anchor cannot be kept: {error.strerror or error}",
            hint="make room on the disk, or mend the folder's permissions",
        ) from error
    return digests


def read_all(folder: Path) -> list[tuple[str, Anchor | None]]:
    """Every anchor that is kept, by name; None for a statement that is none of ours."""
    paths = sorted(folder.glob(f"*{STATEMENT}")) if folder.is_dir() else []
    return [(path.name, read_statement(path.read_bytes())) for path in paths]


def check(folder: Path, digests: Mapping[int, str], signed: Signed) -> Iterator[Damage]:
    """What is wrong with the anchors; `digests` are the journal's, by the numbers they name."""
    for name, anchor in read_all(folder):
        where = f"{folder.name}/{name}"
        if anchor is None:
            yield Damage(file=where, record="", what="the statement was changed")
            continue
        if digests.get(anchor.head.number) != anchor.head.digest:
            what = (
                f"names entry {anchor.head.number} with another digest than the journal: the chain "
                "was written anew at or before this entry"
            )
            yield Damage(file=where, record="", what=what)
        why = _proof(folder / name, anchor, signed)
        if why:
            yield Damage(file=where, record="", what=why)


def missing(folder: Path, named: Mapping[str, str]) -> Iterator[Damage]:
    """The files of anchors that the journal names and that are missing or changed."""
    for name, digest in sorted(named.items()):
        found = file_digest(folder / name)
        if found != digest:
            what = "was changed" if found else "is missing"
            yield Damage(file=f"{folder.name}/{name}", record="", what=f"this anchor {what}")


def _proof(path: Path, anchor: Anchor, signed: Signed) -> str:
    """Why the proof beside a statement does not hold; "" where it does."""
    token, roots = path.with_suffix(".tsr"), path.with_suffix(".pem")
    signature = path.with_suffix(".sig")
    if token.is_file() and roots.is_file():
        try:
            check_stamp(anchor.statement(), token.read_bytes(), roots.read_bytes())
        except UsageError as error:
            return error.message
        return ""
    if signature.is_file():
        return signed(anchor, signature.read_bytes())
    return "its time stamp or signature is missing"


def named_in(facts: Mapping[str, object]) -> Sequence[tuple[str, str]]:
    """The anchor's files that an entry of the journal names, with their digests."""
    told = facts.get("anchor")
    return [(str(k), str(v)) for k, v in told.items()] if isinstance(told, Mapping) else []
