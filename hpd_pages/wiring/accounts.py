"""Accounts of a served desk: add, change, take away, list; the journal tells of each change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hpd_pages.wiring.defaults import STATE

if TYPE_CHECKING:
    from hpd_pages.model.account import Account, Role

FOLDER = "desk"
_NAME = re.compile(r"[a-z0-9][a-z0-9._+@-]{0,119}")


def accounts(start: Path) -> Mapping[str, Account]:
    """The accounts by name. Raises RegistryNotFound, UnreadableFile."""
    from hpd_pages.io.desk_accounts import read
    from hpd_pages.io.registry import find_root

    return read(find_root(start) / STATE / FOLDER)


def put(
    start: Path,
    name: str,
    *,
    office: str,
    roles: Sequence[Role],
    password: str = "",
    by: str = "",
    store: str = "",
) -> Account:
    """Add the account, or change it; without a password only an OpenID provider signs it in.

    Raises UsageError for a name, an office or a password that cannot be.
    """
    from hpd_pages.errors import UsageError
    from hpd_pages.io.desk_accounts import hashed
    from hpd_pages.model.account import Account

    name = name.strip().lower()
    if not _NAME.fullmatch(name):
        hint = "Letters, digits, dots and hyphens, or an e-mail address."
        raise UsageError(f"“{name[:120]}” cannot be an account's name", hint=hint)
    office = " ".join(office.split())[:200]
    if not office or not roles:
        raise UsageError("an account needs an office and a role", hint="--office and --role")
    secret = hashed(password) if password else ""
    made = Account(name=name, office=office, roles=tuple(dict.fromkeys(roles)), secret=secret)
    facts = {"account": name, "office": office, "roles": [role.value for role in made.roles]}
    _write(start, {**accounts(start), name: made}, "account set", facts, by=by, store=store)
    return made


def take_away(start: Path, name: str, *, by: str = "", store: str = "") -> None:
    """Take the account away. Raises UsageError where there is none of that name."""
    from hpd_pages.errors import UsageError

    held = dict(accounts(start))
    if held.pop(name.strip().lower(), None) is None:
        raise UsageError(f"there is no account {name}", hint="`hpd-pages desk accounts` lists them")
    _write(start, held, "account taken away", {"account": name}, by=by, store=store)


def _write(
    start: Path,
    held: Mapping[str, Account],
    action: str,
    facts: Mapping[str, object],
    *,
    by: str,
    store: str,
) -> None:
    from hpd_pages.io.desk_accounts import write, written
    from hpd_pages.io.registry import find_root
    from hpd_pages.wiring.changes import noting

    root = find_root(start)
    with noting(root, action=action, office=by, facts=facts, store=store):
        write(root / STATE / FOLDER, written(held))
