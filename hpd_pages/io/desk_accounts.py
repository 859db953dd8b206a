"""The accounts of a served desk, in a file that only its owner may read; passwords by Argon2id."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.errors import UnreadableFile, UsageError
from hpd_pages.model.account import Account, Role

if TYPE_CHECKING:
    from argon2 import PasswordHasher

NAME = "accounts.json"
SHORTEST, LONGEST = 12, 1_000
"""Characters of a password."""


def read(folder: Path) -> Mapping[str, Account]:
    """The accounts by name; none where there is no file. Raises UnreadableFile."""
    path = folder / NAME
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return {row["name"]: _account(row) for row in told}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        hint = "Put back a copy, or move it aside and make the accounts anew."
        raise UnreadableFile(str(path), "the accounts cannot be read", hint=hint) from error


def _account(row: Mapping[str, object]) -> Account:
    roles = row["roles"]
    return Account(
        name=str(row["name"]),
        office=str(row["office"]),
        roles=tuple(Role(role) for role in roles) if isinstance(roles, list) else (),
        secret=str(row["secret"]),
    )


def written(accounts: Mapping[str, Account]) -> bytes:
    """The file's bytes."""
    rows = [asdict(accounts[name]) for name in sorted(accounts)]
    return (json.dumps(rows, ensure_ascii=False, indent=2) + "\n").encode()


def write(folder: Path, data: bytes) -> None:
    """Write the file in one step, for its owner's eyes. Raises UsageError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=f".{NAME}.")  # made with mode 600
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(folder / NAME)
    except OSError as error:
        hint = "Give yourself the right to write there."
        raise UsageError(f"{folder} cannot be written: {error.strerror}", hint=hint) from error


def hashed(password: str) -> str:
    """The password's hash. Raises UsageError for one that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        hint = "Several words in a row are long and can be remembered."
        raise UsageError(f"a password has at least {SHORTEST} characters", hint=hint)
    return _hasher().hash(password)


def matches(account: Account | None, password: str) -> bool:
    """Whether it is the account's password; takes as long for an account that is not there."""
    from argon2.exceptions import InvalidHashError, VerificationError

    secret = account.secret if account and account.secret else _nobodys()
    try:
        _hasher().verify(secret, password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return account is not None and bool(account.secret)


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()  # RFC 9106, second recommended option


@cache
def _nobodys() -> str:
    return _hasher().hash(os.urandom(16).hex())
