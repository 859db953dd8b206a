"""The wordings that counsel should weigh: W-N01 to W-N32, in the order of their numbers."""

from __future__ import annotations

from hpd_pages.model.wording import Wording
from hpd_pages.rules.wording import blocking, discretion, forum, missing, records, vague, viewpoint

_FILES = (viewpoint, vague, discretion, forum, blocking, records, missing)

WORDINGS: tuple[Wording, ...] = tuple(
    sorted((wording for file in _FILES for wording in file.RULES), key=lambda w: w.id)
)
