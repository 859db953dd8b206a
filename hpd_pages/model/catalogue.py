"""The catalogue as prose: what reports and docs tell of a requirement, without its checks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """One requirement in words; `stem` is its anchor in docs/rules.md, `live` whether it is looked
    for on the live page.
    """

    id: str
    stem: str
    clause: str
    title: str
    live: bool
    why: str
    declared: str
    looked_for: str
    mend: str
