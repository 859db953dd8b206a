"""Writes evidence files anew without the records that were disposed of.

The new file is made beside the old one and put in its place only after the journal tells of it. It
follows from the old file and the records' ids alone, so it can be made again after a power cut.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from hpd_pages.errors import StoreError
from hpd_pages.io.ledgers import ledger_line, ledger_of, read_line, seal_of
from hpd_pages.io.storage import bring_onto_disk, move, sync_folder
from hpd_pages.model.evidence import FileSeal

STAGED = ".staged"


def staged(warc: Path) -> Path:
    """Where the new form of an evidence file waits; its ledger waits beside it."""
    return warc.with_name(f"{STAGED}-{warc.name}")


def stage(warc: Path, without: Collection[str]) -> FileSeal:
    """Write the file and its ledger anew beside the old ones, less those records; on the disk when
    this returns. Raises StoreError where a record is not there or the disk is full.
    """
    new, left, end = staged(warc), set(without), 0
    try:
        with (
            warc.open("rb") as old,
            ledger_of(warc).open("rb") as lines,
            new.open("wb") as file,
            ledger_of(new).open("wb") as ledger,
        ):
            for line in lines:
                entry = read_line(line)
                if entry is None:
                    raise StoreError(
                        f"{ledger_of(warc)}: a line is damaged",
                        hint="run `hpd-pages records verify`, and put back the copies it names",
                    )
                if entry.record in left:
                    left.discard(entry.record)
                    continue
                old.seek(entry.offset)
                file.write(old.read(entry.length))
                ledger.write(ledger_line(replace(entry, offset=end)))
                end += entry.length
            for written in (file, ledger):
                bring_onto_disk(written)
    except OSError as error:
        unstage(warc)
        raise StoreError(
            f"{new}: cannot be written: {error.strerror or error}",
            hint="make room on the disk, as much as this file has, and begin again",
        ) from error
    if left:
        unstage(warc)
        raise StoreError(
            f"{warc}: {len(left)} records that were to be disposed of are not there",
            hint="run `hpd-pages records verify`, and put back the copies it names",
        )
    return seal_of(new)


def unstage(warc: Path) -> None:
    """Take away what waits beside the file."""
    staged(warc).unlink(missing_ok=True)
    ledger_of(staged(warc)).unlink(missing_ok=True)


def settle(warc: Path, told: FileSeal, without: Collection[str]) -> None:
    """Put the new form of the file in place; nothing to do where that was done.

    Raises StoreError where neither the old file nor the new one is as it should be.
    """
    if seal_of(warc) == told:
        unstage(warc)
        return
    if seal_of(staged(warc)) != told:
        _from_either(warc, told, without)
    for new, old in ((staged(warc), warc), (ledger_of(staged(warc)), ledger_of(warc))):
        if new.exists():
            move(new, old)
    sync_folder(warc.parent)
    if seal_of(warc) != told:
        raise _lost(warc)


def _from_either(warc: Path, told: FileSeal, without: Collection[str]) -> None:
    """Make what waits again: from the old file, or where only the ledger was left to move."""
    if seal_of(warc).warc == told.warc:
        return
    try:
        again = stage(warc, without)
    except (OSError, StoreError) as error:
        raise _lost(warc) from error
    if again != told:
        raise _lost(warc)


def _lost(warc: Path) -> StoreError:
    return StoreError(
        f"{warc}: is neither as it was before the disposal nor as it should be after it",
        hint="put back its copy from before the disposal, then run `records dispose --finish`",
    )


def seals(told: Mapping[str, FileSeal]) -> dict[str, dict[str, str]]:
    """The seals as the journal tells them."""
    return {name: {"warc": seal.warc, "ledger": seal.ledger} for name, seal in told.items()}
