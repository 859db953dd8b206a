"""Files that visitors hand in: checked by size and by their first bytes, kept outside the web."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import request

from hpd_pages.desk.words import say
from hpd_pages.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file: the ending of its name, the most bytes, and how it begins; () for a text."""

    suffix: str
    most: int
    begins: tuple[bytes, ...] = ()


PDF = Kind(suffix=".pdf", most=16 * 2**20, begins=(b"%PDF-",))
PNG = Kind(suffix=".png", most=16 * 2**20, begins=(b"\x89PNG\r\n\x1a\n",))
HTML = Kind(suffix=".html", most=16 * 2**20)
MHTML = Kind(suffix=".mhtml", most=48 * 2**20)


@contextmanager
def handed_in(field: str, kinds: tuple[Kind, ...]) -> Iterator[Path | None]:
    """The file of a form's field, in a folder of its own that is gone afterwards; None for none.

    It is named by us: of the visitor's name only a known ending counts. Raises UsageError for a
    file that is too large or not what its name says.
    """
    given = request.files.get(field)
    if given is None or not given.filename:
        yield None
        return
    kind = _kind(given.filename, kinds)
    data = given.stream.read(kind.most + 1)
    _check(data, kind)
    with tempfile.TemporaryDirectory(prefix="hpd-pages-desk-") as folder:
        path = Path(folder) / f"file{kind.suffix}"
        path.write_bytes(data)
        yield path


def _kind(name: str, kinds: tuple[Kind, ...]) -> Kind:
    lower = name.lower()
    for kind in kinds:
        if lower.endswith(kind.suffix):
            return kind
    taken = ", ".join(kind.suffix for kind in kinds)
    raise UsageError(
        say("The desk does not take such a file here."),
        hint=say("It takes files that end in %(endings)s.", endings=taken),
    )


def _check(data: bytes, kind: Kind) -> None:
    if len(data) > kind.most:
        most = say("It takes up to %(number)s MB.", number=kind.most // 2**20)
        raise UsageError(say("That is larger than the desk takes."), hint=most)
    if not data:
        raise UsageError(say("The file is empty."), hint=say("Choose another file."))
    if kind.begins and not data.startswith(kind.begins):
        what = say("The file is not what its name says (%(ending)s).", ending=kind.suffix)
        raise UsageError(what, hint=say("Choose another file."))
