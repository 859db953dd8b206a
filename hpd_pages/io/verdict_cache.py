"""Remembers what was found in files, so that what has not changed is not judged again.

One SQLite file in the user's own cache folder, never in the registry, where a pull request writes.
Each value is sealed (HMAC-SHA256) with a secret that lies in another folder of the user's, and the
seal covers its key. What does not bear the seal, cannot be read or cannot be written is as if it
were not there: this module raises nothing, and says nothing.
"""

from __future__ import annotations

import hmac
import os
import secrets
import sqlite3
import stat
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

FOLDER = "hpd-pages"
FILE = "verdicts.sqlite"
SECRET = "cache.key"  # noqa: S105 - the name of a file
MOST_BYTES = 256 * 1024 * 1024
"""The size at which the file is begun anew."""
KEPT_DAYS = 2
"""A verdict holds for the day on which it was given; its key names the day."""
_SEAL_BYTES = 32
_AT_ONCE = 500  # variables of one query; SQLite takes 999 at least
_WAIT_SECONDS = 2.0
_SCHEMA = """
create table if not exists verdict (key text primary key, day integer not null, value blob not null)
without rowid
"""


class VerdictCache:
    """Values by key, both the caller's own; `folder` is made where it is missing."""

    def __init__(self, folder: Path, secrets_folder: Path) -> None:
        self._folder = folder
        self._secrets = secrets_folder

    def get(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """The values that are known and bear the seal, by their keys."""
        secret = self._secret()
        if not secret or not _is_ours(self._folder) or not _is_ours(self._file):
            return {}
        try:
            with closing(self._open()) as connection:
                found = {
                    key: bytes(sealed)
                    for part in _parts(keys)
                    for key, sealed in connection.execute(_select(len(part)), part)
                }
        except sqlite3.Error as error:
            self._mend(error)
            return {}
        return {
            key: sealed[_SEAL_BYTES:]
            for key, sealed in found.items()
            if hmac.compare_digest(sealed[:_SEAL_BYTES], _seal(secret, key, sealed[_SEAL_BYTES:]))
        }

    def put(self, values: Mapping[str, bytes]) -> None:
        """Keep the values, where that can be done."""
        secret = self._secret(make=True)
        if not values or not secret or not self._ready():
            return
        day = int(time.time() // 86_400)
        rows = [(key, day, _seal(secret, key, value) + value) for key, value in values.items()]
        try:
            with closing(self._open()) as connection, connection:
                connection.execute(_SCHEMA)
                connection.execute("delete from verdict where day < ?", [day - KEPT_DAYS])
                connection.executemany("insert or replace into verdict values (?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._mend(error)

    @property
    def _file(self) -> Path:
        return self._folder / FILE

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file, timeout=_WAIT_SECONDS)
        connection.execute("pragma synchronous = off")  # a torn file is begun anew
        return connection

    def _ready(self) -> bool:
        """Whether the folder is there, and the file in it ours; a file too large is taken away."""
        if not _made(self._folder):
            return False
        with suppress(OSError):
            if self._file.lstat().st_size > MOST_BYTES:
                self._file.unlink()
        return not os.path.lexists(self._file) or _is_ours(self._file)

    def _mend(self, error: sqlite3.Error) -> None:
        """Take away a file that is no database; what is only busy, full or read-only stays."""
        if isinstance(error, sqlite3.OperationalError):
            return
        with suppress(OSError):
            self._file.unlink()

    def _secret(self, *, make: bool = False) -> bytes:
        """The secret that seals values; b"" where there is none that is ours alone."""
        path = self._secrets / SECRET
        if make and not os.path.lexists(path) and _made(self._secrets):
            _write_secret(path)
        if not _is_ours(self._secrets) or not _is_ours(path, mask=0o077):
            return b""
        try:
            held = path.read_bytes()
        except OSError:
            return b""
        return held if len(held) == _SEAL_BYTES else b""


def own_cache(environment: Mapping[str, str]) -> VerdictCache | None:
    """The cache of the user who runs this (XDG Base Directory 0.8); None where there is no home."""
    home = environment.get("HOME") or environment.get("USERPROFILE") or ""
    local = environment.get("LOCALAPPDATA", "")
    folders = [
        environment.get(variable) or local or (home and str(Path(home, *below)))
        for variable, below in (
            ("XDG_CACHE_HOME", (".cache",)),
            ("XDG_STATE_HOME", (".local", "state")),
        )
    ]
    if not all(folder and Path(folder).is_absolute() for folder in folders):
        return None
    cache, state = (Path(folder) / FOLDER for folder in folders)
    return VerdictCache(cache, state)


def _made(folder: Path) -> bool:
    """Whether the folder is there and ours; it is made for this user alone where it is missing."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return _is_ours(folder)


def _is_ours(path: Path, *, mask: int = 0o022) -> bool:
    """Whether it is no link, belongs to this user, and gives no other user a right of `mask`."""
    try:
        status = path.lstat()
    except OSError:
        return False
    if stat.S_ISLNK(status.st_mode):
        return False
    if os.name == "nt":  # rights are not told by mode there; the profile's folders are the user's
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & mask


def _write_secret(path: Path) -> None:
    """A new secret, whole or not at all; one that another process was first to write stays."""
    name = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with suppress(OSError):
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(secrets.token_bytes(_SEAL_BYTES))
            os.link(name, path)
        finally:
            name.unlink()


def _seal(secret: bytes, key: str, value: bytes) -> bytes:
    return hmac.digest(secret, key.encode() + b"\0" + value, "sha256")


def _parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _select(number: int) -> str:
    marks = ",".join("?" * number)
    return f"select key, value from verdict where key in ({marks})"  # noqa: S608 - marks alone
