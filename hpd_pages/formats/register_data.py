"""The register as data: JSON after `schemas/register.schema.json`, and CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

from hpd_pages.model.department import Contacts
from hpd_pages.model.register import Account, Register, Standing
from hpd_pages.text.jsonld import police_station
from hpd_pages.text.safe import cell

SCHEMA = "hpd-pages/register/1"
COLUMNS = (
    "id", "platform", "name", "handle", "url", "standing", "unit", "notice_page", "former_urls",
)  # fmt: skip


def format_register_json(register: Register) -> str:
    """One JSON object; a key whose value is empty is left out."""
    said = {
        "schema": SCHEMA,
        "day": register.day,
        "department": _filled(
            {
                "name": register.department,
                "jurisdiction": register.jurisdiction,
                "site": register.site,
                "contacts": contact_rows(register.contacts),
            }
        ),
        "accounts": [account_row(account) for account in register.accounts],
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def format_register_csv(register: Register) -> str:
    """RFC 4180, one account a row; a cell that a spreadsheet would run as a formula is defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    lang = next(iter(register.languages), "")
    for account in register.accounts:
        row = account_row(account)
        row["notice_page"] = account.notice_page.get(lang, "")
        row["former_urls"] = " ".join(account.former)
        writer.writerow(cell(str(row.get(column, ""))) for column in COLUMNS)
    return out.getvalue()


def format_jsonld(register: Register) -> str:
    """The Department as schema.org/PoliceStation whose `sameAs` are its accounts in use."""
    contacts = register.contacts
    in_use = (a for a in register.accounts if a.standing is Standing.OFFICIAL)
    linked = police_station(
        name=register.department,
        site=register.site,
        phone=contacts.phone,
        email=contacts.email,
        address=contacts.address,
        accounts=[account.url for account in in_use if account.platform != "website"],
    )
    return linked + "\n"


def account_row(account: Account) -> dict[str, object]:
    """One account as it stands in the register's JSON."""
    return _filled(
        {
            "id": account.id,
            "platform": account.platform,
            "name": account.name,
            "handle": account.handle,
            "url": account.url,
            "standing": account.standing.value,
            "unit": account.unit,
            "purpose": dict(account.purpose),
            "notice_page": dict(account.notice_page),
            "languages": list(account.languages),
            "former_urls": list(account.former),
        }
    )


def contact_rows(contacts: Contacts) -> dict[str, object]:
    """The ways to reach the Department that are declared."""
    return _filled({name: getattr(contacts, name) for name in ("phone", "email", "address", "web")})


def _filled(row: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in row.items() if value not in ("", {}, [])}
