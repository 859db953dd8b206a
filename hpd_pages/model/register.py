"""The register: which accounts are the Department's, as it tells the public."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpd_pages.model.department import Contacts, Text


class Standing(StrEnum):
    """What the Department says of an account."""

    OFFICIAL = "official"
    PAUSED = "paused"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account of the register.

    `key` is the same for every spelling of its address; `handle` is how the platform shows it, ""
    where it shows none; `former` are addresses that it has left.
    """

    id: str
    platform: str
    platform_name: str
    name: str
    url: str
    key: str
    handle: str
    standing: Standing
    unit: str = ""
    purpose: Text
    notice_page: Text
    languages: tuple[str, ...]
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All accounts in the order of the declarations' names; `day` is the date it was made."""

    department: str
    jurisdiction: str
    site: str
    contacts: Contacts
    languages: tuple[str, ...]
    day: str
    accounts: tuple[Account, ...]

    def count(self) -> Mapping[Standing, int]:
        """How many accounts there are of each standing."""
        return {
            standing: sum(account.standing is standing for account in self.accounts)
            for standing in Standing
        }


class Answer(StrEnum):
    """What is said to somebody who asks whether an account is official."""

    OFFICIAL = "official"
    PAUSED = "paused"
    RETIRED = "retired"
    FORMER = "former-address"
    LOOK_ALIKE = "look-alike"
    NOT_LISTED = "not-listed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The answer about one address, in words, and the account it is about or resembles."""

    asked: str
    answer: Answer
    words: str
    advice: str = ""
    account: Account | None = None
