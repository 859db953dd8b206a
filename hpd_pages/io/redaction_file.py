"""Reads the list of redactions that an office has written: CSV with a head line."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.declarations import read_text
from hpd_pages.model.request import Redaction

COLUMNS = ("words", "item", "exemption", "reason")
_SHORTEST = 2


def read_redactions(path: Path) -> tuple[tuple[Redaction, ...], str]:
    """The lines, and the SHA-256 of the file. Raises UnreadableFile with the line that is wrong."""
    text = read_text(path, str(path)).removeprefix("\ufeff")
    table = csv.reader(text.splitlines(keepends=True))
    try:
        head = [cell.strip().lower() for cell in next(table, [])]
        if set(head) - set(COLUMNS) or not {"exemption"} < set(head):
            hint = f"the first line is: {','.join(COLUMNS)}"
            raise UnreadableFile(str(path), "this is no list of redactions", line=1, hint=hint)
        found = [
            _line(str(path), table.line_num, number, dict(zip(head, cells, strict=False)))
            for number, cells in enumerate(filter(any, table), start=1)
        ]
    except csv.Error as error:
        raise UnreadableFile(
            str(path), f"this is no CSV: {error}", line=table.line_num, hint="save it as CSV"
        ) from error
    return tuple(found), hashlib.sha256(path.read_bytes()).hexdigest()


def _line(path: str, at: int, number: int, told: dict[str, str]) -> Redaction:
    said = {name: " ".join(told.get(name, "").split()) for name in COLUMNS}
    if not said["exemption"]:
        hint = "cite it, such as “Conn. Gen. Stat. 1-210(b)(2)”"
        raise UnreadableFile(path, "no exemption is cited", line=at, hint=hint)
    if not (said["words"] or said["item"]):
        hint = "write words to take out, or the address of an item to withhold, or both"
        raise UnreadableFile(path, "nothing is named to be taken out", line=at, hint=hint)
    if said["words"] and len(said["words"]) < _SHORTEST:
        hint = "one letter stands nearly everywhere; write the whole word"
        raise UnreadableFile(path, "the words are too short", line=at, hint=hint)
    return Redaction(number=number, **said)
