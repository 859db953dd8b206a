"""Remembers the account that a page's address led to, so that a taken-over handle is noticed."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hpd_pages.io.history_schema import ACCOUNTS
from hpd_pages.model.profile import Known
from hpd_pages.model.report import Target


def remember(connection: sa.Connection, page: str, target: Target) -> None:
    """Keep the account that was seen, where none is known for that page and address yet."""
    for row in account_rows(page, target):
        where = (ACCOUNTS.c.page == page) & (ACCOUNTS.c.url == target.target)
        if not connection.scalar(sa.select(sa.func.count()).select_from(ACCOUNTS).where(where)):
            connection.execute(ACCOUNTS.insert().values(row))


def account_rows(page: str, target: Target) -> list[dict[str, object]]:
    """The row of the account that was seen; none where no API told of one."""
    look = target.look
    if look is None or not look.account:
        return []
    return [
        {
            "page": page,
            "url": target.target,
            "account": look.account,
            "handle": look.handle,
            "first_seen": look.taken_at,
        }
    ]


def accounts_of(connection: sa.Connection, addresses: Mapping[str, str]) -> Mapping[str, Known]:
    """The account first seen at each page's address, by page id; `addresses` likewise."""
    return {
        row.page: Known(account=row.account, handle=row.handle, first_seen=row.first_seen)
        for row in connection.execute(sa.select(ACCOUNTS))
        if addresses.get(row.page) == row.url
    }
