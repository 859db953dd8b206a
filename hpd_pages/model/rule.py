"""A rule: one requirement of the order, its prose, its config check and its live check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the catalogue is read at every start, so it imports no more than it runs
    from hpd_pages.model.department import Contacts, Department
    from hpd_pages.model.finding import Finding
    from hpd_pages.model.page import Page
    from hpd_pages.model.reading import Reading

    ConfigCheck = Callable[[Page, Department], tuple[Finding, ...]]
    LiveCheck = Callable[[Reading, "Expected"], Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a declaration says a live page shows; all empty for `inspect` of a stranger.

    `names` are names that identify the Department; `visitors_can_post` is None when undeclared;
    `notices` maps a rule id to the notice declared for it, by language.
    """

    names: tuple[str, ...] = ()
    contacts: Contacts | None = None
    visitors_can_post: bool | None = None
    notices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The rule in words, for `rules ID` and the docs: one paragraph each."""

    why: str
    declared: str
    looked_for: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One requirement. `check_live` is None where nothing can be seen on the page itself.

    `stem` names its module, template, test and docs anchor ("b4_disclaimer"). `needs_visitors` says
    that the clause applies only where visitors can comment, post or message (B.4, B.5).
    """

    id: str
    stem: str
    clause: str
    title: str
    prose: Prose
    check_config: ConfigCheck
    check_live: LiveCheck | None = None
    needs_visitors: bool = False
    has_notice: bool = False
