"""The tables of retention: holds and their end, disposal lists, authorisations, disposals."""

from __future__ import annotations

import sqlalchemy as sa

from hpd_pages.io.archive_tables import number, sealed, word

HOLDS = sealed(
    "holds", *map(word, ("at", "kind", "reason", "office", "page", "since", "until", "words"))
)
HOLDS_LIFTED = sealed("holds_lifted", *map(word, ("at", "reason", "office")))
"""A hold's end, by its id."""

LISTS = sealed(
    "disposal_lists", *map(word, ("at", "today", "retention", "digest")), number("items")
)
"""A dry run: what was due on `today`, under the file `retention` (SHA-256); `digest` over the
items' own digests.
"""
LISTED = sealed(
    "listed", number("list"), number("item"), word("series"), sa.Index("ix_listed_list", "list")
)

AUTHORISATIONS = sealed(
    "authorisations",
    number("list"),
    *map(word, ("at", "form", "cao", "cao_on", "cao_scan", "pra", "pra_on", "pra_scan")),
)
"""The two approvals of Conn. Gen. Stat. 7-109 for a list: of the municipality's chief
administrative officer and of the Public Records Administrator, with days and SHA-256 of the scans.
"""

DISPOSALS = sealed("disposals", number("authorisation"), word("at"))
"""A disposal as it began."""
DISPOSALS_ENDED = sealed("disposals_ended", *map(word, ("at", "certificate", "digest")))
"""A disposal's end, by its id, with the text of its certificate and the SHA-256 of that."""
DISPOSED = sealed("disposed", number("disposal"))
"""A version that was disposed of, by its id among the items."""

TABLES = (
    HOLDS,
    HOLDS_LIFTED,
    LISTS,
    LISTED,
    AUTHORISATIONS,
    DISPOSALS,
    DISPOSALS_ENDED,
    DISPOSED,
)
