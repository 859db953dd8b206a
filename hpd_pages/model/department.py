"""The Department: who we are, how to reach us, and what every page may rely on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hpd_pages.model.alert import AlertSettings

Text = Mapping[str, str]
"""A text in several languages: BCP 47 tag to words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Ways to reach the Department. `phone` in any form a person would write; "" where none."""

    phone: str = ""
    email: str = ""
    address: str = ""
    web: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToConfirm:
    """A value a person must still confirm: JSON Pointer of the value and the question to answer."""

    value: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLimit:
    """A limit as the Department read it: `limit` in `unit`, "" for the unit the toolkit knows.

    `limit` is None where the place has none; 0 means that nothing may stand there.
    """

    limit: int | None
    unit: str
    source: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approver:
    """An office that may approve pages, and one SSH public key of it ("" for none).

    The key counts from `valid_from` to `valid_until`, and no more once it is `revoked` (dates).
    """

    office: str
    key: str = ""
    valid_from: str = ""
    valid_until: str = ""
    revoked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """`department.yml` as a value; `emergency` is the number as dialled, such as "911".

    `tokens` maps a platform's id to the name of the environment variable that holds the key of its
    API; the key itself is never here. `limits` maps a platform's id and a place's id to the limit
    that the Department read itself.
    """

    name: str
    short_name: str
    site: str
    notice_page: Text
    contacts: Contacts
    other_names: tuple[str, ...] = ()
    jurisdiction: str = ""
    emergency: str = "911"
    languages: tuple[str, ...] = ("en",)
    records_officer: str = ""
    records_contact: Contacts = Contacts()
    records_law: Text = field(default_factory=dict)
    policy: str = ""
    approver: str = ""
    approvers: tuple[Approver, ...] = ()
    appeal_office: str = ""
    appeal_days: int = 0
    monitoring_hours: Text = field(default_factory=dict)
    crawler_contact: str = ""
    tokens: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Mapping[str, OwnLimit]] = field(default_factory=dict)
    alerts: AlertSettings = field(default_factory=AlertSettings)
    to_confirm: tuple[ToConfirm, ...] = ()
