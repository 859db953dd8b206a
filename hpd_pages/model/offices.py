"""Which offices may approve a page (B.1), and when two names mean the same office."""

from __future__ import annotations

from hpd_pages.model.department import Department


def may_approve(department: Department) -> tuple[str, ...]:
    """The offices that may approve, the Chief's first."""
    named = (department.approver, *(approver.office for approver in department.approvers))
    return tuple(dict.fromkeys(name for name in named if name))


def same_office(one: str, other: str) -> bool:
    """Whether two names of an office say the same, however they are spaced and capitalised."""
    words = one.casefold().split()
    return words != [] and words == other.casefold().split()
