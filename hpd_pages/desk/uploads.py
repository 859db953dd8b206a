"""Files that visitors hand in: checked by size and by what they hold, kept outside the web."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import request

from hpd_pages.desk.words import say
from hpd_pages.errors import UsageError

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_PEEK = 65_536
_MIME = re.compile(
    rb"^mime-version:|^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE
)


def is_text(data: bytes) -> bool:
    """Whether the bytes are words in some encoding: no text but a wide one holds a zero byte."""
    return data.startswith(_WIDE) or b"\0" not in data


def is_html(data: bytes) -> bool:
    """Whether the bytes are a text with markup in it."""
    return is_text(data) and (b"<" in data[:_PEEK] or data.startswith(_WIDE))


def is_mhtml(data: bytes) -> bool:
    """Whether the bytes begin with the headers of a message (RFC 2557)."""
    head = data[:_PEEK].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return is_text(data) and bool(_MIME.search(head))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file: the ending of its name, the most bytes, how it begins (() for anyhow), and
    the question whether its bytes are such a file.
    """

    suffix: str
    most: int = 16 * 2**20
    begins: tuple[bytes, ...] = ()
    holds: Callable[[bytes], bool] = bool


PDF = Kind(suffix=".pdf", begins=(b"%PDF-",))
PNG = Kind(suffix=".png", begins=(b"\x89PNG\r\n\x1a\n",))
JPG = Kind(suffix=".jpg", begins=(b"\xff\xd8\xff",))
JPEG = Kind(suffix=".jpeg", begins=(b"\xff\xd8\xff",))
HTML = Kind(suffix=".html", holds=is_html)
HTM = Kind(suffix=".htm", holds=is_html)
MHTML = Kind(suffix=".mhtml", holds=is_mhtml)
MHT = Kind(suffix=".mht", holds=is_mhtml)
CSV = Kind(suffix=".csv", most=2**20, holds=is_text)


SAVED = (MHTML, MHT, HTML, HTM, PNG, JPG, JPEG)
"""What a page saved by hand may be."""


def kept_for(page: str, path: Path) -> tuple[TemporaryDirectory[str], str]:
    """A folder with a copy of the file under the page's id, and `ID=FILE` as wiring takes it, for
    work that goes on after the request; whoever gets it cleans it up.
    """
    folder = TemporaryDirectory(prefix="hpd-pages-desk-")
    copy = Path(folder.name) / f"{page}{path.suffix}"
    shutil.copy2(path, copy)
    return folder, f"{page}={copy}"


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
    with closing(given):
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
    if not kind.holds(data) or (kind.begins and not data.startswith(kind.begins)):
        what = say("The file is not what its name says (%(ending)s).", ending=kind.suffix)
        raise UsageError(what, hint=say("Choose another file."))
