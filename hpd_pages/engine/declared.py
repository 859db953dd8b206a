"""What a page's declaration says its notices are, as data that the records keep."""

from __future__ import annotations

from collections.abc import Mapping

from hpd_pages.engine.pieces import RULES
from hpd_pages.model.page import NoticeBlock, Page

Notices = Mapping[str, Mapping[str, str]]
"""Rule id to language to text, as `notices_for` gives them."""


def declared_notices(page: Page, notices: Notices) -> Mapping[str, Mapping[str, object]]:
    """Each notice of the page: its version, the day it takes effect (ISO 8601), and its texts by
    requirement and language.
    """
    return {
        piece: {
            "version": block.version,
            "effective": block.effective,
            "texts": {rule: dict(notices[rule]) for rule in RULES[piece] if rule in notices},
        }
        for piece, block in _blocks(page).items()
        if block is not None
    }


def _blocks(page: Page) -> Mapping[str, NoticeBlock | None]:
    return {
        "introduction": page.purpose.notice if page.purpose else None,
        "disclaimer": page.disclaimer,
        "moderation": page.moderation.notice if page.moderation else None,
        "public_records": page.public_records.notice if page.public_records else None,
    }
