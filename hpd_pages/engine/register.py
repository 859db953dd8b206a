"""Register: the official accounts from the declarations, and whether an address is one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hpd_pages.model.department import Department
from hpd_pages.model.page import Page, Status
from hpd_pages.model.platform import Platform
from hpd_pages.model.register import Account, Answer, Checked, Register, Standing
from hpd_pages.text.accounts import account_key, handle_of, look_alike, platform_at
from hpd_pages.text.weburl import address_fault

_STANDING: Mapping[Status, Standing] = {
    Status.ACTIVE: Standing.OFFICIAL,
    Status.SUSPENDED: Standing.PAUSED,
    Status.RETIRED: Standing.RETIRED,
}
_ANSWERS: Mapping[Standing, tuple[Answer, str, str]] = {
    Standing.OFFICIAL: (Answer.OFFICIAL, "This is an official account of {department}.", ""),
    Standing.PAUSED: (
        Answer.PAUSED,
        "This is an account of {department} that is not in use at present.",
        "Do not expect an answer there; use the contacts on {site}.",
    ),
    Standing.RETIRED: (
        Answer.RETIRED,
        "This was an account of {department}. It is retired.",
        "What is posted there now is not the Department's word.",
    ),
}


def build_register(
    pages: Sequence[Page], department: Department, platforms: Sequence[Platform], *, day: str
) -> Register:
    """The register on `day` (ISO 8601). A page that is only proposed is not in it."""
    accounts = (_account(page, department, platforms) for page in pages if page.status in _STANDING)
    return Register(
        department=department.name,
        jurisdiction=department.jurisdiction,
        site=department.site,
        contacts=department.contacts,
        languages=department.languages,
        day=day,
        accounts=tuple(sorted(accounts, key=_public_order)),
    )


def check_account(asked: str, register: Register, platforms: Sequence[Platform]) -> Checked:
    """Whether the account that somebody asks about is the Department's.

    `asked` is an address, with or without https://, or a handle with its @, which is looked up on
    every platform.
    """
    if asked.startswith("@"):
        return _by_handle(asked, register)
    url = asked if "://" in asked else f"https://{asked}"
    if fault := address_fault(url):
        return Checked(
            asked=asked,
            answer=Answer.UNCLEAR,
            words=f"This is no address: it {fault}.",
            advice="Copy it from the browser's address line.",
        )
    return _by_address(asked, url, register, platforms)


def _account(page: Page, department: Department, platforms: Sequence[Platform]) -> Account:
    platform = next((p for p in platforms if p.id == page.platform), None)
    return Account(
        id=page.id,
        platform=page.platform,
        platform_name=platform.name if platform else page.platform,
        name=page.name,
        url=page.url,
        key=account_key(page.url, platform),
        handle=handle_of(page.url, platform),
        standing=_STANDING[page.status],
        unit=page.owner.unit if page.owner else "",
        purpose=page.purpose.statement if page.purpose else {},
        notice_page=page.published.notice_page or department.notice_page,
        languages=page.languages,
        former=page.former_urls,
    )


def _public_order(account: Account) -> tuple[int, str, str]:
    return list(Standing).index(account.standing), account.platform_name.casefold(), account.id


def _by_address(asked: str, url: str, register: Register, platforms: Sequence[Platform]) -> Checked:
    here = platform_at(url, platforms)
    for account in register.accounts:
        platform = here or _own(account, platforms)
        key = account_key(url, platform)
        if key == account.key:
            return _known(asked, account, register)
        if key in {account_key(left, platform) for left in account.former}:
            return _left(asked, account)
    return _stranger(asked, handle_of(url, here) or url, register)


def _own(account: Account, platforms: Sequence[Platform]) -> Platform | None:
    """The account's platform where that has no host of its own, as Mastodon and websites."""
    return next((p for p in platforms if p.id == account.platform and not p.hosts), None)


def _by_handle(asked: str, register: Register) -> Checked:
    name = asked.removeprefix("@").casefold()
    held = [
        account
        for account in register.accounts
        if account.handle and account.handle.removeprefix("@").casefold() == name
    ]
    if not held:
        return _stranger(asked, asked, register)
    where = ", ".join(dict.fromkeys(account.platform_name for account in held))
    return Checked(
        asked=asked,
        answer=Answer.UNCLEAR,
        words=f"{register.department} uses this handle on {where}; elsewhere it may be anybody's.",
        advice="Ask again with the whole address.",
        account=held[0],
    )


def _known(asked: str, account: Account, register: Register) -> Checked:
    answer, words, advice = _ANSWERS[account.standing]
    said = {"department": register.department, "site": register.site}
    return Checked(
        asked=asked,
        answer=answer,
        words=words.format_map(said),
        advice=advice.format_map(said),
        account=account,
    )


def _left(asked: str, account: Account) -> Checked:
    return Checked(
        asked=asked,
        answer=Answer.FORMER,
        words="The Department has left this address; whoever holds it now is not the Department.",
        advice=f"The account is now at {account.url}.",
        account=account,
    )


def _stranger(asked: str, name: str, register: Register) -> Checked:
    near = next(_resembled(name, register), None)
    if near is None:
        return Checked(
            asked=asked,
            answer=Answer.NOT_LISTED,
            words=f"This is not among the official accounts of {register.department}.",
            advice=f"The Department's accounts are on {register.site}.",
        )
    return Checked(
        asked=asked,
        answer=Answer.LOOK_ALIKE,
        words=f"This is not an official account. It resembles {near.handle or near.url}"
        f" on {near.platform_name}, which is.",
        advice="If it claims to be the Department, do not answer it; report it to the platform"
        " and to the Department.",
        account=near,
    )


def _resembled(name: str, register: Register) -> Iterator[Account]:
    """The accounts in use whose handle, or the Department's name, the stranger's handle echoes."""
    for account in register.accounts:
        if account.standing is not Standing.RETIRED and (
            look_alike(name, account.handle or account.name) or look_alike(name, account.name)
        ):
            yield account
