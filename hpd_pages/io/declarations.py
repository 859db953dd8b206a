"""Reads a declaration file: bytes to data with the line and column of every key and value."""

from __future__ import annotations

import codecs
import re
import stat
from functools import cache
from pathlib import Path

from hpd_pages.errors import UnreadableFile
from hpd_pages.io.json_text import parse_json
from hpd_pages.io.yaml_text import parse_yaml
from hpd_pages.model.declaration import Declaration

MAX_BYTES = 1_048_576
SUFFIXES = (".yml", ".yaml", ".json")

_SAVE_AS = "Save the file as UTF-8 text; in Notepad choose “Save as” and the encoding UTF-8."
_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read_declaration(path: Path, name: str = "") -> Declaration:
    """The declaration in the file `path`, which errors and reports call `name`.

    Raises UnreadableFile where it is not a file of at most 1 MiB of UTF-8 YAML or JSON that holds
    one mapping.
    """
    name = name or path.as_posix()
    return parse_declaration(name, read_text(path, name))


def read_text(path: Path, name: str) -> str:
    """The text of the file `path`; raises UnreadableFile. Nothing is read past 1 MiB."""
    return decode_utf8(name, read_bytes(path, name))


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of the file `path`; raises UnreadableFile. Nothing is read past 1 MiB."""
    try:
        return _read_bytes(path, name)
    except OSError as error:
        raise UnreadableFile(name, f"the file cannot be read: {error.strerror}") from error


def parse_declaration(name: str, text: str) -> Declaration:
    """The declaration that `text` holds; JSON where `name` ends in .json, else YAML."""
    as_json = name.lower().endswith(".json") and bool(text.strip())
    tree = (parse_json if as_json else parse_yaml)(name, text)
    data = tree.data
    if data is None:
        raise UnreadableFile(name, "the file is empty", hint="Copy another declaration into it.")
    if not isinstance(data, dict):
        raise tree.refusal(
            "the file does not hold keys and values",
            tree.values[""],
            "A declaration is lines such as `platform: facebook`.",
        )
    lines = tuple(text.splitlines())
    return Declaration(path=name, data=data, keys=tree.keys, values=tree.values, lines=lines)


def _read_bytes(path: Path, name: str) -> bytes:
    """The bytes of a regular file; a folder, device or pipe is refused before it is opened."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        hint = "Rename the folder, or move the page's file out of it."
        raise UnreadableFile(name, "this is a folder, not a file", hint=hint)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(name, "this is not an ordinary file", hint="Replace it by a file.")
    if status.st_size > MAX_BYTES:
        raise _too_large(name, status.st_size)
    raw = b""
    with path.open("rb", buffering=0) as file:  # in one step, as a rule: a registry has thousands
        while part := file.read(max(status.st_size - len(raw), 0) + 1):
            raw += part
            if len(raw) > MAX_BYTES:
                raise _too_large(name, len(raw))
    return raw


def _too_large(name: str, size: int) -> UnreadableFile:
    return UnreadableFile(
        name,
        f"the file is too large: {size / 1_048_576:.1f} MiB, where 1 MiB is the most",
        hint="A declaration has a few kilobytes; this is probably another file.",
    )


def decode_utf8(name: str, raw: bytes) -> str:
    """`raw` as text without a byte order mark; raises UnreadableFile for what is not UTF-8 text."""
    for mark, encoding in _WIDE:
        if raw.startswith(mark):
            raise UnreadableFile(name, f"the file is {encoding}, not UTF-8", hint=_SAVE_AS)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _end(error.object[: error.start].decode("utf-8", "replace"))
        problem = f"the file is not UTF-8 text: byte 0x{error.object[error.start]:02X} stands here"
        raise UnreadableFile(name, problem, line=line, column=column, hint=_SAVE_AS) from error
    if found := _unprintable().search(text):
        line, column = _end(text[: found.start()])
        problem = f"a control character stands here (U+{ord(found[0]):04X})"
        hint = "Delete it; a file full of them is not text, or not UTF-8."
        raise UnreadableFile(name, problem, line=line, column=column, hint=hint)
    return text


@cache
def _unprintable() -> re.Pattern[str]:
    """What YAML 1.2.2 (5.1) does not let a text hold, so JSON is held to it too."""
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _end(text: str) -> tuple[int, int]:
    """Line and column just behind `text`."""
    lines = (text + "|").splitlines()
    return len(lines), len(lines[-1])
