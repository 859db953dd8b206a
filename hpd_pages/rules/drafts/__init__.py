"""The checks of a draft post, in the order in which they are told."""

from __future__ import annotations

from hpd_pages.model.draft import DraftCheck
from hpd_pages.rules.drafts import data, guilt, interests, people, readable

DRAFT_CHECKS: tuple[DraftCheck, ...] = (
    *guilt.CHECKS,
    *people.CHECKS,
    *data.CHECKS,
    *interests.CHECKS,
    *readable.CHECKS,
)
