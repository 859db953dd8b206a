"""Records stamp and sign: have the journal's head vouched for from outside, and check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import ANCHORS, HISTORY, STATE

if TYPE_CHECKING:
    from hpd_pages.io.anchors import Signed
    from hpd_pages.io.records_store import RecordsStore
    from hpd_pages.model.anchor import Anchor, Stamp
    from hpd_pages.model.evidence import Damage
    from hpd_pages.model.journal import Head


def request_stamp(start: Path, output: Path, *, store: str = "") -> tuple[Path, Path]:
    """The statement of the journal's head and the request for its time stamp, written to `output`.

    Raises UsageError where the journal is empty or nothing can be written there.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io.files import write_atomic
    from hpd_pages.io.stamps import stamp_request
    from hpd_pages.model.anchor import Anchor

    with _open(start, store) as records:
        anchor = Anchor(head=_head(records))
    name = f"head-{anchor.head.number}"
    paths = (output / f"{name}.head", output / f"{name}.tsq")
    try:
        for path, data in zip(
            paths, (anchor.statement(), stamp_request(anchor.statement())), strict=True
        ):
            write_atomic(path, data)
    except OSError as error:
        words = error.strerror or "it cannot be written"
        raise UsageError(f"cannot write to {output}: {words}", hint="name a folder") from error
    return paths


def add_stamp(
    start: Path, token: Path, *, statement: Path, roots: Path, office: str, store: str = ""
) -> Stamp:
    """What the authority's answer says, kept as an anchor once it holds.

    Raises UsageError where it does not, or its head is not in the journal.
    """
    from hpd_pages.io import anchors
    from hpd_pages.io.clock import now
    from hpd_pages.io.journal import append
    from hpd_pages.io.registry import find_root
    from hpd_pages.io.stamps import check_stamp

    words, answer, certificates = (_read(path) for path in (statement, token, roots))
    anchor = _anchor(words, statement)
    with _open(start, store) as records:
        _in_chain(records, anchor, statement)
        stamp = check_stamp(words, answer, certificates)
        files = {".head": words, ".tsr": answer, ".pem": certificates}
        name = f"head-{anchor.head.number}-stamp-{stamp.digest[:8]}"
        kept = anchors.keep(find_root(start) / STATE / ANCHORS, name, files)
        with records.change() as connection:
            facts = {"head": str(anchor.head), "stamped": stamp.at, "anchor": kept}
            append(connection, at=now(), action="time stamped", office=office, facts=facts)
    return stamp


def sign_head(start: Path, key: Path, *, office: str, store: str = "") -> Anchor:
    """The head as signed with the private key in the file `key`, kept as an anchor.

    Raises UsageError where department.yml lists no such key for the office, or it cannot sign.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io import anchors
    from hpd_pages.io.clock import now
    from hpd_pages.io.journal import append
    from hpd_pages.io.registry import find_root
    from hpd_pages.io.signatures import sign
    from hpd_pages.model.anchor import NAMESPACE, Anchor

    with _open(start, store) as records:
        anchor = Anchor(head=_head(records), office=office, on=now()[:10])
        signature = sign(anchor.statement(), key, namespace=NAMESPACE)
        why = _signed(start)(anchor, signature)
        if why:
            hint = "list the office and its public key under `approvers` in department.yml"
            raise UsageError(why.removesuffix("."), hint=hint)
        files = {".head": anchor.statement(), ".sig": signature}
        name = f"head-{anchor.head.number}-signed"
        kept = anchors.keep(find_root(start) / STATE / ANCHORS, name, files)
        with records.change() as connection:
            facts = {"head": str(anchor.head), "anchor": kept}
            append(connection, at=now(), action="signed", office=office, facts=facts)
    return anchor


def anchor_damages(
    start: Path, state: Path, digests: Mapping[int, str], named: Mapping[str, str]
) -> Iterator[Damage]:
    """What is wrong with the anchors: against the journal, and by themselves."""
    from hpd_pages.io import anchors

    yield from anchors.missing(state / ANCHORS, named)
    yield from anchors.check(state / ANCHORS, digests, _signed(start))


def _signed(start: Path) -> Signed:
    """The check of signatures by the keys that department.yml lists."""
    from hpd_pages.io.signatures import SshSignatures
    from hpd_pages.model.anchor import NAMESPACE
    from hpd_pages.model.approval import Signed as State
    from hpd_pages.wiring.open_registry import open_registry

    def why(anchor: Anchor, signature: bytes) -> str:
        found = SshSignatures(namespace=NAMESPACE).check(
            anchor.statement(),
            signature,
            office=anchor.office,
            date=anchor.on,
            approvers=open_registry(start).department.approvers,
        )
        return "" if found.state is State.GOOD else found.why

    return why


def _open(start: Path, store: str) -> RecordsStore:
    from hpd_pages.io.records_store import open_records
    from hpd_pages.io.registry import find_root

    return open_records(store or find_root(start) / STATE / HISTORY)


def _head(records: RecordsStore) -> Head:
    """The journal's head. Raises UsageError where nothing stands in it."""
    from hpd_pages.errors import UsageError
    from hpd_pages.io.journal import head

    with records.reading() as connection:
        found = head(connection)
    if not found.number:
        hint = "run `hpd-pages audit` or `hpd-pages records capture` first"
        raise UsageError("there is nothing in the journal yet", hint=hint)
    return found


def _in_chain(records: RecordsStore, anchor: Anchor, path: Path) -> None:
    from hpd_pages.errors import UsageError
    from hpd_pages.io.journal import entries

    with records.reading() as connection:
        entry = next(entries(connection, after=anchor.head.number - 1), None)
    if entry is None or entry.digest != anchor.head.digest:
        hint = "run `hpd-pages records verify`; is this the registry the request was made in?"
        raise UsageError(f"{path}: the journal has no such head", hint=hint)


def _anchor(words: bytes, path: Path) -> Anchor:
    from hpd_pages.errors import UsageError
    from hpd_pages.model.anchor import read_statement

    found = read_statement(words)
    if found is None:
        hint = "name the .head file that `records stamp request` wrote"
        raise UsageError(f"{path}: is no statement of a head", hint=hint)
    return found


def _read(path: Path) -> bytes:
    from hpd_pages.errors import UnreadableFile

    try:
        with path.open("rb") as file:
            return file.read(1 << 20)
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or "cannot be read") from error
