"""What an audit would ask for, before it asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One address of one page: whether it would be fetched, and why or why not."""

    page: str
    url: str
    fetched: bool
    why: str
