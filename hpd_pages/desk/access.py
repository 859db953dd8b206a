"""Who may do what at the desk: roles, the rights that each has, and the right a view needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from flask import Blueprint

from hpd_pages.model.account import Role

View = TypeVar("View", bound=Callable[..., Any])


class Right(StrEnum):
    """What a view lets somebody do. Each route names exactly one."""

    OPEN = "open"
    """No sign-in is asked for: the sign-in itself, style sheets and scripts."""
    READ = "read"
    """Look at pages, kits, approvals, reports and evidence."""
    EDIT = "edit"
    """Change declarations, open pages, ask for an approval."""
    APPROVE = "approve"
    """Put an approval on file."""
    AUDIT = "audit"
    """Start an audit, hand in a saved capture, attest what was seen by eye."""
    READ_RECORDS = "read records"
    """Search and read captured posts, comments and messages."""
    KEEP_RECORDS = "keep records"
    """Place and lift holds, answer requests, download exports."""
    MODERATE = "moderate"
    """Log what was hidden, removed or blocked, and what followed."""


RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.READER: frozenset({Right.OPEN, Right.READ}),
    Role.PIO: frozenset(
        {
            Right.OPEN,
            Right.READ,
            Right.EDIT,
            Right.AUDIT,
            Right.READ_RECORDS,
            Right.MODERATE,
        }
    ),
    Role.APPROVER: frozenset({Right.OPEN, Right.READ, Right.APPROVE}),
    Role.RECORDS_OFFICER: frozenset(
        {
            Right.OPEN,
            Right.READ,
            Right.AUDIT,
            Right.READ_RECORDS,
            Right.KEEP_RECORDS,
            Right.MODERATE,
        }
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody at the desk: the office for which they act, their roles, and their account's name.

    `account` is "" for the one person of a desk that runs on their own machine.
    """

    office: str
    roles: tuple[Role, ...]
    account: str = ""

    def may(self, right: Right) -> bool:
        """Whether one of the roles has the right."""
        return any(right in RIGHTS[role] for role in self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An area's place in the navigation: the view it leads to, and its words in English."""

    endpoint: str
    words: str
    right: Right


def needs(right: Right, *, upload: int = 0) -> Callable[[View], View]:
    """Say which right a view needs; put it right above the function, below its route.

    `upload` is how many bytes a request to it may have, for a view that takes a file.
    """

    def marked(view: View) -> View:
        view.right = right  # type: ignore[attr-defined] # functions take attributes
        view.upload = upload  # type: ignore[attr-defined]
        return view

    return marked


def right_of(view: Callable[..., Any] | None) -> Right | None:
    """The right that the view names, None where it names none."""
    right = getattr(view, "right", None)
    return right if isinstance(right, Right) else None


class Area(Blueprint):
    """A part of the desk: its routes, and its entries in the navigation. It takes no view that
    does not say which right it needs.
    """

    def __init__(self, name: str, *entries: Entry, prefix: str = "") -> None:
        super().__init__(name, __name__, url_prefix=prefix or None)
        self.entries = entries

    def add_url_rule(
        self,
        rule: str,
        endpoint: str | None = None,
        view_func: Callable[..., Any] | None = None,
        provide_automatic_options: bool | None = None,  # noqa: FBT001 - as Flask declares it
        **options: Any,  # noqa: ANN401 - as Flask declares it
    ) -> None:
        """Register a view. Raises TypeError where it names no right."""
        if right_of(view_func) is None:
            raise TypeError(f"the view of {rule} names no right: put @needs(...) above it")
        super().add_url_rule(rule, endpoint, view_func, provide_automatic_options, **options)
