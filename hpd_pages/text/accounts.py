"""Which account an address names, and how alike two handles look to a hurried reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from urllib.parse import unquote, urlsplit

from hpd_pages.model.platform import Platform
from hpd_pages.text.fold import fold
from hpd_pages.text.weburl import same_page

_LONGEST = 200  # characters of a handle that are compared
_ALIKE = 0.85
_CONTAINED = 6  # shorter names stand in others by chance: "hpd" in "hpdx"
_DRAWN_ALIKE = str.maketrans("01358i", "olesbl")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def platform_at(url: str, platforms: Sequence[Platform]) -> Platform | None:
    """The platform that the address belongs to, by host; None for files and other sites."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return None
    return next((p for p in platforms if any(_is_at(host, name) for name in p.hosts)), None)


def _is_at(host: str, name: str) -> bool:
    return host == name or host.endswith(f".{name}")


def account_key(url: str, platform: Platform | None) -> str:
    """One string for every spelling of an account's address: "x:hartfordpolice".

    Host aliases, `www.` and `m.`, letter case, a last slash, `@` and tracking parameters do not
    count. An address that names no account of the platform is its own key.
    """
    name, given = _found(url, platform)
    if platform is None or not (name or given):
        return same_page(url)
    place = platform.id if platform.hosts else f"{platform.id}:{urlsplit(url).hostname}"
    if given:
        return f"{place}:id:{given}"
    return f"{place}:{_plain(name, platform)}"


def handle_of(url: str, platform: Platform | None) -> str:
    """The handle as the platform shows it, such as "@ExamplePolice"; "" where it shows none."""
    name, _ = _found(url, platform)
    return f"{platform.mark}{name}" if platform is not None and name else ""


def look_alike(handle: str, other: str) -> bool:
    """Whether a hurried reader may take one handle for the other.

    Letters of other scripts, digits drawn like letters (0 and o), marks between the words, one or
    two letters more or fewer, and words put before or after ("real…", "…official").
    """
    one, two = skeleton(handle), skeleton(other)
    if not one or not two:
        return False
    if one == two or (len(two) >= _CONTAINED and two in one):
        return True
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def skeleton(handle: str) -> str:
    """The handle as it looks: letters only, look-alikes made one (after Unicode TR 39)."""
    drawn = fold(handle[:_LONGEST].strip("@")).translate(_DRAWN_ALIKE)
    for pair, letter in _PAIRS:
        drawn = drawn.replace(pair, letter)
    return "".join(c for c in drawn if c.isalnum())


def _plain(name: str, platform: Platform) -> str:
    return name.casefold().translate(str.maketrans("", "", platform.unmarked))


def _found(url: str, platform: Platform | None) -> tuple[str, str]:
    """The handle and the identifier in an address, "" for what is not there."""
    if platform is None or not platform.account:
        return "", ""
    parts = urlsplit(url)
    path = unquote(parts.path) + (f"?{parts.query}" if parts.query else "")
    found = re.match(platform.account, path)
    if found is None:
        return "", ""
    groups = found.groupdict()
    return groups.pop("name") or "", next(filter(None, groups.values()), "")
