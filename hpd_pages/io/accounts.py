"""Remembers the account that a page's address led to, so that a taken-over handle is noticed."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hpd_pages.io.history_schema import ACCOUNTS
from hpd_pages.model.profile import Known
from hpd_pages.model.report import Target


def remember(connection: sa.Connection, page: str, target: Target) -> None:
    """Keep the account that was seen, where none is known for that page and address yet."""
    look = target.look
    if look is None or not look.account:
        return
    where = (ACCOUNTS.c.page == page) & (ACCOUNTS.c.url == target.target)
    if connection.scalar(sa.select(sa.func.count()).select_from(ACCOUNTS).where(where)):
        return
    connection.execute(
        ACCOUNTS.insert().values(
            page=page,
            url=target.target,
            account=look.account,
            handle=look.handle,
            first_seen=look.taken_at,
        )
    )


def accounts_of(connection: sa.Connection, addresses: Mapping[str, str]) -> Mapping[str, Known]:
    """The account first seen at each page's address, by page id; `addresses` likewise."""
    return {
        row.page: Known(account=row.account, handle=row.handle, first_seen=row.first_seen)
        for row in connection.execute(sa.select(ACCOUNTS))
        if addresses.get(row.page) == row.url
    }
