"""Checks a page's declaration against its file name, its platform and the other pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hpd_pages.engine.places import place_of
from hpd_pages.model.declaration import Declaration
from hpd_pages.model.finding import FilePlace, Finding, Reason, Verdict
from hpd_pages.model.outcomes import advice
from hpd_pages.model.platform import Holds, Platform, Surface
from hpd_pages.text.accounts import account_key
from hpd_pages.text.lengths import fits, length_on
from hpd_pages.text.pointer import follow
from hpd_pages.text.suggest import did_you_mean

IDENTITY = "B2-identity"
PLACES_OF_NOTICES = {
    "/contact/shown_on": "B7-prominence",
    "/published/introduction": "B3-purpose",
    "/published/disclaimer": "B4-disclaimer",
    "/published/moderation": "B5-monitoring",
    "/published/public_records": "B6-disclosure",
}
_CONTACTS = frozenset((Holds.PHONE, Holds.EMAIL, Holds.ADDRESS, Holds.WEBSITE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The id or the account that a page has for its own, and where it says so.

    `key` is "id" or "url"; `value` is the same for every spelling of an account.
    """

    key: str
    value: str
    place: FilePlace


def claims(page: Declaration, platforms: Mapping[str, Platform]) -> Iterator[Claim]:
    """What no other page may have; two spellings of one account (twitter.com and x.com) are one."""
    for key in ("id", "url"):
        value = _text(page, f"/{key}")
        if value:
            if key == "url":
                value = account_key(value, platforms.get(_text(page, "/platform")))
            yield Claim(key=key, value=value, place=place_of(page, f"/{key}"))


def shared_addresses(claimed: Iterable[Claim]) -> Mapping[str, Sequence[Finding]]:
    """By file: the failure of each page whose id or account an earlier page already has."""
    first: dict[tuple[str, str], Claim] = {}
    found: dict[str, list[Finding]] = {}
    for claim in claimed:
        other = first.setdefault((claim.key, claim.value), claim)
        if other.place.file != claim.place.file:
            found.setdefault(claim.place.file, []).append(_shared(claim, other.place))
    return found


def page_checks(page: Declaration, platforms: Mapping[str, Platform]) -> Iterator[Finding]:
    """Failures: an id that is not the file's name, an address or a surface foreign to the platform,
    a name that is longer than the platform takes.

    `platforms` are the known platforms by id; what the schema has refused is not told again.
    """
    yield from _own_name(page)
    platform = platforms.get(_text(page, "/platform"))
    if platform is not None:
        yield from _address(page, platform)
        yield from _name(page, platform)
        for pointer, requirement in PLACES_OF_NOTICES.items():
            yield from _surfaces(page, platform, pointer, requirement)


def _own_name(page: Declaration) -> Iterator[Finding]:
    name = _text(page, "/id")
    if name and name != page.stem:
        yield _failure(
            page,
            "/id",
            IDENTITY,
            f"The page calls itself `{name[:80]}`, but its file is named `{page.stem}`.",
            expected=f"id: {page.stem}",
            fix=f"Write `id: {page.stem}`, or rename the file.",
        )


def _address(page: Declaration, platform: Platform) -> Iterator[Finding]:
    url = _text(page, "/url")
    if url and platform.url_pattern and not re.fullmatch(platform.url_pattern, url):
        yield _failure(
            page,
            "/url",
            IDENTITY,
            f"`{url[:120]}` is not the address of a page on {platform.name}.",
            expected=f"an address such as {platform.url_example}",
            fix="Open the page in a browser and copy its address, or correct `platform`.",
        )


def _name(page: Declaration, platform: Platform) -> Iterator[Finding]:
    """A failure where the platform's own documents bound the name, else advice."""
    name = _text(page, "/name")
    field = next((s for s in platform.surfaces if s.holds is Holds.NAME), None)
    if not name or field is None or fits(name, field):
        return
    limits = " and ".join(f"{n} {unit}" for n, unit in _bounds(field))
    words = f"The name is {length_on(name, field)} long; {platform.name} takes {limits}."
    if field.confidence == "sure":
        yield _failure(page, "/name", IDENTITY, words, expected=limits, fix=_SHORTER)
    else:
        said = advice(IDENTITY, f"{words} No document of the platform's says so.", "/name")
        yield replace(said, place=place_of(page, "/name"), fix=_SHORTER)


def _bounds(surface: Surface) -> Iterator[tuple[int, str]]:
    if surface.limit is not None:
        yield surface.limit, surface.unit.value
    yield from ((limit, unit.value) for limit, unit in surface.also)


_SHORTER = "Declare a shorter `name` that still identifies the Department."


def _takes(surface: Surface, pointer: str) -> bool:
    """Whether a notice, or at `/contact/shown_on` the contact, may stand there."""
    if surface.holds is Holds.NOTICES:
        return True
    return pointer == "/contact/shown_on" and surface.holds in _CONTACTS


def _what(pointer: str) -> str:
    return "the contact" if pointer == "/contact/shown_on" else "a notice"


def _surfaces(
    page: Declaration, platform: Platform, pointer: str, requirement: str
) -> Iterator[Finding]:
    known = [surface.id for surface in platform.surfaces if _takes(surface, pointer)]
    for number, surface in enumerate(_list(page, pointer)):
        if isinstance(surface, str) and surface not in known:
            meant = did_you_mean(surface, known)
            yield _failure(
                page,
                f"{pointer}/{number}",
                requirement,
                f"`{surface[:80]}` is no place for {_what(pointer)} on {platform.name}.",
                expected=f"one of: {', '.join(known)}",
                fix=f"Did you mean `{meant}`?" if meant else f"Write one of: {', '.join(known)}.",
            )


def _shared(claim: Claim, at: FilePlace) -> Finding:
    what = "id" if claim.key == "id" else "address"
    return Finding(
        rule=IDENTITY,
        verdict=Verdict.FAIL,
        reason=Reason.UNACCEPTABLE,
        message=f"{at.file}:{at.line}:{at.column} has the same {what}.",
        place=claim.place,
        expected=f"an {what} of its own for each page",
        fix=f"Correct the {what}, or delete one of the two files.",
    )


def _failure(
    page: Declaration, pointer: str, requirement: str, message: str, *, expected: str, fix: str
) -> Finding:
    return Finding(
        rule=requirement,
        verdict=Verdict.FAIL,
        reason=Reason.UNACCEPTABLE,
        message=message,
        place=place_of(page, pointer),
        expected=expected,
        fix=fix,
    )


def _text(page: Declaration, pointer: str) -> str:
    value = _at(page, pointer)
    return value if isinstance(value, str) else ""


def _list(page: Declaration, pointer: str) -> Sequence[object]:
    value = _at(page, pointer)
    return value if isinstance(value, list) else ()


def _at(page: Declaration, pointer: str) -> object:
    try:
        return follow(page.data, pointer)
    except KeyError:
        return None
