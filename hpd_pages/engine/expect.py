"""What a live page should show, according to its declaration."""

from __future__ import annotations

from collections.abc import Mapping

from hpd_pages.model.department import Department
from hpd_pages.model.page import Page
from hpd_pages.model.rule import Expected


def expected_of(
    page: Page, department: Department, notices: Mapping[str, Mapping[str, str]]
) -> Expected:
    """The names, contacts and notices that the page's declaration promises.

    `notices` maps a rule id to the text declared for it, by language.
    """
    names = (department.name, *department.other_names, page.name)
    return Expected(
        names=tuple(dict.fromkeys(name for name in names if name)),
        contacts=page.contact.contacts if page.contact else None,
        visitors_can_post=page.visitor_content.any_open if page.visitor_content else None,
        notices=notices,
    )


def notice_pages(page: Page, department: Department) -> tuple[str, ...]:
    """Where the page's notices stand in full: its own notice page, else the Department's.

    In the order of the page's languages, each address once.
    """
    own = page.published.notice_page or department.notice_page
    tags = (*page.languages, *own)
    return tuple(dict.fromkeys(own[tag] for tag in tags if own.get(tag)))
