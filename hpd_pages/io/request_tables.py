"""The tables of what offices do with visitors' words and of requests: each row comes once."""

from __future__ import annotations

import sqlalchemy as sa

from hpd_pages.io.archive_tables import number, sealed, word

MODERATION = sealed(
    "moderation",
    number("item"),
    *map(word, ("at", "page", "action", "acted_on", "ground", "reason", "office", "reader")),
    *map(word, ("account", "permalink", "digest", "until", "no_copy")),
    sa.Index("ix_moderation_page", "page"),
)
"""What was hidden, removed or blocked. `item` is the version in the archive, `digest` its SHA-256;
`no_copy` says why there is none.
"""
MODERATION_STEPS = sealed(
    "moderation_steps",
    number("action"),
    *map(word, ("at", "step", "happened_on", "words", "office")),
)
"""What followed an action: notice to the author, appeal, outcome, restored, ended."""

REQUESTS = sealed(
    "requests",
    *map(word, ("at", "received", "requester", "about", "office")),
    *map(word, ("page", "since", "until", "author", "words")),
)
"""A request for records, with what to search for."""
REQUEST_STEPS = sealed(
    "request_steps", number("request"), *map(word, ("at", "step", "happened_on", "words", "office"))
)
"""What followed a request: acknowledged, denied, handed over, closed."""

EXPORTS = sealed(
    "exports",
    *map(number, ("request", "items", "redacted", "withheld")),
    *map(word, ("at", "office", "file", "digest", "manifest", "redactions")),
)
"""A package that was written: SHA-256 of the file, its manifest and the list of redactions."""

TABLES = (MODERATION, MODERATION_STEPS, REQUESTS, REQUEST_STEPS, EXPORTS)
