"""Approvals on disk, `approvals/<page>/<day>/`: read as they lie, written once, never changed."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hpd_pages.errors import UnreadableFile, UsageError
from hpd_pages.io.declarations import decode_utf8, parse_declaration
from hpd_pages.model.approval import OnFile
from hpd_pages.model.finding import FilePlace
from hpd_pages.model.report import Problem

APPROVALS = "approvals"
STATEMENT = "approval.yml"
SIGNATURE = "approval.yml.sig"
MAX_BYTES = 64 * 1024 * 1024
MAX_TEXT = 4 * 1024 * 1024
_FOLDER = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([1-9]\d{0,3}))?", re.ASCII)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)


def latest(root: Path, page: str) -> OnFile | None:
    """The approval of `page` with the latest day, the last recorded of that day; None for none."""
    found = folders(root, page)
    return read(root, found[-1]) if found else None


def folders(root: Path, page: str) -> list[Path]:
    """The folders of all approvals of `page`, the oldest first."""
    folder = root / APPROVALS / page
    if not folder.is_dir():
        return []
    named = ((path, _FOLDER.fullmatch(path.name)) for path in folder.iterdir() if path.is_dir())
    dated = [((m[1], int(m[2] or 1)), path) for path, m in named if m]
    return [path for _, path in sorted(dated)]


def pages_with_approvals(root: Path) -> list[str]:
    """The ids of all pages that have an approval, whether they are in the registry or not."""
    folder = root / APPROVALS
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    return [name for name in names if folders(root, name)]


def read(root: Path, folder: Path) -> OnFile:
    """The approval in `folder`; what cannot be read of it is told in the value."""
    name = (folder / STATEMENT).relative_to(root).as_posix()
    try:
        statement = _bytes(root, folder / STATEMENT, name, MAX_TEXT)
        declaration = parse_declaration(name, decode_utf8(name, statement))
        files = {
            part: _bytes(root, folder / part, f"{Path(name).parent}/{part}", MAX_BYTES)
            for part in _named(declaration.data)
            if (folder / part).exists()
        }
        signed = folder / SIGNATURE
        signature = _bytes(root, signed, f"{name}.sig", MAX_TEXT) if signed.exists() else b""
    except UnreadableFile as error:
        return OnFile(path=name, problem=_problem(error), files={})
    return OnFile(
        path=name,
        statement=statement,
        declaration=declaration,
        files={part: hashlib.sha256(raw).hexdigest() for part, raw in files.items()},
        content=files.get(_file(declaration.data, "content"), b""),
        signature=signature,
    )


def free(root: Path, page: str, day: str) -> Path:
    """The folder that the next approval of that day goes into: an earlier one stays as it is."""
    number, path = 1, root / APPROVALS / page / day
    while path.exists():
        number += 1
        path = path.with_name(f"{day}-{number}")
    return path


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the new folder with `files`, whole or not at all.

    Raises UsageError where it cannot be written.
    """
    parent = folder.parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=parent, prefix=".new-"))
        try:
            for name, raw in files.items():
                (made / name).write_bytes(raw)
                (made / name).chmod(0o644)
            made.chmod(0o755)
            made.rename(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{parent}: the approval cannot be written ({error.strerror})",
            hint="Give yourself the right to write there.",
        ) from error


def read_memo(path: Path) -> bytes:
    """The bytes of a PDF. Raises UsageError for what is missing, too large, or no whole PDF."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if path.is_file() and size <= MAX_BYTES else b""
    except OSError as error:
        hint = "Name the scan of the signed paper."
        raise UsageError(f"{path} cannot be read: {error.strerror}", hint=hint) from error
    if size > MAX_BYTES:
        raise UsageError(
            f"{path} is larger than {MAX_BYTES // 2**20} MB",
            hint="Scan the paper again with a lower resolution.",
        )
    if b"%PDF-" not in raw[:1024]:
        raise UsageError(
            f"{path} is not a PDF", hint="Scan the signed paper as PDF, or print it to PDF."
        )
    if b"%%EOF" not in raw[-2048:]:
        raise UsageError(
            f"{path} is a PDF without its end: it was not copied whole", hint="Copy it again."
        )
    return raw


def _bytes(root: Path, path: Path, name: str, limit: int) -> bytes:
    """The bytes of an ordinary file inside the registry."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            hint = "Put the file itself here."
            raise UnreadableFile(name, "this is a link that leads out of the registry", hint=hint)
        if not path.is_file():
            hint = "Put it back from a copy, or have the page approved again."
            raise UnreadableFile(name, "there is no such file", hint=hint)
        if path.stat().st_size > limit:
            raise UnreadableFile(name, f"the file is larger than {limit // 2**20} MiB")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(name, f"the file cannot be read: {error.strerror}") from error


def _named(data: Mapping[str, object]) -> list[str]:
    return [name for part in ("content", "memo") if (name := _file(data, part))]


def _file(data: Mapping[str, object], part: str) -> str:
    """The plain file name that the statement gives for a part; "" where it gives none."""
    block = data.get(part)
    name = block.get("file") if isinstance(block, Mapping) else None
    return name if isinstance(name, str) and _NAME.fullmatch(name) else ""


def _problem(error: UnreadableFile) -> Problem:
    place = FilePlace(file=error.path, line=error.line, column=error.column)
    hint = error.hint or "Put the file back from a copy, or have the page approved again."
    return Problem(message=error.problem, hint=hint, place=place)
