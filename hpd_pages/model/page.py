"""One official page as declared in `pages/<id>.yml`. A block that is absent or broken is None."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hpd_pages.model.approval import Standing
from hpd_pages.model.department import Contacts, Text, ToConfirm
from hpd_pages.model.finding import Exemption


class Status(StrEnum):
    """Where a page stands in its life."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    RETIRED = "retired"


class Openness(StrEnum):
    """Whether visitors may leave something of one kind."""

    OPEN = "open"
    LIMITED = "limited"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who keeps the page: the unit, and the office that is its steward. Never a person's name."""

    unit: str
    steward: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorContent:
    """What visitors may leave on the page."""

    comments: Openness
    posts: Openness
    messages: Openness

    @property
    def any_open(self) -> bool:
        """Whether visitors can leave anything at all, so that B.4 and B.5 apply."""
        return any(o is not Openness.CLOSED for o in (self.comments, self.posts, self.messages))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeBlock:
    """A notice's version, the day it takes effect (ISO 8601 date) and the page's own words.

    `text` maps a language to the words; a language left out means the Department's standard notice.
    """

    version: str
    effective: str
    text: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """B.3: what the page is for, what it covers, whom it is for, and the C uses it serves."""

    notice: NoticeBlock
    statement: Text
    scope: Text
    audience: Text
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation:
    """B.5: monitoring, the right to remove, and the grounds as declared."""

    notice: NoticeBlock
    monitored: bool
    may_remove: bool
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRecords:
    """B.6: that what is posted or submitted is subject to public disclosure."""

    notice: NoticeBlock
    disclosed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContact:
    """B.7: the ways to reach the Department shown on this page, and on which surfaces."""

    contacts: Contacts
    shown_on: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """B.8: how the page's content is kept. `interval_days` is the longest time between captures."""

    series: str
    custodian: str
    method: str
    interval_days: int
    retention: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Where each notice stands: surface ids by notice, and the linked notice page by language.

    Notices are "introduction", "disclaimer", "moderation" and "public_records"; the contact block
    says for itself where it is shown. A `notice_page` left out means the Department's own.
    """

    notices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notice_page: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One official page.

    `id` is the file's stem: lower-case letters, digits and hyphens; `former_urls` are addresses
    that the page has left; `account` is the platform's own id of the account, "" where it is left
    to the audit to remember; `standing` is how its approval stands, None where nobody looked for
    one.
    """

    id: str
    platform: str
    name: str
    url: str
    status: Status
    languages: tuple[str, ...]
    former_urls: tuple[str, ...] = ()
    owner: Owner | None = None
    visitor_content: VisitorContent | None = None
    purpose: Purpose | None = None
    disclaimer: NoticeBlock | None = None
    moderation: Moderation | None = None
    public_records: PublicRecords | None = None
    contact: PageContact | None = None
    records: Records | None = None
    published: Published = Published()
    account: str = ""
    exemptions: tuple[Exemption, ...] = ()
    to_confirm: tuple[ToConfirm, ...] = ()
    standing: Standing | None = None
