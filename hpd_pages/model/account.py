"""An account at a served desk: an office that signs in, and what it is there for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an account is there for."""

    READER = "reader"
    PIO = "pio"
    APPROVER = "approver"
    RECORDS_OFFICER = "records-officer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`name` is what is typed to sign in, lower case: a short name, or the e-mail address by which
    an OpenID provider knows the office. `secret` is the password's Argon2 hash, "" where only the
    provider signs it in.
    """

    name: str
    office: str
    roles: tuple[Role, ...]
    secret: str = ""
